"""`parindex test --mutate`: what lives is shown with its place, counted, and may be an error."""

import json
import sys
from collections.abc import Generator
from contextlib import contextmanager
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from parindex.cli import main, mutating
from parindex.cli.progress import Progress

SET = """\
format: parindex/criteria-set@1
id: so/2024
year: 2024
title: Bộ tiêu chí thử
status: illustrative
max: 3
rounding: {points: none, index: 2}
compare: published
ties: standard
areas:
  - code: "1"
    name: Chỉ đạo, điều hành
    max: 3
    criteria:
      - code: "1.1"
        name: Mức độ hoàn thành kế hoạch
        max: 2
        figures:
          done: {name: Số nhiệm vụ hoàn thành, at_most: planned}
          planned: {name: Số nhiệm vụ theo kế hoạch, at_least: 1}
        rule:
          kind: steps
          measure: done / planned
          steps:
            - {at_least: 80%, points: 2}
            - {below: 80%, points: 0}
        examples:
          - {figures: {done: 80, planned: 100}, points: 2}
          - {figures: {done: 0, planned: 100}, points: 0}
      - code: "1.2"
        name: Tự kiểm tra
        max: 1
        rule: {kind: yes_no}
        examples:
          - {met: true, points: 1}
          - {met: false, points: 0}
examples:
  - {points: {"1": 50%}, total: 1.5, index: 50.00, place: 1}
  - {points: {"1": 50%}, total: 1.5, index: 50.00, place: 1}
  - {points: {"1.2": 0, "1.1": 0.9999}, index: 33.33, place: 3}
"""
#: With this one nothing lives but which index counts: there is nothing that goes by it but places.
NOTICED = SET.replace("done: 0, planned", "done: 79, planned").replace(
    '"1.1": 0.9999}, index: 33.33, place: 3}',
    '"1.1": 0.9999}, index: 33.33, place: 3}\n  - {points: {"1.2": 0, "1.1": 1}, index: 33.33, place: 3}',
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder of one's own, in English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARINDEX_LANG", "en")


def written(text: str, name: str = "set.yaml") -> None:
    """A file of this text."""
    Path(name).write_text(text, encoding="utf-8")


def test_what_lives_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """In the order of the file, then the examples, then the counts."""
    written(SET)

    assert main(["test", "set.yaml", "--mutate"]) == 0
    assert capsys.readouterr().out == (
        "set.yaml:8:10: compare: published could be exact and no example would notice\n"
        "    compare: published\n"
        "             ^^^^^^^^^\n"
        "set.yaml:25:26: 80% could be 79% and no example would notice\n"
        "                - {at_least: 80%, points: 2}\n"
        "                             ^^^\n"
        "1 set: 7 examples, 7 passed, 0 failed; 2 items with examples, 0 without\n"
        "16 changes: 13 noticed by examples, 0 refused by validate, 1 change nothing, 2 not noticed\n"
        "Noticed by examples: 86.66 %\n"
    )


def test_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    """With a comma."""
    written(SET)

    assert main(["test", "set.yaml", "--mutate", "--lang", "vi"]) == 0
    said = capsys.readouterr().out
    assert "set.yaml:25:26: 80% đổi thành 79% thì không ví dụ nào phát hiện\n" in said
    assert said.endswith(
        "16 thay đổi: ví dụ phát hiện 13, validate từ chối 0, 1 không đổi kết quả, 2 không bị phát hiện\n"
        "Tỷ lệ ví dụ phát hiện: 86,66 %\n"
    )


@pytest.mark.parametrize(
    ("text", "line", "status"),
    [(SET, "86", 0), (SET, "86.66", 0), (SET, "86.67", 1), (SET, "100", 1), (NOTICED, "100", 0), (SET, "0", 0)],
)
def test_fail_under(text: str, line: str, status: int) -> None:
    """The exact share counts, not the one that is printed."""
    written(text)

    assert main(["test", "set.yaml", "--mutate", "--fail-under", line]) == status


@pytest.mark.parametrize("line", ["101", "-1", "all", "1/2"])
def test_a_share_is_from_0_to_100(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Anything else is a slip."""
    with pytest.raises(SystemExit) as stopped:
        main(["test", "set.yaml", "--mutate", f"--fail-under={line}"])

    assert stopped.value.code == 2
    assert "is no number from 0 to 100" in capsys.readouterr().err


def test_nothing_is_tried_where_something_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    """An example that fails would notice everything."""
    written(SET.replace("index: 50.00", "index: 50.01", 1))

    assert main(["test", "set.yaml", "--mutate", "--fail-under", "100"]) == 1
    assert capsys.readouterr().out == (
        "set.yaml:38:45: PAR370 error: this example says index: 50.01, the set gives 50.00\n"
        '      - {points: {"1": 50%}, total: 1.5, index: 50.01, place: 1}\n'
        "                                                ^^^^^\n"
        "  hint: mend the example, or what the set says\n"
        "1 set: 7 examples, 6 passed, 1 failed; 2 items with examples, 0 without\n"
        "set.yaml: no change was tried, for something is wrong with it\n"
    )


def test_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """File by file, and together."""
    written(SET)
    written(SET.replace("id: so/2024", "id: so/2025"), "other.yaml")

    assert main(["test", "set.yaml", "other.yaml", "--mutate", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    first, second = (each["mutants"] for each in data["files"])
    assert data["format"] == "parindex/test@1"
    assert data["mutants"] == {
        "counts": {"noticed": 26, "refused": 0, "same": 2, "lives": 4, "undecided": 0},
        "score": "86.66",
    }
    assert first == second
    assert [(each["line"], each["column"]) for each in first["living"]] == [(8, 10), (25, 26)]


def test_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read once, for its examples and its mutants."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(SET.encode())))

    assert main(["test", "-", "--mutate"]) == 0
    assert capsys.readouterr().out.startswith("<stdin>:8:10: compare: published could be exact")


def test_what_units_come_to_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """All of it where that is asked, and what is no example at all."""
    written(SET.replace('{"1.2": 0, "1.1": 0.9999}', '{"1.2": 5, "1.1": 0.9999}').replace("total: 1.5, ", "", 1))

    assert main(["test", "set.yaml", "--verbose"]) == 1
    said = capsys.readouterr().out
    assert (
        "set.yaml:38:5: passed: Bộ tiêu chí thử: index: 50.00, place: 1\n  why: total 1.5, index 50.00, place 1\n"
        in said
    )
    assert "PAR371 error: '1.2' cannot have 5 points (0 … 1)" in said
    assert "7 examples, 6 passed, 1 failed" in said
    assert main(["test", "set.yaml", "--format", "json"]) == 1
    broken = json.loads(capsys.readouterr().out)["files"][0]["examples"][-1]
    assert (broken["state"], broken["got"], broken["why"]["en"]) == (
        "broken",
        None,
        "PAR371 '1.2' cannot have 5 points (0 … 1)",
    )


def test_progress_is_by_change_over_all_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """One file alone may take long, too."""
    told: list[tuple[int, int]] = []

    @contextmanager
    def watched() -> Generator[Progress]:
        yield lambda done, total: told.append((done, total))

    monkeypatch.setattr(mutating, "shown_progress", watched)
    written(SET)
    written(SET.replace("id: so/2024", "id: so/2025"), "other.yaml")
    written("format: parindex/criteria-set@1\n", "broken.yaml")

    assert main(["test", "set.yaml", "broken.yaml", "other.yaml", "--mutate"]) == 1
    assert told == [(at, 32) for at in range(1, 33)]
