"""Files as nouns: the only part of the core that opens files to read."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from attrs import Factory, evolve, field, frozen

from parindex.checks import check_awards, check_awards_in_round, check_round
from parindex.loading.files import read_bytes
from parindex.loading.opening import RESULTS, YAML, Opener, read_some
from parindex.model.awards import Awards
from parindex.model.fields import spelled
from parindex.model.round import PublishedUnit, Round
from parindex.model.tables import GivenTable, SheetTable, UnitTable
from parindex.places import Place, point
from parindex.problems import Problem, ProblemsFound, in_order, problem
from parindex.problems.words import kind
from parindex.reading.csv_nodes import read_csv
from parindex.reading.dumping import dump
from parindex.reading.finds import Finds
from parindex.reading.keys import named_format
from parindex.reading.nodes import Entry, Listing, Mapping, Node, Tree, place_at, start
from parindex.reading.screen import LARGEST_TABLE, LARGEST_YAML, screened
from parindex.reading.structuring import Structurer
from parindex.reading.yaml_nodes import Limits

T = TypeVar("T")


@frozen
class _PublishedTable:
    """A published table without its round."""

    rows: tuple[PublishedUnit, ...] = field(metadata=spelled(unique="unit", some=True))


#: Kinds of document by their `format:` line.
FORMATS: dict[str, type] = {"parindex/round@1": Round, "parindex/awards@1": Awards}


@frozen
class Document:
    """What became of a file.

    Attributes:
        value: The noun, or None if there were errors.
        problems: Everything that is wrong, in order.
        locate: The place of an address, for what is found later.
        texts: The text of each file that was read, by its name in places.
    """

    value: Any
    problems: tuple[Problem, ...]
    locate: Callable[[str], Place]
    texts: dict[str, str] = Factory(dict[str, str])

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stand in the way of a value."""
        return tuple(each for each in self.problems if kind(each.code).severity == "error")


def load_round(path: str | os.PathLike[str], *, root: str | os.PathLike[str] | None = None) -> Round:
    """The round in the file at *path*, with its tables, awards and previous results.

    Args:
        path: The YAML file.
        root: The folder that no path in it may leave; its own folder if not given.

    Raises:
        ProblemsFound: With everything that is wrong, in order.
    """
    return _loaded(path, Round, root)


def load_awards(path: str | os.PathLike[str]) -> Awards:
    """The awards in the file at *path*.

    Raises:
        ProblemsFound: With everything that is wrong, in order.
    """
    return _loaded(path, Awards, None)


def check_file(path: str | os.PathLike[str], *, root: str | os.PathLike[str] | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong with the file at *path* and the tables it names, in order; never raises."""
    return read_document(path, root=root).problems


def check(noun: Round | Awards) -> tuple[Problem, ...]:
    """Everything that is wrong with a noun made in Python, by address, as if it had been read; never raises."""
    document = _parsed(dump(noun), "", type(noun), Opener(Path(), Path(), "", {}), RESULTS)
    return tuple(dict.fromkeys(each.at(None) for each in document.problems))


def check_table(path: str | os.PathLike[str]) -> Document:
    """The table at *path* by itself: its text and its rows, but nothing that its round would know.

    Its columns say which table it is: `code` has a long score sheet, `value` given figures, `key` units; any other is
    a published table.
    """
    name = str(path)
    texts: dict[str, str] = {}
    try:
        texts[name] = screened(read_bytes(Path(path), LARGEST_TABLE), name, largest=LARGEST_TABLE)
        tree = read_csv(texts[name], name)
    except OSError as error:
        return _unopened(name, error)
    except ProblemsFound as stopped:
        return unread(name, *stopped.problems, texts=texts)
    structurer = Structurer(Opener(Path(path).parent, Path(path).parent, name, texts))
    place = tree.root.place
    whole = Tree(Mapping(place, {"rows": Entry(place, tree.root)}), tree.problems)
    value = structurer.structure(whole, _table_of(tree.root))  # pyright: ignore[reportUnknownVariableType]
    return Document(value, in_order(structurer.finds.problems), lambda _: point(name, 1, 1), texts)


def _table_of(table: Node) -> type:
    columns = (table.header or {}) if isinstance(table, Listing) else {}
    named = (("code", SheetTable), ("value", GivenTable), ("key", UnitTable))
    return next((wanted for column, wanted in named if column in columns), _PublishedTable)


def unread(name: str, *problems: Problem, texts: dict[str, str] | None = None) -> Document:
    """A document of which nothing could be made, because of *problems*."""
    return Document(None, in_order(problems), lambda _: point(name, 1, 1), texts or {})


def _unopened(name: str, error: OSError) -> Document:
    words = error.strerror or str(error)
    return unread(name, problem("PAR901", place=point(name, 1, 1), path=name, words=words))


def read_document(
    path: str | os.PathLike[str], wanted: type | None = None, *, root: str | os.PathLike[str] | None = None
) -> Document:
    """The file at *path* as a document; if *wanted*, of that class and no other. Never raises for what a file holds."""
    file = Path(path)
    try:
        data = read_bytes(file, LARGEST_YAML)
    except OSError as error:
        return _unopened(str(path), error)
    return parse_document(data, str(path), wanted, folder=file.parent, root=root)


def parse_document(
    data: bytes,
    name: str,
    wanted: type | None = None,
    *,
    folder: Path,
    root: str | os.PathLike[str] | None = None,
) -> Document:
    """The bytes *data* as a document.

    Args:
        data: The content of a YAML file.
        name: What places call the file.
        wanted: The class it must be; any if not given.
        folder: Where the paths in it begin.
        root: The folder that they may not leave; *folder* if not given.
    """
    opener = Opener(folder, Path(root) if root is not None else folder, name, {})
    try:
        text = opener.texts[name] = screened(data, name, largest=LARGEST_YAML)
    except ProblemsFound as stopped:
        return unread(name, *stopped.problems)
    return _parsed(text, name, wanted, opener, YAML)


def _parsed(text: str, name: str, wanted: type | None, opener: Opener, limits: Limits) -> Document:
    try:
        tree = read_some(text, name, limits)
        wanted = wanted or _class_of(tree.root)
    except ProblemsFound as stopped:
        return unread(name, *stopped.problems, texts=opener.texts)
    structurer = Structurer(opener)
    value = structurer.structure(tree, wanted)  # pyright: ignore[reportUnknownVariableType]

    def locate(address: str) -> Place:
        return place_at(tree.root, structurer.opened, address)

    found = [*structurer.finds.problems, *_checks(wanted, structurer.finds)]
    located = [each if each.place else each.at(locate(each.address)) for each in found]
    document = Document(value, in_order(located), locate, opener.texts)
    return evolve(document, value=None) if document.errors else document


def _loaded(path: str | os.PathLike[str], wanted: type[T], root: str | os.PathLike[str] | None) -> T:
    document = read_document(path, wanted, root=root)
    if document.errors:
        raise ProblemsFound(document.problems)
    value: T = document.value
    return value


def _checks(wanted: type, seen: Finds) -> Iterator[Problem]:
    if wanted is Round:
        yield from check_round(seen)
        yield from check_awards_in_round(seen)
    yield from check_awards(seen)


def _class_of(node: Node) -> type:
    """The class that the `format:` line names.

    Raises:
        ProblemsFound: There is none, or no such format.
    """
    named = named_format(node, tuple(FORMATS), "")
    if isinstance(named, Problem):
        raise ProblemsFound([named.at(start(named.place or node.place))])
    return FORMATS[named]
