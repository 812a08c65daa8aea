"""The files that a document names: found below a root, and nowhere else."""

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import Factory, frozen

from parindex.loading.files import read_bytes
from parindex.places import Place, point
from parindex.problems import Problem, ProblemsFound, problem
from parindex.reading.nodes import Style, Tree, is_nothing
from parindex.reading.screen import LARGEST_TABLE, LARGEST_YAML, byte_order_mark, screened
from parindex.reading.structuring import Structurer
from parindex.reading.yaml_nodes import Limits, read_yaml
from parindex.texts import nearest

if TYPE_CHECKING:
    from parindex.model.files import LedgerFile, ResultsFile, TableFile, YamlFile

YAML = Limits()
#: Results are written by machines; only their depth is limited.
RESULTS = Limits(values=50_000_000)


def is_csv(path: str) -> bool:
    """Whether the file at *path* is a table, by its name."""
    return path.lower().endswith(".csv")


def read_some(text: str, name: str, limits: Limits, *, quoted: Style = "quoted") -> Tree:
    """What *text* says.

    Raises:
        ProblemsFound: It says nothing, or is not YAML.
    """
    tree = read_yaml(text, name, limits=limits, quoted=quoted)
    if tree is None or is_nothing(tree.root):
        raise ProblemsFound([problem("PAR117", place=point(name, 1, 1))])
    return tree


@frozen(eq=False, repr=False)
class Opener:
    """Opens the files that a document names, none outside *root*.

    Attributes:
        folder: Where the paths in the document begin.
        root: The folder that they may not leave.
        name: What places call the document.
        texts: The text of each file that was read, by its name in places; grows.
        notes: What is to be said of their bytes; grows.
    """

    folder: Path
    root: Path
    name: str
    texts: dict[str, str]
    notes: list[Problem] = Factory(list[Problem])

    def __call__(self, reference: "TableFile | YamlFile | LedgerFile | ResultsFile", place: Place) -> Tree:
        """The document in the file that *reference* names."""
        from parindex.model.files import LedgerFile, ResultsFile, TableFile  # noqa: PLC0415, few documents name files

        if isinstance(reference, TableFile) or (isinstance(reference, LedgerFile) and is_csv(reference.file)):
            return self._table(reference, place)
        if isinstance(reference, ResultsFile):
            return self._results(*self.text(reference.file, place, LARGEST_TABLE))
        return read_some(*self.text(reference.file, place, LARGEST_YAML), YAML)

    def _table(self, reference: "TableFile | LedgerFile", place: Place) -> Tree:
        from parindex.model.files import LedgerFile  # noqa: PLC0415, few documents name files
        from parindex.reading.csv_nodes import read_csv  # noqa: PLC0415, or tables

        text, shown = self.text(reference.file, place, LARGEST_TABLE)
        rows = read_csv(text, shown, decimal=reference.decimal)
        if not isinstance(reference, LedgerFile):
            return rows
        from parindex.reading.long_ledgers import ledger_tree  # noqa: PLC0415, few ledgers are tables

        return ledger_tree(rows)

    def _results(self, text: str, shown: str) -> Tree:
        """Results of machines, read in full only where something in them is wrong, so that its place can be said."""
        from parindex.model.previous import PreviousResults  # noqa: PLC0415, few rounds have them
        from parindex.reading.results import quick_results  # noqa: PLC0415

        quick = quick_results(text, shown)
        if quick is not None:
            trial = Structurer(self)
            trial.structure(quick, PreviousResults)
            if not trial.finds.problems:
                return quick
        return read_some(text, shown, RESULTS, quoted="cell")

    def text(self, path: str, place: Place, largest: int) -> tuple[str, str]:
        """The text of the file at *path*, named at *place*, and what places call it."""
        shown = (Path(self.name).parent / path).as_posix()
        data = self._bytes(path, place, largest)
        if largest == LARGEST_YAML:  # a table of Excel has one always
            self.notes.extend(byte_order_mark(data, shown))
        return screened(data, shown, largest=largest, texts=self.texts), shown

    def matching(self, pattern: str, place: Place) -> list[str]:
        """The paths of the files that *pattern* matches, sorted; at least one.

        Raises:
            ProblemsFound: There is none, or the pattern leads out of the root.
        """
        target = self._confined(pattern, place)
        if "*" not in pattern and "?" not in pattern and "[" not in pattern:
            if target.is_dir():
                mended = f"{pattern.rstrip('/')}/*.yaml"
                raise ProblemsFound([problem("PAR403", place=place, hint="sheets", path=pattern, mended=mended)])
            return [pattern]
        try:
            matching = [each for each in self.folder.glob(pattern) if each.is_file() or each.is_symlink()]
        except ValueError:  # `**.yaml`: it can only be an entire step of the path
            matching = []
        found = sorted(Path(os.path.relpath(each, self.folder)).as_posix() for each in matching)
        if not found:
            raise ProblemsFound([problem("PAR416", place=place, path=pattern)])
        return found

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
        near = nearest(Path(path).name, [each for each in names if each != Path(path).name])  # or a link to nowhere
        shown = None if near is None else (Path(path).parent / near).as_posix()
        return problem("PAR401", place=place, near=shown, path=path)
