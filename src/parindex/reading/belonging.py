"""Where a key belongs that stands where nobody asks for it; loaded once there is one."""

import typing
from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs
from attrs import evolve, frozen

from parindex.model.fields import SCALARS, ByKind, OneKey
from parindex.places import steps
from parindex.problems import Problem
from parindex.reading.plans import plan_of

#: Places that are named; more of them help nobody.
_MOST = 5
#: A key that the author chose, as those of figures.
_ANY = "*"

Path = tuple[str, ...]


@frozen
class _Home:
    """Objects that have a key: the keys that lead to them, and their `kind`, if they have one."""

    path: Path
    kind: str = ""

    def keys(self, behind: int) -> str:
        """The last of the keys, from *behind* on; those that the author chooses are left out."""
        return ".".join(each for each in self.path[behind:] if each != _ANY)


def placed(found: Problem, wanted: type, file: str) -> Problem:
    """*found*, of a document of class *wanted* in *file*, with where its key belongs, if that is no riddle."""
    if found.code != "PAR203" or found.hint is not None or found.place is None or found.place.file != file:
        return found
    where = _belongs(wanted, found.address)
    if where is None:
        return found
    if not where:
        return evolve(found, hint="top")
    return evolve(found, hint="elsewhere", values=(*found.values, ("where", ", ".join(where))))


def _belongs(wanted: type, address: str) -> list[str] | None:
    """Below which keys the key at *address* may stand; empty at the top; None if nowhere, or in too many places."""
    *inside, key = [each for each in steps(address) if isinstance(each, str)]
    here = tuple(inside)
    homes = _homes(wanted).get(key, [])
    above = [each for each in homes if len(each.path) < len(here) and _agree(each.path, here)]
    if above:
        nearest = max(len(each.path) for each in above)
        return _shown([each for each in above if len(each.path) == nearest], nearest - 1) if nearest else []
    below = [each for each in homes if len(each.path) >= len(here) and _agree(here, each.path)]
    beside = any(len(each.path) == len(here) for each in below)  # in an object of another kind
    return _shown(below, max(0, len(here) - beside)) if below else _shown(homes, 0)


def _shown(homes: list[_Home], behind: int) -> list[str] | None:
    """What the keys of *homes* are from *behind* on, with their kinds; None if there are none, or too many."""
    kinds: dict[str, list[str]] = {}
    nearest: dict[tuple[str, str], str] = {}
    for each in sorted(homes, key=lambda home: len(home.path)):
        keys = each.keys(behind)
        keys = nearest.setdefault((each.path[-1], each.kind), keys)  # not those of cases, too
        kinds.setdefault(keys, []).extend([each.kind] if each.kind and each.kind not in kinds.get(keys, ()) else [])
    if not 0 < len(kinds) <= _MOST:
        return None
    return [f"{keys} (kind: {', '.join(named)})" if named else keys for keys, named in kinds.items()]


def _agree(first: Path, longer: Path) -> bool:
    """Whether the keys of *first* lead on the way of *longer*."""
    return all(_ANY in pair or pair[0] == pair[1] for pair in zip(first, longer, strict=False))


@cache
def _homes(wanted: type) -> dict[str, list[_Home]]:
    """Where each key may stand in a document of class *wanted*, in the order of its classes."""
    homes: dict[str, list[_Home]] = {}
    for home, each in _objects(wanted, (), ()):
        for key in plan_of(each).fields:
            homes.setdefault(key, []).append(home)
    return homes


def _objects(wanted: type, path: Path, around: tuple[type, ...]) -> Iterator[tuple[_Home, type]]:
    """Every class of which there are objects below *path*, once on each way, with where they stand."""
    plan = plan_of(wanted)
    if wanted in around or plan.is_open:  # what machines write is nobody's to mend
        return
    yield _Home(path, str(vars(wanted).get("KIND", ""))), wanted
    for key, field in plan.fields.items():
        for way, each in _classes(field.wanted, (*path, key)):
            yield from _objects(each, way, (*around, wanted))


def _classes(wanted: Any, path: Path) -> Iterator[tuple[Path, type]]:  # noqa: ANN401, a type
    """The classes of which a value of type *wanted* at *path* may be, each with where its objects stand."""
    arguments = typing.get_args(wanted)
    if typing.get_origin(wanted) is typing.Literal:
        return
    for mark in arguments[1:] if typing.get_origin(wanted) is typing.Annotated else ():
        if isinstance(mark, OneKey):
            yield from (((*path, key), each) for key, each in mark.classes)
            return
        if isinstance(mark, ByKind):
            yield from ((path, each) for each in mark.classes)
            return
    if typing.get_origin(wanted) is typing.Annotated:
        yield from _classes(arguments[0], path)
    elif arguments:
        is_pair = len(arguments) == 2 and arguments[0] is str and typing.get_origin(wanted) is tuple  # noqa: PLR2004
        inner = arguments[1:] if is_pair else arguments
        for each in inner:
            yield from _classes(each, (*path, _ANY) if is_pair else path)
    elif attrs.has(wanted) and wanted not in SCALARS:
        yield path, wanted
