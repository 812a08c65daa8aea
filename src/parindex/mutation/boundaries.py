"""Boundaries between steps: both ends that meet in one move together, as an author would move them."""

from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from parindex.model.fields import Quantity
from parindex.model.rule_kinds import Step, Steps
from parindex.mutation.mutants import Edit, Mutant
from parindex.mutation.neighbours import SIDES, as_text, moved_quantity
from parindex.places import item, member, the_key
from parindex.points import decimals
from parindex.rules.normal import fraction

_LOWER, _UPPER = ("at_least", "more_than"), ("at_most", "below")
#: The same end, the other way about.
FLIPPED = {"at_least": "more_than", "more_than": "at_least", "at_most": "below", "below": "at_most"}


@frozen
class End:
    """One end of a step as it is written: its step's address, its key and its number."""

    step: str
    key: str
    value: Quantity

    @property
    def address(self) -> str:
        """Where the number stands."""
        return member(self.step, self.key)


def boundaries(address: str, rule: Steps) -> Iterator[Mutant]:
    """The mutants of the boundaries of *rule*, which stands at *address*, in the order of its steps."""
    better, worse = (_UPPER, _LOWER) if rule.better == "higher" else (_LOWER, _UPPER)
    steps = [(item(member(address, "steps"), at), step) for at, step in enumerate(rule.steps)]
    outer = _end(*steps[0], better)
    if outer is not None:
        yield from _moved((outer,))
    for above, below in pairwise(steps):
        yield from _moved(tuple(end for end in (_end(*above, worse), _end(*below, better)) if end is not None))
    last = _end(*steps[-1], worse)
    if last is not None:
        yield from _moved((last,))


def _end(address: str, step: Step, keys: tuple[str, ...]) -> End | None:
    for key in keys:
        value: Quantity | None = getattr(step, key)
        if value is not None:
            return End(address, key, value)
    return None


def _moved(ends: tuple[End, ...]) -> Iterator[Mutant]:
    """A boundary down and up by one unit of its last digit, and with its other side counted in."""
    first = ends[0]
    places = max(decimals(end.value.number) for end in ends)
    for side in SIDES:
        moved = [moved_quantity(end.value, side, places) for end in ends]
        edits = tuple(Edit(end.address, value) for end, value in zip(ends, moved, strict=True))
        also = _also(ends, [as_text(end.value) for end in ends], [as_text(each) for each in moved])
        yield Mutant("threshold", first.address, as_text(first.value), as_text(moved[0]), edits, also)
    if len({fraction(end.value) for end in ends}) == 1:  # else to count in the other side is to move it
        was, now = [f"{end.key}: {as_text(end.value)}" for end in ends], [_flipped_text(end) for end in ends]
        edits = tuple(edit for end in ends for edit in _flipped(end))
        yield Mutant("inclusivity", the_key(first.address), was[0], now[0], edits, _also(ends, was, now))


def _also(ends: tuple[End, ...], was: list[str], now: list[str]) -> tuple[tuple[str, str], ...]:
    """What the second end was, and could be, where that is not said already."""
    return tuple(pair for pair in zip(was[1:], now[1:], strict=True) if len(ends) > 1 and pair != (was[0], now[0]))


def _flipped_text(end: End) -> str:
    return f"{FLIPPED[end.key]}: {as_text(end.value)}"


def _flipped(end: End) -> Iterator[Edit]:
    yield Edit(end.address, None)
    yield Edit(member(end.step, FLIPPED[end.key]), end.value)
