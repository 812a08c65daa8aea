"""What became of a file."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Protocol

from attrs import Factory, evolve, frozen

from parindex.places import Place, point
from parindex.problems import Problem, in_order, problem

if TYPE_CHECKING:
    from parindex.loading.opening import Opener
    from parindex.model.criteria import CriteriaSet
    from parindex.model.round import Round
    from parindex.reading.finds import Finds


class SetSource(Protocol):
    """Where criteria sets are found by id."""

    @property
    def complete(self) -> bool:
        """Whether score sheets must answer all of the set that they name."""
        ...

    @property
    def linked(self) -> bool:
        """Whether it is asked where the chain of sets leads that a set is based on."""
        ...

    def get(self, set_id: str, *, above: bool = False) -> "CriteriaSet":
        """The set with this id, sought *above*, too, for a sheet that is looked at by itself.

        Raises:
            ProblemsFound: There is none, or it has errors.
        """
        ...

    def said(self, set_id: str, key: str) -> str | int | None:
        """What the set with this id says under *key*, whatever else is wrong with it; None if that cannot be read."""
        ...


@frozen(eq=False, repr=False)
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
    opener: "Opener | None" = None
    made: "Round | None" = None
    kind: type | None = None
    seen: "Finds | None" = None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stand in the way of a value."""
        return tuple(each for each in self.problems if each.severity == "error")


def unread(name: str, *problems: Problem, texts: dict[str, str] | None = None) -> Document:
    """A document of which nothing could be made, because of *problems*."""
    return Document(None, in_order(problems), lambda _: point(name, 1, 1), texts or {})


def unopened(name: str, error: OSError) -> Document:
    """That the file *name* could not be opened."""
    words = error.strerror or str(error)
    return unread(name, problem("PAR901", place=point(name, 1, 1), path=name, words=words))


def with_problems(document: Document, found: Iterable[Problem]) -> Document:
    """*document* with more problems, each at its place; without its value if one of them is an error."""
    found = [_with_places(each, document) for each in found]
    located = [each if each.place else each.at(narrowed(each, document)) for each in found]
    if not located:
        return document
    document = evolve(document, problems=in_order([*document.problems, *located]))
    return evolve(document, value=None) if document.errors else document


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
    return place_of(document, found.address, found.span)


def place_of(document: Document, address: str, span: tuple[int, int] | None = None) -> Place:
    """Where *address* stands: at the characters of its text that *span* means, where they can be told."""
    place = document.locate(address)
    if span is None or place.line != place.end_line:
        return place
    line = document.texts.get(place.file, "").split("\n")[place.line - 1 : place.line]
    quoted = bool(line) and line[0][place.column - 1 : place.column] in ("'", '"')
    first = place.column + quoted + span[0]
    if line and (quoted + span[1] > place.end_column - place.column):
        return place  # it has escapes: what was read is not what stands there
    return evolve(place, column=first, end_column=place.column + quoted + span[1])
