"""`parindex validate` beside yamllint and check-jsonschema, whole processes in turn; and a tree of 250 sets."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from timing import compare

_ROOT = Path(__file__).parents[1]
_SET = _ROOT / "criteria" / "illustrative" / "2023-units.yaml"
_SCHEMA = _ROOT / "docs" / "reference" / "schemas" / "criteria-set.schema.json"
_TREE = 250
#: Compiled modules are used, as they are once a package is installed.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def ran(*command: str | Path, fine: int = 0) -> None:
    """A whole process, what it prints thrown away, that ends with the status that is *fine*."""
    done = subprocess.run(command, env=_ENVIRONMENT, capture_output=True, check=False)  # noqa: S603
    assert done.returncode == fine, done.stderr


def found(name: str) -> str | None:
    """The program *name* beside this Python, or on the path."""
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)


def main() -> None:
    """Time one file beside the peers that are installed, then the tree."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "criteria" / "illustrative"
        folder.mkdir(parents=True)
        file = folder / "2023-units.yaml"
        shutil.copy(_SET, file)
        ours = found("parindex")
        assert ours is not None
        ran(ours, "validate", "--fail-level", "note", file)
        peers = {"parindex validate": lambda: ran(ours, "validate", file)}
        if (yamllint := found("yamllint")) is not None:
            peers["yamllint"] = lambda: ran(yamllint, file, fine=1)  # it finds lines long
        if (checker := found("check-jsonschema")) is not None:
            peers["check-jsonschema"] = lambda: ran(checker, "--schemafile", _SCHEMA, file)
        print(f"a set of {file.read_text(encoding='utf-8').count(chr(10))} lines, whole processes")
        compare(peers, rounds=15)
        text = _SET.read_text(encoding="utf-8")
        tree = Path(scratch) / "tree" / "criteria"
        tree.mkdir(parents=True)
        for at in range(_TREE):
            named = text.replace("id: illustrative/2023-units", f"id: set-{at}", 1)
            (tree / f"set-{at}.yaml").write_text(named, encoding="utf-8")
        start = time.perf_counter()
        ran(ours, "validate", tree)
        took = time.perf_counter() - start
        print(f"\n{_TREE} sets of {text.count(chr(10))} lines: {took:.1f} s, {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
