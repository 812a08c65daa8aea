"""A report in sections: the same for a terminal, and as Markdown that fits into a comment on a pull request."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from parindex.texts import Language, Words
from parindex.writing.changes_markdown import LARGEST
from parindex.writing.grid import Grid, as_text
from parindex.writing.problems_text import printable
from parindex.writing.shielding import marked

#: So many rows of one table stand open in Markdown.
_OPEN = 20
_REST = Words("Còn {more} dòng không hiện ở đây.", "{more} more rows are not shown here.")
_CUT = Words("Báo cáo còn tiếp: xem bằng `parindex diff`.", "There is more: `parindex diff` shows it.")
#: So many characters stay free for these two.
_FREE = 200
#: So many characters of one cell, or line of the head, are shown.
_LONGEST = 300


@frozen
class Section:
    """A part of a report: a *heading*, perhaps a *note*, and a table.

    Attributes:
        heading: What it is about.
        grid: Its rows.
        note: What is to be said of it.
        text: The same for a terminal, where a table would be too wide.
        folded: Whether it is folded in Markdown, however short.
    """

    heading: str
    grid: Grid
    note: str = ""
    text: str | None = None
    folded: bool = False


def sections_text(head: Sequence[str], sections: Iterable[Section]) -> str:
    """A report for a terminal."""
    parts = ["".join(f"{printable(each)}\n" for each in head)]
    for each in sections:
        note = f"{each.note}\n" if each.note else ""
        if each.text is not None:
            parts.append(f"{each.heading}\n{note}\n{each.text}")
        else:
            table = as_text(each.grid) if each.grid.rows else ""
            parts.append(f"{each.heading}\n{note}" + (f"\n{table}" if table else ""))
    return "\n".join("".join(f"{printable(line)}\n" for line in each.splitlines()) for each in parts)


def sections_markdown(
    head: Sequence[str], sections: Sequence[Section], language: Language, *, room: int = LARGEST
) -> str:
    """The same in Markdown, in no more than *room* characters: rows that do not fit are counted.

    The first line of the *head* is its title, the second stands in bold; all words of authors are marked.
    """
    title, status, *lines = head
    text = f"### {_cell(title)}\n\n**{marked(status)}**\n" + ("\n" if lines else "")
    text += "".join(f"* {_cell(each)}\n" for each in lines)
    for each in sections:
        rows = [_row(one) for one in each.grid.rows]
        around = len(_section(each, [""] * len(rows), "")) + 2 * _FREE
        fitting = _fitting(rows, room - len(text) - around)
        if not fitting:
            return f"{text}\n{_CUT.in_language(language)}\n"
        rest = _REST.in_language(language).format(more=len(rows) - fitting) if fitting < len(rows) else ""
        text += _section(each, rows[:fitting], rest)
    return text


def _cell(text: str) -> str:
    return marked(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")


def _fitting(rows: Sequence[str], room: int) -> int:
    """How many of *rows* fit into so many characters; of none, one does."""
    if not rows:
        return int(room > 0)
    for at, row in enumerate(rows):
        room -= len(row)
        if room < 0:
            return at
    return len(rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(_cell, cells))} |\n"


def _section(section: Section, rows: Sequence[str], rest: str) -> str:
    note = f"\n{_cell(section.note)}\n" if section.note else ""
    if not section.grid.rows:
        return f"\n#### {_cell(section.heading)}\n{note}"
    sides = " | ".join("---:" if each == "right" else "---" for each in section.grid.sides)
    table = f"\n{_row(section.grid.headings)}| {sides} |\n{''.join(rows)}"
    said = f"\n{rest}\n" if rest else ""
    if len(rows) <= _OPEN and not section.folded:
        return f"\n#### {_cell(section.heading)}\n{note}{table}{said}"
    summary = f"<summary><b>{_cell(section.heading)}</b></summary>"
    return f"\n<details>{summary}\n{note}{table}{said}\n</details>\n"
