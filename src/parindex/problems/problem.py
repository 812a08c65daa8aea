"""What can be wrong, as values: found by readers and checks, put into words by `writing`."""

import re
from collections.abc import Sequence
from decimal import Decimal
from importlib import import_module

from attrs import evolve, frozen

from parindex.places import Place
from parindex.problems.kinds import Severity

_NUMBERS = re.compile(r"(\d{1,9})")
#: So many problems of one file are said, no more: nobody reads on, and a hostile file has millions.
MOST_PROBLEMS = 1000
#: The code by which sentences name the set itself, in their own language.
WHOLE_SET = "*"
#: A value that a sentence about a problem names; a Decimal is written as its language writes numbers.
Value = str | int | Decimal


@frozen
class Problem:
    """One thing that is wrong, where it is, and in the author's words.

    Attributes:
        code: Which kind of problem.
        values: What the sentence names, by field.
        address: Where in the document: `published[3].points`; empty for the whole.
        place: The same in its file, where there is one.
        hint: The name of a hint that fits better than the kind's own, or none.
        span: Which characters of the text at *address* are meant, counted from 0, the last not included; all if None.
    """

    code: str
    values: tuple[tuple[str, Value], ...] = ()
    address: str = ""
    place: Place | None = None
    hint: str | None = None
    span: tuple[int, int] | None = None

    def at(self, place: Place | None) -> "Problem":
        """The same problem with its *place* known."""
        return evolve(self, place=place)

    @property
    def severity(self) -> Severity:
        """Whether it is an `error`, a `warning` or a `note`, as its kind says."""
        said: Severity = import_module("parindex.problems.words").kind(self.code).severity  # loaded once there is one
        return said

    def value(self, field: str) -> Value | None:
        """What the sentence names as *field*, or None."""
        return dict(self.values).get(field)


def problem(
    code: str,
    address: str = "",
    /,
    *,
    place: Place | None = None,
    hint: str | None = None,
    near: str | None = None,
    span: tuple[int, int] | None = None,
    **values: Value,
) -> Problem:
    """A problem of kind *code*, its values in order of their fields so that equal ones are equal.

    With a *near* name, what was probably meant, the hint is to ask whether it was.
    """
    if near is not None:
        hint, values["near"] = "near", near
    return Problem(code, tuple(sorted(values.items())), address, place, hint, span)


def in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """*problems* by file, line, column, code; each said once."""
    return tuple(sorted(dict.fromkeys(problems), key=_order))


def _order(found: Problem) -> tuple[object, ...]:
    place = found.place or Place("", 0, 0, 0, 0)
    return (place.file, place.line, place.column, found.code, _natural(found.address), _natural(str(found.values)))


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """*text* so that 1.10 comes behind 1.9."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBERS.split(text))
