"""What is proved of a rule that gives points for every value: that nothing in it is in vain, and that it is fair.

A step that no figures reach, a maximum that no answer gives, a better result that is worth less.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from parindex.checks.ruled import Ruled, number
from parindex.model.intervals import Interval
from parindex.model.rule_kinds import Ratio, Rule, Steps, Tally
from parindex.places import item, member
from parindex.points import finite, plain, shown
from parindex.problems import Problem, problem
from parindex.rules.effort import UndecidedError
from parindex.rules.most import Share, Short, falls, short
from parindex.rules.normal import Branches, Scale
from parindex.rules.proof import Witness
from parindex.rules.values import Values, common, values_of

#: A better result that is worth less: whatever else is said of such a rule would be about another one.
FALLS = "PAR347"


def check_beyond(ruled: Ruled, rules: Sequence[tuple[str, Rule]]) -> Iterator[Problem]:
    """What is in vain or unfair in the *rules* of an item, each with its address; each thing only once."""
    missed: list[Short | None] = []
    field = ruled.seen.beyond(ruled.field)
    for address, rule in rules:
        form = ruled.form(rule)
        if form is None or isinstance(form, Branches):  # a rule of a case has none itself
            return
        share = Share(ruled.maximum or Fraction(0), ruled.seen.places)
        values = values_of(form.measure, field) if isinstance(form, Scale) else None
        if isinstance(form, Scale) and isinstance(rule, Steps | Ratio) and values is not None:
            found = [*_falls(ruled, address, rule, form, values, share), *_never(address, rule, form, values)]
            yield from found
            if found:
                return
        if isinstance(rule, Tally) and "unknown" in (rule.floor, rule.cap):
            return
        if ruled.maximum is not None and ruled.maximum > 0:
            missed.append(short(form, ruled.maximum, field, values, share))
    yield from _missed(ruled, missed)


def _falls(ruled: Ruled, address: str, rule: Rule, form: Scale, values: Values, share: Share) -> Iterator[Problem]:
    """Steps of which some values are worth more than better ones."""
    if share.greatest <= 0 or not isinstance(rule, Steps):
        return
    for each in falls(form.stretches, values, share):
        where = item(member(address, "steps"), each.below)
        yield problem(
            FALLS,
            where,
            better=_near(each.better, form),
            less=shown(each.less),
            worse=_near(each.worse, form),
            more=shown(each.more),
            figures=ruled.shown(each.worse),
        )


def _never(address: str, rule: Steps | Ratio, form: Scale, values: Values) -> Iterator[Problem]:
    """Steps that no figures reach."""
    for index, each in enumerate(form.stretches):
        try:
            reached = values.reach(each.interval)
        except UndecidedError:
            continue
        if not reached:
            own = item(member(address, "steps"), index)
            where = member(address, "zero_below") if isinstance(rule, Ratio) else own
            hint = "whole" if common(values.within, each.interval) is not None else None
            yield problem(
                "PAR345", where, hint=hint, step=_ends(each.interval, form), range=_range(rule.measure, values, form)
            )


def _missed(ruled: Ruled, missed: Sequence[Short | None]) -> Iterator[Problem]:
    """That no answer gives the maximum, in whichever case."""
    found = [each for each in missed if each is not None]
    if ruled.maximum is None or ruled.policies is None or not found or len(found) < len(missed):
        return
    most = max(found, key=lambda each: each.points)
    points = most.points
    if ruled.policies.undefined is not None:
        points = max(points, Fraction(ruled.policies.undefined.points))
        if points >= ruled.maximum:
            return
    near = points >= ruled.maximum
    shown_figures = ruled.shown(most.witness) if points == most.points else ""
    yield problem(
        "PAR346",
        ruled.at("max"),
        hint="near" if near else None,
        code=ruled.criterion.code,
        maximum=shown(ruled.maximum),
        points=shown(points),
        limit=f"{'<' if near else '≤'} {shown(points):f}",
        figures=f" ({shown_figures})" if shown_figures else "",
    )


def _near(witness: Witness, form: Scale) -> str:
    """The value that figures give, to 4 decimals: the figures say it in full."""
    return number(witness.value or Fraction(0), percent=form.percent)


def _value(value: Fraction, form: Scale) -> str:
    """A value of the measure, as a file writes it; as a fraction where that says all of it and decimals do not."""
    times = 100 if form.percent else 1
    exact = finite(value * times)
    text = f"{value * times}" if exact is None else plain(exact)
    return f"{text}%" if form.percent else text


def _ends(where: Interval, form: Scale) -> str:
    """From where to where a stretch goes: `≥ 70%, < 90%`."""
    low = "" if where.low is None else f"{'≥' if where.low_in else '>'} {_value(where.low, form)}"
    high = "" if where.high is None else f"{'≤' if where.high_in else '<'} {_value(where.high, form)}"
    return ", ".join(each for each in (low, high) if each)


def _range(text: str, values: Values, form: Scale) -> str:
    """From where to where a measure goes: `0% ≤ done / planned ≤ 100%`."""
    within = values.within
    low = "" if within.low is None else f"{_value(within.low, form)} {'≤' if within.low_in else '<'} "
    high = "" if within.high is None else f" {'≤' if within.high_in else '<'} {_value(within.high, form)}"
    return f"{low}{text}{high}"
