"""What the numbers mean: a round of score sheets against the round before."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import parindex as pi
from parindex.model.policies import Band
from parindex.model.previous import Previous
from parindex.model.results import Below, Change, GroupChange, Outcome
from parindex.model.round import Round
from parindex.model.rule_kinds import Given
from parindex.texts import Words
from parindex.writing.results_json import results_json
from tests.making import BANDS, by_unit, last_year, row
from tests.making import round_of as published
from tests.making_rounds import found, group, only, out, run, signed, tallied, unit
from tests.making_sets import item, refused, set_of

PLAIN = set_of(tallied(), bands=BANDS)


def against(previous: Previous, numbers: dict[str, Any], *entries: Any, **fields: Any) -> Outcome:  # noqa: ANN401
    """What comes of units with these points, compared with the round before."""
    answers = {key: None if each is None else only(each) for key, each in numbers.items()}
    return run(PLAIN, answers, *entries, previous=previous, **fields)


def changes(outcome: Outcome) -> dict[str, Change | None]:
    """The changes by key of the unit."""
    return {each.unit: each.change for each in outcome.units}


def ranks_won(outcome: Outcome) -> dict[str, int | None]:
    """The places won by key of the unit."""
    return {each.unit: each.change.rank for each in outcome.units if each.change is not None}


THREE = {"a": 90, "b": 80, "c": 70}
BEFORE = last_year(("a", 3, "70.5"), ("b", 1, "85.25"), ("c", 2, 80))


# --- units ------------------------------------------------------------------------------------------------


def test_rank_change_is_old_less_new() -> None:
    """Rank change = old − new, so that climbing is positive; points of the printed index beside it."""
    assert {
        "a": Change(("a",), 2, Decimal("19.50")),
        "b": Change(("b",), -1, Decimal("-5.25")),
        "c": Change(("c",), -1, Decimal("-10.00")),
    } == changes(against(BEFORE, THREE))


def test_without_a_round_before_there_are_no_changes() -> None:
    """No `previous`, nothing to compare with."""
    outcome = run(PLAIN, {"a": only(90)})

    assert ({"a": None}, None, ()) == (changes(outcome), outcome.groups[0].change, outcome.gone)


def test_rank_change_only_where_the_group_is_complete_both_times() -> None:
    """Where either group lists only some units a place won is none; the points won need no other unit."""
    then = last_year(("a", 3, "70.5"), complete=False)
    now_incomplete = against(BEFORE, THREE, groups=(group(complete=False),))

    assert [Change(("a",), None, Decimal("19.50"))] * 2 == [
        changes(each)["a"] for each in (against(then, {"a": 90}), now_incomplete)
    ]


def test_units_are_matched_by_key() -> None:
    """The same key is the same unit, whatever its name; another is new."""
    outcome = against(last_year(("a", 1, 80), ("old", 2, 70)), {"a": 90, "new": 80})

    assert {"a": Change(("a",), 0, Decimal("10.00")), "new": Change()} == changes(outcome)
    assert ("old",) == outcome.gone


def test_units_are_matched_through_a_declared_map() -> None:
    """A unit that was renamed keeps its history, where the map says so; and a key may pass to another unit."""
    then = last_year(("a", 1, 80), ("old", 2, 70), renamed={"old": "a", "a": "new"})
    outcome = against(then, {"a": 90, "new": 75})

    assert {"a": Change(("old",), 1, Decimal("20.00")), "new": Change(("a",), -1, Decimal("-5.00"))} == changes(outcome)
    assert () == outcome.gone


def test_a_declared_map_names_units_of_then_and_of_now() -> None:
    """A pair that names nobody would match nobody, in silence."""
    assert ["PAR404"] == refused(lambda: against(last_year(("a", 1, 80), renamed={"z": "a"}), {"a": 90}))
    assert ["PAR404"] == refused(lambda: against(last_year(("a", 1, 80), renamed={"a": "z"}), {"a": 90}))


def test_a_merged_unit_is_not_compared() -> None:
    """`formed_of` several: it names what it was, and none of them was it."""
    then = last_year(("x", 1, 90), ("y", 2, 80), ("z", 3, 70))
    outcome = against(then, {"m": 85, "z": 75}, units=(unit("m", formed_of=("x", "y")),))

    assert {"m": Change(("x", "y")), "z": Change(("z",), 1, Decimal("5.00"))} == changes(outcome)
    assert () == outcome.gone


def test_units_merged_by_the_map_are_not_compared() -> None:
    """Several of then may be one of now by the map as well."""
    then = last_year(("x", 1, 90), ("y", 2, 80), renamed={"x": "m", "y": "m"})

    assert {"m": Change(("x", "y"))} == changes(against(then, {"m": 85}))


def test_a_unit_formed_of_one_other_is_that_unit() -> None:
    """`formed_of` one: it was renamed."""
    outcome = against(last_year(("x", 3, 70)), {"m": 85}, units=(unit("m", formed_of=("x",)),))

    assert {"m": Change(("x",), 2, Decimal("15.00"))} == changes(outcome)


def test_a_divided_unit_is_not_compared() -> None:
    """One of then, two of now: both name it, neither is compared; whatever their order."""
    units = (unit("m", formed_of=("x",)), unit("n", formed_of=("x",)))
    for numbers in ({"m": 85, "n": 80}, {"n": 80, "m": 85}):
        assert {"m": Change(("x",)), "n": Change(("x",))} == changes(
            against(last_year(("x", 3, 70)), numbers, units=units)
        )


def test_a_unit_that_ended_in_the_year_beside_its_successor() -> None:
    """Merged in the year: the old units are in both rounds, and the one formed of them is not compared with either."""
    units = (
        unit("x", until=date(2024, 6, 30)),
        unit("m", since=date(2024, 7, 1), formed_of=("x", "y")),
    )
    outcome = against(last_year(("x", 1, 90), ("y", 2, 80)), {"x": None, "m": 85}, units=units)

    assert {"m": Change(("x", "y")), "x": Change(("x",))} == changes(outcome)
    assert () == outcome.gone


def test_what_a_unit_was_formed_of_was_there() -> None:
    """A unit that neither round knows is warned of: somebody misspelt it."""
    then = last_year(("x", 1, 90))

    outcome = against(then, {"m": 85}, units=(unit("m", formed_of=("z",)),))

    assert [("PAR410", "units[0].formed_of[0]")] == found(outcome)
    assert ({"m": Change()}, ("x",)) == (changes(outcome), outcome.gone)


def test_a_unit_that_changed_its_group_is_not_compared() -> None:
    """Places in another group are other places."""
    assert {"a": Change(("a",))} == changes(against(last_year(("a", 1, 80), was_group="h"), {"a": 90}))


def test_places_won_are_official_ones() -> None:
    """In the cluster, where that is official."""
    units = (unit("a", cluster="1"), unit("b", cluster="2"), unit("c", cluster="1"))
    outcome = against(BEFORE, THREE, units=units, groups=(group(official_rank="cluster"),))

    assert {"a": 2, "b": 0, "c": 0} == ranks_won(outcome)


def test_without_a_place_then_or_now_there_is_none_won() -> None:
    """Not ranked, not submitted, or in a group that has no places yet."""
    then = last_year(("a", 1, 80), ("b", None, 70), ("c", 3, None), ("d", 4, 50))
    outcome = against(then, {"a": 90, "b": 80, "c": 70, "d": None}, units=(unit("a", ranked=False),))

    assert {
        "a": Change(("a",), None, Decimal("10.00")),
        "b": Change(("b",), None, Decimal("10.00")),
        "c": Change(("c",), 1, None),
        "d": Change(("d",)),
    } == changes(outcome)
    no_places = against(BEFORE, THREE, *signed("a", "b"), sign=False)
    assert {"a": None, "b": None, "c": None} == ranks_won(no_places)
    assert Change(("a",), None, Decimal("19.50")) == by_unit(no_places)["a"].change


def test_an_index_of_a_unit_with_another_own_maximum_is_compared_all_the_same() -> None:
    """Points won are those of the index, of 100 both times."""
    criteria = set_of(tallied("1.1", 60), tallied("1.2", 40))
    outcome = run(criteria, {"a": only(30)}, out=(out("a", items=("1.2",)),), previous=last_year(("a", 1, "49.5")))

    assert {"a": Change(("a",), 0, Decimal("0.50"))} == changes(outcome)


# --- groups -----------------------------------------------------------------------------------------------


def test_mean_and_band_counts_are_compared() -> None:
    """The group's mean and its units a band, printed ones both times; a band that there was not is not compared."""
    then = last_year(
        ("a", 3, "70.5"), ("b", 1, "85.25"), ("c", 2, 80), mean="78.58", bands={"good": 2, "fair": 1, "weak": 0}
    )
    change = against(then, THREE).groups[0].change

    assert change is not None
    assert (Decimal("1.42"), (("good", 0), ("fair", 0))) == (change.mean, change.bands)


