"""The commands: each asks the library, writes what comes back, and gives the exit status."""

import sys
from argparse import Namespace
from collections.abc import Callable

from parindex import catalogue
from parindex.cli.outcomes import FINE, unable
from parindex.cli.rounds import run_command
from parindex.cli.scoring import explain_command, score_command
from parindex.cli.starting import new_command, schema_command
from parindex.cli.validating import validate_command
from parindex.problems import problem
from parindex.problems.words import KINDS
from parindex.texts import Language, nearest
from parindex.writing.catalogue_text import catalogue_text
from parindex.writing.problem_pages import problem_list, problem_page

Command = Callable[[Namespace, Language], int]


def _problem(given: Namespace, language: Language) -> int:
    if given.code is None:
        sys.stdout.write(problem_list(language))
        return FINE
    chosen = next((each for each in KINDS if given.code.lower() in (each.code.lower(), each.name)), None)
    if chosen is None:
        near = nearest(given.code, [each.name for each in KINDS])
        return unable(problem("PAR902", near=near, text=given.code), language)
    sys.stdout.write(problem_page(chosen, language))
    return FINE


def _catalogue(given: Namespace, language: Language) -> int:
    del given
    sys.stdout.write(catalogue_text([catalogue.get(each) for each in catalogue.ids()], language))
    return FINE


COMMANDS: dict[str, Command] = {
    "run": run_command,
    "score": score_command,
    "explain": explain_command,
    "validate": validate_command,
    "schema": schema_command,
    "new": new_command,
    "problem": _problem,
    "catalogue": _catalogue,
}
