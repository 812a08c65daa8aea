"""`parindex diff` of two files of results, and `--rescore ROUND`: a round of sheets under the new set."""

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping

from parindex.cli.comparing import Beside, deliver, refused
from parindex.cli.outcomes import PROBLEMS, unable
from parindex.comparing.rescoring import rescore
from parindex.comparing.results import compare
from parindex.loading.document import Document
from parindex.loading.documents import read_document
from parindex.loading.results import read_results
from parindex.loading.rounds import with_sheets
from parindex.loading.sets import sets_for
from parindex.model.comparisons import Comparison
from parindex.model.rescorings import Rescoring
from parindex.model.round import Round
from parindex.problems import Problem, ProblemsFound, problem
from parindex.texts import Language
from parindex.writing.comparison_json import comparison_json
from parindex.writing.comparison_text import comparison_markdown, comparison_text
from parindex.writing.problems_text import problems_text

_FORMATS: Mapping[str, Callable[[Comparison, Language], str]] = {
    "text": comparison_text,
    "json": lambda comparison, _: comparison_json(comparison),
    "markdown": comparison_markdown,
}


def compare_results(given: Namespace, language: Language) -> int:
    """What two files of results differ in; the exit status, 0 whether they differ or not."""
    if given.rescore is not None:
        return unable(problem("PAR935", hint="rescore", path=given.old, other=given.rescore), language)
    old, new = read_results(given.old), read_results(given.new)
    if old.errors or new.errors:
        return refused(old, new, language=language)
    return deliver(_FORMATS[given.format](compare(old.value, new.value), language), given.output, language)


def rescored(given: Namespace, old: Document, new: Document, language: Language) -> Rescoring | int:
    """The round that is named, under the *new* set; or the exit status, once it was said what stands in the way."""
    beside = Beside(old.value, sets_for(given.rescore, given.root))
    document = with_sheets(read_document(given.rescore, Round, root=given.root, sets=beside))
    if document.errors:
        return refused(document, language=language)
    if document.value.published:
        return unable(problem("PAR936", path=given.rescore), language)
    try:
        return rescore(document.value, old.value, new.value)
    except ProblemsFound as stopped:
        return _stopped(stopped.problems, document, language)


def _stopped(problems: tuple[Problem, ...], document: Document, language: Language) -> int:
    """Say why the round cannot be rescored at all."""
    sys.stderr.write(problems_text([each.at(document.locate("")) for each in problems], document.texts, language))
    return PROBLEMS
