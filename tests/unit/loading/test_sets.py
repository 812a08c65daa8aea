"""Criteria sets by id: below the project's folders first, then the shipped ones."""

from pathlib import Path

import pytest

import parindex as pi
from parindex import catalogue
from parindex.loading.document import SetSource
from parindex.loading.nouns import check_file
from parindex.loading.sets import OneSet, Sets, sets_for
from parindex.model.sheets import Unit
from parindex.texts import Words

SET = """format: parindex/criteria-set@1
id: {id}
year: {year}
title: {title}
status: illustrative
{more}max: 1
rounding: {{points: none, index: 2}}
compare: published
ties: standard
areas:
  - code: "1"
    name: Lĩnh vực
    max: 1
    criteria:
      - code: "1.1"
        name: {item}
        max: 1
        rule: {{kind: yes_no}}
"""


def write(folder: Path, set_id: str, title: str = "Bộ thử", item: str = "Mục", more: str = "") -> Path:
    """A small set below *folder*/criteria."""
    path = folder / "criteria" / f"{set_id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        SET.format(id=set_id, year=set_id[-4:] if set_id[-4:].isdecimal() else 2024, title=title, item=item, more=more),
        encoding="utf-8",
    )
    return path


def codes(found: tuple[pi.Problem, ...]) -> list[str]:
    """The codes of what was found."""
    return [each.code for each in found]


def test_a_shipped_set_is_found_by_its_id() -> None:
    """As `pi.catalogue.get` gives it."""
    assert "illustrative/2023-units" == pi.catalogue.get("illustrative/2023-units").id


@pytest.mark.parametrize("set_id", catalogue.ids())
def test_every_shipped_set_is_what_its_id_says(set_id: str) -> None:
    """It loads, lies where its id says, is itself again after dump and load, and is not official."""
    criteria = catalogue.get(set_id)

    assert set_id == criteria.id
    assert () == pi.check(criteria)
    assert criteria.status in ("partial", "illustrative")


def test_the_sets_of_a_project_come_first(tmp_path: Path) -> None:
    """A set of the same id below the folder is taken instead of the shipped one."""
    write(tmp_path, "illustrative/2023-units", title="Của dự án")

    assert "Của dự án" == Sets((tmp_path,)).get("illustrative/2023-units").title.vi
    assert "Của dự án" != Sets((tmp_path / "elsewhere",)).get("illustrative/2023-units").title.vi


@pytest.mark.parametrize("set_id", ["../secret", "/etc/passwd", "a//b", "a/./b", "C:\\x", "nothing/like-it", "."])
def test_an_id_that_names_nothing_is_said(set_id: str, tmp_path: Path) -> None:
    """No path leads out of `criteria/`."""
    (tmp_path / "secret.yaml").write_text(
        SET.format(year=2024, id="secret", title="x", item="x", more=""), encoding="utf-8"
    )

    with pytest.raises(pi.ProblemsFound) as stopped:
        Sets((tmp_path,)).get(set_id)

    assert ["PAR411"] == codes(stopped.value.problems)


def test_a_set_with_errors_is_not_used(tmp_path: Path) -> None:
    """Whoever names it is told to validate it."""
    path = write(tmp_path, "made/2024")
    path.write_text(path.read_text(encoding="utf-8").replace("max: 1\n        rule", "max: 2\n        rule"))

    with pytest.raises(pi.ProblemsFound) as stopped:
        Sets((tmp_path,)).get("made/2024")

    assert ["PAR412"] == codes(stopped.value.problems)


def test_a_set_may_be_based_on_itself_and_is_read_once(tmp_path: Path) -> None:
    """A circle of years ends at the first."""
    write(tmp_path, "made/2024", more="based_on: made/2024\n")

    assert "made/2024" == Sets((tmp_path,)).get("made/2024").id


def test_sets_are_sought_around_the_file(tmp_path: Path) -> None:
    """Below its folder, and in the `criteria/` that it lies in itself; below a root instead of its folder."""
    write(tmp_path, "made/2024")
    new = write(tmp_path, "made/2025", more="based_on: made/2024\n")

    assert () == check_file(new)
    assert "made/2024" == sets_for(tmp_path / "sheet.yaml").get("made/2024").id
    assert "made/2024" == sets_for(tmp_path / "sheets" / "a.yaml", tmp_path).get("made/2024").id
    assert "made/2024" == sets_for(tmp_path).get("made/2024").id


