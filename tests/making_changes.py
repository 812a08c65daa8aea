"""Criteria sets with one thing changed, found by walking the classes: it knows nothing of how changes are told."""

# ruff: noqa: ANN401, it goes through values of any class

import types
import typing
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal

import attrs
from attrs import evolve, field, frozen

from parindex.model.conditions import condition_key
from parindex.model.criteria import Area, CriteriaSet, Criterion
from parindex.model.fields import BARE, SCALARS, Quantity, Spelling, YearDay
from parindex.model.rule_kinds import Option, Options, Step
from parindex.places import item, member
from parindex.texts import Words

Put = Callable[[Any], Any]
#: By what a thing is found: another key is another thing.
_KEYS = {"id", "based_on", "code", "key", "problem"}
#: Lists that are one value.
_WHOLE = {"met", "was"}
_FLIPPED = {"at_least": "more_than", "more_than": "at_least", "at_most": "below", "below": "at_most"}


@frozen
class Mutation:
    """A set with one thing changed: its address, and what stood and stands there."""

    address: str
    before: Any
    after: Any
    put: Put = field(repr=False)

    @property
    def criteria(self) -> CriteriaSet:
        """The set."""
        changed: CriteriaSet = self.put(self.after)
        return changed


@frozen
class Removal:
    """A set with one thing of a list less: where it stood, and the address of the list."""

    address: str
    within: str
    before: Any
    rest: tuple[Any, ...] = field(repr=False)
    put: Put = field(repr=False)

    @property
    def criteria(self) -> CriteriaSet:
        """The set."""
        changed: CriteriaSet = self.put(self.rest)
        return changed


def mutations(criteria: CriteriaSet) -> list[Mutation]:
    """Every single value of a set, changed."""
    found: list[Mutation] = []
    for address, value, wanted, put in _leaves(criteria, CriteriaSet, "", lambda each: each):
        found += [Mutation(address, value, after, put) for after in _others(value, wanted)]
    return found


def flips(criteria: CriteriaSet) -> list[Mutation]:
    """Every end of every step counted in or out, and every option worth a share instead of as many points."""
    found: list[Mutation] = []
    for noun, put in _nouns(criteria, lambda each: each):
        if isinstance(noun, Step):
            ends = {name: getattr(noun, name) for name in _FLIPPED if getattr(noun, name) is not None}
            after = [evolve(noun, **{name: None, _FLIPPED[name]: end}) for name, end in ends.items()]
            found += [Mutation("", noun, each, put) for each in after]
        elif isinstance(noun, Criterion) and isinstance(noun.rule, Options) and noun.max:
            found += [Mutation("", noun, evolve(noun, rule=each), put) for each in _shared(noun.rule, noun.max)]
    return found


def _shared(rule: Options, maximum: Any) -> list[Options]:
    """The same with options worth a share of the *maximum*, where that can be written."""
    points = [each.points for each in rule.options]
    if maximum not in (1, 2, 4, 5) or any(each is None or not 0 <= each <= maximum for each in points):
        return []
    return [Options(tuple(Option(each.key, each.name, share=(each.points or 0) / maximum) for each in rule.options))]


def removals(criteria: CriteriaSet) -> list[Removal]:
    """Every item of every list of a set, removed, but for criteria with others inside, and what stands twice."""
    return list(_removals(criteria, "", lambda each: each))


def shuffled(noun: Any, shuffle: Callable[[list[Any]], None]) -> Any:
    """*noun* with all lists in another order of which the order means nothing."""
    if isinstance(noun, tuple):
        return tuple(shuffled(each, shuffle) for each in noun)
    if not attrs.has(type(noun)) or isinstance(noun, (*SCALARS, Words)):
        return noun
    changed: dict[str, Any] = {}
    for each in attrs.fields(type(noun)):
        value = shuffled(getattr(noun, each.name), shuffle)
        if isinstance(value, tuple) and each.name not in ("steps", "bands", "tie_break", *_WHOLE):
            listed = list(value)
            shuffle(listed)
            value = tuple(listed)
        changed[each.name] = value
    return type(noun)(**changed)


def with_own_codes(criteria: CriteriaSet) -> CriteriaSet:
    """*criteria* with a code of its own for each area, criterion and item."""

    def coded(branch: Any, code: str) -> Any:
        inside = tuple(coded(each, f"{code}.{at}") for at, each in enumerate(branch.criteria, start=1))
        return evolve(branch, code=code, criteria=inside)

    return evolve(criteria, areas=tuple(coded(each, str(at)) for at, each in enumerate(criteria.areas, start=1)))


# --- the walk ---------------------------------------------------------------------------------------------


def _leaves(value: Any, wanted: Any, address: str, put: Put) -> Iterator[tuple[str, Any, Any, Put]]:
    if isinstance(value, tuple):
        for at, each in enumerate(value):
            yield from _leaves(each, _inner(wanted), item(address, at), _at(put, value, at))
        return
    if not attrs.has(type(value)) or isinstance(value, (*SCALARS, Words)):
        yield address, value, wanted, put
        return
    hints = typing.get_type_hints(type(value), include_extras=True)
    for one in attrs.fields(type(value)):
        if one.name in _KEYS:
            continue
        part, here, inside = getattr(value, one.name), _address(value, one, address), _field(put, value, one.name)
        if isinstance(part, tuple) and one.name in _WHOLE:
            yield here, part, hints[one.name], inside
        elif isinstance(part, tuple) and _are_pairs(part, hints[one.name]):
            for at, (key, each) in enumerate(part):
                pair = _at(_at(inside, part, at), (key, each), 1)
                yield from _leaves(each, _inner(_inner(hints[one.name])), member(here, key), pair)
        elif part is None and one.name in _either(type(value)):
            continue
        else:
            yield from _leaves(part, hints[one.name], here, inside)


