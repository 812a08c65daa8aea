"""What the numbers mean: rounds of score sheets, and the states that their units can be in."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

import parindex as pi
from parindex.model.criteria import Part
from parindex.model.ledger import STAGES, Stage
from parindex.model.rule_kinds import Given
from parindex.model.sheets import Submission
from tests.making import award, awards, by_unit, decisions, places, reasons, row
from tests.making import round_of as published
from tests.making_rounds import (
    FIRST,
    LAST,
    deduction,
    details,
    entry,
    found,
    given,
    group,
    indices,
    one,
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
    NOT_ARISEN,
    YES,
    answer,
    area,
    figure,
    item,
    ratio,
    refused,
    scored,
    set_of,
    share,
    told,
)

PLAIN = set_of(tallied())
#: 40 points from a survey, 60 of the unit's own.
SURVEYED = set_of(item(max=40, rule=Given("survey")), tallied("1.2", 60))
#: A figure from outside that two items use, and 60 points of the unit's own.
BY_FIGURE = set_of(
    item(max=20, rule=ratio("sipas")),
    item("1.2", ratio("1 - sipas"), max=20),
    tallied("1.3", 60),
    figures={"sipas": figure("percent", at_most="100%", given_by="sipas")},
)


def maxima(outcome: Any) -> dict[str, tuple[str, ...]]:  # noqa: ANN401
    """Declared, own and attainable maximum by key of the unit."""
    return {each.unit: tuple(told(each.max.declared, each.max.own, each.max.attainable)) for each in outcome.units}


def states(outcome: Any) -> dict[str, str]:  # noqa: ANN401
    """The states by key of the unit."""
    return {each.unit: each.state for each in outcome.units}


# --- own maximum ------------------------------------------------------------------------------------------


def test_an_index_is_in_hundredths_of_the_own_maximum() -> None:
    """Index = 100 x points / own maximum; the declared maximum is shown beside it."""
    outcome = run(PLAIN, {"a": only("57.1965")})
    criteria = set_of(tallied("1.1", "71.5"), tallied("1.2", "28.5"))
    taken_out = run(criteria, {"a": only("57.1965")}, out=(out("a", items=("1.2",)),))

    assert ({"a": "57.20"}, {"a": "80.00"}) == (indices(outcome), indices(taken_out))
    assert {"a": ("100", "71.5", "71.5")} == maxima(taken_out)
    assert 100 * Fraction("57.1965") / Fraction("71.5") == taken_out.units[0].exact


def test_a_unit_with_own_maximum_0_has_no_index_and_no_rank() -> None:
    """Own maximum 0: no index, no rank; the others are ranked as if it were not there."""
    outcome = run(PLAIN, {"a": {}, "b": only(80), "c": only(70)}, out=(out("a", items=("1.1",)),))

    assert {"a": "None", "b": "80.00", "c": "70.00"} == indices(outcome)
    assert {"a": None, "b": 1, "c": 2} == places(outcome)
    assert {"a": "verified", "b": "verified", "c": "verified"} == states(outcome)
    assert "75.00" == str(outcome.groups[0].mean)


# --- no sheet ---------------------------------------------------------------------------------------------


def test_without_a_sheet_a_unit_is_not_submitted() -> None:
    """No sheet: the unit is `not_submitted`, with no points, no index and no place."""
    outcome = run(PLAIN, {"a": None, "b": only(80)})
    none = by_unit(outcome)["a"]

    assert {"a": "not_submitted", "b": "verified"} == states(outcome)
    assert (None, None, None, None) == (none.points, none.index, none.rank.official, none.band)
    assert {"a": ("100", "None", "None"), "b": ("100", "100", "100")} == maxima(outcome)


def test_units_that_are_not_submitted_are_listed_last() -> None:
    """No sheet: listed last, behind those that are not ranked and those without an index."""
    criteria = set_of(tallied(), tallied("1.2", 1, not_arisen="excluded"))
    answers = {"a": None, "b": {}, "c": only(70) | only(1, "1.2"), "d": only(80) | only(1, "1.2")}
    taken = (out("b", items=("1.1", "1.2")),)
    outcome = run(criteria, answers, units=(unit("d", ranked=False),), out=taken)

    assert ["c", "b", "d", "a"] == [each.unit for each in outcome.units]


def test_who_handed_in_no_sheet_does_not_block_the_others() -> None:
    """`not_submitted` does not block: places, bands and proposals of the others are final."""
    outcome = run(PLAIN, {"a": None, "b": only(80), "c": only(70)}, awards=awards(award()))

    assert ({"a": None, "b": 1, "c": 2}, "final") == (places(outcome), outcome.groups[0].places)
    assert {"a": "not_considered", "b": "proposed", "c": "proposed"} == decisions(outcome)
    assert ("75.00", 3) == (str(outcome.groups[0].mean), outcome.groups[0].units)


def test_a_second_sheet_of_a_unit_is_an_error() -> None:
    """Which of the two counts nobody can say."""
    sheets = (sheet(PLAIN, "a", only(80)), sheet(PLAIN, "a", only(70)))

    assert ["PAR417"] == refused(lambda: run(PLAIN, {"a": only(80)}, sheets=sheets, sign=False))
    outcome = run(PLAIN, {"a": only(80)}, sheets=sheets, sign=False, keep_going=True)
    assert (None, ("refused",)) == (outcome.units[0].index, outcome.units[0].open)


def test_a_sheet_of_a_unit_that_is_not_there_is_an_error() -> None:
    """Its points would be nobody's."""
    assert ["PAR404"] == refused(lambda: run(PLAIN, {"a": only(80)}, sheets=(sheet(PLAIN, "z", only(80)),), sign=False))


