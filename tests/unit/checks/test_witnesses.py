"""The numbers in what is said of rules: figures that make it happen, thresholds mended, points worked out."""

from collections.abc import Mapping
from typing import Any

import pytest

import parindex as pi
from parindex.model.criteria import Area, CriteriaSet, Criterion, Example, Figure, PointsRounding
from parindex.model.fields import Quantity, YearDay
from parindex.model.rule_kinds import Deadline, DeadlineStep, Option, Options, Ratio, Rule, Step, Steps, Tally, YesNo
from parindex.problems import Problem
from parindex.texts import Words

A = Words("A")
PLAIN = {"done": Figure(A, at_most="planned"), "planned": Figure(A, at_least="1")}


def made(rule: Rule, figures: Mapping[str, Figure] = PLAIN, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """A set of one item of one point."""
    given: Any = figures
    item = Criterion(code="1.1", name=A, max=1, rule=rule, figures=given, **fields)
    area = Area(code="1", name=A, max=1, criteria=(item,))
    rounding = PointsRounding("none", 2)
    return CriteriaSet(
        id="t",
        year=2024,
        title=A,
        status="illustrative",
        areas=(area,),
        max=1,
        rounding=rounding,
        compare="exact",
        ties="dense",
    )


def only(criteria: CriteriaSet, code: str) -> Problem:
    """The one problem of the set, which has this code; notes apart."""
    (found,) = (each for each in pi.check(criteria) if each.severity != "note")
    assert code == found.code
    return found


def steps(*each: Step, measure: str = "done / planned", **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """A set of one item with these steps."""
    return made(Steps(measure, each, fields.pop("better", "higher")), **fields)


def test_a_gap_is_shown_by_figures_that_fall_into_it() -> None:
    """Small whole numbers whose quotient no step takes."""
    found = only(
        steps(Step(at_least="90%", points=1), Step(at_least="70%", below="89%", points="0.5"), Step(points=0)), "PAR310"
    )

    assert "no step holds at 89.4737% (done = 17, planned = 19)" == pi.sentence(found, "en")
    assert "areas[0].criteria[0].rule.steps[1].below" == found.address


def test_an_overlap_is_shown_by_figures_that_fall_into_it() -> None:
    """Exactly at the line."""
    found = only(steps(Step(at_least="90%", points=1), Step(at_most="90%", points=0)), "PAR311")

    assert "two steps hold at 90% (done = 9, planned = 10)" == pi.sentence(found, "en")
    assert "hai bậc cùng nhận giá trị 90% (done = 9, planned = 10)" == pi.sentence(found, "vi")


def test_counts_are_shown_as_counts() -> None:
    """Without a percent sign."""
    found = only(
        steps(Step(at_least=5, points=1), Step(at_most=3, points=0), measure="done", figures={"done": Figure(A)}),
        "PAR310",
    )

    assert "no step holds at 4 (done = 4)" == pi.sentence(found, "en")


def test_percentages_are_shown_as_percentages() -> None:
    """Figures of that kind, and measures of them."""
    rate = {"rate": Figure(A, "percent", at_most="100%")}
    found = only(
        steps(Step(more_than="50%", points=1), Step(below="50%", points=0), measure="rate", figures=rate), "PAR310"
    )

    assert "no step holds at 50% (rate = 50%)" == pi.sentence(found, "en")


def test_a_gap_that_no_figures_reach_is_none() -> None:
    """Where at most three can be given, nothing lies between one third and one half."""
    few = {"done": Figure(A, at_most="planned"), "planned": Figure(A, at_least="1", at_most="3")}

    assert () == pi.check(steps(Step(at_least="50%", points=1), Step(at_most="34%", points=0), figures=few))
    found = only(steps(Step(at_least="50%", points=1), Step(at_most="33%", points=0), figures=few), "PAR310")
    assert "no step holds at 33.3333% (done = 1, planned = 3)" == pi.sentence(found, "en")


def test_a_gap_that_only_amounts_reach() -> None:
    """Between two whole numbers there are amounts, and no counts."""
    ends = Step(at_least=2, points=1), Step(at_most=1, points=0)

    assert () == pi.check(steps(*ends, measure="done", figures={"done": Figure(A)}))
    found = only(steps(*ends, measure="done", figures={"done": Figure(A, "amount")}), "PAR310")
    assert "1.5" == found.value("value")


@pytest.mark.parametrize(
    ("measure", "figures", "fields", "code", "witness"),
    [
        (
            "done / planned",
            {"done": Figure(A, at_most="planned"), "planned": Figure(A)},
            {},
            "PAR315",
            "done = 0, planned = 0",
        ),
        (
            "this / change",
            {"this": Figure(A, at_most="0"), "change": Figure(A, at_least="-5", at_most="-1")},
            {},
            "PAR314",
            "change = -1",
        ),
        (
            "(this - last) / last",
            {"this": Figure(A), "last": Figure(A)},
            {"not_arisen": "excluded"},
            "PAR316",
            "last = 0, this = 1",
        ),
    ],
)
def test_denominators_are_shown_by_figures(
    measure: str, figures: dict[str, Figure], fields: dict[str, Any], code: str, witness: str
) -> None:
    """What makes them zero, or less."""
    found = only(made(Ratio(measure), figures, **fields), code)

    assert witness == found.value("figures")
    assert f"({witness})" in pi.sentence(found, "en")
    assert measure == found.value("measure")


def test_only_figures_that_hang_together_are_shown() -> None:
    """What bounds a figure of the measure is shown with it; what has nothing to do with it is not."""
    figures = {
        "done": Figure(A, at_most="planned"),
        "planned": Figure(A, at_most="bound"),
        "bound": Figure(A),
        "other": Figure(A, at_most="9"),
    }
    found = only(made(Ratio("done / planned"), figures), "PAR315")

    assert "bound = 0, done = 0, planned = 0" == found.value("figures")


def test_a_threshold_without_its_sign_is_mended() -> None:
    """The hint says what to write."""
    found = only(steps(Step(at_least=90, points=1), Step(points=0)), "PAR309")

    assert "a quotient or percentage takes a percent sign: write 90%" == pi.hint(found, "en")
    assert "thương và tỷ lệ phần trăm cần dấu %: viết 90%" == pi.hint(found, "vi")
    ratio = only(made(Ratio("done / planned", zero_below=Quantity("0.8"))), "PAR309")
    assert "areas[0].criteria[0].rule.zero_below" == ratio.address


def test_thresholds_of_counts() -> None:
    """Neither percentages nor parts."""
    percent = only(steps(Step(at_least="90%", points=1), Step(points=0), measure="done"), "PAR309")
    part = only(steps(Step(at_least="2.5", points=1), Step(points=0), measure="done"), "PAR309")

    assert ("number", "whole") == (percent.hint, part.hint)
    assert () == pi.check(steps(Step(at_least="2.5", points=1), Step(points=0), measure="done * 0.5"))


def test_points_without_end_are_named() -> None:
    """A tally without a cap over a figure without a bound."""
    found = only(made(Tally({"done": "0.5"}, 0, "none"), {"done": Figure(A)}), "PAR321")

    assert "'1.1' can be worth ∞ points, more than its maximum 1" == pi.sentence(found, "en")
    assert "write cap: 1" == pi.hint(found, "en")
    assert "areas[0].criteria[0].rule.cap" == found.address
    bounded = only(made(Tally({"done": "0.5"}, 0, "none"), {"done": Figure(A, at_most="3")}), "PAR321")
    assert "1.5" == str(bounded.value("points"))
    assert () == pi.check(made(Tally({"done": "0.5"}, 0, "none"), {"done": Figure(A, at_most="2")}))


def test_points_above_the_maximum_are_shown_where_they_stand() -> None:
    """At the points, not at the list in which they are."""
    options = only(made(Options((Option("a", points=1), Option("b", points=2)))), "PAR321")
    of_steps = only(steps(Step(at_least="90%", points=2), Step(points=0)), "PAR321")

    assert "areas[0].criteria[0].rule.options[1].points" == options.address
    assert "areas[0].criteria[0].rule.steps[0].points" == of_steps.address


def test_an_example_is_shown_with_what_the_rule_gives() -> None:
    """Exact, or rounded as the set rounds."""
    found = only(
        made(Ratio("done / planned"), examples=(Example("0.33", figures={"done": 1, "planned": 3}),)), "PAR330"
    )

    assert "this example says 0.33 points, the rule gives 0.3333" == pi.sentence(found, "en")
    assert "ví dụ này ghi 0,33 điểm, quy tắc cho 0,3333" == pi.sentence(found, "vi")


def test_an_example_of_what_is_refused_says_so() -> None:
    """The rule gives no points where nothing arose."""
    found = only(made(YesNo(), {}, examples=(Example(1, not_arisen=True),)), "PAR330")

    assert "not_scored_refused" == found.hint
    assert "areas[0].criteria[0].examples[0].points" == found.address


def test_days_are_not_said_to_be_lower() -> None:
    """The sentence about the order of days is about days: the second is earlier, which is to say lower."""
    days = (DeadlineStep(YearDay("year", 1, 31), 1), DeadlineStep(YearDay("last_year", 12, 31), "0.5"))
    found = only(made(Deadline("issued", days, 0, 0), {"issued": Figure(A, "date")}), "PAR340")

    assert "not lower" not in pi.sentence(found, "en")


def test_what_is_said_already_is_no_hint() -> None:
    """Where less is better, and the steps begin with the worst, to say `better: lower` is no cure."""
    found = only(steps(Step(at_least="90%", points=1), Step(at_least="70%", points=0), better="lower"), "PAR313")

    assert "better: lower" not in pi.hint(found, "en")
