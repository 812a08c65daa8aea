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
    if prepared.has_gap:
        return None
    core = [each for each in prepared.criteria.areas if each.kind == "core"]
    some, whole = (
        sum((_most(each, prepared, group, which) for each in core), Fraction(0)) for which in (codes, prepared.by_code)
    )
    return some, whole


def _most(branch: Branch, prepared: Prepared, group: str, codes: Collection[str]) -> Fraction:
    """The points of the set's maximum in *branch* that units of *group* can have by items with these *codes*."""
    if branch.criteria:
        total = sum((_most(each, prepared, group, codes) for each in branch.criteria), Fraction(0))
        capped = isinstance(branch, Criterion) and branch.cap is not None
        return min(total, Fraction(branch.max)) if capped and isinstance(branch.max, Decimal) else total
    item = prepared.by_code[branch.code]
    if branch.code not in codes or not is_for_group(item.policies.only_for, group, prepared.criteria.groups):
        return Fraction(0)
    return item.contribution(item.maximum or Fraction(0))
