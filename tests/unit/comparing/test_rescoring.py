"""A round under another set: which items can be rescored, what they come to, and what stands in the way of others."""

from typing import Any

from attrs import evolve

import parindex as pi
from parindex.model.awards import Quota
from parindex.model.conditions import AreaCondition, BandCondition
from parindex.model.criteria import Criterion, ExcludedPoints, Part, ZeroUnless
from parindex.model.fields import YearDay
from parindex.model.ledger import Claims
from parindex.model.policies import Band, Source
from parindex.model.rescorings import Share
from parindex.model.rule_kinds import Deadline, DeadlineStep, Given, Step, Tally
from parindex.model.sheets import Answer
from parindex.texts import Words
from tests.making import award, awards, row
from tests.making import round_of as published_round
from tests.making_rescorings import (
    NEXT,
    indices_of,
    left_out,
    next_of,
    obstacles,
    old_of,
    points_of,
    rescored,
    told,
    units_of,
)
from tests.making_rounds import FIRST, LAST, deduction, entry, given, group, out, points, round_of, sheet, tallied, unit
from tests.making_sets import (
    BY_VERIFIER,
    MADE_UP,
    NO,
    NOT_ARISEN,
    YES,
    answer,
    area,
    cases,
    checklist,
    counted,
    figure,
    item,
    options,
    parent,
    ratio,
    refused,
    share,
    shown_by,
    steps,
)

PLAN = item("1.1", options(on_time=2, late=1, none=0), max=2)
DONE = counted("1.2", max=4)
OLD = old_of(PLAN, DONE)
YES_NO = item("9")
SOURCES = {"notice": Source(Words("Thông báo"))}
ANSWERS = {
    "a": {"1.1": answer(choose="on_time"), "1.2": share(50)},
    "b": {"1.1": answer(choose="none"), "1.2": share(80)},
}


def only(before: Criterion, after: Criterion, *answers: Answer | None, **fields: Any) -> dict[str, str]:  # noqa: ANN401
    """What stands in the way where one item became another; units `a`, `b`… gave these answers."""
    said = {"abc"[at]: {} if each is None else {before.code: each} for at, each in enumerate(answers)}
    kept = item("9", name=Words("Mục giữ nguyên"))
    with_kept = {key: {**each, "9": YES} for key, each in said.items()}
    return obstacles(rescored(old_of(before, kept), next_of(after, kept), with_kept, **fields))


# --- what can be rescored ---------------------------------------------------------------------------------


def test_the_same_set_changes_nothing() -> None:
    """All items are compared, nothing is left out, no number moves."""
    made = pi.rescore(round_of(OLD, ANSWERS), OLD, OLD)

    assert (False, (), ()) == (made.comparison.moved, made.left_out, made.lost)
    assert False is made.partial
    assert {"a": ("4", "4"), "b": ("16/5", "16/5")} == points_of(made)


def test_answers_are_scored_by_the_new_rule() -> None:
    """Other points, another kind of scale on the same figures: index, places and items move."""
    new = next_of(
        item("1.1", options(on_time=2, late=1, none=1), max=2),
        counted("1.2", steps(Step(at_least="80%", points=4), Step(below="80%", points=1)), max=4),
    )
    made = rescored(OLD, new, ANSWERS)
    a, b = (units_of(made.comparison)[key] for key in "ab")

    assert {"a": ("66.67", "50.00"), "b": ("53.33", "83.33")} == indices_of(made)
    assert (-1, 1) == (a.places_won, b.places_won)
    assert [("1.2", ("2", "1"))] == [(each.code, told(each.points)) for each in a.items]
    assert ["1.1", "1.2"] == [each.code for each in b.items]


def test_a_moved_item_is_found_by_what_it_was() -> None:
    """Its answer, and the entries about it, are those of its old code."""
    new = next_of(area("B", counted("2.1", max=8, was="1.2"), was="none"), area("A", PLAN))
    made = rescored(OLD, new, ANSWERS, entry("a", "1.2", FIRST, figures={"done": 75}))

    assert {"a": ("5", "8"), "b": ("16/5", "32/5")} == points_of(made)
    assert {} == obstacles(made)
    assert [("2.1", "1.2")] == [(each.code, each.was) for each in units_of(made.comparison)["b"].items]


def test_two_versions_of_one_set_are_matched_too() -> None:
    """Before and after a correction of the rules: the given old set stands for the one of its id in the round."""
    new = old_of(PLAN, counted("1.2", max=8))
    made = pi.rescore(round_of(new, ANSWERS), OLD, new)

    assert {"a": ("4", "6"), "b": ("16/5", "32/5")} == points_of(made)
    assert {"a": "4", "b": "16/5"} == {
        each.unit: str(each.exact_points) for each in (made.published.units if made.published else ())
    }


def test_days_are_those_of_the_round() -> None:
    """The set of 2025 asks for a day of its year; last year's sheets name days of theirs."""
    before = Deadline("sent", (DeadlineStep(YearDay("year", 1, 31), 1),), otherwise=0, never=0)
    after = Deadline("sent", (DeadlineStep(YearDay("year", 1, 15), 1),), otherwise=0, never=0)
    asked = {"sent": figure("date")}
    made = rescored(
        old_of(item("1", before, figures=asked)),
        next_of(item("1", after, figures=asked)),
        {"a": {"1": answer(figures={"sent": "2024-01-20"})}, "b": {"1": answer(figures={"sent": "2024-01-10"})}},
    )

    assert {"a": ("1", "0"), "b": ("1", "1")} == points_of(made)


