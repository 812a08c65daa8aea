"""Changes that only follow from others: maxima that are the sum of what is inside, then as now."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from parindex.comparing.changes import Change, Side
from parindex.comparing.matching import spots
from parindex.model.criteria import Branch, CriteriaSet, Criterion
from parindex.places import item, member
from parindex.rules.outline import is_for_group, policies


def follows(change: Change, old: CriteriaSet, new: CriteriaSet) -> bool:
    """Whether *change* is one of a maximum that is what the maxima inside add up to, in both sets."""
    sides = (change.old, old), (change.new, new)
    return change.field == "max" and all(side is not None and _adds_up(side, criteria) for side, criteria in sides)


def _adds_up(side: Side, criteria: CriteriaSet) -> bool:
    """Whether the maximum on one side is a sum for all units, or for those of some group."""
    if criteria.weighting == "weights":
        return False
    inside = tuple(_inside(side, criteria))
    return any(_sum(inside, group, criteria) == side.value for group in (None, *criteria.groups) if inside)


def _inside(side: Side, criteria: CriteriaSet) -> Iterator[tuple[Branch, ...]]:
    """What adds up to the maximum of an area or criterion, of a part, or of the set: each with what is above it."""
    if side.code:
        branch = spots(criteria)[side.code].branch
        if not _is_capped(branch):
            yield from ((each,) for each in branch.criteria)
        return
    core = [each for each in criteria.areas if each.kind == "core"]
    if side.address == "max":
        yield from ((each,) for each in core)
        return
    keys = [each.key for at, each in enumerate(criteria.parts) if member(item("parts", at), "max") == side.address]
    for area in core:
        yield from (chain for chain in _counted((area,)) if policies(chain).part in keys)


def _counted(chain: tuple[Branch, ...]) -> Iterator[tuple[Branch, ...]]:
    """The items inside the last of *chain*; of what is capped, no more than that counts."""
    if not chain[-1].criteria or _is_capped(chain[-1]):
        yield chain
    for each in () if _is_capped(chain[-1]) else chain[-1].criteria:
        yield from _counted((*chain, each))


def _is_capped(branch: Branch) -> bool:
    return isinstance(branch, Criterion) and branch.cap is not None


def _sum(inside: Sequence[tuple[Branch, ...]], group: str | None, criteria: CriteriaSet) -> Decimal | None:
    """The maxima for units of *group*, or of all, added up; None where one is not known."""
    total = Decimal(0)
    for chain in inside:
        only_for = policies(chain).only_for
        if group is not None and not is_for_group(only_for, group, criteria.groups):
            continue
        if not isinstance(chain[-1].max, Decimal):
            return None
        total += chain[-1].max
    return total
