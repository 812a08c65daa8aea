"""What figures can be, on small questions that can be answered by hand."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from parindex.rules import reach, simplex
from parindex.rules.effort import Effort, UndecidedError
from parindex.rules.linear import linear
from parindex.rules.reach import Constraint, Extreme, Sense, extreme, point

Figures = Mapping[str, Fraction | int]
NONE: frozenset[str] = frozenset()
BOTH = frozenset({"x", "y"})


def rule(factors: Figures, sense: Sense, right: Fraction | int = 0) -> Constraint:
    """A sum on the left, a number on the right."""
    return Constraint(linear(factors, -right), sense)


def at_most(name: str, right: Fraction | int) -> Constraint:
    """An upper bound."""
    return rule({name: -1}, ">=", -right)


def at(**figures: Fraction | int) -> dict[str, Fraction]:
    """A point."""
    return {name: Fraction(each) for name, each in figures.items()}


def percent(number: int) -> Fraction:
    """As a share."""
    return Fraction(number, 100)


def between(low: Fraction, high: Fraction) -> list[Constraint]:
    """A rate of *done* over *planned* between two others, reaching neither."""
    return [
        rule({"planned": 1, "done": -1}, ">="),
        rule({"planned": 1}, ">="),
        rule({"done": 1}, ">="),
        rule({"planned": 1}, ">"),
        rule({"done": 1, "planned": -low}, ">"),
        rule({"done": -1, "planned": high}, ">"),
    ]


def test_nothing_asked_nothing_found() -> None:
    """Without constraints and figures the point is empty; figures that are only named are 0."""
    assert at() == point([], NONE)
    assert at(x=0, y=0) == point([], BOTH)


@pytest.mark.parametrize(
    ("constraint", "expected"),
    [
        (rule({}, ">=", 0), True),
        (rule({}, ">", 0), False),
        (rule({}, "=", 0), True),
        (rule({}, ">=", 1), False),
        (rule({}, ">", -1), True),
        (rule({}, ">", Fraction(-1, 7)), True),
        (rule({}, "=", -1), False),
        (rule({}, "=", 1), False),
    ],
)
@pytest.mark.parametrize("whole", [NONE, frozenset({"x"})])
def test_constraints_without_figures(constraint: Constraint, whole: frozenset[str], *, expected: bool) -> None:
    """They hold or they do not."""
    assert expected == (point([constraint], whole) is not None)


@pytest.mark.parametrize("whole", [NONE, BOTH])
@pytest.mark.parametrize(
    "constraints",
    [
        [rule({"x": 1}, ">=", 3), at_most("x", 2)],
        [rule({"x": 1}, ">", 3), at_most("x", 3)],
        [rule({"x": 1}, "=", 3), rule({"x": 1}, "=", 4)],
        [rule({"x": 1, "y": -1}, ">"), rule({"y": 1, "x": -1}, ">=")],
        [rule({"x": 1, "y": 1}, "=", 4), rule({"x": 1, "y": 1}, ">", 4)],
    ],
)
def test_contradictions(constraints: list[Constraint], whole: frozenset[str]) -> None:
    """What cannot be has no point."""
    assert point(constraints, whole) is None


def test_equalities_alone() -> None:
    """Two lines meet in a point, of either sign."""
    lines = [rule({"x": 1, "y": 1}, "=", 1), rule({"x": 1, "y": -1}, "=", 6)]

    assert at(x=Fraction(7, 2), y=Fraction(-5, 2)) == point(lines, NONE)
    assert point(lines, frozenset({"y"})) is None


def test_the_corner_of_a_loose_bound_is_reached_and_of_a_strict_one_is_not() -> None:
    """`x >= 0` and `x <= 0` meet in 0, and no more if one of them is strict."""
    assert at(x=0) == point([rule({"x": 1}, ">="), rule({"x": -1}, ">=")], NONE)
    assert point([rule({"x": 1}, ">"), rule({"x": -1}, ">=")], NONE) is None


def test_strictly_between_is_inside() -> None:
    """A step inside is as simple as it can be."""
    assert at(x=Fraction(1, 2)) == point([rule({"x": 1}, ">"), rule({"x": -1}, ">", -1)], NONE)
    assert at(x=1) == point([rule({"x": 1}, ">")], NONE)
    assert point([rule({"x": 1}, ">"), rule({"x": -1}, ">", -1)], frozenset({"x"})) is None


def test_bounds_are_taken_as_they_are() -> None:
    """Whether they are above or below 0, loose or strict, one or two, the figure next to 0 is found."""
    assert at(x=12) == point([rule({"x": 1}, ">=", 12)], NONE)
    assert at(x=13) == point([rule({"x": 1}, ">", 12)], NONE)
    assert at(x=-2) == point([rule({"x": -1}, ">=", 2), rule({"x": 1}, ">=", -5)], NONE)
    assert at(x=-2) == point([rule({"x": 1}, ">=", -2), at_most("x", -2)], NONE)
    assert at(x=0) == point([rule({"x": 1}, ">=", -5)], NONE)
    assert at(x=7) == point([rule({"x": 1}, "=", 7)], NONE)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (percent(89), percent(90), (17, 19)),
        (Fraction(899, 1000), percent(90), (98, 109)),
        (Fraction(7123, 10000), Fraction(7124, 10000), (52, 73)),
    ],
)
@pytest.mark.parametrize("whole", [NONE, frozenset({"done"}), frozenset({"done", "planned"})])
def test_a_gap_between_two_steps_has_a_small_example(
    low: Fraction, high: Fraction, expected: tuple[int, int], whole: frozenset[str]
) -> None:
    """The smallest whole numbers are found, whether or not they are asked for."""
    assert at(done=expected[0], planned=expected[1]) == point(between(low, high), whole)


def test_whole_numbers_out_of_reach() -> None:
    """Between 0.89 and 0.9 there is a rate, but not of at most 18 whole plans."""
    constraints = [*between(percent(89), percent(90)), at_most("planned", 18)]
    found = point(constraints, frozenset({"done"}))

    assert point(constraints, frozenset({"done", "planned"})) is None
    assert found is not None
    assert 1 == found["done"].denominator


@pytest.mark.parametrize(
    "constraints",
    [
        [rule({"x": 2}, "=", 3)],
        [rule({"x": 2, "y": -4}, "=", 1)],
        [rule({"x": 1, "y": 1, "z": -2}, "=", 0), rule({"x": 1, "y": -1, "w": -2}, "=", 1)],
        [rule({"x": 2, "y": -2}, ">", 0), rule({"x": 2, "y": -2}, ">=", 1), rule({"y": 2, "x": -2}, ">=", -1)],
        [rule({"x": 2, "r": 1}, "=", 0), rule({"y": 2, "r": -1}, "=", 3)],
    ],
)
def test_parity(constraints: list[Constraint]) -> None:
    """Even is never odd, though halves would do; figures `r` need not be whole."""
    names = {name for each in constraints for name in each.form.names}

    assert point(constraints, NONE) is not None
    assert point(constraints, frozenset(names - {"r"})) is None


def test_what_must_be_whole_takes_others_along() -> None:
    """A figure that need not be whole makes up for what is missing, where nothing else would."""
    constraints = [rule({"x": 2, "r": 2}, "=", 3), rule({"r": 1}, ">"), rule({"r": -1}, ">", -1)]

    assert at(x=1, r=Fraction(1, 2)) == point(constraints, frozenset({"x"}))
    assert at(x=1, y=0) == point([rule({"x": 1, "y": -1}, ">"), rule({"y": 1}, ">=")], frozenset({"x"}))


def test_just_below_a_whole_number_is_not_that_number() -> None:
    """Where a figure may come as near to 3 as it likes, but not there, 2 is next."""
    constraints = [
        *(rule({"x": 1, name: 1}, "=", 3) for name in "yz"),
        rule({"y": 1}, ">"),
        rule({"r": 1}, ">"),
        rule({"r": -2}, ">", -1),
    ]

    assert at(x=2, y=1, z=1, r=Fraction(1, 3)) == point(constraints, frozenset("x"))


def test_large_equal_factors_are_no_search() -> None:
    """Two figures with large factors have a common solution; a third with a common divisor has none."""
    assert at(x=1, y=1) == point([rule({"x": 9973, "y": -9967}, "=", 6)], BOTH)
    assert point([rule({"x": 9972, "y": -9966}, "=", 3)], BOTH) is None
    assert point([rule({"x": 6, "y": 10, "z": 15}, "=", 1)], frozenset("xyz")) is not None


def test_repeated_equalities_are_one() -> None:
    """Saying it twice changes nothing."""
    line = rule({"x": 3, "y": 5}, "=", 1)

    assert at(x=2, y=-1) == point([line, line], BOTH)


@pytest.mark.parametrize("patience", [0, 500])
def test_no_circles(monkeypatch: pytest.MonkeyPatch, patience: int) -> None:
    """Beale's and Kuhn's examples, in which careless choices of the next step come round to where they began."""
    monkeypatch.setattr(simplex, "PATIENCE", patience)
    signs = [rule({each: 1}, ">=") for each in "abcd"]
    beale = [
        rule({"a": Fraction(-1, 4), "b": 60, "c": Fraction(1, 25), "d": -9}, ">="),
        rule({"a": Fraction(-1, 2), "b": 90, "c": Fraction(1, 50), "d": -3}, ">="),
        at_most("c", 1),
        *signs,
    ]
    kuhn = [
        rule({"a": 2, "b": 9, "c": -1, "d": -9}, ">="),
        rule({"a": Fraction(-1, 3), "b": -1, "c": Fraction(1, 3), "d": 2}, ">="),
        rule({"a": -2, "b": -3, "c": 1, "d": 12}, ">=", -2),
        *signs,
    ]

    top = linear({"a": Fraction(3, 4), "b": -150, "c": Fraction(1, 50), "d": -6})
    assert Extreme(Fraction(1, 20), attained=True) == extreme(top, linear({}, 1), beale, most=True)
    top = linear({"a": 2, "b": 3, "c": -1, "d": -12})
    assert Extreme(Fraction(2), attained=True) == extreme(top, linear({}, 1), kuhn, most=True)
    assert point([*beale, *kuhn, rule(dict.fromkeys("abcd", 1), ">", 1)], frozenset("abcd")) is not None


def test_a_search_that_is_given_up_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a point nor its absence is made up."""
    monkeypatch.setattr(reach, "MOST_NODES", 1)
    thin = [rule({"x": 3, "y": -3, "r": 1}, ">=", 1), rule({"r": 1}, ">="), rule({"r": -2}, ">=", -1)]
    narrow = [rule({"x": -3, "y": 3, "r": -1}, ">=", -2), rule({"x": 1, "r": -2}, ">=", 2)]

    with pytest.raises(UndecidedError):
        point([*thin, *narrow, rule({"r": 3}, ">=", 1)], BOTH)


