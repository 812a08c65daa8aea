"""The documents that a command is given."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from parindex.loading.document import Document, unread
from parindex.loading.documents import parse_document, read_document
from parindex.loading.files import is_ours, walk
from parindex.loading.sets import sets_for
from parindex.problems import problem


def documents_of(given: Namespace) -> Iterator[Document | None]:
    """The documents that were named, and those found in folders; None for a YAML file of somebody else."""
    for name in given.paths or ["."]:
        path = Path(name)
        if name != "-" and path.is_dir():
            walked = list(walk(path))
            ours = [each for each in walked if is_ours(each)]
            if not ours:
                yield unread(name, problem("PAR905", path=name))
            sets = sets_for(path, given.root)
            yield from (read_document(each, root=given.root, sets=sets) if each in ours else None for each in walked)
        elif path.suffix.lower() == ".csv":
            from parindex.loading.tables import check_table  # noqa: PLC0415, tables are judged through their rounds

            yield check_table(path)
        else:
            yield read_given(name, given.stdin_filename, None, given.root)


def read_given(name: str, stdin_name: str, wanted: type | None, root: Path | None) -> Document:
    """The document *name*, or that of standard input, which is called *stdin_name*; of class *wanted*, or any."""
    if name != "-":
        return read_document(name, wanted, root=root, sets=sets_for(name, root))
    data = sys.stdin.buffer.read()
    return parse_document(data, stdin_name, wanted, folder=Path(), root=root, sets=sets_for(".", root))
