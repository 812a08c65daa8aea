"""Answers that are chosen rather than counted: options, what is met, days, and points from outside."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

from parindex.model.rule_kinds import Given, Rule, YesNo
from parindex.points import finite
from parindex.probing.ground import unit
from parindex.rules.normal import Calendar, Marks, Outside, Table

#: What an example says of an answer, by field.
Said = dict[str, Any]
_DAY = timedelta(days=1)


def on_table(form: Table, rule: Rule) -> Iterator[Said]:
    """Each option, in order; yes and no."""
    for key, _ in form.points:
        yield {"met": key == "true"} if isinstance(rule, YesNo) else {"choose": key}


def on_marks(form: Marks) -> Iterator[Said]:
    """None and all of a checklist, and each condition alone; where only all count, all but each."""
    keys = tuple(key for key, _ in form.points)
    yield {"met": ()}
    for key in keys:
        yield {"met": (key,) if form.whole is None else tuple(each for each in keys if each != key)}
    yield {"met": keys}


def on_calendar(form: Calendar) -> Iterator[Said]:
    """The day before, on and after each deadline, and never."""
    for day, _ in form.days:
        for each in (day - _DAY, day, day + _DAY):
            yield {"figures": {form.figure: each}}
    yield {"figures": {form.figure: "never"}}


def on_outside(form: Outside, rule: Given, maximum: Decimal | None) -> Iterator[Said]:
    """Points on both bounds, and beyond them."""
    least = unit(rule.at_least, *(each for each in (rule.at_most, maximum) if each is not None))
    ends = [form.low - least, form.low] + ([] if form.high is None else [form.high, form.high + least])
    for each in ends:
        yield {"given": finite(each)}
