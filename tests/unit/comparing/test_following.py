"""Maxima that are what is inside, added up: then and now."""

from typing import Any

import pytest

import parindex as pi
from parindex.model.criteria import CriteriaSet, Part
from tests.making_sets import area, item, parent, set_of, weighted_set


def told(old: CriteriaSet, new: CriteriaSet) -> list[tuple[str, bool]]:
    """Which maxima changed, and whether that only follows."""
    return [(each.new.address, each.follows) for each in pi.diff(old, new) if each.field == "max" and each.new]


def two(more: Any, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """A set of two items in a criterion, and one beside it; the first is worth *more*."""
    return set_of(parent("1.1", item("1.1.1", max=more), item("1.1.2"), **fields), item("1.2"))


def test_sums_follow_and_are_told_last() -> None:
    """What made them so comes first."""
    assert [
        ("areas[0].criteria[0].criteria[0].max", False),
        ("max", True),
        ("areas[0].max", True),
        ("areas[0].criteria[0].max", True),
    ] == told(two(1), two(2))


def test_a_maximum_that_is_no_sum_does_not_follow() -> None:
    """Be it capped, on top, unknown what is inside, or weighted."""
    at = ("areas[0].criteria[0].max", False)
    assert at in told(two(1, cap="max", max=1), two(2, cap="max", max=2))
    assert at in told(two(1, max=4), two(2))
    assert at in told(two(1), two(2, max=5))
    assert at in told(two("unknown", max=4), two(2))
    old, new = (weighted_set(area("1", item("1.1", max=each), max=each), max=each) for each in (1, 2))
    assert {False} == {follows for _, follows in told(old, new)}


@pytest.mark.parametrize(("kind", "follows"), [("core", True), ("bonus", False)])
def test_what_comes_on_top_is_not_in_the_sum(kind: str, *, follows: bool) -> None:
    """The maximum of the set is that of the core."""
    old, new = (
        set_of(area("1", item("1.1")), area("2", item("2.1", max=each), kind=kind, max=each), max=each + 1)
        for each in (1, 2)
    )

    assert ("max", follows) in told(old, new)
    assert ("areas[1].max", True) in told(old, new)


def test_sums_for_some_group() -> None:
    """Where each group has items of its own, maxima add up for each of them."""

    def grouped(more: int) -> CriteriaSet:
        mine, theirs = (item(f"1.1.{each}", max=more, only_for=(each,)) for each in ("a", "b"))
        return set_of(parent("1.1", mine, theirs, max=more), max=more, groups=("a", "b"))

    assert ("areas[0].criteria[0].max", True) in told(grouped(1), grouped(2))


def test_sums_of_parts() -> None:
    """Of what is in them, wherever that is said; of what is capped no more than that counts."""

    def parted(more: int) -> CriteriaSet:
        capped = parent("1.1", item("1.1.1", max=more), item("1.1.2", max=5), cap="max", max=more)
        return set_of(
            area("1", capped, item("1.2"), part="a"),
            area("2", item("2.1", part="b"), item("2.2")),
            area("3", item("3.1", max=7), kind="bonus", part="a"),
            parts=(Part("a", more + 1), Part("b", more)),
        )

    found = told(parted(1), parted(2))
    assert ("parts[0].max", True) in found
    assert ("parts[1].max", False) in found
