"""`parindex diff`: what changed between two criteria sets."""

import json
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from parindex.cli import main

TOP = Path(__file__).parents[3]
GOLDEN = TOP / "tests" / "golden" / "diff"
BOTH = ("criteria/golden/2023.yaml", "criteria/golden/2024.yaml")


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of the golden sets; no language asked for."""
    for name in ("PARINDEX_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(GOLDEN)


@pytest.mark.parametrize(
    ("file", "arguments"),
    [
        ("expected.text", []),
        ("expected.vi.text", ["--lang", "vi"]),
        ("expected.json", ["--format", "json"]),
        ("expected.json", ["--format", "json", "--lang", "vi"]),
        ("expected.markdown", ["--format", "markdown"]),
        ("expected.vi.markdown", ["--format", "markdown", "--lang", "vi"]),
    ],
)
def test_golden(file: str, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Every format, in both languages; that sets differ is no failure."""
    assert 0 == main(["diff", *BOTH, *arguments])
    assert (GOLDEN / file).read_text(encoding="utf-8") == capsys.readouterr().out


def test_written_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same, and nothing printed."""
    assert 0 == main(["diff", *BOTH, "--format", "markdown", "-o", str(tmp_path / "diff.md")])
    assert (GOLDEN / "expected.markdown").read_bytes() == (tmp_path / "diff.md").read_bytes()
    assert "" == capsys.readouterr().out


def test_a_file_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is said."""
    assert 2 == main(["diff", *BOTH, "-o", str(tmp_path)])
    assert "PAR904" in capsys.readouterr().err


def test_nothing_changed(capsys: pytest.CaptureFixture[str]) -> None:
    """That is said, too; ids name shipped sets."""
    assert 0 == main(["diff", "illustrative/2023-units", "illustrative/2023-units"])
    set_ = "illustrative/2023-units (2023, ILLUSTRATIVE: not real data)"
    assert f"Nothing changed: the two versions of {set_} mean the same.\n" == capsys.readouterr().out
    assert 0 == main(["diff", BOTH[0], BOTH[0], "--lang", "vi", "--format", "markdown"])
    assert (
        "### Không có thay đổi: hai bản của golden/2023 (2023, MINH HỌA: không phải số liệu thật) có nghĩa như nhau.\n"
        == capsys.readouterr().out
    )


