"""Criteria sets by id: below the folders of a project first, then those that are shipped."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from attrs import field, frozen

from parindex.loading.document import Document
from parindex.loading.documents import parse_document
from parindex.loading.files import SUFFIX, read_bytes
from parindex.model.criteria import CriteriaSet
from parindex.problems import ProblemsFound, problem
from parindex.reading.screen import LARGEST_YAML
from parindex.texts import nearest

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@frozen(eq=False, repr=False)
class Sets:
    """Finds criteria sets, each read once.

    Attributes:
        folders: Where to look for `criteria/<id>.yaml` before the shipped sets.
        complete: Whether score sheets must answer all of the set that they name.
        linked: Whether a set is also compared with the one that it is based on; that one is then read by itself, and
            nobody asks again where the chain of sets leads.
        above: Where to look next for the set of a sheet that is looked at by itself.
    """

    folders: tuple[Path, ...]
    complete: bool = True
    linked: bool = True
    above: tuple[Path, ...] = ()
    _asked: dict[tuple[str, bool], Document] = field(factory=dict[tuple[str, bool], Document], repr=False)
    _read: dict[str, Document] = field(factory=dict[str, Document], repr=False)

    def get(self, set_id: str, *, above: bool = False) -> CriteriaSet:
        """The set with this id, sought *above*, too, for a sheet that is looked at by itself.

        Raises:
            ProblemsFound: There is none (PAR411), or it has errors (PAR412).
        """
        document = self.document(set_id, above=above)
        if not isinstance(document.value, CriteriaSet):
            path = next((each.place.file for each in document.problems if each.place is not None), set_id)
            raise ProblemsFound([problem("PAR412", text=set_id, path=path)])
        return document.value

    def said(self, set_id: str, key: str) -> str | int | None:
        """What the set with this id says under *key*, whatever else is wrong with it; None if that cannot be read."""
        try:
            seen = self.document(set_id).seen
        except ProblemsFound:
            return None
        return None if seen is None else seen.said(key)

    def document(self, set_id: str, *, above: bool = False) -> Document:
        """The set with this id as it was read, with what is wrong with it.

        Raises:
            ProblemsFound: There is none (PAR411).
        """
        asked = (set_id, above)
        if asked not in self._asked:
            name, file, folders = self._file(set_id, above=above)
            if name not in self._read:
                data = read_bytes(file, LARGEST_YAML) if isinstance(file, Path) else file.read_bytes()
                older = Sets(folders, linked=False) if self.linked else None
                self._read[name] = parse_document(data, name, CriteriaSet, folder=Path(), sets=older)
            self._asked[asked] = self._read[name]
        return self._asked[asked]

    def _file(self, set_id: str, *, above: bool) -> "tuple[str, Path | Traversable, tuple[Path, ...]]":
        """The file of a set, what places call it, and where the set is sought that it is based on."""
        parts = PurePosixPath(set_id).parts
        if "/".join(parts) != set_id or any(each in ("..", ".", "/") or "\\" in each or ":" in each for each in parts):
            raise ProblemsFound([problem("PAR411", text=set_id)])
        for folder in (*self.folders, *(self.above if above else ())):
            path = folder.joinpath("criteria", *parts).with_name(parts[-1] + SUFFIX)
            if path.is_file():
                name = str(path) if path.is_absolute() else os.path.relpath(path)
                return name, path, self.folders if folder in self.folders else (folder, *self.folders)
        from parindex.loading.shipped import files, root  # noqa: PLC0415, most sets lie in the project

        shipped = files()
        if f"{set_id}{SUFFIX}" not in shipped:
            near = nearest(set_id, [each.removesuffix(SUFFIX) for each in shipped])
            raise ProblemsFound([problem("PAR411", near=near, text=set_id)])
        place = root()
        for part in (*parts[:-1], parts[-1] + SUFFIX):
            place /= part
        return f"criteria/{set_id}{SUFFIX}", place, self.folders


def sets_for(path: str | os.PathLike[str], root: str | os.PathLike[str] | None = None) -> Sets:
    """Where the criteria sets are sought that the file, or the files in the folder, at *path* name.

    That is `criteria/` below *root*, or else below the folder of *path*; then the `criteria/` that *path* lies in; then
    the catalogue. For a sheet that is looked at by itself it is, where no *root* is named, also `criteria/` in each
    folder above, up to the top of the repository: a round would say where its own are.
    """
    try:
        here = Path(os.path.realpath(path))
        folder = here if here.is_dir() else here.parent
        around = [each.parent for each in (folder, *folder.parents) if each.name == "criteria"][:1]
        above = [] if root is not None else [each for each in _above(folder) if (each / "criteria").is_dir()]
        shown = Path if Path(path).is_absolute() else _from_here
        first = Path(root) if root is not None else shown(folder)
    except (OSError, ValueError):  # it is no path at all, and will be said to be none
        return Sets((Path(root) if root is not None else Path(),))
    return Sets((first, *map(shown, around)), above=tuple(map(shown, above)))


def _above(folder: Path) -> Iterator[Path]:
    """The folders above *folder*, the nearest first, up to the top of its repository if it is in one."""
    for here in (folder, *folder.parents):
        if here != folder:
            yield here
        if (here / ".git").exists():
            return


def _from_here(path: Path) -> Path:
    return Path(os.path.relpath(path))


@frozen(eq=False, repr=False)
class OneSet:
    """Finds the one criteria set that is there already, whatever is asked for.

    Attributes:
        criteria: The set.
        complete: Whether score sheets must answer all of it.
        linked: It is there already, whatever it is based on.
    """

    criteria: CriteriaSet
    complete: bool = True
    linked: bool = False

    def get(self, set_id: str, *, above: bool = False) -> CriteriaSet:
        """The set."""
        del set_id, above
        return self.criteria

    def said(self, set_id: str, key: str) -> None:
        """Nothing: nobody asks where the chain of sets leads."""
        del set_id, key
