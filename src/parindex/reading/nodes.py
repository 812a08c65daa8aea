"""What a file says, before anything is made of it: text, keys and places."""

from collections.abc import Sequence
from typing import Literal

from attrs import Factory, define, evolve

from parindex.places import Place, item, member, steps
from parindex.problems import Problem

#: How a scalar was written. A cell of a table has no quotes: what it is follows from what is asked for.
Style = Literal["plain", "quoted", "cell", "comma_cell"]
_NULLS = ("", "~", "null")
_MOST_PARTS = 5_000  # of one cell


@define(eq=False, repr=False)
class Scalar:
    """A single value.

    Attributes:
        place: Where it stands.
        text: Its text as written.
        style: How it was written.
        rest: What stands behind a `#` that no space follows: it was most likely meant to be text, and is a comment.
    """

    place: Place
    text: str
    style: Style = "plain"
    rest: str = ""


@define(eq=False, repr=False)
class Entry:
    """A value under a key, and where the key stands; *plain* if the key has no quotes in a YAML file."""

    key_place: Place
    node: "Node"
    plain: bool = False


@define(eq=False, repr=False)
class Mapping:
    """Values under keys, in the order of the file.

    Attributes:
        place: Where it stands.
        entries: The values.
        header: The header of the table, if this is a row of one.
        cut: What a comma in braces cut off, by the key of the value before: `{points: 0,5}` is 0, and a 5 alone.
    """

    place: Place
    entries: dict[str, Entry] = Factory(dict[str, "Entry"])
    header: dict[str, Place] | None = None
    cut: dict[str, Scalar] = Factory(dict[str, Scalar])


@define(eq=False, repr=False)
class Listing:
    """A list; *header* holds the keys that the rows of a table share, and where they stand."""

    place: Place
    items: "Sequence[Node]" = ()
    header: dict[str, Place] | None = None


Node = Scalar | Mapping | Listing


@define(eq=False, repr=False)
class Tree:
    """What a document says, and what is wrong with its text although the rest of it can be read."""

    root: Node
    problems: tuple[Problem, ...] = ()


def is_cell(node: Node) -> bool:
    """Whether *node* is a cell of a table."""
    return isinstance(node, Scalar) and node.style in ("cell", "comma_cell")


def is_nothing(node: Node) -> bool:
    """Whether *node* is a place where nothing, or only spaces, or a null is written."""
    if not isinstance(node, Scalar):
        return False
    return node.text in _NULLS if node.style == "plain" else not node.text.strip()


def split(node: Node) -> Node:
    """A cell that holds a list, parted at its semicolons; anything else as it is.

    What lies behind the first thousands of them stays in one piece, which then is wrong.
    """
    if not isinstance(node, Scalar) or not is_cell(node):
        return node
    parts: list[Node] = []
    place, column = node.place, node.place.column
    for each in node.text.split(";", _MOST_PARTS):
        bare = each.strip(" ")
        at = column + len(each) - len(each.lstrip(" "))
        here = Place(place.file, place.line, at, place.line, at + max(1, len(bare)))
        parts.append(Scalar(here, bare, node.style))
        column += len(each) + 1
    return Listing(node.place, tuple(parts))


def start(place: Place) -> Place:
    """*place*, or its first character if it is more than a line: a whole group of keys is too much to underline."""
    if place.line == place.end_line:
        return place
    return evolve(place, end_line=place.line, end_column=place.column + 1)


def place_at(root: Node, opened: dict[str, Node], address: str) -> Place:
    """The place of what *address* names, or of the nearest thing around it that is written.

    Args:
        root: The document.
        opened: Documents in other files, by the address that refers to them.
        address: What is looked for; with `@` at its end the key is meant.
    """
    here, node = "", root
    key_place: Place | None = None
    for step in steps(address):
        here = item(here, step) if isinstance(step, int) else member(here, step)
        if isinstance(step, int):
            node = split(node)  # a cell may hold a list
        if isinstance(step, int) and isinstance(node, Listing) and step < len(node.items):
            node, key_place = node.items[step], None
        elif isinstance(step, str) and isinstance(node, Mapping) and step in node.entries:
            entry = node.entries[step]
            node, key_place = entry.node, entry.key_place
        else:
            break
        node = opened.get(here, node)
    return key_place if address.endswith("@") and key_place is not None else start(node.place)
