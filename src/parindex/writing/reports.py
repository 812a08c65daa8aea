"""What all reports on problems have in common: what was found, paths, and counts."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

from attrs import Factory, frozen

from parindex.problems import Problem, Severity
from parindex.texts import Language

#: From the least to the most severe.
LEVELS: tuple[Severity, ...] = ("note", "warning", "error")
#: Problems whose place is a file that could not be looked at.
_NOT_LOOKED_AT = ("PAR901", "PAR905", "PAR911")


@frozen(eq=False, repr=False)
class Report:
    """What `validate` found.

    Attributes:
        problems: In order.
        texts: The text of each file that was read, by its name in places.
        files: The files that were judged, those without problems too.
        fail_level: The least severity that makes the status 1.
        status: The exit status.
        folder: Where relative names of files begin.
        top: The folder whose files are reported by their path below it.
        version: That of parindex.
    """

    problems: tuple[Problem, ...]
    texts: Mapping[str, str] = Factory(dict[str, str])
    files: tuple[str, ...] = ()
    fail_level: Severity = "error"
    status: int = 0
    folder: PurePath = Factory(Path.cwd)
    top: PurePath = Factory(Path.cwd)
    version: str = "0"

    def path(self, file: str) -> str:
        """The path of *file* with `/`: from the top where it lies below it, else the whole."""
        whole = PurePath(os.path.normpath(self.folder / file))
        return (whole.relative_to(self.top) if whole.is_relative_to(self.top) else whole).as_posix()

    def fails(self, found: Problem) -> bool:
        """Whether *found* is at or above the fail level."""
        return LEVELS.index(found.severity) >= LEVELS.index(self.fail_level)


def is_about_the_run(found: Problem) -> bool:
    """Whether *found* is about what was asked, and not about what stands at a place in a file that is there."""
    return found.place is None or found.code in _NOT_LOOKED_AT


def counted(problems: Sequence[Problem], language: Language) -> str:
    """How many errors, warnings and notes there are."""
    counts = {level: sum(each.severity == level for each in problems) for level in LEVELS}
    return ", ".join(of_level(counts[level], level, language) for level in reversed(LEVELS))


def of_level(count: int, level: Severity, language: Language) -> str:
    """*count* problems of one level."""
    if language == "vi":
        return f"{count} {({'error': 'lỗi', 'warning': 'cảnh báo', 'note': 'lưu ý'})[level]}"
    return f"{count} {level}{'' if count == 1 else 's'}"
