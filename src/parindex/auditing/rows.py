"""What follows from a row of a published table: its possible index, and what else it prints."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from parindex.auditing.printed import Span, hidden, image, last_places, scaled
from parindex.model.results import UnitResult
from parindex.model.round import PublishedUnit, Round
from parindex.points import half, rounded, rounded_half_even
from parindex.rules.indices import index_of


@frozen
class Row:
    """A row with points and a maximum, and what they leave possible.

    Attributes:
        at: Its position in the table.
        row: As printed.
        result: What was worked out from it.
        points_places: Decimals its points were rounded to.
        index_places: Decimals its printed index was rounded to.
        exact: The indices that the printed points can stand for.
        keys: The indices by which it can have been ranked and banded.
    """

    at: int
    row: PublishedUnit
    result: UnitResult
    points_places: int
    index_places: int
    exact: Span
    keys: Span

    @property
    def follows(self) -> Fraction:
        """The index of the printed points, before rounding."""
        return index_of(self.row.points or Decimal(0), self.row.max) or Fraction(0)

    def index_fits(self, index: Decimal, *, points: Decimal | None = None, maximum: Decimal | None = None) -> bool:
        """Whether *index* can be what *points* of *maximum* (those of the row) give."""
        maximum = self.row.max if maximum is None else maximum
        points = self.row.points if points is None else points
        if points is None or not maximum > 0:
            return False
        possible = scaled(hidden(points, self.points_places), 100 / Fraction(maximum))
        return possible.meets(hidden(index, self.index_places))


def rows_of(round_: Round, results: Sequence[UnitResult]) -> list[Row]:
    """The rows of a table that have points and a maximum above 0, in the order of the table."""
    by_key = {each.unit: each for each in results}
    points_places = last_places([each.points for each in round_.published])
    index_places = last_places([each.index for each in round_.published])
    rows: list[Row] = []
    for at, row in enumerate(round_.published):
        if row.points is None or not row.max > 0:
            continue
        exact = scaled(hidden(row.points, points_places[at]), 100 / Fraction(row.max))
        keys = _keys(round_, row, exact, index_places[at])
        rows.append(Row(at, row, by_key[row.unit], points_places[at], index_places[at], exact, keys))
    return rows


def _keys(round_: Round, row: PublishedUnit, exact: Span, index_places: int) -> Span:
    """A printed index that can be right narrows what the points leave open."""
    printed = hidden(row.index, index_places) if row.index is not None else exact
    possible = exact.common(printed) if exact.meets(printed) else exact
    return image(possible, round_.rounding.index) if round_.compare == "published" else possible


def half_even_index(row: Row, places: int) -> Decimal | None:
    """The index rounded to the even digit, where the printed points give exactly a half; else None."""
    scaled_up = row.follows / half(places) / 2
    on_half = (2 * scaled_up).denominator == 1 and scaled_up.denominator != 1
    even = rounded_half_even(row.follows, places)
    return even if on_half and even != rounded(row.follows, places) else None
