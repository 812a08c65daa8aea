"""The audit of printed ranks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from parindex.auditing.cures import HALF_EVEN, Cure, explained, one_digit, one_digit_in_points, swapped
from parindex.auditing.field import Field
from parindex.auditing.printed import one_digit_off
from parindex.auditing.rows import Possible, Row, half_even_index
from parindex.model.round import Round
from parindex.problems import Problem, problem
from parindex.rules.standing import falling_run, order_of, standings, swapped_pair
from parindex.rules.terms import index_places


def rank_findings(round_: Round, rows: Sequence[Row], scopes: Sequence[Sequence[Row]]) -> Iterator[Problem]:
    """Ranks that no digits hidden by rounding can give; *scopes* are the rows that are ranked together."""
    for each in rows:
        if each.row.rank is not None and not each.row.ranked:
            yield _problem(each)
    complete = {each.key: each.complete for each in round_.groups}
    for scope in scopes:
        ranked = [each for each in scope if each.row.ranked]
        if any(each.row.rank is not None for each in ranked):
            yield from _scope(round_, ranked, complete=complete[ranked[0].row.group])


def _problem(row: Row) -> Problem:
    follows = row.result.rank.official
    return problem(
        "PAR603",
        row.address("rank"),
        unit=row.name,
        printed=row.row.rank or 0,
        follows="-" if follows is None else follows,
    )


def _scope(round_: Round, ranked: Sequence[Row], *, complete: bool) -> Iterator[Problem]:
    everybody = Field(ranked, dense=round_.ties == "dense")
    half_even = _half_even_ranks(round_, ranked)
    printed = sorted((each for each in ranked if each.row.rank is not None), key=_by_rank)
    cures = _Cures(printed, everybody)
    wrong = _wrong(printed, everybody, complete=complete)
    for each in printed:
        hides_half = each.row.index is None and half_even.get(each.at) == each.row.rank != each.result.rank.official
        if hides_half:
            yield explained(_problem(each), iter([HALF_EVEN]))
        elif each.at in wrong:
            yield explained(_problem(each), cures.of(each, wrong))


def _by_rank(row: Row) -> tuple[int, Fraction, str]:
    return (row.row.rank or 0, -row.possible.order.low, row.row.unit)


def _wrong(printed: Sequence[Row], everybody: Field, *, complete: bool) -> set[int]:
    """Positions of the rows whose printed rank does not follow, as few as explain the table.

    Where units may be missing in between, places can be worse than those listed give, never better.
    """
    possible = {each.at: everybody.places(each.possible.order, of=each) for each in printed}
    if not complete:
        furthest = max(each.row.rank or 0 for each in printed)
        possible = {at: (least, furthest) for at, (least, _) in possible.items()}
    levels = order_of([each.possible.order.low for each in printed])
    outside = _outside(printed, possible)
    without = _wrong_without_astray(printed, levels, everybody, possible)
    swapped_rows = {printed[at].at for at in swapped_pair(levels)}
    if not complete:
        return swapped_rows if 0 < len(swapped_rows) <= len(without) else without
    said = {each.at for each in printed if each.row.rank != each.result.rank.official}
    doubtful = {each.at for each in printed if each.is_doubtful}
    if not without <= said | doubtful:
        return outside  # a row would be wrong on the very place that follows
    return min(outside, without & said, key=lambda rows: (len(rows - doubtful), len(rows)))


def _outside(printed: Sequence[Row], possible: Mapping[int, tuple[int, int]]) -> set[int]:
    return {each.at for each in printed if not possible[each.at][0] <= (each.row.rank or 0) <= possible[each.at][1]}


def _wrong_without_astray(
    printed: Sequence[Row], levels: Sequence[int], everybody: Field, possible: Mapping[int, tuple[int, int]]
) -> set[int]:
    """The same if misplaced rows do not count for the others, which they may have been printed above or below."""
    outside = _outside(printed, possible)
    trusted = [at for at, each in enumerate(printed) if not each.is_doubtful]
    run = falling_run([(printed[at].row.rank or 0, levels[at]) for at in trusted])
    kept = [printed[trusted[at]] for at in run]
    in_run = {each.at for each in kept}
    astray = {
        each.at for each in printed if each.at not in in_run and (each.at in outside or not _stands_among(each, kept))
    }
    others = Field([each for each in everybody.rows if each.at not in astray], dense=everybody.dense)
    taken = [each.row.rank or 0 for each in printed if each.at in astray]
    if everybody.dense:
        taken = sorted(set(taken) - {each.row.rank or 0 for each in printed if each.at not in astray})
    widened: dict[int, tuple[int, int]] = {}
    for each in printed:
        if each.at not in astray:
            place = each.row.rank or 0
            (least, most), (fewest, greatest) = possible[each.at], others.places(each.possible.order, of=each)
            above = 0 if everybody.dense else bisect_left(taken, place)
            widened[each.at] = (min(least, fewest + above), max(most, greatest + bisect_right(taken, place)))
    return astray | _outside([each for each in printed if each.at not in astray], widened)


def _stands_among(row: Row, kept: Sequence[Row]) -> bool:
    """Whether the places and points of *row* and its neighbours among those *kept* agree."""
    at = bisect_left(kept, _by_rank(row), key=_by_rank)
    above, below = kept[max(0, at - 1) : at], kept[at : at + 1]
    return all(_agree(each, row) for each in above) and all(_agree(row, each) for each in below)


def _agree(one: Row, other: Row) -> bool:
    """Whether *one* can be on the place it is printed on and *other*, not above it, on its own."""
    upper, lower = one.possible.order, other.possible.order
    if one.row.rank == other.row.rank:
        return upper.meets(lower)
    return upper.high > lower.low


def _half_even_ranks(round_: Round, ranked: Sequence[Row]) -> dict[int, int]:
    """The ranks that rounding halves to even would give, by position, if it changes an index at all."""
    even = [half_even_index(each, index_places(round_)) for each in ranked]
    if round_.compare == "exact" or round_.tie_break or not any(each is not None for each in even):
        return {}
    indices = [each.result.index if other is None else other for each, other in zip(ranked, even, strict=True)]
    keys = [(order,) for order in order_of([Fraction(each or 0) for each in indices])]
    found = standings(keys, dense=round_.ties == "dense")
    return {each.at: standing.place for each, standing in zip(ranked, found, strict=True)}


class _Cures:
    """What could explain the wrong ranks of one ranking."""

    def __init__(self, printed: Sequence[Row], everybody: Field) -> None:
        self._everybody = everybody
        self._by_places = {(each.row.rank, each.result.rank.official): each for each in reversed(printed)}

    def of(self, row: Row, wrong: set[int]) -> Iterator[Cure]:
        """The least changes that would explain the rank of *row*; a swap that explains two *wrong* ones is one."""
        place, own = row.row.rank or 0, row.result.rank.official or 0

        def side(possible: Possible) -> int:
            least, most = self._everybody.places(possible.order, of=row)
            return int(place > most) - int(place < least)

        other = self._by_places.get((own, place)) if own != place else None
        if other is not None and other.at in wrong:
            yield swapped(other)
        yield from one_digit_in_points(row, side)
        if other is not None:
            yield swapped(other)
        if Decimal(own) in one_digit_off(Decimal(place)):
            yield one_digit("rank", Decimal(own))
