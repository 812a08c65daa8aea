"""The values that a measure takes, over all figures that bounds and checks allow: where they begin and end, exact."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from attrs import frozen

from parindex.model.intervals import Interval
from parindex.rules.effort import UndecidedError
from parindex.rules.linear import Linear
from parindex.rules.measures import ONE, Measure
from parindex.rules.proof import Field, Witness, inside
from parindex.rules.reach import Constraint, extremes

_ZERO, _ONE = Fraction(0), Fraction(1)
_FROM_NONE_TO_ALL = Interval(_ZERO, low_in=True, high=_ONE, high_in=True)


@frozen(eq=False, repr=False)
class Values:
    """What a measure can be.

    Attributes:
        measure: The measure.
        within: From where to where it goes, if figures need not be whole numbers.
        between: Whether it takes `every` value there, every `whole` number, or only `some` of them.
        field: What its figures can be.
    """

    measure: Measure
    within: Interval
    between: Literal["every", "whole", "some"]
    field: Field

    def reach(self, where: Interval) -> bool:
        """Whether some figures give a value that lies *where*.

        Raises:
            UndecidedError: The search for whole numbers was given up.
        """
        both = common(self.within, where)
        if both is None:
            return False
        if self.between == "every":
            return True
        if self.between == "whole":
            return _has_whole(both)
        return self.witness(where) is not None

    def witness(self, where: Interval) -> Witness | None:
        """Figures that give a value that lies *where*; None if none do.

        Raises:
            UndecidedError: The search for whole numbers was given up.
        """
        return self.field.witness(list(inside(self.measure, where)), self.measure)

    def seen(self, where: Interval) -> Witness | None:
        """Figures that give a value that lies *where*, if any are found."""
        try:
            return self.witness(where)
        except UndecidedError:
            return None


def values_of(measure: Measure, field: Field) -> Values | None:
    """What *measure* can be; None if its denominator is never above 0, or the search was given up."""
    about = field.about(sorted(measure.names))
    if _is_part_of_whole(measure, about):
        return Values(measure, _FROM_NONE_TO_ALL, "every", field)
    if (own := _own_bounds(measure, about)) is not None:
        return Values(measure, own, _between(measure, about, field), field)
    try:
        ends = extremes(measure.top, measure.bottom, about, field.effort)
    except UndecidedError:
        return None
    if ends is None:
        return None
    low, high = ends
    within = Interval(low.value, low.attained, high.value, high.attained)
    return Values(measure, within, _between(measure, about, field), field)


def common(one: Interval, other: Interval) -> Interval | None:
    """What lies in both; None if nothing does."""
    low, high = one, one
    if other.low is not None and (one.low is None or (other.low, not other.low_in) > (one.low, not one.low_in)):
        low = other
    if other.high is not None and (one.high is None or (other.high, other.high_in) < (one.high, one.high_in)):
        high = other
    if low.low is not None and high.high is not None:
        closed = low.low_in and high.high_in
        if low.low > high.high or (low.low == high.high and not closed):
            return None
    return Interval(low.low, low.low_in, high.high, high.high_in)


def _is_part_of_whole(measure: Measure, about: Sequence[Constraint]) -> bool:
    """Whether a glance shows one figure over another, which bounds it and which nothing else bounds from above."""
    if len(measure.top.terms) != 1 or len(measure.bottom.terms) != 1 or measure.top.constant or measure.bottom.constant:
        return False
    ((part, one),), ((whole, other),) = measure.top.terms, measure.bottom.terms
    if not one == other == 1 or part == whole:
        return False
    at_most = at_least = False
    for each in about:
        if each.sense != ">=" or each.form.constant > 0:
            return False
        if each.form.terms == ((part, _ONE),) and not each.form.constant:
            at_least = True
        elif dict(each.form.terms) == {part: -1, whole: 1} and not each.form.constant:
            at_most = True
        elif not (len(each.form.terms) == 1 and each.form.terms[0][0] == whole and each.form.terms[0][1] > 0):
            return False
    return at_most and at_least


def _own_bounds(measure: Measure, about: Sequence[Constraint]) -> Interval | None:
    """The bounds of a measure that is one figure, bounded by numbers alone; None if it is not."""
    if measure.bottom != ONE or measure.top.constant or len(measure.top.terms) != 1 or measure.top.terms[0][1] != 1:
        return None
    lows, highs = list[Fraction](), list[Fraction]()
    for each in about:
        if each.sense != ">=" or each.form.names != measure.top.names:
            return None
        factor = each.form.terms[0][1]
        (lows if factor > 0 else highs).append(-each.form.constant / factor)
    low, high = max(lows, default=None), min(highs, default=None)
    return Interval(low, low is not None, high, high is not None)


def _between(measure: Measure, about: Sequence[Constraint], field: Field) -> Literal["every", "whole", "some"]:
    """Which values between the ends are taken: what figures give, so many times the same figures give, too."""
    names = {name for each in about for name in each.form.names}.union(measure.names)
    counts = {name for name in names if name in field.figures and field.figures[name].kind == "count"}
    if not counts:
        return "every"
    if measure.is_quotient:
        grows = not (measure.top.constant or measure.bottom.constant) and all(map(_grows, about))
        return "every" if grows else "some"
    alone = measure.top.terms == ((next(iter(counts)), _ONE),) and len(names) == 1
    return "whole" if alone and measure.bottom == ONE and _is_whole(measure.top) else "some"


def _grows(each: Constraint) -> bool:
    """Whether it still holds when all figures are multiplied by the same number, which is at least 1."""
    return not each.form.constant or (each.sense != "=" and each.form.constant < 0)


def _is_whole(form: Linear) -> bool:
    return form.constant.denominator == 1


def _has_whole(where: Interval) -> bool:
    """Whether a whole number lies *where*."""
    if where.low is None or where.high is None:
        return True
    low = ceil(where.low) + (where.low.denominator == 1 and not where.low_in)
    high = floor(where.high) - (where.high.denominator == 1 and not where.high_in)
    return low <= high
