"""What the numbers mean: measures, steps on them, and deadlines."""

from datetime import date
from typing import Any

import pytest

import parindex as pi
from parindex.model.criteria import Criterion, Figure, Total, Undefined
from parindex.model.fields import YearDay
from parindex.model.rule_kinds import Deadline, DeadlineStep, Step
from tests.making_sets import (
    NOT_ARISEN,
    YES,
    answer,
    causes,
    counted,
    errors_of,
    figure,
    item,
    ratio,
    refused,
    scored,
    scored_item,
    set_of,
    share,
    steps,
    told,
)

#: Figures named by letters; `n` is at least 1, the others are bounded by it.
LETTERS = {**{name: figure(at_most="n") for name in "abc"}, "n": figure(at_least="1")}


def measured(measure: str, figures: dict[str, Figure] | None = None, **fields: Any) -> Criterion:  # noqa: ANN401
    """An item of a point, in proportion to *measure*."""
    return item(rule=ratio(measure), figures=figures or LETTERS, **fields)


def value(measure: str, figures: dict[str, Figure] | None = None, **given: str | int) -> str:
    """The value of *measure*, exact."""
    return str(scored_item(measured(measure, figures), answer(figures=given)).because.measure)


def wrong(criterion: Criterion, **fields: Any) -> list[str]:  # noqa: ANN401
    """The codes of what is wrong with an item, alone in its set."""
    return list(errors_of(set_of(criterion, **fields)))


# --- what a measure is ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("a / n", "1/5"),
        ("(a + b * 0.5) / n", "7/20"),
        ("(a + 0.5 * b) / n", "7/20"),
        ("1 - b / n", "7/10"),
        ("b / n - a / n", "1/10"),
        ("(b - a) / n", "1/10"),
        ("(n - (b + a)) / n", "1/2"),
        ("a * 60% / n", "3/25"),
        ("a / (2 * n)", "1/10"),
        ("a / n / 2", "1/10"),
        ("-a / n + 1", "4/5"),
        ("(a / n) * 1 + (b / n) * 0.5", "7/20"),
        ("a * 0.1", "1/5"),
        ("a / 3", "2/3"),
    ],
)
def test_a_measure_is_one_quotient_of_two_sums(measure: str, expected: str) -> None:
    """A measure is one quotient of two expressions linear in the figures."""
    assert expected == value(measure, a=2, b=3, c=0, n=10)


def test_this_year_against_last() -> None:
    """`(this - last) / last` is growth: 110 after 100 is 10 %."""
    figures = {"this": figure("amount"), "last": figure("amount", at_least="1")}

    assert "1/10" == value("(this - last) / last", figures, this="110", last="100")


def test_literals_are_exact() -> None:
    """0.1 is a tenth, and 33.3333 % is 333333 millionths: no binary fraction is on the way."""
    assert "3/10" == value("0.1 * a / n + 0.2 * a / n", a=10, b=0, c=0, n=10)
    assert "333333/1000000" == value("33.3333% * a / n", a=1, b=0, c=0, n=1)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("a * b / n", "PAR308"),
        ("a / b / n", "PAR308"),
        ("a / (b / n)", "PAR308"),
        ("a / n + b / c", "PAR308"),
        ("a + b / n", "PAR308"),
        ("(a / n) * (b / n)", "PAR308"),
        ("1 / 0", "PAR308"),
        ("a ^ 2", "PAR307"),
        ("min(a, n)", "PAR307"),
        ("a / n %", "PAR307"),
        ("a /", "PAR307"),
        ("(a / n", "PAR307"),
        ("a < n", "PAR307"),
        ("a = n", "PAR307"),
        ("1e3 * a", "PAR307"),
        (".5 * a", "PAR307"),
        ("d / n", "PAR404"),
    ],
)
def test_everything_else_is_refused_with_a_code(measure: str, expected: str) -> None:
    """Products of figures, quotients of quotients, functions, comparisons and unknown names are errors."""
    assert [expected] == wrong(measured(measure))


def test_dates_have_no_arithmetic() -> None:
    """Deadlines are a rule of their own; a date in a measure is an error."""
    figures = {"issued": figure("date"), "n": figure(at_least="1")}

    assert ["PAR333"] == wrong(measured("issued / n", figures))


def test_percentages_and_counts_are_not_added() -> None:
    """85 % and 3 dossiers have no sum."""
    figures = {"rate": figure("percent"), "n": figure(at_least="1")}

    assert ["PAR333"] == wrong(measured("rate + n", figures))


