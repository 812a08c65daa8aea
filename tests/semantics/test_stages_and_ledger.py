"""What the numbers mean: stages of a round, and the ledger of verification."""

from datetime import date
from decimal import localcontext
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import parindex as pi
from parindex.cli import main
from parindex.model.criteria import Total, ZeroUnless
from parindex.model.ledger import Claims, Ledger, Stage
from parindex.model.rule_kinds import Given
from parindex.model.sheets import Citation, Paper
from tests.making import by_unit, row
from tests.making import round_of as published
from tests.making_rounds import (
    ASKED,
    FIRST,
    LAST,
    deduction,
    details,
    entry,
    found,
    ledger,
    one,
    only,
    out,
    run,
    sheet,
    signed,
    tallied,
    unit,
)
from tests.making_sets import (
    BY_VERIFIER,
    NO,
    NOT_ARISEN,
    YES,
    answer,
    cases,
    causes,
    checklist,
    counted,
    figure,
    item,
    options,
    ratio,
    refused,
    scored,
    set_of,
    share,
    shown_by,
    told,
)

#: One item of ten points, in proportion to what was done of what was planned.
COUNTED = set_of(counted(max=10))
STAGES = ("self", FIRST, ASKED, LAST, "verified")


def at_each(criteria: Any, answers: Any, *entries: Any, **fields: Any) -> list[str]:  # noqa: ANN401
    """The points of unit `a` at each stage of the round."""
    return told(*(one(criteria, answers, *entries, stage=each, **fields).exact_points for each in STAGES))


def of_item(result: Any, code: str = "1.1") -> list[str]:  # noqa: ANN401
    """State, points and own maximum of an item."""
    each = details(result).items[code]
    return told(each.state, each.exact, each.own)


def refusal(criteria: Any, answers: Any, *entries: Any, **fields: Any) -> list[str]:  # noqa: ANN401
    """The codes with which a round is refused."""
    return refused(lambda: one(criteria, answers, *entries, **fields))


# --- stages -----------------------------------------------------------------------------------------------


def test_each_stage_has_its_own_points() -> None:
    """Claim, first verification, explanation (as the first), second verification, and this less deductions."""
    entries = (
        entry(code="1.1", stage=FIRST, figures={"done": 60}),
        entry(code="1.1", stage=ASKED, claims=Claims(figures={"done": 90})),
        entry(code="1.1", stage=LAST, figures={"done": 70}),
        deduction("0.5"),
    )

    assert ["9", "6", "6", "7", "13/2"] == at_each(COUNTED, {"1.1": share(80, claim=9)}, *entries)


def test_at_stage_self_the_claim_stands_where_given_else_the_worth() -> None:
    """`self`: the claim where given, else the worth."""
    answers = {"1.1": share(80, claim=9), "1.2": share(50)}
    criteria = set_of(counted(max=10), counted("1.2", max=10))

    assert ["14", "13", "13", "13", "13"] == at_each(criteria, answers)


def test_without_an_entry_the_verified_value_is_the_worth() -> None:
    """The rule applied to the inputs, not the claim; the claim is kept beside it."""
    result = one(COUNTED, {"1.1": share(80, claim=9)})

    assert ["8", "9", "80.00"] == told(result.exact_points, result.claimed, result.index)


def test_an_explanation_never_changes_verified_points() -> None:
    """`explanation` is recorded; what is claimed in it never counts by itself, at no stage."""
    claims = entry(code="1.1", stage=ASKED, claims=Claims(claim=10, figures={"done": 100}))
    result = one(COUNTED, {"1.1": share(80)}, claims)

    assert ["8"] * 5 == at_each(COUNTED, {"1.1": share(80)}, claims)
    assert (claims,) == details(result).items["1.1"].entries


def test_deductions_count_at_verified_alone() -> None:
    """`verified` is the last verification, less deductions."""
    assert ["8", "8", "8", "8", "15/2"] == at_each(COUNTED, {"1.1": share(80)}, deduction("0.5"))
    assert ["8", "8", "8", "8", "15/2"] == at_each(COUNTED, {"1.1": share(80)}, deduction("0.5", code="1.1"))


