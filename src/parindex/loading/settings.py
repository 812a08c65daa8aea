"""What a project asks of `parindex validate`: the table `[tool.parindex]` in its `pyproject.toml`."""

import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, cast

from attrs import Factory, define, evolve, frozen

from parindex.loading.files import read_bytes
from parindex.places import Place, item, point
from parindex.problems import Problem, problem
from parindex.reading.screen import LARGEST_YAML
from parindex.texts import nearest

NAME = "pyproject.toml"
_KEYS = ("ignore",)
_TABLE = re.compile(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*parindex[ \t]*\]", re.MULTILINE)
#: Without this in it a file asks nothing, and is not read as TOML.
_MAY_ASK = re.compile(rb"""(?m)parindex["']?\s*(?:[.\]=]|$)""")
#: What a list of TOML is made of: texts, comments, signs, and what stands between these.
_TOKEN = re.compile(
    r"""\"{3}(?:\\.|[^\\])*?\"{3}|'{3}.*?'{3}|"(?:\\.|[^"\\])*"|'[^']*'|\#[^\n]*|[\[\]{},]|[^\s\[\]{},\#"']+""",
    re.DOTALL,
)
_WHERE = re.compile(r" \(at line (\d+), column (\d+)\)")


@frozen(eq=False, repr=False)
class Settings:
    """What a project asks.

    Attributes:
        ignore: Codes of the notes and warnings that are not to be said.
    """

    ignore: frozenset[str] = frozenset()


_NONE = Settings()


@define(eq=False, repr=False)
class Projects:
    """The settings that hold for files: those of the nearest `pyproject.toml` above each that has any.

    They are sought in the folder of the file and above it, up to *root* or the top of the repository.

    Attributes:
        root: Where the search ends.
        problems: All that is wrong with the settings found so far, each at its place.
        texts: The text of each `pyproject.toml` in which something is wrong, by its name in places.
    """

    root: Path | None = None
    problems: list[Problem] = Factory(list[Problem])
    texts: dict[str, str] = Factory(dict[str, str])
    _found: dict[str, Settings] = Factory(dict[str, Settings])

    def of(self, file: str) -> Settings:
        """The settings that hold for what is called *file* in places."""
        folder = os.path.realpath(Path(file).parent)
        if folder not in self._found:
            self._found[folder] = self._sought(Path(folder), absolute=Path(file).is_absolute())
        return self._found[folder]

    def _sought(self, folder: Path, *, absolute: bool) -> Settings:
        root = None if self.root is None else Path(os.path.realpath(self.root))
        for here in (folder, *folder.parents):
            path = here / NAME
            if path.is_file():
                name = str(path) if absolute else os.path.relpath(path)
                found = self._read(path, Path(name).as_posix())
                if found is not None:
                    return found
            if here == root or (here / ".git").exists():
                break
        return _NONE

    def _read(self, path: Path, name: str) -> Settings | None:
        """What the file at *path* asks; None where it is about other things alone."""
        if name in self._found:
            return self._found[name]
        text = ""
        try:
            data = read_bytes(path, LARGEST_YAML)
            if not _MAY_ASK.search(data):
                return None
            text = data.decode("utf-8-sig")  # Notepad writes the mark
            tables = _loads(text)
        except OSError as error:
            self.problems.append(problem("PAR912", place=point(name, 1, 1), path=name, words=error.strerror or "–"))
            return _NONE
        except (ValueError, RecursionError) as error:  # not UTF-8, not TOML, or TOML without end
            self.problems.append(_not_toml(name, error))
            self.texts[name] = text
            return _NONE
        tool = tables.get("tool")
        if not isinstance(tool, dict) or "parindex" not in tool:
            return None
        read = _Reader(name, text)
        self._found[name] = read.settings(tool["parindex"])
        if read.problems:
            self.problems += read.problems
            self.texts[name] = text
        return self._found[name]


def _entries(text: str, start: int) -> Iterator[int]:
    """Where each entry of the list begins that stands in *text* behind *start*."""
    depth, awaited = 0, True
    for each in _TOKEN.finditer(text, start):
        sign = each[0]
        depth += sign in ("[", "{")
        if awaited and depth and (depth > 1 or sign[0] not in "[],#"):
            yield each.start()
        if depth == 1:
            awaited = (awaited and sign[0] in "[#") or sign == ","
        elif depth:
            awaited = False
        depth -= sign in ("]", "}")


