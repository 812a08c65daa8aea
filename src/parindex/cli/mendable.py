"""How many of the problems that were found `--fix` can mend, and the command that does it."""

import shlex
from argparse import Namespace
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from parindex.loading.files import read_bytes
from parindex.problems import Problem
from parindex.reading.mending import ENCODINGS, as_utf_8, edits_of
from parindex.reading.screen import LARGEST_TABLE
from parindex.texts import Language
from parindex.writing.reports import Report


def mendable(report: Report, given: Namespace, language: Language) -> str:
    """A line that says how many problems can be mended, and how; nothing where none can, or that was asked for."""
    paths = given.paths or ["."]
    if given.fix or given.diff or "-" in paths:
        return ""
    by_file: dict[str, list[Problem]] = defaultdict(list)
    for each in report.problems:
        if each.place is not None:
            by_file[each.place.file].append(each)
    count = sum(_mendable(file, report.texts.get(file), found, given.root) for file, found in by_file.items())
    if not count:
        return ""
    root = [] if given.root is None else ["--root", str(given.root)]
    command = shlex.join(["parindex", "validate", "--fix", *root, *paths])
    if language == "vi":
        return f"{count} vấn đề có thể tự động sửa: {command}\n"
    return f"{count} can be mended: {command}\n"


def _mendable(file: str, text: str | None, found: Sequence[Problem], root: Path | None) -> int:
    """How many of the problems *found* in a file can be mended there."""
    encodings = [each for each in found if each.code in ENCODINGS]
    if encodings:
        mended = encodings if _is_recoded(file) else []
    else:
        mended = [] if text is None else list(dict.fromkeys(each for each, _ in edits_of(found, text)))
    if not mended:
        return 0
    from parindex.cli.fixing import may_be_mended  # noqa: PLC0415, where there is something to mend

    return len(mended) if may_be_mended(file, root) else 0


def _is_recoded(file: str) -> bool:
    try:
        data = read_bytes(Path(file), LARGEST_TABLE)
    except OSError:
        return False
    return as_utf_8(data) not in (None, data)
