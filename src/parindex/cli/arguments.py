"""What the commands can be asked."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from parindex import __version__
from parindex.texts import Language

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    top = argparse.ArgumentParser(
        prog="parindex",
        description="Reform-index scoring rules: load, check, score, rank and propose awards.",
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"parindex {__version__}")
    language = argparse.ArgumentParser(add_help=False)
    language.add_argument(
        "--lang",
        choices=("vi", "en"),
        help="language of text and tables (default: PARINDEX_LANG, then the locale, else en)",
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _run(commands.add_parser("run", parents=[language], allow_abbrev=False, help="rank, band, award and audit a round"))
    _validate(commands.add_parser("validate", parents=[language], allow_abbrev=False, help="say all that is wrong"))
    problem = commands.add_parser("problem", parents=[language], allow_abbrev=False, help="what a problem code means")
    problem.add_argument("code", nargs="?", metavar="CODE", help="such as PAR113; all codes without it")
    return top


def _run(command: argparse.ArgumentParser) -> None:
    command.add_argument("round", metavar="ROUND", help="a round's YAML file; - for standard input")
    command.add_argument("--format", choices=("table", "json", "csv", "markdown"), default="table")
    command.add_argument("-o", dest="folder", type=Path, metavar="DIR", help="write all formats into this folder")
    command.add_argument("--stage", metavar="KEY", default="verified", help="whose points to use (default: verified)")
    command.add_argument(
        "--root", type=Path, metavar="DIR", help="folder that no path may leave (default: the round's)"
    )


def _validate(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders (default: here); - for standard input"
    )
    command.add_argument("--format", choices=("text", "json"), default="text")
    command.add_argument("--fail-level", choices=("error", "warning", "note"), default="error")
    command.add_argument("--output-file", type=Path, metavar="FILE", help="write there instead of standard output")
    command.add_argument("--stdin-filename", metavar="NAME", default="<stdin>", help="what to call standard input")
    command.add_argument(
        "--root", type=Path, metavar="DIR", help="folder that no path may leave (default: each file's)"
    )


def language_of(asked: Language | None, environment: Mapping[str, str]) -> Language:
    """The language *asked* for, else that of PARINDEX_LANG, else that of the locale, else English."""
    if asked is not None:
        return asked
    preferred = environment.get("PARINDEX_LANG") or next((environment[k] for k in _LOCALES if environment.get(k)), "")
    return "vi" if preferred.lower().startswith("vi") else "en"
