"""`parindex diff`: what changed between two criteria sets."""

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from attrs import frozen

from parindex.cli.documents import read_set
from parindex.cli.outcomes import COULD_NOT_LOOK, FINE, PROBLEMS, UNABLE, unable
from parindex.comparing.changes import Changes
from parindex.comparing.sets import diff
from parindex.loading.document import Document, SetSource
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
class _Beside:
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
    old, new = read_both(given)
    if old.errors or new.errors:
        return refused(old, new, language=language)
    try:
        changes = diff(old.value, new.value)
    except ProblemsFound as stopped:
        return unable(stopped.problems[0], language)
    return deliver(_FORMATS[given.format](changes, Located(old.locate, new.locate), language), given.output, language)


def read_both(given: Namespace) -> tuple[Document, Document]:
    """The two criteria sets that are named; the new one is looked at beside the old, if it is based on it."""
    old = read_set(given.old, given.root)
    beside = None if old.errors else _Beside(old.value, sets_for(given.new, given.root))
    return old, read_set(given.new, given.root, beside)


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
