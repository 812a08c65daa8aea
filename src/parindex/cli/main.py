"""The command line: arguments and exit statuses, nothing else."""

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from parindex.cli.arguments import in_vain, language_of, parser
from parindex.cli.commands import command
from parindex.cli.outcomes import FINE, unable
from parindex.problems import problem

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* (those of the process if None) ask for; the exit status."""
    atexit.register(gc.freeze)  # the process ends: nothing is looked through once more
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    arguments = sys.argv[1:] if arguments is None else arguments
    asked = parser(arguments)
    given, rest = asked.parse_known_args(arguments)
    if given.command == "explain" and given.code is None and len(rest) == 1 and not rest[0].startswith("-"):
        given.code, rest = rest[0], []  # argparse takes an optional word only right behind the others
    if rest:
        asked.error(f"unrecognized arguments: {' '.join(rest)}")
    if (slip := in_vain(given)) is not None:
        asked.error(slip)
    language = language_of(given.lang, os.environ)
    try:
        status = command(given.command)(given, language)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has had enough; nothing more can be said on that pipe
        _give_up_output()
        return FINE
    except OSError as error:  # a full disk behind standard output; files have been spoken for by their commands
        _give_up_output()
        return unable(problem("PAR904", path="<stdout>", words=error.strerror or str(error)), language)
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _open_closed_streams() -> None:
    """A stream that was closed before we began is an empty one."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115, open to the end


def _give_up_output() -> None:
    """Let nothing more be written to standard output, not even when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
