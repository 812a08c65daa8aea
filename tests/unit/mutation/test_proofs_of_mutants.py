"""What is proved of mutants: where two rules can differ, and where that is not decided."""

from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import product
from typing import Any

import pytest
from attrs import evolve

import parindex as pi
from parindex.model.conditions import NotFlagged
from parindex.model.criteria import CriteriaSet, Criterion, Total, Undefined
from parindex.model.fields import YearDay
from parindex.model.policies import Band
from parindex.model.rule_kinds import (
    Checklist,
    Deadline,
    DeadlineStep,
    Given,
    Ratio,
    Requirement,
    Step,
    Tally,
    YesNo,
)
from parindex.mutation import trial
from parindex.mutation.fates import Fate
from parindex.mutation.judging import judged
from parindex.mutation.listing import mutants_of
from parindex.mutation.mutants import Mutant
from parindex.mutation.set_sameness import same_at_top
from parindex.rules.conditions import over_line
from parindex.rules.effort import Effort
from parindex.texts import Words
from tests.making_sets import area, cases, checklist, counted, figure, item, ratio, rounding, set_of, steps
from tests.unit.mutation.test_mutant_classes import RULE, fates

POINTS = ("rounding.points", "3")
HALVES = {"done": figure(at_most="planned"), "planned": figure(at_least="2", at_most="2")}
THIRDS = {"done": figure(at_most="planned"), "planned": figure(at_least="3", at_most="3")}
PERCENT = {"share": figure("percent", at_most="100%")}


def fate(one: Criterion, address: str, now: str, **fields: Any) -> Fate:  # noqa: ANN401
    """What becomes of a mutant of a set of one item."""
    return fates(set_of(one, **{"total": Total("none"), **fields}))[address, now]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (counted(), "lives"),
        (counted(figures=HALVES), "undecided"),
        (counted(rule=steps(Step(at_least="60%", share="measure"), Step(points=0)), figures=HALVES), "same"),
        (counted(figures=THIRDS), "lives"),
        (item(rule=Ratio("share"), figures=PERCENT), "lives"),
        (item(), "same"),
        (counted(rule=steps(Step(at_least="33.3333%", points=1), Step(points=0))), "same"),
        (counted(rule=steps(Step(at_least="100%", share="measure"), Step(points=0))), "same"),
        (counted(rule=steps(Step(at_least="50%", share="measure"), Step(points=0))), "lives"),
    ],
)
def test_decimals_of_points(one: Criterion, expected: Fate) -> None:
    """They matter where a value has more of them; of whole numbers one that is found shows it, or it stays open."""
    assert expected == fate(one, *POINTS)


def test_decimals_of_points_on_a_line() -> None:
    """A line that alone is in proportion, and has more decimals."""
    line = counted(
        rule=steps(
            Step(more_than="33.333%", points=1),
            Step(at_least="33.333%", share="measure"),
            Step(below="33.333%", points=0),
        )
    )

    assert "lives" == fate(line, *POINTS)
    assert "lives" == fate(line, "rounding.points", "3", rounding=rounding(4))


def test_a_step_in_proportion_beside_one_that_is_not() -> None:
    """What lies between is worth something else, but for the one value at which both are worth the same."""
    mixed = counted(rule=steps(Step(at_least="80%", points=1), Step(at_least="50%", share="measure"), Step(points=0)))
    meets = counted(rule=steps(Step(at_least="100%", points=1), Step(at_least="50%", share="measure"), Step(points=0)))

    assert ["lives", "lives"] == [fate(mixed, f"{RULE}.steps[0].at_least", now) for now in ("79%", "81%")]
    assert "lives" == fate(mixed, f"{RULE}.steps[1].at_least", "49%")
    assert "same" == fate(meets, f"{RULE}.steps[0].at_least@", "more_than: 100%")


@pytest.mark.parametrize(
    ("formula", "now", "expected"),
    [
        ("done * 0.5 / planned", "0.6", "lives"),
        ("(done + 0) / planned", "1", "lives"),
        ("done / (planned + 0)", "1", "lives"),
        ("done / (planned * 1)", "2", "lives"),
        ("done / (1 * planned)", "0", "refused"),
    ],
)
def test_numbers_in_formulas(formula: str, now: str, expected: Fate) -> None:
    """Points in proportion to two formulas."""
    assert expected == fate(counted(rule=Ratio(formula)), f"{RULE}.measure", now)


