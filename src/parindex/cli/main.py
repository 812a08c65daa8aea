"""The command line: arguments and exit statuses, nothing else."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from parindex.cli.arguments import language_of, parser
from parindex.cli.commands import COMMANDS

#: Fine; problems at or above the fail level; could not look; interrupted.
FINE, PROBLEMS, COULD_NOT_LOOK, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* (those of the process if None) ask for; the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    given = parser().parse_args(arguments)
    try:
        status = COMMANDS[given.command](given, language_of(given.lang, os.environ))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has had enough; nothing more can be said on that pipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status
