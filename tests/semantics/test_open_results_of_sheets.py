"""What the numbers mean: what is still open in sheets, what can be reached, and whom it holds up."""

from typing import Any

import pytest

from parindex.model.awards import Quota
from parindex.model.conditions import AreaCondition, IndexCondition
from parindex.model.criteria import CriteriaSet, ExcludedPoints, Part, Total, ZeroUnless
from parindex.model.rule_kinds import Given
from parindex.model.sheets import Answer
from tests.making import BANDS, award, awards, by_unit, decisions, places, reasons
from tests.making_rounds import (
    FIRST,
    deduction,
    details,
    entry,
    group,
    one,
    only,
    out,
    points,
    run,
    signed,
    tallied,
    unit,
)
from tests.making_sets import (
    BY_VERIFIER,
    NOT_ARISEN,
    YES,
    answer,
    area,
    item,
    options,
    parent,
    refused,
    scored,
    set_of,
    weighted_set,
)

SURVEY = Given("survey")
SCOPES = ("set", "part", "area")
PLAIN = set_of(tallied(), bands=BANDS)
SURVEYED = set_of(item(max=40, rule=SURVEY), tallied("1.2", 60), bands=BANDS)


# --- what can be reached ----------------------------------------------------------------------------------


def two_of(*first: Any, scope: str, parts: bool = True) -> CriteriaSet:  # noqa: ANN401
    """A set of an area or part of 40 points, with *first* in it, and one of 60 of which 20 can be left out."""
    second = (tallied("2.1", 40, part="y"), item("2.2", max=20, not_arisen="excluded", part="y"))
    both = (Part("x", 40), Part("y", 60)) if parts else ()
    return set_of(area("1", *first), area("2", *second), parts=both, excluded_points=ExcludedPoints(scope))  # type: ignore[arg-type]


def when_it_comes(criteria: CriteriaSet, answers: dict[str, Answer], best: int) -> tuple[list[str], list[str]]:
    """What a sheet that waits can reach, of how much; and what it has once all that it waits for came to its best."""
    waiting, there = scored(criteria, answers), scored(criteria, answers, given={"survey": best})
    return [str(waiting.reachable), str(waiting.attainable)], [str(there.points), str(there.max)]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [("set", ["40", "50"]), ("part", ["85", "100"]), ("area", ["85", "100"])],
)
def test_an_area_in_which_only_pending_items_count_keeps_its_declared_size_once_they_come(
    scope: str, expected: list[str]
) -> None:
    """Of 40 points 10 wait and 30 do not count: shared out within the area the 10 come to 40, over the set to 10."""
    criteria = two_of(
        item(max=10, rule=SURVEY, part="x"), item("1.2", max=30, not_arisen="excluded", part="x"), scope=scope
    )
    answers = {"1.2": NOT_ARISEN, "2.1": points(30), "2.2": NOT_ARISEN}
    waiting, there = when_it_comes(criteria, answers, 10)

    assert expected == waiting == there


@pytest.mark.parametrize(
    ("scope", "expected"),
    [("set", ["50", "70"]), ("part", ["71.6667", "100"]), ("area", ["71.6667", "100"])],
)
def test_what_comes_is_shared_out_with_what_is_there(scope: str, expected: list[str]) -> None:
    """10 of 20 are there, 10 wait, 10 do not count: (10 + 10) x 40 / 30 = 26.6667 within the area, with 45 of 60."""
    criteria = two_of(
        item(max=10, rule=SURVEY, part="x"),
        tallied("1.2", 20, part="x"),
        item("1.3", max=10, not_arisen="excluded", part="x"),
        scope=scope,
    )
    answers = {"1.2": points(10), "1.3": NOT_ARISEN, "2.1": points(30), "2.2": NOT_ARISEN}
    waiting, there = when_it_comes(criteria, answers, 10)

    assert expected == waiting == there


@pytest.mark.parametrize("scope", SCOPES)
def test_without_anything_left_out_the_scope_moves_nothing_that_can_be_reached(scope: str) -> None:
    """40 of 100 wait, 50 are there: 90 of 100 in every scope."""
    criteria = two_of(item(max=40, rule=SURVEY, part="x"), scope=scope)
    waiting, there = when_it_comes(criteria, {"2.1": points(30), "2.2": YES}, 40)

    assert ["90", "100"] == waiting == there