# --- denominators -----------------------------------------------------------------------------------------


def test_the_denominator_is_provably_not_negative() -> None:
    """Where bounds do not show that the denominator is never below zero it is an error; a bound mends it."""
    free = {"done": figure(at_most="planned"), "planned": figure(), "waived": figure()}
    bound = {**free, "done": figure(at_most="planned - waived"), "waived": figure(at_most="planned")}

    assert "PAR314" in wrong(measured("done / (planned - waived)", free, not_arisen="zero", undefined=Undefined(0)))
    assert [] == wrong(measured("done / (planned - waived)", bound, not_arisen="zero"))


def test_the_bounds_of_a_set_prove_it_too() -> None:
    """The checks of the set are bounds as well as `at_most` and `at_least`."""
    figures = {"done": figure(), "planned": figure(), "waived": figure()}
    one = item(rule=ratio("done / (planned - waived)"), not_arisen="zero")

    assert "PAR314" in wrong(one, figures=figures)
    assert [] == wrong(one, figures=figures, checks=("done + waived <= planned",))


def test_a_denominator_that_can_be_zero_has_a_policy() -> None:
    """Where the denominator can be zero the set must say what follows, or that it cannot be."""
    zero = {"done": figure(at_most="planned"), "planned": figure()}

    assert ["PAR315"] == wrong(measured("done / planned", zero))
    assert [] == wrong(measured("done / planned", zero, not_arisen="excluded"))
    assert [] == wrong(measured("done / planned", {**zero, "planned": figure(at_least="1")}))


def test_where_the_denominator_is_zero_the_numerator_is() -> None:
    """The numerator must be zero too, unless `undefined` says what something of nothing is worth."""
    figures = {"this": figure("amount"), "last": figure("amount")}

    assert ["PAR316"] == wrong(measured("this / last", figures, not_arisen="zero"))
    assert [] == wrong(measured("this / last", figures, not_arisen="zero", undefined=Undefined("0.5")))


GROWTH = {"this": figure("amount"), "last": figure("amount")}


def test_undefined_is_worth_what_it_says() -> None:
    """Something after nothing is worth the points of `undefined`; nothing after nothing has not arisen."""
    one = measured("this / last", GROWTH, not_arisen="excluded", undefined=Undefined("0.5"))
    something = scored_item(one, answer(figures={"this": "0.01", "last": 0}))
    nothing = scored_item(one, answer(figures={"this": 0, "last": 0}))

    assert (["undefined"], "scored", "1/2", "1") == (
        causes(something),
        *told(something.state, something.exact, something.own),
    )
    assert (["zero_denominator"], "not_applicable", "0", "0") == (
        causes(nothing),
        *told(nothing.state, nothing.exact, nothing.own),
    )


def test_undefined_is_for_a_denominator_of_zero_only() -> None:
    """Figures that break the checks can put a denominator below zero: no points follow, not those of `undefined`."""
    one = item(rule=ratio("done / (planned - waived)"), not_arisen="zero", undefined=Undefined("0.5"))
    figures = {"done": figure(), "planned": figure(), "waived": figure()}
    criteria = set_of(one, figures=figures, checks=("done + waived <= planned",))

    assert ["PAR516"] == refused(lambda: scored(criteria, figures={"done": 1, "planned": 2, "waived": 5}))


def test_undefined_is_not_for_a_value_that_no_step_takes() -> None:
    """Figures that break the checks can lie beyond all steps: then nothing follows, and `undefined` does not."""
    rule = steps(Step(at_least="50%", at_most="100%", points=1), Step(points=0), measure="done / planned")
    one = item(rule=rule, not_arisen="zero", undefined=Undefined("0.5"))
    criteria = set_of(one, figures={"done": figure(), "planned": figure()}, checks=("done <= planned",))

    assert ["PAR516"] == refused(lambda: scored(criteria, figures={"done": 3, "planned": 2}))


@pytest.mark.parametrize("policy", ["excluded", "full", "zero"])
def test_zeros_and_not_arisen_give_the_same_number(policy: str) -> None:
    """Writing zeros and writing `not_arisen` give the same state, points and maximum, under each policy."""
    one = counted(max=2, not_arisen=policy, figures={"done": figure(at_most="planned"), "planned": figure()})
    zeros, said = (scored(set_of(one, item("1.2")), {"1.1": each, "1.2": YES}) for each in (share(0, 0), NOT_ARISEN))

    assert zeros.items["1.1"].state == said.items["1.1"].state
    assert told(zeros.exact, zeros.own, zeros.index, zeros.core.excluded) == told(
        said.exact, said.own, said.index, said.core.excluded
    )
    assert {"excluded": "1", "full": "3", "zero": "1"}[policy] == str(said.exact)


