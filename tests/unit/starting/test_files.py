"""Files to begin with: right as they are, in block style, in both languages, and worth nothing until filled in."""

from pathlib import Path

import pytest
import yaml
from attrs import evolve

import parindex as pi
from parindex.loading.documents import parse_document
from parindex.loading.nouns import check_file
from parindex.loading.sets import OneSet
from parindex.model.criteria import CriteriaSet
from parindex.model.ledger import Ledger
from parindex.model.sheets import ScoreSheet, Unit
from parindex.starting import KINDS, id_at, new_text
from parindex.starting.lines import comment, filled, scalar
from parindex.texts import Language, Words

#: Whole files again and again: that every line is tested is seen elsewhere, and traced this takes twice as long.
pytestmark = pytest.mark.no_cover

SETS = pi.catalogue.ids()
ILLUSTRATIVE = "illustrative/2023-units"
LANGUAGES: tuple[Language, ...] = ("vi", "en")


def problems(text: str, path: Path) -> list[str]:
    """All that is said of *text* as a file, notes too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return [f"{each.code} {each.place}" for each in check_file(path)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("set_id", SETS)
@pytest.mark.parametrize("kind", KINDS)
def test_it_is_right_as_it_is(kind: str, set_id: str, language: Language, tmp_path: Path) -> None:
    """Without a problem of any level, by every shipped set; and in block style, with no braces."""
    text = new_text(kind, pi.catalogue.get(set_id), language)

    assert [] == problems(text, tmp_path / f"{kind}.yaml")
    flow = [each for each in yaml.parse(text) if isinstance(each, yaml.MappingStartEvent) and each.flow_style]
    assert not flow
    assert all(len(line) <= 120 for line in text.splitlines())


@pytest.mark.parametrize("kind", KINDS)
def test_its_comments_are_in_one_language(kind: str) -> None:
    """No line is left for the other one, and nothing is left to be put in."""
    criteria = pi.catalogue.get(ILLUSTRATIVE)
    vi, en = (new_text(kind, criteria, each) for each in LANGUAGES)

    assert vi != en
    for text in (vi, en):
        assert "#vi" not in text
        assert "#en" not in text
        assert "<" not in text.replace("<id>.yaml", "").replace("<=", "")
    plain = [[line.partition("#")[0].rstrip() for line in text.splitlines()] for text in (vi, en)]
    data = [[line for line in lines if line and not line.startswith("unit:")] for lines in plain]
    assert data[0] == data[1]


@pytest.mark.parametrize("set_id", SETS)
def test_a_sheet_that_is_not_filled_in_has_no_points(set_id: str) -> None:
    """Nothing is claimed, and nothing is worth more than 0, in any group of any shipped set."""
    criteria = pi.catalogue.get(set_id)
    prepared = pi.prepare(criteria)
    text = new_text("score-sheet", criteria, "vi")
    document = parse_document(text.encode(), "sheet.yaml", ScoreSheet, folder=Path(), sets=OneSet(criteria))
    sheet: ScoreSheet = document.value
    for group in criteria.groups or ("units",):
        unit = Unit(sheet.unit, Words("–"), group)
        its_own = tuple((code, each) for code, each in sheet.answers if prepared.is_for(prepared.by_code[code], unit))
        scored = pi.score(prepared, evolve(sheet, answers=its_own), unit=unit)

        assert all(each.points <= 0 for each in scored.items.values())
        assert all(each.claim is None and each.no_evidence for _, each in its_own)
        assert not {each.code for each in scored.problems} - {"PAR512"}


def test_a_sheet_asks_every_item_and_says_what_is_to_be_chosen() -> None:
    """With its name, its maximum, its options and its figures."""
    criteria = pi.catalogue.get(ILLUSTRATIVE)
    text = new_text("score-sheet", criteria, "vi")

    for each in pi.prepare(criteria).items:
        assert f"# {each.code}. {each.criterion.name.vi}"[:80] in text
    assert "  # 1.1.1. Thời điểm ban hành kế hoạch CCHC năm (tối đa 0,5 điểm)\n" in text
    assert "      issued: never  # CẦN ĐIỀN: Ngày ban hành kế hoạch\n" in text
    assert "      planned: 1  # CẦN ĐIỀN: Số nhiệm vụ theo kế hoạch\n" in text  # 0 would say that nothing arose
    assert "    case: with_target  # CẦN ĐIỀN\n" in text
    assert "unit: can-dien\n" in text


def test_the_least_option_is_chosen() -> None:
    """In points, whether an option says points or a share of the maximum; the last of equal ones."""
    text = (
        "format: parindex/criteria-set@1\nid: a\nyear: 2024\ntitle: A\nstatus: illustrative\nmax: 4\n"
        "rounding: {points: none, index: 2}\ncompare: exact\nties: dense\n"
        'areas: [{code: "1", name: A, max: 4, criteria: [{code: "1.1", name: B, max: 4, rule: {kind: options, '
        "options: [{key: a, share: 100%}, {key: b, share: 50%}, {key: c, points: 1.5}, {key: d, points: 1.5}]}}]}]\n"
    )
    document = parse_document(text.encode(), "set.yaml", CriteriaSet, folder=Path())
    text = new_text("score-sheet", document.value, "en")

    assert "d" == yaml.safe_load(text)["answers"]["1.1"]["choose"]
    assert "  # one of:\n  #   a (100%)\n  #   b (50%)\n  #   c (points: 1.5)\n  #   d (points: 1.5)\n" in text


def test_the_entries_to_copy_are_right_ones(tmp_path: Path) -> None:
    """Each is the ledger's as it stands, once its comment sign is away; all of them together, too."""
    for set_id in SETS:
        text = new_text("ledger", pi.catalogue.get(set_id), "en").replace("entries: []", "entries:")
        text = "\n".join(line.removeprefix("# ") if line.startswith("#   ") else line for line in text.split("\n"))

        assert [] == problems(text, tmp_path / "ledger.yaml")
        ledger = pi.load_ledger(tmp_path / "ledger.yaml")
        assert {"deduct", "accept"} <= {verb for each in ledger.entries for verb in each.verbs}
        assert isinstance(ledger, Ledger)


