"""What the numbers mean: sets whose areas, criteria and items are weighted."""

from fractions import Fraction
from typing import Any

import pytest

from parindex.model.criteria import CriteriaSet, ExcludedPoints, Part, Total
from parindex.model.rule_kinds import Given
from parindex.model.scored import Scored
from tests.making_sets import (
    NO,
    NOT_ARISEN,
    YES,
    answer,
    area,
    codes,
    counted,
    errors_of,
    item,
    options,
    parent,
    rounding,
    scored,
    set_of,
    share,
    told,
    unit,
    weighted_set,
)

#: Everything is scored on a scale of its own: 10, 5, 10 and 4 points.
SCALES = {"1.1": 10, "1.2.1": 5, "1.2.2": 10, "2.1": 4}


def two_areas(**fields: Any) -> CriteriaSet:  # noqa: ANN401
    """60 % for an item of 25 % and a criterion of 75 % (two items, 40 and 60 %); 40 % for an item alone."""

    def one(code: str, weight: str | int) -> Any:  # noqa: ANN401
        return counted(code, max=SCALES[code], weight=weight, not_arisen="excluded", part="all")

    criterion = parent("1.2", one("1.2.1", "0.4"), one("1.2.2", "0.6"), weight="0.75", max=None)
    areas = (
        area("1", one("1.1", "0.25"), criterion, weight="0.6", max=None),
        area("2", one("2.1", 1), weight="0.4", max=None),
    )
    return weighted_set(*areas, parts=(Part("all", fields.get("max", 100)),), **fields)


def result(*done: int | None, **fields: Any) -> Scored:  # noqa: ANN401
    """What comes of it where so many percent were done of each item; None has not arisen."""
    answers = {code: NOT_ARISEN if each is None else share(each) for code, each in zip(SCALES, done, strict=True)}
    return scored(two_areas(**fields), answers)


@pytest.mark.parametrize(
    ("done", "index"),
    [
        ((100, 100, 100, 100), "100"),
        ((0, 0, 0, 0), "0"),
        ((100, 0, 0, 0), "15"),  # 60 % x 25 %
        ((0, 100, 0, 0), "18"),  # 60 % x 75 % x 40 %
        ((0, 0, 100, 0), "27"),
        ((0, 0, 0, 100), "40"),
        ((50, 20, 70, 90), "66"),  # 7.5 + 3.6 + 18.9 + 36
    ],
)
def test_the_index_of_a_node_is_the_weighted_sum_of_its_children(done: tuple[int, ...], index: str) -> None:
    """A node's index is Σ weight × (points / own maximum) of its children."""
    found = result(*done)

    assert [index, "100"] == told(found.index_exact, found.own)


def test_every_node_has_its_index() -> None:
    """Of criterion and area as of the set: 0.4 x 20 + 0.6 x 70 = 50, and 0.25 x 50 + 0.75 x 50 = 50."""
    found = result(50, 20, 70, 90)

    assert ["50", "50", "90"] == told(
        found.criteria_results["1.2"].index, found.areas["1"].index, found.areas["2"].index
    )


def test_each_item_keeps_its_own_scale() -> None:
    """Items are scored, shown and bounded on their own scale."""
    found = result(50, 20, 70, 90)

    assert [("5", "10"), ("1", "5"), ("7", "10"), ("18/5", "4")] == [
        (str(each.exact), str(each.own)) for each in found.items.values()
    ]


def test_an_item_contributes_points_of_the_sets_maximum() -> None:
    """Contribution = set's maximum × product of weights × points / the item's own maximum."""
    found = result(50, 20, 70, 90, max=200)

    assert ["15", "36/5", "189/5", "72"] == told(*(each.contribution for each in found.items.values()))
    assert ["132", "200", "66"] == told(found.exact, found.own, found.index_exact)
    assert ["60", "72"] == told(found.areas["1"].exact, found.areas["2"].exact)


def test_where_points_are_the_weights_the_contribution_is_the_points() -> None:
    """With `weighting: points` the maxima are the weights."""
    found = scored(set_of(counted(max=3), item("1.2")), {"1.1": share(50), "1.2": YES})

    assert ["3/2", "1"] == told(*(each.contribution for each in found.items.values()))


@pytest.mark.parametrize(
    ("scope", "index"),
    [
        ("set", Fraction(100 * 18 + 100 * 40, 18 + 27 + 40)),  # what counts of the whole
        ("area", Fraction(60 * 18, 18 + 27) + 40),  # each area keeps its weight
        ("part", Fraction(100 * 18 + 100 * 40, 18 + 27 + 40)),  # all items are of one part
    ],
)
def test_weights_are_renormalised_inside_the_scope(scope: Any, index: Fraction) -> None:  # noqa: ANN401
    """What is excluded leaves the sum of weights, inside the scope that `excluded_points` names."""
    found = result(None, 100, 0, 100, excluded_points=ExcludedPoints(scope))

    assert index == found.index_exact
    assert {"set": "85", "area": "100", "part": "100"}[scope] == str(found.own)


def test_a_criterion_of_which_nothing_counts_leaves_its_weight_to_the_others() -> None:
    """Own maximum 0 leaves both sums, at each level."""
    found = result(50, None, None, 0)

    assert ["None", "50", "0"] == told(
        found.criteria_results["1.2"].index, found.areas["1"].index, found.areas["2"].index
    )
    assert [str(Fraction(750, 55)), "55"] == told(found.index_exact, found.own)