def test_shared_figures_are_carried_where_they_stay_shared() -> None:
    """They are given once for all items, and only those that are used come along."""
    figures = {"done": figure(at_most="planned"), "planned": figure(at_least="1"), "other": figure()}
    old = old_of(item("1", ratio()), item("2", ratio("other / planned")), figures=figures)
    new = next_of(item("1", ratio(), max=3), figures=figures)
    said = sheet(old, "a", {}, figures={"done": 20, "planned": 100, "other": 7})
    made = pi.rescore(round_of(old, {"a": {}}, sheets=(said,)), old, new)

    assert ({"a": ("1/5", "3/5")}, {"2": "removed"}) == (points_of(made), obstacles(made))


def test_a_shared_figure_may_become_one_of_the_items_own() -> None:
    """But not the other way round: of what several items gave each for itself none is the one for all."""
    figures = {"planned": figure(at_least="1")}
    shared = old_of(item("1", ratio(), figures={"done": figure(at_most="planned")}), figures=figures)
    own = next_of(counted("1", max=2))
    said = sheet(shared, "a", {"1": answer(figures={"done": 20})}, figures={"planned": 50})
    made = pi.rescore(round_of(shared, {"a": {}}, sheets=(said,)), shared, own)

    assert {"a": ("2/5", "4/5")} == points_of(made)

    back = next_of(item("1", ratio(), figures={"done": figure(at_most="planned")}), YES_NO, figures=figures)
    made = rescored(old_of(counted("1"), YES_NO), back, {"a": {"1": share(20), "9": YES}})

    assert ("figures", ("planned",)) == (left_out(made, "1").fault.obstacle, left_out(made, "1").fault.names)


def test_cases_and_checklists_keep_what_is_still_asked() -> None:
    """A case that was chosen and is still there; conditions that are no longer asked for count no more."""
    old = old_of(
        item("1", cases(small=options(yes=1, no=0), large=ratio()), figures=counted().figures, max=2),
        item("2", checklist("one", "two", "three", each=1), max=3),
        item("3", cases(one=checklist("x", "y", each=1), two=options(yes=1, no=0)), max=2),
    )
    new = next_of(
        item("1", cases(small=options(yes=2, no=0), large=ratio(), new=options(a=1)), figures=counted().figures, max=2),
        item("2", checklist("one", "two", each="1.5"), max=3),
        item("3", cases(one=checklist("x", each=2), two=options(yes=1, no=0)), max=2),
    )
    made = rescored(
        old,
        new,
        {
            "a": {
                "1": answer(case="small", choose="yes"),
                "2": answer(met=("one", "three")),
                "3": answer(case="one", met=("x", "y")),
            },
            "b": {
                "1": answer(case="large", figures={"done": 1, "planned": 2}),
                "2": answer(met=("two",)),
                "3": answer(case="two", choose="yes"),
            },
        },
        entry("b", "2", LAST, met=("one", "two", "three")),
        entry("b", "3", LAST, case="one", met=("y",)),
    )

    assert {} == obstacles(made)
    assert {"a": ("5", "11/2"), "b": ("5", "4")} == points_of(made)


def test_what_comes_from_outside_comes_along() -> None:
    """Points under the item's new code, figures under their keys, and that a source gives nothing this year."""
    survey = {"rate": figure("percent", given_by="survey")}
    old = old_of(
        item("1", Given("panel", at_most=5), max=5),
        item("2", ratio("rate"), figures=survey),
        item("3", Given("late"), max=1),
        item("9"),
    )
    new = next_of(
        item("1", Given("panel", at_most=5), max=5, name=Words("Khác"), was="1"),
        item("2a", ratio("rate"), figures=survey, max=10, was="2"),
        item("4", Given("late"), max=1, was="3"),
        item("9", max=2),
    )
    made = rescored(
        old,
        new,
        {"a": {"9": YES}, "b": {"9": NO}},
        given={"panel": given(a=3, b=4), "survey": given(a="50%", b="10%"), "late": "not_held"},
    )

    assert {} == obstacles(made)
    assert {"a": ("9/2", "10"), "b": ("41/10", "5")} == points_of(made)
    assert {"a": ("64.29", "58.82"), "b": ("58.57", "29.41")} == indices_of(made)


def test_a_source_that_served_several_still_gives_each_its_own() -> None:
    """Rows that name what they are for; what is awaited stays so."""
    old = old_of(*(item(code, Given("panel", at_most=5), max=5) for code in ("1", "2")), item("9"))
    new = next_of(item("2", Given("panel", at_most=5), max=5), item("9"))
    made = rescored(
        old, new, {"a": {"9": YES}, "b": {"9": YES}}, given={"panel": given(a={"1": 1, "2": 2}, b={"1": 4})}
    )

    assert {"a": ("3", "3"), "b": ("1", "1")} == points_of(made)
    assert ("pending",) == units_of(made.comparison)["b"].open.new


