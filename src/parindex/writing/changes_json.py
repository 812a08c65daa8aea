"""What changed between two criteria sets, for other programs."""

import json
from typing import Any

from parindex.comparing.changes import EFFECTS, Change, Changes, Side
from parindex.model.criteria import CriteriaSet
from parindex.writing.changes_values import value_data
from parindex.writing.changes_words import Locate, Located, kind_words, place_of, values_words
from parindex.writing.scored_json import words_data

FORMAT = "parindex/diff@1"


def diff_json(changes: Changes, located: Located | None = None) -> str:
    """*changes* as JSON text; it never changes with the language."""
    return json.dumps(diff_data(changes, located), ensure_ascii=False, indent=2) + "\n"


def diff_data(changes: Changes, located: Located | None = None) -> dict[str, Any]:
    """*changes* as plain lists and dictionaries; numbers of the sets are texts, as they are written.

    Args:
        changes: What `diff` found.
        located: Where the sets stand in files; places are null without it.
    """
    return {
        "format": FORMAT,
        "old": _set(changes.old, None if located is None else located.old),
        "new": _set(changes.new, None if located is None else located.new),
        "matched_by": changes.matching.link,
        "counts": {each: len(changes.of(each)) for each in EFFECTS},
        "changes": [_change(each, located) for each in changes],
    }


def _set(criteria: CriteriaSet, locate: Locate | None) -> dict[str, Any]:
    place = place_of(Side("", "", criteria.id), locate)
    return {
        "id": criteria.id,
        "year": criteria.year,
        "title": words_data(criteria.title),
        "status": criteria.status,
        "file": None if place is None else place.file,
    }


def _change(change: Change, located: Located | None) -> dict[str, Any]:
    return {
        "class": change.effect,
        "kind": change.kind,
        "field": change.field or None,
        "name": words_data(change.name),
        "follows": change.follows,
        "old": _side(change.old, None if located is None else located.old),
        "new": _side(change.new, None if located is None else located.new),
        **{language: _sentence(change, language) for language in ("vi", "en")},
    }


def _sentence(change: Change, language: Any) -> str:  # noqa: ANN401, one of our two
    old, new = values_words(change, language)
    return f"{kind_words(change, language)}: {old} → {new}"


def _side(side: Side | None, locate: Locate | None) -> dict[str, Any] | None:
    if side is None:
        return None
    place = place_of(side, locate)
    return {
        "code": side.code or None,
        "address": side.address,
        "place": None if place is None else {"file": place.file, "line": place.line, "column": place.column},
        "value": value_data(side.value),
    }
