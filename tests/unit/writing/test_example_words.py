"""Why an example gives what it gives, in words."""

from typing import Any

from attrs import evolve

import parindex as pi
from parindex.model.criteria import Criterion, Example
from parindex.model.rule_kinds import Given, Step
from parindex.rules.example_runs import run_examples
from parindex.texts import Words
from parindex.writing.example_words import example_words
from tests.making_sets import cases, counted, figure, item, set_of, steps

GROWTH = steps(Step(at_least="100%", points=1), Step(points=0), measure="now / before")
DEBTS = {"now": figure("amount"), "before": figure("amount", at_least="-10")}


def why(one: Criterion, **said: Any) -> Words:  # noqa: ANN401
    """The words for one example of an item."""
    example = Example(**{"points": 1, **said})
    (ran,) = run_examples(pi.prepare(set_of(evolve(one, examples=(example,)))))
    return example_words(ran)


def test_points_from_outside() -> None:
    """Between their bounds, or beyond them."""
    one = item(rule=Given("sipas"))
    open_ended = item(rule=Given("sipas"), max="unknown")

    assert why(one) == Words("“sipas” cho 1 điểm, trong khoảng 0 đến 1: được nhận", "'sipas' gives 1, of 0 to 1: taken")
    assert why(one, given="1.5").en == "'sipas' gives 1.5, of 0 to 1: not taken"
    assert why(one, given="1.5").vi == "“sipas” cho 1,5 điểm, trong khoảng 0 đến 1: không được nhận"
    assert why(open_ended, points="refused").en == "'sipas' gives refused, of 0 to ?: not taken"


def test_what_is_refused() -> None:
    """Something over nothing, and a denominator that nobody has."""
    one = counted(rule=GROWTH, figures=DEBTS)

    assert why(one, figures={"now": 1, "before": 0}) == Words(
        "before = 0, now = 1: mẫu số bằng 0 trong khi tử số khác 0: chưa có quy định",
        "before = 0, now = 1: over zero, while the numerator is not: nothing is said",
    )
    assert (
        why(one, figures={"now": 0, "before": 0}).vi == "0 / 0; mẫu số bằng 0, tức là không phát sinh: chưa có quy định"
    )
    assert why(one, figures={"now": "0.5", "before": -1}) == Words(
        "before = -1, now = 0,5: không bậc nào có giá trị này", "before = -1, now = 0.5: no step has this value"
    )
    assert why(item(), not_arisen=True).en == "did not arise: nothing is said about it"


def test_what_is_not_shown() -> None:
    """No evidence, with and without an explanation; in a case."""
    both = item(rule=cases(one=item().rule))  # type: ignore[arg-type]

    assert why(item(), met=True, no_evidence=True).en == "met: 1 point; no evidence: 0 points"
    assert "the points stand" in (why(both, case="one", met=True, no_evidence=True, explained=True).en or "")