def test_units_below_each_line_are_counted_both_times() -> None:
    """How many are below the line of each band: one that is on it is not below it."""
    change = against(BEFORE, THREE).groups[0].change

    assert change is not None
    assert (
        Below(Decimal(80), with_line=False, then=1, now=1),
        Below(Decimal(60), with_line=False, then=0, now=0),
    ) == change.below


def test_on_a_line_that_must_be_exceeded_a_unit_is_below() -> None:
    """`more_than: 80`: 80 itself is not in the band."""
    criteria = set_of(tallied(), bands=(Band("good", Words("Tốt"), more_than=80), Band("poor", Words("Kém"))))
    outcome = run(criteria, {key: only(each) for key, each in THREE.items()}, previous=BEFORE)

    assert GroupChange(None, (), (Below(Decimal(80), with_line=True, then=2, now=2),)) == outcome.groups[0].change


def test_only_ranked_units_are_counted_below_a_line() -> None:
    """Who took no place then, or takes none now, is in neither count."""
    then = last_year(("a", 1, 50), ("b", None, 50), ("c", 2, 40))
    outcome = against(then, {"a": 50, "b": 50, "c": None}, units=(unit("b", ranked=False),))
    change = outcome.groups[0].change

    assert change is not None
    assert [(2, 1), (2, 1)] == [(each.then, each.now) for each in change.below]