# --- answers that are missing -----------------------------------------------------------------------------


def test_a_sheet_that_lacks_an_answer_is_an_error() -> None:
    """Without `keep_going` nothing comes of the round."""
    assert ["PAR501"] == refused(lambda: run(PLAIN, {"a": {}, "b": only(80)}))


def test_with_keep_going_an_item_without_an_answer_is_not_submitted() -> None:
    """`keep_going`: the item is `not_submitted`, 0 points inside the maximum; the result is provisional."""
    criteria = set_of(tallied("1.1", 40), tallied("1.2", 60))
    outcome = run(criteria, {"a": only(40), "b": only(30) | only(60, "1.2")}, keep_going=True)
    lacking = by_unit(outcome)["a"]
    one_item = details(lacking).items["1.2"]

    assert ["not_submitted", "0", "60"] == told(one_item.state, one_item.exact, one_item.own)
    assert ["40.00", "100"] == told(lacking.index, lacking.max.own)
    assert ((True, ("not_answered",)), (False, ())) == tuple(
        (each.provisional, each.open) for each in (lacking, by_unit(outcome)["b"])
    )


def test_with_keep_going_there_are_no_places_in_the_group_of_a_lacking_sheet() -> None:
    """`keep_going`: no ranks in its group; other groups have theirs."""
    criteria = set_of(tallied("1.1", 40), tallied("1.2", 60))
    whole = only(30) | only(60, "1.2")
    outcome = run(criteria, {"a": only(40), "b": whole, "c": whole}, units=(unit("c", "h"),), keep_going=True)

    assert {"a": None, "b": None, "c": 1} == places(outcome)
    assert ["none", "final"] == [each.places for each in outcome.groups]


def test_with_keep_going_a_sheet_with_errors_has_no_result() -> None:
    """`keep_going` shows the rest when a sheet is bad, with no ranks in its group; the errors are told."""
    outcome = run(PLAIN, {"a": only(101), "b": only(80), "c": only(70)}, units=(unit("c", "h"),), keep_going=True)

    assert ["a", None, ("refused",), "submitted"] == [
        getattr(by_unit(outcome)["a"], key) for key in ("unit", "index", "open", "state")
    ]
    assert {"a": None, "b": None, "c": 1} == places(outcome)
    assert [("PAR505", 'sheets[0].answers["1.1"].figures.points')] == found(outcome)


