"""Sums of figures on bare numbers."""

from fractions import Fraction

import pytest

from parindex.rules.linear import Linear, Whole, linear

HALF = Fraction(1, 2)


def test_equal_sums_are_equal_values() -> None:
    """The order of figures and factors of 0 leave no trace."""
    assert linear({"done": 1, "planned": -HALF}, 3) == linear({"planned": -HALF, "late": 0, "done": 1}, Fraction(3))


def test_names_are_those_that_count() -> None:
    """Figures are named in order."""
    assert ("done", "planned") == linear({"planned": 1, "late": 0, "done": 2}).names


def test_an_empty_sum_is_nothing() -> None:
    """Without figures only the constant is left."""
    assert Linear() == linear({})
    assert Fraction(7) == linear({}, 7).value({})


def test_sums_add_up() -> None:
    """Plus, minus and times work figure by figure; what cancels out is gone."""
    one, other = linear({"done": 1, "planned": 2}, 1), linear({"done": 1, "late": 1}, 2)

    assert linear({"done": 2, "planned": 2, "late": 1}, 3) == one + other
    assert linear({"planned": 2, "late": -1}, -1) == one - other
    assert linear({"done": -1, "planned": -2}, -1) == -one
    assert linear({"done": HALF, "planned": 1}, HALF) == one * HALF
    assert Linear() == one * 0


def test_value_is_exact() -> None:
    """Figures may be whole numbers or fractions; others than those asked for do not matter."""
    rate = linear({"done": 1, "planned": Fraction(-9, 10)}, HALF)

    assert Fraction(3, 5) == rate.value({"done": 1, "planned": 1, "late": 4})
    assert Fraction(8, 15) == rate.value({"done": Fraction(1, 3), "planned": Fraction(1, 3)})


def test_a_missing_figure_is_named() -> None:
    """Nothing is taken for 0."""
    with pytest.raises(KeyError, match="late"):
        linear({"late": 1}).value({"done": 1})


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (linear({"done": HALF, "planned": Fraction(-89, 100)}, Fraction(1, 3)), ((150, -267), 100, 300)),
        (linear({"done": 6, "planned": -4}, 2), ((6, -4), 2, 1)),
        (linear({}, Fraction(-3, 4)), ((), -3, 4)),
    ],
)
def test_whole_numbers_over_one(form: Linear, expected: tuple[tuple[int, ...], int, int]) -> None:
    """The least number that makes all of them whole."""
    factors, constant, over = expected

    assert Whole(tuple(zip(form.names, factors, strict=True)), constant, over) == form.whole()
