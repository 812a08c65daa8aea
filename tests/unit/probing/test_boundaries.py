"""Which examples a rule is given: on and beside every line that it draws."""

from typing import Any

import pytest

import parindex as pi
from parindex.model.criteria import Criterion, Example, Figure, Total, Undefined
from parindex.model.fields import YearDay
from parindex.model.rule_kinds import Checklist, Deadline, DeadlineStep, Given, Rule, Step, Tally
from parindex.probing import boundaries
from parindex.probing.boundaries import MOST_EXAMPLES, boundaries_of
from parindex.rules.effort import Effort
from parindex.rules.readings import written
from tests.making_sets import (
    area,
    cases,
    checklist,
    counted,
    done_of_planned,
    errors_of,
    figure,
    item,
    options,
    ratio,
    rounding,
    set_of,
    steps,
)

ANY = {"done": figure(at_most="planned"), "planned": figure()}


def given(one: Criterion, **fields: Any) -> list[str]:  # noqa: ANN401
    """The examples that an item lacks, each in a few words."""
    criteria = set_of(one, **fields)
    assert not errors_of(criteria)
    (found,) = boundaries_of(pi.prepare(criteria))
    return [told(each) for each in found.examples]


def told(example: Example) -> str:
    """An example in a few words."""
    met = example.met if isinstance(example.met, bool) else None if example.met is None else "+".join(example.met)
    said = [
        example.case,
        example.choose,
        None if met is None else str(met),
        None if example.given is None else f"given {example.given}",
        " ".join(written(value) for _, value in example.figures) or None,
        "not arisen" if example.not_arisen else None,
        "explained" if example.explained else None,
    ]
    return f"{' '.join(each for each in said if each is not None)}: {example.points}"


def by(rule: Rule, figures: dict[str, Figure] | None = None, **fields: Any) -> list[str]:  # noqa: ANN401
    """The examples of an item of 1 point with this rule."""
    return given(item(rule=rule, figures=figures or {}, **fields))


def taken(rule: Rule, figures: dict[str, Figure]) -> list[str]:
    """The examples of an item that takes points away."""
    one = item("2.1", rule=rule, figures=figures, max=0)
    on_top = area("2", one, kind="penalty", floor="none")
    *_, found = boundaries_of(pi.prepare(set_of(area("1", item()), on_top, total=Total("none"))))
    return [told(each) for each in found.examples]


def test_steps_of_a_quotient() -> None:
    """Both ends, and each line: just below, at and just above, with round numbers."""
    rule = steps(Step(more_than="90%", points=1), Step(at_least="70%", points="0.5"), Step(points=0))

    assert [
        "10 10: 1",
        "91 100: 1",
        "9 10: 0.5",
        "89 100: 0.5",
        "71 100: 0.5",
        "7 10: 0.5",
        "69 100: 0",
        "0 10: 0",
    ] == by(rule, done_of_planned())


def test_a_line_is_as_fine_as_it_is_written() -> None:
    """One unit of the last digit to either side."""
    rule = steps(Step(at_least="97.5%", points=1), Step(points=0))

    assert ["10 10: 1", "488 500: 1", "195 200: 1", "487 500: 0", "0 10: 0"] == by(rule, done_of_planned())


def test_less_is_better() -> None:
    """The best comes first."""
    rule = steps(Step(at_most=2, points=1), Step(points=0), measure="late", better="lower")

    assert ["0: 1", "1: 1", "2: 1", "3: 0"] == by(rule, {"late": figure()})


def test_what_lies_between_lines_is_shown_once() -> None:
    """A step that no line touches: one without ends, or with a line that nobody reaches."""
    anything = steps(Step(points=1), measure="now / before")
    figures = {"now": figure("amount"), "before": figure("amount", at_least="1")}
    debts = {"now": figure("amount", at_least="0 - before"), "before": figure("amount", at_least="1")}

    assert ["10 0: 1"] == by(anything, figures)
    assert ["10 -10: 1"] == by(anything, debts)


def test_points_in_proportion() -> None:
    """Both ends, one between them, and one that is known to the last decimal."""
    assert ["10 10: 1", "5 10: 0.5", "625 10000: 0.0625", "0 10: 0"] == by(ratio(), done_of_planned())
    assert [
        "10 10: 1",
        "9 10: 0.9",
        "8125 10000: 0.8125",
        "81 100: 0.81",
        "8 10: 0.8",
        "79 100: 0",
        "0 10: 0",
    ] == by(ratio(zero_below="80%"), done_of_planned())


def test_points_that_are_rounded() -> None:
    """One of which one decimal more or less would show."""
    one = counted()

    assert "2 3: 0.67" in given(one, rounding=rounding(2))
    assert "2 3: 1" in given(one, rounding=rounding(0))


