"""What a criteria set says and nothing comes of: floors and caps, groups and conditions, bands that nobody reaches.

Asked only of a set in which nothing is wrong: of another one it would be said of what is not meant.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from parindex.checks.items import Item, SetSeen
from parindex.model.conditions import IndexCondition
from parindex.model.criteria import Area, Branch, Criterion
from parindex.model.policies import Band
from parindex.model.rule_kinds import Tally
from parindex.places import item, member
from parindex.points import shown
from parindex.problems import Problem, problem
from parindex.rules.effort import UndecidedError
from parindex.rules.lines import is_out_of_reach, most_index, takes_all_from_zero
from parindex.rules.most import least_of
from parindex.rules.normal import normal, simple_rules
from parindex.rules.outline import is_for_group

_ZERO = Fraction(0)


def check_in_vain(seen: SetSeen) -> Iterator[Problem]:
    """All of a right set that nothing comes of, with addresses."""
    yield from _groups(seen)
    yield from _conditions(seen)
    yield from _caps(seen)
    yield from _on_top(seen)
    yield from _bands(seen)


def _groups(seen: SetSeen) -> Iterator[Problem]:
    """Branches that are for all groups although they name them, or for none."""
    groups: Sequence[str] = seen.seen.said("groups") or ()
    if not groups:
        return
    for each in seen.items:
        names = each.branch.only_for
        if not names:
            continue
        here = member(each.address, "only_for")
        chain = [one.only_for for one in (*each.above, each.branch) if one.only_for]
        above = chain[:-1]
        if set(groups) == set(names):
            yield problem("PAR348", here, hint="groups", text="only_for")
        elif not any(is_for_group(chain, group, groups) for group in groups) and any(
            is_for_group(above, group, groups) for group in groups
        ):
            yield problem("PAR351", here, code=each.branch.code)


def _conditions(seen: SetSeen) -> Iterator[Problem]:
    """`zero_unless` that holds for every unit, or for none."""
    by_code = {each.branch.code: each for each in seen.items}
    for each in seen.items:
        rest = each.branch.zero_unless
        if rest is None:
            continue
        here, line = member(member(each.address, "zero_unless"), "more_than"), Fraction(rest.more_than)
        named = by_code[rest.item]
        most = _most(named.branch)
        if most is not None and isinstance(named.branch.max, Decimal):  # less where that is capped
            most = min(most, Fraction(named.branch.max))
        if most is not None and line >= most:
            yield problem("PAR351", here, hint="zero_unless", code=each.branch.code, item=rest.item, most=shown(most))
        elif line < 0 and _never_below_zero(seen, named):
            yield problem("PAR348", here, hint="always", text="zero_unless", item=rest.item)


def _caps(seen: SetSeen) -> Iterator[Problem]:
    """`cap: max` over criteria that add up to no more than that."""
    groups: Sequence[str | None] = seen.seen.said("groups") or (None,)
    known = tuple(each for each in groups if each is not None)
    for each in seen.items:
        branch = each.branch
        if not isinstance(branch, Criterion) or branch.cap is None or not isinstance(branch.max, Decimal):
            continue
        sums = [_most(branch, group, known) for group in groups]
        found = [one for one in sums if one is not None]
        if len(found) == len(sums) and max(found) <= Fraction(branch.max):
            limit = f"≤ {shown(max(found)):f}"
            yield problem("PAR349", member(each.address, "cap"), text="cap: max", code=branch.code, limit=limit)


def _on_top(seen: SetSeen) -> Iterator[Problem]:
    """Caps and floors of areas that what is in them never comes to; a bonus that takes, a penalty that does not."""
    for each in seen.items:
        area = each.branch
        if isinstance(area, Area) and area.kind == "bonus" and area.cap is not None:
            most = _most(area)
            if most is not None and most < Fraction(area.cap):
                text, limit = f"cap: {area.cap:f}", f"≤ {shown(most):f}"
                yield problem("PAR349", member(each.address, "cap"), text=text, code=area.code, limit=limit)
        elif isinstance(area, Area) and area.kind == "penalty" and isinstance(area.floor, Decimal):
            least = _least(seen, each)
            if least is not None and least > Fraction(area.floor):
                text, limit = f"floor: {area.floor:f}", f"≥ {shown(least):f}"
                yield problem("PAR349", member(each.address, "floor"), text=text, code=area.code, limit=limit)
        if each.is_leaf and each.area is not None and each.area.kind != "core":
            yield from _of_item_on_top(seen, each, each.area.kind)


def _of_item_on_top(seen: SetSeen, each: Item, kind: str) -> Iterator[Problem]:
    """A bonus that can take points away, and a penalty that never does."""
    here, code = member(each.address, "rule"), each.branch.code
    known, least = _least_of_item(seen, each)
    if kind == "bonus" and known and (least is None or least < 0):
        yield problem("PAR352", here, code=code, points="−∞" if least is None else shown(least))
    elif kind == "penalty" and known and least is not None and least >= 0:
        yield problem("PAR348", here, hint="penalty", text=code)


def _bands(seen: SetSeen) -> Iterator[Problem]:
    """Bands above the highest index there can be, and behind one that takes all from 0 up."""
    most = most_index(area for _, area in seen.seen.each(Area))
    total = seen.seen.said("total")
    never_below = total is not None and total.floor == 0
    all_taken: Band | None = None
    for address, band in seen.seen.each(Band):
        lines: list[tuple[str, Band | IndexCondition]] = [(address, band)]
        for index, condition in enumerate(band.when):
            if isinstance(condition, IndexCondition):
                lines.append((member(item(member(address, "when"), index), "index"), condition))
        for here, line in lines:
            if is_out_of_reach(line, most):
                key = "at_least" if line.at_least is not None else "more_than"
                yield problem("PAR353", member(here, key), band=band.key, most=shown(most or _ZERO))
        if all_taken is not None and never_below:
            yield problem("PAR353", address, hint="floor", band=band.key, above=all_taken.key)
        elif takes_all_from_zero(band):
            all_taken = all_taken or band


def _most(branch: Branch, group: str | None = None, groups: Sequence[str] = ()) -> Fraction | None:
    """The most that what is in *branch* adds up to, for a group or all; an item's is its maximum. None if unknown."""
    inside = branch.criteria
    if branch.incomplete:
        return None
    if not inside:
        return Fraction(branch.max) if isinstance(branch.max, Decimal) else None
    total = _ZERO
    for each in inside:
        if group is not None and each.only_for and not is_for_group((each.only_for,), group, groups):
            continue
        most = _most(each, group, groups)
        if most is None or (each.cap is not None and not isinstance(each.max, Decimal)):
            return None
        total += min(most, Fraction(each.max)) if each.cap is not None and isinstance(each.max, Decimal) else most
    return total


