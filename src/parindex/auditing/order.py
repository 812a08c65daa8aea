"""The audit of printed ranks and of the order of a printed list: one misplaced row is one finding."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from parindex.auditing.cures import HALF_EVEN, Cure, explained, one_digit, swapped
from parindex.auditing.printed import Span, hidden, image, only_fit, scaled
from parindex.auditing.rows import Row, half_even_index
from parindex.model.round import Round
from parindex.places import item, member
from parindex.problems import Problem, problem
from parindex.rules.standing import longest_fall, order_of, standings

# --- ranks ----------------------------------------------------------------------------------------


def rank_findings(round_: Round, rows: Sequence[Row], scopes: Sequence[Sequence[Row]]) -> Iterator[Problem]:
    """Ranks that the points cannot give."""
    for each in rows:
        if each.row.rank is not None and not each.row.ranked:
            yield _rank_problem(each, "-")
    complete = {each.key: each.complete for each in round_.groups}
    for scope in scopes:
        ranked = [each for each in scope if each.row.ranked]
        if ranked:
            yield from _scope_ranks(round_, ranked, complete=complete[ranked[0].row.group])


def _rank_problem(row: Row, follows: int | str) -> Problem:
    return problem(
        "PAR603",
        member(item("published", row.at), "rank"),
        unit=row.row.name.in_language("vi"),
        printed=row.row.rank or 0,
        follows=follows,
    )


def _scope_ranks(round_: Round, ranked: Sequence[Row], *, complete: bool) -> Iterator[Problem]:
    printed = sorted(
        (each for each in ranked if each.row.rank is not None),
        key=lambda each: (each.row.rank or 0, -each.keys.low, each.row.unit),
    )
    run = set(longest_fall(order_of([each.keys.low for each in printed])))
    misplaced = [each for at, each in enumerate(printed) if at not in run]
    taken = sorted(each.row.rank or 0 for each in misplaced)
    away = {each.at for each in misplaced}
    everybody = _Field(round_, ranked)
    others = _Field(round_, [each for each in ranked if each.at not in away])
    half_even = _half_even_ranks(round_, ranked)
    wrong: list[Row] = []
    for each in printed:
        place = each.row.rank or 0
        if each.at in away:
            least, most = everybody.places(each.keys, each.exact, inside=True)
        else:
            least, most = others.places(each.keys, each.exact, inside=True)
            least, most = least + bisect_left(taken, place), most + bisect_right(taken, place)
        if not complete:
            most = max(most, place)  # units that are not listed may stand between
        hides_half = each.row.index is None and half_even.get(each.at) == place != each.result.rank.official
        if hides_half:
            yield explained(_rank_problem(each, each.result.rank.official or 0), iter([HALF_EVEN]))
        elif not least <= place <= most or (not complete and each.at in away):
            wrong.append(each)
    for each in wrong:
        found = _rank_problem(each, each.result.rank.official or 0)
        yield explained(found, _rank_cures(each, printed, everybody))


def _half_even_ranks(round_: Round, ranked: Sequence[Row]) -> dict[int, int]:
    """The ranks that rounding halves to even would give, if that differs at all."""
    places = round_.rounding.index
    even = [half_even_index(each, places) for each in ranked]
    if round_.compare == "exact" or not any(each is not None for each in even):
        return {}
    indices = [each.result.index if other is None else other for each, other in zip(ranked, even, strict=True)]
    keys = [(order,) for order in order_of([Fraction(each or 0) for each in indices])]
    found = standings(keys, dense=round_.ties == "dense")
    return {each.at: standing.place for each, standing in zip(ranked, found, strict=True)}


def _rank_cures(row: Row, printed: Sequence[Row], field: "_Field") -> Iterator[Cure]:
    place = row.row.rank or 0

    def fits(points: Decimal) -> bool:
        exact = scaled(hidden(points, row.points_places), 100 / Fraction(row.row.max))
        least, most = field.places(field.keys_of(exact), exact, inside=False, without=row)
        return least <= place <= most

    if row.row.index is None:
        points = only_fit(row.row.points or Decimal(0), fits)
        if points is not None:
            yield one_digit("points", points)
    own = row.result.rank.official
    for other in printed:
        if other.row.rank == own and other.result.rank.official == place and other is not row:
            yield swapped(other.row.name.in_language("vi"))
    if own is not None and Decimal(own) == only_fit(Decimal(place), lambda each: each == own):
        yield one_digit("rank", Decimal(own))


@frozen
class _Sorted:
    lows: list[Fraction]
    highs: list[Fraction]


class _Field:
    """The rows of one ranking, ready to count how many can stand above an index."""

    def __init__(self, round_: Round, rows: Sequence[Row]) -> None:
        self._round = round_
        self._dense = round_.ties == "dense"
        self._breaks = bool(round_.tie_break)
        keys = {each.keys for each in rows} if self._dense else [each.keys for each in rows]
        self._keys = _Sorted(sorted(each.low for each in keys), sorted(each.high for each in keys))
        tied: dict[Fraction, list[Span]] = defaultdict(list)
        for each in rows if self._breaks else ():
            if each.keys.is_point:
                tied[each.keys.low].append(each.exact)
        self._tied = {
            key: _Sorted(sorted(each.low for each in spans), sorted(each.high for each in spans))
            for key, spans in tied.items()
        }

    def keys_of(self, exact: Span) -> Span:
        """The indices that rank a unit whose exact index is in *exact*."""
        return image(exact, self._round.rounding.index) if self._round.compare == "published" else exact

    def places(self, keys: Span, exact: Span, *, inside: bool, without: Row | None = None) -> tuple[int, int]:
        """The least and the greatest place of a unit with *keys*; *inside* says that it is one of the rows itself."""
        least = _above(self._keys.lows, keys.high)
        most = _above(self._keys.highs, keys.low) - int(inside and keys.high > keys.low)
        tied = self._tied.get(keys.low) if keys.is_point else None
        if tied is not None:
            least += _above(tied.lows, exact.high)
            most += _above(tied.highs, exact.low) - int(inside)
        if without is not None:
            least -= int(without.keys.low > keys.high)
            most -= int(without.keys.high > keys.low)
        return least + 1, max(least, most) + 1


def _above(values: list[Fraction], line: Fraction) -> int:
    return len(values) - bisect_right(values, line)


# --- the order of a list ----------------------------------------------------------------------------


def listed_findings(round_: Round, scopes: Sequence[Sequence[Row]]) -> Iterator[Problem]:
    """Rows that stand where their points do not put them, and positions printed twice."""
    for scope in scopes:
        listed = sorted(
            (each for each in scope if each.row.listed is not None),
            key=lambda each: (each.row.listed or 0, -each.keys.low, each.row.unit),
        )
        for one, other in pairwise(listed):
            if one.row.listed == other.row.listed:
                yield problem(
                    "PAR612",
                    member(item("published", other.at), "listed"),
                    unit=other.row.name.in_language("vi"),
                    other=one.row.name.in_language("vi"),
                    printed=other.row.listed or 0,
                )
        yield from _scope_order(round_, listed)


def _scope_order(round_: Round, listed: Sequence[Row]) -> Iterator[Problem]:
    keys = [each.keys.low for each in listed]
    run = longest_fall(order_of(keys))
    kept = set(run)
    rises = [at for at in range(1, len(keys)) if keys[at - 1] < keys[at]]
    for at, each in enumerate(listed):
        if at in kept:
            continue
        before = run[bisect_left(run, at) - 1] if run[0] < at else None
        behind = run[bisect_left(run, at)] if run[-1] > at else None
        if _can_stand(each, None if before is None else listed[before], None if behind is None else listed[behind]):
            continue
        found = problem(
            "PAR604",
            member(item("published", each.at), "listed"),
            unit=each.row.name.in_language("vi"),
            printed=each.row.listed or 0,
            points=each.row.points or Decimal(0),
            before=_points_at(listed, at - 1),
            behind=_points_at(listed, at + 1),
        )
        high = None if before is None else keys[before]
        low = None if behind is None else keys[behind]
        yield explained(found, _order_cures(round_, listed, at, (low, high), rises))


def _can_stand(row: Row, before: Row | None, behind: Row | None) -> bool:
    """Whether digits that are not printed can put *row* where it stands."""
    under = before is None or row.keys.low <= before.keys.high
    over = behind is None or row.keys.high >= behind.keys.low
    return under and over


def _points_at(listed: Sequence[Row], at: int) -> Decimal | str:
    return (listed[at].row.points or Decimal(0)) if 0 <= at < len(listed) else "-"


def _order_cures(
    round_: Round,
    listed: Sequence[Row],
    at: int,
    between: tuple[Fraction | None, Fraction | None],
    rises: Sequence[int],
) -> Iterator[Cure]:
    row, (low, high) = listed[at], between

    def fits(points: Decimal) -> bool:
        exact = scaled(hidden(points, row.points_places), 100 / Fraction(row.row.max))
        key = image(exact, round_.rounding.index).low
        return (low is None or key >= low) and (high is None or key <= high)

    points = only_fit(row.row.points or Decimal(0), fits)
    if points is not None:
        yield one_digit("points", points)
    keys = [each.keys.low for each in listed]
    for other in range(len(listed)):
        if other != at and _swap_mends(keys, at, other, rises):
            yield swapped(listed[other].row.name.in_language("vi"))


def _swap_mends(keys: list[Fraction], one: int, other: int, rises: Sequence[int]) -> bool:
    """Whether the list falls throughout once two rows have changed places: only their neighbours need a look."""
    touched = {each for each in (one, one + 1, other, other + 1) if 0 < each < len(keys)}
    if not set(rises) <= touched:
        return False

    def key(at: int) -> Fraction:
        return keys[other if at == one else one if at == other else at]

    return all(key(each - 1) >= key(each) for each in touched)
