"""Figures and points that come from outside: a survey, another index, a lower level's round."""

from datetime import date
from typing import Annotated, Any, Literal

from attrs import field, frozen

from parindex.model.fields import AnyValue, Filed, Key, Line, Quantity, Written, as_value
from parindex.model.files import TableFile

NOT_HELD = "not_held"


def _as_given(value: AnyValue) -> Any:  # noqa: ANN401, a value, or that there is none this year
    return value if value == NOT_HELD else as_value(value)


@frozen
class GivenRow:
    """What a source gives for a *unit*: a *value*, or that it is not held; *key* where the source serves several."""

    unit: Key
    value: Annotated[Quantity | date | Literal["never", "not_held"], Written((NOT_HELD,))] = field(converter=_as_given)
    key: Line | None = None


#: All that a source gives: rows, or that it is not held this year.
GivenRows = Annotated[tuple[GivenRow, ...] | Literal["not_held"], Filed(TableFile)]
