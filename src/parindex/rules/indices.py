"""The index of a unit, and which form of it counts."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from parindex.model.policies import AreaTieBreak, Compare, TieBreak
from parindex.model.results import UnitResult
from parindex.rules.standing import order_of


def index_of(points: Decimal, maximum: Decimal) -> Fraction | None:
    """100 x points / maximum, exact; None where the maximum is 0."""
    return 100 * Fraction(points) / Fraction(maximum) if maximum else None


def compared(unit: UnitResult, compare: Compare) -> Fraction:
    """The index of *unit* that ranks, bands and conditions go by; 0 where it has none, and takes no place."""
    if unit.exact is None or unit.index is None:
        return Fraction(0)
    return unit.exact if compare == "exact" else Fraction(unit.index)


def tie_order(units: Sequence[UnitResult], step: TieBreak) -> list[int]:
    """The position of each unit, the least 0, in what a step of a tie-break compares.

    That is the exact index of the unit, or of one of its areas; a unit in which that has no index is the least.
    """
    indices = [_compared_by(each, step) for each in units]
    positions = iter(order_of([each for each in indices if each is not None]))
    return [0 if each is None else next(positions) + 1 for each in indices]


def _compared_by(unit: UnitResult, step: TieBreak) -> Fraction | None:
    if not isinstance(step, AreaTieBreak):
        return unit.exact
    return next((each.index for each in unit.areas if each.code == step.area), None)
