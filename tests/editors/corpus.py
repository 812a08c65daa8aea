"""The YAML files of the repository, by the schema that is theirs."""

import re
from collections import defaultdict
from pathlib import Path

from parindex.schema import KINDS

TOP = Path(__file__).resolve().parents[2]
SCHEMAS = TOP / "docs" / "reference" / "schemas"
_FORMAT = re.compile(rb'^\W*format"?: *"?parindex/([a-z-]+)@1\b', re.MULTILINE)


def schema(kind: str) -> Path:
    """The file of the schema of a kind of file."""
    return SCHEMAS / f"{kind}.schema.json"


def kind_of(path: Path) -> str | None:
    """What a file says it is; None if it does not say so."""
    found = _FORMAT.search(path.read_bytes())
    kind = found[1].decode() if found else None
    return kind if kind in KINDS else None


def right_files() -> dict[str, list[Path]]:
    """What is shipped, the examples, and the valid files of the corpus, by kind."""
    found: dict[str, list[Path]] = defaultdict(list)
    for folder in ("criteria", "examples", "tests/valid"):
        for path in sorted((TOP / folder).rglob("*.yaml")):
            if (kind := kind_of(path)) is not None:
                found[kind].append(path)
    return found


def wrong_files() -> list[Path]:
    """The invalid files of the corpus, and what lies beside them."""
    return sorted((TOP / "tests" / "invalid").rglob("*.yaml"))
