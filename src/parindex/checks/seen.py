"""What a check looks at: the objects of a document that could be read, each with its address."""

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Protocol, TypeVar

import attrs
from attrs import define, field

from parindex.model.fields import KEY, SCALARS, class_of
from parindex.places import item, member

T = TypeVar("T")
#: What holds nothing that could be looked for.
_PLAIN = (str, bool, int, Decimal, date, *SCALARS)


class Seen(Protocol):
    """Objects with addresses, whole or as far as they could be read."""

    @property
    def later(self) -> Collection[str]:
        """Addresses of what stands in other files and is read later."""
        ...

    def each(self, wanted: type[T]) -> Iterator[tuple[str, T]]:
        """The objects of a class, each with its address, in the order of the document."""
        ...

    def whole(self, address: str) -> bool:
        """Whether everything below *address* could be read."""
        ...

    def said(self, key: str) -> Any:  # noqa: ANN401, whatever stands there
        """What the document says under *key* at its top; None if nothing that could be read."""
        ...

    def rest(self, address: str) -> Any:  # noqa: ANN401, the items of a list, or pairs
        """What could be read of the list or group at *address* that could not be read as a whole; None if nothing."""
        ...

    def all_made(self, wanted: type) -> bool:
        """Whether every object of a class could be made, at least in part."""
        ...


@define(eq=False, repr=False)
class Whole:
    """A noun made in Python, seen as if it had been read."""

    _noun: Any
    _objects: dict[type, list[tuple[str, Any]]] = field(factory=dict[type, list[tuple[str, Any]]])
    later: Collection[str] = ()

    @classmethod
    def of(cls, noun: Any) -> "Whole":  # noqa: ANN401, any noun
        """All objects in *noun*."""
        seen = cls(noun)
        waiting: list[tuple[str, Any]] = [("", noun)]
        keys: dict[type, list[tuple[str, str]]] = {}
        while waiting:
            address, value = waiting.pop()
            if isinstance(value, tuple):
                waiting += reversed(_inside(address, value))  # pyright: ignore[reportUnknownArgumentType]
            elif attrs.has(class_of(value)):
                kind = class_of(value)
                seen._objects.setdefault(kind, []).append((address, value))
                if kind not in keys:
                    named = [(each.name, each.metadata.get(KEY, each.name.rstrip("_"))) for each in attrs.fields(kind)]
                    keys[kind] = named[::-1]
                for name, key in keys[kind]:
                    inside = getattr(value, name)
                    if inside is not None and not isinstance(inside, _PLAIN):
                        waiting.append((f"{address}.{key}" if address else key, inside))
        return seen

    def each(self, wanted: type[T]) -> Iterator[tuple[str, T]]:
        """The objects of a class, each with its address."""
        yield from self._objects.get(wanted, ())

    def whole(self, address: str) -> bool:
        """Always: nothing was read, so nothing failed to be."""
        del address
        return True

    def rest(self, address: str) -> Any:  # noqa: ANN401
        """Nothing: all of it is there."""
        del address

    def all_made(self, wanted: type) -> bool:
        """Always."""
        del wanted
        return True

    def said(self, key: str) -> Any:  # noqa: ANN401
        """What the noun has under *key*."""
        return getattr(self._noun, key, None)


def _inside(address: str, values: tuple[Any, ...]) -> list[tuple[str, Any]]:
    """The items of a list, or the values of pairs, with their addresses."""
    return [
        (member(address, each[0]), each[1])
        if isinstance(each, tuple) and isinstance(each[0], str)
        else (item(address, index), each)
        for index, each in enumerate(values)
    ]
