"""Rules in their normal form."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from parindex.model.fields import Quantity, YearDay
from parindex.model.intervals import Interval, Stretch
from parindex.model.rule_kinds import (
    Better,
    Checklist,
    Deadline,
    DeadlineStep,
    Given,
    Option,
    Options,
    Ratio,
    Requirement,
    Rule,
    Step,
    Steps,
    Tally,
    YesNo,
)
from parindex.rules.linear import linear
from parindex.rules.measures import ONE, Measure
from parindex.rules.normal import (
    Branches,
    Calendar,
    Marks,
    Normal,
    Outside,
    Scale,
    Sum,
    Table,
    fraction,
    intervals,
    is_share,
    normal,
    ratio_steps,
    simple_rules,
)
from parindex.texts import Words
from tests.making_sets import cases, checklist, figure, options

TWO = Fraction(2)
SHARE = Measure(linear({"a": 1}), linear({"n": 1}))
EVERYTHING = Interval()


def form(rule: Rule, maximum: Fraction | None = TWO, year: int = 2024) -> Normal | None:
    """The normal form of *rule*, worth 2 points."""
    return normal(rule, maximum, {"a": figure(), "n": figure(), "rate": figure("percent")}, year)


def up_to(high: str | int, *, included: bool) -> Interval:
    """All numbers up to an end."""
    return Interval(high=Fraction(high), high_in=included)


def down_to(low: str | int, *, included: bool) -> Interval:
    """All numbers from an end."""
    return Interval(low=Fraction(low), low_in=included)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (options(a=1, b="50%", c=-1), Table((("a", Fraction(1)), ("b", Fraction(1)), ("c", Fraction(-1))))),
        (YesNo(), Table((("true", TWO), ("false", Fraction(0))))),
        (YesNo("-0.5"), Table((("true", TWO), ("false", Fraction(-1, 2))))),
        (checklist("a", "b", each="0.1"), Marks((("a", Fraction(1, 10)), ("b", Fraction(1, 10))))),
        (
            Checklist((Requirement("a", Words("a"), points=2), Requirement("b", Words("b"), points="0.5"))),
            Marks((("a", TWO), ("b", Fraction(1, 2)))),
        ),
        (checklist("a", "b", all_or_nothing=True), Marks((("a", Fraction(0)), ("b", Fraction(0))), TWO)),
        (Ratio("a / n"), Scale(SHARE, (Stretch(EVERYTHING, None),), percent=True)),
        (
            Ratio("a / n", zero_below="80%"),
            Scale(
                SHARE,
                (
                    Stretch(down_to("4/5", included=True), None),
                    Stretch(up_to("4/5", included=False), Fraction(0)),
                ),
                percent=True,
            ),
        ),
        (
            Steps("a", (Step(at_least=2, share="0.5"), Step(points=0)), better="higher"),
            Scale(
                Measure(linear({"a": 1}), ONE),
                (Stretch(down_to(2, included=True), Fraction(1)), Stretch(up_to(2, included=False), Fraction(0))),
                percent=False,
            ),
        ),
        (
            Tally({"a": -1, "n": "0.5"}, start=2, floor=0, cap=2),
            Sum(linear({"a": -1, "n": Fraction(1, 2)}, 2), Fraction(0), TWO, ("a", "n")),
        ),
        (Tally({"a": -1}, floor="none", cap="unknown"), Sum(linear({"a": -1}), None, None, ("a",))),
        (
            Deadline(
                "day",
                (
                    DeadlineStep(YearDay("last_year", 12, 31), 2),
                    DeadlineStep(YearDay("year", 1, 31), 1),
                    DeadlineStep(YearDay("next_year", 1, 1), "0.5"),
                ),
                otherwise=0,
                never=-1,
            ),
            Calendar(
                "day",
                (
                    (date(2023, 12, 31), TWO),
                    (date(2024, 1, 31), Fraction(1)),
                    (date(2025, 1, 1), Fraction(1, 2)),
                ),
                Fraction(0),
                Fraction(-1),
            ),
        ),
        (Given("survey"), Outside("survey", Fraction(0), TWO)),
        (Given("survey", at_least=-1, at_most=1), Outside("survey", Fraction(-1), Fraction(1))),
        (
            cases(x=YesNo(), y=Given("survey")),
            Branches(
                (
                    ("x", Table((("true", TWO), ("false", Fraction(0))))),
                    ("y", Outside("survey", Fraction(0), TWO)),
                )
            ),
        ),
    ],
)
def test_each_kind_has_one_normal_form(rule: Rule, expected: Normal) -> None:
    """Points, forms, days and bounds, exact."""
    assert expected == form(rule)


@pytest.mark.parametrize(
    "rule",
    [
        Options((Option("a", share="0.5"), Option("b", points=0))),
        YesNo(),
        checklist("a", all_or_nothing=True),
        Ratio("a / n"),
        Steps("a / n", (Step(at_least="50%", share="0.5"), Step(points=0))),
        Steps("a / n", (Step(at_least="50%", share="measure"), Step(points=0))),
        cases(x=options(a=1), y=YesNo()),
    ],
)
def test_a_share_of_an_unknown_maximum_cannot_be_had(rule: Rule) -> None:
    """Where the maximum is unknown, what is a share of it has no normal form."""
    assert form(rule, None) is None
    assert form(rule) is not None


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (options(a=1), Table((("a", Fraction(1)),))),
        (checklist("a", each=1), Marks((("a", Fraction(1)),))),
        (Given("survey"), Outside("survey", Fraction(0), None)),
        (
            Steps("a / n", (Step(points=1),)),
            Scale(SHARE, (Stretch(EVERYTHING, Fraction(1)),), percent=True),
        ),
    ],
)
def test_points_do_not_need_a_maximum(rule: Rule, expected: Normal) -> None:
    """What is written in points is known without it."""
    assert expected == form(rule, None)


@pytest.mark.parametrize(
    "rule",
    [
        Ratio("a / / n"),
        Steps("a / n", (Step(points=1), Step(points=0))),
        Steps("a / n", (Step(at_least="50%"), Step(points=0))),
        cases(x=YesNo(), y=Ratio("a *")),
    ],
)
def test_what_cannot_be_read_has_no_normal_form(rule: Rule) -> None:
    """A measure that cannot be read, a step without ends or without a worth."""
    assert form(rule) is None


def test_simple_rules() -> None:
    """The rules by case, or the one rule by None."""
    assert ((None, YesNo()),) == simple_rules(YesNo())
    assert (("x", YesNo()), ("y", Given("s"))) == simple_rules(cases(x=YesNo(), y=Given("s")))


def test_what_ratio_is_short_for() -> None:
    """One step in proportion, and one of nothing below a line."""
    assert (Step(share="measure"),) == ratio_steps(None)
    assert (Step(at_least="80%", share="measure"), Step(points=0)) == ratio_steps(Quantity(Decimal(80), percent=True))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (SHARE, True),
        (Measure(linear({"rate": 1}), ONE), True),
        (Measure(linear({"a": 1}), ONE), False),
        (Measure(linear({"not_declared": 1}), ONE), False),
        (Measure(linear({}, 1), ONE), False),
    ],
)
def test_what_is_written_as_a_percentage(found: Measure, expected: bool) -> None:  # noqa: FBT001
    """Quotients and percentages are; counts, and what is not declared, are not."""
    assert expected == is_share(found, {"a": figure(), "rate": figure("percent")})


def test_fraction() -> None:
    """90 % is nine tenths, 90 is 90."""
    assert (Fraction(9, 10), Fraction(90)) == (fraction(Quantity(Decimal(90), percent=True)), fraction(Quantity("90")))


def span(low: int, high: int, *, low_in: bool, high_in: bool) -> Interval:
    """From one end to another."""
    return Interval(Fraction(low), low_in, Fraction(high), high_in)


@pytest.mark.parametrize(
    ("steps", "better", "expected"),
    [
        ((Step(points=1),), "higher", (EVERYTHING,)),
        ((Step(at_least=3),), "higher", (down_to(3, included=True),)),
        ((Step(at_least=3, at_most=5),), "lower", (span(3, 5, low_in=True, high_in=True),)),
        (
            (Step(more_than=9), Step(at_least=7), Step(below=7)),
            "higher",
            (down_to(9, included=False), span(7, 9, low_in=True, high_in=True), up_to(7, included=False)),
        ),
        (
            (Step(at_least=9), Step(more_than=7), Step()),
            "higher",
            (down_to(9, included=True), span(7, 9, low_in=False, high_in=False), up_to(7, included=True)),
        ),
        (
            (Step(at_least=9, at_most=10), Step(at_least=7, below=8), Step(at_most=6)),
            "higher",
            (
                span(9, 10, low_in=True, high_in=True),
                span(7, 8, low_in=True, high_in=False),
                up_to(6, included=True),
            ),
        ),
        (
            (Step(more_than=9), Step(at_most=9), Step(at_most=7)),
            "higher",
            (down_to(9, included=False), span(7, 9, low_in=False, high_in=True), up_to(7, included=True)),
        ),
        (
            (Step(at_most=1), Step(below=3), Step()),
            "lower",
            (up_to(1, included=True), span(1, 3, low_in=False, high_in=False), down_to(3, included=True)),
        ),
        (
            (Step(below=1), Step(at_least=1), Step(more_than=3)),
            "lower",
            (up_to(1, included=False), span(1, 3, low_in=True, high_in=True), down_to(3, included=False)),
        ),
        ((Step(points=1), Step(at_least=3), Step()), "higher", (None, None, up_to(3, included=False))),
        ((Step(at_most=9), Step()), "higher", (None, None)),
        (
            (Step(at_least=9), Step(at_least=3), Step(at_least=1)),
            "higher",
            (
                down_to(9, included=True),
                span(3, 9, low_in=True, high_in=False),
                span(1, 3, low_in=True, high_in=False),
            ),
        ),
        (
            (Step(at_least=9), Step(), Step(below=3)),
            "higher",
            (down_to(9, included=True), None, up_to(3, included=False)),
        ),
    ],
)
def test_missing_ends_are_the_neighbours(
    steps: tuple[Step, ...], better: Better, expected: tuple[Interval | None, ...]
) -> None:
    """A missing end is the complement of the neighbour's; the last step may have neither; mirrored for `lower`."""
    assert expected == intervals(steps, better)