def test_with_keep_going_entries_with_errors_leave_their_unit_without_a_result() -> None:
    """An entry that cannot be is as bad as a sheet that cannot."""
    outcome = run(PLAIN, {"a": only(80), "b": only(70)}, entry(code="1.1", points=101), keep_going=True)

    assert {"a": "None", "b": "70.00"} == indices(outcome)
    assert [("PAR528", "ledger.entries[0].points")] == found(outcome)


def test_items_whose_figures_are_all_shared_or_given_need_no_answer() -> None:
    """Shared figures are answered once, and what is given is not asked of the unit."""
    shared = set_of(item(rule=ratio("a / b")), figures={"a": figure(at_most="b"), "b": figure(at_least="1")})
    sheets = (sheet(shared, "a", {}, figures={"a": 1, "b": 2}),)

    assert "50.00" == str(one(shared, {}, sheets=sheets).index)
    assert "60.00" == str(one(BY_FIGURE, only(40, "1.3"), given={"sipas": given(a="85%")}).index)


def test_a_figure_less_answer_with_only_a_claim_is_an_error() -> None:
    """What is claimed must be worked out."""
    assert ["PAR503"] == refused(lambda: one(PLAIN, {"1.1": answer(claim=80)}))


# --- what is given from outside ---------------------------------------------------------------------------


def test_what_has_not_come_from_outside_yet_is_pending() -> None:
    """`pending` is out of points and maximum; the result is `provisional` and shows what is attainable."""
    result = one(SURVEYED, only(45, "1.2"))

    assert ["45", "75.00", "60", "100", "100"] == told(
        result.points, result.index, result.max.own, result.max.attainable, result.max.declared
    )
    assert (("1.1",), ("pending",), True) == (result.pending, result.open, result.provisional)


def test_what_has_come_from_outside_counts() -> None:
    """Once it is there the item is scored, inside the maximum."""
    result = one(SURVEYED, only(45, "1.2"), given={"survey": given(a="30.5")})

    assert ["75.5", "75.50", "100", "100"] == told(result.points, result.index, result.max.own, result.max.attainable)
    assert ((), ()) == (result.pending, result.open)


def test_what_will_not_come_this_year_excludes_the_items_that_need_it() -> None:
    """`not_held`: the items are out of points and maximum, and nothing is provisional."""
    result = one(SURVEYED, only(45, "1.2"), given={"survey": "not_held"})

    assert ["45", "75.00", "60", "60", "100"] == told(
        result.points, result.index, result.max.own, result.max.attainable, result.max.declared
    )
    assert ((), ()) == (result.pending, result.open)


def test_a_source_may_be_not_held_for_one_unit_alone() -> None:
    """One row says it: the others wait, or have their values."""
    outcome = run(
        SURVEYED,
        {key: only(45, "1.2") for key in ("a", "b", "c")},
        given={"survey": given(a="not_held", b=20)},
    )

    assert {"a": ("100", "60", "60"), "b": ("100", "100", "100"), "c": ("100", "60", "100")} == maxima(outcome)
    assert {"a": (), "b": (), "c": ("1.1",)} == {each.unit: each.pending for each in outcome.units}


def test_a_given_figure_is_that_of_every_item_that_uses_it() -> None:
    """One figure, two items: both are scored, both wait, or both are excluded."""
    results = [
        one(BY_FIGURE, only(30, "1.3"), given=values)
        for values in ({"sipas": given(a="85%")}, {}, {"sipas": "not_held"})
    ]

    assert [["17", "3", "30"], ["0", "0", "30"], ["0", "0", "30"]] == [
        [str(each.exact) for each in details(result).items.values()] for result in results
    ]
    assert [("100", "100"), ("60", "100"), ("60", "60")] == [
        (str(each.max.own), str(each.max.attainable)) for each in results
    ]


