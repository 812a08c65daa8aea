"""The index of a unit, and which form of it counts."""

from decimal import Decimal
from fractions import Fraction

from parindex.model.policies import Compare
from parindex.model.results import UnitResult


def index_of(points: Decimal, maximum: Decimal) -> Fraction | None:
    """100 x points / maximum, exact; None where the maximum is 0."""
    return 100 * Fraction(points) / Fraction(maximum) if maximum else None


def compared(unit: UnitResult, compare: Compare) -> Fraction:
    """The index of *unit* that ranks, bands and conditions go by; 0 where it has none, and takes no place."""
    if unit.exact is None or unit.index is None:
        return Fraction(0)
    return unit.exact if compare == "exact" else Fraction(unit.index)
