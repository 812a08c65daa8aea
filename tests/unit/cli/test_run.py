"""`parindex run`: formats, folders, languages, streams, exit statuses."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from parindex.cli import main

EXAMPLES = Path(__file__).parents[3] / "examples"
TAY_NINH = str(EXAMPLES / "tay-ninh-2023" / "round.yaml")
TIEN_GIANG = str(EXAMPLES / "tien-giang-2020" / "round.yaml")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """No language asked for, and a locale that says nothing."""
    for name in ("PARINDEX_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def test_json_is_as_the_contract_shows(capsys: pytest.CaptureFixture[str]) -> None:
    """Exact quantities are texts, places are integers, points lose needless zeros, the index keeps its own."""
    status = main(["run", TAY_NINH, "--format", "json"])
    results = json.loads(capsys.readouterr().out)

    (unit,) = (each for each in results["units"] if each["unit"] == "so-tai-chinh")

    assert 0 == status
    assert ("parindex/results@1", "tay-ninh-2023", "verified", "partial") == tuple(
        results[key] for key in ("format", "round", "stage", "status")
    )
    assert {
        "unit": "so-tai-chinh",
        "name": {"vi": "Sở Tài chính"},
        "group": "departments",
        "cluster": None,
        "points": "91",
        "max": {"declared": "100", "own": "96.5", "attainable": "96.5"},
        "index": "94.30",
        "self": None,
        "band": "good",
        "rank": {"group": 4, "cluster": 4, "official": 4, "joint": False, "broken_by": None},
        "state": "verified",
        "ranked": True,
        "flags": [],
        "provisional": False,
        "open": [],
        "pending": [],
        "change": None,
        "deducted": "0",
        "areas": [],
        "items": [],
    } == unit


def test_json_groups_have_mean_bands_best_and_worst(capsys: pytest.CaptureFixture[str]) -> None:
    """The groups stand as the round lists them."""
    main(["run", TAY_NINH, "--format", "json"])
    groups = json.loads(capsys.readouterr().out)["groups"]

    assert {
        "group": "departments",
        "name": {"vi": "Sở, ban, ngành"},
        "complete": True,
        "units": 19,
        "mean": "86.23",
        "bands": {"good": 17, "fair": 1, "poor": 1},
        "best": ["van-phong-ubnd-tinh"],
        "worst": ["so-y-te"],
        "places": "final",
        "stopped": False,
        "change": None,
    } == groups[0]


def test_json_never_changes_with_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON and CSV are for machines."""
    written = []
    for language in ("vi", "en"):
        for form in ("json", "csv"):
            main(["run", TIEN_GIANG, "--format", form, "--lang", language])
            written.append(capsys.readouterr().out)

    assert written[:2] == written[2:]


def test_a_finding_in_json_says_what_was_printed_and_what_explains_it(capsys: pytest.CaptureFixture[str]) -> None:
    """The one misprint of Tiền Giang 2020."""
    main(["run", TIEN_GIANG, "--format", "json"])
    (found,) = json.loads(capsys.readouterr().out)["findings"]

    assert ("PAR604", "warning", "so-nong-nghiep-va-phat-trien-nong-thon", "7", "one_digit") == (
        found["code"],
        found["severity"],
        found["unit"],
        found["printed"],
        found["explained_by"],
    )
    assert "98,60" in found["vi"]
    assert "98.60" in found["en"]


def test_the_table_speaks_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    """Headings and numbers are Vietnamese, unit names as printed."""
    main(["run", TAY_NINH, "--lang", "vi"])
    table = capsys.readouterr().out

    assert "Xếp loại" in table
    assert "MỘT PHẦN" in table
    assert "   4  Sở Tài chính                            91,00    96,5   94,30  Tốt\n" in table