def test_a_stage_that_the_round_has_not_is_refused() -> None:
    """The keys are those of the round's own stages, and `verified`."""
    assert ["PAR404"] == refusal(COUNTED, {"1.1": share(80)}, stage="verification-3")


def test_a_round_may_name_stages_of_its_own() -> None:
    """The last verification is that of the round, whatever it is called, and signs off."""
    stages = (Stage("khai", "claim"), Stage("soat", "verify"), Stage("giai-trinh", "explain"), Stage("chot", "verify"))
    entries = (entry(code="1.1", stage="soat", points=3), entry(code="1.1", stage="chot", points=4))
    off = signed("a", stage="chot")
    results = {
        key: one(COUNTED, {"1.1": share(80, claim=9)}, *entries, *off, sign=False, stages=stages, stage=key)
        for key in ("khai", "soat", "giai-trinh", "chot", "verified")
    }

    assert ["9", "3", "3", "4", "4"] == told(*(each.exact_points for each in results.values()))
    assert ["submitted"] * 4 + ["verified"] == [each.state for each in results.values()]


def test_only_the_last_verification_signs_off() -> None:
    """An `accept` at an earlier verification says only that it went through."""
    result = one(COUNTED, {"1.1": share(80)}, *signed("a", stage=FIRST), sign=False)

    assert ("submitted", ("not_signed_off",)) == (result.state, result.open)


# --- one entry, one verb ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["PAR523"]),
        ({"points": 1, "figures": {"done": 60}}, ["PAR523"]),
        ({"accept": "all", "points": 1}, ["PAR523"]),
        ({"points": 1}, []),
        ({"figures": {"done": 60}, "no_evidence": False}, []),
        ({"points": 1, "asks": True}, []),
        ({"asks": True}, []),
    ],
)
def test_one_entry_has_one_verb(fields: dict[str, Any], expected: list[str]) -> None:
    """One entry, one verb: an answer is one, however much it says, and `asks` may stand beside it."""
    assert expected == refusal(COUNTED, {"1.1": share(80)}, entry(code="1.1", **fields))


@pytest.mark.parametrize(
    ("stage", "fields", "expected"),
    [
        ("self", {"points": 1}, ["PAR524"]),
        (ASKED, {"points": 1}, ["PAR524"]),
        (ASKED, {"figures": {"done": 60}}, ["PAR524"]),
        (ASKED, {"claims": Claims(claim=1)}, []),
        (LAST, {"claims": Claims(claim=1)}, ["PAR524"]),
        (LAST, {"deduct": 1}, ["PAR524"]),
        ("deduction", {"deduct": 1}, []),
        ("deduction", {"points": 1}, ["PAR524"]),
        ("deduction", {"deduct": 1, "asks": True}, ["PAR524"]),
        ("nowhere", {"points": 1}, ["PAR404"]),
    ],
)
def test_each_stage_takes_its_own_verbs(stage: str, fields: dict[str, Any], expected: list[str]) -> None:
    """Verifiers verify, units explain, and `deduction` is a stage of its own, carried by `deduct` alone."""
    assert expected == refusal(COUNTED, {"1.1": share(80)}, entry(code="1.1", stage=stage, **fields))


def test_asks_moves_no_number() -> None:
    """`asks: true` asks for an explanation: alone it is recorded, beside a verb the verb counts."""
    asks = entry(code="1.1", stage=FIRST, asks=True)
    beside = entry(code="1.1", stage=FIRST, asks=True, figures={"done": 60})

    assert ["8"] * 5 == at_each(COUNTED, {"1.1": share(80)}, asks)
    assert ["8", "6", "6", "6", "6"] == at_each(COUNTED, {"1.1": share(80)}, beside)


# --- what entries move ------------------------------------------------------------------------------------


def test_corrected_figures_make_the_rule_work_the_points_out_again() -> None:
    """One figure is corrected, the other stays: 70 of 100 planned."""
    result = one(COUNTED, {"1.1": share(80)}, entry(code="1.1", figures={"done": 70}))

    assert ["scored", "7", "10"] == of_item(result)
    assert [("done", "70"), ("planned", "100")] == [
        (each.key, str(each.value.number))  # type: ignore[union-attr]
        for each in details(result).items["1.1"].because.used
    ]


