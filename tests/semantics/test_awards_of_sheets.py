"""What the numbers mean: awards in rounds of score sheets."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

import parindex as pi
from parindex.model.awards import Meeting, Nomination, Quota
from parindex.model.conditions import (
    AreaCondition,
    BandCondition,
    EachAreaCondition,
    IndexCondition,
    NotFlagged,
    RankCondition,
)
from parindex.model.ledger import STAGES, Stage
from parindex.model.policies import AreaTieBreak
from parindex.model.results import Decision, Outcome
from parindex.model.rule_kinds import Given
from parindex.model.sheets import Submission
from tests.making import BANDS, award, awards, decisions, reasons
from tests.making_rounds import (
    deduction,
    group,
    only,
    out,
    round_of,
    run,
    sheet,
    signed,
    tallied,
    unit,
)
from tests.making_sets import NO, YES, area, item, refused, scored, set_of

PLAIN = set_of(tallied(), bands=BANDS)
TWO_AREAS = set_of(area("1", tallied("1.1", 50)), area("2", tallied("2.1", 30), tallied("2.2", 20)), bands=BANDS)
#: b and c tie behind a.
TIED = {"a": 90, "b": 80, "c": 80, "d": 70}


def proposed(
    numbers: dict[str, Any],
    *each: Any,  # noqa: ANN401
    groups: str = "",
    clusters: str = "",
    one_per: Any = "unit",  # noqa: ANN401
    criteria: Any = PLAIN,  # noqa: ANN401
    **fields: Any,  # noqa: ANN401
) -> Outcome:
    """What comes of units with these points; *groups* and *clusters* are letters, one a unit."""
    units = tuple(
        unit(key, groups[at] if groups else "g", cluster=clusters[at] if clusters else None)
        for at, key in enumerate(numbers)
    )
    answers = {key: None if number is None else only(number) for key, number in numbers.items()}
    if "of_groups" in fields:
        fields["groups"] = fields.pop("of_groups")
    return run(criteria, answers, **{"units": units, "awards": awards(*each, one_per=one_per), **fields})


def in_areas(first: Any, second: Any, third: Any, condition: Any, **fields: Any) -> Decision:  # noqa: ANN401
    """The decision on a unit with so many points of 50 in area 1, and of 30 and 20 in area 2."""
    answers = only(first) | only(second, "2.1") | only(third, "2.2")
    return run(TWO_AREAS, {"a": answers}, awards=awards(award(when=(condition,))), **fields).awards[0]


def taken(outcome: Outcome, key: str = "flag") -> list[str]:
    """Who is proposed, in order of the units."""
    return [name for name, made in decisions(outcome, key).items() if made == "proposed"]


# --- conditions on areas ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("points", "met", "distance"), [(40, True, 0), ("39.9999", False, "-0.0002"), (45, True, 10)])
def test_a_condition_on_an_area_is_a_share_of_its_own_maximum_exact(
    points: str | int,
    met: bool,  # noqa: FBT001
    distance: str | int,
) -> None:
    """`area`: at least 80 % of its own maximum, exact: 39.9999 of 50 is not 80.00 %. The distance is in percent."""
    made = in_areas(points, 0, 0, AreaCondition("1", "0.8"))

    assert [(met, Fraction(distance), True)] == [(each.met, each.distance, each.applies) for each in made.conditions]
    assert ("proposed" if met else "not") == made.decision
    assert (() if met else ("1",)) == made.conditions[0].by


def test_the_share_of_an_area_is_of_what_counts_for_the_unit() -> None:
    """24 of 30 is 80 %, where the other 20 points of the area were taken out; the declared maximum is not asked."""
    condition = AreaCondition("2", "0.8")
    taken_out = (out("a", items=("2.2",)),)

    assert "not" == in_areas(0, 24, 0, condition).decision
    assert "proposed" == in_areas(0, 24, 0, condition, out=taken_out).decision


def test_each_area_asks_all_areas() -> None:
    """`each_area`: every area has its share; the areas that are short are named, the distance is the nearest one's."""
    condition = EachAreaCondition("0.6")
    fine, short, both = (in_areas(*points, condition) for points in ((30, 20, 10), (29, 30, 20), (25, 10, 10)))

    assert ["proposed", "not", "not"] == [each.decision for each in (fine, short, both)]
    assert [("0", ()), ("-2", ("1",)), ("-20", ("1", "2"))] == [
        (str(each.conditions[0].distance), each.conditions[0].by) for each in (fine, short, both)
    ]


