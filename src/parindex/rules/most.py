"""The most and the least points that a rule gives, over all answers that the bounds of its figures allow."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import assert_never

from attrs import frozen

from parindex.model.intervals import Interval, Stretch
from parindex.points import rounded
from parindex.rules.bounds import least
from parindex.rules.effort import UndecidedError
from parindex.rules.measures import ONE, Measure
from parindex.rules.normal import Branches, Calendar, Marks, Normal, Outside, Scale, Simple, Sum, Table
from parindex.rules.proof import Field, Witness
from parindex.rules.reach import extreme
from parindex.rules.values import Values, common, values_of

_ZERO, _ONE = Fraction(0), Fraction(1)
_HALF = Fraction(1, 2)


@frozen(eq=False, repr=False)
class Short:
    """How far a rule stays below its maximum: it never gives more than so many *points*.

    Attributes:
        points: These; the maximum itself where it is come near, and never reached.
        witness: Figures that give these points, where they are known.
    """

    points: Fraction
    witness: Witness | None = None


@frozen(eq=False, repr=False)
class Share:
    """Points in proportion to a measure: *greatest*, above 0, times it, within 0 and *greatest*, rounded to *places*.

    *places* is None where points are not rounded.
    """

    greatest: Fraction
    places: int | None

    def points(self, value: Fraction) -> Fraction:
        """What a *value* of the measure is worth."""
        exact = self.greatest * min(max(value, _ZERO), _ONE)
        return exact if self.places is None else min(Fraction(rounded(exact, self.places)), self.greatest)

    def at_least(self, points: Fraction) -> Interval | None:
        """The values that are worth at least *points*, which are above 0; None if none are."""
        value = points / self.greatest
        if self.places is not None:
            value = self._value(ceil(points * 10**self.places) - _HALF)
        return None if value > 1 else Interval(low=value, low_in=True)

    def above(self, points: Fraction) -> Interval | None:
        """The values that are worth more than *points*; None if none are."""
        if points < 0:
            return Interval()
        if points >= self.greatest:
            return None
        if self.places is None:
            return Interval(low=points / self.greatest)
        value = self._value(floor(points * 10**self.places) + _HALF)
        return None if value > 1 else Interval(low=value, low_in=True)

    def below(self, points: Fraction) -> Interval | None:
        """The values that are worth less than *points*; None if none are."""
        if points <= 0:
            return None
        enough = self.at_least(points)
        return Interval() if enough is None else Interval(high=enough.low)

    def up_to(self, end: Fraction, *, reached: bool) -> Fraction:
        """What no value up to *end* is worth more than; *reached* if the end is such a value."""
        if reached or self.places is None or not 0 < end <= 1:
            return self.points(end)
        ticks = ceil(self.greatest * end * 10**self.places + _HALF) - 1
        return min(Fraction(ticks, 10**self.places), self.greatest)

    def _value(self, ticks: Fraction) -> Fraction:
        """The value that is worth so many units of the last decimal."""
        return ticks / Fraction(10 ** (self.places or 0)) / self.greatest


def short(form: Simple, maximum: Fraction, field: Field, values: Values | None, share: Share) -> Short | None:
    """How far *form* stays below *maximum*, which is above 0; None where it reaches it, or where that is not known.

    Args:
        form: The rule.
        maximum: What is to be reached.
        field: What its figures can be.
        values: What its measure can be, if it has one.
        share: What points in proportion to it are.
    """
    match form:
        case Table(points):
            most = max(each for _, each in points)
        case Marks(points, whole):
            most = sum((max(each, _ZERO) for _, each in points), _ZERO) if whole is None else whole
        case Calendar(_, days, otherwise, never):
            most = max(*(each for _, each in days), otherwise, never)
        case Outside(_, _, high):
            most = maximum if high is None else high
        case Scale():
            return None if values is None else _short_scale(form, maximum, values, share)
        case Sum():
            return _short_sum(form, maximum, field)
        case _:
            assert_never(form)
    return Short(most) if most < maximum else None


def least_of(form: Normal, field: Field) -> Fraction | None:
    """The least points that *form* gives, over all of its cases; None where they have no end, or are not known.

    Raises:
        UndecidedError: The search was given up.
    """
    if isinstance(form, Branches):
        found = [least_of(each, field) for _, each in form.cases]
        known = [each for each in found if each is not None]
        return min(known) if len(known) == len(found) else None
    if isinstance(form, Sum) and form.floor is None:
        lowest = extreme(form.form, ONE, field.about(form.names), most=False, effort=field.effort)
        points = None if lowest is None else lowest.value
        return points if points is None or form.cap is None else min(points, form.cap)
    return least(form)


@frozen(eq=False, repr=False)
class Fall:
    """A value that is worse than another and worth more: figures for both, and the points that they give."""

    below: int
    better: Witness
    less: Fraction
    worse: Witness
    more: Fraction


def falls(stretches: Sequence[Stretch], values: Values, share: Share) -> Iterator[Fall]:
    """Stretches that some value in a better one is worth less than, each once, with the best of these.

    Only where points are in proportion to the measure on the way: others need no figures to be compared.
    """
    for below in range(1, len(stretches)):
        for above in range(below):
            if all(each.points is not None for each in stretches[above : below + 1]):
                continue
            found = _fall(stretches[above], stretches[below], values, share)
            if found is not None:
                yield Fall(below, *found)
                break


def _fall(
    above: Stretch, below: Stretch, values: Values, share: Share
) -> tuple[Witness, Fraction, Witness, Fraction] | None:
    """Figures in each of two stretches, of which those in the lower one are worth more; None if there are none."""
    better: Interval | None = above.interval
    worse: Interval | None = below.interval
    if above.points is None and below.points is not None:
        better = _both(above.interval, share.below(below.points))
    elif below.points is None and above.points is not None:
        worse = _both(below.interval, share.above(above.points))
    elif above.points is None or below.points is None or below.points <= above.points:
        return None
    if better is None or worse is None or common(values.within, better) is None:
        return None
    other = _seen(worse, values)
    one = None if other is None else _seen(better, values)
    if one is None or other is None:
        return None
    less = share.points(one[1]) if above.points is None else above.points
    return one[0], less, other[0], share.points(other[1]) if below.points is None else below.points


def _both(one: Interval, other: Interval | None) -> Interval | None:
    return None if other is None else common(one, other)


def _seen(where: Interval, values: Values) -> tuple[Witness, Fraction] | None:
    """Figures that give a value that lies *where*, and the value."""
    found = values.seen(where) if common(values.within, where) is not None else None
    return None if found is None or found.value is None else (found, found.value)


def _short_scale(form: Scale, maximum: Fraction, values: Values, share: Share) -> Short | None:
    """How far the stretches that figures reach stay below *maximum*."""
    found: list[tuple[Fraction, Interval | None]] = []
    try:
        for each in form.stretches:
            both = common(values.within, each.interval)
            if both is None or not values.reach(each.interval):
                continue
            if each.points is not None:
                if each.points >= maximum:
                    return None
                found.append((each.points, each.interval))
                continue
            full = _both(both, share.at_least(maximum))
            if full is not None and values.reach(full):
                return None
            most = share.up_to(_ONE if both.high is None else both.high, reached=both.high_in)
            found.append((most, None if most <= 0 else _both(both, share.at_least(most))))
    except UndecidedError:
        return None
    if not found:
        return None
    most, where = max(found, key=lambda each: each[0])
    return Short(most, None if where is None or most >= maximum else values.seen(where))


def _short_sum(form: Sum, maximum: Fraction, field: Field) -> Short | None:
    """How far a sum of figures stays below *maximum*: by its figures, or by its cap."""
    wanted = maximum if form.cap is None else min(form.cap, maximum)
    if form.floor is not None and form.floor >= wanted:
        return Short(wanted) if wanted < maximum else None
    values = values_of(Measure(form.form, ONE), field)
    high = None if values is None else values.within.high
    if values is None:
        return None
    try:
        if high is None or values.reach(Interval(low=wanted, low_in=True)):
            return Short(wanted) if wanted < maximum else None  # without end, so in whole numbers, too
    except UndecidedError:
        return None
    if form.floor is not None and form.floor > high:
        return Short(form.floor)
    most = min(high, wanted)
    return Short(most, values.seen(Interval(most, low_in=True, high=most, high_in=True)))
