"""From items to criteria, areas, parts and the set: points, own maxima, what is excluded and what is awaited.

All in points of the set's maximum, exact. Where siblings are weighted an item's points are multiplied by its factor
first; from there on both ways of weighting are one.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from attrs import evolve, frozen

from parindex.model.criteria import Area, Branch, Criterion
from parindex.model.sheets import Unit
from parindex.rules.prepared import Prepared, PreparedItem

_ZERO = Fraction(0)


@frozen
class Counted:
    """One item as it counts: its points, and its maximum as own, excluded or pending; not in points of the set yet."""

    points: Fraction
    kind: Literal["own", "excluded", "pending", "not_for_unit"]


@frozen
class Amount:
    """Points and maxima of a branch, exact; *own* and *declared* are None where a gap hides them.

    *best* are the points, if all that is pending comes to its maximum.

    All in grains, of which the prepared set says how many make a point: whole numbers, so far as points in proportion
    to a measure are not in them, for there are many to add.
    """

    points: int | Fraction = 0
    own: int | None = 0
    declared: int | None = 0
    excluded: int = 0
    pending: int = 0
    best: int | Fraction = 0


@frozen
class Sums:
    """Amounts by address of a branch, by part, and of the whole set.

    Attributes:
        branches: Areas and criteria by code.
        parts: Parts of the core by key.
        core: The core as earned.
        total: Points of the unit: the core shared out, with bonus and penalty, less what is deducted.
        own: The own maximum that goes with them.
        deducted: What was deducted from the unit as a whole.
        attainable: The own maximum once all that is pending is there.
        best: The points of the unit, if all that is pending comes to its maximum.
    """

    branches: Mapping[str, Amount]
    parts: Mapping[str, Amount]
    core: Amount
    total: Fraction
    own: Fraction | None
    deducted: Fraction
    attainable: Fraction | None
    best: Fraction


def add_up(
    prepared: Prepared, unit: Unit | None, counted: Mapping[str, Counted], *, deducted: Decimal = Decimal(0)
) -> Sums:
    """The sums over items that are *counted*, by code, less points *deducted* from the unit as a whole."""
    adding = _Adding(prepared, unit, counted, {}, {})
    areas = [(area, adding.branch(area, in_parts=area.kind == "core")) for area in prepared.criteria.areas]
    core_areas = [amount for area, amount in areas if area.kind == "core"]
    core = _sum(core_areas)
    parts = {key: _sum(amounts) for key, amounts in adding.parts.items()}
    grain = prepared.grain
    on_top = Fraction(sum(amount.points for area, amount in areas if area.kind != "core")) / grain
    points, own = _shared_out(prepared, core, core_areas, parts.values())
    total = points + on_top - Fraction(deducted)
    best, attainable = _shared_out(
        prepared, _there(core), [_there(each) for each in core_areas], [_there(each) for each in parts.values()]
    )
    best += Fraction(sum(amount.best for area, amount in areas if area.kind != "core")) / grain
    best -= Fraction(deducted)
    if prepared.criteria.total is not None and prepared.criteria.total.floor != "none":
        total, best = max(total, _ZERO), max(best, _ZERO)
    return Sums(adding.branches, parts, core, total, own, Fraction(deducted), attainable, best)


def _there(amount: Amount) -> Amount:
    """*amount* once all that is pending in it is there, and came to its maximum."""
    own = None if amount.own is None else amount.own + amount.pending
    return evolve(amount, points=amount.best, own=own, pending=0)


@frozen(eq=False)
class _Adding:
    prepared: Prepared
    unit: Unit | None
    counted: Mapping[str, Counted]
    branches: dict[str, Amount]
    parts: dict[str, list[Amount]]

    def branch(self, branch: Branch, part: str | None = None, *, in_parts: bool, declared: bool = True) -> Amount:
        """The amount of *branch*, which is kept.

        Args:
            branch: An area, criterion or item.
            part: The part that what it is in belongs to.
            in_parts: Whether it counts in its part itself: not where what it is in does, below a cap.
            declared: Whether its maximum is part of what is declared for the unit's group.
        """
        part = branch.part or part
        declared = declared and self.prepared.counts_in(branch, self.unit)
        if not branch.criteria:
            item = self.prepared.by_code.get(branch.code)
            amount = Amount(own=None, declared=None) if item is None else self._item(item, declared=declared)
            if in_parts:
                self._keep(part, amount)
        else:
            is_cap = isinstance(branch, Criterion) and branch.cap is not None
            below = in_parts and not is_cap
            amount = _sum([self.branch(each, part, in_parts=below, declared=declared) for each in branch.criteria])
            if branch.incomplete:
                amount = evolve(amount, own=None, declared=None)
            if is_cap and isinstance(branch.max, Decimal):
                amount = self._capped(amount, Fraction(branch.max), declared=declared)
            if isinstance(branch, Area):
                amount = _bounded(branch, amount, self.prepared.grain)
            if is_cap and in_parts:
                self._keep(part or _part_inside(branch), amount)
        if amount.declared is None and declared and isinstance(branch.max, Decimal) and self._adds_up:
            # What is in it is not known, but what it is worth was printed.
            amount = evolve(amount, declared=int(Fraction(branch.max) * self.prepared.grain))
        self.branches[branch.code] = amount
        return amount

    @property
    def _adds_up(self) -> bool:
        return self.prepared.criteria.weighting == "points"

    def _item(self, item: PreparedItem, *, declared: bool) -> Amount:
        counted = self.counted[item.code]
        points, grains, kind = self._in_grains(item.contribution(counted.points)), item.grains, counted.kind
        if grains is None:
            return Amount(points, None, None, best=points)
        return Amount(
            points,
            grains if kind == "own" else 0,
            grains if declared else 0,
            grains if kind == "excluded" else 0,
            grains if kind == "pending" else 0,
            grains if kind == "pending" else points,
        )

    def _in_grains(self, points: Fraction) -> int | Fraction:
        times, rest = divmod(self.prepared.grain, points.denominator)
        return points * self.prepared.grain if rest else points.numerator * times

    def _keep(self, part: str | None, amount: Amount) -> None:
        if part is not None:
            self.parts.setdefault(part, []).append(amount)

    def _capped(self, amount: Amount, maximum: Fraction, *, declared: bool) -> Amount:
        """A criterion whose items may add to more than its maximum: own is the lesser of both, and points likewise."""
        if amount.own is None:
            return amount
        most = int(maximum * self.prepared.grain)
        own = min(most, amount.own)
        pending = min(amount.pending, most - own)
        excluded = min(amount.excluded, most - own - pending)
        best = min(amount.best, own + pending)
        return Amount(min(amount.points, own), own, most if declared else 0, excluded, pending, best)


def _part_inside(branch: Branch) -> str | None:
    """The part of all items in a capped criterion: a check holds it to be the same."""
    for each in branch.criteria:
        found = each.part or _part_inside(each)
        if found is not None:
            return found
    return None


def _sum(amounts: Iterable[Amount]) -> Amount:
    points: int | Fraction = 0
    own: int | None = 0
    declared: int | None = 0
    best: int | Fraction = 0
    excluded = pending = 0
    for each in amounts:
        points += each.points
        best += each.best
        own = None if own is None or each.own is None else own + each.own
        declared = None if declared is None or each.declared is None else declared + each.declared
        excluded += each.excluded
        pending += each.pending
    return Amount(points, own, declared, excluded, pending, best)


def _bounded(area: Area, amount: Amount, grain: int) -> Amount:
    """A bonus area within its cap, a penalty area within its floor; a core area as it is."""
    if area.kind == "bonus" and area.cap is not None:
        cap = Fraction(area.cap) * grain
        return evolve(amount, points=min(amount.points, cap), best=min(amount.best, cap))
    if area.kind == "penalty" and isinstance(area.floor, Decimal):
        floor = Fraction(area.floor) * grain
        return evolve(amount, points=max(amount.points, floor), best=max(amount.best, floor))
    return amount


def _shared_out(
    prepared: Prepared, core: Amount, areas: Sequence[Amount], parts: Iterable[Amount]
) -> tuple[Fraction, Fraction | None]:
    """Points and own maximum after what is excluded has been shared over the set, each part or each area."""
    scope, grain = prepared.criteria.excluded_points.rescale, prepared.grain
    if core.own is None:
        return Fraction(core.points) / grain, None
    if scope == "set":
        return Fraction(core.points) / grain, Fraction(core.own, grain)
    points, own = _ZERO, 0
    for each in areas if scope == "area" else parts:
        if each.own is None or each.declared is None or each.own <= 0:
            continue  # what is empty leaves both sums
        kept = each.declared - each.pending
        points += each.points * Fraction(kept, each.own)
        own += kept
    return points / grain, Fraction(own, grain)
