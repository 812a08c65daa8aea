"""The files that a document names: found below a root, and nowhere else."""

import errno
import os
from pathlib import Path

from attrs import frozen

from parindex.loading.files import read_bytes
from parindex.model.previous import ResultsFile
from parindex.model.round import TableFile, YamlFile
from parindex.places import Place, point
from parindex.problems import Problem, ProblemsFound, problem
from parindex.reading.csv_nodes import read_csv
from parindex.reading.nodes import Style, Tree, is_nothing
from parindex.reading.screen import LARGEST_TABLE, LARGEST_YAML, screened
from parindex.reading.yaml_nodes import Limits, read_yaml
from parindex.texts import nearest

YAML = Limits()
#: Results are written by machines; only their depth is limited.
RESULTS = Limits(values=50_000_000)


def read_some(text: str, name: str, limits: Limits, *, quoted: Style = "quoted") -> Tree:
    """What *text* says.

    Raises:
        ProblemsFound: It says nothing, or is not YAML.
    """
    tree = read_yaml(text, name, limits=limits, quoted=quoted)
    if tree is None or is_nothing(tree.root):
        raise ProblemsFound([problem("PAR117", place=point(name, 1, 1))])
    return tree


@frozen
class Opener:
    """Opens the files that a document names, none outside *root*.

    Attributes:
        folder: Where the paths in the document begin.
        root: The folder that they may not leave.
        name: What places call the document.
        texts: The text of each file that was read, by its name in places; grows.
    """

    folder: Path
    root: Path
    name: str
    texts: dict[str, str]

    def __call__(self, reference: TableFile | YamlFile | ResultsFile, place: Place) -> Tree:
        """The document in the file that *reference* names."""
        shown = (Path(self.name).parent / reference.file).as_posix()
        largest = LARGEST_YAML if isinstance(reference, YamlFile) else LARGEST_TABLE
        text = screened(self._bytes(reference.file, place, largest), shown, largest=largest)
        self.texts[shown] = text
        if isinstance(reference, TableFile):
            return read_csv(text, shown, decimal=reference.decimal)
        if isinstance(reference, YamlFile):
            return read_some(text, shown, YAML)
        return read_some(text, shown, RESULTS, quoted="cell")

    def _bytes(self, path: str, place: Place, largest: int) -> bytes:
        target = self._confined(path, place)
        try:
            return read_bytes(target, largest)
        except (FileNotFoundError, NotADirectoryError):
            raise ProblemsFound([self._not_there(path, place)]) from None
        except OSError as error:
            if error.errno in (errno.EISDIR, errno.EINVAL):
                raise ProblemsFound([problem("PAR403", place=place, path=path)]) from None
            words = error.strerror or str(error)
            raise ProblemsFound([problem("PAR406", place=place, path=path, words=words)]) from None

    def _confined(self, path: str, place: Place) -> Path:
        """The file, once it is sure that neither the path nor a link leads out of the root."""
        outside = ProblemsFound([problem("PAR402", place=place, path=path)])
        if "\\" in path or path.startswith(("/", "~")) or ":" in path.partition("/")[0]:
            raise outside
        target = Path(os.path.realpath(self.folder / path))  # Path.resolve raises where links go in a circle
        if not target.is_relative_to(os.path.realpath(self.root)):
            raise outside
        return target

    def _not_there(self, path: str, place: Place) -> Problem:
        folder = (self.folder / path).parent
        names = [each.name for each in folder.iterdir()] if folder.is_dir() else []
        near = nearest(Path(path).name, names)
        shown = None if near is None else (Path(path).parent / near).as_posix()
        return problem("PAR401", place=place, near=shown, path=path)
