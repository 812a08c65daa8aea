"""The shape of what `parindex diff --format json` writes, as JSON Schema (draft-07)."""

from typing import Any

from parindex.comparing.changes import EFFECTS, KINDS
from parindex.schema.comparison import rescore_shape
from parindex.schema.shapes import COUNT, TEXT, WORDS, closed, listed, or_null, with_optional

#: A value as a file writes it, its numbers as texts; a stretch with both of its ends; what holds though it is not
#: written, and from where; worked examples, counted.
_VALUE = {"type": ["null", "boolean", "integer", "string", "array", "object"]}
_ONE = {"type": "integer", "minimum": 1}


def diff_schema() -> dict[str, Any]:
    """The schema of `parindex/diff@1`."""
    changes = closed(
        format={"const": "parindex/diff@1"},
        old=_set(),
        new=_set(),
        matched_by={"enum": ["based_on", "reversed", "versions", "authority"]},
        counts=closed(**dict.fromkeys(EFFECTS, COUNT)),
        changes=listed(_change()),
    )
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "parindex/diff@1",
        "description": "Khác nhau giữa hai bộ tiêu chí / What changed between two criteria sets",
        **with_optional(changes, rescore=rescore_shape()),
    }


def _set() -> dict[str, Any]:
    return closed(
        id=TEXT,
        year={"type": "integer"},
        title=WORDS,
        status={"enum": ["official", "partial", "illustrative"]},
        file=or_null(TEXT),
    )


def _change() -> dict[str, Any]:
    return closed(
        **{"class": {"enum": list(EFFECTS)}},
        kind={"enum": list(KINDS)},
        field=or_null(TEXT),
        name=WORDS,
        follows={"type": "boolean"},
        old=or_null(_side()),
        new=or_null(_side()),
        vi=TEXT,
        en=TEXT,
    )


def _side() -> dict[str, Any]:
    place = closed(file=TEXT, line=_ONE, column=_ONE)
    return closed(code=or_null(TEXT), address={"type": "string"}, place=or_null(place), value=_VALUE)
