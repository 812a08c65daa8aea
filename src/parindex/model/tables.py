"""Tables that people keep beside a round: units, figures given from outside, long score sheets."""

from attrs import field, frozen

from parindex.model.fields import Key, Line, spelled
from parindex.model.given import GivenRow
from parindex.model.sheets import Unit


@frozen
class SheetRow:
    """One answer of a long score sheet: the *value* of *key* for a *unit*'s item *code*, or for all of it, as text."""

    unit: Key
    key: Key
    value: Line
    code: Line | None = None


@frozen
class UnitTable:
    """A table of units."""

    rows: tuple[Unit, ...] = field(metadata=spelled(unique="key", some=True))


@frozen
class GivenTable:
    """A table of given figures."""

    rows: tuple[GivenRow, ...] = field(metadata=spelled(some=True))


@frozen
class SheetTable:
    """A long table of answers."""

    rows: tuple[SheetRow, ...] = field(metadata=spelled(some=True))