def test_points_that_cannot_be_written_are_left_out() -> None:
    """They have no end, or more decimals than points may have."""
    fine = counted(max="0.3333", rule=ratio(zero_below="80.001%"))
    small = Tally({"a": "0.0001"}, floor="none", cap=1)

    found = given(fine, max="0.3333")
    assert "8 10: 0" in found
    assert not any(each.startswith("80001 ") for each in found)
    assert ["0: 0"] == by(small, {"a": figure("amount", at_most="0.00005")})


def test_points_rounded_to_few_decimals() -> None:
    """Of a small maximum one decimal more does not always show."""
    tight = {"done": figure(at_most="planned"), "planned": figure(at_least="10", at_most="10")}

    assert "2 3: 0.7" in given(counted(), rounding=rounding(1))
    assert "6 7: 2.57" in given(counted(max=3), rounding=rounding(2))
    assert ["10 10: 1", "5 10: 0.5", "0 10: 0"] == given(counted(figures=tight), rounding=rounding(1))


def test_a_proportion_on_one_value() -> None:
    """There is nothing between its ends."""
    rule = steps(Step(at_least="100%", share="measure"), Step(points=0))

    assert ["10 10: 1", "99 100: 0", "0 10: 0"] == by(rule, done_of_planned())


def test_steps_that_nobody_reaches_get_no_example() -> None:
    """Only values that some figures give."""
    rule = steps(Step(more_than="100%", points=1), Step(points=0))

    assert ["10 10: 0", "99 100: 0", "0 10: 0"] == by(rule, done_of_planned())


