"""Two results compared: unit by unit, area by area, item by item; groups, awards and findings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from attrs import evolve, field, frozen

from parindex.comparing.seen import results_of
from parindex.model.compared import (
    ComparedArea,
    ComparedDecision,
    ComparedFinding,
    ComparedGroup,
    ComparedItem,
    ComparedUnit,
    Results,
)
from parindex.model.comparisons import (
    Alone,
    Apart,
    AreaComparison,
    AwardComparison,
    Comparison,
    Differs,
    GroupComparison,
    Heading,
    ItemComparison,
    Move,
    UnitComparison,
)
from parindex.model.results import Choice, Outcome
from parindex.texts import collation_key

#: The award, the unit, and the person if it is for persons.
_About = tuple[str, str, str | None]


@frozen
class Codes:
    """The code of then of each area, and of each item, by its code of now; those without are not compared."""

    areas: Mapping[str, str] = field(factory=dict[str, str])
    items: Mapping[str, str] = field(factory=dict[str, str])


def compare(old: Results | Outcome, new: Results | Outcome) -> Comparison:
    """What *new* differs in from *old*: two results of one round, before and after a correction.

    Units are matched by their keys, areas and items by their codes. Points and maxima are exact; a change of an index
    is that of the published one, and places won are old - new. Of rounds of two years only what does not depend on the
    criteria is compared: index, places and bands; of two stages neither places nor bands nor awards; no items
    where one of the two was written without. Places are
    compared where those of the group are final and the group is complete, both times.

    Args:
        old: What came of a round, or what was read from a file of results.
        new: Likewise.
    """
    return compared(old, new, {})


def compared(old: Results | Outcome, new: Results | Outcome, codes: Mapping[str, Codes]) -> Comparison:
    """The same, areas and items of units of some groups matched by *codes*, by key of the group."""
    then, now = _in_order(_seen(old)), _in_order(_seen(new))
    differs = _differs(then, now)
    years, stages = "year" in differs, "stage" in differs
    old_units, new_units = ({each.unit: each for each in one.units} for one in (then, now))
    groups = _groups(then, now)
    against = _Against({each.group: each for each in groups}, years=years, stages=stages)
    both = (each for each in now.units if each.unit in old_units)
    return Comparison(
        heading=Move(_heading(then), _heading(now)),
        differs=differs,
        units=tuple(against.unit(old_units[each.unit], each, codes.get(each.group)) for each in both),
        only_old=tuple(_alone(each) for each in then.units if each.unit not in new_units),
        only_new=tuple(_alone(each) for each in now.units if each.unit not in old_units),
        groups=groups,
        awards=() if years or stages else _awards(then.awards, now.awards),
        appeared=_less(now.findings, then.findings),
        vanished=_less(then.findings, now.findings),
        sources=(old, new),
    )


def _seen(results: Results | Outcome) -> Results:
    return results_of(results) if isinstance(results, Outcome) else results


def _in_order(results: Results) -> Results:
    """*results* in the order that is promised: whoever wrote the file may have sorted it otherwise."""
    position = {each.group: at for at, each in enumerate(results.groups)}
    units = sorted(
        results.units,
        key=lambda each: (
            position.get(each.group, len(position)),
            each.group,
            collation_key(each.cluster or ""),
            each.rank.official is None,
            each.rank.official or 0,
            each.state == "not_submitted",
            collation_key(each.name.in_language("vi")),
            each.unit,
        ),
    )
    return evolve(results, units=tuple(units))


def _differs(old: Results, new: Results) -> tuple[Differs, ...]:
    pairs: tuple[tuple[Differs, object, object], ...] = (
        ("round", old.round, new.round),
        ("year", old.year, new.year),
        ("stage", old.stage, new.stage),
    )
    items = old.year == new.year and _has_items(old) != _has_items(new)
    found: list[tuple[Differs, bool]] = [*((key, then != now) for key, then, now in pairs), ("items", items)]
    return tuple(key for key, differ in found if differ)


def _has_items(results: Results) -> bool:
    return any(each.items for each in results.units)


def _heading(results: Results) -> Heading:
    return Heading(results.round, results.title, results.year, results.stage, results.status)


def _alone(unit: ComparedUnit) -> Alone:
    return Alone(unit.unit, unit.name, unit.group)


def _groups(old: Results, new: Results) -> tuple[GroupComparison, ...]:
    then = {each.group: each for each in old.groups}
    return tuple(_group(then[each.group], each) for each in new.groups if each.group in then)


def _group(old: ComparedGroup, new: ComparedGroup) -> GroupComparison:
    then, now = dict(old.bands), dict(new.bands)
    keys = sorted({*then, *now})
    return GroupComparison(
        group=new.group,
        name=new.name,
        complete=Move(old.complete, new.complete),
        places=Move(old.places, new.places),
        stopped=Move(old.stopped, new.stopped),
        units=Move(old.units, new.units),
        mean=Move(old.mean, new.mean),
        bands=tuple((key, Move(then.get(key), now.get(key))) for key in keys),
    )


def _nothing() -> Move[Decimal]:
    """Of what is not compared."""
    return Move(None, None)


@frozen
class _Against:
    """Units of then against those of now, in *groups* by key; of two *years*, or of two *stages*."""

    groups: Mapping[str, GroupComparison]
    years: bool
    stages: bool

    def unit(self, old: ComparedUnit, new: ComparedUnit, codes: Codes | None) -> UnitComparison:
        """*new* against *old*."""
        points, most = Move(old.whole, new.whole), Move(old.max.own, new.max.own)
        return UnitComparison(
            unit=new.unit,
            name=new.name,
            group=Move(old.group, new.group),
            points=Move(None, None) if self.years else points,
            max=_nothing() if self.years else most,
            index=_nothing() if self.years and self.stages else Move(old.index, new.index),
            band=Move(old.band, new.band),
            rank=Move(old.rank, new.rank),
            state=Move(old.state, new.state),
            open=Move(old.open, new.open),
            areas=() if self.years else _areas(old.areas, new.areas, None if codes is None else codes.areas),
            items=() if self.years else _items(old.items, new.items, None if codes is None else codes.items),
            apart=self._apart(old, new),
        )

    def _apart(self, old: ComparedUnit, new: ComparedUnit) -> tuple[Apart, ...]:
        """Why their places are not compared."""
        group = self.groups.get(new.group) if old.group == new.group else None
        reasons: list[tuple[Apart, bool]] = [
            ("stage", self.stages),
            ("group", group is None),
            ("places", group is not None and group.places != Move("final", "final")),
            ("incomplete", group is not None and group.complete != Move(old=True, new=True)),
        ]
        return tuple(key for key, holds in reasons if holds)


def _areas(
    old: Sequence[ComparedArea], new: Sequence[ComparedArea], codes: Mapping[str, str] | None
) -> tuple[AreaComparison, ...]:
    then, now = {each.code: each for each in old}, {each.code: each for each in new}
    found: list[AreaComparison] = []
    for code, was in _pairs(list(then), list(now), codes):
        before, after = then.get(was), now.get(code)
        made = AreaComparison(
            code=code,
            was=was,
            points=Move(None if before is None else before.whole, None if after is None else after.whole),
            max=Move(None if before is None else before.max, None if after is None else after.max),
            index=Move(None if before is None else before.index, None if after is None else after.index),
        )
        found.append(made)
    return tuple(found)


def _items(
    old: Sequence[ComparedItem], new: Sequence[ComparedItem], codes: Mapping[str, str] | None
) -> tuple[ItemComparison, ...]:
    if not old or not new:
        return ()
    then, now = {each.code: each for each in old}, {each.code: each for each in new}
    found: list[ItemComparison] = []
    for code, was in _pairs(list(then), list(now), codes):
        before, after = then.get(was), now.get(code)
        made = ItemComparison(
            code=code,
            was=was,
            state=Move(None if before is None else before.state, None if after is None else after.state),
            points=Move(None if before is None else before.whole, None if after is None else after.whole),
            max=Move(None if before is None else before.max, None if after is None else after.max),
        )
        found += [made] if made.moved else []
    return tuple(found)


def _pairs(then: Sequence[str], now: Sequence[str], codes: Mapping[str, str] | None) -> list[tuple[str, str]]:
    """Codes of now and of then, in order of now; without a map those that are in one only come in, too."""
    if codes is not None:
        return [(code, codes[code]) for code in now if code in codes]
    return [*((code, code) for code in now), *((code, code) for code in then if code not in now)]


def _awards(old: Sequence[ComparedDecision], new: Sequence[ComparedDecision]) -> tuple[AwardComparison, ...]:
    """The decisions that differ, in order of *new*, then those that are in *old* only."""
    then: dict[_About, Choice] = {(each.award, each.unit, each.nominee): each.decision for each in old}
    now: dict[_About, Choice] = {(each.award, each.unit, each.nominee): each.decision for each in new}
    keys = [*now, *(each for each in then if each not in now)]
    found = (AwardComparison(*key, Move(then.get(key), now.get(key))) for key in keys)
    return tuple(each for each in found if each.decision.moved)


def _less(some: Sequence[ComparedFinding], others: Sequence[ComparedFinding]) -> tuple[ComparedFinding, ...]:
    """Those of *some* that are not among *others*, in order of group, unit and code."""
    left = Counter(some) - Counter(others)
    told = sorted(left.elements(), key=lambda each: (each.group, each.unit or "", each.code, each.printed or ""))
    return tuple(told)
