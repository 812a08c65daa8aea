"""Results in words: everything that a round can show, in both languages."""

import csv
import io
import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import jsonschema
import pytest
from attrs import evolve

import parindex as pi
from parindex.loading.documents import parse_document
from parindex.model.conditions import AreaCondition, EachAreaCondition
from parindex.model.results import Outcome
from parindex.places import Place, point
from parindex.problems import problem
from parindex.texts import Language
from parindex.writing.grid import Grid, as_markdown, as_text, width
from parindex.writing.numbers import distance, number, signed
from parindex.writing.problems_text import problems_text
from parindex.writing.results_csv import results_csv
from parindex.writing.results_text import results_markdown, results_table
from parindex.writing.words import condition_words, source_text

PREVIOUS = """
previous:
  results:
    format: parindex/results@1
    round: last-year
    units:
      - {unit: a, name: A, group: g, index: 80.00, rank: {official: 2}}
      - {unit: b, name: B, group: g, index: 90.00, rank: {official: 1}}
      - {unit: c1, name: C1, group: g, index: 70.00, rank: {official: 3}}
      - {unit: c2, name: C2, group: g, index: 60.00, rank: {official: 4}}
      - {unit: z, name: Z, group: g, index: 50.00, rank: {official: 5}}
    groups:
      - {group: g, complete: true, mean: 70.00, bands: {good: 3, fair: 2}}
  units: {c1: c, c2: c}
"""
ROUND = """
format: parindex/round@1
id: everything
year: 2024
title: {vi: Đợt thử, en: A trial}
status: illustrative
sources:
  made-up: {title: Số liệu thử, url: "https://example.org/a", read: 2024-01-31}
rounding: {index: 2}
compare: published
ties: standard
bands:
  - {key: good, name: {vi: Tốt, en: Good}, at_least: 70}
  - {key: fair, name: {vi: Khá, en: Fair}}
groups:
  - {key: g, name: {vi: Nhóm một, en: Group one}}
published:
  - {unit: a, name: "=A|x", group: g, points: 91.5, flags: [late_submission]}
  - {unit: b, name: B, group: g, points: 85, band: Tốt}
  - {unit: c, name: C, group: g, points: 85}
  - {unit: d, name: D, group: g, points: 60, ranked: false}
  - {unit: e, name: E, group: g}
  - {unit: f, name: F, group: g, max: 0, points: 0}
  - {unit: m, name: M, group: g, points: 50, index: 51}
awards:
  format: parindex/awards@1
  one_per: unit
  flags: [{key: discipline, name: {vi: Kỷ luật, en: Discipline}}]
  awards:
    - key: flag
      name: {vi: Cờ, en: Flag}
      for: collectives
      among: [g]
      when:
        - {rank: {at_most: 2, within: group}}
        - {index: {more_than: 80}}
        - {not_flagged: [discipline, late_submission]}
      quota: {total: 1}
      tie_at_cutoff: council
    - key: merit
      name: {vi: Bằng khen, en: Merit}
      for: collectives
      among: [g]
      when:
        - {band: {at_least: good}}
        - {index: {at_least: 60.5}}
      quota: {total: 2}
      tie_at_cutoff: include
    - key: person
      name: {vi: Cá nhân, en: Person}
      for: individuals
      among: [g]
nominations:
  - {award: person, person: p-1, unit: b, because: Sáng kiến}
"""


def outcome_of(text: str) -> Outcome:
    """Everything that comes of a round written in YAML."""
    document = parse_document(text.encode(), "round.yaml", folder=Path())
    assert {"PAR433"} >= {each.code for each in document.problems}  # one unit is gone, others are new
    return pi.run(document.value)


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    """A round with all that tables can show."""
    return outcome_of(ROUND + PREVIOUS)


