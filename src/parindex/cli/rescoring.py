"""`parindex diff` of two files of results, and `--rescore ROUND`: a round of sheets under the new set."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping

from parindex.cli.comparing import Beside, deliver, refused
from parindex.cli.outcomes import PROBLEMS, unable
from parindex.comparing.changes import Changes
from parindex.comparing.rescoring import rescore
from parindex.comparing.results import compare
from parindex.loading.document import Document
from parindex.loading.documents import read_document
from parindex.loading.results import is_results, read_results
from parindex.loading.rounds import with_sheets
from parindex.loading.sets import sets_for
from parindex.model.comparisons import Comparison
from parindex.model.rescorings import Rescoring
from parindex.model.round import Round
from parindex.problems import ProblemsFound, problem
from parindex.texts import Language
from parindex.writing.changes_json import diff_data
from parindex.writing.changes_markdown import LARGEST, diff_markdown
from parindex.writing.changes_text import diff_text
from parindex.writing.changes_words import Located
from parindex.writing.comparison_json import comparison_json
from parindex.writing.comparison_text import comparison_markdown, comparison_text
from parindex.writing.problems_text import problems_text
from parindex.writing.rescoring_json import rescoring_data
from parindex.writing.rescoring_text import rescoring_markdown, rescoring_text

_FORMATS: Mapping[str, Callable[[Comparison, Language], str]] = {
    "text": comparison_text,
    "json": lambda comparison, _: comparison_json(comparison),
    "markdown": comparison_markdown,
}


def compare_results(given: Namespace, language: Language) -> int:
    """What two files of results differ in; the exit status, 0 whether they differ or not."""
    if given.rescore is not None:
        return unable(problem("PAR935", hint="rescore", path=given.old, other=given.rescore), language)
    for path, other in ((given.old, given.new), (given.new, given.old)):
        if not is_results(other):
            return unable(problem("PAR935", path=path, other=other), language)
    old, new = read_results(given.old), read_results(given.new)
    if old.errors or new.errors:
        return refused(old, new, language=language)
    return deliver(_FORMATS[given.format](compare(old.value, new.value), language), given.output, language)


def rescored(
    given: Namespace, sets: tuple[Document, Document], changes: Changes, located: Located, language: Language
) -> int:
    """What changed between two sets, and the round that is named under the new one; the exit status."""
    old, new = sets
    beside = Beside(old.value, sets_for(given.rescore, given.root))
    document = with_sheets(read_document(given.rescore, Round, root=given.root, sets=beside))
    if document.errors:
        return refused(document, language=language)
    if document.value.published:
        return unable(problem("PAR936", path=given.rescore), language)
    try:
        rescoring = rescore(document.value, old.value, new.value)
    except ProblemsFound as stopped:
        placed = [each.at(document.locate("")) for each in stopped.problems]
        sys.stderr.write(problems_text(placed, document.texts, language))
        return PROBLEMS
    return deliver(_BOTH[given.format](changes, located, rescoring, language), given.output, language)


def _text(changes: Changes, located: Located, rescoring: Rescoring, language: Language) -> str:
    return f"{diff_text(changes, located, language)}\n\n{rescoring_text(rescoring, language)}"


def _json(changes: Changes, located: Located, rescoring: Rescoring, _: Language) -> str:
    data = {**diff_data(changes, located), "rescore": rescoring_data(rescoring)}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _markdown(changes: Changes, located: Located, rescoring: Rescoring, language: Language) -> str:
    """Both in one comment: what it does to the round has half of the room, and what the changes leave of theirs."""
    first = diff_markdown(changes, located, language, room=LARGEST // 2)
    return f"{first}\n{rescoring_markdown(rescoring, language, room=LARGEST - len(first) - 1)}"


_BOTH: Mapping[str, Callable[[Changes, Located, Rescoring, Language], str]] = {
    "text": _text,
    "json": _json,
    "markdown": _markdown,
}
