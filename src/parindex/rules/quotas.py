"""Who is within a quota: limits walked best first, ties at the cut-off as declared; whole numbers only."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Literal

from attrs import define, frozen

AtCutoff = Literal["include", "exclude", "tie_break", "council"]
#: `tied` is left open by a tie at the cut-off, `open` because nothing but the council compares.
Fate = Literal["taken", "beyond", "tied", "tied_out", "open"]


@frozen
class Candidate:
    """One who could be taken.

    Attributes:
        order: Smaller is better; equal is tied.
        limits: The limits that count the candidate, from the narrowest to the widest.
        finer: Parts those who are tied, where ties at the cut-off are to be broken; smaller is better.
        lane: Whom the candidate is ranked with.
        place: The rank there, which parts those of one lane even where *order* leaves them tied.
    """

    order: int
    limits: tuple[int, ...]
    finer: int = 0
    lane: int = 0
    place: int = 0


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
    return _walked(candidates, limits, at_cutoff).fates


def left_to_council(
    candidates: Sequence[Candidate], limits: Sequence[int], at_cutoff: AtCutoff, wide: int
) -> list[Taken]:
    """The same where only the council compares under the limit *wide*: all that could be taken fit it, or all are open.

    The narrower limits are walked as ever.
    """
    if limits[wide] == 0:
        return [Taken("beyond")] * len(candidates)
    roomy = [len(candidates) if each == wide else limit for each, limit in enumerate(limits)]
    walked = _walked(candidates, roomy, at_cutoff)
    wanted = roomy[wide] - walked.left[wide]
    if wanted <= limits[wide]:
        return walked.fates
    return [Taken("open") if each.fate == "taken" else each for each in walked.fates]


def by_council_alone(candidates: Sequence[Candidate], limits: Sequence[int]) -> list[Taken]:
    """The fate of candidates whom nothing but the council compares: under each limit all who fit, or all are open."""
    level = [Candidate(order=0, limits=each.limits) for each in candidates]
    return [Taken("open") if each.fate == "tied" else each for each in walk(level, limits, "council")]


def _walked(candidates: Sequence[Candidate], limits: Sequence[int], at_cutoff: AtCutoff) -> "_Walk":
    blocks: dict[tuple[int, int], list[int]] = defaultdict(list)
    for position, each in enumerate(candidates):
        blocks[each.order, each.finer if at_cutoff == "tie_break" else 0].append(position)
    walked = _Walk(candidates, list(limits), at_cutoff, [Taken("beyond")] * len(candidates))
    for key in sorted(blocks):
        walked.take(blocks[key])
    return walked


@define
class _Walk:
    candidates: Sequence[Candidate]
    left: list[int]
    at_cutoff: AtCutoff
    fates: list[Taken]

    def take(self, block: Sequence[int]) -> None:
        """Take a block of tied candidates, as far as the limits go."""
        admitted = [each for each in block if all(self.left[limit] > 0 for limit in self.candidates[each].limits)]
        over = dict.fromkeys(admitted, 0)
        counted: dict[int, list[int]] = defaultdict(list)
        for each in admitted:
            for limit in self.candidates[each].limits:
                counted[limit].append(each)
        staying = set(admitted)
        for limit in sorted(counted):
            inside = [each for each in counted[limit] if each in staying]
            if len(inside) > self.left[limit]:
                staying -= self._cut(inside, limit, over)
        for each in staying:
            self.fates[each] = Taken("taken", over[each])
            for limit in self.candidates[each].limits:
                self.left[limit] = max(0, self.left[limit] - 1)

    def _cut(self, inside: Sequence[int], limit: int, over: dict[int, int]) -> set[int]:
        """Who goes, of those *inside* a limit that cannot hold them all."""
        open_places = self.left[limit]
        certain, contested, behind = self._parted(inside, open_places)
        if self.at_cutoff == "include" or not contested:
            excess = len(certain) + len(contested) - open_places
            over.update((each, max(over[each], excess)) for each in contested)
            return set(behind)
        fate: Fate = "tied_out" if self.at_cutoff == "exclude" else "tied"
        for each in contested:
            self.fates[each] = Taken(fate)
        self.left[limit] = 0
        if fate == "tied":  # the council fills these places from the tie, so wider limits must keep them free
            for wider in sorted({k for each in contested for k in self.candidates[each].limits if k > limit}):
                self.left[wider] = max(0, self.left[wider] - (open_places - len(certain)))
        return {*contested, *behind}

    def _parted(self, inside: Sequence[int], places: int) -> tuple[list[int], list[int], list[int]]:
        """Those who have a place however the tie is resolved, those who may, and those who cannot."""
        lanes: dict[int, list[int]] = defaultdict(list)
        for each in inside:
            lanes[self.candidates[each].lane].append(each)
        parts: tuple[list[int], list[int], list[int]] = ([], [], [])
        for lane in lanes.values():
            sizes = Counter(self.candidates[each].place for each in lane)
            above, before = 0, dict[int, int]()
            for place in sorted(sizes):
                before[place] = above
                above += sizes[place]
            for each in lane:
                place = self.candidates[each].place
                ahead_at_least = before[place]
                ahead_at_most = len(inside) - len(lane) + before[place] + sizes[place] - 1
                parts[0 if ahead_at_most < places else 1 if ahead_at_least < places else 2].append(each)
        return parts