def test_the_table_shows_everything(outcome: Outcome) -> None:
    """Status, source, summary with changes, joint ranks, changes, units without a place."""
    table = results_table(outcome, "en")

    assert table.startswith("A trial\n[ILLUSTRATIVE: not real data]\n")
    assert "Sources: Số liệu thử, https://example.org/a, read 2024-01-31\n" in table
    assert "Group one · 7 units · mean 77.88 (+7.88) · Good 3 (0), Fair 1 (-1)" in table
    assert "1  =A|x    91.5  100  91.50  Good  ↑1 +11.50           handed in late\n" in table
    assert "2=  B         85  100  85.00  Good  ↓1 -5.00\n" in table
    assert "2=  C         85  100  85.00  Good  merged from c1, c2\n" in table
    assert "–  D         60  100  60.00  Fair  new                 not ranked\n" in table
    assert "–  E             100               new                 no result\n" in table
    assert "–  F          0    0               new                 no index\n" in table
    assert "In this round no more: z\n" in table
    assert "What does not follow in the published table: 1\n" in table


def test_the_table_says_why_of_every_award(outcome: Outcome) -> None:
    """Ties, conditions, quotas, nominees."""
    table = results_table(outcome, "vi")

    assert "Cờ         =A|x     không" in table
    assert "chưa đạt điều kiện: bị ghi: nộp muộn\n" in table
    assert "bằng nhau ở ngưỡng: hội đồng quyết định\n" in table
    assert "Cá nhân    B · p-1  đề nghị" in table


def test_markdown_escapes_what_would_break_it(outcome: Outcome) -> None:
    """A bar in a name stays in its cell."""
    text = results_markdown(outcome, "en")

    assert "| 1 | =A\\|x | 91.5 | 100 | 91.50 | Good | ↑1 +11.50 | handed in late |\n" in text
    assert "In this round no more: z\n" in text
    assert "## Proposals for awards\n" in text


def test_csv_keeps_spreadsheets_from_computing(outcome: Outcome) -> None:
    """A name that begins like a formula is text; numbers stay numbers."""
    rows = list(csv.DictReader(io.StringIO(results_csv(outcome))))

    assert "'=A|x" == rows[0]["name"]
    assert ("1", "11.50") == (rows[0]["rank_change"], rows[0]["index_change"])
    assert "c1;c2" == next(each for each in rows if each["unit"] == "c")["from"]


def test_json_keeps_the_schema(outcome: Outcome) -> None:
    """With awards, changes, findings and units without points."""
    data = json.loads(pi.results_json(outcome))

    jsonschema.validate(data, pi.results_schema())
    assert {"round": "last-year", "gone": ["z"]} == data["previous"]
    assert {"from": ["c1", "c2"], "rank": None, "index": None} == next(
        each["change"] for each in data["units"] if each["unit"] == "c"
    )


def test_json_lists_all_conditions_flags_first(outcome: Outcome) -> None:
    """Each with its own distance."""
    decision = pi.results_data(outcome)["awards"][0]

    assert ("flag", "a", "not") == (decision["award"], decision["unit"], decision["decision"])
    assert [
        ("not flagged as: Discipline, late submission", False, None),
        ("rank 2 or better in the group", True, "1"),
        ("index more than 80", True, "11.5"),
    ] == [(each["en"], each["met"], each["distance"]) for each in decision["conditions"]]


def test_results_of_one_year_are_the_previous_of_the_next(outcome: Outcome, tmp_path: Path) -> None:
    """What `run` writes, the next round reads; against itself nothing changes."""
    (tmp_path / "previous.json").write_text(pi.results_json(outcome), encoding="utf-8")
    text = ROUND + "previous: {results: previous.json}\n"

    document = parse_document(text.encode(), "round.yaml", folder=tmp_path)
    again = pi.run(document.value)

    assert ["PAR421"] == [each.code for each in document.problems]  # they are not of an earlier year
    assert {0} == {each.change.rank for each in again.units if each.change and each.change.rank is not None}
    assert {Decimal("0.00")} == {each.change.mean for each in again.groups if each.change}
    assert () == again.gone
    assert "= 0.00" in results_table(again, "en")


