"""YAML text as nodes with places, from PyYAML's event stream.

PyYAML scans and parses; its resolver and constructor never run, and nothing here recurses: both can be made to
kill the process, and once they have run the places and the spelling of numbers are gone.
"""

from collections.abc import Iterator
from typing import Any

import yaml
from attrs import define, field, frozen

from parindex.places import Place, point
from parindex.problems import Problem, ProblemsFound, problem
from parindex.reading.nodes import Entry, Listing, Mapping, Node, Scalar, Style
from parindex.reading.screen import suspicion
from parindex.texts import normal, suspects


@frozen
class Limits:
    """What a document may hold: levels of nesting, and values."""

    depth: int = 24
    values: int = 20_000


@define
class _Open:
    """A list or group of keys that is still being read."""

    place: Place
    items: list[Node] | None = None
    entries: dict[str, Entry] = field(factory=dict)
    key: str | None = None
    key_place: Place | None = None
    lost: bool = False  # the value belongs to a key that was there already


def read_yaml(text: str, file: str, *, limits: Limits, quoted: Style = "quoted", pure: bool = False) -> Node | None:
    """The one document of *text*; None if there is nothing in it.

    Args:
        text: Screened text.
        file: Its name, for places.
        limits: What it may hold.
        quoted: The style of scalars in quotes; results in JSON keep numbers in quotes, as cells do.
        pure: Use PyYAML's own parser even where libyaml is there; both give the same.

    Raises:
        ProblemsFound: Everything that is wrong with it as YAML.
    """
    fast = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(file, limits, quoted)
    try:
        builder.read(_events(text, file, yaml.SafeLoader if pure else fast))
    except ProblemsFound as stopped:
        if pure or fast is yaml.SafeLoader or stopped.problems[0].code != "PAR106":
            raise ProblemsFound([*builder.problems, *stopped.problems]) from None
        # The pure parser names syntax errors in the same words on every machine, and at the better place.
        return read_yaml(text, file, limits=limits, quoted=quoted, pure=True)
    if builder.problems:
        raise ProblemsFound(builder.problems)
    return builder.root


def _events(text: str, file: str, loader: Any) -> Iterator[Any]:  # noqa: ANN401, PyYAML's events have no types
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = point(file, mark.line + 1, mark.column + 1) if mark else point(file, 1, 1)
        words = error.problem or error.context or "syntax"
        raise ProblemsFound([problem("PAR106", place=place, words=words)]) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # "\UFFFFFFFF" in the pure parser
        words = str(error).partition("\n")[0]
        raise ProblemsFound([problem("PAR106", place=point(file, 1, 1), words=words)]) from None


class _Builder:
    """Builds the tree of one document from events, with a stack of its own."""

    def __init__(self, file: str, limits: Limits, quoted: Style) -> None:
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._file = file
        self._limits = limits
        self._quoted: Style = quoted
        self._stack: list[_Open] = []
        self._documents = 0
        self._values = 0

    def read(self, events: Iterator[Any]) -> None:
        """Take all *events*; stop at the first that could make later ones dangerous or meaningless."""
        for event in events:
            match event:
                case yaml.ScalarEvent():
                    self._scalar(event)
                case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                    self._begin(event)
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    self._end(event)
                case yaml.AliasEvent():
                    raise ProblemsFound([problem("PAR107", place=self._place(event), text=f"*{event.anchor}")])
                case yaml.DocumentStartEvent():
                    self._document(event)
                case _:
                    pass

    def _place(self, event: Any) -> Place:  # noqa: ANN401
        start, end = event.start_mark, event.end_mark
        return Place(self._file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def _document(self, event: Any) -> None:  # noqa: ANN401
        self._documents += 1
        if self._documents > 1:
            raise ProblemsFound([problem("PAR111", place=self._place(event))])
        if event.version or event.tags:
            self.problems.append(problem("PAR110", place=self._place(event)))

    def _value(self, event: Any, place: Place) -> None:  # noqa: ANN401
        """What is true of every value: it is counted, and carries neither anchor nor tag."""
        self._values += 1
        if self._values > self._limits.values:
            raise ProblemsFound([problem("PAR116", place=place, limit=self._limits.values)])
        if event.anchor:
            self.problems.append(problem("PAR107", place=place, text=f"&{event.anchor}"))
        if event.tag is not None:
            self.problems.append(problem("PAR109", place=place, text=event.tag))

    def _scalar(self, event: Any) -> None:  # noqa: ANN401
        place = self._place(event)
        self._value(event, place)
        if event.style == '"':  # only escapes can still make such characters
            found = next(iter(suspects(event.value)), None)
            if found:
                self.problems.append(suspicion(found[2], found[1], place))
        if self._stack and self._stack[-1].items is None and self._stack[-1].key is None:
            self._key(event, place)
            return
        if event.style:
            self._put(Scalar(place, normal(event.value), self._quoted))
        elif event.value:
            self._put(Scalar(place, normal(event.value), "plain"))
        else:
            self._put(self._unwritten(place))

    def _unwritten(self, place: Place) -> Scalar:
        """Nothing is written: the place is the key's or the list's; without even a colon the key was cut off."""
        if not self._stack:
            return Scalar(place, "")
        top = self._stack[-1]
        key_place = top.key_place
        if key_place is None:
            return Scalar(top.place, "")
        behind_key = (place.line, place.column) == (key_place.end_line, key_place.end_column)
        return Scalar(key_place, "", "cut" if behind_key else "plain")

    def _key(self, event: Any, place: Place) -> None:  # noqa: ANN401
        key = normal(event.value)
        top = self._stack[-1]
        if key == "<<" and not event.style:
            self.problems.append(problem("PAR108", place=place))
        top.key, top.key_place = key, place
        if key in top.entries:
            first = top.entries[key].key_place
            self.problems.append(problem("PAR113", place=place, key=key, line=first.line, column=first.column))
            top.lost = True

    def _begin(self, event: Any) -> None:  # noqa: ANN401
        place = self._place(event)
        self._value(event, place)
        if self._stack and self._stack[-1].items is None and self._stack[-1].key is None:
            raise ProblemsFound([problem("PAR112", place=place)])
        if len(self._stack) == self._limits.depth:
            raise ProblemsFound([problem("PAR115", place=place, limit=self._limits.depth)])
        self._stack.append(_Open(place, [] if isinstance(event, yaml.SequenceStartEvent) else None))

    def _end(self, event: Any) -> None:  # noqa: ANN401
        done = self._stack.pop()
        end = self._place(event)
        place = Place(self._file, done.place.line, done.place.column, end.end_line, end.end_column)
        self._put(Mapping(place, done.entries) if done.items is None else Listing(place, tuple(done.items)))

    def _put(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        top = self._stack[-1]
        if top.items is not None:
            top.items.append(node)
            return
        if not top.lost and top.key is not None and top.key_place is not None:
            top.entries[top.key] = Entry(top.key_place, node)
        top.key, top.key_place, top.lost = None, None, False
