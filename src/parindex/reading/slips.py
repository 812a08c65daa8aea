"""Slips that make a file no YAML at all, each told from what the parser stumbles over and the line where it does.

Reading goes on with the line as it was meant, so that one slip hides no other problem. What is taken for granted here
never becomes a value: the slip is an error.
"""

import re
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from itertools import takewhile
from typing import Any

import yaml
from attrs import evolve, frozen

from parindex.places import Place
from parindex.problems import Problem, problem
from parindex.reading.line_slips import InLine, list_dash, minus_apart, narrowed, wide_end
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

_KEY = r"""(?:"[^"]*"|'[^']*'|[^\s#:{}\[\]｛［,"'&*!|>%@`-][^#:{}\[\]]*?)"""
_VALUE = re.compile(rf"([ ]*(?:-[ ]+)*(?:{_KEY}[ ]*:[ ]+)?)(\S.*?)[ ]*(?:[ ]#.*)?")
_BARE_KEY = r"[A-Za-z_][A-Za-z0-9_]*"
_NO_SPACE = re.compile(rf"[ ]*(?:-[ ]+)*({_BARE_KEY}):(?=[^\s/])")
_WIDE_COLON = re.compile(rf"[ ]*(?:-[ ]+)*({_BARE_KEY}|\"[^\"]*\"|'[^']*')[ ]?：[ ]*")
_WIDE_COMMA = re.compile(rf"(?:\A|(?<=[\"'\]}}]))，[ ]*|，[ ]*(?={_BARE_KEY}[ ]?[:：])")
_NO_DASH_SPACE = re.compile(r"[ ]*(-)(?=[\w\"'{])(?![0-9.])")
_SIGNS = "%@`*&!>|?-,]}"
#: Where a text in brackets ends whose quote is not closed.
_NEXT_KEY = re.compile(rf",[ ]+{_BARE_KEY}:[ ]|[ ]*[\]}}]")
_PARTED = re.compile(rf"[,;][ ]+{_BARE_KEY}:[ ]")
_BEHIND_MEASURE = re.compile(r"(?:^|[ {,])measure:[ ]+\Z")
_DIVISION = re.compile(r"[^:\"'{}\[\],]+:[ ][^:\"'{}\[\],]+")
#: A line that is longer was not written by hand.
_LONGEST_LINE = 1000
_MOST_OFTEN = 2  # one line is mended, but for signs of which each mending leaves one fewer
_GUESSED = ("PAR127", "PAR131", "PAR132", "PAR133")
_FEWER = ("PAR129", "PAR135", "PAR143")
_CLOSING = {"[": "]", "{": "}"}
_BEGINS_ANEW = re.compile(rf"[ ]*(?:-[ ]|{_BARE_KEY}:(?:[ ]|$))")
_COMMA_FORGOTTEN = re.compile(r"(.*\S)[ ]+([a-z_]{2,}):[ ]")


def slip_of(error: yaml.MarkedYAMLError, text: str, file: str, slips: Slips) -> Slip | Problem | None:
    """The slip over which the parser stumbled, a problem alone where reading ends; None if it is none that is known."""
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
        if recognise is _in_a_value and (misplaced := _layout_slip(stumble, file, slips)) is not None:
            return misplaced
        found = recognise(stumble)
        if found is None:
            continue
        line, start, end, meant, wrong = found
        if sum(each.line == line + 1 and each.problem.code not in _FEWER for each in slips) >= _MOST_OFTEN:
            return None
        return slip_at(line, (start, end, meant, wrong), file, slips)
    return None


def _layout_slip(stumble: _Stumble, file: str, slips: Slips) -> Slip | Problem | None:
    """A slip that shows in the lines around it."""
    look = import_module("parindex.reading.layout_slips").layout_slip  # loaded where no line shows what is wrong
    told = look(stumble.words, stumble.text, stumble.lines, stumble.since, stumble.line, stumble.column)
    if told is None or any(each.line == told.line + 1 and each.problem.code == told.problem.code for each in slips):
        return None
    if any(each.line == told.line and each.problem.code in _GUESSED for each in slips):
        return None  # what stands above was perhaps meant otherwise
    slip = slip_at(told.line, (told.start, told.end, told.meant or "", told.problem), file, slips)
    if told.meant is None:
        return slip.problem
    if told.shift and slip.problem.place is not None:
        column = slip.problem.place.column  # lines above it may be shifted, too
        values = {**dict(told.problem.values), "column": column, "right": column + told.shift}
        wrong = evolve(slip.problem, values=tuple(sorted(values.items())))
        right, left = " " * max(0, told.shift), max(0, -told.shift)
        return evolve(slip, problem=wrong, column=1, end_column=1 + left, meant=right, last=told.last + 1)
    return slip


def slip_at(line: int, found: InLine, file: str, slips: Slips) -> Slip:
    """What was *found* in *line*, from 0, as a slip behind *slips*; its place is that of what is taken otherwise."""
    start, end, meant, wrong = found
    first = written_column(slips, line + 1, start + 1)
    last = max(first + 1, written_column(slips, line + 1, end + 1))
    place = Place(file, line + 1, first, line + 1, last)
    if wrong.place is not None:
        place = evolve(wrong.place, file=file)
    return Slip(wrong.at(place), line + 1, start + 1, end + 1, meant)


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


def _wide_end(stumble: _Stumble) -> _Found | None:
    if "flow" not in stumble.words:
        return None
    found = wide_end(stumble.lines[stumble.since], stumble.since_column)
    return None if found is None else (stumble.since, *found)


