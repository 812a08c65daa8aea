"""From nodes to nouns: one walk over the attrs classes, everything that is wrong said at once.

Items are read one by one: a fault in one hides no other, and what could be read is there for the checks.
"""

import types
import typing
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, Literal, TypeVar, cast

import attrs
from attrs import Factory, define, frozen

from parindex.model.fields import SCALARS, ByKind, Filed, OneKey, Written
from parindex.places import Place, item, member
from parindex.problems import Problem, ProblemsFound, problem
from parindex.reading.finds import MISSING, Finds, last_key
from parindex.reading.keys import (
    columns,
    cut_off,
    either_or,
    key_named,
    missing,
    misspelled,
    named_format,
    repeats,
)
from parindex.reading.nodes import Listing, Mapping, Node, Scalar, Tree, is_cell, is_nothing, split
from parindex.reading.plans import FieldPlan, Plan, plan_of, value_of_pairs
from parindex.reading.scalars import choice_of, reads_as_yes_or_no, single, written
from parindex.reading.unions import by_kind, one_key
from parindex.texts import Words, nearest

T = TypeVar("T")
#: Reads a node at an address; gives MISSING after saying why.
Reader = Callable[[Node, str], Any]
#: Finds the document that a reference names, or raises ProblemsFound.
Opener = Callable[[Any, Place], Tree]


@frozen(eq=False, repr=False)
class _Class:
    """A class, and the readers of its fields by key."""

    plan: Plan
    readers: dict[str, Reader]
    read_gathered: Reader | None


