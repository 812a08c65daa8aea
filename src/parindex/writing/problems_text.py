"""Problems for people."""

import unicodedata
from collections.abc import Mapping, Sequence

from parindex.places import Place
from parindex.problems import Problem
from parindex.problems.words import hint, sentence
from parindex.texts import Language
from parindex.writing.words import label

#: Columns of a source line that are shown around the place.
_WINDOW = 100


def problems_text(problems: Sequence[Problem], texts: Mapping[str, str], language: Language) -> str:
    """Each problem as `path:line:column: PAR301 error: message`, the source line with a caret, and a hint."""
    return "".join(problem_texts(problems, texts, language))


def problem_texts(problems: Sequence[Problem], texts: Mapping[str, str], language: Language) -> list[str]:
    """The same, one text for each problem."""
    shown = {each.place.file for each in problems if each.place is not None}
    lines = {file: text.split("\n") for file, text in texts.items() if file in shown}
    return [_one(each, lines, language) for each in problems]


def in_full(found: Problem, language: Language) -> str:
    """What is wrong and what to do, in one line."""
    return f"{sentence(found, language)}; {hint(found, language)}"


def in_both(found: Problem) -> str:
    """The same in English and in Vietnamese, for machines do not ask for a language."""
    return f"{in_full(found, 'en')} / {in_full(found, 'vi')}"


def _one(found: Problem, lines: Mapping[str, list[str]], language: Language) -> str:
    place = found.place
    severity = found.severity
    head = f"{printable(str(place))}: " if place else ""
    text = f"{head}{found.code} {severity}: {sentence(found, language)}\n"
    if place is not None and place.line <= len(lines.get(place.file, [])):
        text += excerpt(lines[place.file][place.line - 1], place)
    return text + f"  {label('hint', language)}: {hint(found, language)}\n"


def excerpt(line: str, place: Place) -> str:
    """The source *line* as far as it is near *place*, and a caret under it."""
    start = max(0, place.column - 1 - _WINDOW // 2) if len(line) > _WINDOW else 0
    shown = line[start : start + _WINDOW]
    before = shown[: place.column - 1 - start]
    marked = place.end_column - place.column if place.end_line == place.line else 1
    caret = "^" * max(1, min(_columns(shown[len(before) : len(before) + marked]), _WINDOW))
    return f"    {printable(shown)}\n    {' ' * _columns(before)}{caret}\n"


def _columns(text: str) -> int:
    return sum(not unicodedata.combining(each) for each in text)


def printable(text: str) -> str:
    """*text* without anything that a terminal would obey."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)