def test_an_area_condition_does_not_apply_where_nothing_of_the_area_counts() -> None:
    """Own maximum 0: "does not apply", not failed; the unit is proposed, and no distance is told."""
    taken_out = (out("a", items=("2",)),)
    one = in_areas(50, 0, 0, AreaCondition("2", "0.8"), out=taken_out)
    each = in_areas(50, 0, 0, EachAreaCondition("0.8"), out=taken_out)

    assert [("proposed", True, None, False), ("proposed", True, 20, True)] == [
        (made.decision, made.conditions[0].met, made.conditions[0].distance, made.conditions[0].applies)
        for made in (one, each)
    ]


def test_each_area_asks_no_bonus() -> None:
    """Bonus and penalty areas have no part in `each_area`."""
    criteria = set_of(tallied(), area("9", item("9.1", max=5), kind="bonus", cap=5), bands=BANDS)
    wanted = awards(award(when=(EachAreaCondition("0.5"),)))
    outcome = run(criteria, {"a": {**only(50), "9.1": NO}, "b": {**only(49), "9.1": YES}}, awards=wanted)

    assert {"a": "proposed", "b": "not"} == decisions(outcome)


def test_an_area_that_the_set_has_not_is_refused() -> None:
    """A condition on an area is on a core area of the sets of all its groups."""
    wanted = awards(award(when=(AreaCondition("9", "0.5"),)))

    assert ["PAR404"] == refused(lambda: run(PLAIN, {"a": only(50)}, awards=wanted))


def test_all_conditions_are_listed_with_their_distance_flags_first() -> None:
    """Flags first, then as written; index and band in points, rank in places, areas in percent."""
    conditions = (
        RankCondition(1),
        BandCondition("good"),
        IndexCondition(at_least=90),
        AreaCondition("1", "0.8"),
        NotFlagged(("bad",)),
    )
    wanted = awards(award(when=conditions))
    outcome = proposed({"a": 95, "b": "75.5"}, units=(unit("b", flags=("bad",)),), awards=wanted)
    best, worst = outcome.awards

    assert [conditions[-1], *conditions[:-1]] == [each.condition for each in best.conditions]
    assert [None, 0, 15, 5, 15] == [each.distance for each in best.conditions]
    assert [None, -1, Fraction("-4.5"), Fraction("-14.5"), Fraction("-4.5")] == [
        each.distance for each in worst.conditions
    ]
    assert ([True] * 5, [False] * 5) == tuple([each.met for each in made.conditions] for made in (best, worst))
    assert (("bad",), "conditions") == (worst.conditions[0].by, worst.reason)


def test_a_rank_is_asked_as_printed() -> None:
    """A joint first place is a first place."""
    wanted = award(when=(RankCondition(2),))

    assert ["a", "b", "c"] == taken(proposed(TIED, wanted))
    assert ["a"] == taken(proposed(TIED, award(when=(RankCondition(1),))))


@pytest.mark.parametrize(("within", "expected"), [("group", ["a"]), ("cluster", ["a", "b"]), ("official", ["a", "b"])])
def test_a_rank_is_asked_within_group_or_cluster(within: Any, expected: list[str]) -> None:  # noqa: ANN401
    """Within the group, the cluster, or whichever is official."""
    wanted = award(when=(RankCondition(1, within),))
    by_cluster = (group(official_rank="cluster"),)

    assert expected == taken(proposed({"a": 90, "b": 80, "c": 70}, wanted, clusters="121", of_groups=by_cluster))


# --- flags ------------------------------------------------------------------------------------------------


def test_late_submission_follows_from_dates() -> None:
    """`late_submission` is built in: nobody declares it, the dates of sheet and stage do."""
    stages = (Stage("self", "claim", date(2024, 11, 25)), *STAGES[1:])
    sheets = tuple(
        sheet(PLAIN, key, only(90), submitted=Submission(date(2024, 11, day))) for key, day in (("a", 25), ("b", 26))
    )
    outcome = proposed(
        {"a": 90, "b": 90}, award(when=(NotFlagged(("late_submission",)),)), stages=stages, sheets=sheets
    )

    assert {"a": "proposed", "b": "not"} == decisions(outcome)
    assert [(), ("late_submission",)] == [each.conditions[0].by for each in outcome.awards]


