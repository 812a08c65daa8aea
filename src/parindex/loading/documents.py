"""Documents: a file read, structured and checked, with everything that is wrong at its place."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

from attrs import Factory, evolve, frozen

from parindex.checks import (
    Whole,
    check_awards,
    check_awards_in_round,
    check_criteria,
    check_house_style,
    check_repeated,
    check_round,
    check_sheet,
    check_twice_in_round,
    check_units,
    check_without_last_year,
    check_years,
)
from parindex.checks.ledgers import check_ledger, check_ledger_in_round
from parindex.checks.office import Office
from parindex.checks.sheet_rounds import check_sheet_round
from parindex.checks.sheets import Circumstances
from parindex.loading.files import read_bytes
from parindex.loading.opening import YAML, Opener, read_some
from parindex.model.awards import Awards
from parindex.model.criteria import CriteriaSet
from parindex.model.ledger import Ledger
from parindex.model.round import Group, Round
from parindex.model.sheets import ScoreSheet
from parindex.places import Place, member, point
from parindex.problems import Problem, ProblemsFound, in_order, problem
from parindex.problems.words import kind
from parindex.reading.finds import Finds
from parindex.reading.keys import named_format
from parindex.reading.nodes import Node, Tree, place_at, start
from parindex.reading.screen import LARGEST_YAML, screened
from parindex.reading.structuring import Structurer
from parindex.reading.yaml_nodes import Limits
from parindex.rules.prepared import prepare

#: Kinds of document by their `format:` line.
FORMATS: dict[str, type] = {each.FORMAT: each for each in (CriteriaSet, ScoreSheet, Ledger, Round, Awards)}


class SetSource(Protocol):
    """Where criteria sets are found by id."""

    @property
    def complete(self) -> bool:
        """Whether score sheets must answer all of the set that they name."""
        ...

    @property
    def linked(self) -> bool:
        """Whether what a set is based on is looked at as a whole chain, as for the set's own author."""
        ...

    def get(self, set_id: str) -> CriteriaSet:
        """The set with this id.

        Raises:
            ProblemsFound: There is none, or it has errors.
        """
        ...


