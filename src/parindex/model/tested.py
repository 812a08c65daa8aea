"""What came of the worked examples of criteria sets."""

from collections.abc import Iterable
from typing import Literal

from attrs import Factory, frozen

from parindex.places import Place
from parindex.problems import Problem
from parindex.texts import Words

#: `waived` differs, which the set says is known and stays; `broken` is no answer to its item.
State = Literal["passed", "failed", "waived", "broken"]


@frozen
class TestedExample:
    """A worked example that was run.

    Attributes:
        place: Where it says what it gives.
        address: Where it stands in its document.
        item: The code of its item.
        name: The name of its item.
        shows: What the example shows, if it says so.
        state: Whether it gives what it says.
        expected: What it says that it gives: points, or a word.
        got: What it gives; None where it is no answer.
        why: How that comes about, in words; what is wrong with it, where it is no answer.
    """

    place: Place
    address: str
    item: str
    name: Words
    shows: Words | None
    state: State
    expected: str
    got: str | None
    why: Words


@frozen
class Tested:
    """What came of one file.

    Attributes:
        path: The file.
        set_id: The id of its set; None where it could not be read.
        problems: What stands in the way of running its examples.
        texts: The text of each file in which something is wrong, by its name in places.
        examples: Its examples, in order.
        items: The codes of its items that have examples.
        bare: The codes of those that have none.
    """

    path: str
    set_id: str | None
    problems: tuple[Problem, ...] = ()
    texts: dict[str, str] = Factory(dict[str, str])
    examples: tuple[TestedExample, ...] = ()
    items: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()


@frozen
class Counts:
    """How many sets, examples of each state, and items there are."""

    sets: int
    examples: int
    passed: int
    failed: int
    waived: int
    items: int
    bare: int


def counts_of(tested: Iterable[Tested]) -> Counts:
    """What came of several files, in numbers; an example that is no answer has failed."""
    files = [each for each in tested if each.set_id is not None]
    states = [one.state for each in files for one in each.examples]
    return Counts(
        sets=len(files),
        examples=len(states),
        passed=states.count("passed"),
        failed=states.count("failed") + states.count("broken"),
        waived=states.count("waived"),
        items=sum(len(each.items) for each in files),
        bare=sum(len(each.bare) for each in files),
    )
