"""Criteria sets laid out: items with what is above them, and the policies that hold."""

import pytest

from parindex.model.criteria import Undefined, ZeroUnless
from parindex.rules.outline import Policies, is_for, is_for_group, leaves, policies
from tests.making_sets import area, item, parent, set_of, unit

DEEP = set_of(
    area("1", parent("1.1", parent("1.1.1", item("1.1.1.1")), item("1.1.2")), item("1.2")),
    area("2", item("2.1")),
)


def test_items_are_what_is_scored() -> None:
    """What has criteria inside is no item; items come in order, with address and branches above, the area first."""
    assert [
        ("areas[0].criteria[0].criteria[0].criteria[0]", "1.1.1.1", ["1", "1.1", "1.1.1"]),
        ("areas[0].criteria[0].criteria[1]", "1.1.2", ["1", "1.1"]),
        ("areas[0].criteria[1]", "1.2", ["1"]),
        ("areas[1].criteria[0]", "2.1", ["2"]),
    ] == [(each.address, each.criterion.code, [one.code for one in each.above]) for each in leaves(DEEP)]


def test_an_item_knows_its_area() -> None:
    """The area is the first of what is above."""
    assert ["1", "1", "1", "2"] == [each.area.code for each in leaves(DEEP)]


def test_a_criterion_that_is_not_known_yet_is_an_item() -> None:
    """A criterion without criteria inside stands as an item, though it cannot be scored."""
    assert ["1.1"] == [each.criterion.code for each in leaves(set_of(item("1.1", incomplete=True)))]


def test_without_a_word_the_defaults_hold() -> None:
    """Refused, explain, and nothing else."""
    assert Policies("refused", None, "explain", None, (), ()) == policies((area("1", item()), item())) == Policies()


def test_the_nearest_word_holds() -> None:
    """An item's own word, else that of the nearest branch above; for each policy by itself."""
    above = area("1", not_arisen="full", no_evidence="zero", part="a", undefined=Undefined(1))
    middle = parent("1.1", not_arisen="zero", part="b")

    assert Policies("zero", Undefined(1), "zero", "b") == policies((above, middle, item()))
    assert Policies("excluded", Undefined("0.5"), "explain", "c") == policies(
        (above, middle, item(not_arisen="excluded", no_evidence="explain", part="c", undefined=Undefined("0.5")))
    )


def test_dependences_and_limits_add_up() -> None:
    """All of `only_for` and `zero_unless` hold, from the area down."""
    first, second = ZeroUnless("9.1", 0), ZeroUnless("9.2", 1)
    chain = (
        area("1", only_for=("a", "b"), zero_unless=first),
        parent("1.1"),
        item(only_for=("c",), zero_unless=second),
    )
    found = policies(chain)

    assert ((("a", "b"), ("c",)), (first, second)) == (found.only_for, found.zero_unless)


@pytest.mark.parametrize(
    ("only_for", "expected"),
    [
        ((), True),
        ((("g",),), True),
        ((("h",),), False),
        ((("h", "g"),), True),
        ((("one_stop",),), True),
        ((("g",), ("one_stop",)), True),
        ((("g",), ("h",)), False),
        ((("g",), ("remote",)), False),
    ],
)
def test_what_is_for_a_unit(only_for: tuple[tuple[str, ...], ...], expected: bool) -> None:  # noqa: FBT001
    """By its group or by what it is; every limit on the way down must mean it."""
    assert expected == is_for(only_for, unit("g", "one_stop", "large"))


@pytest.mark.parametrize(
    ("only_for", "group", "expected"),
    [
        ((), "g", True),
        ((("g",),), "g", True),
        ((("h",),), "g", False),
        ((("one_stop",),), "g", True),
        ((("h", "one_stop"),), "g", True),
        ((("one_stop",), ("h",)), "g", False),
        ((("g",),), None, False),
        ((("one_stop",),), None, True),
    ],
)
def test_what_can_be_for_a_group(only_for: tuple[tuple[str, ...], ...], group: str | None, expected: bool) -> None:  # noqa: FBT001
    """A property may be that of any unit of the group; another group is not."""
    assert expected == is_for_group(only_for, group, ("g", "h"))
