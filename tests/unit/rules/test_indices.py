"""The index and which form of it counts."""

from decimal import Decimal
from fractions import Fraction

import parindex as pi
from parindex.rules.indices import compared, index_of
from tests.making import round_of, row


def test_index_is_exact() -> None:
    """100 × points / maximum, as a fraction."""
    assert Fraction(18200, 193) == index_of(Decimal("91.00"), Decimal("96.5"))


def test_nothing_is_divided_by_a_maximum_of_zero() -> None:
    """Of a maximum of 0 there is no index."""
    assert index_of(Decimal(0), Decimal(0)) is None


def test_a_unit_without_an_index_compares_as_zero() -> None:
    """It takes no place by it."""
    unit, none = pi.run(round_of(row("a", "79.995"), row("b", None))).units

    assert [Fraction("79.995"), Fraction(80), Fraction(0)] == [
        compared(unit, "exact"),
        compared(unit, "published"),
        compared(none, "exact"),
    ]
