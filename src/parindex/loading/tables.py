"""Tables by themselves, and long tables of many score sheets."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from attrs import field, frozen

from parindex.loading.document import Document, SetSource, unopened, unread
from parindex.loading.documents import read_document, structured
from parindex.loading.files import read_bytes
from parindex.loading.opening import Opener, is_csv
from parindex.model.fields import spelled
from parindex.model.ledger import Ledger
from parindex.model.round import PublishedUnit
from parindex.model.sheets import ScoreSheet
from parindex.model.tables import GivenTable, SheetTable, UnitTable
from parindex.places import point
from parindex.problems import ProblemsFound, in_order
from parindex.reading.csv_nodes import read_csv
from parindex.reading.long_ledgers import ledger_tree
from parindex.reading.long_sheets import grouped_rows, sheet_tree
from parindex.reading.nodes import Entry, Listing, Mapping, Node, Tree
from parindex.reading.screen import LARGEST_TABLE, screened
from parindex.reading.structuring import Structurer


@frozen
class _PublishedTable:
    """A published table without its round."""

    rows: tuple[PublishedUnit, ...] = field(metadata=spelled(unique="unit", some=True))


def check_table(path: str | os.PathLike[str]) -> Document:
    """The table at *path* by itself: its text and its rows, but nothing that its round would know.

    Its columns say which table it is: `stage` has a ledger, `code` a long score sheet, `value` given figures, `key`
    units; any other is a published table.
    """
    name = str(path)
    texts: dict[str, str] = {}
    try:
        text = screened(read_bytes(Path(path), LARGEST_TABLE), name, largest=LARGEST_TABLE, texts=texts)
        tree = read_csv(text, name)
    except OSError as error:
        return unopened(name, error)
    except ProblemsFound as stopped:
        return unread(name, *stopped.problems, texts=texts)
    if isinstance(tree.root, Listing) and "stage" in (tree.root.header or {}):
        return read_ledger(path)
    structurer = Structurer(Opener(Path(path).parent, Path(path).parent, name, texts))
    place = tree.root.place
    whole = Tree(Mapping(place, {"rows": Entry(place, tree.root)}), tree.problems)
    value = structurer.structure(whole, _table_of(tree.root))  # pyright: ignore[reportUnknownVariableType]
    return Document(value, in_order(structurer.finds.problems), lambda _: point(name, 1, 1), texts)


def read_ledger(path: str | os.PathLike[str], decimal: Literal["point", "comma"] = "point") -> Document:
    """The ledger at *path*, YAML or a long CSV table, by itself."""
    name = str(path)
    if not is_csv(name):
        return read_document(path, Ledger)
    texts: dict[str, str] = {}
    try:
        text = screened(read_bytes(Path(path), LARGEST_TABLE), name, largest=LARGEST_TABLE, texts=texts)
        tree = ledger_tree(read_csv(text, name, decimal=decimal))
    except OSError as error:
        return unopened(name, error)
    except ProblemsFound as stopped:
        return unread(name, *stopped.problems, texts=texts)
    return structured(tree, Ledger, Opener(Path(path).parent, Path(path).parent, name, texts), None)


def _table_of(table: Node) -> type:
    columns = (table.header or {}) if isinstance(table, Listing) else {}
    named = (("code", SheetTable), ("value", GivenTable), ("key", UnitTable))
    return next((wanted for column, wanted in named if column in columns), _PublishedTable)


def read_long_sheets(path: str | os.PathLike[str], criteria_set: str, sets: SetSource | None) -> Iterator[Document]:
    """The score sheets in the long table `unit,code,key,value` at *path*, one a unit, in order of their first rows.

    Args:
        path: The CSV file.
        criteria_set: Id of the set that they answer.
        sets: Where that is found; if not given the sheets are looked at by themselves.
    """
    name, folder = str(path), Path(path).parent
    texts: dict[str, str] = {}
    try:
        text = screened(read_bytes(Path(path), LARGEST_TABLE), name, largest=LARGEST_TABLE, texts=texts)
        found = grouped_rows(read_csv(text, name))
    except OSError as error:
        yield unopened(name, error)
        return
    except ProblemsFound as stopped:
        yield unread(name, *stopped.problems, texts=texts)
        return
    if found.problems:
        yield unread(name, *found.problems, texts=texts)
    for unit in found.units:
        yield structured(sheet_tree(found, unit, criteria_set), ScoreSheet, Opener(folder, folder, name, texts), sets)