# --- who may be considered --------------------------------------------------------------------------------


def test_awards_go_by_verified_results_alone() -> None:
    """Verified only: the points are those of the last verification less deductions, of units that were signed off."""
    asks = award(when=(IndexCondition(at_least=80),))
    outcome = run(PLAIN, {"a": only(80), "b": only(80)}, deduction("0.01"), awards=awards(asks))

    assert {"a": "not", "b": "proposed"} == decisions(outcome)
    assert () == run(PLAIN, {"a": only(80)}, awards=awards(asks), stage="verification-2").awards


def test_who_is_not_considered_says_why() -> None:
    """Not ranked, not submitted, without an index, in an incomplete group: `not_considered`, with the reason."""
    numbers = {"a": 90, "b": None, "c": 0, "d": 90, "e": 80}
    outcome = run(
        PLAIN,
        {key: None if each is None else only(each) for key, each in numbers.items()},
        units=(unit("a", ranked=False), unit("d", "h")),
        groups=(group(), group("h", complete=False)),
        out=(out("c", items=("1.1",)),),
        awards=awards(award(among=("g", "h"))),
    )

    assert {
        "a": "not_ranked",
        "b": "not_submitted",
        "c": "no_index",
        "d": "incomplete_group",
        "e": "within_quota",
    } == reasons(outcome)
    assert {"e": "proposed"} == {key: each for key, each in decisions(outcome).items() if each != "not_considered"}


def test_provisional_units_and_those_of_provisional_groups_are_not_considered() -> None:
    """Eligible: not provisional; and while one of its group is, nobody of the group is."""
    outcome = run(PLAIN, {"a": only(90), "b": only(80)}, *signed("a"), sign=False, awards=awards(award()))

    assert {"a": ("not_considered", "provisional_group"), "b": ("not_considered", "provisional")} == {
        key: (decisions(outcome)[key], reasons(outcome)[key]) for key in "ab"
    }


def test_nobody_is_considered_while_all_wait_for_the_same() -> None:
    """Provisional places lead to no proposals."""
    criteria = set_of(item(max=40, rule=Given("survey")), tallied("1.2", 60))
    outcome = run(criteria, {"a": only(50, "1.2"), "b": only(40, "1.2")}, awards=awards(award()))

    assert {"a": "provisional", "b": "provisional"} == reasons(outcome)


def test_units_of_other_groups_get_no_decision() -> None:
    """Eligible: in `among`."""
    assert {"a": "proposed"} == decisions(proposed({"a": 90, "b": 95}, award(), groups="gh"))


def test_scored_sheets_that_nobody_verified_are_not_considered() -> None:
    """`propose` on what `score` gave: a proposal needs a verification."""
    table = pi.rank([scored(PLAIN, only(90))], bands=BANDS)
    (made,) = pi.propose(table, awards(award(among=("",))))

    assert ("not_considered", "not_verified") == (made.decision, made.reason)


def test_propose_says_what_a_round_says() -> None:
    """`propose` on the table of a round decides as the round does, and refuses what it does not have."""
    wanted = awards(award(when=(AreaCondition("1", "0.8"), BandCondition("good")), quota=Quota(total=1)))
    outcome = run(PLAIN, {"a": only(90), "b": only(80)}, awards=wanted)
    table = pi.rank(outcome.units)

    assert outcome.awards == pi.propose(table, wanted)
    assert ["PAR404"] == refused(lambda: pi.propose(table, awards(award(when=(AreaCondition("7", "0.8"),)))))
    assert ["PAR404"] == refused(lambda: pi.propose(table, awards(award(when=(BandCondition("best"),)))))
    assert ["PAR404"] == refused(
        lambda: pi.propose(table, awards(award(among=("g", "h"), quota=Quota(groups=(("g", 1),)))))
    )


# --- quotas -----------------------------------------------------------------------------------------------