def test_items_taken_out_by_the_authority_stay_out() -> None:
    """Under the code that they have now."""
    new = next_of(PLAN, counted("1.3", max=8, was="1.2"))
    made = rescored(OLD, new, {"a": {"1.1": answer(choose="late")}}, out=(out("a", items=("1.2",)),))

    assert {"a": ("50.00", "50.00")} == indices_of(made)
    assert {} == obstacles(made)


# --- what cannot, and why ---------------------------------------------------------------------------------


def test_new_removed_merged_split_and_regrouped_items() -> None:
    """What is not one item both times is left out of both sides."""
    old = old_of(
        item("1"), item("2"), item("3"), item("4"), parent("5", item("5.1"), item("5.2")), item("6"), item("9", max=4)
    )
    new = next_of(
        item("12", was=("1", "2"), max=2),
        item("3a", was="3"),
        item("3b", was="3", waive=()),
        item("5", name=Words("Tiêu chí 5"), was="5"),
        item("7", was="none"),
        item("9", max=4),
        parent("6", item("6.1", was="none"), item("6.2", was="none"), was="6"),
    )
    answers = dict.fromkeys(("1", "2", "3", "4", "5.1", "5.2", "6", "9"), YES)
    made = pi.rescore(round_of(old, {"a": answers}), old, new)

    assert {
        "12": "merged",
        "3a": "split",
        "3b": "split",
        "5": "regrouped",
        "7": "new",
        "6.1": "new",
        "6.2": "new",
        "4": "removed",
        "5.1": "removed",
        "5.2": "removed",
        "6": "removed",
    } == obstacles(made)
    assert (("1", "2"), ("3a", "3b")) == (left_out(made, "12").fault.names, left_out(made, "3a").fault.names)
    assert {"a": ("4", "4")} == points_of(made)
    assert {"a": ("100.00", "100.00")} == indices_of(made)
    assert (Share("g", (4, 11), (4, 12)),) == made.shares  # type: ignore[arg-type]


def test_a_gap_in_either_set() -> None:
    """An item whose rule is not known cannot be scored; with it the maximum is not known either."""
    gap = item("1", None, incomplete=True)
    new = next_of(gap, item("2"), incomplete=True, status="partial", sources=SOURCES)
    made = rescored(old_of(item("1"), item("2")), new, {"a": {"1": YES, "2": YES}})

    assert {"1": "unknown"} == obstacles(made)
    assert None is made.shares[0].new
    assert False is made.shares[0].whole


def test_another_kind_of_answer() -> None:
    """Options for a yes or no; figures that nobody asked for, or of another kind, or from another source."""
    asked = {"done": figure(at_most="planned"), "planned": figure(at_least="1"), "more": figure()}
    outside = {"done": figure(at_most="planned", given_by="survey"), "planned": figure(at_least="1")}

    assert {"1": "kind"} == only(item("1"), item("1", options(yes=1, no=0)), YES)
    assert {"1": "figures"} == only(
        counted("1"), item("1", ratio("(done + more) / (planned + more)"), figures=asked), share(1)
    )
    assert {"1": "figures"} == only(
        item("1", Tally({"done": "0.01"}, floor=0, cap=1), figures={"done": figure()}),
        item("1", ratio("done"), figures={"done": figure("percent")}),
        answer(figures={"done": 1}),
    )
    assert {"1": "figures"} == only(counted("1"), item("1", ratio(), figures=outside), share(1))


def test_a_figure_that_was_asked_for_and_not_used() -> None:
    """It was given, so it can be used now."""
    asked = {"done": figure(at_most="planned"), "planned": figure(at_least="1")}
    tally = Tally({"done": "0.01"}, floor=0, cap=1)

    assert {} == only(item("1", tally, figures=asked), item("1", ratio(), figures=asked), share(20))


def test_conditions_that_were_not_asked_for() -> None:
    """A unit could not say that it met them; those that are gone do not matter."""
    made = rescored(
        old_of(item("1", checklist("one", each=1)), YES_NO),
        next_of(item("1", checklist("one", "two", each="0.5")), YES_NO),
        {"a": {"1": answer(met=("one",)), "9": YES}},
        entry("a", "1", LAST, points="0.5"),
    )

    assert () == left_out(made, "1").units
    assert ("conditions", ("two",)) == (left_out(made, "1").fault.obstacle, left_out(made, "1").fault.names)


def test_evidence_that_was_not_asked_for() -> None:
    """Nobody had to show it: it is not counted as missing."""
    wanted = item("1", evidence=("Kế hoạch",))

    assert {"1": "evidence"} == only(item("1"), wanted, YES)
    assert {} == only(wanted, wanted, shown_by(met=True))


def test_points_from_outside_within_other_bounds() -> None:
    """Three of five are not three of ten; nor is another source the same."""
    before = item("1", Given("panel", at_most=5), max=5)
    more = item("1", Given("panel", at_most=10), max=10)
    other = item("1", Given("board", at_most=5), max=5)

    assert {"1": "bounds"} == only(before, more, None, given={"panel": given(a=3)})
    assert {"1": "source"} == only(before, other, None, given={"panel": given(a=3)})


