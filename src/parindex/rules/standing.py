"""Places from orderings of whole numbers: what a rank is, written once."""

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


def longest_fall(values: Sequence[int]) -> list[int]:
    """The positions of a longest run of *values* that never rises; the same one every time."""
    ends: list[int] = []  # ends[k]: position of the best last value of a run of k + 1
    before: list[int] = []
    for position, value in enumerate(values):
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high) // 2
            if values[ends[middle]] >= value:
                low = middle + 1
            else:
                high = middle
        before.append(ends[low - 1] if low else -1)
        ends[low : low + 1] = [position]
    run: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        run.append(at)
        at = before[at]
    return run[::-1]
