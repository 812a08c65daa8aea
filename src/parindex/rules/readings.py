"""Numbers as they were printed: what a figure can have been before it was rounded for print."""

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from parindex.model.fields import Quantity, Value
from parindex.points import decimals, half
from parindex.rules.linear import Linear
from parindex.rules.measures import Measure
from parindex.rules.worth import number_of


@frozen
class Range:
    """All numbers from *low* to *high*."""

    low: Fraction
    high: Fraction

    def meets(self, other: "Range") -> bool:
        """Whether the two have a number in common."""
        return self.low <= other.high and other.low <= self.high


def written(value: Value) -> str:
    """*value* as a file writes it."""
    if isinstance(value, Quantity):
        return f"{value.number:f}%" if value.percent else f"{value.number:f}"
    return value if isinstance(value, str) else value.isoformat()


def range_of(value: Value) -> Range:
    """What *value* stands for: a percentage for all within half of its last place, any other number for itself."""
    if isinstance(value, Quantity) and value.percent:
        return range_of_printed(value)
    number = number_of(value)
    return Range(number, number)


def range_of_printed(value: Quantity) -> Range:
    """All within half of the last printed place of *value*."""
    number = number_of(value)
    off = half(decimals(value.number)) / (100 if value.percent else 1)
    return Range(number - off, number + off)


def range_of_sum(form: Linear, ranges: Mapping[str, Range]) -> Range:
    """What a sum of figures can have been, by what each can."""
    low = high = form.constant
    for name, factor in form.terms:
        each = ranges[name]
        low += factor * (each.low if factor > 0 else each.high)
        high += factor * (each.high if factor > 0 else each.low)
    return Range(low, high)


def range_of_measure(measure: Measure, values: Mapping[str, Value]) -> Range | None:
    """What a quotient can have been: its ends are at corners of what its figures can have been; None over zero."""
    names = sorted(measure.names)
    corners: list[Mapping[str, Fraction]] = [{}]
    for name in names:
        each = range_of(values[name])
        ends = (each.low,) if each.low == each.high else (each.low, each.high)
        corners = [{**corner, name: end} for corner in corners for end in ends]
    found: list[Fraction] = []
    for corner in corners:
        bottom = measure.bottom.value(corner)
        if bottom <= 0:
            return None
        found.append(measure.top.value(corner) / bottom)
    return Range(min(found), max(found))
