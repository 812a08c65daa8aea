"""The least change that would explain a finding."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from attrs import evolve

from parindex.auditing.printed import only_fit
from parindex.auditing.rows import Possible, Row
from parindex.problems import Problem, Value

#: A named hint and the values it names.
Cure = tuple[str, dict[str, Value]]

#: How many rows a row is compared with, to find the one it was swapped with.
MOST_COMPARED = 50


def one_digit(column: str, mended: Decimal) -> Cure:
    """One digit in *column* is wrong: it should read *mended*."""
    return "one_digit", {"column": column, "mended": mended}


def one_digit_in_points(row: Row, side: Callable[[Possible], int]) -> Iterator[Cure]:
    """One digit in the points is wrong, if only one such number fits; a printed index that fits speaks for them.

    *side* is 0 where what the points leave possible explains the row, below 0 where they are too few, else above.
    """
    if row.index_fits:
        return
    printed = None if row.row.index is None else row.printed(row.row.index)

    def side_of_both(points: Decimal) -> int:
        against_index = 0 if printed is None else row.gives(points=points).side_of(printed)
        return against_index or side(row.with_points(points))

    mended = only_fit(row.points, side_of_both)
    if mended is not None:
        yield one_digit("points", mended)


def swapped(other: Row) -> Cure:
    """The row has changed places with *other*."""
    return "swapped", {"other": other.name}


HALF_EVEN: Cure = ("half_even", {})


def explained(found: Problem, cures: Iterator[Cure]) -> Problem:
    """*found* with the first of *cures* as its hint, if there is one."""
    nothing: tuple[None, dict[str, Value]] = (None, {})
    hint, values = next(cures, nothing)
    return evolve(found, hint=hint, values=tuple(sorted({**dict(found.values), **values}.items())))
