"""`parindex validate --since`: whether a ledger only grew."""

from argparse import Namespace
from pathlib import Path

from parindex.cli.judging import Judged
from parindex.loading.document import Document, unread
from parindex.loading.documents import read_document
from parindex.loading.rounds import shrinkage
from parindex.loading.sets import sets_for
from parindex.loading.tables import read_ledger
from parindex.model.ledger import Ledger
from parindex.places import point
from parindex.problems import problem


def since(given: Namespace) -> Judged:
    """What the ledger that is named has lost, or changed, since the older one."""
    if len(given.paths) != 1:
        return Judged((problem("PAR911", place=point(".", 1, 1), path=", ".join(given.paths) or "."),), {})
    documents = [_ledger(each) for each in (given.paths[0], str(given.since))]
    problems = [each for one in documents for each in one.problems]
    texts = {name: text for each in documents for name, text in each.texts.items()}
    if not any(each.errors for each in documents):
        problems += shrinkage(documents[1], documents[0])
    return Judged(tuple(problems), texts)


def _ledger(path: str) -> Document:
    """The document that has the ledger at *path*: itself, or its round; or that there is none."""
    if path == "-" or Path(path).is_dir():
        return unread(path, problem("PAR911", place=point(path, 1, 1), path=path))
    is_table = path.lower().endswith(".csv")
    document = read_ledger(path) if is_table else read_document(path, sets=sets_for(path, None))
    if is_table and any((each.code, each.value("key")) == ("PAR204", "stage") for each in document.problems):
        return unread(path, problem("PAR911", place=point(path, 1, 1), path=path))
    holds = document.made is not None and document.made.ledger is not None
    if document.value is None or isinstance(document.value, Ledger) or holds:
        return document
    return unread(path, problem("PAR911", place=point(path, 1, 1), path=path))
