"""What the numbers mean: awards."""

from fractions import Fraction

import pytest

import parindex as pi
from parindex.model.awards import Meeting, Nomination, Quota
from parindex.model.conditions import BandCondition, IndexCondition, NotFlagged, RankCondition
from parindex.model.results import Outcome
from parindex.model.round import PublishedUnit
from tests.making import award, awards, decisions, group, reasons, round_of, row

TIED = (row("a", 90), row("b", 80), row("c", 80), row("d", 70))


def outcome_of(*rows: PublishedUnit, **fields: object) -> Outcome:
    """What comes of a round of *rows*."""
    return pi.run(round_of(*rows, **fields))


def depends(outcome: Outcome, key: str) -> dict[str, tuple[str, ...]]:
    """Which open ties decisions on an award depend on."""
    return {each.nominee or each.unit: each.depends_on for each in outcome.awards if each.award == key}


# --- who may be considered ------------------------------------------------------------------------------


def test_awards_are_decided_in_file_order() -> None:
    """Decided in file order: what the first award gives, the second cannot."""
    both = awards(award("flag", quota=Quota(total=1)), award("merit", quota=Quota(total=1)))
    outcome = outcome_of(*TIED, awards=both)

    assert ["flag"] * 4 + ["merit"] * 4 == [each.award for each in outcome.awards]
    assert {"a": "proposed", "b": "not", "c": "not", "d": "not"} == decisions(outcome)
    assert {"a": "holds_higher", "b": "tied", "c": "tied", "d": "not"} == decisions(outcome, "merit")


def test_one_award_for_one_achievement() -> None:
    """`one_per: unit`: who holds a higher award is named with it, and frees a place for the next."""
    both = awards(award("flag", quota=Quota(total=1)), award("merit", quota=Quota(total=1)))
    outcome = outcome_of(row("a", 90), row("b", 80), awards=both)

    assert {"a": "holds_higher", "b": "proposed"} == decisions(outcome, "merit")
    assert [("flag",), ()] == [each.holds for each in outcome.awards if each.award == "merit"]


def test_without_one_per_a_unit_may_get_several_awards() -> None:
    """Where the file does not say `one_per`, a unit may be proposed for each award."""
    both = awards(award("flag", quota=Quota(total=1)), award("merit", quota=Quota(total=1)), one_per=None)
    outcome = outcome_of(row("a", 90), row("b", 80), awards=both)

    assert {"a": "proposed", "b": "not"} == decisions(outcome, "merit")


def test_only_units_of_the_groups_named_are_eligible() -> None:
    """Eligible: in `among`; units of other groups get no decision at all."""
    outcome = outcome_of(row("a", 90), row("b", 95, "h"), awards=awards(award()))

    assert {"a": "proposed"} == decisions(outcome)


def test_who_is_not_considered_says_why() -> None:
    """Eligible: ranked, submitted, group complete, with an index; else `not_considered`, with the reason."""
    outcome = outcome_of(
        row("a", 90, ranked=False),
        row("b", None),
        row("c", 1, max=0),
        row("d", 90, "h"),
        groups=(group("g"), group("h", complete=False)),
        awards=awards(award(among=("g", "h"))),
    )

    assert {"not_considered"} == set(decisions(outcome).values())
    assert {"a": "not_ranked", "b": "not_submitted", "c": "no_index", "d": "incomplete_group"} == reasons(outcome)


def test_all_conditions_are_listed_with_their_distance_flags_first() -> None:
    """All unmet conditions are listed with their own distance; flags first."""
    conditions = (
        RankCondition(1),
        BandCondition("good"),
        IndexCondition(at_least=90),
        IndexCondition(more_than=75),
        NotFlagged(("bad", "late_submission")),
    )
    outcome = outcome_of(row("a", 95), row("b", 75, flags=("bad",)), awards=awards(award(when=conditions)))
    best, worst = outcome.awards

    assert [None, 0, 15, 5, 20] == [each.distance for each in best.conditions]
    assert [True] * 5 == [each.met for each in best.conditions]
    assert [conditions[-1], *conditions[:-1]] == [each.condition for each in worst.conditions]
    assert [None, -1, -5, -15, 0] == [each.distance for each in worst.conditions]
    assert [False] * 5 == [each.met for each in worst.conditions]
    assert ("proposed", "not", "conditions") == (best.decision, worst.decision, worst.reason)


