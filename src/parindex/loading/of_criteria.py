"""Criteria sets as documents."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from parindex.checks.criteria import check_criteria
from parindex.checks.years import check_years
from parindex.loading.document import Document, SetSource, with_problems
from parindex.model.criteria import CriteriaSet
from parindex.problems import Problem, ProblemsFound
from parindex.reading.finds import Finds

NOUN = CriteriaSet


def completed(document: Document, value: Any, seen: Finds, sets: SetSource | None) -> Document:  # noqa: ANN401, whatever was read
    """*document* with what is wrong with the set, and beside the one that it is based on."""
    found = list(check_criteria(seen))
    if isinstance(value, CriteriaSet) and value.based_on is not None and sets is not None:
        found += _based(value, value.based_on, sets)
    return with_problems(document, found)


def _based(criteria: CriteriaSet, based_on: str, sets: SetSource) -> Iterator[Problem]:
    try:
        old = sets.get(based_on)
    except ProblemsFound as stopped:
        yield from (evolve(each, address="based_on") for each in stopped.problems)
    else:
        yield from check_years(old, criteria)
