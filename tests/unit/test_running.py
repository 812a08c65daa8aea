"""Rounds from their files: sheets one by one, and on all cores."""

import gc
import json
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Self

import pytest
from attrs import evolve

import parindex as pi
from parindex import sharing
from parindex.loading.document import Document
from parindex.loading.documents import read_document
from parindex.loading.sets import sets_for
from parindex.model.awards import Quota
from parindex.model.criteria import CriteriaSet
from parindex.model.results import Outcome
from parindex.model.round import Round
from parindex.model.rule_kinds import Given
from parindex.running import Ran, run_document, run_unit
from parindex.writing.results_json import packed_unit, results_json, results_pieces
from tests.making import award, awards, places, reasons
from tests.making_rounds import deduction, entry, indices, ledger, only, sheet, signed, tallied
from tests.making_sets import item, set_of

PLAIN = set_of(tallied())
SURVEYED = set_of(item(max=40, rule=Given("survey")), tallied("1.2", 60))
HEAD = (
    "format: parindex/round@1\nid: made-up\nyear: 2024\ntitle: Thử\nstatus: illustrative\n"
    "groups:\n  - {key: g, name: g, criteria_set: made-up/2024-units}\n"
    "  - {key: h, name: h, criteria_set: made-up/2024-units}\n"
)


