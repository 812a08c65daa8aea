"""`parindex validate` of a folder: what its files say of each other, in whatever order they come."""

import io
import shutil
from pathlib import Path

import pytest

from parindex.cli import main

SMALL_ROUND = Path(__file__).parents[3] / "docs" / "reference" / "problems" / "small-round"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the small round, in which nothing is wrong."""
    shutil.copytree(SMALL_ROUND, tmp_path / "small")
    monkeypatch.chdir(tmp_path / "small")
    return tmp_path / "small"


def spoil(path: Path, old: str, new: str) -> None:
    """Replace *old* by *new* in the file, where it must be."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def said(capsys: pytest.CaptureFixture[str], *paths: str) -> list[str]:
    """`CODE file:line:column` of each problem that `validate` finds."""
    main(["validate", *paths, "--lang", "en"])
    heads = [each.split(": ") for each in capsys.readouterr().out.splitlines() if ": PAR" in each]
    return [f"{code.split()[0]} {place}" for place, code, *_ in heads]


@pytest.mark.usefixtures("folder")
def test_nothing_is_wrong_between_files_that_fit(capsys: pytest.CaptureFixture[str]) -> None:
    """Two rounds, their sheets and sets, a ledger, awards."""
    assert [] == said(capsys)


def test_two_sets_with_one_id_are_told_apart_by_neither(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file that is called so has the better right, in whatever order they are named."""
    shutil.copy(folder / "criteria/small/2023.yaml", folder / "copy.yaml")

    one = said(capsys, "copy.yaml", "criteria", "--root", ".")
    other = said(capsys, "criteria", "copy.yaml", "--root", ".")
    assert ["PAR435 copy.yaml:2:5"] == one == other == said(capsys)


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_named_twice_is_one_file(capsys: pytest.CaptureFixture[str]) -> None:
    """However it is written."""
    assert [] == said(
        capsys, "criteria/small/2023.yaml", "criteria", "./criteria/small/../small/2023.yaml", "--root", "."
    )


def test_a_link_and_what_it_leads_to_are_one_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is judged once, and called as it was called first; a table too."""
    spoil(folder / "criteria/small/2023.yaml", "max: 2\nrounding", "max: 3\nrounding")
    (folder / "criteria/small/2022.yaml").symlink_to("2023.yaml")
    spoil(folder / "units.csv", "huyen-c,", "so-a,")

    based = "PAR412 criteria/small/2024.yaml:10:11"
    assert ["PAR317 criteria/small/2022.yaml:11:6", based] == said(capsys, "criteria", "criteria/small/2023.yaml")
    assert ["PAR317 ./criteria/small/2023.yaml:11:6", based] == said(capsys, "./criteria/small/2023.yaml", "criteria")
    main(["validate", "criteria", "criteria/small/2023.yaml", "criteria"])
    files = {each.resolve() for each in (folder / "criteria").rglob("*.yaml")}
    assert capsys.readouterr().err.startswith(f"{len(files)} files: ")
    twice = said(capsys, "published/../units.csv", "units.csv")
    assert ["published/../units.csv"] == [each.split()[1].partition(":")[0] for each in twice]


def test_a_draft_of_a_file_is_not_another_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What comes from standard input under the name of a file has the same id because it is that file."""
    name = "criteria/small/2023.yaml"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO((folder / name).read_bytes())))

    assert [] == said(capsys, "-", name, "--stdin-filename", name, "--root", ".")


def test_awards_that_no_round_takes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody is proposed by them; a round that names neither sheets nor ledger is still being set up."""
    spoil(folder / "round.yaml", "awards: awards.yaml\n", "")
    assert ["PAR440 awards.yaml:1:9"] == said(capsys)
    assert [] == said(capsys, "awards.yaml", "published")

    spoil(folder / "round.yaml", "sheets: sheets/*.yaml\nledger: ledger.yaml\n", "")
    assert "PAR440" not in " ".join(said(capsys, "awards.yaml", "round.yaml"))


def test_files_that_seem_to_be_ours_are_counted_and_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They are passed over, but not in silence; nor is a document of Word, which is an error."""
    spoil(folder / "earlier/ledger.yaml", "format: parindex/ledger@1\n", "")
    shutil.copy(folder / "ledger.yaml", folder / "ledger.yaml.txt")
    (folder / "notes.yaml.txt").write_text("a: 1\n", encoding="utf-8")
    files = len(list(folder.rglob("*.yaml"))) - 1

    assert 0 == main(["validate", "--lang", "en"])
    shown = capsys.readouterr()
    assert f"{files} files: 0 errors, 0 warnings, 2 notes; 2 other YAML files passed over\n" == shown.err
    assert 1 == main(["validate", "--fail-level", "note"])
    capsys.readouterr()
    assert ["PAR441 earlier/ledger.yaml:1:1", "PAR441 ledger.yaml.txt:1:1"] == said(capsys)

    (folder / "word.yaml").write_bytes(b"PK\x03\x04\x14\x00")
    assert "PAR149 word.yaml:1:1" == said(capsys)[-1]
    assert 2 == main(["validate", "earlier"])  # nothing there was judged


def test_a_set_in_the_wrong_place_is_said_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its id is not its path, and that it is another's id, too, is the same fault."""
    shutil.copy(folder / "criteria/small/2023.yaml", folder / "criteria/small/2022.yaml")

    assert ["PAR414 criteria/small/2022.yaml:2:5"] == said(capsys)


def test_two_rounds_with_one_id(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Which one a ledger is about cannot be told."""
    spoil(folder / "published/round.yaml", "id: small-2023", "id: small-2024")

    assert ["PAR435 round.yaml:2:5"] == said(capsys)


def test_one_round_as_it_stood_at_two_times_is_one_round(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It takes the same sheets and the same ledger."""
    shutil.copy(folder / "round.yaml", folder / "before-the-survey.yaml")
    spoil(folder / "before-the-survey.yaml", "given: {sipas: sipas.csv}\n", "")

    assert [] == said(capsys)


def test_an_older_ledger_is_kept_to_show_that_it_only_grew(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing in it is lost: the ledger of the round has all of it, and more."""
    text = (folder / "ledger.yaml").read_text(encoding="utf-8")
    (folder / "ledger-1.yaml").write_text(text[: text.rindex("  - ")], encoding="utf-8")
    assert [] == said(capsys)

    (folder / "ledger-1.yaml").write_text(text + text[text.rindex("  - ") :].replace("0.5", "0.25"), encoding="utf-8")
    assert ["PAR436 ledger-1.yaml:2:8"] == said(capsys)

    spoil(folder / "round.yaml", "ledger: ledger.yaml\n", "")
    (folder / "ledger-1.yaml").unlink()
    assert not any("PAR436" in each for each in said(capsys))  # a round that names none is still being set up


def test_a_ledger_that_its_round_does_not_take(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its entries count nowhere."""
    shutil.copy(folder / "ledger.yaml", folder / "ledger-2.yaml")
    spoil(folder / "ledger-2.yaml", "deduct: 0.5", "deduct: 0.25")

    assert ["PAR436 ledger-2.yaml:2:8"] == said(capsys)
    assert ["PAR436 ledger-2.yaml:2:8"] == said(capsys, "ledger-2.yaml", "round.yaml")
    assert [] == said(capsys, "ledger-2.yaml")  # by itself nothing is known of rounds


@pytest.mark.parametrize(
    ("round_", "hint"), [("small-2025", "did you mean the round 'small-2024'?"), ("x", "there is no such round here")]
)
def test_a_ledger_of_a_round_that_is_not_here(
    round_: str, hint: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Probably its name was mistyped."""
    shutil.copy(folder / "ledger.yaml", folder / "ledger-2.yaml")
    spoil(folder / "ledger-2.yaml", "small-2024", round_)

    main(["validate", "--lang", "en"])
    shown = capsys.readouterr().out

    assert f"ledger-2.yaml:2:8: PAR436 warning: no round takes this ledger of '{round_}'\n" in shown
    assert f"  hint: {hint}\n" in shown


def test_a_sheet_that_no_round_takes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It was handed in, and lies in the wrong folder; that its unit has none is the same fault."""
    (folder / "drafts").mkdir()
    shutil.move(folder / "before/sheets/so-b.yaml", folder / "drafts/so-b.yaml")

    assert ["PAR437 drafts/so-b.yaml:3:7"] == said(capsys)
    (folder / "drafts/so-b.yaml").unlink()
    assert ["PAR431 before/round.yaml:11:1"] == said(capsys)


def test_units_without_sheets_are_counted_and_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All of them in one note, the first by name; nothing is said before the first sheet has come."""
    units = "".join(f"  - {{key: so-{each}, name: Sở, group: departments}}\n" for each in range(13))
    spoil(folder / "before/round.yaml", "units:\n", f"units:\n{units}")

    main(["validate", "--lang", "en"])
    named = ", ".join(f"so-{each}" for each in range(12))
    assert f"PAR431 note: of 15 units 13 have no sheet: {named}, …\n" in capsys.readouterr().out

    spoil(folder / "before/round.yaml", "sheets: sheets/*.yaml\n", "")
    shutil.rmtree(folder / "before/sheets")
    assert [] == said(capsys)


def test_units_without_sheets_are_not_counted_where_a_sheet_is_lost(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may be one of theirs."""
    spoil(folder / "before/sheets/so-b.yaml", "unit: so-b", "unit: so-bb")

    assert ["PAR404 before/sheets/so-b.yaml:3:7"] == said(capsys)


def test_units_without_sheets_are_counted_though_the_round_has_errors(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Everything wrong is said at once."""
    (folder / "before/sheets/so-b.yaml").unlink()
    spoil(folder / "before/round.yaml", "title:", "given: {nobody: not_held}\ntitle:")

    assert ["PAR404 before/round.yaml:4:9", "PAR431 before/round.yaml:12:1"] == said(capsys)


def test_two_sheets_of_a_unit_without_a_round(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Which of them was handed in cannot be told; sheets for another year's set are others."""
    shutil.copy(folder / "before/sheets/so-b.yaml", folder / "before/sheets/so-b-2.yaml")

    assert ["PAR438 before/sheets/so-b-2.yaml:3:7"] == said(capsys, "before/sheets", "sheets", "--root", ".")


def test_a_sheet_for_another_set_is_judged_with_its_round_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As an answer to the set that it names it would be full of faults that are none."""
    spoil(folder / "sheets/so-a.yaml", "small/2024", "small/2023")

    assert ["PAR513 sheets/so-a.yaml:2:15"] == said(capsys)
    assert 1 < len(said(capsys, "sheets", "--root", "."))


def test_a_set_with_errors_is_said_once_beside_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two groups and three sheets name it; where it is named first it is said that they could not be judged."""
    spoil(folder / "criteria/small/2024.yaml", "max: 10\n", "max: 11\n")

    assert ["PAR317 criteria/small/2024.yaml:12:6", "PAR412 round.yaml:12:54"] == said(capsys)


def test_rounds_that_cannot_be_read_take_what_they_can(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sheets that no file matches, a round without an id, a file that is no YAML, a table of sheets."""
    spoil(folder / "before/round.yaml", "sheets/*", "sheet/*")
    spoil(folder / "published/round.yaml", "id: small-2023\n", "")
    (folder / "broken.yaml").write_text("format: parindex/round@1\nid: [\n", encoding="utf-8")
    (folder / "sheets.csv").write_text("unit,code,key,value\nso-a,1.1,choose,late\n", encoding="utf-8")
    spoil(folder / "round.yaml", "sheets/*.yaml", "sheets.csv")

    found = said(capsys)
    assert {"PAR416 before/round.yaml:11:9", "PAR204 published/round.yaml:1:1"} <= set(found)
    assert {f"PAR437 sheets/{each}.yaml:3:7" for each in ("so-a", "so-b", "huyen-c")} <= set(found)
    assert {f"PAR437 before/sheets/{each}.yaml:3:7" for each in ("so-a", "so-b")} <= set(found)
