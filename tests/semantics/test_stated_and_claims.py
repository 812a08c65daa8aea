"""What the numbers mean: percentages and points that a unit states beside its figures."""

from typing import Any

import pytest
from attrs import evolve

from parindex.model.criteria import Criterion, Total
from parindex.model.rule_kinds import Step, Tally
from parindex.model.sheets import Answer
from parindex.problems import Problem
from parindex.problems.words import kind
from tests.making_sets import (
    YES,
    answer,
    cases,
    codes,
    counted,
    figure,
    item,
    options,
    ratio,
    refused,
    scored,
    scored_item,
    set_of,
    share,
    shown_by,
    steps,
    told,
)

# --- stated percentages: Tiền Giang, results of 2022 ------------------------------------------------------

#: Dossiers of administrative procedures, as printed.
RECEIVED = {"received": figure(at_least="1"), "online": figure(at_most="received")}


def about(stated: str, figures: dict[str, Any], measure: str, **given: Any) -> tuple[Problem, ...]:  # noqa: ANN401
    """What is found in one item by *measure* that states a percentage."""
    one = item(rule=ratio(measure), figures=figures)
    return scored(set_of(one), {"1.1": answer(figures=given, stated=stated)}).problems


def test_a_stated_percentage_that_the_counts_contradict_is_found() -> None:
    """Filed online "30.04 % (277,176 / 838,838)" is 33.04 %: a warning, and the counts score."""
    one = item(rule=ratio("online / received"), figures=RECEIVED, max=2)
    given = answer(figures={"online": 277_176, "received": 838_838}, stated="30.04%")
    found = scored(set_of(one), {"1.1": given})

    assert [("PAR507", 'answers["1.1"].stated', "30.04%", "33.0429%")] == [
        (each.code, each.address, each.value("stated"), each.value("value")) for each in found.problems
    ]
    assert "warning" == kind("PAR507").severity
    assert ["277176/419419", "33.04"] == told(found.exact, found.index)


@pytest.mark.parametrize("stated", ["33.04%", "33.0%", "33%", "33.043%", "33.0429%"])
def test_a_stated_percentage_that_rounding_explains_is_not(stated: str) -> None:
    """Any precision may be stated: 33.04 %, 33 % and 33.043 % are all 277,176 of 838,838."""
    assert () == about(stated, RECEIVED, "online / received", online=277_176, received=838_838)


@pytest.mark.parametrize("stated", ["33.05%", "33.03%", "33.1%", "34%", "32%", "33.040%", "33.044%"])
def test_the_stated_text_keeps_its_precision(stated: str) -> None:
    """33.04 % stands for 33.035 to 33.045, and 33.040 % for 33.0395 to 33.0405: more decimals say more."""
    assert ["PAR507"] == codes(about(stated, RECEIVED, "online / received", online=277_176, received=838_838))


@pytest.mark.parametrize(
    ("done", "stated", "expected"),
    [
        (33_035, "33.04%", []),
        (33_034, "33.04%", ["PAR507"]),
        (33_045, "33.04%", []),
        (33_046, "33.04%", ["PAR507"]),
    ],
)
def test_both_ends_of_what_is_stated_are_in(done: int, stated: str, expected: list[str]) -> None:
    """[stated ± half of its last printed place]: a value exactly on an end is no contradiction."""
    assert expected == codes(scored(set_of(counted()), {"1.1": share(done, 100_000, stated=stated)}).problems)


@pytest.mark.parametrize(
    ("done", "planned", "stated"),
    [(824_750, 838_838, "98.32%"), (2_693, 838_838, "0.32%"), (883, 1_733, "50.95%"), (11_395, 838_838, "1.36%")],
)
def test_what_was_printed_right_is_left_alone(done: int, planned: int, stated: str) -> None:
    """The other percentages of the notice follow from their counts."""
    assert () == scored(set_of(counted()), {"1.1": share(done, planned, stated=stated)}).problems


def test_a_percentage_over_a_hundred_is_compared_before_it_is_clipped() -> None:
    """The budget: 10,892 of 8,828 is 123.38 %, whatever it is worth."""
    figures = {"spent": figure("amount"), "budget": figure("amount", at_least="1")}

    assert () == about("123.38%", figures, "spent / budget", spent="10892", budget="8828")
    assert ["PAR507"] == codes(about("100.00%", figures, "spent / budget", spent="10892", budget="8828"))


