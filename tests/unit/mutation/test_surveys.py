"""Mutants of a file: in the order of the file, only of what is written, none where something is wrong."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from attrs import evolve

from parindex.loading.documents import read_document
from parindex.loading.unit_examples import check_unit_examples
from parindex.model.criteria import CriteriaSet, UnitExample
from parindex.mutation import noticing
from parindex.mutation.fates import Fate
from parindex.mutation.surveys import Found, counts_of, mutants_in, score
from parindex.problems import Problem
from parindex.rules.prepared import Prepared
from parindex.texts import Language
from parindex.writing.mutants_text import counts_text, mutant_text, mutants_data, not_tried
from tests.making_sets import item, set_of

SET = """\
format: parindex/criteria-set@1
id: made-up/2024
year: 2024
title: Bộ tiêu chí thử
status: illustrative
max: 3
rounding: {points: none, index: 2}
compare: published
ties: standard
tie_break: [exact]
areas:
  - code: "1"
    name: Lĩnh vực một
    max: 3
    criteria:
      - code: "1.1"
        name: Hoàn thành kế hoạch
        max: 2
        figures:
          done: {name: Số việc xong, at_most: planned}
          planned: {name: Số việc giao, at_least: 1}
        rule:
          kind: steps
          measure: "(done + 0) / planned"
          steps:
            - {at_least: 80%, points: 2}
            - {below: 80%, points: 0}
        examples:
          - {figures: {done: 80, planned: 100}, points: 2}
      - code: "1.2"
        name: Ban hành kế hoạch
        max: 1
        rule: {kind: yes_no}