@pytest.mark.parametrize(
    ("rule", "given", "corrected", "expected"),
    [
        (options(late=1, never=0), answer(choose="late"), {"choose": "never"}, "0"),
        (checklist("a", "b", each=1), answer(met=("a", "b")), {"met": ("a",)}, "1"),
        (checklist("a", "b", each=1), answer(met=("a", "b")), {"met": ()}, "0"),
        (None, YES, {"met": False}, "0"),
    ],
)
def test_a_corrected_choice_makes_the_rule_work_the_points_out_again(
    rule: Any,  # noqa: ANN401
    given: Any,  # noqa: ANN401
    corrected: dict[str, Any],
    expected: str,
) -> None:
    """Corrections of choices and conditions; a list as a whole."""
    result = one(set_of(item(rule=rule, max=2)), {"1.1": given}, entry(code="1.1", **corrected))

    assert expected == str(result.exact_points)


def test_a_corrected_case_asks_for_what_that_case_asks() -> None:
    """Another case has nothing of what was answered to the first one."""
    figures = {"done": figure(at_most="planned"), "planned": figure(at_least="1")}
    criteria = set_of(item(rule=cases(plan=ratio(), none=options(yes=1, no=0)), max=4, figures=figures))
    answers = {"1.1": share(3, 4, case="plan")}

    assert ["1", "4"] == told(
        one(criteria, answers, entry(code="1.1", case="none", choose="yes")).exact_points,
        one(criteria, answers, entry(code="1.1", case="plan", figures={"done": 4})).exact_points,
    )
    assert ["PAR503"] == refusal(criteria, answers, entry(code="1.1", case="none"))


def test_shared_figures_are_corrected_for_the_whole_unit() -> None:
    """Every item that uses them is worked out again."""
    shared = {"a": figure(at_most="b"), "b": figure(at_least="1")}
    criteria = set_of(item(rule=ratio("a / b"), max=10), item("1.2", ratio("1 - a / b"), max=10), figures=shared)
    sheets = (sheet(criteria, "a", {}, figures={"a": 50, "b": 100}),)
    result = one(criteria, {}, entry(figures={"a": 30}), sheets=sheets)

    assert ["3", "7"] == [str(each.exact) for each in details(result).items.values()]


def test_a_later_correction_starts_from_the_earlier_one() -> None:
    """Each verification corrects what those before it came to."""
    entries = (
        entry(code="1.1", stage=FIRST, figures={"planned": 200}),
        entry(code="1.1", stage=LAST, figures={"done": 100}),
    )

    assert ["8", "4", "4", "5", "5"] == at_each(COUNTED, {"1.1": share(80)}, *entries)


def test_points_replace_what_the_rule_gives() -> None:
    """`points` replaces, whatever the rule gives for the answer; the reason says so."""
    result = one(COUNTED, {"1.1": share(80)}, entry(code="1.1", points="2.5"))

    assert ["scored", "5/2", "10"] == of_item(result)
    assert ["ruled"] == causes(details(result).items["1.1"])


def test_a_correction_after_points_makes_the_rule_work_again() -> None:
    """Points of the first verification give way to figures of the second."""
    entries = (entry(code="1.1", stage=FIRST, points=1), entry(code="1.1", stage=LAST, figures={"done": 90}))

    assert ["8", "1", "1", "9", "9"] == at_each(COUNTED, {"1.1": share(80)}, *entries)


@pytest.mark.parametrize(("stage", "expected"), [(FIRST, ["2", "7"]), (LAST, ["3", "7"])])
def test_a_shared_figure_corrected_at_a_later_stage_outdates_points(stage: str, expected: list[str]) -> None:
    """So does an item's own figure; points of the same stage were given in the knowledge of it."""
    shared = {"a": figure(at_most="b"), "b": figure(at_least="1")}
    criteria = set_of(item(rule=ratio("a / b"), max=10), item("1.2", ratio("1 - a / b"), max=10), figures=shared)
    sheets = (sheet(criteria, "a", {}, figures={"a": 50, "b": 100}),)
    entries = (entry(code="1.1", stage=FIRST, points=2), entry(stage=stage, figures={"a": 30}))
    result = one(criteria, {}, *entries, sheets=sheets)

    assert expected == [str(each.exact) for each in details(result).items.values()]


