"""Two results compared, for people: tables in the terminal, and the same in Markdown."""

from parindex.model.comparisons import Comparison
from parindex.texts import Language
from parindex.writing.changes_markdown import LARGEST
from parindex.writing.comparison_sections import head_lines, sections_of
from parindex.writing.sections import sections_markdown, sections_text


def comparison_text(comparison: Comparison, language: Language) -> str:
    """*comparison* as tables for a terminal: each group, the awards, the largest movers, areas, findings."""
    title, status, *lines = head_lines(comparison, language)
    return sections_text([title, f"[{status}]", *lines], sections_of(comparison, language))


def comparison_markdown(comparison: Comparison, language: Language, *, room: int = LARGEST) -> str:
    """The same as Markdown for a pull request, in no more than *room* characters."""
    return sections_markdown(head_lines(comparison, language), sections_of(comparison, language), language, room=room)
