"""Where the shipped criteria sets lie: in an installed wheel, in a wheel that is still a zip, or in a checkout."""

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from parindex.loading.files import SUFFIX


def root() -> Traversable:
    """The folder of the shipped criteria sets.

    It may lie inside a zip: read what is in it with ``read_bytes``, not through the file system.

    Raises:
        FileNotFoundError: This installation came without its criteria files.
    """
    packaged = resources.files("parindex") / "criteria"
    if packaged.is_dir():
        return packaged
    repository = Path(__file__).resolve().parents[3]
    if (repository / "pyproject.toml").is_file() and (repository / "criteria").is_dir():
        return repository / "criteria"
    raise FileNotFoundError("the criteria files are missing from this installation of parindex")


def files() -> tuple[str, ...]:
    """The paths of the shipped criteria files below `root`, with ``/`` between folders, sorted."""
    return tuple(sorted(_below(root(), "")))


def _below(folder: Traversable, prefix: str) -> list[str]:
    found: list[str] = []
    for entry in folder.iterdir():
        path = prefix + entry.name
        if entry.is_dir():
            found += _below(entry, f"{path}/")
        elif path.endswith(SUFFIX):
            found.append(path)
    return found
