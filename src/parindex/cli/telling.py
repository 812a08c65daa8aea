"""`parindex problem` and `parindex catalogue`: what is known without any file."""

import sys
from argparse import Namespace

from parindex import catalogue
from parindex.cli.outcomes import FINE, unable
from parindex.problems import problem
from parindex.problems.words import KINDS
from parindex.texts import Language, nearest
from parindex.writing.catalogue_text import catalogue_text
from parindex.writing.problem_pages import problem_list, problem_page


def problem_command(given: Namespace, language: Language) -> int:
    """What a problem code means, or all codes; the exit status."""
    if given.code is None:
        sys.stdout.write(problem_list(language))
        return FINE
    chosen = next((each for each in KINDS if given.code.lower() in (each.code.lower(), each.name)), None)
    if chosen is None:
        near = nearest(given.code, [each.name for each in KINDS])
        return unable(problem("PAR902", near=near, text=given.code), language)
    sys.stdout.write(problem_page(chosen, language))
    return FINE


def catalogue_command(given: Namespace, language: Language) -> int:
    """The criteria sets that are shipped; the exit status."""
    del given
    sys.stdout.write(catalogue_text([catalogue.get(each) for each in catalogue.ids()], language))
    return FINE
