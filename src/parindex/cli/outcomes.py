"""Exit statuses, and how a command says that it could not look."""

import sys

from parindex.problems import Problem
from parindex.texts import Language

FINE, PROBLEMS, COULD_NOT_LOOK = 0, 1, 2
#: Problems that mean that nothing could be looked at.
UNABLE = ("PAR901", "PAR905", "PAR911")
#: Problems of files that were passed over.
PASSED_OVER = ("PAR441",)


def unable(found: Problem, language: Language) -> int:
    """Say why nothing could be looked at, or written; the exit status."""
    from parindex.writing.problems_text import problems_text  # noqa: PLC0415, words are for when something is wrong

    sys.stderr.write(problems_text([found], {}, language))
    return COULD_NOT_LOOK
