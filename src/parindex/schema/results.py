"""The shape of the results, as JSON Schema (draft-07), for everybody who holds on to them."""

from typing import Any

_DECIMAL = {"type": "string", "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$"}
_TEXT = {"type": "string", "minLength": 1}
_WORDS = {
    "type": "object",
    "properties": {"vi": {"type": "string"}, "en": {"type": "string"}},
    "additionalProperties": False,
    "minProperties": 1,
}
_PLACE = {"type": "integer", "minimum": 1}
_COUNT = {"type": "integer", "minimum": 0}
_YES_NO = {"type": "boolean"}
_KEYS = {"type": "array", "items": _TEXT}


def results_schema() -> dict[str, Any]:
    """The schema of `parindex/results@1`: exact quantities are texts in plain decimals, places and counts integers."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "parindex/results@1",
        "description": "Kết quả một đợt đánh giá / The results of a round",
        **_object(
            format={"const": "parindex/results@1"},
            round=_TEXT,
            title=_WORDS,
            year={"type": "integer"},
            stage=_TEXT,
            status={"enum": ["official", "partial", "illustrative"]},
            sources=_KEYS,
            units=_list(_unit()),
            awards=_list(_decision()),
            groups=_list(_group()),
            findings=_list(_finding()),
            previous=_or_null(_object(round=_TEXT, gone=_KEYS)),
        ),
    }


def _unit() -> dict[str, Any]:
    unit = _object(
        unit=_TEXT,
        name=_WORDS,
        group=_TEXT,
        cluster=_or_null(_TEXT),
        points=_or_null(_DECIMAL),
        max=_object(declared=_or_null(_DECIMAL), own=_or_null(_DECIMAL), attainable=_or_null(_DECIMAL)),
        index=_or_null(_DECIMAL),
        self=_or_null(_DECIMAL),
        band=_or_null(_TEXT),
        rank=_object(
            group=_or_null(_PLACE),
            cluster=_or_null(_PLACE),
            official=_or_null(_PLACE),
            joint=_YES_NO,
            broken_by=_or_null(_TEXT),
        ),
        state={"enum": ["not_submitted", "submitted", "verified"]},
        ranked=_YES_NO,
        flags=_KEYS,
        provisional=_YES_NO,
        open=_list({"enum": ["pending", "not_answered", "not_signed_off", "refused"]}),
        pending=_KEYS,
        change=_or_null(
            _object(**{"from": _KEYS}, rank=_or_null({"type": "integer"}), index=_or_null(_DECIMAL)),
        ),
        deducted=_DECIMAL,
        areas=_list(_area()),
        items=_list(_item()),
    )
    return _with_exact(unit)


def _area() -> dict[str, Any]:
    return _with_exact(
        _object(
            code=_TEXT,
            kind={"enum": ["core", "bonus", "penalty"]},
            points=_DECIMAL,
            max=_or_null(_DECIMAL),
            declared=_or_null(_DECIMAL),
            index=_or_null(_DECIMAL),
        )
    )


def _item() -> dict[str, Any]:
    because = _object(rule=_TEXT, values={"type": "object"}, vi={"type": "string"}, en={"type": "string"})
    return _with_exact(
        _object(
            code=_TEXT,
            state={"enum": ["scored", "not_applicable", "no_evidence", "pending", "not_submitted"]},
            points=_DECIMAL,
            max=_or_null(_DECIMAL),
            contribution=_DECIMAL,
            self=_or_null(_DECIMAL),
            flagged=_YES_NO,
            because=because,
        )
    )


def _with_exact(schema: dict[str, Any]) -> dict[str, Any]:
    """*schema* with room for the fraction of points that have no end."""
    schema["properties"]["exact"] = {"type": "string", "pattern": "^-?[0-9]+/[0-9]+$"}
    return schema


def _decision() -> dict[str, Any]:
    condition = _with_exact(
        _object(
            vi={"type": "string"},
            en={"type": "string"},
            met=_YES_NO,
            applies=_YES_NO,
            by=_KEYS,
            distance=_or_null(_DECIMAL),
        )
    )
    return _object(
        award=_TEXT,
        unit=_TEXT,
        nominee=_or_null(_TEXT),
        decision={"enum": ["proposed", "not", "tied", "not_considered", "holds_higher"]},
        reason=_object(key=_TEXT, vi=_TEXT, en=_TEXT),
        depends_on=_KEYS,
        over=_COUNT,
        conditions=_list(condition),
    )


def _group() -> dict[str, Any]:
    def counts(number: dict[str, Any]) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": number}

    below = _object(line=_DECIMAL, with_line=_YES_NO, then=_COUNT, now=_COUNT)
    return _object(
        group=_TEXT,
        name=_WORDS,
        complete=_YES_NO,
        units=_COUNT,
        mean=_or_null(_DECIMAL),
        bands=counts(_COUNT),
        best=_KEYS,
        worst=_KEYS,
        places={"enum": ["final", "provisional", "none"]},
        stopped=_YES_NO,
        change=_or_null(_object(mean=_or_null(_DECIMAL), bands=counts({"type": "integer"}), below=_list(below))),
    )


def _finding() -> dict[str, Any]:
    return _object(
        code={"type": "string", "pattern": "^PAR6[0-9]{2}$"},
        severity={"enum": ["warning", "note"]},
        unit=_or_null(_TEXT),
        group=_TEXT,
        at=_TEXT,
        printed=_or_null(_TEXT),
        follows=_or_null(_TEXT),
        explained_by=_or_null({"enum": ["one_digit", "swapped", "half_even", "near"]}),
        vi=_TEXT,
        en=_TEXT,
    )


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    """An object with all of *properties*, and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}
