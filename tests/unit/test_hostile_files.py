"""Files made to hurt: too large to be kept here, refused with a reason; how fast exactly is a benchmark's business."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from parindex.loading.nouns import check_file, load_round
from parindex.problems import MOST_PROBLEMS, Problem
from tests.hostile import COLUMNS, HEAD, MEBIBYTE, SETS, TABLES, YAML

#: What is measured here is not slowed down; that every line is tested is seen elsewhere.
pytestmark = pytest.mark.no_cover


#: The worst of them, and what is far more than any of them takes: seconds of the processor, and MiB.
WORST = (
    "a clock that never ends",
    "one long text over many lines",
    "items that are all one text",
    "one unit again and again",
    "items for a group each",
    "4,000 checks of 60 figures",
)
MOST_SECONDS, MOST_MEMORY = 4, 250
MEASURED = """
import sys, time
from pathlib import Path
import parindex
start = time.process_time()
parindex.check_file(sys.argv[1])
seconds, status = time.process_time() - start, Path("/proc/self/status")
if status.exists():  # getrusage counts what the process that started this one had
    lines = status.read_text().splitlines()
    print(seconds, next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) // 1024)
else:
    import resource
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.fixture(params=["libyaml", "pure"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers of PyYAML, one after the other."""
    if request.param == "pure":
        monkeypatch.delattr(yaml, "CSafeLoader")


def codes(found: tuple[Problem, ...]) -> list[str]:
    """Each code once, in the order of its first place."""
    return list(dict.fromkeys(each.code for each in found))


@pytest.mark.parametrize("case", YAML)
@pytest.mark.usefixtures("parser")
def test_a_mebibyte_of_yaml_is_refused(case: str, tmp_path: Path) -> None:
    """Nothing that fits into a YAML file hangs, kills the process or is taken in silence, whichever parser reads it."""
    text, expected = YAML[case]
    path = tmp_path / "hostile.yaml"
    path.write_text(text, encoding="utf-8")
    found = check_file(path)

    assert expected == codes(found)


@pytest.mark.parametrize("case", TABLES)
def test_a_hostile_table_is_refused(case: str, tmp_path: Path) -> None:
    """A table of a mebibyte that is wrong all over is refused, and a thousand problems are enough."""
    text, expected = TABLES[case]
    (tmp_path / "round.yaml").write_text(HEAD + "published: table.csv\n", encoding="utf-8")
    (tmp_path / "table.csv").write_text(text, encoding="utf-8")
    found = check_file(tmp_path / "round.yaml")

    assert expected == codes(found)
    assert len(found) <= MOST_PROBLEMS + 1


@pytest.mark.parametrize("case", SETS)
def test_a_set_made_to_keep_proofs_busy_is_soon_done(case: str, tmp_path: Path) -> None:
    """What a proof cannot decide with a fixed effort is said to be undecided; nothing takes longer and longer."""
    text, expected = SETS[case]
    path = tmp_path / "set.yaml"
    path.write_text(text, encoding="utf-8")

    assert expected == codes(check_file(path))


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted in other units elsewhere")
@pytest.mark.parametrize("case", WORST)
def test_the_worst_take_neither_long_nor_much(case: str, tmp_path: Path) -> None:
    """A coarse limit for each, whatever else is running; `benchmarks/hostile.py` holds all of them against a second."""
    text, _ = {**YAML, **SETS, **TABLES}[case]
    path = tmp_path / "hostile.yaml"
    path.write_text(HEAD + "published: table.csv\n" if case in TABLES else text, encoding="utf-8")
    (tmp_path / "table.csv").write_text(text, encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", MEASURED, path], capture_output=True, text=True, check=True)
    seconds, memory = done.stdout.split()

    assert float(seconds) < MOST_SECONDS
    assert int(memory) < MOST_MEMORY


def test_a_yaml_file_over_a_mebibyte_is_too_large(tmp_path: Path) -> None:
    """One byte more than a mebibyte is refused, one less is not for its size."""
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * (MEBIBYTE + 1))
    too_large = check_file(path)
    path.write_bytes(b"#" * MEBIBYTE)

    assert ["PAR114"] == codes(too_large)
    assert ["PAR117"] == codes(check_file(path))


def test_a_table_of_all_communes_loads(tmp_path: Path) -> None:
    """A published table of 10,598 rows is read whole."""
    rows = "".join(f"xa-{each},Xã {each},departments,{each % 4000 / 100:.2f}\n" for each in range(10_598))
    (tmp_path / "round.yaml").write_text(HEAD + "published: table.csv\n", encoding="utf-8")
    (tmp_path / "table.csv").write_text(COLUMNS + rows, encoding="utf-8")
    published = load_round(tmp_path / "round.yaml").published

    assert 10_598 == len(published)


def _make_pipe(path: Path) -> None:
    os.mkfifo(path)


def _make_folder(path: Path) -> None:
    path.mkdir()


def _link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _link_in_a_circle(path: Path) -> None:
    path.symlink_to(path)


def _link_out(path: Path) -> None:
    outside = path.parent.parent / "outside.csv"
    outside.write_text(COLUMNS, encoding="utf-8")
    path.symlink_to(outside)


ODD_FILES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a pipe that nobody writes to": (_make_pipe, "PAR403"),
    "a folder": (_make_folder, "PAR403"),
    "a link to a device": (_link_to_device, "PAR402"),
    "a link to itself": (_link_in_a_circle, "PAR406"),
    "a link out of the folder": (_link_out, "PAR402"),
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes and links as POSIX knows them")
@pytest.mark.parametrize("case", ODD_FILES)
def test_a_table_that_is_no_plain_file_below_the_root_is_refused(case: str, tmp_path: Path) -> None:
    """Whatever a path of a round leads to, nothing hangs and nothing outside is read."""
    make, expected = ODD_FILES[case]
    folder = tmp_path / "round"
    folder.mkdir()
    (folder / "round.yaml").write_text(HEAD + "published: table.csv\n", encoding="utf-8")
    make(folder / "table.csv")

    assert [expected] == codes(check_file(folder / "round.yaml"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes and links as POSIX knows them")
@pytest.mark.parametrize("make", [_make_pipe, _make_folder, _link_in_a_circle])
def test_a_document_that_is_no_plain_file_is_refused(make: Callable[[Path], None], tmp_path: Path) -> None:
    """The file that is named itself may be anything, too."""
    make(tmp_path / "round.yaml")

    assert ["PAR901"] == codes(check_file(tmp_path / "round.yaml"))


def test_a_device_as_document_is_refused() -> None:
    """An endless device is not read."""
    assert ["PAR901"] == codes(check_file("/dev/zero"))


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    """A link that stays below the root is as good as its file."""
    (tmp_path / "real.csv").write_text(COLUMNS + "so-a,Sở A,departments,90\n", encoding="utf-8")
    (tmp_path / "table.csv").symlink_to("real.csv")
    (tmp_path / "round.yaml").write_text(HEAD + "published: table.csv\n", encoding="utf-8")

    assert () == check_file(tmp_path / "round.yaml")


def test_a_wider_root_lets_paths_lead_up(tmp_path: Path) -> None:
    """With the root above its folder a round may use tables beside it, and still none outside."""
    (tmp_path / "tables").mkdir()
    (tmp_path / "round").mkdir()
    (tmp_path / "tables" / "table.csv").write_text(COLUMNS + "so-a,Sở A,departments,90\n", encoding="utf-8")
    path = tmp_path / "round" / "round.yaml"
    path.write_text(HEAD + "published: ../tables/table.csv\n", encoding="utf-8")

    assert ["PAR402"] == codes(check_file(path))
    assert () == check_file(path, root=tmp_path)
    path.write_text(HEAD + "published: ../../table.csv\n", encoding="utf-8")
    assert ["PAR402"] == codes(check_file(path, root=tmp_path))


@pytest.mark.parametrize("path", ["no-such.yaml", "a\0b.yaml", "x" * 300, ""])
def test_a_document_that_cannot_be_opened_is_a_problem(path: str) -> None:
    """No path makes an exception of its own."""
    assert ["PAR901"] == codes(check_file(path))