class Folder:
    """A round in files: sheets in files of their own, or in one long table."""

    def __init__(self, path: Path, criteria: CriteriaSet = PLAIN) -> None:
        """Put the criteria set where it is sought."""
        self.path = path
        self.criteria = criteria
        (path / "sheets").mkdir()
        (path / "criteria" / "made-up").mkdir(parents=True)
        self.write("criteria/made-up/2024-units.yaml", pi.dump(criteria))

    def write(self, name: str, text: str) -> None:
        """Write a file."""
        (self.path / name).write_text(text, encoding="utf-8")

    def sheets(self, **points: Any) -> None:  # noqa: ANN401
        """A sheet in a file of its own for each unit."""
        for key, each in points.items():
            self.write(f"sheets/{key}.yaml", pi.dump(sheet(self.criteria, key, only(each, self.code))))

    def table(self, **points: Any) -> None:  # noqa: ANN401
        """The sheets of all units in one long table."""
        rows = "".join(f"{key},{self.code},points,{each}\n" for key, each in points.items())
        self.write("sheets.csv", f"unit,code,key,value\n{rows}")

    @property
    def code(self) -> str:
        """The item that the unit answers."""
        return "1.2" if self.criteria is SURVEYED else "1.1"

    def read(self, units: Mapping[str, str], rest: str = "sheets: sheets/*.yaml\n") -> Document:
        """The round of these units, by group, in files."""
        rows = "".join(f"{key},{key},{group}\n" for key, group in units.items())
        self.write("units.csv", f"key,name,group\n{rows}")
        self.write("round.yaml", f"{HEAD}units: units.csv\n{rest}")
        path = self.path / "round.yaml"
        return read_document(path, Round, sets=sets_for(path))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A folder with a criteria set of one item of 100 points."""
    return Folder(tmp_path)


GH = {"a": "g", "b": "g", "c": "h"}


def outcome_of(ran: Ran) -> Outcome:
    """What came of a round that could be run."""
    assert ran.outcome is not None
    return ran.outcome


def wrong(ran: Ran, root: Path) -> list[tuple[str, str]]:
    """Code and place, file and line, of all that is wrong."""
    return [(each.code, _place(each, root)) for each in ran.problems]


def _place(each: pi.Problem, root: Path) -> str:
    assert each.place is not None
    name = each.place.file.removeprefix(f"{root}/")
    return f"{name}:{each.place.line}"


# --- files and values -------------------------------------------------------------------------------------


def test_files_come_to_what_their_values_come_to(folder: Folder) -> None:
    """Read one by one or all at once: the same outcome."""
    folder.sheets(a=80, b=70, c=60)
    folder.write("ledger.yaml", pi.dump(ledger(entry(code="1.1", points=50), *signed("a", "b", "c"))))
    document = folder.read(GH, "sheets: sheets/*.yaml\nledger: ledger.yaml\n")
    ran = run_document(document)

    assert pi.run(pi.load_round(folder.path / "round.yaml")).units == outcome_of(ran).units
    assert ({"a": "50.00", "b": "70.00", "c": "60.00"}, ()) == (indices(outcome_of(ran)), ran.problems)
    assert {"a": 2, "b": 1, "c": 1} == places(outcome_of(ran))


def test_a_long_table_comes_to_what_single_files_come_to(folder: Folder) -> None:
    """However sheets are kept."""
    folder.sheets(a=80, b=70, c=60)
    folder.table(a=80, b=70, c=60)
    one, other = (folder.read(GH, f"sheets: {each}\n") for each in ("sheets/*.yaml", "sheets.csv"))
    results = [outcome_of(run_document(each, stage="self", detailed=False)).units for each in (one, other)]

    assert results[0] == results[1]
    assert [80, 70, 60] == [each.points for each in results[0]]


INLINE = "  - criteria_set: made-up/2024-units\n    unit: {}\n    answers: {{'1.1': {{figures: {{points: {}}}}}}}\n"


def inline(**points: int) -> str:
    """The sheets of a round that holds them itself."""
    return "sheets:\n" + "".join(INLINE.format(key, each) for key, each in points.items())


def test_sheets_that_the_round_holds_itself(folder: Folder) -> None:
    """They are run where they stand, and what is wrong is told there."""
    ran = run_document(folder.read({"a": "g", "c": "h"}, inline(a=80)), stage="self")
    bad = run_document(folder.read({"a": "g", "c": "h"}, inline(a=80, c=101)), stage="self")
    lost = run_document(folder.read({"a": "g", "c": "h"}, inline(a=80, z=10)), stage="self", keep_going=True)

    assert ({"a": "80.00", "c": "None"}, ()) == (indices(outcome_of(ran)), ran.problems)
    assert ([("PAR505", "round.yaml:16")], {"a": "80.00"}) == (wrong(bad, folder.path), indices(outcome_of(bad)))
    assert ([("PAR404", "round.yaml:15")], ("refused",)) == (wrong(lost, folder.path), outcome_of(lost).units[1].open)


def test_a_second_sheet_inside_a_round_is_refused(folder: Folder) -> None:
    """As anything that is said twice."""
    ran = run_document(folder.read({"a": "g", "c": "h"}, inline(a=80) + INLINE.format("a", 70)))

    assert (None, ["PAR216"]) == (ran.outcome, [each.code for each in ran.errors])


def test_a_published_round_is_run_as_it_is(folder: Folder) -> None:
    """It has no sheets to read."""
    text = (
        "format: parindex/round@1\nid: p\nyear: 2024\ntitle: Thử\nstatus: illustrative\nrounding: {index: 2}\n"
        "compare: published\nties: standard\ngroups: [{key: g, name: g}]\n"
        "published: [{unit: a, name: a, group: g, points: 80}]\n"
    )
    folder.write("round.yaml", text)
    path = folder.path / "round.yaml"
    ran = run_document(read_document(path, Round, sets=sets_for(path)))

    assert {"a": "80.00"} == indices(outcome_of(ran))


def test_nothing_comes_of_a_round_with_errors(folder: Folder) -> None:
    """What is wrong is told, and no sheet is read."""
    folder.sheets(a=101)
    ran = run_document(folder.read({"a": "nowhere"}))

    assert (None, ["PAR404"]) == (ran.outcome, [each.code for each in ran.errors])


def test_progress_is_told_after_each_sheet(folder: Folder) -> None:
    """How many are done, of how many."""
    folder.sheets(a=80, b=70, c=60)
    told: list[tuple[int, int]] = []
    run_document(folder.read(GH), progress=lambda done, total: told.append((done, total)))

    assert [(1, 3), (2, 3), (3, 3)] == told


# --- what is wrong ----------------------------------------------------------------------------------------


def test_a_bad_sheet_stops_its_group(folder: Folder) -> None:
    """The group has no results, and says so; the other has its own."""
    folder.sheets(a=101, b=70, c=60)
    ran = run_document(folder.read(GH), stage="self")

    assert {"c": "60.00"} == indices(outcome_of(ran))
    assert [(True, 2), (False, 1)] == [(each.stopped, each.units) for each in outcome_of(ran).groups]
    assert [("PAR505", "sheets/a.yaml:10")] == wrong(ran, folder.path)
    assert {f"{folder.path}/sheets/a.yaml"} <= ran.texts.keys()


def test_with_keep_going_the_others_of_the_group_have_results(folder: Folder) -> None:
    """Without places."""
    folder.sheets(a=101, b=70, c=60)
    ran = run_document(folder.read(GH), stage="self", keep_going=True)

    assert {"a": "None", "b": "70.00", "c": "60.00"} == indices(outcome_of(ran))
    assert {"a": None, "b": None, "c": 1} == places(outcome_of(ran))


def test_warnings_stop_nobody(folder: Folder) -> None:
    """They stand at their place in the sheet."""
    folder.write("sheets/a.yaml", pi.dump(sheet(PLAIN, "a", only(80, claim=90))))
    ran = run_document(folder.read({"a": "g", "c": "h"}), stage="self")

    assert {"a": "90.00", "c": "None"} == indices(outcome_of(ran))
    assert (["PAR508"], ()) == ([each.code for each in ran.problems], ran.errors)
    assert "sheets/a.yaml" in str(ran.problems[0].place)


def test_entries_are_wrong_at_their_place_in_the_ledger(folder: Folder) -> None:
    """Errors of what entries come to are found when the sheet is scored."""
    folder.sheets(a=80, b=70, c=60)
    folder.write("ledger.yaml", pi.dump(ledger(entry(code="1.1", points=101), deduction(71, "b"), *signed("c"))))
    ran = run_document(folder.read(GH, "sheets: sheets/*.yaml\nledger: ledger.yaml\n"))

    assert [("PAR528", "ledger.yaml"), ("PAR531", "ledger.yaml")] == [
        (code, place.partition(":")[0]) for code, place in wrong(ran, folder.path)
    ]
    assert {"c": "60.00"} == indices(outcome_of(ran))


def test_all_that_is_wrong_with_entries_and_sheets_is_said_at_once(folder: Folder) -> None:
    """An entry that makes no sense by itself hides neither those that do not fit their sheet nor the sheets."""
    folder.sheets(a=101, b=70, c=60)
    wrong_ones = (
        entry("b", "1.1", "no-such-stage", points=1),
        entry("b", "9.9", points=1),
        entry("c", "1.1", points=101),
        entry("z", "1.1", points=1),
    )
    folder.write("ledger.yaml", pi.dump(ledger(*wrong_ones, *signed("a", "b", "c"))))
    ran = run_document(folder.read(GH, "sheets: sheets/*.yaml\nledger: ledger.yaml\n"))

    assert ran.outcome is None
    assert ["PAR404", "PAR404", "PAR404", "PAR505", "PAR528"] == sorted(each.code for each in ran.problems)
    assert 4 == sum("ledger.yaml" in str(each.place) for each in ran.problems)


def test_entries_on_a_unit_without_a_sheet_stop_its_group(folder: Folder) -> None:
    """Somebody verified what nobody handed in: the unit is refused, not "not submitted", and its group is stopped."""
    folder.sheets(a=80, c=60)
    folder.write("ledger.yaml", pi.dump(ledger(entry("b", code="1.1", points=50), *signed("a", "c"))))
    document = folder.read(GH, "sheets: sheets/*.yaml\nledger: ledger.yaml\n")
    ran, on = run_document(document), run_document(document, keep_going=True)

    assert ["PAR539"] == [each.code for each in ran.problems]
    assert [("g", True), ("h", False)] == [(each.group, each.stopped) for each in outcome_of(ran).groups]
    assert {"c": "60.00"} == indices(outcome_of(ran))
    assert {"a": (), "b": ("refused",), "c": ()} == {each.unit: each.open for each in outcome_of(on).units}
    assert {"a": None, "b": None, "c": 1} == places(outcome_of(on))


def test_nobody_is_considered_for_a_shared_number_while_another_group_is_stopped(folder: Folder) -> None:
    """A sheet of the other group has errors, and nothing is shown of it: who else would claim the number?"""
    folder.sheets(a=80, b=70, c=101)
    wide = award("wide", among=(), quota=Quota(total=1, compare="index"))
    own = award("own", among=("g", "h"), quota=Quota(groups=(("g", 1), ("h", 1))))
    folder.write("awards.yaml", pi.dump(awards(wide, own, one_per=None)))
    folder.write("ledger.yaml", pi.dump(ledger(*signed("a", "b", "c"))))
    rest = "sheets: sheets/*.yaml\nledger: ledger.yaml\nawards: awards.yaml\n"
    outcome = outcome_of(run_document(folder.read(GH, rest)))

    assert [("g", False), ("h", True)] == [(each.group, each.stopped) for each in outcome.groups]
    assert {"a": "other_group", "b": "other_group"} == reasons(outcome, "wide")
    assert {"a": "within_quota", "b": "beyond_quota"} == reasons(outcome, "own")
    folder.sheets(c=60)
    assert {"a": "within_quota", "b": "beyond_quota", "c": "beyond_quota"} == reasons(
        outcome_of(run_document(folder.read(GH, rest))), "wide"
    )


def test_a_sheet_that_cannot_be_read_could_be_anybodys(folder: Folder) -> None:
    """Units without a sheet are refused, not "not submitted": it may be theirs."""
    folder.sheets(a=80, c=60)
    folder.write("sheets/b.yaml", "format: parindex/score-sheet@1\nunit: [")
    ran = run_document(folder.read(GH), stage="self", keep_going=True)

    assert {"a": (), "b": ("refused",), "c": ()} == {each.unit: each.open for each in outcome_of(ran).units}
    assert [True, False] == [each.stopped for each in outcome_of(run_document(folder.read(GH), stage="self")).groups]


def test_a_sheet_of_a_unit_that_is_not_there(folder: Folder) -> None:
    """It is told at its place; and as nobody knows whose it is, who has none is refused."""
    folder.sheets(a=80, z=60)
    ran = run_document(folder.read(GH), stage="self", keep_going=True)

    assert [("PAR404", "sheets/z.yaml")] == [(code, place.partition(":")[0]) for code, place in wrong(ran, folder.path)]
    assert {"a": (), "b": ("refused",), "c": ("refused",)} == {each.unit: each.open for each in outcome_of(ran).units}


def test_a_second_sheet_of_a_unit(folder: Folder) -> None:
    """It is told at the second one, and its unit has no result."""
    folder.sheets(a=80, c=60)
    folder.write("sheets/again.yaml", pi.dump(sheet(PLAIN, "a", only(70))))
    ran = run_document(folder.read({"a": "g", "c": "h"}), stage="self", keep_going=True)

    assert [("PAR417", "sheets/again.yaml:3")] == wrong(ran, folder.path)
    assert {"a": "None", "c": "60.00"} == indices(outcome_of(ran))


def test_sheets_that_are_not_there(folder: Folder) -> None:
    """No file matches: whoever handed in a sheet is not known, so nobody is "not submitted"."""
    ran = run_document(folder.read(GH), stage="self", keep_going=True)

    assert ["PAR416"] == [each.code for each in ran.errors]
    assert {("refused",)} == {each.open for each in outcome_of(ran).units}
    assert () == outcome_of(run_document(folder.read(GH), stage="self")).units


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("unit,code,key\na,1.1,points\n", ["PAR204"]),
        ("unit,code,key,value\n,1.1,points,80\na,1.1,points,80\n", ["PAR204"]),
        (None, ["PAR401"]),
    ],
)
def test_a_table_with_errors(table: str | None, codes: list[str], folder: Folder) -> None:
    """Rows that name no unit could be anybody's."""
    if table is not None:
        folder.write("sheets.csv", table)
    ran = run_document(folder.read(GH, "sheets: sheets.csv\n"), stage="self", keep_going=True)

    assert codes == [each.code for each in ran.errors]
    assert ("refused",) == {each.unit: each.open for each in outcome_of(ran).units}["b"]


