"""Files made to hurt, each in a process of its own: how long, and how much memory, with libyaml and without."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.hostile import HEAD, SETS, TABLES, YAML

#: What is promised of any file of a mebibyte: seconds with libyaml and without, and MiB.
_PROMISED = {"libyaml": 1, "pure": 8}
_MEMORY = 250
_SHOWN = 12
_CHECK = """
import resource, sys, time
import yaml
if sys.argv[2] == "pure":
    del yaml.CSafeLoader
import parindex as pi
start = time.process_time()
pi.check_file(sys.argv[1])
print(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def measured(path: Path, parser: str) -> tuple[float, int]:
    """Seconds of the processor, and MiB at most, that it takes to say what is wrong with the file at *path*."""
    done = subprocess.run([sys.executable, "-c", _CHECK, path, parser], capture_output=True, text=True, check=True)  # noqa: S603
    seconds, memory = done.stdout.split()
    return float(seconds), int(memory)


def main() -> None:
    """Time all cases; print the slowest, and what takes more than is promised."""
    rows: list[tuple[float, int, str, str]] = []
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name, (text, _) in {**YAML, **SETS, **TABLES}.items():
            path = folder / "hostile.yaml"
            (folder / "table.csv").write_text(text, encoding="utf-8")
            path.write_text(HEAD + "published: table.csv\n" if name in TABLES else text, encoding="utf-8")
            rows += [(*measured(path, parser), parser, name) for parser in _PROMISED]
    for seconds, memory, parser, name in sorted(rows, reverse=True)[:_SHOWN]:
        print(f"{seconds:6.2f} s {memory:4} MiB  {parser:7}  {name}")
    over = [each for each in rows if each[0] > _PROMISED[each[2]] or each[1] > _MEMORY]
    print(f"{len(rows)} runs, {len(over)} over what is promised: {_PROMISED} s, {_MEMORY} MiB")
    for seconds, memory, parser, name in over:
        print(f"  {seconds:.2f} s, {memory} MiB, {parser}: {name}")


if __name__ == "__main__":
    main()
