"""Kinds of problems: what each code promises, in both languages."""

from typing import Literal

from attrs import frozen

Severity = Literal["error", "warning", "note"]


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
