"""Laws of reach, against grids and against elimination of one figure after the other."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from parindex.rules import reach
from parindex.rules.effort import UndecidedError
from parindex.rules.linear import Linear, linear
from parindex.rules.reach import Constraint, Sense, extreme, point

NAMES = ("x", "y", "z")
EDGE = 6
NONE: frozenset[str] = frozenset()
ALL = frozenset(NAMES)
BOX = [
    *(Constraint(linear({name: 1}), ">=") for name in NAMES),
    *(Constraint(linear({name: -1}, EDGE), ">=") for name in NAMES),
]

SENSES: list[Sense] = [">=", ">", ">=", ">", "="]
senses = st.sampled_from(SENSES)
factors = st.sampled_from([0, 0, 1, -1, 1, -1, 2, -2, 3, -5, Fraction(1, 2), Fraction(-9, 10), Fraction(2, 3)])
constants = st.sampled_from([0, 0, 0, 1, -1, 2, -3, 5, -7, Fraction(1, 2), Fraction(-5, 3), Fraction(1, 10)])
forms = st.builds(
    lambda each, constant: linear(dict(zip(NAMES, each, strict=True)), constant), st.tuples(*[factors] * 3), constants
)
bounds = st.builds(
    lambda name, factor, constant: linear({name: factor}, constant),
    st.sampled_from(NAMES),
    st.sampled_from([1, -1, 2]),
    st.integers(-5, 5),
)
rules = st.lists(st.builds(Constraint, st.one_of(forms, forms, bounds), senses), max_size=6)
boxed = rules.map(lambda each: [*each, *BOX])


@st.composite
def through_a_point(draw: st.DrawFn) -> list[Constraint]:
    """Rules that meet in one point, where strict ones leave nothing and loose ones a corner."""
    at = {name: Fraction(draw(st.integers(0, 12)), draw(st.sampled_from([1, 2, 3]))) for name in NAMES}
    return [Constraint(each.form - linear({}, each.form.value(at)), each.sense) for each in draw(rules)]


@st.composite
def strips(draw: st.DrawFn) -> list[Constraint]:
    """Narrow rooms in the box: whole numbers are rare there, and hard to find."""
    large = st.tuples(*[st.integers(-19, 19)] * 3)
    result = list(BOX)
    for each in draw(st.lists(large, min_size=1, max_size=3)):
        form = linear(dict(zip(NAMES, each, strict=True)))
        low = form.value({name: draw(st.integers(0, EDGE)) for name in NAMES})
        result.append(Constraint(form - linear({}, low), ">="))
        result.append(Constraint(linear({}, low + draw(st.integers(0, 3))) - form, ">="))
    return result


near_the_edge = st.one_of(rules, boxed, through_a_point(), through_a_point().map(lambda each: [*each, *BOX]))


def holds(constraint: Constraint, figures: dict[str, Fraction]) -> bool:
    """The constraint, by its definition."""
    value = constraint.form.value(figures)
    return {">=": value >= 0, ">": value > 0, "=": value == 0}[constraint.sense]


def satisfied(constraints: Sequence[Constraint], figures: dict[str, Fraction] | None, whole: frozenset[str]) -> bool:
    """Whether *figures* are what was asked for."""
    return (
        figures is not None
        and all(holds(each, figures) for each in constraints)
        and all(figures[name].denominator == 1 for name in whole)
    )


def exists(constraints: Sequence[Constraint]) -> bool:
    """Whether any figures satisfy all constraints: by Fourier's elimination, which needs neither tables nor steps."""
    left = {(each.form, each.sense == ">") for each in constraints}
    left |= {(-each.form, False) for each in constraints if each.sense == "="}
    for name in NAMES:
        rising = [(form, strict) for form, strict in left if dict(form.terms).get(name, 0) > 0]
        falling = [(form, strict) for form, strict in left if dict(form.terms).get(name, 0) < 0]
        left -= {*rising, *falling}
        left |= {
            (low * -dict(high.terms)[name] + high * dict(low.terms)[name], strict or also)
            for (low, strict), (high, also) in product(rising, falling)
        }
    return all(form.constant > 0 or (form.constant == 0 and not strict) for form, strict in left)


def grid(constraints: Sequence[Constraint], names: Sequence[str] = NAMES) -> Iterator[dict[str, Fraction]]:
    """The whole numbers in the box that satisfy all constraints on *names*."""
    for numbers in product(range(EDGE + 1), repeat=len(names)):
        figures = dict(zip(names, map(Fraction, numbers), strict=True))
        if all(holds(each, figures) for each in constraints if set(each.form.names) <= set(names)):
            yield figures


def fixed(form: Linear, figures: dict[str, Fraction]) -> Linear:
    """*form* where these figures are known."""
    rest = linear({name: factor for name, factor in form.terms if name not in figures})
    return rest + linear({}, form.value({**dict.fromkeys(NAMES, Fraction(0)), **figures}))


