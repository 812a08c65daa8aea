"""Criteria sets made ready to score."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from parindex.model.criteria import CriteriaSet, Criterion, Part
from parindex.model.fields import YearDay
from parindex.model.rule_kinds import Deadline, DeadlineStep, Given, Ratio, Tally, YesNo
from parindex.rules.normal import Calendar, Scale, Table
from parindex.rules.prepared import PreparedItem, prepare
from tests.making_sets import (
    BY_VERIFIER,
    area,
    cases,
    counted,
    done_of_planned,
    figure,
    item,
    options,
    parent,
    ratio,
    rounding,
    set_of,
    told,
    unit,
    weighted_set,
)

SHARED = {"a": figure(at_most="b"), "b": figure(), "sipas": figure("percent", given_by="sipas")}


def one(criterion: Criterion, **fields: Any) -> PreparedItem:  # noqa: ANN401
    """An item, prepared; alone in its set."""
    return prepare(set_of(criterion, **fields)).items[0]


def test_items_in_order_and_by_code() -> None:
    """Items that can be scored, in order; what is above them is resolved."""
    found = prepare(set_of(area("1", parent("1.1", item("1.1.1", max=3)), item("1.2"), not_arisen="zero")))

    assert ["1.1.1", "1.2"] == [each.code for each in found.items] == list(found.by_code)
    assert ["zero", "zero"] == [each.policies.not_arisen for each in found.items]
    assert [Fraction(3), Fraction(1)] == [each.maximum for each in found.items]
    assert found.items[0].criterion is found.items[0].leaf.criterion
    assert Table((("true", Fraction(3)), ("false", Fraction(0)))) == found.items[0].form


@pytest.mark.parametrize(
    "criterion",
    [
        item(rule=None, incomplete=True),
        item(max="unknown"),
        item(rule=ratio("a /"), figures=SHARED),
    ],
)
def test_what_cannot_be_scored_is_left_out(criterion: Criterion) -> None:
    """Without a rule, or where its normal form cannot be had."""
    found = prepare(set_of(criterion, item("1.2"), status="partial"))

    assert ["1.2"] == [each.code for each in found.items] == list(found.by_code)


def test_an_unknown_maximum_is_no_maximum() -> None:
    """Points are known without it; the maximum is not."""
    assert one(item(rule=options(a=1), max="unknown")).maximum is None
    assert one(item(rule=options(a=1), max="unknown"), max="unknown").factor == 1


@pytest.mark.parametrize(
    ("rule", "own", "asks"),
    [
        (YesNo(), {}, True),
        (options(a=1), {}, True),
        (ratio(), done_of_planned(), True),
        (ratio("a / b"), {}, False),
        (ratio("sipas"), {}, False),
        (ratio("sipas / b"), {}, False),
        (ratio("done / b"), {"done": figure()}, True),
        (ratio("done / b"), {"done": figure(given_by="survey")}, False),
        (Given("survey"), {}, False),
        (BY_VERIFIER, {}, False),
        (cases(x=ratio("a / b"), y=ratio("b / a")), {}, True),
        (cases(x=ratio("a / b")), {}, True),
        (cases(x=YesNo()), {}, True),
        (cases(x=ratio("a / b"), y=YesNo()), {}, True),
    ],
)
def test_what_must_be_answered(rule: Any, own: Any, asks: bool) -> None:  # noqa: ANN401, FBT001
    """Not where points, or all figures, are shared or come from outside; always where something is chosen."""
    assert asks == one(item(rule=rule, figures=own, not_arisen="zero"), figures=SHARED).asks


@pytest.mark.parametrize(
    ("rule", "evidence", "asks"),
    [
        (YesNo(), ("Kế hoạch",), True),
        (YesNo(), (), False),
        (ratio("a / b"), ("Báo cáo",), True),
        (ratio("sipas"), ("Kết quả",), False),
        (ratio("sipas / b"), ("Kết quả",), True),
        (Given("survey"), ("Kết quả",), False),
    ],
)
def test_where_evidence_is_asked(rule: Any, evidence: tuple[str, ...], asks: bool) -> None:  # noqa: ANN401, FBT001
    """Where it is named, and the unit has a say."""
    assert asks == one(item(rule=rule, evidence=evidence), figures=SHARED).asks_evidence


def test_figures_of_an_item_and_of_the_set() -> None:
    """Its own, and the shared ones that it can use; those that its rule uses are named."""
    found = one(item(rule=ratio("done / b"), figures={"done": figure(at_most="a"), "spare": figure()}), figures=SHARED)
    plain = one(item(), figures=SHARED)

    assert ({"done", "spare"}, {"done", "spare", "a", "b", "sipas"}) == (set(found.own), set(found.figures))
    assert ("b", "done") == found.used
    assert (set(), {"a", "b", "sipas"}, ()) == (set(plain.own), set(plain.figures), plain.used)
    assert ("a", "0") == (found.limits["done"].high_text, found.limits["done"].low_text)
    assert set(plain.limits) == {"a", "b", "sipas"}


def test_what_each_source_serves() -> None:
    """Shared figures first, then items by code and figures of items, in order."""
    criteria = set_of(
        item("1.1", Given("survey")),
        item("1.2", ratio("rate"), figures={"rate": figure("percent", given_by="survey")}),
        item("1.3", ratio("sipas")),
        item("1.4", cases(x=Given("ddci"), y=YesNo())),
        figures=SHARED,
    )

    assert {"sipas": ("sipas",), "survey": ("1.1", "rate"), "ddci": ("1.4",)} == prepare(criteria).sources


def test_each_name_is_served_once() -> None:
    """A figure or item that asks a source twice is one name of it."""
    rate = {"rate": figure("percent", given_by="survey")}
    twice = set_of(item("1.1", ratio("rate"), figures=rate), item("1.2", ratio("rate"), figures=rate))
    same = set_of(item("1.1", cases(x=Given("survey"), y=Given("survey", at_most="0.5"))))

    assert {"survey": ("rate",)} == prepare(twice).sources
    assert {"survey": ("1.1",)} == prepare(same).sources


def test_places() -> None:
    """Decimals of points, or None where they are not rounded."""
    assert [None, 0, 4] == [prepare(set_of(item(), rounding=rounding(each))).places for each in ("none", 0, 4)]


def test_who_must_tell_the_unit() -> None:
    """Only sets with items for some units ask for it."""
    limited = prepare(set_of(area("1", item(only_for=("g",)), only_for=("large",)), groups=("g", "h")))
    (each,) = limited.items

    assert (True, False) == (limited.asks_for_unit, prepare(set_of(item())).asks_for_unit)
    assert [True, True, False, False] == [
        limited.is_for(each, who) for who in (None, unit("g", "large"), unit("g"), unit("h", "large"))
    ]
    assert [True, True, False] == [limited.counts_in(each.criterion, who) for who in (None, unit("g"), unit("h"))]
    assert [True, True] == [limited.counts_in(each.leaf.area, who) for who in (unit("g"), unit("h"))]
    assert limited.counts_in(item(), unit("h"))


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        (set_of(counted(max=3), max=3), ["1"]),
        (
            weighted_set(
                area("1", parent("1.1", item("1.1.1", max=10, weight="0.4"), weight="0.5"), weight="0.6"),
                area("B", item("B.1", max=5), kind="bonus", cap=1),
            ),
            ["6/5", "1"],
        ),
        (weighted_set(area("1", item(max=5, weight=1), weight=1), max=200), ["40"]),
        (weighted_set(area("1", item(max=5, weight=1), weight=1), max="unknown"), ["20"]),
        (weighted_set(area("1", item(rule=options(a=1), max="unknown", weight="0.5"), weight=1)), ["50"]),
        (weighted_set(area("1", item(max=0, weight=1), weight=1)), ["0"]),
        (weighted_set(area("1", item(max=5), weight=1)), ["0"]),
    ],
)
def test_what_points_are_multiplied_by(criteria: CriteriaSet, expected: list[str]) -> None:
    """1 where maxima add up; else set's maximum × product of weights / own maximum; on top of the core, 1."""
    assert expected == told(*(each.factor for each in prepare(criteria).items))


