"""Sums of items to criteria, areas, parts and the set."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest

from parindex.model.criteria import CriteriaSet, ExcludedPoints, Part, Total
from parindex.model.sheets import Unit
from parindex.rules.prepared import prepare
from parindex.scoring.sums import Amount, Counted, Sums, add_up
from tests.making_sets import area, item, options, parent, set_of, told, unit, weighted_set

OWN, OUT, WAITING, OTHERS = "own", "excluded", "pending", "not_for_unit"


def summed(criteria: CriteriaSet, who: Unit | None = None, /, **counted: tuple[str | int, str]) -> tuple[Sums, int]:
    """The sums over items that count so, by code (`i1_2` for 1.2), and how many grains make a point."""
    prepared = prepare(criteria)
    by_code: Mapping[str, Any] = {
        code[1:].replace("_", "."): Counted(Fraction(points), kind)  # type: ignore[arg-type]
        for code, (points, kind) in counted.items()
    }
    return add_up(prepared, who, by_code), prepared.grain


def points(amount: Amount, grain: int) -> list[str]:
    """Points, own, declared, excluded and pending, in points."""
    values = (amount.points, amount.own, amount.declared, amount.excluded, amount.pending)
    return told(*(None if each is None else Fraction(each) / grain for each in values))


def of(found: tuple[Sums, int], code: str) -> list[str]:
    """The amount of a branch."""
    return points(found[0].branches[code], found[1])


NESTED = set_of(
    area("1", parent("1.1", item("1.1.1", max=2), item("1.1.2", max=3)), item("1.2", max=5)), area("2", item("2.1"))
)


def test_each_branch_is_the_sum_of_what_is_in_it() -> None:
    """Points and own maximum of what counts; excluded and pending apart; declared all of it."""
    found = summed(NESTED, i1_1_1=(1, OWN), i1_1_2=(0, OUT), i1_2=(0, WAITING), i2_1=("1/2", OWN))

    assert ["1", "2", "2", "0", "0"] == of(found, "1.1.1")
    assert ["1", "2", "5", "3", "0"] == of(found, "1.1")
    assert ["1", "2", "10", "3", "5"] == of(found, "1")
    assert ["3/2", "3", "11", "3", "5"] == points(found[0].core, found[1])
    assert ["3/2", "3"] == told(found[0].total, found[0].own)


def test_points_without_end_stay_exact() -> None:
    """Thirds add to a whole."""
    criteria = set_of(item("1.1"), item("1.2"), item("1.3"))
    found = summed(criteria, i1_1=("1/3", OWN), i1_2=("1/3", OWN), i1_3=("1/3", OWN))

    assert ["1", "3", "3", "0", "0"] == of(found, "1")


GROUPED = set_of(
    area(
        "1",
        item("1.1"),
        parent("1.2", item("1.2.1", max=2), only_for=("h",)),
        item("1.3", max=4, only_for=("one_stop",)),
        max=5,
    ),
    groups=("g", "h"),
)


@pytest.mark.parametrize(("who", "declared"), [(unit("g"), "5"), (unit("h"), "7"), (None, "7")])
def test_what_is_for_other_groups_is_not_declared(who: Unit | None, declared: str) -> None:
    """Of whole criteria as of items; what is for units with a property is declared for all."""
    found = summed(GROUPED, who, i1_1=(1, OWN), i1_2_1=(0, OTHERS), i1_3=(0, OTHERS))

    assert ["1", "1", declared, "0", "0"] == of(found, "1")


def test_gaps_hide_maxima() -> None:
    """What is not known makes own maxima unknown all the way up; what was printed stays declared, and points go on."""
    criteria = set_of(
        area("1", parent("1.1", item("1.1.1"), incomplete=True), item("1.2")),
        area("2", item("2.1", rule=None, incomplete=True), item("2.2")),
        area("3", item("3.1", options(a=1), max="unknown")),
        status="partial",
        max="unknown",
    )
    found = summed(criteria, i1_1_1=(1, OWN), i1_2=(1, OWN), i2_2=(1, OWN), i3_1=(1, OWN))

    assert ["1", "None", "1", "0", "0"] == of(found, "1.1")
    assert ["2", "None", "2", "0", "0"] == of(found, "1")
    assert ["1", "None", "2", "0", "0"] == of(found, "2")
    assert ["1", "None", "None", "0", "0"] == of(found, "3")
    assert ["0", "None", "1", "0", "0"] == of(found, "2.1")
    assert ["4", "None"] == told(found[0].total, found[0].own)


@pytest.mark.parametrize("scope", ["part", "area"])
def test_a_gap_is_not_shared_out(scope: Any) -> None:  # noqa: ANN401
    """Where a maximum is hidden there is nothing to share by."""
    criteria = set_of(
        area("1", item("1.1", part="p"), incomplete=True),
        status="partial",
        parts=(Part("p", "unknown"),),
        excluded_points=ExcludedPoints(scope),
    )

    assert ["1", "None"] == told(*(getattr(summed(criteria, i1_1=(1, OWN))[0], each) for each in ("total", "own")))


# --- caps -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((OWN, OWN), ["5/2", "5/2", "5/2", "0", "0"]),
        ((OWN, OUT), ["2", "2", "5/2", "1/2", "0"]),
        ((OWN, WAITING), ["2", "2", "5/2", "0", "1/2"]),
        ((OUT, WAITING), ["0", "0", "5/2", "1/2", "2"]),
        ((OUT, OUT), ["0", "0", "5/2", "5/2", "0"]),
        ((WAITING, WAITING), ["0", "0", "5/2", "0", "5/2"]),
    ],
)
def test_a_cap_is_shared_in_order(kinds: tuple[str, str], expected: list[str]) -> None:
    """Own first, then pending, then excluded: together the declared maximum."""
    criteria = set_of(parent("1.1", item("1.1.1", max=2), item("1.1.2", max=2), max="2.5", cap="max"))
    one, other = ((2 if kind == OWN else 0, kind) for kind in kinds)

    assert expected == of(summed(criteria, i1_1_1=one, i1_1_2=other), "1.1")


def test_negative_points_are_not_capped_away() -> None:
    """The lesser of both is the sum, where that is below zero."""
    criteria = set_of(parent("1.1", item("1.1.1", max=2), max=1, cap="max"))

    assert ["-1", "1", "1", "0", "0"] == of(summed(criteria, i1_1_1=(-1, OWN)), "1.1")


def test_a_cap_of_which_not_all_is_known() -> None:
    """A gap below a cap hides the own maximum; what was printed stays declared, and points stand as they are."""
    gap = parent("1.1", item("1.1.1", max=2), incomplete=True, max=1, cap="max")
    unknown = parent("1.1", item("1.1.1", max=2), max="unknown", cap="max")

    assert ["2", "None", "1", "0", "0"] == of(summed(set_of(gap, max=1), i1_1_1=(2, OWN)), "1.1")
    assert ["2", "2", "2", "0", "0"] == of(summed(set_of(unknown, max=1), i1_1_1=(2, OWN)), "1.1")


def test_a_cap_for_another_group_declares_nothing() -> None:
    """What is for others is not declared, capped or not."""
    capped = parent("1.2", item("1.2.1", max=2), item("1.2.2", max=2), max=3, cap="max", only_for=("h",))
    criteria = set_of(area("1", item("1.1"), capped, max=1), groups=("g", "h"))
    found = summed(criteria, unit("g"), i1_1=(1, OWN), i1_2_1=(0, OTHERS), i1_2_2=(0, OTHERS))

    assert ["0", "0", "0", "0", "0"] == of(found, "1.2")
    assert ["1", "1", "1", "0", "0"] == of(found, "1")


# --- parts ------------------------------------------------------------------------------------------------


def test_parts_are_sums_across_areas() -> None:
    """The nearest `part` holds; what has none is in none."""
    criteria = set_of(
        area("1", item("1.1", max=2), item("1.2", max=3, part="s"), part="v"),
        area("2", parent("2.1", item("2.1.1", max=4), part="s"), item("2.2")),
        parts=(Part("v", 2), Part("s", 7)),
    )
    found, grain = summed(criteria, i1_1=(1, OWN), i1_2=(0, OUT), i2_1_1=(4, OWN), i2_2=(1, OWN))

    assert [["1", "2", "2", "0", "0"], ["4", "4", "7", "3", "0"]] == [points(found.parts[key], grain) for key in "vs"]


def test_what_comes_on_top_is_in_no_part() -> None:
    """Parts are parts of the core, whatever part an item of a bonus names."""
    criteria = set_of(
        area("1", item("1.1", part="v")),
        area("B", parent("B.1", item("B.1.1", max=2, part="v"), max=1, cap="max"), kind="bonus", cap=1),
        parts=(Part("v", 1),),
    )
    found, grain = summed(criteria, i1_1=(1, OWN), iB_1_1=(2, OWN))

    assert ["1", "1", "1", "0", "0"] == points(found.parts["v"], grain)
    assert ["1", "1", "1", "0", "0"] == of((found, grain), "B")


@pytest.mark.parametrize(
    "inside",
    [
        parent("1.1", item("1.1.1", max=2, part="v"), item("1.1.2", max=2, part="v"), max=3, cap="max"),
        parent("1.1", item("1.1.1", max=2), item("1.1.2", max=2), max=3, cap="max", part="v"),
        parent(
            "1.1",
            parent("1.1.3", item("1.1.1", max=2, part="v")),
            item("1.1.2", max=2, part="v"),
            max=3,
            cap="max",
        ),
    ],
)
def test_a_cap_counts_once_in_its_part(inside: Any) -> None:  # noqa: ANN401
    """What is under a cap counts in its part as the cap says, wherever the part is named."""
    found, grain = summed(set_of(inside, parts=(Part("v", 3),)), i1_1_1=(2, OWN), i1_1_2=(2, OWN))

    assert ["3", "3", "3", "0", "0"] == points(found.parts["v"], grain)


def test_a_cap_without_a_part_is_in_none() -> None:
    """A set without parts has none."""
    criteria = set_of(parent("1.1", item("1.1.1", max=2), max=1, cap="max"))

    assert {} == summed(criteria, i1_1_1=(2, OWN))[0].parts


# --- on top -----------------------------------------------------------------------------------------------


def on_top(bonus: str | int, penalty: str | int, core: str | int = 1, **fields: Any) -> list[str]:  # noqa: ANN401
    """Total and own maximum with so many points of bonus and penalty."""
    criteria = set_of(
        area("1", item("1.1", max=4)),
        area("B", item("B.1", max=9), kind="bonus", cap=2),
        area("P", item("P.1", max=0), kind="penalty", floor=fields.pop("floor", -3)),
        **fields,
    )
    prepared = prepare(criteria)
    counted = {"1.1": core, "B.1": bonus, "P.1": penalty}
    found = add_up(prepared, None, {code: Counted(Fraction(each), "own") for code, each in counted.items()})
    return told(found.total, found.own)


@pytest.mark.parametrize(
    ("bonus", "penalty", "expected"),
    [(0, 0, "1"), (2, 0, "3"), (3, 0, "3"), ("1/3", 0, "4/3"), (0, -3, "-2"), (0, -4, "-2"), (3, -4, "0")],
)
def test_cap_and_floor_bound_the_area(bonus: str | int, penalty: int, expected: str) -> None:
    """A bonus gives no more than its cap, a penalty takes no more than its floor."""
    assert [expected, "4"] == on_top(bonus, penalty)


def test_floors_of_the_total() -> None:
    """`none` lets the total fall; 0 does not, and leaves what is above."""
    none, zero = Total("none"), Total(0)

    assert ["-2", "4"] == on_top(0, -3, total=none)
    assert ["0", "4"] == on_top(0, -3, total=zero)
    assert ["2", "4"] == on_top(1, 0, total=zero)
    assert ["-99", "4"] == on_top(0, -100, floor="none")


def test_a_bonus_without_a_cap_gives_all() -> None:
    """The checks ask for a cap; without one nothing is taken away."""
    criteria = set_of(area("1", item("1.1")), area("B", item("B.1", max=9), kind="bonus"))

    assert "10" == str(summed(criteria, i1_1=(1, OWN), iB_1=(9, OWN))[0].total)


# --- shared out -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("scope", "total", "own"), [("set", "3", "6"), ("part", "6", "9"), ("area", "21/4", "9")])
def test_excluded_points_are_shared_out(scope: Any, total: str, own: str) -> None:  # noqa: ANN401
    """In the set, in each part or in each area: earned × kept / own, where kept is declared less pending."""
    criteria = set_of(
        area("1", item("1.1", part="v"), item("1.2", max=3, part="v"), item("1.3", part="s")),
        area("2", item("2.1", max=4, part="s"), item("2.2", max=5, part="s")),
        parts=(Part("v", 4), Part("s", 10)),
        excluded_points=ExcludedPoints(scope),
    )
    found = summed(criteria, i1_1=(1, OWN), i1_2=(0, OUT), i1_3=("1/2", OWN), i2_1=("3/2", OWN), i2_2=(0, WAITING))[0]

    assert [total, own] == told(found.total, found.own)


def test_weights_are_multiplied_in() -> None:
    """Points of items become points of the set's maximum first; from there on both ways are one."""
    criteria = weighted_set(
        area("1", item("1.1", max=10, weight="0.3333"), item("1.2", max=7, weight="0.6667"), weight="0.6", max=None),
        area("2", item("2.1", max=3, weight=1), weight="0.4", max=None),
    )
    found = summed(criteria, i1_1=(5, OWN), i1_2=(7, OWN), i2_1=(0, OUT))

    assert ["9999/1000", "9999/500", "9999/500", "0", "0"] == of(found, "1.1")
    assert ["50001/1000", "60", "60", "0", "0"] == of(found, "1")
    assert ["0", "0", "40", "40", "0"] == of(found, "2")
