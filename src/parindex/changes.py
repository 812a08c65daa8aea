"""This round against the one before it, by a declared map of units."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from parindex.model.previous import Previous, PreviousGroup, PreviousUnit
from parindex.model.results import Change, GroupChange, GroupResult, UnitResult
from parindex.model.round import PublishedUnit
from parindex.points import minus


def predecessors(rows: Sequence[PublishedUnit], previous: Previous) -> dict[str, tuple[str, ...]]:
    """The units of then that each unit of now was, by key of now.

    A declared pair decides; then what a unit says it was formed of; else the same key is the same unit.
    """
    declared = dict(previous.units)
    formed = {then: each.unit for each in rows for then in each.formed_of}
    now = {each.unit for each in rows}
    found: dict[str, list[str]] = defaultdict(list)
    for then in (each.unit for each in previous.results.units):
        successor = declared.get(then) or formed.get(then) or then
        if successor in now:
            found[successor].append(then)
    return {unit: tuple(sorted(then)) for unit, then in found.items()}


def with_changes(
    units: Sequence[UnitResult],
    complete: dict[str, bool],
    previous: Previous,
    was: dict[str, tuple[str, ...]],
) -> tuple[UnitResult, ...]:
    """*units* with their changes: places won (old - new) and points of the index won.

    Only where the unit was one unit, in the same group, and that group is complete both times.
    """
    then = {each.unit: each for each in previous.results.units}
    complete_then = {each.group: each.complete for each in previous.results.groups}
    changed: list[UnitResult] = []
    for each in units:
        before = was.get(each.unit, ())
        change = Change(before)
        old = then[before[0]] if len(before) == 1 else None
        if old and old.group == each.group and complete[each.group] and complete_then.get(old.group, False):
            change = _change(each, old, before)
        changed.append(evolve(each, change=change))
    return tuple(changed)


def group_change(group: GroupResult, previous: Previous) -> GroupChange | None:
    """How the group's mean and its number of units a band moved; None unless it is complete both times."""
    old = next((each for each in previous.results.groups if each.group == group.group), None)
    if old is None or not (old.complete and group.complete):
        return None
    return GroupChange(_mean_change(group, old), _band_changes(group, old))


def gone(previous: Previous, was: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Keys of units of then that no unit of now was."""
    kept = {each for then in was.values() for each in then}
    return tuple(sorted(each.unit for each in previous.results.units if each.unit not in kept))


def _change(unit: UnitResult, old: PreviousUnit, before: tuple[str, ...]) -> Change:
    rank = None
    if unit.rank.official is not None and old.rank.official is not None:
        rank = old.rank.official - unit.rank.official
    index = None if unit.index is None or old.index is None else minus(unit.index, old.index)
    return Change(before, rank, index)


def _mean_change(group: GroupResult, old: PreviousGroup) -> Decimal | None:
    return None if group.mean is None or old.mean is None else minus(group.mean, old.mean)


def _band_changes(group: GroupResult, old: PreviousGroup) -> tuple[tuple[str, int], ...]:
    before = dict(old.bands)
    return tuple((band, count - before.get(band, 0)) for band, count in group.bands)
