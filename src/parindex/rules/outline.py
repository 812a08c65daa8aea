"""A criteria set laid out: each item with what is above it, and the policies that hold for it."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from parindex.model.criteria import (
    Area,
    Branch,
    CriteriaSet,
    Criterion,
    NoEvidence,
    NotArisen,
    Undefined,
    ZeroUnless,
)
from parindex.places import item, member

if TYPE_CHECKING:
    from parindex.model.sheets import Unit


@frozen
class Policies:
    """What holds for an item: its own word, else that of the nearest branch above it."""

    not_arisen: NotArisen = "refused"
    undefined: Undefined | None = None
    no_evidence: NoEvidence = "explain"
    part: str | None = None
    only_for: tuple[tuple[str, ...], ...] = ()
    zero_unless: tuple[ZeroUnless, ...] = ()


@frozen
class Leaf:
    """An item of a set: its *address*, itself, and the branches above it, its area first."""

    address: str
    criterion: Criterion
    above: tuple[Branch, ...]

    @property
    def area(self) -> Area:
        """Its area."""
        area = self.above[0]
        assert isinstance(area, Area)  # noqa: S101, an area is what comes first
        return area


def leaves(criteria: CriteriaSet) -> Iterator[Leaf]:
    """The items of *criteria*, in order."""
    for index, area in enumerate(criteria.areas):
        yield from _below(item("areas", index), area, (area,))


def _below(address: str, branch: Branch, above: tuple[Branch, ...]) -> Iterator[Leaf]:
    for index, each in enumerate(branch.criteria):
        here = item(member(address, "criteria"), index)
        if each.criteria:
            yield from _below(here, each, (*above, each))
        else:
            yield Leaf(here, each, above)


def policies(chain: Sequence[Branch]) -> Policies:
    """The policies for the last of *chain*, an item below the others."""
    nearest = tuple(reversed(chain))
    not_arisen: list[NotArisen] = [each.not_arisen for each in nearest if each.not_arisen is not None]
    no_evidence: list[NoEvidence] = [each.no_evidence for each in nearest if each.no_evidence is not None]
    return Policies(
        not_arisen=not_arisen[0] if not_arisen else "refused",
        undefined=next((each.undefined for each in nearest if each.undefined), None),
        no_evidence=no_evidence[0] if no_evidence else "explain",
        part=next((each.part for each in nearest if each.part), None),
        only_for=tuple(each.only_for for each in chain if each.only_for),
        zero_unless=tuple(each.zero_unless for each in chain if each.zero_unless),
    )


def is_for(only_for: Sequence[tuple[str, ...]], unit: "Unit") -> bool:
    """Whether what is *only_for* some units is for this one: by its group, or by what it is."""
    names = {unit.group, *unit.properties}
    return all(not names.isdisjoint(each) for each in only_for)


def is_for_group(only_for: Sequence[tuple[str, ...]], group: str | None, groups: Collection[str]) -> bool:
    """Whether what is *only_for* some units can be for units of *group*; a property may be that of any unit."""
    return all(group in each or any(name not in groups for name in each) for each in only_for)
