"""Problems for programs."""

import json
from typing import Any

from parindex.problems import Problem
from parindex.problems.words import hint, kind, sentence
from parindex.writing.fingerprints import fingerprints
from parindex.writing.reports import Report


def problems_json(report: Report) -> str:
    """All problems as JSON, in both languages."""
    marked = zip(report.problems, fingerprints(report), strict=True)
    problems = [problem_data(found) | {"fingerprint": mark} for found, mark in marked]
    data = {"format": "parindex/problems@1", "files": len(report.files), "problems": problems}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def problem_data(found: Problem) -> dict[str, Any]:
    """A problem for programs, in both languages; null where it has no place."""
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
