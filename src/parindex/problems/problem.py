"""What can be wrong, as values: found by readers and checks, put into words by `writing`."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from attrs import evolve, frozen

from parindex.places import Place

Severity = Literal["error", "warning", "note"]
#: A value that a sentence about a problem names; a Decimal is written as its language writes numbers.
Value = str | int | Decimal


@frozen
class Sentence:
    """One sentence in both languages, with the same `{fields}` in each."""

    vi: str
    en: str


@frozen
class Kind:
    """One thing that can be wrong; its code is a promise and never means anything else.

    Attributes:
        code: `PAR` and three digits.
        name: The same in a word, for people.
        severity: `error`, `warning` or `note`.
        says: What is wrong, with fields for the author's words.
        hint: What to do about it.
        hints: Other hints that a check can choose by name where it knows better.
        wrong: An example that has this problem.
        right: The same, mended.
    """

    code: str
    name: str
    severity: Severity
    says: Sentence
    hint: Sentence
    wrong: str
    right: str
    hints: tuple[tuple[str, Sentence], ...] = ()


@frozen
class Problem:
    """One thing that is wrong, where it is, and in the author's words.

    Attributes:
        code: Which kind of problem.
        values: What the sentence names, by field.
        address: Where in the document: `published[3].points`; empty for the whole.
        place: The same in its file, where there is one.
        hint: The name of a hint that fits better than the kind's own, or none.
    """

    code: str
    values: tuple[tuple[str, Value], ...] = ()
    address: str = ""
    place: Place | None = None
    hint: str | None = None

    def at(self, place: Place | None) -> "Problem":
        """The same problem with its *place* known."""
        return evolve(self, place=place)

    def value(self, field: str) -> Value | None:
        """What the sentence names as *field*, or None."""
        return dict(self.values).get(field)


def problem(
    code: str,
    address: str = "",
    *,
    place: Place | None = None,
    hint: str | None = None,
    near: str | None = None,
    **values: Value,
) -> Problem:
    """A problem of kind *code*, its values in order of their fields so that equal ones are equal.

    With a *near* name, what was probably meant, the hint is to ask whether it was.
    """
    if near is not None:
        hint, values["near"] = "near", near
    return Problem(code, tuple(sorted(values.items())), address, place, hint)


def in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """*problems* by file, line, column, code; each said once."""
    return tuple(sorted(dict.fromkeys(problems), key=_order))


def _order(found: Problem) -> tuple[object, ...]:
    place = found.place or Place("", 0, 0, 0, 0)
    return (place.file, place.line, place.column, found.code, found.address, str(found.values))


class ParindexError(Exception):
    """Everything this library raises on purpose."""


class ProblemsFound(ParindexError):  # noqa: N818, what was found is problems
    """A file or value could not be used; *problems* holds everything that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep *problems* in order."""
        self.problems = in_order(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        """One line a problem, in English: place, code, what is wrong."""
        from parindex.problems.words import sentence  # noqa: PLC0415, the words load when they are needed

        return "\n".join(f"{each.place or each.address}: {each.code} {sentence(each, 'en')}" for each in self.problems)