def test_nothing_changed_but_the_year(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A set that is only taken over means the same, however it is written."""
    new = tmp_path / "new.yaml"
    text = Path(BOTH[0]).read_text(encoding="utf-8").replace("id: golden/2023", "# the same\nid: golden/2024")
    new.write_text(text.replace("\nyear: 2023", "\nyear: 2024\nbased_on: golden/2023"), encoding="utf-8")

    assert 0 == main(["diff", BOTH[0], str(new)])
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("Nothing changed: golden/2023 (2023, ")
    assert " and golden/2024 (2024, " in line
    assert line.endswith(" mean the same.")


def test_the_places_of_a_shipped_set(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """They are in its file below `criteria/`; those of the other in the file that was named."""
    text = (TOP / "criteria/illustrative/2023-units.yaml").read_text(encoding="utf-8")
    edited = tmp_path / "edited.yaml"
    edited.write_text(text.replace("index: 2}", "index: 1}", 1), encoding="utf-8")
    line = text[: text.index("index: 2}")].count("\n") + 1

    assert 0 == main(["diff", "illustrative/2023-units", str(edited), "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    assert "versions" == data["matched_by"]
    (one,) = data["changes"]
    assert ("criteria/illustrative/2023-units.yaml", line) == tuple(one["old"]["place"].values())[:2]
    assert (str(edited), line) == tuple(one["new"]["place"].values())[:2]
    assert ["2", "1"] == [str(one[side]["value"]) for side in ("old", "new")]


def test_the_old_set_is_the_one_that_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The new one is based on it wherever its file lies: as of a pull request, in no folder of criteria."""
    old = tmp_path / "old.yaml"
    old.write_bytes(Path(BOTH[0]).read_bytes())
    new = tmp_path / "new.yaml"
    new.write_bytes(Path(BOTH[1]).read_bytes())

    assert 0 == main(["diff", str(old), str(new)])
    assert capsys.readouterr().out.startswith("golden/2023 (2023,")
    assert 0 == main(["diff", str(new), str(old), "--root", "."])
    assert "the second set is the earlier one" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status", "code"),
    [
        (["nowhere.yaml", BOTH[1]], 2, "PAR901"),
        ([BOTH[0], "nowhere.yaml"], 2, "PAR901"),
        (["nowhere/2023", BOTH[1]], 2, "PAR411"),
        ([BOTH[0], "illustrative/2023-units"], 2, "PAR930"),
        ([BOTH[0], str(TOP / "examples/tien-giang-2020/round.yaml")], 1, "PAR202"),
        ([BOTH[0], "expected.text"], 1, "PAR1"),
    ],
)
def test_what_cannot_be_compared(
    arguments: list[str], status: int, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Why is said, and nothing else."""
    assert status == main(["diff", *arguments])
    printed = capsys.readouterr()
    assert "" == printed.out
    assert code in printed.err


def test_sets_with_errors_are_not_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All that is wrong with either is said, at its place; a set that it is based on and that is not there among it."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(Path(BOTH[0]).read_text(encoding="utf-8").replace("max: 20", "max: 21"), encoding="utf-8")
    new.write_text(Path(BOTH[1]).read_text(encoding="utf-8").replace("golden/2023", "golden/2022"), encoding="utf-8")

    assert 1 == main(["diff", str(old), str(new)])
    errors = capsys.readouterr().err
    assert f"{old}:9:6: PAR317" in errors
    assert f"{new}:8:11: PAR411" in errors


def from_input(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    """What stands in the file at *path* comes on standard input."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(Path(path).read_bytes())))


def test_either_set_from_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """It is called as is asked, and what it is based on is found, as beside the other one."""
    for at, path in enumerate(BOTH):
        from_input(monkeypatch, path)
        arguments = ["-" if each == path else each for each in BOTH]
        assert 0 == main(["diff", *arguments, "--format", "json", "--stdin-filename", path])
        assert (GOLDEN / "expected.json").read_text(encoding="utf-8") == capsys.readouterr().out

        from_input(monkeypatch, path)
        assert 0 == main(["diff", *arguments])
        shown = capsys.readouterr().out
        assert ["<stdin>:" in shown, f"{path}:" in shown, f"{BOTH[1 - at]}:" in shown] == [True, False, True]


def test_what_standard_input_is_based_on_is_found_beside_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From whatever folder; beside the set of an id it is sought from here."""
    monkeypatch.chdir(tmp_path)
    from_input(monkeypatch, str(GOLDEN / BOTH[1]))
    assert 0 == main(["diff", "-", str(GOLDEN / BOTH[1])])
    assert capsys.readouterr().out.startswith("Nothing changed: the two versions of ")

    from_input(monkeypatch, str(TOP / "criteria/illustrative/2023-units.yaml"))
    assert 0 == main(["diff", "-", "illustrative/2023-units"])
    assert capsys.readouterr().out.startswith("Nothing changed: the two versions of ")


def test_standard_input_that_cannot_be_compared(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong with it is said at its places; it cannot be both."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"format: parindex/criteria-set@1\n")))
    assert 1 == main(["diff", BOTH[0], "-"])
    assert "<stdin>:1:1: PAR" in capsys.readouterr().err

    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"")))
    assert 1 == main(["diff", "-", BOTH[0], "--stdin-filename", "main.yaml"])
    assert "main.yaml:" in capsys.readouterr().err

    with pytest.raises(SystemExit) as stopped:
        main(["diff", "-", "-"])
    assert 2 == stopped.value.code
    assert "argument NEW: standard input is OLD already" in capsys.readouterr().err
