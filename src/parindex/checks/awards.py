"""Sense inside an awards file, and between awards and their round."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction

from parindex.checks.naming import unknown
from parindex.checks.rounds import all_read, is_published, rows
from parindex.checks.seen import Seen
from parindex.model.awards import LATE_SUBMISSION, Award, Awards, Flag, Meeting
from parindex.model.conditions import (
    AreaCondition,
    BandCondition,
    Condition,
    EachAreaCondition,
    IndexCondition,
    NotFlagged,
    RankCondition,
    condition_key,
)
from parindex.model.policies import Band, Terms
from parindex.model.round import Group, PublishedUnit
from parindex.places import item, member, the_key
from parindex.points import shown
from parindex.problems import Problem, problem
from parindex.rules.lines import is_out_of_reach


def check_awards(seen: Seen) -> Iterator[Problem]:
    """All that is wrong with awards in themselves, with addresses."""
    flags = {LATE_SUBMISSION, *(each.key for _, each in seen.each(Flag))}
    awards = {each.key for _, each in seen.each(Award)}
    every_flag = all(seen.whole(member(address, "flags")) for address, _ in seen.each(Awards))
    every_award = all(seen.whole(member(address, "awards")) for address, _ in seen.each(Awards))
    for address, award in seen.each(Award):
        yield from _quota(address, award, awards if every_award else None)
        for here, condition in _conditions(address, award):
            if isinstance(condition, NotFlagged) and every_flag:
                for index, flag in enumerate(condition.flags):
                    if flag not in flags:
                        yield unknown("flag", flag, flags, item(here, index))


def check_awards_in_round(seen: Seen) -> Iterator[Problem]:
    """All that awards name and their round does not have; of bands and areas where totals are published."""
    groups = {each.key for _, each in seen.each(Group)} if seen.whole("groups") else None
    bands = {each.key for _, each in seen.each(Band)} if seen.whole("bands") else None
    no_tie_break = seen.whole("tie_break") and not seen.said("tie_break")
    published = is_published(seen)
    for address, award in seen.each(Award):
        for index, group in enumerate(award.among):
            if groups is not None and group not in groups:
                yield unknown("group", group, groups, item(member(address, "among"), index))
        for here, condition in _conditions(address, award) if published else ():
            if isinstance(condition, AreaCondition | EachAreaCondition):
                yield problem("PAR304", the_key(here))
            elif isinstance(condition, BandCondition) and bands is not None and condition.at_least not in bands:
                yield unknown("band", condition.at_least, bands, member(here, "at_least"))
        yield from _unlimited(seen, address, award)
        if published and award.tie_at_cutoff == "tie_break" and no_tie_break:
            yield problem("PAR703", member(address, "tie_at_cutoff"), award=award.key)


def check_awards_against(
    seen: Seen, terms: Mapping[str, Terms], areas: Mapping[str, Collection[str]], most: Mapping[str, Fraction]
) -> Iterator[Problem]:
    """All that awards name and their groups do not have: bands and tie-breaks by *terms*, core *areas* by code.

    And the index that no unit of these groups can have, by the *most* that units of each can, where that is known.
    """
    for address, award in seen.each(Award):
        among = [each for each in award.among or terms if each in terms]
        for here, condition in _conditions(address, award):
            if isinstance(condition, IndexCondition):
                yield from _out_of_reach(here, award, condition, [most.get(group) for group in among])
            for group in among:
                bands = {each.key for each in terms[group].bands}
                if isinstance(condition, BandCondition) and condition.at_least not in bands:
                    yield unknown("band", condition.at_least, bands, member(here, "at_least"))
                    break
                if isinstance(condition, AreaCondition) and condition.code not in areas.get(group, ()):
                    yield unknown("area", condition.code, areas.get(group, ()), member(here, "code"))
                    break
        chains = {terms[group].tie_break for group in among}
        if award.tie_at_cutoff == "tie_break" and (len(chains) > 1 or () in chains):
            hint = "chains" if len(chains) > 1 else "set"
            yield problem("PAR703", member(address, "tie_at_cutoff"), hint=hint, award=award.key)


def _out_of_reach(
    address: str, award: Award, condition: IndexCondition, highest: Sequence[Fraction | None]
) -> Iterator[Problem]:
    """An index that no unit of any group has, by the highest of each."""
    known = [each for each in highest if each is not None]
    if known and all(is_out_of_reach(condition, each) for each in highest):
        key = "at_least" if condition.at_least is not None else "more_than"
        yield problem("PAR354", member(address, key), award=award.key, most=shown(max(known)))


def _unlimited(seen: Seen, address: str, award: Award) -> Iterator[Problem]:
    """Ranks that every unit has, and quotas that all units of a group fit in."""
    sizes = _sizes(seen)
    among = award.among or tuple(sizes)
    if not among or any(each not in sizes for each in among):
        return
    for here, condition in _conditions(address, award):
        most = max(sizes[each] for each in among)
        if isinstance(condition, RankCondition) and condition.at_most >= most:
            text = f"at_most: {condition.at_most}"
            yield problem("PAR355", member(here, "at_most"), award=award.key, text=text, units=most)
    for group, number in award.quota.groups if award.quota is not None else ():
        if group in sizes and number > sizes[group] and award.for_ == "collectives":
            where = member(member(member(address, "quota"), "groups"), group)
            yield problem("PAR355", where, award=award.key, text=f"{group}: {number}", units=sizes[group])


def _sizes(seen: Seen) -> Mapping[str, int]:
    """How many units of each complete group take a place; none where not all could be read."""
    if not all_read(seen) or not seen.whole("groups"):
        return {}
    known = [each for _, each in seen.each(Group)]
    if any(row.group not in {each.key for each in known} for _, row in rows(seen)):
        return {}  # it is misspelled, and one group has more units than it seems
    complete = [each.key for each in known if each.complete]
    placed = [each.group for _, each in rows(seen) if not isinstance(each, PublishedUnit) or each.ranked]
    return {key: placed.count(key) for key in complete if key in placed}


def _conditions(address: str, award: Award) -> Iterator[tuple[str, Condition]]:
    for index, each in enumerate(award.when):
        yield member(item(member(address, "when"), index), condition_key(each)), each


def _quota(address: str, award: Award, awards: set[str] | None) -> Iterator[Problem]:
    quota = award.quota
    if quota is None:
        return
    here = member(address, "quota")
    if (quota.groups, quota.per_cluster, quota.total, quota.share) == ((), None, None, None):
        yield problem("PAR707", here, award=award.key)
    if 0 in (quota.per_cluster, quota.total, quota.share) or (
        quota.groups and not any(each for _, each in quota.groups)
    ):
        yield problem("PAR354", here, hint="quota", award=award.key)
    if award.tie_at_cutoff is None:
        yield problem("PAR701", here, award=award.key)
    if (quota.total, quota.share) != (None, None) and len(award.among) != 1 and quota.compare is None:
        yield problem("PAR702", here, award=award.key)
    if (quota.share is None) != (quota.of is None):
        yield problem("PAR705", here, award=award.key)
    for group, _ in quota.groups:
        if award.among and group not in award.among:
            where = the_key(member(member(here, "groups"), group))
            yield problem("PAR704", where, award=award.key, group=group)
    if isinstance(quota.of, Meeting) and awards is not None and quota.of.meeting not in awards:
        yield unknown("award", quota.of.meeting, awards, member(member(here, "of"), "meeting"))
