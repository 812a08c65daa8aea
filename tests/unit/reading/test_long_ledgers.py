"""Long tables of ledgers: rows as entries."""

from datetime import date
from pathlib import Path

import pytest

import parindex as pi
from parindex.loading.tables import check_table
from parindex.model.ledger import Claims, Entry, Ledger
from parindex.model.sheets import Citation
from parindex.problems import Problem

HEADER = "unit,code,stage,key,value,by,date,reason,evidence\n"
ROUND = ",,,round,made-up,,,,\n"
DAY = date(2024, 12, 1)


def written(rows: str, folder: Path, header: str = HEADER + ROUND) -> Path:
    """The table of these rows."""
    path = folder / "ledger.csv"
    path.write_text(header + rows, encoding="utf-8")
    return path


def read(rows: str, folder: Path) -> tuple[Entry, ...]:
    """The entries of a table of these rows."""
    made = pi.load_ledger(written(rows, folder))
    assert "made-up" == made.round
    return made.entries


def refused(rows: str, folder: Path, header: str = HEADER + ROUND) -> list[tuple[str, int, int]]:
    """Code, line and column of what is wrong with a table."""
    with pytest.raises(pi.ProblemsFound) as caught:
        pi.load_ledger(written(rows, folder, header))
    return [_where(each) for each in caught.value.problems]


def _where(each: Problem) -> tuple[str, int, int]:
    assert each.place is not None
    return each.code, each.place.line, each.place.column


def test_rows_of_one_unit_code_stage_office_and_day_make_one_entry(tmp_path: Path) -> None:
    """Each row gives one key, or a figure; reason and evidence need be said once."""
    rows = (
        "a,1.2,verification-1,done,41,to,2024-12-01,4 nhiệm vụ,\n"
        "b,1.2,verification-1,points,1,to,2024-12-01,Vì,\n"
        "a,1.2,verification-1,asks,true,to,2024-12-01,,kh; bb\n"
        "a,1.2,verification-1,planned,50,to,2024-12-01,,\n"
    )
    figures = {"done": 41, "planned": 50}
    first = Entry(
        "a",
        "verification-1",
        "to",
        DAY,
        "1.2",
        figures=figures,
        asks=True,
        reason="4 nhiệm vụ",
        evidence=(Citation("kh"), Citation("bb")),
    )

    assert (first, Entry("b", "verification-1", "to", DAY, "1.2", points=1, reason="Vì")) == read(rows, tmp_path)


def test_reason_and_evidence_of_all_rows_are_kept(tmp_path: Path) -> None:
    """What a later row adds is added, and what it repeats is not."""
    rows = "".join(
        f"a,1.2,verification-1,{key},{value},to,2024-12-01,{reason},{evidence}\n"
        for key, value, reason, evidence in (
            ("done", 41, "Thiếu", "kh"),
            ("planned", 50, "Thiếu", "bb"),
            ("asks", "true", "Sai", "kh"),
        )
    )
    (made,) = read(rows, tmp_path)

    assert ("Thiếu;Sai", (Citation("kh"), Citation("bb"))) == (made.reason, made.evidence)


def test_every_deduction_is_an_entry_of_its_own(tmp_path: Path) -> None:
    """They add up, so the same row twice is two; without a code they are the unit's."""
    row = "a,,deduction,deduct,0.5,to,2024-12-01,Báo cáo sai,\n"

    assert [Entry("a", "deduction", "to", DAY, deduct="0.5", reason="Báo cáo sai")] * 2 == list(
        read(row + row, tmp_path)
    )


def test_a_sign_off_is_an_entry_of_its_own(tmp_path: Path) -> None:
    """Beside shared figures that the same office corrected on the same day."""
    rows = "a,,verification-2,accept,all,to,2024-12-01,,\na,,verification-2,received,7,to,2024-12-01,Đếm lại,\n"
    accept = Entry("a", "verification-2", "to", DAY, accept="all")

    assert (accept, Entry("a", "verification-2", "to", DAY, figures={"received": 7}, reason="Đếm lại")) == read(
        rows, tmp_path
    )


def test_claims_have_their_word_before_the_key(tmp_path: Path) -> None:
    """`claims:done` is what the unit claims; `claims:self` the points."""
    start, end = "a,1.2,explanation,claims:", ",a,2024-12-01,Bổ sung,\n"
    rows = f"{start}done,45{end}{start}self,2{end}"

    assert (
        Entry(
            "a",
            "explanation",
            "a",
            DAY,
            "1.2",
            claims=Claims(claim=2, figures={"done": 45}),
            reason="Bổ sung",
        ),
    ) == read(rows, tmp_path)