DOSSIERS = set_of(
    item(rule=ratio("on_time / received")),
    figures={
        "received": figure(at_least="1"),
        "on_time": figure(at_most="received"),
        "late": figure(),
        "pending": figure(),
    },
    checks=("on_time + late + pending = received",),
)


def dossiers(pending: int) -> tuple[Problem, ...]:
    """What is found in the printed counts of dossiers, with so many in process."""
    figures = {"received": 838_838, "on_time": 824_750, "late": 2_693, "pending": pending}
    return scored(DOSSIERS, figures=figures).problems


def test_a_count_that_was_copied_from_another_is_found_by_the_checks() -> None:
    """The 2,693 printed as "in process" is the count of late dossiers: the rest is 11,395, and that is what is said."""
    (found,) = dossiers(2_693)

    assert ("PAR506", "figures.pending", "cure") == (found.code, found.address, found.hint)
    assert ["pending", "11395", "830136", "838838"] == told(
        *(found.value(name) for name in ("key", "mended", "left", "right"))
    )
    assert "warning" == kind("PAR506").severity


def test_counts_that_add_up_are_left_alone() -> None:
    """With 11,395 in process the counts add up; one more or less does not."""
    assert () == dossiers(11_395)
    assert [["PAR506"], ["PAR506"]] == [codes(dossiers(11_395 + off)) for off in (-1, 1)]


def satisfied(total: str, *parts: str) -> tuple[Problem, ...]:
    """What is found where parts of a percentage are stated beside it."""
    names = ("very", "rather", "somewhat")
    figures = {name: figure("percent", at_most="100%") for name in (*names, "satisfied")}
    criteria = set_of(item(rule=ratio("satisfied")), figures=figures, checks=("very + rather + somewhat = satisfied",))
    return scored(criteria, figures={**dict(zip(names, parts, strict=True)), "satisfied": total}).problems


def test_a_difference_that_rounding_explains_is_no_contradiction() -> None:
    """99.38 = 61.29 + 25.23 + 12.87 adds to 99.39: four rounded numbers can be off by two last places."""
    assert () == satisfied("99.38%", "61.29%", "25.23%", "12.87%")


@pytest.mark.parametrize(
    ("total", "expected"), [("99.36%", ["PAR506"]), ("99.37%", []), ("99.41%", []), ("99.42%", ["PAR506"])]
)
def test_percentages_stand_for_what_is_rounded_to_them(total: str, expected: list[str]) -> None:
    """Each `percent` figure is ± half of its own last place: in all, four halves of 0.01."""
    assert expected == codes(satisfied(total, "61.29%", "25.23%", "12.87%"))


def test_coarse_percentages_leave_more_open() -> None:
    """Half of the own last place of each: 61 % leaves half a percent open."""
    assert () == satisfied("99.38%", "61%", "25.23%", "12.87%")
    assert ["PAR506"] == codes(satisfied("99.38%", "61.0%", "25.23%", "12.87%"))


def test_counts_are_exact() -> None:
    """Counts are what they are: no rounding explains a difference of 1."""
    criteria = set_of(item(rule=ratio("a / b")), figures={"a": figure(), "b": figure(at_least="1")}, checks=("a <= b",))

    assert () == scored(criteria, figures={"a": 3, "b": 3}).problems
    assert ["PAR506"] == codes(scored(criteria, figures={"a": 4, "b": 3}).problems)


def test_a_percentage_by_percentages() -> None:
    """The image of a quotient is over all that its percentages can have been, ± half of their own last place."""
    figures = {"one": figure("percent"), "other": figure("percent", at_least="1%")}

    def found(stated: str, one: str, other: str) -> list[str]:
        return codes(about(stated, figures, "one / other", one=one, other=other))

    assert [] == found("50.5%", "30%", "60%")  # 29.5 / 60.5 = 48.8 % to 30.5 / 59.5 = 51.3 %
    assert ["PAR507"] == found("52%", "30%", "60%")
    assert ["PAR507"] == found("50.5%", "30.0%", "60.0%")
    assert [] == found("50%", "30.0%", "60.0%")


