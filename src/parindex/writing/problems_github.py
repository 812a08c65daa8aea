"""Problems for GitHub: annotations in the log of a step, and its summary."""

import re
from hashlib import sha256

from parindex.problems import Problem, Severity
from parindex.problems.words import hint, kind, sentence
from parindex.texts import Language, Words
from parindex.writing.problems_text import in_full, printable, problems_text
from parindex.writing.reports import LEVELS, Report, counted, is_about_the_run, of_level
from parindex.writing.words import label

#: GitHub shows so many annotations of each level for a step, and drops the rest without a word.
SHOWN = 10
#: A summary above one mebibyte is dropped as a whole, and other commands of the step may have written to it.
_LARGEST_SUMMARY = 500_000
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}
_MARKS = re.compile(r"([!-/:-@\[-`{-~])")
_REST = Words(
    "còn {more} không hiện ở đây: xem nhật ký của bước này",
    "{more} more, not shown here: see the log of this step",
)
_COLUMNS = (Words("Mức", "Level"), Words("Mã", "Code"), Words("Vị trí", "Place"), Words("Vấn đề", "Problem"))
_LEVEL_WORDS: dict[Severity, Words] = {
    "error": Words("lỗi", "error"),
    "warning": Words("cảnh báo", "warning"),
    "note": Words("lưu ý", "note"),
}


def problems_github(report: Report, language: Language) -> str:
    """All problems as text, in a group that obeys no commands; then annotations, the errors first."""
    if not report.problems:
        return ""
    text = problems_text(report.problems, report.texts, language)
    token = sha256(text.encode(errors="backslashreplace")).hexdigest()  # no text can hold its own hash
    lines = [
        f"::group::parindex validate: {counted(report.problems, language)}\n",
        f"::stop-commands::{token}\n{text}::{token}::\n::endgroup::\n",
    ]
    for level in reversed(LEVELS):
        of_this = [each for each in report.problems if each.severity == level]
        shown = of_this if len(of_this) <= SHOWN else of_this[: SHOWN - 1]
        lines += [_annotation(each, report, language) for each in shown]
        if len(shown) < len(of_this):
            more = of_level(len(of_this) - len(shown), level, language)
            rest = _REST.in_language(language).format(more=more)
            lines.append(f"::{_COMMANDS[level]} title=parindex::{_data(rest)}\n")
    return "".join(lines)


def step_summary(report: Report, language: Language) -> str:
    """All problems as a table in Markdown, as far as there is room; empty where there are none."""
    if not report.problems:
        return ""
    heading = " | ".join(each.in_language(language) for each in _COLUMNS)
    text = f"### parindex validate: {counted(report.problems, language)}\n\n| {heading} |\n| --- | --- | --- | --- |\n"
    ranked = [each for level in reversed(LEVELS) for each in report.problems if each.severity == level]
    size = 0
    for at, found in enumerate(ranked):
        row = _row(found, report, language)
        size += len(row.encode(errors="backslashreplace"))
        if size > _LARGEST_SUMMARY:
            rest = _REST.in_language(language).format(more=len(ranked) - at)
            return f"{text}\n{rest}\n"
        text += row
    return text + "\n"


def _annotation(found: Problem, report: Report, language: Language) -> str:
    where: dict[str, str | int] = {}
    place = found.place
    if place is not None and not is_about_the_run(found):
        where = {"file": report.path(place.file), "line": place.line, "endLine": place.end_line}
        if place.line == place.end_line:  # columns of several lines are refused
            where |= {"col": place.column, "endColumn": max(place.column, place.end_column - 1)}
    of_kind = kind(found.code)
    where["title"] = f"{of_kind.code} {of_kind.name}"
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in where.items())
    said = f"{sentence(found, language)}\n{label('hint', language)}: {hint(found, language)}"
    return f"::{_COMMANDS[of_kind.severity]} {properties}::{_data(said)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")


def _row(found: Problem, report: Report, language: Language) -> str:
    of_kind = kind(found.code)
    place = found.place
    where = f"{report.path(place.file)}:{place.line}:{place.column}" if place else ""
    level = _LEVEL_WORDS[of_kind.severity].in_language(language)
    cells = " | ".join(
        _marked(each) for each in (level, f"{of_kind.code} {of_kind.name}", where, in_full(found, language))
    )
    return f"| {cells} |\n"


def _marked(text: str) -> str:
    """*text* so that no character of it is Markdown, HTML, a link or the end of a row."""
    return _MARKS.sub(r"\\\1", printable(text))
