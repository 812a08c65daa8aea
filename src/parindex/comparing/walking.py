"""The walk over two values of one class, field by field, each as `told` says."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, cast

import attrs
from attrs import Attribute, frozen

from parindex.comparing.changes import Bracket, Change, Effect, Held, Kind, Side
from parindex.comparing.matching import now
from parindex.comparing.told import TOLD, Told
from parindex.comparing.worked import worked
from parindex.model.conditions import AreaCondition, Condition, condition_key
from parindex.model.fields import BARE, UNIQUE, Quantity, class_of
from parindex.model.intervals import Interval
from parindex.model.policies import AreaTieBreak
from parindex.places import item, member
from parindex.points import shifted
from parindex.rules.linear import Linear
from parindex.rules.measures import Slip, check, measure
from parindex.rules.reach import Constraint
from parindex.texts import Words

#: Addresses in the old set and in the new one.
At = tuple[str, str]
_CONDITIONS = tuple(key for key in TOLD if key.__module__ == AreaCondition.__module__)


@frozen
class Walk:
    """Compares what belongs to one area, criterion or item, or to the set itself.

    Attributes:
        codes: Its old and its new code.
        name: Its name.
        became: The new codes of each old code.
    """

    codes: tuple[str, str]
    name: Words
    became: Mapping[str, tuple[str, ...]]

    def fields(self, old: Any, new: Any, at: At) -> Iterator[Change]:  # noqa: ANN401, any two that a set is made of
        """What changed from *old* to *new*, which stand *at* these addresses."""
        for one in _fields(class_of(old), class_of(new)):
            name = one.name
            told = TOLD[class_of(old)].get(name) or TOLD[class_of(new)][name]
            values = getattr(old, name, one.default), getattr(new, name, one.default)
            here = at if one.metadata.get(BARE) else (member(at[0], name), member(at[1], name))
            if told.way == "apart":
                yield from self.apart(one, (old, new), values, here)
            elif told.way == "line":
                yield from self._line(told, (old, new), at)
            elif told.way not in ("link", "key"):
                yield from self.field(one, told, values, here)

    def field(self, one: "Attribute[Any]", told: Told, values: tuple[Any, Any], at: At) -> Iterator[Change]:
        """What changed in the field *one* of two objects."""
        match told.way:
            case "keyed" | "ranked":
                yield from self._keyed(one, told, values, at)
            case "in_order":
                yield from self._in_order(one.name, told, values, at)
            case "unordered" | "check":
                yield from self._unordered(one.name, told, values, at)
            case "worked":
                counted = worked(*values)
                if counted is not None:
                    yield self.change(told.kind, told.does(*values), one.name, counted, at)
            case "inside":
                yield from self.element(one.name, told, values, at)
            case _:
                yield from self.value(one.name, told, values, at)

    def apart(self, one: "Attribute[Any]", owners: tuple[Any, Any], values: Any, at: At) -> Iterator[Change]:  # noqa: ANN401
        """What changed in a field that is not compared by itself; here nothing, as the caller sees to it."""
        del one, owners, values, at
        yield from ()

    def element(self, name: str, told: Told, values: tuple[Any, Any], at: At) -> Iterator[Change]:
        """What changed from one value to the other: inside of them, if they are of one class."""
        old, new = values
        if class_of(old) in TOLD and class_of(old) is class_of(new):
            yield from self.fields(old, new, (_inside(old, at[0]), _inside(new, at[1])))
        else:
            yield from self.value(name, told, values, at)

    def value(self, name: str, told: Told, values: tuple[Any, Any], at: At) -> Iterator[Change]:
        """That one value became another; nothing if they are the same, and no more than that if they say the same."""
        old, new = values
        held = [told.default if each is None else each for each in values]
        same = self._says(told, held[0], is_old=True) == self._says(told, held[1], is_old=False)
        if old == new and same:
            return
        shown = (percentage(old), percentage(new)) if told.way == "percent" else values
        if told.default is not None:
            shown = Held(told.default) if old is None else old, Held(told.default) if new is None else new
        if same:
            yield self.change("respelled", "wording", name, shown, at)
        else:
            yield self.change(told.kind, told.does(old, new), name, shown, at)

    def change(self, kind: Kind, effect: Effect, name: str, values: tuple[Any, Any], at: At) -> Change:
        """A change of the field *name*."""
        old, new = (Side(*each) for each in zip(self.codes, at, values, strict=True))
        return Change(kind, effect, name, self.name, old, new)

    def _line(self, told: Told, owners: tuple[Any, Any], at: At) -> Iterator[Change]:
        """That the index must be another, or whether the line itself is enough."""
        names = ["at_least" if each.more_than is None else "more_than" for each in owners]
        lines = [getattr(each, name) for each, name in zip(owners, names, strict=True)]
        if lines[0] != lines[1] or (lines[0] is not None and names[0] != names[1]):
            values = [None if line is None else _over(line, name) for line, name in zip(lines, names, strict=True)]
            here = member(at[0], names[0]), member(at[1], names[1])
            yield self.change(told.kind, told.does(*lines), names[1], (values[0], values[1]), here)

    def _keyed(self, one: "Attribute[Any]", told: Told, values: tuple[Any, Any], at: At) -> Iterator[Change]:
        key, name = one.metadata.get(UNIQUE), one.name
        old, new = (_by_key(each, key, here) for each, here in zip(values, at, strict=True))
        for each, (there, value) in old.items():
            if each not in new:
                effect = told.removed or told.does(*values)
                yield self.change(told.kind, effect, name, (value, None), (there, at[1]))
        for each, (here, value) in new.items():
            if each in old:
                there, before = old[each]
                yield from self.element(name, told, (before, value), (there, here))
            else:
                yield self.change(told.kind, told.does(*values), name, (None, value), (at[0], here))
        orders = tuple(each for each in old if each in new), tuple(each for each in new if each in old)
        if told.way == "ranked" and orders[0] != orders[1]:
            yield self.change(told.kind, told.does(*values), name, orders, at)

    def _in_order(self, name: str, told: Told, values: tuple[Any, Any], at: At) -> Iterator[Change]:
        old, new = values
        if len(old) != len(new):
            yield from self._unordered(name, told, values, at)
            return
        for index, both in enumerate(zip(old, new, strict=True)):
            yield from self.element(name, told, both, (item(at[0], index), item(at[1], index)))

    def _unordered(self, name: str, told: Told, values: tuple[Any, Any], at: At) -> Iterator[Change]:
        """Equal ones go together, wherever they stand; then, if as many are left on both sides, those in order."""
        old, new = values
        waiting = defaultdict[Any, deque[int]](deque)
        for index, each in enumerate(old):
            waiting[self._says(told, each, is_old=True)].append(index)
        added: list[int] = []
        together: list[tuple[int, int]] = []
        for index, each in enumerate(new):
            said = self._says(told, each, is_old=False)
            if waiting[said]:
                together.append((waiting[said].popleft(), index))
            else:
                added.append(index)
        removed = sorted(index for left in waiting.values() for index in left)
        if len(removed) == len(added):
            together += zip(removed, added, strict=True)
            removed, added = [], []
        for before, after in together:
            yield from self.element(name, told, (old[before], new[after]), (item(at[0], before), item(at[1], after)))
        effect = told.does(old, new)
        for index in removed:
            yield self.change(told.kind, effect, name, (old[index], None), (item(at[0], index), at[1]))
        for index in added:
            yield self.change(told.kind, effect, name, (None, new[index]), (at[0], item(at[1], index)))

    def _says(self, told: Told, value: Any, *, is_old: bool) -> Any:  # noqa: ANN401, something that can be compared
        """What *value* means: the same for two that are only written otherwise."""
        if isinstance(value, AreaCondition):
            return AreaCondition, now(value.code, self.became, is_old=is_old), value.at_least
        if isinstance(value, AreaTieBreak):
            return AreaTieBreak, now(value.area, self.became, is_old=is_old)
        if isinstance(value, str) and told.way == "code":
            return now(value, self.became, is_old=is_old)
        reader = _READERS.get(told.way)
        return _read(reader, value) if reader is not None and isinstance(value, str) else value


def _over(line: Decimal, name: str) -> Bracket:
    return Bracket(Interval(low=Fraction(line), low_in=name == "at_least"), percent=False)


def _read(how: Callable[[str], object], text: str) -> object:
    """What the formula *text* says; itself where it cannot be read."""
    found = how(text)
    if isinstance(found, Constraint) and found.sense == "=":
        return _equation(found.form)
    return text if isinstance(found, Slip) else found


def _equation(form: Linear) -> Linear:
    """The same for all ways to write that *form* is 0."""
    first = next((factor for _, factor in form.terms), form.constant)
    return form * (1 / first) if first else form


#: What reads the formulas of a field.
_READERS: Mapping[str, Callable[[str], object]] = {"measure": measure, "bound": measure, "check": check}


@lru_cache
def _fields(old: Any, new: Any) -> tuple["Attribute[Any]", ...]:  # noqa: ANN401, attrs classes
    """The fields of the one, and those that only the other has."""
    return tuple({each.name: each for kind in (new, old) for each in attrs.fields(kind)}.values())


def _inside(value: Any, address: str) -> str:  # noqa: ANN401, an attrs value
    """Where the fields of *value* stand: those of a condition under its key."""
    if isinstance(value, _CONDITIONS):
        return member(address, condition_key(cast("Condition", value)))
    return address


def _by_key(values: tuple[Any, ...], key: str | None, address: str) -> dict[str, tuple[str, Any]]:
    """Values by key with their addresses: objects that have a *key*, or pairs."""
    if key is None:
        return {name: (member(address, name), value) for name, value in values}
    return {getattr(each, key): (item(address, index), each) for index, each in enumerate(values)}


def percentage(value: Decimal | None) -> Quantity | None:
    """The percentage that *value* is written as."""
    return None if value is None else Quantity(shifted(value, 2), percent=True)