def test_a_distance_is_exact() -> None:
    """The distance to a line is in points of the index that counts: 94.30 of 90 is 4.30."""
    wanted = awards(award(when=(IndexCondition(at_least=90),)))
    outcome = outcome_of(row("a", "91.00", max="96.5"), awards=wanted)

    assert Fraction("4.30") == outcome.awards[0].conditions[0].distance


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ("group", {"a": "proposed", "b": "not", "c": "not"}),
        ("cluster", {"a": "proposed", "b": "proposed", "c": "not"}),
        ("official", {"a": "proposed", "b": "proposed", "c": "not"}),
    ],
)
def test_a_rank_condition_says_within_what(within: str, expected: dict[str, str]) -> None:
    """Conditions name the rank within the group, within the cluster, or the official one."""
    rows = (row("a", 90, cluster="1"), row("b", 80, cluster="2"), row("c", 70, cluster="1"))
    wanted = awards(award(when=(RankCondition(1, within),)))  # type: ignore[arg-type]
    outcome = outcome_of(*rows, groups=(group(official_rank="cluster"),), awards=wanted)

    assert expected == decisions(outcome)


def test_a_unit_without_an_index_meets_no_line_and_has_no_distance() -> None:
    """Where there is no index there is nothing to be short of."""
    conditions = (RankCondition(1), BandCondition("good"), IndexCondition(at_least=50))
    outcome = outcome_of(row("a", None), awards=awards(award(when=conditions)))

    assert [(False, None)] * 3 == [(each.met, each.distance) for each in outcome.awards[0].conditions]


# --- quotas ---------------------------------------------------------------------------------------------


def test_without_a_quota_all_who_meet_the_conditions_are_proposed() -> None:
    """An award without a quota is limited by its conditions alone."""
    outcome = outcome_of(*TIED, awards=awards(award(when=(BandCondition("good"),))))

    assert {"a": "proposed", "b": "proposed", "c": "proposed", "d": "not"} == decisions(outcome)


def test_a_quota_without_a_word_on_ties_is_refused() -> None:
    """`tie_at_cutoff` is required with a quota."""
    outcome = outcome_of(*TIED)
    silent = awards(award(quota=Quota(total=1), tie_at_cutoff=None))
    with pytest.raises(pi.ProblemsFound, match="PAR701"):
        pi.propose(pi.rank(outcome.units, compare="published", ties="standard"), silent)


def test_quota_by_groups() -> None:
    """Quotas by group: the best of each group, inside it by rank."""
    rows = (row("a", 90), row("b", 80), row("c", 70, "h"), row("d", 60, "h"))
    wanted = awards(award(among=("g", "h"), quota=Quota(groups=(("g", 1), ("h", 1)))))

    assert {"a": "proposed", "b": "not", "c": "proposed", "d": "not"} == decisions(outcome_of(*rows, awards=wanted))


def test_quota_per_cluster() -> None:
    """Quotas per cluster: the best of each; units without one are in their group's own."""
    rows = (
        row("a", 90, cluster="1"),
        row("b", 80, cluster="1"),
        row("c", 70, cluster="2"),
        row("d", 60, "h"),
        row("e", 50, "h"),
    )
    wanted = awards(award(among=("g", "h"), quota=Quota(per_cluster=1)))

    assert {"a": "proposed", "b": "not", "c": "proposed", "d": "proposed", "e": "not"} == decisions(
        outcome_of(*rows, awards=wanted)
    )


def test_total_by_index() -> None:
    """A `total` over several groups with `compare: index`: the higher index first."""
    rows = (row("a", 90), row("b", 80), row("c", 85, "h"))
    wanted = awards(award(among=("g", "h"), quota=Quota(total=2, compare="index")))

    assert {"a": "proposed", "b": "not", "c": "proposed"} == decisions(outcome_of(*rows, awards=wanted))


