"""A round under another criteria set, as JSON: a comparison in the shape of two results, and what is not in it."""

import json
from fractions import Fraction
from typing import Any

from parindex.model.ledger import Entry
from parindex.model.rescorings import LeftOut, Rescoring, SetHeading, Share
from parindex.model.results import Outcome
from parindex.points import plain, shown
from parindex.writing.comparison_json import comparison_data
from parindex.writing.rescoring_words import left_out_words, missing
from parindex.writing.scored_json import words_data

FORMAT = "parindex/rescore@1"


def rescoring_json(rescoring: Rescoring) -> str:
    """*rescoring* as JSON text; it never changes with the language."""
    return json.dumps(rescoring_data(rescoring), ensure_ascii=False, indent=2) + "\n"


def rescoring_data(rescoring: Rescoring) -> dict[str, Any]:
    """*rescoring* as plain lists and dictionaries, in the shape of the published schema."""
    old, new = rescoring.sets.old, rescoring.sets.new
    return {
        "format": FORMAT,
        "old_set": None if old is None else _set(old),
        "new_set": None if new is None else _set(new),
        "partial": rescoring.partial,
        "left_out": [_left_out(each) for each in rescoring.left_out],
        "shares": [_share(each) for each in rescoring.shares],
        "lost": [_entry(each) for each in rescoring.lost],
        "awards_left_out": list(dict.fromkeys(missing(each) for each in rescoring.awards_left_out)),
        "published": [] if rescoring.published is None else _published(rescoring.published),
        "comparison": comparison_data(rescoring.comparison),
    }


def _set(heading: SetHeading) -> dict[str, Any]:
    return {
        "id": heading.id,
        "year": heading.year,
        "title": words_data(heading.title),
        "status": heading.status,
    }


def _left_out(each: LeftOut) -> dict[str, Any]:
    return {
        "code": each.code,
        "was": list(each.was),
        "name": words_data(each.name),
        "obstacle": each.fault.obstacle,
        "names": list(each.fault.names),
        "problem": None if each.fault.problem is None else each.fault.problem.code,
        "groups": list(each.groups),
        "units": list(each.units),
        **words_data(left_out_words(each)),
    }


def _share(share: Share) -> dict[str, Any]:
    def side(pair: tuple[Fraction, Fraction] | None) -> dict[str, str] | None:
        return None if pair is None else {"compared": plain(shown(pair[0])), "of": plain(shown(pair[1]))}

    return {"group": share.group, "old": side(share.old), "new": side(share.new)}


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "unit": entry.unit,
        "code": entry.code,
        "stage": entry.stage,
        "by": entry.by,
        "date": entry.date.isoformat(),
        "verbs": list(entry.verbs),
    }


def _published(outcome: Outcome) -> list[dict[str, Any]]:
    """The round as it was: its index, official place and band, nothing left out."""
    return [
        {
            "unit": each.unit,
            "index": None if each.index is None else f"{each.index:f}",
            "official": each.rank.official,
            "band": each.band,
        }
        for each in outcome.units
    ]
