"""`parindex score`, `explain` and `catalogue`."""

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from parindex import catalogue
from parindex.cli import main

EXAMPLES = Path(__file__).parents[3] / "examples" / "illustrative-2023"
SET = "illustrative/2023-units"
SHEET = str(EXAMPLES / "sheets" / "so-b.yaml")
SMALL = """format: parindex/criteria-set@1
id: small/2024
year: 2024
title: {vi: Bộ thử, en: A trial}
status: illustrative
max: 3
rounding: {points: none, index: 2}
compare: published
ties: standard
areas:
  - code: "1"
    name: Lĩnh vực
    max: 3
    criteria:
      - code: "1.1"
        name: Kế hoạch
        max: 1
        evidence: [Kế hoạch năm]
        rule: {kind: yes_no}
      - code: "1.2"
        name: Mức hoàn thành
        max: 2
        not_arisen: excluded
        figures:
          done: {name: Hoàn thành, at_most: planned}
          planned: {name: Kế hoạch}
        rule: {kind: ratio, measure: done / planned}
"""
ANSWERED = """format: parindex/score-sheet@1
criteria_set: small/2024
unit: so-a
documents:
  kh-12: {title: Kế hoạch}
answers:
  "1.1": {met: true, evidence: [kh-12]}
  "1.2": {figures: {done: 2, planned: 3}, self: 1.5}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a small set and a sheet; no language asked for."""
    for name in ("PARINDEX_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "criteria" / "small").mkdir(parents=True)
    (tmp_path / "criteria" / "small" / "2024.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "sheet.yaml").write_text(ANSWERED, encoding="utf-8")
    return tmp_path


def spoil(path: Path, old: str, new: str) -> None:
    """Replace *old* by *new* in the file, where it must be."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_sheet_is_scored_by_the_id_of_its_set(capsys: pytest.CaptureFixture[str]) -> None:
    """The table on standard output, warnings with their places on standard error."""
    status = main(["score", "small/2024", "sheet.yaml", "--lang", "vi"])
    shown = capsys.readouterr()

    assert 0 == status
    assert shown.out.startswith("Bộ thử\n[MINH HỌA: không phải số liệu thật]\nĐơn vị: so-a\n")
    assert "\nTổng: ≈ 2,3333 / 3 điểm; chỉ số 77,78 (theo điểm tự chấm 83,33)\n" in shown.out
    assert "sheet.yaml:8:49: PAR508 warning: tự chấm 1,5, quy tắc cho 1,3333\n" in shown.err


def test_json_shows_fractions_beside_decimals(capsys: pytest.CaptureFixture[str]) -> None:
    """Exact quantities are texts; what has no end has its fraction beside it."""
    assert 0 == main(["score", "criteria/small/2024.yaml", "sheet.yaml", "--format", "json", "--lang", "vi"])
    data = json.loads(capsys.readouterr().out)
    item = data["items"][1]

    assert ("parindex/score@1", "small/2024", "illustrative", "so-a") == tuple(
        data[key] for key in ("format", "criteria_set", "status", "unit")
    )
    assert ("2.3333", "7/3", "77.78", "83.33") == tuple(data[key] for key in ("points", "exact", "index", "self_index"))
    assert {"declared": "3", "own": "3", "attainable": "3"} == data["max"]
    assert ("1.2", "scored", "1.3333", "4/3", "2", "1.5", True) == tuple(
        item[key] for key in ("code", "state", "points", "exact", "max", "self", "flagged")
    )
    assert {"done": "2", "planned": "3"} == item["because"]["values"]
    assert ["PAR508"] == [each["code"] for each in data["problems"]]
    assert [
        {"code": "1", "kind": "core", "points": "2.3333", "exact": "7/3", "max": "3", "declared": "3", "index": "77.78"}
    ] == (data["areas"])


def test_markdown_is_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """Fit for a page."""
    assert 0 == main(["score", "small/2024", "sheet.yaml", "--format", "markdown"])
    shown = capsys.readouterr().out

    assert shown.startswith("# A trial\n\n[ILLUSTRATIVE: not real data]  \n")
    assert "| 1.1 |   Kế hoạch |  | 1 | 1 | met: 1 point |\n" in shown
    assert "\n* Total: ≈ 2.3333 / 3 points; index 77.78 (by the claims 83.33)\n" in shown


def test_an_unfinished_sheet_is_refused_or_shown_as_far_as_it_goes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is missing, what wants documents, and what can still be reached."""
    spoil(folder / "sheet.yaml", '  "1.2": {figures: {done: 2, planned: 3}, self: 1.5}\n', "")
    spoil(folder / "sheet.yaml", ", evidence: [kh-12]", "")

    assert 1 == main(["score", "small/2024", "sheet.yaml"])
    refused = capsys.readouterr()
    assert 0 == main(["score", "small/2024", "sheet.yaml", "--keep-going"])
    shown = capsys.readouterr()

    assert "" == refused.out
    assert "sheet.yaml:6:1: PAR501 error: item '1.2' Mức hoàn thành is not answered\n" in refused.err
    assert "Total: 0 / 3 points; index 0.00 [PROVISIONAL]\n" in shown.out
    assert (
        "Not answered: 1.2 (2 points)\n"
        "To be explained, or shown by documents: 1.1 (1 point)\n"
        "Can still be reached: 3 points; the maximum when all is there: 3\n"
    ) in shown.out


def test_everything_wrong_with_a_sheet_is_said_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its shape, and what it does not answer."""
    spoil(folder / "sheet.yaml", "met: true", "choose: yes_")
    spoil(folder / "sheet.yaml", "unit: so-a", "unit: so-a\nunits: so-a")

    assert 1 == main(["score", "small/2024", "sheet.yaml"])
    codes = [each.split()[1] for each in capsys.readouterr().err.splitlines() if each.startswith("sheet.yaml:")]

    assert ["PAR203", "PAR502"] == sorted(codes)


def test_a_set_with_errors_is_refused_with_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At their places."""
    spoil(folder / "criteria/small/2024.yaml", "done / planned", "done / plan")

    assert 1 == main(["score", "criteria/small/2024.yaml", "sheet.yaml"])
    assert "2024.yaml:27:45: PAR404 error: there is no figure 'plan'" in capsys.readouterr().err


def test_a_set_that_there_is_not_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """With the one that was probably meant."""
    assert 2 == main(["score", "illustrative/2023-unit", "sheet.yaml"])
    shown = capsys.readouterr().err

    assert "PAR411 error: there is no criteria set 'illustrative/2023-unit'" in shown
    assert "did you mean 'illustrative/2023-units'?" in shown


def test_a_file_that_there_is_not_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2: nothing could be looked at."""
    assert 2 == main(["score", "small/2024", "nowhere.yaml"])
    assert 2 == main(["score", "nowhere.yaml", "sheet.yaml"])
    assert 2 == main(["score", "small/2024", "nowhere.csv"])
    assert 3 == capsys.readouterr().err.count("PAR901")


def test_a_sheet_may_come_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-`, as everywhere."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ANSWERED.encode())))

    assert 0 == main(["score", "small/2024", "-"])
    assert "77.78" in capsys.readouterr().out


def test_groups_and_outside_values_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a group it is asked for; values from outside are no longer awaited."""
    assert 1 == main(["score", SET, SHEET])
    assert "PAR515 error" in capsys.readouterr().err

    given = ["--given", "ddci=not_held", "--given", "verifier=1", "--given", "last_year:online_last=10"]
    assert 0 == main(["score", SET, SHEET, "--group", "departments", "--format", "json"])
    before = json.loads(capsys.readouterr().out)
    assert 0 == main(["score", SET, SHEET, "--group", "departments", *given[:2], "--format", "json"])
    after = json.loads(capsys.readouterr().out)

    assert set(before["pending"]) > set(after["pending"])


@pytest.mark.parametrize("given", ["sipas", "=85%", "sipas=", "sipas:=1"])
def test_given_that_cannot_be_read_is_said(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2, and how it is written."""
    assert 2 == main(["score", SET, SHEET, "--group", "departments", "--given", given])
    assert "PAR908" in capsys.readouterr().err


def test_one_source_cannot_be_given_in_two_ways(capsys: pytest.CaptureFixture[str]) -> None:
    """A value for all it serves, and one for a figure."""
    both = ["--given", "sipas=85%", "--given", "sipas:satisfied=80%"]

    assert 2 == main(["score", SET, SHEET, "--group", "departments", *both])
    assert "PAR908" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["sipas", "sipas:satisfied"])
def test_one_value_is_given_once(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The second does not silently take the place of the first."""
    twice = ["--given", f"{name}=85%", "--given", f"{name}=80%"]

    assert 2 == main(["score", SET, SHEET, "--group", "departments", *twice])
    assert f"'{name}' is said twice; say one" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (["--is", "service_unit"], "there is no property 'service_unit'"),
        (["--unit", "so-c"], "there is no unit 'so-c'"),
    ],
)
def test_what_would_change_nothing_is_refused(said: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A property that no item asks for, a unit that has no sheet here: both are slips."""
    assert 2 == main(["score", SET, SHEET, "--group", "departments", *said])

    said_out, said_wrong = capsys.readouterr()
    assert "" == said_out
    assert words in said_wrong


def test_a_set_named_by_its_id_is_compared_with_the_year_before(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As it is when it is named by its file."""
    spoil(folder / "criteria/small/2024.yaml", "ties: standard", "ties: standard\nbased_on: small/2023")

    assert 1 == main(["score", "small/2024", "sheet.yaml"])
    by_id = capsys.readouterr()
    assert 2 == main(["score", "criteria/small/2024.yaml", "sheet.yaml"])

    assert "" == by_id.out
    assert "PAR412" in by_id.err
    assert "PAR411" in capsys.readouterr().err


def test_a_table_without_rows_has_no_unit(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is not scored in silence."""
    (folder / "long.csv").write_text("unit,code,key,value\n", encoding="utf-8")

    assert 2 == main(["score", "small/2024", "long.csv"])
    assert "no unit is declared" in capsys.readouterr().err


@pytest.mark.parametrize("value", ["abc", "8,5", "1e3"])
def test_a_value_that_is_none_is_said(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Never a traceback."""
    assert 1 == main(["score", SET, SHEET, "--group", "departments", "--given", f"ddci={value}"])
    assert "PAR517" in capsys.readouterr().err


def test_a_long_table_is_scored_unit_by_unit(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each unit in order of its first row; or one of them."""
    rows = [
        "unit,code,key,value",
        "so-a,1.1,met,true",
        "so-b,1.1,met,false",
        "so-a,1.1,evidence,kh-12",
        "so-a,1.2,done,2",
        "so-a,1.2,planned,4",
        "so-b,1.2,not_arisen,true",
        "so-b,1.2,explanation,Không có nhiệm vụ",
    ]
    (folder / "long.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")

    assert 0 == main(["score", "small/2024", "long.csv"])
    both = capsys.readouterr().out
    assert 0 == main(["score", "small/2024", "long.csv", "--unit", "so-b"])
    one = capsys.readouterr().out

    assert ["Unit: so-a", "Unit: so-b"] == [each for each in both.splitlines() if each.startswith("Unit:")]
    assert "Total: 2 / 3 points; index 66.67" in both
    assert "Total: 0 / 1 points; index 0.00" in one
    assert "so-a" not in one


def test_a_long_table_with_faults_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At the cells, with what is not answered, too."""
    (folder / "long.csv").write_text("unit,code,key,value\nso-a,1.1,met,perhaps\nso-a,1.3,met,true\n", encoding="utf-8")

    assert 1 == main(["score", "small/2024", "long.csv"])
    shown = capsys.readouterr().err

    assert "long.csv:2:14: PAR504 error: 'met' is to be true or false" in shown
    assert "PAR404 error: there is no item '1.3'" in shown


def test_one_item_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """With the warnings that are about it, and no others."""
    assert 0 == main(["explain", SET, SHEET, "1.1.3", "--group", "departments", "--lang", "vi"])
    shown = capsys.readouterr()

    assert "45 / 50 = 90 %: từ 70 % đến 90 % được 1 điểm; tự chấm 2, thừa 1\n" in shown.out
    assert ["PAR508"] == [each.split()[1] for each in shown.err.splitlines() if ": PAR" in each]


def test_all_items_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """Area by area."""
    assert 0 == main(["explain", "small/2024", "sheet.yaml"])
    shown = capsys.readouterr().out

    assert "\n1. Lĩnh vực: ≈ 2.3333 / 3 points\n" in shown
    assert "\n1.2  Mức hoàn thành: ≈ 1.3333 / 2 points\n" in shown


def test_an_item_that_there_is_not_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """With those that there are."""
    assert 2 == main(["explain", "small/2024", "sheet.yaml", "1.9"])
    shown = capsys.readouterr().err

    assert "PAR907 error: the criteria set has no item '1.9'" in shown


def test_the_catalogue_lists_every_shipped_set(capsys: pytest.CaptureFixture[str]) -> None:
    """With its status."""
    assert 0 == main(["catalogue", "--lang", "vi"])
    shown = capsys.readouterr().out

    assert list(catalogue.ids()) == [each.split()[0] for each in shown.splitlines()[2:]]
    assert "illustrative/2023-units" in shown


def test_validate_judges_sets_and_sheets_together(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sheet finds the set below the folder that is walked."""
    shutil.copy(folder / "sheet.yaml", folder / "second.yaml")
    spoil(folder / "second.yaml", "planned: 3", "planned: 1")
    spoil(folder / "second.yaml", "unit: so-a", "unit: so-b")

    assert 1 == main(["validate"])
    shown = capsys.readouterr()

    assert "second.yaml:8:27: PAR505 error: 'done' is 2; it cannot be more than planned = 1\n" in shown.out
    assert "3 files: 1 error, 0 warnings, 1 note\n" == shown.err  # one item asks for no evidence, others do


def test_what_the_authority_takes_out_is_out_of_the_maximum(capsys: pytest.CaptureFixture[str]) -> None:
    """An item, or all in an area; a name that there is not is said."""
    assert 0 == main(["score", "small/2024", "sheet.yaml", "--out", "1.2"])
    item = capsys.readouterr().out
    assert 0 == main(["score", "small/2024", "sheet.yaml", "--out", "1"])
    area = capsys.readouterr().out
    assert 1 == main(["score", "small/2024", "sheet.yaml", "--out", "9"])

    assert "Total: 1 / 1 points; index 100.00" in item
    assert "Total: 0 / 0 points\n" in area
    assert "PAR404 error: there is no item '9'" in capsys.readouterr().err


def test_properties_do_not_stand_for_a_group(capsys: pytest.CaptureFixture[str]) -> None:
    """Where items are for groups, the group is asked for."""
    assert 1 == main(["score", SET, SHEET, "--is", "service_units"])
    assert "PAR515" in capsys.readouterr().err
    assert 0 == main(["score", SET, SHEET, "--group", "departments", "--is", "service_units", "--format", "json"])
    assert "59" == json.loads(capsys.readouterr().out)["max"]["own"]
