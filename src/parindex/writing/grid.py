"""Tables of text: the same rows for a terminal, for Markdown and for the width that letters really have."""

import unicodedata
from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from parindex.writing.shielding import marked

_LONGEST_LINE = 60
Side = Literal["left", "right"]


@frozen
class Grid:
    """Rows under headings; each column is set *left* or *right*."""

    headings: tuple[str, ...]
    sides: tuple[Side, ...]
    rows: tuple[tuple[str, ...], ...]


def width(text: str) -> int:
    """How many columns of a terminal *text* takes: marks none, wide letters two."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text
    )


def as_text(grid: Grid) -> str:
    """*grid* with aligned columns, two spaces apart, under a line."""
    columns = list(zip(grid.headings, *grid.rows, strict=True))
    widths = [max(map(width, each)) for each in columns]
    if grid.sides[-1] == "left":  # nothing is padded behind it, and a long text needs no long line above
        widths[-1] = min(widths[-1], _LONGEST_LINE)
    lines = [_line(grid.headings, widths, grid.sides), "  ".join("─" * each for each in widths)]
    lines += [_line(each, widths, grid.sides) for each in grid.rows]
    return "".join(f"{each.rstrip()}\n" for each in lines)


def as_markdown(grid: Grid) -> str:
    """*grid* as a Markdown table; what is in it is shown as it is."""
    marks = ["---:" if each == "right" else "---" for each in grid.sides]
    rows = [grid.headings, tuple(marks), *grid.rows]
    return "".join("| " + " | ".join(map(_shown, each)) + " |\n" for each in rows)


def _line(cells: Sequence[str], widths: Sequence[int], sides: Sequence[Side]) -> str:
    padded: list[str] = []
    for cell, wide, side in zip(cells, widths, sides, strict=True):
        gap = " " * (wide - width(cell))
        padded.append(gap + cell if side == "right" else cell + gap)
    return "  ".join(padded)


def _shown(cell: str) -> str:
    """A cell as it is, with the spaces before it by which what is inside of something is set in."""
    return cell[: len(cell) - len(cell.lstrip(" "))] + marked(cell)
