"""Laws of the proofs about rules, against all figures there are: what is said happens, and what happens is said."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import Any

import pytest
from attrs import frozen
from hypothesis import assume, given
from hypothesis import strategies as st

import parindex as pi
from parindex.model.criteria import Figure, Undefined
from parindex.model.fields import Quantity
from parindex.model.rule_kinds import Rule, Step, Steps, Tally
from parindex.problems import Problem
from parindex.rules import values
from parindex.rules.normal import Scale, Sum, normal
from parindex.rules.worth import Inputs, worth
from tests.making_sets import figure, item, rounding, set_of

WHOLE_SET = "areas[0].criteria[0]"
#: The most that a figure is; where its bounds let it be more, no threshold here needs more to be told from another.
EDGE = 9
QUARTERS = [Decimal(each) / 4 for each in range(-1, 6)]


@frozen(slots=False, eq=False)
class Ruled:
    """A rule, its figures, and to how many decimals points are rounded."""

    rule: Rule
    figures: Mapping[str, Figure]
    places: str = "none"

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """All that is said of it."""
        one = item(rule=self.rule, figures=self.figures, not_arisen="zero", undefined=Undefined(0))
        return pi.check(set_of(one, rounding=rounding(self.places if self.places == "none" else int(self.places))))

    def worths(self) -> Iterator[tuple[Fraction, Fraction, int]]:
        """The value, the points and the step of each measure that figures give; of a sum its points thrice."""
        form = normal(self.rule, Fraction(1), self.figures, 2024)
        assert isinstance(form, Scale | Sum)
        places = None if self.places == "none" else int(self.places)
        for numbers in product(range(EDGE + 1), repeat=len(self.figures)):
            chosen = dict(zip(sorted(self.figures), numbers, strict=True))
            if all(self._keeps(key, chosen) for key in chosen):
                given_figures = {key: Quantity(Decimal(each)) for key, each in chosen.items()}
                got = worth(form, Inputs(figures=given_figures), Fraction(1), places)
                if got.points is not None:
                    yield got.points if got.measure is None else got.measure, got.points, got.held or 0

    def _keeps(self, key: str, chosen: Mapping[str, int]) -> bool:
        low, high = self.figures[key].at_least or "0", self.figures[key].at_most or str(EDGE)
        least, most = (int(each) if each.isdigit() else chosen[each] for each in (low, high))
        return least <= chosen[key] <= most


bounded = st.builds(
    lambda a_most, b_least, b_most: {"a": figure(at_most=a_most), "b": figure(at_least=b_least, at_most=b_most)},
    st.sampled_from(["b", "b", "0", "1", "2", "3", "5"]),
    st.sampled_from(["1", "1", "2", "3", "0"]),
    st.sampled_from(["2", "3", "3", "4", "5", "9"]),
)
#: Nothing but each other bounds these: whatever is true of so many is true of three times as many.
growing = st.just({"a": figure(at_most="b"), "b": figure(at_least="1")})


@st.composite
def scales(draw: st.DrawFn) -> Ruled:
    """Steps that leave no gap, worth less from step to step, or in proportion to the measure."""
    figures = draw(st.one_of(bounded, growing))
    measure = draw(st.sampled_from(["a / b", "a / b", "1 - a / b", "(b - a) / b", "(a + b) / b"]))
    lines = sorted(draw(st.sets(st.sampled_from(QUARTERS), min_size=1, max_size=4)), reverse=True)
    worths = st.sampled_from(QUARTERS[:-1])
    points = sorted(draw(st.sets(worths, min_size=len(lines) + 1, max_size=len(lines) + 1)))
    steps = []
    for at, worth_of in enumerate(reversed(points)):
        in_proportion = draw(st.sampled_from([True, False, False]))
        fields: dict[str, Any] = {"share": "measure"} if in_proportion else {"points": worth_of}
        if at < len(lines):
            fields[draw(st.sampled_from(["at_least", "more_than"]))] = _percent(lines[at])
        steps.append(Step(**fields))
    places: str = "none" if figures["b"].at_most is None else draw(st.sampled_from(["none", "0", "1"]))
    return Ruled(Steps(measure, tuple(steps)), figures, places)


def _percent(number: Decimal) -> Quantity:
    return Quantity(number * 100, percent=True)


@st.composite
def tallies(draw: st.DrawFn) -> Ruled:
    """Sums of two bounded figures."""
    weights = st.sampled_from([Decimal(each) / 10 for each in (-5, -3, -1, 1, 2, 3, 5)])
    start = draw(st.sampled_from([Decimal(0), Decimal("0.5"), Decimal(1)]))
    each = {"a": draw(weights), "b": draw(weights)}
    return Ruled(Tally(each, "none", draw(st.sampled_from([Decimal(1), Decimal("0.8")])), start), draw(bounded))


def told(ruled: Ruled, code: str) -> set[str]:
    """Where a problem is found."""
    return {each.address for each in ruled.problems if each.code == code}


def is_read(ruled: Ruled) -> bool:
    """Whether nothing else stands in the way of the proofs."""
    return not {each.code for each in ruled.problems} & {"PAR313", "PAR326", "PAR336", "PAR310", "PAR311"}


@given(scales())
def test_a_step_is_said_never_to_hold_where_no_figures_reach_it(ruled: Ruled) -> None:
    """Of each step it is said if, and only if, all figures there are give other ones."""
    assume(is_read(ruled) and not told(ruled, "PAR347"))
    held = {step for _, _, step in ruled.worths()}
    assert isinstance(ruled.rule, Steps)
    never = {f"{WHOLE_SET}.rule.steps[{at}]" for at in range(len(ruled.rule.steps)) if at not in held}

    assert never == told(ruled, "PAR345")


@given(scales())
def test_better_is_said_to_score_less_where_it_does(ruled: Ruled) -> None:
    """If, and only if, a higher value among all that figures give has fewer points."""
    assume(is_read(ruled))
    worths = sorted(ruled.worths())
    falling = any(more < less for (one, less, _), (two, more, _) in product(worths, repeat=2) if one < two)

    assert falling == bool(told(ruled, "PAR347"))


@given(st.one_of(scales(), tallies()))
def test_a_maximum_is_said_not_to_be_reached_where_no_figures_give_it(ruled: Ruled) -> None:
    """If, and only if, none of all figures give the one point that there is."""
    assume(is_read(ruled) and not told(ruled, "PAR345") | told(ruled, "PAR347"))
    reached = any(points >= 1 for _, points, _ in ruled.worths())

    assert reached != bool(told(ruled, "PAR346"))


@given(st.one_of(scales(), tallies()))
def test_no_figures_give_more_than_what_is_said_to_be_the_most(ruled: Ruled) -> None:
    """What stands in the sentence is a bound, and where it is followed by figures these give it."""
    found = [each for each in ruled.problems if each.code == "PAR346"]
    assume(found)
    most_points = max(points for _, points, _ in ruled.worths())
    said = Fraction(str(found[0].value("points")))

    assert most_points < said if str(found[0].value("limit")).startswith("<") else most_points <= said
    if found[0].value("figures") and said > 0:
        assert most_points == said


def test_the_laws_would_see_a_step_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """An end that counts as reached although it is not changes what is said."""
    parts = {"a": figure(at_most="2"), "b": figure(at_least="3", at_most="5")}
    rule = Steps("a / b", (Step(at_least=_percent(Decimal(1)), points=1), Step(points=0)))
    assert {f"{WHOLE_SET}.rule.steps[0]"} == told(Ruled(rule, parts), "PAR345")
    monkeypatch.setattr(values.Values, "reach", lambda *_: True)

    assert set() == told(Ruled(rule, parts), "PAR345")