def test_questions_end_where_no_effort_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found so far is what there is."""
    monkeypatch.setattr(boundaries, "Effort", lambda: Effort(0))

    assert [] == given(counted())
    assert [] == by(Tally({"late": "-1"}, start=1, floor=0, cap=1), {"late": figure()})


def test_an_item_without_a_maximum_of_its_own_is_in_proportion_to_nothing() -> None:
    """Nothing is divided by it."""
    assert ["10 10: 0", "0 10: 0"] == given(counted(max=0), max=0)


def test_where_round_numbers_will_not_do() -> None:
    """The nearest that the bounds allow, if there is any."""
    few = {"done": figure(at_most="planned"), "planned": figure(at_least="7", at_most="9")}
    rule = steps(Step(at_least="80%", points=1), Step(points=0))

    assert ["7 7: 1", "0 7: 0"] == by(rule, few)
    three = {"done": figure(at_most="planned"), "planned": figure(at_least="3", at_most="3")}
    halves = steps(Step(at_least="100%", points=1), Step(at_least="50%", points="0.5"), Step(points=0))
    assert ["3 3: 1", "2 3: 0.5", "0 3: 0"] == by(halves, three)
    seven = {"done": figure(at_most="7"), "planned": figure(at_least="7", at_most="7")}
    assert ["7 7: 1", "6 7: 1", "0 7: 0"] == by(steps(Step(at_least="85%", points=1), Step(points=0)), seven)


def test_numbers_in_a_formula_show() -> None:
    """There are some of each figure that is multiplied."""
    figures = {"solved": figure(at_most="found - open"), "open": figure(), "found": figure(at_least="1")}
    found = by(ratio("(solved + open * 0.5) / found"), figures)

    assert "10 2 4: 0.5" in found
    assert "10 0 10: 1" in found


def test_halves_of_figures_are_figures() -> None:
    """Of amounts, and of percentages; not where there is no end to the decimals."""
    amounts = {"now": figure("amount"), "before": figure("amount", at_least="0.5")}
    rule = steps(Step(at_least="33.3333333%", points=1), Step(points=0), measure="now / before")

    assert "0 10: 0" in [
        " ".join(reversed(each.partition(":")[0].split())) + ":" + each[-2:] for each in by(rule, amounts)
    ]


def test_nothing_to_divide_by() -> None:
    """Nothing arose; or there is something over nothing, more or less."""
    figures = {"now": figure("amount"), "before": figure("amount", at_least="0-5")}
    growth = steps(Step(at_least="0%", points=1), Step(points=0), measure="(now - before) / now")
    found = by(growth, figures, not_arisen="excluded", undefined=Undefined("0.5"))

    assert "0 0: excluded" in found
    assert "1 0: 0.5" in found or "-1 0: 0.5" in found
    assert "not arisen: excluded" in found


def test_a_tally() -> None:
    """Nothing, one of each, and to the cap and the floor and beyond."""
    rule = Tally({"good": "0.5", "bad": "-0.25"}, floor=0, cap=1)
    found = by(rule, {"good": figure(), "bad": figure()})

    assert "0 0: 0" in found
    assert "0 1: 0.5" in found
    assert "1 0: 0" in found
    assert "1 1: 0.25" in found
    assert "0 2: 1" in found
    assert "0 3: 1" in found
    assert ["0: 0", "1: -0.5"] == taken(Tally({"bad": "-0.5"}, floor="none", cap=0), {"bad": figure()})


def test_a_tally_of_what_there_must_be_some_of() -> None:
    """One alone cannot be, nor none."""
    figures = {"a": figure(at_least="2"), "b": figure(at_most="a")}

    assert "2 0: 0.2" in by(Tally({"a": "0.1", "b": 0}, floor=0, cap=1), figures)
    assert ["0: 0", "1: 0"] == taken(Tally({"a": 0}, floor=0, cap=0), {"a": figure(needs_explanation=True)})


@pytest.mark.parametrize(
    ("rule", "figures", "ends"),
    [
        (Tally({"late": "-1.5"}, start=5, floor=0, cap=5), {"late": figure(at_most="3")}, ["3: 0.5"]),
        (Tally({"good": "0.5"}, start=1, floor=1, cap=5), {"good": figure(at_most="7")}, ["7: 4.5"]),
        (Tally({"part": "-2"}, start=5, floor=0, cap=5), {"part": figure("amount", at_most="1.5")}, ["1.5: 2"]),
        (Tally({"late": "-1"}, start=5, floor=0, cap=5), {"late": figure(at_least="2", at_most="4")}, ["2: 3", "4: 1"]),
    ],
)
def test_a_tally_within_its_floor_and_cap(rule: Tally, figures: dict[str, Figure], ends: list[str]) -> None:
    """The lowest and the highest value that there can be, if neither hides them."""
    found = by(rule, figures, max=5)

    assert set(ends) <= set(found)
    assert len(found) == len(set(found))


def test_a_tally_of_whole_figures_ends_at_whole_figures() -> None:
    """Where the ends of its bounds are between them, the next value inwards is the end."""
    figures = {"a": figure(), "b": figure()}
    one = item(rule=Tally({"a": 1, "b": 1}, floor=0, cap=9), max=9)
    bounded = given(one, figures=figures, checks=("2 * a + 2 * b <= 11",))

    assert {"0 5: 5", "5 0: 5"} & set(bounded)


def test_days() -> None:
    """The day before, on and after, and never."""
    rule = Deadline("sent", (DeadlineStep(YearDay("year", 1, 31), 1),), otherwise="0.5", never=0)

    assert ["2024-01-30: 1", "2024-01-31: 1", "2024-02-01: 0.5", "never: 0"] == by(rule, {"sent": figure("date")})


def test_choices() -> None:
    """Each of them."""
    assert ["a: 1", "b: 0.5"] == by(options(a=1, b="50%"))
    assert ["True: 1", "False: 0"] == given(item())
    assert ["one True: 1", "one False: 0", "two a: 1"] == by(cases(one=item().rule, two=options(a=1)))  # type: ignore[arg-type]


def test_conditions() -> None:
    """None, each and all; where all count together, all but each."""
    whole = Checklist(checklist("a", "b", "c").conditions, all_or_nothing=True)

    assert [": 0", "a: 0.5", "b: 0.5", "a+b: 1"] == by(checklist("a", "b", each="0.5"))
    assert [": 0", "b+c: 0", "a+c: 0", "a+b: 0", "a+b+c: 1"] == by(whole)


def test_points_from_outside() -> None:
    """Both bounds and beyond, if there are both."""
    assert ["given -1: refused", "given 0: 0", "given 1: 1", "given 2: refused"] == by(Given("sipas"))
    assert ["given -1: refused", "given 0: 0"] == given(
        item(rule=Given("sipas"), max="unknown", status="partial"), max="unknown", status="partial"
    )


@pytest.mark.parametrize(("policy", "points"), [("explain", "1"), ("zero", "0"), (None, None)])
def test_evidence(policy: str | None, points: str | None) -> None:
    """Where the set says what follows, or documents are asked for."""
    found = given(item(no_evidence=policy))

    assert ([f"True explained: {points}"] if points else []) == found[2:]
    assert "True explained: 1" in given(item(evidence=("Kế hoạch",)))
    assert "given 1 explained: 1" not in given(item(rule=Given("sipas"), no_evidence="zero"))


def test_what_is_there_is_not_written_again() -> None:
    """Whatever figures say the same."""
    there = (
        Example(1, figures={"done": 7, "planned": 7}),
        Example(0, figures={"done": 0, "planned": 3}),
        Example(1, figures={"done": 7, "planned": 7}, no_evidence=True, explained=True),
        Example("excluded", figures={"done": 0, "planned": 0}),
        Example("excluded", not_arisen=True),
    )
    one = counted(figures=ANY, not_arisen="excluded", no_evidence="explain", examples=there)

    assert ["5 10: 0.5", "625 10000: 0.0625"] == given(one)
    assert [] == given(item(rule=Given("sipas", at_most=1), examples=_of_given()))


def _of_given() -> tuple[Example, ...]:
    return (Example("refused", given=-1), Example(0), Example(1, given=1), Example("refused", given=2))


def test_nobody_reads_more_than_so_many() -> None:
    """The rest is counted."""
    many = item(rule=checklist(*(f"c{at}" for at in range(100)), each="0.01"))

    (found,) = boundaries_of(pi.prepare(set_of(many)))

    assert len(found.examples) == MOST_EXAMPLES
    assert found.left_out == 102 - MOST_EXAMPLES
