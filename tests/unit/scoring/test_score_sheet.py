"""One sheet against one set: everything that comes of it."""

import pickle
from decimal import Decimal
from fractions import Fraction

from parindex.model.criteria import Part
from parindex.model.rule_kinds import Given, YesNo
from parindex.model.scored import ByCode
from parindex.rules.prepared import prepare
from parindex.scoring import score_sheet
from parindex.texts import Words
from tests.making_sets import (
    BY_VERIFIER,
    NO,
    YES,
    answer,
    area,
    cases,
    counted,
    item,
    options,
    parent,
    set_of,
    share,
    sheet_of,
    shown_by,
    told,
    unit,
)

CRITERIA = set_of(
    area(
        "1",
        parent("1.1", parent("1.1.1", item("1.1.1.1", max=2)), counted("1.1.2", max=3)),
        item("1.2", Given("survey"), max=5),
        part="v",
    ),
    area("B", item("B.1"), kind="bonus", cap=1),
    parts=(Part("v", 10, Words("Thẩm định")),),
)
ANSWERS = {"1.1.1.1": answer(met=True, claim=1), "1.1.2": share(1, 3), "B.1": YES}


def test_everything_is_there_in_the_order_of_the_set() -> None:
    """Items, criteria that have some inside, areas, parts and the core."""
    found = score_sheet(prepare(CRITERIA), sheet_of(ANSWERS), unit=unit())

    assert ["1.1.1.1", "1.1.2", "1.2", "B.1"] == list(found.items)
    assert ["1.1", "1.1.1"] == list(found.criteria_results)
    assert ["1", "B"] == list(found.areas)
    assert ["v"] == list(found.parts)
    assert (CRITERIA, "so-a", unit()) == (found.criteria, found.sheet.unit, found.unit)


def test_sums_carry_both_stages() -> None:
    """Worth and claim side by side, in each sum and in all."""
    found = score_sheet(prepare(CRITERIA), sheet_of(ANSWERS))
    sums = (found.criteria_results["1.1"], found.areas["1"], found.parts["v"], found.core)

    assert [["3", "2", "5", "60"]] + [["3", "2", "5", "60"]] * 3 == [
        told(each.exact, each.claimed, each.own, each.index) for each in sums
    ]
    assert ["1", "1", "1", "None"] == told(
        *(getattr(found.areas["B"], each) for each in ("exact", "claimed", "own", "index"))
    )
    assert ["4", "3", "5", "80", "80.00", "60.00"] == told(
        found.exact, found.claimed, found.own, found.index_exact, found.index, found.self_index
    )


def test_names_and_kinds() -> None:
    """Parts have their names, else their keys; areas their kinds."""
    found = score_sheet(prepare(CRITERIA), sheet_of(ANSWERS))
    unnamed = score_sheet(prepare(set_of(item(part="p"), parts=(Part("p", 1),))), sheet_of({"1.1": YES}))

    assert [Words("Thẩm định"), Words("p")] == [found.parts["v"].name, unnamed.parts["p"].name]
    assert ["core", "bonus"] == [each.kind for each in found.areas.values()]
    assert (CRITERIA.title, "") == (found.core.name, found.core.code)


def test_a_part_of_which_nothing_is_there() -> None:
    """A part that no item names is empty."""
    found = score_sheet(prepare(set_of(item(), parts=(Part("p", 1),))), sheet_of({"1.1": YES}))

    assert ["0", "0", "0", "None"] == told(
        *(getattr(found.parts["p"], each) for each in ("exact", "own", "declared", "index"))
    )


def test_pending_and_missing_are_named() -> None:
    """Both make a result provisional."""
    found = score_sheet(prepare(CRITERIA), sheet_of({"1.1.2": share(1, 3), "B.1": NO}))
    whole = score_sheet(prepare(CRITERIA), sheet_of(ANSWERS), given={"survey": 5})

    assert (("1.2",), ("1.1.1.1",), True) == (found.pending, found.missing, found.provisional)
    assert ((), (), False) == (whole.pending, whole.missing, whole.provisional)
    assert ["5", "10", "10"] == told(found.max, found.attainable, whole.attainable)


