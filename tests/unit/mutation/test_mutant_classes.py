"""Each class of mutant: one that an example notices, and one that lives because no example does."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve, frozen

from parindex.model.conditions import AreaCondition, EachAreaCondition, IndexCondition, RankCondition
from parindex.model.criteria import (
    Area,
    CriteriaSet,
    Criterion,
    Example,
    ExcludedPoints,
    Part,
    Total,
    Undefined,
    UnitExample,
    ZeroUnless,
)
from parindex.model.fields import YearDay
from parindex.model.policies import AreaTieBreak, Band
from parindex.model.rule_kinds import (
    Checklist,
    Deadline,
    DeadlineStep,
    Given,
    Option,
    Options,
    Ratio,
    Requirement,
    Step,
    Tally,
    YesNo,
)
from parindex.mutation.fates import Fate
from parindex.mutation.judging import judged
from parindex.mutation.listing import mutants_of
from parindex.texts import Words
from tests.making_sets import (
    area,
    cases,
    checklist,
    counted,
    errors_of,
    figure,
    item,
    options,
    parent,
    ratio,
    rounding,
    set_of,
    steps,
    weighted_set,
)

HERE = "areas[0].criteria[0]"
RULE = f"{HERE}.rule"
LATE = {"late": figure()}
DATED = {"issued": figure("date")}
GROWN = {"now": figure("amount"), "before": figure("amount")}
BANDS = (Band("good", Words("Tốt"), at_least=80), Band("poor", Words("Kém")))
IN_TIME = Deadline("issued", (DeadlineStep(YearDay("year", 1, 31), "1.0"),), "0.5", 0)
TALLY = Tally({"late": "-0.2"}, 0, 1, start=1)
PRICED = Checklist((Requirement("a", Words("a"), "0.6"), Requirement("b", Words("b"), "0.4")))
SHARED = steps(Step(at_least="90%", share=1), Step(at_least="50%", share="0.50"), Step(share=0))


def fates(criteria: CriteriaSet) -> dict[tuple[str, str], Fate]:
    """What becomes of each mutant, by its address and what could stand there."""
    assert () == errors_of(criteria)

    return {(each.mutant.address, each.mutant.now): each.fate for each in judged(criteria)}


def done(number: int, points: str | int, **more: Any) -> Example:  # noqa: ANN401
    """An example in which so many of 100 were done."""
    return Example(points, figures={"done": number, "planned": 100}, **more)


def late(number: int, points: str | int) -> Example:
    """An example in which so many were late."""
    return Example(points, figures={"late": number})


def issued(day: str, points: str | int) -> Example:
    """An example of a day."""
    return Example(points, figures={"issued": day})


@frozen
class OfItem:
    """A mutant of an item, an example that notices it, and one that does not."""

    one: Criterion
    address: str
    now: str
    notices: Example
    passes_by: Example


OF_ITEMS: Mapping[str, OfItem] = {
    "threshold of a step": OfItem(
        counted(rule=steps(Step(at_least="80%", points=1), Step(points=0))),
        f"{RULE}.steps[0].at_least",
        "79%",
        done(79, 0),
        done(80, 1),
    ),
    "threshold of a step, upwards": OfItem(
        counted(rule=steps(Step(at_least="80%", points=1), Step(below="80%", points=0))),
        f"{RULE}.steps[0].at_least",
        "81%",
        done(80, 1),
        done(79, 0),
    ),
    "threshold of whole numbers": OfItem(
        item(
            rule=steps(Step(at_most="1", points=1), Step(at_least="2", points=0), measure="late", better="lower"),
            figures=LATE,
        ),
        f"{RULE}.steps[0].at_most",
        "2",
        late(2, 0),
        late(1, 1),
    ),
    "threshold of the last step": OfItem(
        counted(
            rule=steps(Step(at_least="0.5", points=1), Step(at_least="0", points=0), measure="done - planned / 2"),
            figures={"done": figure("amount", at_least="planned / 2"), "planned": figure("amount")},
        ),
        f"{RULE}.steps[0].at_least",
        "0.6",
        Example(1, figures={"done": 1, "planned": 1}),
        Example(0, figures={"done": 1, "planned": 2}),
    ),
    "threshold written at the lower step": OfItem(
        counted(rule=steps(Step(at_most="100%", points=1), Step(below="80%", points=0))),
        f"{RULE}.steps[1].below",
        "79%",
        done(79, 0),
        done(80, 1),
    ),
    "inclusivity of a step": OfItem(
        counted(rule=steps(Step(at_least="80%", points=1), Step(below="80%", points=0))),
        f"{RULE}.steps[0].at_least@",
        "more_than: 80%",
        done(80, 1),
        done(81, 1),
    ),
    "points of a step": OfItem(
        counted(rule=steps(Step(at_least="80%", points="0.5"), Step(points=0))),
        f"{RULE}.steps[0].points",
        "0.4",
        done(80, "0.5"),
        done(79, 0),
    ),
    "share of a step": OfItem(counted(rule=SHARED), f"{RULE}.steps[1].share", "51%", done(50, "0.5"), done(90, 1)),
    "line of a ratio": OfItem(
        counted(rule=ratio(zero_below="80%")), f"{RULE}.zero_below", "81%", done(80, "0.8"), done(81, "0.81")
    ),
    "number in a formula": OfItem(
        counted(rule=Ratio("done * 0.5 / planned")), f"{RULE}.measure", "0.6", done(80, "0.4"), done(0, 0)
    ),
    "maximum of an item": OfItem(counted(rule=ratio()), f"{HERE}.max", "2", done(50, "0.5"), done(0, 0)),
    "points of an option": OfItem(
        item(rule=options(good=1, fair="0.5", bad=0)),
        f"{RULE}.options[1].points",
        "0.6",
        Example("0.5", choose="fair"),
        Example(1, choose="good"),
    ),
    "share of an option": OfItem(
        item(rule=Options((Option("good", share=1), Option("fair", share="0.50"), Option("bad", share=0)))),
        f"{RULE}.options[1].share",
        "49%",
        Example("0.5", choose="fair"),
        Example(0, choose="bad"),
    ),
    "what no is worth": OfItem(
        item(rule=YesNo("-0.5")), f"{RULE}.otherwise", "-0.4", Example("-0.5", met=False), Example(1, met=True)
    ),
    "points of each condition": OfItem(
        item(rule=checklist("a", "b", each="0.5")),
        f"{RULE}.each",
        "0.4",
        Example("0.5", met=("a",)),
        Example(0, met=()),
    ),
    "points of one condition": OfItem(
        item(rule=PRICED),
        f"{RULE}.conditions[1].points",
        "0.3",
        Example("0.4", met=("b",)),
        Example("0.6", met=("a",)),
    ),
    "a checklist of which only the whole counts": OfItem(
        item(rule=checklist("a", "b", all_or_nothing=True)),
        f"{RULE}.all_or_nothing",
        "each: 0.5",
        Example(0, met=("a",)),
        Example(1, met=("a", "b")),
    ),
    "a checklist whose parts are uneven": OfItem(
        item(rule=cases(town=checklist("a", "b", "c", all_or_nothing=True), village=YesNo())),
        f"{RULE}.cases[0].rule.all_or_nothing",
        "points: 0.33, 0.33, 0.34",
        Example(0, case="town", met=("a", "b")),
        Example(1, case="town", met=("a", "b", "c")),
    ),
    "no floor of a tally": OfItem(
        item(rule=Tally({"late": "-0.2"}, "none", 1, start=1), figures=LATE),
        f"{RULE}.floor",
        "0",
        late(6, "-0.2"),
        late(5, 0),
    ),
    "inclusivity of a step of which less is better": OfItem(
        item(
            rule=steps(Step(at_most="50%", points=1), Step(points=0), measure="late / planned", better="lower"),
            figures={**LATE, "planned": figure(at_least="1")},
        ),
        f"{RULE}.steps[0].at_most@",
        "below: 50%",
        Example(1, figures={"late": 1, "planned": 2}),
        Example(0, figures={"late": 2, "planned": 2}),
    ),
    "inclusivity of a step of which less is better, the other way": OfItem(
        item(
            rule=steps(Step(below="50%", points=1), Step(points=0), measure="late / planned", better="lower"),
            figures={**LATE, "planned": figure(at_least="1")},
        ),
        f"{RULE}.steps[0].below@",
        "at_most: 50%",
        Example(0, figures={"late": 1, "planned": 2}),
        Example(1, figures={"late": 0, "planned": 2}),
    ),
    "start of a tally": OfItem(item(rule=TALLY, figures=LATE), f"{RULE}.start", "0", late(1, "0.8"), late(9, 0)),
    "points of a figure": OfItem(
        item(rule=TALLY, figures=LATE), f"{RULE}.each.late", "-0.3", late(1, "0.8"), late(0, 1)
    ),
    "floor of a tally": OfItem(item(rule=TALLY, figures=LATE), f"{RULE}.floor", "-1", late(6, 0), late(1, "0.8")),
    "cap of a tally": OfItem(
        item(max=2, rule=Tally({"late": "0.5"}, 0, 2), figures=LATE), f"{RULE}.cap", "1", late(9, 2), late(2, 1)
    ),
    "day of a deadline": OfItem(
        item(rule=IN_TIME, figures=DATED),
        f"{RULE}.steps[0].on_or_before",
        "year-02-01",
        issued("2024-02-01", "0.5"),
        issued("2024-02-02", "0.5"),
    ),
    "day of a deadline, earlier": OfItem(
        item(rule=IN_TIME, figures=DATED),
        f"{RULE}.steps[0].on_or_before",
        "year-01-30",
        issued("2024-01-31", 1),
        issued("2024-01-30", 1),
    ),
    "points of a day": OfItem(
        item(rule=IN_TIME, figures=DATED), f"{RULE}.steps[0].points", "0.9", issued("2024-01-31", 1), issued("never", 0)
    ),
    "points of being late": OfItem(
        item(rule=IN_TIME, figures=DATED),
        f"{RULE}.otherwise",
        "0.4",
        issued("2024-12-31", "0.5"),
        issued("2024-01-31", 1),
    ),
    "points of never": OfItem(
        item(rule=IN_TIME, figures=DATED), f"{RULE}.never", "-1", issued("never", 0), issued("2024-01-31", 1)
    ),
    "lower bound of points from outside": OfItem(
        item(rule=Given("survey", at_least="0.2")),
        f"{RULE}.at_least",
        "0.1",
        Example("refused", given="0.1"),
        Example("0.2"),
    ),
    "upper bound of points from outside": OfItem(
        item(rule=Given("survey", at_most="0.8")),
        f"{RULE}.at_most",
        "0.7",
        Example("0.8"),
        Example("0.7"),
    ),
    "a rule in a case": OfItem(
        item(rule=cases(town=YesNo("0.5"), village=YesNo())),
        f"{RULE}.cases[0].rule.otherwise",
        "0.4",
        Example("0.5", case="town", met=False),
        Example(0, case="village", met=False),
    ),
    "what follows where nothing arose": OfItem(
        counted(figures={"done": figure(at_most="planned"), "planned": figure()}, not_arisen="full"),
        f"{HERE}.not_arisen",
        "zero",
        Example(1, not_arisen=True),
        done(50, "0.5"),
    ),
    "worth over zero": OfItem(
        counted(
            rule=steps(Step(at_least="100%", points=1), Step(points=0), measure="now / before"),
            figures=GROWN,
            not_arisen="excluded",
            undefined=Undefined("0.5"),
        ),
        f"{HERE}.undefined.points",
        "0.4",
        Example("0.5", figures={"now": 1, "before": 0}),
        Example("excluded", not_arisen=True),
    ),
    "what stands for evidence": OfItem(
        item(no_evidence="zero", evidence=("Kế hoạch",)),
        f"{HERE}.no_evidence",
        "explain",
        Example(0, met=True, no_evidence=True, explained=True),
        Example(0, met=True, no_evidence=True),
    ),
}


@pytest.mark.parametrize("name", OF_ITEMS)
def test_of_items(name: str) -> None:
    """An example at the right place notices it; beside it, it lives."""
    case = OF_ITEMS[name]
    with_example = [evolve(case.one, examples=(each,)) for each in (case.notices, case.passes_by)]

    assert ["noticed", "lives"] == [
        fates(set_of(each, total=Total("none")))[case.address, case.now] for each in with_example
    ]


@frozen
class OfSet:
    """A mutant of a set, examples that notice it, and others that do not."""

    criteria: CriteriaSet
    address: str
    now: str
    notices: tuple[UnitExample, ...]
    passes_by: tuple[UnitExample, ...]


TEN = item("1.1", max=10, rule=Given("survey"))
TWENTY = set_of(area("1", TEN), area("2", item("2.1", max=10, rule=Given("survey"))))
BONUS = area("9", item("9.1", max=2), item("9.2", max=2), kind="bonus", cap=3)
PENALTY = area("9", item("9.1", max=0, rule=Tally({"late": -1}, "none", 0), figures=LATE), kind="penalty", floor=-3)
ON_TOP = set_of(area("1", TEN), BONUS)
TAKES = set_of(area("1", TEN), PENALTY, total=Total("none"))
HANGS = set_of(
    area("1", item("1.1", max=2, rule=Given("survey")), item("1.2", max=2, zero_unless=ZeroUnless("1.1", 1)))
)
CAPPED = set_of(
    area(
        "1",
        parent("1.1", item("1.1.1", max=2), item("1.1.2", max=2), max=3, cap="max"),
        item("1.2", max=7),
    )
)
WEIGHED = weighted_set(
    area("1", item("1.1", weight="0.5"), item("1.2", weight="0.5"), weight="0.60", max=100),
    area("2", item("2.1", weight=1), weight="0.40", max=100),
)
PARTS = set_of(
    area("1", item("1.1", max=4, part="a"), item("1.2", max=4, part="b")),
    area("2", item("2.1", max=4, part="b")),
    parts=(Part("a", 4), Part("b", 8)),
    excluded_points=ExcludedPoints("set"),
)
TIED = evolve(TWENTY, tie_break=(AreaTieBreak("1"), "exact"))


def unit(points: Mapping[str, Any] | None = None, **said: Any) -> UnitExample:  # noqa: ANN401
    """An example of a unit."""
    return UnitExample(points=points or {}, **said)


def banded(criteria: CriteriaSet, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """A set with a good and a poor band, the good one with *fields*."""
    return evolve(criteria, bands=(evolve(BANDS[0], **fields), BANDS[1]))


OF_SETS: Mapping[str, OfSet] = {
    "inclusivity of a band of exact indices": OfSet(
        evolve(banded(TWENTY), compare="exact"),
        "bands[0].at_least@",
        "more_than: 80",
        (unit({"1.1": 6}, band="good"),),
        (unit({"1.1": 5}, band="poor"),),
    ),
    "decimals of the index": OfSet(
        TWENTY, "rounding.index", "1", (unit({"1.1": 7}, index="85.00"),), (unit({"1.1": 7}, total=17),)
    ),
    "line of a band": OfSet(
        banded(TWENTY),
        "bands[0].at_least",
        "81",
        (unit({"1.1": 6}, index="80.00", band="good"),),
        (unit({"1.1": "6.2"}, index="81.00", band="good"),),
    ),
    "inclusivity of a band": OfSet(
        banded(TWENTY),
        "bands[0].at_least@",
        "more_than: 80",
        (unit({"1.1": 6}, band="good"),),
        (unit({"1.1": 5}, band="poor"),),
    ),
    "index in a condition": OfSet(
        banded(TWENTY, at_least=50, when=(IndexCondition(more_than=80),)),
        "bands[0].when[0].index.more_than",
        "79",
        (unit({"1.1": 6}, band="poor"),),
        (unit({"1.1": 7}, band="good"),),
    ),
    "inclusivity in a condition": OfSet(
        banded(TWENTY, at_least=50, when=(IndexCondition(more_than=80),)),
        "bands[0].when[0].index.more_than@",
        "at_least: 80",
        (unit({"1.1": 6}, band="poor"),),
        (unit({"1.1": 7}, band="good"),),
    ),
    "share of an area in a condition": OfSet(
        banded(TWENTY, at_least=50, when=(AreaCondition("1", "0.60"),)),
        "bands[0].when[0].area.at_least",
        "61%",
        (unit({"1.1": 6}, band="good"),),
        (unit({"1.1": 5}, band="poor"),),
    ),
    "share of each area in a condition": OfSet(
        banded(TWENTY, at_least=50, when=(EachAreaCondition("0.60"),)),
        "bands[0].when[0].each_area.at_least",
        "59%",
        (unit({"1.1": "5.9"}, band="poor"),),
        (unit({"1.1": 5}, band="poor"),),
    ),
    "place in a condition": OfSet(
        banded(TWENTY, at_least=50, when=(RankCondition(1),)),
        "bands[0].when[0].rank.at_most",
        "2",
        (unit({"1.1": 9}, place=1, band="good"), unit({"1.1": 8}, place=2, band="poor")),
        (unit({"1.1": 9}, place=1, band="good"), unit({"1.1": 8}, place=2)),
    ),
    "which index counts": OfSet(
        banded(TWENTY),
        "compare",
        "exact",
        (unit({"1.1": "5.9999"}, index="80.00", band="good"),),
        (unit({"1.1": 5}, index="75.00", band="poor"),),
    ),
    "places after a tie": OfSet(
        TWENTY,
        "ties",
        "dense",
        (unit(place=1), unit(place=1), unit({"1.1": 0}, place=3)),
        (unit(place=1), unit({"1.1": 0}, place=2)),
    ),
    "a step of the tie-break": OfSet(
        TIED,
        "tie_break[0]",
        "",
        (unit({"1.1": 9}, place=2), unit({"2.1": 9}, place=1)),
        (unit({"1.1": 9}, place=2), unit(place=1)),
    ),
    "the last step of the tie-break": OfSet(
        TIED,
        "tie_break[1]",
        "",
        (unit({"2.1": "9.0001"}, place=1), unit({"2.1": 9}, place=2)),
        (unit({"2.1": 9}, place=1), unit({"2.1": 8}, place=2)),
    ),
    "the order of the tie-break": OfSet(
        TIED,
        "tie_break[0]",
        "exact, area: 1",
        (unit({"1.1": 9, "2.1": 8}, place=1), unit({"1.1": 8, "2.1": "9.0001"}, place=2)),
        (unit({"1.1": 9}, place=2), unit(place=1)),
    ),
    "what excluded points are shared over": OfSet(
        PARTS,
        "excluded_points.rescale",
        "part",
        (unit({"1.1": 2}, excluded=("1.2",), index="75.00"),),
        (unit(excluded=("1.2",), index="100.00"),),
    ),
    "what excluded points are shared over, by area": OfSet(
        PARTS,
        "excluded_points.rescale",
        "area",
        (unit({"1.1": 2}, excluded=("1.2",), index="75.00"),),
        (unit(excluded=("1.2",), index="100.00"),),
    ),
    "cap of a bonus": OfSet(
        ON_TOP,
        "areas[1].cap",
        "2",
        (unit({"9": "100%"}, total=13),),
        (unit({"9.1": 2}, total=12),),
    ),
    "cap of a bonus, upwards": OfSet(
        ON_TOP, "areas[1].cap", "4", (unit({"9": "100%"}, total=13),), (unit({"9.1": 2}, total=12),)
    ),
    "floor of a penalty": OfSet(
        TAKES, "areas[1].floor", "-4", (unit({"9.1": -4}, total=7),), (unit({"9.1": -3}, total=7),)
    ),
    "no floor of a penalty": OfSet(
        evolve(TAKES, areas=(TAKES.areas[0], evolve(PENALTY, floor="none"))),
        "areas[1].floor",
        "0",
        (unit({"9.1": -4}, total=6),),
        (unit({"9.1": 0}, total=10),),
    ),
    "floor of the total": OfSet(
        TAKES, "total.floor", "0", (unit({"1": "0%", "9.1": -2}, total=-2),), (unit({"9.1": -2}, total=8),)
    ),
    "what an item depends on": OfSet(
        HANGS, "areas[0].criteria[1].zero_unless.more_than", "0", (unit({"1.1": 1}, total=1),), (unit(total=4),)
    ),
    "maximum of an item from outside": OfSet(
        TWENTY, f"{HERE}.max", "11", (unit({"1.1": 0}, index="50.00"),), (unit(index="100.00"),)
    ),
    "maximum of a capped criterion": OfSet(
        CAPPED, f"{HERE}.max", "2", (unit(total=10),), (unit({"1": "0%"}, total=0),)
    ),
    "maximum of a bonus": OfSet(
        ON_TOP, "areas[1].criteria[0].max", "1", (unit({"9.1": "100%"}, total=12),), (unit(total=10),)
    ),
    "a weight": OfSet(WEIGHED, "areas[0].weight", "61%", (unit({"1": "0%"}, index="40.00"),), (unit(index="100.00"),)),
}


@pytest.mark.parametrize("name", OF_SETS)
def test_of_sets(name: str) -> None:
    """Examples of units notice what no item's example can see."""
    case = OF_SETS[name]
    with_examples = [evolve(case.criteria, examples=each) for each in (case.notices, case.passes_by)]

    assert ["noticed", "lives"] == [fates(each)[case.address, case.now] for each in with_examples]


