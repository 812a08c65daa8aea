"""Problems for GitHub, GitLab, SARIF and JUnit: every reader finds all of them, and obeys nothing that is in them."""

import json
import re
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import jsonschema
import junitparser
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from parindex.places import Place, point
from parindex.problems import Problem, in_order, problem
from parindex.problems.words import kind, sentence
from parindex.texts import Language
from parindex.writing.fingerprints import fingerprints
from parindex.writing.problems_github import SHOWN, problems_github, step_summary
from parindex.writing.problems_gitlab import problems_gitlab
from parindex.writing.problems_json import problems_json
from parindex.writing.problems_junit import problems_junit
from parindex.writing.problems_sarif import problems_sarif
from parindex.writing.reports import Report, is_about_the_run
from tests.hostile_words import TRAPS, obeyed, problems, texts

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas/sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
SARIF = jsonschema.Draft4Validator(SCHEMA)
HERE = PurePosixPath("/srv/round")
CLEAN = Report((), files=("a.yaml",), folder=HERE, top=HERE, version="1.2.3")

LEVELS: dict[str, str] = {"error": "error", "warning": "warning", "note": "notice"}


@st.composite
def reports(draw: st.DrawFn, most: int = 4) -> Report:
    """Of any problems, in files with any text."""
    found = in_order(draw(st.lists(problems(), max_size=most)))
    named = [each.place.file for each in found if each.place]
    return evolve(
        CLEAN,
        problems=found,
        texts={name: draw(texts) * 3 for name in named},
        files=tuple(draw(st.lists(texts, max_size=2))) + tuple(named[:1]),
        fail_level=draw(st.sampled_from(["error", "warning", "note"])),
    )


def many(code: str, count: int, **values: Any) -> list[Problem]:  # noqa: ANN401, as `problem` takes it
    """That many problems of one kind, each on its line."""
    return [problem(code, place=point("a.yaml", line, 1), **values) for line in range(1, count + 1)]


def run_of(text: str) -> dict[str, Any]:
    """The one run of a SARIF log that keeps its schema."""
    data = json.loads(text)
    errors = [f"{each.json_path}: {each.message}" for each in SARIF.iter_errors(data)]
    assert not errors
    (run,) = data["runs"]
    assert isinstance(run, dict)
    return run


# GitHub


@given(reports(), st.sampled_from(["vi", "en"]))
def test_a_runner_obeys_annotations_alone(report: Report, language: Language) -> None:
    """Whatever stands in names, messages and lines: a group, its stop and end, and annotations, no more."""
    log = problems_github(report, language)
    commands = obeyed(log.encode(errors="backslashreplace").decode())

    if not report.problems:
        assert not log
        return
    assert ["group", "stop-commands", "endgroup"] == [each.name for each in commands[:3]]
    assert {each.name for each in commands[3:]} <= set(LEVELS.values())
    assert "\x1b" not in log


@settings(max_examples=60)
@given(reports(most=40))
def test_no_annotation_is_dropped_by_github(report: Report) -> None:
    """At most ten of a level, errors first; together they account for every problem."""
    annotations = obeyed(problems_github(report, "en").encode(errors="backslashreplace").decode())[3:]
    names = [each.name for each in annotations]

    assert names == sorted(names, key=list(LEVELS.values()).index)
    for level, name in LEVELS.items():
        of_level = [each for each in annotations if each.name == name]
        said = sum(each.properties["title"] != "parindex" for each in of_level)
        rest = sum(int(each.data.split()[0]) for each in of_level if each.properties["title"] == "parindex")
        assert len(of_level) <= SHOWN
        assert levels(report).count(level) == said + rest


def levels(report: Report) -> list[str]:
    """The level of each problem."""
    return [kind(each.code).severity for each in report.problems]


@pytest.mark.parametrize(("count", "more"), [(10, 0), (11, 2), (40, 31)])
def test_the_last_annotation_counts_the_rest(count: int, more: int) -> None:
    """Ten are shown as they are; of more, the tenth says how many there are, and where; notes hide no error."""
    found = [*many("PAR119", 12, limit="1000"), *many("PAR117", count)]
    annotations = obeyed(problems_github(evolve(CLEAN, problems=tuple(found)), "en"))[3:]

    errors = [each for each in annotations if each.name == "error"]
    assert 10 == len(errors)
    assert annotations[:10] == errors
    assert 10 == sum(each.name == "notice" for each in annotations)
    said = f"{more} errors more, not shown here: see the log of this step"
    assert (said if more else sentence(found[-1], "en")) == errors[9].data.split("\n")[0]