def test_a_bonus_that_waits_can_be_reached_up_to_its_cap() -> None:
    """4 of 5 points of bonus are there and 3 wait, of which 1 fits below the cap; nobody's maximum has them."""
    criteria = set_of(tallied(), area("9", tallied("9.1", 4), item("9.2", SURVEY, max=3), kind="bonus", cap=5))
    waiting, there = when_it_comes(criteria, {"1.1": points(50), "9.1": points(4)}, 3)

    assert ["55", "100"] == there
    assert waiting == there


def test_below_a_cap_what_comes_fills_what_is_left_of_it() -> None:
    """4 of 8 points are there and 6 wait, below a maximum of 10: 10 of 10 can be reached."""
    criteria = set_of(parent("1.1", tallied("1.1.1", 8), item("1.1.2", SURVEY, max=6), max=10, cap="max"))

    assert (["10", "10"], ["10", "10"]) == when_it_comes(criteria, {"1.1.1": points(4)}, 6)


def test_what_can_be_reached_falls_no_lower_than_the_floor_of_the_total() -> None:
    """A penalty greater than all that can come: the total stays at its floor."""
    minus = area("9", item("9.1", options(late=-4, never=0), max=0), kind="penalty", floor=-4)
    criteria = set_of(item(max=2, rule=SURVEY), tallied("1.2", 3), minus, total=Total(floor=0))
    late = {"9.1": answer(choose="late")}

    assert (["0", "5"], ["0", "5"]) == when_it_comes(criteria, {"1.2": points(1), **late}, 2)
    assert (["1", "5"], ["1", "5"]) == when_it_comes(criteria, {"1.2": points(3), **late}, 2)


@pytest.mark.parametrize("scope", ["area", "set"])
def test_a_round_says_what_can_still_be_attained(scope: str) -> None:
    """The own maximum of a unit once all is there, in the results of a round as for its sheet alone."""
    criteria = set_of(
        area("1", item(max=10, rule=SURVEY), tallied("1.2", 30)),
        area("2", tallied("2.1", 60)),
        excluded_points=ExcludedPoints(scope),  # type: ignore[arg-type]
    )
    result = one(criteria, only(30, "2.1"), out=(out("a", items=("1.2",)),))

    assert ["60", "100" if scope == "area" else "70"] == [str(result.max.own), str(result.max.attainable)]


# --- shares of areas --------------------------------------------------------------------------------------


def test_conditions_on_areas_go_by_points_as_earned_whatever_is_shared_out() -> None:
    """8 of the 10 points that count in an area of 40 are 80 % of it, although they come to 32 points of the unit."""
    criteria = set_of(
        area("1", tallied("1.1", 10), item("1.2", max=30, not_arisen="excluded")),
        area("2", tallied("2.1", 60)),
        excluded_points=ExcludedPoints("area"),
    )
    asks = awards(award("eight", when=(AreaCondition("1", "0.8"),)), award("more", when=(AreaCondition("1", "0.81"),)))
    outcome = run(criteria, {"a": {**only(8), "1.2": NOT_ARISEN, **only(30, "2.1")}}, awards=asks)
    result = by_unit(outcome)["a"]

    assert ("62", "100") == (str(result.points), str(result.max.own))
    assert ("8", "10") == (str(result.areas[0].points), str(result.areas[0].max))
    assert [("proposed", "0"), ("not", "-1")] == [
        (each.decision, str(each.conditions[0].distance)) for each in outcome.awards
    ]


# --- weights ----------------------------------------------------------------------------------------------


def test_a_verified_score_is_weighted_by_the_same_function() -> None:
    """An item of 10 points that weighs 30 % of 100: what the rule gives, a correction, points, and a deduction."""
    criteria = weighted_set(
        area("1", tallied("1.1", 10, weight="1"), weight="0.3"), area("2", tallied("2.1", 10, weight="1"), weight="0.7")
    )
    entries = (
        entry(code="1.1", stage=FIRST, figures={"points": 8}),
        entry(code="2.1", points=5),
        deduction(1, code="1.1"),
    )
    answers = {**only(10), **only(10, "2.1", claim=9)}
    at = {
        stage: one(criteria, answers, *entries, stage=stage)
        for stage in ("self", "verification-1", "verification-2", "verified")
    }

    # 30 + 63; 24 + 70; 24 + 35; 21 + 35: a deduction of 1 from 10 points takes 3 of 100
    assert ["93", "94", "59", "56"] == [str(each.points) for each in at.values()]
    assert [("0", "7", "21"), ("0", "5", "35")] == [
        (str(at["verified"].scored.deducted), str(each.points), str(each.contribution))  # type: ignore[union-attr]
        for each in details(at["verified"]).items.values()
    ]


