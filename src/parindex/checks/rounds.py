"""Sense between the parts of a round."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from parindex.checks.seen import Seen
from parindex.model.awards import LATE_SUBMISSION, Award, Awards, Flag, Nomination
from parindex.model.conditions import AreaCondition, BandCondition, EachAreaCondition, condition_key
from parindex.model.policies import AreaTieBreak, Band, Source
from parindex.model.previous import Previous, PreviousUnit
from parindex.model.round import Group, Printed, PublishedUnit
from parindex.places import item, member, the_key
from parindex.problems import Problem, problem
from parindex.texts import Words, nearest

_MOST_NAMES = 12


def unknown(what: str, name: str, known: Iterable[str], address: str) -> Problem:
    """*name* is none of *known*."""
    names = sorted(set(known))
    if not names:
        return problem("PAR404", address, hint="none", what=what, name=name)
    shown = ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")
    return problem("PAR404", address, near=nearest(name, names), what=what, name=name, known=shown)


def check_round(seen: Seen) -> Iterator[Problem]:
    """All that is wrong between the parts of a round, with addresses; awards have checks of their own."""
    yield from _bands(seen)
    yield from _tie_break(seen)
    yield from _groups(seen)
    yield from _clusters(seen)
    yield from _printed(seen)
    yield from _flags(seen)
    yield from _nominations(seen)
    yield from _previous(seen)
    if seen.said("status") == "official":
        yield from _official(seen)


def check_bands(seen: Seen) -> Iterator[Problem]:
    """All that is wrong with bands, of a round or of a criteria set."""
    yield from _lines(seen)
    for address, each in seen.each(Band):
        for index, condition in enumerate(each.when):
            if isinstance(condition, BandCondition):
                here = item(member(address, "when"), index)
                yield problem("PAR305", the_key(member(here, condition_key(condition))))


def _bands(seen: Seen) -> Iterator[Problem]:
    yield from check_bands(seen)
    for address, each in seen.each(Band):
        for index, condition in enumerate(each.when):
            here = item(member(address, "when"), index)
            if isinstance(condition, AreaCondition | EachAreaCondition):
                yield problem("PAR304", the_key(member(here, condition_key(condition))))


def _lines(seen: Seen) -> Iterator[Problem]:
    """Bands that no unit can reach: all that a band without conditions takes are gone for those behind it."""
    lowest: Band | None = None
    for address, each in seen.each(Band):
        if lowest is not None and _line(lowest) is None:
            yield problem("PAR302", address, band=each.key, above=lowest.key)
            return  # so it is with all that follow, and the cure is the same
        line = _line(each)
        if lowest is not None and line is not None and not line < _line(lowest):  # type: ignore[operator]
            key = "at_least" if each.at_least is not None else "more_than"
            yield problem("PAR301", member(address, key), band=each.key, above=lowest.key)
        elif not each.when:
            lowest = each


def _line(band: Band) -> tuple[Decimal, bool] | None:
    """The band's line, comparable: more than 80 lies above at least 80; None where it takes the rest."""
    if band.at_least is not None:
        return band.at_least, False
    return None if band.more_than is None else (band.more_than, True)


def _tie_break(seen: Seen) -> Iterator[Problem]:
    for address, _ in seen.each(AreaTieBreak):
        yield problem("PAR304", the_key(member(address, "area")))


def _groups(seen: Seen) -> Iterator[Problem]:
    if not seen.whole("groups"):
        return
    groups = {each.key: address for address, each in seen.each(Group)}
    used = {each.group for _, each in seen.each(PublishedUnit)}
    for address, each in seen.each(PublishedUnit):
        if each.group not in groups:
            yield unknown("group", each.group, groups, member(address, "group"))
    if seen.whole("published") and used <= groups.keys():  # else the group is there, and misspelled in its rows
        yield from (problem("PAR407", address, group=key) for key, address in groups.items() if key not in used)


def _clusters(seen: Seen) -> Iterator[Problem]:
    rows: dict[str, list[tuple[str, PublishedUnit]]] = defaultdict(list)
    for address, each in seen.each(PublishedUnit):
        rows[each.group].append((address, each))
    for members in rows.values():
        if all(each.cluster is None for _, each in members):
            continue
        for address, each in members:
            if each.cluster is None:
                yield problem("PAR405", member(address, "cluster"), unit=each.unit, group=each.group)
    for address, group in seen.each(Group):
        members = rows.get(group.key, [])
        none_named = bool(members) and all(row.cluster is None for _, row in members)
        if group.official_rank == "cluster" and none_named and seen.whole("published"):
            yield problem("PAR408", member(address, "official_rank"), group=group.key)


def _printed(seen: Seen) -> Iterator[Problem]:
    if not seen.whole("bands"):
        return
    known = [each.key for _, each in seen.each(Band)]
    for address, each in seen.each(Printed):
        for key, _ in each.bands:
            if key not in known:
                yield unknown("band", key, known, the_key(member(member(address, "bands"), key)))


def _flags(seen: Seen) -> Iterator[Problem]:
    if not any(True for _ in seen.each(Awards)):
        return  # nobody asks about flags, or who declares them could not be read
    known = {LATE_SUBMISSION, *(each.key for _, each in seen.each(Flag))}
    for address, each in seen.each(PublishedUnit):
        for index, flag in enumerate(each.flags):
            if flag not in known:
                yield unknown("flag", flag, known, item(member(address, "flags"), index))


def _nominations(seen: Seen) -> Iterator[Problem]:
    if not seen.whole("awards"):
        return
    awards = {each.key: each for _, each in seen.each(Award)}
    groups = {each.unit: each.group for _, each in seen.each(PublishedUnit)}
    for address, each in seen.each(Nomination):
        if not awards:
            yield problem("PAR708", address)
            return
        award = awards.get(each.award)
        if award is None:
            yield unknown("award", each.award, awards, member(address, "award"))
        elif award.for_ == "collectives":
            yield problem("PAR706", member(address, "award"), award=each.award)
        if each.unit not in groups and seen.whole("published"):
            yield unknown("unit", each.unit, groups, member(address, "unit"))
        elif award is not None and each.unit in groups and groups[each.unit] not in award.among:
            yield problem("PAR709", member(address, "unit"), award=each.award, unit=each.unit, group=groups[each.unit])


def _previous(seen: Seen) -> Iterator[Problem]:
    if not (seen.whole("published") and seen.whole("previous")):
        return
    now = {each.unit for _, each in seen.each(PublishedUnit)}
    then = {each.unit for _, each in seen.each(PreviousUnit)}
    for address, each in seen.each(Previous):
        for old, new in each.units:
            here = member(member(address, "units"), old)
            if old not in then:
                yield unknown("unit of last time", old, then, the_key(here))
            if new not in now:
                yield unknown("unit", new, now, here)
    if any(True for _ in seen.each(Previous)):
        yield from _former_units(seen, then)


def _former_units(seen: Seen, then: set[str]) -> Iterator[Problem]:
    for address, each in seen.each(PublishedUnit):
        for index, former in enumerate(each.formed_of):
            if former not in then:
                here = item(member(address, "formed_of"), index)
                yield problem("PAR410", here, near=nearest(former, then), unit=each.unit, former=former)


def _official(seen: Seen) -> Iterator[Problem]:
    if not any(True for _ in seen.each(Source)) and seen.whole("sources"):
        yield problem("PAR303", "status")
    for address, each in seen.each(Words):
        if each.vi is None:
            yield problem("PAR306", address, text=each.en or "")
