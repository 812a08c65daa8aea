"""Whether scoring is total, on small figures."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NoReturn

import pytest

from parindex.model.criteria import Figure
from parindex.model.intervals import Interval
from parindex.rules import proof
from parindex.rules.effort import UndecidedError
from parindex.rules.linear import linear
from parindex.rules.measures import Measure, measure
from parindex.rules.proof import Fault, Field, Witness, denominator, field_of, impossible, steps
from parindex.rules.reach import Constraint
from tests.making_sets import figure

FREE = {"a": figure(), "n": figure()}
BOUND = {"a": figure(at_most="n"), "n": figure()}


def read(text: str) -> Measure:
    """A measure that can be read."""
    found = measure(text)
    assert isinstance(found, Measure)
    return found


def at_least(name: str, number: int) -> Constraint:
    """A figure that is at least so much."""
    return Constraint(linear({name: 1}, -number), ">=")


@pytest.fixture(name="given_up")
def _given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def give_up(*_: object) -> NoReturn:
        raise UndecidedError

    monkeypatch.setattr(proof, "point", give_up)


# --- fields -----------------------------------------------------------------------------------------------


def test_nothing_is_less_than_zero_unless_it_is_said() -> None:
    """A figure has its bounds, and 0 below where nothing is said."""
    field = field_of({"a": figure(), "b": figure(at_least="-5", at_most="3 - a")})

    assert {at_least("a", 0), Constraint(linear({"a": -1, "b": -1}, 3), ">="), at_least("b", -5)} == set(
        field.about(["a"])
    )


def test_what_cannot_be_read_says_nothing() -> None:
    """Bounds and checks that cannot be read leave a figure open on that side; dates have no bounds."""
    broken = field_of({"a": figure(at_least="b /", at_most="b *"), "d": figure("date")}, ("a = = b",))

    assert () == broken.about(["a", "d"])


def test_what_hangs_together() -> None:
    """All constraints on some figures, and on those that stand in these, once each; not on others."""
    figures = {
        "a": figure(at_most="b"),
        "b": figure(at_most="c"),
        "c": figure(),
        "x": figure(at_most="y"),
        "y": figure(),
    }
    field = field_of(figures, ("a + b = c",))

    assert {
        at_least("a", 0),
        at_least("b", 0),
        at_least("c", 0),
        Constraint(linear({"a": -1, "b": 1}), ">="),
        Constraint(linear({"b": -1, "c": 1}), ">="),
        Constraint(linear({"a": 1, "b": 1, "c": -1}), "="),
    } == set(field.about(["b"]))
    assert 6 == len(field.about(["a", "b", "c", "a"]))
    assert 3 == len(field.about(["x"]))


def test_a_field_within_another() -> None:
    """Figures of an item stand beside the shared ones, which they may name; the shared field is not changed."""
    shared = field_of({"n": figure(at_most="10")}, ("n >= 2",))
    own = field_of({"a": figure(at_most="n")}, within=shared)

    assert {"n", "a"} == set(own.figures)
    assert 5 == len(own.about(["a"])) == len(own.about(["n"]))
    assert 3 == len(shared.about(["n"]))


def test_a_witness_is_within_the_bounds() -> None:
    """Figures that satisfy what is asked and all that is declared, with the value that they give a measure."""
    field = field_of({"a": figure(at_most="n"), "n": figure(at_least="2", at_most="4")})
    found = field.witness([at_least("a", 3)], read("a / n"))

    assert found is not None
    figures = dict(found.figures)
    assert 3 <= figures["a"] <= figures["n"] <= 4
    assert figures["a"] / figures["n"] == found.value
    assert field.witness([at_least("a", 5)]) is None
    assert Witness((("a", Fraction(2)), ("n", Fraction(2)))) == field.witness([at_least("a", 2)])


def test_counts_are_whole() -> None:
    """Between 1 and 2 there is an amount, and no count; a percentage may be anything."""
    between = [Constraint(linear({"a": 1}, -1), ">"), Constraint(linear({"a": -1}, 2), ">")]

    assert field_of({"a": figure("count")}).witness(between) is None
    assert field_of({"a": figure("amount")}).witness(between) is not None
    assert field_of({"a": figure("percent")}).witness(between) is not None
    assert field_of({}).witness(between) is not None


def test_over_zero_a_witness_has_no_value() -> None:
    """Figures that put a denominator to zero give the measure no value."""
    found = field_of(FREE).witness([Constraint(linear({"n": 1}), "=")], read("a / n"))

    assert Witness((("a", Fraction(0)), ("n", Fraction(0)))) == found


# --- impossible -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("figures", "checks", "expected"),
    [
        ({"a": figure()}, (), None),
        ({"a": figure(), "b": figure()}, ("a = b",), None),
        ({"a": figure(at_least="1")}, (), None),
        ({"a": figure(at_least="2", at_most="1")}, (), "a"),
        ({"a": figure(), "b": figure(at_least="2", at_most="1"), "c": figure(at_most="a")}, (), "b"),
        ({"a": figure(at_least="b + 1"), "b": figure(at_least="a")}, (), "a"),
        ({"a": figure(), "b": figure()}, ("a + b + 1 = 0",), "a"),
        ({"x": figure(), "a": figure(), "b": figure()}, ("2 * a = 2 * b + 1",), "a"),
        ({"a": figure("amount"), "b": figure("amount")}, ("2 * a = 2 * b + 1",), None),
        ({"a": figure(at_least="-1", at_most="-1")}, (), None),
        ({"d": figure("date"), "a": figure()}, (), None),
        ({"d": figure("date"), "a": figure(at_least="2", at_most="1")}, (), "a"),
        ({"d": figure("date")}, (), None),
        ({"a": figure()}, ("a >= not_declared + 1",), None),
    ],
)
def test_which_figure_can_have_no_value(
    figures: dict[str, Figure], checks: Sequence[str], expected: str | None
) -> None:
    """The first that cannot, by all bounds and checks at once, counts being whole; dates do not matter."""
    assert expected == impossible(field_of(figures, checks), figures)


@pytest.mark.usefixtures("given_up")
def test_what_is_undecided_may_be_possible() -> None:
    """Where the search is given up nothing is said against the figures."""
    figures = {"a": figure(at_least="2", at_most="1")}

    assert impossible(field_of(figures), figures) is None


# --- denominators -----------------------------------------------------------------------------------------


def kinds(
    text: str,
    figures: dict[str, Figure],
    checks: Sequence[str] = (),
    *,
    has_policy: bool = False,
    has_undefined: bool = False,
) -> list[str]:
    """What is wrong with the denominator of a measure."""
    found = denominator(read(text), field_of(figures, checks), has_policy=has_policy, has_undefined=has_undefined)
    return [each.kind for each in found]


@pytest.mark.parametrize(
    ("text", "figures", "expected"),
    [
        ("a", FREE, []),
        ("a / 2", FREE, []),
        ("a / n", BOUND, ["zero"]),
        ("a / (n + 1)", BOUND, []),
        ("a / n", {"a": figure(), "n": figure(at_least="1")}, []),
        ("a / (n - 1)", {"a": figure(), "n": figure(at_least="2")}, []),
        ("a / (n - 1)", {"a": figure(), "n": figure(at_least="1")}, ["zero"]),
        ("a / (n - 1)", FREE, ["negative", "zero"]),
        ("a / (n - 0.5)", {"a": figure(), "n": figure(at_least="1")}, []),
        ("a / (n - 0.5)", FREE, ["negative"]),
        ("a / (2 * n - 1)", {"a": figure(), "n": figure("amount")}, ["negative", "zero"]),
        ("a / (n - a)", BOUND, ["zero"]),
        ("a / n", {"a": figure(), "n": figure(at_least="a")}, ["zero"]),
        ("a / n", {"a": figure(), "n": figure(at_least="-1")}, ["negative", "zero"]),
        ("a / n", {"a": figure(), "n": figure(at_least="(")}, ["negative", "zero"]),
        ("a / n", {"a": figure(), "n": figure(at_most="-1")}, []),
    ],
)
def test_what_is_wrong_below_the_line(text: str, figures: dict[str, Figure], expected: list[str]) -> None:
    """Without a policy the denominator must never be 0; it must never be negative at all."""
    assert expected == kinds(text, figures)


@pytest.mark.parametrize(
    ("text", "figures", "checks", "expected"),
    [
        ("a / n", BOUND, (), []),
        ("a / n", FREE, (), ["undefined"]),
        ("a / n", FREE, ("a <= n",), []),
        ("(a - b) / n", {**BOUND, "b": figure(at_most="a")}, (), []),
        ("(a - b) / n", {**BOUND, "b": figure()}, (), ["undefined"]),
        ("(a + b) / n", {**BOUND, "b": figure(at_most="a + n")}, (), []),
        ("(a + b) / n", {**BOUND, "b": figure(at_most="a - c"), "c": figure()}, (), []),
        ("(a + b) / n", {**BOUND, "b": figure(at_most="a + c"), "c": figure()}, (), ["undefined"]),
        ("(a + b) / n", {**BOUND, "b": figure(at_most="a + 1")}, (), ["undefined"]),
        ("(a + b) / n", {**BOUND, "b": figure(at_least="-1", at_most="a")}, (), ["undefined"]),
        ("1 / n", FREE, (), ["undefined"]),
        ("(n - 1) / n", FREE, (), ["undefined"]),
        ("(0 - a) / n", FREE, (), ["undefined"]),
        ("a / (n + m)", {**BOUND, "m": figure()}, (), []),
        ("a / (n + 1)", FREE, (), []),
        ("a / (n - m)", {"a": figure(at_most="n - m"), "n": figure(), "m": figure(at_most="n")}, (), []),
        ("a / (n - m)", {"a": figure(), "n": figure(), "m": figure(at_most="n")}, (), ["undefined"]),
    ],
)
def test_where_the_denominator_is_zero_the_numerator_is(
    text: str, figures: dict[str, Figure], checks: Sequence[str], expected: list[str]
) -> None:
    """With a policy for zero, the numerator must be 0 where the denominator is, or `undefined` says what follows."""
    assert expected == kinds(text, figures, checks, has_policy=True)
    assert [] == kinds(text, figures, checks, has_policy=True, has_undefined=True)


def test_faults_have_figures_that_make_them_happen() -> None:
    """Each witness is one: the denominator is below zero, or zero, or zero under something."""
    field = field_of(FREE)
    below, zero = denominator(read("a / (n - 1)"), field, has_policy=False, has_undefined=False)
    (something,) = denominator(read("a / n"), field, has_policy=True, has_undefined=False)

    assert below.witness is not None
    assert zero.witness is not None
    assert something.witness is not None
    assert [Fraction(0), Fraction(1)] == [dict(each.figures)["n"] for each in (below.witness, zero.witness)]
    assert dict(something.witness.figures)["n"] == 0 < dict(something.witness.figures)["a"]


@pytest.mark.usefixtures("given_up")
def test_what_is_undecided_below_the_line_is_said() -> None:
    """Where the search is given up that is a fault of its own."""
    assert ["undecided"] == kinds("a / n", FREE)


# --- steps ------------------------------------------------------------------------------------------------


def span(low: str | None, high: str | None, ends: str = "[]") -> Interval:
    """From *low* to *high*; square brackets count the end in."""
    return Interval(
        None if low is None else Fraction(low), ends[0] == "[", None if high is None else Fraction(high), ends[1] == "]"
    )


def faults(text: str, figures: dict[str, Figure], *intervals: Interval) -> list[tuple[str, tuple[int, ...]]]:
    """Kinds and steps of what is wrong; each witness is one."""
    found = list(steps(read(text), intervals, field_of(figures)))
    for each in found:
        assert each.witness is not None
        value = each.witness.value
        assert value is not None
        holding = sum(interval.holds(value) for interval in intervals)
        assert (holding == 0) if each.kind == "gap" else (holding > 1)
    return [(each.kind, each.steps) for each in found]


SHARE = {"a": figure(at_most="n"), "n": figure(at_least="1")}


@pytest.mark.parametrize(
    ("intervals", "expected"),
    [
        ((span(None, None),), []),
        ((span("0", "1"),), []),
        ((span("0", "1", "[)"),), [("gap", (0,))]),
        ((span("0", "1", "(]"),), [("gap", (0,))]),
        ((span("0.5", None, "[)"), span(None, "0.5", "()")), []),
        ((span("0.5", None, "()"), span(None, "0.5", "()")), [("gap", (0, 1))]),
        ((span("0.5", None, "[)"), span(None, "0.5", "(]")), [("overlap", (0, 1))]),
        ((span("0.5", None, "[)"), span(None, "0.6", "()")), [("overlap", (0, 1))]),
        ((span("0.6", None, "[)"), span(None, "0.5", "()")), [("gap", (0, 1))]),
        ((span("0.6", "0.9"), span(None, "0.6", "()")), [("gap", (0,))]),
        ((span("0.6", None), span("0.2", "0.6", "[)")), [("gap", (1,))]),
        ((span("0.5", None), span(None, None), span("0.1", "0.2")), [("overlap", (1, 2)), ("overlap", (0, 1))]),
        (
            (span("0.2", "0.9"), span("0.3", "0.4"), span(None, "0.2", "()"), span("0.9", None, "()")),
            [("overlap", (0, 1))],
        ),
        ((span("2", None), span(None, "2", "()")), []),
        ((span("2", "3"), span("1.5", "1.8"), span(None, "1")), []),
        ((span("0.5", None, "()"), span("0.5", "0.5"), span(None, "0.5", "()")), []),
        ((span("0", "1"), span("0", "1", "[)")), [("overlap", (0, 1))]),
        ((span("0", "1", "[)"), span("0", "1", "[)")), [("overlap", (0, 1)), ("gap", (1,))]),
        ((span(None, None), span(None, None)), [("overlap", (0, 1))]),
    ],
)
def test_exactly_one_step_holds(intervals: tuple[Interval, ...], expected: list[tuple[str, tuple[int, ...]]]) -> None:
    """Gaps and overlaps between steps, and beyond the outer ones, where figures can get; from the lowest up."""
    assert sorted(expected) == sorted(faults("a / n", SHARE, *intervals))


def test_over_counts_only_whole_numbers_matter() -> None:
    """Between 1 and 2 there is no count."""
    intervals = (span("2", None), span("0", "1"))

    assert [] == faults("a", {"a": figure()}, *intervals)
    assert [("gap", (0, 1))] == faults("a", {"a": figure("amount")}, *intervals)


def test_where_the_measure_is_undefined_no_step_is_missed() -> None:
    """Over zero there is a policy: steps are for values that there are."""
    assert [] == faults("a / n", {"a": figure(at_most="n"), "n": figure()}, span("0", "1"))


@pytest.mark.usefixtures("given_up")
def test_what_is_undecided_between_steps_is_said() -> None:
    """Where the search is given up that is a fault of its own, and the next place is still looked at."""
    found = list(steps(read("a / n"), (span("0.5", "1"), span("0", "0.4")), field_of(SHARE)))

    assert [Fault("undecided", (1,)), Fault("undecided", (0, 1)), Fault("undecided", (0,))] == found


def test_a_field_is_what_it_is() -> None:
    """Fields are compared by identity: they are large, and made once a set."""
    one: Field = field_of(FREE)

    assert one == one  # noqa: PLR0124
    assert one != field_of(FREE)