@pytest.mark.parametrize(
    ("places", "now", "notices", "passes_by"),
    [
        ("none", "3", done(0, 0), done(50, "0.5")),
        (2, "3", Example("0.33", figures={"done": 1, "planned": 3}), done(50, "0.5")),
        (2, "1", Example("0.33", figures={"done": 1, "planned": 3}), done(50, "0.5")),
    ],
)
def test_decimals_of_points(places: int | str, now: str, notices: Example, passes_by: Example) -> None:
    """The examples of all items in proportion can notice them."""
    exact = Example("0.0625", figures={"done": 1, "planned": 16})
    found = [
        fates(set_of(counted(examples=(each,)), rounding=rounding(places)))["rounding.points", now]
        for each in (exact if places == "none" else notices, passes_by)
    ]

    assert ["noticed", "lives"] == found


REFUSED: Mapping[str, tuple[CriteriaSet, str, str]] = {
    "points above the maximum": (
        set_of(counted(rule=steps(Step(at_least="80%", points=1), Step(points=0)))),
        f"{RULE}.steps[0].points",
        "2",
    ),
    "a step worth more than the one above": (
        set_of(counted(rule=steps(Step(at_least="80%", points="0.5"), Step(points="0.4")))),
        f"{RULE}.steps[1].points",
        "0.5",
    ),
    "weights for maxima": (TWENTY, "weighting", "weights"),
    "more is worse": (
        set_of(counted(rule=steps(Step(at_least="80%", points=1), Step(below="80%", points=0)))),
        f"{RULE}.better",
        "lower",
    ),
    "no cap over criteria that add up to more": (CAPPED, f"{HERE}.cap", ""),
    "a maximum that one group alone has": (
        set_of(item("1.1", only_for=("a",)), item("1.2", only_for=("b",)), groups=("a", "b"), max=1),
        f"{HERE}.max",
        "2",
    ),
    "points taken away where no total is said": (set_of(item(rule=YesNo(0))), f"{RULE}.otherwise", "-1"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_validate_refuses(name: str) -> None:
    """Nobody could publish such a set: it asks for no example."""
    criteria, address, now = REFUSED[name]
    if name.startswith("a maximum"):
        criteria = evolve(criteria, areas=(evolve(criteria.areas[0], max=Decimal(1)),))

    assert "refused" == fates(criteria)[address, now]


FEW = {"done": figure(at_most="5")}
SAME: Mapping[str, tuple[CriteriaSet, str, str]] = {
    "an end that no figures reach": (
        set_of(counted(rule=steps(Step(at_most="100%", at_least="50%", points=1), Step(points=0)))),
        f"{RULE}.steps[0].at_most",
        "101%",
    ),
    "an end above all counts": (
        set_of(
            counted(rule=steps(Step(at_most="9", at_least="3", points=1), Step(points=0), measure="done"), figures=FEW)
        ),
        f"{RULE}.steps[0].at_most",
        "8",
    ),
    "a floor that the sum does not come to": (
        set_of(item(rule=Tally({"done": "0.2"}, 0, 1), figures=FEW)),
        f"{RULE}.floor",
        "-1",
    ),
    "a cap that the sum does not come to": (
        set_of(item(max=2, rule=Tally({"done": "0.2"}, 0, 2), figures=FEW)),
        f"{RULE}.cap",
        "1",
    ),
    "a cap that no bonus comes to": (
        set_of(area("1", TEN), evolve(BONUS, cap=Decimal(5))),
        "areas[1].cap",
        "6",
    ),
    "a floor that no penalty comes to": (
        set_of(
            area("1", TEN),
            evolve(
                PENALTY,
                floor=Decimal(-5),
                criteria=(item("9.1", max=0, rule=Tally({"late": -1}, -3, 0), figures=LATE),),
            ),
            total=Total(0),
        ),
        "areas[1].floor",
        "-4",
    ),
    "no floor of a tally that takes nothing": (
        set_of(item(rule=Tally({"done": "0.2"}, "none", 1), figures=FEW)),
        f"{RULE}.floor",
        "0",
    ),
    "no floor of an area that takes nothing": (
        set_of(
            area("1", TEN),
            area("9", item("9.1", max=0, rule=YesNo(0)), kind="penalty", floor="none"),
            total=Total(0),
        ),
        "areas[1].floor",
        "0",
    ),
    "a band below zero": (
        evolve(banded(TWENTY, at_least=-1), bands=(Band("all", Words("Đạt"), at_least=-2),), total=Total(0)),
        "bands[0].at_least",
        "-1",
    ),
    "a line above all": (banded(TWENTY, at_least=101), "bands[0].at_least", "102"),
    "an index in a condition above all": (
        banded(TWENTY, at_least=50, when=(AreaCondition("1", "0.50"), IndexCondition(at_least=101))),
        "bands[0].when[1].index.at_least",
        "102",
    ),
    "a line below all, where the exact index counts": (
        evolve(banded(TWENTY, at_least=-2), compare="exact", total=Total(0)),
        "bands[0].at_least",
        "-1",
    ),
    "a line finer than the index": (
        banded(TWENTY, at_least="80.0004"),
        "bands[0].at_least",
        "80.0005",
    ),
    "the exact index where that is compared": (
        evolve(TWENTY, compare="exact", tie_break=("exact",)),
        "tie_break[0]",
        "",
    ),
    "what an item always has": (
        evolve(
            HANGS,
            areas=(
                area(
                    "1",
                    item("1.1", max=2, rule=Given("survey")),
                    item("1.2", max=2, zero_unless=ZeroUnless("1.1", -2)),
                ),
            ),
        ),
        "areas[0].criteria[1].zero_unless.more_than",
        "-1",
    ),
    "evidence that nobody asks for": (set_of(item(no_evidence="zero")), f"{HERE}.no_evidence", "explain"),
    "nothing arose, with a maximum of nothing": (
        set_of(
            area("1", TEN),
            area("9", item("9.1", max=0, not_arisen="zero", rule=YesNo(0)), kind="penalty", floor=0),
            total=Total(0),
        ),
        "areas[1].criteria[0].not_arisen",
        "full",
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_what_changes_nothing(name: str) -> None:
    """It is proved, and not counted."""
    criteria, address, now = SAME[name]

    assert "same" == fates(criteria)[address, now]


#: Classes of which no mutant lives: what stands in the way of one.
NEVER_LIVES: Mapping[str, tuple[str, CriteriaSet, str, str]] = {
    "better": (
        "steps are written best first: with the other word they stand the wrong way about, and validate refuses them",
        set_of(counted(rule=steps(Step(at_least="80%", points=1), Step(points=0)))),
        f"{RULE}.better",
        "lower",
    ),
    "weighting": (
        "points ask for no weights and weights for one on each branch: validate refuses a set with the other word",
        WEIGHED,
        "weighting",
        "points",
    ),
    "cap: max left out, where it cuts something off": (
        "without it the maximum is not the sum of what is in it: validate refuses it",
        CAPPED,
        f"{HERE}.cap",
        "",
    ),
    "cap: max left out, where it cuts nothing off": (
        "without it all is as it was: it is proved to change nothing",
        set_of(area("1", parent("1.1", item("1.1.1"), item("1.1.2"), cap="max"))),
        f"{HERE}.cap",
        "",
    ),
}


@pytest.mark.parametrize("name", NEVER_LIVES)
def test_classes_without_a_surviving_case(name: str) -> None:
    """A pair of one that is noticed and one that lives is not to be had: without any example none lives."""
    why, criteria, address, now = NEVER_LIVES[name]

    assert ("same" if "proved" in why else "refused") == fates(criteria)[address, now]


def test_a_checklist_of_one_has_no_parts() -> None:
    """Nor one whose points are said already, or whose maximum is not known."""
    one = set_of(item(rule=checklist("a", all_or_nothing=True)))
    priced = set_of(item(rule=PRICED))
    unknown = set_of(item(max="unknown", rule=checklist("a", "b", all_or_nothing=True)), max="unknown")

    for criteria in (one, priced, unknown):
        assert not [each for each in mutants_of(criteria) if each.address == f"{RULE}.all_or_nothing"]


def test_a_cap_over_criteria_that_add_up_to_no_more() -> None:
    """It could go, and nothing would change."""
    idle = set_of(area("1", parent("1.1", item("1.1.1"), item("1.1.2"), cap="max")))

    assert "same" == fates(idle)[f"{HERE}.cap", ""]


def test_areas_of_their_kind() -> None:
    """An area of the core has neither cap nor floor."""
    assert isinstance(BONUS, Area)
    assert not [each for each in fates(TWENTY) if each[0] in ("areas[0].cap", "areas[0].floor")]
