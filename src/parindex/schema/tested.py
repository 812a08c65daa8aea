"""The shape of what `parindex test --format json` writes, with `--mutate` or without, as JSON Schema (draft-07)."""

from typing import Any, get_args

from attrs import fields

from parindex.model.tested import Counts, State
from parindex.mutation.fates import ALIVE, FATES
from parindex.mutation.mutants import Kind
from parindex.schema.shapes import COUNT, DECIMAL, KEYS, PLACE, TEXT, closed, listed, or_null, with_optional

_BOTH = closed(vi={"type": "string"}, en={"type": "string"})
_SPAN = {"line": PLACE, "column": PLACE, "end_line": PLACE, "end_column": PLACE}


def examples_schema() -> dict[str, Any]:
    """The schema of `parindex/test@1`."""
    tested = closed(
        format={"const": "parindex/test@1"},
        counts=closed(**{each.name: COUNT for each in fields(Counts)}),
        files=listed(_file()),
    )
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "parindex/test@1",
        "description": "Kết quả chạy ví dụ của các bộ tiêu chí / What came of the worked examples of criteria sets",
        **with_optional(tested, mutants=closed(**_survey())),
    }


def _file() -> dict[str, Any]:
    file = closed(
        path=TEXT,
        set=or_null(TEXT),
        items=closed(with_examples=KEYS, without_examples=KEYS),
        examples=listed(_example()),
        problems=listed(_problem()),
    )
    return with_optional(file, mutants=closed(**_survey(), living=listed(_mutant())))


def _example() -> dict[str, Any]:
    return closed(
        **_SPAN,
        address=TEXT,
        item={"type": "string"},
        name=_BOTH,
        shows=or_null(_BOTH),
        state={"enum": list(get_args(State))},
        expected={"type": "string"},
        got=or_null({"type": "string"}),
        why=_BOTH,
    )


def _problem() -> dict[str, Any]:
    return closed(
        code={"type": "string", "pattern": "^PAR[0-9]{3}$"},
        name=TEXT,
        severity={"enum": ["error", "warning", "note"]},
        path=or_null(TEXT),
        line=or_null(PLACE),
        column=or_null(PLACE),
        end_line=or_null(PLACE),
        end_column=or_null(PLACE),
        address={"type": "string"},
        vi=TEXT,
        en=TEXT,
        hint=_BOTH,
    )


def _survey() -> dict[str, dict[str, Any]]:
    """How many mutants there are by fate, and the share of 100 that examples notice."""
    return {"counts": closed(**dict.fromkeys(FATES, COUNT)), "score": DECIMAL}


def _mutant() -> dict[str, Any]:
    return closed(
        **_SPAN,
        address=TEXT,
        kind={"enum": list(get_args(Kind))},
        fate={"enum": list(ALIVE)},
        was=TEXT,
        now={"type": "string"},
        also=listed(closed(was={"type": "string"}, now={"type": "string"})),
        message=_BOTH,
    )
