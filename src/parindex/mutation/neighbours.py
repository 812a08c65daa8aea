"""Values next to the one that is written: a number by one unit of its last printed digit, a day by one day."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from parindex.model.fields import Quantity, YearDay
from parindex.points import decimals, fits, rounded, shifted

_YEARS = {-1: "last_year", 0: "year", 1: "next_year"}
_OFFSETS = {name: offset for offset, name in _YEARS.items()}
#: From the value down, and up.
SIDES = (-1, 1)


@frozen
class Range:
    """The numbers that may stand in a place: from *low* to *high*, both included; None is no bound."""

    low: Fraction | None = None
    high: Fraction | None = None

    def holds(self, value: Decimal) -> bool:
        """Whether *value* may stand there."""
        number = Fraction(value)
        return (self.low is None or number >= self.low) and (self.high is None or number <= self.high)


ANY = Range()
FROM_ZERO = Range(Fraction(0))
UP_TO_ZERO = Range(None, Fraction(0))
SHARE = Range(Fraction(0), Fraction(1))


def beside(value: Decimal, within: Range = ANY) -> Iterator[tuple[int, Decimal]]:
    """The numbers next to *value* by one unit of its last digit, if they may stand there, each with its side."""
    for side in SIDES:
        moved = stepped(value, side, decimals(value))
        if within.holds(moved) and fits(moved):
            yield side, moved


def stepped(value: Decimal, side: int, places: int) -> Decimal:
    """*value* moved by one unit of its *places*-th decimal, with no fewer decimals than it has."""
    unit = Fraction(side, 10**places)
    return rounded(Fraction(value) + unit, max(decimals(value), places))


def moved_quantity(value: Quantity, side: int, places: int) -> Quantity:
    """*value*, a percentage or a number, moved by one unit of its *places*-th decimal as written."""
    return Quantity(stepped(value.number, side, places), value.percent)


def next_day(day: YearDay, side: int, year: int) -> YearDay | None:
    """The day before or after *day*, for a set of a *year*; None where it is in no year that can be named."""
    moved = date(year + _OFFSETS[day.year], day.month, day.day) + timedelta(days=side)
    named = _YEARS.get(moved.year - year)
    return None if named is None else YearDay(named, moved.month, moved.day)  # type: ignore[arg-type]


def as_text(value: Decimal | Quantity | YearDay, *, percent: bool = False) -> str:
    """*value* as a file writes it; *percent* where a fraction is written with its sign."""
    if isinstance(value, YearDay):
        return f"{value.year}-{value.month:02}-{value.day:02}"
    if isinstance(value, Quantity):
        return f"{value.number:f}%" if value.percent else f"{value.number:f}"
    return f"{shifted(value, 2):f}%" if percent else f"{value:f}"
