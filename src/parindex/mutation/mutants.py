"""What a mutant is: a set with one thing changed, and how the change reads."""

from collections.abc import Mapping
from typing import Any, Literal, get_args

from attrs import evolve, frozen

from parindex.model.conditions import Condition, condition_key
from parindex.model.criteria import CriteriaSet
from parindex.model.fields import KEY, Pairs, class_of
from parindex.places import steps

#: What is changed, as the documentation lists it.
Kind = Literal["threshold", "inclusivity", "points", "maximum", "weight", "cap", "floor", "bound", "factor", "policy"]

_CONDITIONS = frozenset(get_args(get_args(Condition)[0]))


@frozen
class Edit:
    """One value of a set that is another one; *value* None takes away what may be left out."""

    address: str
    value: Any


@frozen
class Mutant:
    """A set with one thing changed.

    Attributes:
        kind: What is changed.
        address: Where that is reported.
        was: What stands there, as the file writes it.
        now: What could stand there; empty where it could be left out.
        edits: All values that change together, so that the set still hangs together.
        also: What changes with it elsewhere, as text: what was, and what could be.
        span: The characters of the text at the address that it is about, if not all.
    """

    kind: Kind
    address: str
    was: str
    now: str
    edits: tuple[Edit, ...]
    also: tuple[tuple[str, str], ...] = ()
    span: tuple[int, int] | None = None


def changed(criteria: CriteriaSet, edits: tuple[Edit, ...]) -> CriteriaSet:
    """*criteria* with all *edits*."""
    made: Any = criteria
    for each in edits:
        made = _with(made, steps(each.address), each.value)
    assert isinstance(made, CriteriaSet)  # noqa: S101, an edit never takes the place of the whole
    return made


def _with(here: Any, path: list[str | int], value: Any) -> Any:  # noqa: ANN401, any noun, list or pairs
    """*here* with *value* at the end of *path*."""
    if not path:
        return value
    first, rest = path[0], path[1:]
    if isinstance(here, tuple):
        return _in_list(here, first, rest, value)  # pyright: ignore[reportUnknownArgumentType]
    if class_of(here) in _CONDITIONS and first == condition_key(here):  # a condition stands under its own key
        return _with(here, rest, value)
    name = _names(class_of(here)).get(str(first), str(first))
    return evolve(here, **{name: _with(getattr(here, name), rest, value)})


def _in_list(here: tuple[Any, ...], first: str | int, rest: list[str | int], value: Any) -> Any:  # noqa: ANN401
    if isinstance(first, int):
        return (*here[:first], _with(here[first], rest, value), *here[first + 1 :])
    pairs: Pairs[Any] = here
    return tuple((key, _with(each, rest, value) if key == first else each) for key, each in pairs)


def _names(kind: Any) -> Mapping[str, str]:  # noqa: ANN401, a class
    """The names of fields that files call otherwise, by what files call them."""
    return {each.metadata[KEY]: each.name for each in kind.__attrs_attrs__ if KEY in each.metadata}
