"""`parindex validate --format …`: each format, where it goes, and what the service around it has a say in."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from parindex import __version__
from parindex.cli import main
from parindex.cli.reporting import top_of_checkout
from tests.hostile_words import obeyed

TOP = Path(__file__).parents[3]
GOLDEN = TOP / "tests/golden/reports"
SARIF = jsonschema.Draft4Validator(
    json.loads((TOP / "tests/schemas/sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
)
FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")
MACHINES = ("json", "gitlab", "sarif", "junit")
CLEAN = "format: parindex/awards@1\nawards:\n  - key: merit\n    name: {vi: Bằng khen}\n    for: collectives\n"
BAD = CLEAN + "    key: merit\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a clean file and a bad one."""
    for name in ("PARINDEX_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clean.yaml").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "bad.yaml").write_text(BAD, encoding="utf-8")
    return tmp_path


def codes(form: str, text: str) -> list[str]:
    """The codes in a report; it must be whole, and keep what its format asks."""
    if form in ("text", "github"):
        heads = (each.partition(": PAR") for each in text.splitlines() if not each.startswith((" ", ":")))
        return [f"PAR{rest[:3]}" for _, found, rest in heads if found] + [
            each[:6] for each in text.splitlines() if each.startswith("PAR")
        ]
    if form == "junit":
        cases = ET.fromstring(text).iter("testcase")  # noqa: S314, our own
        return [str(child.get("type")) for case in cases for child in case if child.get("type")]
    data: Any = json.loads(text)
    if form == "json":
        return [each["code"] for each in data["problems"]]
    if form == "gitlab":
        return [each["check_name"] for each in data]
    assert not [each.message for each in SARIF.iter_errors(data)]
    (run,) = data["runs"]
    notified = [each["descriptor"]["id"] for each in run["invocations"][0]["toolExecutionNotifications"]]
    return notified + [each["ruleId"] for each in run["results"]]


