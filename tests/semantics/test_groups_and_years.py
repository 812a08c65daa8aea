"""What the numbers mean: groups, incomplete groups, and the round before."""

from decimal import Decimal

import parindex as pi
from parindex.model.results import Below, Change, GroupChange
from tests.making import award, awards, by_unit, decisions, group, last_year, places, reasons, round_of, row


def test_the_group_mean_is_that_of_exact_indices() -> None:
    """The group mean is the mean of exact indices of ranked units, rounded like the index."""
    outcome = pi.run(round_of(row("a", "80.005"), row("b", "80.006"), row("c", 10, ranked=False), row("d", None)))

    assert Decimal("80.01") == outcome.groups[0].mean
    assert 4 == outcome.groups[0].units


def test_an_incomplete_group_has_places_among_those_listed_and_no_mean() -> None:
    """An incomplete group gets places among those listed; its mean is null, best and worst are among those listed."""
    outcome = pi.run(round_of(row("a", "76.5"), row("b", 59), groups=(group(complete=False),)))
    found = outcome.groups[0]

    assert {"a": 1, "b": 2} == places(outcome)
    assert (None, ("a",), ("b",), False) == (found.mean, found.best, found.worst, found.complete)


def test_an_incomplete_group_gets_no_proposals() -> None:
    """A group that is not complete gets no proposals."""
    outcome = pi.run(round_of(row("a", 90), groups=(group(complete=False),), awards=awards(award())))

    assert {"a": "not_considered"} == decisions(outcome)
    assert {"a": "incomplete_group"} == reasons(outcome)


def test_best_and_worst_are_all_on_the_first_and_last_place() -> None:
    """Best and worst of a group are all the units on its first and on its last place."""
    found = pi.run(round_of(row("a", 90), row("b", 90), row("c", 70), row("d", 70))).groups[0]

    assert (("a", "b"), ("c", "d")) == (found.best, found.worst)


def test_a_group_without_ranked_units_has_no_best_and_no_worst() -> None:
    """Where nobody takes a place there is neither a mean nor a best unit."""
    found = pi.run(round_of(row("a", 90, ranked=False), row("b", None))).groups[0]

    assert (None, (), ()) == (found.mean, found.best, found.worst)


def test_rank_change_is_old_less_new() -> None:
    """Rank change = old − new: a unit that was 5th and is 2nd won three places."""
    before = last_year(("a", 5, "70.5"), ("b", 1, 90))
    units = by_unit(pi.run(round_of(row("a", "80.75"), row("b", 85), previous=before)))

    assert Change(("a",), 3, Decimal("10.25")) == units["a"].change
    assert Change(("b",), 0, Decimal("-5.00")) == units["b"].change


def test_units_are_matched_by_key_through_a_declared_map() -> None:
    """Units are matched by unit key through a declared map: a renamed unit keeps its history."""
    before = last_year(("old-name", 2, 80), renamed={"old-name": "a"})
    units = by_unit(pi.run(round_of(row("a", 85), previous=before)))

    assert Change(("old-name",), 1, Decimal("5.00")) == units["a"].change


def test_a_declared_pair_decides_over_the_same_key() -> None:
    """A key that passed to another unit is not the same unit: the declared map decides."""
    before = last_year(("a", 2, 80), renamed={"a": "b"})
    units = by_unit(pi.run(round_of(row("a", 85), row("b", 70), previous=before)))

    assert Change() == units["a"].change
    assert Change(("a",), 0, Decimal("-10.00")) == units["b"].change


def test_a_merged_unit_names_what_it_was_and_is_not_compared() -> None:
    """A unit formed of several has no rank change and no points won: none of them was it."""
    before = last_year(("x", 1, 80), ("y", 2, 70), ("z", 3, 60), renamed={"z": "a"})
    outcome = pi.run(round_of(row("a", 85, formed_of=("x", "y")), row("b", 85), previous=before))

    assert Change(("x", "y", "z")) == by_unit(outcome)["a"].change
    assert () == outcome.gone


def test_a_unit_formed_of_one_other_is_that_unit() -> None:
    """`formed_of` one unit says that it was renamed."""
    before = last_year(("x", 3, 80))
    units = by_unit(pi.run(round_of(row("a", 85, formed_of=("x",)), previous=before)))

    assert Change(("x",), 2, Decimal("5.00")) == units["a"].change