def test_points_after_a_correction_replace_it() -> None:
    """The other way round."""
    entries = (entry(code="1.1", stage=FIRST, figures={"done": 90}), entry(code="1.1", stage=LAST, points=1))

    assert ["8", "9", "9", "1", "1"] == at_each(COUNTED, {"1.1": share(80)}, *entries)


def test_where_an_entry_stands_in_the_ledger_makes_no_difference() -> None:
    """Stages are in order, not lines of the file."""
    entries = (
        entry(code="1.1", stage=FIRST, points=1),
        entry(code="1.1", stage=LAST, figures={"done": 90}),
        deduction(1),
        deduction(2, code="1.1"),
    )

    assert at_each(COUNTED, {"1.1": share(80)}, *entries) == at_each(COUNTED, {"1.1": share(80)}, *entries[::-1])


def test_deductions_subtract_and_add_up() -> None:
    """`deduct` subtracts from what the rule gives, as often as it is said: not an error as other verbs are."""
    entries = (deduction("0.5", code="1.1"), deduction("0.25", code="1.1"), deduction("0.5", code="1.1"))
    result = one(COUNTED, {"1.1": share(80)}, *entries)

    assert ["scored", "27/4", "10"] == of_item(result)
    assert ["27/4", "67.50", "8"] == told(result.exact_points, result.index, result.claimed)


def test_deductions_are_exact_whatever_the_thread_counts_with() -> None:
    """Sums obey no decimal context."""
    with localcontext() as context:
        context.prec = 3
        of_unit = one(COUNTED, {"1.1": share(80)}, deduction("1.2345"), deduction("0.0001"))
        of_one = one(COUNTED, {"1.1": share(80)}, deduction("1.2345", code="1.1"), deduction("0.0001", code="1.1"))

    assert [Fraction("6.7654")] * 2 == [of_unit.exact_points, of_one.exact_points]


def test_a_deduction_may_be_for_the_whole_unit() -> None:
    """It is taken from the total: items keep what they have, and the own maximum stays."""
    result = one(COUNTED, {"1.1": share(80)}, deduction("0.5"), deduction(1))

    assert ["scored", "8", "10"] == of_item(result)
    assert ["13/2", "65.00", "10", "3/2"] == told(
        result.exact_points, result.index, result.max.own, details(result).deducted
    )


def test_a_deduction_is_taken_from_points_that_replace() -> None:
    """The verifiers' points less what is deducted."""
    assert "2" == str(one(COUNTED, {"1.1": share(80)}, entry(code="1.1", points=3), deduction(1, code="1.1")).points)


def test_corrections_change_no_claim() -> None:
    """The points at stage self are what the unit claimed, whatever the verifiers found."""
    result = one(COUNTED, {"1.1": share(80, claim=9)}, entry(code="1.1", figures={"done": 1}), deduction("0.1"))

    assert ["9", "9"] == told(result.claimed, details(result).items["1.1"].claimed)


# --- states ------------------------------------------------------------------------------------------------


def test_a_rejected_claim_that_it_did_not_arise_brings_the_maximum_back() -> None:
    """`not_arisen: false`: it stands until the verifier rejects it, then the maximum returns, with 0 points."""
    criteria = set_of(item(max=4, not_arisen="excluded"), tallied("1.2", 6))
    answers = {"1.1": NOT_ARISEN, **only(6, "1.2")}

    assert ["not_applicable", "0", "0"] == of_item(one(criteria, answers))
    rejected = one(criteria, answers, entry(code="1.1", not_arisen=False))
    assert ["scored", "0", "4"] == of_item(rejected)
    assert ["60.00", "10", "()"] == told(rejected.index, rejected.max.own, rejected.open)


def test_zeros_that_say_it_did_not_arise_can_be_rejected() -> None:
    """A zero denominator is "not arisen" too, and `not_arisen: false` overrules it likewise."""
    figures = {"done": figure(at_most="planned"), "planned": figure()}
    criteria = set_of(counted(max=4, not_arisen="excluded", figures=figures), tallied("1.2", 6))
    answers = {"1.1": share(0, 0), **only(6, "1.2")}

    assert ["not_applicable", "0", "0"] == of_item(one(criteria, answers))
    assert ["scored", "0", "4"] == of_item(one(criteria, answers, entry(code="1.1", not_arisen=False)))


