"""`parindex test`: examples are run, what fails is shown with its reason, and `--generate` writes what is missing."""

import io
import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

import parindex as pi
from parindex.cli import generating, main
from parindex.cli.generating import generated
from parindex.loading.documents import parse_document
from parindex.loading.of_criteria import with_style
from parindex.loading.opening import YAML, read_some
from parindex.model.criteria import CriteriaSet
from parindex.reading.yaml_nodes import Limits
from parindex.rules.example_runs import run_examples
from parindex.starting import room

TESTS = Path(__file__).resolve().parents[2]
SMALL = TESTS.parent / "docs" / "reference" / "problems" / "small-round"
RIGHT = (SMALL / "criteria" / "small" / "2024.yaml").read_text(encoding="utf-8").replace("based_on: small/2023\n", "")
HEAD = """\
format: parindex/criteria-set@1
id: small/2024
year: 2024
title: Bộ tiêu chí thử
status: illustrative
max: 3
rounding: {points: none, index: 2}
compare: published
ties: standard
total: {floor: 0}
areas:
  - code: "1"
    name: Lĩnh vực một
    max: 3
    criteria:
"""
#: An item in each way of writing it, and whether it can be given examples.
STEPS = """\
      - code: "1.1"
        name: Hoàn thành kế hoạch
        max: 1
        not_arisen: excluded
        undefined: {points: 0.25}
        figures:
          done: {name: Số nhiệm vụ hoàn thành, kind: amount}
          planned: {name: Số nhiệm vụ theo kế hoạch, kind: amount}
        rule:
          kind: steps
          measure: done / planned
          steps:
            - {more_than: 90%, points: 1}
            - {points: 0}
"""
DATE = """\
      - code: "1.2"
        name: Ban hành kế hoạch
        max: 1
        figures: {issued: {name: Ngày ban hành, kind: date}}
        rule: {kind: deadline, date: issued, steps: [{on_or_before: year-01-31, points: 1}], otherwise: 0, never: -1}
"""
GIVEN = """\
      - code: "1.3"
        name: Mức độ hài lòng
        max: 1
        rule: {kind: given, given_by: sipas}
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder of one's own, in English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARINDEX_LANG", "en")


def written(text: str, name: str = "set.yaml") -> Path:
    """A file of this text."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def set_with(*examples: str, dates: str = DATE) -> str:
    """A set whose first item has these examples."""
    listed = "".join(f"          - {each}\n" for each in examples)
    return HEAD + STEPS + (f"        examples:\n{listed}" if examples else "") + dates + GIVEN


def test_an_example_that_fails_is_shown_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    """Its place, what it says, what the rule gives, and why; then the counts."""
    written(
        set_with(
            "{figures: {done: 45, planned: 50}, points: 1}",
            "{figures: {done: 46, planned: 50}, points: 1, name: Trên 90%}",
            "{figures: {done: 0, planned: 0}, points: 0.5}",
            "{figures: {done: 1, planned: 0}, points: refused}",
            "{not_arisen: true, points: refused}",
        )
    )

    assert main(["test", "set.yaml"]) == 1
    assert capsys.readouterr().out == (
        "set.yaml:31:56: failed: 1.1 Hoàn thành kế hoạch: expected 1, got 0\n"
        "  why: 45 / 50 = 90 %: 90 % or less is worth 0 points\n"
        "set.yaml:33:54: failed: 1.1 Hoàn thành kế hoạch: expected 0.5, got excluded\n"
        "  why: 0 / 0; over zero, so it did not arise: out of the maximum\n"
        "set.yaml:34:54: failed: 1.1 Hoàn thành kế hoạch: expected refused, got 0.25\n"
        "  why: 1 / 0; over zero, while the numerator is not: 0.25 points\n"
        "set.yaml:35:40: failed: 1.1 Hoàn thành kế hoạch: expected refused, got excluded\n"
        "  why: did not arise: out of the maximum\n"
        "1 set: 5 examples, 1 passed, 4 failed; 1 item with examples, 2 without\n"
    )


