"""What the commands can be asked."""

import argparse
import os
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

from parindex import __version__
from parindex.points import parsed
from parindex.texts import Language

_USUAL_WIDTH = 80
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


class _Help(argparse.HelpFormatter):
    """Help as wide as the terminal; argparse asks how wide that is with each option, and loads much for it."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_terminal_width() - 2)


def _terminal_width() -> int:
    """The columns that COLUMNS says, else those of the terminal, else 80."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return os.get_terminal_size(1).columns or _USUAL_WIDTH
    except (OSError, ValueError):
        return _USUAL_WIDTH


def parser(asked: Sequence[str] = ()) -> argparse.ArgumentParser:
    """All commands with their options, or the one that is the first of the words that are *asked*."""
    top = argparse.ArgumentParser(
        prog="parindex",
        description="Reform-index scoring rules: load, check, score, rank and propose awards.",
        allow_abbrev=False,
        formatter_class=_Help,
    )
    top.add_argument("--version", action="version", version=f"parindex {__version__}")
    language = argparse.ArgumentParser(add_help=False, formatter_class=_Help)
    language.add_argument(
        "--lang",
        choices=("vi", "en"),
        help="language of text and tables (default: PARINDEX_LANG, then the locale, else en)",
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in asked[:1] if asked and asked[0] in _COMMANDS else _COMMANDS:  # all take as long as reading a small file
        help_, options = _COMMANDS[name]
        options(commands.add_parser(name, parents=[language], allow_abbrev=False, help=help_, formatter_class=_Help))
    return top


def _run(command: argparse.ArgumentParser) -> None:
    command.add_argument("round", metavar="ROUND", help="a round's YAML file; - for standard input")
    command.add_argument("--format", choices=("table", "json", "csv", "markdown"), default="table")
    command.add_argument(
        "--no-items", action="store_true", help="leave the items out of the JSON, as for next year's `previous`"
    )
    command.add_argument("-o", dest="folder", type=Path, metavar="DIR", help="write all formats into this folder")
    command.add_argument(
        "--stage", metavar="KEY", default="verified", help="whose points: a stage of the round (default: verified)"
    )
    command.add_argument(
        "--keep-going",
        action="store_true",
        help="where sheets have errors, or lack answers, show the rest of their groups, without places",
    )
    command.add_argument(
        "--root", type=Path, metavar="DIR", help="folder that no path may leave (default: the round's)"
    )


def _sheet(command: argparse.ArgumentParser) -> None:
    command.add_argument("set", metavar="SET", help="a criteria set: its file, or its id as in the catalogue")
    command.add_argument("sheet", metavar="SHEET", help="a score sheet: YAML, or a long CSV table of several")
    command.add_argument("--group", metavar="KEY", help="the unit's group, where some items are only for some groups")
    command.add_argument(
        "--is", dest="properties", action="append", default=[], metavar="PROPERTY", help="what the unit is; repeatable"
    )
    command.add_argument(
        "--given",
        action="append",
        default=[],
        metavar="SOURCE=VALUE",
        help="a value from outside, also SOURCE:KEY=VALUE or SOURCE=not_held; repeatable",
    )
    command.add_argument(
        "--out",
        action="append",
        default=[],
        metavar="CODE",
        help="what the authority takes out of the maximum; repeatable",
    )
    command.add_argument("--unit", metavar="KEY", help="which unit of a long table (default: all)")
    command.add_argument("--keep-going", action="store_true", help="let items that are not answered count 0 points")
    command.add_argument("--root", type=Path, metavar="DIR", help="folder in whose criteria/ sets are sought first")


def _score(command: argparse.ArgumentParser) -> None:
    _sheet(command)
    command.add_argument("--format", choices=("table", "json", "markdown"), default="table")


def _explain(command: argparse.ArgumentParser) -> None:
    command.usage = "parindex explain [options] SET SHEET [CODE] | ROUND UNIT [CODE]"
    _sheet(command)
    command.add_argument("code", nargs="?", metavar="CODE", help="an item's code (default: all items)")


def _validate(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders (default: here); - for standard input"
    )
    command.add_argument(
        "--format",
        choices=("text", "json", "github", "gitlab", "sarif", "junit"),
        help="default: github where GITHUB_ACTIONS is true, else text",
    )
    command.add_argument(
        "--since", type=Path, metavar="OLD", help="an older ledger, or round: say what in the ledger did not only grow"
    )
    command.add_argument("--fail-level", choices=("error", "warning", "note"), default="error")
    command.add_argument("--output-file", type=Path, metavar="FILE", help="write there instead of standard output")
    mending = command.add_mutually_exclusive_group()
    mending.add_argument("--fix", action="store_true", help="mend what is mechanical, and show what was changed")
    mending.add_argument("--diff", action="store_true", help="show what --fix would change, and write nothing")
    command.add_argument("--stdin-filename", metavar="NAME", default="<stdin>", help="what to call standard input")
    command.add_argument(
        "--root", type=Path, metavar="DIR", help="folder that no path may leave (default: each file's)"
    )


def _test(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="*", metavar="PATH", help="criteria sets or folders (default: here); - for standard input"
    )
    command.add_argument("--format", choices=("text", "json"), default="text")
    command.add_argument("-v", "--verbose", action="store_true", help="show the examples that pass, too")
    writing = command.add_mutually_exclusive_group()
    writing.add_argument(
        "--generate", action="store_true", help="first write the boundary examples that items lack, and show them"
    )
    writing.add_argument("--diff", action="store_true", help="show what --generate would write, and write nothing")
    command.add_argument(
        "--item",
        dest="items",
        action="append",
        default=[],
        metavar="CODE",
        help="with --generate or --diff: for this one; repeatable",
    )
    command.add_argument(
        "--mutate", action="store_true", help="say which numbers and policies could be others, and no example notices"
    )
    command.add_argument(
        "--fail-under",
        type=_share,
        metavar="SCORE",
        help="with --mutate: status 1 below so many of 100 (default: none)",
    )
    command.add_argument("--stdin-filename", metavar="NAME", default="<stdin>", help="what to call standard input")
    command.add_argument("--root", type=Path, metavar="DIR", help="folder in whose criteria/ sets are sought first")


def in_vain(given: argparse.Namespace) -> str | None:
    """What is said of an option of *given* that does nothing without another one; None where there is none."""
    if given.command != "test":
        return None
    if given.fail_under is not None and not given.mutate:
        return "argument --fail-under: only with --mutate"
    if given.items and not (given.generate or given.diff):
        return "argument --item: only with --generate or --diff"
    return None


def _share(text: str) -> Fraction:
    """A number from 0 to 100.

    Raises:
        ArgumentTypeError: It is none.
    """
    try:
        value = Fraction(parsed(text))
    except ValueError:
        value = Fraction(-1)
    if not 0 <= value <= 100:  # noqa: PLR2004, all of them
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 100")
    return value


def _schema(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "kind", nargs="?", metavar="KIND", help="a kind of file, or results (default: which there are)"
    )


def _new(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", metavar="KIND", help="criteria-set, score-sheet, ledger, round or awards")
    command.add_argument(
        "--from", dest="source", metavar="SET", help="a criteria set to go by: its file, or its id as in the catalogue"
    )
    command.add_argument("-o", dest="output", type=Path, metavar="FILE", help="write there; a file that is there stays")
    command.add_argument("--root", type=Path, metavar="DIR", help="folder in whose criteria/ sets are sought first")


class _OnlyOnce(argparse.Action):
    """Standard input can be read as OLD or as NEW."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002, as argparse calls it
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,  # noqa: ARG002, likewise
    ) -> None:
        """Keep NEW.

        Raises:
            ArgumentError: It is standard input, and OLD is, too.
        """
        if values == "-" == namespace.old:
            raise argparse.ArgumentError(self, "standard input is OLD already")
        namespace.new = values


def _diff(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "old",
        metavar="OLD",
        help="a criteria set: its file, or its id as in the catalogue, or - for standard input; or a file of results",
    )
    command.add_argument(
        "new", metavar="NEW", action=_OnlyOnce, help="the next: based on OLD, or another version of it; or results"
    )
    command.add_argument(
        "--rescore", metavar="ROUND", help="a round whose units answer OLD: show what it comes to under NEW, too"
    )
    command.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    command.add_argument("-o", dest="output", type=Path, metavar="FILE", help="write there instead of standard output")
    command.add_argument("--stdin-filename", metavar="NAME", default="<stdin>", help="what to call standard input")
    command.add_argument("--root", type=Path, metavar="DIR", help="folder in whose criteria/ sets are sought first")


def _catalogue(command: argparse.ArgumentParser) -> None:
    del command  # it is asked for nothing else


def _problem(command: argparse.ArgumentParser) -> None:
    command.add_argument("code", nargs="?", metavar="CODE", help="such as PAR113; all codes without it")


#: What each command is for, and what adds its options.
_COMMANDS = {
    "run": ("rank, band, award and audit a round", _run),
    "validate": ("say all that is wrong", _validate),
    "test": ("run the worked examples of criteria sets", _test),
    "score": ("score one sheet, no round needed", _score),
    "explain": ("why this number", _explain),
    "diff": ("what changed between two criteria sets, or two results", _diff),
    "catalogue": ("the criteria sets that are shipped", _catalogue),
    "schema": ("JSON Schemas, for editors", _schema),
    "new": ("a commented file to begin with", _new),
    "problem": ("what a problem code means", _problem),
}


def language_of(asked: Language | None, environment: Mapping[str, str]) -> Language:
    """The language *asked* for, else that of PARINDEX_LANG, else that of the locale, else English."""
    if asked is not None:
        return asked
    preferred = environment.get("PARINDEX_LANG") or next((environment[k] for k in _LOCALES if environment.get(k)), "")
    return "vi" if preferred.lower().startswith("vi") else "en"
