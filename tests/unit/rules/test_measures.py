"""Formulas: what they say, and where they cannot be read."""

from fractions import Fraction

import pytest

from parindex.rules.linear import Linear, linear
from parindex.rules.measures import ONE, Measure, Slip, bound, check, measure
from parindex.rules.reach import Constraint

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("text", "top", "bottom"),
    [
        ("done", linear({"done": 1}), ONE),
        ("7", linear({}, 7), ONE),
        ("12.50", linear({}, Fraction(25, 2)), ONE),
        ("80%", linear({}, Fraction(4, 5)), ONE),
        ("12.5%", linear({}, Fraction(1, 8)), ONE),
        ("done / planned", linear({"done": 1}), linear({"planned": 1})),
        ("done/planned", linear({"done": 1}), linear({"planned": 1})),
        ("  done  /  planned  ", linear({"done": 1}), linear({"planned": 1})),
        ("(solved + open * 0.5) / found", linear({"solved": 1, "open": HALF}), linear({"found": 1})),
        ("1 - late / received", linear({"received": 1, "late": -1}), linear({"received": 1})),
        ("late / received - 1", linear({"received": -1, "late": 1}), linear({"received": 1})),
        ("2 + late / received", linear({"received": 2, "late": 1}), linear({"received": 1})),
        ("(this - last) / last", linear({"this": 1, "last": -1}), linear({"last": 1})),
        ("a / c + b / c", linear({"a": 1, "b": 1}), linear({"c": 1})),
        ("a / c - b / c", linear({"a": 1, "b": -1}), linear({"c": 1})),
        ("a + 2 * b - 3", linear({"a": 1, "b": 2}, -3), ONE),
        ("a - b - c", linear({"a": 1, "b": -1, "c": -1}), ONE),
        ("a - (b - c)", linear({"a": 1, "b": -1, "c": 1}), ONE),
        ("-a", linear({"a": -1}), ONE),
        ("--a", linear({"a": 1}), ONE),
        ("-(a - 2)", linear({"a": -1}, 2), ONE),
        ("a * 2 * 3", linear({"a": 6}), ONE),
        ("2 * 3 * a", linear({"a": 6}), ONE),
        ("a / 2 / 3", linear({"a": Fraction(1, 6)}), ONE),
        ("a / (1 + 1)", linear({"a": HALF}), ONE),
        ("2 * (a / n)", linear({"a": 2}), linear({"n": 1})),
        ("(a / n) * 2", linear({"a": 2}), linear({"n": 1})),
        ("(a / n) / 2", linear({"a": HALF}), linear({"n": 1})),
        ("1 / n", linear({}, 1), linear({"n": 1})),
        ("a / (n + m - 1)", linear({"a": 1}), linear({"n": 1, "m": 1}, -1)),
        ("a - a", linear({}), ONE),
        ("(a - a + 2) * b", linear({"b": 2}), ONE),
        ("số_hồ_sơ / tổng", linear({"số_hồ_sơ": 1}), linear({"tổng": 1})),
        ("_x1", linear({"_x1": 1}), ONE),
    ],
)
def test_what_a_formula_says(text: str, top: Linear, bottom: Linear) -> None:
    """One quotient of two sums; what is not divided is over 1."""
    assert Measure(top, bottom) == measure(text)


def test_names_and_quotient() -> None:
    """A measure knows its figures on both sides, and whether figures are below the line."""
    found, plain = measure("1 - late / received"), measure("late / 2 + 1")

    assert isinstance(found, Measure)
    assert isinstance(plain, Measure)
    assert (frozenset({"late", "received"}), True) == (found.names, found.is_quotient)
    assert (frozenset({"late"}), False) == (plain.names, plain.is_quotient)


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("", "end", ""),
        ("   ", "end", "   "),
        ("a +", "end", "+"),
        ("a + )", "read", ")"),
        ("(a + b", "end", "b"),
        ("a b", "read", "b"),
        ("2 a", "read", "a"),
        ("a)", "read", ")"),
        ("+a", "read", "+"),
        ("a * / b", "read", "/"),
        ("a & b", "read", "&"),
        ("a = b", "read", "="),
        ("a <= b", "read", "<="),
        (".5", "read", "."),
        ("1,5", "read", ","),
        ("a\tb", "read", "\t"),
        ("a * b", "bilinear", "a * b"),
        ("2 + a * b", "bilinear", "a * b"),
        ("a * b * c", "bilinear", "a * b"),
        ("a / b / c", "bilinear", "a / b / c"),
        ("a / (b / c)", "bilinear", "a / (b / c"),
        ("a / 0", "zero", "a / 0"),
        ("a / (1 - 1)", "zero", "a / (1 - 1"),
        ("a / (b - b)", "zero", "a / (b - b"),
        ("a + b / c", "bilinear", "a + b / c"),
        ("b / c + a", "bilinear", "b / c + a"),
        ("a / b + c / d", "bilinear", "a / b + c / d"),
        ("1 - a / b - c / d", "bilinear", "1 - a / b - c / d"),
        ("(a / n) * b", "bilinear", "(a / n) * b"),
    ],
)
def test_where_a_formula_cannot_be_read(text: str, kind: str, part: str) -> None:
    """Signs and numbers out of place, and products that are not linear, at their characters."""
    found = measure(text)

    assert isinstance(found, Slip)
    assert kind == found.kind
    shown = text[found.start : found.end]
    assert part == (shown if kind in ("read", "end") else shown.removesuffix(")"))