def test_a_round_that_names_no_sheets(folder: Folder) -> None:
    """Nobody has handed in anything yet."""
    ran = run_document(folder.read(GH, ""), stage="self")

    assert ({"a": "None", "b": "None", "c": "None"}, ()) == (indices(outcome_of(ran)), ran.problems)


# --- one unit ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sheets", ["sheets/*.yaml", "sheets.csv"])
def test_one_unit_at_every_stage(sheets: str, folder: Folder) -> None:
    """Its sheet alone is scored, at each stage of the round, `verified` the last."""
    folder.sheets(a=80, b=70)
    folder.table(a=80, b=70)
    folder.write("ledger.yaml", pi.dump(ledger(entry(code="1.1", stage="verification-1", points=50), deduction(1))))
    document = folder.read(GH, f"sheets: {sheets}\nledger: ledger.yaml\n")
    found = run_unit(document, "a")

    assert found is not None
    assert [80, 50, 50, 50, 49] == [each.points for each in found.stages]
    assert () == found.problems
    assert [None, None] == [run_unit(document, each) for each in ("c", "nobody")]


def test_one_unit_whose_file_has_another_name(folder: Folder) -> None:
    """It is looked for in all of them."""
    folder.sheets(b=70)
    folder.write("sheets/000.yaml", pi.dump(sheet(PLAIN, "a", only(80))))
    found = run_unit(folder.read(GH), "a")

    assert found is not None
    assert 80 == found.stages[0].points


