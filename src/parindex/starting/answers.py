"""Answers that claim nothing: the least option, nothing met, the least that figures can be."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import ceil

from parindex.model.criteria import Figure
from parindex.model.rule_kinds import Cases, Checklist, Given, Option, Options, Rule, YesNo
from parindex.points import shown
from parindex.rules.asking import figures_used
from parindex.rules.limits import Limits
from parindex.rules.prepared import PreparedItem

_SPACES = " " * 4


def least_answer(item: PreparedItem, values: Mapping[str, str]) -> list[str]:
    """The lines of an answer to *item*; *values* are what figures are given as."""
    rule = item.criterion.rule
    assert rule is not None  # noqa: S101, items without one are not prepared
    chosen = rule.cases[0].rule if isinstance(rule, Cases) else rule
    lines = [f"{_SPACES}case: {rule.cases[0].key}"] if isinstance(rule, Cases) else []
    lines += [f"{_SPACES}{each}" for each in _chosen(chosen)]
    figures = [key for key in _figures(item, chosen, only_used=isinstance(rule, Cases)) if key in values]
    return lines + ([f"{_SPACES}figures:", *(f"{_SPACES}  {key}: {values[key]}" for key in figures)] if figures else [])


def _chosen(rule: Rule) -> Iterator[str]:
    if isinstance(rule, Options):
        yield f"choose: {min(reversed(rule.options), key=_worth).key}"
    elif isinstance(rule, YesNo):
        yield "met: false"
    elif isinstance(rule, Checklist):
        yield "met: []"


def _worth(option: Option) -> Fraction:
    """What orders options; a share counts as so much of one point, which does for the least."""
    return Fraction(option.points if option.points is not None else option.share or 0)


def _figures(item: PreparedItem, rule: Rule, *, only_used: bool) -> Iterator[str]:
    """The item's own figures that the unit gives, as its criteria set lists them."""
    if isinstance(rule, Options | YesNo | Checklist | Given):
        return
    used = figures_used(rule)
    yield from (
        key for key, each in item.own.items() if each.given_by is None and (key in used or not only_used)
    )


def least_values(figures: Mapping[str, Figure], limits: Mapping[str, Limits]) -> dict[str, str]:
    """The least that each of *figures* can be, as a sheet writes it; `never` for dates."""
    numbers: dict[str, Fraction] = dict.fromkeys(limits, Fraction(0))
    for _ in numbers:  # a bound may hang on another figure, and that on a third
        for key, each in limits.items():
            low = each.low
            known = low is not None and all(name in numbers for name in low.names)
            least = max(Fraction(0), low.value(numbers)) if low is not None and known else Fraction(0)
            numbers[key] = Fraction(ceil(least)) if figures[key].kind == "count" else least
    return {
        key: "never" if each.kind == "date" else _written(numbers[key], percent=each.kind == "percent")
        for key, each in figures.items()
    }


def _written(number: Fraction, *, percent: bool) -> str:
    return f"{shown(number * 100):f}%" if percent else f"{shown(number):f}"