# --- what hangs on claims ---------------------------------------------------------------------------------

HANGING = set_of(item(max=40, rule=BY_VERIFIER), tallied("1.2", 60, zero_unless=ZeroUnless("1.1", 0)))


def at_self(**answers: Answer) -> tuple[str, str, tuple[str, ...]]:
    """Points, maximum, and what waits at stage self, where 1.2 hangs on the verifier's points for 1.1."""
    made = one(HANGING, {f"1.{key[-1]}": each for key, each in answers.items()}, stage="self")
    return str(made.points), str(made.max.own), made.pending


def test_at_self_an_item_that_hangs_on_a_claim_does_not_wait() -> None:
    """The claim says what the other has: 30 are more than 0, so the 50 stand."""
    assert ("80", "100", ()) == at_self(i1=answer(claim=30), i2=points(50))


def test_at_self_an_item_that_hangs_on_a_claim_of_0_has_nothing() -> None:
    """0 are not more than 0."""
    assert ("0", "100", ()) == at_self(i1=answer(claim=0), i2=points(50))


def test_at_self_a_claim_stands_although_what_it_hangs_on_waits() -> None:
    """What the unit claims is what it claims, and only what nobody claimed waits."""
    assert ("50", "60", ("1.1",)) == at_self(i2=points(50, claim=50))


def test_at_self_what_nobody_claimed_waits_with_what_it_hangs_on() -> None:
    """Neither of the two has a claim."""
    assert ("0", "0", ("1.1", "1.2")) == at_self(i2=points(50))


@pytest.mark.parametrize("claims", [{}, {"claim": 30}])
def test_after_the_claims_an_item_waits_with_what_it_hangs_on(claims: dict[str, Any]) -> None:
    """A claim that nobody verified decides nothing."""
    answers = {"1.1": answer(**claims), "1.2": points(50, claim=50)} if claims else {"1.2": points(50, claim=50)}
    waiting, there = (one(HANGING, answers, *entries) for entries in ((), (entry(code="1.1", stage=FIRST, points=10),)))

    assert (("1.1", "1.2"), "0") == (waiting.pending, str(waiting.points))
    assert ((), "60") == (there.pending, str(there.points))


# --- whom it holds up -------------------------------------------------------------------------------------


def test_a_unit_without_a_maximum_and_with_nothing_open_does_not_hold_up_provisional_places() -> None:
    """All of it was taken out of its maximum: it takes no place, whenever the survey comes."""
    answers = {"a": only(48, "1.2"), "b": only(36, "1.2"), "c": only(0, "1.2")}
    outcome = run(SURVEYED, answers, out=(out("c", items=("1",)),))

    assert ({"a": 1, "b": 2, "c": None}, "provisional") == (places(outcome), outcome.groups[0].places)


def test_a_unit_without_a_maximum_that_waits_is_one_of_those_that_wait() -> None:
    """What it waits for may give it a maximum, and so a place: it must wait for the same as all others."""
    answers = {"a": only(48, "1.2"), "b": only(36, "1.2"), "c": only(0, "1.2")}
    same = run(SURVEYED, answers, out=(out("c", items=("1.2",)),))
    alone = run(SURVEYED, answers, out=(out("c", items=("1.2",)), out("a", "b", items=("1.1",))))

    assert ["provisional", "none"] == [each.groups[0].places for each in (same, alone)]


def test_a_unit_without_a_maximum_that_nobody_signed_off_holds_its_group_up() -> None:
    """Something is open about it."""
    outcome = run(PLAIN, {"a": only(80), "b": only(0)}, *signed("a"), sign=False, out=(out("b", items=("1",)),))

    assert ({"a": None, "b": None}, "none") == (places(outcome), outcome.groups[0].places)


@pytest.mark.parametrize("ranked", [True, False])
def test_a_refused_sheet_leaves_its_group_without_places(ranked: bool) -> None:  # noqa: FBT001
    """Nobody can say what it comes to, even of a unit that takes no place; another group has its places."""
    outcome = run(
        PLAIN,
        {"a": only(80), "b": {"1.1": YES}, "c": only(60)},
        keep_going=True,
        units=(unit("b", ranked=ranked), unit("c", "h")),
    )

    assert ({"a": None, "b": None, "c": 1}, ["none", "final"]) == (
        places(outcome),
        [each.places for each in outcome.groups],
    )
    assert ("refused",) == by_unit(outcome)["b"].open


