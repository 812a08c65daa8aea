"""`rank` on its own, as other programs call it."""

import pytest

import parindex as pi
from parindex.model.policies import AreaTieBreak
from tests.making import group, round_of, row


def test_rank_by_keyword() -> None:
    """Results can be ranked again with other policies."""
    units = pi.run(round_of(row("a", "80.001"), row("b", "80.002"), row("c", "79"))).units
    again = pi.rank(units, groups=[group()], compare="exact", ties="dense")

    assert [("b", 1), ("a", 2), ("c", 3)] == [(each.unit, each.rank.official) for each in again]


def test_areas_break_no_ties_of_totals() -> None:
    """A tie-break by area is refused with its code, instead of being passed over."""
    units = pi.run(round_of(row("a", 80))).units
    with pytest.raises(pi.ProblemsFound, match="PAR304"):
        pi.rank(units, groups=[group()], compare="exact", ties="dense", tie_break=[AreaTieBreak("3")])
