"""Who is within a quota: limits walked best first, ties at the cut-off as declared; whole numbers only."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from attrs import define, frozen

AtCutoff = Literal["include", "exclude", "tie_break", "council"]
Fate = Literal["taken", "beyond", "tied", "tied_out"]


@frozen
class Candidate:
    """One who could be taken.

    Attributes:
        order: Smaller is better; equal is tied.
        finer: Parts those who are tied, where ties are to be broken.
        limits: The limits that count the candidate, from the narrowest to the widest.
    """

    order: int
    finer: tuple[int, ...]
    limits: tuple[int, ...]


@frozen
class Taken:
    """What became of a candidate, and by how many the limit is exceeded where a tie was included."""

    fate: Fate
    over: int = 0


def walk(candidates: Sequence[Candidate], limits: Sequence[int], at_cutoff: AtCutoff) -> list[Taken]:
    """The fate of each candidate: best first, whoever every limit admits is taken, tied ones as a whole.

    *limits* are numbered from the narrowest to the widest. A limit at which a tie was left out or left open is
    closed: nobody behind the tie is taken instead.
    """
    walked = _Walk(candidates, list(limits), at_cutoff, [Taken("beyond")] * len(candidates))
    for block in _blocks(range(len(candidates)), lambda each: (candidates[each].order,)):
        walked.take(block)
    return walked.fates


@define
class _Walk:
    candidates: Sequence[Candidate]
    left: list[int]
    at_cutoff: AtCutoff
    fates: list[Taken]

    def take(self, block: Sequence[int]) -> None:
        """Take a block of tied candidates, as far as the limits go."""
        admitted = [each for each in block if all(self.left[limit] > 0 for limit in self.candidates[each].limits)]
        if self.at_cutoff == "tie_break" and self._overflows(admitted):
            for finer in _blocks(admitted, lambda each: self.candidates[each].finer):
                still = [each for each in finer if all(self.left[k] > 0 for k in self.candidates[each].limits)]
                self._settle(still)
        else:
            self._settle(admitted)

    def _overflows(self, block: Sequence[int]) -> bool:
        return any(self._inside(block, limit) > self.left[limit] for limit in range(len(self.left)))

    def _inside(self, block: Iterable[int], limit: int) -> int:
        return sum(limit in self.candidates[each].limits for each in block)

    def _settle(self, block: Sequence[int]) -> None:
        staying = list(block)
        over = dict.fromkeys(block, 0)
        for limit in range(len(self.left)):
            inside = [each for each in staying if limit in self.candidates[each].limits]
            excess = len(inside) - self.left[limit]
            if excess <= 0:
                continue
            if self.at_cutoff == "include":
                over.update((each, max(over[each], excess)) for each in inside)
                continue
            self._leave_out(inside, limit)
            staying = [each for each in staying if each not in inside]
        for each in staying:
            self.fates[each] = Taken("taken", over[each])
            for limit in self.candidates[each].limits:
                self.left[limit] = max(0, self.left[limit] - 1)

    def _leave_out(self, inside: Sequence[int], limit: int) -> None:
        open_places = self.left[limit]
        fate: Fate = "tied_out" if self.at_cutoff == "exclude" else "tied"
        for each in inside:
            self.fates[each] = Taken(fate)
        self.left[limit] = 0
        if fate == "tied":  # the council fills these places from the tie, so wider limits must keep them free
            for wider in sorted({k for each in inside for k in self.candidates[each].limits if k > limit}):
                self.left[wider] = max(0, self.left[wider] - open_places)


def _blocks(members: Iterable[int], key: Callable[[int], tuple[int, ...]]) -> list[list[int]]:
    blocks: list[list[int]] = []
    for each in sorted(members, key=key):
        if blocks and key(blocks[-1][0]) == key(each):
            blocks[-1].append(each)
        else:
            blocks.append([each])
    return blocks