def test_one_unit_of_a_round_that_holds_its_sheets(folder: Folder) -> None:
    """Found among them."""
    document = folder.read(GH, inline(a=80))
    found = run_unit(document, "a")

    assert found is not None
    assert 80 == found.stages[-1].points
    assert run_unit(document, "b") is None


def test_one_unit_with_errors_has_no_stages(folder: Folder) -> None:
    """What is wrong is told at its place, with the text of its file."""
    folder.sheets(a=101)
    found = run_unit(folder.read(GH), "a")

    assert found is not None
    assert ((), ["PAR505"]) == (found.stages, [each.code for each in found.problems])
    assert any(each.endswith("a.yaml") for each in found.texts)


def test_one_unit_whose_entries_have_errors(folder: Folder) -> None:
    """They stand in the ledger."""
    folder.sheets(a=80)
    folder.write("ledger.yaml", pi.dump(ledger(entry(code="1.1", points=101))))
    found = run_unit(folder.read(GH, "sheets: sheets/*.yaml\nledger: ledger.yaml\n"), "a")

    assert found is not None
    assert ((), ["PAR528"]) == (found.stages, [each.code for each in found.problems])


# --- on all cores -----------------------------------------------------------------------------------------

#: More than are sent ahead to two processes.
MANY = 230