"""


def mutants(tmp_path: Path, text: str = SET) -> tuple[tuple[Found, ...], dict[str, str]]:
    """The mutants of a file with this text, and the text by its name."""
    path = tmp_path / "set.yaml"
    path.write_text(text, encoding="utf-8")
    document = read_document(path)
    return mutants_in(document), document.texts


def shown(found: Found, texts: dict[str, str], language: Language = "en") -> list[str]:
    """A mutant in words, without its folder."""
    return mutant_text(found, texts, language).replace(str(Path(found.place.file).parent), "").split("\n")


def test_they_stand_in_the_order_of_the_file(tmp_path: Path) -> None:
    """Whatever order they were made in."""
    found, _ = mutants(tmp_path)
    places = [(each.place.line, each.place.column) for each in found]

    assert places == sorted(places)
    assert found == mutants(tmp_path)[0]


def test_what_is_not_written_is_not_changed(tmp_path: Path) -> None:
    """Neither `otherwise: 0` nor what excluded points are shared over stands in the file."""
    found, _ = mutants(tmp_path)
    addresses = {each.mutant.address for each in found}

    assert not [each for each in addresses if each.endswith(("otherwise", "rescale", "better", "weighting"))]


def test_in_words(tmp_path: Path) -> None:
    """Its place, what could be there, the line and a caret."""
    found, texts = mutants(tmp_path)
    told = {(each.mutant.address, each.mutant.now): each for each in found}
    step = "areas[0].criteria[0].rule.steps[0]"

    assert shown(told[f"{step}.at_least", "79%"], texts) == [
        "/set.yaml:26:26: 80% could be 79% and no example would notice",
        "                - {at_least: 80%, points: 2}",
        "                             ^^^",
        "",
    ]
    assert shown(told["tie_break[0]", ""], texts, "vi")[0].endswith("bỏ exact đi thì không ví dụ nào phát hiện")
    assert shown(told["compare", "exact"], texts)[0].endswith(
        "compare: published could be exact and no example would notice"
    )
    assert shown(told["areas[0].criteria[1].max", "2"], texts, "vi")[0].endswith(
        "1 đổi thành 2, cùng các điểm tối đa chứa nó, thì không ví dụ nào phát hiện"
    )
    formula = told["areas[0].criteria[0].rule.measure", "1"]
    assert (formula.place.line, formula.place.column, formula.place.end_column) == (24, 29, 30)


def test_both_ends_of_a_boundary_are_said(tmp_path: Path) -> None:
    """Where they are not the same text."""
    text = SET.replace("- {at_least: 80%, points: 2}", "- {at_least: 80.0%, points: 2}")
    found, texts = mutants(tmp_path, text.replace("done: 80", "done: 100"))
    told = {(each.mutant.address, each.mutant.now): each for each in found}
    step = "areas[0].criteria[0].rule.steps[0]"

    assert shown(told[f"{step}.at_least", "79.9%"], texts)[0].endswith(
        "80.0% could be 79.9% (with 80% as 79.9%) and no example would notice"
    )
    assert shown(told[f"{step}.at_least@", "more_than: 80.0%"], texts, "vi")[0].endswith(
        "at_least: 80.0% đổi thành more_than: 80.0%, cùng với below: 80% thành at_most: 80%,"
        " thì không ví dụ nào phát hiện"
    )


def test_what_is_not_decided_is_marked(tmp_path: Path) -> None:
    """It may change nothing."""
    few = SET.replace("at_least: 1}", "at_least: 2, at_most: 2}")
    ratio = few.replace("kind: steps", "kind: ratio").replace(
        "done: 80, planned: 100}, points: 2", "done: 1, planned: 2}, points: 1"
    )
    text = "".join(line for line in ratio.splitlines(keepends=True) if "80%" not in line and line.strip() != "steps:")
    found, texts = mutants(tmp_path, text.replace('"(done + 0) / planned"', "done / planned"))
    told = {(each.mutant.address, each.mutant.now): each for each in found}
    open_ = told["rounding.points", "3"]

    assert open_.fate == "undecided"
    assert shown(open_, texts)[0].endswith(
        "points: none could be 3 and no example would notice (whether points would change is not decided)"
    )


@pytest.mark.parametrize(
    "text",
    [
        SET.replace("points: 2}\n      - code", "points: 1}\n      - code"),
        SET.replace("max: 3\nrounding", "max: 4\nrounding"),
        SET + 'examples:\n  - {points: {"1.2": 0}, index: 50.00}\n',
    ],
)
def test_none_where_something_is_wrong(tmp_path: Path, text: str) -> None:
    """Examples that fail would notice everything."""
    assert () == mutants(tmp_path, text)[0]
    assert not_tried("set.yaml", "vi") == "set.yaml: chưa thử thay đổi nào, vì tệp còn lỗi\n"


def counts(noticed: int, lives: int, undecided: int = 0) -> dict[Fate, int]:
    """So many of each."""
    return {"noticed": noticed, "refused": 5, "same": 7, "lives": lives, "undecided": undecided}


def test_the_score_is_of_what_could_be_published_and_changes_something() -> None:
    """Rounded down, so that 100 is all of it."""
    assert score(counts(3, 1)) == 75
    assert score(counts(1, 1, 1)) == Fraction(100, 3)
    assert score(counts(0, 0)) == 100
    assert counts_text(counts(99999, 1), "vi").endswith("Tỷ lệ ví dụ phát hiện: 99,99 %\n")
    assert counts_text(counts(4, 1, 1), "en") == (
        "18 changes: 4 noticed by examples, 5 refused by validate, 7 change nothing, 2 not noticed\n"
        "Noticed by examples: 66.66 %\n"
    )


def test_as_data(tmp_path: Path) -> None:
    """Counts, score, and what lives with its place."""
    found, _ = mutants(tmp_path)
    data = mutants_data(found)

    assert data["counts"] == counts_of(found)
    assert len(data["living"]) == data["counts"]["lives"] + data["counts"]["undecided"]
    assert next(each for each in data["living"] if each["now"] == "1") == {
        "line": 7,
        "column": 33,
        "end_line": 7,
        "end_column": 34,
        "address": "rounding.index",
        "kind": "policy",
        "fate": "lives",
        "was": "2",
        "now": "1",
        "also": [],
        "message": {
            "vi": "index: 2 đổi thành 1 thì không ví dụ nào phát hiện",
            "en": "index: 2 could be 1 and no example would notice",
        },
    }


def test_examples_of_units_are_asked_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """What noticed one mutant is asked first of the next; those with places are asked together."""
    asked: list[list[int]] = []

    def recorded(criteria: CriteriaSet, prepared: Prepared | None = None) -> Iterator[Problem]:
        asked.append([examples.index(each) for each in criteria.examples])
        return check_unit_examples(criteria, prepared)

    monkeypatch.setattr(noticing, "check_unit_examples", recorded)
    examples = (
        UnitExample(total=1, points={"1.1": 0}),
        UnitExample(place=1),
        UnitExample(total=1, points={"1.2": 0}),
        UnitExample(place=1),
        UnitExample(place=3, points={"1": "0%"}),
    )
    right = set_of(item("1.1"), item("1.2"))
    asking = noticing.UnitExamples.of(evolve(right, examples=examples))

    assert not asking.notice(right)
    assert [[0], [2], [1, 1, 4]] == asked
    asked.clear()
    assert asking.notice(set_of(item("1.1", max=2), item("1.2")))
    assert asking.notice(evolve(right, ties="dense"))
    assert asking.notice(evolve(right, ties="dense"))
    assert [[0], [2], [2], [0], [1, 1, 4], [1, 1, 4]] == asked
    assert not noticing.UnitExamples.of(right).notice(evolve(right, ties="dense"))