def test_a_quota_by_group() -> None:
    """The best of each group, inside it by rank."""
    wanted = award(among=("g", "h"), quota=Quota(groups=(("g", 1), ("h", 2))))

    assert ["a", "d", "e"] == taken(proposed({"a": 90, "b": 80, "d": 50, "e": 40, "f": 30}, wanted, groups="gghhh"))


def test_a_quota_per_cluster() -> None:
    """The best of each cluster, and of each group's own."""
    wanted = award(among=("g",), quota=Quota(per_cluster=1))

    assert ["a", "c"] == taken(proposed({"a": 90, "b": 80, "c": 70, "d": 60}, wanted, clusters="1122"))


def test_a_total_by_index() -> None:
    """`compare: index`: across groups the higher index first."""
    wanted = award(among=("g", "h"), quota=Quota(total=2, compare="index"))

    assert ["a", "c"] == taken(proposed({"a": 90, "b": 80, "c": 85}, wanted, groups="ggh"))


def test_a_total_by_rank_share() -> None:
    """`rank_share`: official rank / ranked units of that ranking, exact, smaller first: 1 of 3 beats 1 of 2."""
    numbers = {"a": 30, "b": 20, "c": 10, "d": 90, "e": 80}
    wanted = award(among=("g", "h"), quota=Quota(total=1, compare="rank_share"))

    assert ["a"] == taken(proposed(numbers, wanted, groups="ggghh"))


def test_units_without_a_place_do_not_count_in_a_rank_share() -> None:
    """Ranked units of that ranking: who handed in no sheet makes no group greater."""
    numbers = {"a": 30, "b": 20, "c": None, "d": 90, "e": 80, "f": 70}
    wanted = award(among=("g", "h"), quota=Quota(total=1, compare="rank_share"))

    assert ["d"] == taken(proposed(numbers, wanted, groups="ggghhh"))


@pytest.mark.parametrize(("total", "expected"), [(2, "proposed"), (1, "tied")])
def test_a_total_before_the_council(total: int, expected: str) -> None:
    """`compare: council`: groups do not compete by themselves; all fit the total, or all are left open."""
    wanted = award(among=("g", "h"), quota=Quota(total=total, compare="council"))

    assert {"a": expected, "b": expected} == decisions(proposed({"a": 90, "b": 80}, wanted, groups="gh"))


def test_a_total_over_several_groups_must_say_how_they_compare() -> None:
    """Without `compare` groups do not compare; a total of one group needs none."""
    for among, expected in ((("g", "h"), ["PAR702"]), (("g",), [])):
        wanted = award(among=among, quota=Quota(total=1))
        assert expected == refused(lambda each=wanted: proposed({"a": 90, "b": 80}, each, groups="gh"))  # type: ignore[misc]


def test_a_share_of_the_eligible_is_rounded_down() -> None:
    """Who is not submitted, or fails a condition, is not eligible: half of three is one."""
    numbers = {"a": 90, "b": 85, "c": 80, "d": 70, "e": None}
    wanted = award(when=(IndexCondition(at_least=80),), quota=Quota(share="0.5", of="eligible"))

    assert ["a"] == taken(proposed(numbers, wanted))


def test_a_share_of_those_meeting_another_award() -> None:
    """`of: {meeting: merit}`: who meets its conditions, before its quota, and whoever holds a higher award."""
    merit = award("merit", when=(IndexCondition(at_least=70),), quota=Quota(total=1))
    flag = award(when=(IndexCondition(at_least=80),), quota=Quota(share="0.5", of=Meeting("merit")))

    assert ["a", "b"] == taken(proposed({"a": 90, "b": 85, "c": 80, "d": 70, "e": 60}, flag, merit))


def test_several_quotas_hold_at_once() -> None:
    """Best first, whoever every quota admits is taken: the second of a cluster makes way for one behind it."""
    wanted = award(quota=Quota(per_cluster=1, total=2))

    assert ["a", "c"] == taken(proposed({"a": 90, "b": 85, "c": 80, "d": 70}, wanted, clusters="1123"))


