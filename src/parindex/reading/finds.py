"""What a reading finds: problems, objects with their addresses, and what could not be read."""

from collections.abc import Iterator
from typing import Any, TypeVar

from attrs import Factory, define, evolve

from parindex.places import parent, point, steps
from parindex.problems import MOST_PROBLEMS, Problem, problem
from parindex.reading.likely_slips import begins_with_dash, is_sheet_error, narrowed
from parindex.reading.nodes import Listing, Mapping, Node, Scalar, is_nothing, start
from parindex.reading.quotes import quoted

T = TypeVar("T")


class Missing:
    """Nothing could be read; at least one problem says why."""


MISSING = Missing()
_SHAPES = {Scalar: "scalar", Listing: "sequence", Mapping: "mapping"}


def last_key(address: str) -> str:
    """The key under which *address* stands, or the list of which it is an item; empty at the top."""
    return next((each for each in reversed(steps(address)) if isinstance(each, str)), "")


@define(eq=False, repr=False)
class Finds:
    """What has been found so far in one document; what checks look at.

    Attributes:
        problems: All that is wrong, with addresses, and places where they are known; so many, no more.
        top: What the document says under each key at its top, as far as it could be read.
        later: Addresses of what stands in other files and is read later.
    """

    problems: list[Problem] = Factory(list[Problem])
    top: dict[str, Any] = Factory(dict[str, Any])
    later: set[str] = Factory(set[str])
    _objects: dict[type, list[tuple[str, Any]]] = Factory(dict[type, list[tuple[str, Any]]])
    _broken: set[str] = Factory(set[str])
    _rests: dict[str, Any] = Factory(dict[str, Any])
    _unmade: set[type] = Factory(set[type])

    def each(self, wanted: type[T]) -> Iterator[tuple[str, T]]:
        """The objects of a class that could be read, each with its address."""
        yield from self._objects.get(wanted, ())

    def whole(self, address: str) -> bool:
        """Whether everything below *address* could be read."""
        return address not in self._broken

    def said(self, key: str) -> Any:  # noqa: ANN401, whatever stands there
        """What the document says under *key* at its top; None if nothing that could be read."""
        return self.top.get(key)

    def add(self, address: str, made: object) -> None:
        """Keep an object that could be read."""
        self._objects.setdefault(type(made), []).append((address, made))

    def keep(self, address: str, rest: Any) -> Missing:  # noqa: ANN401, the items of a list, or pairs
        """Remember what could be read of a list or group of which something could not."""
        self._rests[address] = rest
        return MISSING

    def rest(self, address: str) -> Any:  # noqa: ANN401
        """What could be read of the list or group at *address* that could not be read as a whole; None if nothing."""
        return self._rests.get(address)

    def unmade(self, wanted: type) -> None:
        """Remember that an object of a class could not be made, not even in part."""
        self._unmade.add(wanted)

    def all_made(self, wanted: type) -> bool:
        """Whether every object of a class could be made, at least in part."""
        return wanted not in self._unmade

    def say(self, found: Problem) -> Missing:
        """Keep a problem; what stands at its address could not be read."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(found.at(start(found.place)) if found.place else found)
        elif len(self.problems) == MOST_PROBLEMS:
            self.problems.append(problem("PAR119", found.address, place=found.place, limit=MOST_PROBLEMS))
        return self.lost(found.address)

    @property
    def full(self) -> bool:
        """Whether so much is wrong that reading on tells nothing new."""
        return len(self.problems) > MOST_PROBLEMS

    def lost(self, address: str) -> Missing:
        """Remember that what stands at *address* could not be read, nor everything around it."""
        while address not in self._broken:
            self._broken.add(address)
            address = parent(address)
        return MISSING

    def nothing(self, node: Node, address: str) -> Missing | None:
        """MISSING, and a problem, if nothing is written in *node*."""
        if not is_nothing(node):
            return None
        if not self.whole(address):
            return MISSING  # it was said why
        if isinstance(node, Scalar) and node.rest:
            code = "PAR230" if is_sheet_error(node.rest) else "PAR128"
            return self.say(problem(code, address, place=node.place, text=node.rest, rest=node.rest))
        hint = "item" if address.endswith("]") and not address.endswith('"]') else None
        return self.say(problem("PAR220", address, place=node.place, hint=hint, key=last_key(address)))

    def wrong_shape(self, node: Node, address: str, wanted: str) -> Missing:
        """MISSING, and a problem: *node* is not what is *wanted*."""
        if wanted == "text" and (text := _with_a_colon(node)) is not None:
            return self.say(evolve(text, address=address))
        hint = wanted if wanted in ("sequence", "mapping") else None
        found = _SHAPES[type(node)]
        if hint == "sequence" and isinstance(node, Scalar) and (dashed := begins_with_dash(node.text)) is not None:
            place = point(node.place.file, node.place.line, node.place.column)
            return self.say(evolve(dashed, address=address, place=place))
        if hint and isinstance(node, Scalar) and node.style == "plain" and (meant := narrowed(node.text)) is not None:
            return self.say(problem("PAR135", address, place=node.place, text=node.text[0], mended=meant[0]))
        return self.say(problem("PAR205", address, place=node.place, hint=hint, wanted=wanted, found=found))


def _with_a_colon(node: Node) -> Problem | None:
    """That *node*, a key and a value, is a text with a colon in it, as in `- Kế hoạch: năm 2024`; None if it is not."""
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        return None
    ((key, entry),) = node.entries.items()
    value = entry.node
    begins = (node.place.line, node.place.column) == (entry.key_place.line, entry.key_place.column)  # no brace before
    if not (begins and entry.plain and isinstance(value, Scalar) and value.style == "plain"):
        return None
    if value.place.line != entry.key_place.line or value.place.column <= entry.key_place.end_column:
        return None
    place = evolve(entry.key_place, end_line=value.place.end_line, end_column=value.place.end_column)
    text = f"{key}: {value.text}"
    return problem("PAR127", place=place, text=text, mended=quoted(text))
