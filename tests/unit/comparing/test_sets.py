"""What changed between two criteria sets: kind, effect, addresses and values of each kind of change."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

import parindex as pi
from parindex.comparing.changes import EFFECTS, Bracket
from parindex.model.conditions import AreaCondition, IndexCondition
from parindex.model.criteria import (
    Criterion,
    Example,
    ExcludedPoints,
    Reference,
    Total,
    Undefined,
    ZeroUnless,
)
from parindex.model.fields import Quantity, YearDay
from parindex.model.intervals import Interval
from parindex.model.policies import AreaTieBreak, Band, Source
from parindex.model.rule_kinds import (
    Checklist,
    Deadline,
    DeadlineStep,
    Given,
    Requirement,
    Rule,
    Step,
    Tally,
    YesNo,
)
from parindex.texts import Words
from tests.making_sets import (
    BY_VERIFIER,
    area,
    cases,
    checklist,
    counted,
    done_of_planned,
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

AT = "areas[0].criteria[0]"
RULE = f"{AT}.rule"


def told(old: Any, new: Any) -> list[Any]:  # noqa: ANN401, two sets
    """What changed: kind, effect, address in the old and in the new set."""
    return [
        (each.kind, each.effect, *(None if side is None else side.address for side in (each.old, each.new)))
        for each in pi.diff(old, new)
    ]


def of_items(old: Criterion, new: Criterion) -> list[tuple[str, str, str | None, str | None]]:
    """What changed from a set of one item to a set of another, addresses within the item."""
    return [
        (kind, effect, before and before.removeprefix(f"{AT}."), after and after.removeprefix(f"{AT}."))
        for kind, effect, before, after in told(_alone(old), _alone(new))
    ]


def _alone(one: Criterion) -> Any:  # noqa: ANN401, a set
    """A set of one item; its sums stay as they are, so that nothing else changes with it."""
    return set_of(area("1", one, max=1), max=1, figures=done_of_planned())


def of_rules(old: Rule, new: Rule, **fields: Any) -> list[tuple[str, str, str | None, str | None]]:  # noqa: ANN401
    """What changed from one rule to another."""
    return of_items(item(rule=old, **fields), item(rule=new, **fields))


def same(kind: str, effect: str, address: str) -> tuple[str, str, str, str]:
    """One change at one address in both."""
    return kind, effect, address, address


# --- items: added, removed, moved, renamed, split, merged -----------------------------------------------------


def test_added_and_removed() -> None:
    """Items cannot be compared; what they stand in, too, changes only what they add up to."""
    old = set_of(area("1", item("1.1")), area("2", item("2.1")))
    new = set_of(area("1", item("1.1"), item("1.2")), max=2)

    assert [
        ("added", "incomparable", None, "areas[0].criteria[1]"),
        ("removed", "incomparable", "areas[1].criteria[0]", None),
        ("removed", "scores", "areas[1]", None),
        ("repointed", "scores", "areas[0].max", "areas[0].max"),
    ] == told(old, new)


def test_split_and_merged() -> None:
    """Each old one with each new one; their values are their maxima."""
    old = set_of(item("1.1"), item("1.2"), id="a/2023", max=2)
    new = set_of(item("1.3", was=("1.1", "1.2"), max=2), id="a/2024", based_on="a/2023", max=2)

    assert [
        ("merged", "incomparable", "areas[0].criteria[0]", AT),
        ("merged", "incomparable", "areas[0].criteria[1]", AT),
    ] == told(old, new)
    assert [("split", "incomparable", AT, AT), ("split", "incomparable", AT, "areas[0].criteria[1]")] == told(new, old)
    assert [(Decimal(1), Decimal(2))] == [(each.old.value, each.new.value) for each in pi.diff(old, new)][:1]  # type: ignore[union-attr]


def test_renamed_and_moved() -> None:
    """By its own words: nothing but where it stands and what it is called."""
    old = set_of(item("1.1", name=Words("Báo cáo")), id="a/2023")
    new = set_of(item("1.2", name=Words("Báo cáo năm"), was="1.1"), id="a/2024", based_on="a/2023")

    assert [
        same("renamed", "wording", f"{AT}.name"),
        same("moved", "wording", f"{AT}.code"),
    ] == told(old, new)


def test_a_name_is_not_another_for_its_capitals_or_its_english() -> None:
    """It is wording all the same."""
    assert [same("texts", "wording", "name")] == of_items(
        item(name=Words("Báo cáo")), item(name=Words("BÁO CÁO", "Report"))
    )


def test_moved_elsewhere() -> None:
    """Under another parent it counts elsewhere; its code says nothing of that."""
    old = set_of(area("1", item("1.1"), parent("1.2", item("x")), max=2), max=2)
    new = set_of(area("1", item("1.1"), item("x"), parent("1.2"), max=2), max=2)
    found = pi.diff(old, new)

    assert ("moved", "scores", "1.2", "1") in [
        (each.kind, each.effect, each.old and each.old.value, each.new and each.new.value) for each in found
    ]


@pytest.mark.parametrize(("based_on", "effect"), [("made-up/2023", "wording"), (None, "scores")])
def test_a_code_counts_where_sheets_answer_by_it(based_on: str | None, effect: str) -> None:
    """From year to year `was` says which code it is now; between two versions of one set sheets would fail."""
    old = set_of(item("1.1", name=Words("Báo cáo")), id="made-up/2023" if based_on else "made-up/2024")
    new = set_of(
        item("1.2", name=Words("Báo cáo"), was="1.1" if based_on else None), id="made-up/2024", based_on=based_on
    )

    assert [same("moved", effect, f"{AT}.code")] == told(old, new)


def test_a_code_of_an_area_is_named_by_awards() -> None:
    """So it may count, wherever it stands."""
    old = set_of(area("1", item("x")), id="a/2023", tie_break=(AreaTieBreak("1"),))
    new = set_of(area("2", item("x"), was="1"), id="a/2024", based_on="a/2023", tie_break=(AreaTieBreak("2"),))

    assert [
        same("moved", "scores", "areas[0].code"),
        same("renamed", "wording", "areas[0].name"),
        same("respelled", "wording", "tie_break[0].area"),
    ] == sorted(told(old, new))


def test_an_area_that_became_a_criterion() -> None:
    """What only an area, or only a criterion, has is compared with what it would be."""
    old = set_of(area("1", item("1.1")), area("2", item("2.1"), kind="bonus", cap=2), id="a/2023", max=1)
    new = set_of(
        area("1", item("1.1"), parent("1.2", item("2.1"), was="2", name=Words("Lĩnh vực 2"), max=None), max=1),
        id="a/2024",
        based_on="a/2023",
        max=1,
    )

    assert [
        ("moved", "scores", "areas[1].code", "areas[0].criteria[1].code"),
        ("policies", "scores", "areas[1].kind", "areas[0].criteria[1].kind"),
        ("repointed", "scores", "areas[1].cap", "areas[0].criteria[1].cap"),
    ] == sorted(told(old, new))


def test_an_item_that_became_a_parent() -> None:
    """It is scored no more itself."""
    found = told(set_of(item("1.1"), max=1), set_of(parent("1.1", item("1.1.1"), name=Words("Mục 1.1")), max=1))

    assert [("rule", "incomparable", RULE, RULE), ("added", "incomparable", None, f"{AT}.criteria[0]")] == found


# --- points, brackets, rules ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (options(a=1, b="50%"), options(b="50%", a=1), []),
        (options(a=1, b="50%"), options(a="100%", b="50%"), [("respelled", "wording", "points", "share")]),
        (options(a=1, b=0), options(a=1, b="0.5"), None),
    ],
)
def test_options(old: Rule, new: Rule, expected: list[tuple[str, str, str, str]] | None) -> None:
    """In any order; as points or as a share of the maximum."""
    found = of_rules(old, new)

    if expected is None:
        expected = [("repointed", "scores", "points", "points")]
    assert [(kind, effect, old_end, new_end) for kind, effect, old_end, new_end in expected] == [
        (kind, effect, (before or "").rpartition(".")[2], (after or "").rpartition(".")[2])
        for kind, effect, before, after in found
    ]


def test_an_option_more_may_be_chosen_and_one_less_may_have_been() -> None:
    """Answers still fit where there is one more."""
    one, two = options(a=1), options(a=1, b=0)

    assert [("rule", "scores", "rule.options", "rule.options[1]")] == of_rules(one, two)
    assert [("rule", "incomparable", "rule.options[1]", "rule.options")] == of_rules(two, one)


def test_a_share_of_an_unknown_maximum_is_worth_nobody_knows_what() -> None:
    """So it is not the same as any points."""
    assert [("repointed", "scores", "rule.options[0].points", "rule.options[0].share")] == of_rules(
        options(a=1), options(a="100%"), max="unknown"
    )


def test_a_share_is_the_same_as_points_only_if_the_maximum_stays() -> None:
    """Here it was half a point, and is a whole one."""
    found = of_items(item(rule=options(a="50%"), max=1), item(rule=options(a=1), max=2))

    assert [
        same("repointed", "scores", "max"),
        ("repointed", "scores", "rule.options[0].share", "rule.options[0].points"),
    ] == found


STEPS = steps(Step(more_than="90%", points=2), Step(at_least="70%", points=1), Step(points=0))


def test_a_step_that_begins_elsewhere() -> None:
    """Both stretches, whole: the end that was not written comes out of the step above."""
    found = pi.diff(
        _alone(counted(rule=STEPS)),
        _alone(
            counted(rule=steps(Step(more_than="90%", points=2), Step(at_least="75%", points=1), Step(points=0))),
        ),
    )

    (one,) = found
    assert ("rebracketed", "scores", "at_least") == (one.kind, one.effect, one.field)
    low, high = Fraction(70, 100), Fraction(90, 100)
    assert one.old is not None
    assert Bracket(Interval(low, True, high, True), percent=True) == one.old.value  # noqa: FBT003, as intervals are
    assert one.new is not None
    assert Bracket(Interval(Fraction(3, 4), True, high, True), percent=True) == one.new.value  # noqa: FBT003


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        pytest.param(
            (Step(at_least="90%", points=2), Step(at_least="70%", points=1), Step(points=0)),
            [("rebracketed", "scores", "steps[0].more_than", "steps[0].at_least")],
            id="inclusivity",
        ),
        pytest.param(
            (Step(points=2, more_than="90.0%"), Step(at_least="70%", points=1), Step(points=0)),
            [("respelled", "wording", "steps[0].more_than", "steps[0].more_than")],
            id="a zero more",
        ),
        pytest.param(
            (Step(more_than="90%", points=2), Step(at_least="70%", at_most="90%", points=1), Step(points=0)),
            [("respelled", "wording", "steps[1].at_most", "steps[1].at_most")],
            id="an end that was the neighbour's",
        ),
        pytest.param(
            (Step(more_than="90%", points=2), Step(at_most="90%", points=1), Step(below="70%", points=0)),
            [
                ("respelled", "wording", "steps[1].at_least", "steps[1].at_most"),
                ("respelled", "wording", "steps[2].below", "steps[2].below"),
            ],
            id="all from above",
        ),
        pytest.param(
            (
                Step(more_than="90%", at_most="95%", points=2),
                Step(at_least="75%", below="90%", points=1),
                Step(points=0),
            ),
            [
                ("rebracketed", "scores", "steps[0].at_most", "steps[0].at_most"),
                ("rebracketed", "scores", "steps[1]", "steps[1]"),
            ],
            id="both ends",
        ),
        pytest.param(
            (Step(more_than="90%", points=2), Step(at_least="70%", points="1.5"), Step(share=0)),
            [
                ("repointed", "scores", "steps[1].points", "steps[1].points"),
                ("respelled", "wording", "steps[2].points", "steps[2].share"),
            ],
            id="points",
        ),
        pytest.param(
            (Step(more_than="90%", share="measure"), Step(at_least="70%", points=1), Step(points=0)),
            [("repointed", "scores", "steps[0].points", "steps[0].share")],
            id="in proportion",
        ),
        pytest.param(
            (
                Step(more_than="90%", points=2),
                Step(at_least="80%", points=1),
                Step(at_least="0.5", points="0.5"),
                Step(points=0),
            ),
            [
                ("rebracketed", "scores", "steps[1].at_least", "steps[1].at_least"),
                ("rebracketed", "scores", "steps", "steps[2]"),
                ("rebracketed", "scores", "steps[2]", "steps[3]"),
            ],
            id="one more",
        ),
        pytest.param(
            (Step(more_than="90%", points=2), Step(points=0)),
            [
                ("rebracketed", "scores", "steps[1]", "steps"),
                ("rebracketed", "scores", "steps[2]", "steps[1]"),
            ],
            id="one less",
        ),
        pytest.param(
            (Step(more_than="90%", points=2), Step(points=2)),
            [("rebracketed", "scores", "steps", "steps")],
            id="two of the same worth",
        ),
        pytest.param(
            (Step(points=2), Step(at_least="70%", points=1), Step(points=0)),
            [("rebracketed", "scores", "steps[0].more_than", "steps[0].more_than")],
            id="without an end",
        ),
    ],
)
def test_steps(new: tuple[Step, ...], expected: list[tuple[str, str, str, str]]) -> None:
    """What is written otherwise is told from what holds elsewhere, and from what is worth something else."""
    found = of_rules(STEPS, steps(*new), figures=done_of_planned(), max=2)

    assert [(kind, effect, f"rule.{before}", f"rule.{after}") for kind, effect, before, after in expected] == found


def test_ratio_and_the_steps_that_it_is_short_for() -> None:
    """One rule in two ways to write it; not so with another line."""
    long = steps(Step(at_least="80%", share="measure"), Step(points=0))

    assert [same("respelled", "wording", "rule")] == of_rules(ratio(zero_below="80%"), long)
    assert [same("rule", "scores", "rule")] == of_rules(ratio(zero_below="70%"), long)
    assert [same("rule", "incomparable", "rule")] == of_rules(
        ratio("new / planned"), long.__class__("new / x", long.steps)
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (ratio(), ratio("planned / planned"), same("measure", "scores", "rule.measure")),
        (ratio(), ratio("done/planned"), same("respelled", "wording", "rule.measure")),
        (ratio(), ratio("done / all"), same("measure", "incomparable", "rule.measure")),
        (ratio(), ratio("done /"), same("measure", "scores", "rule.measure")),
        (ratio(), ratio(zero_below="80%"), same("rebracketed", "scores", "rule.zero_below")),
        (ratio(zero_below="80%"), ratio(zero_below="80.0%"), same("respelled", "wording", "rule.zero_below")),
        (ratio(zero_below="80%"), ratio(zero_below="81%"), same("rebracketed", "scores", "rule.zero_below")),
        (YesNo(), YesNo("0.5"), same("repointed", "scores", "rule.otherwise")),
        (YesNo(), BY_VERIFIER, same("rule", "incomparable", "rule")),
        (BY_VERIFIER, Given("survey"), same("measure", "incomparable", "rule.given_by")),
        (checklist("a", each=1), checklist("a", all_or_nothing=True), same("rule", "scores", "rule.all_or_nothing")),
        (checklist("a"), checklist("a", "b"), ("rule", "incomparable", "rule.conditions", "rule.conditions[1]")),
        (STEPS, evolve(STEPS, better="lower"), same("rule", "scores", "rule.better")),
        (cases(a=YesNo()), cases(a=YesNo(), b=YesNo()), ("rule", "scores", "rule.cases", "rule.cases[1]")),
        (cases(a=YesNo()), cases(a=YesNo("0.5")), same("repointed", "scores", "rule.cases[0].rule.otherwise")),
        (cases(a=YesNo()), cases(a=BY_VERIFIER), same("rule", "incomparable", "rule.cases[0].rule")),
        (cases(a=options(x=1)), cases(a=options(x="100%")), None),
        (Tally({"done": 1}, 0, 3), Tally({"done": 1}, "none", 3), same("repointed", "scores", "rule.floor")),
        (Tally({"done": 1}, 0, 3), Tally({"done": 2}, 0, 3), same("repointed", "scores", "rule.each.done")),
    ],
)
def test_rules(old: Rule, new: Rule, expected: tuple[str, str, str, str] | None) -> None:
    """Each part of each kind of rule."""
    found = of_rules(old, new, figures=done_of_planned())

    if expected is None:
        at = "rule.cases[0].rule.options[0]"
        expected = ("respelled", "wording", f"{at}.points", f"{at}.share")
    assert expected in found
    assert len(found) == (1 if not isinstance(new, type(checklist("a"))) or not new.all_or_nothing else 2)


def test_a_checklist_in_another_way() -> None:
    """So many points for each, or for each the same points, in any order; not so where they differ."""
    each = checklist("a", "b", each="0.5")
    apart = Checklist((Requirement("b", Words("b"), "0.5"), Requirement("a", Words("a"), "0.5")))
    unlike = Checklist((Requirement("b", Words("b"), "0.5"), Requirement("a", Words("a"), "0.4")))

    assert {("respelled", "wording")} == {(kind, effect) for kind, effect, _, _ in of_rules(each, apart)}
    assert {("repointed", "scores")} == {(kind, effect) for kind, effect, _, _ in of_rules(each, unlike)}


def test_a_formula_that_asks_for_more() -> None:
    """What was not declared was not answered, whether it is declared now or not; what was, was."""
    old = counted(figures={**done_of_planned(), "spare": figure()})
    new = counted(rule=ratio("done / all"), figures={**done_of_planned(), "all": figure(), "spare": figure()})
    other = evolve(new, rule=steps(Step(at_least="50%", points=1), Step(points=0), measure="done / all"))

    assert same("measure", "incomparable", "rule.measure") in of_items(old, new)
    assert same("rule", "incomparable", "rule") in of_items(old, other)
    assert [same("measure", "scores", "rule.measure")] == of_items(old, evolve(old, rule=ratio("done / spare")))


def test_deadlines() -> None:
    """Another day, other points, another date; a day can be written in one way only."""
    at = Deadline("done", (DeadlineStep(YearDay("year", 1, 31), 1), DeadlineStep(YearDay("year", 2, 28), 0)), 0, 0)
    later = evolve(at, steps=(DeadlineStep(YearDay("year", 3, 31), 1), at.steps[1]))

    assert [same("rebracketed", "scores", "rule.steps[0].on_or_before")] == of_rules(at, later)
    assert [same("repointed", "scores", "rule.never")] == of_rules(at, evolve(at, never="-0.5"))
    assert [same("measure", "scores", "rule.date")] == of_rules(at, evolve(at, date="planned"))
    assert [same("measure", "incomparable", "rule.date")] == of_rules(at, evolve(at, date="sent"))
    assert [("rebracketed", "scores", "rule.steps[1]", "rule.steps")] == of_rules(at, evolve(at, steps=at.steps[:1]))


# --- figures, checks, policies, sources, texts ---------------------------------------------------------------


def test_figures() -> None:
    """One more is not answered; one less is not missed; what it may be is a bound, however written."""
    less, more = (
        counted(figures={"planned": figure()}),
        counted(figures={"planned": figure(at_most="10"), "done": figure()}),
    )

    assert [
        ("figures", "incomparable", "figures", "figures.done"),
        same("figures", "scores", "figures.planned.at_most"),
    ] == of_items(less, more)
    assert ("figures", "scores", "figures.done", "figures") in of_items(more, less)
    assert [same("figures", "incomparable", "figures.done.kind")] == of_items(
        counted(figures={"done": figure()}), counted(figures={"done": figure("amount")})
    )
    assert [same("respelled", "wording", "figures.done.at_most")] == of_items(
        counted(figures={"done": figure(at_most="a + b")}), counted(figures={"done": figure(at_most="b+a")})
    )


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (("a + b = c",), ("c = b + a",), ["respelled"]),
        (("a + b = c",), ("2 * c = b * 2 + 2 * a",), ["respelled"]),
        (("a <= b",), ("b >= a",), ["respelled"]),
        (("a <= b",), ("b <= a",), ["checks"]),
        (("0 = 0",), ("0 = 0 ",), ["respelled"]),
        (("a <= b", "a <= c"), ("a <= c", "a <= b"), []),
        (("a <= b",), ("a <= c", "a <= b"), ["checks"]),
        (("a <= b", "a <= d"), ("a <= c",), ["checks", "checks", "checks"]),
        (("a <",), ("a <",), []),
    ],
)
def test_checks(old: tuple[str, ...], new: tuple[str, ...], kinds: list[str]) -> None:
    """By what they demand, in any order and however written."""
    assert kinds == [each.kind for each in pi.diff(set_of(item(), checks=old), set_of(item(), checks=new))]


GOOD, REST = Band("good", Words("Tốt"), at_least=80), Band("rest", Words("Kém"))


@pytest.mark.parametrize(
    ("field", "old", "new", "expected"),
    [
        ("rounding", rounding("none"), rounding(2), same("policies", "scores", "rounding.points")),
        ("rounding", rounding("none"), rounding("none", 1), same("policies", "scores", "rounding.index")),
        ("compare", "published", "exact", same("policies", "scores", "compare")),
        ("ties", "standard", "dense", same("policies", "scores", "ties")),
        ("tie_break", (AreaTieBreak("1"), "exact"), ("exact", AreaTieBreak("1")), None),
        ("tie_break", ("exact",), (), ("policies", "scores", "tie_break[0]", "tie_break")),
        ("tie_break", (AreaTieBreak("1"), "exact"), ("exact",), ("policies", "scores", "tie_break[0]", "tie_break")),
        ("tie_break", (AreaTieBreak("1"),), ("exact",), same("policies", "scores", "tie_break[0]")),
        ("bands", (GOOD, REST), (REST, GOOD), same("policies", "scores", "bands")),
        ("bands", (GOOD, REST), (GOOD,), ("policies", "scores", "bands[1]", "bands")),
        ("bands", (GOOD,), (evolve(GOOD, name=Words("Khá")),), same("texts", "wording", "bands[0].name")),
        ("bands", (GOOD,), (evolve(GOOD, at_least=81),), same("policies", "scores", "bands[0].at_least")),
        ("bands", (GOOD,), (evolve(GOOD, at_least=None),), same("policies", "scores", "bands[0].at_least")),
        ("total", None, Total(0), same("policies", "scores", "total")),
        ("total", Total(0), Total("none"), same("policies", "scores", "total.floor")),
        (
            "excluded_points",
            ExcludedPoints("set"),
            ExcludedPoints("area"),
            same("policies", "scores", "excluded_points.rescale"),
        ),
        ("groups", ("a", "b"), ("b",), ("policies", "scores", "groups[0]", "groups")),
        ("status", "illustrative", "partial", same("identity", "wording", "status")),
        ("title", Words("A"), Words("B"), same("texts", "wording", "title")),
        ("year", 2023, 2024, same("identity", "wording", "year")),
        ("based_on", None, "made-up/2023", same("identity", "wording", "based_on")),
        ("sources", {}, {"a": Source(Words("A"))}, ("sources", "wording", "sources", "sources.a")),
        (
            "sources",
            {"a": Source(Words("A"))},
            {"a": Source(Words("A"), read=date(2024, 1, 1))},
            same("sources", "wording", "sources.a.read"),
        ),
    ],
)
def test_what_the_set_says(field: str, old: Any, new: Any, expected: tuple[str, str, str, str] | None) -> None:  # noqa: ANN401
    """Each policy of the set."""
    both = [same("policies", "scores", f"{field}[{at}]") for at in (0, 1)]
    assert ([expected] if expected else both) == told(set_of(item(), **{field: old}), set_of(item(), **{field: new}))


def test_a_line_that_is_enough_or_not() -> None:
    """One change: from `at_least` to `more_than`; both as stretches of the index."""
    above = evolve(GOOD, at_least=None, more_than=80)
    (one,) = pi.diff(set_of(item(), bands=(GOOD,)), set_of(item(), bands=(above,)))

    assert one.old is not None
    assert one.new is not None
    assert ("bands[0].at_least", "bands[0].more_than") == (one.old.address, one.new.address)
    assert Bracket(Interval(Fraction(80), low_in=True), percent=False) == one.old.value
    assert Bracket(Interval(Fraction(80)), percent=False) == one.new.value


def test_conditions_of_bands() -> None:
    """At the key under which a file writes them; areas by the code that they have now."""

    def with_band(code: str, at_least: str, index: int) -> Any:  # noqa: ANN401, a set
        when = (AreaCondition(code, at_least), IndexCondition(at_least=index))
        area_1 = area("1" if code == "1" else "7", item("x"), name=Words("Một"), was="1" if code == "7" else None)
        fields = {"id": "a/1"} if code == "1" else {"id": "a/2", "based_on": "a/1"}
        return set_of(area_1, bands=(evolve(GOOD, when=when if code == "1" else when[::-1]),), **fields)

    found = told(with_band("1", "0.5", 60), with_band("7", "0.5", 61))

    assert ("policies", "scores", "bands[0].when[1].index.at_least", "bands[0].when[0].index.at_least") in found
    assert ("respelled", "wording", "bands[0].when[0].area.code", "bands[0].when[1].area.code") in found
    assert 3 == len(found)
    (one,) = pi.diff(
        set_of(item(), bands=(evolve(GOOD, when=(AreaCondition("1", "0.5"),)),)),
        set_of(item(), bands=(evolve(GOOD, when=(AreaCondition("1", "0.75"),)),)),
    )
    assert one.new is not None
    assert Quantity("75", percent=True) == one.new.value


@pytest.mark.parametrize(
    ("field", "old", "new", "expected"),
    [
        ("not_arisen", None, "full", same("policies", "scores", "not_arisen")),
        ("no_evidence", None, "zero", same("policies", "scores", "no_evidence")),
        ("undefined", Undefined(0), Undefined(1), same("policies", "scores", "undefined.points")),
        ("only_for", ("a",), ("b",), same("policies", "scores", "only_for[0]")),
        (
            "zero_unless",
            ZeroUnless("1.2", 0),
            ZeroUnless("1.2", 1),
            same("policies", "scores", "zero_unless.more_than"),
        ),
        ("part", None, "survey", same("policies", "scores", "part")),
        ("weight", None, "0.5", same("repointed", "scores", "weight")),
        ("incomplete", False, True, same("policies", "scores", "incomplete")),
        ("evidence", ("A",), ("B",), same("texts", "wording", "evidence[0]")),
        ("evidence", ("A",), (), ("texts", "scores", "evidence[0]", "evidence")),
        ("text", "A", None, same("texts", "wording", "text")),
        ("source", None, Reference("a"), same("sources", "wording", "source")),
        ("status", None, "partial", same("identity", "wording", "status")),
        ("was", None, "1.2", same("identity", "wording", "was")),
        (
            "examples",
            (Example(1, met=True),),
            (Example(1, met=True, name=Words("A")),),
            same("texts", "wording", "examples"),
        ),
    ],
)
def test_what_an_item_says(field: str, old: Any, new: Any, expected: tuple[str, str, str, str]) -> None:  # noqa: ANN401
    """Each policy and each text of an item."""
    assert [expected] == of_items(item(rule=YesNo(), **{field: old}), item(rule=YesNo(), **{field: new}))


def test_a_year_counts_where_days_do() -> None:
    """The same days of another year."""
    one = item(rule=Deadline("done", (DeadlineStep(YearDay("year", 1, 31), 1),), 0, 0))

    assert [same("identity", "scores", "year")] == told(set_of(one, year=2023), set_of(one, year=2024))


def test_an_item_that_is_gone_is_not_that_of_its_code() -> None:
    """Who depended on 1.2 depends on something else now, though the same is written."""

    def with_second(name: str) -> Any:  # noqa: ANN401, a set
        depending = item("1.1", zero_unless=ZeroUnless("1.2", 0))
        return set_of(area("1", depending, item("1.2", name=Words(name))), id=f"a/{name}")

    assert ("policies", "scores", f"{AT}.zero_unless.item", f"{AT}.zero_unless.item") in told(
        with_second("Kế hoạch"), with_second("Báo cáo")
    )


def test_weighting_and_weights() -> None:
    """They move points, and no answers."""
    old = weighted_set(area("1", item(weight=1), weight=1))
    new = evolve(old, weighting="points")

    assert [same("policies", "scores", "weighting")] == told(old, new)


# --- the whole -----------------------------------------------------------------------------------------------


def test_the_most_important_first() -> None:
    """Whatever stands first in the sets."""
    old = set_of(item("1.1", text="A"), item("1.2"), item("1.3"), max=3)
    new = set_of(item("1.1", text="B"), item("1.2", max=2), item("1.3", rule=BY_VERIFIER), max=3)
    found = pi.diff(old, evolve(new, areas=(evolve(new.areas[0], max=Decimal(3)),)))

    assert ["1.3", "1.2", "1.1"] == [each.new.code for each in found if each.new is not None]
    assert list(EFFECTS) == [each.effect for each in found]
    assert [1, 1, 1] == [len(found.of(each)) for each in EFFECTS]
    assert 3 == len(found)


def test_what_changed_is_a_value() -> None:
    """Equal where it says the same, and hashable."""
    old, new = set_of(item()), set_of(item(text="A"))

    assert pi.diff(old, new) == pi.diff(old, new)
    assert 1 == len({pi.diff(old, new), pi.diff(old, new)})
    assert not pi.diff(old, old)
