"""House style: what the catalogue spells, which codes rise, and what is nobody's business but the author's."""

from pathlib import Path

import pytest

import parindex as pi
from parindex import catalogue
from parindex.checks.area_names import AREA_NAMES, spelled_otherwise
from parindex.checks.criteria import STYLE
from parindex.problems.of_style import KINDS
from parindex.texts import alike
from tests.making_sets import MADE_UP

SMALL = Path(__file__).parents[3] / "docs" / "reference" / "problems" / "small-round" / "criteria" / "small"
HEAD = f"""format: parindex/criteria-set@1
id: {MADE_UP}
year: 2024
title: Thử
status: illustrative
max: 2
rounding: {{points: none, index: 2}}
compare: exact
ties: dense
"""


def test_the_codes_of_style_are_those_of_its_kinds() -> None:
    """They stand twice, so that checks need no words."""
    assert {each.code for each in KINDS} == STYLE
    assert {"note"} == {each.severity for each in KINDS}


def test_the_names_are_those_of_the_catalogue() -> None:
    """Those of the areas that say where they were read, each once, in order."""
    areas = [each for set_id in catalogue.ids() for each in catalogue.get(set_id).areas]
    assert sorted({each.name.vi for each in areas if each.source and each.name.vi}) == list(AREA_NAMES)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("cải cách THỂ chế", "Cải cách thể chế"),
        ("Công tác chỉ đạo, điều hành  CCHC.", "Công tác chỉ đạo, điều hành CCHC"),
        ("Hiện đại hoá, hành chính", "Hiện đại hoá hành chính"),
        ("Hiện đại hóa hành chính", None),  # both ways are in the catalogue
        ("Hiện đại hoa hành chính", None),  # another word
        ("Cải cách thể lệ", None),
        ("", None),
    ],
)
def test_a_name_is_compared_with_the_catalogue(name: str, expected: str | None) -> None:
    """Only letters and tones tell names apart."""
    assert expected == spelled_otherwise(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà", "hòa"), ("thuỷ", "thủy"), ("Quý", "quý"), ("hoà", "ho\u0300a"), ("a, b", "a b"), ("KT-XH", "kt xh")],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    """Wherever its tone stands, composed or not."""
    assert alike(one) == alike(other)


@pytest.mark.parametrize(("one", "other"), [("hòa", "hoa"), ("hòa", "hóa"), ("hoa", "hoă"), ("ab", "a b")])
def test_other_words_are_not_alike(one: str, other: str) -> None:
    """A tone, a letter, a space inside a word."""
    assert alike(one) != alike(other)


def codes_said(tmp_path: Path, *codes: str, above: str = "1") -> list[tuple[str, object]]:
    """What is said of the numbering of items with these codes in an area."""
    items = "".join(f'      - {{code: "{each}", name: Mục, max: 0, rule: {{kind: yes_no}}}}\n' for each in codes)
    text = f'{HEAD}areas:\n  - code: "{above}"\n    name: Một\n    max: 2\n    criteria:\n{items}'
    (tmp_path / "set.yaml").write_text(text, encoding="utf-8")
    found = pi.check_file(tmp_path / "set.yaml", style=True)
    return [(each.code, each.value("code")) for each in found if each.code in ("PAR360", "PAR361", "PAR362")]


@pytest.mark.parametrize(
    "codes",
    [
        ("1.9", "1.10", "1.11"),
        ("1.1", "1.1a", "1.2"),
        ("1.a", "1.b", "1.đ", "1.e"),
        ("1.i", "1.ii", "1.iv", "1.v", "1.ix", "1.xl"),
        ("1.1", "1.a", "1.2"),  # numbers and letters have no order among them
        ("1", "2", "3"),  # no code in the set begins as its parent's
        ("1.1", "1.2024"),  # years, perhaps
        ("1.1", "1.99999999999999999999999"),
        ("1.1", "1.1.1"),
        ("1.-", "1._"),
        ("1.1", "1.01"),
    ],
)
def test_codes_that_rise(codes: tuple[str, ...], tmp_path: Path) -> None:
    """Nothing is said."""
    assert [] == codes_said(tmp_path, *codes)


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("1.10", "1.9"), [("PAR360", "1.9")]),
        (("1.b", "1.a"), [("PAR360", "1.a")]),
        (("1.v", "1.iv"), [("PAR360", "1.iv")]),
        (("1.1", "1.3"), [("PAR362", "1.3")]),
        (("1.1", "1.3", "1.2"), [("PAR360", "1.2")]),
        (("1.1", "2.2", "1.3"), [("PAR361", "2.2")]),
        (("1.1", "12", "1.2"), [("PAR361", "12")]),
        (("1.1a", "1.1c"), []),
    ],
)
def test_codes_that_do_not(codes: tuple[str, ...], expected: list[tuple[str, str]], tmp_path: Path) -> None:
    """One note for one slip."""
    assert expected == codes_said(tmp_path, *codes)


def test_an_area_that_cannot_be_read_hides_no_style(tmp_path: Path) -> None:
    """Items in it are passed over: what is above them is not known."""
    text = (SMALL / "2023.yaml").read_text(encoding="utf-8").replace("max: 2\n    criteria", "max: two\n    criteria")
    (tmp_path / "set.yaml").write_text(text.replace("        evidence: [Báo cáo năm]\n", ""), encoding="utf-8")

    assert "PAR365" in [each.code for each in pi.check_file(tmp_path / "set.yaml", style=True)]


def test_style_is_said_only_where_it_is_asked(tmp_path: Path) -> None:
    """Whoever loads a set, or checks it in Python, hears nothing of it; a round has none."""
    text = (SMALL / "2023.yaml").read_text(encoding="utf-8").replace("        evidence: [Báo cáo năm]\n", "")
    (tmp_path / "set.yaml").write_text(text, encoding="utf-8")

    assert () == pi.check_file(tmp_path / "set.yaml")
    assert ["PAR365"] == [each.code for each in pi.check_file(tmp_path / "set.yaml", style=True)]
    assert () == pi.check(pi.load_criteria(tmp_path / "set.yaml"))
    assert () == pi.check_file(SMALL.parents[1] / "published" / "round.yaml", style=True)
