"""Items that have no points unless another one has."""

from collections.abc import Mapping
from typing import Any

import pytest

from parindex.model.criteria import CriteriaSet, ZeroUnless
from parindex.model.rule_kinds import Given
from parindex.model.sheets import Answer
from parindex.rules.prepared import prepare
from parindex.scoring.dependence import settle
from parindex.scoring.items import Around, Draft, draft
from tests.making_sets import NO, NOT_ARISEN, YES, answer, area, item, options, parent, set_of, sheet_of, told


def settled(
    criteria: CriteriaSet,
    answers: Mapping[str, Answer],
    **given: Any,  # noqa: ANN401
) -> tuple[list[str], list[str], dict[str, Draft]]:
    """Points of the worth, points at stage self, and the drafts."""
    prepared = prepare(criteria)
    around = Around(prepared, sheet_of(answers), None, given, ())
    drafts = {each.code: draft(each, around) for each in prepared.items}
    worth, claimed = settle(prepared, drafts)
    assert list(worth.points) == list(claimed.points) == list(drafts)
    return told(*worth.points.values()), told(*claimed.points.values()), drafts


def unless(item_: str, more_than: str | int = 0) -> ZeroUnless:
    """Unless that item has more than so much."""
    return ZeroUnless(item_, more_than)


def test_what_depends_on_nothing_keeps_its_points() -> None:
    """Worth and claim as they are."""
    worth, claimed, _ = settled(set_of(item(), item("1.2")), {"1.1": YES, "1.2": answer(met=False, claim=1)})

    assert (["1", "0"], ["1", "1"]) == (worth, claimed)


def test_stages_are_settled_each_for_itself() -> None:
    """The claim of one item decides another at stage self, its worth for the worth."""
    criteria = set_of(item(), item("1.2", zero_unless=unless("1.1")))

    assert (["0", "0"], ["1", "1"]) == settled(criteria, {"1.1": answer(met=False, claim=1), "1.2": YES})[:2]
    assert (["1", "1"], ["0", "0"]) == settled(criteria, {"1.1": answer(met=True, claim=0), "1.2": YES})[:2]


def test_a_chain_goes_by_what_is_left() -> None:
    """What lost its points is nothing to depend on; the order of items does not matter."""
    criteria = set_of(item("1.1", zero_unless=unless("1.2")), item("1.2", zero_unless=unless("1.3")), item("1.3"))
    worth, _, drafts = settled(criteria, {"1.1": YES, "1.2": YES, "1.3": NO})

    assert ["0", "0", "0"] == worth
    assert [[("item", "1.2")], [("item", "1.3")], []] == [
        [pair for note in each.because.notes for pair in note.values if pair[0] == "item"] for each in drafts.values()
    ]
    assert ["1", "1", "1"] == settled(criteria, {"1.1": YES, "1.2": YES, "1.3": YES})[0]


@pytest.mark.parametrize(("more_than", "expected"), [("1.4999", "1"), ("1.5", "0"), (0, "1")])
def test_of_a_criterion_the_sum_counts(more_than: str | int, expected: str) -> None:
    """More than so much in all."""
    first = parent("1.1", item("1.1.1", options(half="0.5")), item("1.1.2"))
    criteria = set_of(first, item("1.2", zero_unless=unless("1.1", more_than)))
    answers = {"1.1.1": answer(choose="half"), "1.1.2": YES, "1.2": YES}

    assert expected == settled(criteria, answers)[0][2]


def test_several_dependences_must_all_hold() -> None:
    """Those of branches above, too; the first that fails is named."""
    first = area("1", item("1.1"), item("1.2"))
    second = area("2", item("2.1", zero_unless=unless("1.2")), zero_unless=unless("1.1"))
    criteria = set_of(first, second)

    def found(one: Answer, other: Answer) -> tuple[str, list[Any]]:
        worth, _, drafts = settled(criteria, {"1.1": one, "1.2": other, "2.1": YES})
        return worth[2], [dict(note.values)["item"] for note in drafts["2.1"].because.notes]

    assert [("1", []), ("0", ["1.2"]), ("0", ["1.1"]), ("0", ["1.1"])] == [
        found(YES, YES),
        found(YES, NO),
        found(NO, YES),
        found(NO, NO),
    ]


def test_what_is_excluded_has_no_effect() -> None:
    """An item that is excluded, or all items of a criterion; what is left of a criterion counts."""
    first = parent("1.1", item("1.1.1", not_arisen="excluded"), item("1.1.2", not_arisen="excluded"))
    criteria = set_of(first, item("1.2", zero_unless=unless("1.1")))

    assert "1" == settled(criteria, {"1.1.1": NOT_ARISEN, "1.1.2": NOT_ARISEN, "1.2": YES})[0][2]
    assert "0" == settled(criteria, {"1.1.1": NOT_ARISEN, "1.1.2": NO, "1.2": YES})[0][2]


def test_what_depends_on_an_item_that_is_not_known_is_not_affected() -> None:
    """A gap in the set decides nothing."""
    criteria = set_of(item(rule=None, incomplete=True), item("1.2", zero_unless=unless("1.1")), status="partial")

    assert ["1"] == settled(criteria, {"1.2": YES})[0]


def test_what_depends_on_a_pending_item_is_pending() -> None:
    """However long the chain, and whatever its order; what is excluded itself is left alone."""
    criteria = set_of(
        item("1.1", zero_unless=unless("1.2")),
        item("1.2", zero_unless=unless("1.3")),
        item("1.3", Given("survey")),
        item("1.4", zero_unless=unless("1.3"), not_arisen="excluded"),
    )
    worth, claimed, drafts = settled(criteria, {"1.1": YES, "1.2": YES, "1.4": NOT_ARISEN})

    assert (["0"] * 4, ["0"] * 4) == (worth, claimed)
    assert ["pending", "pending", "pending", "not_applicable"] == [each.state for each in drafts.values()]
    assert [["1.2"], ["1.3"], ["survey"]] == [
        [dict(note.values)["source"] for note in drafts[code].because.notes] for code in ("1.1", "1.2", "1.3")
    ]


def test_one_pending_item_of_a_criterion_is_enough() -> None:
    """Whether the criterion will have so much is not known yet."""
    first = parent("1.1", item("1.1.1"), item("1.1.2", Given("survey")))
    criteria = set_of(first, item("1.2", zero_unless=unless("1.1")))

    assert "pending" == settled(criteria, {"1.1.1": YES, "1.2": YES})[2]["1.2"].state
    assert "scored" == settled(criteria, {"1.1.1": YES, "1.2": YES}, survey=0)[2]["1.2"].state


LITTLE = set_of(item(), item("1.2", options(bad="-0.5", none=0), zero_unless=unless("1.1")))


@pytest.mark.parametrize(("chosen", "expected"), [("bad", "-1/2"), ("none", "0")])
def test_only_points_above_zero_are_lost(chosen: str, expected: str) -> None:
    """Points of 0 or less stay, at both stages."""
    worth, claimed, _ = settled(LITTLE, {"1.1": NO, "1.2": answer(choose=chosen)})

    assert (expected, expected) == (worth[1], claimed[1])


@pytest.mark.parametrize("chosen", ["bad", "none"])
def test_where_nothing_is_lost_nothing_is_said(chosen: str) -> None:
    """Points that stay are not explained by what did not change them."""
    _, _, drafts = settled(LITTLE, {"1.1": NO, "1.2": answer(choose=chosen)})

    assert () == drafts["1.2"].because.notes
