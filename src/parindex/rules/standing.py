"""Places from orderings of whole numbers: what a rank is, written once."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from attrs import frozen


@frozen
class Standing:
    """A place, whether it is shared, and the step of the key (from 1) that set it apart from a tie, if one did."""

    place: int
    joint: bool
    step: int | None


def order_of(values: Sequence[Fraction]) -> list[int]:
    """The position of each value among the different ones, the smallest 0."""
    position = {value: index for index, value in enumerate(sorted(set(values)))}
    return [position[each] for each in values]


def standings(keys: Sequence[tuple[int, ...]], *, dense: bool) -> list[Standing]:
    """The standing of each key, the greatest first; the later numbers of a key only part what the first leaves tied.

    Standard places count those above (1, 2, 2, 4), dense ones the different keys above (1, 2, 2, 3).
    """
    result: list[Standing | None] = [None] * len(keys)
    in_order = sorted(range(len(keys)), key=lambda each: keys[each], reverse=True)
    blocks: list[list[int]] = []
    for each in in_order:
        if blocks and keys[blocks[-1][0]] == keys[each]:
            blocks[-1].append(each)
        else:
            blocks.append([each])
    above = 0
    for number, block in enumerate(blocks):
        neighbours = [*blocks[max(0, number - 1) : number], *blocks[number + 1 : number + 2]]
        parted = [_first_difference(keys[block[0]], keys[other[0]]) for other in neighbours]
        step = max(parted, default=0) or None
        place = (number if dense else above) + 1
        for each in block:
            result[each] = Standing(place, len(block) > 1, step)
        above += len(block)
    return [each for each in result if each is not None]


def _first_difference(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return next(step for step, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)


def falling_run(points: Sequence[tuple[int, int]]) -> list[int]:
    """The positions of the most *points* (place, level) of which each has a lower level than those on better places.

    Equal points stand together. Of several such runs it is the same one every time, whatever the order of *points*.
    """
    alike: dict[tuple[int, int], list[int]] = defaultdict(list)
    for position, each in enumerate(points):
        alike[each].append(position)
    before: dict[tuple[int, int], tuple[int, int] | None] = {}
    # Ends of runs worth extending: the higher the level of the end, the fewer points the run has.
    ends: list[tuple[int, int, tuple[int, int]]] = []
    for each in sorted(alike):
        level = each[1]
        at = bisect_right(ends, level, key=lambda end: end[0])
        number = len(alike[each]) + (ends[at][1] if at < len(ends) else 0)
        before[each] = ends[at][2] if at < len(ends) else None
        first = at
        while first and ends[first - 1][1] <= number:
            first -= 1
        ends[first:at] = [(level, number, each)]
    run: list[int] = []
    point = ends[0][2] if ends else None
    while point is not None:
        run += alike[point]
        point = before[point]
    return sorted(run)


def swapped_pair(levels: Sequence[int]) -> tuple[int, ...]:
    """The two positions that, swapped, make *levels* fall or stay throughout; none if no two do."""
    away = [
        at for at, (one, other) in enumerate(zip(levels, sorted(levels, reverse=True), strict=True)) if one != other
    ]
    return tuple(away) if len(away) == 2 else ()  # noqa: PLR2004, a pair
