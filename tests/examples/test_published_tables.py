"""The published tables that ship as examples, reproduced to the last digit."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

import parindex as pi
from parindex.model.results import Outcome

EXAMPLES = Path(__file__).parents[2] / "examples"


def outcome_of(name: str) -> Outcome:
    """Everything that comes of the example *name*."""
    return pi.run(pi.load_round(EXAMPLES / name / "round.yaml"))


def printed_rows(name: str) -> list[dict[str, str]]:
    """The published table of the example, read by somebody else's reader."""
    text = (EXAMPLES / name / "published.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize("name", ["tay-ninh-2023", "tien-giang-2020", "ba-ria-vung-tau-2017"])
def test_an_example_has_nothing_wrong(name: str) -> None:
    """No errors in what is shipped: only audit findings may remain."""
    found = pi.check_file(EXAMPLES / name / "round.yaml")

    assert () == found


def test_tay_ninh_has_25_units_of_three_maxima() -> None:
    """19 departments and 6 of 9 districts, of 71.5, 96.5 and 100 points."""
    units = outcome_of("tay-ninh-2023").units

    assert 25 == len(units)
    assert {Decimal("71.5"), Decimal("96.5"), Decimal(100)} == {each.max.own for each in units}


@pytest.mark.parametrize("row", printed_rows("tay-ninh-2023"), ids=lambda row: row["unit"])
def test_tay_ninh_is_reproduced_to_the_last_digit(row: dict[str, str]) -> None:
    """Index, rank and band of every unit are those that are printed."""
    outcome = outcome_of("tay-ninh-2023")
    bands = {each.key: each.name.vi for each in outcome.round.bands}

    (unit,) = (each for each in outcome.units if each.unit == row["unit"])

    assert row["index"] == f"{unit.index:f}"
    assert int(row["rank"]) == unit.rank.official
    assert row["band"] == bands[unit.band or ""]
    assert row["name"] == unit.name.vi


def test_tay_ninh_prints_nothing_that_does_not_follow() -> None:
    """The audit of a right table is silent."""
    assert () == outcome_of("tay-ninh-2023").findings


def test_tay_ninh_districts_are_not_complete() -> None:
    """Six of nine districts were seen: places among those listed, no mean."""
    departments, districts = outcome_of("tay-ninh-2023").groups

    assert (True, 19, Decimal("86.23")) == (departments.complete, departments.units, departments.mean)
    assert (("good", 17), ("fair", 1), ("poor", 1)) == departments.bands
    assert (False, 6, None) == (districts.complete, districts.units, districts.mean)


def test_tien_giang_has_one_misprint_and_what_would_explain_it() -> None:
    """Sở Nông nghiệp và Phát triển nông thôn, and only that row; 98.60 would explain it."""
    (found,) = outcome_of("tien-giang-2020").findings

    assert "PAR604" == found.code
    assert "Sở Nông nghiệp và Phát triển nông thôn" == found.value("unit")
    assert (Decimal("96.60"), Decimal("98.60")) == (found.value("points"), found.value("mended"))
    assert "one_digit" == found.hint


def test_tien_giang_totals_above_100_stay_above_100() -> None:
    """Four printed totals are above 100, and nothing caps them."""
    units = outcome_of("tien-giang-2020").units

    above = {each.unit: f"{each.index:f}" for each in units if each.index is not None and each.index > 100}

    assert 28 == len(units)
    assert {"102.50", "102.22", "100.14", "100.09"} == set(above.values())


def test_tien_giang_districts_are_ranked_in_their_cluster() -> None:
    """The official rank of a district is the one in its cluster."""
    districts = [each for each in outcome_of("tien-giang-2020").units if each.group == "districts"]

    assert ["Cụm 1"] * 4 == [each.cluster for each in districts]
    assert [1, 2, 3, 4] == [each.rank.cluster for each in districts]
    assert [1, 2, 3, 4] == [each.rank.official for each in districts]


def test_ba_ria_names_best_and_worst_of_those_listed() -> None:
    """Four groups of which two figures each were printed."""
    groups = outcome_of("ba-ria-vung-tau-2017").groups

    assert [
        ("departments", ("so-cong-thuong",), ("so-ngoai-vu",)),
        ("central-agencies", ("cuc-hai-quan-tinh",), ("cong-an-tinh",)),
        ("districts", ("huyen-long-dien",), ("huyen-con-dao",)),
        ("communes", ("xa-tam-phuoc",), ("xa-phuoc-hoa",)),
    ] == [(each.group, each.best, each.worst) for each in groups]
    assert [None] * 4 == [each.mean for each in groups]


def test_ba_ria_proposes_nobody() -> None:
    """Of a group that is not complete nobody is considered, whatever the quota."""
    outcome = outcome_of("ba-ria-vung-tau-2017")
    awards = outcome.round.awards

    assert awards is not None
    assert [5, 10] == [each.quota.total for each in awards.awards if each.quota]
    assert {("merit", "not_considered", "incomplete_group")} == {
        (each.award, each.decision, each.reason) for each in outcome.awards
    }
