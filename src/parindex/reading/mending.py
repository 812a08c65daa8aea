"""What is mechanical and certain about a problem, as an edit of the text: all else is left to the author.

No edit adds or takes away a line, so places stay where they are from one round of mending to the next.
"""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from math import gcd

from attrs import frozen

from parindex.places import Place
from parindex.problems import Problem
from parindex.reading.legacy import decoded, disguised, is_second_half
from parindex.reading.line_slips import narrowed
from parindex.reading.quotes import quoted
from parindex.texts import Suspicion, in_smart_quotes, suspects

#: A key in quotes, with a colon, or with a full-width one and what space is behind it.
_QUOTED_KEY = re.compile(r"""(?:"[^"\n]*"|'[^'\n]*')[ ]*(?:(：)[ ]*|:)""")


@frozen
class Edit:
    """A stretch of a text, by offsets, and what takes its place."""

    start: int
    end: int
    new: str


#: Characters that nobody sees and nobody means; those that turn the direction of writing are left to the author.
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_QUOTABLE = frozenset("%@`*&!")
_KEY_BEFORE_COLON = re.compile(r"(?:^|[ ])[a-z_]{2,}:(?:[ ]|$)")
_DIGITS_BEFORE = re.compile(r"[-–—−]?[0-9]+,\Z", re.ASCII)
_TEXT_BEFORE = re.compile(r":[ ]+([^\s:{}\[\],\"'][^:{}\[\]\"']*),[ ]*\Z")
_WORD = re.compile(r"[a-z_]+")
_SPACELESS_DECIMAL = re.compile(r"[a-z_]+:-?[0-9]+,[0-9]+%?", re.ASCII)
_SPACELESS_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*:(?=\S)")
_STEPS = (2, 4)
_LONE_STEP = 2
_FAR = 2  # columns; a line further away may have been meant for somewhere else
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
#: Problems that are mended by writing the whole file anew.
ENCODINGS = frozenset(("PAR102", "PAR125", "PAR136"))
_WITHOUT_MARK = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")