def test_a_whole_answer_replaces_the_claim_that_it_did_not_arise() -> None:
    """Who finds what is true has rejected that there was nothing."""
    criteria = set_of(item(max=4, not_arisen="excluded"), tallied("1.2", 6))

    assert ["scored", "4", "4"] == of_item(
        one(criteria, {"1.1": NOT_ARISEN, **only(6, "1.2")}, entry(code="1.1", met=True))
    )


def test_verifiers_may_find_that_it_did_not_arise() -> None:
    """`not_arisen: true` replaces the answer as a whole; where the set refuses it, it is refused."""
    criteria = set_of(item(max=4, not_arisen="excluded"), tallied("1.2", 6))
    found_none = entry(code="1.1", not_arisen=True)

    assert ["not_applicable", "0", "0"] == of_item(one(criteria, {"1.1": YES, **only(6, "1.2")}, found_none))
    assert ["PAR510"] == refusal(set_of(item(max=4)), {"1.1": YES}, found_none)


def test_no_evidence_overrules_what_is_cited() -> None:
    """`no_evidence: true`: 0 points, inside the maximum, whatever is cited or explained."""
    criteria = set_of(item(max=4, evidence=("Kế hoạch",)))
    answers = {"1.1": shown_by(met=True, explanation="Đã gửi")}

    assert ["scored", "4", "4"] == of_item(one(criteria, answers))
    assert ["no_evidence", "0", "4"] == of_item(one(criteria, answers, entry(code="1.1", no_evidence=True)))


def test_accepted_evidence_gives_the_worth_back() -> None:
    """`no_evidence: false`: what the unit did not cite was seen."""
    criteria = set_of(item(max=4, evidence=("Kế hoạch",)))

    assert ["no_evidence", "0", "4"] == of_item(one(criteria, {"1.1": YES}))
    assert ["scored", "4", "4"] == of_item(one(criteria, {"1.1": YES}, entry(code="1.1", no_evidence=False)))


def test_who_corrects_figures_has_seen_what_shows_them() -> None:
    """A corrected answer needs no documents of the unit; unless the same entry says that there are none."""
    criteria = set_of(counted(max=10, evidence=("Báo cáo",)))
    figures = {"done": 70}

    assert ["scored", "7", "10"] == of_item(one(criteria, {"1.1": share(80)}, entry(code="1.1", figures=figures)))
    both = entry(code="1.1", figures=figures, no_evidence=True)
    assert ["no_evidence", "0", "10"] == of_item(one(criteria, {"1.1": share(80)}, both))


def test_points_of_the_verifier_are_pending_until_the_entry() -> None:
    """Points given by the verifier: the claim counts at stage self, nothing afterwards, until the entry."""
    criteria = set_of(item(rule=BY_VERIFIER, max=4), tallied("1.2", 6))
    answers = {"1.1": answer(claim=3), **only(6, "1.2")}
    given = entry(code="1.1", stage=LAST, points=2)

    assert ["9", "6", "6", "6", "6"] == at_each(criteria, answers)
    assert ["9", "6", "6", "8", "8"] == at_each(criteria, answers, given)
    waiting, there = one(criteria, answers), one(criteria, answers, given)
    assert [["pending", "0", "0"], ["scored", "2", "4"]] == [of_item(waiting), of_item(there)]
    assert (("1.1",), ("pending",), "100.00") == (waiting.pending, waiting.open, str(waiting.index))
    assert ((), (), "80.00") == (there.pending, there.open, str(there.index))


def test_without_a_claim_points_of_the_verifier_are_pending_at_stage_self() -> None:
    """At stage self the claim counts, if there is one."""
    criteria = set_of(item(rule=BY_VERIFIER, max=4), tallied("1.2", 6))

    assert ["pending", "0", "0"] == of_item(one(criteria, only(6, "1.2"), stage="self"))


def test_a_deduction_waits_with_points_that_are_pending() -> None:
    """Nothing is taken from what is not there yet; the reason says that it waits."""
    criteria = set_of(item(rule=BY_VERIFIER, max=4), tallied("1.2", 6))
    result = one(criteria, only(6, "1.2"), deduction(1, code="1.1"))

    assert ["pending", "0", "0"] == of_item(result)
    assert ["awaited", "deduction_waits"] == causes(details(result).items["1.1"])


