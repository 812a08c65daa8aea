"""What the shipped criteria sets say as fact is what was printed, and the complete set is complete."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import parindex as pi
from parindex.cli import main
from parindex.model.criteria import Branch, CriteriaSet, Criterion
from parindex.model.rule_kinds import Cases
from parindex.rules.normal import simple_rules

TOP = Path(__file__).parents[2]
EIGHT_OF_2018 = [
    "Công tác chỉ đạo điều hành CCHC",
    "Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật",
    "Cải cách thủ tục hành chính",
    "Cải cách bộ máy hành chính nhà nước",
    "Xây dựng và nâng cao chất lượng đội ngũ công chức, viên chức",
    "Cải cách tài chính công",
    "Hiện đại hóa hành chính",
    "Thực hiện cơ chế một cửa, cơ chế một cửa liên thông",
]
EIGHT_OF_2023 = [
    "Công tác chỉ đạo, điều hành CCHC",
    "Cải cách thể chế",
    "Cải cách thủ tục hành chính",
    "Cải cách tổ chức bộ máy",
    "Cải cách chế độ công vụ",
    "Cải cách tài chính công",
    "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số",
    "Tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội",
]


@pytest.mark.parametrize("name", ["2023-units", "2024-units"])
def test_examples_of_the_complete_sets_notice_every_change(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever number or policy in them becomes another one, an example fails or `validate` refuses it."""
    path = TOP / "criteria" / "illustrative" / f"{name}.yaml"

    assert main(["test", str(path), "--mutate", "--fail-under", "100", "--lang", "en"]) == 0
    assert capsys.readouterr().out.endswith(", 0 not noticed\nNoticed by examples: 100.00 %\n")


def items(criteria: CriteriaSet) -> Iterator[Criterion]:
    """All scored items."""
    waiting: list[Branch] = list[Branch](criteria.areas)
    while waiting:
        each = waiting.pop()
        waiting += each.criteria
        if isinstance(each, Criterion) and not each.criteria:
            yield each


@pytest.mark.parametrize(
    ("set_id", "names"), [("tien-giang/2018-campaign", EIGHT_OF_2018), ("tien-giang/2023-campaign", EIGHT_OF_2023)]
)
def test_the_areas_of_the_campaigns_are_named_as_printed(set_id: str, names: list[str]) -> None:
    """Eight of them, in the order of the notice."""
    assert names == [each.name.vi for each in pi.catalogue.get(set_id).areas]


def test_the_communes_have_one_name_in_vietnamese() -> None:
    """The others were seen in English only, and say so."""
    areas = pi.catalogue.get("an-giang/2017-thoai-son-communes").areas

    assert [None] * 7 + ["Công tác tuyên truyền, kiểm tra CCHC"] == [each.name.vi for each in areas]
    assert all(each.name.en for each in areas)


def test_the_points_of_the_provinces_are_those_of_the_decision() -> None:
    """2948/QĐ-BNV: eight areas of 100 points; the header counts 38 criteria, its areas 39."""
    criteria = pi.catalogue.get("national/2017-provinces")
    maxima = [each.max for each in criteria.areas]

    assert [Decimal(each) for each in ("10", "10", "14.5", "11", "16", "7", "16", "15.5")] == maxima
    assert [(6, 6), (4, 6), (5, 16), (4, 10), (9, 16), (3, 6), (5, 18), (3, 3)] == [
        (each.counts.criteria, each.counts.sub_criteria) for each in criteria.areas if each.counts
    ]
    assert criteria.counts is not None
    assert (8, 38, 81) == (criteria.counts.areas, criteria.counts.criteria, criteria.counts.sub_criteria)


def test_the_counts_of_the_sections_are_those_of_the_framework() -> None:
    """Hà Nội: seven areas, 29 criteria, 22 sub-criteria."""
    counts = [each.counts for each in pi.catalogue.get("ha-noi/2018-district-sections").areas]

    assert [(6, 8), (4, 0), (6, 4), (2, 0), (5, 2), (4, 0), (2, 8)] == [
        (each.criteria, each.sub_criteria) for each in counts if each
    ]


@pytest.mark.parametrize(("year", "number"), [(2023, 90), (2024, 93)])
def test_the_complete_sets_are_complete(year: int, number: int) -> None:
    """Every kind of rule, every policy for what did not arise, two groups."""
    criteria = pi.catalogue.get(f"illustrative/{year}-units")
    found = list(items(criteria))
    rules = [simple for each in found if each.rule for _, simple in simple_rules(each.rule)]
    kinds = {each.KIND for each in rules} | {each.rule.KIND for each in found if isinstance(each.rule, Cases)}

    assert number == len(found)
    assert {
        *("options", "yes_no", "checklist", "steps", "ratio", "tally", "deadline", "given", "cases"),
    } == kinds
    assert {"refused", "excluded", "full", "zero"} <= {each.not_arisen for each in found}
    assert any(each.undefined for each in found)
    assert any(each.zero_unless for each in found)
    assert any(each.no_evidence == "zero" for each in found)
    assert {"core", "bonus", "penalty"} == {each.kind for each in criteria.areas}
    assert all(each.text for each in found)


def test_next_year_s_set_says_what_became_of_every_item() -> None:
    """What its first lines list is all: nothing else came, went, or has another code."""
    old, new = (pi.catalogue.get(f"illustrative/{year}-units") for year in (2023, 2024))
    before = {each.code: each for each in items(old)}
    past = {each.code: (each.was,) if isinstance(each.was, str) else each.was or (each.code,) for each in items(new)}
    taken = [code for codes in past.values() for code in codes]

    assert old.id == new.based_on
    assert {"6.3.2", "7.2.5", "7.3.3", "8.3.3"} == {code for code, codes in past.items() if "none" in codes}
    assert set(taken) <= {*before, "none"}
    assert {"7.4"} == set(before) - set(taken)
    assert {"7.1.3"} == {code for code in taken if taken.count(code) > 1} - {"none"}
    assert {"6.3.1": ("6.3.1", "6.3.2")} == {code: codes for code, codes in past.items() if len(codes) > 1}
    assert {"3.3.5": "7.2.4", "7.1.4": "7.1.3", "7.2.4": "7.2.5", "7.4.1": "7.5.1", "7.4.2": "7.5.2"} == {
        code: codes[0] for code, codes in past.items() if "none" not in codes and codes[0] != code
    }


def test_next_year_s_set_lists_what_changed() -> None:
    """Whatever `parindex diff` finds beyond words stands in its first lines, at its code."""
    old, new = (pi.catalogue.get(f"illustrative/{year}-units") for year in (2023, 2024))
    text = (TOP / "criteria" / f"{new.id}.yaml").read_text(encoding="utf-8")
    listed = set(re.findall(r"[\d.]*\d", text.partition("format:")[0]))
    changes = [each for each in pi.diff(old, new) if each.effect != "wording"]
    codes = {side.code for each in changes for side in (each.old, each.new) if side is not None} - {""}

    assert 40 < len(changes)
    assert codes <= listed


def test_no_invented_set_has_anything_to_note(capsys: pytest.CaptureFixture[str]) -> None:
    """Not even in style: people copy from them."""
    assert 0 == main(["validate", "--fail-level", "note", str(TOP / "criteria" / "illustrative")])
    assert "0 notes" in capsys.readouterr().err


def test_everything_shipped_is_valid(capsys: pytest.CaptureFixture[str]) -> None:
    """`parindex validate criteria examples` exits 0."""
    assert 0 == main(["validate", str(TOP / "criteria"), str(TOP / "examples")])
    assert "0 errors" in capsys.readouterr().err
