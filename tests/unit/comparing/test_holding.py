"""Policies are compared as they hold, wherever in a set they are written."""

from typing import Any

import pytest

import parindex as pi
from parindex.comparing.changes import Held
from parindex.model.criteria import Undefined, ZeroUnless
from parindex.texts import Words
from tests.making_sets import area, item, parent, set_of

ITEM = "areas[0].criteria[0].criteria[0]"
EXCLUDED = {"not_arisen": "excluded"}
FULL = {"not_arisen": "full"}
ZERO = {"not_arisen": "zero"}


def told(old: Any, new: Any) -> list[Any]:  # noqa: ANN401, two sets
    """What changed in policies: kind, effect, codes, and what holds on both sides."""
    found = []
    for each in pi.diff(old, new):
        assert each.old is not None
        assert each.new is not None
        if each.kind != "moved":
            found.append((each.kind, each.effect, each.new.code, each.old.value, each.new.value))
    return found


def nested(above: dict[str, Any], inside: dict[str, Any], other: dict[str, Any] | None = None, **fields: Any) -> Any:  # noqa: ANN401
    """A set of two items in a criterion, with policies of the criterion, of the one and of the other."""
    return set_of(parent("1.1", item("1.1.1", **inside), item("1.1.2", **(other or {})), **above), **fields)


def test_a_policy_that_only_stands_elsewhere_is_wording() -> None:
    """The item said it, and now what it stands in does: of either no more than that is said."""
    assert [
        ("respelled", "wording", "1.1", Held("refused"), "excluded"),
        ("respelled", "wording", "1.1.1", "excluded", Held("excluded", "1.1")),
        ("respelled", "wording", "1.1.2", "excluded", Held("excluded", "1.1")),
    ] == told(nested({}, EXCLUDED, EXCLUDED), nested(EXCLUDED, {}))


def test_a_policy_above_counts_if_only_one_item_feels_it() -> None:
    """The other said so before."""
    assert [
        ("policies", "scores", "1.1", Held("refused"), "excluded"),
        ("respelled", "wording", "1.1.1", "excluded", Held("excluded", "1.1")),
    ] == told(nested({}, EXCLUDED), nested(EXCLUDED, {}))


def test_a_policy_that_changes_above_is_said_there_once() -> None:
    """Nor is it said again of an item that repeats it; one that says something else is told itself."""
    assert [("policies", "scores", "1.1", "full", "excluded")] == told(nested(FULL, {}), nested(EXCLUDED, {}))
    assert [
        ("policies", "scores", "1.1", "full", "excluded"),
        ("respelled", "wording", "1.1.1", Held("full", "1.1"), "excluded"),
    ] == told(nested(FULL, {}), nested(EXCLUDED, EXCLUDED))
    assert [
        ("policies", "scores", "1.1", "full", "excluded"),
        ("policies", "scores", "1.1.1", Held("full", "1.1"), "zero"),
    ] == told(nested(FULL, {}), nested(EXCLUDED, ZERO))
    assert [("respelled", "wording", "1.1", "full", "excluded")] == told(
        nested(FULL, ZERO, ZERO), nested(EXCLUDED, ZERO, ZERO)
    )


