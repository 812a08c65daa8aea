"""Exact numbers."""

from decimal import ROUND_DOWN, Decimal, localcontext
from fractions import Fraction

import pytest

from parindex.points import (
    Exact,
    decimals,
    exact,
    finite,
    fits,
    half,
    minus,
    parsed,
    plain,
    rounded,
    rounded_half_even,
    shifted,
    whole,
)


@pytest.mark.parametrize("text", ["0", "-0", "69.00", "76.75", "-3.25", "0.0001", "9" * 40])
def test_a_plain_decimal_is_read_as_it_is_written(text: str) -> None:
    """The decimals that were written are kept."""
    assert text == f"{parsed(text):f}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 1",
        "1 ",
        "+1",
        "1.",
        ".5",
        "01",
        "00",
        "1e3",
        "1_000",
        "1,5",
        "NaN",
        "Infinity",
        "１",
        "٣",
        "--1",
        "1.2.3",
        "9" * 41,
        "0x1F",
        "1\n",
    ],
)
def test_any_other_spelling_is_refused(text: str) -> None:
    """One spelling a number: what Decimal itself would take is refused, too."""
    with pytest.raises(ValueError, match="not a plain decimal"):
        parsed(text)


@pytest.mark.parametrize(("value", "expected"), [(Decimal("1.50"), "1.50"), (7, "7"), ("76.75", "76.75"), (-2, "-2")])
def test_exact_values_lose_nothing(value: Exact, expected: str) -> None:
    """Decimals, whole numbers and texts become the decimal that they say."""
    assert expected == str(exact(value))


@pytest.mark.parametrize("value", [0.1, True, None, b"1", Fraction(1, 3)])
def test_what_is_no_exact_decimal_is_refused(value: Exact) -> None:
    """A float has no exact decimals, and a yes is no number."""
    with pytest.raises(TypeError, match="give a Decimal, an int or a text"):
        exact(value)


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), "many"])
def test_what_is_not_finite_is_refused(value: Exact) -> None:
    """Neither infinity nor nothing at all is a number of points."""
    with pytest.raises(ValueError, match="not a"):
        exact(value)


@pytest.mark.parametrize(("text", "expected"), [("69.00", 2), ("69", 0), ("0.0001", 4), ("1E+3", 0)])
def test_decimals_are_those_that_were_written(text: str, expected: int) -> None:
    """Zeros at the end count, and what has an exponent has none."""
    assert expected == decimals(Decimal(text))


@pytest.mark.parametrize(
    ("text", "expected"), [("80.0001", True), ("80.00010", True), ("80.00001", False), ("1E+3", True)]
)
def test_a_number_fits_if_its_finer_decimals_are_zeros(text: str, expected: bool) -> None:  # noqa: FBT001, a verdict
    """Points are whole ten-thousandths, however they are written."""
    assert expected is fits(Decimal(text))


def test_half_of_the_last_place() -> None:
    """Two decimals hide up to half a hundredth."""
    assert Fraction(1, 200) == half(2)


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        (Fraction(1, 8), 2, "0.13"),
        (Fraction(-1, 8), 2, "-0.13"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-1, 1000), 2, "0.00"),
        (Fraction(571965, 7150), 2, "80.00"),
        (Fraction(1, 3), 4, "0.3333"),
        (Fraction(2, 3), 0, "1"),
    ],
)
def test_halves_are_rounded_away_from_zero(value: Fraction, places: int, expected: str) -> None:
    """Once, and to as many decimals as are asked for."""
    assert expected == str(rounded(value, places))


def test_rounding_to_even_is_there_to_explain_tables() -> None:
    """An even digit stays, an odd one goes up."""
    assert ["0.12", "0.14"] == [str(rounded_half_even(Fraction(each, 1000), 2)) for each in (125, 135)]


def test_no_context_changes_a_digit() -> None:
    """The thread's decimal context, however careless, is not asked."""
    with localcontext() as careless:
        careless.prec, careless.rounding = 2, ROUND_DOWN
        assert "1234.57" == str(rounded(Fraction(1234565, 1000), 2))
        assert Decimal("1235.60") == minus(Decimal("1234.60"), Decimal("-1.00"))
        assert "12345.678" == str(shifted(Decimal("12.345678"), 3))
        assert "0.3125" == str(finite(Fraction(5, 16)))
        assert 12345678 == whole(Decimal("1234.5678"), 4)


def test_a_number_in_units_of_its_last_place() -> None:
    """What is finer than asked for is an error, never rounded."""
    assert -7150 == whole(Decimal("-71.5"), 2)
    with pytest.raises(ValueError, match="more than 2 decimals"):
        whole(Decimal("0.125"), 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("91.00", "91"), ("100", "100"), ("0.50", "0.5"), ("-0.00", "0"), ("-0", "0"), ("1E+2", "100")],
)
def test_plain_decimals_have_no_needless_zeros(text: str, expected: str) -> None:
    """Zeros before the point stay."""
    assert expected == plain(Decimal(text))


@pytest.mark.parametrize(
    ("value", "expected"), [(Fraction(4, 3), None), (Fraction(-7, 40), "-0.175"), (Fraction(6), "6")]
)
def test_a_fraction_is_finite_if_only_twos_and_fives_divide_it(value: Fraction, expected: str | None) -> None:
    """A third has no end."""
    found = finite(value)

    assert expected == (None if found is None else str(found))


def test_a_difference_has_the_finer_decimals() -> None:
    """What is printed with two decimals differs by two decimals."""
    assert "-1.50" == str(minus(Decimal("90.5"), Decimal("92.00")))


def test_what_is_no_number_cannot_be_shifted() -> None:
    """Nothing becomes a number by moving its point."""
    with pytest.raises(TypeError, match="not a number"):
        shifted(Decimal("NaN"), 2)