def test_all_of_it_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    """Numbers as Vietnamese writes them; what passes and what has none where that is asked."""
    dates = DATE + "        examples:\n          - {figures: {issued: never}, points: -0.5}\n"
    written(set_with("{figures: {done: 46, planned: 50}, points: 1, name: Trên 90%}", dates=dates))

    assert main(["test", "set.yaml", "--verbose", "--lang", "vi"]) == 1
    assert capsys.readouterr().out == (
        "set.yaml:31:56: đạt: 1.1 Hoàn thành kế hoạch – Trên 90%: 1\n"
        "  vì sao: 46 / 50 = 92 %: trên 90 % được 1 điểm\n"
        "set.yaml:38:48: không đạt: 1.2 Ban hành kế hoạch: ví dụ ghi -0,5, quy tắc cho -1\n"
        "  vì sao: không thực hiện: -1 điểm\n"
        "set.yaml: chưa có ví dụ: 1.3\n"
        "1 bộ tiêu chí: 2 ví dụ, 1 đạt, 1 không đạt; 2 mục có ví dụ, 1 mục chưa có\n"
    )


def test_an_example_that_is_no_answer_has_failed(capsys: pytest.CaptureFixture[str]) -> None:
    """It is shown with what is wrong; the others are run."""
    written(set_with("{figures: {done: 46}, points: 1}", "{figures: {done: 46, planned: 50}, points: 1}"))

    assert main(["test", "set.yaml"]) == 1
    assert capsys.readouterr().out == (
        "set.yaml:31:23: failed: 1.1 Hoàn thành kế hoạch\n"
        "  PAR503 item '1.1' lacks 'planned'\n"
        "1 set: 2 examples, 1 passed, 1 failed; 1 item with examples, 2 without\n"
    )


def test_what_is_waived_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """It differs, and stays."""
    waived = STEPS + "        waive: [{problem: PAR330, because: Nguồn in sai}]\n"
    example = "        examples:\n          - {figures: {done: 1, planned: 2}, points: 1}\n"
    written(HEAD + waived + example + DATE + GIVEN)

    assert main(["test", "set.yaml"]) == 0
    assert "1 example, 0 passed, 0 failed, 1 waived;" in capsys.readouterr().out
    assert main(["test", "set.yaml", "--lang", "vi", "-v"]) == 0
    assert "khác, đã biết: 1.1" in capsys.readouterr().out


def test_a_file_with_errors_is_not_run(capsys: pytest.CaptureFixture[str]) -> None:
    """They are reported as `validate` does, and it is not written to."""
    text = set_with("{figures: {done: 46, planned: 50}, points: 1}").replace("more_than: 90%", "more_than: 90")
    path = written(text)

    assert main(["test", "set.yaml", "--generate"]) == 1
    said = capsys.readouterr()
    assert "set.yaml:28:27: PAR" in said.out
    assert "0 sets: 0 examples" in said.out
    assert said.err == "0 examples written into 0 files\n"
    assert path.read_bytes() == text.encode()
    assert main(["test", "set.yaml", "--format", "json"]) == 1
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert file["set"] is None
    assert file["problems"][0]["line"] == 28


def test_nothing_to_look_at_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """No such file, or a folder without a criteria set."""
    Path("empty").mkdir()
    written("format: parindex/awards@1\n", "empty/awards.yaml")

    assert main(["test", "nowhere.yaml"]) == 2
    assert main(["test", "empty"]) == 2
    assert "PAR933 error: no criteria set was found below 'empty'" in capsys.readouterr().out
    assert main(["test", "empty/awards.yaml"]) == 2


def test_a_folder_is_walked_for_criteria_sets(capsys: pytest.CaptureFixture[str]) -> None:
    """Other files are passed over; what cannot be read may be one."""
    written(set_with("{figures: {done: 46, planned: 50}, points: 1}"), "a/one.yaml")
    written("format: parindex/awards@1\nno: awards\n", "a/awards.yaml")
    os.mkfifo("a/pipe.yaml")
    Path("a/gone.yaml").symlink_to("nowhere")

    assert main(["test"]) == 2
    assert "PAR901" in capsys.readouterr().out
    Path("a/gone.yaml").unlink()
    assert main(["test", "a"]) == 0
    assert capsys.readouterr().out.startswith("1 set: 1 example, 1 passed, 0 failed;")


