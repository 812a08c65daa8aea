"""Files that must not load, with exactly the problems beside them, and files that must."""

import time
from pathlib import Path

import pytest
import yaml

from parindex.loading.documents import read_document
from parindex.loading.nouns import check_file
from parindex.loading.sets import sets_for
from parindex.problems.words import KINDS

TESTS = Path(__file__).resolve().parents[1]
#: Codes of files that no case here has: the test that tries them, and why it is that one.
ELSEWHERE = {
    # files of more than a mebibyte, and of more than 20,000 values, are made when they are tried
    "unit/test_hostile_files.py": ("PAR114",),
    "hostile.py": ("PAR116",),
    # they arise only where a sheet is scored, in rounds as well
    "unit/test_sheet_problems.py": ("PAR507", "PAR508", "PAR511", "PAR512", "PAR515", "PAR516", "PAR519"),
    # what a round says of a sheet, and an entry of a ledger beside its sheet, only where the round is run
    "unit/test_round_problems.py": (
        *("PAR528", "PAR529", "PAR530", "PAR531", "PAR532", "PAR539", "PAR540", "PAR543", "PAR544"),
    ),
    # it takes two ledgers
    "unit/cli/test_since.py": ("PAR537", "PAR538"),
    # examples of a whole set are run by `parindex test`
    "unit/loading/test_unit_examples.py": ("PAR370", "PAR371"),
    # it takes a walk over several files
    "unit/cli/test_together.py": ("PAR431", "PAR435", "PAR436", "PAR437", "PAR438", "PAR440", "PAR441"),
}
#: What is checked of a folder: the first of these that is there, or the criteria set that lies below `criteria/`.
MAIN = ("round.yaml", "sheet.yaml", "set.yaml")


def cases(folder: str) -> list[str]:
    """The names of all cases: files NAME.yaml, and folders with a main file."""
    found = [each for each in (TESTS / folder).iterdir() if each.is_dir() or each.suffix == ".yaml"]
    return sorted(each.name for each in found)


def main_file(folder: str, case: str) -> Path:
    """The file that is checked."""
    path = TESTS / folder / case
    if not path.is_dir():
        return path
    named = [path / each for each in MAIN if (path / each).is_file()]
    (main,) = named or path.glob("criteria/**/*.yaml")
    return main


def expected(case: str) -> list[str]:
    """What stands in the sidecar: `CODE line:column` a line, with the file where it is not the checked one."""
    name = case.removesuffix(".yaml")
    return (TESTS / "invalid" / f"{name}.expect").read_text(encoding="utf-8").splitlines()


@pytest.fixture(params=["libyaml", pytest.param("pure", marks=pytest.mark.no_cover)])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both parsers of PyYAML, one after the other."""
    if request.param == "pure":
        monkeypatch.delattr(yaml, "CSafeLoader")
    return str(request.param)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("case", cases("invalid"))
def test_exactly_the_expected_problems_are_found(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each invalid file gives the problems of its sidecar, in order, at their places, and no others, at once."""
    path = main_file("invalid", case)
    monkeypatch.chdir(path.parent)
    started = time.process_time()
    found = check_file(path.name, style=case.startswith("style-"))
    taken = time.process_time() - started
    places = [str(each.place).removeprefix(f"{path.name}:") for each in found]

    assert expected(case) == [f"{each.code} {place}" for each, place in zip(found, places, strict=True)]
    assert taken < 1  # seconds of this process alone, whatever else is running; mostly hundredths of one


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("case", cases("valid"))
def test_valid_files_load_without_any_problem(case: str) -> None:
    """Each valid file gives a value and not even a note."""
    path = main_file("valid", case)
    document = read_document(path, sets=sets_for(path))

    assert () == document.problems
    assert document.value is not None


def test_every_invalid_file_has_a_sidecar_and_every_sidecar_a_file() -> None:
    """No file goes unchecked, and no expectation is left behind."""
    sidecars = {each.stem for each in (TESTS / "invalid").glob("*.expect")}

    assert sidecars == {each.removesuffix(".yaml") for each in cases("invalid")}


def _without_a_case() -> set[str]:
    """The codes that stand in no sidecar."""
    seen = {line.partition(" ")[0] for case in cases("invalid") for line in expected(case)}
    return {each.code for each in KINDS} - seen


def test_no_code_of_files_is_without_a_case() -> None:
    """Every code of text, shape, sense, files and awards stands in some sidecar, or is tried where it is said to be."""
    elsewhere = [code for codes in ELSEWHERE.values() for code in codes]
    untried = [
        (path, code)
        for path, codes in ELSEWHERE.items()
        for code in codes
        if code not in (TESTS / path).read_text(encoding="utf-8")
    ]

    assert sorted(elsewhere) == sorted(each for each in _without_a_case() if each[3] not in "69")
    assert [] == untried


def test_no_code_of_audits_and_commands_is_without_a_case() -> None:
    """What no file alone can have, audits and usage, is said in some other test."""
    others = [each for each in TESTS.rglob("test_*.py") if each != Path(__file__)]
    tried = "\n".join(each.read_text(encoding="utf-8") for each in others)

    assert [] == sorted(each for each in _without_a_case() if each not in tried)
