"""What printed numbers can have been."""

from fractions import Fraction

import pytest

from parindex.model.fields import Quantity, Value, as_value
from parindex.rules.linear import linear
from parindex.rules.measures import Measure, measure
from parindex.rules.readings import Range, range_of, range_of_measure, range_of_printed, range_of_sum


def between(low: str | int, high: str | int) -> Range:
    """All numbers between two."""
    return Range(Fraction(low), Fraction(high))


def read(text: str) -> Measure:
    """A measure that can be read."""
    found = measure(text)
    assert isinstance(found, Measure)
    return found


def values(**each: str | int) -> dict[str, Value]:
    """Figures by name."""
    return {name: as_value(value) for name, value in each.items()}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (between(0, 1), between(1, 2), True),
        (between(1, 2), between(0, 1), True),
        (between(0, 3), between(1, 2), True),
        (between(1, 2), between(0, 3), True),
        (between(0, 1), between(2, 3), False),
        (between(2, 3), between(0, 1), False),
        (between(1, 1), between(1, 1), True),
    ],
)
def test_ranges_meet_where_they_have_a_number_in_common(one: Range, other: Range, expected: bool) -> None:  # noqa: FBT001
    """Ends are in."""
    assert expected == one.meets(other)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("90%", between("0.895", "0.905")),
        ("90.0%", between("0.8995", "0.9005")),
        ("33.04%", between("0.33035", "0.33045")),
        ("90", between(90, 90)),
        ("90.5", between("90.5", "90.5")),
        ("-0.5%", between("-0.0055", "-0.0045")),
    ],
)
def test_a_percentage_is_within_half_of_its_last_place(value: str, expected: Range) -> None:
    """Any other number stands for itself."""
    assert expected == range_of(as_value(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [(Quantity("90", percent=True), between("0.895", "0.905")), (Quantity("1.5"), between("1.45", "1.55"))],
)
def test_what_is_printed_is_within_half_of_its_last_place(value: Quantity, expected: Range) -> None:
    """With or without a sign."""
    assert expected == range_of_printed(value)


def test_a_date_has_no_range() -> None:
    """Days are no numbers."""
    with pytest.raises(TypeError, match="no number"):
        range_of("never")


def test_the_range_of_a_sum() -> None:
    """What is added moves the ends along, what is taken away crosses them over."""
    ranges = {"a": between(1, 2), "b": between(10, 20)}

    assert between(5, 5) == range_of_sum(linear({}, 5), {})
    assert between(22, 43) == range_of_sum(linear({"a": 1, "b": 2}, 1), ranges)
    assert between(-39, -18) == range_of_sum(linear({"a": 1, "b": -2}), ranges)


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("a / n", values(a=1, n=4), between("1/4", "1/4")),
        ("a / n", values(a="10%", n="50%"), between("19/101", "7/33")),
        ("1 - a / n", values(a="10%", n=1), between("0.895", "0.905")),
        ("a", values(a="10%"), between("0.095", "0.105")),
        ("a / n", values(a=1, n=0), None),
        ("a / n", values(a=1, n="0%"), None),
        ("a / n", values(a=1, n="0.4%"), between("2000/9", "2000/7")),
        ("2", values(), between(2, 2)),
    ],
)
def test_the_range_of_a_quotient(text: str, given: dict[str, Value], expected: Range | None) -> None:
    """Its ends are at the ends of what figures can have been; none where the denominator can have been 0."""
    assert expected == range_of_measure(read(text), given)