def _nouns(value: Any, put: Put) -> Iterator[tuple[Any, Put]]:
    """Every object of ours in *value*, and what puts another into its place."""
    if isinstance(value, tuple):
        for at, each in enumerate(value):
            yield from _nouns(each, _at(put, value, at))
    elif attrs.has(type(value)) and not isinstance(value, (*SCALARS, Words)):
        yield value, put
        for one in attrs.fields(type(value)):
            yield from _nouns(getattr(value, one.name), _field(put, value, one.name))


def _removals(value: Any, address: str, put: Put) -> Iterator[Removal]:
    if not attrs.has(type(value)) or isinstance(value, (*SCALARS, Words)):
        return
    hints = typing.get_type_hints(type(value), include_extras=True)
    for one in attrs.fields(type(value)):
        part, here, inside = getattr(value, one.name), _address(value, one, address), _field(put, value, one.name)
        if not isinstance(part, tuple) or one.name in _WHOLE:
            yield from _removals(part, here, inside)
            continue
        pairs = _are_pairs(part, hints[one.name])
        for at, each in enumerate(part):
            there = member(here, each[0]) if pairs else item(here, at)
            if not getattr(each, "criteria", ()) and part.count(each) == 1:
                within = "" if isinstance(each, Area | Criterion) else here
                yield Removal(there, within, each[1] if pairs else each, (*part[:at], *part[at + 1 :]), inside)
            if not pairs:
                yield from _removals(each, there, _at(inside, part, at))


def _address(value: Any, one: "attrs.Attribute[Any]", address: str) -> str:
    module = type(value).__module__
    if module.endswith(".conditions"):
        address = member(address, condition_key(value))
    return address if one.metadata.get(BARE) else member(address, one.name)


def _field(put: Put, owner: Any, name: str) -> Put:
    return lambda each: put(evolve(owner, **{name: each}))


def _at(put: Put, values: tuple[Any, ...], at: int) -> Put:
    return lambda each: put((*values[:at], each, *values[at + 1 :]))


def _inner(wanted: Any) -> Any:
    """The type of what a list, or the second of a pair, holds."""
    if typing.get_origin(wanted) is Annotated:
        return _inner(typing.get_args(wanted)[0])
    if typing.get_origin(wanted) in (typing.Union, types.UnionType):
        return next((_inner(each) for each in typing.get_args(wanted) if typing.get_origin(each) is tuple), Any)
    arguments = typing.get_args(wanted)
    return arguments[-1] if arguments and arguments[-1] is not Ellipsis else (arguments or (Any,))[0]


def _are_pairs(values: tuple[Any, ...], wanted: Any) -> bool:
    del wanted
    return bool(values) and all(isinstance(each, tuple) for each in values)


def _either(kind: type) -> set[str]:
    """The fields of which one or none may be written: another in their stead is another thing."""
    said = [*getattr(kind, "EITHER", ()), *getattr(kind, "EITHER_OR_NONE", ())]
    return {name for each in said for name in ((each,) if isinstance(each, str) else each)}


def _others(value: Any, wanted: Any) -> list[Any]:  # noqa: C901, PLR0911, one way a kind
    """Values near *value* that are not it."""
    marks = typing.get_args(wanted)[1:] if typing.get_origin(wanted) is Annotated else ()
    formula = any(isinstance(each, Spelling) and each.kind == "formula" for each in marks) or "formula" in str(wanted)
    words = [each for each in _words(wanted) if each != value]
    match value:
        case bool():
            return [not value]
        case int():
            return [value + 1, *words]
        case Decimal():
            return [value + 1, value - Decimal("0.0001"), *words]
        case Quantity():
            return [evolve(value, number=value.number + 1), evolve(value, percent=not value.percent)]
        case YearDay():
            return [evolve(value, day=value.day % 28 + 1), evolve(value, year=_next(value.year))]
        case date():
            return [value + timedelta(days=1)]
        case Words():
            return [evolve(value, vi=f"{value.vi or ''}x"), evolve(value, en=f"{value.en or ''}x")]
        case str() if value in _words(wanted):
            return words
        case str():
            return [f"{value} + 1" if formula else f"{value}x"]
        case tuple():
            return [(*value, "x")]
        case _:
            return words[:1] or _made(wanted)


def _made(wanted: Any) -> list[Any]:
    """Something of a type where there was nothing."""
    kinds = str(wanted)
    for name, made in (("Decimal", Decimal("0.5")), ("Quantity", Quantity(Decimal(7))), ("Words", Words("mới"))):
        if name in kinds:
            return [made]
    return ["7"] if "str" in kinds else [7] if "int" in kinds else []


def _words(wanted: Any) -> list[Any]:
    """The words of ours that a field can be."""
    if typing.get_origin(wanted) is Literal:
        return list(typing.get_args(wanted))
    return [word for each in typing.get_args(wanted) if not isinstance(each, Spelling) for word in _words(each)]


def _next(year: str) -> Any:
    return {"last_year": "year", "year": "next_year", "next_year": "last_year"}[year]