def test_zero_unless_reads_the_same_stage() -> None:
    """The item that another one hangs on is looked at as it is at that stage."""
    criteria = set_of(item(), tallied("1.2", 6, zero_unless=ZeroUnless("1.1", 0)))
    answers = {"1.1": answer(met=False, claim=1), **only(6, "1.2")}

    assert ["7", "0", "0", "7", "7"] == at_each(criteria, answers, entry(code="1.1", met=True))


# --- what is refused ---------------------------------------------------------------------------------------


def test_the_same_unit_code_and_stage_twice_is_an_error() -> None:
    """Same unit, code and stage twice: an error, whether they say the same or not; another stage or unit is none."""
    twice = (entry(code="1.1", points=1), entry(code="1.1", figures={"done": 70}))
    other_stage = (entry(code="1.1", points=1), entry(code="1.1", stage=FIRST, points=1))

    assert ["PAR525"] == refusal(COUNTED, {"1.1": share(80)}, *twice)
    assert [] == refusal(COUNTED, {"1.1": share(80)}, *other_stage)
    two = {"a": {"1.1": share(80)}, "b": {"1.1": share(80)}}
    assert [] == refused(lambda: run(COUNTED, two, entry(code="1.1", points=1), entry("b", "1.1", points=1)))


def test_a_unit_is_signed_off_once() -> None:
    """Two sign-offs of one unit at one stage are twice the same."""
    assert ["PAR525"] == refusal(COUNTED, {"1.1": share(80)}, *signed("a"))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"points": 10}, []),
        ({"points": "10.5"}, ["PAR528"]),
        ({"points": 0}, []),
        ({"points": "-0.5"}, ["PAR528"]),
        ({"stage": ASKED, "claims": Claims(claim=11)}, ["PAR528"]),
        ({"figures": {"done": 101}}, ["PAR505"]),
        ({"figures": {"doen": 10}}, ["PAR404"]),
        ({"stage": ASKED, "claims": Claims(figures={"doen": 10})}, ["PAR404"]),
    ],
)
def test_bounds_are_the_items(fields: dict[str, Any], expected: list[str]) -> None:
    """Bounds as the item's: points, claims and figures of an entry are what a sheet could say."""
    assert expected == refusal(COUNTED, {"1.1": share(80)}, entry(code="1.1", **fields))


def test_points_below_zero_where_the_item_has_them() -> None:
    """An option of −1 is the least of its item."""
    criteria = set_of(item(rule=options(yes=1, never=-1)), total=Total("none"))

    assert [] == refusal(criteria, {"1.1": answer(choose="yes")}, entry(code="1.1", points=-1))
    assert ["PAR528"] == refusal(criteria, {"1.1": answer(choose="yes")}, entry(code="1.1", points="-1.5"))


def test_no_more_is_deducted_than_an_item_has() -> None:
    """A deduction stays within the item's bounds, all of them together."""
    answers = {"1.1": share(80)}

    assert [] == refusal(COUNTED, answers, deduction(3, code="1.1"), deduction(5, code="1.1"))
    assert ["PAR530"] == refusal(COUNTED, answers, deduction(3, code="1.1"), deduction("5.1", code="1.1"))


def test_no_more_is_deducted_than_what_an_item_hangs_on_leaves_it() -> None:
    """`zero_unless` has made it 0: there is nothing to take."""
    criteria = set_of(item(), tallied("1.2", 6, zero_unless=ZeroUnless("1.1", 0)))

    assert ["PAR530"] == refusal(criteria, {"1.1": NO, **only(6, "1.2")}, deduction(1, code="1.2"))
    assert [] == refusal(criteria, {"1.1": YES, **only(6, "1.2")}, deduction(1, code="1.2"))


def test_no_points_replace_those_of_a_source_that_is_not_held() -> None:
    """`not_held` excludes the items that need it: no verifier brings them back."""
    criteria = set_of(item(rule=Given("survey"), max=4), tallied("1.2", 6))
    fields = {"given": {"survey": "not_held"}}

    assert ["PAR540"] == refusal(criteria, only(6, "1.2"), entry(code="1.1", points=2), **fields)
    assert ["8", "10"] == told(*_of_all(one(criteria, only(6, "1.2"), entry(code="1.1", points=2))))


