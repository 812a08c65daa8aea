"""A slip that makes a file no YAML at all, and how reading goes on behind it."""

from attrs import frozen

from parindex.problems import Problem


@frozen
class Slip:
    """A slip, and how reading goes on.

    Attributes:
        problem: What is wrong, at its place in the file.
        line: The line, from 1.
        column: The column from which on it is taken otherwise, in the text that was read.
        end_column: The column behind that.
        meant: What is read instead; it may be longer or shorter.
        last: The last line that is shifted with it; 0 where it is one line.
    """

    problem: Problem
    line: int
    column: int
    end_column: int
    meant: str
    last: int = 0

    def is_in(self, line: int) -> bool:
        """Whether *line* is taken otherwise."""
        return self.line <= line <= max(self.line, self.last)

    def taken_as(self, text: str) -> str:
        """*text* as it was meant."""
        lines = text.split("\n")
        for number in range(self.line - 1, max(self.line, self.last)):
            old = lines[number]
            lines[number] = old[: self.column - 1] + self.meant + old[self.end_column - 1 :]
        return "\n".join(lines)


Slips = tuple[Slip, ...]


def written_column(slips: Slips, line: int, column: int) -> int:
    """Where *column* of *line* stands in the file, of a text in which *slips* are taken as they were meant."""
    for each in reversed(slips):
        if not each.is_in(line) or column < each.column or (column == each.column and each.meant):
            continue
        end = each.column + len(each.meant)
        column = (
            column - len(each.meant) + each.end_column - each.column if column >= end else min(column, each.end_column)
        )
    return column
