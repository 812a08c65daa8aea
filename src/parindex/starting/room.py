"""How many examples a file has room for: what may be read of one file has limits."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from parindex.loading.opening import YAML
from parindex.model.criteria import Example
from parindex.places import member
from parindex.reading.nodes import Listing, Node, Scalar
from parindex.reading.screen import LARGEST_YAML
from parindex.starting.examples import example_lines, found_at

#: One part in so many of what a file may hold is left to its authors, who go on writing in it.
_LEFT_FREE = 20
#: Examples by the address of their item.
New = Mapping[str, Sequence[Example]]


@frozen
class Fitting:
    """What a file has room for.

    Attributes:
        new: The examples that fit, by the address of their item, in order.
        first: The first item of which not all fit; None if all do.
        left_out: How many do not, of that item and those behind it.
    """

    new: New
    first: str | None = None
    left_out: int = 0


def fitting(root: Node, new: New, size_with: Callable[[New], int]) -> Fitting:
    """As many of the *new* examples as a file has room for, in their order.

    Args:
        root: What was read of the file.
        new: The examples, by the address of their item.
        size_with: The length of the file in bytes with such examples.
    """
    limit = LARGEST_YAML - LARGEST_YAML // _LEFT_FREE
    total, count = sum(map(len, new.values())), _within_values(root, new)
    if size_with(_first(count, new)) > limit:
        sizes = range(count + 1)
        count = max(0, bisect_right(sizes, limit, key=lambda few: size_with(_first(few, new))) - 1)
    fits = _first(count, new)
    first = next((each for each in new if len(fits.get(each, ())) < len(new[each])), None)
    return Fitting(fits, first, total - count)


def _within_values(root: Node, new: New) -> int:
    """How many of the *new* examples fit by the values that they are."""
    values, fits = YAML.values - YAML.values // _LEFT_FREE - count_of(root), 0
    for address, examples in new.items():
        if found_at(root, member(address, "examples")) is None:
            values -= 2  # the key and its list
        for each in examples:
            values -= _count_in(example_lines(each))
            if values < 0:
                return fits
            fits += 1
    return fits


def _first(count: int, new: New) -> New:
    """The first of the *new* examples, so many as *count* says."""
    found: dict[str, Sequence[Example]] = {}
    for address, examples in new.items():
        if count > 0:
            found[address] = examples[:count]
        count -= len(examples)
    return found


def _count_in(lines: Sequence[str]) -> int:
    """How many values an example of such *lines* is: itself, a key and what it holds on each line, or one of a list."""
    return 1 + sum(1 if line.lstrip(" ").startswith("- ") else 2 for line in lines)


def count_of(node: Node) -> int:
    """How many values *node* is, as reading counts them: keys, lists and groups are some, too."""
    if isinstance(node, Scalar):
        return 1
    if isinstance(node, Listing):
        return 1 + sum(map(count_of, node.items))
    return 1 + sum(1 + count_of(each.node) for each in node.entries.values())
