"""Folders of files for tests, in which marks stand right before what is wrong: `points: «PAR528»3`."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

#: A round of four units with sheets, a ledger and three sources from outside; nothing is wrong with it.
PLAIN = Path(__file__).parent / "valid" / "round-of-sheets-plain"
#: A file, what stands in it, and what is to stand there instead, with marks.
Change = tuple[str, str, str]

_MARK = re.compile(r"«(PAR\d+)»")


def spoilt(target: Path, changes: Iterable[Change], *, source: Path = PLAIN) -> list[str]:
    """Make *target* a copy of *source* with *changes*; gives `CODE file:line:column` of each mark, in order.

    What is to be replaced must be there once or more; the first is meant. Nothing to be replaced means the end of the
    file, or a new one.
    """
    if source != target:
        shutil.copytree(source, target, dirs_exist_ok=True)
    changed: dict[str, str] = {}
    for name, old, new in changes:
        file = target / name
        text = changed.get(name) or (file.read_text(encoding="utf-8") if file.exists() else "")
        assert old in text, f"{old} is not in {name}"
        changed[name] = text.replace(old, new, 1) if old else text + new
    found: list[tuple[str, int, int, str]] = []
    for name, text in changed.items():
        clean, at = "", 0
        for mark in _MARK.finditer(text):
            clean += text[at : mark.start()]
            at = mark.end()
            found.append((name, clean.count("\n") + 1, len(clean) - clean.rfind("\n"), mark[1]))
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(clean + text[at:], encoding="utf-8")
    return [f"{code} {name}:{line}:{column}" for name, line, column, code in sorted(found)]
