"""Places, runs and swaps from bare numbers."""

from fractions import Fraction

from parindex.rules.standing import Standing, falling_run, order_of, standings, swapped_pair


def test_order_counts_the_smaller_different_values() -> None:
    """Equal values have one position, the smallest is 0."""
    assert [1, 0, 2, 1] == order_of([Fraction(1, 3), Fraction(0), Fraction(1, 2), Fraction(2, 6)])


def test_nobody_has_no_standing() -> None:
    """Of no keys there are no places."""
    assert [] == standings([], dense=False)


def test_a_step_is_named_on_both_sides_of_a_broken_tie() -> None:
    """Both units that a step has parted name it, from 1; those that no step parted name none."""
    expected = [Standing(place, joint=False, step=step) for place, step in ((2, 1), (1, 1), (3, None))]

    assert expected == standings([(5, 1), (5, 2), (4, 9)], dense=False)


def test_the_last_step_that_was_needed_is_named() -> None:
    """Of three steps the one that parted a unit from its nearest rival is named."""
    assert [2, 2, 1] == [each.step for each in standings([(5, 1, 1), (5, 1, 0), (5, 0, 0)], dense=True)]


def test_a_falling_run_of_nothing_is_empty() -> None:
    """Without points there is no run."""
    assert [] == falling_run([])


def test_a_falling_run_keeps_equal_points_together() -> None:
    """Two equal points weigh more than one that contradicts them."""
    assert [0, 2, 3, 4] == falling_run([(1, 9), (2, 7), (2, 5), (2, 5), (3, 1)])


def test_of_two_on_one_place_the_higher_stays() -> None:
    """Of two runs that are as long the one with the higher level is chosen, whatever the order."""
    assert [0] == falling_run([(1, 5), (1, 4)])
    assert [1] == falling_run([(1, 4), (1, 5)])


def test_two_swapped_levels_are_named() -> None:
    """The two positions whose levels must change places, if there are just two."""
    assert (0, 2) == swapped_pair([1, 2, 3, 0])
    assert () == swapped_pair([3, 2, 2, 0])
    assert () == swapped_pair([1, 2, 3, 4])