def test_pending_items_leave_the_sum_of_weights() -> None:
    """What is pending is out of points and weights; what is attainable counts it."""
    first = area("1", item("1.1", weight=1), weight="0.7", max=None)
    second = area("2", item("2.1", Given("survey"), max=5, weight=1), weight="0.3", max=None)
    found = scored(weighted_set(first, second), {"1.1": YES})

    assert ["100.00", "70", "100", "30"] == told(found.index, found.own, found.attainable, found.core.pending)


def test_all_stages_are_weighted_by_the_same_function() -> None:
    """Self-scores and worths are weighted alike; a claim is on the item's own scale."""
    answers = {code: share(0, claim=worth) for code, worth in SCALES.items()}
    found = scored(two_areas(), {**answers, "1.1": share(0, claim=0)})

    assert ["0.00", "85.00", "85"] == told(found.index, found.self_index, found.claimed)


def test_only_points_on_the_own_scale_are_rounded() -> None:
    """`rounding.points` rounds the item once, on its own scale; what it contributes is exact."""
    criteria = weighted_set(area("1", counted(max=10, weight=1), weight=1, max=None), rounding=rounding(1))
    found = scored(criteria, {"1.1": share(1, 3)})

    assert ["33/10", "33", "33.00"] == told(found.items["1.1"].exact, found.items["1.1"].contribution, found.index)


def test_bonus_and_penalty_are_points_of_the_sets_maximum() -> None:
    """What comes on top has no weight: its points are added to those of the set."""
    core = area("1", counted(max=10, weight=1), weight=1, max=None)
    bonus = area("B", item("B.1", max=5), kind="bonus", cap=3)
    penalty = area("P", item("P.1", options(none=0, some=-8), max=0), kind="penalty", floor="none")
    criteria = weighted_set(core, bonus, penalty, total=Total("none"))
    found = scored(criteria, {"1.1": share(50), "B.1": YES, "P.1": answer(choose="some")})

    assert ["45", "100", "45.00"] == told(found.exact, found.own, found.index)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("0.3333", "0.6667", []),
        ("0.3333", "0.6666", ["PAR318"]),
        ("0.5", "0.5001", ["PAR318"]),
        ("1", "0", []),
    ],
)
def test_weights_of_siblings_add_to_100_percent_exactly(first: str, second: str, expected: list[str]) -> None:
    """Siblings' weights add to 100 % exactly, of areas as of items."""
    items = (item("1.1", weight=first), item("1.2", weight=second))
    areas = (area("1", item("1.1", weight=1), weight=first), area("2", item("2.1", weight=1), weight=second))

    assert expected == list(errors_of(weighted_set(area("1", *items, weight=1, max=None))))
    assert expected == list(errors_of(weighted_set(*areas)))


def test_weights_add_up_for_each_group() -> None:
    """With `only_for` they add up among those that count for a group."""

    def criteria(second: str) -> CriteriaSet:
        items = (
            item("1.1", weight="0.4"),
            item("1.2", weight="0.6", only_for=("a",)),
            item("1.3", weight=second, only_for=("b",)),
        )
        return weighted_set(area("1", *items, weight=1, max=None), groups=("a", "b"))

    assert [] == list(errors_of(criteria("0.6")))
    assert ["PAR318"] == list(errors_of(criteria("0.5")))
    found = scored(criteria("0.6"), {"1.1": NO, "1.3": YES}, unit=unit("b"))
    assert ["60.00", "100"] == told(found.index, found.own)


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        (weighted_set(area("1", item("1.1"), weight=1)), "PAR319"),
        (set_of(item("1.1", weight=1)), "PAR323"),
        (
            weighted_set(area("1", parent("1.1", item("1.1.1", weight=1), weight=1, max=1, cap="max"), weight=1)),
            "PAR323",
        ),
        (
            weighted_set(
                area("1", item("1.1", weight=1), weight=1), area("B", item("B.1", weight=1), kind="bonus", cap=1)
            ),
            "PAR323",
        ),
    ],
)
def test_weights_and_maxima_are_not_mixed(criteria: CriteriaSet, expected: str) -> None:
    """With weights every core node has one, and `cap: max` has no meaning; without, none has."""
    assert expected in errors_of(criteria)


def test_zero_weight_counts_nothing() -> None:
    """An item of weight 0 % is scored and moves nothing."""
    items = (item("1.1", weight=0), counted("1.2", weight=1))
    found = scored(weighted_set(area("1", *items, weight=1, max=None)), {"1.1": YES, "1.2": share(50)})

    assert ["1", "0", "50.00"] == told(found.items["1.1"].exact, found.items["1.1"].contribution, found.index)
    assert [] == codes(found.problems)


def test_an_item_of_no_points_has_no_share() -> None:
    """A maximum of 0 cannot be weighed: the item contributes nothing."""
    items = (item("1.1", options(none=0), weight="0.5", max=0), item("1.2", weight="0.5"))
    found = scored(weighted_set(area("1", *items, weight=1, max=None)), {"1.1": answer(choose="none"), "1.2": YES})

    assert ["0", "50", "100.00"] == told(found.items["1.1"].contribution, found.exact, found.index)