def without_kinds(text: str) -> str:
    """A SARIF log without version, and without what its rules say: kinds have tests of their own."""
    data = json.loads(text)
    driver = data["runs"][0]["tool"]["driver"]
    assert driver.pop("version") == driver.pop("semanticVersion") == __version__
    for rule in driver["rules"] + driver["notifications"]:
        del rule["fullDescription"], rule["help"]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_is_as_it_was(
    form: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    """To the letter, for a folder of errors of several files, and a file that is not there."""
    monkeypatch.chdir(GOLDEN / "input")
    summary = folder / "summary"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    assert 2 == main(["validate", ".", "nowhere.yaml", "--format", form])
    said = capsys.readouterr().out
    if form == "sarif":
        said = without_kinds(said)
    assert (GOLDEN / f"expected.{form}").read_text(encoding="utf-8") == said
    if form == "github":
        assert (GOLDEN / "expected.summary").read_text(encoding="utf-8") == summary.read_text(encoding="utf-8")
    else:
        assert not summary.exists()


@pytest.mark.parametrize("form", MACHINES)
def test_machines_are_told_the_same_in_every_language(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """--lang changes text and pages only."""
    main(["validate", "bad.yaml", "--format", form, "--lang", "vi"])
    vietnamese = capsys.readouterr().out
    main(["validate", "bad.yaml", "--format", form, "--lang", "en"])

    assert vietnamese == capsys.readouterr().out
    assert "already given" in vietnamese
    assert "đã có ở" in vietnamese


def test_annotations_speak_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """They are read by people."""
    main(["validate", "bad.yaml", "--format", "github", "--lang", "vi"])

    said = capsys.readouterr().out
    assert "đã có ở" in said
    assert "already given" not in said


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("asked", "status", "expected"),
    [
        (["clean.yaml"], 0, []),
        (["bad.yaml"], 1, ["PAR113"]),
        (["nowhere.yaml"], 2, ["PAR901"]),
        (["bad.yaml", "nowhere.yaml"], 2, ["PAR113", "PAR901"]),
        (["empty"], 2, ["PAR905"]),
        ([".", "--since", "clean.yaml"], 2, ["PAR911", "PAR911", "PAR113"]),
    ],
)
def test_every_format_has_a_report_whatever_happened(
    form: str, asked: list[str], status: int, expected: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where nothing could be looked at, and where nothing is wrong."""
    (folder / "empty").mkdir()

    assert status == main(["validate", *asked, "--format", form])
    assert sorted(expected) == sorted(codes(form, capsys.readouterr().out))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("level", "status"), [("error", 0), ("warning", 1), ("note", 1)])
def test_the_fail_level_is_that_of_every_format(
    form: str, level: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """A warning is reported at every level, and fails at two."""
    example = str(TOP / "examples/tien-giang-2020")

    assert status == main(["validate", example, "--format", form, "--fail-level", level])
    said = capsys.readouterr().out
    assert "PAR604" in said
    if form == "junit":
        assert [str(status)] == [ET.fromstring(said).get("failures")]  # noqa: S314, our own
    if form == "sarif":
        assert status == json.loads(said)["runs"][0]["invocations"][0]["exitCode"]


@pytest.mark.parametrize("form", FORMATS)
def test_standard_input_has_its_name_in_every_format(form: str, folder: Path) -> None:
    """As editors and hooks send what is not saved."""
    command = [sys.executable, "-m", "parindex", "validate", "-", "--stdin-filename", "nháp.yaml", "--format", form]
    done = subprocess.run(command, input=BAD.encode(), capture_output=True, check=False, cwd=folder)

    said = done.stdout.decode()
    assert (1, ["PAR113"]) == (done.returncode, codes(form, said))
    assert ("nh%C3%A1p.yaml" if form == "sarif" else "nháp.yaml") in said


@pytest.mark.parametrize(("service", "groups"), [("true", 1), ("false", 0), ("", 0)])
def test_on_github_annotations_are_the_default(
    service: str, groups: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where no format is asked for."""
    monkeypatch.setenv("GITHUB_ACTIONS", service)
    main(["validate", "bad.yaml"])
    assert groups == sum(each.name == "group" for each in obeyed(capsys.readouterr().out))

    main(["validate", "bad.yaml", "--format", "text"])
    assert not obeyed(capsys.readouterr().out)


def test_a_file_cannot_speak_to_the_runner(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither by its name nor by its lines."""
    planted = "\n::error file=x::planted\n##[warning]planted"
    (folder / f"a{planted.replace('/', '')}.yaml").write_text(BAD + f"::error::{planted}\n", encoding="utf-8")
    main(["validate", "--format", "gitlab"])
    errors = len(json.loads(capsys.readouterr().out))
    main(["validate", "--format", "github"])

    assert errors > 1
    assert ["group", "stop-commands", "endgroup", *["error"] * errors] == [
        each.name for each in obeyed(capsys.readouterr().out)
    ]


# Where a report goes


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_goes_to_a_file(form: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same report, whole; the summary line goes to standard error, and nothing else is left behind."""
    main(["validate", "bad.yaml", "--format", form])
    printed = capsys.readouterr().out
    assert 1 == main(["validate", "bad.yaml", "--format", form, "--output-file", "report"])
    shown = capsys.readouterr()

    assert ("", "1 file: 1 error, 0 warnings, 0 notes\n") == (shown.out, shown.err)
    assert printed == (folder / "report").read_text(encoding="utf-8")
    assert ["bad.yaml", "clean.yaml", "report"] == sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize("form", FORMATS)
def test_a_folder_that_is_not_there_is_status_2(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And said."""
    assert 2 == main(["validate", "bad.yaml", "--format", form, "--output-file", "no/such/folder.txt"])
    assert capsys.readouterr().err.startswith("PAR904 error: 'no/such/folder.txt' cannot be written")


def test_a_report_is_written_whole_or_not_at_all(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A disk that is full leaves the last report as it was."""
    report = folder / "report.json"
    report.write_text("the last one", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert 2 == main(["validate", "bad.yaml", "--format", "json", "--output-file", "report.json"])

    assert "PAR904" in capsys.readouterr().err
    assert "the last one" == report.read_text(encoding="utf-8")
    assert ["bad.yaml", "clean.yaml", "report.json"] == sorted(each.name for each in folder.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="links and modes of POSIX")
def test_a_link_stays_a_link_and_a_mode_a_mode(folder: Path) -> None:
    """The file behind it is the one that is new; a device is written to."""
    (folder / "real").write_text("old", encoding="utf-8")
    (folder / "real").chmod(0o640)
    (folder / "link").symlink_to("real")

    main(["validate", "bad.yaml", "--format", "json", "--output-file", "link"])
    assert (folder / "link").is_symlink()
    assert (folder / "real").read_text(encoding="utf-8").startswith("{")
    assert 0o640 == (folder / "real").stat().st_mode & 0o777
    assert 1 == main(["validate", "bad.yaml", "--output-file", os.devnull])
    assert Path(os.devnull).is_char_device()


# The page of a step


def test_a_step_has_a_summary(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Added to what others wrote; not where nothing is wrong."""
    page = folder / "summary.md"
    page.write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))

    main(["validate", "clean.yaml", "--format", "github"])
    assert "# Before\n" == page.read_text(encoding="utf-8")
    main(["validate", "bad.yaml", "--format", "github", "--lang", "vi"])
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# Before\n### parindex validate: 1 lỗi, 0 cảnh báo, 0 lưu ý\n\n| Mức | Mã |")
    assert "| lỗi | PAR113 duplicate\\-key | bad\\.yaml\\:6\\:5 |" in text

    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "no/such/page.md"))
    capsys.readouterr()
    assert 1 == main(["validate", "bad.yaml", "--format", "github"])
    assert "PAR904" in capsys.readouterr().err


# Paths


def test_paths_begin_at_the_top_of_the_checkout(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """For a job that runs in a folder below it; else at the current folder."""
    below = folder / "kỳ 1"
    below.mkdir()
    (folder / "bad.yaml").rename(below / "bad.yaml")
    monkeypatch.chdir(below)

    def path() -> str:
        main(["validate", "--format", "gitlab"])
        return str(json.loads(capsys.readouterr().out)[0]["location"]["path"])

    assert "bad.yaml" == path()
    monkeypatch.setenv("CI_PROJECT_DIR", str(folder))
    assert "kỳ 1/bad.yaml" == path()
    monkeypatch.setenv("CI_PROJECT_DIR", str(folder / "elsewhere"))
    assert "bad.yaml" == path()


def test_a_checkout_may_be_named_by_a_link(folder: Path) -> None:
    """The current folder has no links in it."""
    (folder / "real/below").mkdir(parents=True)
    (folder / "link").symlink_to("real")

    real = Path(os.path.realpath(folder / "real"))
    assert real == top_of_checkout(real / "below", {"GITHUB_WORKSPACE": str(folder / "link")})


def test_inserted_lines_change_no_fingerprint(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From one commit to the next a problem is known again."""

    def marks() -> list[str]:
        main(["validate", "bad.yaml", "--format", "json"])
        return [each["fingerprint"] for each in json.loads(capsys.readouterr().out)["problems"]]

    before = marks()
    (folder / "bad.yaml").write_text("# Quy định\n\n" + BAD, encoding="utf-8")
    assert before == marks()
    assert 64 == len(before[0])
