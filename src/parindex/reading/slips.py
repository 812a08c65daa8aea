"""Slips that make a file no YAML at all, each told from what the parser stumbles over and the line where it does.

Reading goes on with the line as it was meant, so that one slip hides no other problem. What is taken for granted here
never becomes a value: the slip is an error.
"""

import re
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import takewhile
from typing import Any

import yaml
from attrs import frozen

from parindex.places import Place
from parindex.problems import Problem, problem
from parindex.reading.line_slips import list_dash, minus_apart
from parindex.reading.number_slips import number_slip
from parindex.reading.quotes import quoted
from parindex.reading.slip import Slip, Slips, written_column
from parindex.texts import in_smart_quotes


@frozen
class _Stumble:
    """Where the parser stumbled, counted from 0, and what it said."""

    words: str
    line: int
    column: int
    since: int
    since_column: int
    text: str
    lines: list[str]

    def is_behind(self, token: Any) -> bool:  # noqa: ANN401, PyYAML's tokens have no types
        """Whether the parser had read *token* before it stumbled."""
        return (token.start_mark.line, token.start_mark.column) < (self.line, self.column)


#: Found in a line: the first and the last column but one from 0, what is meant, and what is wrong.
_Found = tuple[int, int, int, str, Problem]

_KEY = r"""(?:"[^"]*"|'[^']*'|[^\s#:{}\[\],"'&*!|>%@`-][^#:{}\[\]]*?)"""
_VALUE = re.compile(rf"([ ]*(?:-[ ]+)*(?:{_KEY}[ ]*:[ ]+)?)(\S.*?)[ ]*(?:[ ]#.*)?")
_BARE_KEY = r"[A-Za-z_][A-Za-z0-9_]*"
_NO_SPACE = re.compile(rf"[ ]*(?:-[ ]+)*({_BARE_KEY}):(?=[^\s/])")
_WIDE_COLON = re.compile(rf"[ ]*(?:-[ ]+)*({_BARE_KEY})[ ]?：[ ]*")
_NO_DASH_SPACE = re.compile(r"[ ]*(-)(?=[\w\"'{])(?![0-9.])")
_SIGNS = "%@`*&!>|?-,]}"
#: Where a text in brackets ends whose quote is not closed.
_NEXT_KEY = re.compile(rf",[ ]+{_BARE_KEY}:[ ]|[ ]*[\]}}]")
_PARTED = re.compile(rf"[,;][ ]+{_BARE_KEY}:[ ]")
_BEHIND_MEASURE = re.compile(r"(?:^|[ {,])measure:[ ]+\Z")
_DIVISION = re.compile(r"[^:\"'{}\[\],]+:[ ][^:\"'{}\[\],]+")
#: A line that is longer was not written by hand.
_LONGEST_LINE = 1000
_MOST_OFTEN = 2  # one line is mended


def slip_of(error: yaml.MarkedYAMLError, text: str, file: str, slips: Slips) -> Slip | None:
    """The slip over which the parser stumbled; None if it is none that is known."""
    mark, context = error.problem_mark, error.context_mark
    if mark is None:
        return None
    since = context or mark
    words = f"{error.context or ''} {error.problem or ''}"
    lines = text.split("\n")
    if any(len(lines[each.line]) > _LONGEST_LINE for each in (mark, since) if each.line < len(lines)):
        return None
    stumble = _Stumble(words, mark.line, mark.column, since.line, since.column, text, lines)
    for recognise in _RECOGNISERS:
        found = recognise(stumble)
        if found is None:
            continue
        line, start, end, meant, wrong = found
        if sum(each.line == line + 1 for each in slips) >= _MOST_OFTEN:
            return None
        first = written_column(slips, line + 1, start + 1)
        last = max(first + 1, written_column(slips, line + 1, end + 1))
        place = wrong.place or Place(file, line + 1, first, line + 1, last)
        return Slip(
            wrong.at(Place(file, place.line, place.column, place.end_line, place.end_column)),
            line + 1,
            start + 1,
            end + 1,
            meant,
        )
    return None


def _around(stumble: _Stumble) -> Iterator[int]:
    """The lines that can have the slip: where the group began, where it was noticed, and the one above."""
    seen: set[int] = set()
    for each in (stumble.since, stumble.line, stumble.line - 1):
        if 0 <= each < len(stumble.lines) and each not in seen:
            seen.add(each)
            yield each


