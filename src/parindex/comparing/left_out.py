"""What cannot be rescored, and why: gathered over the groups of a round."""

from collections.abc import Collection, Iterator

from parindex.comparing.fitting import Fit
from parindex.comparing.sides import Sides
from parindex.model.rescorings import Fault, LeftOut
from parindex.rules.outline import Leaf, is_for_group, leaves, policies
from parindex.rules.prepared import Prepared


def left_out_of(fit: Fit, sides: Sides, groups: Collection[str]) -> tuple[LeftOut, ...]:
    """Items that are left out for units of some of *groups*: in order of the new set, then those of the old."""
    return (*_of_new(fit, sides, groups), *_removed(fit, groups))


def _of_new(fit: Fit, sides: Sides, groups: Collection[str]) -> Iterator[LeftOut]:
    units = list(sides.after.units)
    for leaf in leaves(fit.new.criteria):
        code = leaf.criterion.code
        by_fault: dict[Fault, list[str]] = {}
        for group in groups:
            if code in sides.out[group] and _is_for(leaf, group, fit.new):
                by_fault.setdefault(sides.out[group][code].fault, []).append(group)
        for fault, keys in by_fault.items():
            said = {unit for key in keys for unit in sides.out[key][code].units}
            named = tuple(each.unit for each in units if each.unit in said)
            yield LeftOut(code, fit.was[code], leaf.criterion.name, fault, tuple(keys), named)


def _removed(fit: Fit, groups: Collection[str]) -> Iterator[LeftOut]:
    for leaf in leaves(fit.old.criteria):
        code = leaf.criterion.code
        keys = tuple(group for group in groups if _is_for(leaf, group, fit.old))
        if code in fit.removed and keys:
            yield LeftOut(None, (code,), leaf.criterion.name, Fault("removed"), keys)


def _is_for(leaf: Leaf, group: str, prepared: Prepared) -> bool:
    only_for = policies((*leaf.above, leaf.criterion)).only_for
    return is_for_group(only_for, group, prepared.criteria.groups)