def test_grains_make_every_maximum_whole() -> None:
    """So many grains make a point that maxima and weights are whole numbers of them."""
    plain = prepare(set_of(item(max="0.3333"), item("1.2")))
    thirds = prepare(
        weighted_set(area("1", item(max=7, weight="0.3333"), item("1.2", max=3, weight="0.6667"), weight=1))
    )

    for found in (plain, thirds):
        for each in found.items:
            assert each.grains == (each.maximum or 0) * each.factor * found.grain
    assert prepare(set_of(item(rule=options(a=1), max="unknown"))).items[0].grains is None


def test_a_contribution_is_points_of_the_set() -> None:
    """Points times the factor."""
    (found,) = prepare(weighted_set(area("1", item(max=5, weight=1), weight=1))).items

    assert (Fraction(40), Fraction(1)) == (found.contribution(Fraction(2)), one(item()).contribution(Fraction(1)))


UNKNOWN_FLOOR = Tally({"late": -1}, floor="unknown", cap=1)
UNKNOWN_CAP = Tally({"late": 1}, floor=0, cap="unknown")
LATE = {"late": figure()}


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        (set_of(item()), False),
        (set_of(item(), max="unknown"), True),
        (set_of(item(), incomplete=True), True),
        (set_of(area("1", item(), max="unknown"), max=1), True),
        (set_of(area("1", item(), incomplete=True)), True),
        (set_of(parent("1.1", item("1.1.1"), incomplete=True)), True),
        (set_of(parent("1.1", item("1.1.1", incomplete=True, rule=None))), True),
        (set_of(item(max="unknown"), max=1), True),
        (set_of(item(rule=UNKNOWN_FLOOR, figures=LATE)), True),
        (set_of(item(rule=UNKNOWN_CAP, figures=LATE)), True),
        (set_of(item(rule=cases(x=YesNo(), y=UNKNOWN_CAP), figures=LATE)), True),
        (set_of(item(rule=Tally({"late": -1}, floor="none", cap="none"), figures=LATE)), False),
        (set_of(item(), area("B", item("B.1"), kind="bonus", cap=1)), False),
        (set_of(item(), area("B", item("B.1", max="unknown"), kind="bonus", cap=1)), True),
        (set_of(item(), area("B", item("B.1", UNKNOWN_FLOOR, figures=LATE), kind="bonus", cap=1)), True),
        (set_of(item(), area("B", kind="penalty", floor=-1, incomplete=True)), True),
    ],
)
def test_whether_something_is_not_known(criteria: CriteriaSet, expected: bool) -> None:  # noqa: FBT001
    """A maximum, a floor or a cap, or what else there is; a bonus as such needs no maximum."""
    assert expected == prepare(criteria).has_gap


