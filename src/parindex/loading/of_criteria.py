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
    based_on = seen.said("based_on")
    if based_on is not None and sets is not None:
        found += _based(value, seen, based_on, sets)
    return with_problems(document, found)


def with_style(document: Document) -> Document:
    """*document* with the notes on its style, if it is a criteria set; nobody else needs them but who writes it."""
    if document.kind is not CriteriaSet or document.seen is None:
        return document
    wrong = {each.address for each in document.errors}  # a code that is wrong is not said to be out of order, too
    return with_problems(document, (each for each in check_house_style(document.seen) if each.address not in wrong))


def _based(value: Any, seen: Finds, based_on: str, sets: SetSource) -> Iterator[Problem]:  # noqa: ANN401, whatever was read
    own, year = seen.said("id"), seen.said("year")
    if sets.linked and own is not None and not _is_before(sets.said(based_on, "year"), year):
        chain = _chain(based_on, own, sets)
        if chain[-1] == own:
            yield problem("PAR422", "based_on", text=own, known=" → ".join((own, *chain)))
            return
    try:
        old = sets.get(based_on)
    except ProblemsFound as stopped:
        yield from (evolve(each, address="based_on") for each in stopped.problems)
        return
    if sets.linked and isinstance(year, int) and not _is_before(old.year, year):
        yield problem("PAR423", "based_on", text=old.id, year=old.year, other=year)
    if isinstance(value, CriteriaSet):
        yield from check_years(old, value)


def _is_before(year: Any, other: Any) -> bool:  # noqa: ANN401, whatever was read
    """Whether *year* is surely before the *other*; no circle is without a step where it is not."""
    return isinstance(year, int) and isinstance(other, int) and year < other


def _chain(old: str, last: str, sets: SetSource) -> list[str]:
    """The ids of *old* and of the sets that it is based on, until one is *last*, comes again, or cannot be read."""
    chain = [old]
    while chain[-1] != last:
        older = sets.said(chain[-1], "based_on")
        if older is None or older in chain:
            break
        chain.append(str(older))
    return chain