def test_one_missing_answer_is_enough() -> None:
    """Nothing awaited, one item not answered: provisional."""
    found = score_sheet(prepare(set_of(item(), item("1.2"))), sheet_of({"1.1": YES}))

    assert (("1.2",), (), True) == (found.missing, found.pending, found.provisional)


def test_a_gap_leaves_no_index() -> None:
    """Though all that is there has its maximum, and its points."""
    found = score_sheet(prepare(set_of(item(), incomplete=True, status="partial")), sheet_of({"1.1": YES}))

    assert ["1", "1", "None", "None"] == told(found.exact, found.own, found.index, found.self_index)


def test_decimals_at_the_edge() -> None:
    """Points are shown as decimals, to four places where they have no end."""
    criteria = set_of(counted(max=1), item("1.2"))
    found = score_sheet(prepare(criteria), sheet_of({"1.1": share(1, 3, claim="0.5"), "1.2": NO}))
    one = found.items["1.1"]

    assert ["0.3333", "1", "0.5"] == told(one.points, one.max, one.self)
    assert ["0.3333", "0.5", "2"] == told(found.points, found.self, found.max)
    assert ["0.3333", "2"] == told(found.areas["1"].points, found.areas["1"].max)
    assert Fraction(1, 3) == one.exact


def test_nothing_known_has_no_maximum() -> None:
    """Where a maximum is hidden so is what is attainable."""
    criteria = set_of(item(rule=options(a=1), max="unknown"), status="partial")
    found = score_sheet(prepare(criteria), sheet_of({"1.1": answer(choose="a")}))

    assert [None] * 5 == [found.max, found.attainable, found.areas["1"].max, found.items["1.1"].max, found.index]
    assert Decimal(1) == found.points


def test_problems_are_in_the_order_of_items() -> None:
    """Those of an item together: what is missing, then what contradicts."""
    criteria = set_of(
        item(evidence=("Kế hoạch",)), counted("1.2", evidence=("Báo cáo",)), item("1.3", rule=cases(x=YesNo()))
    )
    answers = {"1.1": YES, "1.2": share(1, 2, stated="60%", claim=1), "1.3": answer(case="x", met=True)}
    found = score_sheet(prepare(criteria), sheet_of(answers))

    assert [
        ("PAR512", 'answers["1.1"]'),
        ("PAR512", 'answers["1.2"]'),
        ("PAR507", 'answers["1.2"].stated'),
        ("PAR508", 'answers["1.2"].self'),
    ] == [(each.code, each.address) for each in found.problems]


def test_only_pending_claims_of_the_verifier_count_at_stage_self() -> None:
    """What waits for another source waits at both stages."""
    criteria = set_of(item("1.1", BY_VERIFIER), item("1.2", Given("survey")), item("1.3", max=2))
    found = score_sheet(prepare(criteria), sheet_of({"1.1": answer(claim=1), "1.3": NO}))

    assert ["0", "1", "2", "0.00", "33.33"] == told(
        found.exact, found.claimed, found.own, found.index, found.self_index
    )


def test_results_by_code_are_mappings() -> None:
    """Frozen, in order, equal when they say the same, hashable, picklable."""
    one, other = ByCode((("b", 1), ("a", 2))), ByCode((("b", 1), ("a", 2)))

    assert (["b", "a"], 2, 1) == (list(one), len(one), one["b"])
    assert (one, hash(one)) == (other, hash(other))
    assert one != ByCode((("a", 2), ("b", 1)))
    assert one != {"b": 1, "a": 2}
    assert one == pickle.loads(pickle.dumps(one))  # noqa: S301, our own
    assert "ByCode((('b', 1), ('a', 2)))" == repr(one)


def test_what_is_cited_is_kept() -> None:
    """The answer stands beside its points."""
    found = score_sheet(prepare(set_of(item(evidence=("Kế hoạch",)))), sheet_of({"1.1": shown_by(met=True)}))

    assert shown_by(met=True) == found.items["1.1"].answer
    assert () == found.problems
