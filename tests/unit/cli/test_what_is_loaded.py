"""A short command spends most of its time importing: what it does not need is not loaded."""

import subprocess
import sys

_LOADED = "import sys; from parindex.cli import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
_A_SET = "criteria/illustrative/2023-units.yaml"


def loaded(*arguments: str) -> set[str]:
    """The modules that are there when a command has ended."""
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, *arguments], capture_output=True, encoding="utf-8", check=True
    )
    return set(done.stderr.split("\n")[-2].split())


def test_a_right_set_is_validated_with_little() -> None:
    """Neither rounds nor words for what is wrong are needed."""
    ours = {f"parindex.{each}" for each in ("running", "assessing", "scoring", "auditing", "sharing", "problems.words")}
    nouns = {f"parindex.model.{each}" for each in ("results", "round", "awards", "ledger", "scored")}
    others = {"json", "hashlib", "xml", "tomllib", "multiprocessing", "concurrent.futures"}

    assert set() == loaded("validate", _A_SET) & (ours | nouns | others)