# --- share: measure ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("spent", "expected"), [("0", "0"), ("4414", "1"), ("8828", "2"), ("10892", "2"), ("8828.01", "2")]
)
def test_a_share_is_clipped_to_the_maximum(spent: str, expected: str) -> None:
    """`share: measure` is clipped to [0, maximum]: a budget spent to 123.38 % is worth the maximum."""
    figures = {"spent": figure("amount"), "budget": figure("amount", at_least="1")}
    found = scored_item(measured("spent / budget", figures, max=2), answer(figures={"spent": spent, "budget": 8828}))

    assert expected == str(found.exact)


def test_what_was_clipped_is_told() -> None:
    """The reason has the points before they were clipped, above and below."""
    figures = {"this": figure("amount"), "last": figure("amount", at_least="1")}
    one = measured("(this - last) / last", figures, max=2)
    more, less, within = (
        scored_item(one, answer(figures={"this": each, "last": 100})) for each in ("350", "50", "150")
    )

    assert ["2", "5"] == told(more.exact, more.because.unrounded)
    assert ["0", "-1"] == told(less.exact, less.because.unrounded)
    assert ["1", "None"] == told(within.exact, within.because.unrounded)


def test_a_share_that_can_be_more_than_all_is_noted() -> None:
    """If the declared bounds allow more than 1, that is noted; where they do not there is nothing to say."""
    figures = {"spent": figure("amount"), "budget": figure("amount", at_least="1")}

    assert 1 == len(pi.check(set_of(measured("spent / budget", figures))))
    assert () == pi.check(set_of(counted()))


# --- steps ------------------------------------------------------------------------------------------------


def stepped(*each: Step, measure: str = "a / n", **fields: Any) -> Criterion:  # noqa: ANN401
    """An item of 2 points by steps."""
    return item(rule=steps(*each, measure=measure, **fields), figures=LETTERS, max=2)


def points(one: Criterion, a: int, n: int = 100) -> str:
    """What *a* of *n* is worth."""
    return str(scored_item(one, answer(figures={"a": a, "b": 0, "c": 0, "n": n})).exact)


@pytest.mark.parametrize(
    ("better", "first", "rest", "expected"),
    [
        ("higher", Step(at_least="50%", points=2), Step(points=0), ["0", "2", "2"]),
        ("higher", Step(more_than="50%", points=2), Step(points=0), ["0", "0", "2"]),
        ("lower", Step(at_most="50%", points=2), Step(points=0), ["2", "2", "0"]),
        ("lower", Step(below="50%", points=2), Step(points=0), ["2", "0", "0"]),
    ],
)
def test_better_says_in_which_direction(better: str, first: Step, rest: Step, expected: list[str]) -> None:
    """`better: lower` declares the direction where it is not "more is better"; ends hold exactly as written."""
    one = stepped(first, rest, better=better)

    assert expected == [points(one, 49), points(one, 50), points(one, 51)]


@pytest.mark.parametrize(
    "each",
    [
        (Step(at_least="50%", points=1), Step(at_least="80%", points=2), Step(points=0)),
        (Step(at_most="50%", points=2), Step(at_most="80%", points=1), Step(points=0)),
        (Step(at_least="80%", points=1), Step(at_least="50%", points=2), Step(points=0)),
        (Step(at_least="80%", points=1), Step(at_least="50%", points=1), Step(points=0)),
    ],
)
def test_steps_are_written_best_first(each: tuple[Step, ...]) -> None:
    """Steps are written best first, by points, in one direction."""
    assert "PAR313" in wrong(stepped(*each))


def test_under_better_lower_best_first_is_lowest_first() -> None:
    """What is out of order where more is better is in order where less is."""
    each = (Step(at_most="50%", points=2), Step(at_most="80%", points=1), Step(points=0))

    assert [] == wrong(stepped(*each, better="lower"))
    assert ["2", "1", "1", "0"] == [points(stepped(*each, better="lower"), a) for a in (50, 51, 80, 81)]


