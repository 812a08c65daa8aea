"""What the pages of the documentation show, done: commands are run and what they print is compared.

A ``console`` block holds commands, each a line that begins with ``$ `` (and with ``> `` where it goes on
after a backslash), and below each exactly what it prints.
A line that is only ``…`` stands for any lines, none included.
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).resolve().parents[1]
ANY_LINES = "…"
_PATIENCE = 120  # seconds for one command
_NOT_FOUND = 126  # from here on a shell speaks for itself: no such command, killed
_SERVICES = ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR")
_UNWANTED = (*_SERVICES, "LANG", "LANGUAGE", "PARINDEX_LANG", "PYTHONPATH")
_WANTED = {"LC_ALL": "C.UTF-8", "NO_COLOR": "1", "COLUMNS": "110"}


@frozen
class Command:
    """A command on a page, and the lines that the page says it prints."""

    text: str
    prints: tuple[str, ...]


def commands(block: str) -> Iterator[Command]:
    """The commands of a console block, in order.

    Raises:
        ValueError: The block does not begin with a command.
    """
    text = ""
    prints: list[str] = []
    for line in block.removesuffix("\n").split("\n"):
        if line.startswith("$ "):
            if text:
                yield Command(text, tuple(prints))
            text, prints = line.removeprefix("$ "), []
        elif not text:
            raise ValueError(f"a console block begins with a line '$ command', not with {line!r}")
        elif line.startswith("> ") and text.endswith("\\") and not prints:
            text += "\n" + line.removeprefix("> ")
        else:
            prints.append(line)
    yield Command(text, tuple(prints))


def difference(expected: Sequence[str], printed: Sequence[str]) -> str:
    """How *printed* differs from what a page says, line by line; empty where it does not."""
    pattern = "".join(r"(?:[^\n]*\n)*" if line == ANY_LINES else re.escape(line) + r"\n" for line in expected)
    if re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)):
        return ""
    return "\n".join(difflib.unified_diff(expected, printed, "on the page", "printed", lineterm=""))


def run(command: str, folder: Path) -> tuple[int, tuple[str, ...]]:
    """The exit status and all printed lines of *command*, run by a plain shell in *folder*.

    The programs beside the running Python come first, so that `parindex` is the one under test.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
    beside = str(Path(sys.executable).parent)
    environment["PATH"] = os.pathsep.join([beside, environment.get("PATH", os.defpath)])
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=environment | _WANTED,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
    )
    return done.returncode, tuple(done.stdout.removesuffix("\n").split("\n")) if done.stdout else ()


def console(block: str, folder: Path) -> str:
    """What is wrong with a console block when it is run in *folder*; empty where nothing is."""
    try:
        shown = tuple(commands(block))
    except ValueError as error:
        return str(error)
    for command in shown:
        status, printed = run(command.text, folder)
        if found := difference(command.prints, printed):
            return f"$ {command.text}\n{found}"
        if not 0 <= status < _NOT_FOUND:
            return f"$ {command.text}\nended with {status}: " + "\n".join(printed)
    return ""


def prepare(folder: Path) -> None:
    """Lay the examples of the repository into *folder*, where the blocks of one page run."""
    if (ROOT / "examples").is_dir():
        shutil.copytree(ROOT / "examples", folder / "examples")


def write(block: str, folder: Path) -> None:
    """Write a YAML block whose first line is ``# file: NAME`` to that name below *folder*.

    The first line is written too, a comment, so that the lines of the file are those of the page.

    Raises:
        ValueError: The name leads out of the folder.
    """
    named = re.match(r"# file: (\S+)\n", block)
    if named is None:
        return
    path = (folder / named[1]).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise ValueError(f"{named[1]} lies outside the folder of the page")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(block, encoding="utf-8")
