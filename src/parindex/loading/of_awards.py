"""Awards as documents."""

from typing import Any

from parindex.checks.awards import check_awards
from parindex.checks.said_twice import check_lists
from parindex.loading.document import Document, SetSource, with_problems
from parindex.model.awards import Awards
from parindex.reading.finds import Finds

NOUN = Awards


def completed(document: Document, value: Any, seen: Finds, sets: SetSource | None) -> Document:  # noqa: ANN401, whatever was read
    """*document* with what is wrong with the awards by themselves."""
    del value, sets
    return with_problems(document, [*check_awards(seen), *check_lists(seen)])