@pytest.mark.parametrize(("total", "expected"), [(1, ["a"]), (3, ["a", "b"])])
def test_the_lesser_of_total_and_share_holds(total: int, expected: list[str]) -> None:
    """All that are stated hold: half of four is two."""
    wanted = award(quota=Quota(total=total, share="0.5", of="eligible"))

    assert expected == taken(proposed({"a": 90, "b": 85, "c": 80, "d": 70}, wanted))


# --- one award for one achievement ------------------------------------------------------------------------


def test_one_award_for_one_achievement() -> None:
    """`one_per: unit`: who holds a higher award gets no lower one, is named with it, and takes no place of it."""
    both = (award("flag", quota=Quota(total=1)), award("merit", quota=Quota(total=1)))
    outcome = proposed({"a": 90, "b": 80, "c": 70}, *both)

    assert {"a": "holds_higher", "b": "proposed", "c": "not"} == decisions(outcome, "merit")
    assert [("flag",), (), ()] == [each.holds for each in outcome.awards if each.award == "merit"]
    assert ["a"] == taken(proposed({"a": 90, "b": 80, "c": 70}, *both, one_per=None), "merit")


def test_who_fails_a_condition_is_not_said_to_hold_a_higher_award() -> None:
    """Conditions first: a lower award with other conditions says which."""
    outcome = proposed({"a": 90}, award("flag"), award("merit", when=(IndexCondition(at_least=95),)))

    assert {"a": "conditions"} == reasons(outcome, "merit")


# --- ties at the cut-off ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at_cutoff", "expected"),
    [
        ("include", {"b": ("proposed", "within_quota", 1), "c": ("proposed", "within_quota", 1)}),
        ("exclude", {"b": ("not", "tied_out", 0), "c": ("not", "tied_out", 0)}),
        ("council", {"b": ("tied", "tied_at_cutoff", 0), "c": ("tied", "tied_at_cutoff", 0)}),
    ],
)
def test_a_tie_at_the_cutoff(at_cutoff: str, expected: dict[str, Any]) -> None:
    """Tied blocks as a whole: `include` (says by how many it exceeds), `exclude`, `council`; d is never taken."""
    outcome = proposed(TIED, award(quota=Quota(total=2), tie_at_cutoff=at_cutoff))

    assert {"a": ("proposed", "within_quota", 0), **expected, "d": ("not", "beyond_quota", 0)} == {
        each.unit: (each.decision, each.reason, each.over) for each in outcome.awards
    }


def test_a_tie_at_the_cutoff_can_be_broken_by_an_area() -> None:
    """`tie_break`: through the chain of the set; across groups too, where index alone compares."""
    criteria = set_of(area("1", tallied("1.1", 50)), area("2", tallied("2.1", 50)), tie_break=(AreaTieBreak("2"),))
    answers = {"a": only(40) | only(30, "2.1"), "b": only(30) | only(40, "2.1")}
    wanted = award(among=("g", "h"), quota=Quota(total=1, compare="index"), tie_at_cutoff="tie_break")
    for at_cutoff, expected in (("tie_break", ["b"]), ("exclude", [])):
        each = awards(award(among=("g", "h"), quota=wanted.quota, tie_at_cutoff=at_cutoff))
        outcome = run(criteria, answers, units=(unit("b", "h"),), awards=each)

        assert [1, 1] == [each.rank.official for each in outcome.units]
        assert expected == taken(outcome)


def test_breaking_ties_asks_for_a_tie_break_that_all_groups_share() -> None:
    """Without a chain, or with two, nothing says who is better."""
    wanted = award(quota=Quota(total=1), tie_at_cutoff="tie_break")

    assert ["PAR703"] == refused(lambda: proposed(TIED, wanted))
    assert [] == refused(lambda: proposed(TIED, wanted, criteria=set_of(tallied(), tie_break=("exact",))))


def test_exclude_lets_all_tied_fall_through_to_later_awards() -> None:
    """They have not got the first, so they may get the next."""
    both = (award("flag", quota=Quota(total=2), tie_at_cutoff="exclude"), award("merit", quota=Quota(total=2)))
    outcome = proposed(TIED, *both)

    assert ["a"] == taken(outcome)
    assert ["b", "c"] == taken(outcome, "merit")


