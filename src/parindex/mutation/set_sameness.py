"""Whether something at the top of a set, or on an area, could be another and every unit would come to the same."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from parindex.model.conditions import IndexCondition
from parindex.model.criteria import Area, CriteriaSet, Criterion
from parindex.model.policies import Band
from parindex.mutation.mutants import Mutant
from parindex.mutation.proving import Proved
from parindex.places import steps
from parindex.rules.lines import most_index
from parindex.rules.prepared import Prepared, PreparedItem

_ZERO = Fraction(0)


def same_at_top(mutant: Mutant, prepared: Prepared, changed: CriteriaSet) -> Proved:
    """Whether *changed*, the set with a mutant of its top, gives every unit the same; what is not proved is other."""
    path = steps(mutant.address)
    if path[0] == "bands":
        return "same" if _same_bands(prepared.criteria, changed) else "other"
    if path[0] == "tie_break" and not mutant.now and mutant.was == prepared.criteria.compare == "exact":
        return "same"  # nothing that ties in the exact index is parted by it
    return "other"


def same_on_top(prepared: Prepared, area: Area, changed: Area) -> Proved:
    """Whether the cap, or the floor, of *area* is one that its items do not come to, before and after."""
    items = [each for each in prepared.items if each.leaf.area == area]
    if area.floor != changed.floor:
        least, floors = _sum(items, lambda each: each.lowest), (area.floor, changed.floor)
        highest = max(each for each in floors if isinstance(each, Decimal))
        return "same" if least is not None and least >= highest else "other"
    most = _sum(items, lambda each: each.maximum)
    return "same" if most is not None and most <= min(area.cap or _ZERO, changed.cap or _ZERO) else "other"


def same_without_cap(criterion: Criterion) -> Proved:
    """Whether what is in *criterion* adds up to no more than its maximum, so that nothing is cut off."""
    inside = [each.max for each in criterion.criteria if isinstance(each.max, Decimal)]
    known = isinstance(criterion.max, Decimal) and len(inside) == len(criterion.criteria)
    most = sum(map(Fraction, inside), _ZERO)
    return "same" if known and isinstance(criterion.max, Decimal) and most <= Fraction(criterion.max) else "other"


def same_condition(prepared: Prepared, code: str, one: Decimal, other: Decimal) -> Proved:
    """Whether the points of the item, or of what is in the branch, with *code* are never between two lines."""
    items = [prepared.by_code[each] for each in prepared.items_of(code) or ()]
    least, most = _sum(items, lambda each: each.lowest), _sum(items, lambda each: each.maximum)
    never_below = least is not None and least > max(one, other)
    never_above = most is not None and most <= min(one, other)
    return "same" if never_below or never_above else "other"


def _sum(items: list[PreparedItem], of: Callable[[PreparedItem], Fraction | None]) -> Fraction | None:
    """The sum over *items*; None where one of them has no such number."""
    found = [of(each) for each in items]
    known = [each for each in found if each is not None]
    return sum(known, _ZERO) if len(known) == len(found) else None


def _same_bands(criteria: CriteriaSet, changed: CriteriaSet) -> bool:
    """Whether no index that there can be is on another side of a line."""
    for band, other in zip(criteria.bands, changed.bands, strict=True):
        if not _same_line(criteria, band, other):
            return False
        for condition, other_condition in zip(band.when, other.when, strict=True):
            if isinstance(condition, IndexCondition) and isinstance(other_condition, IndexCondition):
                if not _same_line(criteria, condition, other_condition):
                    return False
            elif condition != other_condition:
                return False
    return True


def _same_line(criteria: CriteriaSet, one: Band | IndexCondition, other: Band | IndexCondition) -> bool:
    (line, counts), (moved, moved_counts) = _line(one), _line(other)
    if line is None or moved is None or (line, counts) == (moved, moved_counts):
        return (line, counts) == (moved, moved_counts)
    # Between the two lines lies what is on another side; what is on a line that counts itself is above it.
    if moved < line:
        line, counts, moved, moved_counts = moved, moved_counts, line, counts
    low, low_in, high, high_in = line, counts or line == moved, moved, not moved_counts or line == moved
    most = most_index(criteria.areas)
    if most is not None and most <= high:
        high, high_in = (most, True) if most < high else (high, high_in)
    if criteria.total is not None and criteria.total.floor == 0 and low < 0:
        low, low_in = _ZERO, True
    return not _has_index(criteria, low, low_in=low_in, high=high, high_in=high_in)


def _line(band: Band | IndexCondition) -> tuple[Fraction | None, bool]:
    """The line, and whether what is on it is above."""
    if band.at_least is not None:
        return Fraction(band.at_least), True
    return (None if band.more_than is None else Fraction(band.more_than)), False


def _has_index(criteria: CriteriaSet, low: Fraction, *, low_in: bool, high: Fraction, high_in: bool) -> bool:
    """Whether an index as it counts, printed or exact, can lie between *low* and *high*."""
    if criteria.compare == "exact":
        return low < high or (low == high and low_in and high_in)
    unit = 10**criteria.rounding.index
    first = floor(low * unit) + (0 if low_in and (low * unit).denominator == 1 else 1)
    last = ceil(high * unit) - (0 if high_in and (high * unit).denominator == 1 else 1)
    return bool(first <= last)