def test_the_table_speaks_english(capsys: pytest.CaptureFixture[str]) -> None:
    """Headings and numbers are English; names stay as printed."""
    main(["run", TAY_NINH, "--lang", "en"])
    table = capsys.readouterr().out

    assert "PARTIAL" in table
    assert "   4  Sở Tài chính                             91.00  96.5  94.30  Tốt\n" in table


@pytest.mark.parametrize(
    ("environment", "heading"),
    [
        ({"PARINDEX_LANG": "vi"}, "Đơn vị"),
        ({"PARINDEX_LANG": "en", "LC_ALL": "vi_VN.UTF-8"}, "Unit"),
        ({"LC_ALL": "vi_VN.UTF-8", "LANG": "C"}, "Đơn vị"),
        ({"LC_MESSAGES": "vi_VN", "LANG": "C"}, "Đơn vị"),
        ({"LANG": "vi"}, "Đơn vị"),
        ({"LANG": "C"}, "Unit"),
        ({}, "Unit"),
    ],
)
def test_the_language_follows_the_environment(
    environment: dict[str, str],
    heading: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """PARINDEX_LANG, then the locale, else English."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    main(["run", TAY_NINH])

    assert heading in capsys.readouterr().out


def test_csv_has_a_row_a_unit_and_the_status_on_each(capsys: pytest.CaptureFixture[str]) -> None:
    """What is partial says so in every row."""
    main(["run", TAY_NINH, "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    assert 25 == len(rows)
    assert {"partial"} == {each["status"] for each in rows}
    assert ("so-tai-chinh", "91", "96.5", "94.30", "4") == tuple(
        rows[3][key] for key in ("unit", "points", "max", "index", "rank")
    )


def test_markdown_is_a_table_a_group(capsys: pytest.CaptureFixture[str]) -> None:
    """Title, status, groups, findings."""
    main(["run", TIEN_GIANG, "--format", "markdown", "--lang", "en"])
    text = capsys.readouterr().out

    assert text.startswith("# Chỉ số CCHC tỉnh Tiền Giang năm 2020\n\n**PARTIAL")
    assert "| Rank | Unit | Points | Of | Index |\n| ---: | --- | ---: | ---: | ---: |\n" in text
    assert "* **PAR604** 'Sở Nông nghiệp và Phát triển nông thôn' is printed at position 7" in text


def test_a_folder_gets_all_formats(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """-o writes the table, JSON, CSV and Markdown, and the table is printed all the same."""
    folder = tmp_path / "new" / "results"

    assert 0 == main(["run", TAY_NINH, "-o", str(folder)])

    assert ["results.csv", "results.json", "results.md", "results.txt"] == sorted(
        each.name for each in folder.iterdir()
    )
    assert (folder / "results.txt").read_text(encoding="utf-8") == capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file stands where the folder should be: status 2 and no traceback."""
    (tmp_path / "taken").write_text("", encoding="utf-8")

    assert 2 == main(["run", TAY_NINH, "-o", str(tmp_path / "taken")])
    assert "PAR904" in capsys.readouterr().err


def test_no_such_file_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing could be looked at."""
    assert 2 == main(["run", "no-such-round.yaml"])
    assert "no-such-round.yaml:1:1: PAR901 error: " in capsys.readouterr().err


def test_a_round_with_problems_is_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Problems go to standard error, each with place, source line, caret and hint; nothing to standard output."""
    folder = shutil.copytree(EXAMPLES / "tay-ninh-2023", tmp_path / "copy")
    text = (folder / "round.yaml").read_text(encoding="utf-8").replace("ties: standard", "ties: standart")
    (folder / "round.yaml").write_text(text, encoding="utf-8")

    status = main(["run", str(folder / "round.yaml")])
    shown = capsys.readouterr()

    assert (1, "") == (status, shown.out)
    head, source, caret, hint = shown.err.splitlines()
    line = text[: text.index("standart")].count("\n") + 1
    assert f"{folder}/round.yaml:{line}:7: PAR212 error: 'standart' is not one of: standard, dense" == head
    assert "    ties: standart" == source
    assert "          ^^^^^^^^" == caret
    assert "  hint: did you mean 'standard'?" == hint


def test_awards_where_a_round_is_wanted_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """`run` takes rounds."""
    assert 1 == main(["run", str(EXAMPLES / "ba-ria-vung-tau-2017" / "awards.yaml")])
    assert "PAR202" in capsys.readouterr().err


def test_a_table_is_run_through_its_round(capsys: pytest.CaptureFixture[str]) -> None:
    """The rules of the round are not in the table."""
    assert 2 == main(["run", str(EXAMPLES / "tay-ninh-2023" / "published.csv")])
    assert "PAR906" in capsys.readouterr().err


def test_an_unknown_stage_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    """Published totals have one stage."""
    assert 2 == main(["run", TAY_NINH, "--stage", "self"])
    assert "PAR903" in capsys.readouterr().err


def test_the_stage_verified_is_the_default(capsys: pytest.CaptureFixture[str]) -> None:
    """Asking for it changes nothing."""
    main(["run", TAY_NINH])
    default = capsys.readouterr().out

    assert 0 == main(["run", TAY_NINH, "--stage", "verified"])
    assert default == capsys.readouterr().out


def test_bad_usage_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    """An option that there is not."""
    with pytest.raises(SystemExit) as stopped:
        main(["run", TAY_NINH, "--no-such-option"])

    assert 2 == stopped.value.code
    assert "usage:" in capsys.readouterr().err


def process(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, in a locale that knows no Vietnamese."""
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    environment.pop("PARINDEX_LANG", None)
    command = [sys.executable, "-m", "parindex", *arguments]
    return subprocess.run(command, capture_output=True, env=environment, check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_output_is_utf_8_whatever_the_locale() -> None:
    """Vietnamese names survive a locale that has none of their letters."""
    done = process("run", TAY_NINH)

    assert 0 == done.returncode
    assert "Sở Tài chính".encode() in done.stdout


def test_a_round_can_come_on_standard_input() -> None:
    """`-` reads standard input; paths in it begin where the command runs."""
    done = process("run", "-", input=Path(TAY_NINH).read_bytes(), cwd=EXAMPLES / "tay-ninh-2023")

    assert (0, b"") == (done.returncode, done.stderr)
    assert "Sở Tài chính".encode() in done.stdout


def test_a_closed_pipe_ends_quietly() -> None:
    """`parindex run … | head -1` leaves no traceback."""
    command = f"{sys.executable} -m parindex run {TAY_NINH} --format json | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)

    assert (b"{\n", b"") == (done.stdout, done.stderr)


def test_the_environment_variable_for_no_colour_changes_nothing() -> None:
    """There is no colour to take away: output to a pipe is the same text."""
    plain = process("run", TAY_NINH).stdout
    without = subprocess.run(
        [sys.executable, "-m", "parindex", "run", TAY_NINH, "--lang", "en"],
        capture_output=True,
        env={**os.environ, "NO_COLOR": "1"},
        check=True,
    ).stdout

    assert plain == without
    assert b"\x1b" not in plain


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("command", [("run", TAY_NINH), ("validate", TAY_NINH), ("problem",)])
def test_a_full_disk_behind_standard_output_is_said(command: tuple[str, ...]) -> None:
    """Status 2 and a sentence, no traceback."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        line = [sys.executable, "-m", "parindex", *command]
        done = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, check=False)

    assert 2 == done.returncode
    assert b"PAR904 error" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(("closing", "status"), [("<&-", 1), (">&-", 0), ("2>&-", 0)])
def test_a_closed_stream_is_an_empty_one(closing: str, status: int) -> None:
    """Nothing to read is an empty file; nothing to write to is no reason to fail."""
    asked = "run -" if closing == "<&-" else f"run {TAY_NINH}"
    command = f"{sys.executable} -m parindex {asked} {closing}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)

    assert status == done.returncode
    assert b"Traceback" not in done.stderr
