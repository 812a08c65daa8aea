"""`parindex explain ROUND UNIT [CODE]`: a sheet as one of its round, stage by stage."""

from pathlib import Path

import pytest

from parindex.cli import main
from tests.marked import PLAIN, spoilt

TAY_NINH = str(Path(__file__).parents[3] / "examples" / "tay-ninh-2023" / "round.yaml")
B = "sheets/so-b.yaml"
CORRECTED = (
    "ledger.yaml",
    "",
    """  - unit: so-b
    code: "1.2"
    stage: verification-1
    figures: {done: 40}
    by: to-tham-dinh
    date: 2024-12-02
    reason: Năm nhiệm vụ chưa xong
""",
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the plain round; no language asked for."""
    for name in ("PARINDEX_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    spoilt(tmp_path, [])
    return tmp_path


def test_an_item_of_a_unit_of_the_round(capsys: pytest.CaptureFixture[str]) -> None:
    """What comes from outside is known: nothing needs to be said on the command line."""
    assert 0 == main(["explain", "round.yaml", "so-b", "2.3"])
    shown = capsys.readouterr()

    assert shown.out.startswith("2.3  Giải ngân: 0.8 / 1 points\n  400 / 500 = 80 %")
    assert "" == shown.err


def test_all_items_of_a_unit(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a code each item is explained."""
    assert 0 == main(["explain", "round.yaml", "so-b"])
    shown = capsys.readouterr().out

    assert ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5"] == [
        each.split()[0] for each in shown.splitlines() if each[:1].isdigit() and each.split()[0][-1] != "."
    ]


def test_what_the_verifiers_changed_is_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The points after the correction, who made it, and why."""
    spoilt(folder, [CORRECTED])

    assert 0 == main(["explain", "round.yaml", "so-b", "1.2"])
    shown = capsys.readouterr().out

    assert shown.startswith("1.2  Hoàn thành kế hoạch: 1.6 / 2 points\n")
    for each in ("verification-1", "to-tham-dinh", "Năm nhiệm vụ chưa xong", "1.8", "1.6"):
        assert each in shown


def test_it_speaks_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    """Numbers and words."""
    assert 0 == main(["explain", "round.yaml", "so-b", "1.2", "--lang", "vi"])
    assert capsys.readouterr().out.startswith("1.2  Hoàn thành kế hoạch: 1,8 / 2 điểm\n")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "takes published totals: there are no sheets to explain\n  hint: use parindex run\n"),
        ("vi", "là đợt lấy kết quả đã công bố: không có phiếu để giải thích\n  gợi ý: dùng parindex run\n"),
    ],
)
def test_published_totals_have_no_sheets(language: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """PAR909, and what to do instead."""
    assert 2 == main(["explain", TAY_NINH, "so-y-te", "--lang", language])
    shown = capsys.readouterr()

    assert "" == shown.out
    assert shown.err.startswith("PAR909 error: ")
    assert shown.err.endswith(said)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "PAR910 error: 'huyen-b' has handed in no sheet\n  hint: add the unit's sheet\n"),
        ("vi", "PAR910 error: “huyen-b” chưa nộp phiếu\n  gợi ý: bổ sung phiếu của đơn vị\n"),
    ],
)
@pytest.mark.parametrize("code", [[], ["1.2"]])
def test_a_unit_without_a_sheet(code: list[str], language: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """PAR910; a code changes nothing."""
    assert 2 == main(["explain", "round.yaml", "huyen-b", *code, "--lang", language])
    assert ("", said) == capsys.readouterr()


def test_a_unit_that_is_not_in_the_round(capsys: pytest.CaptureFixture[str]) -> None:
    """With the one that was probably meant."""
    assert 2 == main(["explain", "round.yaml", "so-bb"])
    assert ("", "PAR404 error: there is no unit 'so-bb'\n  hint: did you mean 'so-b'?\n") == capsys.readouterr()


def test_an_item_that_is_not_in_the_set(capsys: pytest.CaptureFixture[str]) -> None:
    """With those that are."""
    assert 2 == main(["explain", "round.yaml", "so-b", "1.9"])
    shown = capsys.readouterr()

    assert "" == shown.out
    assert shown.err.startswith("PAR907 error: the criteria set has no item '1.9'\n")


def test_a_round_with_errors(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They come first."""
    (expected,) = spoilt(folder, [("units.csv", "so-b,Sở B,departments", "so-b,Sở B,«PAR404»departmens")])

    assert 1 == main(["explain", "round.yaml", "so-b"])
    code, place = expected.split()
    assert f"{place}: {code} error: there is no group 'departmens'" in capsys.readouterr().err


@pytest.mark.parametrize("change", [(B, "{choose: good", "{choose: «PAR404»any"), (B, "met: true", "met: «PAR504»[a]")])
@pytest.mark.parametrize("code", [[], ["1.2"]])
def test_a_sheet_with_errors_is_not_explained(
    code: list[str], change: tuple[str, str, str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever item is asked for; units with right sheets are explained all the same."""
    (expected,) = spoilt(folder, [change])
    said, place = expected.split()

    assert 1 == main(["explain", "round.yaml", "so-b", *code])
    shown = capsys.readouterr()
    assert "" == shown.out
    assert shown.err.startswith(f"{place}: {said} error: ")
    assert 0 == main(["explain", "round.yaml", "so-a", *code])
    assert "" == capsys.readouterr().err


def test_an_entry_with_errors_is_not_explained(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It stands in the ledger."""
    (expected,) = spoilt(folder, [("ledger.yaml", "points: 0.7", "points: «PAR528»7")])
    said, place = expected.split()

    assert 1 == main(["explain", "round.yaml", "so-b"])
    assert capsys.readouterr().err.startswith(f"{place}: {said} error: item '1.4' cannot have 7 points\n")


def test_only_warnings_about_the_item_are_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Those about others are not asked for."""
    spoilt(folder, [(B, "planned: 50}", "planned: 50}, self: 2")])

    main(["explain", "round.yaml", "so-b", "1.1"])
    assert "" == capsys.readouterr().err
    main(["explain", "round.yaml", "so-b", "1.2"])
    assert "PAR508" in capsys.readouterr().err
    main(["explain", "round.yaml", "so-b"])
    assert "PAR508" in capsys.readouterr().err


def test_an_item_without_an_answer(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An error, unless the sheet is looked at on its way."""
    spoilt(folder, [(B, '  "1.3": {met: true}\n', "")])

    assert 1 == main(["explain", "round.yaml", "so-b", "1.3"])
    assert "PAR501" in capsys.readouterr().err
    assert 0 == main(["explain", "round.yaml", "so-b", "1.3", "--keep-going"])
    shown = capsys.readouterr()
    assert shown.out.startswith("1.3  Phân công: 0 / 1 points\n")
    assert "" == shown.err


def test_sheets_in_a_table_and_inside_the_round(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wherever sheets stand the unit is found."""
    monkeypatch.chdir(PLAIN.parent / "round-of-tables-with-decimal-commas")
    assert 0 == main(["explain", "round.yaml", "so-a", "1.2"])
    assert capsys.readouterr().out.startswith("1.2  Hoàn thành kế hoạch: ≈ 1.8333 / 2 points\n")
    assert 2 == main(["explain", "round.yaml", "so-b"])

    monkeypatch.chdir(PLAIN.parent / "round-of-sheets-all-inline")
    assert 0 == main(["explain", "round.yaml", "so-a", "1.2"])
    assert "1.2  Mục hai: 0.6 / 1 points\n" in capsys.readouterr().out
    assert 2 == main(["explain", "round.yaml", "so-c"])
