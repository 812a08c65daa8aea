"""Slips that YAML reads without a word, as other keys and texts than were meant: `{max:10}`, `{max： 10， least： 2}`.

They are looked for only where a key has no value, or where a full-width sign stands.
"""

import re

from parindex.problems import problem
from parindex.reading.line_slips import InLine, narrowed
from parindex.reading.number_slips import one_group

_KEY = r"[A-Za-z_][A-Za-z0-9_]*"
_WITHOUT_SPACE = re.compile(rf"({_KEY}):(?=[^\s/])")
_WIDE_COLON = re.compile(rf"{_KEY}([ ]?：[ ]*)")
_BRACE = re.compile(rf"｛[ ]*{_KEY}[ ]?[:：]")
_DECIMAL = re.compile(r"-?[0-9]+,[0-9]+%?(?=[ ]*[,}])", re.ASCII)
_COMMA_BEFORE_KEY = re.compile(rf"，[ ]*(?={_KEY}[ ]?[:：])")
_KEYS = re.compile(r"[A-Za-z0-9_.-]+(，[ ]*)[A-Za-z0-9_.-]+(?:，[ ]*[A-Za-z0-9_.-]+)*")


def without_space(line: str, start: int, end: int) -> InLine | None:
    """That the key in braces between *start* and *end* of *line* holds its value, for want of a space or colon."""
    if (wide := wide_colon(line, start, end)) is not None:
        return wide
    found = _WITHOUT_SPACE.match(line, start, end)
    if found is None:
        return None
    number = _DECIMAL.match(line, found.end())
    if number is None or one_group(number[0]):
        text = line[start:end]
        mended = f"{found[1]}: {text[len(found[0]) :]}"
        return start, found.end(), f"{found[1]}: ", problem("PAR129", text=text, mended=mended)
    mended = f"{found[1]}: {number[0].replace(',', '.')}"
    return start, number.end(), mended, problem("PAR129", text=line[start : number.end()], mended=mended)


def wide_colon(line: str, start: int, end: int) -> InLine | None:
    """That a full-width colon stands behind the key in braces between *start* and *end* of *line*."""
    found = _WIDE_COLON.match(line, start, end)
    return None if found is None else (*found.span(1), ": ", problem("PAR135", text="：", mended=":"))


def wide_comma(line: str, start: int, end: int) -> InLine | None:
    """That a full-width comma parts keys in the text in brackets between *start* and *end* of *line*."""
    found = _COMMA_BEFORE_KEY.search(line, start, end)
    span = found.span() if found else None
    if keys := _KEYS.fullmatch(line, start, end):
        span = keys.span(1)
    return None if span is None else (*span, ", ", problem("PAR135", text="，", mended=","))


def wide_brace(line: str, start: int, end: int) -> InLine | None:
    """That full-width brackets stand around keys from *start* of *line* on."""
    if _BRACE.match(line, start) is None:
        return None
    end = max(end, 1 + max(line.rfind(each) for each in "｝］}]"))
    meant = narrowed(line[start:end])
    return None if meant is None else (start, end, meant, problem("PAR135", text=line[start], mended=meant[0]))
