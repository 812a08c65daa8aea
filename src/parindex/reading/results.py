"""Results that `run` wrote, as nodes: of ten thousand units only what the next year compares is looked at."""

import json
from collections.abc import Collection
from functools import partial
from typing import Any

from parindex.places import Place, point
from parindex.reading.nodes import Entry, Listing, Mapping, Node, Scalar, Tree

#: What results say besides, and a later round does not compare: most of the text.
_LEFT_OUT = ("areas", "items", "awards", "findings", "max", "change")


def quick_results(text: str, name: str, *, left_out: Collection[str] = _LEFT_OUT) -> Tree | None:
    """What the JSON *text* says but for the keys *left_out*, all at the first place of the file.

    None where it must be read in full: where it is not JSON, or says something twice.
    """
    kept = partial(_object, left_out)
    try:
        data = json.loads(text, object_pairs_hook=kept, parse_float=_Written, parse_int=_Written)
    except (ValueError, RecursionError):
        return None
    return Tree(_node(data, point(name, 1, 1)))


class _Written(str):
    """A number as it was written."""

    __slots__ = ()


def _object(left_out: Collection[str], pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = {key: value for key, value in pairs if key not in left_out}
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a key is there twice")
    return found


def _node(value: Any, place: Place) -> Node:  # noqa: ANN401, what JSON can hold
    if isinstance(value, dict):
        entries: dict[str, Any] = value  # pyright: ignore[reportUnknownVariableType]
        return Mapping(place, {key: Entry(place, _node(each, place)) for key, each in entries.items()})
    if isinstance(value, list):
        items: list[Any] = value  # pyright: ignore[reportUnknownVariableType]
        return Listing(place, tuple(_node(each, place) for each in items))
    if isinstance(value, _Written):
        return Scalar(place, str(value))
    if isinstance(value, str):
        return Scalar(place, value, "cell")
    return Scalar(place, "null" if value is None else str(value).lower())
