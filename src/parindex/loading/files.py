"""Files and folders: read whole, never more than is allowed, never anything but plain files."""

import errno
import os
import re
import stat
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

#: Of the files of criteria sets, by which they are found.
SUFFIX = ".yaml"
_SUFFIXES = (SUFFIX, ".yml")
#: What Notepad makes of them where nobody chose "All files".
_HIDDEN_SUFFIXES = (".yaml.txt", ".yml.txt")
#: A byte order mark may come first, or a brace in JSON.
_OURS = re.compile(rb"""^[\x80-\xff]*[\s{]*["']?format["']?\s*:\s*["']?parindex/""", re.MULTILINE)
_A_ROUND = re.compile(rb"""^[\x80-\xff]*[\s{]*["']?format["']?\s*:\s*["']?parindex/round@""", re.MULTILINE)
_A_SET = re.compile(rb"""^[\x80-\xff]*[\s{]*["']?format["']?\s*:\s*["']?parindex/criteria-set""", re.MULTILINE)
#: Bytes in which the format line must come.
_ENOUGH = 1 << 20
#: Folders that hold other people's files.
_FOREIGN = frozenset({"node_modules", "__pycache__", "site-packages"})


#: Contents that are not on the disk yet, by real path: as an editor has them, or as they would be once mended.
_DRAFTS: ContextVar[Mapping[str, bytes] | None] = ContextVar("drafts", default=None)


@contextmanager
def drafts(contents: Mapping[str, bytes]) -> Generator[None]:
    """Let *contents*, by real path, be read in place of what the files hold."""
    token = _DRAFTS.set(contents)
    try:
        yield
    finally:
        _DRAFTS.reset(token)


def read_bytes(path: Path, largest: int) -> bytes:
    """The content of a plain file, one byte more than *largest* at most.

    Raises:
        OSError: It cannot be read, or is a folder, a pipe or a device.
    """
    if "\0" in str(path):
        raise OSError(errno.EINVAL, "not a path")
    waiting = _DRAFTS.get()
    if waiting and (draft := waiting.get(os.path.realpath(path))) is not None:
        return draft[: largest + 1]
    # Without O_NONBLOCK the opening of a pipe that nobody writes to would wait for ever.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            raise OSError(errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL, "not a plain file")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(largest + 1)
    finally:
        os.close(descriptor)


def walk(folder: Path) -> Iterator[Path]:
    """The YAML files below *folder* in order of their paths; hidden folders and virtual environments are left out.

    Files such as `2025.yaml.txt` are among them, for that they are meant to be YAML is plain.
    A folder that cannot be looked into is given itself: whoever reads it is told why.
    """
    closed: list[str] = []
    for inside, folders, files in os.walk(folder, onerror=lambda error: closed.append(str(error.filename))):
        here = Path(inside)
        folders[:] = sorted(each for each in folders if not _left_out(here / each))
        yield from (here / each for each in sorted(files) if _is_yaml(each))
    yield from map(Path, closed)


def _is_yaml(name: str) -> bool:
    return name.lower().endswith((*_SUFFIXES, *_HIDDEN_SUFFIXES)) and not name.startswith(".")


def _left_out(folder: Path) -> bool:
    if folder.name.startswith(".") or folder.name in _FOREIGN:
        return True
    try:
        return (folder / "pyvenv.cfg").exists()
    except OSError:
        return False  # it cannot be looked into, which is not passed over


def looked_into(path: Path) -> bytes | None:
    """The content of the file at *path*, as far as its format line may come; None if it cannot be read.

    A pipe or a device has none.
    """
    try:
        return read_bytes(path, _ENOUGH)
    except (PermissionError, FileNotFoundError):
        return None
    except OSError:
        return b""


def is_ours(content: bytes) -> bool:
    """Whether a file with this *content* says that it is one of parindex."""
    return _OURS.search(content.replace(b"\0", b"")) is not None  # in UTF-16 every other byte is zero


def is_round(path: str | os.PathLike[str]) -> bool:
    """Whether the file at *path* says that it is a round; a file that cannot be read does not."""
    try:
        found = read_bytes(Path(path), _ENOUGH)
    except OSError:
        return False
    return _A_ROUND.search(found) is not None


def is_criteria_set(path: Path) -> bool:
    """Whether the file at *path* says that it is a criteria set, or cannot be read, so that it may be one."""
    try:
        found = read_bytes(path, _ENOUGH)
    except (PermissionError, FileNotFoundError):
        return True
    except OSError:
        return False  # a pipe or a device
    return _A_SET.search(found.replace(b"\0", b"")) is not None