def test_programs_read_all_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Every example, in both languages."""
    written(set_with("{figures: {done: 45, planned: 50}, points: 1}", "{figures: {done: 4}, points: 1, name: Thử}"))

    assert main(["test", "set.yaml", "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data["format"] == "parindex/test@1"
    assert data["counts"] == {
        "sets": 1,
        "examples": 2,
        "passed": 0,
        "failed": 2,
        "waived": 0,
        "items": 1,
        "bare": 2,
    }
    (file,) = data["files"]
    assert file["items"] == {"with_examples": ["1.1"], "without_examples": ["1.2", "1.3"]}
    first, second = file["examples"]
    assert (first["line"], first["column"], first["state"]) == (31, 56, "failed")
    assert (first["expected"], first["got"]) == ("1", "0")
    assert first["why"]["vi"] == "45 / 50 = 90 %: từ 90 % trở xuống được 0 điểm"
    assert (second["state"], second["got"]) == ("broken", None)


GENERATED = """\
        examples:
          # From the rule, by parindex test --generate: what it gives today, to be read beside the decision.
          - figures:
              issued: 2024-01-30
            points: 1
          - figures:
              issued: 2024-01-31
            points: 1
          - figures:
              issued: 2024-02-01
            points: 0
          - figures:
              issued: never
            points: -1
"""


def test_examples_are_written_behind_the_item(capsys: pytest.CaptureFixture[str]) -> None:
    """In block style, with a comment; twice is once; all of them pass."""
    path = written(set_with())

    assert main(["test", "set.yaml", "--generate", "--item", "1.2"]) == 0
    assert path.read_text(encoding="utf-8") == set_with().replace(GIVEN, GENERATED + GIVEN)
    said = capsys.readouterr()
    assert said.err.startswith("--- set.yaml\n+++ set.yaml\n@@ ")
    assert said.err.endswith("4 examples written into 1 file\n")
    assert said.out == "1 set: 4 examples, 4 passed, 0 failed; 1 item with examples, 2 without\n"
    assert main(["test", "set.yaml", "--generate", "--item", "1.2"]) == 0
    assert path.read_text(encoding="utf-8") == set_with().replace(GIVEN, GENERATED + GIVEN)
    assert main(["test", "set.yaml", "--generate"]) == 0
    assert main(["validate", "set.yaml"]) == 0


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("        examples:\n          - {figures: {issued: never}, points: -1}\n", 0, id="block"),
        pytest.param("        examples: [{figures: {issued: never}, points: -1}]  # một ví dụ\n", 1, id="brackets"),
        pytest.param("        examples: []\n", 1, id="none"),
    ],
)
def test_examples_that_are_there_stay(before: str, after: int) -> None:
    """New ones come behind them; those in brackets on one line stand one a line."""
    path = written(set_with(dates=DATE + before))

    assert main(["test", "set.yaml", "--generate", "--item", "1.2"]) == 0
    text = path.read_text(encoding="utf-8")
    assert text.count("issued: never") == 1
    assert text.count("issued: 2024-01-3") == 2
    if after:
        assert ("        examples:  # một ví dụ\n" in text) == ("một ví dụ" in before)
        assert "          # From the rule" in text
    else:
        assert text.startswith(set_with(dates=DATE + before).partition(GIVEN)[0])


YES_NO = """\
      - code: "1.2"
        name: Ban hành
        max: 1
        rule: {kind: yes_no}
"""


@pytest.mark.parametrize(
    ("item", "hint"),
    [
        ('      - {code: "1.2", name: Ban hành, max: 1, rule: {kind: yes_no}}\n', "it stands in braces"),
        (
            YES_NO + "        examples: [{met: true, points: 1},\n          ]\n",
            "its examples stand in brackets over several lines",
        ),
        (
            YES_NO + "        text: |+\n          đạt: 1\n\n\n",
            "the file would read otherwise",
        ),
    ],
)
def test_what_cannot_be_written_is_said(item: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are."""
    path = written(set_with(dates=item))

    assert main(["test", "set.yaml", "--generate"]) == 0
    said = capsys.readouterr().err
    assert "PAR932 warning: item '1.2': " in said
    assert hint in said
    assert item in path.read_text(encoding="utf-8")
    assert "given: 1\n" in path.read_text(encoding="utf-8")


