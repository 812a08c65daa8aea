"""`parindex validate` and `parindex problem`."""

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from parindex.cli import main
from parindex.problems.words import KINDS

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with copies of the published tables among the examples."""
    for name in ("PARINDEX_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    for name in ("ba-ria-vung-tau-2017", "tay-ninh-2023", "tien-giang-2020"):
        shutil.copytree(EXAMPLES / name, tmp_path / "examples" / name)
    return tmp_path


def spoil(path: Path, old: str, new: str) -> None:
    """Replace *old* by *new* in the file, where it must be."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_it_walks_below_the_current_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Hidden folders and virtual environments are left out, YAML files of others are counted."""
    for place in (".hidden", "venv", "node_modules"):
        (folder / place).mkdir()
        (folder / place / "round.yaml").write_text("format: parindex/round@1\n", encoding="utf-8")
    (folder / "venv" / "pyvenv.cfg").write_text("", encoding="utf-8")
    (folder / "compose.yaml").write_text("services: &x\n\t- 1\n", encoding="utf-8")

    status = main(["validate"])
    shown = capsys.readouterr()

    assert 0 == status
    assert "4 files: 0 errors, 1 warning, 0 notes; 1 other YAML file passed over\n" == shown.err
    assert ["examples/tien-giang-2020/published.csv:8:98: PAR604 warning"] == [
        each.partition(": '")[0] for each in shown.out.splitlines() if "PAR" in each
    ]


@pytest.mark.usefixtures("folder")
def test_it_says_what_it_found_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Both languages, place and address, whatever the language asked for."""
    main(["validate", "examples", "--format", "json", "--lang", "vi"])
    data = json.loads(capsys.readouterr().out)

    assert ("parindex/problems@1", 4) == (data["format"], data["files"])
    (found,) = data["problems"]
    assert ("PAR604", "out-of-order", "warning", 8, 98) == tuple(
        found[key] for key in ("code", "name", "severity", "line", "column")
    )
    assert "published[6].listed" == found["address"]
    assert {"vi", "en"} == set(found["hint"])


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("level", "status"), [("error", 0), ("warning", 1), ("note", 1)])
def test_warnings_fail_only_where_asked(level: str, status: int) -> None:
    """Audit findings are warnings."""
    assert status == main(["validate", "examples", "--fail-level", level])


def test_errors_fail(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A unit of a group that there is not is found in the table, through the round."""
    spoil(folder / "examples/tay-ninh-2023/published.csv", "Sở Y tế,departments", "Sở Y tế,departmens")

    assert 1 == main(["validate", "examples/tay-ninh-2023/round.yaml"])
    assert (
        "examples/tay-ninh-2023/published.csv:20:17: PAR404 error: there is no group 'departmens'"
        in capsys.readouterr().out
    )


def test_what_two_files_say_is_said_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Awards are judged through their round and by themselves."""
    spoil(folder / "examples/ba-ria-vung-tau-2017/awards.yaml", "for: collectives", "for: collective")

    assert 1 == main(["validate", "examples/ba-ria-vung-tau-2017"])
    assert 1 == capsys.readouterr().out.count("PAR212")


def test_a_named_file_that_is_not_ours_is_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody meant it."""
    (folder / "compose.yaml").write_text("services: {}\n", encoding="utf-8")

    assert 1 == main(["validate", "compose.yaml"])
    assert "compose.yaml:1:1: PAR201 error" in capsys.readouterr().out


def test_a_folder_without_our_files_is_status_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing was looked at, which is not the same as nothing being wrong."""
    (folder / "empty").mkdir()

    assert 2 == main(["validate", "empty"])
    assert "PAR905" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_current_folder_without_our_files_is_status_2(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A job that runs in the wrong folder must not be green."""
    (folder / "empty").mkdir()
    monkeypatch.chdir(folder / "empty")

    assert 2 == main(["validate"])
    assert "0 files: 1 error, 0 warnings, 0 notes\n" == capsys.readouterr().err


def test_a_file_that_is_not_there_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    """Also beside others that are fine."""
    assert 2 == main(["validate", "examples/tay-ninh-2023", "nowhere.yaml"])
    assert "nowhere.yaml:1:1: PAR901" in capsys.readouterr().out