def test_the_round_the_sheet_the_ledger_and_the_awards_fit_together(tmp_path: Path) -> None:
    """Laid side by side, with the lines of the round that name them, they are one round that runs."""
    criteria = pi.catalogue.get("tien-giang/2023-campaign")
    texts = {kind: new_text(kind, criteria, "en") for kind in KINDS}
    for name in ("sheets", "ledger", "awards"):
        texts["round"] = texts["round"].replace(f"# {name}: ", f"{name}: ")
    (tmp_path / "sheets").mkdir()
    for kind, name in (("ledger", "ledger"), ("awards", "awards"), ("score-sheet", "sheets/a")):
        text = texts[kind].replace("unit: to-fill-in", "unit: departments-01")
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "round.yaml").write_text(texts["round"], encoding="utf-8")

    results = pi.run(pi.load_round(tmp_path / "round.yaml", keep_going=True), keep_going=True)

    assert ["departments", "districts", "central_agencies"] == [each.group for each in results.groups]


def test_a_sheet_that_is_not_filled_in_is_in_no_round(tmp_path: Path) -> None:
    """Its unit is nobody's."""
    criteria = pi.catalogue.get("tien-giang/2023-campaign")
    (tmp_path / "sheet.yaml").write_text(new_text("score-sheet", criteria, "vi"), encoding="utf-8")
    text = new_text("round", criteria, "vi").replace("# sheets: sheets/*.yaml", "sheets: sheet.yaml")

    assert any(each.startswith("PAR404") for each in problems(text, tmp_path / "round.yaml"))


