"""The shape of a scored sheet, as JSON Schema (draft-07)."""

from typing import Any

from parindex.schema.results import area_shape, item_shape
from parindex.schema.shapes import DECIMAL, KEYS, TEXT, WORDS, YES_NO, closed, listed, or_null, with_exact


def score_schema() -> dict[str, Any]:
    """The schema of `parindex/score@1`."""
    part = closed(key=TEXT, points=DECIMAL, max=or_null(DECIMAL), declared=or_null(DECIMAL), index=or_null(DECIMAL))
    found = closed(
        code={"type": "string", "pattern": "^PAR[0-9]{3}$"},
        severity={"enum": ["error", "warning", "note"]},
        at={"type": "string"},
        vi=TEXT,
        en=TEXT,
    )
    scored = closed(
        format={"const": "parindex/score@1"},
        criteria_set=TEXT,
        year={"type": "integer"},
        title=WORDS,
        status={"enum": ["official", "partial", "illustrative"]},
        sources=KEYS,
        unit=TEXT,
        name=or_null(WORDS),
        group=or_null({"type": "string"}),
        points=DECIMAL,
        max=closed(declared=or_null(DECIMAL), own=or_null(DECIMAL), attainable=or_null(DECIMAL)),
        index=or_null(DECIMAL),
        self=DECIMAL,
        self_index=or_null(DECIMAL),
        provisional=YES_NO,
        pending=KEYS,
        missing=KEYS,
        to_explain=KEYS,
        reachable=DECIMAL,
        parts=listed(with_exact(part)),
        areas=listed(area_shape()),
        items=listed(item_shape()),
        problems=listed(found),
    )
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "parindex/score@1",
        "description": "Kết quả chấm một phiếu / A scored sheet",
        **with_exact(scored),
    }
