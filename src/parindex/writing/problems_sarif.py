"""Problems as SARIF 2.1.0, the exchange format of static analysis."""

import json
import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from parindex.places import Place, point
from parindex.problems import Kind, Problem
from parindex.problems.words import hint, kind, sentence
from parindex.writing.fingerprints import fingerprints
from parindex.writing.problem_pages import example_of
from parindex.writing.problems_text import in_both
from parindex.writing.reports import Report, is_about_the_run

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_TOP = "%SRCROOT%"
_FIELD = re.compile(r"\{[a-z_]+\}")
_ELSEWHERE = re.compile(r"(.*):([1-9][0-9]{0,8}):([1-9][0-9]{0,8})", re.DOTALL)


def problems_sarif(report: Report) -> str:
    """One run: results for what is at a place, notifications for what could not be looked at, and their rules."""
    marked = list(zip(report.problems, fingerprints(report), strict=True))
    # Code scanning refuses a file with a result that has no place.
    results = [(found, mark) for found, mark in marked if not is_about_the_run(found)]
    notified = [found for found in report.problems if is_about_the_run(found)]
    rules = sorted({found.code for found, _ in results})
    run = {
        "tool": {
            "driver": {
                "name": "parindex",
                "version": report.version,
                "semanticVersion": report.version,
                "language": "en",
                "rules": [_rule(kind(each)) for each in rules],
                "notifications": [_rule(kind(each)) for each in sorted({found.code for found in notified})],
            }
        },
        "invocations": [
            {
                "executionSuccessful": not notified,
                "exitCode": report.status,
                "toolExecutionNotifications": [_notification(each, report) for each in notified],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_TOP: {"description": _message("the top of the checkout, or else the current folder")}},
        "artifacts": [
            {"location": _artifact(each), "roles": ["analysisTarget"]}
            for each in sorted({report.path(file) for file in report.files})
        ],
        "results": [_result(found, mark, rules, report) for found, mark in results],
    }
    data = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _rule(of_kind: Kind) -> dict[str, Any]:
    says, do = of_kind.says, of_kind.hint
    plain = "{says}\n\nWhat to do / Nên làm gì: {do}\n\nWrong / Sai:\n{wrong}\n\nRight / Đúng:\n{right}\n"
    marked = (
        "{says}\n\n**What to do / Nên làm gì**: {do}\n\n"
        "**Wrong / Sai**\n\n```text\n{wrong}\n```\n\n**Right / Đúng**\n\n```text\n{right}\n```\n"
    )
    wrong, right = example_of(of_kind)
    why = f"; {of_kind.why.en} / {of_kind.why.vi}"
    texts = {
        "says": f"{_without_fields(says.en)} / {_without_fields(says.vi)}",
        "do": f"{_without_fields(do.en)} / {_without_fields(do.vi)}",
        "wrong": wrong,
        "right": right,
    }
    return {
        "id": of_kind.code,
        "name": of_kind.name,
        "shortDescription": _message(texts["says"]),
        "fullDescription": _message(f"{texts['says']}{_without_fields(why)}"),
        # Its examples are YAML, whose braces stay single: readers show a help as it stands, and it has no {0}.
        "help": {"text": plain.format(**texts), "markdown": marked.format(**texts)},
        "defaultConfiguration": {"level": of_kind.severity},
    }


def _result(found: Problem, mark: str, rules: Sequence[str], report: Report) -> dict[str, Any]:
    place = found.place
    data = {
        "ruleId": found.code,
        "ruleIndex": rules.index(found.code),
        "level": found.severity,
        "message": _message(in_both(found)),
        "locations": [_location(place, report) | _logical(found.address)] if place else [],
        "partialFingerprints": {"parindexProblem/v1": mark},
        "properties": {
            "en": sentence(found, "en"),
            "vi": sentence(found, "vi"),
            "hint": {"en": hint(found, "en"), "vi": hint(found, "vi")},
        },
    }
    other = _elsewhere(found)
    if other is not None:
        seen = {"id": 0, "message": _message("the other place / chỗ kia")}
        data["relatedLocations"] = [seen | _location(other, report)]
    return data


def _notification(found: Problem, report: Report) -> dict[str, Any]:
    data: dict[str, Any] = {
        "descriptor": {"id": found.code},
        "level": found.severity,
        "message": _message(in_both(found)),
    }
    if found.place is not None:
        data["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(report.path(found.place.file))}}]
    return data


def _location(place: Place, report: Report) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    region |= {"endLine": place.end_line, "endColumn": place.end_column}
    return {"physicalLocation": {"artifactLocation": _artifact(report.path(place.file)), "region": region}}


def _logical(address: str) -> dict[str, Any]:
    return {"logicalLocations": [{"fullyQualifiedName": address}]} if address else {}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": uri(path)} if PurePath(path).is_absolute() else {"uri": uri(path), "uriBaseId": _TOP}


def _elsewhere(found: Problem) -> Place | None:
    """The other place that the sentence names, if it names one."""
    words = dict(found.values)
    named = _ELSEWHERE.fullmatch(str(words.get("where", "")))
    if named is not None:
        return point(named[1], int(named[2]), int(named[3]))
    match words.get("line"), words.get("column"), found.place:
        case int(line), int(column), Place(file=file) if min(line, column) >= 1:
            return point(file, line, column)
        case _:
            return None


def uri(path: str) -> str:
    """*path* as a URI: relative to some folder, or of a file."""
    whole = PurePath(path).is_absolute()
    quoted = quote(path.encode("utf-8", "surrogateescape"), safe="/:" if whole else "/")
    return f"file:///{quoted.lstrip('/')}" if whole else quoted


def _message(text: str) -> dict[str, str]:
    """*text* as a message: braces are doubled as the standard asks, and what looks like a link is none."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _without_fields(template: str) -> str:
    return _FIELD.sub("…", template).replace("{{", "{").replace("}}", "}")