def test_a_measure_that_is_no_share_is_stated_as_a_number() -> None:
    """A measure of counts is stated without `%`, and found wrong the same way."""
    rule = steps(Step(at_least=2, points=1), Step(points=0), measure="ideas")
    one = item(rule=rule, figures={"ideas": figure()})

    assert "scored" == scored_item(one, answer(figures={"ideas": 3}, stated=3)).state
    assert ["PAR507"] == codes(scored(set_of(one), {"1.1": answer(figures={"ideas": 3}, stated=2)}).problems)
    assert ["PAR504"] == refused(lambda: scored_item(one, answer(figures={"ideas": 3}, stated="3%")))


def test_only_what_has_a_measure_can_be_stated() -> None:
    """A percentage beside a choice, or of the wrong kind, is an error."""
    assert ["PAR502"] == refused(lambda: scored_item(item(), answer(met=True, stated="90%")))
    assert ["PAR504"] == refused(lambda: scored_item(counted(), share(9, 10, stated="0.9")))


def test_what_has_not_arisen_contradicts_nothing() -> None:
    """Without a value of the measure there is nothing to compare."""
    one = counted(not_arisen="zero", figures={"done": figure(at_most="planned"), "planned": figure()})

    assert () == scored(set_of(one), {"1.1": share(0, 0, stated="100%")}).problems


def test_the_case_chosen_is_what_is_stated() -> None:
    """Where there are several rules the percentage is that of the case."""
    figures = {name: figure(at_least="1") for name in "ab"}
    rule = cases(first=steps(*HALF, measure="a / b"), second=steps(*HALF, measure="b / a"), third=options(x=1))
    one = item(rule=rule, figures=figures)

    def found(case: str, stated: str) -> list[str]:
        return codes(scored(set_of(one), {"1.1": answer(case=case, figures={"a": 1, "b": 2}, stated=stated)}).problems)

    assert ([], ["PAR507"]) == (found("first", "50%"), found("second", "50%"))
    assert ["PAR502"] == refused(lambda: scored(set_of(one), {"1.1": answer(case="third", choose="x", stated="50%")}))


HALF = (Step(at_least="50%", points=1), Step(points=0))


# --- claims -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "expected", "flagged"), [("2", ["PAR508"], True), ("1", [], False), ("0.5", ["PAR519"], False)]
)
def test_claims_above_or_below_the_worth_are_reported(claim: str, expected: list[str], flagged: bool) -> None:  # noqa: FBT001
    """Above is a warning and someone should look, below is a note; both are kept, and the worth counts."""
    one = item(rule=options(all=2, half=1, none=0), max=2)
    found = scored(set_of(one), {"1.1": answer(choose="half", claim=claim)})

    assert expected == codes(found.problems)
    assert flagged == found.items["1.1"].flagged
    assert ["1", claim, "50.00"] == told(found.points, found.self, found.index)
    assert ("warning", "note") == (kind("PAR508").severity, kind("PAR519").severity)


def test_a_difference_is_said_with_both_numbers() -> None:
    """What was claimed, what the rule gives, and how much lies between."""
    (found,) = scored(set_of(counted(max=3)), {"1.1": share(1, 2, claim="2.25")}).problems

    assert 'answers["1.1"].self' == found.address
    assert ["2.25", "1.5", "0.75"] == told(*(found.value(name) for name in ("claim", "points", "difference")))


@pytest.mark.parametrize(
    ("done", "planned", "claim", "expected"),
    [
        (1, 3, "0.33", []),
        (1, 3, "0.333", []),
        (1, 3, "0.3333", []),
        (1, 3, "0.34", ["PAR508"]),
        (1, 3, "0.32", ["PAR519"]),
        (1, 3, "0.3", ["PAR519"]),  # one decimal is no print of a third
        (1, 3, "0.4", ["PAR508"]),
        (2, 3, "0.67", []),
        (2, 3, "0.66", ["PAR519"]),
        (1, 8, "0.125", []),
        (1, 8, "0.13", []),
        (1, 8, "0.12", ["PAR519"]),
        (1, 2, "0.5", []),
        (1, 2, "0.50", []),
    ],
)
def test_a_claim_that_is_the_rounded_worth_is_no_difference(
    done: int, planned: int, claim: str, expected: list[str]
) -> None:
    """A claim with at least two decimals that equals the rounded worth is no difference."""
    assert expected == codes(scored(set_of(counted()), {"1.1": share(done, planned, claim=claim)}).problems)


