"""Ledgers as documents."""

from typing import Any

from parindex.checks.ledgers import check_ledger
from parindex.loading.document import Document, SetSource, with_problems
from parindex.model.ledger import Ledger
from parindex.reading.finds import Finds

NOUN = Ledger


def completed(document: Document, value: Any, seen: Finds, sets: SetSource | None) -> Document:  # noqa: ANN401, whatever was read
    """*document* with what is wrong with the ledger by itself."""
    del value, sets
    return with_problems(document, check_ledger(seen, None))
