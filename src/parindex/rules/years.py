"""Which item of this year's set is which of last year's: the same code and name, or what the item says it was."""

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from parindex.model.criteria import Branch, CriteriaSet
from parindex.texts import folded

NEW = "none"


@frozen
class Match:
    """An area, criterion or item of this year, and the codes it had; none if it is new.

    Attributes:
        address: Where it stands in this year's set.
        branch: Itself.
        was: Codes in last year's set.
        by: How that is known: by its `name` and code, by what it `said`, or not at all (`silent`).
    """

    address: str
    branch: Branch
    was: tuple[str, ...]
    by: Literal["name", "said", "silent"]


def branches(criteria: CriteriaSet) -> Iterator[tuple[str, Branch]]:
    """All areas, criteria and items of *criteria* with their addresses, in order."""
    for index, area in enumerate(criteria.areas):
        yield from _with_inside(f"areas[{index}]", area)


def matches(old: CriteriaSet, new: CriteriaSet) -> tuple[Match, ...]:
    """How each area, criterion and item of *new* is matched with *old*, in order of *new*."""
    names = {each.code: _name(each) for _, each in branches(old)}
    found: list[Match] = []
    for address, each in branches(new):
        if each.was is not None:
            said = (each.was,) if isinstance(each.was, str) else each.was
            found.append(Match(address, each, () if said == (NEW,) else said, "said"))
        elif names.get(each.code) == _name(each):
            found.append(Match(address, each, (each.code,), "name"))
        else:
            found.append(Match(address, each, (), "silent"))
    return tuple(found)


def _with_inside(address: str, branch: Branch) -> Iterator[tuple[str, Branch]]:
    yield address, branch
    for index, each in enumerate(branch.criteria):
        yield from _with_inside(f"{address}.criteria[{index}]", each)


def _name(branch: Branch) -> str:
    return folded(branch.name.in_language("vi"))