def test_entries_on_a_unit_without_a_sheet_leave_it_refused_and_its_group_without_places() -> None:
    """It is not simply "not submitted": somebody verified what nobody handed in."""
    outcome = run(PLAIN, {"a": only(80), "b": None, "c": None}, entry("b", "1.1", points=50), keep_going=True)

    assert {"a": (), "b": ("refused",), "c": ()} == {each.unit: each.open for each in outcome.units}
    assert ("none", ["PAR539"]) == (outcome.groups[0].places, [each.code for each in outcome.problems])


# --- awards over several groups ---------------------------------------------------------------------------


def shared(quota: Any, *more: str, **fields: Any) -> Any:  # noqa: ANN401
    """What comes of an award over two groups, of which one waits: `a`, `b` and *more* are signed off."""
    asks = awards(award(among=("g", "h"), quota=quota))
    units = (unit("c", "h"),)
    return run(
        PLAIN,
        {"a": only(90), "b": only(80), "c": only(70)},
        *signed("a", "b", *more),
        sign=False,
        **{"units": units, "awards": asks, **fields},
    )


@pytest.mark.parametrize(
    "quota",
    [
        Quota(total=2, compare="index"),
        Quota(share="0.5", of="eligible", compare="index"),
        Quota(total=1, compare="council"),
    ],
)
def test_nobody_is_considered_for_a_shared_number_while_another_group_is_open(quota: Quota) -> None:
    """Who else will claim it is not known."""
    outcome = shared(quota)

    assert {"a": "other_group", "b": "other_group", "c": "provisional"} == reasons(outcome)
    assert {"not_considered"} == set(decisions(outcome).values())


@pytest.mark.parametrize("quota", [Quota(groups=(("g", 1), ("h", 1))), Quota(per_cluster=1)])
def test_numbers_of_each_group_are_not_affected_by_the_others(quota: Quota) -> None:
    """The best of the group that is final is proposed."""
    assert {"a": "within_quota", "b": "beyond_quota", "c": "provisional"} == reasons(shared(quota))


def test_a_shared_number_beside_those_of_the_groups_is_shared_all_the_same() -> None:
    """All that is stated holds together."""
    assert "other_group" == reasons(shared(Quota(groups=(("g", 1),), total=5, compare="index")))["a"]


def test_who_fails_a_condition_of_a_shared_award_fails_it_whatever_the_other_group_does() -> None:
    """No number is needed to tell."""
    asks = awards(award(among=("g", "h"), when=(IndexCondition(at_least=85),), quota=Quota(total=2, compare="index")))

    assert {"a": "other_group", "b": "conditions", "c": "provisional"} == reasons(shared(None, awards=asks))


def test_a_group_that_is_not_complete_does_not_hold_up_the_others() -> None:
    """Its places are final among those listed; nobody of it is considered, and that is known."""
    outcome = shared(Quota(total=1, compare="index"), "c", groups=(group(), group("h", complete=False)))

    assert {"a": "within_quota", "b": "beyond_quota", "c": "incomplete_group"} == reasons(outcome)


def test_an_award_that_names_no_groups_is_for_all() -> None:
    """`among` may be left out."""
    named, all_of_them = (
        shared(None, "c", awards=awards(award(among=each, quota=Quota(total=2, compare="index"))))
        for each in (("g", "h"), ())
    )

    assert {"a": "proposed", "b": "proposed", "c": "not"} == decisions(all_of_them)
    assert decisions(named) == decisions(all_of_them)
    assert {"a": "other_group", "b": "other_group", "c": "provisional"} == reasons(
        shared(None, awards=awards(award(among=(), quota=Quota(total=2, compare="index"))))
    )


def test_an_award_for_all_groups_must_say_how_they_compare() -> None:
    """Without `among` there may be several, so a shared number wants `compare`; group quotas may name any group."""
    without = awards(award(among=(), quota=Quota(total=2)))
    by_group = awards(award(among=(), quota=Quota(groups=(("g", 1), ("h", 1)))))

    assert ["PAR702"] == refused(lambda: shared(None, "c", awards=without))
    assert {"a": "proposed", "b": "not", "c": "proposed"} == decisions(shared(None, "c", awards=by_group))
