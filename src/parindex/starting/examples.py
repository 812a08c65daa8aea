"""Worked examples written into a criteria set: behind those of their items, every other byte as it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from attrs import Factory, define, frozen

from parindex.model.criteria import Example
from parindex.model.fields import Value
from parindex.places import parent, steps
from parindex.reading.nodes import Listing, Node, Scalar
from parindex.reading.nodes import Mapping as Group
from parindex.rules.readings import written
from parindex.starting.lines import comment, scalar
from parindex.texts import Language

#: Why an item's examples were not written: it stands in braces, or its list of examples is in brackets on many lines.
Obstacle = Literal["braces", "brackets"]
_COMMENT = {
    "vi": "parindex test --generate sinh ra từ quy tắc: điểm là điểm quy tắc đang cho, cần đối chiếu với quyết định.",
    "en": "From the rule, by parindex test --generate: what it gives today, to be read beside the decision.",
}
_DEEPER = 2


@frozen
class Added:
    """A text with examples written into it.

    Attributes:
        text: The text.
        obstacles: Items whose examples could not be written, by address, and why.
    """

    text: str
    obstacles: tuple[tuple[str, Obstacle], ...] = ()


@define
class _Edits:
    """What is to change in the lines of a text: new lines behind old ones, and old ones that become others."""

    behind: dict[int, list[str]] = Factory(dict[int, list[str]])
    instead: dict[int, str] = Factory(dict[int, str])


def with_examples(text: str, root: Node, new: Mapping[str, Sequence[Example]], language: Language) -> Added:
    """The *text* of a criteria set with *new* examples, by the addresses of their items.

    Args:
        text: What the file holds.
        root: What was read of it: its lines are counted from 1.
        new: The examples of each item that gets some.
        language: That of the comment above them.
    """
    lines = text.split("\n")
    edits = _Edits()
    obstacles: list[tuple[str, Obstacle]] = []
    for address, examples in new.items():
        obstacle = _add(lines, root, address, examples, language, edits)
        if obstacle is not None:
            obstacles.append((address, obstacle))
    return Added("\n".join(_edited(lines, edits)), tuple(obstacles))


def _edited(lines: Sequence[str], edits: _Edits) -> Iterator[str]:
    ending = "\r" if lines[0].endswith("\r") else ""
    for number, line in enumerate(lines, start=1):
        kept = edits.instead.get(number, line)
        behind = edits.behind.get(number, [])
        last = number == len(lines)  # nothing ends the last line
        yield kept + ending if behind and last else kept
        for at, each in enumerate(behind, start=1):
            yield each if last and at == len(behind) else each + ending


def _add(
    lines: Sequence[str], root: Node, address: str, examples: Sequence[Example], language: Language, edits: _Edits
) -> Obstacle | None:
    """Note the edits for one item; what stands in the way, if something does."""
    item = found_at(root, address)
    if not isinstance(item, Group) or _is_flow(item, lines):
        return "braces"
    column = next(iter(item.entries.values())).key_place.column - 1
    there = item.entries.get("examples")
    if there is None:
        indent = column + _dash(root, address, lines)
        head = [" " * column + "examples:"]
        edits.behind[_last_line(item, lines)] = [*head, *_block(examples, indent, language)]
        return None
    if not isinstance(there.node, Listing) or not _is_flow(there.node, lines):
        indent = there.node.place.column - 1
        edits.behind[_last_line(there.node, lines)] = _block(examples, indent, language)
        return None
    return _opened(there.node, lines, column + _dash(root, address, lines), examples, language, edits)


def _opened(
    there: Listing, lines: Sequence[str], indent: int, examples: Sequence[Example], language: Language, edits: _Edits
) -> Obstacle | None:
    """Let the examples in brackets on one line stand one a line, and the new ones behind them."""
    place = there.place
    line = lines[place.line - 1]
    rest = line[place.end_column - 1 :]
    if place.line != place.end_line or (rest.strip() and not rest.strip().startswith("#")):
        return "brackets"
    old = [line[each.place.column - 1 : each.place.end_column - 1] for each in there.items]
    edits.instead[place.line] = line[: place.column - 1].rstrip(" ") + rest
    edits.behind[place.line] = [
        *(f"{' ' * indent}- {each}" for each in old),
        *_block(examples, indent, language),
    ]
    return None


def found_at(root: Node, address: str) -> Node | None:
    """What stands at *address* below *root*; None if nothing does."""
    node: Node | None = root
    for step in steps(address):
        if isinstance(step, int) and isinstance(node, Listing):
            node = node.items[step]
        elif isinstance(step, str) and isinstance(node, Group) and step in node.entries:
            node = node.entries[step].node
        else:
            return None
    return node


def _is_flow(node: Node, lines: Sequence[str]) -> bool:
    """Whether a group or list stands in braces or brackets."""
    return lines[node.place.line - 1][node.place.column - 1 : node.place.column] in ("{", "[")


def _dash(root: Node, address: str, lines: Sequence[str]) -> int:
    """By how much the file indents the items of a list under its key, as it does with the list that holds the item."""
    holder, listed = found_at(root, parent(parent(address))), found_at(root, parent(address))
    key = steps(parent(address))[-1]
    if isinstance(holder, Group) and isinstance(listed, Listing) and isinstance(key, str):
        at = holder.entries[key].key_place
        if at.line != listed.place.line and not _is_flow(listed, lines):
            return max(0, listed.place.column - at.column)
    return _DEEPER


def _last_line(node: Node, lines: Sequence[str]) -> int:
    """The last line on which something of *node* stands."""
    if isinstance(node, Scalar):
        return _last_of_scalar(node, lines)
    if _is_flow(node, lines):
        return node.place.end_line
    inside = node.items if isinstance(node, Listing) else [each.node for each in node.entries.values()]
    return max(_last_line(each, lines) for each in inside)


def _last_of_scalar(node: Scalar, lines: Sequence[str]) -> int:
    """The last line of a text; one behind `|` or `>` ends where something is indented as its key is."""
    first = node.place.line
    line = lines[first - 1]
    if line[node.place.column - 1 : node.place.column] not in ("|", ">"):
        return node.place.end_line
    last, indent = first, _indent(line)
    for number in range(first + 1, node.place.end_line + 1):
        following = lines[number - 1]
        if following.strip() and _indent(following) <= indent:
            break
        last = number if following.strip() else last
    return last


def _indent(line: str) -> int:
    """How far a line is indented; a dash and its space count, for what follows them stands there."""
    bare = line.lstrip(" ")
    while bare.startswith("- "):
        bare = bare[2:].lstrip(" ")
    return len(line) - len(bare)


def _block(examples: Iterable[Example], indent: int, language: Language) -> list[str]:
    """Examples in block style, below a comment that says where they are from."""
    found = comment(_COMMENT[language], indent)
    for each in examples:
        first, *rest = example_lines(each)
        found.append(f"{' ' * indent}- {first}")
        found += [f"{' ' * (indent + _DEEPER)}{line}" for line in rest]
    return found


def example_lines(example: Example) -> list[str]:
    """An example, key by key."""
    found: list[str] = []
    if example.case is not None:
        found.append(f"case: {scalar(example.case)}")
    if example.choose is not None:
        found.append(f"choose: {scalar(example.choose)}")
    if isinstance(example.met, bool):
        found.append(f"met: {str(example.met).lower()}")
    elif example.met is not None:
        found += ["met:", *(f"  - {scalar(key)}" for key in example.met)] if example.met else ["met: []"]
    if example.figures:
        found += ["figures:", *(f"  {scalar(key)}: {_value(value)}" for key, value in example.figures)]
    if example.given is not None:
        found.append(f"given: {example.given:f}")
    said = {"not_arisen": example.not_arisen, "no_evidence": example.no_evidence, "explained": example.explained}
    found += [f"{key}: true" for key, is_said in said.items() if is_said]
    points = example.points if isinstance(example.points, str) else f"{example.points:f}"
    return [*found, f"points: {points}"]


def _value(value: Value) -> str:
    return value.isoformat() if isinstance(value, date) else written(value)
