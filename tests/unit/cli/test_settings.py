"""`[tool.parindex]` in a pyproject.toml: which notes and warnings `parindex validate` does not say."""

import json
import shutil
from pathlib import Path

import pytest

from parindex.cli import main
from parindex.loading.settings import Projects

SMALL_ROUND = Path(__file__).parents[3] / "docs" / "reference" / "problems" / "small-round"
SET = "criteria/small/2024.yaml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the small round, in which one code is left out."""
    shutil.copytree(SMALL_ROUND, tmp_path / "small")
    monkeypatch.chdir(tmp_path / "small")
    path = tmp_path / "small" / SET
    path.write_text(path.read_text(encoding="utf-8").replace('code: "2.3"', 'code: "2.4"'), encoding="utf-8")
    return tmp_path / "small"


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """What `validate` says of each problem, without the lines of the files."""
    main(["validate", *(arguments or (SET,)), "--lang", "en"])
    return [each for each in capsys.readouterr().out.splitlines() if ": PAR" in each]


def project(folder: Path, text: str) -> None:
    """Write the settings."""
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", ["PAR362", "numbering-hole"])
def test_a_note_is_switched_off_by_code_or_name(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is there without the setting."""
    assert 1 == len(said(capsys))
    project(folder, f'[tool.parindex]\nignore = ["{name}"]\n')
    assert [] == said(capsys)
    assert 0 == main(["validate", SET, "--fail-level", "note"])


def test_what_is_switched_off_is_not_waived_in_vain(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The waiver waives what is there, whether anybody is told or not."""
    path = folder / SET
    path.write_text(
        path.read_text(encoding="utf-8").replace("waive:\n", "waive:\n  - {problem: PAR362, because: Thử}\n"),
        encoding="utf-8",
    )
    project(folder, '[tool.parindex]\nignore = ["PAR362", "PAR365"]\n')

    assert [] == said(capsys)


def test_the_nearest_settings_hold(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A pyproject.toml about other things is passed over; of two with settings the nearer one holds."""
    project(folder, '[tool.parindex]\nignore = ["PAR362"]\n')
    (folder / "criteria" / "pyproject.toml").write_text("[tool.ruff]\n", encoding="utf-8")
    (folder / "criteria" / "small" / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    assert [] == said(capsys)

    (folder / "criteria" / "pyproject.toml").write_text("[tool.parindex]\n", encoding="utf-8")
    assert 1 == len(said(capsys))


@pytest.mark.parametrize("top", [".git", "root"])
def test_settings_above_the_repository_are_none(top: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor are those above the root that is named."""
    project(folder, "")
    project(folder.parent, '[tool.parindex]\nignore = ["PAR362"]\n')
    assert [] == said(capsys)

    if top == ".git":
        (folder / ".git").mkdir()
        assert 1 == len(said(capsys))
    else:
        assert 1 == len(said(capsys, SET, "--root", "."))


def test_settings_hold_for_the_files_below_them_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file elsewhere keeps its notes."""
    shutil.copytree(folder / "criteria", folder / "other" / "criteria")
    (folder / "other" / "pyproject.toml").write_text('[tool.parindex]\nignore = ["PAR362"]\n', encoding="utf-8")

    assert [f"{SET}:109:15"] == [each.split(": ")[0] for each in said(capsys, SET, f"other/{SET}") if "PAR362" in each]


def test_an_absolute_path_has_settings_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And what is wrong with them is shown by an absolute path."""
    project(folder, '[tool.parindex]\nignore = ["PAR362"]\nignored = 1\n')

    (found,) = said(capsys, str(folder / SET))
    assert found.startswith(f"{folder / 'pyproject.toml'}:3:1: PAR913 error: ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[tool.parindex\n", ["pyproject.toml:1:15: PAR912"]),
        ("[tool.parindex]\nignore = [", ["pyproject.toml:1:1: PAR912"]),
        ("[tool.parindx\n", []),  # another tool's affair
        ('[project]\nname = "parindex"\n', []),
        ('[tool.parindex]\nignores = ["PAR362"]\n', ["pyproject.toml:2:1: PAR913"]),
        ("[tool.parindex]\nignore = 1\n", ["pyproject.toml:2:1: PAR914"]),
        ('[tool.parindex]\nignore = ["PAR362", 1]\n', ["pyproject.toml:2:21: PAR914"]),
        (
            '[tool.parindex]\nignore = [\n  \'PAR362\',  # one, [two]\n  ["a", 2], {b = 1},\n  true, "none",\n  1\n]\n',
            [
                "pyproject.toml:4:3: PAR914",
                "pyproject.toml:4:13: PAR914",
                "pyproject.toml:5:3: PAR914",
                "pyproject.toml:5:9: PAR915",
                "pyproject.toml:6:3: PAR914",
            ],
        ),
        ("tool = {parindex = {ignore = [1]}}\n", ["pyproject.toml:1:1: PAR914"]),
        ("tool.parindex.ignore = [1]\n[tool.x]\nignore = []\n", ["pyproject.toml:1:1: PAR914"]),
        ('\ufeff[tool.parindex]\nignore = ["PAR36"]\n', ["pyproject.toml:2:11: PAR915"]),
        ("[tool]\nparindex = 1\n", ["pyproject.toml:2:1: PAR914"]),
        ('tool = {parindex = {ignore = ["PAR36"]}}\n', ["pyproject.toml:1:31: PAR915"]),
        (
            '[tool.parindex]\nignore = ["par362",\n  "none"]\n',
            ["pyproject.toml:2:11: PAR915", "pyproject.toml:3:3: PAR915"],
        ),
        ('[tool.parindex]\nignore = ["PAR310", "PAR365"]\n', ["pyproject.toml:2:11: PAR916"]),
        ('[tool.parindex]\nignore = ["PAR362", "PAR362"]\n', ["pyproject.toml:2:21: PAR425"]),
        ('[tool.parindex]\nignore = ["PAR362", "numbering-hole"]\n', ["pyproject.toml:2:21: PAR425"]),
        ('[tool.parindex]\nignore = ["\\u0050AR362", "\\u0050AR310"]\n', ["pyproject.toml:1:1: PAR916"]),
    ],
)
def test_nothing_in_settings_is_accepted_in_silence(
    text: str, expected: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever is not understood is an error, at its place; said once, however many files there are."""
    project(folder, text)

    found = said(capsys, "criteria", "sheets", "--root", ".")
    assert expected == [" ".join(each.split()[:2]) for each in found if each.startswith("pyproject.toml")]
    assert all("PAR425" in each for each in expected) == (0 == main(["validate", SET]))


def test_an_entry_that_is_no_text_hides_no_other(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The others hold; what is wrong is the entry, not the list."""
    project(folder, '[tool.parindex]\nignore = [362, "PAR362"]\n')

    assert ["pyproject.toml:2:11: PAR914 error: 'ignore[0]' must be a text"] == said(capsys)


def test_settings_that_notepad_wrote(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The byte order mark of UTF-8 changes nothing."""
    project(folder, '\ufeff[tool.parindex]\nignore = ["PAR362"]\n')

    assert [] == said(capsys)


def test_what_is_wrong_with_settings_has_its_place_in_reports(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It stands in a file that is there, unlike what could not be looked at."""
    project(folder, "[tool.parindex]\nignore = 1\n")

    main(["validate", SET, "--format", "sarif"])
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert run["invocations"][0]["executionSuccessful"]
    assert {"PAR914", "PAR362"} == {each["ruleId"] for each in run["results"]}
    main(["validate", SET, "--format", "github"])
    assert "::error file=pyproject.toml,line=2,endLine=2,col=1,endColumn=6,title=PAR914" in capsys.readouterr().out


def test_settings_that_cannot_be_decoded(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not UTF-8."""
    (folder / "pyproject.toml").write_bytes(b"[tool.parindex]\n# \xff\n")

    assert "pyproject.toml:1:1: PAR912 error: 'pyproject.toml' cannot be read: 'utf-8' codec" in said(capsys)[-1]


def test_settings_that_cannot_be_opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For whatever reason."""

    def refuse(path: Path, largest: int) -> bytes:
        del path, largest
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("parindex.loading.settings.read_bytes", refuse)
    projects = Projects()

    assert frozenset() == projects.of(str(folder / "x.yaml")).ignore
    (found,) = projects.problems
    assert ("PAR912", "Permission denied") == (found.code, found.value("words"))


def test_without_a_project_nothing_is_switched_off(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The search ends at the top of the file system."""
    (folder / "pyproject.toml").unlink()

    assert 1 == len(said(capsys))


def test_standard_input_has_the_settings_of_the_current_folder(folder: Path) -> None:
    """As if it were a file there."""
    project(folder, '[tool.parindex]\nignore = ["PAR362"]\n')

    assert {"PAR362"} == Projects().of("<stdin>").ignore