def _of_all(result: Any) -> tuple[object, object]:  # noqa: ANN401
    return result.exact_points, result.max.own


def test_nothing_is_deducted_from_what_does_not_count() -> None:
    """An item that did not arise has no points to take."""
    criteria = set_of(item(max=4, not_arisen="excluded"), tallied("1.2", 6))

    assert ["PAR529"] == refusal(criteria, {"1.1": NOT_ARISEN, **only(6, "1.2")}, deduction(1, code="1.1"))


def test_a_total_below_zero_must_be_foreseen() -> None:
    """Where a total can go below zero the set must say `total`: else deducting more than there is is an error."""
    answers = {"1.1": share(80)}
    foreseen = {floor: set_of(counted(max=10), total=Total(floor)) for floor in (0, "none")}

    assert ["PAR531"] == refusal(COUNTED, answers, deduction(9))
    assert [] == refusal(COUNTED, answers, deduction(8))
    assert ["0", "0.00"] == told(*_total(one(foreseen[0], answers, deduction(9))))
    assert ["-1", "-10.00"] == told(*_total(one(foreseen["none"], answers, deduction(9))))


def _total(result: Any) -> tuple[object, object]:  # noqa: ANN401
    return result.exact_points, result.index


def test_items_that_do_not_count_for_the_unit_have_no_entries() -> None:
    """What is for other units, or was taken out by the authority, is verified for nobody."""
    criteria = set_of(item(max=4, only_for=("big",)), tallied("1.2", 6), item("1.3", only_for=("big",)))
    answers = only(6, "1.2")

    big = {"units": (unit("b", properties=("big",)),)}
    full = {"1.1": YES, "1.3": YES, **answers}
    assert ["PAR532"] == refused(lambda: run(criteria, {"a": answers, "b": full}, entry(code="1.1", points=1), **big))
    taken = out("a", items=("1.1",))
    assert ["PAR532"] == refusal(set_of(item(), item("1.2")), {"1.2": YES}, entry(code="1.1", points=1), out=(taken,))


def test_an_entry_is_about_an_item_of_the_set() -> None:
    """A code that is not there would be silently nothing."""
    assert ["PAR404"] == refusal(COUNTED, {"1.1": share(80)}, entry(code="9.9", points=1))


def test_documents_that_entries_cite_are_listed() -> None:
    """In the sheet, or in the ledger itself."""
    cites = entry(code="1.1", points=1, evidence=(Citation("kh"),))
    unheard = entry(code="1.1", points=1, evidence=(Citation("bb"),))
    own = ledger(unheard, *signed("a"), documents=(("bb", Paper("Biên bản")),))

    assert [] == refusal(COUNTED, {"1.1": share(80)}, cites)
    assert ["PAR404"] == refusal(COUNTED, {"1.1": share(80)}, unheard)
    assert [] == refusal(COUNTED, {"1.1": share(80)}, ledger=own)


def test_an_entry_of_another_round_is_refused() -> None:
    """A ledger names its round."""
    assert ["PAR535"] == refusal(COUNTED, {"1.1": share(80)}, ledger=Ledger("another", signed("a")))


def test_entries_that_come_too_late_are_warned_of() -> None:
    """After the last day of their stage, or after the sign-off: they count, and someone should look."""
    stages = (Stage("self", "claim"), Stage(FIRST, "verify", date(2024, 11, 30)), Stage(LAST, "verify"))
    late = entry(code="1.1", stage=FIRST, points=1)
    after = entry(code="1.1", points=2, date=date(2024, 12, 2))
    outcome = run(COUNTED, {"a": {"1.1": share(80)}}, late, after, stages=stages)

    assert [("PAR533", "ledger.entries[0].date"), ("PAR533", "ledger.entries[1].date")] == found(outcome)
    assert ["limit", "signed"] == [each.hint or "limit" for each in outcome.problems]
    assert "2" == str(outcome.units[0].points)


# --- signed off --------------------------------------------------------------------------------------------


