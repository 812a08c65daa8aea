"""What all nouns of criteria sets share: when two are equal, and how one is shown."""

from typing import Any

from attrs import fields


class Noun:
    """A frozen value, equal to another of its class that says the same, and shown without what it leaves unsaid.

    Written once: to make three functions for each of fifty classes takes longer than to read and check a small file.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Whether *other* is of the same class and says the same."""
        return _said(self) == _said(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self) -> int:
        """By its class and what it says."""
        return hash((self.__class__, *_said(self)))

    def __repr__(self) -> str:
        """As it could be made again: every field that is not as it is where nothing is said."""
        shown = (
            f"{each.alias}={getattr(self, each.name)!r}"
            for each in _fields(self)
            if each.repr and getattr(self, each.name) != _unsaid(each)
        )
        return f"{type(self).__qualname__}({', '.join(shown)})"


def _fields(noun: Any) -> tuple[Any, ...]:  # noqa: ANN401, any noun; attrs gives fields without types
    found: tuple[Any, ...] = fields(noun.__class__)
    return found


def _said(noun: object) -> tuple[object, ...]:
    return tuple(getattr(noun, each.name) for each in _fields(noun) if each.eq)


def _unsaid(each: Any) -> object:  # noqa: ANN401
    """What stands in a field of which nothing is said."""
    make = getattr(each.default, "factory", None)
    return each.default if make is None else make()
