"""A criteria set made ready to score many sheets: rules in normal form, policies resolved, weights multiplied out."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from math import lcm

from attrs import evolve, frozen

from parindex.model.criteria import Area, Branch, CriteriaSet, Criterion, Figure
from parindex.model.rule_kinds import Cases, Given, Rule, Tally
from parindex.model.sheets import Unit
from parindex.points import TICK_PLACES
from parindex.rules.asking import figures_used
from parindex.rules.bounds import least
from parindex.rules.limits import Limits, limits_of
from parindex.rules.normal import Normal, normal, simple_rules
from parindex.rules.outline import Leaf, Policies, is_for, is_for_group, leaves, policies


@frozen(eq=False)
class PreparedItem:
    """An item that can be scored.

    Attributes:
        leaf: The item in its place.
        form: Its rule in normal form; None where it cannot be scored, for a gap in the set.
        own: The figures that it asks for, by name.
        figures: The figures it can use, its own and the shared ones.
        limits: The bounds of all of these.
        asks: Whether it must be answered: not where points, or all figures, are shared or come from outside.
        asks_evidence: Whether documents must show what is answered: where they are named, and the unit has a say.
        used: Those that its rule uses.
        policies: What holds for it.
        maximum: Its maximum; None if unknown.
        factor: What its points are multiplied by to become points of the set's maximum: 1, or its weight's worth.
        grains: Its maximum, multiplied so, in grains; None if unknown.
        lowest: The least points it can have, 0 or less; None where there is no end to them.
    """

    leaf: Leaf
    form: Normal | None
    own: Mapping[str, Figure]
    figures: Mapping[str, Figure]
    limits: Mapping[str, Limits]
    asks: bool
    asks_evidence: bool
    used: tuple[str, ...]
    policies: Policies
    maximum: Fraction | None
    factor: Fraction
    grains: int | None
    lowest: Fraction | None

    def contribution(self, points: Fraction) -> Fraction:
        """*points* of the item in points of the set's maximum."""
        return points if self.factor == 1 else points * self.factor

    @property
    def code(self) -> str:
        """Its code."""
        return self.leaf.criterion.code

    @property
    def criterion(self) -> Criterion:
        """Itself, as the set states it."""
        return self.leaf.criterion


@frozen(eq=False)
class Prepared:
    """A criteria set ready to score.

    Attributes:
        criteria: The set.
        items: Its items, in order; those of which the rule is not known are left out.
        by_code: The same by code.
        has_gap: Whether something of the set is not known, so that there is no index.
        sources: The figures and items that each source from outside serves, by name of the source.
        shared: The shared figures by name.
        limits: The bounds of these.
        grain: How many grains make a point: so many that every maximum is a whole number of them.
    """

    criteria: CriteriaSet
    items: tuple[PreparedItem, ...]
    by_code: Mapping[str, PreparedItem]
    has_gap: bool
    sources: Mapping[str, tuple[str, ...]]
    shared: Mapping[str, Figure]
    limits: Mapping[str, Limits]
    grain: int

    @property
    def codes(self) -> frozenset[str]:
        """The codes of all criteria and items, of those that cannot be scored, too."""
        found: set[str] = set()
        waiting: list[Branch] = list[Branch](self.criteria.areas)
        while waiting:
            inside = waiting.pop().criteria
            found.update(each.code for each in inside)
            waiting += inside
        return frozenset(found)

    @property
    def places(self) -> int | None:
        """Decimals to which proportional points are rounded; None where they are not."""
        points = self.criteria.rounding.points
        return None if points == "none" else points

    @property
    def asks_for_unit(self) -> bool:
        """Whether some items are only for some units."""
        return any(each.policies.only_for for each in self.items)

    def items_of(self, name: str) -> tuple[str, ...] | None:
        """The codes of the items that *name* stands for: an item, a criterion, an area or a part; None for none."""
        if name in self.by_code:
            return (name,)
        if name in self.codes or any(area.code == name for area in self.criteria.areas):
            return tuple(each.code for each in self.items if any(one.code == name for one in each.leaf.above))
        if any(part.key == name for part in self.criteria.parts):
            return tuple(each.code for each in self.items if each.policies.part == name)
        return None

    def is_for(self, each: PreparedItem, unit: Unit | None) -> bool:
        """Whether an item is for *unit*."""
        return unit is None or is_for(each.policies.only_for, unit)

    def counts_in(self, branch: Branch, unit: Unit | None) -> bool:
        """Whether *branch* is part of the maximum that is declared for the group of *unit*."""
        if not branch.only_for or unit is None:
            return True
        return is_for_group((branch.only_for,), unit.group, self.criteria.groups)


