"""Whether two rules in normal form are worth the same for everything that figures can be: proved, not tried."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from parindex.model.intervals import Interval, Stretch
from parindex.mutation.formulas import of_formulas
from parindex.mutation.proving import Proved, possible, together
from parindex.rules.effort import UndecidedError
from parindex.rules.examples import Terms
from parindex.rules.linear import Linear
from parindex.rules.most import Share
from parindex.rules.normal import Branches, Calendar, Normal, Scale, Sum
from parindex.rules.proof import Field
from parindex.rules.reach import Constraint
from parindex.rules.values import Values, common, values_of
from parindex.rules.worth import not_arisen

_ZERO, _ONE = Fraction(0), Fraction(1)
_DAY = timedelta(days=1)


def compared(one: Terms, other: Terms, field: Field, *, asks_evidence: bool) -> Proved:
    """Whether two rules give every answer the same points, over all that *field* allows."""
    if _where_not_arisen(one) != _where_not_arisen(other):
        return "other"
    if one.policies.no_evidence != other.policies.no_evidence and asks_evidence:
        return "other"
    return together([_forms(one.form, other.form, one, other, field), _undefined(one, other, field)])


def _where_not_arisen(each: Terms) -> str | Fraction:
    word = each.policies.not_arisen
    return word if word in ("excluded", "refused") else (not_arisen(word, each.maximum) or _ZERO)


def _undefined(one: Terms, other: Terms, field: Field) -> Proved:
    """Whether points matter that are given where the denominator is 0 and the numerator is not."""
    if one.policies.undefined == other.policies.undefined:
        return "same"
    forms = [each for _, each in one.form.cases] if isinstance(one.form, Branches) else [one.form]
    return together([_over_zero(each, field) for each in forms if isinstance(each, Scale)])


def _over_zero(form: Scale, field: Field) -> Proved:
    top, bottom = form.measure.top, form.measure.bottom
    return possible(field, ([Constraint(bottom, "="), Constraint(side, ">")] for side in (top, -top)))


def _forms(one: Normal, other: Normal, with_one: Terms, with_other: Terms, field: Field) -> Proved:
    if isinstance(one, Branches) and isinstance(other, Branches):
        pairs = zip(one.cases, other.cases, strict=True)
        return together([_forms(a, b, with_one, with_other, field) for (_, a), (_, b) in pairs])
    if isinstance(one, Scale) and isinstance(other, Scale):
        return _scales(one, other, _share(with_one), _share(with_other), field)
    if isinstance(one, Sum) and isinstance(other, Sum):
        return _sums(one, other, field)
    if isinstance(one, Calendar) and isinstance(other, Calendar):
        return "same" if _by_day(one, other) == _by_day(other, one) else "other"
    return "same" if one == other else "other"


def _share(each: Terms) -> Share:
    return Share(each.maximum or _ZERO, each.places)


def _alike(one: Share, other: Share) -> bool:
    """Whether two shares give the same points."""
    return (one.greatest, one.places) == (other.greatest, other.places)


# --- scales -----------------------------------------------------------------------------------------------


def _scales(one: Scale, other: Scale, share: Share, other_share: Share, field: Field) -> Proved:
    if one == other and _alike(share, other_share):
        return "same"
    if one.measure != other.measure:
        return of_formulas(one, other, share, field)
    doubtful = list(_unlike(one, other, share, other_share))
    if not doubtful:
        return "same"
    values = values_of(one.measure, field)
    if values is None:
        return "undecided"
    return together([_reached(values, zone, proportional, share, other_share) for zone, proportional in doubtful])


def _reached(values: Values, zone: Interval, rounded: bool, share: Share, other: Share) -> Proved:  # noqa: FBT001
    """Whether figures give a value in *zone*, where the two differ; or where they are *rounded* to other decimals."""
    try:
        if rounded and values.between != "every":
            return _tried(values, zone, share, other)
        return "other" if values.reach(zone) else "same"
    except UndecidedError:
        return "undecided"


def _tried(values: Values, zone: Interval, share: Share, other: Share) -> Proved:
    """Whether the value of some figures in *zone* differs when it is rounded to other decimals."""
    found = values.witness(zone)
    if found is None or found.value is None:
        return "same"
    return "undecided" if share.points(found.value) == other.points(found.value) else "other"


def _unlike(one: Scale, other: Scale, share: Share, other_share: Share) -> Iterator[tuple[Interval, bool]]:
    """Where the two are worth something else; marked where both are in proportion, and rounded to other decimals."""
    for zone, inside in _zones(one, other):
        first, second = _held(one, inside), _held(other, inside)
        if first is None or second is None:
            if first != second:
                yield zone, False
        elif first.points is None and second.points is None:
            yield from _both_in_proportion(zone, share, other_share)
        elif first.points is None:
            yield from _beside_constant(zone, share, second.points)
        elif second.points is None:
            yield from _beside_constant(zone, other_share, first.points)
        elif first.points != second.points:
            yield zone, False


def _both_in_proportion(zone: Interval, share: Share, other: Share) -> Iterator[tuple[Interval, bool]]:
    """The part of *zone* in which points rounded to other decimals can differ: nothing is below 0, or above 1."""
    if _alike(share, other):
        return
    if zone.low is not None and zone.low == zone.high:
        if share.points(zone.low) != other.points(zone.low):
            yield zone, False
        return
    part = common(zone, Interval(_ZERO, high=_ONE))
    if part is not None:
        yield part, True


def _beside_constant(zone: Interval, share: Share, points: Fraction | None) -> Iterator[tuple[Interval, bool]]:
    """The part of *zone* in which points in proportion are not *points*."""
    assert points is not None  # noqa: S101, the caller has looked
    for where in (share.below(points), share.above(points)):
        part = None if where is None else common(zone, where)
        if part is not None:
            yield part, False


def _held(form: Scale, value: Fraction) -> Stretch | None:
    """What *value* is worth by a scale; a stretch without its ends."""
    found = next((each for each in form.stretches if each.interval.holds(value)), None)
    return None if found is None else Stretch(Interval(), found.points)


def _zones(one: Scale, other: Scale) -> Iterator[tuple[Interval, Fraction]]:
    """Stretches on which neither scale changes, each with a value in it."""
    ends = {end for form in (one, other) for each in form.stretches for end in (each.interval.low, each.interval.high)}
    lines = sorted(end for end in ends if end is not None)
    if not lines:
        yield Interval(), _ZERO
        return
    yield Interval(high=lines[0]), lines[0] - 1
    for at, line in enumerate(lines):
        yield Interval(line, True, line, True), line  # noqa: FBT003
        if at + 1 < len(lines):
            yield Interval(line, high=lines[at + 1]), (line + lines[at + 1]) / 2
    yield Interval(low=lines[-1]), lines[-1] + 1


# --- sums -------------------------------------------------------------------------------------------------


def _sums(one: Sum, other: Sum, field: Field) -> Proved:
    if one == other:
        return "same"
    return possible(field, _where_unlike(one, other))


def _where_unlike(one: Sum, other: Sum) -> Iterator[list[Constraint]]:
    """Conditions, one of which holds wherever the two sums are worth something else."""
    for value, where in _pieces(one):
        for other_value, other_where in _pieces(other):
            difference = value - other_value
            for side in (difference, -difference):
                yield [*where, *other_where, Constraint(side, ">")]


def _pieces(each: Sum) -> Iterator[tuple[Linear, list[Constraint]]]:
    """A sum as it is, at its floor and at its cap, each with the conditions on which it is so."""
    free: list[Constraint] = []
    if each.floor is not None:
        floor = Linear((), each.floor)
        free.append(Constraint(each.form - floor, ">="))
        yield floor, [Constraint(floor - each.form, ">")]
    if each.cap is not None:
        cap = Linear((), each.cap)
        free.append(Constraint(cap - each.form, ">="))
        yield cap, [Constraint(each.form - cap, ">")]
    yield each.form, free


# --- days -------------------------------------------------------------------------------------------------


def _by_day(one: Calendar, other: Calendar) -> list[Fraction]:
    """What *one* gives on each day on which either changes, the day after, and never."""
    days = sorted({day for form in (one, other) for day, _ in form.days})
    return [*(_on(one, each) for day in days for each in (day, day + _DAY)), one.never]


def _on(form: Calendar, day: date) -> Fraction:
    return next((points for until, points in form.days if day <= until), form.otherwise)
