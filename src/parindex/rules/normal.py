"""Each kind of scoring rule in its normal form: one `match`, on which scoring, proofs and words all stand."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from attrs import frozen

from parindex.model.criteria import Figure
from parindex.model.fields import Quantity, YearDay
from parindex.model.intervals import Interval, Stretch
from parindex.model.rule_kinds import (
    Better,
    Cases,
    Checklist,
    Deadline,
    Given,
    Options,
    Ratio,
    Rule,
    Step,
    Steps,
    Tally,
    YesNo,
)
from parindex.places import item, member
from parindex.rules.linear import Linear, linear
from parindex.rules.measures import Measure, Slip, measure

_YEARS = {"last_year": -1, "year": 0, "next_year": 1}
_EVERYWHERE = Interval()


@frozen
class Table:
    """Points by what is chosen: options by key, `true` and `false` for yes and no."""

    points: tuple[tuple[str, Fraction], ...]


@frozen
class Marks:
    """Points for each condition that is met, or *whole* for all of them and nothing for fewer."""

    points: tuple[tuple[str, Fraction], ...]
    whole: Fraction | None = None


@frozen
class Scale:
    """Points by the stretch in which a quotient of two linear sums lies; stretches best first."""

    measure: Measure
    stretches: tuple[Stretch, ...]
    percent: bool
    better: Better = "higher"


@frozen
class Sum:
    """Points as a linear sum of figures, within *floor* and *cap*; *names* are asked for, those that weigh 0, too."""

    form: Linear
    floor: Fraction | None
    cap: Fraction | None
    names: tuple[str, ...]


@frozen
class Calendar:
    """Points by the day that a figure names: the first of *days* it does not pass, *otherwise*, or *never*."""

    figure: str
    days: tuple[tuple[date, Fraction], ...]
    otherwise: Fraction
    never: Fraction


@frozen
class Outside:
    """Points from outside, from *low* to *high*; *high* is None where the maximum is unknown."""

    source: str
    low: Fraction
    high: Fraction | None


@frozen
class Branches:
    """Several rules by case."""

    cases: tuple[tuple[str, "Simple"], ...]


Simple = Table | Marks | Scale | Sum | Calendar | Outside
Normal = Simple | Branches


def normal(  # noqa: C901, PLR0911, one way a kind
    rule: Rule, maximum: Fraction | None, figures: Mapping[str, Figure], year: int
) -> Normal | None:
    """The normal form of *rule* for an item worth *maximum* points; None where it cannot be had.

    That is where a measure cannot be read, a step has no end, or a share is taken of a maximum that is unknown;
    the proofs say which.
    """
    match rule:
        case Options(options):
            found = [(each.key, _share_or_points(each.points, each.share, maximum)) for each in options]
            return None if any(points is None for _, points in found) else Table(tuple(found))  # type: ignore[arg-type]
        case YesNo(otherwise):
            return None if maximum is None else Table((("true", maximum), ("false", Fraction(otherwise))))
        case Checklist(conditions, each, all_or_nothing):
            points = [(one.key, Fraction(each or one.points or 0)) for one in conditions]
            if all_or_nothing:
                return None if maximum is None else Marks(tuple(points), maximum)
            return Marks(tuple(points))
        case Steps(text, steps, better):
            return _scale(text, steps, better, maximum, figures)
        case Ratio(text, zero_below):
            return _scale(text, ratio_steps(zero_below), "higher", maximum, figures)
        case Tally():
            form = linear({key: Fraction(each) for key, each in rule.each}, Fraction(rule.start))
            return Sum(form, _bound(rule.floor), _bound(rule.cap), tuple(sorted(key for key, _ in rule.each)))
        case Deadline():
            days = tuple((_day(each.on_or_before, year), Fraction(each.points)) for each in rule.steps)
            return Calendar(rule.date, days, Fraction(rule.otherwise), Fraction(rule.never))
        case Given(source, low, high):
            return Outside(source, Fraction(low), maximum if high is None else Fraction(high))
        case Cases(cases):
            forms = [(each.key, normal(each.rule, maximum, figures, year)) for each in cases]
            return None if any(form is None for _, form in forms) else Branches(tuple(forms))  # type: ignore[arg-type]
        case _:
            assert_never(rule)


def simple_rules(rule: Rule) -> tuple[tuple[str | None, Rule], ...]:
    """The rules in *rule*, by case; by None where there is but one."""
    return tuple((each.key, each.rule) for each in rule.cases) if isinstance(rule, Cases) else ((None, rule),)


def rules_with_addresses(address: str, rule: Rule | None) -> list[tuple[str, Rule]]:
    """The rules in *rule*, which stands at *address*, each with its own."""
    if rule is None:
        return []
    if not isinstance(rule, Cases):
        return [(address, rule)]
    return [(member(item(member(address, "cases"), at), "rule"), each.rule) for at, each in enumerate(rule.cases)]


def ratio_steps(zero_below: Quantity | None) -> tuple[Step, ...]:
    """What `ratio` is short for."""
    if zero_below is None:
        return (Step(share="measure"),)
    return Step(at_least=zero_below, share="measure"), Step(points=0)


def is_share(found: Measure, figures: Mapping[str, Figure]) -> bool:
    """Whether *found* is written as a percentage: a quotient, or a sum of percentages."""
    return found.is_quotient or any(figures[name].kind == "percent" for name in found.names if name in figures)


def intervals(steps: Sequence[Step], better: Better) -> tuple[Interval | None, ...]:
    """Where each of *steps* holds, best first; None for one of which that cannot be said.

    A missing upper end is the complement of the lower end of the step above it, a missing lower end that of the upper
    end of the step below; the last step may have neither and is the rest. Under `better: lower` all is mirrored.
    """
    ends = [_ends(each) for each in steps]
    if better == "lower":
        ends = [_mirrored(each) for each in ends]
    last = len(ends) - 1
    found: list[Interval | None] = []
    for index, own in enumerate(ends):
        high, low = own, own
        if own == _EVERYWHERE and index != last:
            found.append(None)
            continue
        if own.high is None and index > 0:
            above = ends[index - 1]
            high = Interval(high=above.low, high_in=not above.low_in)
        if own.low is None and index < last:
            below = ends[index + 1]
            low = Interval(low=below.high, low_in=not below.high_in)
        if (high.high is None and index > 0) or (low.low is None and index < last):
            found.append(None)
            continue
        found.append(
            Interval(low.low, low.low is not None and low.low_in, high.high, high.high is not None and high.high_in)
        )
    return tuple(each if each is None or better == "higher" else _mirrored(each) for each in found)


def fraction(quantity: Quantity) -> Fraction:
    """The number that *quantity* stands for: 9/10 for 90 %."""
    return Fraction(quantity.number) / (100 if quantity.percent else 1)


def _scale(
    text: str, steps: Sequence[Step], better: Better, maximum: Fraction | None, figures: Mapping[str, Figure]
) -> Scale | None:
    found, where = measure(text), intervals(steps, better)
    if isinstance(found, Slip):
        return None
    stretches: list[Stretch] = []
    for step, interval in zip(steps, where, strict=True):
        if interval is None:
            return None
        if step.share == "measure":
            stretches.append(Stretch(interval, None))
            continue
        points = _share_or_points(step.points, step.share, maximum)
        if points is None:
            return None
        stretches.append(Stretch(interval, points))
    proportional = any(each.points is None for each in stretches)
    return (
        None if proportional and maximum is None else Scale(found, tuple(stretches), is_share(found, figures), better)
    )


def _ends(step: Step) -> Interval:
    low = step.at_least if step.at_least is not None else step.more_than
    high = step.at_most if step.at_most is not None else step.below
    return Interval(
        None if low is None else fraction(low),
        step.at_least is not None,
        None if high is None else fraction(high),
        step.at_most is not None,
    )


def _mirrored(interval: Interval) -> Interval:
    """The same seen from the other side: what was high is low."""
    low = None if interval.high is None else -interval.high
    high = None if interval.low is None else -interval.low
    return Interval(low, interval.high_in, high, interval.low_in)


def _share_or_points(points: Decimal | None, share: Decimal | None, maximum: Fraction | None) -> Fraction | None:
    if points is not None:
        return Fraction(points)
    return None if share is None or maximum is None else maximum * Fraction(share)


def _bound(value: Decimal | str) -> Fraction | None:
    return Fraction(value) if isinstance(value, Decimal) else None


def _day(day: YearDay, year: int) -> date:
    return date(year + _YEARS[day.year], day.month, day.day)
