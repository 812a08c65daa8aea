"""Documents: a file read, structured and checked, with everything that is wrong at its place."""

import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from parindex.loading.document import Document, SetSource, unopened, unread, with_problems
from parindex.loading.files import read_bytes
from parindex.loading.opening import YAML, Opener, read_some
from parindex.model.criteria import CriteriaSet
from parindex.places import Place
from parindex.problems import Problem, ProblemsFound, problem
from parindex.reading.finds import Finds
from parindex.reading.keys import named_format
from parindex.reading.nodes import Node, Tree, place_at, start
from parindex.reading.screen import LARGEST_YAML, byte_order_mark, screened
from parindex.reading.structuring import Structurer
from parindex.reading.yaml_nodes import Limits

if TYPE_CHECKING:
    from parindex.checks.office import Office

#: Kinds of document by their `format:` line, and the module of each, loaded when one is read.
_HOMES = {
    "parindex/criteria-set@1": "parindex.loading.of_criteria",
    "parindex/score-sheet@1": "parindex.loading.of_sheets",
    "parindex/ledger@1": "parindex.loading.of_ledgers",
    "parindex/round@1": "parindex.loading.of_rounds",
    "parindex/awards@1": "parindex.loading.of_awards",
}


class KindOfDocument(Protocol):
    """What a module knows of its kind of document."""

    @property
    def NOUN(self) -> Any:  # noqa: ANN401, N802, a constant of the module
        """The class of its nouns."""
        ...

    def completed(self, document: Document, value: Any, seen: Finds, sets: SetSource | None) -> Document:  # noqa: ANN401
        """*document*, whose *value* was read, with all that the checks of its kind find in it."""
        ...


def read_document(
    path: str | os.PathLike[str],
    wanted: type | None = None,
    *,
    root: str | os.PathLike[str] | None = None,
    sets: SetSource | None = None,
) -> Document:
    """The file at *path* as a document; if *wanted*, of that class and no other. Never raises for what a file holds."""
    file = Path(path)
    try:
        data = read_bytes(file, LARGEST_YAML)
    except OSError as error:
        return unopened(str(path), error)
    document = parse_document(data, str(path), wanted, folder=file.parent, root=root, sets=sets)
    return with_problems(document, _misplaced(document, file))


def parse_document(
    data: bytes,
    name: str,
    wanted: type | None = None,
    *,
    folder: Path,
    root: str | os.PathLike[str] | None = None,
    sets: SetSource | None = None,
) -> Document:
    """The bytes *data* as a document.

    Args:
        data: The content of a YAML file.
        name: What places call the file.
        wanted: The class it must be; any if not given.
        folder: Where the paths in it begin.
        root: The folder that they may not leave; *folder* if not given.
        sets: Where criteria sets that it names are found; if not given it is looked at by itself.
    """
    opener = Opener(folder, Path(root) if root is not None else folder, name, {})
    opener.notes.extend(byte_order_mark(data, name))
    try:
        text = screened(data, name, largest=LARGEST_YAML, texts=opener.texts)
    except ProblemsFound as stopped:
        return unread(name, *opener.notes, *stopped.problems, texts=opener.texts)
    return parse_text(text, name, wanted, opener, YAML, sets)


def parse_text(
    text: str, name: str, wanted: type | None, opener: Opener, limits: Limits, sets: SetSource | None
) -> Document:
    """The YAML *text* as a document, as `parse_document` does."""
    try:
        tree = read_some(text, name, limits)
        wanted = wanted or _class_of(tree.root)
    except ProblemsFound as stopped:
        return unread(name, *opener.notes, *stopped.problems, texts=opener.texts)
    return structured(tree, wanted, opener, sets)


def structured(
    tree: Tree, wanted: type, opener: Opener, sets: SetSource | None, office: "Office | None" = None
) -> Document:
    """What *tree* says as a *wanted*, and all that is wrong with it, at its places.

    A sheet may be one of the round of an *office*; the sheets that a round names are not read yet.
    """
    structurer = Structurer(opener)
    value: Any = structurer.structure(tree, wanted)  # pyright: ignore[reportUnknownVariableType]
    finds = structurer.finds

    def locate(address: str) -> Place:
        return place_at(tree.root, structurer.opened, address)

    unit = finds.said("unit")
    document = Document(value, (), locate, opener.texts, structurer.later, unit, opener, None, wanted, finds)
    document = with_problems(document, [*opener.notes, *_placed(finds.problems, wanted, tree)])
    if office is not None:
        return with_problems(document, office.problems_of(finds))
    return _kind(cast("Any", wanted).FORMAT).completed(document, value, finds, sets)


def _placed(problems: list[Problem], wanted: type, tree: Tree) -> list[Problem]:
    """*problems*; those of keys that stand at the wrong level say where they belong."""
    if not any(each.code == "PAR203" for each in problems):
        return problems
    placed = import_module("parindex.reading.belonging").placed  # loaded where it is needed
    return [placed(each, wanted, tree.root.place.file) for each in problems]


def _misplaced(document: Document, file: Path) -> Iterator[Problem]:
    """That the id of a criteria set is not its path below `criteria/`."""
    criteria = document.value
    parts = Path(os.path.realpath(file)).with_suffix("").parts
    if not isinstance(criteria, CriteriaSet) or "criteria" not in parts[:-1]:
        return
    at = len(parts) - 1 - parts[::-1].index("criteria", 1)
    path = "/".join(parts[at + 1 :])
    if path != criteria.id:
        yield problem("PAR414", "id", text=criteria.id, path=path)


def _class_of(node: Node) -> type:
    """The class that the `format:` line names.

    Raises:
        ProblemsFound: There is none, or no such format.
    """
    named = named_format(node, tuple(_HOMES), "")
    if isinstance(named, Problem):
        raise ProblemsFound([named.at(start(named.place or node.place))])
    return cast("type", _kind(named).NOUN)


def _kind(named: str) -> KindOfDocument:
    """The module of the kind of document whose `format:` line is *named*."""
    return cast("KindOfDocument", import_module(_HOMES[named]))