def test_items_that_would_read_otherwise_are_sought_by_halves(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading a long file once for each of its items would take minutes."""
    reads: list[bytes] = []

    def read(data: bytes, *rest: Any, **more: Any) -> Any:  # noqa: ANN401
        reads.append(data)
        return parse_document(data, *rest, **more)

    monkeypatch.setattr(generating, "parse_document", read)
    items = [YES_NO.replace("1.2", f"1.{number}") for number in range(4, 36)]
    items[20] += "        text: |+\n          đạt: 1\n\n\n"
    path = written(set_with(dates="".join(items)).replace("max: 3\n", "max: 34\n"))

    assert main(["test", "set.yaml", "--generate"]) == 0
    said = capsys.readouterr().err
    assert said.count("PAR932") == 1
    assert "PAR932 warning: item '1.24': 2 examples could not be written" in said
    assert path.read_text(encoding="utf-8").count("examples:") == 33
    assert len(reads) < 15


@pytest.mark.parametrize(("values", "size"), [(250, 1 << 20), (200, 1 << 20), (20_000, 2_500), (100, 1 << 20)])
def test_a_file_is_not_filled_to_the_brim(
    values: int, size: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first item of which not all examples fit is named, once, and all that were left out are counted."""
    path = written(set_with())
    assert main(["test", "set.yaml", "--generate"]) == 0
    every = path.read_text(encoding="utf-8")
    written(set_with())
    monkeypatch.setattr(room, "YAML", Limits(values=values))
    monkeypatch.setattr(room, "LARGEST_YAML", size)
    capsys.readouterr()

    assert main(["test", "set.yaml", "--generate"]) == 0
    said = capsys.readouterr().err
    text = path.read_text(encoding="utf-8")
    all_of_them, some = (each.count(" points:") - set_with().count(" points:") for each in (every, text))
    assert said.count("PAR932") == 1
    assert f": {all_of_them - some} examples could not be written" in said
    assert "the file is nearly full" in said
    assert len(text.encode()) <= max(size, len(set_with().encode()))
    count = room.count_of(read_some(text, "set.yaml", YAML).root)
    assert count <= values - values // 20 or not some
    assert main(["test", "set.yaml", "--generate"]) == 0
    assert path.read_text(encoding="utf-8") == text


def test_values_are_counted_as_reading_counts_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file with as many as there may be is read, with one more it is not; what just fits is written."""
    path = written(set_with())
    assert main(["test", "set.yaml", "--generate"]) == 0
    text = path.read_text(encoding="utf-8")
    root = read_some(text, "set.yaml", YAML).root
    count = room.count_of(root)

    read_some(text, "set.yaml", Limits(values=count))
    with pytest.raises(pi.ProblemsFound, match="PAR116"):
        read_some(text, "set.yaml", Limits(values=count - 1))
    monkeypatch.setattr(room, "_LEFT_FREE", 1 << 30)
    for limit, fits in ((count, True), (count - 1, False)):
        written(set_with())
        monkeypatch.setattr(room, "YAML", Limits(values=limit))
        assert main(["test", "set.yaml", "--generate"]) == 0
        assert (path.read_text(encoding="utf-8") == text) == fits


def test_block_texts_end_where_they_end() -> None:
    """An item may end with a text of several lines."""
    text = set_with(dates=DATE + "        text: |\n          trước 31/01: 1\n\n          sau đó: 0\n\n# Phần sau\n")
    path = written(text)

    assert main(["test", "set.yaml", "--generate", "--item", "1.2"]) == 0
    assert "          sau đó: 0\n        examples:\n" in path.read_text(encoding="utf-8")
    assert "\n\n# Phần sau\n" in path.read_text(encoding="utf-8")


def test_the_diff_is_shown_and_nothing_written(capsys: pytest.CaptureFixture[str]) -> None:
    """What would then be tested goes to standard error."""
    path = written(set_with())

    assert main(["test", "set.yaml", "--diff", "--item", "1.2"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("--- set.yaml\n+++ set.yaml\n")
    assert said.out.count("\n+") == 1 + len(GENERATED.splitlines())
    assert "4 examples would be written into 1 file" in said.err
    assert "1 set: 4 examples, 4 passed" in said.err
    assert path.read_text(encoding="utf-8") == set_with()


def test_an_item_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written for it, which is not to be taken for nothing to write."""
    written(set_with())

    assert main(["test", "set.yaml", "--generate", "--item", "1.22"]) == 2
    assert "PAR907 error: the criteria set has no item '1.22'" in capsys.readouterr().err


def test_bytes_stay_as_they_are() -> None:
    """Line ends, a last line without one, a link, permissions."""
    text = set_with().replace("\n", "\r\n").rstrip("\r\n")
    path = written(text, "real/set.yaml")
    path.chmod(0o640)
    Path("set.yaml").symlink_to("real/set.yaml")

    assert main(["test", "set.yaml", "--generate", "--item", "1.3"]) == 0
    after = path.read_bytes().decode()
    assert after.startswith(text + "\r\n        examples:\r\n")
    assert after.count("\n") == after.count("\r\n")
    assert not after.endswith("\n")
    assert Path("set.yaml").is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert main(["validate", "set.yaml"]) == 0


def test_a_file_that_may_not_be_written_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the status is 2."""
    written(set_with())
    monkeypatch.setattr(os, "access", lambda *_: False)

    assert main(["test", "set.yaml", "--generate"]) == 2
    assert "PAR904" in capsys.readouterr().err


@pytest.mark.parametrize("asked", ["--generate", "--diff"])
def test_no_link_leads_out_of_the_root(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What lies elsewhere is left alone, as `validate --fix` leaves it; the others get their examples."""
    outside = written(set_with(), "far/set.yaml")
    written(set_with().replace("small/2024", "small/near"), "r/near.yaml")
    Path("r/far.yaml").symlink_to("../far/set.yaml")

    assert main(["test", "r", "--root", "r", asked, "--item", "1.2"]) == 2
    said = capsys.readouterr()
    assert "PAR904 error: 'r/far.yaml' cannot be written: it lies outside --root" in said.err
    assert "4 examples " in said.err
    assert " 1 file\n" in said.err
    assert "+++ r/far.yaml" not in said.out + said.err
    assert outside.read_text(encoding="utf-8") == set_with()
    assert main(["test", "r", asked, "--item", "1.2"]) == 0


def test_what_is_reached_twice_is_tested_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its name, another spelling of it, a link, a folder, or standard input."""
    text = set_with("{figures: {done: 46, planned: 50}, points: 1}")
    written(text, "a/set.yaml")
    Path("a/link.yaml").symlink_to("set.yaml")

    once = "1 set: 1 example, 1 passed, 0 failed; 1 item with examples, 2 without\n"
    assert main(["test", "a/set.yaml", "a/../a/set.yaml", "a/link.yaml", "a"]) == 0
    assert capsys.readouterr().out == once
    assert main(["test", "a", "a"]) == 0
    assert capsys.readouterr().out == once
    assert main(["test", "a", "a/set.yaml", "--mutate"]) == 0
    assert once in capsys.readouterr().out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert main(["test", "-", "-"]) == 0
    assert capsys.readouterr().out == once


@pytest.mark.parametrize("broken", [False, True])
def test_standard_input_goes_through(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *, broken: bool
) -> None:
    """Out it comes with its examples, and the tests go to standard error; with errors it comes as it was."""
    text = set_with().replace("year: 2024", "year: soon") if broken else set_with()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    assert main(["test", "-", "--generate", "--item", "1.2"]) == int(broken)
    said = capsys.readouterr()
    assert said.out == (text if broken else text.replace(GIVEN, GENERATED + GIVEN))
    assert ("1 set: 4 examples, 4 passed" in said.err) != broken
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert main(["test", "-", "--diff", "--item", "1.2", "--lang", "vi"]) == int(broken)
    said = capsys.readouterr()
    assert said.out.startswith("--- <stdin>\n") != broken
    assert ("4 ví dụ sẽ được ghi vào 1 tệp" in said.err) != broken
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert main(["test", "-", "--stdin-filename", "a.yaml"]) == int(broken)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--fail-under", "100"), "argument --fail-under: only with --mutate"),
        (("--fail-under", "0", "--generate"), "argument --fail-under: only with --mutate"),
        (("--item", "1.2"), "argument --item: only with --generate or --diff"),
        (("--item", "1.2", "--mutate"), "argument --item: only with --generate or --diff"),
    ],
)
def test_what_does_nothing_alone_is_no_usage(
    asked: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A job that asks for a share and gets none would be green for ever."""
    before = written(set_with()).read_bytes()

    with pytest.raises(SystemExit) as stopped:
        main(["test", "set.yaml", *asked])

    assert stopped.value.code == 2
    assert capsys.readouterr().err.endswith(f"error: {said}\n")
    assert before == Path("set.yaml").read_bytes()


@pytest.mark.parametrize(
    ("name", "en", "vi"),
    [
        ("round.yaml", "a round", "một đợt đánh giá"),
        ("ledger.yaml", "a ledger", "một sổ thẩm định"),
        ("awards.yaml", "a file of awards", "một quy định khen thưởng"),
        ("sheets/so-a.yaml", "a score sheet", "một phiếu chấm"),
    ],
)
def test_another_kind_of_file_is_no_set(name: str, en: str, vi: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Its format is known: it says what it is, and that there was nothing to look at."""
    data = (SMALL / name).read_bytes()
    written(data.decode(), "it.yaml")

    assert [main(["test", "it.yaml", "--lang", language]) for language in ("en", "vi")] == [2, 2]
    said = capsys.readouterr().out
    assert f"PAR937 error: 'it.yaml' is no criteria set but {en}\n" in said
    assert f"PAR937 error: “it.yaml” không phải là bộ tiêu chí mà là {vi}\n" in said
    assert "unknown format" not in said


def test_another_kind_of_file_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the name that it is given; a format that nobody knows stays unknown."""
    data = (SMALL / "round.yaml").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main(["test", "-", "--stdin-filename", "a.yaml"]) == 2
    assert "'a.yaml' is no criteria set but a round" in capsys.readouterr().out
    written("format: parindex/rounds@1\n", "it.yaml")
    assert main(["test", "it.yaml"]) == 1
    assert "PAR202 error: unknown format 'parindex/rounds@1'" in capsys.readouterr().out


def test_names_in_examples_of_the_set_are_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    """By `validate`, too, with the same code; the other examples are run, and nothing is mutated."""
    weights = (SMALL / "criteria" / "small" / "weights.yaml").read_text(encoding="utf-8")
    written(weights + '  - {points: {"2.2": 5}, index: 80.00}\n')

    assert main(["validate", "set.yaml"]) == 1
    first = capsys.readouterr().out
    assert first.startswith("set.yaml:24:15: PAR404 error: there is no item '2.2'\n")
    assert main(["test", "set.yaml", "--mutate"]) == 1
    said = capsys.readouterr().out
    assert said.startswith(first)
    assert said.count("PAR404") == 1
    assert "2 examples, 1 passed, 1 failed" in said
    assert "no change was tried" in said


def test_the_small_set_gets_its_examples() -> None:
    """All kinds of rule in one file that people read."""
    path = written(RIGHT)

    assert main(["test", "set.yaml", "--generate"]) == 0
    assert main(["validate", "set.yaml", "--fail-level", "error"]) == 0
    lines = path.read_text(encoding="utf-8").split("\n")
    rest = iter(lines)
    assert all(line in rest for line in RIGHT.split("\n"))


@pytest.mark.parametrize("name", pi.catalogue.ids())
def test_shipped_sets_can_be_given_examples(name: str) -> None:
    """They are read as before, but for the new examples, which pass; nothing new is wrong, and twice is once."""
    data = (TESTS.parent / "criteria" / f"{name}.yaml").read_bytes()
    before = parse_document(data, name, CriteriaSet, folder=Path())

    found = generated(before, data, (), "vi")
    after = parse_document(found.mended.after, name, CriteriaSet, folder=Path())

    assert [each.code for each in with_style(before).problems] == [each.code for each in with_style(after).problems]
    assert all(each.passed for each in run_examples(pi.prepare(after.value)))
    assert not generated(after, found.mended.after, (), "vi").count
    assert not found.problems
    rest = iter(found.mended.after.split(b"\n"))
    assert all(line in rest for line in data.split(b"\n"))