def test_total_by_rank_share() -> None:
    """`rank_share` is official rank / ranked units of that ranking, smaller first: 1 of 19 beats 1 of 5."""
    many = tuple(row(f"m{at:02}", 60 - at, "g") for at in range(19))
    few = tuple(row(f"f{at}", 90 - at, "h") for at in range(5))
    one = awards(award(among=("g", "h"), quota=Quota(total=1, compare="rank_share")))
    four = awards(award(among=("g", "h"), quota=Quota(total=4, compare="rank_share")))

    first = decisions(outcome_of(*many, *few, awards=one))
    assert ["m00"] == [unit for unit, made in first.items() if made == "proposed"]
    next_ones = decisions(outcome_of(*many, *few, awards=four))  # 1/19, 2/19, 3/19 come before 1/5
    assert ["m00", "m01", "m02", "f0"] == [unit for unit, made in next_ones.items() if made == "proposed"]


def test_rank_share_goes_by_the_official_ranking() -> None:
    """The share is counted in the cluster where that is official, among its ranked units only."""
    rows = (
        row("a", 90, cluster="1"),
        row("b", 80, cluster="1"),
        row("c", 70, cluster="2"),
        row("d", 60, cluster="2"),
        row("e", 50, cluster="2"),
        row("f", 50, cluster="1", ranked=False),
    )
    wanted = awards(award(quota=Quota(total=1, compare="rank_share")))
    outcome = outcome_of(*rows, groups=(group(official_rank="cluster"),), awards=wanted)

    assert {"c"} == {unit for unit, made in decisions(outcome).items() if made == "proposed"}


def test_groups_do_not_compete_by_themselves() -> None:
    """`compare: council`: all are proposed if they fit the total, else all are left to the council."""
    rows = (row("a", 90), row("b", 80, "h"))
    for total, expected in ((2, "proposed"), (1, "tied")):
        wanted = awards(award(among=("g", "h"), quota=Quota(total=total, compare="council")))
        outcome = outcome_of(*rows, awards=wanted)

        assert {"a": expected, "b": expected} == decisions(outcome)
    assert {"a": "council", "b": "council"} == reasons(outcome)


def test_a_council_with_no_places_has_nothing_to_decide() -> None:
    """A total of 0 leaves nothing open."""
    wanted = awards(award(among=("g", "h"), quota=Quota(total=0, compare="council")))

    assert {"a": "beyond_quota", "b": "beyond_quota"} == reasons(
        outcome_of(row("a", 90), row("b", 80, "h"), awards=wanted)
    )


def test_inside_a_group_the_rank_decides_even_where_the_council_compares_groups() -> None:
    """Several quotas hold at once: the group's by rank, the total with a tie as its open places."""
    rows = (row("a", 90), row("b", 90), row("c", 80, "h"), row("d", 70, "h"))
    limits = (("g", 1), ("h", 1))
    for total, expected in (
        (2, {"a": "tied", "b": "tied", "c": "proposed", "d": "not"}),
        (1, {"a": "tied", "b": "tied", "c": "tied", "d": "not"}),
    ):
        wanted = awards(award(among=("g", "h"), quota=Quota(groups=limits, total=total, compare="council")))

        assert expected == decisions(outcome_of(*rows, awards=wanted))


def test_share_of_the_eligible_is_rounded_down() -> None:
    """`share` of the eligible, rounded down: 50 % of three is one."""
    wanted = awards(award(when=(BandCondition("good"),), quota=Quota(share="0.5", of="eligible")))
    outcome = outcome_of(row("a", 95), row("b", 90), row("c", 85), row("d", 50), awards=wanted)

    assert {"a": "proposed", "b": "not", "c": "not", "d": "not"} == decisions(outcome)