def test_an_annotation_says_where_and_what() -> None:
    """Its end is the last character; several lines have no columns; the run itself has no place."""
    one = problem("PAR404", place=Place("đợt 1/a:b,c%.csv", 3, 11, 3, 21), what="group", name="g", near="h", known="h")
    lines = evolve(one, place=Place("b.yaml", 3, 11, 5, 2))
    run = problem("PAR901", place=point("nowhere.yaml", 1, 1), path="nowhere.yaml", words="gone")

    annotations = obeyed(problems_github(evolve(CLEAN, problems=(one, lines, run)), "vi"))[3:]
    title = "PAR404 unknown-name"
    assert {
        "file": "đợt 1/a:b,c%.csv",
        "line": "3",
        "endLine": "3",
        "col": "11",
        "endColumn": "20",
        "title": title,
    } == annotations[0].properties
    assert {"file": "b.yaml", "line": "3", "endLine": "5", "title": title} == annotations[1].properties
    assert {"title": "PAR901 cannot-look"} == annotations[2].properties
    assert "không có nhóm nào là “g”\ngợi ý: có phải là “h”?" == annotations[0].data


def test_all_problems_stand_in_the_log() -> None:
    """As text, with the lines of the files."""
    found = tuple(many("PAR117", 30))
    log = problems_github(evolve(CLEAN, problems=found, texts={"a.yaml": "::error::x\n" * 30}), "en")

    assert 30 == log.count("\n    ::error::x\n    ^\n")
    assert log.startswith("::group::parindex validate: 30 errors, 0 warnings, 0 notes\n")


@given(reports(), st.sampled_from(["vi", "en"]))
def test_a_summary_is_a_table_and_nothing_else(report: Report, language: Language) -> None:
    """Each problem a row of four cells, without a sign of Markdown or HTML that is not escaped."""
    lines = step_summary(report, language).splitlines()
    if not report.problems:
        assert not lines
        return
    rows = [each for each in lines[4:] if each]
    assert len(report.problems) == len(rows)
    for row in rows:
        bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", row)
        assert 5 == bare.count("|")
        assert not re.search(r"[<>\[\]`*_#&:]", bare)


def test_a_summary_ends_where_there_is_no_room() -> None:
    """Errors come first; it says how many are left out."""
    names = ", ".join(f"key-{each}" for each in range(2000))
    found = (problem("PAR407", group="g"), *many("PAR203", 100, key="k", known=names))
    text = step_summary(evolve(CLEAN, problems=found), "en")

    assert len(text.encode()) < 600_000
    assert "PAR407" not in text
    assert re.search(r"\n\n\d+ more, not shown here: see the log of this step\n\Z", text)


# GitLab


@given(reports())
def test_gitlab_gets_every_problem_once(report: Report) -> None:
    """With all that it asks for, and no two with one fingerprint."""
    data = json.loads(problems_gitlab(report))

    assert [each.code for each in report.problems] == [each["check_name"] for each in data]
    assert len(data) == len({each["fingerprint"] for each in data})
    for each in data:
        assert {"description", "check_name", "fingerprint", "severity", "location"} == set(each)
        assert each["severity"] in {"info", "minor", "major"}
        assert not each["location"]["path"].startswith("./")
        assert 1 <= each["location"]["lines"]["begin"] <= each["location"]["lines"]["end"]


def test_gitlab_gets_an_empty_list_of_nothing() -> None:
    """Which says that all is well; what has no place is reported of the folder."""
    assert "[]\n" == problems_gitlab(CLEAN)

    (found,) = json.loads(problems_gitlab(evolve(CLEAN, problems=(problem("PAR905", path="empty"),))))
    assert {"path": ".", "lines": {"begin": 1, "end": 1}} == found["location"]


# SARIF


