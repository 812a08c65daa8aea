"""From bytes to text that holds nothing a reader cannot see."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from attrs import evolve

from parindex.places import Place, point
from parindex.problems import Problem, ProblemsFound, problem
from parindex.texts import Suspicion, suspects

if TYPE_CHECKING:
    from parindex.reading.legacy import Legacy

#: One of these is in every text of letters from before Unicode in disguise, and in few others.
_HINTS = frozenset(
    "\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00b5\u00b6\u00b7\u00b8\u00b9\u00ba\u00bb\u00bc\u00bd\u00be"
    "ÃÄÆÂåäëïîöüøûñÅËÏÎÖÜØÛÑ"
)
#: Bytes of a YAML file, and of a table.
LARGEST_YAML = 1 << 20
LARGEST_TABLE = 256 << 20
_MOST_SHOWN = 20
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
#: How files begin that are no plain text, whatever their name, and whose they are.
_PROGRAMS = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "old office"),
    (b"{\\rtf", "rtf"),
    (b"%PDF-", "pdf"),
)
_CODES: dict[Suspicion, str] = {
    "control": "PAR103",
    "hidden": "PAR104",
    "tab": "PAR105",
    "odd_space": "PAR118",
    "lost": "PAR137",
    "marks": "PAR124",
}


#: Characters that have a name among people, and the hint that says it.
_NAMED = {
    "\u00a0": "no_break",
    "\u202f": "no_break",
    "\u3000": "wide",
    "\u00ad": "soft_hyphen",
    "\u200b": "zero_width",
    "\ufeff": "zero_width",
    "\u200e": "direction",
    "\u200f": "direction",
    "\u202d": "direction",
    "\u202e": "direction",
}


def suspicion(kind: Suspicion, character: str, place: Place | None = None, address: str = "") -> Problem:
    """The problem that *character* makes."""
    if kind == "tab":
        table = place is not None and place.file.lower().endswith(".csv")
        return problem(_CODES[kind], address, place=place, hint="table" if table else None)
    if kind == "lost":
        return problem(_CODES[kind], address, place=place)
    number = f"U+{ord(character):04X}"
    return problem(_CODES[kind], address, place=place, hint=_NAMED.get(character), character=number)


def program_of(data: bytes) -> str | None:
    """What *data* is, if it is no plain text but a document of Word, Excel or the like."""
    return next((name for begins, name in _PROGRAMS if data.startswith(begins)), None)


def screened(data: bytes, file: str, *, largest: int, texts: dict[str, str] | None = None) -> str:
    """The text of *data*, line ends as LF, without a byte order mark; among *texts* even if something is wrong with it.

    Raises:
        ProblemsFound: It is too large, not UTF-8, or holds characters that a file may not (the first twenty).
    """
    if len(data) > largest:
        raise ProblemsFound([problem("PAR114", place=point(file, 1, 1), limit=largest)])
    if (program := program_of(data)) is not None:
        hint = "table" if file.lower().endswith(".csv") else None
        raise ProblemsFound([problem("PAR149", place=point(file, 1, 1), hint=hint, what=program)])
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            raise ProblemsFound([problem("PAR102", place=point(file, 1, 1), encoding=encoding)])
    if b"\x00" in data[:4]:  # UTF-16 or UTF-32 without a mark: every other byte of plain text is zero
        encoding = "UTF-32" if b"\x00\x00" in data[:4] else "UTF-16"
        raise ProblemsFound([problem("PAR102", place=point(file, 1, 1), encoding=encoding)])
    text = _decoded(data, file).replace("\r\n", "\n")
    if texts is not None:
        texts[file] = text
    if found := _suspects(text, file):
        raise ProblemsFound(found)
    return text


def byte_order_mark(data: bytes, file: str) -> list[Problem]:
    """A note if *data* begins with the byte order mark of UTF-8: it changes nothing here, but may elsewhere."""
    return [problem("PAR136", place=point(file, 1, 1))] if data.startswith(b"\xef\xbb\xbf") else []


def _decoded(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts behind the byte order mark that it dropped.
        good = data.removeprefix(b"\xef\xbb\xbf")[: error.start].decode().replace("\r\n", "\n")
        place = Lines(good, file).at(len(good))
        from parindex.reading.legacy import decoded  # noqa: PLC0415, for files that are not UTF-8

        if (known := decoded(data)) is not None:
            raise ProblemsFound([problem("PAR125", place=place, encoding=known[0])]) from None
        byte = f"0x{error.object[error.start]:02X}"
        raise ProblemsFound([problem("PAR101", place=place, byte=byte)]) from None


def _disguised(text: str) -> "Iterator[Legacy]":
    """The lines of *text* in which Vietnamese is in disguise."""
    if _HINTS.isdisjoint(set(text)):
        return iter(())
    from parindex.reading.legacy import disguised  # noqa: PLC0415, few files hold such letters

    return disguised(text)


def _suspects(text: str, file: str) -> list[Problem]:
    found: list[Problem] = []
    lines: Lines | None = None
    for old in islice(_disguised(text), _MOST_SHOWN):
        lines = lines or Lines(text, file)
        place = lines.at(old.start)
        place = evolve(place, end_column=place.column + len(old.text))
        hint = None if old.certain else "original" if old.encoding == "Windows-1252" else "capitals"
        found.append(problem("PAR126", place=place, hint=hint, encoding=old.encoding, text=old.text, mended=old.mended))
    only_lost = bool(found)  # what TCVN3 has for ư is a hidden character
    for offset, character, kind in suspects(text):
        if only_lost and kind != "lost":
            continue
        lines = lines or Lines(text, file)
        if len(found) == _MOST_SHOWN:
            found.append(problem("PAR119", place=lines.at(offset), limit=_MOST_SHOWN))
            break
        place = lines.at(offset)
        each = suspicion(kind, character, evolve(place, end_column=place.column + len(character)))
        if character == "\r":
            each = problem("PAR103", place=each.place, hint="carriage_return", character="CR")
        found.append(each)
    return found


class Lines:
    """Places in a text by offset."""

    def __init__(self, text: str, file: str) -> None:
        """Find where the lines of *text* begin."""
        self._file = file
        self._starts = [0]
        start = text.find("\n") + 1
        while start:
            self._starts.append(start)
            start = text.find("\n", start) + 1

    def at(self, offset: int) -> Place:
        """The place of the character at *offset*."""
        line = bisect_right(self._starts, offset)
        return point(self._file, line, offset - self._starts[line - 1] + 1)
