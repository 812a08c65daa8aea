"""Which characters a problem means: those of a formula that are wrong, and no others."""

from pathlib import Path

import pytest

import parindex as pi
from parindex.loading.documents import parse_document
from parindex.model.criteria import Area, CriteriaSet, Criterion, Figure, PointsRounding
from parindex.model.rule_kinds import Ratio
from parindex.texts import Words

A = Words("A")
HEAD = """format: parindex/criteria-set@1
id: t
year: 2024
title: Thử
status: illustrative
max: 1
rounding: {points: none, index: 2}
compare: exact
ties: dense
areas:
  - code: "1"
    name: Một
    max: 1
    criteria:
      - code: "1.1"
        name: Một
        max: 1
        figures:
          done: {name: Xong, at_most: planned}
          planned: {name: Giao, at_least: 1}
        rule:
          kind: ratio
"""


def underlined(measure: str, code: str) -> list[str]:
    """The texts that are underlined for *code* where a file says that this is the measure."""
    text = f"{HEAD}          measure: {measure}\n"
    document = parse_document(text.encode(), "set.yaml", folder=Path())
    lines = text.split("\n")
    places = [each.place for each in document.problems if each.code == code]
    return [lines[each.line - 1][each.column - 1 : each.end_column - 1] for each in places if each is not None]


@pytest.mark.parametrize(
    ("measure", "code", "expected"),
    [
        ("done // planned", "PAR307", "/"),
        ("done / planned) * 2", "PAR307", ")"),
        ("1,5 * done / planned", "PAR307", ","),
        ("done / planned %", "PAR307", "%"),
        ("'done // planned'", "PAR307", "/"),
        ('"done // planned"', "PAR307", "/"),
        ("done * done / planned", "PAR308", "done * done"),
        ("1 - (done * done) / planned", "PAR308", "done * done"),
        ("done / planned / 2 * done", "PAR308", "done / planned / 2 * done"),
        ("doen / planned", "PAR404", "doen"),
        ("done / (planned - doen)", "PAR404", "doen"),
        ("'doen / planned'", "PAR404", "doen"),
        ('"doen / planned"', "PAR404", "doen"),
        ("(done + done_ * 0.5) / planned", "PAR404", "done_"),
        ("(done + số_việc) / planned", "PAR404", "số_việc"),
    ],
)
def test_the_characters_that_are_wrong_are_underlined(measure: str, code: str, expected: str) -> None:
    """With quotes or without, in letters of any script."""
    assert [expected] == underlined(measure, code)


def test_a_name_within_another_is_not_meant() -> None:
    """`done` in `undone_done` is no `done`."""
    assert ["undone", "undone_done"] == sorted(underlined("(undone_done + undone) / planned", "PAR404"))


@pytest.mark.parametrize("measure", ['"\\u0064oen / planned"', "|-\n            doen / planned"])
def test_where_characters_cannot_be_counted_the_whole_is_meant(measure: str) -> None:
    """What was read of escapes, and of texts in blocks, is not what stands there."""
    (text,) = underlined(measure, "PAR404")

    assert text.strip('"').startswith(measure.strip('"')[:1])


def test_without_a_file_the_characters_are_counted_in_the_text() -> None:
    """A noun made in Python has no place, but the span is there."""
    figures: object = {"planned": Figure(A, at_least="1")}
    item = Criterion(code="1.1", name=A, max=1, rule=Ratio("doen / planned"), figures=figures)  # type: ignore[arg-type]
    area = Area(code="1", name=A, max=1, criteria=(item,))
    criteria = CriteriaSet(
        id="t",
        year=2024,
        title=A,
        status="illustrative",
        rounding=PointsRounding("none", 2),
        compare="exact",
        ties="dense",
        areas=(area,),
        max=1,
    )
    (found,) = pi.check(criteria)

    assert ("PAR404", "areas[0].criteria[0].rule.measure", (0, 4)) == (found.code, found.address, found.span)
    assert found.place is None