def test_a_source_that_serves_several_says_for_which() -> None:
    """`unit,key,value` where a source serves several figures or items."""
    criteria = set_of(item(max=40, rule=Given("ddci")), item("1.2", Given("ddci"), max=40), tallied("1.3", 20))
    values = {"ddci": given(a={"1.1": 30, "1.2": "not_held"})}
    result = one(criteria, only(10, "1.3"), given=values)

    assert ["40", "60", "66.67"] == told(result.points, result.max.own, result.index)
    assert ["PAR517"] == refused(lambda: one(criteria, only(10, "1.3"), given={"ddci": given(a=30)}))
    assert ["PAR517"] == refused(lambda: one(criteria, only(10, "1.3"), given={"ddci": given(a={"1.9": 30})}))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"survey": given(a="40.5")}, ["PAR517"]),
        ({"survey": given(a="-1")}, ["PAR517"]),
        ({"survye": given(a=40)}, ["PAR404"]),
        ({"survey": given(z=40)}, ["PAR404"]),
        ({"survey": (*given(a=40), *given(a=39))}, ["PAR216"]),
        ({"survey": given(a=40)}, []),
    ],
)
def test_what_is_given_is_looked_at(values: dict[str, Any], expected: list[str]) -> None:
    """Within its bounds, of a source that is asked, for a unit that is there, and once."""
    assert expected == refused(lambda: one(SURVEYED, only(45, "1.2"), given=values))


def test_points_given_by_the_verifier_come_from_the_ledger() -> None:
    """Until the entry they are pending, and then they are there: no table gives them."""
    criteria = set_of(item(max=40, rule=BY_VERIFIER), tallied("1.2", 60))

    assert [("1.1",), ()] == [
        one(criteria, only(45, "1.2"), *entries).pending for entries in ((), (entry(code="1.1", points=30),))
    ]


# --- what the authority takes out --------------------------------------------------------------------------


def test_units_of_one_group_can_have_maxima_of_their_own() -> None:
    """`out`: units of one group can have maxima 71.5, 96.5 and 100, and are ranked together by index."""
    criteria = set_of(tallied("1.1", "71.5"), tallied("1.2", 25), tallied("1.3", "3.5"))
    all_of_it = only("71.5") | only(0, "1.2") | only(0, "1.3")
    taken = (out("a", items=("1.2",)), out("a", "b", items=("1.3",)))
    outcome = run(criteria, {"a": only("71.5"), "b": only("71.5") | only(0, "1.2"), "c": all_of_it}, out=taken)

    assert {"a": "71.5", "b": "96.5", "c": "100"} == {each.unit: str(each.max.own) for each in outcome.units}
    assert {"a": "100.00", "b": "74.09", "c": "71.50"} == indices(outcome)
    assert {"a": 1, "b": 2, "c": 3} == places(outcome)


def test_criteria_areas_and_parts_can_be_taken_out() -> None:
    """By the code of an area, or the key of a part: all items in it."""
    criteria = set_of(
        area("1", tallied("1.1", 10, part="verified"), tallied("1.2", 20, part="survey")),
        area("2", tallied("2.1", 70, part="survey")),
        parts=(Part("verified", 10), Part("survey", 90)),
    )
    by_part = one(criteria, only(5), out=(out("a", items=("survey",)),))
    by_area = one(criteria, only(5, "2.1"), out=(out("a", items=("1",)),))

    assert [["10", "50.00"], ["70", "7.14"]] == [told(each.max.own, each.index) for each in (by_part, by_area)]


def test_what_is_taken_out_must_be_there() -> None:
    """A code or a unit that is not there would take out nothing, in silence."""
    assert ["PAR404"] == refused(lambda: one(PLAIN, only(1), out=(out("a", items=("9.9",)),)))
    assert ["PAR404"] == refused(lambda: one(PLAIN, only(1), out=(out("z", items=("1.1",)),)))


def test_an_answer_does_not_bring_back_what_was_taken_out() -> None:
    """It may be answered all the same, and counts nothing."""
    criteria = set_of(tallied("1.1", 40), tallied("1.2", 60))
    result = one(criteria, only(40) | only(30, "1.2"), out=(out("a", items=("1.2",)),))

    assert ["40", "40", "100.00"] == told(result.points, result.max.own, result.index)


