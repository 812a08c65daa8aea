"""`parindex diff`: what changed between two criteria sets, and what that does to a round; or between two results."""

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from attrs import frozen

from parindex.cli.documents import read_set, read_set_from_input
from parindex.cli.outcomes import COULD_NOT_LOOK, FINE, PROBLEMS, UNABLE, unable
from parindex.comparing.changes import Changes
from parindex.comparing.sets import diff
from parindex.loading.document import Document, SetSource
from parindex.loading.results import is_results
from parindex.loading.sets import sets_for
from parindex.model.criteria import CriteriaSet
from parindex.problems import ProblemsFound, in_order, problem
from parindex.texts import Language
from parindex.writing.changes_json import diff_json
from parindex.writing.changes_markdown import diff_markdown
from parindex.writing.changes_text import diff_text
from parindex.writing.changes_words import Located
from parindex.writing.problems_text import problems_text

_FORMATS: dict[str, Callable[[Changes, Located, Language], str]] = {
    "text": diff_text,
    "json": lambda changes, located, _: diff_json(changes, located),
    "markdown": diff_markdown,
}


@frozen
class Beside:
    """Finds the *old* set as it was named, whatever stands under its id; the others as ever."""

    old: CriteriaSet
    others: SetSource
    complete: bool = True
    linked: bool = True

    def get(self, set_id: str, *, above: bool = False) -> CriteriaSet:
        """The set with this id."""
        return self.old if set_id == self.old.id else self.others.get(set_id, above=above)

    def said(self, set_id: str, key: str) -> str | int | None:
        """What the set with this id says under *key*."""
        said: str | int | None = getattr(self.old, key) if set_id == self.old.id else self.others.said(set_id, key)
        return said


def diff_command(given: Namespace, language: Language) -> int:
    """What changed between the two that are named; the exit status, 0 whether they differ or not."""
    if is_results(given.old) or is_results(given.new):
        from parindex.cli.rescoring import compare_results  # noqa: PLC0415, it is asked for less often

        return compare_results(given, language)
    old, new = read_both(given)
    if old.errors or new.errors:
        return refused(old, new, language=language)
    try:
        changes = diff(old.value, new.value)
    except ProblemsFound as stopped:
        return unable(stopped.problems[0], language)
    located = Located(old.locate, new.locate)
    if given.rescore is not None:
        from parindex.cli.rescoring import rescored  # noqa: PLC0415, likewise

        return rescored(given, (old, new), changes, located, language)
    return deliver(_FORMATS[given.format](changes, located, language), given.output, language)


def read_both(given: Namespace) -> tuple[Document, Document]:
    """The two criteria sets that are named; the new one is looked at beside the old, if it is based on it."""
    old = _read(given.old, given, sets_for(_beside(given.old, given.new), given.root))
    others = sets_for(_beside(given.new, given.old), given.root)
    return old, _read(given.new, given, others if old.errors else Beside(old.value, others))


def _read(named: str, given: Namespace, sets: SetSource) -> Document:
    if named == "-":
        return read_set_from_input(given.stdin_filename, given.root, sets)
    return read_set(named, given.root, sets)


def _beside(named: str, other: str) -> str:
    """From where the sets are sought that one names: for standard input from where the other one's are."""
    return named if named != "-" else other if Path(other).exists() else "."


def refused(*documents: Document, language: Language) -> int:
    """Say what is wrong with *documents* that cannot be compared; the exit status."""
    problems = in_order([found for each in documents for found in each.problems])
    texts = {name: text for each in documents for name, text in each.texts.items()}
    sys.stderr.write(problems_text(problems, texts, language))
    unfound = any(found.code in (*UNABLE, "PAR411") and not found.address for found in problems)
    return COULD_NOT_LOOK if unfound else PROBLEMS


def deliver(text: str, output: Path | None, language: Language) -> int:
    """Write *text* to the file *output*, or print it; the exit status."""
    if output is None:
        sys.stdout.write(text)
        return FINE
    try:
        output.write_bytes(text.encode(errors="backslashreplace"))
    except OSError as error:
        return unable(problem("PAR904", path=str(output), words=error.strerror or str(error)), language)
    return FINE
