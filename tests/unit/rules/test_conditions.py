"""Conditions on bare facts."""

from fractions import Fraction

import pytest

from parindex.model.conditions import AreaCondition, EachAreaCondition, IndexCondition
from parindex.model.results import Rank, Verdict
from parindex.rules.conditions import Facts, band_of, over_line, verdict
from tests.making import BANDS

FACTS = Facts(Fraction(75), Rank(), None, BANDS, frozenset())


@pytest.mark.parametrize("condition", [AreaCondition("3", "0.8"), EachAreaCondition("0.5")])
def test_without_a_result_no_area_has_its_share(condition: AreaCondition | EachAreaCondition) -> None:
    """A unit that handed in nothing meets no condition on areas, and is at no distance."""
    assert Verdict(condition, met=False, distance=None) == verdict(condition, FACTS)


@pytest.mark.parametrize(
    ("line", "index", "expected"),
    [
        (IndexCondition(at_least=80), Fraction(80), (True, Fraction(0))),
        (IndexCondition(more_than=80), Fraction(80), (False, Fraction(0))),
        (IndexCondition(at_least=80), Fraction(7999, 100), (False, Fraction(-1, 100))),
        (IndexCondition(more_than=80), Fraction(8001, 100), (True, Fraction(1, 100))),
        (IndexCondition(at_least=80), None, (False, None)),
        (BANDS[2], Fraction(1), (True, None)),
        (BANDS[2], None, (False, None)),
    ],
)
def test_lines_and_distances(
    line: IndexCondition, index: Fraction | None, expected: tuple[bool, Fraction | None]
) -> None:
    """On, over and under a line, without a line and without an index."""
    assert expected == over_line(line, index)


def test_the_first_band_that_holds_is_the_band() -> None:
    """Bands are tried from the highest down."""
    assert 1 == band_of(FACTS)