def test_share_of_those_meeting_another_awards_conditions() -> None:
    """`share` of the units meeting another award's conditions, before its quota: 20 % of six is one."""
    lower = award("merit", when=(BandCondition("good"),), quota=Quota(total=2))
    higher = award(when=(BandCondition("good"),), quota=Quota(share="0.2", of=Meeting("merit")))
    rows = [row(f"u{at}", 95 - at) for at in range(6)]

    proposed = {
        unit for unit, made in decisions(outcome_of(*rows, awards=awards(higher, lower))).items() if made == "proposed"
    }
    assert {"u0"} == proposed
    assert set() == {
        unit
        for unit, made in decisions(outcome_of(*rows[:4], awards=awards(higher, lower))).items()
        if made == "proposed"
    }


def test_share_of_those_meeting_an_award_to_individuals_counts_units() -> None:
    """The units that meet the conditions count, whether or not persons were put forward."""
    persons = award("person", for_="individuals", when=(BandCondition("good"),))
    wanted = awards(award(quota=Quota(share="0.5", of=Meeting("person"))), persons)
    outcome = outcome_of(row("a", 90), row("b", 85), row("c", 50), awards=wanted)

    assert {"a": "proposed", "b": "not", "c": "not"} == decisions(outcome)


def test_whoever_every_quota_admits_is_taken() -> None:
    """Several limits hold at once: whom one is full for makes way to the next that all admit."""
    rows = (row("a", 90, cluster="1"), row("b", 80, cluster="1"), row("c", 70, cluster="2"), row("d", 60, cluster="3"))
    wanted = awards(award(quota=Quota(per_cluster=1, groups=(("g", 3),), total=2)))

    assert {"a": "proposed", "b": "not", "c": "proposed", "d": "not"} == decisions(outcome_of(*rows, awards=wanted))


def test_the_lesser_of_total_and_share_holds() -> None:
    """All quotas that are stated hold: a total and a share together mean the lesser."""
    rows = [row(f"u{at}", 95 - at) for at in range(6)]
    for total, expected in ((1, 1), (5, 3)):
        wanted = awards(award(quota=Quota(total=total, share="0.5", of="eligible")))

        assert expected == list(decisions(outcome_of(*rows, awards=wanted)).values()).count("proposed")


# --- ties at the cut-off --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at_cutoff", "expected", "why"),
    [
        ("include", "proposed", "within_quota"),
        ("exclude", "not", "tied_out"),
        ("tie_break", "tied", "tied_at_cutoff"),
        ("council", "tied", "tied_at_cutoff"),
    ],
)
def test_a_tie_at_the_cutoff(at_cutoff: str, expected: str, why: str) -> None:
    """Tied blocks as a whole: `include`, `exclude`, `tie_break` (equal to the last digit here) or `council`."""
    wanted = awards(award(quota=Quota(total=2), tie_at_cutoff=at_cutoff))
    outcome = outcome_of(*TIED, tie_break=("exact",), awards=wanted)

    assert {"a": "proposed", "b": expected, "c": expected, "d": "not"} == decisions(outcome)
    assert {"a": "within_quota", "b": why, "c": why, "d": "beyond_quota"} == reasons(outcome)


def test_include_says_by_how_many_it_exceeds() -> None:
    """`include` says by how many it exceeds."""
    wanted = awards(award(quota=Quota(total=2), tie_at_cutoff="include"))

    assert [0, 1, 1, 0] == [each.over for each in outcome_of(*TIED, awards=wanted).awards]


def test_exclude_lets_all_tied_fall_through_to_later_awards() -> None:
    """`exclude`: all tied fall through to later awards, and nobody behind them is taken instead."""
    both = awards(award(quota=Quota(total=2), tie_at_cutoff="exclude"), award("merit", quota=Quota(total=2)))
    outcome = outcome_of(*TIED, awards=both)

    assert {"a": "proposed", "b": "not", "c": "not", "d": "not"} == decisions(outcome)
    assert {"a": "holds_higher", "b": "proposed", "c": "proposed", "d": "not"} == decisions(outcome, "merit")


def test_tie_break_parts_units_of_different_groups_by_the_exact_index() -> None:
    """`tie_break`: across groups the round's chain parts those whose published index is the same."""
    rows = (row("a", "80.001"), row("b", "80.002", "h"), row("c", "79.999", "h"))
    wanted = awards(award(among=("g", "h"), quota=Quota(total=1, compare="index"), tie_at_cutoff="tie_break"))
    outcome = outcome_of(*rows, tie_break=("exact",), awards=wanted)

    assert {"a": "not", "b": "proposed", "c": "not"} == decisions(outcome)


