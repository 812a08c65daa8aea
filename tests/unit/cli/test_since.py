"""`parindex validate --since`: a ledger only grows."""

from pathlib import Path

import pytest

from parindex.cli import main
from tests.marked import spoilt

LEDGER = "ledger.yaml"
GONE = "  - {unit: so-b, stage: verification-2, accept: all, by: to-tham-dinh, date: 2024-12-09}\n"
MORE = "  - {unit: so-b, stage: deduction, deduct: 0.5, by: hoi-dong, date: 2024-12-10, reason: Chậm báo cáo}\n"
HEADER = "unit,code,stage,key,value,by,date,reason,evidence\n,,,round,small-2024,,,,\n"
ROWS = (
    "so-a,1.2,verification-1,done,44,to-tham-dinh,2024-12-01,Thiếu tài liệu,bb\n"
    "so-a,,verification-2,accept,all,to-tham-dinh,2024-12-09,,\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the plain round, and its ledger of yesterday beside it; no language asked for."""
    for name in ("PARINDEX_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    spoilt(tmp_path, [])
    (tmp_path / "old.yaml").write_bytes((tmp_path / LEDGER).read_bytes())
    return tmp_path


def places(text: str) -> list[str]:
    """`CODE file:line:column` of each problem in *text*."""
    heads = [each.split(": ") for each in text.splitlines() if " error: " in each]
    return [f"{code.split()[0]} {place}" for place, code, *_ in heads]


def spoil(folder: Path, old: str, new: str) -> None:
    """Replace *old* by *new* in the ledger of today, where it must be."""
    text = (folder / LEDGER).read_text(encoding="utf-8")
    assert old in text
    (folder / LEDGER).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_ledger_that_is_the_same_has_only_grown(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing more is nothing less."""
    assert 0 == main(["validate", LEDGER, "--since", "old.yaml"])
    assert "" == capsys.readouterr().out


@pytest.mark.parametrize("new", [LEDGER, "round.yaml"])
def test_a_ledger_may_grow_anywhere(new: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where an entry stands says nothing; the ledger is named itself, or by its round."""
    spoil(folder, "entries:\n", f"entries:\n{MORE}")
    spoil(folder, GONE, "")
    with (folder / LEDGER).open("a", encoding="utf-8") as ledger:
        ledger.write(GONE)

    assert 0 == main(["validate", new, "--since", "old.yaml"])
    assert [] == places(capsys.readouterr().out)  # of the round it is also said that a unit has no sheet


@pytest.mark.parametrize("new", [LEDGER, "round.yaml"])
def test_an_entry_that_is_gone_is_shown_where_it_was(
    new: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the old ledger: it has no place in the new one."""
    spoil(folder, GONE, "")

    assert 1 == main(["validate", new, "--since", "old.yaml", "--lang", "en"])
    shown = capsys.readouterr().out
    assert ["PAR537 old.yaml:9:5"] == places(shown)
    assert "an entry on 'so-b' (–, verification-2) was in the old ledger and is gone" in shown
    assert "accept: all" in shown


def test_an_entry_that_is_gone_in_vietnamese(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence and its hint."""
    spoil(folder, GONE, "")

    assert 1 == main(["validate", LEDGER, "--since", "old.yaml", "--lang", "vi"])
    shown = capsys.readouterr().out
    assert "dòng thẩm định của “so-b” (–, verification-2) có trong sổ cũ, nay không còn" in shown
    assert "sổ chỉ được ghi thêm" in shown


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        ("points: 0.7", "points: 0.8", "points"),
        ("points: 0.7", "choose: good", "points, choose"),
        ("2024-12-01, reason: Có sáng kiến", "2024-12-02, reason: Không có", "date, reason"),
    ],
)
def test_an_entry_that_was_changed_is_shown_where_it_is(
    old: str, new: str, keys: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what was changed in it; so-b's is the second that has this reason."""
    text = (folder / LEDGER).read_text(encoding="utf-8")
    first, second = text.split("  - {unit: so-b, code", 1)
    (folder / LEDGER).write_text(f"{first}  - {{unit: so-b, code{second.replace(old, new, 1)}", encoding="utf-8")

    assert 1 == main(["validate", LEDGER, "--since", "old.yaml", "--lang", "en"])
    shown = capsys.readouterr().out
    assert ["PAR538 ledger.yaml:8:5"] == places(shown)
    assert f"the entry on 'so-b' (1.4, verification-1) was changed: {keys}\n" in shown

    main(["validate", LEDGER, "--since", "old.yaml", "--lang", "vi"])
    assert f"dòng thẩm định của “so-b” (1.4, verification-1) đã bị sửa: {keys}\n" in capsys.readouterr().out


def test_one_gone_one_changed_one_new(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each is said once, what is new not at all."""
    spoil(folder, "points: 0.7", "points: 0.8")
    spoil(folder, "unit: huyen-a, stage: verification-2", "unit: huyen-b, stage: verification-2")
    spoil(folder, "entries:\n", f"entries:\n{MORE}")

    assert 1 == main(["validate", LEDGER, "--since", "old.yaml"])
    assert ["PAR538 ledger.yaml:9:5", "PAR537 old.yaml:11:5"] == places(capsys.readouterr().out)


def test_the_same_number_written_in_other_words_is_no_change(folder: Path) -> None:
    """0.70 is 0.7; quotes and the order of keys say nothing either."""
    spoil(
        folder,
        '{unit: so-b, code: "1.4", stage: verification-1, points: 0.7,',
        '{stage: verification-1, points: 0.70, unit: "so-b", code: "1.4",',
    )

    assert 0 == main(["validate", LEDGER, "--since", "old.yaml"])


def test_a_long_table_since_a_long_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Places are rows."""
    (folder / "old.csv").write_text(HEADER + ROWS, encoding="utf-8")
    (folder / "new.csv").write_text(HEADER + ROWS.replace("done,44", "done,43"), encoding="utf-8")

    assert 0 == main(["validate", "old.csv", "--since", "old.csv"])
    assert 1 == main(["validate", "new.csv", "--since", "old.csv"])
    assert ["PAR538 new.csv:3:1"] == places(capsys.readouterr().out)


def test_a_ledger_may_move_from_a_table_to_yaml(folder: Path) -> None:
    """The entries are the same, however they are written."""
    (folder / "old.csv").write_text(HEADER + ROWS, encoding="utf-8")
    (folder / "new.yaml").write_text(
        """format: parindex/ledger@1
round: small-2024
entries:
  - {unit: so-a, stage: verification-2, accept: all, by: to-tham-dinh, date: 2024-12-09}
  - unit: so-a
    code: "1.2"
    stage: verification-1
    figures: {done: 44}
    by: to-tham-dinh
    date: 2024-12-01
    reason: Thiếu tài liệu
    evidence: [bb]
""",
        encoding="utf-8",
    )

    assert 0 == main(["validate", "new.yaml", "--since", "old.csv"])


def test_an_inline_ledger_since_that_of_an_older_round(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both are in rounds; places are in these."""
    source = Path(__file__).parents[2] / "valid" / "round-of-sheets-all-inline" / "round.yaml"
    text = source.read_text(encoding="utf-8")
    (folder / "then.yaml").write_text(text, encoding="utf-8")
    (folder / "now.yaml").write_text(text.replace("figures: {done: 3}", "figures: {done: 4}"), encoding="utf-8")
    line = text[: text.index("figures: {done: 3}")].count("\n") + 1

    assert 1 == main(["validate", "now.yaml", "--since", "then.yaml"])
    assert [f"PAR538 now.yaml:{line}:7"] == places(capsys.readouterr().out)


def test_no_older_ledger_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing could be compared."""
    assert 2 == main(["validate", LEDGER, "--since", "no-such.yaml"])
    assert "PAR901" in capsys.readouterr().out


def test_an_older_ledger_with_errors_is_not_compared(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says what is wrong with it, and not that entries are gone."""
    text = (folder / "old.yaml").read_text(encoding="utf-8")
    (folder / "old.yaml").write_text(text.replace("points: 0.7", "points: x"), encoding="utf-8")
    spoil(folder, GONE, "")

    assert 1 == main(["validate", LEDGER, "--since", "old.yaml"])
    assert ["PAR207 old.yaml:8:62"] == places(capsys.readouterr().out)


@pytest.mark.parametrize("old", ["criteria/small/2024.yaml", "published.yaml"])
def test_what_has_no_ledger_is_no_older_ledger(old: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody named the wrong file: that must not look as if the ledger had only grown."""
    (folder / "published.yaml").write_text(
        """format: parindex/round@1
id: small-2023
year: 2023
title: Đợt trước
status: illustrative
rounding: {index: 2}
compare: published
ties: standard
groups:
  - {key: departments, name: Sở ngành}
published:
  - {unit: so-a, name: Sở A, group: departments, points: 90}
""",
        encoding="utf-8",
    )

    assert 0 != main(["validate", LEDGER, "--since", old])
    shown = capsys.readouterr()
    assert old in shown.out + shown.err


@pytest.mark.parametrize("paths", [[], ["."]])
def test_a_folder_has_the_ledger_of_its_round(
    paths: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a path the folder is validated; it is not a file that cannot be opened."""
    (folder / "old.yaml").rename(folder.parent / "old.yaml")
    main(["validate", *paths, "--since", str(folder.parent / "old.yaml")])

    assert ".:1:1: PAR901" not in capsys.readouterr().out
