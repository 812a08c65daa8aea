"""The worked examples of a set's items, run: each with where it stands, what it says and what it gives."""

from collections.abc import Container, Iterator

from attrs import frozen

from parindex.model.criteria import Example
from parindex.places import item as item_of
from parindex.places import member
from parindex.rules.examples import Got, Terms, got_by
from parindex.rules.prepared import Prepared, PreparedItem


@frozen(eq=False)
class Ran:
    """An example that was run.

    Attributes:
        address: Where it stands.
        item: The item whose example it is.
        example: What it says.
        got: What it gives.
    """

    address: str
    item: PreparedItem
    example: Example
    got: Got

    @property
    def passed(self) -> bool:
        """Whether it gives what it says."""
        return self.got.meets(self.example.points)


def terms_of(item: PreparedItem, places: int | None) -> Terms:
    """What the examples of *item* are worked out by; *places* are the decimals of proportional points, if any.

    Raises:
        ValueError: Its rule is not known.
    """
    if item.form is None:
        raise ValueError(f"the rule of {item.code} is not known")
    return Terms(item.form, item.policies, item.maximum, places)


def run_examples(prepared: Prepared, *, passed_over: Container[str] = ()) -> Iterator[Ran]:
    """All examples of a set's items, in order; the set must have been found right, but for what its examples say.

    Args:
        prepared: The set.
        passed_over: The addresses of examples that are no answers to their items.
    """
    for each in prepared.items:
        yield from run_examples_of(each, prepared.places, passed_over=passed_over)


def run_examples_of(item: PreparedItem, places: int | None, *, passed_over: Container[str] = ()) -> Iterator[Ran]:
    """The examples of one item of a set, in order, but for those that are *passed_over*.

    Raises:
        LookupError, TypeError: One of them is no answer to the rule.
    """
    terms = terms_of(item, places)
    here = member(item.leaf.address, "examples")
    for at, example in enumerate(item.criterion.examples):
        address = item_of(here, at)
        if address not in passed_over:
            yield Ran(address, item, example, got_by(example, terms))
