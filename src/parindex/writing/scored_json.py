"""A scored sheet as JSON: units, areas and items in the shape that the results of a round have."""

import json
from fractions import Fraction
from typing import Any

from parindex.model.criteria import PointsRounding
from parindex.model.scored import ItemResult, Reason, Said, Scored, SumResult
from parindex.points import is_tick, plain, rounded, shown
from parindex.problems import Problem
from parindex.problems.words import hint, sentence
from parindex.rules.readings import written
from parindex.texts import Words
from parindex.writing.reasons import reason_words

FORMAT = "parindex/score@1"


def score_json(scored: Scored) -> str:
    """*scored* as JSON text; it never changes with the language."""
    return json.dumps(score_data(scored), ensure_ascii=False, indent=2) + "\n"


def score_data(scored: Scored) -> dict[str, Any]:
    """*scored* as plain lists and dictionaries; exact quantities are texts in plain decimals.

    A value without an end is shown to 4 decimals, half up, with its fraction beside it under `exact`.
    """
    criteria, unit = scored.criteria, scored.unit
    places = criteria.rounding.index
    return {
        "format": FORMAT,
        "criteria_set": criteria.id,
        "year": criteria.year,
        "title": words_data(criteria.title),
        "status": criteria.status,
        "sources": [", ".join(filter(None, (each.title.in_language("vi"), each.url))) for _, each in criteria.sources],
        "unit": scored.sheet.unit,
        "name": None if unit is None else words_data(unit.name),
        "group": None if unit is None else unit.group,
        **quantity("points", scored.exact),
        "max": {
            "declared": None if scored.core.declared is None else plain(shown(scored.core.declared)),
            "own": None if scored.max is None else plain(scored.max),
            "attainable": None if scored.attainable is None else plain(scored.attainable),
        },
        "index": None if scored.index is None else f"{scored.index:f}",
        "self": plain(scored.self),
        "self_index": None if scored.self_index is None else f"{scored.self_index:f}",
        "provisional": scored.provisional,
        "pending": list(scored.pending),
        "missing": list(scored.missing),
        "to_explain": list(scored.to_explain),
        "reachable": plain(scored.reachable),
        "parts": [{"key": key, **sum_data(each, places)} for key, each in scored.parts.items()],
        "areas": [{"code": code, "kind": each.kind, **sum_data(each, places)} for code, each in scored.areas.items()],
        "items": [item_data(each, criteria.rounding) for each in scored.items.values()],
        "problems": [_problem(each) for each in scored.problems],
    }


def item_data(item: ItemResult, rounding: PointsRounding) -> dict[str, Any]:
    """One item as plain data; `contribution` is its points in points of the set's maximum, rounded as points are."""
    places = None if rounding.points == "none" else rounding.points
    contribution = item.contribution if places is None else Fraction(rounded(item.contribution, places))
    claim = None if item.answer is None else item.answer.claim
    return {
        "code": item.code,
        "state": item.state,
        **quantity("points", item.exact),
        "max": None if item.max is None else plain(item.max),
        "contribution": plain(shown(contribution)),
        "self": None if claim is None else plain(claim),
        "flagged": item.flagged,
        "because": _reason(item.because, reason_words(item)),
    }


def quantity(key: str, value: Fraction) -> dict[str, str]:
    """*value* under *key*, with its fraction beside it where it has no end within 4 decimals."""
    data = {key: plain(shown(value))}
    return data if is_tick(value) else {**data, "exact": f"{value.numerator}/{value.denominator}"}


def words_data(words: Words) -> dict[str, str]:
    """The words of both languages that there are."""
    return {key: text for key, text in (("vi", words.vi), ("en", words.en)) if text is not None}


def sum_data(result: SumResult, places: int) -> dict[str, Any]:
    """Points and maxima of a branch, and its index with *places* decimals."""
    return {
        **quantity("points", result.exact),
        "max": None if result.max is None else plain(result.max),
        "declared": None if result.declared is None else plain(shown(result.declared)),
        "index": None if result.index is None else f"{rounded(result.index, places):f}",
    }


def _reason(reason: Reason, words: Words) -> dict[str, Any]:
    values: dict[str, Any] = {key: _said(value) for key, value in reason.answer}
    if reason.case is not None:
        values["case"] = reason.case
    values.update({each.key: written(each.value) for each in reason.used})
    return {"rule": reason.rule, "values": values, "vi": words.in_language("vi"), "en": words.in_language("en")}


def _said(value: Said) -> str | bool | list[str]:
    if isinstance(value, tuple):
        return list(value)
    return value if isinstance(value, bool | str) else written(value)


def _problem(found: Problem) -> dict[str, Any]:
    return {
        "code": found.code,
        "severity": found.severity,
        "at": found.address,
        "vi": f"{sentence(found, 'vi')}; {hint(found, 'vi')}",
        "en": f"{sentence(found, 'en')}; {hint(found, 'en')}",
    }