def test_a_number_has_at_most_forty_characters() -> None:
    """Nobody prints longer ones; the sign of percent counts, too."""
    assert Measure(linear({}, Fraction("1" * 40)), ONE) == measure("1" * 40)
    assert Slip("read", 2, 43) == measure("2+" + "1" * 41)
    assert Slip("read", 0, 41) == measure("1" * 40 + "%")


def test_a_formula_has_at_most_a_thousand_characters() -> None:
    """A formula that goes on is not read."""
    assert isinstance(measure("a" + "+a" * 499 + " "), Measure)
    assert Slip("read", 1000, 1001) == measure("a" + "+a" * 500)
    assert Slip("read", 1000, 1004) == check("a = b" + " " * 999)


@pytest.mark.parametrize(("opening", "closing"), [("(", ")"), ("-", "")])
def test_brackets_go_so_deep(opening: str, closing: str) -> None:
    """Twenty brackets in brackets are read, and no more."""
    assert isinstance(measure(opening * 20 + "a" + closing * 20), Measure)
    assert Slip("read", 21, 22) == measure(opening * 21 + "a" + closing * 21)
    assert isinstance(measure(opening * 500 + "a" + closing * 499), Slip)


@pytest.mark.parametrize(
    ("text", "form", "sense"),
    [
        ("on_time + late = received", linear({"on_time": 1, "late": 1, "received": -1}), "="),
        ("a <= b", linear({"a": -1, "b": 1}), ">="),
        ("a >= b", linear({"a": 1, "b": -1}), ">="),
        ("a + 2 >= 3 * b - 1", linear({"a": 1, "b": -3}, 3), ">="),
        ("a=b", linear({"a": 1, "b": -1}), "="),
        ("0 <= a / 2", linear({"a": HALF}), ">="),
        ("rate <= 80%", linear({"rate": -1}, Fraction(4, 5)), ">="),
    ],
)
def test_what_a_check_demands(text: str, form: Linear, sense: str) -> None:
    """Equal, at most or at least, as a sum that is 0 or not negative."""
    assert Constraint(form, sense) == check(text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("a + b", Slip("end", 4, 5)),
        ("a < b", Slip("read", 2, 3)),
        ("a == b", Slip("read", 3, 4)),
        ("a = b = c", Slip("read", 6, 7)),
        ("a =", Slip("end", 2, 3)),
        ("= a", Slip("read", 0, 1)),
        ("", Slip("end", 0, 0)),
        ("a / b = c", Slip("bilinear", 0, 5)),
        ("a = b / c", Slip("bilinear", 4, 9)),
        ("a * b = c", Slip("bilinear", 0, 5)),
        ("a = $", Slip("read", 4, 5)),
    ],
)
def test_where_a_check_cannot_be_read(text: str, slip: Slip) -> None:
    """One comparison of two sums, nothing divided."""
    assert slip == check(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100", linear({}, 100)),
        ("100%", linear({}, 1)),
        ("planned - waived", linear({"planned": 1, "waived": -1})),
        ("4 - missing", linear({"missing": -1}, 4)),
        ("planned / 2", linear({"planned": HALF})),
        ("planned / other", Slip("bilinear", 0, 15)),
        ("planned +", Slip("end", 8, 9)),
        ("a * b", Slip("bilinear", 0, 5)),
    ],
)
def test_a_bound_is_a_number_or_a_sum(text: str, expected: Linear | Slip) -> None:
    """Nothing is divided by figures in a bound."""
    assert expected == bound(text)
