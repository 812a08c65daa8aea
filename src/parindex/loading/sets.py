"""Criteria sets by id: below the folders of a project first, then those that are shipped."""

import os
from pathlib import Path, PurePosixPath

from attrs import field, frozen

from parindex.loading.document import Document
from parindex.loading.documents import parse_document
from parindex.loading.files import SUFFIX, read_bytes
from parindex.model.criteria import CriteriaSet
from parindex.problems import ProblemsFound, problem
from parindex.reading.screen import LARGEST_YAML
from parindex.texts import nearest


@frozen(eq=False, repr=False)
class Sets:
    """Finds criteria sets, each read once.

    Attributes:
        folders: Where to look for `criteria/<id>.yaml` before the shipped sets.
        complete: Whether score sheets must answer all of the set that they name.
        linked: Whether a set is also compared with the one that it is based on; that one is then read by itself, and
            nobody asks again where the chain of sets leads.
    """

    folders: tuple[Path, ...]
    complete: bool = True
    linked: bool = True
    _found: dict[str, Document] = field(factory=dict[str, Document], repr=False)

    def get(self, set_id: str) -> CriteriaSet:
        """The set with this id.

        Raises:
            ProblemsFound: There is none (PAR411), or it has errors (PAR412).
        """
        document = self.document(set_id)
        if not isinstance(document.value, CriteriaSet):
            path = next((each.place.file for each in document.problems if each.place is not None), set_id)
            raise ProblemsFound([problem("PAR412", text=set_id, path=path)])
        return document.value

    def document(self, set_id: str) -> Document:
        """The set with this id as it was read, with what is wrong with it.

        Raises:
            ProblemsFound: There is none (PAR411).
        """
        if set_id not in self._found:
            name, data = self._data(set_id)
            older = Sets(self.folders, linked=False) if self.linked else None
            self._found[set_id] = parse_document(data, name, CriteriaSet, folder=Path(), sets=older)
        return self._found[set_id]

    def _data(self, set_id: str) -> tuple[str, bytes]:
        """The name and the content of the file of a set."""
        parts = PurePosixPath(set_id).parts
        if "/".join(parts) != set_id or any(each in ("..", ".", "/") or "\\" in each or ":" in each for each in parts):
            raise ProblemsFound([problem("PAR411", text=set_id)])
        for folder in self.folders:
            path = folder.joinpath("criteria", *parts).with_name(parts[-1] + SUFFIX)
            if path.is_file():
                return str(path), read_bytes(path, LARGEST_YAML)
        from parindex.loading.shipped import files, root  # noqa: PLC0415, most sets lie in the project

        shipped = files()
        if f"{set_id}{SUFFIX}" not in shipped:
            near = nearest(set_id, [each.removesuffix(SUFFIX) for each in shipped])
            raise ProblemsFound([problem("PAR411", near=near, text=set_id)])
        place = root()
        for part in (*parts[:-1], parts[-1] + SUFFIX):
            place /= part
        return f"criteria/{set_id}{SUFFIX}", place.read_bytes()


def sets_for(path: str | os.PathLike[str], root: str | os.PathLike[str] | None = None) -> Sets:
    """Where the criteria sets are sought that the file, or the files in the folder, at *path* name.

    That is `criteria/` below *root*, or else below the folder of *path*; then the `criteria/` that *path* lies in; then
    the catalogue.
    """
    try:
        here = Path(os.path.realpath(path))
        folder = here if here.is_dir() else here.parent
    except (OSError, ValueError):  # it is no path at all, and will be said to be none
        folder = Path()
    around = [each.parent for each in (folder, *folder.parents) if each.name == "criteria"][:1]
    return Sets((Path(root) if root is not None else folder, *around))


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

    def get(self, set_id: str) -> CriteriaSet:
        """The set."""
        del set_id
        return self.criteria
