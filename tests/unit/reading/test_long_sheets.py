"""Long tables `unit,code,key,value` as score sheets."""

from pathlib import Path

import pytest

import parindex as pi
from parindex.loading.documents import parse_document
from parindex.loading.sets import OneSet
from parindex.loading.tables import read_long_sheets
from parindex.model.criteria import CriteriaSet
from parindex.model.sheets import Answer, Citation, Paper, ScoreSheet, Submission
from parindex.reading.csv_nodes import read_csv
from parindex.reading.long_sheets import grouped_rows
from parindex.reading.nodes import Scalar, Tree

SET = """
format: parindex/criteria-set@1
id: made-up
year: 2024
title: Bộ thử
status: illustrative
max: 3
rounding: {points: none, index: 2}
compare: published
ties: standard
figures:
  received: {name: Hồ sơ tiếp nhận}
areas:
  - code: "1"
    name: Lĩnh vực
    max: 3
    criteria:
      - code: "1.1"
        name: Kế hoạch
        max: 1
        rule: {kind: checklist, each: 0.5, conditions: [{key: a, name: A}, {key: b, name: B}]}
      - code: "1.2"
        name: Mức hoàn thành
        max: 2
        not_arisen: excluded
        figures:
          on_time: {name: Đúng hạn, at_most: received}
        rule: {kind: ratio, measure: on_time / received}
"""
TABLE = """unit,code,key,value
so-a,,received,200
so-a,,submitted,2024-11-20
so-a,1.1,met,a;b
so-a,1.1,evidence,kh-12; bc-90
so-a,1.2,on_time,180
so-a,1.2,stated,90%
so-a,1.2,self,1.8
so-b,,received,0
so-b,1.1,met,a
so-b,1.2,not_arisen,true
so-b,1.2,explanation,Không phát sinh hồ sơ
"""


@pytest.fixture
def criteria() -> CriteriaSet:
    """A small set."""
    document = parse_document(SET.encode(), "set.yaml", CriteriaSet, folder=Path())
    assert () == document.problems
    value: CriteriaSet = document.value
    return value


def table(folder: Path, text: str) -> Path:
    """A file with *text*."""
    path = folder / "long.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_unit_has_a_sheet(tmp_path: Path, criteria: CriteriaSet) -> None:
    """As if each stood in a file of its own; documents that are cited count as listed."""
    first, second = pi.load_sheets(table(tmp_path, TABLE), criteria)

    assert ("so-a", "so-b") == (first.unit, second.unit)
    assert {
        "1.1": Answer(met=("a", "b"), evidence=(Citation("kh-12"), Citation("bc-90"))),
        "1.2": Answer(figures={"on_time": 180}, stated="90%", claim="1.8"),
    } == dict(first.answers)
    assert {"kh-12": Paper("kh-12"), "bc-90": Paper("bc-90")} == dict(first.documents)
    assert isinstance(first.submitted, Submission)
    assert "2024-11-20" == first.submitted.date.isoformat()
    assert "1.8" == f"{pi.score(criteria, first).items['1.2'].points:f}"
    assert "50.00" == f"{pi.score(criteria, second).index:f}"


def test_a_sheet_is_the_same_from_either_file(tmp_path: Path, criteria: CriteriaSet) -> None:
    """What is said does not depend on how it is written."""
    (sheet, _) = pi.load_sheets(table(tmp_path, TABLE), criteria)
    path = tmp_path / "sheet.yaml"
    path.write_text(pi.dump(sheet), encoding="utf-8")

    assert sheet == pi.load_sheet(path, criteria)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("unit,code,key\n", ["PAR204 1:1"]),
        ("unit,code,key,value,note\nso-a,1.1,met,a,x\n", ["PAR203 1:21"]),
        ("unit,code,key,value\n,1.1,met,a\n", ["PAR204 2:1"]),
        ("unit,code,key,value\nso-a,1.1,,a\nso-a,1.1,met,\n", ["PAR520 2:1", "PAR204 2:10", "PAR204 3:14"]),
        (f"{TABLE}so-a,1.1,met,b\n", ["PAR216 13:10"]),
        (f"{TABLE}so-a,,received,2\n", ["PAR216 13:7"]),
        (f"{TABLE}so-a,9.9,met,a\n", ["PAR404 13:6"]),
        (f"{TABLE}so-a,1.1,areas,1\n", ["PAR502 13:10"]),
        ("unit,code,key,value\nso-a,1.1,met,a\n", ["PAR501 2:1", "PAR520 2:1"]),
    ],
)
def test_what_is_wrong_is_said_at_its_cell(
    rows: str, expected: list[str], tmp_path: Path, criteria: CriteriaSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Columns, empty cells, things said twice, and what does not answer the set."""
    monkeypatch.chdir(tmp_path)
    table(tmp_path, rows)

    found = [
        each for document in read_long_sheets("long.csv", "made-up", OneSet(criteria)) for each in document.problems
    ]

    assert expected == [f"{each.code} {each.place.line}:{each.place.column}" for each in found if each.place]


def test_errors_are_raised_together(tmp_path: Path, criteria: CriteriaSet) -> None:
    """Those of every unit."""
    with pytest.raises(pi.ProblemsFound) as stopped:
        pi.load_sheets(
            table(tmp_path, TABLE.replace("180", "300").replace("so-b,1.1,met,a", "so-b,1.1,met,c")), criteria
        )

    assert ["PAR505", "PAR404"] == [each.code for each in stopped.value.problems]


def test_a_table_that_is_none_is_said(tmp_path: Path, criteria: CriteriaSet) -> None:
    """Bytes that are not text, and no file at all."""
    (tmp_path / "bad.csv").write_bytes(b"\xff\xfe\x00")
    for name, code in (("bad.csv", "PAR102"), ("none.csv", "PAR901")):
        with pytest.raises(pi.ProblemsFound) as stopped:
            pi.load_sheets(tmp_path / name, criteria)
        assert code == stopped.value.problems[0].code


def test_what_is_no_table_has_no_sheets() -> None:
    """Only for a caller who made the tree otherwise."""
    place = read_csv("unit\n", "t.csv").root.place

    assert () == grouped_rows(Tree(Scalar(place, "x"))).units


def test_sheets_are_scored_the_same_however_rows_are_ordered(tmp_path: Path, criteria: CriteriaSet) -> None:
    """Rows of one unit need not stand together."""
    head, *rows = TABLE.splitlines()
    sheets = pi.load_sheets(table(tmp_path, "\n".join([head, *reversed(rows)]) + "\n"), criteria)

    def by_unit(found: tuple[ScoreSheet, ...]) -> dict[str, ScoreSheet]:
        return {each.unit: each for each in found}

    again, before = by_unit(sheets), by_unit(pi.load_sheets(table(tmp_path, TABLE), criteria))
    assert {unit: each.answers for unit, each in before.items()} == {unit: each.answers for unit, each in again.items()}


def test_nothing_of_a_checklist_is_said_in_a_word(tmp_path: Path, criteria: CriteriaSet) -> None:
    """An empty cell says nothing at all."""
    first, _ = pi.load_sheets(table(tmp_path, TABLE.replace("so-a,1.1,met,a;b", "so-a,1.1,met,none")), criteria)

    assert () == dict(first.answers)["1.1"].met
