"""Sense between the parts of a round."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parindex.checks.bands import check_bands
from parindex.checks.naming import unknown
from parindex.checks.seen import Seen
from parindex.model.awards import LATE_SUBMISSION, Award, Awards, Flag, Nomination
from parindex.model.conditions import AreaCondition, EachAreaCondition, condition_key
from parindex.model.ledger import DEDUCTION, STAGES, VERIFIED, Stage
from parindex.model.policies import AreaTieBreak, Band
from parindex.model.previous import Previous, PreviousResults, PreviousUnit
from parindex.model.round import Group, Out, Printed, PublishedUnit
from parindex.model.sheets import Unit
from parindex.places import item, member, the_key
from parindex.problems import Problem, problem
from parindex.texts import Words, nearest

#: Documents that may stand inside a round, each with checks of its own.
_INSIDE = ("criteria_sets", "sheets")


#: A unit of a round, with its address: a row of a published table, or one whose sheet is scored.
Row = tuple[str, PublishedUnit | Unit]
#: Keys that only rounds of published totals state, those that they must, and those that only rounds of sheets have.
_OF_PUBLISHED = ("rounding", "compare", "ties", "tie_break", "bands")
_ASKED_OF_PUBLISHED = ("rounding", "compare", "ties")
_OF_SHEETS = ("sheets", "stages", "ledger", "given", "out", "criteria_sets")


def check_round(seen: Seen) -> Iterator[Problem]:
    """All that is wrong between the parts of a round, with addresses.

    Awards have checks of their own, and so have ledgers, and sheets as answers to their sets.
    """
    yield from _kind_of_round(seen)
    yield from _bands(seen)
    yield from _tie_break(seen)
    yield from _groups(seen)
    yield from _clusters(seen)
    yield from _years(seen)
    yield from _printed(seen)
    yield from _flags(seen)
    yield from _nominations(seen)
    yield from _previous(seen)
    yield from _stages(seen)
    yield from _out(seen)
    if seen.said("status") == "official":
        yield from _official(seen)


def rows(seen: Seen) -> Iterator[Row]:
    """The units of the round that could be read."""
    yield from seen.each(PublishedUnit)
    yield from seen.each(Unit)


def key_of(row: PublishedUnit | Unit) -> str:
    """The key of a unit."""
    return row.unit if isinstance(row, PublishedUnit) else row.key


def all_read(seen: Seen) -> bool:
    """Whether all units could be read."""
    return seen.whole("published") and seen.whole("units")


def is_published(seen: Seen) -> bool:
    """Whether the round takes totals as they were published."""
    return bool(seen.said("published")) or not seen.whole("published")


def _kind_of_round(seen: Seen) -> Iterator[Problem]:
    """Keys that the other kind of round has, and those that this kind must have."""
    published = is_published(seen)
    if not published and not (seen.said("units") or not seen.whole("units")):
        return  # neither, and that was said
    wrong, beside = (_OF_SHEETS, "published") if published else (_OF_PUBLISHED, "units")
    for key in wrong:
        said = seen.said({"criteria_sets": "sets"}.get(key, key)) or key in seen.later
        if said and not (key == "stages" and said == STAGES):
            hint = "published" if published else None
            yield problem("PAR415", the_key(key), hint=hint, key=key, other=beside)
    for key in _ASKED_OF_PUBLISHED if published else ():
        if seen.said(key) is None and seen.whole(key):
            yield problem("PAR204", key, key=key)
    for address, group in seen.each(Group):
        has_set = group.criteria_set is not None
        if published and has_set:
            here = the_key(member(address, "criteria_set"))
            yield problem("PAR415", here, hint="published", key="criteria_set", other=beside)
        elif not published and group.printed is not None:
            here = the_key(member(address, "printed"))
            yield problem("PAR415", here, hint="sheets", key="printed", other=beside)
        if not published and not has_set:
            yield problem("PAR204", address, key="criteria_set")


def _years(seen: Seen) -> Iterator[Problem]:
    """Units that were none in the year that is evaluated."""
    year: int | None = seen.said("year")
    for address, each in rows(seen):
        low, high = each.since, each.until
        shown_low, shown_high = ("…" if day is None else day.isoformat() for day in (low, high))
        if low is not None and high is not None and high < low:
            here = member(address, "until")
            yield problem("PAR419", here, unit=key_of(each), low=shown_low, high=shown_high)
            continue
        late = low is not None and year is not None and low.year > year + 1
        over = high is not None and year is not None and high.year < year
        if late or over:
            here = member(address, "from" if late else "until")
            yield problem("PAR418", here, unit=key_of(each), low=shown_low, high=shown_high, year=year or 0)


def _stages(seen: Seen) -> Iterator[Problem]:
    stages: Sequence[Stage] = seen.said("stages") or STAGES
    if not seen.whole("stages"):
        return
    for index, each in enumerate(stages):
        if each.key in (DEDUCTION, VERIFIED):
            yield problem("PAR541", member(item("stages", index), "key"), key=each.key)
    days = [(index, each.until) for index, each in enumerate(stages) if each.until is not None]
    for (_, one), (index, other) in pairwise(days):
        if other < one:
            here = member(item("stages", index), "until")
            yield problem("PAR542", here, date=other.isoformat(), limit=one.isoformat())
    kinds = [each.kind for each in stages]
    if kinds[0] != "claim" or kinds.count("claim") > 1 or "verify" not in kinds:
        yield problem("PAR536", "stages")


def _out(seen: Seen) -> Iterator[Problem]:
    if not seen.whole("units") or is_published(seen):
        return
    units = [each.key for _, each in seen.each(Unit)]
    for address, each in seen.each(Out):
        for index, unit in enumerate(each.units):
            if unit not in units:
                yield unknown("unit", unit, units, item(member(address, "units"), index))


def _bands(seen: Seen) -> Iterator[Problem]:
    if not is_published(seen):
        return  # those are the criteria sets', which are looked at by themselves
    yield from check_bands(seen)
    for address, each in seen.each(Band):
        for index, condition in enumerate(each.when):
            here = item(member(address, "when"), index)
            if isinstance(condition, AreaCondition | EachAreaCondition):
                yield problem("PAR304", the_key(member(here, condition_key(condition))))


def _tie_break(seen: Seen) -> Iterator[Problem]:
    for address, _ in seen.each(AreaTieBreak) if is_published(seen) else ():
        yield problem("PAR304", the_key(member(address, "area")))


def _groups(seen: Seen) -> Iterator[Problem]:
    if not seen.whole("groups"):
        return
    groups = {each.key: address for address, each in seen.each(Group)}
    used = {each.group for _, each in rows(seen)}
    for address, each in rows(seen):
        if each.group not in groups:
            yield unknown("group", each.group, groups, member(address, "group"))
    if all_read(seen) and used and used <= groups.keys():  # else the group is there, and misspelled in its rows
        yield from (problem("PAR407", address, group=key) for key, address in groups.items() if key not in used)


def _clusters(seen: Seen) -> Iterator[Problem]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for address, each in rows(seen):
        grouped[each.group].append((address, each))
    for members in grouped.values():
        if all(each.cluster is None for _, each in members):
            continue
        for address, each in members:
            if each.cluster is None:
                yield problem("PAR405", member(address, "cluster"), unit=key_of(each), group=each.group)
    for address, group in seen.each(Group):
        members = grouped.get(group.key, [])
        none_named = bool(members) and all(row.cluster is None for _, row in members)
        if group.official_rank == "cluster" and none_named and all_read(seen):
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
    for address, each in rows(seen):
        for index, flag in enumerate(each.flags):
            if flag not in known:
                yield unknown("flag", flag, known, item(member(address, "flags"), index))


def _nominations(seen: Seen) -> Iterator[Problem]:
    if not seen.whole("awards"):
        return
    awards = {each.key: each for _, each in seen.each(Award)}
    groups = {key_of(each): each.group for _, each in rows(seen)}
    for address, each in seen.each(Nomination):
        if not awards:
            yield problem("PAR708", address)
            return
        award = awards.get(each.award)
        if award is None:
            yield unknown("award", each.award, awards, member(address, "award"))
        elif award.for_ == "collectives":
            yield problem("PAR706", member(address, "award"), award=each.award)
        if each.unit not in groups and all_read(seen):
            yield unknown("unit", each.unit, groups, member(address, "unit"))
        elif award is not None and each.unit in groups and award.among and groups[each.unit] not in award.among:
            yield problem("PAR709", member(address, "unit"), award=each.award, unit=each.unit, group=groups[each.unit])


def _previous(seen: Seen) -> Iterator[Problem]:
    if not (all_read(seen) and seen.whole("previous")):
        return
    now = {key_of(each) for _, each in rows(seen)}
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
        yield from _not_before(seen)


def _not_before(seen: Seen) -> Iterator[Problem]:
    """Results of the same round, of a later year, or of a stage that is not the last."""
    year: int | None = seen.said("year")
    for address, each in seen.each(PreviousResults):
        late = each.year is not None and year is not None and each.year >= year
        if late or each.stage != VERIFIED:
            yield problem("PAR421", the_key(address), text=each.round, year=each.year or "–", stage=each.stage)


def _former_units(seen: Seen, then: set[str]) -> Iterator[Problem]:
    now = {key_of(each) for _, each in rows(seen)}
    year: int = seen.said("year") or 0
    for address, each in rows(seen):
        if each.since is not None and each.since.year < year:
            continue  # it was formed before, and is its own predecessor
        for index, former in enumerate(each.formed_of):
            if former not in then | now:  # a unit that ended in the year is in this round, too
                here = item(member(address, "formed_of"), index)
                yield problem("PAR410", here, near=nearest(former, then), unit=key_of(each), former=former)


def _official(seen: Seen) -> Iterator[Problem]:
    if not seen.said("sources") and seen.whole("sources"):
        yield problem("PAR303", "status")
    for address, each in seen.each(Words):
        if each.vi is None and not address.startswith(_INSIDE):
            yield problem("PAR306", address, text=each.en or "")
