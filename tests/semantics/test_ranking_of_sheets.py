"""What the numbers mean: places and bands in rounds of score sheets."""

from typing import Any

import pytest
from attrs import evolve

import parindex as pi
from parindex.model.awards import Quota
from parindex.model.conditions import AreaCondition, EachAreaCondition, IndexCondition, NotFlagged
from parindex.model.criteria import Total
from parindex.model.policies import AreaTieBreak, Band
from parindex.model.results import Outcome, Rank
from parindex.model.rule_kinds import Given
from parindex.texts import Words
from tests.making import BANDS, award, awards, by_unit, decisions, places, reasons
from tests.making_rounds import (
    bands,
    given,
    group,
    indices,
    only,
    out,
    points,
    round_of,
    run,
    sheet,
    signed,
    tallied,
    unit,
)
from tests.making_sets import (
    BY_VERIFIER,
    NO,
    YES,
    answer,
    area,
    errors_of,
    item,
    options,
    refused,
    scored,
    set_of,
    weighted_set,
)

PLAIN = set_of(tallied(), bands=BANDS)
EIGHTY = awards(award(when=(IndexCondition(at_least=80),)))


def at_the_line(compare: str) -> Outcome:
    """A unit with 57.1965 of 71.5, which is 79.995 and prints 80.00, beside one with 80 of 100."""
    criteria = set_of(tallied("1.1", "71.5"), tallied("1.2", "28.5"), compare=compare, bands=BANDS)
    answers = {"line": only("57.1965"), "eighty": only("71.5") | only("8.5", "1.2")}
    return run(criteria, answers, out=(out("line", items=("1.2",)),), awards=EIGHTY)


def two_areas(*tie_break: Any, **fields: Any) -> Any:  # noqa: ANN401
    """A set of two areas of 50 points each."""
    return set_of(area("1", tallied("1.1", 50)), area("2", tallied("2.1", 50)), tie_break=tie_break, **fields)


def both(first: str | int, second: str | int) -> Any:  # noqa: ANN401
    """Points of the two areas."""
    return only(first) | only(second, "2.1")


def ranks(outcome: Outcome) -> dict[str, tuple[int | None, str | None]]:
    """The official place, and the step that set it apart, by key of the unit."""
    return {each.unit: (each.rank.official, each.rank.broken_by) for each in outcome.units}


# --- compare ----------------------------------------------------------------------------------------------


def test_published_indices_decide_rank_band_and_award_together() -> None:
    """`compare: published`: 79.995 prints 80.00, is in the band of 80, ties with 80 and meets an award's 80."""
    outcome = at_the_line("published")

    assert {"line": "80.00", "eighty": "80.00"} == indices(outcome)
    assert {"line": "good", "eighty": "good"} == bands(outcome)
    assert {"line": 1, "eighty": 1} == places(outcome)
    assert {"line": "proposed", "eighty": "proposed"} == decisions(outcome)


def test_exact_indices_decide_rank_band_and_award_together() -> None:
    """`compare: exact`: 79.995 prints 80.00 all the same, and is under 80 for rank, band and award."""
    outcome = at_the_line("exact")

    assert {"line": "80.00", "eighty": "80.00"} == indices(outcome)
    assert {"line": "fair", "eighty": "good"} == bands(outcome)
    assert {"line": 2, "eighty": 1} == places(outcome)
    assert {"line": "not", "eighty": "proposed"} == decisions(outcome)


def test_a_band_takes_at_least_or_more_than() -> None:
    """Bands take `at_least` or `more_than`, as the decision words it."""
    worded = (Band("good", Words("Tốt"), more_than=80), Band("fair", Words("Khá"), at_least=60))
    outcome = run(set_of(tallied(), bands=worded), {"a": only("80.01"), "b": only(80), "c": only(60), "d": only(59)})

    assert {"a": "good", "b": "fair", "c": "fair", "d": None} == bands(outcome)
    assert (("good", 1), ("fair", 2)) == outcome.groups[0].bands


def test_conditions_of_a_band_are_those_of_awards() -> None:
    """A band may ask for more than its line: a share in an area, or the absence of flags."""
    asks = (AreaCondition("2", "0.5"), NotFlagged(("bad",)))
    worded = (Band("good", Words("Tốt"), at_least=50, when=asks), Band("rest", Words("Còn lại")))
    answers = {"a": both(40, 25), "b": both(50, "24.99"), "c": both(40, 25)}
    units = (unit("c", flags=("bad",)),)

    assert {"a": "good", "b": "rest", "c": "rest"} == bands(
        run(two_areas(bands=worded), answers, units=units, awards=awards(award()))
    )