@pytest.mark.parametrize(
    ("one", "given", "most", "beyond"),
    [
        (item(max=2), YES, "2", "2.0001"),
        (item(max=2), YES, "0", "-0.0001"),
        (item(rule=options(good=1, bad="-0.5")), answer(choose="bad"), "-0.5", "-0.5001"),
        (
            item(rule=Tally({"late": -1}, start=1, floor="-0.25", cap=1), figures={"late": figure()}),
            answer(figures={"late": 3}),
            "-0.25",
            "-0.2501",
        ),
    ],
)
def test_claims_stay_within_the_bounds_of_the_item(one: Criterion, given: Answer, most: str, beyond: str) -> None:
    """More than the maximum, or less than the rule can give, cannot be claimed; the bounds themselves can."""
    criteria = set_of(one, total=Total("none"))

    def claimed(value: str) -> list[str]:
        return refused(lambda: scored(criteria, {"1.1": evolve(given, claim=value)}))

    assert ([], ["PAR509"]) == (claimed(most), claimed(beyond))


def test_without_a_claim_the_worth_counts_at_stage_self() -> None:
    """`self`: the claim where given, else the worth."""
    found = scored(set_of(counted(), counted("1.2")), {"1.1": share(1, 2, claim=1), "1.2": share(1, 4)})

    assert ["0.75", "1.25", "37.50", "62.50"] == told(found.points, found.self, found.index, found.self_index)


def test_a_claim_for_what_is_excluded_counts_nowhere() -> None:
    """What leaves the maximum cannot be claimed at any stage."""
    one = item(not_arisen="excluded")
    given = answer(not_arisen=True, claim=1, explanation="Không phát sinh")
    found = scored(set_of(one, item("1.2")), {"1.1": given, "1.2": YES})

    assert ["1", "1", "100.00", "100.00"] == told(found.points, found.self, found.index, found.self_index)
    assert () == found.problems


def test_full_points_not_arisen_can_be_claimed() -> None:
    """A claim of the maximum is the worth where nothing arose and that is full."""
    full = item(max=3, not_arisen="full")
    given = answer(not_arisen=True, claim=3, explanation="Không phát sinh")

    assert () == scored(set_of(full), {"1.1": given}).problems
    assert ["PAR519"] == codes(scored(set_of(full), {"1.1": evolve(given, claim=2)}).problems)


def test_both_are_kept() -> None:
    """Claim, answer and worth stand side by side in the result."""
    found = scored(set_of(item(evidence=("Kế hoạch",))), {"1.1": shown_by(met=False, claim=1)}).items["1.1"]

    assert ["0", "1", "0"] == told(found.points, found.self, found.because.worth)
    assert found.answer == shown_by(met=False, claim=1)


# --- bounds of figures ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("done", "planned", "expected"),
    [(3, 3, []), (4, 3, ["PAR505"]), (0, 3, []), (-1, 3, ["PAR505"]), (0, 1, []), (0, 0, ["PAR505"])],
)
def test_figures_that_break_their_bounds_are_errors(done: int, planned: int, expected: list[str]) -> None:
    """`at_most` and `at_least` are exact for counts; nothing is less than 0 where nothing is said."""
    assert expected == refused(lambda: scored_item(counted(), share(done, planned)))


@pytest.mark.parametrize(
    ("rate", "expected"),
    [("100%", []), ("100.4%", ["PAR505"]), ("50%", []), ("49%", ["PAR505"]), ("49.5%", ["PAR505"])],
)
def test_percentages_are_within_their_bounds(rate: str, expected: list[str]) -> None:
    """A percentage that cannot have been within its bounds is an error."""
    one = item(rule=ratio("rate"), figures={"rate": figure("percent", at_least="50%", at_most="100%")})

    assert expected == refused(lambda: scored_item(one, answer(figures={"rate": rate})))


@pytest.mark.parametrize(("rate", "expected"), [("51%", []), ("50%", []), ("51.0%", ["PAR505"]), ("50.55%", [])])
def test_bounds_leave_room_for_rounding(rate: str, expected: list[str]) -> None:
    """51 % can have been 50.5 %, and 51.0 % cannot: ± half of the last printed place."""
    one = item(rule=ratio("rate"), figures={"rate": figure("percent", at_most="50.545%")})

    assert expected == refused(lambda: scored_item(one, answer(figures={"rate": rate})))