def _wide_colon(stumble: _Stumble) -> _Found | None:
    for line in _around(stumble):
        found = _WIDE_COLON.match(stumble.lines[line])
        if found:
            start, end = found.end(1), found.end()
            wide = problem("PAR135", text="：", mended=":")
            return line, start, end, ": ", wide
    return None


def _no_space(stumble: _Stumble) -> _Found | None:
    for line in _around(stumble):
        found = _NO_SPACE.match(stumble.lines[line])
        if found:
            start, end = found.span(1)
            text = stumble.lines[line][start:].rstrip(" ")
            mended = f"{found[1]}: {text[end - start + 1 :]}"
            return line, start, end + 1, f"{found[1]}: ", problem("PAR129", text=text, mended=mended)
    return None


def _no_dash_space(stumble: _Stumble) -> _Found | None:
    if "block" not in stumble.words:
        return None
    for line in _around(stumble):
        found = _NO_DASH_SPACE.match(stumble.lines[line])
        if found:
            start, end = found.span(1)
            return line, start, end, "- ", problem("PAR130", text=stumble.lines[line].strip(" "), mended="- ")
    return None


def _list_dash(stumble: _Stumble) -> _Found | None:
    for line in _around(stumble):
        if found := list_dash(stumble.lines, line):
            return line, *found
    return None


def _minus_apart(stumble: _Stumble) -> _Found | None:
    for line in _around(stumble):
        if found := minus_apart(stumble.lines[line]):
            return line, *found
    return None


def _open_quote(stumble: _Stumble) -> _Found | None:
    """A quote that is closed by the next one, lines further down, or never."""
    opened = (stumble.since, stumble.since_column) if "quoted scalar" in stumble.words else _last_quoted(stumble)
    if opened is None:
        return None
    line, column = opened
    rest = stumble.lines[line][column:]
    if not rest or rest[0] not in "\"'" or rest.count(rest[0]) != 1:
        return None
    written = rest.rstrip(" ")
    if _brackets_open(stumble.lines[line], column):  # the next key, or the bracket, was not meant to be in the text
        ends = _NEXT_KEY.search(written)
        written = written[: ends.start()] if ends else written
    end = column + len(written)
    return line, column, end, f"{written}{rest[0]}", problem("PAR133", text=written)


def _last_quoted(stumble: _Stumble) -> tuple[int, int] | None:
    """Where the last text in quotes before the stumble begins, if it goes over several lines."""
    tokens: deque[Any] = deque(maxlen=1)
    with suppress(yaml.YAMLError):
        tokens.extend(takewhile(stumble.is_behind, yaml.scan(stumble.text, Loader=yaml.SafeLoader)))
    last = tokens[0] if tokens else None
    if not isinstance(last, yaml.ScalarToken) or last.plain or last.style not in "\"'":
        return None
    if last.start_mark.line == last.end_mark.line:
        return None
    return last.start_mark.line, last.start_mark.column


def _open_bracket(stumble: _Stumble) -> _Found | None:
    """A bracket that its line does not close; keys follow on the next."""
    if "flow" not in stumble.words or stumble.line == stumble.since or "stream end" in stumble.words:
        return None
    line = stumble.lines[stumble.since]
    rest = line[stumble.since_column :]
    bare = re.sub(r"\"[^\"]*\"|'[^']*'|[ ]#.*", lambda each: "_" * len(each[0]), rest)
    ends = {"[": "]", "{": "}"}
    if (
        rest[:1] not in ends
        or "'" in bare
        or '"' in bare
        or bare.count(rest[0]) <= bare.count(ends[rest[0]])
        or bare.rstrip(" _").endswith(",")
    ):
        return None
    end = stumble.since_column + len(re.sub(r"[ ]#.*", "", rest).rstrip(" "))
    opened = problem("PAR134", text=rest[0], mended=ends[rest[0]])
    return stumble.since, stumble.since_column, end, line[stumble.since_column : end] + ends[rest[0]], opened


