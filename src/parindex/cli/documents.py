"""The documents that a command is given."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from parindex.loading.document import Document, SetSource, unread
from parindex.loading.documents import parse_document, read_document
from parindex.loading.sets import Sets, sets_for
from parindex.model.criteria import CriteriaSet
from parindex.problems import ProblemsFound, problem


@frozen(eq=False, repr=False)
class Found:
    """A YAML file that was named, or found in a folder, and is yet to be read.

    Attributes:
        path: The file.
        beside: From where the criteria sets are sought that it names: itself, or the folder that was named.
        root: The folder that no path may leave, if one was named.
    """

    path: str
    beside: str
    root: Path | None


def documents_of(given: Namespace) -> Iterator[Document | Found | None]:
    """The documents that were named, and those found in folders; None for a YAML file of somebody else.

    A file that is reached twice, by a link or by another spelling of its path, is given once, as it was called first.
    """
    known: set[str] = set()
    for name in given.paths or ["."]:
        path = Path(name)
        if name != "-" and path.is_dir():
            yield from _inside(path, name, given.root, known)
        elif name == "-":
            yield read_given(name, given.stdin_filename, None, given.root)
        elif not is_new(path, known):
            continue
        elif path.suffix.lower() == ".csv":
            from parindex.loading.tables import check_table  # noqa: PLC0415, tables are judged through their rounds

            yield check_table(path)
        else:
            yield Found(name, name, given.root)


def _inside(folder: Path, name: str, root: Path | None, known: set[str]) -> Iterator[Document | Found | None]:
    """What is found in a *folder* that was called *name*, less what is *known*."""
    from parindex.loading.walked import walked  # noqa: PLC0415, for folders alone

    found = list(walked(folder))
    if not any(each.ours for each in found):
        yield unread(name, problem("PAR905", path=name))
    for each in found:
        if not is_new(each.path, known):
            continue
        if each.seems is not None:
            yield unread(str(each.path), each.seems)
        yield Found(str(each.path), name, root) if each.ours else None


def is_new(path: Path, known: set[str]) -> bool:
    """Whether the file at *path* is not *known* yet; it is from now on."""
    try:
        real = os.path.realpath(path)
    except ValueError:  # it is no path at all, and will be said to be none
        return True
    new = real not in known
    known.add(real)
    return new


def read_found(found: Found, known: dict[str, Sets]) -> Document:
    """The document in a file; *known* is what was read of criteria sets so far, from where they are sought."""
    if found.beside not in known:
        known[found.beside] = sets_for(found.beside, found.root)
    return read_document(found.path, root=found.root, sets=known[found.beside])


def read_given(name: str, stdin_name: str, wanted: type | None, root: Path | None) -> Document:
    """The document *name*, or that of standard input, which is called *stdin_name*; of class *wanted*, or any."""
    if name != "-":
        return read_document(name, wanted, root=root, sets=sets_for(name, root))
    data = sys.stdin.buffer.read()
    return parse_document(data, stdin_name, wanted, folder=Path(), root=root, sets=sets_for(".", root))


def read_set_from_input(stdin_name: str, root: Path | None, sets: SetSource) -> Document:
    """The criteria set on standard input, which is called *stdin_name*; *sets* are where others are sought."""
    data = sys.stdin.buffer.read()
    return parse_document(data, stdin_name, CriteriaSet, folder=Path(), root=root, sets=sets)


def read_set(named: str, root: Path | None, sets: SetSource | None = None) -> Document:
    """The criteria set that is named by its file or by its id, as it was read; *sets* are where others are sought."""
    path = Path(named)
    if path.exists() or path.suffix in (".yaml", ".yml"):
        return read_document(path, CriteriaSet, root=root, sets=sets or sets_for(path, root))
    try:
        return Sets((root or Path(),)).document(named)
    except ProblemsFound as stopped:
        return unread(named, *stopped.problems)