# --- ties -------------------------------------------------------------------------------------------------


def test_ties_are_broken_by_the_index_of_an_area() -> None:
    """`tie_break: [{area: "2"}]`: the units that it separates get different ranks, and the step is recorded."""
    criteria = two_areas(AreaTieBreak("2"))
    outcome = run(criteria, {"a": both(40, 30), "b": both(30, 40), "c": both(50, 50), "d": both(40, 30)})

    assert {"c": (1, None), "b": (2, "area:2"), "a": (3, "area:2"), "d": (3, "area:2")} == ranks(outcome)
    assert {"a": True, "b": False, "c": False, "d": True} == {each.unit: each.rank.joint for each in outcome.units}


def test_an_area_breaks_ties_by_its_index_not_its_points() -> None:
    """20 of 20 is more than 30 of 40: the area's own maximum counts."""
    criteria = set_of(
        area("1", tallied("1.1", 60)),
        area("2", tallied("2.1", 20), tallied("2.2", 20)),
        tie_break=(AreaTieBreak("2"),),
    )
    answers = {"a": only(30) | only(10, "2.1") | only(20, "2.2"), "b": only(28) | only(20, "2.1")}
    outcome = run(criteria, answers, out=(out("b", items=("2.2",)),))

    assert {"a": "60.00", "b": "60.00"} == indices(outcome)
    assert {"b": (1, "area:2"), "a": (2, "area:2")} == ranks(outcome)


def test_the_index_of_an_area_is_exact_in_a_tie_break() -> None:
    """33.333 of 50 against 33.3333 of 50: what is printed of an area is never fed back."""
    criteria = two_areas(AreaTieBreak("2"))
    outcome = run(criteria, {"a": both("26.667", "33.333"), "b": both("26.6667", "33.3333")})

    assert {"b": (1, "area:2"), "a": (2, "area:2")} == ranks(outcome)


def test_the_steps_of_a_tie_break_are_taken_in_order() -> None:
    """The first area, then the other, then the exact index; each says what it set apart."""
    criteria = set_of(
        area("1", tallied("1.1", 40)),
        area("2", tallied("2.1", 30)),
        area("3", tallied("3.1", 30)),
        tie_break=(AreaTieBreak("2"), AreaTieBreak("1"), "exact"),
    )
    answers = {
        "a": only(20) | only(20, "2.1") | only(20, "3.1"),
        "b": only(20) | only("20", "2.1") | only("20.001", "3.1"),
        "c": only(21) | only(20, "2.1") | only(19, "3.1"),
        "d": only(10) | only(25, "2.1") | only(25, "3.1"),
    }

    assert {"d": (1, "area:2"), "c": (2, "area:1"), "b": (3, "exact"), "a": (4, "exact")} == ranks(
        run(criteria, answers)
    )


def test_a_tie_break_never_turns_an_order_round() -> None:
    """Only units that tie go through it."""
    criteria = two_areas(AreaTieBreak("2"))

    assert {"a": (1, None), "b": (2, None)} == ranks(run(criteria, {"a": both(50, 0), "b": both(0, "49.99")}))


def test_the_exact_index_breaks_ties_of_published_ones() -> None:
    """80.004 and 80.001 both print 80.00."""
    criteria = set_of(tallied(), tie_break=("exact",))

    assert {"a": (2, "exact"), "b": (1, "exact")} == ranks(run(criteria, {"a": only("80.001"), "b": only("80.004")}))


def test_an_area_that_does_not_count_for_a_unit_is_less_than_any() -> None:
    """Own maximum 0 in the area: nothing to compare, and behind who has even 0 of it."""
    criteria = two_areas(AreaTieBreak("2"))
    outcome = run(criteria, {"a": only(20), "b": both(40, 0)}, out=(out("a", items=("2",)),))

    assert {"a": "40.00", "b": "40.00"} == indices(outcome)
    assert {"b": (1, "area:2"), "a": (2, "area:2")} == ranks(outcome)


