"""Rounds as documents, with what they hold; their sheets are read later."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from parindex.checks.awards import check_awards, check_awards_in_round
from parindex.checks.criteria import check_criteria
from parindex.checks.ledgers import check_ledger_in_round
from parindex.checks.rounds import check_round
from parindex.checks.said_twice import check_lists, check_twice_in_round
from parindex.checks.seen import Whole
from parindex.checks.sheet_rounds import check_sheet_round
from parindex.checks.units import check_units
from parindex.loading.document import Document, SetSource, with_problems
from parindex.model.criteria import CriteriaSet
from parindex.model.round import Group, Round
from parindex.places import member
from parindex.problems import Problem, ProblemsFound
from parindex.reading.finds import Finds

NOUN = Round


def completed(document: Document, value: Any, seen: Finds, sets: SetSource | None) -> Document:  # noqa: ANN401, whatever was read
    """*document* with what is wrong between the parts of the round, and with the sets that its groups name."""
    document = with_problems(document, _inside(seen))
    found, known = _sets_of(seen, sets)
    document = with_problems(document, [*found, *check_sheet_round(seen, known)])
    made = evolve(value, sets=tuple(known.values())) if isinstance(value, Round) else None
    return evolve(document, made=made, value=None if document.errors else made)


def _inside(seen: Finds) -> Iterator[Problem]:
    yield from check_round(seen)
    yield from check_awards_in_round(seen)
    yield from check_awards(seen)
    yield from check_ledger_in_round(seen)
    yield from check_units(seen)
    yield from check_lists(seen)
    yield from check_twice_in_round(seen)
    for address, criteria in seen.each(CriteriaSet):
        for each in check_criteria(Whole.of(criteria)):
            yield evolve(each, address=f"{address}.{each.address}" if each.address else address)


def _sets_of(seen: Finds, sets: SetSource | None) -> tuple[list[Problem], dict[str, CriteriaSet]]:
    """What is wrong with the criteria sets that the groups of a round name, and those that are right, by id."""
    found: list[Problem] = []
    inline = {each.id: (address, each) for address, each in seen.each(CriteriaSet)}
    known = {key: each for key, (address, each) in inline.items() if seen.whole(address) and not _has_errors(each)}
    for address, group in seen.each(Group):
        asked = group.criteria_set is not None and group.criteria_set not in inline
        if asked and group.criteria_set not in known and sets is not None:
            try:
                known[group.criteria_set or ""] = sets.get(group.criteria_set or "")
            except ProblemsFound as stopped:
                here = member(address, "criteria_set")
                found += [evolve(each, address=here, place=None) for each in stopped.problems]
    return found, known


def _has_errors(criteria: CriteriaSet) -> bool:
    return any(each.severity == "error" for each in check_criteria(Whole.of(criteria)))