# --- items for some units -----------------------------------------------------------------------------------


def test_items_for_other_groups_or_kinds_of_unit_are_not_applicable() -> None:
    """`only_for`: groups, or what a unit `is`; declared is what the set declares for the unit's group."""
    criteria = set_of(
        area(
            "1", tallied("1.1", 60), tallied("1.2", 40, only_for=("g",)), tallied("1.3", 40, only_for=("h",)), max=100
        ),
        groups=("g", "h"),
    )
    outcome = run(
        criteria,
        {"a": only(30) | only(40, "1.2"), "b": only(30) | only(0, "1.3")},
        units=(unit("b", "h"),),
    )

    assert {"a": "70.00", "b": "30.00"} == indices(outcome)
    assert {"a": ("100", "100", "100"), "b": ("100", "100", "100")} == maxima(outcome)
    states_of = [[each.state for each in details(one_).items.values()] for one_ in outcome.units]
    assert [["scored", "scored", "not_applicable"], ["scored", "not_applicable", "scored"]] == states_of


def test_what_a_unit_is_must_be_asked_by_some_item() -> None:
    """A property that no item asks about was probably misspelt, and would silently change the maximum."""
    criteria = set_of(tallied("1.1", 60), tallied("1.2", 40, only_for=("big",)))

    assert ["PAR404"] == refused(lambda: one(criteria, only(1), units=(unit(properties=("bgi",)),)))
    assert "50.00" == str(one(criteria, only(30)).index)
    assert "30.00" == str(one(criteria, only(30) | only(0, "1.2"), units=(unit(properties=("big",)),)).index)


def test_a_group_must_be_one_that_its_set_is_for() -> None:
    """A set says which groups it is for."""
    criteria = set_of(tallied(), groups=("h",))

    assert ["PAR404"] == refused(lambda: one(criteria, only(1)))


# --- states of units ----------------------------------------------------------------------------------------


def test_the_three_states_of_units() -> None:
    """`not_submitted`, `submitted`, `verified`."""
    outcome = run(PLAIN, {"a": None, "b": only(80), "c": only(70)}, *signed("c"), sign=False)

    assert {"a": "not_submitted", "b": "submitted", "c": "verified"} == states(outcome)


def test_a_round_of_sheets_is_verified_by_default() -> None:
    """The default stage is `verified`, and awards are proposed on verified results alone."""
    made = round_of(PLAIN, {"a": only(80)}, deduction(1), awards=awards(award()))

    assert pi.run(made) == pi.run(made, stage="verified")
    assert ("79", {"a": "proposed"}) == (str(pi.run(made).units[0].points), decisions(pi.run(made)))
    assert () == pi.run(made, stage=LAST).awards


def test_awaited_and_unsigned_are_two_reasons() -> None:
    """A result can be provisional for several reasons, and says them all."""
    assert ("pending", "not_signed_off") == one(SURVEYED, only(45, "1.2"), sign=False).open


def test_a_provisional_unit_is_not_considered_for_awards() -> None:
    """Provisional results get no proposals, whichever the reason."""
    outcome = run(PLAIN, {"a": only(80), "b": only(70)}, *signed("a"), sign=False, awards=awards(award()))

    assert {"a": "not_considered", "b": "not_considered"} == decisions(outcome)
    assert {"a": "provisional_group", "b": "provisional"} == reasons(outcome)


def test_details_may_be_left_out() -> None:
    """The numbers are the same, with their items or without."""
    made = round_of(PLAIN, {"a": only(80), "b": only(70)})
    short, long = (pi.run(made, detailed=each).units for each in (False, True))

    assert [None, None] == [each.scored for each in short]
    assert short == tuple(_without_details(each) for each in long)


def _without_details(each: Any) -> Any:  # noqa: ANN401
    assert each.scored is not None
    return evolve(each, scored=None)