def test_an_area_that_does_not_count_is_less_than_one_with_points_below_zero() -> None:
    """Nothing to compare is behind everything: −100 % of an area, too."""
    never = options(yes=1, no=0, never=-1)
    criteria = set_of(
        area("1", tallied("1.1", 10)),
        area("2", item("2.1", never)),
        tie_break=(AreaTieBreak("2"),),
        total=Total("none"),
    )
    answers = {"a": {**only(1), "2.1": answer(choose="never")}, "b": only(0)}
    outcome = run(criteria, answers, out=(out("b", items=("2",)),))

    assert {"a": "0.00", "b": "0.00"} == indices(outcome)
    assert {"a": (1, "area:2"), "b": (2, "area:2")} == ranks(outcome)


@pytest.mark.parametrize("kind", [{"kind": "bonus", "cap": 5}, {"kind": "penalty", "floor": -5}])
def test_bonus_and_penalty_areas_have_no_part_in_tie_breaks(kind: dict[str, Any]) -> None:
    """Such areas have no index: a set that breaks ties by one is refused."""
    rule = options(yes=5, no=0) if kind["kind"] == "bonus" else options(yes=0, no=-5)
    most = 5 if kind["kind"] == "bonus" else 0
    on_top = area("9", item("9.1", rule, max=most), **kind)
    criteria = set_of(tallied(), on_top, tie_break=(AreaTieBreak("9"),), total=Total("none"))

    assert ("PAR323",) == errors_of(criteria)


@pytest.mark.parametrize(("ties", "expected"), [("standard", [1, 1, 3, 3, 5]), ("dense", [1, 1, 2, 2, 3])])
def test_what_is_left_of_a_tie_is_joint(ties: str, expected: list[int]) -> None:
    """What is left is joint: `standard` (1, 1, 3) or `dense` (1, 1, 2), as the set says."""
    criteria = set_of(tallied(), ties=ties)
    numbers = {"a": 90, "b": 90, "c": 80, "d": 80, "e": 70}
    outcome = run(criteria, {key: only(each) for key, each in numbers.items()})

    assert expected == [each.rank.official for each in outcome.units]
    assert [True, True, True, True, False] == [each.rank.joint for each in outcome.units]


# --- groups and clusters ----------------------------------------------------------------------------------


def clustered(official: str) -> Outcome:
    """Three units in two clusters."""
    units = (unit("a", cluster="1"), unit("b", cluster="2"), unit("c", cluster="1"))
    return run(
        PLAIN,
        {"a": only(90), "b": only(80), "c": only(70)},
        units=units,
        groups=(group(official_rank=official),),
    )


@pytest.mark.parametrize(
    ("official", "expected"),
    [
        ("group", {"a": Rank(1, 1, 1), "b": Rank(2, 1, 2), "c": Rank(3, 2, 3)}),
        ("cluster", {"a": Rank(1, 1, 1), "b": Rank(2, 1, 1), "c": Rank(3, 2, 2)}),
    ],
)
def test_rank_in_group_and_in_cluster_are_both_computed(official: str, expected: dict[str, Rank]) -> None:
    """Rank in group and rank in cluster are both computed; the group says which is official."""
    assert expected == {each.unit: each.rank for each in clustered(official).units}


def test_a_tie_is_joint_where_the_official_rank_is() -> None:
    """Two units with the same index in two clusters tie in the group alone."""
    units = (unit("a", cluster="1"), unit("b", cluster="2"))
    answers = {"a": only(90), "b": only(90)}

    assert [[Rank(1, 1, 1, joint=True)] * 2, [Rank(1, 1, 1)] * 2] == [
        [each.rank for each in run(PLAIN, answers, units=units, groups=(group(official_rank=key),)).units]
        for key in ("group", "cluster")
    ]


def test_units_without_a_cluster_are_in_their_groups_own() -> None:
    """Unit without a cluster belongs to its group's own cluster, not to that of another group."""
    outcome = run(PLAIN, {"a": only(90), "b": only(80), "c": only(85)}, units=(unit("c", "h"),))

    assert {"a": Rank(1, 1, 1), "b": Rank(2, 2, 2), "c": Rank(1, 1, 1)} == {
        each.unit: each.rank for each in outcome.units
    }


