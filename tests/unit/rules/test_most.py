"""The most and the least that rules give, and better values that are worth less."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, NoReturn

import pytest

from parindex.model.criteria import Figure
from parindex.model.fields import YearDay
from parindex.model.intervals import Interval
from parindex.model.rule_kinds import Deadline, DeadlineStep, Given, Rule, Step, Tally, YesNo
from parindex.rules.effort import UndecidedError
from parindex.rules.most import Share, falls, least_of, short
from parindex.rules.normal import Branches, Scale, Sum, normal
from parindex.rules.proof import Field, field_of
from parindex.rules.values import Values, values_of
from tests.making_sets import cases, checklist, done_of_planned, figure, options, ratio, steps

EXACT = Share(Fraction(2), None)
TENTHS = Share(Fraction(2), 1)
X = {"x": figure(at_most="3")}


def far(rule: Rule, figures: dict[str, Figure] | None = None, share: Share = EXACT) -> str | None:
    """What a rule of 2 points never gives more than, with the figures that give it; None where it gives the 2."""
    field = field_of(done_of_planned() if figures is None else figures)
    form = normal(rule, share.greatest, field.figures, 2024)
    assert form is not None
    assert not isinstance(form, Branches)
    values = values_of(form.measure, field) if isinstance(form, Scale) else None
    found = short(form, share.greatest, field, values, share)
    if found is None:
        return None
    pairs = () if found.witness is None else found.witness.figures
    return " ".join([str(found.points), *(f"{key}={value}" for key, value in pairs)])


def tally(floor: Any = "none", cap: Any = "none", start: Any = 0, **each: Any) -> Tally:  # noqa: ANN401
    """A sum of figures."""
    return Tally({key: Decimal(value) for key, value in each.items()}, floor, cap, start)


DAY = Deadline("d", (DeadlineStep(YearDay("year", 1, 31), Decimal("1.5")),), otherwise=Decimal(1), never=Decimal(0))


@pytest.mark.parametrize(
    ("rule", "figures", "most"),
    [
        (options(a=2, b=1), {}, None),
        (options(a="75%", b=1), {}, "3/2"),
        (YesNo(), {}, None),
        (checklist("a", "b", each=1), {}, None),
        (checklist("a", "b", each="0.75"), {}, "3/2"),
        (checklist("a", all_or_nothing=True), {}, None),
        (DAY, {"d": figure("date")}, "3/2"),
        (Given("survey"), {}, None),
        (Given("survey", at_most=1), {}, "1"),
        (ratio(), None, None),
        (ratio("0.5 * done / planned"), None, "1 done=1 planned=1"),
        (ratio("done / (planned + 1)"), None, "2"),
        (ratio(), {"done": figure(), "planned": figure(at_least="1")}, None),
        (steps(Step(at_least="90%", points=2), Step(points=1)), None, None),
        (steps(Step(more_than="100%", points=2), Step(points=1)), None, "1 done=0 planned=1"),
        (steps(Step(more_than="100%", points=2)), None, None),  # no step is ever held: that is a gap
        (
            ratio(),
            {"done": figure(at_most="planned - 1"), "planned": figure(at_least="1", at_most="3")},
            "4/3 done=2 planned=3",
        ),
        (tally(x="0.7"), X, None),
        (tally(x="0.6"), X, "9/5 x=3"),
        (tally(x="0.7", cap="1.5"), X, "3/2"),
        (tally(x="0.4", cap="1.5"), X, "6/5 x=3"),
        (tally(x="0.4"), {"x": figure()}, None),
        (tally(x="-0.4", start="1.5"), X, "3/2 x=0"),
        (tally(x="-0.4", start="1.5", floor=2), X, None),
        (tally(x="-0.4", start="-0.5", floor=1), X, "1"),
        (tally(x="-0.4", start="0", floor=1, cap=1), X, "1"),
        (tally(x=1, y=1), {"x": figure(at_most="1.5"), "y": figure(at_most="0.6")}, "2"),
        (tally(x=1), {"x": figure("amount", at_most="2")}, None),
    ],
)
def test_the_most_is_told_where_it_is_less_than_the_maximum(
    rule: Rule, figures: dict[str, Figure] | None, most: str | None
) -> None:
    """With figures where they give it; the maximum itself where it is only come near."""
    assert most == far(rule, figures)


@pytest.mark.parametrize(
    ("at_most", "most"),
    [
        ("0.97 * planned", "19/10 done=13 planned=14"),
        ("0.975 * planned", None),
        ("0.5 * planned", "1 done=1 planned=2"),
    ],
)
def test_what_is_rounded_to_the_maximum_is_the_maximum(at_most: str, most: str | None) -> None:
    """1.95 of 2 points are 2.0 with one decimal, 1.94 are 1.9."""
    figures = {"done": figure(at_most=at_most), "planned": figure(at_least="1")}

    assert most == far(ratio(), figures, TENTHS)


def test_a_maximum_of_finer_decimals_than_points_are_rounded_to_is_not_reached() -> None:
    """All of 1.25 points are rounded to 1.3, which is more than there is, but all of 1.25 are 1 without decimals."""
    assert far(ratio(), None, Share(Fraction(5, 4), 1)) is None
    assert "1 done=1 planned=1" == far(ratio(), None, Share(Fraction(5, 4), 0))


def test_what_is_never_reached_is_rounded_from_below() -> None:
    """Less than half of 2 points is rounded to 1.0 all the same; less than 47.5 % to 0.9, never to 1.0."""
    open_end = steps(Step(at_least="50%", points="0.2"), Step(share="measure"))
    tie = steps(Step(at_least="47.5%", points="0.2"), Step(share="measure"))

    assert Fraction(1) == TENTHS.up_to(Fraction(1, 2), reached=False)
    assert Fraction(9, 10) == TENTHS.up_to(Fraction(19, 40), reached=False)
    assert Fraction(1) == TENTHS.up_to(Fraction(19, 40), reached=True)
    assert Fraction(1) == EXACT.up_to(Fraction(1, 2), reached=False)
    found = [far(open_end, None, TENTHS), far(tie, None, TENTHS)]
    assert ["1 done=10 planned=21", "9/10 done=3 planned=7"] == found


@pytest.mark.parametrize("rule", [ratio(), tally(x="0.7")])
def test_nothing_is_said_where_the_search_is_given_up(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody knows whether the maximum is reached."""

    def given_up(*_: object) -> NoReturn:
        raise UndecidedError

    monkeypatch.setattr(Values, "reach", given_up)

    assert far(rule, {**done_of_planned(), **X}) is None


