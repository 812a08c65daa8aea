"""Proofs that scoring is total: exactly one step for every value that figures can give, and a denominator that can.

Exact over the bounds that are declared of figures and the checks between them, counts being whole numbers.
Each failure comes with a witness: figures that make it happen.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Literal

from attrs import Factory, evolve, frozen

from parindex.model.criteria import Figure
from parindex.model.intervals import Interval
from parindex.rules.effort import Effort, UndecidedError
from parindex.rules.limits import NOTHING, Limits, limits_of
from parindex.rules.linear import Linear
from parindex.rules.measures import Measure, check
from parindex.rules.reach import Constraint, point

_ZERO, _ONE = Fraction(0), Fraction(1)
_GATHERED = 4  # entries that it takes to gather a constraint


@frozen
class Witness:
    """Figures, by name, and the *value* that they give the measure."""

    figures: tuple[tuple[str, Fraction], ...]
    value: Fraction | None = None


@frozen
class Fault:
    """A way in which scoring is not total.

    Attributes:
        kind: `negative` or `zero` denominator, `undefined` numerator there, `gap` or `overlap` of steps, `undecided`.
        steps: The steps between which it is, from 0.
        witness: Figures that make it happen.
    """

    kind: Literal["negative", "zero", "undefined", "gap", "overlap", "undecided"]
    steps: tuple[int, ...] = ()
    witness: Witness | None = None


@frozen(eq=False, repr=False)
class Field:
    """What figures can be: their bounds, and what holds between them.

    Attributes:
        figures: The figures, by name.
        limits: Their bounds.
        about_each: The constraints in which each of them stands.
        effort: The work that questions about them may still take, all together.
    """

    figures: Mapping[str, Figure]
    limits: Mapping[str, Limits]
    about_each: Mapping[str, tuple[Constraint, ...]]
    effort: Effort = Factory(Effort)

    def about(self, names: Iterable[str]) -> tuple[Constraint, ...]:
        """All constraints on the figures *names*, and on those that they hang together with."""
        waiting, known, found = list(names), set[str](), dict[int, Constraint]()  # by identity: hashing sums is slow
        while waiting:
            name = waiting.pop()
            if name in known:
                continue
            known.add(name)
            for each in self.about_each.get(name, ()):
                if id(each) not in found:
                    found[id(each)] = each
                    waiting += each.form.names
        return tuple(found.values())

    def where(self, constraint: Constraint) -> "Field":
        """The same where *constraint* holds, too."""
        more = {name: (*self.about_each.get(name, ()), constraint) for name in constraint.form.names}
        return evolve(self, about_each={**self.about_each, **more})

    def witness(self, constraints: Sequence[Constraint], measure: Measure | None = None) -> Witness | None:
        """Figures within their bounds that satisfy *constraints*, too.

        Raises:
            UndecidedError: The search was given up.
        """
        self.effort.spend(1)  # where nothing is left, not even the bounds are gathered
        names = {name for each in constraints for name in each.form.names}
        names.update(measure.names if measure is not None else ())
        within = self.about(sorted(names))
        self.effort.spend(_GATHERED * len(within))
        names |= {name for each in within for name in each.form.names}
        whole = frozenset(name for name in names if name in self.figures and self.figures[name].kind == "count")
        found = point((*constraints, *within), whole, self.effort)
        if found is None:
            return None
        shown = tuple(sorted((name, found.get(name, _ZERO)) for name in names))
        value = None
        if measure is not None:
            bottom = measure.bottom.value(found)
            value = measure.top.value(found) / bottom if bottom else None
        return Witness(shown, value)


def _bounds(name: str, limits: Limits) -> Iterator[Constraint]:
    """The limits of a figure as constraints."""
    itself = Linear(((name, _ONE),))
    if limits.low is not None:
        yield Constraint(itself if limits.low == NOTHING else itself - limits.low, ">=")
    if limits.high is not None:
        yield Constraint(limits.high - itself, ">=")


def field_of(figures: Mapping[str, Figure], checks: Iterable[str] = (), within: Field | None = None) -> Field:
    """What *figures* can be, by their bounds and the *checks* that can be read; *within* a field of other figures."""
    limits = limits_of(figures)
    read = [each for each in map(check, checks) if isinstance(each, Constraint)]
    read += [each for name, own in limits.items() for each in _bounds(name, own)]
    about: dict[str, list[Constraint]] = {}
    for each in read:
        for name in each.form.names:
            about.setdefault(name, []).append(each)
    if within is None:
        return Field(figures, limits, {name: tuple(each) for name, each in about.items()})
    joined = {name: (*within.about_each.get(name, ()), *each) for name, each in about.items()}
    return Field(
        {**within.figures, **figures}, {**within.limits, **limits}, {**within.about_each, **joined}, within.effort
    )


def impossible(field: Field, names: Iterable[str]) -> str | None:
    """The first of the figures *names* that can have no value at all; None where all bounds and checks can hold."""
    numbers = [name for name in names if field.figures[name].kind != "date"]
    if _zeros_do(field, numbers) or _possible(field, numbers):
        return None
    return next((name for name in numbers if not _possible(field, [name])), numbers[0])


def can_fail(constraint: Constraint, field: Field) -> bool:
    """Whether figures within their bounds can break *constraint*, or whether that is not known."""
    sides = [-constraint.form, constraint.form] if constraint.sense == "=" else [-constraint.form]
    try:
        return any(field.witness([Constraint(side, ">")]) is not None for side in sides)
    except UndecidedError:
        return True


def _possible(field: Field, numbers: Sequence[str]) -> bool:
    """Whether any figures satisfy all bounds and checks on *numbers* at once."""
    within = field.about(numbers)
    named = {name for each in within for name in each.form.names}
    counts = frozenset(name for name in named if name in field.figures and field.figures[name].kind == "count")
    try:
        return point(within, counts, field.effort) is not None
    except UndecidedError:
        return True


def denominator(measure: Measure, field: Field, *, has_policy: bool, has_undefined: bool) -> Iterator[Fault]:
    """What is wrong below the line: it must never be less than 0; where it can be 0 there is a policy, or a worth."""
    if not measure.is_quotient:
        return
    bottom, top = measure.bottom, measure.top
    try:
        if not _never_negative(bottom, field) and (found := field.witness([Constraint(-bottom, ">")])):
            yield Fault("negative", witness=found)
        if not has_policy and (found := field.witness([Constraint(bottom, "=")])):
            yield Fault("zero", witness=found)
            return
        if has_undefined or (_never_negative(bottom, field) and _vanishes_with(bottom, top, field)):
            return
        for side in (top, -top):
            if found := field.witness([Constraint(bottom, "="), Constraint(side, ">")]):
                yield Fault("undefined", witness=found)
                return
    except UndecidedError:
        yield Fault("undecided")


def steps(measure: Measure, intervals: Sequence[Interval], field: Field) -> Iterator[Fault]:
    """Where no step holds, or two do; *intervals* are those of the steps, best first."""
    for kind, which, where in _doubtful(intervals):
        try:
            found = field.witness(list(inside(measure, where)), measure)
        except UndecidedError:
            yield Fault("undecided", which)
            continue
        if found is not None:
            yield Fault(kind, which, found)


def _doubtful(intervals: Sequence[Interval]) -> Iterator[tuple[Literal["gap", "overlap"], tuple[int, ...], Interval]]:
    """Stretches in which none of *intervals* lies, or two do, and which are next to them; all there is for none."""
    if not intervals:
        yield "gap", (), Interval()
        return
    ordered = sorted(range(len(intervals)), key=lambda at: _order(intervals[at]))
    low = intervals[ordered[0]]
    if low.low is not None:
        yield "gap", (ordered[0],), Interval(high=low.low, high_in=not low.low_in)
    reached = ordered[0]  # the one that goes highest so far
    for above in ordered[1:]:
        between = _between(intervals[reached], intervals[above])
        if between is not None:
            yield between[0], tuple(sorted((reached, above))), between[1]
        if _top(intervals[above]) >= _top(intervals[reached]):
            reached = above
    high = intervals[reached]
    if high.high is not None:
        yield "gap", (reached,), Interval(low=high.high, low_in=not high.high_in)


def _order(interval: Interval) -> tuple[bool, Fraction, bool, bool, Fraction, bool]:
    """From the lowest up."""
    return (
        interval.low is not None,
        interval.low or _ZERO,
        not interval.low_in,
        interval.high is None,
        interval.high or _ZERO,
        interval.high_in,
    )


def _top(interval: Interval) -> tuple[bool, Fraction, bool]:
    """How high it goes."""
    return interval.high is None, interval.high or _ZERO, interval.high_in


def _between(below: Interval, above: Interval) -> tuple[Literal["gap", "overlap"], Interval] | None:
    """What lies between two stretches that follow each other: a gap, an overlap, or nothing at all."""
    if below.high is None or above.low is None or below.high > above.low:
        ends = [each for each in (below, above) if each.high is not None]
        least = min(ends, key=lambda each: (each.high or _ZERO, each.high_in)) if ends else Interval()
        return "overlap", Interval(above.low, above.low_in, least.high, least.high_in)
    if below.high < above.low:
        return "gap", Interval(below.high, not below.high_in, above.low, not above.low_in)
    if below.high_in == above.low_in:
        return "overlap" if below.high_in else "gap", Interval(below.high, True, below.high, True)  # noqa: FBT003
    return None


def inside(measure: Measure, where: Interval) -> Iterator[Constraint]:
    """That *measure* is defined and lies *where*, as constraints."""
    yield Constraint(measure.bottom, ">")
    if where.low is not None:
        yield Constraint(measure.top - measure.bottom * where.low, ">=" if where.low_in else ">")
    if where.high is not None:
        yield Constraint(measure.bottom * where.high - measure.top, ">=" if where.high_in else ">")


def _never_negative(form: Linear, field: Field) -> bool:
    """Whether a glance shows that *form* is never less than 0: nothing in it is, and nothing is taken away."""
    return form.constant >= 0 and all(factor > 0 and _is_from_zero(name, field) for name, factor in form.terms)


def _is_from_zero(name: str, field: Field) -> bool:
    """Whether a glance shows that a figure is never less than 0."""
    low = field.limits[name].low if name in field.limits else None
    return low is not None and not low.terms and low.constant >= 0


def _vanishes_with(bottom: Linear, top: Linear, field: Field) -> bool:
    """Whether a glance shows that *top* is 0 where *bottom*, never less than 0, is."""
    if bottom.constant or top.constant:
        return bottom.constant > 0
    zero = set(bottom.names)
    grown = True
    while grown:
        grown = False
        for name in top.names:
            if name not in zero and _is_from_zero(name, field) and _at_most_zero(name, zero, field):
                zero.add(name)
                grown = True
    return zero.issuperset(top.names)


def _at_most_zero(name: str, zero: set[str], field: Field) -> bool:
    """Whether *name* cannot be more than 0 where the figures *zero* are 0."""
    high = field.limits[name].high if name in field.limits else None
    if high is None or high.constant > 0:
        return False
    return all(each in zero or (factor < 0 and _is_from_zero(each, field)) for each, factor in high.terms)


def at_a_glance_not_above(measure: Measure, field: Field) -> bool:
    """Whether a glance shows that *measure* is never more than 1: one figure, bounded by what it is divided by."""
    if len(measure.top.terms) != 1 or measure.top.constant:
        return False
    ((name, factor),) = measure.top.terms
    high = field.limits[name].high if name in field.limits else None
    return factor == 1 and high is not None and high == measure.bottom


def _zeros_do(field: Field, names: Sequence[str]) -> bool:
    """Whether all figures may be 0: then a sum of them is its constant."""
    for each in field.about(names):
        value = each.form.constant
        if value < 0 or (each.sense == ">" and value == 0) or (each.sense == "=" and value != 0):
            return False
    return True
