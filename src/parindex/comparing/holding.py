"""Policies as they hold: what an item does not say of itself is said by what it stands in.

A policy that only stands elsewhere is wording; one that changes above is told there, and not again of all inside.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from typing import Any, Literal, get_args

from attrs import define, evolve

from parindex.comparing.changes import Change, Held, Side
from parindex.comparing.matching import Matching, Spot, now, spots
from parindex.model.criteria import Branch, CriteriaSet
from parindex.rules.outline import Policies, policies

Name = Literal["not_arisen", "undefined", "no_evidence", "part", "only_for", "zero_unless"]
HOLDING: tuple[str, ...] = get_args(Name)
#: All of these hold that are said on the way down; of the others the nearest one.
_ALL = ("only_for", "zero_unless")
Codes = tuple[str, str]


@define(eq=False, slots=False)
class Holding:
    """The policies of all areas, criteria and items of two sets.

    Attributes:
        old: The one set.
        new: The other.
        matching: Which of them are the same ones.
        became: The new codes of each old code.
    """

    old: CriteriaSet
    new: CriteriaSet
    matching: Matching
    became: Mapping[str, tuple[str, ...]]

    @cached_property
    def spots(self) -> tuple[Mapping[str, Spot], Mapping[str, Spot]]:
        """The areas, criteria and items of each set, by code."""
        return spots(self.old), spots(self.new)

    @cached_property
    def _chains(self) -> tuple[Mapping[str, tuple[Branch, ...]], ...]:
        """Each with what is above it, by code, in each set."""
        return tuple(_chains(each) for each in self.spots)

    @cached_property
    def _policies(self) -> tuple[Mapping[str, Policies], ...]:
        return tuple({code: policies(chain) for code, chain in each.items()} for each in self._chains)

    def told(self, name: str, codes: Codes, found: Iterable[Change], unwritten: Change) -> Iterator[Change]:
        """What to say of the policy *name*: of what is *found* written otherwise, or that it changed *unwritten*."""
        written = list(found)
        counts = (
            self._differs(name, codes)
            and not self._is_told_above(name, codes, is_written=bool(written))
            and self._is_felt(name, codes)
        )
        for each in written:
            yield self._held(each if counts else evolve(each, kind="respelled", effect="wording"), name)
        if counts and not written:
            yield self._held(unwritten, name)

    def _differs(self, name: str, codes: Codes) -> bool:
        return bool(self._says(name, codes[0], is_old=True) != self._says(name, codes[1], is_old=False))

    def _says(self, name: str, code: str, *, is_old: bool) -> Any:  # noqa: ANN401, something that can be compared
        """What holds for *code*: the same for what means the same."""
        said = getattr(self._policies[not is_old][code], name)
        match name:
            case "undefined":
                return None if said is None else Fraction(said.points)
            case "only_for":
                some = {frozenset(each) for each in said}
                return {each for each in some if not any(other < each for other in some)}
            case "zero_unless":
                return {(now(each.item, self.became, is_old=is_old), Fraction(each.more_than)) for each in said}
            case _:
                return said

    def _is_told_above(self, name: str, codes: Codes, *, is_written: bool) -> bool:
        """Whether what it stands in is the same in both sets, and changed in this, by which this changed, too."""
        old, new = (each[code].above for each, code in zip(self.spots, codes, strict=True))
        if old is None or new is None or self.matching.same.get(old) != new or not self._differs(name, (old, new)):
            return False
        return not is_written or all(
            self._says(name, above, is_old=is_old) == self._says(name, code, is_old=is_old)
            for above, code, is_old in ((old, codes[0], True), (new, codes[1], False))
        )

    def _is_felt(self, name: str, codes: Codes) -> bool:
        """Whether something else holds for an item in both sets: itself, or one inside."""
        if any(each[code].is_item for each, code in zip(self.spots, codes, strict=True)):
            return True
        return any(
            self._differs(name, pair)
            for pair in self.matching.same.items()
            if self.spots[0][pair[0]].is_item
            and all(self._is_inside(*each) for each in zip((0, 1), pair, codes, strict=True))
        )

    def _is_inside(self, side: int, code: str, above: str) -> bool:
        return any(each.code == above for each in self._chains[side][code])

    def _held(self, change: Change, name: str) -> Change:
        """*change* with what holds on a side where nothing is written."""
        old, new = change.old, change.new
        assert old is not None and new is not None  # noqa: PT018, S101, as both are there
        # of those that all hold, another one above is not what became of one that went
        other = name in _ALL and change.effect != "wording" and (old.value, new.value) != (None, None)
        return evolve(
            change, old=self._side(old, name, 0, is_other=other), new=self._side(new, name, 1, is_other=other)
        )

    def _side(self, side: Side, name: str, at: int, *, is_other: bool) -> Side:
        *above, itself = self._chains[at][side.code]
        if side.value is not None or getattr(itself, name):
            return side
        nearest = next((each for each in reversed(above) if getattr(each, name)), None)
        if nearest is not None:
            return side if is_other else evolve(side, value=Held(getattr(nearest, name), nearest.code))
        default = getattr(Policies(), name)
        return side if default is None or name == "zero_unless" else evolve(side, value=Held(default or None))


def _chains(found: Mapping[str, Spot]) -> dict[str, tuple[Branch, ...]]:
    """Each of those *found*, with what is above it: as they are in order, that comes first."""
    chains: dict[str, tuple[Branch, ...]] = {}
    for code, spot in found.items():
        chains[code] = (*(() if spot.above is None else chains[spot.above]), spot.branch)
    return chains
