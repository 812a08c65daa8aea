"""What the rows of a table leave possible."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import parindex as pi
from parindex.auditing.rows import Row, half_even_index, rows_of
from tests.making import round_of, row


def one_row(points: str, **columns: Any) -> Row:  # noqa: ANN401
    """The only row of a table."""
    round_ = round_of(row("a", points, **columns))
    (found,) = rows_of(round_, pi.run(round_).units)
    return found


def test_rows_without_points_or_maximum_are_left_out() -> None:
    """They leave nothing to compare with."""
    round_ = round_of(row("a", None), row("b", 1, max=0), row("c", 1))

    assert [2] == [each.at for each in rows_of(round_, pi.run(round_).units)]


def test_a_printed_index_that_fits_narrows_the_possible() -> None:
    """Points of 8 out of 10 can be 75 to 85; an index printed 84.90 is narrower."""
    wide, narrow, doubtful = (one_row("8", max=10, index=index) for index in (None, "84.90", "90.00"))

    assert (Fraction(75), Fraction("84.895")) == (wide.possible.exact.low, narrow.possible.exact.low)
    assert wide.possible == doubtful.possible
    assert [False, False, True] == [each.is_doubtful for each in (wide, narrow, doubtful)]
    assert [False, True, False] == [each.index_fits for each in (wide, narrow, doubtful)]


def test_half_even_only_where_it_differs() -> None:
    """Only exactly on a half whose digit before is even."""
    assert [Decimal("82.12"), None, None] == [
        half_even_index(one_row(points), 2) for points in ("82.125", "82.135", "82.126")
    ]