def test_a_given_figure_beyond_what_the_new_set_takes() -> None:
    """It is named, with what is wrong."""
    before = item("1", ratio("rate / 100"), figures={"rate": figure("amount", at_most="100", given_by="survey")})
    after = item("1", ratio("rate / 100"), figures={"rate": figure("amount", at_most="50", given_by="survey")})
    made = rescored(old_of(before, YES_NO), next_of(after, YES_NO), {"a": {"9": YES}}, given={"survey": given(a=80)})
    found = left_out(made, "1")

    assert ("given", ("rate",), ("a",)) == (found.fault.obstacle, found.fault.names, found.units)
    assert found.fault.problem is not None
    assert "PAR517" == found.fault.problem.code


def test_an_answer_that_the_new_rule_does_not_know_leaves_the_item_out_for_the_whole_group() -> None:
    """So nobody gains by an answer that cannot be rescored; another group is not touched."""
    new = next_of(item("1.1", options(on_time=2, none=0), max=2), counted("1.2", max=4))
    answers = {**ANSWERS, "c": {"1.1": answer(choose="late"), "1.2": share(10)}, "d": ANSWERS["b"]}
    made = rescored(OLD, new, answers, entry("c", "1.1", LAST, choose="late"), units=(unit("d", "h"),))
    found = left_out(made, "1.1")

    assert ("answer", ("g",), ("c",)) == (found.fault.obstacle, found.groups, found.units)
    assert found.fault.problem is not None
    assert ("PAR404", "", None) == (found.fault.problem.code, found.fault.problem.address, found.fault.problem.place)
    assert {"a": ("2", "2"), "b": ("16/5", "16/5"), "c": ("2/5", "2/5"), "d": ("16/5", "16/5")} == points_of(made)
    assert [("g", False), ("h", True)] == [(each.group, each.whole) for each in made.shares]


def test_the_order_of_sheets_does_not_decide_what_is_said() -> None:
    """Two units chose options that are gone: the same one is named, whoever handed in first."""
    new = next_of(item("1.1", options(on_time=2), max=2), DONE)
    round_ = round_of(OLD, {**ANSWERS, "a": {"1.1": answer(choose="late"), "1.2": share(10)}})
    made = pi.rescore(round_, OLD, new)

    assert made == pi.rescore(evolve(round_, sheets=round_.sheets[::-1]), OLD, new)
    assert ["a", "b"] == sorted(left_out(made, "1.1").units)


def test_what_stands_in_the_way_first_is_what_is_said() -> None:
    """Of two reasons the one that is known before anything is scored, with its units."""
    new = next_of(item("1.1", options(on_time=3, none=0), max=3), DONE)
    answers = {**ANSWERS, "c": {"1.1": answer(choose="late"), "1.2": share(10)}}
    made = rescored(OLD, new, answers, entry("a", "1.1", LAST, points=1), entry("b", "1.1", LAST, points=1))

    assert [("judged", ["a", "b"])] == [(each.fault.obstacle, sorted(each.units)) for each in made.left_out]


def test_an_item_that_is_now_for_other_units_too() -> None:
    """Those who were not asked have no answer: it is left out for them, not counted as 0."""
    groups: dict[str, Any] = {"groups": ("g", "h")}
    old = old_of(area("A", item("1", only_for=("g",)), item("2", only_for=("h",)), item("9"), max=2), **groups, max=2)
    new = next_of(item("1"), item("9"), **groups)
    made = rescored(old, new, {"a": {"1": YES, "9": YES}, "b": {"2": YES, "9": YES}}, units=(unit("b", "h"),))

    assert [("1", ("h",), ("b",)), (None, ("h",), ())] == [
        (each.code, each.groups, each.units) for each in made.left_out
    ]
    assert {"a": ("2", "2"), "b": ("1", "1")} == points_of(made)


def test_items_for_units_that_the_round_does_not_have_are_not_named() -> None:
    """Neither new ones nor old ones."""
    groups: dict[str, Any] = {"groups": ("g", "h")}
    other = item("8", only_for=("g",))
    old = old_of(area("A", item("1", only_for=("h",)), other, item("9"), max=2), **groups, max=2)
    after = area("A", item("2", was="none", only_for=("h",)), other, item("9"), max=2)
    new = next_of(after, **groups, max=2)

    assert () == rescored(old, new, {"a": {"8": YES, "9": YES}}).left_out


def test_shared_figures_over_new_bounds_leave_out_all_that_use_them() -> None:
    """And nothing else."""
    figures = {"done": figure(at_most="planned"), "planned": figure(at_least="1")}
    tighter = {**figures, "planned": figure(at_least="1", at_most="50")}
    old = old_of(item("1", ratio()), item("2", ratio("(planned - done) / planned")), YES_NO, figures=figures)
    new = evolve(old, id=NEXT, year=2025, based_on=MADE_UP, figures=tuple(sorted(tighter.items())))
    said = sheet(old, "a", {"9": YES}, figures={"done": 20, "planned": 100})
    made = pi.rescore(round_of(old, {"a": {}}, sheets=(said,)), old, new)

    assert {"1": "answer", "2": "answer"} == obstacles(made)
    assert {"a": ("1", "1")} == points_of(made)


