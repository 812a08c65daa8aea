"""What worked examples give."""

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

import parindex as pi
from parindex.model.criteria import Criterion, Example, Undefined
from parindex.model.rule_kinds import Given, Step
from parindex.rules.example_runs import Ran, run_examples, terms_of
from parindex.rules.examples import Got
from tests.making_sets import counted, figure, item, set_of, steps


def ran(one: Criterion) -> list[Ran]:
    """The examples of an item, run."""
    return list(run_examples(pi.prepare(set_of(one))))


def told(one: Criterion, example: Example) -> tuple[str, str | None]:
    """What an example of an item gives, and what besides the rule decided."""
    (only,) = ran(evolve(one, examples=(example,)))
    return str(only.got.told), only.got.because


UNBOUND = {"now": figure("amount"), "before": figure("amount", at_least="-10")}
GROWTH = steps(Step(at_least="100%", points=1), Step(points=0), measure="now / before")
HALF = Example(1, figures={"done": 50, "planned": 100})
NOTHING = Example(1, figures={"now": 0, "before": 0})
SOMETHING = Example(1, figures={"now": 3, "before": 0})


def test_an_example_is_worked_out_by_the_rule() -> None:
    """Exact, and shown to four decimals."""
    thirds = counted(examples=(Example("0.3333", figures={"done": 1, "planned": 3}),))

    (only,) = ran(thirds)

    assert only.got.points == Fraction(1, 3)
    assert only.got.told == Decimal("0.3333")
    assert not only.passed
    assert only.address == "areas[0].criteria[0].examples[0]"
    assert told(counted(), HALF) == ("0.5", None)


@pytest.mark.parametrize(
    ("policy", "expected"), [("refused", "refused"), ("excluded", "excluded"), ("full", "1"), ("zero", "0")]
)
def test_nothing_arose_as_the_policy_says(policy: str, expected: str) -> None:
    """By claim, or because the denominator is zero."""
    one = counted(rule=GROWTH, figures=UNBOUND, not_arisen=policy)

    assert told(one, Example(1, not_arisen=True)) == (expected, "not_arisen")
    assert told(one, NOTHING) == (expected, "zero_denominator")


def test_over_zero_there_is_a_worth_where_the_set_says_one() -> None:
    """Else nobody can answer so."""
    one = counted(rule=GROWTH, figures=UNBOUND)

    assert told(one, SOMETHING) == ("refused", "zero_denominator")
    assert told(counted(rule=GROWTH, figures=UNBOUND, undefined=Undefined("0.5")), SOMETHING) == ("0.5", "undefined")
    assert told(one, Example(1, figures={"now": 3, "before": -2})) == ("refused", "out_of_bounds")


def test_points_from_outside_keep_their_bounds() -> None:
    """Those that are named, else those that are said to come of them."""
    one = item(rule=Given("sipas", at_least="0.5"), max=2)

    assert told(one, Example(2)) == ("2", None)
    assert told(one, Example(2, given="0.5")) == ("0.5", None)
    assert told(one, Example(2, given="0.4")) == ("refused", "out_of_bounds")
    assert told(one, Example(2, given="2.1")) == ("refused", "out_of_bounds")
    assert told(one, Example("refused")) == ("refused", "out_of_bounds")


def test_without_evidence_there_is_nothing_to_gain() -> None:
    """An explanation can stand for it where the policy says so; what is not above zero stays."""
    one, hard = item(), item(no_evidence="zero")
    bare, explained = Example(1, met=True, no_evidence=True), Example(1, met=True, no_evidence=True, explained=True)

    assert told(one, bare) == ("0", "no_evidence")
    assert told(one, explained) == ("1", "explained")
    assert told(hard, explained) == ("0", "no_evidence")
    assert told(one, Example(1, met=False, no_evidence=True)) == ("0", None)


def test_what_is_said_is_compared_with_what_comes_of_it() -> None:
    """Numbers by what they are worth, words by their letters."""
    assert Got(Fraction(1, 2)).meets(Decimal("0.50"))
    assert not Got(Fraction(1, 2)).meets("excluded")
    assert Got(instead="excluded").meets("excluded")
    assert not Got(instead="excluded").meets("refused")
    assert not Got(instead="excluded").meets(Decimal(0))
    assert Got().told == 0


def test_a_rule_that_is_not_known_gives_nothing() -> None:
    """It is an error to ask."""
    with pytest.raises(ValueError, match="is not known"):
        terms_of(evolve(pi.prepare(set_of(item())).items[0], form=None), None)
