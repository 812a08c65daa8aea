"""What a file says, before anything is made of it: text, keys and places."""

from collections.abc import Sequence
from typing import Literal

from attrs import Factory, evolve, frozen

from parindex.places import Place

#: How a scalar was written. A cell of a table has no quotes: what it is follows from what is asked for.
#: A `cut` one is nothing at all: a comma in braces made a key of the end of a text.
Style = Literal["plain", "quoted", "cell", "comma_cell", "cut"]


@frozen(eq=False)
class Scalar:
    """A single value, its text as written."""

    place: Place
    text: str
    style: Style = "plain"


@frozen(eq=False)
class Entry:
    """A value under a key, and where the key stands."""

    key_place: Place
    node: "Node"


@frozen(eq=False)
class Mapping:
    """Values under keys, in the order of the file; a row of a table has the *header* of its table."""

    place: Place
    entries: dict[str, Entry] = Factory(dict[str, "Entry"])
    header: dict[str, Place] | None = None


@frozen(eq=False)
class Listing:
    """A list; *header* holds the keys that the rows of a table share, and where they stand."""

    place: Place
    items: "Sequence[Node]" = ()
    header: dict[str, Place] | None = None


Node = Scalar | Mapping | Listing


def is_cut(node: Node) -> bool:
    """Whether *node* is what a comma in braces left behind."""
    return isinstance(node, Scalar) and node.style == "cut"


def is_empty_cell(node: Node) -> bool:
    """Whether *node* is a cell in which nothing is written."""
    return isinstance(node, Scalar) and not node.text and node.style in ("cell", "comma_cell")


def split(node: Node) -> Node:
    """A cell that holds a list, parted at its semicolons; anything else as it is."""
    if not isinstance(node, Scalar) or node.style not in ("cell", "comma_cell"):
        return node
    parts: list[Node] = []
    column = node.place.column
    for each in node.text.split(";"):
        place = evolve(node.place, column=column, end_column=column + len(each))
        parts.append(Scalar(place, each.strip(" "), node.style))
        column += len(each) + 1
    return Listing(node.place, tuple(parts))


def start(place: Place) -> Place:
    """*place*, or its first character if it is more than a line: a whole group of keys is too much to underline."""
    if place.line == place.end_line:
        return place
    return evolve(place, end_line=place.line, end_column=place.column + 1)