def test_what_hangs_on_what_cannot_be_rescored() -> None:
    """Without that item nobody knows whether it has points; and so on down the chain."""
    old = old_of(
        item("1"), item("2", zero_unless=ZeroUnless("1", 0)), item("3", zero_unless=ZeroUnless("2", 0)), YES_NO
    )
    new = next_of(
        item("1", options(yes=1, no=0)),
        item("2", zero_unless=ZeroUnless("1", 0)),
        item("3", zero_unless=ZeroUnless("2", 0)),
        YES_NO,
    )
    made = rescored(old, new, {"a": {"1": NO, "2": YES, "3": YES, "9": YES}})

    assert {"1": "kind", "2": "hangs", "3": "hangs"} == obstacles(made)
    assert (("1",), ("2",)) == tuple(left_out(made, code).fault.names for code in "23")


def test_what_hung_on_what_is_gone() -> None:
    """The old points were those of an item that is no longer there."""
    old = old_of(item("1"), item("2", zero_unless=ZeroUnless("1", 0)), YES_NO)
    made = rescored(old, next_of(item("2"), YES_NO), {"a": {"1": NO, "2": YES, "9": YES}})

    assert {"1": "removed", "2": "hangs"} == obstacles(made)


# --- the ledger -------------------------------------------------------------------------------------------


def test_points_by_judgement_stay_where_the_rule_is_the_same() -> None:
    """Under another rule or maximum they would be half of something else."""
    judgement = entry("a", "1.2", LAST, points=1)

    assert {"a": ("3", "3")} == points_of(rescored(OLD, next_of(PLAN, DONE), {"a": ANSWERS["a"]}, judgement))

    made = rescored(OLD, next_of(PLAN, counted("1.2", max=8)), ANSWERS, judgement)

    assert [("1.2", "judged", ("a",))] == [(each.code, each.fault.obstacle, each.units) for each in made.left_out]
    assert {"a": ("2", "2"), "b": ("0", "0")} == points_of(made)
    assert [("a", "1.2")] == [(each.unit, each.code) for each in made.lost]


def test_a_judgement_that_was_corrected_later_stands_in_nobodys_way() -> None:
    """The rule has worked the points out again; what was given before is named as lost."""
    made = rescored(
        OLD,
        next_of(PLAN, counted("1.2", max=8)),
        {"a": ANSWERS["a"]},
        entry("a", "1.2", FIRST, points=1),
        entry("a", "1.2", LAST, figures={"done": 25}),
    )

    assert ({"a": ("3", "4")}, {}) == (points_of(made), obstacles(made))
    assert [FIRST] == [each.stage for each in made.lost]


def test_points_of_the_verifier_stay_within_the_same_bounds() -> None:
    """Under another code they are the same points."""
    old, new = old_of(item("1", BY_VERIFIER), YES_NO), next_of(item("2", BY_VERIFIER, was="1"), YES_NO)
    made = rescored(old, new, {"a": {"9": YES}}, entry("a", "1", LAST, points="0.5"))

    assert {"a": ("3/2", "3/2")} == points_of(made)


def test_claims_count_neither_then_nor_now() -> None:
    """What a unit claims of an item with another rule stays behind."""
    said = {"a": {"1.1": answer(choose="on_time", claim=2), "1.2": share(50, claim=4, stated="50%")}}
    claims = entry("a", "1.2", "explanation", claims=Claims(claim=4))

    same = rescored(OLD, next_of(PLAN, DONE), said, claims)
    other = rescored(OLD, next_of(PLAN, counted("1.2", max=2)), said, claims)

    assert ({"a": ("4", "4")}, ()) == (points_of(same), same.lost)
    assert ({"a": ("4", "3")}, {}) == (points_of(other), obstacles(other))
    assert ["explanation"] == [each.stage for each in other.lost]


def test_deductions_and_what_is_for_the_whole_unit_carry_over() -> None:
    """From an item under its new code, and from the total."""
    new = next_of(PLAN, counted("1.3", max=8, was="1.2"))
    made = rescored(OLD, new, {"a": ANSWERS["a"]}, deduction(1, "a", "1.2"), deduction("0.5", "a"))

    assert {"a": ("5/2", "9/2")} == points_of(made)


def test_a_deduction_that_does_not_fit_the_new_item_leaves_it_out() -> None:
    """Three points cannot be taken from one."""
    new = next_of(PLAN, counted("1.2", max=1))
    made = rescored(OLD, new, {"a": {"1.1": answer(choose="on_time"), "1.2": share(90)}}, deduction(3, "a", "1.2"))

    assert {"1.2": "answer"} == obstacles(made)


def test_entries_about_what_is_left_out_are_named() -> None:
    """By unit, code, stage and day."""
    made = rescored(
        OLD,
        next_of(PLAN),
        ANSWERS,
        entry("b", "1.2", LAST, figures={"done": 10}),
        entry("a", "1.2", FIRST, asks=True),
    )

    assert [("a", FIRST), ("b", LAST)] == [(each.unit, each.stage) for each in made.lost]


