"""The conformance vectors: this package does what it asks of others, and some of them are worked out by hand."""

import json
import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import parindex as pi
from parindex.loading.documents import read_document
from parindex.model.scored import SumResult
from parindex.model.sheets import ScoreSheet, Unit
from parindex.texts import Words

FOLDER = Path(__file__).parents[1] / "conformance"
CASES: list[dict[str, Any]] = [
    case for path in sorted(FOLDER.glob("*.json")) for case in json.loads(path.read_text(encoding="utf-8"))
]
BY_NAME = {each["name"]: each for each in CASES}


def as_file(data: object) -> str:
    """JSON as a file that YAML reads: percentages lose their quotes."""
    return re.sub(r'"(-?[0-9.]+%)"', r"\1", json.dumps(data, ensure_ascii=False))


def summed(sums: Mapping[str, SumResult]) -> dict[str, Any]:
    """Points, own maximum and exact index of core areas, or parts, by code."""
    return {
        code: {"points": each.exact, "max": each.own, "index": each.index}
        for code, each in sums.items()
        if each.kind == "core"
    }


def numbers(expected: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Texts as numbers."""
    return {
        code: {
            key: value if key == "state" or value is None else Fraction(value)  # what is no state is a number
            for key, value in each.items()
        }
        for code, each in expected.items()
    }


@pytest.mark.parametrize("case", CASES, ids=list(BY_NAME))
def test_a_case_comes_to_what_is_expected(case: dict[str, Any], tmp_path: Path) -> None:
    """Items, areas, parts and the unit come to exactly these numbers."""
    set_file, sheet_file = tmp_path / "set.yaml", tmp_path / "sheet.yaml"
    set_file.write_text(as_file(case["criteria"]), encoding="utf-8")
    sheet_file.write_text(as_file(case["sheet"]), encoding="utf-8")
    criteria = pi.load_criteria(set_file)
    # A sheet that is not complete is read by itself: as an answer to its set it has an error.
    sheet = read_document(sheet_file, ScoreSheet).value if case["keep_going"] else pi.load_sheet(sheet_file, criteria)
    assert isinstance(sheet, ScoreSheet)
    who = case["unit"]
    unit = Unit(who["key"], Words(who["name"]), who["group"], properties=tuple(who.get("is", ())))

    found = pi.score(criteria, sheet, unit=unit, given=case["given"], out=case["out"], keep_going=case["keep_going"])

    expected = case["expected"]
    items = {
        code: {"state": each.state, "points": each.exact, "max": each.own, "self": each.claimed}
        for code, each in found.items.items()
    }
    assert numbers(expected["items"]) == items
    assert numbers(expected["areas"]) == summed(found.areas)
    assert numbers(expected["parts"]) == summed(found.parts)
    assert (Fraction(expected["points"]), Fraction(expected["max"])) == (found.exact, found.own)
    indices = [None if each is None else str(each) for each in (found.index, found.self_index)]
    assert [expected["index"], expected["self_index"]] == indices
    assert (expected["provisional"], tuple(expected["pending"])) == (found.provisional, found.pending)


@pytest.mark.parametrize(
    ("name", "index"),
    [
        # 90 % does not exceed 90 %: 2 x 0.9 = 1.8 of 2
        ("steps: on 90%, which must be exceeded", "90.00"),
        # 0.69 lies below 70 %: a quarter of 2 is 0.5 of 2
        ("steps: just under 70%", "25.00"),
        # 2 - 4 x 0.25 - 3 x 0.5 = -0.5, on the floor 0
        ("tally: on its floor", "0.00"),
        # (3 + 1 x 0.5) / 4 = 7/8
        ("ratio: a part counts half", "87.50"),
        # 1/8 + 2 x 2/3 = 35/24 of 3
        ("points rounded to none", "48.6111"),
        # 0.13 + 1.33 = 1.46 of 3
        ("points rounded to 2", "48.6667"),
        # 1 + 0.5 + 1 = 2.5 of 1 + 4 + 1
        ("excluded points are shared over the set", "41.67"),
        # first: 1.5 x 7 / 5 = 2.1; second: 1 x (3 - 2) / 1 = 1; 3.1 of 7 + 1
        ("excluded points are shared over the part", "38.75"),
        # 1 x 3 / 1 + 0.5 x 4 / 4 + 1 x (3 - 2) / 1 = 4.5 of 3 + 4 + 1
        ("excluded points are shared over the area", "56.25"),
        # 2 + 2 + 0.5 = 4.5, no more than 3; 3 of 3 + 2
        ("cap: no more than the maximum", "60.00"),
        # 100 x (0.3 x (0.4 x 0.7 + 0.6) + 0.7 x (0.25 x 0.5 + 0.75 / 3))
        ("weights: all count (set)", "52.65"),
        # 18 + 8.75 + 17.5 = 44.25 of 100 - 12
        ("weights: one did not arise (set)", "50.28"),
        # 30 x 18 / 18 + 8.75 + 17.5
        ("weights: one did not arise (area)", "56.25"),
    ],
)
def test_some_are_worked_out_by_hand(name: str, index: str) -> None:
    """What the vectors say is what the arithmetic beside it says."""
    assert index == BY_NAME[name]["expected"]["index"]


def test_every_kind_and_policy_is_there() -> None:
    """The vectors leave out no kind of rule, no scope, no policy and no rounding."""
    text = json.dumps(CASES)

    for kind in (
        *("options", "yes_no", "checklist", "steps", "ratio", "tally", "deadline", "given", "cases"),
        *("set", "part", "area", "weights", "excluded", "full", "zero", "bonus", "penalty", "lower"),
    ):
        assert f'"{kind}"' in text
    for key in ("zero_unless", "undefined", "no_evidence", "only_for", "cap", "floor", "not_held", "out", "self"):
        assert f'"{key}"' in text
    roundings = {each["criteria"]["rounding"]["points"] for each in CASES}
    assert {"none", 0, 1, 2, 3, 4} == roundings
