"""What follows from a row of a published table: the indices that its points leave possible."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from parindex.auditing.printed import Span, hidden, image, last_places, scaled
from parindex.model.results import UnitResult
from parindex.model.round import PublishedUnit, Round
from parindex.places import item, member
from parindex.points import half, rounded, rounded_half_even
from parindex.rules.indices import index_of
from parindex.rules.terms import index_places


@frozen
class Decimals:
    """With how many decimals the points and the index of a row were printed."""

    points: int
    index: int


@frozen
class Possible:
    """What printed points leave open.

    Attributes:
        exact: The indices that they can stand for; a printed index that can be right narrows them.
        keys: The indices by which the unit can have been banded.
        order: The indices by which it can have been ranked.
    """

    exact: Span
    keys: Span
    order: Span


@frozen(eq=False)
class Row:
    """A row with points and a maximum above 0.

    Attributes:
        round_: The round it belongs to.
        at: Its position in the table.
        row: As printed.
        points: The points printed.
        result: What was worked out from it.
        decimals: With how many decimals its numbers were printed.
        possible: What its points leave open.
    """

    round_: Round
    at: int
    row: PublishedUnit
    points: Decimal
    result: UnitResult
    decimals: Decimals
    possible: Possible

    @property
    def name(self) -> str:
        """The name of the unit."""
        return self.row.name.in_language("vi")

    @property
    def follows(self) -> Fraction:
        """The index of the printed points, before rounding."""
        return index_of(self.points, self.row.max) or Fraction(0)

    @property
    def index_fits(self) -> bool:
        """Whether an index is printed that can be what the points give."""
        return self.row.index is not None and self.gives().meets(self.printed(self.row.index))

    @property
    def is_doubtful(self) -> bool:
        """Whether an index is printed that the points cannot give: one of the two is wrong already."""
        return self.row.index is not None and not self.index_fits

    def address(self, column: str) -> str:
        """The address of the cell in *column*."""
        return member(item("published", self.at), column)

    def gives(self, *, points: Decimal | None = None, maximum: Decimal | None = None) -> Span:
        """The indices that *points* of *maximum*, else those of the row, can stand for; a *maximum* is above 0."""
        span = hidden(self.points if points is None else points, self.decimals.points)
        return scaled(span, 100 / Fraction(self.row.max if maximum is None else maximum))

    def printed(self, index: Decimal) -> Span:
        """The indices that are printed as *index* in this row."""
        return hidden(index, self.decimals.index)

    def with_points(self, points: Decimal) -> Possible:
        """What other *points* would leave open."""
        return _possible(self.round_, self.row, points, self.decimals)


def rows_of(round_: Round, results: Sequence[UnitResult]) -> list[Row]:
    """The rows of a table that have points and a maximum above 0, in the order of the table."""
    by_key = {each.unit: each for each in results}
    points_places = last_places([each.points for each in round_.published])
    index_places = last_places([each.index for each in round_.published])
    rows: list[Row] = []
    for at, row in enumerate(round_.published):
        if row.points is not None and row.max > 0:
            decimals = Decimals(points_places[at], index_places[at])
            possible = _possible(round_, row, row.points, decimals)
            rows.append(Row(round_, at, row, row.points, by_key[row.unit], decimals, possible))
    return rows


def _possible(round_: Round, row: PublishedUnit, points: Decimal, decimals: Decimals) -> Possible:
    exact = scaled(hidden(points, decimals.points), 100 / Fraction(row.max))
    if row.index is not None:
        printed = hidden(row.index, decimals.index)
        exact = exact.common(printed) if exact.meets(printed) else exact
    keys = image(exact, index_places(round_)) if round_.compare == "published" else exact
    # The only tie-break of a published table is the exact index, which never contradicts the published one.
    return Possible(exact, keys, exact if round_.tie_break else keys)


def half_even_index(row: Row, places: int) -> Decimal | None:
    """The index rounded to the even digit, where the printed points give exactly a half; else None."""
    scaled_up = row.follows / half(places) / 2
    on_half = (2 * scaled_up).denominator == 1 and scaled_up.denominator != 1
    even = rounded_half_even(row.follows, places)
    return even if on_half and even != rounded(row.follows, places) else None