def test_a_divided_unit_is_not_compared() -> None:
    """Where one unit became two, both name it and neither is compared, in whatever order they stand."""
    before = last_year(("x", 1, 80))
    rows = (row("a", 85, formed_of=("x",)), row("b", 75, formed_of=("x",)))
    for table in (rows, rows[::-1]):
        units = by_unit(pi.run(round_of(*table, previous=before)))

        assert (Change(("x",)), Change(("x",))) == (units["a"].change, units["b"].change)


def test_new_units_and_units_that_are_gone() -> None:
    """A unit without a predecessor is new; one without a successor is gone."""
    outcome = pi.run(round_of(row("a", 85), previous=last_year(("b", 1, 80))))

    assert Change() == by_unit(outcome)["a"].change
    assert ("b",) == outcome.gone


def test_rank_change_only_where_both_groups_are_complete() -> None:
    """Rank change only where both groups are complete; the points won need no other unit."""
    now_incomplete = {"groups": (group(complete=False),)}
    one = pi.run(round_of(row("a", 85), previous=last_year(("a", 3, 80)), **now_incomplete))
    other = pi.run(round_of(row("a", 85), previous=last_year(("a", 3, 80), complete=False)))

    assert Change(("a",), None, Decimal("5.00")) == one.units[0].change
    assert Change(("a",), None, Decimal("5.00")) == other.units[0].change


def test_a_unit_that_changed_its_group_is_not_compared() -> None:
    """Places and points in another group are other places and points."""
    outcome = pi.run(round_of(row("a", 85), previous=last_year(("a", 3, 80), was_group="h")))

    assert Change(("a",)) == outcome.units[0].change


def test_without_a_rank_or_an_index_there_is_no_change_of_it() -> None:
    """A unit that was, or is, not ranked or without an index has no change of that."""
    before = last_year(("a", None, None), ("b", 1, 80))
    units = by_unit(pi.run(round_of(row("a", 85), row("b", 80, ranked=False), row("c", None), previous=before)))

    assert Change(("a",)) == units["a"].change
    assert Change(("b",), None, Decimal("0.00")) == units["b"].change


def test_mean_and_band_counts_are_compared_with_the_year_before() -> None:
    """The group's mean, its units a band and below each band's line: Tốt +1, mean +5.25; no bands of another scheme."""
    before = last_year(("a", 1, 80), mean="79.75", bands={"good": 1, "weak": 2})
    outcome = pi.run(round_of(row("a", 85), row("b", 85), previous=before))

    below = tuple(Below(Decimal(line), with_line=False, then=0, now=0) for line in (80, 60))
    assert GroupChange(Decimal("5.25"), (("good", 1),), below) == outcome.groups[0].change


def test_a_group_is_compared_only_if_complete_both_times() -> None:
    """Means and band counts of incomplete groups do not compare, nor do groups that did not exist."""
    before = last_year(("a", 1, 80), mean="79.75", complete=False)
    now = pi.run(round_of(row("a", 85), groups=(group(complete=False),), previous=last_year(("a", 1, 80))))
    other = pi.run(round_of(row("a", 85), previous=last_year(("a", 1, 80), was_group="h")))

    assert pi.run(round_of(row("a", 85), previous=before)).groups[0].change is None
    assert now.groups[0].change is None
    assert other.groups[0].change is None


def test_without_a_mean_then_or_now_there_is_no_change_of_it() -> None:
    """A group nobody was ranked in has no mean, and so no change of it."""
    then = pi.run(round_of(row("a", 85), previous=last_year(("a", 1, 80))))
    now = pi.run(round_of(row("a", None), previous=last_year(("a", 1, 80), mean="80")))

    changes = [each.groups[0].change for each in (then, now)]
    assert [(None, ()), (None, ())] == [(each.mean, each.bands) for each in changes if each is not None]


def test_without_a_previous_round_nothing_is_compared() -> None:
    """No previous round: no changes, nothing gone."""
    outcome = pi.run(round_of(row("a", 85)))

    assert (None, None, ()) == (outcome.units[0].change, outcome.groups[0].change, outcome.gone)
