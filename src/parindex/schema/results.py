"""The shape of the results, as JSON Schema (draft-07), for everybody who holds on to them."""

from typing import Any

from parindex.schema.shapes import (
    COUNT,
    DECIMAL,
    KEYS,
    PLACE,
    TEXT,
    WORDS,
    YES_NO,
    closed,
    listed,
    or_null,
    with_exact,
)


def results_schema() -> dict[str, Any]:
    """The schema of `parindex/results@1`: exact quantities are texts in plain decimals, places and counts integers."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "parindex/results@1",
        "description": "Kết quả một đợt đánh giá / The results of a round",
        **closed(
            format={"const": "parindex/results@1"},
            round=TEXT,
            title=WORDS,
            year={"type": "integer"},
            stage=TEXT,
            status={"enum": ["official", "partial", "illustrative"]},
            sources=KEYS,
            units=listed(_unit()),
            awards=listed(_decision()),
            groups=listed(_group()),
            findings=listed(_finding()),
            previous=or_null(closed(round=TEXT, gone=KEYS)),
        ),
    }


def _unit() -> dict[str, Any]:
    unit = closed(
        unit=TEXT,
        name=WORDS,
        group=TEXT,
        cluster=or_null(TEXT),
        points=or_null(DECIMAL),
        max=closed(declared=or_null(DECIMAL), own=or_null(DECIMAL), attainable=or_null(DECIMAL)),
        index=or_null(DECIMAL),
        self=or_null(DECIMAL),
        band=or_null(TEXT),
        rank=closed(
            group=or_null(PLACE),
            cluster=or_null(PLACE),
            official=or_null(PLACE),
            joint=YES_NO,
            broken_by=or_null(TEXT),
        ),
        state={"enum": ["not_submitted", "submitted", "verified"]},
        ranked=YES_NO,
        flags=KEYS,
        provisional=YES_NO,
        open=listed({"enum": ["pending", "not_answered", "not_signed_off", "refused"]}),
        pending=KEYS,
        change=or_null(
            closed(**{"from": KEYS}, rank=or_null({"type": "integer"}), index=or_null(DECIMAL)),
        ),
        deducted=DECIMAL,
        areas=listed(area_shape()),
        items=listed(item_shape()),
    )
    return with_exact(unit)


def area_shape() -> dict[str, Any]:
    """An area, of a unit in a round or of a sheet alone."""
    return with_exact(
        closed(
            code=TEXT,
            kind={"enum": ["core", "bonus", "penalty"]},
            points=DECIMAL,
            max=or_null(DECIMAL),
            declared=or_null(DECIMAL),
            index=or_null(DECIMAL),
        )
    )


def item_shape() -> dict[str, Any]:
    """An item likewise."""
    because = closed(rule=TEXT, values={"type": "object"}, vi={"type": "string"}, en={"type": "string"})
    return with_exact(
        closed(
            code=TEXT,
            state={"enum": ["scored", "not_applicable", "no_evidence", "pending", "not_submitted"]},
            points=DECIMAL,
            max=or_null(DECIMAL),
            contribution=DECIMAL,
            self=or_null(DECIMAL),
            flagged=YES_NO,
            because=because,
        )
    )


def _decision() -> dict[str, Any]:
    condition = with_exact(
        closed(
            vi={"type": "string"},
            en={"type": "string"},
            met=YES_NO,
            applies=YES_NO,
            by=KEYS,
            distance=or_null(DECIMAL),
        )
    )
    return closed(
        award=TEXT,
        unit=TEXT,
        nominee=or_null(TEXT),
        decision={"enum": ["proposed", "not", "tied", "not_considered", "holds_higher"]},
        reason=closed(key=TEXT, vi=TEXT, en=TEXT),
        depends_on=KEYS,
        over=COUNT,
        conditions=listed(condition),
    )


def _group() -> dict[str, Any]:
    def counts(number: dict[str, Any]) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": number}

    below = closed(line=DECIMAL, with_line=YES_NO, then=COUNT, now=COUNT)
    return closed(
        group=TEXT,
        name=WORDS,
        complete=YES_NO,
        units=COUNT,
        mean=or_null(DECIMAL),
        bands=counts(COUNT),
        best=KEYS,
        worst=KEYS,
        places={"enum": ["final", "provisional", "none"]},
        stopped=YES_NO,
        change=or_null(closed(mean=or_null(DECIMAL), bands=counts({"type": "integer"}), below=listed(below))),
    )


def _finding() -> dict[str, Any]:
    return closed(
        code={"type": "string", "pattern": "^PAR6[0-9]{2}$"},
        severity={"enum": ["warning", "note"]},
        unit=or_null(TEXT),
        group=TEXT,
        at=TEXT,
        printed=or_null(TEXT),
        follows=or_null(TEXT),
        explained_by=or_null({"enum": ["one_digit", "swapped", "half_even", "near"]}),
        vi=TEXT,
        en=TEXT,
    )