def test_in_a_group_all_units_name_a_cluster_or_none_does() -> None:
    """Half a clustering ranks nobody rightly; and where none is named the official rank cannot be in it."""
    answers = {"a": only(90), "b": only(80)}

    assert ["PAR405"] == refused(lambda: run(PLAIN, answers, units=(unit("a", cluster="1"),)))
    assert ["PAR408"] == refused(lambda: run(PLAIN, answers, groups=(group(official_rank="cluster"),)))


def test_units_stand_in_order_of_cluster_place_name_and_key() -> None:
    """Units in order of group (as the round lists them), cluster, rank, Vietnamese collation of the name, key."""
    units = (
        unit("a", "h"),
        unit("b", cluster="2"),
        called("c", "Đông", "1"),
        called("d", "Dương", "1"),
        called("e", "Ân", "1"),
    )
    numbers = {"a": 99, "b": 98, "c": 70, "d": 70, "e": 60}
    outcome = run(PLAIN, {key: only(each) for key, each in numbers.items()}, units=units, groups=(group(), group("h")))

    assert ["d", "c", "e", "b", "a"] == [each.unit for each in outcome.units]


def called(key: str, name: str, cluster: str) -> Any:  # noqa: ANN401
    """A unit with a name of its own."""
    return evolve(unit(key, cluster=cluster), name=Words(name))


# --- who is not ranked ------------------------------------------------------------------------------------


def test_not_ranked_units_take_no_place_and_no_quota() -> None:
    """They have an index and a band; places, mean and proposals go on without them."""
    wanted = awards(award(quota=Quota(total=1)))
    outcome = run(PLAIN, {"a": only(90), "b": only(80), "c": only(70)}, units=(unit("a", ranked=False),), awards=wanted)

    assert {"a": None, "b": 1, "c": 2} == places(outcome)
    assert {"a": "good", "b": "good", "c": "fair"} == bands(outcome)
    assert {"a": "not_considered", "b": "proposed", "c": "not"} == decisions(outcome)
    assert "not_ranked" == reasons(outcome)["a"]
    found = outcome.groups[0]
    assert ("75.00", (("good", 1), ("fair", 1), ("poor", 0)), ("b",), ("c",)) == (
        str(found.mean),
        found.bands,
        found.best,
        found.worst,
    )


def test_a_not_ranked_unit_that_is_provisional_blocks_nobody() -> None:
    """While any **ranked** unit is provisional: others do not matter."""
    outcome = run(PLAIN, {"a": only(90), "b": only(80)}, *signed("b"), sign=False, units=(unit("a", ranked=False),))

    assert ({"a": None, "b": 1}, "final", {"a": None, "b": "good"}) == (
        places(outcome),
        outcome.groups[0].places,
        bands(outcome),
    )


# --- provisional groups -----------------------------------------------------------------------------------

SURVEYED = set_of(item(max=40, rule=Given("survey")), tallied("1.2", 60), bands=BANDS)
FOUR_FIFTHS = {"a": only(48, "1.2"), "b": only(36, "1.2")}


def test_while_a_ranked_unit_is_provisional_its_group_has_no_places() -> None:
    """No places, no bands, no proposals; another group has them."""
    answers = {"a": only(80), "b": only(70), "c": only(60)}
    outcome = run(
        PLAIN,
        answers,
        *signed("b", "c"),
        sign=False,
        units=(unit("c", "h"),),
        awards=awards(award(among=("g", "h"))),
    )

    assert {"a": None, "b": None, "c": 1} == places(outcome)
    assert {"a": None, "b": None, "c": "fair"} == bands(outcome)
    assert {"a": "provisional", "b": "provisional_group", "c": "within_quota"} == reasons(outcome)
    assert ["none", "final"] == [each.places for each in outcome.groups]
    assert [Rank(), Rank()] == [each.rank for each in outcome.units[:2]]
    assert ((), (), None) == (outcome.groups[0].best, outcome.groups[0].worst, outcome.groups[0].mean)


def test_where_all_wait_for_the_same_items_places_are_provisional() -> None:
    """All pending in the same items: places are marked provisional, still no bands or awards."""
    outcome = run(SURVEYED, FOUR_FIFTHS, awards=awards(award()))

    assert ({"a": 1, "b": 2}, "provisional") == (places(outcome), outcome.groups[0].places)
    assert {"a": None, "b": None} == bands(outcome)
    assert (("good", 0), ("fair", 0), ("poor", 0)) == outcome.groups[0].bands
    assert {"a": "not_considered", "b": "not_considered"} == decisions(outcome)


