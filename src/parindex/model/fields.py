"""How fields of nouns are spelled in files: marks that the reader, the dumper and the schema all read.

A noun takes what it is; these marks only say which text may stand for it.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeVar

from attrs import field, frozen

from parindex.points import TICK_PLACES, Exact, exact, parsed

V = TypeVar("V")
#: A mapping, frozen: pairs in order of their keys.
Pairs = tuple[tuple[str, V], ...]


def day_of_excel(days: int) -> date:
    """The day that Excel stores as so many *days*, from March 1900 on; it took 1900 for a leap year."""
    return date(1899, 12, 30) + timedelta(days)


@frozen
class Bounds:
    """A number from *low* to *high*, both included; None is no bound."""

    low: int | None = None
    high: int | None = None


@frozen
class Spelling:
    """What a text stands for: a `key`, one `line`, `prose` of several lines, or a `formula`, which may be a number."""

    kind: Literal["key", "line", "prose", "formula"]


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


@frozen
class Written:
    """A union told apart by how its text is written: a number, a percentage, a date or `never`; or one of *words*."""

    words: tuple[str, ...] = ()


@frozen
class Filed:
    """What may stand in a file of its own, named by text or by the class *reference*; one of our words is no file."""

    reference: type


def as_printed(value: Decimal | None) -> str | None:
    """What two printed numbers are compared by: `69` and `69.00` do not say the same."""
    return None if value is None else f"{value:f}"


@frozen
class Quantity:
    """A number as written, decimals kept, with or without a percent sign: `45`, `90%`, `0.5`."""

    number: Decimal = field(converter=exact, eq=as_printed)
    percent: bool = False


@frozen
class YearDay:
    """A day of the year that is evaluated, or of the years before and after it: `year-01-31`, `next_year-01-15`."""

    year: Literal["last_year", "year", "next_year"]
    month: int
    day: int


#: Classes that are written as one text.
SCALARS = (Quantity, YearDay)
#: What a figure is given as.
Value = Quantity | date | Literal["never"]
WrittenValue = Annotated[Value, Written()]
#: What a figure may be given as in Python.
AnyValue = Value | Exact

Key = Annotated[str, Spelling("key")]
Formula = Annotated[str, Spelling("formula")]
Line = Annotated[str, Spelling("line")]
Prose = Annotated[str, Spelling("prose")]
Count = Annotated[int, Bounds(0)]
Points = Annotated[Decimal, Decimals()]
NonNegative = Annotated[Decimal, Decimals(), Bounds(0)]
NotPositive = Annotated[Decimal, Decimals(), Bounds(None, 0)]
Percent = Annotated[Decimal, Decimals(percent=True), Bounds(0, 1)]

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
#: Keys of the marks in a field's metadata.
KEY, BARE, PREFIX, REST, UNIQUE, FILE, FILES, SOME = (
    f"parindex.{name}" for name in ("key", "bare", "prefix", "rest", "unique", "file", "files", "some")
)


def spelled(  # noqa: PLR0913, one mark each
    *,
    key: str | None = None,
    bare: bool = False,
    prefix: str | None = None,
    rest: bool = False,
    unique: str | None = None,
    file: type | None = None,
    files: type | None = None,
    some: bool = False,
) -> dict[str, Any]:
    """Metadata for a field that is not simply written as `name: value`.

    Args:
        key: Its name in files where Python has taken the word (`is`, `from`).
        bare: The object may be written as this field's value alone.
        prefix: The field gathers all keys that begin so (`part:verified`).
        rest: The field gathers all keys that are not those of other fields.
        unique: No two of the list may have the same value under this key.
        file: The value may stand in a file of its own, named by text or by this class.
        files: The items may stand in files of their own, named together by text or by this class; read later.
        some: The list must not be empty.
    """
    marks: dict[str, Any] = {KEY: key, BARE: bare, PREFIX: prefix, REST: rest, UNIQUE: unique}
    marks |= {FILE: file, FILES: files, SOME: some}
    return {name: value for name, value in marks.items() if value}


def optional_exact(value: Exact | None) -> Decimal | None:
    """*value* as a decimal, nothing lost, or None."""
    return None if value is None else exact(value)


def as_value(value: AnyValue) -> Value:
    """*value* as a figure holds it: `45`, `"90%"`, `"never"`, a date or `"2024-01-31"`.

    Raises:
        TypeError, ValueError: It is neither a date nor an exact number.
    """
    if isinstance(value, Quantity | date):
        return value
    if value == "never":
        return "never"
    if isinstance(value, str) and _DATE.fullmatch(value):
        return date.fromisoformat(value)
    if isinstance(value, str) and value.endswith("%"):
        return Quantity(parsed(value.removesuffix("%")), percent=True)
    return Quantity(exact(value))


def as_values(values: Mapping[str, AnyValue] | Pairs[AnyValue]) -> Pairs[Value]:
    """Figures by key, in order of their keys."""
    return as_pairs({key: as_value(each) for key, each in dict(values).items()})


def optional_quantity(value: Quantity | Exact | None) -> Quantity | None:
    """*value*, perhaps a text such as `90%`, as a quantity, or None."""
    if value is None or isinstance(value, Quantity):
        return value
    made = as_value(value)
    if not isinstance(made, Quantity):
        raise TypeError(f"{value!r} is not a number")
    return made


def as_pairs(values: Mapping[str, V] | Pairs[V]) -> Pairs[V]:
    """*values* by key, in order of their keys."""
    return tuple(sorted(dict(values).items(), key=lambda pair: pair[0]))


def class_of(value: object) -> Any:  # noqa: ANN401, a class whose fields are looked at by name
    """The class of *value*."""
    return type(value)
