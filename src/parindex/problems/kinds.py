"""Kinds of problems: what each code promises, in both languages."""

from typing import Literal

from attrs import frozen

Severity = Literal["error", "warning", "note"]


@frozen(eq=False, repr=False)
class Sentence:
    """One sentence in both languages, with the same `{fields}` in each."""

    vi: str
    en: str


@frozen(eq=False, repr=False)
class Example:
    """Something with a problem and nothing else that is wrong, and the same mended.

    Both are lines that take the place of others in a file of a small round in which nothing is wrong
    (`docs/reference/problems/small-round`); lines behind the first are indented as the first of them is.

    Attributes:
        wrong: The lines with the problem, or a whole command.
        right: The same, mended.
        at: The lines of the file that they take the place of; *right* itself if empty.
        file: The file of the small round in which they stand; empty where they are commands.
        by: The command that finds the problem; `validate` and the *file* if empty.
        encoding: How the file is written down while it is wrong.
        times: How many times the wrong lines stand there.
        also: The codes of problems that cannot be left out beside it.
    """

    wrong: str
    right: str
    at: str = ""
    file: str = "criteria/small/2024.yaml"
    by: str = ""
    encoding: str = "utf-8"
    times: int = 1
    also: tuple[str, ...] = ()


@frozen(eq=False, repr=False)
class Kind:
    """One thing that can be wrong; its code is a promise and never means anything else.

    Attributes:
        code: `PAR` and three digits.
        name: The same in a word, for people.
        severity: `error`, `warning` or `note`.
        says: What is wrong, with fields for the author's words.
        hint: What to do about it.
        hints: Other hints that a check can choose by name where it knows better.
        why: What would come of it if nobody said so.
        example: Something that has this problem, and the same mended.
    """

    code: str
    name: str
    severity: Severity
    says: Sentence
    hint: Sentence
    why: Sentence
    example: Example
    hints: tuple[tuple[str, Sentence], ...] = ()
