"""Worked examples: one change for all of an item, counted."""

from typing import Any

import pytest

import parindex as pi
from parindex.comparing.changes import Examples
from parindex.model.criteria import Example, UnitExample
from parindex.texts import Words
from tests.making_sets import checklist, item, set_of

YES, NO = Example(1, met=True), Example(0, met=False)
HALF = Example("0.5", met=True)
LIST = Example(1, met=("a", "b"), figures={"x": 1, "y": 2})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((YES, NO), (NO, YES), None),
        ((LIST,), (Example(1, met=("b", "a"), figures={"y": 2, "x": 1}),), None),
        ((YES, NO), (HALF, NO), (Examples(2), Examples(2, 0, 0, 1))),
        ((YES, NO), (YES,), (Examples(2), Examples(1, 0, 1, 0))),
        ((), (YES, NO), (None, Examples(2, 2, 0, 0))),
        ((YES, NO), (), (Examples(2), None)),
        ((YES, YES), (YES,), (Examples(2), Examples(1, 0, 1, 0))),
        ((YES, YES), (HALF, NO, LIST), (Examples(2), Examples(3, 2, 1, 1))),
        ((YES,), (Example(1, met=True, name=Words("A")),), (Examples(1), Examples(1, 0, 0, 1))),
        ((YES,), (Example(1, met=True, no_evidence=True),), (Examples(1), Examples(1, 1, 1, 0))),
    ],
)
def test_of_an_item(old: Any, new: Any, expected: Any) -> None:  # noqa: ANN401, examples and what is told of them
    """How many came and went, and how many say that something else comes of the same answer."""
    found = pi.diff(
        set_of(item(rule=checklist("a", "b", each=1), examples=old)),
        set_of(item(rule=checklist("a", "b", each=1), examples=new)),
    )

    values = [(each.old and each.old.value, each.new and each.new.value) for each in found]
    assert ([] if expected is None else [expected]) == values
    assert all((each.kind, each.effect, each.field) == ("texts", "wording", "examples") for each in found)


def test_of_the_set() -> None:
    """What a unit with the same points comes to may be another."""
    old = UnitExample({"1.1": 0}, excluded=("1.2", "1.3"), properties=("a", "b"), index="50.00", band="weak")
    new = UnitExample({"1.1": 0}, excluded=("1.3", "1.2"), properties=("b", "a"), index="50.0", place=1)
    (one,) = pi.diff(set_of(item(), examples=(old,)), set_of(item(), examples=(new, UnitExample(total=1))))

    assert ("examples", "examples") == (one.old and one.old.address, one.new and one.new.address)
    assert Examples(2, 1, 0, 1) == (one.new and one.new.value)
