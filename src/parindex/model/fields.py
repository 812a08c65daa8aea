"""How fields of nouns are spelled in files: marks that the reader, the dumper and the schema all read.

A noun takes what it is; these marks only say which text may stand for it.
"""

from decimal import Decimal
from typing import Annotated, Any, Literal, TypeVar

from attrs import frozen

from parindex.points import TICK_PLACES, Exact, exact

V = TypeVar("V")
#: A mapping, frozen: pairs in order of their keys.
Pairs = tuple[tuple[str, V], ...]


@frozen
class Bounds:
    """A number from *low* to *high*, both included; None is no bound."""

    low: int | None = None
    high: int | None = None


@frozen
class Spelling:
    """What a text stands for: a `key`, one `line`, or `prose` of several lines."""

    kind: Literal["key", "line", "prose"]


@frozen
class Decimals:
    """A number with at most *places* decimals; *percent* asks for a `%` sign and holds the fraction."""

    places: int = TICK_PLACES
    percent: bool = False


@frozen
class OneKey:
    """A union told apart by its only key: `{rank: …}`; pairs of key and class."""

    classes: tuple[tuple[str, type], ...]


@frozen
class ByKind:
    """A union told apart by the key `kind`, each class having a `KIND` of its own."""

    classes: tuple[type, ...]


Key = Annotated[str, Spelling("key")]
Line = Annotated[str, Spelling("line")]
Prose = Annotated[str, Spelling("prose")]
Count = Annotated[int, Bounds(0)]
Points = Annotated[Decimal, Decimals()]
NonNegative = Annotated[Decimal, Decimals(), Bounds(0)]
Percent = Annotated[Decimal, Decimals(percent=True), Bounds(0, 1)]

#: Keys of the marks in a field's metadata.
KEY, BARE, PREFIX, UNIQUE, FILE, SOME = (
    f"parindex.{name}" for name in ("key", "bare", "prefix", "unique", "file", "some")
)


def spelled(
    *,
    key: str | None = None,
    bare: bool = False,
    prefix: str | None = None,
    unique: str | None = None,
    file: type | None = None,
    some: bool = False,
) -> dict[str, Any]:
    """Metadata for a field that is not simply written as `name: value`.

    Args:
        key: Its name in files where Python has taken the word (`is`, `from`).
        bare: The object may be written as this field's value alone.
        prefix: The field gathers all keys that begin so (`part:verified`).
        unique: No two of the list may have the same value under this key.
        file: The value may stand in a file of its own, named by text or by this class.
        some: The list must not be empty.
    """
    marks = {KEY: key, BARE: bare, PREFIX: prefix, UNIQUE: unique, FILE: file, SOME: some}
    return {name: value for name, value in marks.items() if value}


def optional_exact(value: Exact | None) -> Decimal | None:
    """*value* as a decimal, nothing lost, or None."""
    return None if value is None else exact(value)


def as_printed(value: Decimal | None) -> str | None:
    """What two printed numbers are compared by: `69` and `69.00` do not say the same."""
    return None if value is None else f"{value:f}"


def class_of(value: object) -> Any:  # noqa: ANN401, a class whose fields are looked at by name
    """The class of *value*."""
    return type(value)
