"""Whole rounds as an office has them: 700 units from YAML sheets, 10,598 from one long CSV table; time and memory.

The peer is what the files cost before anything is made of them: PyYAML's C loader on the same sheets, and Python's csv
reader on the same table, both without places, checks, points or reasons.
"""

import csv
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

import parindex as pi
from parindex.model.fields import Quantity
from parindex.model.sheets import Answer, ScoreSheet
from parindex.points import plain

_ROOT = Path(__file__).parents[1]
_SHEET = _ROOT / "examples" / "illustrative-2023" / "sheets" / "so-a.yaml"
_SET = "illustrative/2023-units"
_GROUP = "departments"
_GIVEN = {
    "sipas": {"sipas": "86.5%", "sipas_online": "85%", "3.6.2": "1.5"},
    "managers": dict.fromkeys(("1.7", "2.5", "3.6.1", "4.4", "5.6", "6.4", "7.5.1"), "0.75"),
    "last_year": {"online_last": "600"},
    "ddci": {"8.2": "2.25"},
    "councillors": {"8.4": "1"},
}
Row = tuple[str, str, str]


def main() -> None:
    """Run both rounds, and say how long they and the peers take."""
    sizes = [int(each) for each in sys.argv[1:]] or [700, 10_598]
    with tempfile.TemporaryDirectory() as name:
        print(f"{'':<34}{'units':>7}{'seconds':>9}{'of peer':>9}{'MB':>6}")
        made = ((_yaml_round, "YAML sheets", _yaml_peer), (_csv_round, "one long CSV table", _csv_peer))
        for (make, words, peer), size in zip(made, sizes, strict=True):
            folder = Path(name) / words.replace(" ", "-")
            make(folder, size)
            seconds, megabytes = _timed(folder)
            start = time.perf_counter()
            peer(folder)
            ratio = seconds / (time.perf_counter() - start)
            print(f"{words:<34}{size:>7}{seconds:>9.1f}{ratio:>9.2f}{megabytes:>6.0f}")


def _timed(folder: Path) -> tuple[float, float]:
    """Seconds that the whole command takes, and the most memory that it and its helpers held together."""
    command = [sys.executable, "-m", "parindex", "run", str(folder / "round.yaml"), "--format", "csv"]
    start = time.perf_counter()
    with (folder / "results.csv").open("wb") as out, subprocess.Popen(command, stdout=out) as process:  # noqa: S603
        most = [0.0]
        watch = threading.Thread(target=_watch, args=(process, most))
        watch.start()
        process.wait()
        watch.join()
    seconds = time.perf_counter() - start
    lines = (folder / "results.csv").read_text(encoding="utf-8").count("\n")
    assert process.returncode == 0, process.returncode
    assert lines > 1
    return seconds, most[0]


def _watch(process: "subprocess.Popen[bytes]", most: list[float]) -> None:
    while process.poll() is None:
        most[0] = max(most[0], sum(map(_megabytes, _family(process.pid))))
        time.sleep(0.2)


def _family(pid: int) -> Iterator[int]:
    """A process and all below it."""
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for each in children:
        yield from _family(int(each))


def _megabytes(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(each.split()[1]) / 1024 for each in lines if each.startswith("Pss:")), 0.0)


def _varied(sheet: ScoreSheet, unit: str, chance: random.Random) -> ScoreSheet:
    """*sheet* as another unit could have filled it: some do less, and some of what they claim is left out."""
    answers = {code: _answer(each, chance) for code, each in sheet.answers}
    return ScoreSheet(_SET, unit, sheet.submitted, sheet.documents, sheet.figures, sheet.areas, answers)


def _answer(answer: Answer, chance: random.Random) -> Answer:
    met = answer.met
    if isinstance(met, tuple) and met:
        met = met[: chance.randint(1, len(met))]
    figures = dict(answer.figures)
    done = figures.get("done")
    if isinstance(done, Quantity):
        figures["done"] = Quantity(max(0, int(done.number) - chance.randint(0, 3)))
    return Answer(
        answer.choose,
        met,
        answer.case,
        figures,
        answer.not_arisen,
        answer.no_evidence,
        None,
        None,
        answer.explanation,
        answer.evidence,
    )


