"""What rules ask of whoever answers."""

from fractions import Fraction

import pytest

from parindex.model.fields import YearDay
from parindex.model.rule_kinds import Deadline, DeadlineStep, Given, Ratio, Rule, Step, Steps, Tally, YesNo
from parindex.rules.asking import asked, figures_of_form, figures_used, in_case
from parindex.rules.normal import Branches, normal
from tests.making_sets import cases, checklist, figure, options

DEADLINE = Deadline("day", (DeadlineStep(YearDay("year", 1, 31), 1),), otherwise=0, never=0)
STEPS = Steps("(b + a) / n", (Step(points=0),))
CASES = cases(x=Ratio("a / n"), y=options(k=1), z=DEADLINE, g=Given("survey"))


@pytest.mark.parametrize(
    ("rule", "case", "expected"),
    [
        (options(a=1), None, ("choose",)),
        (YesNo(), None, ("met",)),
        (checklist("a", each=1), None, ("met",)),
        (STEPS, None, ("figures",)),
        (Ratio("a / n"), None, ("figures",)),
        (Tally({"a": 1}, floor=0, cap=1), None, ("figures",)),
        (DEADLINE, None, ("figures",)),
        (Given("survey"), None, ()),
        (CASES, None, ("case",)),
        (CASES, "unknown", ("case",)),
        (CASES, "x", ("case", "figures")),
        (CASES, "y", ("case", "choose")),
        (CASES, "g", ("case",)),
    ],
)
def test_the_keys_of_an_answer(rule: Rule, case: str | None, expected: tuple[str, ...]) -> None:
    """Each kind asks for its own key; cases for the case and what that asks."""
    assert expected == asked(rule, case)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (options(a=1), ()),
        (YesNo(), ()),
        (checklist("a", each=1), ()),
        (Given("survey"), ()),
        (STEPS, ("a", "b", "n")),
        (Ratio("1 - a / n"), ("a", "n")),
        (Ratio("a / / n"), ()),
        (Tally({"b": 1, "a": -1}, floor=0, cap=1), ("a", "b")),
        (DEADLINE, ("day",)),
        (CASES, ("a", "day", "n")),
    ],
)
def test_the_figures_that_a_rule_works_with(rule: Rule, expected: tuple[str, ...]) -> None:
    """By name, of all cases; a formula that cannot be read names none."""
    assert expected == figures_used(rule)


@pytest.mark.parametrize(
    "rule",
    [options(a=1), YesNo(), checklist("a", each=1), Given("s"), STEPS, Tally({"a": 1}, floor=0, cap=1), DEADLINE],
)
def test_a_normal_form_works_with_the_same(rule: Rule) -> None:
    """Rule and normal form name the same figures."""
    form = normal(rule, Fraction(1), {name: figure() for name in "abn"}, 2024)

    assert form is not None
    assert not isinstance(form, Branches)
    assert figures_used(rule) == figures_of_form(form)


def test_the_rule_in_a_case() -> None:
    """One rule is the rule in every case; among several it is named, or there is none."""
    assert (YesNo(), YesNo()) == (in_case(YesNo(), None), in_case(YesNo(), "x"))
    assert Ratio("a / n") == in_case(CASES, "x")
    assert (None, None) == (in_case(CASES, None), in_case(CASES, "unknown"))