@frozen
class Document:
    """What became of a file.

    Attributes:
        value: The noun, or None if there were errors.
        problems: Everything that is wrong, in order.
        locate: The place of an address, for what is found later.
        texts: The text of each file that was read, by its name in places.
        later: References to files that are read later, and their places, by address.
        unit: The unit that it says it is about, if it is a sheet, and that could be read.
        opener: What opens the files that it names.
        made: A round as it could be made, where its parts may not fit each other.
        kind: The class that it was read as.
        seen: What could be read of it, for what is only looked at if it is asked.
    """

    value: Any
    problems: tuple[Problem, ...]
    locate: Callable[[str], Place]
    texts: dict[str, str] = Factory(dict[str, str])
    later: dict[str, tuple[Any, Place]] = Factory(dict[str, tuple[Any, Place]])
    unit: str | None = None
    opener: Opener | None = None
    made: Round | None = None
    kind: type | None = None
    seen: Finds | None = None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stand in the way of a value."""
        return tuple(each for each in self.problems if kind(each.code).severity == "error")


def unread(name: str, *problems: Problem, texts: dict[str, str] | None = None) -> Document:
    """A document of which nothing could be made, because of *problems*."""
    return Document(None, in_order(problems), lambda _: point(name, 1, 1), texts or {})


def unopened(name: str, error: OSError) -> Document:
    """That the file *name* could not be opened."""
    words = error.strerror or str(error)
    return unread(name, problem("PAR901", place=point(name, 1, 1), path=name, words=words))


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
    try:
        text = opener.texts[name] = screened(data, name, largest=LARGEST_YAML)
    except ProblemsFound as stopped:
        return unread(name, *stopped.problems)
    return parse_text(text, name, wanted, opener, YAML, sets)


def parse_text(
    text: str, name: str, wanted: type | None, opener: Opener, limits: Limits, sets: SetSource | None
) -> Document:
    """The YAML *text* as a document, as `parse_document` does."""
    try:
        tree = read_some(text, name, limits)
        wanted = wanted or _class_of(tree.root)
    except ProblemsFound as stopped:
        return unread(name, *stopped.problems, texts=opener.texts)
    return structured(tree, wanted, opener, sets)


def structured(
    tree: Tree, wanted: type, opener: Opener, sets: SetSource | None, office: Office | None = None
) -> Document:
    """What *tree* says as a *wanted*, and all that is wrong with it, at its places.

    A sheet may be one of the round of an *office*; the sheets that a round names are not read yet.
    """
    structurer = Structurer(opener)
    value: Any = structurer.structure(tree, wanted)  # pyright: ignore[reportUnknownVariableType]
    finds = structurer.finds

    def locate(address: str) -> Place:
        return place_at(tree.root, structurer.opened, address)

    unit = finds.said("unit") if wanted is ScoreSheet else None
    document = Document(value, (), locate, opener.texts, structurer.later, unit, opener, None, wanted, finds)
    checked = _checks(wanted, value, finds, sets) if office is None else office.problems_of(finds)
    document = with_problems(document, [*finds.problems, *checked])
    if wanted is Round:
        found, known = _sets_of(finds, sets)
        document = with_problems(document, [*found, *check_sheet_round(finds, known)])
        made = evolve(value, sets=tuple(known.values())) if isinstance(value, Round) else None
        document = evolve(document, made=made, value=None if document.errors else made)
    return document


def _sets_of(seen: Finds, sets: SetSource | None) -> tuple[list[Problem], dict[str, CriteriaSet]]:
    """What is wrong with the criteria sets that the groups of a round name, and those that are right, by id."""
    found: list[Problem] = []
    inline = {each.id: (address, each) for address, each in seen.each(CriteriaSet)}
    known = {key: each for key, (address, each) in inline.items() if seen.whole(address) and not _has_errors(each)}
    for address, group in seen.each(Group):
        asked = group.criteria_set is not None and group.criteria_set not in inline
        if asked and group.criteria_set not in known and sets is not None:
            try:
                known[group.criteria_set or ""] = sets.get(group.criteria_set or "")
            except ProblemsFound as stopped:
                here = member(address, "criteria_set")
                found += [evolve(each, address=here, place=None) for each in stopped.problems]
    return found, known


def _has_errors(criteria: CriteriaSet) -> bool:
    return any(kind(each.code).severity == "error" for each in check_criteria(Whole.of(criteria)))


def with_problems(document: Document, found: Iterable[Problem]) -> Document:
    """*document* with more problems, each at its place; without its value if one of them is an error."""
    found = [_with_places(each, document) for each in found]
    located = [each if each.place else each.at(narrowed(each, document)) for each in found]
    if not located:
        return document
    document = evolve(document, problems=in_order([*document.problems, *located]))
    return evolve(document, value=None) if document.errors else document


def with_style(document: Document) -> Document:
    """*document* with the notes on its style, if it is a criteria set; nobody else needs them but who writes it."""
    if document.kind is not CriteriaSet or document.seen is None:
        return document
    return with_problems(document, check_house_style(document.seen))


def _with_places(found: Problem, document: Document) -> Problem:
    """*found* with the place of what it names by its address, behind an `@`."""
    where = found.value("where")
    if not (isinstance(where, str) and where.startswith("@")):
        return found
    place = document.locate(where[1:])
    values = {**dict(found.values), "where": str(place) if place.file else where[1:]}
    return evolve(found, values=tuple(sorted(values.items())))


def narrowed(found: Problem, document: Document) -> Place:
    """Where *found* is: at the characters that it means, where they can be told."""
    place = document.locate(found.address)
    if found.span is None or place.line != place.end_line:
        return place
    line = document.texts.get(place.file, "").split("\n")[place.line - 1 : place.line]
    quoted = bool(line) and line[0][place.column - 1 : place.column] in ("'", '"')
    first = place.column + quoted + found.span[0]
    if line and (quoted + found.span[1] > place.end_column - place.column):
        return place  # it has escapes: what was read is not what stands there
    return evolve(place, column=first, end_column=place.column + quoted + found.span[1])


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


def _checks(wanted: type, value: Any, seen: Finds, sets: SetSource | None) -> Iterator[Problem]:  # noqa: ANN401
    if wanted is CriteriaSet:
        yield from check_criteria(seen)
        yield from check_without_last_year(seen)
        if isinstance(value, CriteriaSet) and value.based_on is not None and sets is not None:
            yield from _based(value, value.based_on, sets)
    elif wanted is ScoreSheet:
        named = seen.said("criteria_set")
        if named is not None and sets is not None:
            yield from _answering(named, seen, sets)
    elif wanted is Round:
        yield from check_round(seen)
        yield from check_awards_in_round(seen)
        yield from check_awards(seen)
        yield from check_ledger_in_round(seen)
        yield from check_units(seen)
        yield from check_repeated(seen)
        yield from check_twice_in_round(seen)
        for address, criteria in seen.each(CriteriaSet):
            for each in check_criteria(Whole.of(criteria)):
                yield evolve(each, address=f"{address}.{each.address}" if each.address else address)
    elif wanted is Ledger:
        yield from check_ledger(seen, None)
    else:
        yield from check_awards(seen)
        yield from check_repeated(seen)


def _based(criteria: CriteriaSet, based_on: str, sets: SetSource) -> Iterator[Problem]:
    try:
        old = sets.get(based_on)
    except ProblemsFound as stopped:
        yield from (evolve(each, address="based_on") for each in stopped.problems)
        return
    if sets.linked and old.year >= criteria.year:  # no circle is without such a step, and it is said where that is
        chain = _chain(old, criteria.id, sets)
        if chain[-1] == criteria.id:
            yield problem("PAR422", "based_on", text=criteria.id, known=" → ".join((criteria.id, *chain)))
            return
        yield problem("PAR423", "based_on", text=old.id, year=old.year, other=criteria.year)
    yield from check_years(old, criteria)


def _chain(old: CriteriaSet, last: str, sets: SetSource) -> list[str]:
    """The ids of *old* and of the sets that it is based on, until one is *last*, comes again, or cannot be read."""
    chain = [old.id]
    while last not in chain and old.based_on is not None:
        try:
            old = sets.get(old.based_on)
        except ProblemsFound:
            break
        if old.id in chain:
            break
        chain.append(old.id)
    return chain


def _answering(named: str, seen: Finds, sets: SetSource) -> Iterator[Problem]:
    try:
        criteria = sets.get(named)
    except ProblemsFound as stopped:
        yield from (evolve(each, address="criteria_set") for each in stopped.problems)
    else:
        yield from check_sheet(seen, prepare(criteria), Circumstances(complete=sets.complete))


def _class_of(node: Node) -> type:
    """The class that the `format:` line names.

    Raises:
        ProblemsFound: There is none, or no such format.
    """
    named = named_format(node, tuple(FORMATS), "")
    if isinstance(named, Problem):
        raise ProblemsFound([named.at(start(named.place or node.place))])
    return FORMATS[named]