def test_where_an_index_of_then_is_not_known_nobody_counts_who_was_below() -> None:
    """A ranked unit whose index was not printed could be on either side."""
    change = against(last_year(("a", 1, 50), ("b", 2, None)), {"a": 50, "b": 40}).groups[0].change

    assert change is not None
    assert () == change.below


def test_groups_are_compared_only_if_complete_both_times() -> None:
    """Nor where there was no such group."""
    then_incomplete = last_year(("a", 3, "70.5"), complete=False)
    elsewhere = last_year(("a", 3, "70.5"), was_group="h")
    outcomes = (
        against(then_incomplete, {"a": 90}),
        against(BEFORE, THREE, groups=(group(complete=False),)),
        against(elsewhere, {"a": 90}),
    )

    assert [None, None, None] == [each.groups[0].change for each in outcomes]


def test_a_group_without_final_places_is_not_compared() -> None:
    """It has no bands yet, or provisional places: nobody left the band of 80."""
    then = last_year(("a", 3, "70.5"), ("b", 1, "85.25"), mean="78.58", bands={"good": 1, "fair": 1})
    unsigned = against(then, {"a": 90, "b": 80}, *signed("a"), sign=False)
    waiting = set_of(item(rule=Given("survey"), max=40), tallied("1.2", 60), bands=BANDS)
    surveyed = run(waiting, {"a": only(50, "1.2"), "b": only(40, "1.2")}, previous=then)

    assert [("none", None), ("provisional", None)] == [
        (each.groups[0].places, each.groups[0].change) for each in (unsigned, surveyed)
    ]


def test_a_mean_is_compared_only_where_there_was_one() -> None:
    """No mean was printed then: there is no change of it, and the rest is compared all the same."""
    change = against(last_year(("a", 3, "70.5"), bands={"good": 0}), {"a": 90}).groups[0].change

    assert change is not None
    assert (None, (("good", 1),)) == (change.mean, change.bands)


def test_a_group_whose_places_were_not_final_then_is_not_compared() -> None:
    """Its mean and bands were not there, or not the last word; neither are places won, but points are."""
    for was in ("provisional", "none"):
        then = last_year(("a", 3, "70.5"), ("b", 1, "85.25"), ("c", 2, 80), mean="78.58", bands={"good": 2, "fair": 1})
        then = evolve(then, results=evolve(then.results, groups=(evolve(then.results.groups[0], places=was),)))
        outcome = against(then, THREE)

        assert (None, {"a": None, "b": None, "c": None}) == (outcome.groups[0].change, ranks_won(outcome))
        assert Change(("a",), None, Decimal("19.50")) == by_unit(outcome)["a"].change


@pytest.mark.parametrize("stage", ["self", "verification-1", "explanation", "verification-2"])
def test_at_stages_other_than_verified_nothing_is_compared(stage: str) -> None:
    """Claims beside what was verified would compare nothing."""
    outcome = against(BEFORE, THREE, stage=stage)

    assert ({"a": None, "b": None, "c": None}, None, ()) == (changes(outcome), outcome.groups[0].change, outcome.gone)


# --- the year after a merger ------------------------------------------------------------------------------


def merged(since: date, then: Previous, year: int = 2025) -> Outcome:
    """A round of 2025 in which `m`, formed of `x` and `y` on a day, has 85 points, and `z` 75."""
    criteria = set_of(tallied(), bands=BANDS, year=year)
    units = (unit("m", since=since, formed_of=("x", "y")),)
    return run(criteria, {"m": only(85), "z": only(75)}, year=year, units=units, previous=then)