def test_a_table_can_be_named_by_itself(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its text and rows are checked; what only its round knows is not."""
    table = folder / "examples/tay-ninh-2023/published.csv"

    assert 0 == main(["validate", str(table)])
    spoil(table, "71.5,69.25", "71.5,69.2.5")
    capsys.readouterr()
    assert 1 == main(["validate", str(table)])
    assert "PAR207" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("table", "wrong", "found"),
    [
        (
            "key,name,group,is,from,formed_of\nso-a,Sở A,departments,one-stop;online,2025-07-01,so-b;so-c\n",
            "key,name,group,from\nso-a,Sở A,departments,01/07/2025\nso-a,Sở B,departments,\n",
            ["2:23: PAR210", "3:1: PAR216"],
        ),
        ("unit,value\nso-a,86.5%\n", "unit,valeu,value\nso-a,,\n", ["1:6: PAR203", "2:7: PAR204"]),
        ("unit,key,value\nso-a,sipas,86.5%\n", "unit,key,value\nso a,sipas,1\n", ["2:1: PAR215"]),
        ("unit,code,key,value\nso-a,1.10,choose,on_time\n", "unit,code,value\nso-a,1.10,1\n", ["1:1: PAR204"]),
    ],
)
def test_the_other_tables_are_read_by_their_columns(
    table: str, wrong: str, found: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Units, given figures and long sheets go through the same reader; codes are text, 1.10 is not 1.1."""
    (folder / "table.csv").write_text(table, encoding="utf-8")
    assert 0 == main(["validate", "table.csv"])
    capsys.readouterr()

    (folder / "table.csv").write_text(wrong, encoding="utf-8")
    assert 1 == main(["validate", "table.csv"])
    heads = [each for each in capsys.readouterr().out.splitlines() if each.startswith("table.csv:")]
    assert found == [each.removeprefix("table.csv:").partition(" error")[0] for each in heads]


def test_the_order_of_files_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """However files and folders are named, the same is said in the same order."""
    spoil(folder / "examples/ba-ria-vung-tau-2017/awards.yaml", "for: collectives", "for: collective")
    spoil(folder / "examples/tay-ninh-2023/published.csv", "Sở Y tế,departments", "Sở Y tế,departmens")
    names = sorted(str(each.relative_to(folder)) for each in folder.glob("examples/*"))
    said = []
    for order in (names, names[::-1], [*names[1:], names[0]]):
        main(["validate", *(each for each in order if not each.endswith(".md"))])
        said.append(capsys.readouterr().out)

    assert said[0].count("PAR") == 3
    assert said[0] == said[1] == said[2]


def test_a_report_names_files_that_are_not_utf_8(folder: Path) -> None:
    """A file name can hold any byte; the report shows it escaped."""
    path = Path(b"r\xff.yaml".decode("utf-8", "surrogateescape"))
    path.write_text("format: parindex/round@2\n", encoding="utf-8")

    assert 1 == main(["validate", str(path), "--format", "json", "--output-file", "report.json"])
    assert "PAR202" in (folder / "report.json").read_text(encoding="utf-8")


def test_it_writes_to_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report goes there, the summary to standard error."""
    assert 0 == main(["validate", "examples", "--output-file", "report.txt"])

    assert "" == capsys.readouterr().out
    assert "PAR604" in (folder / "report.txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_it_says_where_it_cannot_write(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2."""
    assert 2 == main(["validate", "examples", "--output-file", "no/such/folder.txt"])
    assert "PAR904" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_it_reads_standard_input_under_a_name() -> None:
    """As editors send what is not saved yet."""
    command = [sys.executable, "-m", "parindex", "validate", "-", "--stdin-filename", "draft.yaml", "--lang", "vi"]
    done = subprocess.run(command, input="a: [1\n", capture_output=True, text=True, encoding="utf-8", check=False)

    assert 1 == done.returncode
    assert done.stdout.startswith("draft.yaml:1:5: PAR106 error: không đọc được YAML")
    assert "1 tệp: 1 lỗi, 0 cảnh báo, 0 lưu ý\n" == done.stderr


def test_the_summary_speaks_vietnamese(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And counts what was passed over."""
    (folder / "compose.yaml").write_text("services: {}\n", encoding="utf-8")

    main(["validate", "--lang", "vi"])

    assert "4 tệp: 0 lỗi, 1 cảnh báo, 0 lưu ý; 1 tệp YAML khác được bỏ qua\n" == capsys.readouterr().err


def test_a_wider_root_lets_paths_go_up(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--root names the folder that no path may leave."""
    path = folder / "examples/tay-ninh-2023/round.yaml"
    shutil.move(folder / "examples/tay-ninh-2023/published.csv", folder / "examples/published.csv")
    spoil(path, "published: published.csv", "published: ../published.csv")

    assert 1 == main(["validate", str(path)])
    assert "PAR402" in capsys.readouterr().out
    assert 0 == main(["validate", str(path), "--root", "examples"])


def test_problem_lists_all_codes(capsys: pytest.CaptureFixture[str]) -> None:
    """A line each, in both languages."""
    for language in ("vi", "en"):
        assert 0 == main(["problem", "--lang", language])
        lines = capsys.readouterr().out.splitlines()
        assert [each.code for each in KINDS] == [each.partition(" ")[0] for each in lines]


@pytest.mark.parametrize("name", ["PAR113", "par113", "duplicate-key"])
def test_problem_explains_a_code(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """By code or by name: what it says, what to do, wrong and right."""
    assert 0 == main(["problem", name, "--lang", "en"])
    page = capsys.readouterr().out

    assert page.startswith("PAR113 duplicate-key (error)\n")
    assert "What to do:\n  keep one of them\n" in page
    assert "Wrong:\n    year: 2024\n    year: 2025\n" in page


def test_problem_speaks_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    """The same page."""
    main(["problem", "PAR113", "--lang", "vi"])

    assert "Nên làm gì:\n  giữ lại một\n" in capsys.readouterr().out


def test_an_unknown_code_is_status_2_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """And says what was probably meant."""
    assert 2 == main(["problem", "duplicate-kye"])
    assert "did you mean duplicate-key?" in capsys.readouterr().err

    assert 2 == main(["problem", "PAR199", "--lang", "en"])
    said = capsys.readouterr().err
    assert "PAR902 error: there is no code 'PAR199'" in said
    assert "parindex problem lists them all" in said


def test_an_interrupt_is_status_130(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends quietly."""

    def interrupted(_: str) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdout", type("Out", (io.StringIO,), {"write": staticmethod(interrupted)})())

    assert 130 == main(["problem"])