def test_where_only_some_wait_there_are_no_places() -> None:
    """One has its survey and one has not: they do not compare."""
    outcome = run(SURVEYED, FOUR_FIFTHS, given={"survey": given(a=30)})

    assert ({"a": None, "b": None}, "none") == (places(outcome), outcome.groups[0].places)


def test_where_units_wait_for_different_items_there_are_no_places() -> None:
    """All are pending, but not in the same items."""
    criteria = set_of(item(max=20, rule=BY_VERIFIER), item("1.2", max=20, rule=Given("survey")), tallied("1.3", 60))
    answers = {"a": only(48, "1.3"), "b": only(36, "1.3")}
    taken = (out("a", items=("1.1",)), out("b", items=("1.2",)))

    assert "none" == run(criteria, answers, out=taken).groups[0].places
    assert "provisional" == run(criteria, answers).groups[0].places
    assert "provisional" == run(criteria, answers, out=(out("a", "b", items=("1.1",)),)).groups[0].places


def test_not_submitted_blocks_neither_provisional_places() -> None:
    """Who handed in no sheet waits for nothing."""
    outcome = run(SURVEYED, {**FOUR_FIFTHS, "c": None})

    assert ({"a": 1, "b": 2, "c": None}, "provisional") == (places(outcome), outcome.groups[0].places)


def test_who_waits_for_items_and_is_not_signed_off_has_no_place() -> None:
    """All are pending in the same items, but one was looked at by nobody."""
    outcome = run(SURVEYED, FOUR_FIFTHS, *signed("a"), sign=False)

    assert ({"a": None, "b": None}, "none") == (places(outcome), outcome.groups[0].places)


def test_once_all_has_come_places_are_final() -> None:
    """With the survey the order may be another one, and there are bands."""
    outcome = run(SURVEYED, FOUR_FIFTHS, given={"survey": given(a=0, b=40)})

    assert ({"a": 2, "b": 1}, "final") == (places(outcome), outcome.groups[0].places)
    assert {"a": "poor", "b": "fair"} == bands(outcome)


def test_a_source_that_is_not_held_leaves_places_final() -> None:
    """`not_held` is known: nobody waits."""
    outcome = run(SURVEYED, FOUR_FIFTHS, given={"survey": "not_held"})

    assert ({"a": 1, "b": 2}, "final", {"a": "good", "b": "fair"}) == (
        places(outcome),
        outcome.groups[0].places,
        bands(outcome),
    )


# --- incomplete groups ------------------------------------------------------------------------------------


def test_a_group_that_is_not_complete_has_places_among_those_listed() -> None:
    """Places "among those listed", no mean and no proposals."""
    outcome = run(PLAIN, {"a": only(90), "b": only(80)}, groups=(group(complete=False),), awards=awards(award()))

    assert ({"a": 1, "b": 2}, None) == (places(outcome), outcome.groups[0].mean)
    assert {"a": "incomplete_group", "b": "incomplete_group"} == reasons(outcome)
    assert (("a",), ("b",)) == (outcome.groups[0].best, outcome.groups[0].worst)


def test_the_mean_is_that_of_exact_indices() -> None:
    """The group mean is that of exact indices, rounded like the index: here 80.00533…, of printed ones 80.0033…."""
    outcome = run(set_of(tallied()), {"a": only("80.004"), "b": only("80.004"), "c": only("80.008")})

    assert {"a": "80.00", "b": "80.00", "c": "80.01"} == indices(outcome)
    assert "80.01" == str(outcome.groups[0].mean)


# --- rank, on values --------------------------------------------------------------------------------------


def test_rank_takes_what_counts_from_the_set_or_by_keyword() -> None:
    """`rank`: policies from the set, or by keyword."""
    criteria = two_areas(AreaTieBreak("2"), bands=BANDS)
    results = [
        pi.score(criteria, sheet(criteria, key, each), unit=unit(key))
        for key, each in {"a": both(40, 30), "b": both(30, 40), "c": both("35.001", "35.003")}.items()
    ]

    assert ["b", "c", "a"] == _ranked(pi.rank(results))
    assert ["a", "c", "b"] == _ranked(pi.rank(results, tie_break=(AreaTieBreak("1"),)))
    assert [1, 1, 1] == [each.rank.official for each in pi.rank(results, tie_break=())]
    assert [1, 2, 2] == [each.rank.official for each in pi.rank(results, tie_break=(), compare="exact")]
    assert [None] * 3 == [each.band for each in pi.rank(results, bands=())]
    assert ["fair"] * 3 == [each.band for each in pi.rank(results)]


