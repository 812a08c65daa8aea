"""Score sheets as documents."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from parindex.checks.sheets import Circumstances, check_sheet
from parindex.loading.document import Document, SetSource, with_problems
from parindex.model.sheets import ScoreSheet
from parindex.problems import Problem, ProblemsFound
from parindex.reading.finds import Finds
from parindex.rules.prepared import prepare

NOUN = ScoreSheet


def completed(document: Document, value: Any, seen: Finds, sets: SetSource | None) -> Document:  # noqa: ANN401, whatever was read
    """*document* with what is wrong with the sheet as an answer to its set."""
    del value
    named = seen.said("criteria_set")
    return with_problems(document, _answering(named, seen, sets) if named is not None and sets is not None else ())


def _answering(named: str, seen: Finds, sets: SetSource) -> Iterator[Problem]:
    try:
        criteria = sets.get(named, above=True)
    except ProblemsFound as stopped:
        yield from (evolve(each, address="criteria_set") for each in stopped.problems)
    else:
        yield from check_sheet(seen, prepare(criteria), Circumstances(complete=sets.complete))
