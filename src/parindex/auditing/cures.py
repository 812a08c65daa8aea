"""The least change that would explain a finding."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from parindex.problems import Problem, Value

#: A named hint and the values it names.
Cure = tuple[str, dict[str, Value]]


def one_digit(column: str, mended: Decimal) -> Cure:
    """One digit in *column* is wrong: it should read *mended*."""
    return "one_digit", {"column": column, "mended": mended}


def swapped(other: str) -> Cure:
    """The row has changed places with that of *other*."""
    return "swapped", {"other": other}


HALF_EVEN: Cure = ("half_even", {})


def explained(found: Problem, cures: Iterator[Cure]) -> Problem:
    """*found* with the first of *cures* as its hint, if there is one."""
    nothing: tuple[None, dict[str, Value]] = (None, {})
    hint, values = next(cures, nothing)
    return evolve(found, hint=hint, values=tuple(sorted({**dict(found.values), **values}.items())))
