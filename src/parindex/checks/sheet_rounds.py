"""Sense between a round of score sheets and the criteria sets of its groups."""

from collections.abc import Iterator, Mapping

from parindex.checks.awards import check_awards_against
from parindex.checks.given import check_given
from parindex.checks.naming import unknown
from parindex.checks.rounds import is_published
from parindex.checks.seen import Seen
from parindex.model.criteria import CriteriaSet
from parindex.model.round import Group, Out
from parindex.model.sheets import Unit
from parindex.places import item, member
from parindex.problems import Problem, problem
from parindex.rules.prepared import Prepared, prepare
from parindex.rules.terms import terms_of_set


def check_sheet_round(seen: Seen, sets: Mapping[str, CriteriaSet]) -> Iterator[Problem]:
    """All that a round names and the *sets* of its groups, by id, do not have, with addresses."""
    if is_published(seen):
        return
    prepared: dict[str, Prepared] = {}
    once = {key: prepare(each) for key, each in sets.items()}
    for address, group in seen.each(Group):
        found = once.get(group.criteria_set or "")
        if found is None:
            continue
        prepared[group.key] = found
        year = seen.said("year")
        if year is not None and found.criteria.year != year:
            here = member(address, "criteria_set")
            yield problem("PAR420", here, text=found.criteria.id, year=found.criteria.year, other=year)
        groups = found.criteria.groups
        if groups and group.key not in groups:
            yield unknown("group", group.key, groups, member(address, "key"))
    terms = {key: terms_of_set(each.criteria) for key, each in prepared.items()}
    areas = {key: {area.code for area in each.criteria.areas if area.kind == "core"} for key, each in prepared.items()}
    yield from check_awards_against(seen, terms, areas)
    yield from check_given(seen, prepared)
    yield from _out(seen, prepared)
    yield from _properties(seen, prepared)


def _out(seen: Seen, prepared: Mapping[str, Prepared]) -> Iterator[Problem]:
    groups = {each.key: each.group for _, each in seen.each(Unit)}
    for address, each in seen.each(Out):
        for index, name in enumerate(each.items):
            wrong = [
                found
                for found in (prepared.get(groups.get(unit, "")) for unit in each.units)
                if found is not None and found.items_of(name) is None
            ]
            if wrong:
                codes = sorted({code for one in wrong for code in one.codes})
                yield unknown("item", name, codes, item(member(address, "items"), index))


def _properties(seen: Seen, prepared: Mapping[str, Prepared]) -> Iterator[Problem]:
    """What a unit is said to be, and no item asks: a note would be too little, it was probably misspelt."""
    asked = {
        key: {
            name
            for each in found.items
            for only_for in each.policies.only_for
            for name in only_for
            if name not in found.criteria.groups
        }
        for key, found in prepared.items()
    }
    everywhere = {name for names in asked.values() for name in names}
    for address, unit in seen.each(Unit):
        for index, name in enumerate(unit.properties):
            if unit.group in asked and name not in everywhere:
                yield unknown("property", name, everywhere, item(member(address, "is"), index))