def test_numbers_in_formulas_of_steps() -> None:
    """Where another step holds, or one in proportion; the same where none does."""
    plain = counted(rule=steps(Step(at_least="50%", points=1), Step(points=0), measure="done * 0.5 / planned"))
    mixed = counted(rule=steps(Step(at_least="40%", share="measure"), Step(points=0), measure="done * 0.5 / planned"))
    never = counted(
        rule=steps(Step(at_least="50%", points=1), Step(points=0), measure="(done + 0.1) / planned"),
        figures={"done": figure(at_most="0"), "planned": figure(at_least="9")},
    )
    below = counted(
        rule=steps(Step(at_least="50%", points=1), Step(points=0), measure="done / (planned + 9)"),
        figures={"done": figure(at_most="0"), "planned": figure(at_least="9")},
    )

    assert "lives" == fate(plain, f"{RULE}.measure", "0.6")
    assert "lives" == fate(mixed, f"{RULE}.measure", "0.6")
    assert "same" == fate(never, f"{RULE}.measure", "0.2")
    assert "undecided" == fate(below, f"{RULE}.measure", "8")  # the denominators differ: that is left open


def test_rounded_points_of_two_formulas() -> None:
    """Figures that are found show a difference, or it stays open."""
    few = {"done": figure(at_most="1"), "planned": figure(at_least="1000", at_most="1000")}
    coarse = counted(rule=Ratio("done * 0.5 / planned"), figures=few)

    assert "undecided" == fate(coarse, f"{RULE}.measure", "0.6", rounding=rounding(1))
    assert "lives" == fate(coarse, f"{RULE}.measure", "0.6", rounding=rounding(4))


def test_numbers_of_several_cases_and_kinds() -> None:
    """Each case by itself."""
    two = item(rule=cases(town=Tally({"late": "-0.5"}, 0, 1, start=1), village=YesNo()), figures={"late": figure()})

    assert "lives" == fate(two, f"{RULE}.cases[0].rule.floor", "1")
    assert "lives" == fate(item(rule=checklist("a", "b", each="0.5")), f"{RULE}.each", "0.4")
    assert "lives" == fate(item(rule=Given("survey", at_least="0.5")), f"{RULE}.at_least", "0.4")


def test_what_is_no_number_has_no_neighbour() -> None:
    """No cap, a floor that nobody knows, no line below which nothing is given; no floor could be 0."""
    priced = Checklist((Requirement("a", Words("a"), points=1), Requirement("b", Words("b"), points="-0.5")))
    endless = item(rule=Tally({"late": "-0.5"}, "none", "none", start=1), figures={"late": figure()})

    assert "lives" == fate(item(rule=priced), f"{RULE}.conditions[1].points", "-0.4")
    unknown = item(rule=Tally({"late": "-0.5"}, "unknown", "unknown", start=1), figures={"late": figure()})
    found = [each for each in fates(set_of(endless, total=Total("none"))) if each[0].endswith(("rule.floor", "cap"))]
    assert [(f"{RULE}.floor", "0")] == found
    assert not [each for each in mutants_of(set_of(unknown)) if each.address.endswith(("rule.floor", "cap"))]
    assert not [each for each in fates(set_of(counted())) if each[0].endswith("zero_below")]


def test_what_is_left_to_its_default() -> None:
    """It is not in the file."""
    mutants = mutants_of(set_of(item(rule=YesNo())), lambda address: not address.endswith("otherwise"))

    assert not [each for each in mutants if each.address.endswith("otherwise")]


def test_the_most_decimals() -> None:
    """An index has six at most."""
    found = fates(set_of(item(), rounding=rounding(4, 6)))

    assert [now for address, now in found if address == "rounding.index"] == ["5"]


def test_a_sum_of_nothing_but_its_start() -> None:
    """Its weights are 0: only numbers are compared."""
    idle = item(rule=Tally({"late": 0}, 0, 1, start="0.5"), figures={"late": figure()})

    assert ["lives", "same"] == [fate(idle, f"{RULE}.start", "0.4"), fate(idle, f"{RULE}.floor", "-1")]


