"""Problems for people and for programs."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from parindex.places import Place
from parindex.problems import Problem
from parindex.problems.words import hint, kind, sentence
from parindex.texts import Language
from parindex.writing.words import label

#: Columns of a source line that are shown around the place.
_WINDOW = 100


def problems_text(problems: Sequence[Problem], texts: Mapping[str, str], language: Language) -> str:
    """Each problem as `path:line:column: PAR301 error: message`, the source line with a caret, and a hint."""
    lines = {file: text.split("\n") for file, text in texts.items() if any(_in(each, file) for each in problems)}
    return "".join(_one(each, lines, language) for each in problems)


def problems_json(problems: Sequence[Problem], files: int) -> str:
    """All problems as JSON, in both languages."""
    data = {"format": "parindex/problems@1", "files": files, "problems": [_data(each) for each in problems]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _in(found: Problem, file: str) -> bool:
    return found.place is not None and found.place.file == file


def _one(found: Problem, lines: Mapping[str, list[str]], language: Language) -> str:
    place = found.place
    severity = found.severity
    head = f"{_shown(str(place))}: " if place else ""
    text = f"{head}{found.code} {severity}: {sentence(found, language)}\n"
    if place is not None and place.line <= len(lines.get(place.file, [])):
        text += _excerpt(lines[place.file][place.line - 1], place)
    return text + f"  {label('hint', language)}: {hint(found, language)}\n"


def _excerpt(line: str, place: Place) -> str:
    start = max(0, place.column - 1 - _WINDOW // 2) if len(line) > _WINDOW else 0
    shown = line[start : start + _WINDOW]
    before = shown[: place.column - 1 - start]
    marked = place.end_column - place.column if place.end_line == place.line else 1
    caret = "^" * max(1, min(_columns(shown[len(before) : len(before) + marked]), _WINDOW))
    return f"    {_shown(shown)}\n    {' ' * _columns(before)}{caret}\n"


def _columns(text: str) -> int:
    return sum(not unicodedata.combining(each) for each in text)


def _shown(text: str) -> str:
    """*text* without anything that a terminal would obey."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)


def _data(found: Problem) -> dict[str, Any]:
    place = found.place
    return {
        "code": found.code,
        "name": kind(found.code).name,
        "severity": found.severity,
        "path": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "end_line": place.end_line if place else None,
        "end_column": place.end_column if place else None,
        "address": found.address,
        "vi": sentence(found, "vi"),
        "en": sentence(found, "en"),
        "hint": {"vi": hint(found, "vi"), "en": hint(found, "en")},
    }
