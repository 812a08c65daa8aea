"""Problems for GitLab: a Code Quality report."""

import json

from parindex.problems import Severity
from parindex.writing.fingerprints import fingerprints
from parindex.writing.problems_text import in_both
from parindex.writing.reports import Report

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "note": "info"}


def problems_gitlab(report: Report) -> str:
    """All problems as a Code Quality report; what has no place is reported of the folder, for GitLab wants a place."""
    data = [
        {
            "description": in_both(found),
            "check_name": found.code,
            "fingerprint": known_by,
            "severity": _SEVERITIES[found.severity],
            "location": {
                "path": report.path(found.place.file if found.place else "."),
                "lines": {
                    "begin": found.place.line if found.place else 1,
                    "end": found.place.end_line if found.place else 1,
                },
            },
        }
        for found, known_by in zip(report.problems, fingerprints(report), strict=True)
    ]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
