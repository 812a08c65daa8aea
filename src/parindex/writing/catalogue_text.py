"""The shipped criteria sets as a table."""

from collections.abc import Iterator, Sequence

from parindex.model.criteria import Branch, CriteriaSet
from parindex.texts import Language, Words
from parindex.writing.grid import Grid, as_text

_HEADINGS = (Words("Mã bộ", "Id"), Words("Tình trạng", "Status"), Words("Số mục", "Items"), Words("Tên", "Title"))


def catalogue_text(sets: Sequence[CriteriaSet], language: Language) -> str:
    """*sets* as a table: id, status, scored items, title."""
    rows = [
        (each.id, each.status, str(sum(1 for _ in _items(each))), each.title.in_language(language)) for each in sets
    ]
    return as_text(
        Grid(tuple(each.in_language(language) for each in _HEADINGS), ("left", "left", "right", "left"), tuple(rows))
    )


def _items(criteria: CriteriaSet) -> Iterator[Branch]:
    """The items of a set that have a rule."""
    waiting: list[Branch] = list[Branch](criteria.areas)
    while waiting:
        each = waiting.pop()
        waiting += each.criteria
        if getattr(each, "rule", None) is not None:
            yield each