def many(folder: Folder, sheets: str) -> Document:
    """A round of more sheets than are worth doing alone, with a survey, a ledger, and something wrong."""
    keys = [f"u{at:03}" for at in range(MANY)]
    points = {key: at * 60 // MANY for at, key in enumerate(keys)}
    points["u007"] = 61
    folder.sheets(**points)
    folder.table(**points)
    folder.write("survey.csv", "unit,value\n" + "".join(f"{key},{at % 40}\n" for at, key in enumerate(keys)))
    entries = [entry(key, "1.2", points=3) for key in keys[::9]]
    folder.write(
        "ledger.yaml", pi.dump(ledger(*entries, deduction(1, "u004"), deduction(1000, "u005"), *signed(*keys)))
    )
    rest = f"sheets: {sheets}\nledger: ledger.yaml\ngiven: {{survey: survey.csv}}\nout: [{OUT}]\n"
    return folder.read({key: "gh"[at % 2] for at, key in enumerate(keys)}, rest)


OUT = "{units: [u010, u011], items: ['1.2'], because: Không có}"


@pytest.fixture
def surveyed(tmp_path: Path) -> Folder:
    """A folder with a criteria set that asks a survey, too."""
    return Folder(tmp_path, SURVEYED)


def same(one: Ran, other: Ran) -> bool:
    """Whether the same came of both."""
    said = [evolve(outcome_of(each), round=outcome_of(one).round) for each in (one, other)]
    return said[0] == said[1] and one.problems == other.problems and one.texts == other.texts


@pytest.mark.parametrize("sheets", ["sheets/*.yaml", "sheets.csv"])
def test_sheets_shared_between_processes_come_to_the_same(sheets: str, surveyed: Folder) -> None:
    """More than 150 sheets on two cores: every number, problem and text as on one."""
    document = many(surveyed, sheets)
    told: list[tuple[int, int]] = []
    alone = run_document(document, cores=1, keep_going=True)
    shared = run_document(document, cores=2, keep_going=True, progress=lambda *done: told.append(done))

    assert same(alone, shared)
    assert ["PAR505", "PAR531"] == sorted(each.code for each in alone.errors)
    assert (MANY, MANY) == told[-1]
    assert MANY - 2 == sum(each.index is not None for each in outcome_of(shared).units)


class InProcess:
    """A pool that does everything here."""

    def __init__(self, workers: int, context: object, begin: Callable[..., None], given: tuple[Any, ...]) -> None:
        """Begin as another process would."""
        assert workers > 1
        assert context is not None
        begin(*given)

    def __enter__(self) -> Self:
        """Nothing to start."""
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to stop."""

    def submit(self, do: Callable[[Any], Any], what: object) -> Future[Any]:
        """Do it now."""
        done: Future[Any] = Future()
        done.set_result(do(what))
        return done


@pytest.mark.parametrize("sheets", ["sheets/*.yaml", "sheets.csv"])
@pytest.mark.parametrize("told", [True, False])
def test_what_another_process_does(sheets: str, told: bool, surveyed: Folder, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    """The same, watched: a part is sent with what is known of its units alone."""
    monkeypatch.setattr(sharing, "ProcessPoolExecutor", InProcess)
    document = many(surveyed, sheets)
    threshold = gc.get_threshold()
    try:
        shared = run_document(document, cores=2, keep_going=True, progress=(lambda *_: None) if told else None)
    finally:
        gc.unfreeze()
        gc.set_threshold(*threshold)

    assert same(run_document(document, cores=1, keep_going=True), shared)


def test_few_sheets_are_not_worth_sharing(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """No process is started for them."""
    monkeypatch.setattr(sharing, "ProcessPoolExecutor", None)
    folder.sheets(a=80, b=70, c=60)

    assert {"a": "80.00", "b": "70.00", "c": "60.00"} == indices(outcome_of(run_document(folder.read(GH), cores=8)))


# --- items, packed ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("cores", [1, 2])
@pytest.mark.parametrize("sheets", ["sheets/*.yaml", "sheets.csv"])
def test_packed_items_come_to_the_same_text(sheets: str, cores: int, surveyed: Folder) -> None:
    """Of many units the items are made small where the sheet is scored: the JSON is that of results in full."""
    document = many(surveyed, sheets)
    ran = run_document(document, detailed=False, pack=packed_unit, cores=cores, keep_going=True)
    full = run_document(document, cores=1, keep_going=True)
    text = "".join(results_pieces(outcome_of(ran), ran.packed))

    assert results_json(outcome_of(full)) == text
    assert '"code": "1.2"' in text
    assert {None} == {each.scored for each in outcome_of(ran).units}
    assert full.problems == ran.problems


def test_packed_items_of_sheets_that_the_round_holds_itself(folder: Folder) -> None:
    """Of one without a result there is nothing to pack, and of a unit without a sheet neither."""
    inline = "".join(
        f"  - format: parindex/score-sheet@1\n    criteria_set: made-up/2024-units\n    unit: {unit}\n"
        f'    answers: {{"1.1": {{figures: {{points: {points}}}}}}}\n'
        for unit, points in (("a", 80), ("b", 101), ("z", 1))
    )
    document = folder.read(GH, f"sheets:\n{inline}")
    ran, full = (run_document(document, keep_going=True, pack=pack) for pack in (packed_unit, None))

    assert results_json(outcome_of(full)) == "".join(results_pieces(outcome_of(ran), ran.packed))
    assert {"a": True, "b": True} == {key: bool(each) for key, each in ran.packed.items()}


def test_a_round_of_which_all_groups_are_stopped_has_an_empty_list_of_units(folder: Folder) -> None:
    """The text in pieces is JSON all the same."""
    folder.sheets(a=101, b=70, c=101)
    ran = run_document(folder.read(GH), stage="self", detailed=False, pack=packed_unit)

    assert [] == json.loads("".join(results_pieces(outcome_of(ran), ran.packed)))["units"]
