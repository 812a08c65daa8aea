"""Quotas on bare candidates."""

import pytest

from parindex.rules.quotas import AtCutoff, Candidate, Taken, by_council_alone, left_to_council, walk

TAKEN, BEYOND, TIED, OUT, OPEN = (Taken(fate) for fate in ("taken", "beyond", "tied", "tied_out", "open"))


def test_nobody_to_walk() -> None:
    """Without candidates nothing happens."""
    assert [] == walk([], [3], "council")


def test_candidates_that_no_limit_counts_are_taken() -> None:
    """A candidate outside all limits is taken."""
    assert [TAKEN, BEYOND] == walk([Candidate(1, ()), Candidate(0, (0,))], [0], "council")


@pytest.mark.parametrize(
    ("at_cutoff", "expected"),
    [
        ("include", [TAKEN, Taken("taken", 1), Taken("taken", 1), BEYOND]),
        ("exclude", [TAKEN, OUT, OUT, BEYOND]),
        ("council", [TAKEN, TIED, TIED, BEYOND]),
        ("tie_break", [TAKEN, BEYOND, TAKEN, BEYOND]),
    ],
)
def test_a_tie_at_the_end_of_a_limit(at_cutoff: AtCutoff, expected: list[Taken]) -> None:
    """A block of equal order is treated as a whole, unless what is finer parts it."""
    candidates = [Candidate(0, (0,)), Candidate(1, (0,), finer=2), Candidate(1, (0,), finer=1), Candidate(2, (0,))]

    assert expected == walk(candidates, [2], at_cutoff)


def test_a_tie_that_is_not_broken_to_the_end_is_left_open() -> None:
    """What is as fine as that stays tied."""
    assert [TIED, TIED] == walk([Candidate(0, (0,), finer=1), Candidate(0, (0,), finer=1)], [1], "tie_break")


def test_places_of_one_lane_part_what_order_leaves_tied() -> None:
    """Within a lane the place decides, between lanes nothing does: who is certain, who may be, who cannot be."""
    candidates = [
        Candidate(0, (0,), lane=1, place=1),
        Candidate(0, (0,), lane=1, place=2),
        Candidate(0, (0,), lane=2, place=1),
    ]

    assert [TIED, BEYOND, TIED] == walk(candidates, [1], "council")
    assert [TAKEN, TIED, TIED] == walk(candidates, [2], "council")
    assert [TAKEN, Taken("taken", 1), Taken("taken", 1)] == walk(candidates, [2], "include")
    assert [TAKEN, BEYOND] == walk(candidates[:2], [1], "exclude")


def test_who_is_sure_in_a_narrow_limit_can_tie_in_a_wide_one() -> None:
    """Limits cut from the narrowest to the widest, and one that had to cut is closed."""
    candidates = [
        Candidate(0, (0, 2), lane=1, place=1),
        Candidate(0, (0, 2), lane=1, place=2),
        Candidate(0, (1, 2), lane=2, place=1),
        Candidate(1, (0, 2), lane=1, place=3),
    ]

    assert [TIED, BEYOND, TIED, BEYOND] == walk(candidates, [1, 1, 1], "council")


def test_an_included_tie_can_exceed_two_limits() -> None:
    """By how many is said of the limit that is exceeded most."""
    candidates = [Candidate(0, (0, 1)), Candidate(0, (0, 1)), Candidate(0, (1,))]

    assert [Taken("taken", 2), Taken("taken", 2), Taken("taken", 2)] == walk(candidates, [1, 1], "include")


def test_what_fits_is_not_left_to_the_council() -> None:
    """All who could be taken fit, or all are open."""
    candidates = [Candidate(0, (0,)), Candidate(1, (0,))]

    assert [TAKEN, TAKEN] == left_to_council(candidates, [2], "council", 0)
    assert [OPEN, OPEN] == left_to_council(candidates, [1], "council", 0)
    assert [BEYOND, BEYOND] == left_to_council(candidates, [0], "council", 0)


def test_narrow_limits_are_walked_before_the_council_looks() -> None:
    """A tie in a narrow limit wants as many of the wide places as are open in it."""
    candidates = [Candidate(0, (0, 1)), Candidate(0, (0, 1)), Candidate(1, (1,))]

    assert [TIED, TIED, TAKEN] == left_to_council(candidates, [1, 2], "council", 1)
    assert [TIED, TIED, OPEN] == left_to_council(candidates, [1, 1], "council", 1)


def test_the_council_alone_compares_nobody() -> None:
    """Order and place do not count: under each limit all who fit, or all are open."""
    candidates = [Candidate(0, (0, 2)), Candidate(1, (0, 2)), Candidate(2, (1, 2))]

    assert [OPEN, OPEN, TAKEN] == by_council_alone(candidates, [1, 1, 2])
    assert [TAKEN, TAKEN, TAKEN] == by_council_alone(candidates, [2, 1, 3])
