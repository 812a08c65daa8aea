"""`parindex schema` and `parindex new`."""

import json
from pathlib import Path

import pytest

from parindex.cli import main
from parindex.schema import NAMES, schema_text
from parindex.starting import KINDS


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder to work in, and no language but English."""
    for name in ("PARINDEX_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", NAMES)
def test_it_prints_a_schema(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As it lies in docs/reference/schemas; whatever the language."""
    assert 0 == main(["schema", name, "--lang", "vi"])
    assert schema_text(name) == capsys.readouterr().out


def test_it_lists_the_schemas(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with what it is of."""
    assert 0 == main(["schema", "--lang", "vi"])
    assert "\nledger        Sổ thẩm định\n" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["schema", "score-shet"], ["new", "score-shet"]])
def test_a_kind_that_there_is_not_is_said(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """With the one that was meant."""
    assert 2 == main(command)
    said = capsys.readouterr()
    assert "" == said.out
    assert "PAR920 error: there is no kind of file 'score-shet'\n  hint: did you mean score-sheet?" in said.err


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_written_is_right_at_once(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """All five kinds, in one folder, without so much as a note."""
    for kind in KINDS:
        assert 0 == main(["new", kind, "-o", f"new/{kind}.yaml", "--lang", language])
    capsys.readouterr()

    assert 0 == main(["validate", "new", "--fail-level", "note"])
    assert "5 files: 0 errors, 0 warnings, 0 notes\n" == capsys.readouterr().err


def test_what_was_written_is_said_and_what_to_do_next(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, with a command that can be copied as it is."""
    main(["new", "ledger", "-o", "my files/ledger.yaml", "--lang", "en"])
    main(["new", "awards", "-o", "awards.yaml", "--root", ".", "--lang", "vi"])
    said = capsys.readouterr()

    assert "" == said.out
    assert [
        "wrote my files/ledger.yaml; check it with: parindex validate 'my files/ledger.yaml'",
        "đã ghi awards.yaml; kiểm tra: parindex validate --root . awards.yaml",
    ] == said.err.splitlines()


def test_it_prints_what_it_does_not_write(capsys: pytest.CaptureFixture[str]) -> None:
    """The same text."""
    main(["new", "awards", "-o", "awards.yaml"])
    main(["new", "awards"])

    assert Path("awards.yaml").read_text(encoding="utf-8") == capsys.readouterr().out


def test_a_file_that_is_there_stays(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written over."""
    Path("awards.yaml").write_text("mine", encoding="utf-8")

    assert 2 == main(["new", "awards", "-o", "awards.yaml"])
    assert "PAR921 error: 'awards.yaml' is there already" in capsys.readouterr().err
    assert "mine" == Path("awards.yaml").read_text(encoding="utf-8")


def test_a_place_where_nothing_can_be_written_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """Not a traceback."""
    Path("file").write_text("", encoding="utf-8")

    assert 2 == main(["new", "awards", "-o", "file/awards.yaml"])
    assert "PAR904 error" in capsys.readouterr().err


def test_next_years_set_stands_in_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    """From a shipped set by its id, then from that file; the id is that of the place."""
    assert 0 == main(
        ["new", "criteria-set", "--from", "tien-giang/2023-campaign", "-o", "criteria/tien-giang/2024-campaign.yaml"]
    )
    second = "criteria/tien-giang/2025-thi-dua.yaml"
    assert 0 == main(["new", "criteria-set", "--from", "criteria/tien-giang/2024-campaign.yaml", "-o", second])

    capsys.readouterr()
    assert 0 == main(["validate", "criteria", "--fail-level", "note"])
    assert "2 files: 0 errors, 0 warnings, 0 notes\n" == capsys.readouterr().err
    text = Path(second).read_text(encoding="utf-8")
    assert "\nid: tien-giang/2025-thi-dua\nbased_on: tien-giang/2024-campaign\nyear: 2025\n" in text


def test_files_go_by_the_set_that_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """By its id, below --root first."""
    main(["new", "criteria-set", "-o", "here/criteria/tinh-a/2024-units.yaml"])
    for kind in ("score-sheet", "round"):
        assert 0 == main(["new", kind, "--from", "tinh-a/2024-units", "--root", "here", "-o", f"here/{kind}.yaml"])

    assert 0 == main(["validate", "here", "--fail-level", "note"])
    assert "criteria_set: tinh-a/2024-units\n" in Path("here/score-sheet.yaml").read_text(encoding="utf-8")
    assert "3 files: 0 errors" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("source", "code", "status"),
    [("no/such-set", "PAR411", 2), ("missing.yaml", "PAR901", 2), ("wrong.yaml", "PAR204", 1)],
)
def test_a_set_that_cannot_be_used_is_said(
    source: str, code: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing is written."""
    Path("wrong.yaml").write_text("format: parindex/criteria-set@1\n", encoding="utf-8")

    assert status == main(["new", "score-sheet", "--from", source, "-o", "sheet.yaml"])
    assert code in capsys.readouterr().err
    assert not Path("sheet.yaml").exists()


def test_a_schema_that_is_there_is_named(tmp_path: Path) -> None:
    """In the first line, as editors read it; from any folder below; once."""
    Path(".parindex").mkdir()
    Path(".parindex/criteria-set.schema.json").write_text("{}", encoding="utf-8")
    first, second = "criteria/a/2024.yaml", "criteria/a/2025.yaml"
    main(["new", "criteria-set", "-o", first])
    main(["new", "criteria-set", "--from", first, "-o", second])
    main(["new", "awards", "-o", str(tmp_path / "awards.yaml")])

    line = "# yaml-language-server: $schema=../../.parindex/criteria-set.schema.json\n"
    for each in (first, second):
        assert 1 == Path(each).read_text(encoding="utf-8").count(line)
    assert Path(first).read_text(encoding="utf-8").startswith(line)
    assert "$schema" not in Path("awards.yaml").read_text(encoding="utf-8")
    assert 0 == main(["validate", "criteria", "--fail-level", "note"])
    assert {} == json.loads(Path(".parindex/criteria-set.schema.json").read_text(encoding="utf-8"))
