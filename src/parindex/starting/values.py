"""The least that figures can be, within their bounds and checks, where nothing is to be said by them.

Where a rate has 0 below its line, nothing arose, and some items then give the maximum: nobody is to say that by leaving
a sheet as it is, so these figures are 1.
"""

from collections.abc import Collection, Mapping
from fractions import Fraction
from math import ceil

from parindex.model.criteria import Figure
from parindex.model.rule_kinds import Cases, Ratio, Steps
from parindex.points import shown
from parindex.rules.limits import Limits
from parindex.rules.linear import Linear
from parindex.rules.measures import Measure, Slip, check, measure
from parindex.rules.prepared import Prepared, PreparedItem

Numbers = dict[str, Fraction]


def least_of(item: PreparedItem) -> dict[str, str]:
    """What the figures of *item* are written as."""
    above_zero = [name for name in _below(item) if name in item.own]
    return _written(item.figures, _least(item.figures, item.limits, above_zero))


def least_shared(prepared: Prepared) -> dict[str, str]:
    """What the shared figures are written as."""
    full = [each for each in prepared.items if each.policies.not_arisen == "full"]
    above_zero = {name for each in full for name in _below(each) if name in prepared.shared}
    figures, limits = prepared.shared, prepared.limits
    numbers = _balanced(prepared, _least(figures, limits, above_zero)) if above_zero else None
    return _written(figures, _least(figures, limits) if numbers is None else numbers)


def _below(item: PreparedItem) -> tuple[str, ...]:
    """The figures below the line of an item's rate, in its first case."""
    rule = item.criterion.rule
    chosen = rule.cases[0].rule if isinstance(rule, Cases) else rule
    found = measure(chosen.measure) if isinstance(chosen, Steps | Ratio) else None
    return found.bottom.names if isinstance(found, Measure) else ()


def _least(figures: Mapping[str, Figure], limits: Mapping[str, Limits], above_zero: Collection[str] = ()) -> Numbers:
    numbers: Numbers = {key: Fraction(key in above_zero) for key in limits}
    for _ in limits:  # a bound may hang on another figure, and that on a third
        for key, each in limits.items():
            if each.low is not None and all(name in numbers for name in each.low.names):
                least = max(numbers[key], each.low.value(numbers))
                numbers[key] = Fraction(ceil(least)) if figures[key].kind == "count" else least
    return numbers


def _balanced(prepared: Prepared, numbers: Numbers) -> Numbers | None:
    """*numbers* with some made greater, so that the checks of the set hold; None where that is not found."""
    found = [check(text) for text in prepared.criteria.checks]
    forms = [(each.form, each.sense) for each in found if not isinstance(each, Slip)]
    for form, sense in forms:
        off = form.value(numbers)
        if off < 0 or (sense == "=" and off > 0):
            better = (_raised(numbers, name, -off / factor) for name, factor in form.terms if -off / factor > 0)
            numbers = next((each for each in better if _within(prepared.limits, each)), numbers)
    holds = all(form.value(numbers) == 0 or (sense != "=" and form.value(numbers) > 0) for form, sense in forms)
    return numbers if holds and _within(prepared.limits, numbers) else None


def _raised(numbers: Numbers, name: str, by: Fraction) -> Numbers:
    return {**numbers, name: numbers[name] + by}


def _within(limits: Mapping[str, Limits], numbers: Numbers) -> bool:
    def end(limit: Linear | None, number: Fraction) -> Fraction:
        return number if limit is None else limit.value(numbers)

    pairs = [(each, numbers[key]) for key, each in limits.items()]
    return all(end(each.low, one) <= one <= end(each.high, one) for each, one in pairs)


def _written(figures: Mapping[str, Figure], numbers: Numbers) -> dict[str, str]:
    return {key: _text(each, numbers[key]) if key in numbers else "never" for key, each in figures.items()}


def _text(figure: Figure, number: Fraction) -> str:
    return f"{shown(number * 100):f}%" if figure.kind == "percent" else f"{shown(number):f}"