def test_what_is_not_whole_in_any_strip_is_undecided() -> None:
    """Strips without end that miss every whole number are not walked along for ever."""
    strip = [rule({"x": 5, "y": -3, "r": 1}, ">=", Fraction(1, 4)), rule({"x": -5, "y": 3, "r": 1}, ">=", -percent(80))]

    with pytest.raises(UndecidedError):
        point([*strip, rule({"r": 1}, "=", 0)], BOTH)


def test_any_whole_numbers_are_better_than_a_long_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rounded figures are tried, and multiples."""
    monkeypatch.setattr(reach, "FEW_NODES", 0)

    assert at(x=2, y=4) == point([rule({"x": 2}, ">=", 3), rule({"y": 2}, ">=", 7), at_most("y", 4)], BOTH)
    found = point(between(percent(89), percent(90)), frozenset({"done", "planned"}))
    assert at(done=49, planned=55) == found


@pytest.mark.parametrize(
    ("most", "constraints", "expected"),
    [
        (True, [], Extreme(None, attained=False)),
        (False, [], Extreme(None, attained=False)),
        (False, [rule({"x": 1}, ">=")], Extreme(Fraction(0), attained=True)),
        (True, [rule({"x": 1}, ">="), rule({"x": -1, "y": 1}, ">=")], Extreme(Fraction(1), attained=True)),
        (True, [rule({"x": 1}, ">="), rule({"x": -1, "y": 1}, ">")], Extreme(Fraction(1), attained=False)),
        (True, [at_most("x", 12)], Extreme(None, attained=False)),
        (True, [at_most("x", 12), rule({"y": 1}, ">=", 16)], Extreme(Fraction(3, 4), attained=True)),
        (False, [rule({"x": 1}, "=", 3)], Extreme(Fraction(0), attained=False)),
        (False, [rule({"x": 1}, "=", 3), at_most("y", 8)], Extreme(Fraction(3, 8), attained=True)),
        (True, [rule({"x": 1, "y": -1}, "=", 1), rule({"y": 1}, ">=", 2)], Extreme(Fraction(3, 2), attained=True)),
        (False, [rule({"x": 1, "y": -1}, "=", 1), rule({"y": 1}, ">=", 2)], Extreme(Fraction(1), attained=False)),
        (True, [at_most("y", 0)], None),
        (True, [rule({"y": 1}, "=", 0)], None),
        (True, [rule({"x": 1}, ">"), at_most("x", 0)], None),
    ],
)
def test_the_most_and_the_least_of_a_rate(*, most: bool, constraints: list[Constraint], expected: Extreme) -> None:
    """Of x / y where y is above 0: reached, only come near, without end, or nowhere."""
    assert expected == extreme(linear({"x": 1}), linear({"y": 1}), constraints, most=most)


def test_factors_and_constants_of_a_rate_count() -> None:
    """(x / 2 + 1) / (x / 3 + 1) between 0 and 6 goes from 1 to 4/3."""
    top, bottom = linear({"x": Fraction(1, 2)}, 1), linear({"x": Fraction(1, 3)}, 1)
    box = [rule({"x": 1}, ">="), rule({"x": -1}, ">", -6)]

    assert Extreme(Fraction(4, 3), attained=False) == extreme(top, bottom, box, most=True)
    assert Extreme(Fraction(1), attained=True) == extreme(top, bottom, box, most=False)
    assert Extreme(Fraction(5), attained=True) == extreme(linear({}, 5), linear({}, 1), [], most=True)
    assert extreme(linear({}, 5), linear({}, -1), [], most=True) is None


# --- the work that questions may take ---------------------------------------------------------------------


def test_the_work_of_a_question_is_counted() -> None:
    """The same question takes the same work, and two take twice as much."""
    effort = Effort(10_000)
    asked = [rule({"x": 2, "y": 3}, "=", 7), rule({"x": 1}, ">="), rule({"y": 1}, ">=")]

    assert {"x": Fraction(2), "y": Fraction(1)} == point(asked, BOTH, effort)
    once = 10_000 - effort.left
    assert {"x": Fraction(2), "y": Fraction(1)} == point(asked, BOTH, effort)
    assert 0 < once
    assert 10_000 - 2 * once == effort.left


@pytest.mark.parametrize("left", [0, 5, 20, 30])
def test_what_takes_more_than_is_left_is_given_up(left: int) -> None:
    """Wherever the work ends, nothing is claimed."""
    asked = [rule({"x": 2, "y": 3}, "=", 7), rule({"x": 1}, ">="), rule({"y": 1}, ">=")]

    with pytest.raises(UndecidedError):
        point(asked, BOTH, Effort(left))
    with pytest.raises(UndecidedError):
        extreme(linear({"x": 1}), linear({}, 1), asked, most=True, effort=Effort(left))


def test_long_numbers_take_more_work() -> None:
    """An entry of a thousand digits is not gone over as fast as one of three."""
    short, long = Effort(100), Effort(100)
    short.spend(10, 10**3)
    long.spend(10, 10**30)

    assert 90 == short.left
    assert 80 == long.left