def test_the_set_of_a_sheet_is_sought_above_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet by itself finds what its round finds, up to the top of the repository; not above a root, nor a round."""
    write(tmp_path, "made/2024")
    inner = tmp_path / "rounds" / "2024" / "sheets"
    inner.mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "rounds")
    sheet = "2024/sheets/so-a.yaml"

    def finds(sets: Sets, *, above: bool = True) -> bool:
        try:
            return "made/2024" == sets.get("made/2024", above=above).id
        except pi.ProblemsFound as stopped:
            return codes(stopped.problems) != ["PAR411"]

    write(tmp_path, "made/2023")
    write(tmp_path, "made/2024", more="based_on: made/2023\n")  # found beside the set that is based on it
    assert finds(sets_for(sheet))
    assert finds(sets_for(inner))
    assert not finds(sets_for(sheet), above=False)
    assert not finds(sets_for(sheet, "2024"))
    (tmp_path / ".git").mkdir()
    assert finds(sets_for(sheet))
    (tmp_path / "rounds" / ".git").mkdir()
    assert not finds(sets_for(sheet))


def test_the_nearest_set_above_is_taken(tmp_path: Path) -> None:
    """And one beside the sheet before it; each is read once."""
    for folder, title in ((tmp_path, "Xa"), (tmp_path / "a", "Gần"), (tmp_path / "a" / "b", "Bên cạnh")):
        write(folder, "made/2024", title=title)
    sets, beside = sets_for(tmp_path / "a" / "c" / "so-a.yaml"), sets_for(tmp_path / "a" / "b" / "so-a.yaml")

    assert "Gần" == sets.get("made/2024", above=True).title.vi
    assert sets.get("made/2024", above=True) is sets.get("made/2024", above=True)
    assert "Bên cạnh" == beside.get("made/2024", above=True).title.vi
    assert beside.get("made/2024", above=True) is beside.get("made/2024")


def test_a_set_with_errors_is_named_as_other_files_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its path from here, unless whoever asked wrote the whole path."""
    path = write(tmp_path, "made/2024")
    path.write_text(path.read_text(encoding="utf-8").replace("max: 1\n        rule", "max: 2\n        rule"))
    monkeypatch.chdir(tmp_path)

    def named(sets: Sets) -> object:
        with pytest.raises(pi.ProblemsFound) as stopped:
            sets.get("made/2024")
        return stopped.value.problems[0].value("path")

    assert "criteria/made/2024.yaml" == named(sets_for("round.yaml"))
    assert "criteria/made/2024.yaml" == named(sets_for("criteria/made"))
    assert str(path) == named(sets_for(tmp_path / "round.yaml"))
    monkeypatch.chdir(tmp_path / "criteria")
    assert "made/2024.yaml" == named(sets_for("round.yaml", ".."))
    assert "made/2024.yaml" == named(sets_for("made/2025.yaml"))


def test_a_set_whose_year_cannot_be_read_may_close_a_circle(tmp_path: Path) -> None:
    """Nobody knows then which step leads back, so the chain is followed; what cannot be read ends it."""
    old = write(tmp_path, "made/2023", more="based_on: made/2024\n")
    new = write(tmp_path, "made/2024", more="based_on: made/2023\n")
    assert () == check_file(new)  # it is said of the older one
    assert ["PAR422"] == codes(check_file(old))

    old.write_text(old.read_text(encoding="utf-8").replace("year: 2023", "year: x"), encoding="utf-8")
    assert ["PAR422"] == codes(check_file(new))
    assert "PAR422" in codes(check_file(old))
    old.write_text("areas: [", encoding="utf-8")
    assert ["PAR412"] == codes(check_file(new))


def test_one_set_says_nothing_of_others() -> None:
    """It is there already, and nobody asks where the chain of sets leads."""
    one: SetSource = OneSet(catalogue.get("illustrative/2023-units"))

    assert one.said("illustrative/2023-units", "year") is None
    assert not one.linked


def test_items_say_what_they_were(tmp_path: Path) -> None:
    """The same code and name, or `was:`; silence is an error."""
    write(tmp_path, "made/2024")
    new = write(tmp_path, "made/2025", item="Mục mới", more="based_on: made/2024\n")
    silent = check_file(new)
    new.write_text(
        new.read_text(encoding="utf-8").replace("name: Mục mới", 'name: Mục mới\n        was: "1.1"'), encoding="utf-8"
    )
    said = check_file(new)
    new.write_text(new.read_text(encoding="utf-8").replace('was: "1.1"', 'was: ["1.1", "1.9"]'), encoding="utf-8")
    wrong = check_file(new)

    assert ["PAR413"] == codes(silent)
    assert () == said
    assert [("PAR404", "areas[0].criteria[0].was[1]")] == [(each.code, each.address) for each in wrong]


def test_a_set_that_it_is_based_on_must_be_there(tmp_path: Path) -> None:
    """Said where it is named."""
    found = check_file(write(tmp_path, "made/2025", more="based_on: made/2024\n"))

    assert [("PAR411", "based_on")] == [(each.code, each.address) for each in found]


def test_the_id_is_the_path(tmp_path: Path) -> None:
    """Below the nearest `criteria/`; elsewhere it may be anything."""
    path = write(tmp_path, "made/2024")
    moved = path.rename(path.with_name("2025.yaml"))
    outside = tmp_path / "free.yaml"
    outside.write_text(moved.read_text(encoding="utf-8"), encoding="utf-8")

    assert [("PAR414", "id")] == [(each.code, each.address) for each in check_file(moved)]
    assert () == check_file(outside)


def test_an_unfinished_sheet_may_be_loaded(tmp_path: Path) -> None:
    """Where it is asked for: to see what there is so far."""
    criteria = pi.catalogue.get("tien-giang/2018-campaign")
    path = tmp_path / "sheet.yaml"
    path.write_text(
        "format: parindex/score-sheet@1\ncriteria_set: tien-giang/2018-campaign\nunit: so-a\nanswers: {}\n",
        encoding="utf-8",
    )

    with pytest.raises(pi.ProblemsFound) as stopped:
        pi.load_sheet(path, criteria)
    sheet = pi.load_sheet(path, criteria, keep_going=True)
    scored = pi.score(criteria, sheet, unit=Unit("so-a", Words("A"), "departments"), keep_going=True)

    assert {"PAR501", "PAR520"} == set(codes(stopped.value.problems))
    assert len(scored.missing) > 10
    assert scored.provisional