@given(reports())
def test_sarif_keeps_its_schema(report: Report) -> None:
    """Whatever the problems are; every one is a result or a notification, and its rule is there."""
    run = run_of(problems_sarif(report))
    driver, (invocation,) = run["tool"]["driver"], run["invocations"]
    notified = [each["descriptor"]["id"] for each in invocation["toolExecutionNotifications"]]

    assert [each.code for each in report.problems if not is_about_the_run(each)] == [
        each["ruleId"] for each in run["results"]
    ]
    assert [each.code for each in report.problems if is_about_the_run(each)] == notified
    assert set(notified) == {each["id"] for each in driver["notifications"]}
    assert invocation["executionSuccessful"] is not bool(notified)
    for each in run["results"]:
        assert driver["rules"][each["ruleIndex"]]["id"] == each["ruleId"]
        assert 1 == len(each["locations"])
    marks = [each["partialFingerprints"]["parindexProblem/v1"] for each in run["results"]]
    assert len(marks) == len(set(marks))
    for text in messages(run):
        assert not re.search(r"\{\d+\}", text.replace("{{", "").replace("}}", ""))
        assert "](" not in text


def messages(data: Any) -> list[str]:  # noqa: ANN401, any part of a log
    """The text of every message in *data*."""
    if isinstance(data, list):
        return [text for each in data for text in messages(each)]
    if not isinstance(data, dict):
        return []
    own = [each["text"] for name in ("message", "shortDescription", "fullDescription") if (each := data.get(name))]
    return own + [text for each in data.values() for text in messages(each)]


def test_sarif_says_where() -> None:
    """Paths below the top are relative to it, others are not; the address and the other place stand beside."""
    inside = problem(
        "PAR216",
        "units[1].key",
        place=Place("đợt 1/a.csv", 3, 1, 3, 5),
        text="so-a",
        key="key",
        where="đợt 1/a.csv:2:1",
    )
    twice = problem("PAR113", place=point("/elsewhere/b c.yaml", 7, 5), key="key", line=4, column=5)
    run = run_of(problems_sarif(evolve(CLEAN, problems=(inside, twice), status=1)))
    first, second = run["results"]

    (location,) = first["locations"]
    assert {"uri": "%C4%91%E1%BB%A3t%201/a.csv", "uriBaseId": "%SRCROOT%"} == (
        location["physicalLocation"]["artifactLocation"]
    )
    assert {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 5} == location["physicalLocation"]["region"]
    assert [{"fullyQualifiedName": "units[1].key"}] == location["logicalLocations"]
    assert 2 == first["relatedLocations"][0]["physicalLocation"]["region"]["startLine"]
    assert {"uri": "file:///elsewhere/b%20c.yaml"} == (second["locations"][0]["physicalLocation"]["artifactLocation"])
    assert 4 == second["relatedLocations"][0]["physicalLocation"]["region"]["startLine"]
    assert "logicalLocations" not in second["locations"][0]
    assert ("unicodeCodePoints", 1, "1.2.3") == (
        run["columnKind"],
        run["invocations"][0]["exitCode"],
        run["tool"]["driver"]["version"],
    )
    assert [{"location": {"uri": "a.yaml", "uriBaseId": "%SRCROOT%"}, "roles": ["analysisTarget"]}] == run["artifacts"]


def test_sarif_says_what_a_rule_is() -> None:
    """In both languages, with an example and its cure; fields of sentences are left open."""
    (rule,) = run_of(
        problems_sarif(evolve(CLEAN, problems=tuple(many("PAR404", 2, what="group", name="g", known="h"))))
    )["tool"]["driver"]["rules"]

    assert ("PAR404", "unknown-name", "error") == (rule["id"], rule["name"], rule["defaultConfiguration"]["level"])
    assert "there is no … '…' / không có … nào là “…”" == rule["shortDescription"]["text"]
    example = kind("PAR404").example
    assert f"```text\n{example.wrong}\n```" in rule["help"]["markdown"]
    assert f"Wrong / Sai:\n{example.wrong}\n" in rule["help"]["text"]


def test_sarif_doubles_braces_as_the_standard_asks() -> None:
    """A message may hold no placeholder by accident."""
    (found,) = run_of(problems_sarif(evolve(CLEAN, problems=tuple(many("PAR207", 1, text="{0}](1)")))))["results"]

    assert found["message"]["text"].startswith("'{{0}}] (1)' is not a number; ")
    assert "'{0}](1)' is not a number" == found["properties"]["en"]


# JUnit


