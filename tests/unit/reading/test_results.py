"""Results of the year before, read without places where nothing in them is wrong."""

from pathlib import Path

import pytest

import parindex as pi
from parindex.loading.nouns import check_file
from parindex.reading.results import quick_results
from tests.making_rounds import only, run, tallied
from tests.making_sets import set_of

ROUND = """format: parindex/round@1
id: now
year: 2025
title: Đợt thử
status: illustrative
rounding: {index: 2}
compare: published
ties: standard
groups: [{key: g, name: G}]
published:
  - {unit: a, name: A, group: g, points: 60}
previous: {results: then.json}
"""


def read(folder: Path, results: str) -> Path:
    """A round that compares with these *results*."""
    (folder / "then.json").write_text(results, encoding="utf-8")
    path = folder / "round.yaml"
    path.write_text(ROUND, encoding="utf-8")
    return path


def test_results_of_sheets_are_the_previous_of_the_next(tmp_path: Path) -> None:
    """Whatever else stands in them."""
    then = run(set_of(tallied()), {"a": only("50.5"), "b": only(70)})
    round_ = pi.load_round(read(tmp_path, pi.results_json(then)))

    assert round_.previous is not None
    assert [("b", "70.00", 1), ("a", "50.50", 2)] == [
        (each.unit, str(each.index), each.rank.official) for each in round_.previous.results.units
    ]


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ('{"format": "parindex/results@1", "round": "x", "round": "y", "units": [], "groups": []}', ["PAR113 1:48"]),
        ('{"format": "parindex/results@1",\n "round": "x", "units": 7, "groups": []}', ["PAR205 2:25"]),
        ('{"format": "parindex/results@1",\n "round": "x", "units": [], "groups": []', ["PAR106 2:40"]),
    ],
)
def test_what_is_wrong_has_its_place(wrong: str, expected: list[str], tmp_path: Path) -> None:
    """Then all of it is read again, with places."""
    found = [each for each in check_file(read(tmp_path, wrong)) if each.place is not None]

    assert expected == [f"{each.code} {each.place.line}:{each.place.column}" for each in found if each.place]


def test_what_is_not_json_is_read_in_full() -> None:
    """YAML is as good."""
    assert quick_results("format: x", "then.yaml") is None
    assert quick_results("[" * 100_000, "then.json") is None
