"""The commands by name, and where each is; loaded when it is asked for."""

from argparse import Namespace
from collections.abc import Callable
from importlib import import_module
from typing import cast

from parindex.texts import Language

#: Takes what was asked, and the language; gives the exit status.
Command = Callable[[Namespace, Language], int]
_HOMES = {
    "run": "parindex.cli.rounds:run_command",
    "score": "parindex.cli.scoring:score_command",
    "explain": "parindex.cli.scoring:explain_command",
    "validate": "parindex.cli.validating:validate_command",
    "test": "parindex.cli.testing:test_command",
    "schema": "parindex.cli.starting:schema_command",
    "new": "parindex.cli.starting:new_command",
    "diff": "parindex.cli.comparing:diff_command",
    "problem": "parindex.cli.telling:problem_command",
    "catalogue": "parindex.cli.telling:catalogue_command",
}


def command(name: str) -> Command:
    """The command *name*."""
    home, _, function = _HOMES[name].partition(":")
    return cast("Command", getattr(import_module(home), function))
