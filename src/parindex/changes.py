"""This round against the one before it, by a declared map of units."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from attrs import evolve, frozen

from parindex.model.policies import Band, Terms
from parindex.model.previous import Previous, PreviousGroup, PreviousUnit
from parindex.model.results import Below, Change, GroupChange, GroupResult, UnitResult
from parindex.points import minus


@frozen
class Former:
    """A unit of now, the keys of those that it was formed of, and whether that was before the year.

    A unit that was there the whole year before is its own predecessor: it was formed of others earlier.
    """

    unit: str
    formed_of: tuple[str, ...]
    before: bool = False


def predecessors(rows: Sequence[Former], previous: Previous) -> dict[str, tuple[str, ...]]:
    """The units of then that each unit of now was, by key of now; a unit that was divided is found more than once.

    A declared pair decides; else what units say they were formed of, and the same key where its unit does not say.
    """
    declared = dict(previous.units)
    formed: dict[str, list[str]] = defaultdict(list)
    for each in rows:
        for then in (() if each.before else each.formed_of) or (each.unit,):
            formed[then].append(each.unit)
    found: dict[str, list[str]] = defaultdict(list)
    for then in (each.unit for each in previous.results.units):
        for successor in [declared[then]] if then in declared else formed[then]:
            found[successor].append(then)
    return {unit: tuple(sorted(set(then))) for unit, then in found.items()}


def with_changes(
    units: Sequence[UnitResult],
    complete: Mapping[str, bool],
    previous: Previous,
    was: Mapping[str, tuple[str, ...]],
) -> tuple[UnitResult, ...]:
    """*units* with their changes: places won (old - new) and points of the index won.

    Only where a unit was one unit, which became no other, in the same group; places only where that group is
    complete both times.
    """
    then = {each.unit: each for each in previous.results.units}
    complete_then = {each.group: each.complete and each.places == "final" for each in previous.results.groups}
    became = Counter(each for before in was.values() for each in before)
    changed: list[UnitResult] = []
    for each in units:
        before = was.get(each.unit, ())
        change = Change(before)
        old = then[before[0]] if len(before) == 1 and became[before[0]] == 1 else None
        if old is not None and old.group == each.group:
            both_complete = complete[each.group] and complete_then.get(old.group, False)
            change = Change(before, _places_won(each, old) if both_complete else None, _points_won(each, old))
        changed.append(evolve(each, change=change))
    return tuple(changed)


def group_change(
    group: GroupResult, previous: Previous, units: Sequence[UnitResult], terms: Terms
) -> GroupChange | None:
    """How the group's mean, its number of units a band and below each band moved; None unless complete both times."""
    old = next((each for each in previous.results.groups if each.group == group.group), None)
    if old is None or not (old.complete and group.complete and old.places == group.places == "final"):
        return None
    then = [each.index for each in previous.results.units if each.group == group.group and each.rank.official]
    now = [each.index for each in units if each.group == group.group and each.rank.official]
    known = None not in then  # else nobody knows how many they were
    below = tuple(_below(band, then, now) for band in terms.bands if known and _line(band) is not None)
    return GroupChange(_mean_change(group, old), _band_changes(group, old), below)


def _line(band: Band) -> Decimal | None:
    return band.at_least if band.at_least is not None else band.more_than


def _below(band: Band, then: Sequence[Decimal | None], now: Sequence[Decimal | None]) -> Below:
    """How many printed indices lie below the line of *band*: of last time no others are known."""
    line, on_it = _line(band) or Decimal(0), band.at_least is None
    then_count, now_count = (
        sum(each is not None and (each < line or (on_it and each == line)) for each in indices)
        for indices in (then, now)
    )
    return Below(line, on_it, then_count, now_count)


def gone(previous: Previous, was: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Keys of units of then that no unit of now was."""
    kept = {each for then in was.values() for each in then}
    return tuple(sorted(each.unit for each in previous.results.units if each.unit not in kept))


def _places_won(unit: UnitResult, old: PreviousUnit) -> int | None:
    if unit.rank.official is None or old.rank.official is None:
        return None
    return old.rank.official - unit.rank.official


def _points_won(unit: UnitResult, old: PreviousUnit) -> Decimal | None:
    return None if unit.index is None or old.index is None else minus(unit.index, old.index)


def _mean_change(group: GroupResult, old: PreviousGroup) -> Decimal | None:
    return None if group.mean is None or old.mean is None else minus(group.mean, old.mean)


def _band_changes(group: GroupResult, old: PreviousGroup) -> tuple[tuple[str, int], ...]:
    """Of the bands that there were both times."""
    before = dict(old.bands)
    return tuple((band, count - before[band]) for band, count in group.bands if band in before)
