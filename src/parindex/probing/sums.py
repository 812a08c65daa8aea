"""Figures on and beside the ends of a tally."""

from collections.abc import Iterator
from fractions import Fraction

from parindex.probing.ground import Answered, Ground, alone, exactly, less, more
from parindex.rules.normal import Sum


def on_sum(form: Sum, ground: Ground) -> Iterator[Answered | None]:
    """Nothing at all, each figure alone, and up to the cap and the floor and beyond."""
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
