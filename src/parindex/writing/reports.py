"""What all reports on problems have in common: paths, fingerprints, counts, and a sentence in both languages."""

import json
import os
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path, PurePath
from urllib.parse import quote

from attrs import Factory, frozen

from parindex.problems import Problem, Severity
from parindex.problems.words import hint, kind, sentence
from parindex.texts import Language

#: From the least to the most severe.
LEVELS: tuple[Severity, ...] = ("note", "warning", "error")
#: Words of a problem that say where else to look, or serve its hint: they change while the problem is the same.
_NOT_ITS_OWN = frozenset({"choices", "column", "formats", "known", "line", "mended", "near", "where"})
_INDEX = re.compile(r"\[\d+\]")


@frozen
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
        return LEVELS.index(kind(found.code).severity) >= LEVELS.index(self.fail_level)


def fingerprints(report: Report) -> tuple[str, ...]:
    """What stays the same of each problem while lines and rows come and go around it.

    That is its file, its code, its address without the numbers of rows, and the author's words in it.
    Among problems that are equal in all of these their order counts, so that no two have one fingerprint.
    """
    before: Counter[str] = Counter()
    prints: list[str] = []
    for found in report.problems:
        file = report.path(found.place.file) if found.place else ""
        words = [[field, str(value)] for field, value in found.values if field not in _NOT_ITS_OWN]
        known_by = json.dumps([file, found.code, _INDEX.sub("[]", found.address), words])
        prints.append(sha256(f"{known_by}{before[known_by]}".encode()).hexdigest())
        before[known_by] += 1
    return tuple(prints)


def is_about_the_run(found: Problem) -> bool:
    """Whether *found* is about what was asked, and not about what stands at a place in a file that is there."""
    return found.place is None or found.code.startswith("PAR9")


def in_full(found: Problem, language: Language) -> str:
    """What is wrong and what to do, in one line."""
    return f"{sentence(found, language)}; {hint(found, language)}"


def in_both(found: Problem) -> str:
    """The same in English and in Vietnamese, for machines do not ask for a language."""
    return f"{in_full(found, 'en')} / {in_full(found, 'vi')}"


def uri(path: str) -> str:
    """*path* as a URI: relative to some folder, or of a file."""
    whole = PurePath(path).is_absolute()
    quoted = quote(path.encode("utf-8", "surrogateescape"), safe="/:" if whole else "/")
    return f"file:///{quoted.lstrip('/')}" if whole else quoted


def counted(problems: Sequence[Problem], language: Language) -> str:
    """How many errors, warnings and notes there are."""
    counts = {level: sum(kind(each.code).severity == level for each in problems) for level in LEVELS}
    return ", ".join(of_level(counts[level], level, language) for level in reversed(LEVELS))


def of_level(count: int, level: Severity, language: Language) -> str:
    """*count* problems of one level."""
    if language == "vi":
        return f"{count} {({'error': 'lỗi', 'warning': 'cảnh báo', 'note': 'lưu ý'})[level]}"
    return f"{count} {level}{'' if count == 1 else 's'}"