@define(eq=False, repr=False)
class Structurer:
    """Reads one document.

    Attributes:
        opener: Finds the documents in other files.
        finds: What was found.
        opened: Documents in other files, by the address that refers to them.
        later: References to files that are read later, and their places, by address.
    """

    opener: Opener
    finds: Finds = Factory(Finds)
    opened: dict[str, Node] = Factory(dict[str, Node])
    later: dict[str, tuple[Any, Place]] = Factory(dict[str, tuple[Any, Place]])
    _classes: dict[type, _Class] = Factory(dict[type, _Class])

    def structure(self, tree: Tree, wanted: type[T]) -> T | None:
        """What *tree* says as a *wanted*, or None after problems."""
        for each in tree.problems:
            self.finds.say(each)
        value = self._reader(wanted)(tree.root, "")
        return None if value is MISSING else cast("T", value)

    # --- from types to readers -------------------------------------------------------------------

    def _reader(self, wanted: Any, marks: tuple[Any, ...] = ()) -> Reader:  # noqa: ANN401, a type; one way a kind
        origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
        if origin is Annotated:
            return self._reader(arguments[0], arguments[1:])
        if origin in (typing.Union, types.UnionType):
            return self._union([each for each in arguments if each is not types.NoneType], marks)
        if origin is Literal:
            return self._scalar("text", lambda node: choice_of(node, arguments))
        if origin is tuple:
            value = value_of_pairs(arguments[0])
            return self._list(arguments[0]) if value is None else self._pairs(self._reader(value))
        if attrs.has(wanted) and wanted not in SCALARS:
            return lambda node, address: self._object(wanted, node, address)
        return self._scalar(*single(wanted, marks))

    def _scalar(self, term: str, convert: Callable[[Scalar], Any]) -> Reader:
        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            if not isinstance(node, Scalar):
                return self.finds.wrong_shape(node, address, term)
            if is_nothing(node):
                return self.finds.nothing(node, address)
            value = convert(node)
            if isinstance(value, Problem):
                return self.finds.say(attrs.evolve(value, address=address, place=node.place))
            return value

        return read

    def _union(self, members: list[Any], marks: tuple[Any, ...]) -> Reader:
        mark = next((each for each in marks if isinstance(each, OneKey | ByKind)), None)
        if isinstance(mark, OneKey):
            return lambda node, address: one_key(self.finds, dict(mark.classes), node, address, self._object)
        if isinstance(mark, ByKind):
            return lambda node, address: by_kind(self.finds, mark.classes, node, address, self._object)
        words = next((each.words for each in marks if isinstance(each, Written)), None)
        if words is not None:
            return self._scalar("number or date", partial(_word_or_value, words))
        filed = next((each for each in marks if isinstance(each, Filed)), None)
        if filed is not None:
            return self._word_or_file(members, filed.reference)
        if len(members) == 1:
            return self._reader(members[0], marks)
        return self._told_apart(members)

    def _word_or_file(self, members: list[Any], reference: type) -> Reader:
        """One of our words, a list, or the name of the file in which the list stands."""
        words = _words_of(members)
        read_list = self._reader(next(each for each in members if _is_group(each)))
        read_filed = self._in_a_file(self._checked_list(read_list, None, some=True), reference)

        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            near = nearest(node.text, words) if isinstance(node, Scalar) and "." not in node.text else None
            if isinstance(node, Scalar) and near is not None and near != node.text:
                known = ", ".join(words)
                found = problem("PAR212", address, place=node.place, near=near, text=node.text, choices=known)
                return self.finds.say(found)
            return (
                words[words.index(node.text)]
                if isinstance(node, Scalar) and node.text in words
                else self.finds.nothing(node, address) or read_filed(node, address)
            )

        return read

    def _told_apart(self, members: list[Any]) -> Reader:
        """One of *members*, told apart by its shape, and one of our words from other texts."""
        words = _words_of(members)
        groups = [self._reader(each) for each in members if _is_group(each)]
        singles = [
            self._reader(each) for each in members if not _is_group(each) and typing.get_origin(each) is not Literal
        ]
        singles += [self._scalar("text", lambda node: choice_of(node, tuple(words)))] if words else []

        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            if not isinstance(node, Scalar):
                return (groups or singles)[0](node, address)
            if node.text in words:
                return node.text
            listed = bool(groups) and is_cell(node) and not reads_as_yes_or_no(node)  # `a;b` in a table
            return (groups if listed or not singles else singles)[0](node, address)

        return read

    # --- lists and groups of keys ------------------------------------------------------------------

    def _list(self, inner: Any) -> Reader:  # noqa: ANN401
        read_item = self._reader(inner)

        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            node = split(node)
            if not isinstance(node, Listing):
                return self.finds.nothing(node, address) or self.finds.wrong_shape(node, address, "sequence")
            if node.header is not None:
                columns(self.finds, self._class(inner).plan, node.header, node.place, address)
            values: list[Any] = []
            for index, each in enumerate(node.items):
                values.append(read_item(each, item(address, index)))
                if self.finds.full:
                    return self.finds.lost(address)
            read = tuple(each for each in values if each is not MISSING)
            return read if len(read) == len(values) else self.finds.keep(address, read)

        return read

    def _pairs(self, read_value: Reader) -> Reader:
        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            if not isinstance(node, Mapping):
                return self.finds.nothing(node, address) or self.finds.wrong_shape(node, address, "mapping")
            cut_off(self.finds, node, (), address)
            pairs, whole = list[tuple[str, Any]](), not node.cut
            for key, entry in sorted(node.entries.items()):
                here = member(address, key)
                named = key_named(self.finds, key, entry.key_place, here, plain=entry.plain)
                if key in node.cut:
                    continue
                value = read_value(entry.node, here)
                whole = whole and named and value is not MISSING
                if named and value is not MISSING:
                    pairs.append((key, value))
            return tuple(pairs) if whole else self.finds.keep(address, tuple(pairs))

        return read

    # --- objects ---------------------------------------------------------------------------------

    def _class(self, wanted: type) -> _Class:
        if wanted not in self._classes:
            plan = plan_of(wanted)
            readers = {key: self._field_reader(each) for key, each in plan.fields.items()}
            gathered = self._reader(plan.gathered) if plan.gathering else None
            self._classes[wanted] = _Class(plan, readers, gathered)
        return self._classes[wanted]

    def _field_reader(self, field: FieldPlan) -> Reader:
        read = self._reader(field.wanted)
        if field.unique is not None or field.some:
            read = self._checked_list(read, field.unique, some=field.some)
        if field.files is not None:
            return self._in_files(read, field.files)
        return read if field.file is None else self._in_a_file(read, field.file)

    def _checked_list(self, read_list: Reader, unique: str | None, *, some: bool) -> Reader:
        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            listed = split(node)
            if not isinstance(listed, Listing):
                return read_list(node, address)
            if some and not listed.items:
                if listed.header is None:
                    return self.finds.say(problem("PAR220", address, place=node.place, key=last_key(address)))
                read_list(listed, address)  # there may be something wrong with its header, too
                rows_refused = not self.finds.whole(address)
                return MISSING if rows_refused else self.finds.say(problem("PAR409", address, place=node.place))
            value = read_list(listed, address)
            repeated = unique is not None and repeats(self.finds, listed, unique, address)
            return MISSING if repeated else value

        return read

    def _in_a_file(self, read_inline: Reader, reference: type) -> Reader:
        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            if isinstance(node, Listing) or (isinstance(node, Mapping) and "file" not in node.entries):
                return read_inline(node, address)
            named = self._object(reference, node, address)
            if named is MISSING:
                return MISSING
            place = node.place if isinstance(node, Scalar) else node.entries["file"].node.place
            try:
                tree = self.opener(named, place)
            except ProblemsFound as stopped:
                for each in stopped.problems:
                    self.finds.say(attrs.evolve(each, address=address))
                return MISSING
            self.opened[address] = tree.root
            for each in tree.problems:
                self.finds.say(attrs.evolve(each, address=address))
            return read_inline(tree.root, address)

        return read

    def _in_files(self, read_inline: Reader, reference: type) -> Reader:
        """A list, or what names the files in which its items stand: noted, and left to whoever reads them."""

        def read(node: Node, address: str) -> Any:  # noqa: ANN401
            if isinstance(node, Listing) or (isinstance(node, Mapping) and "file" not in node.entries):
                return read_inline(node, address)
            named = self._object(reference, node, address)
            if named is MISSING:
                return MISSING
            self.later[address] = (named, node.place)
            self.finds.later.add(address)
            return ()

        return read

    def _object(self, wanted: type, node: Node, address: str) -> Any:  # noqa: ANN401, PLR0911, one way a shape
        known = self._class(wanted)
        plan = known.plan
        if wanted is Words and isinstance(node, Scalar):
            text = self._reader(str)(node, address)
            return text if text is MISSING else self._made(wanted, {"vi": text}, address)
        if plan.bare is not None and not isinstance(node, Mapping):
            value = known.readers[plan.bare.key](node, address)
            return value if value is MISSING else self._made(wanted, {plan.bare.name: value}, address)
        if not isinstance(node, Mapping):
            shape = "text" if wanted is Words else "mapping"
            return self.finds.nothing(node, address) or self.finds.wrong_shape(node, address, shape)
        is_document = address in self.opened or not address
        if plan.format is not None and (is_document or "format" in node.entries):
            named = named_format(node, (plan.format,), address)
            if isinstance(named, Problem):
                return self.finds.say(named)
        values = self._values(known, node, address)
        if not address:
            self.finds.top.update({name: value for name, value in values.items() if value is not MISSING})
        if wanted is Words and not node.entries and not node.cut:
            return self.finds.say(problem("PAR204", address, place=node.place, key="vi"))
        if self.finds.whole(address):
            return self._made(wanted, values, address)
        return self._made_in_part(wanted, known.plan, values, address)

    def _made_in_part(self, wanted: type, plan: Plan, values: dict[str, Any], address: str) -> Any:  # noqa: ANN401
        """MISSING; but what could be read of some classes is there for the checks, so that a fault hides no others."""
        if getattr(wanted, "PARTIAL", False):
            for key, field in plan.fields.items():
                if values.get(field.name) is MISSING:
                    rest = self.finds.rest(member(address, key))
                    values.pop(field.name)
                    if rest is not None:
                        values[field.name] = rest
            if all(plan.fields[key].name in values for key in plan.required):
                self._made(wanted, values, address)
            else:
                self.finds.unmade(wanted)
        return MISSING

    def _made(self, wanted: type, values: dict[str, Any], address: str) -> Any:  # noqa: ANN401
        made = wanted(**values)
        self.finds.add(address, made)
        return made

    def _values(self, known: _Class, node: Mapping, address: str) -> dict[str, Any]:
        plan = known.plan
        present: set[str] = set()
        if node.header is None:
            present = misspelled(self.finds, node, plan, address)
        values: dict[str, Any] = {}
        gathered: list[tuple[str, Any]] = []
        for key, entry in node.entries.items():
            if _absent(entry.node, plan):
                continue
            field = plan.fields.get(key)
            if field is not None:
                present.add(key)
            if key in node.cut:
                continue  # not what was meant
            if field is not None:
                values[field.name] = known.readers[key](entry.node, member(address, key))
            elif plan.gathers(key) and known.read_gathered is not None:
                here, name = member(address, key), key.removeprefix(plan.prefix)
                if node.header is None:
                    key_named(self.finds, name, entry.key_place, here)
                gathered.append((name, known.read_gathered(entry.node, here)))
        if plan.gathering is not None and gathered:
            values[plan.gathering.name] = tuple(sorted(gathered))
        missing(self.finds, plan, node, address, present)
        either_or(self.finds, plan, node, address, present)
        return values


def _word_or_value(words: tuple[str, ...], node: Scalar) -> Any:  # noqa: ANN401, one of our words, or a figure
    if node.text in words:
        return node.text
    found = written(node)
    is_word = not any(each.isdigit() for each in node.text)
    if words and is_word and isinstance(found, Problem) and found.code == "PAR207":
        near = nearest(node.text, words)
        return problem("PAR212", near=near, text=node.text, choices=", ".join(("85.5", "85.5%", "never", *words)))
    return found


def _words_of(members: list[Any]) -> list[str]:
    return [each for member in members if typing.get_origin(member) is Literal for each in typing.get_args(member)]


def _is_group(wanted: Any) -> bool:  # noqa: ANN401, a type
    """Whether *wanted* is written as keys or as a list, not as one text."""
    plain = typing.get_args(wanted)[0] if typing.get_origin(wanted) is Annotated else wanted
    return typing.get_origin(plain) is tuple or (attrs.has(plain) and plain not in SCALARS)


def _absent(node: Node, plan: Plan) -> bool:
    """Whether nothing is meant: an empty cell, or a null in results."""
    return (is_cell(node) or plan.is_open) and is_nothing(node)