def test_corrections_of_shared_figures() -> None:
    """Those that the new set asks for come along; of an entry that loses some it is said."""
    figures = {"done": figure(at_most="planned"), "planned": figure(at_least="1"), "late": figure()}
    old = old_of(item("1", ratio()), item("2", ratio("late / (planned + late)")), figures=figures)
    new = next_of(item("1", ratio(), max=2), figures={key: figures[key] for key in ("done", "planned")})
    said = sheet(old, "a", {}, figures={"done": 20, "planned": 100, "late": 5})
    corrected = entry("a", None, FIRST, figures={"done": 30, "late": 6})
    gone = entry("a", None, LAST, figures={"late": 7})
    claimed = entry("a", None, "explanation", claims=Claims(figures={"late": 1}))
    kept = entry("a", None, "explanation", claims=Claims(figures={"done": 40}), by="so-b")
    for entries, lost in (((corrected, gone), [FIRST, LAST]), ((claimed,), ["explanation"]), ((kept,), [])):
        made = pi.rescore(round_of(old, {"a": {}}, *entries, sheets=(said,)), old, new)

        assert lost == [each.stage for each in made.lost]
        assert {"a": ("3/10", "3/5") if entries[0] is corrected else ("1/5", "2/5")} == points_of(made)


def test_a_corrected_shared_figure_over_a_new_bound() -> None:
    """It is the entry that does not fit, and all that use the figure are left out."""
    figures = {"done": figure(at_most="planned"), "planned": figure(at_least="1")}
    old = old_of(item("1", ratio()), YES_NO, figures=figures)
    new = next_of(item("1", ratio()), YES_NO, figures={**figures, "planned": figure(at_least="1", at_most="100")})
    said = sheet(old, "a", {"9": YES}, figures={"done": 20, "planned": 100})
    made = pi.rescore(
        round_of(old, {"a": {}}, entry("a", None, LAST, figures={"planned": 200}), sheets=(said,)), old, new
    )

    assert {"1": "answer"} == obstacles(made)


#: Of all that was sent in, what is done and what is open: `open` stands in no rule.
SUMMED = {"done": figure(at_most="planned"), "planned": figure(at_least="1"), "open": figure()}
ADDS_UP = ("done + open = planned",)


def test_a_figure_of_a_check_or_a_bound_alone_comes_along() -> None:
    """It is used, as it holds the others; so is one that an item's own figure cannot exceed."""
    rest = {"few": figure(at_most="most"), "most": figure(), "idle": figure()}
    old = old_of(item("1", ratio()), item("2", ratio("few / 10")), figures={**SUMMED, **rest})
    old = evolve(old, checks=ADDS_UP)
    said = sheet(old, "a", {}, figures={"done": 2, "planned": 10, "open": 8, "few": 1, "most": 3, "idle": 1})
    for key, value in (("open", 7), ("most", 4), ("idle", 2)):
        also = {"done": 3} if key == "open" else {}
        corrected = entry("a", None, LAST, figures={key: value, **also})
        made = pi.rescore(round_of(old, {"a": {}}, corrected, sheets=(said,)), old, old)

        assert ((), (), False) == (made.left_out, made.lost, made.comparison.moved), key


def test_a_bound_of_an_items_own_figure_comes_along() -> None:
    """The item uses it, though its rule does not."""
    old = old_of(item("1", ratio("few / 10"), figures={"few": figure(at_most="most")}), figures={"most": figure()})
    said = sheet(old, "a", {"1": answer(figures={"few": 1})}, figures={"most": 3})
    made = pi.rescore(round_of(old, {"a": {}}, entry("a", None, LAST, figures={"most": 4}), sheets=(said,)), old, old)

    assert ((), (), False) == (made.left_out, made.lost, made.comparison.moved)


def test_an_idle_figure_of_another_kind_stays_behind() -> None:
    """Nothing needs it, so that it stands in nobody's way; of an entry about it that is said."""
    old = old_of(item("1"), figures={"idle": figure()})
    new = next_of(item("1"), figures={"idle": figure("amount")})
    said = sheet(old, "a", {"1": YES}, figures={"idle": 3})
    made = pi.rescore(round_of(old, {"a": {}}, entry("a", None, LAST, figures={"idle": 4}), sheets=(said,)), old, new)

    assert ((), ["a"]) == (made.left_out, [each.unit for each in made.lost])


def test_what_is_tied_to_a_figure_that_no_rule_uses_is_left_out_where_it_does_not_fit() -> None:
    """A check of the new set that does not hold is a warning, as ever; a broken bound leaves out what it ties."""
    figures = {**SUMMED, "other": figure()}
    others = (item("1", ratio()), item("2", ratio("other / 10")), YES_NO)
    old = old_of(*others, figures=figures)
    said = sheet(old, "a", {"9": YES}, figures={"done": 2, "planned": 10, "open": 7, "other": 5})
    round_ = round_of(old, {"a": {}}, sheets=(said,))

    assert {} == obstacles(pi.rescore(round_, old, next_of(*others, figures=figures, checks=ADDS_UP)))

    tighter = {**figures, "open": figure(at_most="5")}
    made = pi.rescore(round_, old, next_of(*others, figures=tighter, checks=("done + open <= planned",)))

    assert {"1": "answer"} == obstacles(made)
    assert {"a": ("3/2", "3/2")} == points_of(made)


