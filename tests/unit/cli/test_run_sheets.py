"""`parindex run` on rounds of score sheets: stages, stopped groups, --keep-going, folders, exit statuses."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

import parindex as pi
from parindex.cli import main
from tests.marked import Change, spoilt

A, B = "sheets/so-a.yaml", "sheets/so-b.yaml"
BAD: Change = (B, "choose: good", "choose: «PAR404»excellent")
UNANSWERED: Change = (B, '  "1.3": {met: true}\n', "")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the plain round; no language asked for."""
    for name in ("PARINDEX_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    spoilt(tmp_path, [])
    return tmp_path


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any, str]:
    """Exit status, results and standard error of a run."""
    status = main(["run", "round.yaml", "--format", "json", *arguments])
    shown = capsys.readouterr()
    return status, json.loads(shown.out), shown.err


def units(results: Any) -> dict[str, Any]:  # noqa: ANN401, JSON
    """The units of *results* by key."""
    return {each["unit"]: each for each in results["units"]}


def groups(results: Any) -> dict[str, Any]:  # noqa: ANN401, JSON
    """The groups of *results* by key."""
    return {each["group"]: each for each in results["groups"]}


def test_the_plain_round(capsys: pytest.CaptureFixture[str]) -> None:
    """Points worked out by hand; the unit without a sheet is last, without a place."""
    status, results, said = ran(capsys)

    assert (0, "") == (status, said)
    assert [
        ("so-a", "9.15", "10", "91.50", 1, "verified"),
        ("so-b", "7.6", "9", "84.44", 2, "verified"),
        ("huyen-a", "6.455", "8", "80.69", 1, "verified"),
        ("huyen-b", None, None, None, None, "not_submitted"),
    ] == [
        (each["unit"], each["points"], each["max"]["own"], each["index"], each["rank"]["official"], each["state"])
        for each in results["units"]
    ]
    assert [("departments", "final", False), ("districts", "final", False)] == [
        (each["group"], each["places"], each["stopped"]) for each in results["groups"]
    ]