def prepare(criteria: CriteriaSet) -> Prepared:
    """*criteria* made ready to score many sheets; it must have been found right by the checks."""
    shared = dict(criteria.figures)
    limits = limits_of(shared)
    drafts = [_item(each, criteria, shared, limits) for each in leaves(criteria)]
    maxima = [each.maximum * each.factor for each in drafts if each.maximum is not None]
    grain = lcm(10**TICK_PLACES, *(each.denominator for each in maxima))
    items = tuple(evolve(each, grains=_grains(each, grain)) for each in drafts)
    known = tuple(each for each in items if each.form is not None)
    sources: dict[str, list[str]] = {}
    for key, figure in criteria.figures:
        if figure.given_by is not None:
            sources.setdefault(figure.given_by, []).append(key)
    for each in known:
        for source, name in _outside(each.criterion):
            sources.setdefault(source, []).append(name)
    by_code = {each.code: each for each in known}
    served = {key: tuple(dict.fromkeys(each)) for key, each in sources.items()}
    return Prepared(criteria, known, by_code, _has_gap(criteria), served, shared, limits, grain)


def _item(
    leaf: Leaf, criteria: CriteriaSet, shared: Mapping[str, Figure], limits: Mapping[str, Limits]
) -> PreparedItem:
    criterion = leaf.criterion
    own = dict(criterion.figures)
    figures = {**shared, **own} if own else shared
    maximum = Fraction(criterion.max) if isinstance(criterion.max, Decimal) else None
    rule = criterion.rule
    used = () if rule is None else figures_used(rule)
    outside = isinstance(rule, Given) or (bool(used) and all(figures[name].given_by for name in used))
    form = None if rule is None else normal(rule, maximum, figures, criteria.year)
    kept = policies((*leaf.above, criterion))
    lowest = None if form is None else least(form)
    if lowest is not None and kept.undefined is not None:
        lowest = min(lowest, Fraction(kept.undefined.points))
    return PreparedItem(
        leaf=leaf,
        form=form,
        own=own,
        figures=figures,
        limits={**limits, **limits_of(own)} if own else limits,
        asks=rule is not None and _asks(rule, used, own),
        asks_evidence=bool(criterion.evidence) and not outside,
        used=used,
        policies=kept,
        maximum=maximum,
        factor=_factor(leaf, criteria),
        grains=None,
        lowest=None if lowest is None else min(lowest, Fraction(0)),
    )


def _grains(item: PreparedItem, grain: int) -> int | None:
    return None if item.maximum is None else int(item.maximum * item.factor * grain)


def _asks(rule: Rule, used: tuple[str, ...], own: Mapping[str, Figure]) -> bool:
    """Whether an answer is needed: something is chosen, or figures of the item's own are asked of the unit."""
    if isinstance(rule, Given):
        return False
    if isinstance(rule, Cases) or not used:
        return True
    return any(name in own and own[name].given_by is None for name in used)


def _factor(leaf: Leaf, criteria: CriteriaSet) -> Fraction:
    if criteria.weighting == "points" or leaf.area.kind != "core":
        return Fraction(1)
    weight = Fraction(1)
    for each in (*leaf.above, leaf.criterion):
        weight *= Fraction(each.weight or 0)
    whole = Fraction(criteria.max) if isinstance(criteria.max, Decimal) else Fraction(100)
    own = Fraction(leaf.criterion.max) if isinstance(leaf.criterion.max, Decimal) else Fraction(1)
    return weight * whole / own if own else Fraction(0)


def _outside(criterion: Criterion) -> Iterator[tuple[str, str]]:
    """The sources that *criterion* asks, and what it calls what they give."""
    for key, figure in criterion.figures:
        if figure.given_by is not None:
            yield figure.given_by, key
    for _, rule in simple_rules(criterion.rule) if criterion.rule is not None else ():
        if isinstance(rule, Given):
            yield rule.given_by, criterion.code


def _has_gap(criteria: CriteriaSet) -> bool:
    if criteria.max == "unknown" or criteria.incomplete:
        return True
    waiting: list[Branch] = list[Branch](criteria.areas)
    while waiting:
        each = waiting.pop()
        if isinstance(each, Area) and each.kind != "core" and not each.incomplete:
            waiting += each.criteria
            continue
        rules = simple_rules(each.rule) if isinstance(each, Criterion) and each.rule is not None else ()
        unknown = any(isinstance(rule, Tally) and "unknown" in (rule.floor, rule.cap) for _, rule in rules)
        if each.max == "unknown" or each.incomplete or unknown:
            return True
        waiting += each.criteria
    return False