def _loads(text: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415, seldom asked

    return tomllib.loads(text)


def _not_toml(name: str, error: Exception) -> Problem:
    words = str(error)
    where = _WHERE.search(words)
    line, column = (int(where[1]), int(where[2])) if where else (1, 1)
    return problem("PAR912", place=point(name, line, column), path=name, words=_WHERE.sub("", words))


@define(eq=False, repr=False)
class _Reader:
    """Reads a table, and keeps what is wrong with it."""

    name: str
    text: str
    problems: list[Problem] = Factory(list[Problem])

    def settings(self, table: Any) -> Settings:  # noqa: ANN401, whatever stands there
        if not isinstance(table, dict):
            self._say("PAR914", "parindex", self._key("parindex"), key="parindex", wanted="mapping")
            return _NONE
        said = cast("dict[str, Any]", table)
        for key in said:
            if key not in _KEYS:
                self._say("PAR913", key, self._key(key), near=nearest(key, _KEYS), key=key, known=", ".join(_KEYS))
        asked: Any = said.get("ignore", [])
        if not isinstance(asked, list):
            self._say("PAR914", "ignore", self._key("ignore"), key="ignore", wanted="sequence")
            return _NONE
        return Settings(frozenset(self._ignored(cast("list[object]", asked))))

    def _ignored(self, asked: list[object]) -> Iterator[str]:
        from parindex.problems.words import KINDS  # noqa: PLC0415, seldom asked

        first: dict[str, Place] = {}
        for index, each in enumerate(asked):
            here = item("ignore", index)
            if not isinstance(each, str):
                self._say("PAR914", here, self._entry(index), key=here, wanted="text")
                continue
            place = self._value(each, asked[:index].count(each))
            chosen = next((kind for kind in KINDS if each in (kind.code, kind.name)), None)
            if chosen is None:
                near = nearest(each, [kind.code if each[:3].isupper() else kind.name for kind in KINDS])
                self._say("PAR915", here, place, near=near, text=each)
            elif chosen.severity == "error":
                self._say("PAR916", here, place, text=each)
            elif chosen.code in first:
                self._say("PAR425", here, place, text=each, key="ignore", where=str(first[chosen.code]))
            else:
                first[chosen.code] = place
                yield chosen.code

    def _say(self, code: str, address: str, place: Place, *, near: str | None = None, **values: str) -> None:
        found = problem(code, f"tool.parindex.{address}", place=place, near=near)
        values |= {} if near is None else {"near": near}
        self.problems.append(evolve(found, values=tuple(sorted(values.items()))))

    def _key(self, key: str) -> Place:
        """Where a key of the table stands, as far as that can be told."""
        return self._found(rf"""^[ \t]*["']?(?P<it>{re.escape(key)})["']?[ \t]*=""", 0)

    def _value(self, text: str, before: int) -> Place:
        """Where a text in the table stands, behind so many of the same."""
        return self._found(rf"""(?P<it>(["']){re.escape(text)}\2)""", before)

    def _entry(self, index: int) -> Place:
        """Where an entry of the list under `ignore` stands, as far as that can be told; else the top of the file."""
        key = self._key("ignore")
        line_start = sum(len(each) + 1 for each in self.text.split("\n")[: key.line - 1])
        written = key.end_column - key.column == len("ignore")  # else it stands in a table in braces
        starts = _entries(self.text, line_start + key.end_column) if written else iter(())
        start = next(islice(starts, index, None), None)
        if start is None:
            return point(self.name, 1, 1)
        return point(self.name, self.text.count("\n", 0, start) + 1, start - self.text.rfind("\n", 0, start))

    def _found(self, pattern: str, before: int) -> Place:
        table = _TABLE.search(self.text)
        begin = table.end() if table is not None else 0
        found = [each.span("it") for each in re.finditer(pattern, self.text[begin:], re.MULTILINE)]
        if len(found) <= before:
            return point(self.name, 1, 1)
        first, last = (begin + each for each in found[before])
        line = self.text.count("\n", 0, first) + 1
        column = first - self.text.rfind("\n", 0, first)
        return Place(self.name, line, column, line, column + last - first)