@given(reports())
def test_junit_is_read_by_others(report: Report) -> None:
    """By junitparser and by ElementTree alike; a case for each file, and every problem in one."""
    text = problems_junit(report)
    root = ET.fromstring(text.encode(errors="backslashreplace"))  # noqa: S314, our own
    read = junitparser.JUnitXml.fromstring(text.encode(errors="backslashreplace"))
    (suite,) = read
    cases = list(suite)

    bad = [each for each in cases if any(isinstance(one, junitparser.Failure) for one in each.result)]
    broken = [each for each in cases if any(isinstance(one, junitparser.Error) for one in each.result)]
    assert (len(cases), len(bad), len(broken)) == (suite.tests, suite.failures, suite.errors)
    assert (suite.tests, suite.failures, suite.errors) == (read.tests, read.failures, read.errors)
    assert all(len(each.result) <= 1 for each in cases)
    assert bool(bad or broken) == any(report.fails(each) for each in report.problems)
    assert [each.get("name") for each in root.iter("testcase")] == [each.name for each in cases]
    written = [line for each in root.iter() for line in (each.text or "").split("\n") if line.startswith("  vi: ")]
    assert len(report.problems) == len(written)


def test_junit_has_what_failed_apart_from_the_rest() -> None:
    """At or above the fail level a failure; what could not be looked at an error; the rest is output."""
    found = (
        problem("PAR905", path="empty"),
        problem("PAR117", place=point("a.yaml", 1, 1)),
        problem("PAR407", place=point("a.yaml", 2, 1), group="g"),
        problem("PAR407", place=point("b.yaml", 2, 1), group="g"),
    )
    report = evolve(CLEAN, problems=found, files=("clean.yaml", "a.yaml"))
    root = ET.fromstring(problems_junit(report))  # noqa: S314, our own

    def shape(root: ET.Element) -> list[tuple[str | None, list[str]]]:
        return [(each.get("name"), [child.tag for child in each]) for each in root.iter("testcase")]

    assert [
        ("parindex validate", ["error"]),
        ("a.yaml", ["failure", "system-out"]),
        ("b.yaml", ["system-out"]),
        ("clean.yaml", []),
    ] == shape(root)
    assert ["4", "1", "1"] == [root.get(each) for each in ("tests", "failures", "errors")]
    warned = ET.fromstring(problems_junit(evolve(report, fail_level="warning")))  # noqa: S314, our own
    assert [["error"], ["failure"], ["failure"], []] == [tags for _, tags in shape(warned)]
    failure = warned.findall(".//failure")[0]
    assert ("PAR117", f"{sentence(found[1], 'en')} (+ 1)") == (failure.get("type"), failure.get("message"))


def test_junit_does_not_depend_on_the_locale() -> None:
    """It says UTF-8 and is."""
    assert problems_junit(CLEAN).startswith('<?xml version="1.0" encoding="UTF-8"?>\n')


# All of them


@given(reports())
def test_one_problem_has_one_fingerprint_in_all_formats(report: Report) -> None:
    """In JSON, GitLab and SARIF."""
    marks = fingerprints(report)
    run = run_of(problems_sarif(report))

    assert list(marks) == [each["fingerprint"] for each in json.loads(problems_json(report))["problems"]]
    assert list(marks) == [each["fingerprint"] for each in json.loads(problems_gitlab(report))]
    assert [mark for mark, each in zip(marks, report.problems, strict=True) if not is_about_the_run(each)] == [
        each["partialFingerprints"]["parindexProblem/v1"] for each in run["results"]
    ]


@pytest.mark.parametrize("trap", TRAPS)
def test_a_file_of_any_name_is_found_again(trap: str) -> None:
    """Its path comes back out of each format as it went in; XML shows what it cannot hold as a sign."""
    name = f"a{trap}b.yaml"
    report = evolve(CLEAN, problems=(problem("PAR117", place=point(name, 1, 1)),), files=())
    path = report.path(name)

    (annotation,) = obeyed(problems_github(report, "en"))[3:]
    assert "".join(each if each.isprintable() else "\ufffd" for each in path) == annotation.properties["file"]
    assert path == json.loads(problems_gitlab(report))[0]["location"]["path"]
    (result,) = run_of(problems_sarif(report))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert path == unquote(uri, errors="surrogateescape")
    (case,) = ET.fromstring(problems_junit(report)).iter("testcase")  # noqa: S314, our own
    assert re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", path) == case.get("file")
