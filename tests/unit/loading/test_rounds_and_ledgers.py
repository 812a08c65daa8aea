"""Ledgers and what comes from outside, read from files."""

from pathlib import Path

import pytest

import parindex as pi
from tests.making_rounds import FIRST, entry, one, only, tallied
from tests.making_sets import refused, set_of


def test_a_ledger_that_is_not_there_is_said(tmp_path: Path) -> None:
    """A table, too."""
    for name in ("none.csv", "none.yaml"):
        with pytest.raises(pi.ProblemsFound, match="PAR901"):
            pi.load_ledger(tmp_path / name)


def test_a_table_of_entries_may_have_decimal_commas(tmp_path: Path) -> None:
    """As a spreadsheet in Vietnamese saves it."""
    path = tmp_path / "ledger.csv"
    rows = (
        "unit;code;stage;key;value;by;date;reason",
        ";;;round;r;;;",
        "a;1.1;verification-1;points;1,5;b;2024-12-01;Vì",
    )
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")

    assert "1.5" == str(pi.load_ledger(path, decimal="comma").entries[0].points)


def test_a_word_of_ours_that_is_misspelt_is_not_taken_for_a_file(tmp_path: Path) -> None:
    """`not-held` is probably `not_held`."""
    path = tmp_path / "round.yaml"
    path.write_text("format: parindex/round@1\ngiven: {sipas: not-held}\n", encoding="utf-8")
    (found,) = (each for each in pi.check_file(path) if each.code == "PAR212")

    assert "did you mean 'not_held'?" == pi.hint(found, "en")


def test_what_did_not_arise_is_nothing_else_besides() -> None:
    """One entry that says both contradicts itself."""
    contradiction = entry(code="1.1", stage=FIRST, not_arisen=True, met=True)

    assert ["PAR502", "PAR510"] == sorted(refused(lambda: one(set_of(tallied()), only(50), contradiction)))