def test_inside_a_group_the_rank_parts_what_compares_equal_across_groups() -> None:
    """Inside a group by rank, across groups by `compare`: only units of different groups are left to the council."""
    rows = (row("a", "80.002"), row("b", "80.001"), row("c", "80.000", "h"))

    def with_total(total: int) -> dict[str, str]:
        wanted = awards(award(among=("g", "h"), quota=Quota(total=total, compare="index")))
        return decisions(outcome_of(*rows, tie_break=("exact",), awards=wanted))

    assert {"a": "tied", "b": "not", "c": "tied"} == with_total(1)
    assert {"a": "proposed", "b": "tied", "c": "tied"} == with_total(2)
    assert {"a": "proposed", "b": "proposed", "c": "proposed"} == with_total(3)


def test_a_tie_left_to_the_council_keeps_its_places_in_wider_limits() -> None:
    """A tie in a cluster that the council resolves takes its place in the total, whoever wins it."""
    rows = (
        row("a", 90, cluster="1"),
        row("b", 90, cluster="1"),
        row("c", 80, cluster="2"),
        row("d", 70, cluster="3"),
    )
    wanted = awards(award(quota=Quota(per_cluster=1, total=2)))

    assert {"a": "tied", "b": "tied", "c": "proposed", "d": "not"} == decisions(outcome_of(*rows, awards=wanted))


def test_an_excluded_tie_keeps_no_places_in_wider_limits() -> None:
    """A tie in a cluster that is excluded leaves the total to the others."""
    rows = (
        row("a", 90, cluster="1"),
        row("b", 90, cluster="1"),
        row("c", 80, cluster="2"),
        row("d", 70, cluster="3"),
    )
    wanted = awards(award(quota=Quota(per_cluster=1, total=2), tie_at_cutoff="exclude"))

    assert {"a": "not", "b": "not", "c": "proposed", "d": "proposed"} == decisions(outcome_of(*rows, awards=wanted))


def test_included_ties_of_a_cluster_count_in_the_total() -> None:
    """A tie that a cluster includes uses up the total, and may exceed both."""
    rows = (row("a", 90, cluster="1"), row("b", 90, cluster="1"), row("c", 80, cluster="2"))
    wanted = awards(award(quota=Quota(per_cluster=1, total=2), tie_at_cutoff="include"))
    outcome = outcome_of(*rows, awards=wanted)

    assert {"a": "proposed", "b": "proposed", "c": "not"} == decisions(outcome)
    assert [1, 1, 0] == [each.over for each in outcome.awards]


# --- what depends on the council ------------------------------------------------------------------------


def test_later_awards_say_what_depends_on_an_open_tie() -> None:
    """`council`: decision `tied`; later awards say what depends on it, of the tied units and of those behind them."""
    both = awards(award(quota=Quota(total=1)), award("merit", quota=Quota(total=2)))
    outcome = outcome_of(row("a", 90), row("b", 90), row("c", 80), row("d", 70), row("e", 60), awards=both)

    assert {"a": "tied", "b": "tied", "c": "not", "d": "not", "e": "not"} == decisions(outcome)
    assert {"a": "proposed", "b": "proposed", "c": "not", "d": "not", "e": "not"} == decisions(outcome, "merit")
    assert {"a": ("flag",), "b": ("flag",), "c": ("flag",), "d": ("flag",), "e": ()} == depends(outcome, "merit")


def test_an_open_tie_reaches_awards_after_the_next() -> None:
    """What the second award gives hangs on the tie in the first, and so does what the third gives."""
    three = awards(*(award(key, quota=Quota(total=1)) for key in ("flag", "merit", "letter")))
    outcome = outcome_of(row("a", 90), row("b", 90), row("c", 80), row("d", 70), awards=three)

    assert {"a": "tied", "b": "tied", "c": "not", "d": "not"} == decisions(outcome, "merit")
    assert ("flag", "merit") == depends(outcome, "letter")["c"]