@pytest.mark.parametrize(
    ("rule", "least"),
    [
        (options(a=2, b="-0.5"), Fraction(-1, 2)),
        (tally(x="-0.5"), Fraction(-3, 2)),
        (tally(x="-0.5", floor=-1), Fraction(-1)),
        (tally(x="0.5", start=1, cap="0.5"), Fraction(1, 2)),
        (tally(y="-0.5"), None),
        (cases(a=tally(x="-0.5"), b=YesNo()), Fraction(-3, 2)),
        (cases(a=tally(y="-0.5"), b=YesNo()), None),
    ],
)
def test_the_least_is_looked_for_in_all_cases(rule: Rule, least: Fraction | None) -> None:
    """A sum without a floor goes as low as its figures, if these have an end."""
    figures = {**X, "y": figure()}
    form = normal(rule, Fraction(2), figures, 2024)
    assert form is not None

    assert least == least_of(form, field_of(figures))


def fall(*each: Step, share: Share = EXACT, figures: dict[str, Figure] | None = None) -> list[tuple[int, str, str]]:
    """Steps that are worth more than a better one, and the points of both."""
    field: Field = field_of(figures or done_of_planned())
    form = normal(steps(*each), share.greatest, field.figures, 2024)
    assert isinstance(form, Scale)
    values = values_of(form.measure, field)
    assert values is not None
    return [(one.below, str(one.less), str(one.more)) for one in falls(form.stretches, values, share)]


IN_PROPORTION = Step(at_least="50%", share="measure")
SHORT = {"done": figure(at_most="planned"), "planned": figure(at_least="1", at_most="2")}


@pytest.mark.parametrize(
    ("each", "figures", "found"),
    [
        ((Step(at_least="80%", points="1.6"), IN_PROPORTION, Step(points=0)), None, []),
        ((Step(at_least="80%", points="1.5"), IN_PROPORTION, Step(points=0)), None, [(1, "3/2", "14/9")]),
        ((Step(at_least="80%", points="1.5"), IN_PROPORTION, Step(points=0)), SHORT, []),
        ((Step(at_least="80%", points=2), IN_PROPORTION, Step(points=1)), None, []),
        ((Step(at_least="80%", points=2), IN_PROPORTION, Step(points="1.2")), None, [(2, "1", "6/5")]),
        ((Step(at_least="80%", points=2), IN_PROPORTION, Step(points="-1")), None, []),
        ((Step(at_least="80%", points="-1"), IN_PROPORTION, Step(points=-2)), None, [(1, "-1", "1")]),
        ((Step(at_least="90%", points=2), Step(at_least="80%", points="1.8"), IN_PROPORTION, Step(points=0)), None, []),
        ((Step(more_than="100%", points="1.5"), IN_PROPORTION, Step(points=0)), None, []),
        ((Step(at_least="80%", share="measure"), Step(share="measure")), None, []),
        (
            (Step(at_least="100%", points=1), Step(at_least="60%", share="measure"), Step(points="1.2")),
            SHORT,
            [(2, "1", "6/5")],
        ),
    ],
)
def test_a_better_value_that_is_worth_less_is_found(
    each: tuple[Step, ...], figures: dict[str, Figure] | None, found: list[tuple[int, str, str]]
) -> None:
    """Only where figures come to both, with the points of both."""
    assert found == fall(*each, figures=figures)


def test_rounding_up_can_make_a_worse_value_worth_more() -> None:
    """78 % of 2 points are 1.56; a little less is rounded to 1.6 with one decimal, and to 2 without."""
    each = (Step(at_least="78%", points="1.56"), IN_PROPORTION, Step(points=0))

    assert [] == fall(*each)
    assert [(1, "39/25", "8/5")] == fall(*each, share=TENTHS)
    assert [(1, "39/25", "2")] == fall(*each, share=Share(Fraction(2), 0))
    assert [] == fall(Step(at_least="78%", points="1.7"), IN_PROPORTION, Step(points=0), share=TENTHS)


def test_points_below_all_that_rounding_gives_are_below_every_value() -> None:
    """Of 1.25 points without decimals there are 0 and 1."""
    whole = Share(Fraction(5, 4), 0)

    assert [None, Interval()] == [whole.at_least(Fraction(5, 4)), whole.below(Fraction(5, 4))]
    assert whole.above(Fraction(1)) is None


def test_figures_that_are_not_found_show_no_fall(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without figures there is nothing to be shown."""

    def given_up(*_: object) -> NoReturn:
        raise UndecidedError

    monkeypatch.setattr(Field, "witness", given_up)

    assert [] == fall(Step(at_least="80%", points="1.5"), IN_PROPORTION, Step(points=0))


def test_a_sum_is_a_sum() -> None:
    """The helper makes what the module looks at."""
    assert isinstance(normal(tally(x=1), Fraction(2), X, 2024), Sum)
