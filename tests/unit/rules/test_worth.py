"""What answers are worth by rules in normal form."""

from datetime import date
from fractions import Fraction

import pytest

from parindex.model.criteria import NotArisen
from parindex.model.fields import as_value
from parindex.model.intervals import Interval, Stretch
from parindex.model.rule_kinds import Given, Rule, Step, Steps, Tally, YesNo
from parindex.rules.linear import linear
from parindex.rules.measures import ONE, Measure
from parindex.rules.normal import Branches, Calendar, Marks, Outside, Scale, Simple, Sum, Table, normal
from parindex.rules.worth import Inputs, Worth, inputs_of, not_arisen, number_of, of_case, worth
from tests.making_sets import cases, figure

ZERO, HALF, ONE_POINT, TWO = Fraction(0), Fraction(1, 2), Fraction(1), Fraction(2)
QUOTIENT = Measure(linear({"a": 1}), linear({"n": 1}))
EVERYTHING = Interval()


def with_figures(**values: str | int) -> Inputs:
    """Figures by name."""
    return Inputs(figures={name: as_value(each) for name, each in values.items()})


def got(form: Simple, inputs: Inputs, places: int | None = None) -> Worth:
    """What *inputs* are worth in an item of 2 points."""
    return worth(form, inputs, TWO, places)


def test_a_table_gives_what_is_chosen() -> None:
    """Options by key, yes and no by their words; anything else is not there."""
    table = Table((("good", TWO), ("true", ONE_POINT), ("false", ZERO)))

    assert [Worth(TWO), Worth(ONE_POINT), Worth(ZERO)] == [
        got(table, each)
        for each in (inputs_of("good", None, {}), inputs_of(None, True, {}), inputs_of(None, False, {}))  # noqa: FBT003
    ]
    with pytest.raises(LookupError):
        got(table, inputs_of("bad", None, {}))


@pytest.mark.parametrize(
    ("met", "each", "whole"), [((), ZERO, ZERO), (("a",), ONE_POINT, ZERO), (("b", "a"), Fraction(3, 2), TWO)]
)
def test_marks_add_up_or_are_all_or_nothing(met: tuple[str, ...], each: Fraction, whole: Fraction) -> None:
    """Each condition its points, or the whole for all of them."""
    points = (("a", ONE_POINT), ("b", HALF))

    assert Worth(each) == got(Marks(points), inputs_of(None, met, {}))
    assert Worth(whole) == got(Marks(points, TWO), inputs_of(None, met, {}))


TALLY = Sum(linear({"late": Fraction(-1, 2)}, 2), ZERO, Fraction(3, 2), ("late",))


@pytest.mark.parametrize(
    ("form", "late", "expected"),
    [
        (TALLY, 0, Worth(Fraction(3, 2), unrounded=TWO)),
        (TALLY, 1, Worth(Fraction(3, 2))),
        (TALLY, 3, Worth(HALF)),
        (TALLY, 4, Worth(ZERO)),
        (TALLY, 5, Worth(ZERO, unrounded=Fraction(-1, 2))),
        (Sum(TALLY.form, None, None, ("late",)), 0, Worth(TWO)),
        (Sum(TALLY.form, None, None, ("late",)), 6, Worth(Fraction(-1))),
    ],
)
def test_a_sum_stays_within_floor_and_cap(form: Sum, late: int, expected: Worth) -> None:
    """What floor or cap changed is kept beside it."""
    assert expected == got(form, with_figures(late=late))


CALENDAR = Calendar("day", ((date(2023, 12, 31), TWO), (date(2024, 1, 31), ONE_POINT)), HALF, Fraction(-1))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 12, 31), Worth(TWO, held=0)),
        (date(2024, 1, 1), Worth(ONE_POINT, held=1)),
        (date(2024, 2, 1), Worth(HALF, held=2)),
        ("never", Worth(Fraction(-1))),
    ],
)
def test_a_calendar_goes_by_the_first_day_not_passed(day: date | str, expected: Worth) -> None:
    """Which day held is said; after all of them it is the place after the last."""
    assert expected == got(CALENDAR, Inputs(figures={"day": as_value(day)}))


def test_a_number_is_no_day() -> None:
    """Days and numbers are not mixed up."""
    with pytest.raises(TypeError, match="no day"):
        got(CALENDAR, with_figures(day=3))
    with pytest.raises(TypeError, match="no number"):
        number_of(date(2024, 1, 1))
    with pytest.raises(TypeError, match="no number"):
        number_of("never")


STEPPED = Scale(
    QUOTIENT,
    (
        Stretch(Interval(low=HALF, low_in=True, high=ONE_POINT, high_in=True), None),
        Stretch(Interval(high=HALF), ONE_POINT),
    ),
    percent=True,
)


