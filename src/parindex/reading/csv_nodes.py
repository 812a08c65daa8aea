"""CSV text as nodes with places: a list of rows that share one header.

Rows are made when they are asked for, so that a large table is never held as a tree; the standard library's reader
does not say in which column a cell begins.
"""

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import Literal, overload

from parindex.places import Place, point
from parindex.problems import MOST_PROBLEMS, Problem, ProblemsFound, problem
from parindex.reading.nodes import Entry, Listing, Mapping, Node, Scalar, Style, Tree
from parindex.texts import normal

#: A row up to its line end: runs without quotes, and quoted runs that may hold separators and line ends.
_ROW = re.compile(r'(?:[^"\n]++|"(?:[^"]++|"")*+")*+')
_CELL = {
    separator: re.compile(rf' *+(?:"((?:[^"]++|"")*+)" *+|([^"{separator}\n]*+))(?:({separator})|\Z)')
    for separator in ",;"
}


def read_csv(text: str, file: str, *, decimal: Literal["point", "comma"] = "point") -> Tree:
    """The rows of *text*, each a group of keys; empty lines are passed over.

    The separator is the comma or the semicolon, whichever the header has. Spaces around a cell are not part of it.
    A row with a quote that is not closed, or with too many or too few cells, is a problem and not among the rows.

    Raises:
        ProblemsFound: There is no header, or something is wrong with it: without it no cell means anything.
    """
    table = Rows(text, file, "comma_cell" if decimal == "comma" else "cell")
    return Tree(Listing(point(file, table.line, 1), table, table.header), tuple(table.problems))


