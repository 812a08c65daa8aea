"""Figures on and beside the ends of a tally."""

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from math import ceil, floor, gcd, lcm

from parindex.probing.ground import Answered, Ground, alone, exactly, less, more
from parindex.rules.linear import Linear
from parindex.rules.measures import ONE, Measure
from parindex.rules.normal import Sum
from parindex.rules.values import values_of

#: How many values are tried from an end on that whole figures do not come to.
_TRIES = 12


def on_sum(form: Sum, ground: Ground) -> Iterator[Answered | None]:
    """Nothing at all, each figure alone, up to the cap and the floor and beyond, and both ends."""
    yield ground.found([], [exactly(alone(name), 0) for name in form.names])
    for name in form.names:
        yield _one_of(name, form, ground)
        yield _between(name, form, ground)
    step = min((abs(factor) for _, factor in form.form.terms), default=Fraction(0))
    if form.cap is not None and step:
        yield ground.found([less(form.form, form.cap), more(form.form, form.cap - 2 * step)])
        yield ground.found([exactly(form.form, form.cap)])
        yield ground.found([more(form.form, form.cap)])
    if form.floor is not None and step:
        yield ground.found([more(form.form, form.floor), less(form.form, form.floor + 2 * step)])
        yield ground.found([exactly(form.form, form.floor)])
        yield ground.found([less(form.form, form.floor)])
    yield from _at_ends(form, ground)


def _one_of(name: str, form: Sum, ground: Ground) -> Answered | None:
    """One of a figure, and none of the others, if that can be."""
    others = [exactly(alone(each), 0) for each in form.names if each != name]
    return ground.found([exactly(alone(name), 1)], others) or ground.found([more(alone(name), 0)], others)


def _between(name: str, form: Sum, ground: Ground) -> Answered | None:
    """Some of a figure where neither cap nor floor hides what it weighs, if one of it alone would be hidden."""
    one = dict(form.form.terms).get(name, Fraction(0)) + form.form.constant
    ends = [] if form.cap is None else [less(form.form, form.cap)]
    ends += [] if form.floor is None else [more(form.form, form.floor)]
    hidden = (form.cap is not None and one >= form.cap) or (form.floor is not None and one <= form.floor)
    return ground.found([more(alone(name), 0), *ends]) if hidden else None


def _at_ends(form: Sum, ground: Ground) -> Iterator[Answered | None]:
    """Figures for the lowest and the highest sum, where neither floor nor cap hides it."""
    reached = values_of(Measure(form.form, ONE), ground.field)
    if reached is None:
        return
    low, high = reached.within.low, reached.within.high
    if low is not None and reached.within.low_in and (form.floor is None or low > form.floor):
        yield _nearest(low, 1, form, ground)
    if high is not None and reached.within.high_in and (form.cap is None or high < form.cap):
        yield _nearest(high, -1, form, ground)


def _nearest(end: Fraction, inwards: int, form: Sum, ground: Ground) -> Answered | None:
    """Figures for *end*, or, where they are whole and do not come to it, for the nearest value that they come to."""
    if not (ground.counts_alone and form.form.terms):
        return ground.found([exactly(form.form, end)])
    grid = _grid(form.form)
    onward = (end - form.form.constant) / grid
    first = ceil(onward) if inwards > 0 else floor(onward)
    tried = (form.form.constant + (first + inwards * count) * grid for count in range(_TRIES))
    return next((found for value in tried if (found := ground.found([exactly(form.form, value)]))), None)


def _grid(form: Linear) -> Fraction:
    """What all differences between values of *form* are multiples of, where its figures are whole."""
    factors = [factor for _, factor in form.terms]
    below = lcm(*(each.denominator for each in factors))
    return Fraction(reduce(gcd, (int(each * below) for each in factors)), below)