def test_a_unit_is_scored_as_its_sheet_alone() -> None:
    """A round gives a unit what `score` and `adjust` give its sheet."""
    criteria = set_of(item(max=4, not_arisen="excluded"), tallied("1.2", 6))
    answers = {"1.1": NOT_ARISEN, **only(5, "1.2")}
    alone = scored(criteria, answers, unit=unit("so-a"))
    result = one(criteria, answers)

    assert told(alone.exact, alone.index, alone.max) == told(result.exact_points, result.index, result.max.own)


# --- dates ---------------------------------------------------------------------------------------------------


def late(day: int | None, until: int | None) -> Any:  # noqa: ANN401
    """What comes of a sheet handed in on a day of November, where the first stage ends on another."""
    first = Stage("self", "claim", None if until is None else date(2024, 11, until))
    submitted = {} if day is None else {"submitted": Submission(date(2024, 11, day))}
    sheets = (sheet(PLAIN, "a", only(80), **submitted),)
    return run(PLAIN, {"a": only(80)}, sheets=sheets, stages=(first, *STAGES[1:]))


@pytest.mark.parametrize(
    ("day", "until", "flags"),
    [(26, 25, ("late_submission",)), (25, 25, ()), (26, None, ()), (None, None, ())],
)
def test_late_submission_follows_from_dates(day: int | None, until: int | None, flags: tuple[str, ...]) -> None:
    """`late_submission` is built in: the sheet was handed in after the last day of the first stage."""
    outcome = late(day, until)

    assert flags == outcome.units[0].flags
    assert () == outcome.problems


def test_a_sheet_without_a_date_is_told_where_a_date_is_asked_for() -> None:
    """Nobody can say whether it was late: not flagged, but warned of."""
    outcome = late(None, 25)

    assert () == outcome.units[0].flags
    assert [("PAR534", "sheets[0].unit")] == found(outcome)


def test_flags_of_a_unit_are_kept() -> None:
    """What is declared of the unit comes first, and nothing twice."""
    first = Stage("self", "claim", date(2024, 11, 25))
    sheets = (sheet(PLAIN, "a", only(80), submitted=Submission(date(2024, 12, 1))),)
    asked = awards(award())
    for flags in (("bad",), ("bad", "late_submission")):
        units = (unit(flags=flags),)
        outcome = run(PLAIN, {"a": only(80)}, sheets=sheets, stages=(first, *STAGES[1:]), units=units, awards=asked)

        assert ("bad", "late_submission") == outcome.units[0].flags


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"since": date(2024, 7, 1)}, []),
        ({"until": date(2024, 6, 30)}, []),
        ({"since": date(2025, 3, 1)}, []),
        ({"since": date(2026, 1, 1)}, ["PAR418"]),
        ({"until": date(2023, 12, 31)}, ["PAR418"]),
        ({"since": date(2024, 7, 1), "until": date(2024, 6, 30)}, ["PAR419"]),
    ],
)
def test_a_unit_must_have_been_one_in_the_year(fields: dict[str, Any], expected: list[str]) -> None:
    """`from`, `until`: units that began or ended in the year, or were formed before the round was held, are in it."""
    assert expected == refused(lambda: one(PLAIN, only(80), units=(unit(**fields),)))


def test_a_unit_that_ended_in_the_year_and_its_successor_are_both_ranked() -> None:
    """Merged units are in the round with the unit that was formed of them, each with its own sheet, or with none."""
    units = (
        unit("x", until=date(2024, 6, 30)),
        unit("y", until=date(2024, 6, 30)),
        unit("z", since=date(2024, 7, 1), formed_of=("x", "y")),
    )
    outcome = run(PLAIN, {"x": only(80), "y": None, "z": only(90)}, units=units)

    assert {"x": 2, "y": None, "z": 1} == places(outcome)
    assert () == outcome.problems


# --- what a round of sheets is ------------------------------------------------------------------------------