@pytest.mark.parametrize("places", [0, 1])
@pytest.mark.parametrize("floor", [0, "none"])
def test_lines_against_every_index_there_can_be(places: int, floor: Any) -> None:  # noqa: ANN401, 0 or a word
    """A line is the same where no index, as it is printed, lies on another side of it."""
    lines: list[dict[str, Any]] = [
        {key: Decimal(value)}
        for key in ("at_least", "more_than")
        for value in ("-0.5", "0", "0.04", "0.05", "0.5", "1", "99.5", "99.96", "100", "100.5")
    ]
    low = 0 if floor == 0 else -20
    indices = [Fraction(each, 10**places) for each in range(low, 100 * 10**places + 1)]
    base = set_of(item(), total=Total(floor), rounding=rounding("none", places))
    mutant = Mutant("threshold", "bands[0].at_least", "1", "2", ())

    made = [evolve(base, bands=(Band("all", Words("Đạt"), **each),)) for each in lines]
    tried = [(each, pi.prepare(each), [over_line(each.bands[0], index)[0] for index in indices]) for each in made]

    for (one, prepared, over), (other, _, over_other) in product(tried, tried):
        expected = "same" if over == over_other else "other"
        assert expected == same_at_top(mutant, prepared, other), (one.bands, other.bands)


def test_flags_in_a_condition() -> None:
    """They have no numbers."""
    bands = (Band("good", Words("Tốt"), at_least=80, when=(NotFlagged(("late",)),)), Band("poor", Words("Kém")))

    assert not [each for each in fates(set_of(item(), bands=bands)) if ".when" in each[0]]


def test_a_day_after_the_last_year_that_can_be_named() -> None:
    """It has no spelling, and is no mutant."""
    rule = Deadline("issued", (DeadlineStep(YearDay("next_year", 12, 31), 1),), "0.5", 0)
    found = fates(set_of(item(rule=rule, figures={"issued": figure("date")})))

    assert [now for address, now in found if address.endswith("on_or_before")] == ["next_year-12-30"]


def test_a_worth_over_zero_that_nobody_has() -> None:
    """The denominator is never 0 while the numerator is something."""
    one = counted(
        figures={"done": figure(at_most="planned"), "planned": figure()}, not_arisen="full", undefined=Undefined("0.5")
    )

    assert "same" == fate(one, "areas[0].criteria[0].undefined.points", "0.4")


def test_what_could_not_be_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no effort is left it lives, and is marked."""
    sets: list[tuple[CriteriaSet, str, str]] = [
        (
            set_of(counted(rule=steps(Step(at_least="80%", points=1), Step(points=0)))),
            f"{RULE}.steps[0].at_least",
            "79%",
        ),
        (set_of(counted(rule=ratio("done * 0.5 / planned"))), f"{RULE}.measure", "0.6"),
        (set_of(counted(rule=ratio("done * 0.5 / planned")), rounding=rounding(2)), f"{RULE}.measure", "0.6"),
        (
            set_of(item(rule=Tally({"late": "-0.2"}, 0, 1, start=1), figures={"late": figure()})),
            f"{RULE}.floor",
            "-1",
        ),
        (
            set_of(
                counted(
                    rule=steps(Step(at_least="80%", points=1), Step(points=0)),
                    figures={**HALVES, "planned": figure(at_least="2", at_most="3")},
                )
            ),
            f"{RULE}.steps[0].at_least",
            "79%",
        ),
    ]
    found = [judged(criteria) for criteria, _, _ in sets]
    seen: set[str] = set()
    for effort in (0, 100, 400, 800):
        monkeypatch.setattr(trial, "Effort", partial(Effort, effort))
        again = [judged(criteria) for criteria, _, _ in sets]

        for (_, address, now), decided, open_ in zip(sets, found, again, strict=True):
            before = {(each.mutant.address, each.mutant.now): each.fate for each in decided}
            after = {(each.mutant.address, each.mutant.now): each.fate for each in open_}
            seen.add(after[address, now])
            assert before[address, now] != "undecided"
            assert after[address, now] in ("undecided", before[address, now])
    assert "undecided" in seen


def test_a_gap_in_the_set() -> None:
    """An item that cannot be scored has nothing to notice, and nothing can be proved of it."""
    gap = counted("1.1", rule=steps(Step(at_least="80%", share=1), Step(share="0.50")), max="unknown", incomplete=False)
    criteria = set_of(area("1", gap, item("1.2"), max="unknown"), status="partial", max="unknown")

    assert "undecided" == fates(criteria)[f"{RULE}.steps[1].share", "51%"]


def test_the_same_whenever_it_is_asked() -> None:
    """No order of dictionaries, and nothing that was asked before, changes it."""
    criteria = set_of(counted(), item("1.2", rule=cases(a=YesNo(), b=YesNo("0.5"))))

    assert judged(criteria) == judged(criteria)
