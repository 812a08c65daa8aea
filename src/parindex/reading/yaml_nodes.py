"""YAML text as nodes with places, from PyYAML's event stream.

PyYAML scans and parses; its resolver and constructor never run, and nothing here recurses: both can be made to
kill the process, and once they have run the places and the spelling of numbers are gone.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any

import yaml
from attrs import define, evolve, field, frozen

from parindex.places import Place
from parindex.problems import MOST_PROBLEMS, Problem, ProblemsFound, problem
from parindex.reading.nodes import Entry, Listing, Mapping, Node, Scalar, Style, Tree
from parindex.reading.screen import suspicion
from parindex.reading.slip import Slip, Slips, written_column
from parindex.reading.yaml_syntax import Stumbled, directives, events
from parindex.texts import normal, suspects

#: A comment as nobody writes one: no space behind its sign. It was most likely meant to be text.
_NO_COMMENT = re.compile(r":?[ ]+(#[^\s#!].*)")
_LIKE_NO_COMMENT = re.compile(r" #[^\s#!]")
#: Slips in the syntax of one file that are named; behind them reading on is guessing.
_MOST_SLIPS = 20
#: Characters that are read again for them, all in all.
_MOST_WORK = 500_000


@frozen(eq=False, repr=False)
class Limits:
    """What a document may hold: levels of nesting, and values."""

    depth: int = 24
    values: int = 20_000


@define(eq=False, repr=False)
class _Open:
    """A list or group of keys that is still being read."""

    place: Place
    flow: bool
    is_list: bool
    values: list[Node] = field(factory=list[Node])
    entries: dict[str, Entry] = field(factory=dict)
    cut: dict[str, Scalar] = field(factory=dict)
    key: Scalar | None = None  # whose value comes next
    key_event: Any = None

    @property
    def is_at_key(self) -> bool:
        """Whether a key comes next."""
        return self.key is None and not self.is_list


def read_yaml(text: str, file: str, *, limits: Limits, quoted: Style = "quoted", pure: bool = False) -> Tree | None:
    """The one document of *text*; None if there is nothing in it.

    Args:
        text: Screened text.
        file: Its name, for places.
        limits: What it may hold.
        quoted: The style of scalars in quotes; results in JSON keep numbers in quotes, as cells do.
        pure: Use PyYAML's own parser even where libyaml is there; both give the same.

    Raises:
        ProblemsFound: It is not YAML, or holds what makes the rest of it dangerous or meaningless.
    """
    if not text.endswith("\n"):
        text += "\n"  # without it the two parsers do not agree where the file ends
    if found := directives(text, file):
        raise ProblemsFound(found)
    slips: list[Slip] = []
    while True:
        try:
            tree = _read(text, file, limits, quoted, tuple(slips), pure=pure)
        except Stumbled as stumbled:
            if stumbled.slip is None or len(slips) >= min(_MOST_SLIPS, _MOST_WORK // len(text)):
                raise ProblemsFound([*(each.problem for each in slips), *stumbled.problems]) from None
            slips.append(stumbled.slip)
            text = stumbled.slip.taken_as(text)
        except ProblemsFound as stopped:
            raise ProblemsFound([*(each.problem for each in slips), *stopped.problems]) from None
        else:
            if slips and tree is not None:
                return evolve(tree, problems=(*(each.problem for each in slips), *tree.problems))
            return tree


def _read(text: str, file: str, limits: Limits, quoted: Style, slips: Slips, *, pure: bool) -> Tree | None:
    """The document of *text*, in which *slips* are already taken as they were meant.

    Raises:
        ProblemsFound: It is not YAML, or holds what makes the rest of it dangerous or meaningless.
    """
    if not pure and (fast := getattr(yaml, "CSafeLoader", None)) is not None:
        builder = _Builder(text, file, limits, quoted, slips)
        # libyaml passes over some faults and words others differently: wherever it stumbles the pure parser decides.
        with suppress(ProblemsFound):
            builder.read(events(text, file, fast, slips))
            if not builder.problems and not builder.doubtful:
                return builder.tree
    builder = _Builder(text, file, limits, quoted, slips)
    try:
        builder.read(events(text, file, yaml.SafeLoader, slips))
    except Stumbled as stumbled:
        if stumbled.slip is not None:
            raise
        told = {each.place and each.place.line for each in stumbled.problems}  # more is known of these lines now
        before = [
            each for each in builder.problems if each.code != "PAR144" or (each.place and each.place.line) not in told
        ]
        raise ProblemsFound([*before, *stumbled.problems]) from None
    except ProblemsFound as stopped:
        raise ProblemsFound([*builder.problems, *stopped.problems]) from None
    if builder.misleading:
        raise ProblemsFound(builder.problems)
    return builder.tree


def _joined(first: Scalar, second: Scalar) -> Scalar:
    """Two parts of a line as the one that they were before a comma parted them."""
    gap = second.place.column - first.place.end_column - 1
    place = evolve(first.place, end_line=second.place.end_line, end_column=second.place.end_column)
    return Scalar(place, f"{first.text},{' ' * max(0, gap)}{second.text}")


class _Builder:
    """Builds the tree of one document from events, with a stack of its own."""

    def __init__(self, text: str, file: str, limits: Limits, quoted: Style, slips: Slips) -> None:
        self.problems: list[Problem] = []
        self.misleading = False  # whether one of them would make the rest look wrong
        self.doubtful = False  # whether the pure parser may see it otherwise
        self.root: Node | None = None
        self._text = text
        self._file = file
        self._depth = limits.depth
        self._most_values = limits.values
        self._quoted: Style = quoted
        self._stack: list[_Open] = []
        self._documents = 0
        self._values = 0
        self._lines: list[str] = []
        self._slips = slips
        self._has_wide = any(each in text for each in "：，｛")
        self._has_odd_comments = _LIKE_NO_COMMENT.search(text) is not None

    @property
    def tree(self) -> Tree | None:
        """What was read, if anything was."""
        return None if self.root is None else Tree(self.root, tuple(self.problems))

    def read(self, found: Iterator[Any]) -> None:
        """Take all events; stop at the first that could make later ones dangerous or meaningless."""
        take: dict[type[Any], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._begin,
            yaml.SequenceStartEvent: self._begin,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        for event in found:
            taken = take.get(event.__class__)
            if taken is not None:
                taken(event)

    def _alias(self, event: Any) -> None:  # noqa: ANN401, PyYAML's events have no types
        raise ProblemsFound([problem("PAR107", place=self._place(event), text=f"*{event.anchor}")])

    def _document(self, event: Any) -> None:  # noqa: ANN401
        self._documents += 1
        if self._documents > 1:
            raise ProblemsFound([problem("PAR111", place=self._place(event))])

    def _say(self, found: Problem, *, misleading: bool = False) -> None:
        if len(self.problems) == MOST_PROBLEMS:
            raise ProblemsFound([problem("PAR119", place=found.place, limit=MOST_PROBLEMS)])
        self.problems.append(found)
        self.misleading = self.misleading or misleading

    def _place(self, event: Any) -> Place:  # noqa: ANN401
        start, end = event.start_mark, event.end_mark
        line, column, end_line, end_column = start.line + 1, start.column + 1, end.line + 1, end.column + 1
        if self._slips:
            column = written_column(self._slips, line, column)
            end_column = written_column(self._slips, end_line, end_column)
        if end_column <= column and line == end_line:
            end_column = column + 1
        return Place(self._file, line, column, end_line, end_column)

    def _value(self, event: Any, place: Place) -> None:  # noqa: ANN401
        """What is true of every value: it is counted, and carries neither anchor nor tag."""
        self._values += 1
        if self._values > self._most_values:
            raise ProblemsFound([problem("PAR116", place=place, limit=self._most_values)])
        if event.anchor:
            self._property("PAR107", f"&{event.anchor}", place)
        if event.tag is not None:
            self._property("PAR109", event.tag.replace("tag:yaml.org,2002:", "!!", 1), place)

    def _property(self, code: str, shown: str, place: Place) -> None:
        here = evolve(place, end_line=place.line, end_column=place.column + len(shown))
        self._say(problem(code, place=here, text=shown))

    def _scalar(self, event: Any) -> None:  # noqa: ANN401
        place, text, style = self._place(event), event.value, event.style
        self._value(event, place)
        if style or "?" in text:
            self.doubtful = self.doubtful or self._is_doubtful(event)
        if style == '"' and (found := next(iter(suspects(text)), None)):  # by escapes: the rest was screened
            self._say(suspicion(found[2], found[1], place), misleading=True)
        elif not text.isascii():
            if self._has_wide and not style:
                self._look_for_wide(event, text)
            text = normal(text)
        top = self._stack[-1] if self._stack else None
        if top is not None and top.is_at_key:
            self._key(top, event, text, place)
        elif style:
            self._put(Scalar(place, text, self._quoted))
        elif text:
            if place.line != place.end_line:
                self._look_for_items(place, text)
            self._put(Scalar(place, text, "plain", self._behind(event)))
        else:
            self._put_nothing(event, place)

    def _behind(self, event: Any) -> str:  # noqa: ANN401
        """What stands on the line of *event* behind a `#` that no space follows."""
        if not self._has_odd_comments:
            return ""
        self._lines = self._lines or self._text.split("\n")
        line, column = int(event.end_mark.line), int(event.end_mark.column)
        found = _NO_COMMENT.match(self._lines[line], column)
        return found[1] if found else ""

    def _is_doubtful(self, event: Any) -> bool:  # noqa: ANN401
        """Whether libyaml lets pass what the pure parser refuses: `|#`, or a question mark in brackets."""
        if not event.style:
            return "?" in event.value and bool(self._stack) and self._stack[-1].flow
        if event.style not in ("|", ">"):
            return False
        self._lines = self._lines or self._text.split("\n")
        return "#" in self._lines[event.start_mark.line]

    def _put_nothing(self, event: Any, place: Place) -> None:  # noqa: ANN401
        """Nothing is written: its place is the key's, or the list's."""
        top = self._stack[-1] if self._stack else None
        key = top.key if top is not None else None
        if top is None or key is None:
            self._put(Scalar(place, ""))
            return
        is_behind = top.flow and self._is_behind(event, top.key_event)
        if is_behind and key.style == "plain":
            self._stumble("wide_colon" if top.entries else "without_space", top.key_event)
        if not (top.entries and is_behind):
            self._put(Scalar(key.place, "", "plain", self._behind(top.key_event)))
            return
        # Without even a colon the key is what a comma in braces cut off from the value before it.
        before = next(reversed(top.entries))
        more = top.cut.get(before)
        top.cut[before] = _joined(more, key) if more else key
        top.key = None

    def _look_for_wide(self, event: Any, text: str) -> None:  # noqa: ANN401
        """Stop at a full-width sign in *text* that is meant as structure."""
        if self._stack and self._stack[-1].flow and "，" in text:
            self._stumble("wide_comma", event)
        if text[0] == "｛":
            self._stumble("wide_brace", event)

    def _look_for_items(self, place: Place, text: str) -> None:
        """Say which lines of a plain *text* at *place* look like items of a list; YAML joins them to the first."""
        self._lines = self._lines or self._text.split("\n")
        look = import_module("parindex.reading.line_slips").item_in_text
        for line in range(place.line + 1, place.end_line + 1):
            if (found := look(self._lines[line - 1], text)) is not None:
                column = written_column(self._slips, line, found[0] + 1)
                self._say(found[1].at(Place(self._file, line, column, line, column + 1)))

    def _stumble(self, over: str, event: Any) -> None:  # noqa: ANN401
        """Stop if a slip stands where *event* does, of a kind that YAML itself lets pass.

        Raises:
            Stumbled: There is one.
        """
        line, start, end = int(event.start_mark.line), int(event.start_mark.column), int(event.end_mark.column)
        self._lines = self._lines or self._text.split("\n")
        look = getattr(import_module("parindex.reading.brace_slips"), over)  # loaded once there may be one
        found = look(self._lines[line], start, end) if line == event.end_mark.line else None
        if found is not None:
            slip = import_module("parindex.reading.slips").slip_at(line, found, self._file, self._slips)
            raise Stumbled(slip.problem, slip)

    def _is_behind(self, event: Any, key: Any) -> bool:  # noqa: ANN401
        """Whether nothing, not even a colon, stands between a *key* in braces and the end of *event*."""
        line, start, end = int(key.end_mark.line), int(key.end_mark.column), int(event.start_mark.column)
        self._lines = self._lines or self._text.split("\n")
        return line == int(event.start_mark.line) and not self._lines[line][start:end].strip(" ")

    def _key(self, top: _Open, event: Any, text: str, place: Place) -> None:  # noqa: ANN401
        if text == "<<" and not event.style:
            self._say(problem("PAR108", place=place), misleading=True)
        if not text and not event.style:
            raise ProblemsFound([problem("PAR112", place=place)])
        top.key_event = event
        top.key = Scalar(place, text, self._quoted if event.style else "plain")

    def _begin(self, event: Any) -> None:  # noqa: ANN401
        place = self._place(event)
        self._value(event, place)
        if self._stack and self._stack[-1].is_at_key:
            raise ProblemsFound([problem("PAR112", place=place)])
        if len(self._stack) == self._depth:
            raise ProblemsFound([problem("PAR115", place=place, limit=self._depth)])
        self._stack.append(_Open(place, bool(event.flow_style), type(event) is yaml.SequenceStartEvent))

    def _end(self, event: Any) -> None:  # noqa: ANN401
        done = self._stack.pop()
        begin, end = done.place, event.end_mark
        place = Place(self._file, begin.line, begin.column, event.start_mark.line + 1, end.column + 1)
        if done.is_list:
            self._put(Listing(place, tuple(done.values)))
        else:
            self._put(Mapping(place, done.entries, cut=done.cut))

    def _put(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        top = self._stack[-1]
        key, top.key = top.key, None
        if key is None:  # it is a list
            top.values.append(node)
            return
        first = top.entries.setdefault(key.text, Entry(key.place, node, key.style == "plain")).key_place
        if first is not key.place:
            self._say(problem("PAR113", place=key.place, key=key.text, line=first.line, column=first.column))
