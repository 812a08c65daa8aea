"""Worked examples side by side: how many came, went, or say that something else comes of the same answer."""

from collections import Counter
from typing import Any, cast

import attrs
from attrs import evolve

from parindex.comparing.changes import Examples
from parindex.comparing.told import TOLD
from parindex.model.criteria import Example, UnitExample

_Some = tuple[Example | UnitExample, ...]


def worked(old: _Some, new: _Some) -> tuple[Examples | None, Examples | None] | None:
    """How many there were and are; None where they are the same, in whatever order."""
    before, after = Counter(map(_sorted, old)), Counter(map(_sorted, new))
    gone, come = before - after, after - before
    if not gone and not come:
        return None
    changed = sum((Counter(map(_asked, gone.elements())) & Counter(map(_asked, come.elements()))).values())
    counted = Examples(len(new), come.total() - changed, gone.total() - changed, changed)
    return Examples(len(old)) if old else None, counted if new else None


def _sorted(example: Example | UnitExample) -> Any:  # noqa: ANN401, an example
    """*example* with all lists in one order: it means nothing."""
    lists = {key: _listed(each) for key, each in _fields(example).items() if isinstance(each, tuple)}
    return evolve(cast("Any", example), **lists)


def _listed(values: Any) -> Any:  # noqa: ANN401, a list of an example
    return tuple(sorted(values, key=repr))


def _asked(example: Example | UnitExample) -> Any:  # noqa: ANN401, something that can be compared
    """What *example* asks, without what it says that comes of it."""
    told = TOLD[type(example)]
    return tuple((key, each) for key, each in _fields(example).items() if told[key].way == "key")


def _fields(example: Example | UnitExample) -> dict[str, Any]:
    return {each.name: getattr(example, each.name) for each in attrs.fields(type(example))}
