"""Slips in the layout of a file: what stands in a wrong column, a key without its colon, a value with lines under it.

A parser notices them where it can go no further, often lines below. What is open above the line, and in which
columns, is known from its tokens: a key belongs into a column of keys, an item into one of items.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import takewhile
from typing import Any

import yaml
from attrs import define, field, frozen

from parindex.problems import Problem, problem

_KEY = r"[A-Za-z_][A-Za-z0-9_]*"
_FIRST = re.compile(rf"([ ]*)(?:(-)(?:[ ]|$)|({_KEY}|\"[^\"]*\"|'[^']*')[ ]*:(?:[ ]|$))")
_WITHOUT_COLON = re.compile(rf"([ ]*(?:-[ ]+)*)({_KEY})(?:[ ]*=[ ]*|[ ]+|$)(\S.*?)?[ ]*(?:[ ]#.*)?")
_KEY_AND_VALUE = re.compile(rf"[ ]*(?:-[ ]+)*({_KEY})[ ]*:[ ]+(\S.*?)[ ]*(?:[ ]#.*)?")
_KEY_ALONE = re.compile(rf"[ ]*(?:-[ ]+)*({_KEY})[ ]*:[ ]*(?:[ ]#.*)?")
_NO_DASH_SPACE = re.compile(r"[ ]*(-)(?=[\w\"'{])(?![0-9.])")
_STEP = 2


@frozen
class Told:
    """A slip of the layout.

    Attributes:
        problem: What is wrong.
        line: The line, from 0.
        start: The first column that is meant, from 0, and of what is taken otherwise where it is one line.
        end: The column behind it.
        meant: What is read instead; None where reading on would be guessing.
        last: The last line, from 0, that is shifted with it.
        shift: By how many columns the lines are shifted to the right.
    """

    problem: Problem
    line: int
    start: int
    end: int
    meant: str | None = None
    last: int = 0
    shift: int = 0


@define
class _Open:
    """A list or group of keys that is open above a line, its column from 0 and its keys so far."""

    column: int
    is_list: bool
    keys: set[str] = field(factory=set[str])
    is_map: bool = False


def layout_slip(words: str, text: str, lines: Sequence[str], since: int, line: int, column: int) -> Told | None:
    """What is wrong with the layout where a parser stumbled; None if it is not the layout.

    Args:
        words: What the parser said.
        text: What it read.
        lines: The same in lines.
        since: The line, from 0, where what it was reading began.
        line: The line where it stumbled.
        column: The column.
    """
    if line >= len(lines) or not lines[line].strip(" "):
        line = _above(lines, min(line, len(lines)))
    if "could not find expected ':'" in words:
        return _no_dash_space(lines, since) or _without_colon(lines, since)
    if "mapping values are not allowed" in words:
        return _under_a_value(text, lines, line, column)
    if "block" in words and "<scalar>" not in words and line < len(lines):
        return _out_of_line(text, lines, line)
    return None


def _above(lines: Sequence[str], line: int) -> int:
    """The next line above *line*, from 0, in which something is written that is no comment; -1 if there is none."""
    at = line - 1
    while at >= 0 and (not lines[at].strip(" ") or lines[at].lstrip(" ").startswith("#")):
        at -= 1
    return at


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _no_dash_space(lines: Sequence[str], line: int) -> Told | None:
    found = _NO_DASH_SPACE.match(lines[line])
    if found is None:
        return None
    wrong = problem("PAR130", text=lines[line].strip(" "), mended="- ")
    return Told(wrong, line, *found.span(1), "- ", line)


def _without_colon(lines: Sequence[str], line: int) -> Told | None:
    found = _WITHOUT_COLON.fullmatch(lines[line])
    if found is None:
        return None
    mended = f"{found[2]}: {found[3]}" if found[3] else f"{found[2]}:"
    start, end = found.start(2), found.end(3) if found[3] else found.end(2)
    wrong = problem("PAR141", key=found[2], text=lines[line][start:end], mended=mended)
    return Told(wrong, line, start, end, mended, line)


def _under_a_value(text: str, lines: Sequence[str], line: int, column: int) -> Told | None:
    """A key or an item that stands deeper than the line above, which has a value already, or is a key without colon."""
    first, above = _FIRST.match(lines[line]), _above(lines, line)
    if above < 0 or _margin(lines[line]) <= _margin(lines[above]):
        is_start = above >= 0 and _above(lines, above) < 0 and first is not None  # the first line of the file
        return _without_colon(lines, above) if is_start else None
    bare = _WITHOUT_COLON.fullmatch(lines[above])
    if bare and (bare[3] is None or "-" in bare[1]) and not _KEY_ALONE.fullmatch(lines[above]):
        return _without_colon(lines, above)
    valued = _KEY_AND_VALUE.fullmatch(lines[above])
    if valued is None:
        are_items = first is not None and first[2] and lines[above].lstrip(" ").startswith("- ")
        return _out_of_line(text, lines, line) if are_items else None
    if first is None:
        return _text_in_lines(lines, line)
    is_first = first[3] is None or lines[line].find(":", first.end(3)) == column
    return _below(text, lines, line, first, valued) if is_first else None


def _below(text: str, lines: Sequence[str], line: int, first: re.Match[str], valued: re.Match[str]) -> Told:
    """What is wrong with a line that begins with *first* under the key and value of *valued*."""
    told = None if first[2] else _out_of_line(text, lines, line)
    if told is not None and (told.last == line or abs(told.shift) == 1):
        return told
    below = first[3] or "-"
    start = first.end(1)
    wrong = problem("PAR142", key=valued[1], text=valued[2], below=below)
    return Told(wrong, line, start, start + len(below))


def _text_in_lines(lines: Sequence[str], line: int) -> Told:
    """A text that goes on in the next line, with a colon in it."""
    written = lines[line].rstrip(" ")
    start = _margin(written)
    wrong = problem("PAR127", hint="lines", text=written[start:], mended="|")
    return Told(wrong, line, start, len(written))


def _out_of_line(text: str, lines: Sequence[str], line: int) -> Told | None:
    """A key or an item that does not stand in the column of those beside it."""
    first = _FIRST.match(lines[line])
    if first is None:
        return None
    margin, key = len(first[1]), first[3]
    opened = _opened(text, line)
    if key is None:
        empty = _KEY_ALONE.fullmatch(lines[_above(lines, line)])
        if empty and margin < empty.start(1):
            return _list_of(lines, line, margin, empty)
        columns = [each.column for each in opened if each.is_list]
    else:
        columns = [each.column for each in opened if each.is_map and key not in each.keys]
    if not columns:
        return None
    wanted = min(reversed(columns), key=lambda each: abs(each - margin))
    return _moved(lines, line, margin, wanted, key) if wanted != margin else None


def _moved(lines: Sequence[str], line: int, margin: int, wanted: int, key: str | None) -> Told:
    """That what begins *line* stands in column *margin*, from 0, and those beside it in column *wanted*."""
    last = _end(lines, line, margin, wanted)
    column, right = margin + 1, wanted + 1
    if key is None:
        wrong = problem("PAR140", column=column, right=right, last=last + 1)
    else:
        wrong = problem("PAR139", column=column, right=right, last=last + 1, key=key.strip("\"'"))
    return Told(wrong, line, margin, margin + len(key or "-"), "", last, wanted - margin)


def _list_of(lines: Sequence[str], line: int, margin: int, empty: re.Match[str]) -> Told:
    """That the items which begin in *line* stand left of the key above, whose value they are."""
    column = empty.start(1)
    told = _moved(lines, line, margin, column + _STEP, None)
    wrong = problem(
        "PAR140", hint="below", column=margin + 1, right=column + _STEP + 1, last=told.last + 1, key=empty[1]
    )
    return Told(wrong, line, margin, margin + 1, "", told.last, told.shift)


def _end(lines: Sequence[str], line: int, margin: int, wanted: int) -> int:
    """The last line that belongs to what begins in *line*, or stands in the same wrong column behind it."""
    is_item = lines[line].lstrip(" ").startswith("-")
    last = line
    for at in range(line + 1, len(lines)):
        bare = lines[at].strip(" ")
        if not bare:
            continue
        here = _margin(lines[at])
        beside = here == margin and bare.startswith("-") == is_item
        if not (beside or here > (max(wanted, margin))):
            break
        last = at
    return last


def _opened(text: str, line: int) -> list[_Open]:
    """The lists and groups of keys that are open above *line*, the innermost last."""
    opened: list[_Open] = []
    key_is_next = False
    for token in _tokens(text, line):
        column = int(token.start_mark.column)
        match token:
            case yaml.BlockMappingStartToken():
                opened.append(_Open(column, is_list=False, is_map=True))
            case yaml.BlockSequenceStartToken():
                opened.append(_Open(column, is_list=True))
            case yaml.BlockEndToken():
                opened.pop()
            case yaml.BlockEntryToken() if opened and opened[-1].column == column:
                opened[-1].is_list = True  # a list may stand in the column of its key
            case yaml.ScalarToken() if key_is_next and opened and opened[-1].column == column:
                opened[-1].keys.add(str(token.value))
            case _:
                pass
        key_is_next = isinstance(token, yaml.KeyToken)
    return opened


def _tokens(text: str, line: int) -> Iterator[Any]:
    with suppress(yaml.YAMLError):
        yield from takewhile(lambda each: each.start_mark.line < line, yaml.scan(text, Loader=yaml.SafeLoader))