def test_later_awards_say_what_depends_on_an_open_tie() -> None:
    """`council`: decision `tied`; later awards say what depends on it."""
    both = (award("flag", quota=Quota(total=2)), award("merit", quota=Quota(total=2)))
    outcome = proposed(TIED, *both)

    assert {"a": "holds_higher", "b": "proposed", "c": "proposed", "d": "not"} == decisions(outcome, "merit")
    assert {"a": (), "b": ("flag",), "c": ("flag",), "d": ("flag",)} == {
        each.unit: each.depends_on for each in outcome.awards if each.award == "merit"
    }


def test_a_quota_must_say_what_a_tie_at_its_end_does() -> None:
    """`tie_at_cutoff` is required with a quota."""
    assert ["PAR701"] == refused(lambda: proposed(TIED, award(quota=Quota(total=1), tie_at_cutoff=None)))


# --- individuals ------------------------------------------------------------------------------------------


def nominated(**units: str) -> tuple[Nomination, ...]:
    """Persons put forward by their units."""
    return tuple(Nomination("person", person, key, "Vì thành tích") for person, key in units.items())


def persons(numbers: dict[str, Any], quota: Quota | None, *, groups: str = "", **of: str) -> Outcome:
    """What comes of an award to individuals with an index of 60 or more of their unit."""
    fields = {} if quota is None else {"quota": quota}
    among = tuple(dict.fromkeys(groups or "g"))
    wanted = award("person", among, for_="individuals", when=(IndexCondition(at_least=60),), **fields)
    return proposed(numbers, wanted, groups=groups, nominations=nominated(**of))


def test_individuals_are_eligible_if_their_unit_is() -> None:
    """By nomination: nominees alone get decisions, with the conditions of their unit."""
    outcome = persons({"a": 90, "b": 50, "c": None, "d": 95}, None, x="a", y="b", z="c")

    assert {"x": "proposed", "y": "not", "z": "not_considered"} == decisions(outcome, "person")
    assert {"x": "a", "y": "b", "z": "c"} == {each.nominee: each.unit for each in outcome.awards}


def test_individuals_are_ordered_by_their_unit() -> None:
    """Ordered by their unit as `compare` says, ties as `tie_at_cutoff`: two of one unit are tied."""
    quota = Quota(total=2, compare="index")
    outcome = persons({"a": 90, "b": 80, "c": 70}, quota, groups="ghg", x="a", y="b", z="b", w="c")

    assert {"x": "proposed", "y": "tied", "z": "tied", "w": "not"} == decisions(outcome, "person")


@pytest.mark.parametrize(("total", "expected"), [(2, "proposed"), (1, "tied")])
def test_individuals_before_the_council(total: int, expected: str) -> None:
    """`compare: council`: all proposed if they fit the quota, else all `tied`."""
    outcome = persons({"a": 90, "b": 80}, Quota(total=total, compare="council"), x="a", y="b")

    assert {"x": expected, "y": expected} == decisions(outcome, "person")


def test_an_award_of_the_unit_does_not_stand_in_the_way_of_its_persons() -> None:
    """One award for one achievement: a person, for individuals."""
    both = (award("flag"), award("person", for_="individuals"))
    outcome = proposed({"a": 90}, *both, nominations=nominated(x="a"))

    assert ({"a": "proposed"}, {"x": "proposed"}) == (decisions(outcome), decisions(outcome, "person"))


def test_nominations_name_what_is_there() -> None:
    """An award to individuals, and a unit of one of its groups."""
    wanted = award("person", for_="individuals")

    assert ["PAR404"] == refused(lambda: proposed({"a": 90}, wanted, nominations=nominated(x="z")))
    assert ["PAR709"] == refused(
        lambda: proposed({"a": 90, "b": 80}, wanted, groups="gh", nominations=nominated(x="b"))
    )
    assert ["PAR706"] == refused(lambda: proposed({"a": 90}, award("person"), nominations=nominated(x="a")))


def test_awards_follow_the_units_of_the_outcome() -> None:
    """Decisions stand in order of the awards and of the units."""
    outcome = pi.run(round_of(PLAIN, {"b": only(80), "a": only(90)}, awards=awards(award("one"), award("two"))))

    assert [("one", "a"), ("one", "b"), ("two", "a"), ("two", "b")] == [
        (each.award, each.unit) for each in outcome.awards
    ]
