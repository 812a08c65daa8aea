"""Slips that show in a single line: dashes of Word before the items of a list, a minus that stands apart."""

import re
from collections.abc import Sequence

from parindex.problems import Problem, problem
from parindex.reading.number_slips import of_whole, one_group

#: What Word makes of a hyphen and a space at the beginning of a line, and its bullets.
LIST_DASHES = "‐‑‒–—―−•●▪◦‣·"
_DASHED = re.compile(rf"([ ]*)([{LIST_DASHES}])[ ]+(?=\S)")
_LIKE_AN_ITEM = re.compile(rf"[ ]*([-{LIST_DASHES}])(?:[ ]|$)")
_NO_DASH_SPACE = re.compile(r"-(?![0-9.])[\w\"'{]")
_LIST_BEGINS = re.compile(r"[ ]*(?:-[ ]+)*[a-z_]+:[ ]*(?:[ ]#.*)?")
_MINUS_APART = re.compile(r":[ ]+(-[ ]+[0-9]+(?:[.,][0-9]+)?%?)(?=[ ]*(?:[,}\]]|[ ]#|$))", re.ASCII)
_NARROW = {"｛": "{", "｝": "}", "［": "[", "］": "]"}
#: Lines that are looked through for the list.
_FAR = 500

#: Found in a line: the first and the last column but one from 0, what is meant, and what is wrong.
InLine = tuple[int, int, str, Problem]


def list_dash(lines: Sequence[str], number: int) -> InLine | None:
    """That the line *number*, from 0, is an item of a list and begins with a dash or bullet of Word."""
    found = _DASHED.match(lines[number])
    if found is None or not _is_in_list(lines, number, len(found[1])):
        return None
    return found.start(2), found.end(2), "-", problem("PAR138", text=found[2], mended="-")


def item_in_text(line: str, text: str) -> tuple[int, Problem] | None:
    """That *line*, which goes on with *text*, begins as an item of a list does, and in which column, from 0.

    Where the text itself begins so, that is said of it.
    """
    found = None if text[0] in f"-{LIST_DASHES}" else _LIKE_AN_ITEM.match(line)
    return None if found is None else (found.start(1), problem("PAR144", text=found[1]))


def begins_with_dash(text: str) -> Problem | None:
    """That *text*, where a list belongs, begins with a dash or bullet of Word, or with a hyphen and no space."""
    if _NO_DASH_SPACE.match(text):
        return problem("PAR130", text=text.partition(" -")[0], mended="- ")
    found = _DASHED.match(text)
    return None if found is None or found[1] else problem("PAR138", text=found[2], mended="-")


def narrowed(text: str) -> str | None:
    """*text* in common brackets in place of full-width ones; None if it does not begin with such a bracket."""
    if text[:1] not in ("｛", "［"):
        return None
    return f"{_NARROW[text[0]]}{text[1:-1]}{_NARROW.get(text[-1], text[-1])}" if len(text) > 1 else _NARROW[text]


def wide_end(line: str, start: int) -> InLine | None:
    """That a bracket of *line* that opens at *start* has a full-width end."""
    at = max(line.find(each, start) for each in "｝］")
    if at < 0:
        return None
    return at, at + 1, _NARROW[line[at]], problem("PAR135", text=line[at], mended=_NARROW[line[at]])


def _is_in_list(lines: Sequence[str], number: int, margin: int) -> bool:
    """Whether the lines above *number* are items of a list that begin in column *margin*, or a key that begins one."""
    for line in reversed(lines[max(0, number - _FAR) : number]):
        bare = line.strip(" ")
        before = len(line) - len(line.lstrip(" "))
        if not bare or bare.startswith("#") or before > margin:
            continue
        if before == margin and (bare == "-" or bare.startswith("- ") or _DASHED.match(line)):
            return True
        return _LIST_BEGINS.fullmatch(line) is not None
    return False


def minus_apart(line: str) -> InLine | None:
    """That a number of *line* has a space behind its minus."""
    found = _MINUS_APART.search(line)
    if found is None:
        return None
    mended = found[1].replace(" ", "")
    if (either := one_group(mended)) is not None:
        return found.start(1), found.end(1), mended.replace(",", "."), of_whole(either, found[1])
    mended = mended.replace(",", ".")
    return found.start(1), found.end(1), mended, problem("PAR236", text=found[1], mended=mended)
