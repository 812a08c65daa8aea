"""The audit of printed indices, and of what is printed where there can be none."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from attrs import frozen

from parindex.auditing.cures import MOST_COMPARED, Cure, explained, one_digit, swapped
from parindex.auditing.printed import Span, one_digit_off, only_fit
from parindex.auditing.rows import Row, half_even_index
from parindex.model.round import Round
from parindex.places import item, member
from parindex.points import rounded
from parindex.problems import Problem, problem


def without_points(round_: Round) -> Iterator[Problem]:
    """What is printed of units that have no points, or no maximum."""
    for at, row in enumerate(round_.published):
        if row.points is not None and row.max > 0:
            continue
        for column, value in (("index", row.index), ("rank", row.rank), ("band", row.band)):
            if value is not None:
                address = member(item("published", at), column)
                yield problem("PAR611", address, unit=row.name.in_language("vi"), column=column, printed=value)
                break  # what the others lack is the same


def index_findings(rows: Sequence[Row]) -> Iterator[Problem]:
    """Indices that no points printed so can give, and those that only rounding halves to even gives."""
    wrong = [
        _Wrong(each, each.row.index, each.gives(), each.printed(each.row.index))
        for each in rows
        if each.row.index is not None and each.is_doubtful
    ]
    by_printed = sorted(wrong, key=lambda each: (each.printed.high, each.row.at))
    for each in wrong:
        yield explained(_problem("PAR601", each.row, each.index), _cures(each, by_printed))
    yield from _to_even(rows)


def _to_even(rows: Sequence[Row]) -> Iterator[Problem]:
    """Halves that are printed as the even digit, in a table that never prints them rounded up."""
    halves = [
        (each, each.row.index, even)
        for each in rows
        if each.row.index is not None
        and each.index_fits
        and (even := half_even_index(each, each.decimals.index)) is not None
    ]
    if all(printed == even for _, printed, even in halves):
        yield from (_problem("PAR602", row, printed) for row, printed, _ in halves)


@frozen(eq=False)
class _Wrong:
    """A row, the index it prints, the indices its points give, and those that are printed so."""

    row: Row
    index: Decimal
    gives: Span
    printed: Span


def _problem(code: str, row: Row, printed: Decimal) -> Problem:
    return problem(
        code,
        row.address("index"),
        unit=row.name,
        printed=printed,
        points=row.points,
        max=row.row.max,
        follows=rounded(row.follows, row.decimals.index),
        exact=rounded(row.follows, row.decimals.index + 1),
    )


def _cures(wrong: _Wrong, by_printed: Sequence[_Wrong]) -> Iterator[Cure]:
    row = wrong.row
    follows = rounded(row.follows, row.decimals.index)
    if follows in one_digit_off(wrong.index):
        yield one_digit("index", follows)
    points = only_fit(row.points, lambda each: row.gives(points=each).side_of(wrong.printed))
    if points is not None:
        yield one_digit("points", points)
    maximum = only_fit(row.row.max, lambda each: _side_of_maximum(wrong, each))
    if maximum is not None:
        yield one_digit("max", maximum)
    first = bisect_left(by_printed, wrong.gives.low, key=lambda each: each.printed.high)
    for other in islice(by_printed, first, first + MOST_COMPARED):
        if other.printed.meets(wrong.gives) and wrong.printed.meets(other.gives):
            yield swapped(other.row)


def _side_of_maximum(wrong: _Wrong, maximum: Decimal) -> int:
    """Below 0 if *maximum* is too small for the printed index, above 0 if it is too great, else 0."""
    if not maximum > 0:
        return -1
    side = wrong.row.gives(maximum=maximum).side_of(wrong.printed)
    return -side if wrong.row.points > 0 else side