def _least(seen: SetSeen, branch: Item) -> Fraction | None:
    """The least that the items in *branch* add up to, each 0 or less; None if unknown, or without end."""
    inside = [each for each in seen.items if each.address == branch.address or each.is_in(branch)]
    if any(each.branch.incomplete for each in inside):
        return None
    total = _ZERO
    for each in inside:
        if each.is_leaf:
            least = _least_of_item(seen, each)[1]
            if least is None:
                return None
            total += min(least, _ZERO)
    return total


def _never_below_zero(seen: SetSeen, branch: Item) -> bool:
    return _least(seen, branch) == 0


def _least_of_item(seen: SetSeen, each: Item) -> tuple[bool, Fraction | None]:
    """Whether it is known how little an item can give, and how much that is; None where it has no end."""
    criterion, year = each.branch, seen.seen.said("year")
    if not isinstance(criterion, Criterion) or criterion.rule is None:
        return False, None
    simple = [rule for _, rule in simple_rules(criterion.rule)]
    if any(isinstance(rule, Tally) and "unknown" in (rule.floor, rule.cap) for rule in simple):
        return False, None
    maximum = Fraction(criterion.max) if isinstance(criterion.max, Decimal) else None
    figures = {**seen.shared, **dict(criterion.figures)}
    form = normal(criterion.rule, maximum, figures, year)
    if form is None:
        return False, None
    try:
        least = least_of(form, seen.beyond(seen.field(criterion)))
    except UndecidedError:
        return False, None
    undefined = each.policies.undefined
    if least is not None and undefined is not None:
        least = min(least, Fraction(undefined.points))
    return True, least
