"""What printed numbers stand for."""

from decimal import Decimal
from fractions import Fraction

import pytest

from parindex.auditing.printed import Span, fitting, hidden, image, last_places, one_digit_off, only_fit, scaled


def test_the_upper_end_of_a_printed_number_is_not_in_it() -> None:
    """88.35 stands for [88.345, 88.355)."""
    span = hidden(Decimal("88.35"), 2)

    assert Fraction("88.345") == span.low
    assert Fraction("88.3549999999") < span.high < Fraction("88.355")


def test_below_zero_the_ends_change_places() -> None:
    """-1.5 stands for (-1.55, -1.45], and 0.0 for (-0.05, 0.05)."""
    assert Fraction("-1.55") < hidden(Decimal("-1.5"), 1).low
    assert Fraction("-1.45") == hidden(Decimal("-1.5"), 1).high
    assert Fraction("-0.05") < hidden(Decimal("0.0"), 1).low < hidden(Decimal("0.0"), 1).high < Fraction("0.05")


def test_spans_meet_or_lie_apart() -> None:
    """Ends belong to spans; what two have in common is a span."""
    low, high, far = (Span(Fraction(a), Fraction(b)) for a, b in ((1, 3), (3, 5), (6, 6)))

    assert (True, False) == (low.meets(high), low.meets(far))
    assert Span(Fraction(3), Fraction(3)) == low.common(high)
    assert (0, -1, 1) == (low.side_of(high), low.side_of(far), far.side_of(low))
    assert (True, False) == (far.is_point, low.is_point)
    assert Span(Fraction(2), Fraction(6)) == scaled(low, Fraction(2))
    assert Span(Fraction(0), Fraction(1)) == image(Span(Fraction("0.44"), Fraction("0.5")), 0)


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (["91", "90.32"], [2, 2]),
        (["91", "90.30"], [0, 2]),
        (["76.5", "59", "65.75"], [2, 2, 2]),
        (["76.50", None, "59"], [2, 2, 0]),
        ([None, None], [0, 0]),
        (["90", "100"], [0, 0]),
    ],
)
def test_last_places_of_a_column(column: list[str | None], expected: list[int]) -> None:
    """A column that drops zeros has its finest place everywhere; one that keeps them shows each."""
    assert expected == last_places([None if each is None else Decimal(each) for each in column])


def test_one_digit_off() -> None:
    """Every other digit at every place; no number gets a needless zero in front, and its sign is no digit."""
    assert {"20", "30", "40", "50", "60", "70", "80", "90", *(f"1{each}" for each in range(1, 10))} == {
        str(each) for each in one_digit_off(Decimal(10))
    }
    assert Decimal("0.5") in set(one_digit_off(Decimal("1.5")))
    assert Decimal("-0.5") in set(one_digit_off(Decimal("-1.5")))
    assert Decimal(-5) not in set(one_digit_off(Decimal(-15)))
    assert Decimal(0) in set(one_digit_off(Decimal(7)))


def test_only_one_number_that_fits_is_named() -> None:
    """None fits, one fits, or several: then none is named."""

    def near(line: int, reach: int) -> Decimal | None:
        return only_fit(Decimal(55), lambda each: int(each > line + reach) - int(each < line - reach))

    assert Decimal(85) == near(85, 0)
    assert near(86, 0) is None
    assert near(58, 1) is None
    assert [Decimal(57), Decimal(58)] == fitting(Decimal(55), lambda each: int(each > 59) - int(each < 57))
