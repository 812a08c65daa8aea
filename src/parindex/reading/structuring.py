"""From nodes to nouns: one walk over the attrs classes, everything that is wrong said at once.

Items are read one by one: a fault in one hides no other, and what could be read is there for the checks.
"""

import types
import typing
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeVar, cast

import attrs
from attrs import define, frozen

from parindex.model.fields import (
    BARE,
    FILE,
    KEY,
    PREFIX,
    SOME,
    UNIQUE,
    Bounds,
    ByKind,
    Decimals,
    OneKey,
    Spelling,
)
from parindex.places import Place, item, member, steps, the_key
from parindex.problems import Problem, ProblemsFound, problem
from parindex.reading.nodes import Entry, Listing, Mapping, Node, Scalar, is_cut, is_empty_cell, split, start
from parindex.reading.scalars import choice_of, date_of, number_of, text_of, whole_of, yes_or_no
from parindex.texts import Words, nearest

T = TypeVar("T")
#: Reads a node at an address; gives MISSING after saying why.
Reader = Callable[[Node, str], Any]
#: Finds the document that a reference names, or raises ProblemsFound.
Opener = Callable[[Any, Place], Node]

_NULLS = ("", "~", "null")


class _Missing:
    """Nothing could be read; at least one problem says why."""


MISSING = _Missing()


@frozen
class _Field:
    """One field of a class, as it is written."""

    name: str
    key: str
    read: Reader
    required: bool
    prefix: str | None


@frozen
class _Plan:
    """How a class is written."""

    by_key: dict[str, _Field]
    bare: _Field | None
    gathering: _Field | None
    open: bool
    either: tuple[tuple[str, ...], bool]  # keys of which at most one may stand, and whether one must
    format: str | None