def as_utf_8(data: bytes) -> bytes | None:
    """*data* as UTF-8 without a byte order mark; itself if it is that; None if its encoding is not sure."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _recoded(data, encoding)
    if b"\0" in data[:4]:
        return next((found for each in _WITHOUT_MARK if (found := _recoded(data, each))), None)
    try:
        data.decode()
    except UnicodeDecodeError:
        known = decoded(data)
        return known[1].encode() if known is not None and known[2] else None
    return data.removeprefix(b"\xef\xbb\xbf")


def _recoded(data: bytes, encoding: str) -> bytes | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if any(kind == "control" and each != "\r" for _, each, kind in suspects(text)) else text.encode()


def edits_of(problems: Iterable[Problem], text: str) -> list[tuple[Problem, Edit]]:
    """How those of *problems*, all of one file, are mended in its *text* that can be, each with its problem."""
    found = [(each, edit) for each in problems if (edit := edit_of(each, text)) is not None]
    by_code = {each.code: each for each in problems}
    if "PAR119" in by_code:  # only the first characters of many were named
        for offset, _, kind in suspects(text):
            mend = _OF_CHARACTERS.get(kind)
            edit = mend(by_code["PAR119"], text, offset, offset + 1) if mend else None
            found += [(by_code["PAR119"], edit)] if edit else []
    if "PAR126" in by_code:
        lines = [each for each in disguised(text) if each.certain]
        found += [(by_code["PAR126"], Edit(each.start, each.start + len(each.text), each.mended)) for each in lines]
    return found


def edit_of(found: Problem, text: str) -> Edit | None:
    """How *found* is mended in *text*; None where an author has to decide, or *text* is not what was judged."""
    mend = _MENDS.get(found.code)
    if mend is None or found.place is None or found.place.line != found.place.end_line:
        return None
    span = _span(text, found.place)
    return None if span is None else mend(found, text, *span)


def applied(text: str, edits: list[Edit]) -> str:
    """*text* with those of *edits* that do not overlap, first come first."""
    parts: list[str] = []
    at = 0
    for each in sorted(dict.fromkeys(edits), key=lambda each: (each.start, each.end)):
        if each.start >= at:
            parts += [text[at : each.start], each.new]
            at = each.end
    return "".join([*parts, text[at:]])


def _span(text: str, place: Place) -> tuple[int, int] | None:
    """The offsets of *place* in *text*."""
    start = 0
    for _ in range(place.line - 1):
        start = text.find("\n", start) + 1
        if not start:
            return None
    end = text.find("\n", start)
    line = text[start : len(text) if end < 0 else end]
    if place.end_column - 1 > len(line):
        return None
    return start + place.column - 1, start + place.end_column - 1


def _line_before(text: str, start: int) -> str:
    return text[text.rfind("\n", 0, start) + 1 : start]


def _is_table(found: Problem) -> bool:
    return found.place is not None and found.place.file.lower().endswith(".csv")


_Mend = Callable[[Problem, str, int, int], Edit | None]


def _instead(found: Problem, text: str, start: int, end: int) -> Edit | None:
    """What was meant in place of what stands there; quotes around it stay."""
    written, mended = found.value("text"), found.value("mended")
    if not isinstance(written, str) or not isinstance(mended, str):
        return None
    if text[start:end] == f'"{written}"' and _is_table(found):
        start, end = start + 1, end - 1
    return Edit(start, end, mended) if text[start:end] == written else None


def _by_hint(hint: str | None) -> _Mend:
    def mend(found: Problem, text: str, start: int, end: int) -> Edit | None:
        return _instead(found, text, start, end) if found.hint == hint else None

    return mend


def _unquoted(found: Problem, text: str, start: int, end: int) -> Edit | None:
    mended, written = found.value("mended"), text[start:end]
    if not isinstance(mended, str) or written not in (
        f'"{mended}"',
        f"'{mended}'",
        mended.capitalize(),
        mended.upper(),
    ):
        return None
    return Edit(start, end, mended)


def _in_quotes(found: Problem, text: str, start: int, end: int) -> Edit | None:
    """A code in quotes; one with a comma in it was perhaps meant with a point."""
    written = found.value("text")
    if found.hint is not None or written != text[start:end] or "," in text[start:end]:
        return None
    return Edit(start, end, f'"{written}"')


def _smart(found: Problem, text: str, start: int, end: int) -> Edit | None:
    written = found.value("text")
    if found.hint == "comma" and isinstance(written, str):  # only what stands before the comma has this place
        end = start + len(written)
    inner = in_smart_quotes(text[start:end])
    if inner is None or text[start:end] != written:
        return _instead(found, text, start, end) if _is_table(found) else None
    return Edit(start, end, inner if _is_table(found) else quoted(inner))


def _odd_space(found: Problem, text: str, start: int, end: int) -> Edit | None:
    del found
    kinds = {kind for _, _, kind in suspects(text[start:end])}
    return Edit(start, end, " ") if kinds == {"odd_space"} and not is_second_half(text, start) else None


def _hidden(found: Problem, text: str, start: int, end: int) -> Edit | None:
    del found
    return Edit(start, end, "") if text[start:end] in _UNSEEN and not is_second_half(text, start) else None


def _tab(found: Problem, text: str, start: int, end: int) -> Edit | None:
    """A space; in an indentation as many as the file indents by, if it always indents by the same."""
    if text[start:end] != "\t" or (_is_table(found) and "\t" in text.partition("\n")[0]):
        return None
    before = _line_before(text, start)
    if before.strip("\t "):
        return Edit(start, end, " ")
    step = _step(text)
    return None if step is None or " " in before or _is_table(found) else Edit(start, end, " " * step)


def _step(text: str) -> int | None:
    """By how many spaces the lines of *text* are indented under those above them; None where they do not agree."""
    depths = [len(each) - len(each.lstrip(" ")) for each in text.split("\n") if each.strip() and "\t" not in each]
    steps = {after - before for before, after in pairwise(depths) if after > before}
    if not steps:
        return _LONE_STEP
    common = gcd(*steps)
    return common if common in _STEPS and common in steps else None


def _cut(found: Problem, text: str, start: int, end: int) -> Edit | None:
    """A decimal comma in braces, or a text that a comma cut in two."""
    before, cut = _line_before(text, start), found.value("text")
    if not isinstance(cut, str) or not text.startswith(cut, start):
        return None
    if found.hint == "number":
        digits = _DIGITS_BEFORE.search(before)
        mended = found.value("mended")
        return Edit(start - len(digits[0]), end, str(mended)) if digits else None
    value = _TEXT_BEFORE.search(before)
    if value is None or _WORD.fullmatch(cut) or "#" in value[1]:
        return None
    first = start - (len(before) - value.start(1))
    return Edit(first, start + len(cut), quoted(text[first : start + len(cut)]))


def _colon(found: Problem, text: str, start: int, end: int) -> Edit | None:
    """A text with a colon in quotes, unless it may be two keys on one line."""
    return None if _KEY_BEFORE_COLON.search(text[start:end]) else _instead(found, text, start, end)


def _sign(found: Problem, text: str, start: int, end: int) -> Edit | None:
    return _instead(found, text, start, end) if found.value("character") in _QUOTABLE else None


def _behind_quotes(found: Problem, text: str, start: int, end: int) -> Edit | None:
    mended = found.value("mended")
    if key := _QUOTED_KEY.match(text, start):  # not the text, but the sign behind it is the slip, if any is
        return Edit(key.start(1), key.end(), ": ") if key[1] else None
    if not isinstance(mended, str) or mended != quoted(text[start:end]):
        return None
    return Edit(start, end, mended)


def _key_space(found: Problem, text: str, start: int, end: int) -> Edit | None:
    key = _SPACELESS_KEY.match(text, start)
    mended = found.value("mended")
    if not key or not mended:
        return None
    if _SPACELESS_DECIMAL.fullmatch(text[start:end]):
        return _instead(found, text, start, end)
    return Edit(key.end(), key.end(), " ")


def _dash_space(found: Problem, text: str, start: int, end: int) -> Edit | None:
    return Edit(start, end, "- ") if text[start:end] == "-" and found.value("mended") == "- " else None


def _wide(found: Problem, text: str, start: int, end: int) -> Edit | None:
    wide, narrow = str(found.value("text")), str(found.value("mended"))
    if wide not in text[start:end]:
        return None
    if narrow in "{[]}":
        return Edit(start, end, narrowed(text[start:end]) or narrow)
    return Edit(start, end, re.sub(f"{wide}[ ]*", f"{narrow} ", text[start:end]))


def _extra(found: Problem, text: str, start: int, end: int) -> Edit | None:
    return Edit(start, end, "") if text[start:end] == found.value("text") else None


def _without_colon(found: Problem, text: str, start: int, end: int) -> Edit | None:
    """The colon, if the word stands as a key elsewhere in the file."""
    is_key = re.search(rf"(?:^|[ {{]){re.escape(str(found.value('key')))}:(?: |$)", text, re.MULTILINE)
    return _instead(found, text, start, end) if is_key else None


def _out_of_line(found: Problem, text: str, start: int, end: int) -> Edit | None:
    """The lines that stand in a wrong column, in the right one, unless it is far away."""
    del end
    column, right, last = (found.value(each) for each in ("column", "right", "last"))
    if found.place is None or not (isinstance(column, int) and isinstance(right, int) and isinstance(last, int)):
        return None
    if abs(right - column) > _FAR and found.hint is None:
        return None
    begin = start - len(_line_before(text, start))
    lines = text[begin:].split("\n")[: last - found.place.line + 1]
    if any(each[: column - 1].strip(" ") for each in lines):
        return None
    moved = [f"{' ' * (right - 1)}{each[column - 1 :]}" if each.strip() else each for each in lines]
    return Edit(begin, begin + len("\n".join(lines)), "\n".join(moved))


_OF_CHARACTERS: dict[Suspicion, _Mend] = {"hidden": _hidden, "odd_space": _odd_space, "tab": _tab}
_MENDS: dict[str, _Mend] = {
    "PAR104": _hidden,
    "PAR105": _tab,
    "PAR118": _odd_space,
    "PAR126": _by_hint(None),
    "PAR127": _colon,
    "PAR129": _key_space,
    "PAR130": _dash_space,
    "PAR131": _sign,
    "PAR132": _behind_quotes,
    "PAR135": _wide,
    "PAR138": _by_hint(None),
    "PAR139": _out_of_line,
    "PAR140": _out_of_line,
    "PAR141": _without_colon,
    "PAR143": _extra,
    "PAR206": _in_quotes,
    "PAR207": _unquoted,
    "PAR208": _instead,
    "PAR210": _by_hint("mended"),
    "PAR223": _by_hint("mended"),
    "PAR211": _unquoted,
    "PAR222": _cut,
    "PAR224": _instead,
    "PAR225": _instead,
    "PAR234": _smart,
    "PAR235": _instead,
    "PAR236": _instead,
}
