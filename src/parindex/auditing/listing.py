"""The audit of the order of a printed list: one misplaced row is one finding."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from parindex.auditing.cures import Cure, explained, one_digit_in_points, swapped
from parindex.auditing.rows import Possible, Row
from parindex.problems import Problem, problem
from parindex.rules.standing import falling_run, order_of, swapped_pair


def listed_findings(scopes: Sequence[Sequence[Row]]) -> Iterator[Problem]:
    """Rows that stand where their points do not put them, and positions printed twice.

    Rows that take no place may stand anywhere.
    """
    for scope in scopes:
        listed = sorted(
            (each for each in scope if each.row.listed is not None),
            key=lambda each: (each.row.listed or 0, -each.possible.order.low, each.row.unit),
        )
        for one, other in pairwise(listed):
            if one.row.listed == other.row.listed:
                yield problem(
                    "PAR612",
                    other.address("listed"),
                    unit=other.name,
                    other=one.name,
                    printed=other.row.listed or 0,
                )
        yield from _out_of_order([each for each in listed if each.row.ranked])


def _out_of_order(listed: Sequence[Row]) -> Iterator[Problem]:
    """The rows outside a longest run that never rises, unless hidden digits can put them where they stand."""
    order = order_of([each.possible.order.low for each in listed])
    pair = swapped_pair(order)
    run = _run(listed, order)
    astray = [
        at for at in sorted({*range(len(order))} - {*run}) if not _fits_between(listed[at], *_kept(listed, run, at))
    ]
    swap_is_less = bool(pair) and len(astray) >= len(pair)
    for at in pair if swap_is_less else astray:
        each = listed[at]
        found = problem(
            "PAR604",
            each.address("listed"),
            unit=each.name,
            printed=each.row.listed or 0,
            points=each.points,
            before=listed[at - 1].points if at else "-",
            behind=listed[at + 1].points if at + 1 < len(listed) else "-",
        )
        swaps = [swapped(listed[other]) for other in pair if at in pair and other != at]
        mended = iter(()) if swap_is_less else _one_digit(each, *_kept(listed, run, at))
        yield explained(found, chain(mended, swaps))


def _run(listed: Sequence[Row], order: Sequence[int]) -> list[int]:
    """The positions of a longest run that never rises; of rows that contradict themselves only if all do."""
    trusted = [at for at, each in enumerate(listed) if not each.is_doubtful] or list(range(len(listed)))
    # Equal ones may follow each other: their levels are parted so that they fall.
    return [trusted[at] for at in falling_run([(at, order[at] * len(order) - at) for at in trusted])]


def _kept(listed: Sequence[Row], run: Sequence[int], at: int) -> tuple[Row | None, Row | None]:
    """The rows of the *run* next before and next behind the position *at*, which is not in it."""
    behind = bisect_left(run, at)
    before = listed[run[behind - 1]] if behind else None
    return before, listed[run[behind]] if behind < len(run) else None


def _fits_between(row: Row, before: Row | None, behind: Row | None) -> bool:
    """Whether digits that are not printed can put *row* where it stands."""
    order = row.possible.order
    under = before is None or order.low <= before.possible.order.high
    over = behind is None or order.high >= behind.possible.order.low
    return under and over


def _one_digit(row: Row, before: Row | None, behind: Row | None) -> Iterator[Cure]:
    def side(possible: Possible) -> int:
        too_few = behind is not None and possible.order.high < behind.possible.order.low
        too_many = before is not None and possible.order.low > before.possible.order.high
        return int(too_many) - int(too_few)

    return one_digit_in_points(row, side)
