"""How much of the maximum of a set is compared."""

from collections.abc import Collection
from decimal import Decimal
from fractions import Fraction

from parindex.comparing.fitting import Fit
from parindex.model.criteria import Branch, Criterion
from parindex.model.rescorings import Share
from parindex.rules.outline import is_for_group
from parindex.rules.prepared import Prepared


def share_of(group: str, fit: Fit, codes: Collection[str]) -> Share:
    """How much of the maximum of *group* is compared, of the old set and the new: the items of these new *codes*."""
    was = {now: then for then, now in fit.became.items()}
    before = {was[code] for code in codes}
    return Share(group, _of(fit.old, group, before), _of(fit.new, group, codes))


def _of(prepared: Prepared, group: str, codes: Collection[str]) -> tuple[Fraction, Fraction] | None:
    core = [each for each in prepared.criteria.areas if each.kind == "core"]
    whole = _sum(core, prepared, group, prepared.by_code)
    some = _sum(core, prepared, group, codes)
    return None if prepared.has_gap or whole is None or some is None else (some, whole)


def _sum(branches: Collection[Branch], prepared: Prepared, group: str, codes: Collection[str]) -> Fraction | None:
    found = [_most(each, prepared, group, codes) for each in branches]
    known = [each for each in found if each is not None]
    return sum(known, Fraction(0)) if len(known) == len(found) else None


def _most(branch: Branch, prepared: Prepared, group: str, codes: Collection[str]) -> Fraction | None:
    """The points of the set's maximum in *branch* that units of *group* can have by items with these *codes*."""
    if branch.criteria:
        total = _sum(branch.criteria, prepared, group, codes)
        capped = isinstance(branch, Criterion) and branch.cap is not None
        if capped and total is not None and isinstance(branch.max, Decimal):
            return min(total, Fraction(branch.max))
        return total
    item = prepared.by_code.get(branch.code)
    if item is None or branch.code not in codes:
        return Fraction(0)
    if not is_for_group(item.policies.only_for, group, prepared.criteria.groups):
        return Fraction(0)
    return None if item.maximum is None else item.contribution(item.maximum)
