"""What the numbers mean: ranks, ties, clusters and bands."""

import pytest

import parindex as pi
from parindex.model.awards import Quota
from parindex.model.conditions import IndexCondition, RankCondition
from parindex.model.policies import AreaTieBreak, Band
from parindex.model.results import Rank
from parindex.texts import Words
from tests.making import BANDS, award, awards, by_unit, decisions, group, places, round_of, row

#: 57.1965 / 71.5 is 79.9951, and prints 80.00.
ON_THE_LINE = row("line", "57.1965", max="71.5")


def test_compare_is_one_key_for_rank_band_and_conditions() -> None:
    """`compare: published`: what prints 80.00 is in the band of 80, ties with 80 and meets an award's 80."""
    wanted = awards(award(when=(IndexCondition(at_least=80),)))
    outcome = pi.run(round_of(ON_THE_LINE, row("eighty", "80"), compare="published", awards=wanted))

    assert {"line": "good", "eighty": "good"} == {each.unit: each.band for each in outcome.units}
    assert {"line": 1, "eighty": 1} == places(outcome)
    assert {"line": "proposed", "eighty": "proposed"} == decisions(outcome)


def test_compare_exact_goes_by_the_index_before_rounding() -> None:
    """`compare: exact`: 79.9951 is under 80 for rank, band and award alike."""
    wanted = awards(award(when=(IndexCondition(at_least=80),)))
    outcome = pi.run(round_of(ON_THE_LINE, row("eighty", "80"), compare="exact", awards=wanted))

    assert {"line": "fair", "eighty": "good"} == {each.unit: each.band for each in outcome.units}
    assert {"line": 2, "eighty": 1} == places(outcome)
    assert {"line": "not", "eighty": "proposed"} == decisions(outcome)


@pytest.mark.parametrize(("ties", "expected"), [("standard", [1, 2, 2, 4]), ("dense", [1, 2, 2, 3])])
def test_what_is_left_of_a_tie_is_joint(ties: str, expected: list[int]) -> None:
    """What is left is joint: `standard` 1, 2, 2, 4 or `dense` 1, 2, 2, 3."""
    outcome = pi.run(round_of(row("a", 90), row("b", 80), row("c", 80), row("d", 70), ties=ties))

    assert expected == [each.rank.official for each in outcome.units]
    assert [False, True, True, False] == [each.rank.joint for each in outcome.units]
    assert [None] * 4 == [each.rank.broken_by for each in outcome.units]


def test_tie_break_gives_different_ranks_and_records_the_step() -> None:
    """Ties go through the `tie_break` chain; units it separates get different ranks, and the step is recorded."""
    rows = (row("a", "80.001"), row("b", "79.999"), row("c", 90), row("d", "79.999"))
    units = by_unit(pi.run(round_of(*rows, tie_break=("exact",))))

    assert Rank(2, 2, 2, joint=False, broken_by="exact") == units["a"].rank
    assert Rank(3, 3, 3, joint=True, broken_by="exact") == units["b"].rank
    assert Rank(1, 1, 1) == units["c"].rank
    assert units["b"].rank == units["d"].rank


def test_there_are_no_areas_to_break_ties_of_published_totals() -> None:
    """A tie-break by area needs sheets: published totals have none."""
    with pytest.raises(pi.ProblemsFound, match="PAR304"):
        pi.run(round_of(row("a", 80), tie_break=(AreaTieBreak("3"),)))


def test_rank_in_group_and_rank_in_cluster_are_both_computed() -> None:
    """Rank in group and rank in cluster are both computed, the group says which is official."""
    rows = [row("a", 90, cluster="1"), row("b", 80, cluster="2"), row("c", 70, cluster="1")]
    by_cluster = by_unit(pi.run(round_of(*rows, groups=(group(official_rank="cluster"),))))
    by_group = by_unit(pi.run(round_of(*rows)))

    assert Rank(2, 1, 1) == by_cluster["b"].rank
    assert Rank(3, 2, 2) == by_cluster["c"].rank
    assert Rank(3, 2, 3) == by_group["c"].rank


def test_a_unit_without_a_cluster_belongs_to_its_groups_own() -> None:
    """Unit without a cluster belongs to its group's own cluster."""
    units = by_unit(pi.run(round_of(row("a", 90), row("b", 80), row("c", 85, "h"))))

    assert Rank(2, 2, 2) == units["b"].rank
    assert Rank(1, 1, 1) == units["c"].rank


def test_groups_never_compete() -> None:
    """Ranking is inside each group: the same 76.75 leads two groups."""
    outcome = pi.run(round_of(row("customs", "76.75", "central"), row("commune", "76.75", "communes")))

    assert {"customs": 1, "commune": 1} == places(outcome)


def test_not_ranked_units_take_no_place_and_no_quota() -> None:
    """Not-ranked units have an index and a band, but take no place and no quota, and nobody's mean counts them."""
    outcome = pi.run(
        round_of(row("a", 95, ranked=False), row("b", 80), row("c", 70), awards=awards(award(quota=Quota(total=1))))
    )
    units = by_unit(outcome)

    assert (None, "good") == (units["a"].rank.official, units["a"].band)
    assert (1, 2) == (units["b"].rank.official, units["c"].rank.official)
    assert {"a": "not_considered", "b": "proposed", "c": "not"} == decisions(outcome)
    assert "75.00" == str(outcome.groups[0].mean)
    assert (("good", 1), ("fair", 1), ("poor", 0)) == outcome.groups[0].bands


def test_at_least_holds_on_the_line() -> None:
    """`at_least: 80` holds at exactly 80."""
    assert "good" == by_unit(pi.run(round_of(row("a", 80))))["a"].band


def test_more_than_does_not_hold_on_the_line() -> None:
    """`more_than: 80` does not hold at exactly 80, and does a hundredth above."""
    bands = (Band("good", Words("Tốt"), more_than=80), Band("fair", Words("Khá")))
    units = by_unit(pi.run(round_of(row("on", 80), row("over", "80.01"), bands=bands)))

    assert ("fair", "good") == (units["on"].band, units["over"].band)


def test_a_unit_below_all_lines_is_in_no_band() -> None:
    """Where the last band has a line, a unit below it is in none; without bands `band` is null."""
    units = by_unit(pi.run(round_of(row("a", 50), bands=BANDS[:2])))

    assert units["a"].band is None
    assert by_unit(pi.run(round_of(row("a", 50), bands=())))["a"].band is None


def test_a_band_can_ask_for_conditions_besides_its_line() -> None:
    """A band `when` conditions are met: whoever is over the line but fails them is in the next band."""
    best = Band("best", Words("Xuất sắc"), at_least=80, when=(RankCondition(1),))
    units = by_unit(pi.run(round_of(row("a", 90), row("b", 85), bands=(best, *BANDS))))

    assert ("best", "good") == (units["a"].band, units["b"].band)
