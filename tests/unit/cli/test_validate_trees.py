"""Whole trees of files, judged on all cores."""

import shutil
from pathlib import Path

import pytest

from parindex.cli import judging, main

CORPUS = Path(__file__).resolve().parents[2] / "invalid"
CASES = ("band-upon-band.yaml", "bands-not-falling.yaml", "rule-steps-undecided.yaml", "decimal-comma-in-block.yaml")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of right and wrong files, rounds among them, and a file of somebody else."""
    for at in range(5):
        for name in CASES:
            (tmp_path / f"{at}").mkdir(exist_ok=True)
            shutil.copy(CORPUS / name, tmp_path / f"{at}" / name)
    shutil.copytree(CORPUS / "awards-of-unknown-bands", tmp_path / "round")
    (tmp_path / "theirs.yaml").write_text("a: 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("tree")
def test_many_processes_say_what_one_says(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The same problems in the same order, with their source lines; a round is judged by one of them."""
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    alone = main(["validate", "--fail-level", "note"]), capsys.readouterr()
    monkeypatch.setattr(judging, "_WORTH_SHARING", 0)
    together = main(["validate", "--fail-level", "note"]), capsys.readouterr()

    assert alone == together
    assert 1 == alone[0]
    assert "1 other YAML file passed over" in alone[1].err


@pytest.mark.usefixtures("tree")
def test_files_that_are_not_there_are_not_worth_sharing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """They weigh nothing, and are said not to be there."""
    monkeypatch.setattr("parindex.sharing.shared", None)

    assert 2 == main(["validate", "nowhere.yaml", "band-upon-band.yaml"])
    assert 2 == capsys.readouterr().out.count("PAR901")


@pytest.mark.usefixtures("tree")
def test_a_link_to_nothing_is_not_passed_over(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It may have been a file of ours: that nobody could look is said, and is the status."""
    (tree / "lost.yaml").symlink_to("nowhere.yaml")

    assert 2 == main(["validate"])
    assert "lost.yaml" in capsys.readouterr().out