def _sheets(size: int) -> Iterator[ScoreSheet]:
    criteria = pi.catalogue.get(_SET)
    sheet = pi.load_sheet(_SHEET, criteria)
    chance = random.Random(2023)
    for each in range(size):
        yield _varied(sheet, f"u{each:05}", chance)


def _round(folder: Path, size: int, sheets: str) -> None:
    folder.mkdir(parents=True)
    keys = [f"u{each:05}" for each in range(size)]
    text = f"""format: parindex/round@1
id: made-up
year: 2023
title: A round of made-up units
status: illustrative
groups: [{{key: {_GROUP}, name: Departments, criteria_set: {_SET}}}]
units: units.csv
sheets: {sheets}
ledger: ledger.csv
given: {{{", ".join(f"{each}: {each}.csv" for each in _GIVEN)}}}
"""
    (folder / "round.yaml").write_text(text, encoding="utf-8")
    _write(folder / "units.csv", ("key", "name", "group"), ((key, f"Đơn vị {key}", _GROUP) for key in keys))
    for source, values in _GIVEN.items():
        rows = ((key, name, value) for key in keys for name, value in values.items())
        _write(folder / f"{source}.csv", ("unit", "key", "value"), rows)
    columns = ("unit", "code", "stage", "key", "value", "by", "date", "reason")
    ledger: list[tuple[str, ...]] = [("", "", "", "round", "made-up", "", "", "")]
    for key in keys:
        head = (key, "5.3.2", "verification-1", "points", "1.25", "to-tham-dinh", "2024-02-01", "Theo hồ sơ")
        ledger += [head, (key, "", "verification-2", "accept", "all", "to-tham-dinh", "2024-03-01", "")]
    _write(folder / "ledger.csv", columns, ledger)


def _write(path: Path, columns: tuple[str, ...], rows: "Iterator[tuple[str, ...]] | list[tuple[str, ...]]") -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def _yaml_round(folder: Path, size: int) -> None:
    _round(folder, size, "sheets/*.yaml")
    (folder / "sheets").mkdir()
    for sheet in _sheets(size):
        (folder / "sheets" / f"{sheet.unit}.yaml").write_text(pi.dump(sheet), encoding="utf-8")


def _csv_round(folder: Path, size: int) -> None:
    _round(folder, size, "sheets.csv")
    rows = ((sheet.unit, *row) for sheet in _sheets(size) for row in _rows(sheet))
    _write(folder / "sheets.csv", ("unit", "code", "key", "value"), rows)


def _rows(sheet: ScoreSheet) -> Iterator[Row]:
    if sheet.submitted is not None:
        yield "", "submitted", sheet.submitted.date.isoformat()
    for key, value in sheet.figures:
        yield "", key, _text(value)
    for code, answer in sheet.answers:
        for key, said in (("choose", answer.choose), ("case", answer.case), ("explanation", answer.explanation)):
            if said is not None:
                yield code, key, said
        if answer.met is not None:
            yield code, "met", str(answer.met).lower() if isinstance(answer.met, bool) else ";".join(answer.met)
        for key, value in answer.figures:
            yield code, key, _text(value)
        if answer.not_arisen:
            yield code, "not_arisen", "true"
        if answer.evidence:
            yield code, "evidence", ";".join(each.of for each in answer.evidence)


def _text(value: object) -> str:
    if isinstance(value, Quantity):
        return f"{plain(value.number)}%" if value.percent else plain(value.number)
    return str(value)


def _yaml_peer(folder: Path) -> None:
    for path in sorted((folder / "sheets").iterdir()):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def _csv_peer(folder: Path) -> None:
    with (folder / "sheets.csv").open(encoding="utf-8", newline="") as file:
        assert sum(1 for _ in csv.reader(file)) > 1


if __name__ == "__main__":
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    main()