@pytest.mark.parametrize(
    ("a", "n", "places", "expected"),
    [
        (1, 2, None, Worth(ONE_POINT, HALF, 0)),
        (2, 3, None, Worth(Fraction(4, 3), Fraction(2, 3), 0)),
        (2, 3, 2, Worth(Fraction("1.33"), Fraction(2, 3), 0, Fraction(4, 3))),
        (2, 3, 0, Worth(ONE_POINT, Fraction(2, 3), 0, Fraction(4, 3))),
        (1, 2, 2, Worth(ONE_POINT, HALF, 0)),
        (5, 8, 1, Worth(Fraction("1.3"), Fraction(5, 8), 0, Fraction(5, 4))),  # halves go up, not to even
        (
            722_225,
            1_000_000,
            3,
            Worth(Fraction("1.444"), Fraction("0.722225"), 0, Fraction("1.44445")),
        ),  # and only once
        (1, 3, 0, Worth(ONE_POINT, Fraction(1, 3), 1)),
        (0, 3, None, Worth(ONE_POINT, ZERO, 1)),
        (4, 3, None, Worth(None)),
        (0, 0, None, Worth(None, over_zero=True, empty=True)),
        (1, 0, None, Worth(None, over_zero=True)),
        (0, -1, None, Worth(None)),
    ],
)
def test_a_scale_goes_by_the_stretch_that_holds(a: int, n: int, places: int | None, expected: Worth) -> None:
    """Points, measure, stretch, and the points before rounding; none over zero, and where no stretch holds."""
    assert expected == got(STEPPED, with_figures(a=a, n=n), places)


def test_without_a_maximum_a_share_is_nothing() -> None:
    """A share of nothing known is nothing; the checks do not let it come so far."""
    assert Worth(ZERO, HALF, 0) == worth(STEPPED, with_figures(a=1, n=2), None, None)


@pytest.mark.parametrize(
    ("value", "points", "unrounded"),
    [("-1%", ZERO, Fraction(-1, 50)), ("0%", ZERO, None), ("100%", TWO, None), ("101%", TWO, Fraction(101, 50))],
)
def test_shares_are_clipped(value: str, points: Fraction, unrounded: Fraction | None) -> None:
    """Within 0 and the maximum, whatever the measure."""
    form = Scale(Measure(linear({"rate": 1}), ONE), (Stretch(EVERYTHING, None),), percent=True)
    found = got(form, with_figures(rate=value))

    assert (points, unrounded) == (found.points, found.unrounded)


def test_points_from_outside_are_not_worked_out() -> None:
    """Whoever asks for the worth of what is given has asked the wrong one."""
    with pytest.raises(LookupError, match="survey"):
        got(Outside("survey", ZERO, TWO), Inputs())


def test_inputs_of_an_answer() -> None:
    """Yes and no are words of a table, keys are what is met."""
    assert Inputs("good") == inputs_of("good", None, {})
    assert [Inputs("true"), Inputs("false")] == [inputs_of(None, each, {}) for each in (True, False)]
    assert Inputs(met=frozenset("ab")) == inputs_of(None, ("b", "a"), {})
    assert Inputs() == inputs_of(None, None, {})


def test_the_rule_of_a_case() -> None:
    """Several rules by case; one rule is its own case; what is not there is an error."""
    one = Table((("true", TWO), ("false", ZERO)))
    branches = Branches((("x", one),))

    assert (one, one, one) == (of_case(branches, "x"), of_case(one, None), of_case(one, "x"))
    for case in ("y", None):
        with pytest.raises(KeyError):
            of_case(branches, case)


@pytest.mark.parametrize(
    ("policy", "maximum", "expected"),
    [
        ("excluded", TWO, None),
        ("refused", TWO, None),
        ("zero", TWO, ZERO),
        ("full", TWO, TWO),
        ("full", None, None),
    ],
)
def test_points_where_nothing_arose(policy: NotArisen, maximum: Fraction | None, expected: Fraction | None) -> None:
    """Nothing, all, or no points at all."""
    assert expected == not_arisen(policy, maximum)


@pytest.mark.parametrize(
    ("value", "expected"), [("85.5%", Fraction(171, 200)), ("85.5", Fraction(171, 2)), (3, Fraction(3))]
)
def test_number_of(value: str | int, expected: Fraction) -> None:
    """A percentage is its fraction."""
    assert expected == number_of(as_value(value))


@pytest.mark.parametrize(
    ("rule", "inputs", "expected"),
    [
        (YesNo(), inputs_of(None, True, {}), TWO),  # noqa: FBT003
        (Steps("a / n", (Step(at_least="50%", points=1), Step(points=0))), with_figures(a=1, n=2), ONE_POINT),
        (Steps("a / n", (Step(more_than="50%", points=1), Step(points=0))), with_figures(a=1, n=2), ZERO),
        (
            Steps("a / n", (Step(at_most="50%", points=1), Step(points=0)), better="lower"),
            with_figures(a=1, n=2),
            ONE_POINT,
        ),
        (Tally({"a": -1}, start=2, floor=0, cap=2), with_figures(a=1), ONE_POINT),
    ],
)
def test_from_rule_to_worth(rule: Rule, inputs: Inputs, expected: Fraction) -> None:
    """The normal form gives what the rule says, on its line and beside it."""
    form = normal(rule, TWO, {"a": figure(), "n": figure()}, 2024)

    assert form is not None
    assert expected == got(of_case(form, None), inputs).points


def test_cases_keep_their_rules() -> None:
    """Each case is worth what its rule says."""
    form = normal(cases(x=YesNo(), y=YesNo(1), z=Given("s")), TWO, {}, 2024)

    assert form is not None
    assert [ZERO, ONE_POINT] == [got(of_case(form, case), inputs_of(None, False, {})).points for case in ("x", "y")]  # noqa: FBT003