def test_a_round_of_sheets_leaves_what_counts_to_its_criteria_sets() -> None:
    """Rounding, comparison, ties and bands are the sets': the round may not say them too."""
    assert ["PAR415"] == refused(lambda: pi.run(round_of(PLAIN, {"a": only(80)}, compare="exact")))
    assert ["PAR415"] == refused(lambda: pi.run(round_of(PLAIN, {"a": only(80)}, ties="dense")))


def test_what_belongs_to_sheets_is_not_in_a_round_of_published_totals() -> None:
    """A table has no ledger."""
    stages = (Stage("khai", "claim"), Stage("soat", "verify"))

    assert ["PAR415"] == refused(lambda: pi.run(published(row("a", 80), stages=stages)))


def test_each_group_goes_by_its_own_set() -> None:
    """Groups may answer different sets: each with its own decimals, comparison and ties."""
    first = set_of(tallied())
    second = set_of(tallied(most=50), id="made-up/other", ties="dense")
    sheets = [sheet(first, key, only(each)) for key, each in (("a", 80), ("b", 80), ("c", 70))]
    sheets += [sheet(second, key, only(each)) for key, each in (("d", 40), ("e", 40), ("f", 35))]
    outcome = pi.run(
        round_of(
            first,
            dict.fromkeys("abcdef"),
            units=tuple(unit(key, "h") for key in "def"),
            groups=(group("g"), group("h", second.id)),
            sets=(first, second),
            sheets=tuple(sheets),
        )
    )

    assert {"a": 1, "b": 1, "c": 3, "d": 1, "e": 1, "f": 2} == places(outcome)
    assert {"80.00", "70.00"} == set(indices(outcome).values())


def test_a_sheet_that_answers_another_set_is_an_error() -> None:
    """A sheet names its set, which must be its group's."""
    other = set_of(tallied(), id="made-up/other")

    assert ["PAR513"] == refused(lambda: run(PLAIN, {"a": only(1)}, sheets=(sheet(other, "a", only(1)),)))


def test_a_criteria_set_that_is_missing_or_wrong_is_told() -> None:
    """A round made in Python brings its sets with it."""
    wrong = set_of(tallied(), max=7)

    assert ["PAR404"] == refused(lambda: run(PLAIN, {"a": only(1)}, sets=()))
    assert [] != refused(lambda: run(wrong, {"a": only(1)}))


def test_warnings_about_sheets_are_in_the_outcome() -> None:
    """A claim above the worth, at its place; nothing is refused for it."""
    outcome = run(PLAIN, {"a": only(80), "b": only(70, claim=75)})

    assert [("PAR508", 'sheets[1].answers["1.1"].self')] == found(outcome)
    assert {"a": "80.00", "b": "70.00"} == indices(outcome)


def test_the_first_verification_of_a_round() -> None:
    """`stage` asks for the points of one stage, the same for all units."""
    answers = {"a": only(80, claim=90), "b": only(85)}
    early = entry(code="1.1", stage=FIRST, points=70)

    assert [{"a": "90.00", "b": "85.00"}, {"a": "70.00", "b": "85.00"}] == [
        indices(run(PLAIN, answers, early, stage=each)) for each in ("self", FIRST)
    ]
    assert [{"a": 1, "b": 2}, {"a": 2, "b": 1}] == [
        places(run(PLAIN, answers, early, stage=each)) for each in ("self", FIRST)
    ]


def test_a_sheet_of_a_unit_that_does_not_say_what_it_was_asked() -> None:
    """Two of the items' own figures, one given: the sheet is refused with what is missing."""
    criteria = set_of(item(rule=ratio("done / planned"), figures={"done": figure(), "planned": figure(at_least="1")}))

    assert ["PAR503"] == refused(lambda: one(criteria, {"1.1": answer(figures={"planned": 2})}))
    assert [] != refused(lambda: one(criteria, {"1.1": NO}))
    assert [] != refused(lambda: one(PLAIN, {"1.1": YES}))
    assert [] == refused(lambda: one(PLAIN, {"1.1": points(2)}))
    assert [] != refused(lambda: one(PLAIN, {"1.1": share(1)}))
