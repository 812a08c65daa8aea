"""How a class is written in files: its fields, and the marks that say how each is spelled."""

import typing
from functools import cache
from typing import Any

import attrs
from attrs import frozen

from parindex.model.fields import BARE, FILE, FILES, KEY, PREFIX, REST, SOME, UNIQUE


@frozen(eq=False, repr=False)
class FieldPlan:
    """One field of a class, as it is written.

    Attributes:
        name: Its name in Python.
        key: Its key in files.
        wanted: Its type, with marks.
        required: Whether it must be written.
        unique: The key that no two items of the list may share, if any.
        some: Whether the list must not be empty.
        file: The class that names a file in which the value may stand, if any.
        files: The class that names the files in which the items may stand, if any.
    """

    name: str
    key: str
    wanted: Any
    required: bool
    unique: str | None
    some: bool
    file: type | None
    files: type | None


@frozen(eq=False, repr=False)
class Plan:
    """How a class is written.

    Attributes:
        fields: Its fields, by key.
        required: The keys that must be written.
        bare: The field that may stand alone for the whole object, if any.
        gathering: The field that gathers all keys with a prefix, or with an empty one all others, if any.
        gathered: The type of what is gathered.
        prefix: The prefix.
        is_open: Whether other keys may stand beside: files of machines grow.
        either: Sets of keys of which at most one may be written, and whether one must be.
        format: What its `format:` line says, if it is a document.
    """

    fields: dict[str, FieldPlan]
    required: tuple[str, ...]
    bare: FieldPlan | None
    gathering: FieldPlan | None
    gathered: Any
    prefix: str
    is_open: bool
    either: tuple[tuple[tuple[str, ...], bool], ...]
    format: str | None

    @property
    def known(self) -> tuple[str, ...]:
        """The keys that may be written, a prefix as `part:…`."""
        shown = [f"{self.prefix}…"] if self.prefix else []
        return (*self.fields, *(["format"] if self.format else []), *shown)

    def gathers(self, key: str) -> bool:
        """Whether *key* is one of those that are gathered."""
        return self.gathering is not None and key.startswith(self.prefix)


@cache
def plan_of(wanted: type) -> Plan:
    """How *wanted*, an attrs class, is written: worked out once, however many documents are read."""
    hints = typing.get_type_hints(wanted, include_extras=True)
    fields: dict[str, FieldPlan] = {}
    bare = gathering = None
    prefix = ""
    for each in attrs.fields(wanted):
        made = _field(each, hints[each.name])
        if each.metadata.get(PREFIX):
            gathering, prefix = made, each.metadata[PREFIX]
        elif each.metadata.get(REST):
            gathering = made
        else:
            fields[made.key] = made
        if each.metadata.get(BARE):
            bare = made
    return Plan(
        fields=fields,
        required=tuple(key for key, each in fields.items() if each.required),
        bare=bare,
        gathering=gathering,
        gathered=value_of_pairs(typing.get_args(gathering.wanted)[0]) if gathering else None,
        prefix=prefix,
        is_open=getattr(wanted, "OPEN", False),
        either=(*_alternatives(wanted, "EITHER", needed=True), *_alternatives(wanted, "EITHER_OR_NONE", needed=False)),
        format=getattr(wanted, "FORMAT", None),
    )


def _alternatives(wanted: type, name: str, *, needed: bool) -> tuple[tuple[tuple[str, ...], bool], ...]:
    """The sets of keys under *name*: one set, or several."""
    keys = getattr(wanted, name, ())
    sets = (keys,) if keys and isinstance(keys[0], str) else keys
    return tuple((each, needed) for each in sets)


def value_of_pairs(inner: Any) -> Any:  # noqa: ANN401
    """The type of the values if *inner*, the type of a tuple's items, is a pair of key and value; None if not."""
    if typing.get_origin(inner) is not tuple or Ellipsis in typing.get_args(inner):
        return None
    return typing.get_args(inner)[1]


def _field(attribute: Any, wanted: Any) -> FieldPlan:  # noqa: ANN401, attrs gives fields without types
    marks = attribute.metadata
    return FieldPlan(
        name=attribute.name,
        key=marks.get(KEY, attribute.name.rstrip("_")),
        wanted=wanted,
        required=attribute.default is attrs.NOTHING,
        unique=marks.get(UNIQUE),
        some=bool(marks.get(SOME)),
        file=marks.get(FILE),
        files=marks.get(FILES),
    )
