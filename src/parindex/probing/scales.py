"""Figures on and beside the boundaries of a scale: steps of a measure, or points in proportion to it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor

from attrs import frozen

from parindex.model.fields import Quantity
from parindex.model.intervals import Interval
from parindex.model.rule_kinds import Ratio, Steps
from parindex.points import decimals, rounded
from parindex.probing.ground import Answered, Ground, alone, exactly, more
from parindex.rules.examples import can_be_said
from parindex.rules.measures import Measure
from parindex.rules.normal import Scale, fraction
from parindex.rules.proof import inside
from parindex.rules.reach import Constraint
from parindex.rules.values import common, values_of
from parindex.rules.worth import number_of

#: What people divide by, from the smallest: the first that will do is taken.
_ROUND = (10, 20, 50, 100, 200, 500, 1_000, 10_000, 100_000, 1_000_000)
#: A figure is much of another if so many times it is as much.
_MUCH = 5
#: What leaves a remainder.
_ODD = (3, 7, 9, 11, 13, 17, 19)
#: A part of a point with four decimals, and how many multiples of it are tried.
_FINE, _TRIES = Fraction(1, 16), 12
_ZERO, _ONE = Fraction(0), Fraction(1)


@frozen(eq=False)
class Slope:
    """A scale to be probed.

    Attributes:
        form: The scale.
        ground: What its figures can be.
        maximum: The maximum of its item.
        places: Decimals to which proportional points are rounded; None where they are not.
    """

    form: Scale
    ground: Ground
    maximum: Fraction
    places: int | None

    @property
    def measure(self) -> Measure:
        """The measure of the scale."""
        return self.form.measure

    def value(self, figures: Answered) -> Fraction:
        """What the measure is by *figures*, where it is defined."""
        numbers = {name: number_of(figures[name]) for name in self.measure.names}
        return self.measure.top.value(numbers) / self.measure.bottom.value(numbers)

    def at(self, value: Fraction) -> Answered | None:
        """Figures for which the measure is *value*; round ones where there are some."""
        if not self._can_be_said(value):
            return None
        top, bottom, some = self.measure.top, self.measure.bottom, self._some_of_each()
        if not self.measure.is_quotient:
            return self.ground.found([exactly(top, value * bottom.constant)], *some)
        for each in _ROUND:
            if self.ground.counts_alone and not self._is_whole(value * each):
                continue
            if found := self.ground.found([exactly(bottom, each), exactly(top, value * each)], *some):
                return found
        return self.ground.found([exactly(top - bottom * value, 0), Constraint(bottom, ">")], *some)

    def _some_of_each(self) -> tuple[list[Constraint], ...]:
        """That there is much, or some, of each figure that is multiplied by a number, so that the number shows."""
        terms = (*self.measure.top.terms, *self.measure.bottom.terms)
        names = sorted({name for name, factor in terms if abs(factor) != 1})
        much = [Constraint(alone(name) * _MUCH - self.measure.bottom, ">=") for name in names]
        return (much, [more(alone(name), 0) for name in names]) if names else ()

    def within(self, where: Interval) -> Answered | None:
        """Figures for which the measure lies *where*, and what they are worth can be written."""
        held = [each for each in self.form.stretches if each.points is None and common(each.interval, where)]
        if held and self.places is None:
            return None  # most quotients have no end
        return self.ground.found(list(inside(self.measure, where)))

    def _can_be_said(self, value: Fraction) -> bool:
        """Whether points in proportion to *value* can be written in an example."""
        held = next((each for each in self.form.stretches if each.interval.holds(value)), None)
        if held is None or held.points is not None or self.places is not None:
            return held is not None
        return can_be_said(self.maximum * min(max(value, _ZERO), _ONE))

    def _is_whole(self, product: Fraction) -> bool:
        """Whether whole figures can come to *product*; where they are multiplied by fractions that is not known."""
        factors = [factor for form in (self.measure.top, self.measure.bottom) for _, factor in form.terms]
        constants = (self.measure.top.constant, self.measure.bottom.constant)
        return product.denominator == 1 or any(each.denominator != 1 for each in (*factors, *constants))


def on_scale(slope: Slope, rule: Steps | Ratio) -> Iterator[Answered]:
    """Figures for all boundaries, both ends, each stretch, and a measure that is not defined."""
    reached = values_of(slope.measure, slope.ground.field)
    ends = Interval() if reached is None else reached.within
    found = [each for each in (*_beside(slope, _lines(rule)), *_at_ends(slope, ends)) if each is not None]
    yield from found
    values = [slope.value(each) for each in found]
    for each in slope.form.stretches:
        where = common(each.interval, ends)
        if where is None:
            continue
        if each.points is None:
            yield from (one for one in _in_proportion(slope, where) if one is not None)
        elif not any(where.holds(value) for value in values) and (one := slope.within(where)) is not None:
            yield one
    yield from (one for one in _over_zero(slope) if one is not None)


def _beside(slope: Slope, lines: Sequence[tuple[Fraction, Fraction]]) -> Iterator[Answered | None]:
    """Figures just below, at and just above each boundary."""
    for value, least in lines:
        yield slope.at(value - least) or slope.within(Interval(value - least, low_in=True, high=value))
        yield slope.at(value)
        yield slope.at(value + least) or slope.within(Interval(value, high=value + least, high_in=True))


def _at_ends(slope: Slope, ends: Interval) -> Iterator[Answered | None]:
    """Figures for the lowest and the highest value that there can be."""
    if ends.low is not None and ends.low_in:
        yield slope.at(ends.low)
    if ends.high is not None and ends.high_in:
        yield slope.at(ends.high)


def _lines(rule: Steps | Ratio) -> tuple[tuple[Fraction, Fraction], ...]:
    """Each boundary that is written, and one unit of its last digit; a boundary written twice is as fine as it can."""
    written: Sequence[Quantity | None]
    if isinstance(rule, Ratio):
        written = (rule.zero_below,)
    else:
        written = [end for each in rule.steps for end in (each.at_least, each.more_than, each.at_most, each.below)]
    finest: dict[Fraction, Fraction] = {}
    for each in written:
        if each is not None:
            least = Fraction(1, 10 ** decimals(each.number)) / (100 if each.percent else 1)
            value = fraction(each)
            finest[value] = min(least, finest.get(value, least))
    return tuple(sorted(finest.items()))


def _in_proportion(slope: Slope, where: Interval) -> Iterator[Answered | None]:
    """A value between the ends of a stretch, and one of which rounding would show."""
    whole = common(where, Interval(_ZERO, low_in=True, high=_ONE, high_in=True))
    if whole is None or whole.low is None or whole.high is None or not slope.maximum:
        return
    middle = (whole.low + whole.high) / 2
    if whole.low < whole.high:
        nearby = (Fraction(round(middle * parts), parts) for parts in (2, 4, 10, 20, 100))
        yield next((found for each in nearby if whole.low < each < whole.high and (found := slope.at(each))), None)
    if slope.places is None:
        yield _to_the_last_place(slope, whole)
    else:
        yield _with_remainder(slope, whole, slope.places)


def _to_the_last_place(slope: Slope, where: Interval) -> Answered | None:
    """A value of which the points have all the decimals that points can have: rounded to fewer they would be others."""
    low, high = where.low or _ZERO, where.high or _ZERO
    first = ceil(low * slope.maximum / _FINE)
    for count in range(first, min(first + _TRIES, floor(high * slope.maximum / _FINE) + 1)):
        value = count * _FINE / slope.maximum
        if count % 2 and where.holds(value) and (found := slope.at(value)):
            return found
    return None


def _with_remainder(slope: Slope, where: Interval, places: int) -> Answered | None:
    """A value of which one decimal more, or less, would show in the points."""
    for parts in _ODD:
        for count in range(parts - 1, 0, -1):
            value = Fraction(count, parts)
            said = [rounded(slope.maximum * value, each) for each in (max(places - 1, 0), places, places + 1)]
            if not where.holds(value) or said[1] == said[2] or (places and said[0] == said[1]):
                continue
            top, bottom = slope.measure.top, slope.measure.bottom
            if found := slope.ground.found([exactly(top - bottom * value, 0), Constraint(bottom, ">")]):
                return found
    return None


def _over_zero(slope: Slope) -> Iterator[Answered | None]:
    """Where nothing arose, and where there is something over nothing."""
    top, bottom = slope.measure.top, slope.measure.bottom
    if not slope.measure.is_quotient:
        return
    nothing = exactly(bottom, 0)
    yield slope.ground.found([nothing, exactly(top, 0)])
    yield slope.ground.found([nothing, Constraint(top, ">")]) or slope.ground.found([nothing, Constraint(-top, ">")])