def test_a_new_set_shows_the_rules_that_are_used_most() -> None:
    """Eight of the nine kinds; it is illustrative, and adds up."""
    text = new_text("criteria-set", pi.catalogue.get(ILLUSTRATIVE), "vi")
    document = parse_document(text.encode(), "set.yaml", CriteriaSet, folder=Path())
    kinds = {type(each.criterion.rule).__name__ for each in pi.prepare(document.value).items}

    assert {"Deadline", "Steps", "Checklist", "Options", "YesNo", "Tally", "Ratio", "Given"} == kinds
    assert "illustrative" == document.value.status


def test_a_new_set_is_named_after_its_place(tmp_path: Path) -> None:
    """Below `criteria/` its id and year are those of its path, so that it is right at once."""
    path = tmp_path / "criteria" / "tinh-a" / "2031-units.yaml"
    text = new_text("criteria-set", pi.catalogue.get(ILLUSTRATIVE), "vi", path=path)

    assert [] == problems(text, path)
    assert ("tinh-a/2031-units", 2031) == (pi.load_criteria(path).id, pi.load_criteria(path).year)


@pytest.mark.parametrize(
    ("path", "set_id"),
    [
        ("criteria/a/2024.yaml", "a/2024"),
        ("criteria/a/criteria/b.yaml", "b"),
        ("criteria.yaml", None),
        ("here/criteria", None),
    ],
)
def test_the_id_of_a_place(path: str, set_id: str | None, tmp_path: Path) -> None:
    """What stands behind the last folder `criteria`."""
    assert set_id == id_at(tmp_path / path)


def test_shared_figures_are_zero_where_no_others_satisfy_the_checks() -> None:
    """A sheet that is not filled in breaks no check of its set where that can be helped."""
    text = (
        "format: parindex/criteria-set@1\nid: a\nyear: 2024\ntitle: A\nstatus: illustrative\nmax: 2\n"
        "rounding: {points: none, index: 2}\ncompare: exact\nties: dense\n"
        "figures: {a: {name: A}, b: {name: B, at_most: 0}, c: {name: C, at_least: a}}\nCHECKS\n"
        'areas: [{code: "1", name: A, max: 2, criteria: [{code: "1.1", name: B, max: 2, not_arisen: full, '
        "rule: {kind: ratio, measure: b / a}}]}]\n"
    )
    for checks, a, c in (("a = b", 0, 0), ("a <= b", 0, 0), ("c = a + b", 1, 1), ("c >= 2 * a", 1, 2)):
        made = text.replace("CHECKS", f"checks: [{checks}]")
        document = parse_document(made.encode(), "set.yaml", CriteriaSet, folder=Path())
        sheet = yaml.safe_load(new_text("score-sheet", document.value, "vi"))

        assert (a, 0, c) == tuple(sheet["figures"][each] for each in "abc")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Kế hoạch", "Kế hoạch"),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("1.10", '"1.10"'),
        ("no", '"no"'),
        ("- a", '"- a"'),
        ("", '""'),
        (" a", '" a"'),
        ("a:", '"a:"'),
        ("a\nb", '"a\\nb"'),
    ],
)
def test_texts_stand_in_quotes_where_they_must(text: str, written: str) -> None:
    """And only there."""
    assert written == scalar(text)
    assert text == yaml.safe_load(written)


def test_comments_are_broken_between_words() -> None:
    """And a word that is too long stands alone."""
    assert ["  # a b"] == comment("a\nb", 2)
    assert ["# a", f"# {'x' * 130}", "# b"] == comment(f"a {'x' * 130} b")
    assert all(len(each) <= 118 for each in comment("vừa phải " * 50))


def test_a_template_keeps_one_language() -> None:
    """And takes values."""
    assert "  # một\na: 1" == filled("  #vi một\n  #en one\na: <a>", "vi", {"a": "1"})
    assert "  # one\na: 1" == filled("  #vi một\n  #en one\na: <a>", "en", {"a": "1"})