def _ranked(table: Any) -> list[str]:  # noqa: ANN401
    return [each.unit for each in table]


def test_rank_refuses_what_it_cannot_rank() -> None:
    """A unit that is there twice, and an area that there is not; and policies that nobody stated."""
    one = scored(PLAIN, only(80))
    outcome = pi.run(round_of(PLAIN, {"a": only(80)}), detailed=False)

    assert ["PAR417"] == refused(lambda: pi.rank([one, one]))
    assert ["PAR304"] == refused(lambda: pi.rank([one], tie_break=(AreaTieBreak("9"),)))
    with pytest.raises(TypeError, match="compare and ties"):
        pi.rank(outcome.units)
    assert [1] == [each.rank.official for each in pi.rank(outcome.units, compare="exact", ties="dense")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"compare": "Published"}, [("compare", "Published", "exact, published")]),
        ({"ties": "competition"}, [("ties", "competition", "dense, standard")]),
        ({"tie_break": ("exact", "area:1")}, [("tie_break", "area:1", "AreaTieBreak, exact")]),
        (
            {"compare": "", "ties": "none", "tie_break": (None,)},
            [
                ("compare", "", "exact, published"),
                ("tie_break", "None", "AreaTieBreak, exact"),
                ("ties", "none", "dense, standard"),
            ],
        ),
        ({"compare": None, "ties": None, "tie_break": None}, []),
        ({"compare": "exact", "ties": "dense", "tie_break": ("exact", AreaTieBreak("1"))}, []),
    ],
)
def test_rank_refuses_words_that_mean_nothing(said: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    """PAR212: they would change ranks, or change nothing, in silence; all of them are said at once."""
    one = scored(PLAIN, only(80))
    if not expected:
        assert [1] == [each.rank.official for each in pi.rank([one], **said).units]
        return
    with pytest.raises(pi.ProblemsFound) as caught:
        pi.rank([one], **said)

    assert {"PAR212"} == {each.code for each in caught.value.problems}
    assert expected == [
        (each.address, str(each.value("text")), ", ".join(sorted(str(each.value("choices")).split(", "))))
        for each in caught.value.problems
    ]


def test_rank_of_a_round_is_that_of_its_results() -> None:
    """Ranking the results of a round again changes nothing, whoever handed in no sheet."""
    criteria = two_areas(AreaTieBreak("2"), bands=BANDS)
    outcome = run(criteria, {"a": both(40, 30), "b": both(30, 40), "c": None})

    assert outcome.units == pi.rank(outcome.units).units
    assert outcome.units == pi.rank(outcome.units[::-1]).units


def test_weighted_sets_are_ranked_by_the_same_index() -> None:
    """However siblings are weighed, the index is of 100 and ranks."""
    criteria = weighted_set(
        area("1", item("1.1", weight="1"), weight="0.3"), area("2", tallied("2.1", 10, weight="1"), weight="0.7")
    )
    outcome = run(criteria, {"a": {"1.1": YES, "2.1": points(0)}, "b": {"1.1": YES, "2.1": points(1)}})

    assert ({"a": "30.00", "b": "37.00"}, {"a": 2, "b": 1}) == (indices(outcome), places(outcome))


def test_points_above_the_maximum_are_ranked_as_they_are() -> None:
    """A bonus comes on top: no cap at 100."""
    criteria = set_of(tallied(), area("9", item("9.1", max=5), kind="bonus", cap=5), bands=BANDS)
    asks = awards(award(when=(EachAreaCondition("0.9"),)))
    outcome = run(criteria, {"a": {**only(98), "9.1": YES}, "b": {**only(100), "9.1": NO}}, awards=asks)

    assert ({"a": "103.00", "b": "100.00"}, {"a": 1, "b": 2}) == (indices(outcome), places(outcome))
    assert {"a": "proposed", "b": "proposed"} == decisions(outcome)  # no bonus is asked for 90 %
    assert [None, None] == [by_unit(outcome)[key].areas[1].index for key in ("a", "b")]