class Rows(Sequence[Node]):
    """Rows of a table, read anew at each asking; of each only its offset and line are kept.

    Attributes:
        header: The columns, and where they are named.
        line: The line of the header.
        style: How numbers are written in its cells.
        problems: What is wrong with rows that are not among them.
    """

    def __init__(self, text: str, file: str, style: Style) -> None:
        """Look through *text* for its rows, and keep where they begin."""
        self.problems: list[Problem] = []
        self.header: dict[str, Place] = {}
        self._text = text
        self._file = file
        self.style: Style = style
        self._offsets = array("Q")
        self._lines = array("Q")
        rows = self._spans()
        first = next(rows, None)
        if first is None:
            raise ProblemsFound(self.problems or [problem("PAR117", place=point(file, 1, 1), hint="table")])
        self.line = first[2]
        self._separator = self._found_separator(first)
        self._read_header(first)
        if self.problems:
            raise ProblemsFound(self.problems)
        for span in rows:
            self._check_row(span)
            if len(self.problems) >= MOST_PROBLEMS:
                self.problems.append(problem("PAR119", place=point(file, span[2], 1), limit=MOST_PROBLEMS))
                break

    def __len__(self) -> int:
        """How many there are."""
        return len(self._offsets)

    @overload
    def __getitem__(self, index: int) -> Node: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Node]: ...
    def __getitem__(self, index: int | slice) -> Node | Sequence[Node]:
        """The row at *index*."""
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        start, line = self._offsets[index], self._lines[index]
        cells = self._cells(start, _end(self._text, start), line)
        keys = self.header.items()
        entries = {key: Entry(place, cell) for (key, place), cell in zip(keys, cells, strict=True)}
        return Mapping(point(self._file, line, 1), entries, self.header)

    def quick(self, index: int) -> list[str] | None:
        """The texts of a row's cells, without their places; None where it has quotes, and must be read in full."""
        start = self._offsets[index]
        end = self._text.find("\n", start)
        row = self._text[start : end if end >= 0 else len(self._text)]
        return None if '"' in row else [each.strip(" ") for each in row.split(self._separator)]

    def taken(self, indices: Sequence[int]) -> "Rows":
        """A table of these rows alone, at their own places; so it can be sent elsewhere."""
        part = object.__new__(Rows)
        part.problems, part.header, part.line = [], self.header, self.line
        part._file, part.style, part._separator = self._file, self.style, self._separator
        part._lines = array("Q", (self._lines[each] for each in indices))
        part._offsets, pieces, at = array("Q"), list[str](), 0
        for each in indices:
            start = self._offsets[each]
            end = self._text.find("\n", start)
            if '"' in self._text[start:end]:  # it may hold line ends
                end = _end(self._text, start)
            piece = self._text[start : end if end >= 0 else len(self._text)] + "\n"
            part._offsets.append(at)
            pieces.append(piece)
            at += len(piece)
        part._text = "".join(pieces)
        return part

    def _spans(self) -> Iterator[tuple[int, int, int]]:
        """Start, end and line of each row that is not blank."""
        start, line, size = 0, 1, len(self._text)
        while start < size:
            end = _end(self._text, start)
            if end < size and self._text[end] == '"':
                self._stray_quote(start, end, line)
                end = self._text.find("\n", end)
                end = size if end < 0 else end
            elif self._text[start:end].strip(" ,;"):
                yield start, end, line
            line += self._text.count("\n", start, end) + 1
            start = end + 1

    def _stray_quote(self, start: int, offset: int, line: int) -> None:
        newlines = self._text.count("\n", start, offset)
        column = offset - (self._text.rfind("\n", 0, offset) + 1) + 1
        self.problems.append(problem("PAR121", place=point(self._file, line + newlines, column)))

    def _found_separator(self, span: tuple[int, int, int]) -> str:
        header = self._text[span[0] : span[1]]
        if "," in header and ";" in header:
            self.problems.append(problem("PAR123", place=point(self._file, span[2], 1)))
        return ";" if ";" in header else ","

    def _read_header(self, span: tuple[int, int, int]) -> None:
        if self._count(span[0], span[1]) is None:
            self._stray_quote(span[0], self._text.index('"', span[0]), span[2])
        for number, cell in enumerate(self._cells(*span), start=1):
            if not cell.text:
                self.problems.append(problem("PAR122", place=cell.place, column=number))
            elif cell.text in self.header:
                first = self.header[cell.text]
                self.problems.append(
                    problem("PAR113", place=cell.place, key=cell.text, line=first.line, column=first.column)
                )
            self.header.setdefault(cell.text or f"\0{number}", cell.place)

    def _check_row(self, span: tuple[int, int, int]) -> None:
        start, end, line = span
        cells = self._count(start, end)
        if cells == len(self.header):
            self._offsets.append(start)
            self._lines.append(line)
        elif cells is None:
            self._stray_quote(start, self._text.index('"', start), line)
        else:
            hint = "short" if cells < len(self.header) else None
            if hint is None and self._has_decimal_commas(start, end):
                hint = "decimal_comma"
            other = ";" if self._separator == "," else ","
            if cells == 1 and self._text.count(other, start, end) + 1 == len(self.header):
                hint = "separator"
            place = Place(self._file, line, 1, line, max(2, end - start + 1))
            self.problems.append(problem("PAR120", place=place, hint=hint, cells=cells, columns=len(self.header)))

    def _has_decimal_commas(self, start: int, end: int) -> bool:
        return self._separator == "," and re.search(r"(?:^|,)\d+,\d+%?(?:,|$)", self._text[start:end]) is not None

    def _count(self, start: int, end: int) -> int | None:
        """How many cells the row has; None if a quote stands inside a cell."""
        if self._text.find('"', start, end) < 0:
            return self._text.count(self._separator, start, end) + 1
        count, at = 0, start
        while True:
            found = _CELL[self._separator].match(self._text, at, end)
            if not found:
                return None
            count, at = count + 1, found.end()
            if not found[3]:
                return count

    def _cells(self, start: int, end: int, line: int) -> list[Scalar]:
        cells: list[Scalar] = []
        at, line_start = start, start
        while True:
            found = _CELL[self._separator].match(self._text, at, end)
            if not found:  # a stray quote in the header, which has been said
                return cells
            group = 1 if found[1] is not None else 2
            raw = found[group]
            shown = found.start(group) - (group == 1)
            column = shown - line_start + 1
            newlines = raw.count("\n")
            end_at = found.end(group) + (group == 1)
            if newlines:
                line_start = self._text.rindex("\n", 0, found.end(group)) + 1
            place = Place(self._file, line, column, line + newlines, max(column + 1, end_at - line_start + 1))
            value = raw.replace('""', '"') if group == 1 else raw.strip(" ")
            cells.append(Scalar(place, normal(value), self.style))
            line += newlines
            at = found.end()
            if not found[3]:
                return cells


def _end(text: str, start: int) -> int:
    found = _ROW.match(text, start)
    return found.end() if found else start
