"""Sense inside an awards file, and between awards and their round."""

from collections.abc import Collection, Iterator, Mapping

from parindex.checks.naming import unknown
from parindex.checks.rounds import is_published
from parindex.checks.seen import Seen
from parindex.model.awards import LATE_SUBMISSION, Award, Awards, Flag, Meeting
from parindex.model.conditions import (
    AreaCondition,
    BandCondition,
    Condition,
    EachAreaCondition,
    NotFlagged,
    condition_key,
)
from parindex.model.policies import Band, Terms
from parindex.model.round import Group
from parindex.places import item, member, the_key
from parindex.problems import Problem, problem


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
        if published and award.tie_at_cutoff == "tie_break" and no_tie_break:
            yield problem("PAR703", member(address, "tie_at_cutoff"), award=award.key)


def check_awards_against(
    seen: Seen, terms: Mapping[str, Terms], areas: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    """All that awards name and their groups do not have: bands and tie-breaks by *terms*, core *areas* by code."""
    for address, award in seen.each(Award):
        among = [each for each in award.among or terms if each in terms]
        for here, condition in _conditions(address, award):
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