def _open_bracket(stumble: _Stumble) -> _Found | None:
    """A bracket that its line does not close; keys follow on the next."""
    if "flow" not in stumble.words or stumble.line == stumble.since or "stream end" in stumble.words:
        return None
    line = stumble.lines[stumble.since]
    rest = line[stumble.since_column :]
    bare = re.sub(r"\"[^\"]*\"|'[^']*'|[ ]#.*", lambda each: "_" * len(each[0]), rest)
    if (
        rest[:1] not in _CLOSING
        or "'" in bare
        or '"' in bare
        or bare.count(rest[0]) <= bare.count(_CLOSING[rest[0]])
        or bare.rstrip(" _").endswith(",")
    ):
        return None
    end = stumble.since_column + len(re.sub(r"[ ]#.*", "", rest).rstrip(" "))
    opened = problem("PAR134", text=rest[0], mended=_CLOSING[rest[0]])
    return stumble.since, stumble.since_column, end, line[stumble.since_column : end] + _CLOSING[rest[0]], opened


def _too_many_brackets(stumble: _Stumble) -> _Found | None:
    """A bracket that closes nothing, behind the end of a list or of keys in braces."""
    line = stumble.lines[stumble.line] if stumble.line < len(stumble.lines) else ""
    sign = line[stumble.column : stumble.column + 1]
    if "flow" in stumble.words or sign not in ("]", "}") or not line[: stumble.column].rstrip(" ").endswith(("]", "}")):
        return None
    return stumble.line, stumble.column, stumble.column + 1, "", problem("PAR143", text=sign)


def _other_bracket(stumble: _Stumble) -> _Found | None:
    """A bracket that one of the other kind closes."""
    line = stumble.lines[stumble.line] if stumble.line < len(stumble.lines) else ""
    sign, opening = line[stumble.column : stumble.column + 1], line[stumble.since_column : stumble.since_column + 1]
    if "flow" not in stumble.words or stumble.line != stumble.since or (opening, sign) not in (("{", "]"), ("[", "}")):
        return None
    right = _CLOSING[opening]
    wrong = problem("PAR134", hint="other", text=opening, mended=right, sign=sign)
    meant = line[stumble.since_column : stumble.column] + right
    return stumble.line, stumble.since_column, stumble.column + 1, meant, wrong


def _bracket_over_lines(stumble: _Stumble) -> _Found | None:
    """A bracket that is still open where lines follow that no longer can belong to it."""
    since, column = stumble.since, stumble.since_column
    if "while parsing a flow node" in stumble.words:
        since, column = _last_opened(stumble) or (since, column)
    elif "flow" not in stumble.words:
        return None
    opening, margin = stumble.lines[since][column:][:1], _margin(stumble.lines[since])
    last = since
    for number in range(since + 1, min(stumble.line + 1, len(stumble.lines))):
        line = stumble.lines[number]
        if _BEGINS_ANEW.match(line) and _margin(line) <= margin:
            break
        last = number if line.strip(" ") and not line.lstrip(" ").startswith("#") else last
    else:
        return None
    right = _CLOSING[opening]
    wrong = problem("PAR134", hint="lines", text=opening, mended=right, line=number + 1)
    end = len(re.sub(r"[ ]#.*", "", stumble.lines[last]).rstrip(" "))
    start = end - stumble.lines[last].endswith(",", 0, end)
    return last, start, end, right, wrong.at(Place("", since + 1, column + 1, since + 1, column + 2))


def _last_opened(stumble: _Stumble) -> tuple[int, int] | None:
    """Where the innermost bracket stands that is open where the parser stumbled."""
    opened: list[Any] = []
    with suppress(yaml.YAMLError):
        for token in takewhile(stumble.is_behind, yaml.scan(stumble.text, Loader=yaml.SafeLoader)):
            if isinstance(token, yaml.FlowMappingStartToken | yaml.FlowSequenceStartToken):
                opened.append(token.start_mark)
            elif isinstance(token, yaml.FlowMappingEndToken | yaml.FlowSequenceEndToken):
                opened.pop()
    return (opened[-1].line, opened[-1].column) if opened else None


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


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
    if (wide := _wide_in_a_value(text)) is not None:
        first, last, meant, wrong = wide
        return stumble.line, start + first, start + last, meant, wrong
    return _of_colons(stumble, start, end)


def _of_colons(stumble: _Stumble, start: int, end: int) -> _Found | None:
    """A text with a colon in it: keys without braces or commas, a division, or a text that needs quotes."""
    text = stumble.lines[stumble.line][start:end]
    if _PARTED.search(text) and text[0] not in "\"'[{":
        return _several_keys(stumble, start, end)
    if _brackets_open(stumble.lines[stumble.line], start) and (key := _COMMA_FORGOTTEN.match(text)):
        mended = f"{key[1]}, {text[key.start(2) :]}"
        wrong = problem("PAR127", hint="comma", text=text, key=key[2], mended=mended)
        return stumble.line, start, end, mended, wrong
    kind = _division(text, stumble.lines[stumble.line][:start]) or _kind_of(text, stumble)
    return None if kind is None else (stumble.line, start, end, *kind)


def _wide_in_a_value(text: str) -> InLine | None:
    """Full-width brackets around *text*, or a full-width comma before a key or an item."""
    narrow = narrowed(text)
    if narrow is not None:
        return 0, len(text), narrow, problem("PAR135", text=text[0], mended=narrow[0])
    found = _WIDE_COMMA.search(text)
    return None if found is None else (*found.span(), ", ", problem("PAR135", text="，", mended=","))


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
    _wide_end,
    _open_bracket,
    _bracket_over_lines,
    _other_bracket,
    _too_many_brackets,
    _in_a_value,
)