@define
class Structurer:
    """Reads one document.

    Attributes:
        problems: All that is wrong, with addresses, and places where they are known.
        found: The objects that could be read, by class, with their addresses.
        broken: Addresses of objects that could not.
        opened: Documents in other files, by the address that refers to them.
    """

    opener: Opener
    problems: list[Problem] = attrs.Factory(list[Problem])
    found: dict[type, list[tuple[str, Any]]] = attrs.Factory(dict[type, list[tuple[str, Any]]])
    broken: list[str] = attrs.Factory(list[str])
    opened: dict[str, Node] = attrs.Factory(dict[str, Node])
    _plans: dict[type, _Plan] = attrs.Factory(dict[type, _Plan])

    def structure(self, node: Node, wanted: type[T]) -> T | None:
        """What *node* says as a *wanted*, or None after problems."""
        value = self._reader(wanted)(node, "")
        return None if value is MISSING else cast("T", value)

    def each(self, wanted: type[T]) -> Iterator[tuple[str, T]]:
        """The objects of a class that could be read, each with its address."""
        yield from self.found.get(wanted, ())

    def whole(self, address: str) -> bool:
        """Whether everything below *address* could be read."""
        return not any(each.startswith(address) for each in self.broken)

    # --- from types to readers -------------------------------------------------------------------

    def _reader(self, wanted: Any, marks: tuple[Any, ...] = ()) -> Reader:  # noqa: ANN401, PLR0911, a type; one way a kind
        origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
        if origin is Annotated:
            return self._reader(arguments[0], arguments[1:])
        if origin in (typing.Union, types.UnionType):
            return self._union([each for each in arguments if each is not types.NoneType], marks)
        if origin is Literal:
            return self._scalar("text", lambda node: choice_of(node, arguments))
        if origin is tuple and arguments[-1] is Ellipsis:
            inner = typing.get_args(arguments[0])
            if typing.get_origin(arguments[0]) is tuple and Ellipsis not in inner:
                return self._pairs(self._reader(inner[1]))
            return self._list(arguments[0])
        if attrs.has(wanted):
            return lambda node, address: self._object(wanted, node, address)
        return self._single(wanted, marks)

    def _single(self, wanted: Any, marks: tuple[Any, ...]) -> Reader:  # noqa: ANN401
        bounds = next((each for each in marks if isinstance(each, Bounds)), None)
        if wanted is str:
            spelling = next((each for each in marks if isinstance(each, Spelling)), Spelling("line"))
            return self._scalar("text", lambda node: text_of(node, spelling))
        if wanted is Decimal:
            decimals = next((each for each in marks if isinstance(each, Decimals)), Decimals())
            term = "percentage" if decimals.percent else "number"
            return self._scalar(term, lambda node: number_of(node, decimals, bounds))
        if wanted is int:
            return self._scalar("whole number", lambda node: whole_of(node, bounds))
        if wanted is date:
            return self._scalar("date", date_of)
        if wanted is bool:
            return self._scalar("yes or no", yes_or_no)
        raise TypeError(f"no way to read {wanted!r}")

    def _scalar(self, term: str, convert: Callable[[Scalar], Any]) -> Reader:
        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            if not isinstance(node, Scalar):
                return self._wrong_shape(node, address, term)
            value = convert(node)
            if isinstance(value, Problem):
                return self._say(attrs.evolve(value, address=address, place=node.place))
            return value

        return read

    def _union(self, members: list[Any], marks: tuple[Any, ...]) -> Reader:
        for mark in marks:
            if isinstance(mark, OneKey):
                return lambda node, address: self._one_key(dict(mark.classes), node, address)
            if isinstance(mark, ByKind):
                return lambda node, address: self._by_kind(mark.classes, node, address)
        if len(members) == 1:
            return self._reader(members[0], marks)
        objects = [self._reader(each) for each in members if attrs.has(each)]
        singles = [self._reader(each) for each in members if not attrs.has(each)]

        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            return (singles if isinstance(node, Scalar) else objects)[0](node, address)

        return read

    # --- lists and groups of keys ------------------------------------------------------------------

    def _list(self, inner: Any) -> Reader:  # noqa: ANN401
        read_item = self._reader(inner)
        row = inner if attrs.has(inner) else None

        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            node = split(node)
            if not isinstance(node, Listing):
                return self._wrong_shape(node, address, "sequence")
            if node.header is not None and row is not None:
                self._columns(self._plan(row), node.header, node.place, address)
            whole, values = True, list[Any]()
            for index, each in enumerate(node.items):
                here = item(address, index)
                value = self._nothing(each, here, f"[{index}]") or read_item(each, here)
                whole = whole and value is not MISSING
                values.append(value)
            return tuple(values) if whole else MISSING

        return read

    def _pairs(self, read_value: Reader) -> Reader:
        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            if not isinstance(node, Mapping):
                return self._wrong_shape(node, address, "mapping")
            self._cut_off(node, node.entries, address)
            pairs, whole = list[tuple[str, Any]](), True
            for key, entry in sorted(node.entries.items()):
                if is_cut(entry.node):
                    whole = False
                    continue
                here = member(address, key)
                key_problem = text_of(Scalar(entry.key_place, key, "quoted"), Spelling("key"))
                if isinstance(key_problem, Problem):
                    self._say(attrs.evolve(key_problem, address=the_key(here), place=entry.key_place))
                    whole = False
                value = self._nothing(entry.node, here, key) or read_value(entry.node, here)
                whole = whole and value is not MISSING
                pairs.append((key, value))
            return tuple(pairs) if whole else MISSING

        return read

    def _one_key(self, classes: dict[str, type], node: Node, address: str) -> Any:  # noqa: ANN401
        if not isinstance(node, Mapping):
            return self._wrong_shape(node, address, "mapping")
        known = {key: entry for key, entry in node.entries.items() if key in classes}
        self._unknown_keys(node, tuple(classes), address)
        if len(known) != 1:
            hint = None if known else "none"
            if known or not node.entries:
                keys = ", ".join(known or classes)
                self._say(problem("PAR217", address, place=node.place, hint=hint, keys=keys))
            return self._lost(address)
        ((key, entry),) = known.items()
        here = member(address, key)
        value = self._nothing(entry.node, here, key) or self._object(classes[key], entry.node, here)
        return value if len(node.entries) == 1 else self._lost(address)

    def _by_kind(self, classes: tuple[type, ...], node: Node, address: str) -> Any:  # noqa: ANN401
        if not isinstance(node, Mapping):
            return self._wrong_shape(node, address, "mapping")
        kinds = {str(vars(each)["KIND"]): each for each in classes}
        entry = node.entries.get("kind")
        if entry is None:
            self._say(problem("PAR204", address, place=node.place, key="kind"))
            return self._lost(address)
        chosen = self._scalar("text", lambda scalar: choice_of(scalar, tuple(kinds)))(
            entry.node, member(address, "kind")
        )
        if chosen is MISSING:
            return self._lost(address)
        rest = {key: each for key, each in node.entries.items() if key != "kind"}
        return self._object(kinds[chosen], Mapping(node.place, rest), address)

    # --- objects ---------------------------------------------------------------------------------

    def _plan(self, wanted: type) -> _Plan:
        if wanted not in self._plans:
            hints = typing.get_type_hints(wanted, include_extras=True)
            fields = [self._field(each, hints[each.name]) for each in attrs.fields(wanted)]
            bare = [attrs.fields_dict(wanted)[each.name].metadata.get(BARE) for each in fields]
            either = getattr(wanted, "EITHER", None)
            self._plans[wanted] = _Plan(
                by_key={each.key: each for each in fields if each.prefix is None},
                bare=next((each for each, is_bare in zip(fields, bare, strict=True) if is_bare), None),
                gathering=next((each for each in fields if each.prefix is not None), None),
                open=getattr(wanted, "OPEN", False),
                either=(either, True) if either else (getattr(wanted, "EITHER_OR_NONE", ()), False),
                format=getattr(wanted, "FORMAT", None),
            )
        return self._plans[wanted]

    def _field(self, attribute: Any, wanted: Any) -> _Field:  # noqa: ANN401
        marks = attribute.metadata
        read = self._reader(wanted)
        if marks.get(SOME) or marks.get(UNIQUE):
            read = self._list_of_some(read, unique=marks.get(UNIQUE), some=bool(marks.get(SOME)))
        if marks.get(FILE):
            read = self._in_a_file(read, marks[FILE])
        key = marks.get(KEY, attribute.name.rstrip("_"))
        return _Field(attribute.name, key, read, attribute.default is attrs.NOTHING, marks.get(PREFIX))

    def _list_of_some(self, read_list: Reader, *, unique: str | None, some: bool) -> Reader:
        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            listed = split(node)
            if some and isinstance(listed, Listing) and not listed.items:
                if listed.header is not None:
                    return self._say(problem("PAR409", address, place=node.place))
                return self._say(problem("PAR220", address, place=node.place, key=str(steps(address)[-1])))
            value = read_list(node, address)
            if unique is not None and isinstance(listed, Listing):
                return value if self._no_repeats(listed, unique, address) else MISSING
            return value

        return read

    def _no_repeats(self, node: Listing, key: str, address: str) -> bool:
        seen: dict[str, Place] = {}
        alone = True
        for index, each in enumerate(node.items):
            entry = each.entries.get(key) if isinstance(each, Mapping) else None
            if entry is None or not isinstance(entry.node, Scalar) or not entry.node.text:
                continue
            text, place = entry.node.text, entry.node.place
            if text in seen:
                here = member(item(address, index), key)
                self._say(problem("PAR216", here, place=place, text=text, key=key, where=str(seen[text])))
                alone = False
            seen.setdefault(text, place)
        return alone

    def _in_a_file(self, read_inline: Reader, reference: type) -> Reader:
        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            if isinstance(node, Listing) or (isinstance(node, Mapping) and "file" not in node.entries):
                return read_inline(node, address)
            named = self._object(reference, node, address)
            if named is MISSING:
                return MISSING
            place = node.place if isinstance(node, Scalar) else node.entries["file"].node.place
            try:
                self.opened[address] = self.opener(named, place)
            except ProblemsFound as stopped:
                for each in stopped.problems:
                    self._say(attrs.evolve(each, address=address))
                return self._lost(address)
            return read_inline(self.opened[address], address)

        return read

    def _object(self, wanted: type, node: Node, address: str) -> Any:  # noqa: ANN401
        plan = self._plan(wanted)
        if wanted is Words and isinstance(node, Scalar):
            text = self._reader(str)(node, address)
            return text if text is MISSING else Words(vi=text)
        if plan.bare is not None and not isinstance(node, Mapping):
            value = self._nothing(node, address, plan.bare.key) or plan.bare.read(node, address)
            return self._made(wanted, {plan.bare.name: value}, address)
        if not isinstance(node, Mapping):
            return self._wrong_shape(node, address, "mapping")
        if plan.format is not None and not self._format_is(plan.format, node, address):
            return self._lost(address)
        before = len(self.problems)
        values = self._values(plan, node, address)
        self._either(plan, node, address)
        if wanted is Words and not node.entries:
            self._say(problem("PAR217", address, place=node.place, hint="none", keys="vi, en"))
        return self._lost(address) if len(self.problems) > before else self._made(wanted, values, address)

    def _values(self, plan: _Plan, node: Mapping, address: str) -> dict[str, Any]:
        row = node.header is not None
        if not plan.open and not row:
            known = (*plan.by_key, *(["format"] if plan.format else []))
            prefixes = [f"{plan.gathering.prefix}…"] if plan.gathering else []
            self._unknown_keys(node, (*known, *prefixes), address)
        values: dict[str, Any] = {}
        gathered: list[tuple[str, Any]] = []
        for key, entry in node.entries.items():
            if _absent(entry.node, plan):
                continue
            here = member(address, key)
            field = plan.by_key.get(key)
            if field is not None:
                values[field.name] = self._nothing(entry.node, here, key) or field.read(entry.node, here)
            elif plan.gathering is not None and key.startswith(str(plan.gathering.prefix)):
                name = key.removeprefix(str(plan.gathering.prefix))
                gathered += self._gathered(plan.gathering, name, entry, here)
        if plan.gathering is not None and gathered:
            values[plan.gathering.name] = tuple(sorted(gathered))
        for key, field in plan.by_key.items():
            if field.required and field.name not in values:
                self._missing_key(key, node, address)
        return values

    def _made(self, wanted: type, values: dict[str, Any], address: str) -> Any:  # noqa: ANN401
        if any(each is MISSING for each in values.values()):
            return self._lost(address)
        made = wanted(**values)
        self.found.setdefault(wanted, []).append((address, made))
        return made

    def _gathered(self, field: _Field, name: str, entry: Entry, here: str) -> list[tuple[str, Any]]:
        pairs = field.read(Mapping(entry.key_place, {name: entry}), here.rpartition("[")[0])
        return list(pairs) if pairs is not MISSING else []

    def _columns(self, plan: _Plan, header: dict[str, Place], place: Place, address: str) -> None:
        """What is wrong with the columns of a table, said once and not for every row."""
        known = (*plan.by_key, *([f"{plan.gathering.prefix}…"] if plan.gathering else []))
        columns = {key: Entry(each, Scalar(each, key, "quoted")) for key, each in header.items()}
        self._unknown_keys(Mapping(place, columns), known, address)
        for key, field in plan.by_key.items():
            if field.required and key not in header:
                self._say(problem("PAR204", address, place=place, key=key))

    # --- what can be wrong with an object ------------------------------------------------------------

    def _format_is(self, wanted: str, node: Mapping, address: str) -> bool:
        entry = node.entries.get("format")
        if entry is None:
            self._say(problem("PAR201", address, place=node.place, formats=wanted))
        elif not isinstance(entry.node, Scalar):
            self._wrong_shape(entry.node, member(address, "format"), "text")
        elif entry.node.text != wanted:
            here = member(address, "format")
            self._say(problem("PAR202", here, place=entry.node.place, text=entry.node.text, formats=wanted))
        else:
            return True
        return False

    def _either(self, plan: _Plan, node: Mapping, address: str) -> None:
        keys, needed = plan.either
        written = [key for key in keys if key in node.entries]
        if len(written) > 1:
            place = node.entries[written[1]].key_place
            self._say(problem("PAR217", member(address, written[1]), place=place, keys=", ".join(keys)))
        elif needed and not written:
            self._say(problem("PAR217", address, place=node.place, hint="none", keys=", ".join(keys)))

    def _missing_key(self, key: str, node: Mapping, address: str) -> None:
        entry = node.entries.get(key)
        if entry is not None:  # an empty cell
            self._say(problem("PAR204", member(address, key), place=entry.node.place, key=key))
        elif node.header is None or key in node.header:
            self._say(problem("PAR204", address, place=node.place, key=key))
        else:
            self._lost(address)

    def _unknown_keys(self, node: Mapping, known: tuple[str, ...], address: str) -> None:
        prefixes = tuple(each.removesuffix("…") for each in known if each.endswith("…"))
        unknown = {
            key: entry
            for key, entry in node.entries.items()
            if key not in known and not (prefixes and key.startswith(prefixes))
        }
        self._cut_off(node, unknown, address)
        for key, entry in unknown.items():
            if not is_cut(entry.node):
                self._unknown_key(key, entry.key_place, known, member(address, key))

    def _unknown_key(self, key: str, place: Place, known: tuple[str, ...], address: str) -> None:
        listed = ", ".join(sorted(known))
        self._say(problem("PAR203", address, place=place, near=nearest(key, known), key=key, known=listed))

    def _cut_off(self, node: Mapping, unknown: dict[str, Entry], address: str) -> None:
        """A comma in braces ended a text: said once, however many commas it had."""
        cut = [key for key, each in unknown.items() if is_cut(each.node)]
        if cut:
            place = node.entries[cut[0]].key_place
            self._say(problem("PAR222", member(address, cut[0]), place=place, text=", ".join(cut)))

    def _nothing(self, node: Node, address: str, key: str) -> _Missing | None:
        if isinstance(node, Scalar) and node.style in ("plain", "cut") and node.text in _NULLS:
            return self._say(problem("PAR220", address, place=node.place, key=key))
        return None

    def _wrong_shape(self, node: Node, address: str, wanted: str) -> _Missing:
        found = {Scalar: "scalar", Listing: "sequence", Mapping: "mapping"}[type(node)]
        return self._say(problem("PAR205", address, place=node.place, wanted=wanted, found=found))

    def _say(self, found: Problem) -> _Missing:
        self.problems.append(found.at(start(found.place)) if found.place else found)
        return self._lost(found.address)

    def _lost(self, address: str) -> _Missing:
        self.broken.append(address)
        return MISSING


def _absent(node: Node, plan: _Plan) -> bool:
    """Whether nothing is meant: an empty cell, or a null in results."""
    return is_empty_cell(node) or (
        plan.open and isinstance(node, Scalar) and node.style == "plain" and node.text == "null"
    )


def place_at(root: Node, opened: dict[str, Node], address: str) -> Place:
    """The place of what *address* names, or of the nearest thing around it that is written."""
    here = ""
    node: Node = root
    key_place: Place | None = None
    for step in steps(address):
        here = item(here, step) if isinstance(step, int) else member(here, step)
        if isinstance(step, int) and isinstance(node, Listing) and step < len(node.items):
            node, key_place = node.items[step], None
        elif isinstance(step, str) and isinstance(node, Mapping) and step in node.entries:
            entry = node.entries[step]
            node, key_place = entry.node, entry.key_place
        else:
            break
        node = opened.get(here, node)
    if address.endswith("@") and key_place is not None:
        return key_place
    return start(node.place)