@pytest.mark.parametrize(
    ("middle", "expected"),
    [
        (Step(at_least="70%", points=1), ["0", "1", "1", "2"]),
        (Step(more_than="70%", points=1), ["0", "0", "1", "2"]),
        (Step(at_least="70%", at_most="90%", points=1), ["0", "1", "1", "2"]),
    ],
)
def test_a_missing_upper_end_is_the_neighbours(middle: Step, expected: list[str]) -> None:
    """A missing upper end is the complement of the lower end of the step above: at most 90 % below "more than 90 %"."""
    one = stepped(Step(more_than="90%", points=2), middle, Step(points=0))

    assert expected == [points(one, a) for a in (69, 70, 90, 91)]


@pytest.mark.parametrize(
    ("last", "expected"),
    [(Step(below="70%", points=0), ["0", "1", "1", "2"]), (Step(at_most="70%", points=0), ["0", "0", "1", "2"])],
)
def test_a_missing_lower_end_is_the_neighbours(last: Step, expected: list[str]) -> None:
    """A missing lower end is the complement of the upper end of the step below."""
    one = stepped(Step(more_than="90%", points=2), Step(at_most="90%", points=1), last)

    assert expected == [points(one, a) for a in (69, 70, 90, 91)]


def test_the_same_mirrored() -> None:
    """Under `better: lower` a missing lower end is that of the step above, an upper end that of the step below."""
    above = stepped(Step(below="10%", points=2), Step(at_most="30%", points=1), Step(points=0), better="lower")
    below = stepped(
        Step(below="10%", points=2), Step(at_least="10%", points=1), Step(more_than="30%", points=0), better="lower"
    )

    assert ["2", "1", "1", "0"] == [points(above, a) for a in (9, 10, 30, 31)]
    assert ["2", "1", "1", "0"] == [points(below, a) for a in (9, 10, 30, 31)]


@pytest.mark.parametrize(
    "each",
    [
        (Step(points=2), Step(at_least="50%", points=1), Step(points=0)),
        (Step(at_least="80%", points=2), Step(points=1), Step(points=0)),
        (Step(at_least="80%", points=2), Step(points=1), Step(below="50%", points=0)),
        (Step(at_most="100%", points=2), Step(points=0)),
    ],
)
def test_with_neither_end_to_take_it_from_a_step_is_an_error(each: tuple[Step, ...]) -> None:
    """A step that does not say from where to where, and is not the last, is an error."""
    assert {"PAR312"} == set(wrong(stepped(*each)))


def test_the_last_step_is_the_rest() -> None:
    """Only the last step may have neither end."""
    one = stepped(Step(at_least="80%", points=2), Step(at_least="50%", points=1), Step(points=0))

    assert ["0", "1", "1", "2"] == [points(one, a) for a in (49, 50, 79, 80)]


@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [
        (Step(at_least="70%", points=2), Step(below="70%", points=0), []),
        (Step(more_than="70%", points=2), Step(below="70%", points=0), ["PAR310"]),
        (Step(at_least="70%", points=2), Step(at_most="70%", points=0), ["PAR311"]),
        (Step(at_least="71%", points=2), Step(below="70%", points=0), ["PAR310"]),
        (Step(at_least="70%", points=2), Step(below="71%", points=0), ["PAR311"]),
        (Step(at_least="70%", at_most="99%", points=2), Step(below="70%", points=0), ["PAR310"]),
        (Step(at_least="70%", at_most="100%", points=2), Step(below="70%", points=0), []),
        (Step(at_least="70%", points=2), Step(below="70%", at_least="0%", points=0), []),
        (Step(at_least="70%", points=2), Step(below="70%", at_least="1%", points=0), ["PAR310"]),
    ],
)
def test_both_ends_written_show_gaps_and_overlaps(upper: Step, lower: Step, expected: list[str]) -> None:
    """Ends that are written hold as written, so that a gap or an overlap shows; the outer ends are the bounds."""
    assert expected == wrong(stepped(upper, lower))


def test_over_counts_the_proof_is_over_whole_numbers() -> None:
    """Between 1 and 2 there is no count; for an amount there is a gap."""
    each = (Step(at_least=2, points=2), Step(at_least=0, at_most=1, points=0))
    counts, amounts = (
        item(rule=steps(*each, measure="x"), figures={"x": figure(kind)}, max=2) for kind in ("count", "amount")
    )

    assert [] == wrong(counts)
    assert ["PAR310"] == wrong(amounts)


