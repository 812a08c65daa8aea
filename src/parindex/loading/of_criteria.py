"""Criteria sets as documents."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from parindex.checks.criteria import check_criteria, check_house_style
from parindex.checks.years import check_without_last_year, check_years
from parindex.loading.document import Document, SetSource, with_problems
from parindex.model.criteria import CriteriaSet
from parindex.problems import Problem, ProblemsFound, problem
from parindex.reading.finds import Finds

NOUN = CriteriaSet


def completed(document: Document, value: Any, seen: Finds, sets: SetSource | None) -> Document:  # noqa: ANN401, whatever was read
    """*document* with what is wrong with the set, and beside the one that it is based on."""
    found = [*check_criteria(seen), *check_without_last_year(seen)]
    if isinstance(value, CriteriaSet) and value.based_on is not None and sets is not None:
        found += _based(value, value.based_on, sets)
    return with_problems(document, found)


def with_style(document: Document) -> Document:
    """*document* with the notes on its style, if it is a criteria set; nobody else needs them but who writes it."""
    if document.kind is not CriteriaSet or document.seen is None:
        return document
    wrong = {each.address for each in document.errors}  # a code that is wrong is not said to be out of order, too
    return with_problems(document, (each for each in check_house_style(document.seen) if each.address not in wrong))


def _based(criteria: CriteriaSet, based_on: str, sets: SetSource) -> Iterator[Problem]:
    try:
        old = sets.get(based_on)
    except ProblemsFound as stopped:
        yield from (evolve(each, address="based_on") for each in stopped.problems)
        return
    if sets.linked and old.year >= criteria.year:  # no circle is without such a step, and it is said where that is
        chain = _chain(old, criteria.id, sets)
        if chain[-1] == criteria.id:
            yield problem("PAR422", "based_on", text=criteria.id, known=" → ".join((criteria.id, *chain)))
            return
        yield problem("PAR423", "based_on", text=old.id, year=old.year, other=criteria.year)
    yield from check_years(old, criteria)


def _chain(old: CriteriaSet, last: str, sets: SetSource) -> list[str]:
    """The ids of *old* and of the sets that it is based on, until one is *last*, comes again, or cannot be read."""
    chain = [old.id]
    while last not in chain and old.based_on is not None:
        try:
            old = sets.get(old.based_on)
        except ProblemsFound:
            break
        if old.id in chain:
            break
        chain.append(old.id)
    return chain