def test_without_one_per_nothing_depends_on_other_awards() -> None:
    """Where units may get several awards, an open tie in one changes no other."""
    both = awards(award(quota=Quota(total=1)), award("merit", quota=Quota(total=2)), one_per=None)
    outcome = outcome_of(*TIED[1:], awards=both)

    assert {()} == {each.depends_on for each in outcome.awards}


# --- individuals ----------------------------------------------------------------------------------------


def nominated(**units: str) -> tuple[Nomination, ...]:
    """Nominations of persons of units."""
    return tuple(Nomination("person", person, unit, "vì thành tích") for person, unit in units.items())


def test_individuals_are_eligible_if_their_unit_is() -> None:
    """Individuals are eligible if their unit is: only nominees get decisions, with the conditions of their unit."""
    wanted = awards(award("person", for_="individuals", when=(BandCondition("good"),)))
    outcome = outcome_of(
        row("a", 90), row("b", 50), row("c", 95), awards=wanted, nominations=nominated(x="a", y="b", w="a")
    )

    assert {"w": "proposed", "x": "proposed", "y": "not"} == decisions(outcome, "person")


def test_individuals_are_ordered_by_their_unit() -> None:
    """Ordered by their unit as `compare` says, ties as `tie_at_cutoff`: two of one unit are tied."""
    quota = Quota(total=2, compare="index")
    wanted = awards(award("person", ("g", "h"), for_="individuals", quota=quota))
    rows = (row("a", 90), row("b", 80, "h"), row("c", 70))
    outcome = outcome_of(*rows, awards=wanted, nominations=nominated(x="a", y="b", z="b", w="c"))

    assert {"x": "proposed", "y": "tied", "z": "tied", "w": "not"} == decisions(outcome, "person")


@pytest.mark.parametrize(("total", "expected"), [(2, "proposed"), (1, "tied")])
def test_individuals_before_the_council(total: int, expected: str) -> None:
    """`compare: council`: all proposed if they fit the quota, else all `tied`."""
    wanted = awards(award("person", for_="individuals", quota=Quota(total=total, compare="council")))
    outcome = outcome_of(row("a", 90), row("b", 80), awards=wanted, nominations=nominated(x="a", y="b"))

    assert {"x": expected, "y": expected} == decisions(outcome, "person")


def test_the_council_compares_individuals_under_every_limit() -> None:
    """Where the council compares persons, it does so under the limits of groups too."""
    quota = Quota(groups=(("g", 1), ("h", 1)), compare="council")
    wanted = awards(award("person", ("g", "h"), for_="individuals", quota=quota))
    rows = (row("a", 90), row("b", 80), row("c", 70, "h"))
    outcome = outcome_of(*rows, awards=wanted, nominations=nominated(x="a", y="b", z="c"))

    assert {"x": "tied", "y": "tied", "z": "proposed"} == decisions(outcome, "person")
    assert {"x": "council", "y": "council", "z": "within_quota"} == reasons(outcome, "person")


def test_one_award_is_for_one_person_not_for_the_unit() -> None:
    """One award for one achievement: a person, for individuals; the award of the unit does not stand in the way."""
    both = awards(award(), award("person", for_="individuals"), award("second", for_="individuals"))
    again = Nomination("second", "x", "a", "vì thành tích")
    outcome = outcome_of(row("a", 90), awards=both, nominations=(*nominated(x="a"), again))

    assert {"a": "proposed"} == decisions(outcome)
    assert {"x": "proposed"} == decisions(outcome, "person")
    assert {"x": "holds_higher"} == decisions(outcome, "second")


def test_a_person_put_forward_by_two_units_is_decided_for_each() -> None:
    """One person of two units has two decisions, each with the conditions of its unit."""
    wanted = awards(award("person", for_="individuals", when=(BandCondition("good"),)))
    twice = (*nominated(x="a"), *nominated(x="b"))
    outcome = outcome_of(row("a", 90), row("b", 50), awards=wanted, nominations=twice)

    assert [("a", "proposed"), ("b", "not")] == [(each.unit, each.decision) for each in outcome.awards]