def test_a_quotient_of_counts_takes_only_what_counts_give() -> None:
    """Of at most 3 done of 3, more than 67 % is all: a gap between 67 % and 99 % is none."""
    figures = {"a": figure(at_most="n"), "n": figure(at_least="3", at_most="3")}
    rule = steps(Step(at_least="99%", points=1), Step(at_most="67%", points=0), measure="a / n")

    assert [] == wrong(item(rule=rule, figures=figures))
    assert ["PAR310"] == wrong(item(rule=rule, figures={**figures, "n": figure(at_least="3", at_most="10")}))


def test_a_witness_is_a_value_that_some_figures_give() -> None:
    """A gap is shown by figures that fall into it."""
    found = pi.check(set_of(stepped(Step(more_than="70%", points=2), Step(below="70%", points=0))))
    figures = dict(each.split(" = ") for each in str(found[0].value("figures")).split(", "))

    assert "70%" == found[0].value("value")
    assert int(figures["a"]) * 10 == int(figures["n"]) * 7 > 0


def test_an_overlap_in_the_middle_of_nowhere_is_none() -> None:
    """Where bounds keep figures out, steps may overlap or leave gaps."""
    figures = {"a": figure(at_most="50"), "n": figure(at_least="100")}
    rule = steps(
        Step(at_least="80%", points=2), Step(at_least="60%", at_most="70%", points=1), Step(below="55%", points=0)
    )

    assert [] == wrong(item(rule=steps(*rule.steps, measure="a / n"), figures=figures, max=2))
    assert "PAR310" in wrong(item(rule=steps(*rule.steps, measure="a / n"), figures=LETTERS, max=2))


# --- deadlines --------------------------------------------------------------------------------------------

DATED = item(
    rule=Deadline(
        "issued",
        (
            DeadlineStep(YearDay("last_year", 12, 31), 2),
            DeadlineStep(YearDay("year", 2, 28), 1),
            DeadlineStep(YearDay("next_year", 1, 15), "0.5"),
        ),
        otherwise=0,
        never="-1",
    ),
    figures={"issued": figure("date")},
    max=2,
)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-12-31", "2"),
        ("2024-01-01", "1"),
        ("2024-02-28", "1"),
        ("2024-02-29", "1/2"),
        ("2025-01-15", "1/2"),
        ("2025-01-16", "0"),
        ("never", "-1"),
    ],
)
def test_deadlines_are_a_rule_of_their_own(day: str, expected: str) -> None:
    """The first day that is not passed counts; after all of them `otherwise`; `never` is never."""
    given = "never" if day == "never" else date.fromisoformat(day)
    found = scored(set_of(DATED, total=Total("none")), {"1.1": answer(figures={"issued": given})})

    assert expected == str(found.items["1.1"].exact)


@pytest.mark.parametrize(("points_", "expected"), [("1", []), ("0", []), ("1.0001", ["PAR321"])])
def test_undefined_stays_within_the_maximum(points_: str, expected: list[str]) -> None:
    """What something of nothing is worth is no more than the item's maximum."""
    assert expected == wrong(measured("this / last", GROWTH, not_arisen="zero", undefined=Undefined(points_)))


def test_undefined_can_take_points_away() -> None:
    """Below zero it needs the set's word on the total, as any other points; it can be claimed like them."""
    one = measured("this / last", GROWTH, not_arisen="zero", undefined=Undefined("-0.5"))
    given = {"1.1": answer(figures={"this": 1, "last": 0}, claim="-0.5")}

    assert ["PAR329"] == wrong(one)
    assert "-0.5" == str(scored(set_of(one, total=Total("none")), given).points)


def given_day(day: Any) -> Any:  # noqa: ANN401
    """What comes of a deadline by a day from outside."""
    rule = Deadline("issued", (DeadlineStep(YearDay("year", 1, 31), 1),), otherwise=0, never=0)
    criteria = set_of(item(rule=rule, figures={"issued": figure("date", given_by="office")}))
    return scored(criteria, given={"office": day})


@pytest.mark.parametrize(("day", "expected"), [(date(2024, 1, 31), "1"), (date(2024, 2, 1), "0"), ("never", "0")])
def test_a_day_from_outside(day: Any, expected: str) -> None:  # noqa: ANN401
    """A day may come from outside, like a number."""
    assert expected == str(given_day(day).points)


@pytest.mark.parametrize("day", ["2024-02-30", "31/01/2024", "3"])
def test_what_is_no_day_is_refused(day: str) -> None:
    """Where a day is wanted anything else is an error of its own kind, and no crash."""
    found = refused(lambda: given_day(day))

    assert found in (["PAR517"], ["PAR504"])