def test_prepared_sets_are_compared_by_identity() -> None:
    """They are large, and made once."""
    criteria = set_of(item())
    found = prepare(criteria)

    assert found == found  # noqa: PLR0124
    assert found != prepare(criteria)
    assert criteria is found.criteria


def test_the_year_of_the_set_is_the_year_of_its_deadlines() -> None:
    """Rules are made ready with the year of the set."""
    rule = Deadline("day", (DeadlineStep(YearDay("year", 1, 31), 1),), otherwise=0, never=0)
    form = one(item(rule=rule, figures={"day": figure("date")}), year=2019).form

    assert isinstance(form, Calendar)
    assert date(2019, 1, 31) == form.days[0][0]


def test_a_rule_that_is_a_ratio_is_a_scale() -> None:
    """The normal form is made with the figures of the item, so that percentages are known."""
    form = one(item(rule=Ratio("sipas")), figures=SHARED).form

    assert isinstance(form, Scale)
    assert form.percent


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("1.1.1", ("1.1.1",)),
        ("1.1", ("1.1.1", "1.1.2")),
        ("1", ("1.1.1", "1.1.2", "1.2")),
        ("2", ()),
        ("2.1", ()),
        ("v", ("1.1.2", "1.2")),
        ("empty", ()),
        ("9", None),
    ],
)
def test_the_items_that_a_name_stands_for(name: str, expected: tuple[str, ...] | None) -> None:
    """An item, a criterion, an area or a part; none in it where nothing of it is known, None for no such name."""
    inside = parent("1.1", item("1.1.1"), item("1.1.2", part="v"))
    criteria = set_of(
        area("1", inside, item("1.2", part="v")),
        area("2", item("2.1", rule=None, incomplete=True)),
        parts=(Part("v", 2), Part("empty", 0)),
        status="partial",
    )

    assert expected == prepare(criteria).items_of(name)


def test_a_criterion_deep_inside_of_which_nothing_is_known_is_still_there() -> None:
    """It names no items; it is not unknown, at whatever depth it stands."""
    criteria = set_of(parent("1.1", parent("1.1.1", item("1.1.1.1", rule=None, incomplete=True))), status="partial")

    assert [(), (), ()] == [prepare(criteria).items_of(code) for code in ("1.1", "1.1.1", "1.1.1.1")]