def test_the_default_may_be_written() -> None:
    """It is no other policy for that."""
    assert [("respelled", "wording", "1.1.1", Held("explain"), "explain")] == told(
        nested({}, {}), nested({}, {"no_evidence": "explain"})
    )


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        (EXCLUDED, EXCLUDED, []),
        (EXCLUDED, FULL, [("policies", "scores", "x", Held("excluded", "1.1"), Held("full", "1.2"))]),
        ({}, FULL, [("policies", "scores", "x", Held("refused"), Held("full", "1.2"))]),
        ({"only_for": ("a",)}, {}, [("policies", "scores", "x", Held(("a",), "1.1"), Held(None))]),
        (
            {},
            {"zero_unless": ZeroUnless("1.1.1", 0)},
            [("policies", "scores", "x", None, Held(ZeroUnless("1.1.1", 0), "1.2"))],
        ),
        ({}, {"undefined": Undefined(1)}, [("policies", "scores", "x", None, Held(Undefined(1), "1.2"))]),
        ({}, {"part": "survey"}, [("policies", "scores", "x", None, Held("survey", "1.2"))]),
    ],
)
def test_an_item_that_moved_is_under_other_policies(then: Any, now: Any, expected: list[Any]) -> None:  # noqa: ANN401
    """Where nothing is written in either set, and something else holds, that is said."""
    moved = item("x")
    old = set_of(parent("1.1", item("1.1.1"), moved, **then), parent("1.2", item("1.2.1"), **now))
    new = set_of(parent("1.1", item("1.1.1"), **then), parent("1.2", item("1.2.1"), moved, **now))

    assert expected == [each for each in told(old, new) if each[2] == "x"]


def test_a_criterion_that_moved_is_told_of_once() -> None:
    """And not at all, if what is inside says all of it."""

    def pair(**inside: Any) -> tuple[Any, Any]:  # noqa: ANN401
        moved = parent("x", item("x.1", **inside), item("x.2", **inside))
        return (
            set_of(area("1", item("1.1"), moved, **EXCLUDED), area("2", item("2.1"))),
            set_of(area("1", item("1.1"), **EXCLUDED), area("2", item("2.1"), moved)),
        )

    assert [("policies", "scores", "x", Held("excluded", "1"), Held("refused"))] == [
        each for each in told(*pair()) if each[0] == "policies"
    ]
    assert [] == [each for each in told(*pair(**FULL)) if each[0] in ("policies", "respelled")]


def test_for_whom_it_is_holds_on_the_whole_way_down() -> None:
    """What is said twice, or more strictly above, is the same; what is not is told."""
    a, both = {"only_for": ("a",)}, {"only_for": ("a", "b")}

    assert [("respelled", "wording", "1.1.1", "a", Held(("a",), "1.1"))] == told(nested(a, a), nested(a, {}))
    assert [
        ("respelled", "wording", "1.1.1", None, "b"),
    ] == told(nested(a, a), nested(a, both))
    assert [("policies", "scores", "1.1.1", "b", None)] == told(nested(both, both), nested(both, a))
    assert [("policies", "scores", "1.1.1", "a", None)] == told(nested(both, a), nested(both, {}))
    assert [("policies", "scores", "1.1.1", "a", Held(None))] == told(nested({}, a), nested({}, {}))
    assert [("policies", "scores", "1.1", Held(None), "a")] == told(nested({}, both), nested(a, both))


def test_what_it_depends_on_by_the_code_that_it_has_now() -> None:
    """Above as below."""
    old = nested({}, {"zero_unless": ZeroUnless("1.1.2", 1)}, id="a/2023")
    new = set_of(
        parent("1.1", item("1.1.1"), item("1.1.3", was="1.1.2"), zero_unless=ZeroUnless("1.1.3", 1)),
        id="a/2024",
        based_on="a/2023",
    )
    found = [each for each in told(old, new) if each[2] != "1.1.3"]

    assert ("respelled", "wording", "1.1.1", ZeroUnless("1.1.2", 1), Held(ZeroUnless("1.1.3", 1), "1.1")) in found
    assert ("policies", "scores", "1.1", None, ZeroUnless("1.1.3", 1)) in found
    assert 2 == len(found)


def test_an_item_that_became_a_criterion_is_told_of() -> None:
    """What holds for it now holds for what is inside."""
    old = set_of(item("1.1", name=Words("A")))
    new = set_of(parent("1.1", item("1.1.1"), name=Words("A"), **EXCLUDED))

    found = [each for each in pi.diff(old, new) if each.field == "not_arisen"]
    assert [("scores", "excluded")] == [(each.effect, each.new and each.new.value) for each in found]
