"""Misprints planted in published tables: each is found, and names its row."""

from itertools import combinations
from pathlib import Path

import pytest
from attrs import evolve

import parindex as pi
from parindex.auditing.printed import one_digit_off
from parindex.model.round import Printed, PublishedUnit, Round
from parindex.problems import Problem

#: Whole files again and again: that every line is tested is seen elsewhere, and traced this takes twice as long.
pytestmark = pytest.mark.no_cover

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
TAY_NINH = pi.load_round(EXAMPLES / "tay-ninh-2023" / "round.yaml")
TIEN_GIANG = pi.load_round(EXAMPLES / "tien-giang-2020" / "round.yaml")
ROWS = range(len(TAY_NINH.published))


def audit_with(changed: dict[int, PublishedUnit], round_: Round = TAY_NINH) -> tuple[Problem, ...]:
    """What the audit finds with some rows *changed*."""
    rows = tuple(changed.get(at, each) for at, each in enumerate(round_.published))
    return pi.run(evolve(round_, published=rows)).findings


def test_the_published_table_of_tay_ninh_has_no_findings() -> None:
    """Unchanged, everything printed follows from the points."""
    assert () == pi.run(TAY_NINH).findings


@pytest.mark.parametrize("at", ROWS)
def test_any_wrong_digit_of_an_index_is_found(at: int) -> None:
    """Whichever digit of whichever index is another one, the row and its index are named, and the right one told."""
    row = TAY_NINH.published[at]
    assert row.index is not None
    for wrong in one_digit_off(row.index):
        (*found_all,) = audit_with({at: evolve(row, index=wrong)})
        if not found_all:  # 69.25 out of 71.5, with what rounding hides, can be 96.85 and 96.86
            assert abs(wrong - row.index) * 100 <= 1
            assert row.max < 100
            continue
        found, *others = found_all

        assert ("PAR601", f"published[{at}].index", "one_digit") == (found.code, found.address, found.hint)
        assert ("index", row.index) == (found.value("column"), found.value("mended"))
        assert [] == others


@pytest.mark.parametrize("at", ROWS)
def test_any_wrong_digit_of_the_points_is_found(at: int) -> None:
    """A wrong digit in the points contradicts the printed index; the right points are told where only they fit."""
    row = TAY_NINH.published[at]
    assert row.points is not None
    assert row.index is not None
    for wrong in one_digit_off(row.points):
        found = audit_with({at: evolve(row, points=wrong)})
        if found == ():  # the last digit of 61.00 out of 71.5 does not always show in two decimals
            assert abs(wrong - row.points) * 100 <= 1
            continue

        assert ("PAR601", f"published[{at}].index") == (found[0].code, found[0].address)
        assert {f"published[{at}]"} == {each.address.partition(".")[0] for each in found}


@pytest.mark.parametrize("group", ["departments", "districts"])
def test_any_two_swapped_ranks_are_found(group: str) -> None:
    """Whichever two ranks of a group are swapped, the findings name these rows, and each other's names."""
    inside = [at for at in ROWS if TAY_NINH.published[at].group == group]
    for one, other in combinations(inside, 2):
        first, second = TAY_NINH.published[one], TAY_NINH.published[other]
        found = audit_with({one: evolve(first, rank=second.rank), other: evolve(second, rank=first.rank)})
        named = {each.address for each in found}

        assert {"PAR603"} == {each.code for each in found}
        assert named
        assert named <= {f"published[{one}].rank", f"published[{other}].rank"}
        assert {"swapped"} == {each.hint for each in found}


@pytest.mark.parametrize("at", ROWS)
def test_any_wrong_rank_is_found(at: int) -> None:
    """Whichever place a unit of a complete group is given, it alone is named; of others no better place is possible."""
    row = TAY_NINH.published[at]
    complete = row.group == "departments"
    for wrong in range(1, 20):
        found = audit_with({at: evolve(row, rank=wrong)})
        if wrong != row.rank and (complete or wrong < (row.rank or 0)):
            assert [f"published[{at}].rank"] == [each.address for each in found]


@pytest.mark.parametrize("at", ROWS)
def test_any_wrong_band_is_found(at: int) -> None:
    """Whichever other band a unit is given, the row is named with the band that follows."""
    row = TAY_NINH.published[at]
    for wrong in {"Tốt", "Khá", "Kém"} - {row.band}:
        (found,) = audit_with({at: evolve(row, band=wrong)})

        assert ("PAR605", f"published[{at}].band") == (found.code, found.address)
        assert (wrong, row.band) == (found.value("printed"), found.value("follows"))


@pytest.mark.parametrize(
    ("printed", "code"),
    [({"units": 18}, "PAR607"), ({"bands": (("good", 16),)}, "PAR608"), ({"mean": "86.24"}, "PAR609")],
)
def test_any_wrong_number_of_the_group_is_found(printed: dict[str, object], code: str) -> None:
    """A wrong number of units, of a band, or mean is a finding of the group."""
    first, *others = TAY_NINH.groups
    right = Printed(units=19, bands=(("good", 17), ("fair", 1), ("poor", 1)), mean="86.23")
    groups = (evolve(first, printed=evolve(right, **printed)), *others)  # type: ignore[arg-type]

    assert [code] == [each.code for each in pi.run(evolve(TAY_NINH, groups=groups)).findings]
    assert () == pi.run(evolve(TAY_NINH, groups=(evolve(first, printed=right), *others))).findings


def test_the_misprint_of_tien_giang() -> None:
    """Only Sở Nông nghiệp và Phát triển nông thôn is out of order, and 98.60 would explain it."""
    (found,) = pi.run(TIEN_GIANG).findings

    assert ("PAR604", "one_digit", "98.60") == (found.code, found.hint, str(found.value("mended")))
    assert "Sở Nông nghiệp và Phát triển nông thôn" == found.value("unit")


def test_the_mended_table_of_tien_giang_has_no_findings() -> None:
    """With 98.60 the list runs from high to low, as the source says."""
    (found,) = pi.run(TIEN_GIANG).findings
    at = int(found.address.removeprefix("published[").partition("]")[0])
    mended = evolve(TIEN_GIANG.published[at], points="98.60")

    assert () == audit_with({at: mended}, TIEN_GIANG)