def test_in_the_year_of_the_merger_a_unit_was_those_that_it_was_formed_of() -> None:
    """Formed in July 2025, against 2024, when there were `x` and `y`."""
    outcome = merged(date(2025, 7, 1), last_year(("x", 1, 90), ("y", 2, 80), ("z", 3, 70)))

    assert {"m": Change(("x", "y")), "z": Change(("z",), 1, Decimal("5.00"))} == changes(outcome)
    assert ((), ()) == (outcome.problems, outcome.gone)


def test_in_the_year_after_the_merger_a_unit_is_its_own_predecessor() -> None:
    """`formed_of` and `from` are kept in the list of units: former units are neither asked for nor a problem."""
    outcome = merged(date(2025, 7, 1), last_year(("m", 2, 80), ("z", 1, 82)), year=2026)

    assert {"m": Change(("m",), 1, Decimal("5.00")), "z": Change(("z",), -1, Decimal("-7.00"))} == changes(outcome)
    assert ((), ()) == (outcome.problems, outcome.gone)


def test_in_the_year_after_the_merger_former_units_that_were_still_listed_are_gone() -> None:
    """They stood beside their successor for the last time."""
    outcome = merged(date(2025, 7, 1), last_year(("m", 1, 80), ("x", 2, 79), ("y", 3, 78), ("z", 4, 70)), year=2026)

    assert ({"m": 0, "z": 2}, ("x", "y")) == (ranks_won(outcome), outcome.gone)


def test_published_totals_tell_the_year_of_the_merger_in_the_same_way() -> None:
    """The columns `from` and `formed_of` of a published table."""
    then = last_year(("m", 2, 80), ("z", 1, 82))
    rows = (row("m", 85, since=date(2025, 7, 1), formed_of=("x", "y")), row("z", 75))
    outcome = pi.run(published(*rows, year=2026, previous=then))

    assert {"m": 1, "z": -1} == ranks_won(outcome)
    assert () == outcome.gone


# --- results that are not of the year before --------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"year": 2023}, []),
        ({"year": 2020}, []),
        ({}, []),
        ({"year": 2024}, [("PAR421", "previous.results@")]),
        ({"year": 2025}, [("PAR421", "previous.results@")]),
        ({"year": 2023, "stage": "self"}, [("PAR421", "previous.results@")]),
        ({"stage": "verification-1"}, [("PAR421", "previous.results@")]),
    ],
)
def test_previous_results_are_the_verified_ones_of_an_earlier_year(
    fields: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    """A warning: they are compared all the same, and results without a year are not doubted."""
    then = evolve(BEFORE, results=evolve(BEFORE.results, **fields))
    outcome = against(then, THREE)

    assert expected == found(outcome)
    assert {"a": 2, "b": -1, "c": -1} == ranks_won(outcome)


@pytest.mark.parametrize(("year", "expected"), [(2024, []), (2023, [("PAR420", "groups[0].criteria_set")])])
def test_a_criteria_set_of_another_year_than_the_round_is_told(year: int, expected: list[tuple[str, str]]) -> None:
    """Its deadlines go by its own year; a warning, and the round is run."""
    outcome = run(set_of(tallied(), year=year), {"a": only(80)})

    assert expected == found(outcome)
    assert "80.00" == str(outcome.units[0].index)


# --- what a round writes the next one reads ---------------------------------------------------------------


def test_this_years_results_are_next_years_round_before(tmp_path: Any) -> None:  # noqa: ANN401
    """Results as `run` writes them are what the next round compares with."""
    first = run(PLAIN, {key: only(each) for key, each in THREE.items()})
    (tmp_path / "before.json").write_text("".join(results_json(first)), encoding="utf-8")
    text = (
        "format: parindex/round@1\nid: next\nyear: 2025\ntitle: Sau\nstatus: illustrative\n"
        "rounding: {index: 2}\ncompare: published\nties: standard\ngroups: [{key: g, name: g}]\n"
        "published:\n  - {unit: a, name: a, group: g, points: 60}\n  - {unit: c, name: c, group: g, points: 65}\n"
        "previous: {results: before.json}\n"
    )
    (tmp_path / "round.yaml").write_text(text, encoding="utf-8")
    made = pi.load_round(tmp_path / "round.yaml")
    outcome = pi.run(made)

    assert isinstance(made, Round)
    assert {"c": Change(("c",), 2, Decimal("-5.00")), "a": Change(("a",), -1, Decimal("-30.00"))} == changes(outcome)
    assert ("b",) == outcome.gone
    assert outcome.groups[0].change is not None
    assert Decimal("-17.50") == outcome.groups[0].change.mean
