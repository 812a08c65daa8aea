"""Corners of rounds of sheets that no sentence of the semantics is about."""

from pathlib import Path

import pytest

import parindex as pi
from parindex import awards as awarding
from parindex.loading.documents import read_document
from parindex.loading.rounds import read_sheet, sheet_files
from parindex.loading.sets import sets_for
from parindex.model.awards import Quota
from parindex.model.round import Round
from parindex.model.rule_kinds import Given
from tests.making import award, awards, by_unit
from tests.making_rounds import deduction, entry, found, given, ledger, one, only, run, tallied
from tests.making_sets import figure, item, parent, ratio, refused, scored, set_of, told

PLAIN = set_of(tallied())


def test_entries_about_a_unit_without_a_sheet_are_errors() -> None:
    """They can move nothing: the sheet was lost, or the unit is misspelt."""
    answers = {"a": None, "b": only(70)}
    entries = (entry(code="1.1", points=3), deduction(1))

    assert ["PAR539"] == sorted(set(refused(lambda: run(PLAIN, answers, *entries))))
    outcome = run(PLAIN, answers, *entries, keep_going=True)
    assert ("refused",) == by_unit(outcome)["a"].open
    assert {"PAR539"} == {code for code, _ in found(outcome)}
    assert all(address.startswith("ledger.entries[") for _, address in found(outcome))


def test_adjust_knows_what_came_from_outside() -> None:
    """Values by source, and by figure or item where a source serves several, are kept for it."""
    criteria = set_of(
        item(rule=Given("ddci"), max=20),
        item("1.2", ratio("share"), max=20, figures={"share": figure("percent", at_most="100%", given_by="ddci")}),
        item("1.3", Given("survey"), max=20),
        item("1.4", Given("other"), max=20),
        tallied("1.5", 20),
    )
    values = {"ddci": {"1.1": 5, "share": "50%"}, "survey": 7, "other": "not_held"}
    whole = scored(criteria, only(10, "1.5"), given=values)
    adjusted = pi.adjust(whole, ledger(entry("so-a", "1.5", points=11)))

    assert ["32", "33", "80"] == told(whole.points, adjusted.points, adjusted.max)
    assert whole.around == adjusted.around


def test_a_round_gives_several_values_of_one_source() -> None:
    """Rows with keys make one source that serves several."""
    criteria = set_of(item(rule=Given("ddci"), max=20), item("1.2", Given("ddci"), max=20), tallied("1.3", 60))
    values = {"ddci": given(a={"1.1": 5, "1.2": 6})}

    assert "21" == str(one(criteria, only(10, "1.3"), given=values).points)


def test_awards_that_say_nothing_about_ties_are_refused_by_the_core_too() -> None:
    """Whoever calls it: PAR701."""
    silent = awards(award(quota=Quota(total=1), tie_at_cutoff=None))

    assert ["PAR701"] == refused(lambda: awarding.propose((), (), silent, {}, terms={}, places={}))


def test_one_wrong_set_is_told_at_its_place() -> None:
    """Errors of a criteria set stand in `criteria_sets`."""
    wrong = set_of(parent("1.1", tallied("1.1.1"), max=7))
    with pytest.raises(pi.ProblemsFound) as caught:
        run(wrong, {"a": only(1, "1.1.1")})

    assert all(each.address.startswith("criteria_sets[0].") for each in caught.value.problems)


def test_a_table_of_sheets_can_be_read_without_its_round(tmp_path: Path) -> None:
    """Nobody knows then which set a sheet answers."""
    (tmp_path / "criteria" / "made-up").mkdir(parents=True)
    (tmp_path / "criteria" / "made-up" / "2024-units.yaml").write_text(pi.dump(PLAIN), encoding="utf-8")
    (tmp_path / "sheets.csv").write_text("unit,code,key,value\na,1.1,points,80\n", encoding="utf-8")
    (tmp_path / "round.yaml").write_text(
        "format: parindex/round@1\nid: r\nyear: 2024\ntitle: Thử\nstatus: illustrative\n"
        "groups: [{key: g, name: g, criteria_set: made-up/2024-units}]\n"
        "units: [{key: a, name: a, group: g}]\nsheets: sheets.csv\n",
        encoding="utf-8",
    )
    path = tmp_path / "round.yaml"
    files = sheet_files(read_document(path, Round, sets=sets_for(path)))
    assert files is not None
    document = read_sheet(files, 0, None)

    assert ("", "a", 1) == (document.value.criteria_set, document.unit, len(files))
    assert 2 == document.locate("unit").line