@given(near_the_edge)
@example([Constraint(linear({"x": 1}), ">"), Constraint(linear({"x": -1}), ">=")])
@example([Constraint(linear({"x": 1}), ">"), Constraint(linear({"x": -1}, 1), ">")])
@example([Constraint(linear({"x": 1}, 2), ">="), Constraint(linear({"x": -1}, -1), ">=")])
def test_a_point_is_found_where_there_is_one(constraints: list[Constraint]) -> None:
    """Without whole numbers every question has an answer, and a point that is found satisfies everything."""
    found = point(constraints, NONE)

    assert exists(constraints) == (found is not None)
    assert found is None or satisfied(constraints, found, NONE)


@given(
    st.one_of(boxed, strips(), through_a_point().map(lambda each: [*each, *BOX])), st.sampled_from([0, 1, reach.CUTS])
)
def test_whole_numbers_are_found_where_there_are_any(constraints: list[Constraint], cuts: int) -> None:
    """In a box there is none only where trying them all finds none, however it is searched."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(reach, "CUTS", cuts)
        found = point(constraints, ALL)

    assert any(True for _ in grid(constraints)) == (found is not None)
    assert found is None or satisfied(constraints, found, ALL)


@given(st.one_of(boxed, through_a_point().map(lambda each: [*each, *BOX])), st.sampled_from(["x", "y", "xy", "yz"]))
def test_some_whole_numbers_are_found_where_there_are_any(constraints: list[Constraint], names: str) -> None:
    """The same where the other figures need not be whole."""
    whole = frozenset(names)
    found = point(constraints, whole)
    expected = any(
        exists([Constraint(fixed(each.form, figures), each.sense) for each in constraints])
        for figures in grid(constraints, names)
    )

    assert expected == (found is not None)
    assert found is None or satisfied(constraints, found, whole)


@given(st.one_of(rules, through_a_point()))
def test_without_a_box_nothing_is_made_up(constraints: list[Constraint]) -> None:
    """A point is right, its absence is certain, or it is said that neither was found."""
    try:
        found = point(constraints, ALL)
    except UndecidedError:
        assert exists(constraints)
    else:
        assert satisfied(constraints, found, ALL) or not any(True for _ in grid(constraints))


@given(boxed)
def test_whole_numbers_are_found_without_being_asked_for(constraints: list[Constraint]) -> None:
    """Where there are small whole numbers, the point shown has no others."""
    assume(any(True for _ in grid(constraints)))

    assert satisfied(constraints, point(constraints, NONE), ALL)


@given(near_the_edge, st.sampled_from([NONE, frozenset("x")]))
def test_order_and_scale_do_not_matter(constraints: list[Constraint], whole: frozenset[str]) -> None:
    """Neither which rule comes first, nor whether it is said in halves, decides whether there is a point."""
    turned = [Constraint(each.form * Fraction(3, 2), each.sense) for each in reversed(constraints)]
    try:
        one, other = point(constraints, whole), point(turned, whole)
    except UndecidedError:
        return
    assert (one is None) == (other is None)
    assert one == point(constraints, whole)


@given(constraints=near_the_edge, top=forms, bottom=forms, most=st.booleans())
@example(
    constraints=[*BOX, Constraint(linear({"x": -1, "y": 1}), ">")],
    top=linear({"x": 1}),
    bottom=linear({"y": 1}),
    most=True,
)
def test_nothing_is_beyond_the_extreme(
    constraints: list[Constraint], top: Linear, bottom: Linear, *, most: bool
) -> None:
    """Above the most there is nothing, just below there is something, and it is reached where it says so."""
    found = extreme(top, bottom, constraints, most=most)
    inside = [*constraints, Constraint(bottom, ">")]

    def beyond(value: Fraction, sense: Sense) -> bool:
        """Whether the rate can be above *value*, or equal to it; below it where the least is asked for."""
        more = top - bottom * value
        return exists([*inside, Constraint(more if most else -more, sense)])

    assert exists(inside) == (found is not None)
    if found is None:
        return
    if found.value is None:
        assert beyond(Fraction(1_000_000 if most else -1_000_000), ">")
        assert not found.attained
    else:
        little = Fraction(-1 if most else 1, 1_000_000)
        assert not beyond(found.value, ">")
        assert beyond(found.value + little, ">")
        assert found.attained == beyond(found.value, "=")


@given(boxed, forms, forms)
def test_the_extremes_hold_all_whole_numbers(constraints: list[Constraint], top: Linear, bottom: Linear) -> None:
    """No rate of whole figures in the box lies outside the least and the most."""
    low, high = (extreme(top, bottom, constraints, most=most) for most in (False, True))

    for figures in grid([*constraints, Constraint(bottom, ">")]):
        rate = top.value(figures) / bottom.value(figures)
        assert low is not None
        assert high is not None
        assert low.value is None or low.value <= rate
        assert high.value is None or rate <= high.value