@pytest.mark.parametrize(
    ("value", "expected"), [("none", ()), ("k1; k2", ("k1", "k2")), ("true", True), ("k1", ("k1",))]
)
def test_what_is_met(value: str, expected: object, tmp_path: Path) -> None:
    """Yes, conditions, or `none` of them."""
    (made,) = read(f"a,1.2,verification-1,met,{value},to,2024-12-01,Vì,\n", tmp_path)

    assert expected == made.met


def test_columns_that_may_be_left_out(tmp_path: Path) -> None:
    """Reason and evidence need no column where nobody says them."""
    header = "unit,code,stage,key,value,by,date\n,,,round,made-up,,\n"
    made = pi.load_ledger(written("a,,verification-2,accept,all,to,2024-12-01\n", tmp_path, header))

    assert Ledger("made-up", (Entry("a", "verification-2", "to", DAY, accept="all"),)) == made


@pytest.mark.parametrize(
    ("header", "rows", "expected"),
    [
        ("unit,code,key,value,by,date\n", "", [("PAR204", 1, 1)]),
        ("unit,code,stage,key,value,by,date,note\n", "", [("PAR203", 1, 35)]),
        (HEADER + ROUND, "a,1.1,,points,1,to,2024-12-01,Vì,\n", [("PAR204", 3, 7)]),
        (HEADER + ROUND, ",1.1,verification-1,,1,,2024-12-01,Vì,\n", [("PAR204", 3, 1)]),
        (
            HEADER + ROUND,
            "a,1.1,verification-1,points,1,to,2024-12-01,Vì,\na,1.1,verification-1,points,2,to,2024-12-01,Vì,\n",
            [("PAR216", 4, 22)],
        ),
        (
            HEADER + ROUND,
            "a,1.1,explanation,claims:x,1,to,2024-12-01,Vì,\na,1.1,explanation,claims:x,2,to,2024-12-01,Vì,\n",
            [("PAR216", 4, 19)],
        ),
        (HEADER + ROUND, "a,1.1,verification-1,points,một,to,2024-12-01,Vì,\n", [("PAR207", 3, 29)]),
    ],
)
def test_what_is_wrong_is_said_at_its_cell(
    header: str, rows: str, expected: list[tuple[str, int, int]], tmp_path: Path
) -> None:
    """Columns that are missing or not known, cells that are empty, and what is said twice."""
    assert expected[0] in refused(rows, tmp_path, header)


def test_a_ledger_without_the_row_of_its_round(tmp_path: Path) -> None:
    """It names no round."""
    assert ["PAR204"] == [
        each[0] for each in refused("a,,verification-2,accept,all,to,2024-12-01,,\n", tmp_path, HEADER)
    ]


def test_a_table_without_any_row(tmp_path: Path) -> None:
    """There is no header to look at."""
    assert [] != refused("", tmp_path, "")


def test_a_ledger_is_known_by_its_columns(tmp_path: Path) -> None:
    """`stage` is a column of ledgers alone."""
    document = check_table(written("a,,verification-2,accept,all,to,2024-12-01,,\n", tmp_path))

    assert isinstance(document.value, Ledger)
    assert () == document.problems


def test_a_figure_that_is_called_like_something_else_has_a_word_before_it(tmp_path: Path) -> None:
    """`figures:points` is the figure; any other figure may have the word, too, and is the same figure with it."""
    rows = (
        "a,1.2,verification-1,figures:points,41,to,2024-12-01,Đếm lại,\n"
        "a,1.2,verification-1,figures:done,7,to,2024-12-01,,\n"
        "b,1.2,verification-1,points,1,to,2024-12-01,Vì,\n"
    )
    one, other = read(rows, tmp_path)

    assert Entry("a", "verification-1", "to", DAY, "1.2", figures={"points": 41, "done": 7}, reason="Đếm lại") == one
    assert Entry("b", "verification-1", "to", DAY, "1.2", points=1, reason="Vì") == other
    twice = "a,1.2,verification-1,figures:done,7,to,2024-12-01,Vì,\na,1.2,verification-1,done,7,to,2024-12-01,,\n"
    assert [("PAR216", 4, 22)] == refused(twice, tmp_path)