def _in_a_value(stumble: _Stumble) -> _Found | None:
    """A text that has to stand in quotes: for a colon in it, for its first sign, for what follows its quotes."""
    span = _value_span(stumble)
    if span is None:
        return None
    start, end = span
    text = stumble.lines[stumble.line][start:end]
    inner = in_smart_quotes(text)
    if inner is not None:
        return stumble.line, start, end, quoted(inner), problem("PAR234", text=text, mended=inner)
    number = number_slip(text)
    if number is not None and text[0] in "<>=":
        return stumble.line, start, end, str(number.value("mended")), number
    if "，" in text:
        narrow = re.sub("，[ ]*", ", ", text)
        return stumble.line, start, end, narrow, problem("PAR135", text="，", mended=",")
    if _PARTED.search(text) and text[0] not in "\"'[{":
        return _several_keys(stumble, start, end)
    kind = _division(text, stumble.lines[stumble.line][:start]) or _kind_of(text, stumble)
    return None if kind is None else (stumble.line, start, end, *kind)


def _division(text: str, before: str) -> tuple[str, Problem] | None:
    """A measure with the sign of division that schools write."""
    if not _BEHIND_MEASURE.search(before) or not _DIVISION.fullmatch(text):
        return None
    return re.sub(r"[ ]*:[ ]*", " / ", text), problem("PAR307", hint="division", formula=text, text=":")


def _several_keys(stumble: _Stumble, start: int, end: int) -> _Found:
    """Keys on one line: without braces, or parted by semicolons in them."""
    line = stumble.lines[stumble.line]
    if _brackets_open(line, start):
        meant = re.sub(r"[ ]?;(?=[ ])", ",", line[start:end])
        return stumble.line, start, end, meant, problem("PAR127", hint="semicolon", text=line[start:end], mended=meant)
    found = re.match(r"[ ]*(?:-[ ]+)*", line)
    start = found.end() if found else start
    meant = f"{{{line[start:end]}}}"
    return stumble.line, start, end, meant, problem("PAR127", hint="braces", text=line[start:end], mended=meant)


def _kind_of(text: str, stumble: _Stumble) -> tuple[str, Problem] | None:
    """What is meant by *text*, and what is wrong with it as it stands."""
    mended = quoted(text)
    if text[0] in "\"'[{":
        closing = {"[": "]", "{": "}"}.get(text[0], text[0])
        at = text.find(closing, 1)
        behind = text[at + 1 :].strip(" ")
        if at < 0 or not behind:
            return None
        if text.endswith(closing * 2) and text[0] == closing:  # "Sở "A"": quotes in quotes
            mended = quoted(text[1:-1])
        return mended, problem("PAR132", text=behind, character=closing, mended=mended)
    if text[0] in "|>" and not text.startswith(("| ", "> ")):
        return None  # a text of several lines is meant
    if text[0] in _SIGNS or stumble.words.endswith("token"):
        return mended, problem("PAR131", character=text[0], text=text, mended=mended)
    if re.search(r":(?: |$)", text):
        return mended, problem("PAR127", text=text, mended=mended)
    return None


def _value_span(stumble: _Stumble) -> tuple[int, int] | None:
    """Where on its line the text begins and ends over which the parser stumbled."""
    line = stumble.lines[stumble.line] if stumble.line < len(stumble.lines) else ""
    if "flow" in stumble.words or _brackets_open(line, stumble.column):
        return _span_in_brackets(line, stumble.column)
    found = _VALUE.fullmatch(line)
    if found is None or not found.start(2) <= stumble.column <= found.end(2):
        return None
    return found.span(2)


def _brackets_open(line: str, column: int) -> bool:
    before = re.sub(r"\"[^\"]*\"|'[^']*'", "", line[:column])
    return before.count("{") + before.count("[") > before.count("}") + before.count("]")


def _span_in_brackets(line: str, column: int) -> tuple[int, int] | None:
    """The text between the colon, comma or bracket before *column* and the comma or bracket behind it."""
    head = line[:column]
    begins = [found.end() for found in re.finditer(r"[\[{,]\s*(?:[A-Za-z_][A-Za-z0-9_-]*:[ ]+)?", head)]
    if not begins:
        return None
    start = begins[-1]
    end = re.compile(r"[,\[\]{}]|[ ]#|\Z").search(line, max(column, start))
    return (
        (start, end.start() - (len(line[: end.start()]) - len(line[: end.start()].rstrip(" "))))
        if end and end.start() > start
        else None
    )


_RECOGNISERS: tuple[Callable[[_Stumble], _Found | None], ...] = (
    _list_dash,
    _minus_apart,
    _wide_colon,
    _no_space,
    _no_dash_space,
    _open_quote,
    _open_bracket,
    _in_a_value,
)
