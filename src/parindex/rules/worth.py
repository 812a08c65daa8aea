"""What an answer is worth by a rule in normal form: exact points, and how they came about."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import assert_never

from attrs import frozen

from parindex.model.criteria import NotArisen
from parindex.model.fields import Quantity, Value
from parindex.points import rounded
from parindex.rules.normal import Branches, Calendar, Marks, Normal, Outside, Scale, Simple, Sum, Table

#: Yes or no, or the keys of what is met.
Met = bool | tuple[str, ...] | None


@frozen
class Inputs:
    """What a rule is applied to: what was chosen or met, and figures by name."""

    chosen: str = ""
    met: frozenset[str] = frozenset()
    figures: Mapping[str, Value] = {}


@frozen
class Worth:
    """What a rule gives.

    Attributes:
        points: The points; None where the denominator of its measure is zero, or its figures cannot be.
        measure: The value of its measure, if it has one and it is defined.
        held: Which stretch of its scale held, from 0.
        unrounded: The points before rounding, floor or cap, where those changed them.
        over_zero: Whether there are no points because the denominator is zero.
        empty: Whether the numerator is zero, too.
    """

    points: Fraction | None
    measure: Fraction | None = None
    held: int | None = None
    unrounded: Fraction | None = None
    over_zero: bool = False
    empty: bool = False


def worth(form: Simple, inputs: Inputs, maximum: Fraction | None, places: int | None) -> Worth:
    """What *inputs* are worth: by the ministry's arithmetic exact, or rounded once to *places* decimals.

    Only points in proportion to a measure are rounded, halves away from zero.

    Raises:
        LookupError: The rule asks for points from outside, or for something that *inputs* do not say.
    """
    match form:
        case Table(points):
            return Worth(dict(points)[inputs.chosen])
        case Marks(points, whole):
            if whole is not None:
                return Worth(whole if all(key in inputs.met for key, _ in points) else Fraction(0))
            return Worth(sum((each for key, each in points if key in inputs.met), Fraction(0)))
        case Scale():
            return _on_scale(form, inputs, maximum, places)
        case Sum(sum_form, floor, cap, _):
            exact = sum_form.value({name: number_of(inputs.figures[name]) for name in sum_form.names})
            kept = exact if floor is None else max(exact, floor)
            kept = kept if cap is None else min(kept, cap)
            return Worth(kept, unrounded=None if kept == exact else exact)
        case Calendar(figure, days, otherwise, never):
            return _by_day(inputs.figures[figure], days, otherwise, never)
        case Outside(source):
            raise LookupError(f"points of {source} come from outside")
        case _:
            assert_never(form)


def inputs_of(chosen: str | None, met: Met, figures: Mapping[str, Value]) -> Inputs:
    """What an answer says, as a rule asks it."""
    if isinstance(met, bool):
        return Inputs(str(met).lower(), figures=figures)
    return Inputs(chosen or "", frozenset(met or ()), figures)


def of_case(form: Normal, case: str | None) -> Simple:
    """The rule that holds in a *case*.

    Raises:
        KeyError: There is no such case.
    """
    return dict(form.cases)[case or ""] if isinstance(form, Branches) else form


def not_arisen(policy: NotArisen, maximum: Fraction | None) -> Fraction | None:
    """The points where there was nothing to do this year; None where the item is excluded."""
    return None if policy in ("excluded", "refused") else (maximum if policy == "full" else Fraction(0))


def number_of(value: Value) -> Fraction:
    """The number that a figure is; a percentage as its fraction.

    Raises:
        TypeError: It is a date.
    """
    if not isinstance(value, Quantity):
        raise TypeError(f"{value!r} is no number")
    number = Fraction(value.number)
    return number / 100 if value.percent else number


def _on_scale(form: Scale, inputs: Inputs, maximum: Fraction | None, places: int | None) -> Worth:
    figures = {name: number_of(inputs.figures[name]) for name in form.measure.names}
    top, bottom = form.measure.top.value(figures), form.measure.bottom.value(figures)
    if bottom == 0:
        return Worth(None, over_zero=True, empty=top == 0)
    if bottom < 0:  # only where figures break the checks that the proof stands on
        return Worth(None)
    value = top / bottom
    held = next((index for index, each in enumerate(form.stretches) if each.interval.holds(value)), None)
    if held is None:  # likewise
        return Worth(None)
    points = form.stretches[held].points
    if points is not None:
        return Worth(points, value, held)
    greatest = maximum or Fraction(0)
    exact = greatest * min(max(value, Fraction(0)), Fraction(1))
    kept = exact if places is None else min(Fraction(rounded(exact, places)), greatest)
    return Worth(kept, value, held, None if kept == greatest * value else greatest * value)


def _by_day(value: Value, days: tuple[tuple[date, Fraction], ...], otherwise: Fraction, never: Fraction) -> Worth:
    if value == "never":
        return Worth(never)
    if not isinstance(value, date):
        raise TypeError(f"{value!r} is no day")
    for index, (day, points) in enumerate(days):
        if value <= day:
            return Worth(points, held=index)
    return Worth(otherwise, held=len(days))