def test_a_figure_that_no_item_needs_any_more_stays_behind() -> None:
    """The one that uses it is left out; what a check ties to it is compared all the same."""
    old = old_of(item("1", ratio()), item("2", ratio("open / 10")), YES_NO, figures=SUMMED, checks=ADDS_UP)
    tighter = {**SUMMED, "open": figure(at_most="5")}
    new = next_of(item("1", ratio()), item("2", ratio("open / 10")), YES_NO, figures=tighter, checks=ADDS_UP)
    said = sheet(old, "a", {"9": YES}, figures={"done": 2, "planned": 10, "open": 8})
    made = pi.rescore(round_of(old, {"a": {}}, sheets=(said,)), old, new)

    assert {"2": "answer"} == obstacles(made)
    assert {"a": ("6/5", "6/5")} == points_of(made)


def test_a_deduction_that_nothing_is_left_for_is_said() -> None:
    """It has to do with no item, so that the round cannot be rescored."""
    old = old_of(item("1", max=5), item("9"))
    new = next_of(item("9"))

    more = next_of(item("9", max=5))
    answers = {"a": {"1": YES, "9": YES}}

    assert ["PAR531"] == refused(lambda: rescored(old, new, answers, deduction(3, "a")))
    assert ["PAR531"] == refused(lambda: rescored(old, more, answers, deduction(3, "a")))


# --- groups, sums, awards ---------------------------------------------------------------------------------


def test_only_groups_that_answer_the_old_set_are_rescored() -> None:
    """Those of another set are as they were, and are compared with themselves."""
    other = old_of(item("1", max=3), id="made-up/other")
    round_ = round_of(OLD, {"a": ANSWERS["a"], "c": {"1": YES}}, units=(unit("c", "h"),))
    round_ = evolve(
        round_,
        sets=(OLD, other),
        groups=(group("g", OLD.id), group("h", other.id)),
        sheets=(round_.sheets[0], evolve(round_.sheets[1], criteria_set=other.id)),
    )
    made = pi.rescore(round_, OLD, next_of(PLAN, counted("1.2", max=8)))

    assert {"a": ("4", "6"), "c": ("3", "3")} == points_of(made)
    assert ["g"] == [each.group for each in made.shares]


def test_units_without_a_sheet_have_no_result_on_either_side() -> None:
    """They are there all the same."""
    made = rescored(OLD, next_of(PLAN, DONE), {**ANSWERS, "c": None})

    assert ("None", "None") == told(units_of(made.comparison)["c"].points)


def test_what_is_shared_out_is_shared_by_each_set() -> None:
    """Items left out are excluded: their points are shared over what the set says."""
    parts = (Part("p", 4), Part("q", 4))
    branches = (
        area("A", item("1", part="p", max=2), item("2", part="p", max=2)),
        area("B", item("3", part="q", max=4)),
    )
    old = old_of(*branches, parts=parts, excluded_points=ExcludedPoints("part"))
    new = next_of(
        area("A", item("1", part="p", max=2), item("2", options(yes=2), part="p", max=2)),
        branches[1],
        parts=parts,
        excluded_points=ExcludedPoints("part"),
    )
    made = pi.rescore(round_of(old, {"a": {"1": YES, "2": YES, "3": NO}}), old, new)

    assert {"a": ("50.00", "50.00")} == indices_of(made)  # 2 of 2 stand for 4 of 4
    assert {"a": ("4", "4")} == points_of(made)


def test_a_cap_counts_in_how_much_is_compared() -> None:
    """Criteria inside may add to more than the maximum above them."""
    capped = parent("1", item("1.1", max=3), item("1.2", max=3), max=4, cap="max")
    old = old_of(capped, YES_NO)
    new = next_of(parent("1", item("1.1", max=3), item("1.2", options(yes=3), max=3), max=4, cap="max"), YES_NO)
    made = pi.rescore(round_of(old, {"a": {"1.1": YES, "1.2": YES, "9": YES}}), old, new)

    assert ("4", "5") == tuple(str(each) for each in made.shares[0].new or ())


def test_bands_are_those_of_the_new_set() -> None:
    """With its own lines."""

    def bands(line: int) -> tuple[Band, ...]:
        return Band("good", Words("Tốt"), at_least=line), Band("poor", Words("Kém"))

    made = rescored(evolve(OLD, bands=bands(60)), evolve(next_of(PLAN, DONE), bands=bands(50)), ANSWERS)

    assert {"a": ("good", "good"), "b": ("poor", "good")} == {
        each.unit: told(each.band) for each in made.comparison.units
    }
    assert [False, True] == [each.band_moved for each in made.comparison.units]


# --- what cannot be rescored at all -----------------------------------------------------------------------


