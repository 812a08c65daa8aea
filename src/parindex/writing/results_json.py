"""Results as JSON: what other programs hold on to. It never changes with the language."""

import json
import zlib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from parindex.model.results import Decision, GroupResult, Outcome, UnitResult, Verdict
from parindex.model.round import Round
from parindex.points import plain, shown
from parindex.problems import Problem
from parindex.problems.words import hint, sentence
from parindex.texts import Words
from parindex.writing.numbers import distance
from parindex.writing.scored_json import item_data, quantity, sum_data
from parindex.writing.words import condition_words, decision_words

FORMAT = "parindex/results@1"
#: Where the units stand; no text of an author can be it.
_MARK = "\0units"


def results_json(outcome: Outcome) -> str:
    """*outcome* as JSON text; exact quantities are texts in plain decimals, the index with its published ones."""
    return "".join(results_pieces(outcome, {}))


def results_pieces(outcome: Outcome, packed: Mapping[str, bytes]) -> Iterator[str]:
    """The same text in pieces: of many units the items are too much to hold all at once.

    Args:
        outcome: What came of a round.
        packed: What `packed_unit` made of units whose results no longer hold their items, by key.
    """
    around = json.dumps(_data(outcome, _MARK), ensure_ascii=False, indent=2)
    before, _, behind = around.partition(json.dumps(_MARK))
    yield before + ("" if outcome.units else "[]")
    for at, each in enumerate(outcome.units):
        unit = _unit(each, outcome)
        if packed.get(each.unit):
            unit |= json.loads(zlib.decompress(packed[each.unit]))
        text = json.dumps(unit, ensure_ascii=False, indent=2).replace("\n", "\n    ")
        yield ("[\n    " if at == 0 else ",\n    ") + text
    yield ("\n  ]" if outcome.units else "") + behind + "\n"


def packed_unit(unit: UnitResult) -> bytes:
    """The items of *unit*, and what was deducted from it, as they stand in the results, made small."""
    return zlib.compress(json.dumps(_in_full(unit), ensure_ascii=False).encode(), level=1)


def results_data(outcome: Outcome) -> dict[str, Any]:
    """*outcome* as plain lists and dictionaries, in the shape of the published schema."""
    return _data(outcome, [_unit(each, outcome) for each in outcome.units])


def _data(outcome: Outcome, units: list[dict[str, Any]] | str) -> dict[str, Any]:
    """The same, with these *units*."""
    round_ = outcome.round
    return {
        "format": FORMAT,
        "round": round_.id,
        "title": _words(round_.title),
        "year": round_.year,
        "stage": outcome.stage,
        "status": round_.status,
        "sources": [", ".join(filter(None, (each.title.in_language("vi"), each.url))) for _, each in round_.sources],
        "units": units,
        "awards": [_decision(each, outcome) for each in outcome.awards],
        "groups": [_group(each, round_) for each in outcome.groups],
        "findings": [_finding(each, round_) for each in outcome.findings],
        "previous": None
        if round_.previous is None
        else {"round": round_.previous.results.round, "gone": list(outcome.gone)},
    }


def _unit(unit: UnitResult, outcome: Outcome) -> dict[str, Any]:
    places = outcome.terms[unit.group].places
    points: dict[str, Any] = {"points": None} if unit.exact_points is None else quantity("points", unit.exact_points)
    return {
        "unit": unit.unit,
        "name": _words(unit.name),
        "group": unit.group,
        "cluster": unit.cluster,
        **points,
        "max": {
            "declared": _plain(unit.max.declared),
            "own": _plain(unit.max.own),
            "attainable": _plain(unit.max.attainable),
        },
        "index": None if unit.index is None else f"{unit.index:f}",
        "self": _plain(unit.self),
        "band": unit.band,
        "rank": {
            "group": unit.rank.group,
            "cluster": unit.rank.cluster,
            "official": unit.rank.official,
            "joint": unit.rank.joint,
            "broken_by": unit.rank.broken_by,
        },
        "state": unit.state,
        "ranked": unit.ranked,
        "flags": list(unit.flags),
        "provisional": unit.provisional,
        "open": list(unit.open),
        "pending": list(unit.pending),
        "change": None
        if unit.change is None
        else {
            "from": list(unit.change.since),
            "rank": unit.change.rank,
            "index": None if unit.change.index is None else f"{unit.change.index:f}",
        },
        "deducted": "0",
        "areas": [{"code": each.code, "kind": each.kind, **sum_data(each, places)} for each in unit.areas],
        "items": [],
        **_in_full(unit),
    }


def _in_full(unit: UnitResult) -> dict[str, Any]:
    """What only the result in full says."""
    scored = unit.scored
    if scored is None:
        return {}
    items = [item_data(each, scored.criteria.rounding) for each in scored.items.values()]
    return {"deducted": plain(shown(scored.deducted)), "items": items}


def _decision(decision: Decision, outcome: Outcome) -> dict[str, Any]:
    return {
        "award": decision.award,
        "unit": decision.unit,
        "nominee": decision.nominee,
        "decision": decision.decision,
        "reason": {"key": decision.reason, **_words(decision_words(decision, outcome))},
        "depends_on": list(decision.depends_on),
        "over": decision.over,
        "conditions": [_verdict(each, outcome) for each in decision.conditions],
    }


def _verdict(verdict: Verdict, outcome: Outcome) -> dict[str, Any]:
    data: dict[str, Any] = {**_words(condition_words(verdict.condition, outcome)), "met": verdict.met}
    data |= {"applies": verdict.applies, "by": list(verdict.by)}
    return {**data, **_distance(verdict.distance)}


def _distance(value: Fraction | None) -> dict[str, Any]:
    if value is None:
        return {"distance": None}
    shown, exact = distance(value)
    return {"distance": shown} if exact is None else {"distance": shown, "exact": exact}


def _group(group: GroupResult, round_: Round) -> dict[str, Any]:
    name = next(each.name for each in round_.groups if each.key == group.group)
    return {
        "group": group.group,
        "name": _words(name),
        "complete": group.complete,
        "units": group.units,
        "mean": None if group.mean is None else f"{group.mean:f}",
        "bands": dict(group.bands),
        "best": list(group.best),
        "worst": list(group.worst),
        "places": group.places,
        "stopped": group.stopped,
        "change": None
        if group.change is None
        else {
            "mean": None if group.change.mean is None else f"{group.change.mean:f}",
            "bands": dict(group.change.bands),
            "below": [
                {"line": plain(each.line), "with_line": each.with_line, "then": each.then, "now": each.now}
                for each in group.change.below
            ],
        },
    }


def _finding(found: Problem, round_: Round) -> dict[str, Any]:
    at = found.address.partition("[")[2].partition("]")[0]
    row = found.address.startswith("published[")
    return {
        "code": found.code,
        "severity": found.severity,
        "unit": round_.published[int(at)].unit if row else None,
        "group": round_.published[int(at)].group if row else round_.groups[int(at)].key,
        "at": found.address,
        "printed": _value(found, "printed"),
        "follows": _value(found, "follows"),
        "explained_by": found.hint,
        "vi": f"{sentence(found, 'vi')}; {hint(found, 'vi')}",
        "en": f"{sentence(found, 'en')}; {hint(found, 'en')}",
    }


def _value(found: Problem, field: str) -> str | None:
    value = found.value(field)
    return None if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)


def _words(words: Words) -> dict[str, str]:
    return {key: text for key, text in (("vi", words.vi), ("en", words.en)) if text is not None}


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else plain(value)
