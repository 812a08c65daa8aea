"""Where something was written."""

import re

from attrs import frozen

_PLAIN_KEY = re.compile(r"\w[\w-]*")
_LAST_STEP = re.compile(r'(?:\[\d+\]|\["(?:[^"\\]|\\.)*"\]|\.?[^.\[\]@]+)@?\Z')


@frozen
class Place:
    """A stretch of a file, counted from 1 in lines and in Unicode code points, the end not included.

    Attributes:
        file: The name the reader was given, never opened again.
        line: First line.
        column: First column.
        end_line: Line on which the stretch ends.
        end_column: Column behind its last character.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        """`file:line:column`, as terminals and editors understand it."""
        return f"{self.file}:{self.line}:{self.column}"


def point(file: str, line: int, column: int) -> Place:
    """A place of one character."""
    return Place(file, line, column, line, column + 1)


# An address says where in a document something is, whatever file it stands in: `groups[0].printed.bands.good`.
# With `@` at its end it means the key itself instead of the value.


def member(address: str, key: str) -> str:
    """The address of *key* in what *address* names; keys with dots or colons stand in brackets."""
    if not (key.isidentifier() or _PLAIN_KEY.fullmatch(key)):  # the first is quicker, and enough for most keys
        quoted = key.replace("\\", "\\\\").replace('"', '\\"')
        return f'{address}["{quoted}"]'
    return f"{address}.{key}" if address else key


def item(address: str, index: int) -> str:
    """The address of the item *index*, from 0, of the list that *address* names."""
    return f"{address}[{index}]"


def the_key(address: str) -> str:
    """The address of the key under which *address* stands."""
    return f"{address}@"


def parent(address: str) -> str:
    """The address of what *address* stands in; the empty address, the whole document, stands in itself."""
    last = _LAST_STEP.search(address)
    return address[: last.start()] if last else ""


def steps(address: str) -> list[str | int]:
    """The keys and indices that lead to *address*, from the top."""
    found = re.finditer(r'\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.\[\]@]+)', address)
    return [int(each[1]) if each[1] else each[3] or re.sub(r"\\(.)", r"\1", each[2]) for each in found]
