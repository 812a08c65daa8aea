"""A short command spends most of its time importing: what it does not need is not loaded."""

import shutil
import subprocess
import sys
from pathlib import Path

_LOADED = "import sys; from parindex.cli import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
_A_SET = Path(__file__).resolve().parents[3] / "criteria" / "illustrative" / "2023-units.yaml"


def loaded(*arguments: str | Path) -> set[str]:
    """The modules that are there when a command has ended."""
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, *arguments], capture_output=True, encoding="utf-8", check=True
    )
    return set(done.stderr.split("\n")[-2].split())


def test_a_right_set_is_validated_with_little(tmp_path: Path) -> None:
    """Neither rounds nor words for what is wrong are needed."""
    here = tmp_path / "criteria" / "illustrative" / _A_SET.name  # without the settings of this repository
    here.parent.mkdir(parents=True)
    shutil.copy(_A_SET, here)
    ours = {
        f"parindex.{each}"
        for each in ("running", "assessing", "scoring", "auditing", "sharing", "comparing", "problems.words")
    }
    nouns = {f"parindex.model.{each}" for each in ("results", "round", "awards", "ledger", "scored")}
    others = {"json", "hashlib", "xml", "tomllib", "multiprocessing", "concurrent.futures"}

    assert set() == loaded("validate", here) & (ours | nouns | others)
