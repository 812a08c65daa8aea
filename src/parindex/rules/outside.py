"""What comes from outside, surveys or other indices: each value is there, awaited, or not to come this year."""

from collections.abc import Mapping
from typing import Literal

from attrs import frozen

from parindex.model.fields import AnyValue, Value, as_value
from parindex.model.given import NOT_HELD

#: Values by source, as Python gives them: one value, or values by figure or item where a source serves several.
GivenValues = Mapping[str, AnyValue | Mapping[str, AnyValue]]


@frozen
class FromOutside:
    """What a source says: a *value*, or nothing yet, or nothing this year."""

    state: Literal["there", "awaited", "not_held"]
    value: Value | None = None


AWAITED = FromOutside("awaited")


def state_outside(source: str, name: str, given: GivenValues) -> Literal["there", "awaited", "not_held"]:
    """Whether *source* says something about *name*, whatever it is."""
    found = given.get(source)
    if isinstance(found, Mapping):
        found = found.get(name)
    if found is None:
        return "awaited"
    return "not_held" if found == NOT_HELD else "there"


def from_outside(source: str, name: str, given: GivenValues) -> FromOutside:
    """What *source* says about the figure or item *name*.

    Raises:
        TypeError, ValueError: The value is neither exact nor a date.
    """
    if source not in given:
        return AWAITED
    found = given[source]
    if isinstance(found, Mapping):
        if name not in found:
            return AWAITED
        found = found[name]
    return FromOutside("not_held") if found == NOT_HELD else FromOutside("there", as_value(found))