def test_a_round_that_prints_only_points_is_not_said_to_be_audited() -> None:
    """There is nothing to hold against the points."""
    text = ROUND[: ROUND.index("awards:")].replace(", index: 51", "").replace(", band: Tốt", "")

    plain = outcome_of(text)

    assert "Audit" not in results_table(plain, "en")
    assert "follow" not in results_markdown(plain, "en")


@pytest.mark.parametrize(
    ("language", "code", "each_area"),
    [
        ("vi", "lĩnh vực 3 đạt từ 80% trở lên", "mỗi lĩnh vực đạt từ 62,5% trở lên"),
        ("en", "area 3 at least 80%", "each area at least 62.5%"),
    ],
)
def test_conditions_on_areas_have_words(language: Language, code: str, each_area: str, outcome: Outcome) -> None:
    """They are read in awards files before any round has areas."""
    one = condition_words(AreaCondition("3", Decimal("0.8")), outcome)
    every = condition_words(EachAreaCondition(Decimal("0.625")), outcome)

    assert (code, each_area) == (one.in_language(language), every.in_language(language))


def test_a_source_can_be_a_title_alone(outcome: Outcome) -> None:
    """No address, no day: nothing is made up."""
    ((_, source),) = outcome.round.sources

    assert "Số liệu thử" == source_text(evolve(source, url=None, read=None), "vi")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(43, 10), ("4.3", None)),
        (Fraction(-1, 3), ("-0.3333", "-1/3")),
        (Fraction(1, 30000), ("0.0000", "1/30000")),
        (Fraction(5), ("5", None)),
    ],
)
def test_a_distance_without_an_end_keeps_its_fraction(value: Fraction, shown: tuple[str, str | None]) -> None:
    """Shown to four decimals, the exact fraction beside it."""
    assert shown == distance(value)


def test_numbers_follow_the_language() -> None:
    """76,75 in Vietnamese, 76.75 in English."""
    assert ("76,75", "76.75", "3") == (number(Decimal("76.75"), "vi"), number(Decimal("76.75"), "en"), number(3, "vi"))
    assert ("+1", "-0,50", "0") == (signed(1, "en"), signed(Decimal("-0.50"), "vi"), signed(0, "en"))


def test_columns_align_whatever_the_letters() -> None:
    """Composed and decomposed letters take one column, wide ones two."""
    assert (2, 2, 4) == (width("ố1"), width("o\u0302\u03011"), width("東京"))

    grid = Grid(("A", "B"), ("left", "right"), (("Sở", "1"), ("S", "10")))
    assert "A    B\n──  ──\nSở   1\nS   10\n" == as_text(grid)
    assert "| A | B |\n| --- | ---: |\n| Sở | 1 |\n| S | 10 |\n" == as_markdown(grid)


def test_a_file_name_cannot_speak_to_the_terminal() -> None:
    """Escape characters in a path are shown, not obeyed."""
    found = problem("PAR901", place=point("a\x1b[31m.yaml", 1, 1), path="a\x1b[31m.yaml", words="x")
    text = problems_text([found], {}, "en")

    assert "\x1b" not in text


def test_a_long_line_is_shown_around_its_place() -> None:
    """The caret stands under the place, however far to the right it is."""
    line = "x" * 500 + "WRONG" + "y" * 500
    found = problem("PAR105", place=Place("t.yaml", 2, 501, 2, 506))
    _, source, caret, _ = problems_text([found], {"t.yaml": f"first\n{line}\n"}, "en").splitlines()

    assert len(source) <= 104
    assert "WRONG" == source[caret.index("^") : caret.index("^") + 5]
    assert 5 == caret.count("^")


def test_a_place_behind_the_text_has_no_excerpt() -> None:
    """Nothing is invented for a line that is not there."""
    text = problems_text([problem("PAR117", place=point("t.yaml", 9, 1))], {"t.yaml": "a\n"}, "en")

    assert "t.yaml:9:1: PAR117 error: the file is empty\n  hint: a YAML file begins with its format: line\n" == text