def test_a_unit_is_verified_only_by_its_sign_off() -> None:
    """No lines would mean both "all accepted" and "nobody looked"."""
    silent = one(COUNTED, {"1.1": share(80)}, entry(code="1.1", points=1), sign=False)
    off = one(COUNTED, {"1.1": share(80)}, entry(code="1.1", points=1))

    assert [("submitted", True), ("verified", False)] == [(each.state, each.provisional) for each in (silent, off)]
    assert "1" == str(silent.points) == str(off.points)


def test_a_sign_off_moves_no_number() -> None:
    """All else is accepted as worked out."""
    answers = {"1.1": share(80, claim=9)}

    assert at_each(COUNTED, answers) == at_each(COUNTED, answers, sign=False) == ["9", "8", "8", "8", "8"]


def test_without_a_sign_off_a_unit_is_provisional_at_verified() -> None:
    """At `verified` a unit without sign-off is provisional, "not signed off", and its group has no places."""
    outcome = run(COUNTED, {"a": {"1.1": share(80)}, "b": {"1.1": share(70)}}, *signed("a"), sign=False)
    units = by_unit(outcome)

    assert ((), ("not_signed_off",)) == (units["a"].open, units["b"].open)
    assert ("none", [None, None]) == (outcome.groups[0].places, [each.rank.official for each in outcome.units])


@pytest.mark.parametrize("stage", ["self", FIRST, ASKED, LAST])
def test_earlier_stages_ignore_sign_offs(stage: str) -> None:
    """Nobody is provisional for want of a sign-off before, and there are places."""
    outcome = run(COUNTED, {"a": {"1.1": share(80)}, "b": {"1.1": share(70)}}, sign=False, stage=stage)

    assert [("submitted", (), 1), ("submitted", (), 2)] == [
        (each.state, each.open, each.rank.official) for each in outcome.units
    ]


def test_published_tables_are_verified_by_nature() -> None:
    """There is nobody to sign them off."""
    assert ["verified", "not_submitted"] == [
        each.state for each in pi.run(published(row("a", 80), row("b", None))).units
    ]


def test_adjust_is_what_a_round_does_for_one_unit() -> None:
    """`adjust` takes the entries of its unit alone, and says whether it is signed off."""
    entries = (entry(code="1.1", stage=FIRST, points=1), entry("b", "1.1", points=9), *signed("a"), deduction("0.5"))
    whole = scored(COUNTED, {"1.1": share(80, claim=9)}, unit=unit("so-a"))
    mine = ledger(*(_of(each, "so-a") for each in entries))

    assert ["9", "1", "1", "1", "1/2"] == told(*(pi.adjust(whole, mine, stage=each).exact for each in STAGES))
    assert [True, False] == [pi.adjust(whole, each).signed for each in (mine, ledger())]
    assert ("submitted", "verified") == tuple(
        pi.rank([pi.adjust(whole, each)]).units[0].state for each in (ledger(), mine)
    )


def _of(each: Any, key: str) -> Any:  # noqa: ANN401
    return each if each.unit != "a" else entry(key, each.code, each.stage, **_said(each))


def _said(each: Any) -> dict[str, Any]:  # noqa: ANN401
    keys = ("accept", "points", "deduct", "reason")
    return {key: getattr(each, key) for key in keys}


# --- a ledger only grows -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((entry(code="1.1", points=1),), (*signed("a"), entry(code="1.1", points=1)), []),
        ((entry(code="1.1", points=1),), signed("a"), ["PAR537"]),
        ((entry(code="1.1", points=1),), (entry(code="1.1", points=2),), ["PAR538"]),
    ],
)
def test_since_shows_that_a_ledger_only_grew(
    before: Any,  # noqa: ANN401
    after: Any,  # noqa: ANN401
    expected: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`validate --since OLD`: what was entered stays; gone and changed entries are errors."""
    for name, entries in (("old", before), ("new", after)):
        (tmp_path / f"{name}.yaml").write_text(pi.dump(ledger(*entries)), encoding="utf-8")
    status = main(["validate", str(tmp_path / "new.yaml"), "--since", str(tmp_path / "old.yaml"), "--format", "text"])
    said = capsys.readouterr()

    assert int(bool(expected)) == status
    assert expected == [code for code in ("PAR537", "PAR538") if code in said.out + said.err]
