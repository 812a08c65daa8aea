"""Two results compared: what moved, what is not compared and why, in which order."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import evolve

import parindex as pi
from parindex.comparing.seen import results_of
from parindex.model.awards import Quota
from parindex.model.comparisons import Comparison, Move
from parindex.model.policies import Band
from parindex.model.results import Outcome
from parindex.model.round import Printed
from parindex.model.rule_kinds import Given
from parindex.texts import Words
from tests.making import award, awards, group, round_of, row
from tests.making_rescorings import told, units_of
from tests.making_rounds import deduction, given, points, run, tallied
from tests.making_sets import BY_VERIFIER, area, counted, item, set_of, share

SET = set_of(tallied("1.1"), bands=(Band("good", Words("Tốt"), at_least=50), Band("poor", Words("Kém"))))


SURVEY = Given("survey", at_most=5)


def outcome(**points_of: str | int | None) -> Outcome:
    """A round in which units have so many points of 100."""
    return run(SET, {key: None if each is None else {"1.1": points(each)} for key, each in points_of.items()})


def published(*rows: Any, **fields: Any) -> Outcome:  # noqa: ANN401
    """What comes of a published table."""
    return pi.run(round_of(*rows, **fields))


def moves(comparison: Comparison, *, back: bool = False) -> dict[str, tuple[Any, ...]]:
    """What moved of each unit, or the other way round."""
    found: dict[str, tuple[Any, ...]] = {}
    for each in comparison.units:
        here: tuple[Move[Any], ...] = (each.points, each.max, each.index, each.band, each.rank, each.state, each.open)
        found[each.unit] = tuple(one.turned if back else one for one in here)
    return found


# --- units ------------------------------------------------------------------------------------------------


def test_what_moved_of_a_unit() -> None:
    """Points, index, band, places and items, old and new; what is won follows from them."""
    made = pi.compare(outcome(a=40, b=60), outcome(a=80, b=60))
    a, b = (units_of(made)[key] for key in "ab")

    assert ["a", "b"] == [each.unit for each in made.units]
    assert (("40", "80"), ("40.00", "80.00"), ("100", "100")) == (told(a.points), told(a.index), told(a.max))
    assert (1, -1) == (a.places_won, b.places_won)
    assert (("poor", "good"), True, False) == (told(a.band), a.band_moved, b.band_moved)
    assert [("1.1", "1.1", ("40", "80"))] == [(each.code, each.was, told(each.points)) for each in a.items]
    assert ((), [True]) == (b.items, [each.moved for each in a.areas])
    assert ["a"] == [each.unit for each in made.movers]
    assert (True, True) == (a.moved, b.moved)


def test_results_are_the_same_as_themselves() -> None:
    """Nothing moved, nothing is gained, nothing is gone."""
    same = outcome(a=40, b=None)
    made = pi.compare(same, same)

    assert (False, (), ()) == (made.moved, made.movers, made.differs)
    assert [(), ()] == [each.apart for each in made.units]
    assert [False, False] == [each.moved for each in made.units]


def test_the_other_way_round_all_is_the_other_way_round() -> None:
    """Old is new, won is lost."""
    old, new = outcome(a=40, b=60, c=1), outcome(a=80, b=60, d=1)
    there, back = pi.compare(old, new), pi.compare(new, old)

    assert moves(there) == moves(back, back=True)
    assert (["c"], ["d"]) == ([each.unit for each in there.only_old], [each.unit for each in there.only_new])
    assert (["d"], ["c"]) == ([each.unit for each in back.only_old], [each.unit for each in back.only_new])


def test_units_that_are_in_one_of_both_only_are_a_move() -> None:
    """And so is a mean."""
    made = pi.compare(outcome(a=40), outcome(a=40, b=20))

    assert True is made.moved
    assert ("40.00", "30.00") == told(made.groups[0].mean)
    assert [("good", ("0", "0")), ("poor", ("1", "2"))] == [(key, told(each)) for key, each in made.groups[0].bands]


def test_points_without_end_are_exact() -> None:
    """A third stays a third."""
    old, new = (run(set_of(counted(max=1)), {"a": {"1.1": share(done, 3)}}) for done in (1, 2))
    made = pi.compare(old, new).units[0]

    assert Move(Fraction(1, 3), Fraction(2, 3)) == made.points
    assert Move(Decimal("33.33"), Decimal("66.67")) == made.index
    assert Move(Fraction(1, 3), Fraction(2, 3)) == made.areas[0].points


def test_the_largest_move_comes_first() -> None:
    """Of the index; where it is the same, of points; then as they stand."""
    made = pi.compare(outcome(a=10, b=50, c=90, d=7), outcome(a=11, b=20, c=91, d=7))

    assert ["b", "c", "a"] == [each.unit for each in made.movers]


def test_the_order_is_that_of_the_new_results_whatever_wrote_them() -> None:
    """Group, cluster, place, name and key; a file may have been sorted otherwise."""
    old, new = outcome(a=40, b=60, c=50), outcome(a=90, b=60, c=None)
    seen = results_of(new)
    shuffled = evolve(seen, units=seen.units[::-1])

    assert ["a", "b", "c"] == [each.unit for each in pi.compare(old, shuffled).units]
    assert pi.compare(old, new) == pi.compare(old, shuffled)


# --- what is not compared ---------------------------------------------------------------------------------


def test_places_are_compared_where_they_are_final_and_complete_both_times() -> None:
    """Bands need final places only."""
    final = published(row("a", 90), row("b", 70))
    some = published(row("a", 60), row("b", 70), groups=(group(complete=False),))
    made = pi.compare(final, some)
    a = units_of(made)["a"]

    assert (("incomplete",), None, True) == (a.apart, a.places_won, a.band_moved)
    assert (("True", "False"), True) == (told(made.groups[0].complete), made.groups[0].moved)


def test_while_a_result_is_open_places_are_not_compared() -> None:
    """Nor bands: none is given yet."""
    sets = set_of(area("1", tallied("1.1", 50)), area("2", item("2.1", BY_VERIFIER)), bands=SET.bands)
    old = run(sets, {key: {"1.1": points(at)} for at, key in enumerate("ab", 30)})
    new = pi.compare(old, old)

    assert [("places",), ("places",)] == [each.apart for each in new.units]
    assert [False, False] == [each.band_moved for each in new.units]


def test_a_unit_in_another_group_has_another_place() -> None:
    """And a group that is in one of both only is not compared."""
    made = pi.compare(published(row("a", 90), row("b", 80)), published(row("a", 90, "h"), row("b", 80)))
    a = units_of(made)["a"]

    assert (("group",), None, ("g", "h")) == (a.apart, a.places_won, told(a.group))
    assert ["g"] == [each.group for each in made.groups]


def test_two_stages_are_compared_in_points_alone() -> None:
    """Neither places nor bands nor awards."""
    claims = {"1.1": points(90, claim=95)}
    old = run(SET, {"a": claims}, stage="self", awards=awards(award()))
    new = run(SET, {"a": claims}, deduction(50), awards=awards(award()))
    made = pi.compare(old, new)

    assert (("stage",), ("95", "40"), ("95.00", "40.00")) == (
        made.differs,
        told(made.units[0].points),
        told(made.units[0].index),
    )
    assert (("stage",), None, False, ()) == (
        made.units[0].apart[:1],
        made.units[0].places_won,
        made.units[0].band_moved,
        made.awards,
    )


def test_two_years_are_compared_in_what_does_not_hang_on_the_criteria() -> None:
    """Index, places and bands; of two years and two stages nothing of these."""
    old, new = outcome(a=40, b=60), outcome(a=80, b=60)
    later = evolve(new, round=evolve(new.round, year=2025, id="later"))
    made = pi.compare(old, later)
    a = units_of(made)["a"]

    assert ("round", "year") == made.differs
    assert (("None", "None"), ("None", "None"), ("40.00", "80.00"), 1) == (
        told(a.points),
        told(a.max),
        told(a.index),
        a.places_won,
    )
    assert ((), ()) == (a.areas, a.items)

    staged = pi.compare(old, evolve(later, stage="self")).units[0]

    assert (("None", "None"), None) == (told(staged.index), staged.places_won)


def test_without_items_on_one_side_none_are_compared() -> None:
    """Areas still are."""
    new = outcome(a=80)
    bare = evolve(new, units=tuple(evolve(each, scored=None) for each in new.units))
    made = pi.compare(outcome(a=40), bare).units[0]

    assert ((), ("40", "80")) == (made.items, told(made.areas[0].points))


def test_items_and_areas_of_one_side_only() -> None:
    """They are a move from nothing, or to nothing."""
    old = run(set_of(area("1", tallied("1.1"))), {"a": {"1.1": points(5)}})
    new = run(set_of(area("2", tallied("2.1"))), {"a": {"2.1": points(7)}})
    made = pi.compare(old, new).units[0]

    assert [("2.1", ("None", "7")), ("1.1", ("5", "None"))] == [(each.code, told(each.points)) for each in made.items]
    assert [("2", ("None", "7")), ("1", ("5", "None"))] == [(each.code, told(each.points)) for each in made.areas]


# --- awards, findings -------------------------------------------------------------------------------------


def test_awards_gained_lost_and_otherwise_decided() -> None:
    """Decisions that are as they were are not named."""
    given_ = awards(award(quota=Quota(groups=(("g", 1),))))
    old = published(row("a", 90), row("b", 80), row("c", 70), awards=given_)
    new = published(row("a", 85), row("b", 88), row("c", 70, flags=("bad",)), awards=given_)
    made = pi.compare(old, new).awards

    assert [("b", True, False), ("a", False, True)] == [(each.unit, each.gained, each.lost) for each in made]

    gone = pi.compare(old, published(row("a", 90), row("b", 80), awards=given_)).awards

    assert [("c", ("not", "None"))] == [(each.unit, told(each.decision)) for each in gone]


def test_findings_that_appeared_and_that_are_gone() -> None:
    """The same row elsewhere in the table is the same finding."""
    old = published(row("a", "90.00", index="90.01"), row("b", "80.00", index="80.02"))
    new = published(row("c", 10), row("b", "80.00", index="80.02"), row("a", "90.00", band="Khá"))
    made = pi.compare(old, new)

    assert [("a", "90.01")] == [(each.unit, each.printed) for each in made.vanished]
    assert [("a", "Khá")] == [(each.unit, each.printed) for each in made.appeared]


def test_a_finding_on_a_group() -> None:
    """It has no unit."""
    made = pi.compare(published(row("a", 90)), published(row("a", 90), groups=(group(printed=Printed(mean="80.00")),)))

    assert [("g", None, "80.00", "90.00")] == [
        (each.group, each.unit, each.printed, each.follows) for each in made.appeared
    ]


def test_given_points_move_a_pending_unit() -> None:
    """What it waited for has come."""
    sets = set_of(area("1", tallied("1.1", 50)), area("2", item("2.1", SURVEY, max=5)))
    answers = {"a": {"1.1": points(30)}}
    made = pi.compare(run(sets, answers), run(sets, answers, given={"survey": given(a=4)})).units[0]

    assert ((("pending",), ()), ("pending", "scored")) == ((made.open.old, made.open.new), told(made.items[0].state))
    assert ("50", "55") == told(made.max)
