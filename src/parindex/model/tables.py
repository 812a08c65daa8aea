"""Rows of the other tables that people keep beside a round: units, figures given from outside, long score sheets."""

from datetime import date

from attrs import field, frozen

from parindex.model.fields import Key, Line, spelled
from parindex.texts import Words


@frozen
class UnitRow:
    """A unit: its *key*, *name* and *group*, and what else is known of it, as in a published table."""

    key: Key
    name: Words
    group: Key
    cluster: Line | None = None
    ranked: bool = True
    properties: tuple[Key, ...] = field(default=(), metadata=spelled(key="is"))
    flags: tuple[Key, ...] = ()
    since: date | None = field(default=None, metadata=spelled(key="from"))
    until: date | None = None
    formed_of: tuple[Key, ...] = ()
    parent: Key | None = None


@frozen
class GivenRow:
    """A figure that comes from outside: its *value* for a *unit*, and its *key* where a source gives several.

    What the value is, is decided by the figure that asks for it; until then it is text.
    """

    unit: Key
    value: Line
    key: Key | None = None


@frozen
class SheetRow:
    """One answer of a long score sheet: the *value* of *key* for the item *code* of a *unit*, as text."""

    unit: Key
    code: Line
    key: Key
    value: Line


@frozen
class UnitTable:
    """A table of units."""

    rows: tuple[UnitRow, ...] = field(metadata=spelled(unique="key", some=True))


@frozen
class GivenTable:
    """A table of given figures."""

    rows: tuple[GivenRow, ...] = field(metadata=spelled(some=True))


@frozen
class SheetTable:
    """A long table of answers."""

    rows: tuple[SheetRow, ...] = field(metadata=spelled(some=True))