# --- stages -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stage", "points", "index", "state"),
    [
        ("self", "6.9", "86.25", "submitted"),  # 1.4 waits for the verifier
        ("verification-1", "7.4", "82.22", "submitted"),
        ("explanation", "7.4", "82.22", "submitted"),
        ("verification-2", "7.5", "83.33", "submitted"),
        ("verified", "7.3", "81.11", "verified"),
    ],
)
def test_each_stage_has_its_points(
    stage: str, points: str, index: str, state: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """7.6 as the plain round has it; 1.1 becomes 0.8, then 0.9, claims move nothing, and 0.2 is deducted."""
    common = 'unit: so-b, code: "1.1"'
    entries = (
        f"  - {{{common}, stage: verification-1, points: 0.8, by: to, date: 2024-12-01, reason: Thiếu}}\n"
        f"  - {{{common}, stage: explanation, claims: {{self: 1}}, by: so-b, date: 2024-12-03, reason: Đủ}}\n"
        f"  - {{{common}, stage: verification-2, points: 0.9, by: to, date: 2024-12-05, reason: Chấp nhận}}\n"
        "  - {unit: so-b, stage: deduction, deduct: 0.2, by: hoi-dong, date: 2024-12-10, reason: Chậm}\n"
    )
    spoilt(folder, [("ledger.yaml", "", entries)])
    status, results, _ = ran(capsys, "--stage", stage)
    unit = units(results)["so-b"]

    assert (0, stage) == (status, results["stage"])
    assert (points, index, state) == (unit["points"], unit["index"], unit["state"])
    assert ("0.2" if stage == "verified" else "0") == unit["deducted"]


@pytest.mark.parametrize("stage", ["deduction", "verification-3", "Self", ""])
def test_a_stage_that_is_not_there(stage: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2, with those that are; deductions have no results of their own."""
    assert 2 == main(["run", "round.yaml", "--stage", stage])
    shown = capsys.readouterr()
    assert "" == shown.out
    assert f"PAR903 error: there is no stage '{stage}'\n" in shown.err
    assert "self, verification-1, explanation, verification-2, verified" in shown.err


def test_stages_of_the_rounds_own(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The round names them; those of the default are not known then."""
    stages = "stages:\n  - {key: khai, kind: claim}\n  - {key: xet, kind: verify}\n"
    text = (folder / "ledger.yaml").read_text(encoding="utf-8")
    text = text.replace("verification-1", "xet").replace("verification-2", "xet")
    (folder / "ledger.yaml").write_text(text, encoding="utf-8")
    spoilt(folder, [("round.yaml", "", stages)], source=folder)

    assert (0, "khai") == (ran(capsys, "--stage", "khai")[0], "khai")
    assert 0 == ran(capsys, "--stage", "xet")[0]
    assert "verified" == units(ran(capsys)[1])["so-b"]["state"]
    assert 2 == main(["run", "round.yaml", "--stage", "self"])


def test_without_a_sign_off_there_are_no_places(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody has said that all was looked at; earlier stages do not ask."""
    signed = "  - {unit: so-b, stage: verification-2, accept: all, by: to-tham-dinh, date: 2024-12-09}\n"
    spoilt(folder, [("ledger.yaml", signed, "")])
    status, results, _ = ran(capsys)

    assert 0 == status
    assert ("submitted", True, ["not_signed_off"]) == tuple(
        units(results)["so-b"][key] for key in ("state", "provisional", "open")
    )
    assert [None, None] == [units(results)[each]["rank"]["official"] for each in ("so-a", "so-b")]
    assert 1 == units(results)["huyen-a"]["rank"]["official"]
    _, earlier, _ = ran(capsys, "--stage", "verification-2")
    assert 2 == units(earlier)["so-b"]["rank"]["official"]


# --- errors -------------------------------------------------------------------------------------------


def test_a_bad_sheet_stops_its_group(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 1; the group has no results, others have theirs."""
    (expected,) = spoilt(folder, [BAD])
    code, place = expected.split()
    status, results, said = ran(capsys)

    assert 1 == status
    assert said.startswith(f"{place}: {code} error: there is no option 'excellent'\n")
    assert 1 == said.count(" error: ")
    assert {"huyen-a", "huyen-b"} == units(results).keys()
    assert (True, 2) == tuple(groups(results)["departments"][key] for key in ("stopped", "units"))
    assert not groups(results)["districts"]["stopped"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "stopped: a sheet or an entry has errors (--keep-going shows the rest)"),
        ("vi", "--keep-going"),
    ],
)
@pytest.mark.parametrize("form", ["table", "markdown"])
def test_a_stopped_group_says_so(
    form: str, language: str, said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In every format for people, and how to see the rest."""
    spoilt(folder, [BAD])

    assert 1 == main(["run", "round.yaml", "--format", form, "--lang", language])
    text = capsys.readouterr().out
    assert said in text
    assert "Sở A" not in text
    assert "UBND huyện A" in text


def test_a_stopped_group_in_csv(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its units have no rows."""
    spoilt(folder, [BAD])

    assert 1 == main(["run", "round.yaml", "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert ["huyen-a", "huyen-b"] == [each["unit"] for each in rows]


def test_a_bad_sheet_is_left_out_with_keep_going(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The rest of its group is shown, without places; still status 1."""
    spoilt(folder, [BAD])
    status, results, said = ran(capsys, "--keep-going")
    found = units(results)

    assert 1 == status
    assert 1 == said.count("PAR404 error")
    assert ("91.50", None, None) == (found["so-a"]["index"], found["so-a"]["rank"]["official"], found["so-a"]["band"])
    assert (None, None, ["refused"]) == tuple(found["so-b"][key] for key in ("points", "index", "open"))
    assert 1 == found["huyen-a"]["rank"]["official"]
    assert not groups(results)["departments"]["stopped"]


def test_a_bad_entry_stops_the_group_of_its_unit(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As a bad sheet does."""
    spoilt(folder, [("ledger.yaml", "points: 0.7", "points: «PAR528»7")])

    status, results, _ = ran(capsys)
    assert (1, True) == (status, groups(results)["departments"]["stopped"])
    status, results, _ = ran(capsys, "--keep-going")
    assert (1, ["refused"]) == (status, units(results)["so-b"]["open"])
    assert "91.50" == units(results)["so-a"]["index"]


def test_two_sheets_of_a_unit_are_none(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody knows which one counts."""
    text = (folder / B).read_text(encoding="utf-8")
    spoilt(folder, [("sheets/so-c.yaml", "", text.replace("unit: so-b", "unit: «PAR417»so-b"))])
    status, results, said = ran(capsys, "--keep-going")

    assert (1, None, ["refused"]) == (status, units(results)["so-b"]["index"], units(results)["so-b"]["open"])
    assert "sheets/so-c.yaml:3:7: PAR417 error: 'so-b' has a sheet already, at sheets/so-b.yaml:3:7" in said


def test_a_copied_sheet_that_kept_its_unit_is_one_problem(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The unit that seems to have none has entries in the ledger, which are right; the line is shown."""
    (folder / B).write_bytes((folder / A).read_bytes())
    status, _, said = ran(capsys)

    assert (1, ["PAR417"]) == (status, [line.split()[1] for line in said.splitlines() if ": PAR" in line])
    assert "    unit: so-a\n          ^^^^\n" in said


@pytest.mark.parametrize(
    "change",
    [
        (B, "format: parindex/score-sheet@1", "format: parindex/score-sheet@2"),
        (B, "unit: so-b", "unit: so-c"),
        (B, "unit: so-b\n", ""),
        (B, "figures:", "\tfigures:"),
    ],
    ids=["of another format", "of an unknown unit", "of nobody", "not YAML"],
)
def test_whose_sheet_was_lost_is_not_said_to_have_handed_in_none(
    change: Change, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may be anybody's who has none: their groups stop, which is better than a wrong place."""
    spoilt(folder, [change])
    status, results, said = ran(capsys, "--keep-going")

    assert (1, 1) == (status, said.count(" error: "))
    assert "91.50" == units(results)["so-a"]["index"]
    assert ["refused"] == units(results)["so-b"]["open"] == units(results)["huyen-b"]["open"]
    status, results, _ = ran(capsys)
    assert (1, [], [True, True]) == (status, results["units"], [each["stopped"] for each in results["groups"]])


def test_a_pattern_that_matches_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not one sheet is not the same as no unit having handed one in."""
    spoilt(folder, [("round.yaml", "sheets: sheets/*.yaml", "sheets: «PAR416»sheet/*.yaml")])
    status, results, said = ran(capsys)

    assert 1 == status
    assert "round.yaml:10:9: PAR416 error" in said
    assert [True, True] == [each["stopped"] for each in results["groups"]]


def test_a_round_with_errors_has_no_results(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 1, and nothing on standard output, with --keep-going, too."""
    spoilt(folder, [("units.csv", "so-b,Sở B,departments", "so-b,Sở B,«PAR404»departmens")])

    for more in ([], ["--keep-going"]):
        assert 1 == main(["run", "round.yaml", *more])
        shown = capsys.readouterr()
        assert "" == shown.out
        assert "units.csv:3:11: PAR404 error" in shown.err


def test_no_round_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing could be looked at; what is no round is a problem in it."""
    assert 2 == main(["run", "rounds.yaml"])
    assert 1 == main(["run", B])
    assert 1 == main(["run", "ledger.yaml"])
    assert 2 == main(["run", "units.csv"])
    assert "Traceback" not in capsys.readouterr().err


# --- sheets that are still filled in ------------------------------------------------------------------


def test_an_answer_that_is_missing_stops_the_group(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """PAR501, whose hint names --keep-going."""
    spoilt(folder, [UNANSWERED])
    status, results, said = ran(capsys)

    assert (1, True) == (status, groups(results)["departments"]["stopped"])
    assert "PAR501 error" in said
    assert "--keep-going" in said


def test_an_answer_that_is_missing_counts_nothing_with_keep_going(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """0 points inside the maximum, provisional, no places in the group; status 0, as nothing is wrong."""
    spoilt(folder, [UNANSWERED])
    status, results, said = ran(capsys, "--keep-going")
    unit = units(results)["so-b"]

    assert (0, "") == (status, said)
    assert ("6.6", "9", "73.33", True, ["not_answered"]) == (
        unit["points"],
        unit["max"]["own"],
        unit["index"],
        unit["provisional"],
        unit["open"],
    )
    assert [None, None] == [units(results)[each]["rank"]["official"] for each in ("so-a", "so-b")]


# --- warnings -----------------------------------------------------------------------------------------


def test_warnings_are_no_failure(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 0; places and sentences on standard error."""
    (expected,) = spoilt(folder, [(B, "planned: 50}", "planned: 50}, self: «PAR508»2")])
    code, place = expected.split()
    status, _, said = ran(capsys)

    assert 0 == status
    assert said.startswith(f"{place}: {code} warning: ")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "41 more warnings and notes (PAR508 × 41): parindex validate says them\n"),
        ("vi", "41 cảnh báo và lưu ý khác (PAR508 × 41): xem bằng parindex validate\n"),
    ],
)
def test_many_warnings_are_counted(language: str, said: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Forty are said; from forty-one on their number is, by code. `validate` says all."""
    text = (folder / B).read_text(encoding="utf-8").replace("planned: 50}", "planned: 50}, self: 2")
    more = range(100, 141)
    spoilt(
        folder,
        [
            ("units.csv", "", "".join(f"so-{each},Sở {each},departments,\n" for each in more)),
            *((f"sheets/so-{each}.yaml", "", text.replace("so-b", f"so-{each}")) for each in more),
        ],
    )

    assert 0 == main(["run", "round.yaml", "--lang", language])
    assert said == capsys.readouterr().err
    assert 0 == main(["validate", "round.yaml", "--lang", language])
    assert 41 == capsys.readouterr().out.count("PAR508 warning")
    (folder / "sheets/so-140.yaml").unlink()
    assert 0 == main(["run", "round.yaml", "--lang", language])
    assert 40 == capsys.readouterr().err.count("PAR508 warning")


def test_errors_are_said_beside_many_warnings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They are what stands in the way."""
    text = (folder / B).read_text(encoding="utf-8").replace("planned: 50}", "planned: 50}, self: 2")
    more = range(100, 141)
    spoilt(
        folder,
        [
            BAD,
            ("units.csv", "", "".join(f"so-{each},Sở {each},departments,\n" for each in more)),
            *((f"sheets/so-{each}.yaml", "", text.replace("so-b", f"so-{each}")) for each in more),
        ],
    )

    assert 1 == main(["run", "round.yaml"])
    said = capsys.readouterr().err
    assert (1, 0) == (said.count("PAR404 error"), said.count("PAR508 warning"))
    assert "PAR508 × 41" in said


# --- where results go ---------------------------------------------------------------------------------


def test_a_folder_gets_all_formats(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same as on standard output, with all items of all units in JSON."""
    assert 0 == main(["run", "round.yaml", "-o", "out/put"])
    table = capsys.readouterr().out
    written = {each.name: each.read_text(encoding="utf-8") for each in (folder / "out/put").iterdir()}

    assert {"results.csv", "results.json", "results.md", "results.txt"} == written.keys()
    assert table == written["results.txt"]
    assert ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5"] == [
        each["code"] for each in units(json.loads(written["results.json"]))["so-b"]["items"]
    ]
    for form, name in (("json", "results.json"), ("csv", "results.csv"), ("markdown", "results.md")):
        main(["run", "round.yaml", "--format", form])
        assert capsys.readouterr().out == written[name]


def test_without_items_the_json_is_what_next_year_compares(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--no-items`: all else is the same, in the folder too; the other formats have no items anyway."""
    full = ran(capsys)[1]
    short = ran(capsys, "--no-items", "-o", "out")[1]

    assert [[], [], [], []] == [each["items"] for each in short["units"]]
    assert [9, 9, 9, 0] == [len(each["items"]) for each in full["units"]]
    for each in (*full["units"], *short["units"]):
        del each["items"], each["deducted"]
    assert full == short
    written = json.loads((folder / "out/results.json").read_text(encoding="utf-8"))
    assert {"[]"} == {json.dumps(each["items"]) for each in written["units"]}
    for form in ("csv", "table", "markdown"):
        texts = []
        for more in ([], ["--no-items"]):
            main(["run", "round.yaml", "--format", form, *more])
            texts.append(capsys.readouterr().out)
        assert texts[0] == texts[1] != ""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_json_that_is_written_in_pieces_is_that_of_the_results(
    language: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`run --format json`, `results.json` of `-o` and `pi.results_json` are one text."""
    assert 0 == main(["run", "round.yaml", "--format", "json", "-o", "out", "--lang", language])
    text = capsys.readouterr().out

    assert pi.results_json(pi.run(pi.load_round(folder / "round.yaml"))) == text
    assert text.encode() == (folder / "out/results.json").read_bytes()


def test_a_folder_gets_what_a_run_with_errors_has(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Stopped groups are marked in all of it; the status says that something is wrong."""
    spoilt(folder, [BAD])

    assert 1 == main(["run", "round.yaml", "-o", "out", "--keep-going"])
    assert "PAR404" in capsys.readouterr().err
    results = json.loads((folder / "out/results.json").read_text(encoding="utf-8"))
    assert ["refused"] == units(results)["so-b"]["open"]


def test_a_round_with_errors_writes_no_folder(folder: Path) -> None:
    """Old results are not written over by nothing."""
    spoilt(folder, [("units.csv", "so-b,Sở B,departments", "so-b,Sở B,departmens")])

    assert 1 == main(["run", "round.yaml", "-o", "out"])
    assert not (folder / "out").exists()


def test_a_folder_that_is_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2 and a sentence."""
    assert 2 == main(["run", "round.yaml", "-o", "units.csv"])
    assert "PAR904" in capsys.readouterr().err


def test_results_are_the_same_wherever_the_round_is_run_from(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Places begin with the path that was named."""
    spoilt(folder, [(B, "planned: 50}", "planned: 50}, self: «PAR508»2")])
    _, here, said = ran(capsys)
    monkeypatch.chdir(folder.parent)
    main(["run", f"{folder.name}/round.yaml", "--format", "json"])
    shown = capsys.readouterr()

    assert here == json.loads(shown.out)
    assert f"{folder.name}/{said.splitlines()[0]}" == shown.err.splitlines()[0]


def test_the_root_may_be_wider_than_the_rounds_folder(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sheets beside the round's folder need --root; the criteria set is then sought there, too."""
    outer = tmp_path_factory.mktemp("outer")
    spoilt(outer, [], source=folder)
    (outer / "inner").mkdir()
    text = (outer / "round.yaml").read_text(encoding="utf-8")
    for name in ("units.csv", "ledger.yaml", "sipas.csv", "treasury.csv", "ddci.csv"):
        text = text.replace(f" {name}", f" ../{name}")
    (outer / "inner/round.yaml").write_text(text.replace("sheets/*.yaml", "../sheets/*.yaml"), encoding="utf-8")

    assert 1 == main(["run", str(outer / "inner/round.yaml")])
    assert "PAR402" in capsys.readouterr().err
    assert 0 == main(["run", str(outer / "inner/round.yaml"), "--root", str(outer), "--format", "json"])
    assert "91.50" == units(json.loads(capsys.readouterr().out))["so-a"]["index"]


def test_json_says_why_provisional_units_are_not_considered(capsys: pytest.CaptureFixture[str]) -> None:
    """The units stand elsewhere in the text than the decisions that name them."""
    path = Path(__file__).parents[3] / "examples/tien-giang-2023/before.yaml"

    assert 0 == main(["run", str(path), "--format", "json", "--no-items"])
    shown = json.loads(capsys.readouterr().out)
    assert pi.results_data(pi.run(pi.load_round(path), detailed=False)) == shown
    assert "provisional" in {each["reason"]["key"] for each in shown["awards"]}