def test_a_round_without_sheets_for_the_set_is_refused() -> None:
    """Published totals; a round of another set; a set for other groups; a set with errors; sets that are strangers."""
    totals = published_round(row("a", 1))
    round_ = round_of(OLD, ANSWERS)
    for_others = next_of(PLAN, DONE, groups=("h",))
    wrong = evolve(next_of(PLAN, DONE), max=99)
    stranger = evolve(next_of(PLAN, DONE), id="elsewhere/2025", based_on=None)

    assert ["PAR936"] == refused(lambda: pi.rescore(totals, OLD, OLD))
    assert ["PAR404"] == refused(lambda: pi.rescore(round_, evolve(OLD, id="made-up/x"), OLD))
    assert ["PAR404"] == refused(lambda: pi.rescore(round_, OLD, for_others))
    assert refused(lambda: pi.rescore(round_, OLD, wrong))
    assert ["PAR930"] == refused(lambda: pi.rescore(round_, OLD, stranger))
    assert ["PAR501"] == refused(lambda: pi.rescore(round_of(OLD, {"a": {"1.1": answer(choose="late")}}), OLD, OLD))


def test_what_did_not_arise_goes_by_the_new_policy() -> None:
    """It is excluded, or has full points; where that can no longer be said the item is left out."""
    old = old_of(counted("1", not_arisen="excluded", max=4), YES_NO)
    full = next_of(counted("1", not_arisen="full", max=4), YES_NO)
    refusing = next_of(counted("1", max=4), YES_NO)
    answers = {"a": {"1": NOT_ARISEN, "9": YES}}

    assert {"a": ("1", "5")} == points_of(rescored(old, full, answers))
    assert {"1": "answer"} == obstacles(rescored(old, refusing, answers))


def test_a_tallied_round_is_compared_in_points() -> None:
    """Fractions without end are exact: a third more is a third more."""
    made = rescored(
        old_of(counted("1", max=1), tallied("2", 9)),
        next_of(counted("1", max=2), tallied("2", 9)),
        {"a": {"1": share(1, 3), "2": points(3)}},
    )

    assert {"a": ("10/3", "11/3")} == points_of(made)


def test_shared_figures_that_were_corrected_twice_are_as_corrected_last() -> None:
    """On both sides."""
    figures = {"done": figure(at_most="planned"), "planned": figure(at_least="1")}
    old = old_of(item("1", ratio()), figures=figures)
    said = sheet(old, "a", {}, figures={"done": 20, "planned": 100})
    entries = entry("a", None, FIRST, figures={"done": 30}), entry("a", None, LAST, figures={"done": 40})
    made = pi.rescore(round_of(old, {"a": {}}, *entries, sheets=(said,)), old, old)

    assert ({"a": ("2/5", "2/5")}, ()) == (points_of(made), made.lost)


def test_a_maximum_that_is_not_known_hides_how_much_is_compared() -> None:
    """Nobody knows the whole."""
    old = old_of(item("1"), YES_NO)
    unknown = next_of(item("1", max="unknown"), YES_NO, status="partial", sources=SOURCES, max="unknown")
    made = pi.rescore(round_of(old, {"a": {"1": YES, "9": YES}}), old, unknown)

    assert [("1", "2")] == [tuple(map(str, each.old or ())) for each in made.shares]
    assert [None] == [each.new for each in made.shares]


# --- awards -----------------------------------------------------------------------------------------------

MERIT = award("merit", when=(AreaCondition("A", "0.5"), BandCondition("good")), quota=Quota(groups=(("g", 1),)))
BANDED = (Band("good", Words("Tốt"), at_least=10), Band("poor", Words("Kém")))


def test_awards_are_proposed_under_both_sets() -> None:
    """An area is asked for under the code that it has now."""
    old = old_of(area("A", PLAN, DONE), bands=BANDED)
    moved = area("B", PLAN, counted("1.2", steps(Step(at_least="80%", points=4), Step(below="80%", points=1)), max=4))
    new = next_of(evolve(moved, was="A"), bands=BANDED)
    made = rescored(old, new, ANSWERS, awards=awards(MERIT))

    assert ["b", "a"] == [each.unit for each in made.comparison.awards]
    assert [True, False] == [each.gained for each in made.comparison.awards]
    assert () == made.awards_left_out


def test_awards_that_name_what_the_new_set_does_not_have_are_left_out() -> None:
    """An area that is gone, a band of another name: no awards are compared, and it is said why."""
    old = old_of(area("A", PLAN), area("B", DONE), bands=BANDED)
    without_area = next_of(area("B", DONE), bands=BANDED)
    without_band = next_of(area("A", PLAN), area("B", DONE), bands=(evolve(BANDED[0], key="fine"), BANDED[1]))

    for new, names in ((without_area, ("A",)), (without_band, ("good",))):
        made = rescored(old, new, ANSWERS, awards=awards(MERIT))

        assert (names, ()) == (made.awards_left_out, made.comparison.awards)


def test_other_groups_of_a_round_are_not_touched_by_what_hangs_or_is_wrong() -> None:
    """What is wrong with a sheet of another set is an error of the round."""
    other = old_of(item("8", max=3), id="made-up/other")
    round_ = round_of(OLD, {"a": ANSWERS["a"], "c": {"8": YES}}, units=(unit("c", "h"),))
    round_ = evolve(
        round_,
        sets=(OLD, other),
        groups=(group("g", OLD.id), group("h", other.id)),
        sheets=(round_.sheets[0], evolve(round_.sheets[1], criteria_set=other.id, answers={})),
    )

    assert ["PAR501"] == refused(lambda: pi.rescore(round_, OLD, OLD))
