"""What changed between two criteria sets, as Markdown that fits into a comment on a pull request."""

import re
from collections.abc import Sequence

from parindex.comparing.changes import Change, Changes, Effect
from parindex.texts import Language, Words
from parindex.writing.changes_labels import EFFECT_WORDS, LINK_WORDS
from parindex.writing.changes_words import (
    Located,
    count_words,
    kind_words,
    place_of,
    same_words,
    set_words,
    subject_words,
    values_lines,
)
from parindex.writing.problems_text import printable

#: GitHub refuses a comment of more than 65,536 characters; something is left for what others put around it.
LARGEST = 60_000
#: So many characters of one value are shown.
_LONGEST = 300
#: So many rows of one table stand open.
_OPEN = 20
_MARKS = re.compile(r"[\\`*_\[\]<>|~&$@#]")
_HEADINGS = (
    Words("Mục", "Item"),
    Words("Thay đổi", "Change"),
    Words("Trước", "Before"),
    Words("Sau", "After"),
    Words("Vị trí", "Where"),
)
_REST = Words(
    "Còn {more} thay đổi không hiện ở đây: xem bằng `parindex diff`.",
    "{more} more not shown here: `parindex diff` shows them.",
)


def diff_markdown(changes: Changes, located: Located | None, language: Language, *, room: int = LARGEST) -> str:
    """*changes* in tables by what they do, the most important first, in no more than *room* characters.

    Long tables are folded; what does not fit is counted.
    """
    if not changes.found:
        return f"### {marked(same_words(changes, language))}\n"
    text = (
        f"### {count_words(changes, language)}\n\n"
        f"* {marked(set_words(changes.old, language))} → {marked(set_words(changes.new, language))}\n"
        f"* {LINK_WORDS[changes.matching.link].in_language(language)}\n"
    )
    left = len(changes)
    for effect in EFFECT_WORDS:
        rows = [_row(each, located, language) for each in changes.of(effect)]
        fitting = _fitting(rows, room - len(text) - _around(effect, len(rows), language))
        if fitting:
            text += _table(effect, rows[:fitting], len(rows), language)
        left -= fitting
        if fitting < len(rows):
            break
    return text + (f"\n{_REST.in_language(language).format(more=left)}\n" if left else "")


def marked(text: str) -> str:
    """*text* so that nothing of it is Markdown, HTML, the end of a cell, a mention or a reference."""
    return _MARKS.sub(_escaped, printable(" ".join(text.split())))


def _escaped(mark: re.Match[str]) -> str:
    """A sign that is no more than itself; behind those that name people and threads a space that is not seen."""
    return f"\\{mark[0]}&#8203;" if mark[0] in "@#" else f"\\{mark[0]}"


def _fitting(rows: Sequence[str], room: int) -> int:
    """How many of *rows* fit into so many characters."""
    for at, row in enumerate(rows):
        room -= len(row)
        if room < 0:
            return at
    return len(rows)


def _around(effect: Effect, count: int, language: Language) -> int:
    """So many characters stand around the rows of a table, and below the last one."""
    return len(_table(effect, [""] * (_OPEN + 1), count, language)) + len(_REST.in_language(language)) + 10


def _table(effect: Effect, rows: Sequence[str], count: int, language: Language) -> str:
    heading = f"{EFFECT_WORDS[effect].in_language(language).capitalize()} ({count})"
    columns = " | ".join(each.in_language(language) for each in _HEADINGS)
    table = f"| {columns} |\n| --- | --- | --- | --- | --- |\n{''.join(rows)}"
    if len(rows) <= _OPEN and effect != "wording":
        return f"\n#### {heading}\n\n{table}"
    return f"\n<details><summary><b>{heading}</b></summary>\n\n{table}\n</details>\n"


def _row(change: Change, located: Located | None, language: Language) -> str:
    old, new = (_cell(each) for each in values_lines(change, language))
    subject, kind = subject_words(change, language), kind_words(change, language)
    return f"| {_cell([subject])} | {_cell([kind])} | {old} | {new} | {_cell([_where(change, located)])} |\n"


def _cell(lines: Sequence[str]) -> str:
    """*lines*, shortened, in a cell of a table."""
    shown: list[str] = []
    room = _LONGEST
    for line in lines:
        if room <= 0:
            shown.append("…")
            break
        text = line.lstrip(" ")
        shown.append("&nbsp;" * (len(line) - len(text)) + marked(text if len(text) <= room else f"{text[: room - 1]}…"))
        room -= len(text)
    return "<br>".join(shown)


def _where(change: Change, located: Located | None) -> str:
    """Where it stands now; where it stood, if it is gone."""
    if located is None:
        return ""
    place = place_of(change.new, located.new) or place_of(change.old, located.old)
    return "" if place is None else f"{place.file}:{place.line}"
