"""Whether two scales whose formulas differ are worth the same for all figures."""

from collections.abc import Sequence
from fractions import Fraction

from parindex.model.intervals import Interval, Stretch
from parindex.mutation.proving import Proved, possible, together
from parindex.rules.effort import UndecidedError
from parindex.rules.measures import Measure
from parindex.rules.most import Share
from parindex.rules.normal import Scale
from parindex.rules.proof import Field, inside
from parindex.rules.reach import Constraint

_ABOVE_NONE, _BELOW_ALL = Interval(low=Fraction(0)), Interval(high=Fraction(1))


def of_formulas(one: Scale, other: Scale, share: Share, field: Field) -> Proved:
    """Whether *one* and *other* give the same wherever both are defined; where the denominators differ it is open."""
    pairs = [(each, its) for each in one.stretches for its in other.stretches]
    proved = together([_pair(one.measure, other.measure, each, its, share, field) for each, its in pairs])
    return "undecided" if proved == "same" and one.measure.bottom != other.measure.bottom else proved


def _pair(one: Measure, other: Measure, each: Stretch, its: Stretch, share: Share, field: Field) -> Proved:
    """The same where *each* holds of the one formula, and *its* of the other."""
    where = [*inside(one, each.interval), *inside(other, its.interval)]
    if each.points is None and its.points is None:
        return _in_proportion(one, other, where, share, field)
    if each.points is None:
        return possible(field, _unlike(one, its.points or Fraction(0), where, share))
    if its.points is None:
        return possible(field, _unlike(other, each.points, where, share))
    return "same" if each.points == its.points else possible(field, [where])


def _unlike(
    measure: Measure, points: Fraction, where: Sequence[Constraint], share: Share
) -> list[Sequence[Constraint]]:
    """Conditions on which points in proportion to *measure* are not *points*."""
    parts = [each for each in (share.below(points), share.above(points)) if each is not None]
    return [[*where, *inside(measure, part)] for part in parts]


def _in_proportion(one: Measure, other: Measure, where: Sequence[Constraint], share: Share, field: Field) -> Proved:
    """Whether points in proportion to two measures can differ: one is above the other, and neither is cut off."""
    tries: list[Sequence[Constraint]] = []
    for high, low in ((one, other), (other, one)):
        if one.bottom == other.bottom:
            above = Constraint(high.top - low.top, ">")
            tries.append([*where, above, *inside(high, _ABOVE_NONE), *inside(low, _BELOW_ALL)])
    if tries and share.places is None:
        return possible(field, tries)
    tries = tries or [[*where, *inside(one, _ABOVE_NONE), *inside(other, _BELOW_ALL)]]
    return together([_tried(one, other, each, share, field) for each in tries])


def _tried(one: Measure, other: Measure, where: Sequence[Constraint], share: Share, field: Field) -> Proved:
    """Whether figures that are found make a difference; it is open if they make none."""
    try:
        found = field.witness(where)
    except UndecidedError:
        return "undecided"
    if found is None:
        return "same"
    figures = dict(found.figures)
    values = [each.top.value(figures) / each.bottom.value(figures) for each in (one, other)]
    return "other" if share.points(values[0]) != share.points(values[1]) else "undecided"
