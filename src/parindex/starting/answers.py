"""Answers that claim nothing: the least option, nothing met, the least that figures can be."""

from collections.abc import Iterator
from fractions import Fraction

from parindex.model.rule_kinds import Cases, Checklist, Given, Option, Options, Rule, YesNo
from parindex.rules.asking import figures_used
from parindex.rules.prepared import PreparedItem
from parindex.starting.values import least_of

_SPACES = " " * 4


def least_answer(item: PreparedItem) -> list[str]:
    """The lines of an answer to *item*."""
    values = least_of(item)
    rule = item.criterion.rule
    assert rule is not None  # noqa: S101, items without one are not prepared
    chosen = rule.cases[0].rule if isinstance(rule, Cases) else rule
    lines = [f"{_SPACES}case: {rule.cases[0].key}"] if isinstance(rule, Cases) else []
    lines += [f"{_SPACES}{each}" for each in _chosen(chosen, item.maximum)]
    figures = [key for key in _figures(item, chosen, only_used=isinstance(rule, Cases)) if key in values]
    return lines + ([f"{_SPACES}figures:", *(f"{_SPACES}  {key}: {values[key]}" for key in figures)] if figures else [])


def _chosen(rule: Rule, maximum: Fraction | None) -> Iterator[str]:
    if isinstance(rule, Options):
        least = min(reversed(rule.options), key=lambda each: _worth(each, maximum))
        yield f"choose: {least.key}"
    elif isinstance(rule, YesNo):
        yield "met: false"
    elif isinstance(rule, Checklist):
        yield "met: []"


def _worth(option: Option, maximum: Fraction | None) -> Fraction:
    """The points of an option; of an unknown maximum a share is as much of one point."""
    return Fraction(option.points) if option.points is not None else Fraction(option.share or 0) * (maximum or 1)


def _figures(item: PreparedItem, rule: Rule, *, only_used: bool) -> Iterator[str]:
    """The item's own figures that the unit gives, as its criteria set lists them."""
    if isinstance(rule, Options | YesNo | Checklist | Given):
        return
    used = figures_used(rule)
    yield from (key for key, each in item.own.items() if each.given_by is None and (key in used or not only_used))
