"""Whether the measure of a rule can be read, its denominator is never negative, and one step holds for every value."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from parindex.checks.figures import mixed, slipped, unusable
from parindex.checks.gaps import Cure, between, beyond
from parindex.checks.ruled import Ruled, number
from parindex.checks.steps import ENDS, check_ends, is_empty
from parindex.model.fields import Quantity
from parindex.model.intervals import Interval
from parindex.model.rule_kinds import Step, Steps
from parindex.places import item, member
from parindex.points import plain, shifted
from parindex.problems import Problem, problem
from parindex.rules.effort import UndecidedError
from parindex.rules.measures import Measure, Slip, measure
from parindex.rules.normal import intervals, is_share
from parindex.rules.proof import at_a_glance_not_above, denominator, steps
from parindex.rules.reach import Constraint
from parindex.rules.readings import written


def check_measured(
    ruled: Ruled, address: str, text: str, each_step: Sequence[Step], rule: Steps | None
) -> Iterator[Problem]:
    """What is wrong with a measure and the steps on it; each thing only where nothing before it is wrong."""
    here = member(address, "measure")
    found = measure(text)
    if isinstance(found, Slip):
        yield slipped(here, text, found)
        return
    in_turn = (
        unusable(here, text, sorted(found.names), ruled.figures, all_known=True),
        _mixed(ruled, here, text, found),
        _types(ruled, address, text, found, each_step, of_steps=rule is not None),
        check_ends(member(address, "steps"), rule) if rule else (),
    )
    for looked in in_turn:
        if wrong := list(looked):
            yield from wrong
            return
    yield from _denominator(ruled, here, text, found)
    where = intervals(each_step, "higher" if rule is None else rule.better)
    proportional = [one for one, step in zip(where, each_step, strict=True) if step.share == "measure"]
    if any(one is not None and (one.high is None or one.high > 1) for one in proportional):
        yield from _more_than_whole(ruled, here, text, found)
    if rule is not None:
        yield from _steps(ruled, address, rule, found, where)


def _steps(
    ruled: Ruled, address: str, rule: Steps, found: Measure, where: Sequence[Interval | None]
) -> Iterator[Problem]:
    """Values at which no step holds, or two do; a step whose ends are crossed holds at none, and is to blame."""
    holding = [index for index, each in enumerate(where) if each is not None and not is_empty(each)]
    crossed = [index for index in range(len(where)) if index not in holding]
    for fault in steps(found, [each for each in where if each is not None and not is_empty(each)], ruled.field):
        if fault.kind == "undecided" or fault.witness is None or fault.witness.value is None:
            yield problem("PAR336", member(address, "measure"), measure=rule.measure)
            continue
        shown_value = number(fault.witness.value, percent=is_share(found, ruled.figures))
        code = "PAR310" if fault.kind == "gap" else "PAR311"
        plain = problem(code, value=shown_value, figures=ruled.shown(fault.witness))
        near = sorted(holding[each] for each in fault.steps)
        listed = member(address, "steps")
        if fault.kind == "gap" and not crossed:
            hint, blamed, ends = _cure(listed, rule, where, near, fault.witness.value)
            yield evolve(plain, address=blamed, hint=hint, values=tuple(sorted({**dict(plain.values), **ends}.items())))
        else:
            yield evolve(plain, address=item(listed, crossed[0] if fault.kind == "gap" else near[-1]))


def _cure(address: str, rule: Steps, where: Sequence[Interval | None], near: Sequence[int], value: Fraction) -> Cure:
    """What to do about a *value* at which no step holds, beyond or between the steps *near* it."""
    if len(near) > 1:
        return between(address, rule.steps, rule.better, near[0], near[1])
    interval = where[near[0]]
    above = interval is not None and (interval.low is None or value > interval.low)
    return beyond(address, rule.steps, rule.better, near[0], above=above)


def _mixed(ruled: Ruled, address: str, text: str, found: Measure) -> Iterator[Problem]:
    """A measure without figures, or percentages added to others; in a quotient they may stand on both sides."""
    if not found.names:
        yield problem("PAR307", address, hint="figures", formula=text, text=text)
    for side in (found.top, found.bottom):
        yield from mixed(address, side.names, ruled.figures)


def _types(
    ruled: Ruled, address: str, text: str, found: Measure, each_step: Sequence[Step], *, of_steps: bool
) -> Iterator[Problem]:
    """Thresholds that are no percentages where the measure is, or the other way round, or no whole numbers."""
    share = is_share(found, ruled.figures)
    counts = all(ruled.figures[name].kind == "count" for name in found.names)
    whole = not share and counts and all(factor.denominator == 1 for _, factor in found.top.terms)
    for index, step in enumerate(each_step):
        for key in ENDS:
            quantity: Quantity | None = getattr(step, key)
            if quantity is None:
                continue
            there = member(item(member(address, "steps"), index), key)
            where = there if of_steps else member(address, "zero_below")
            number = written(quantity)
            if quantity.percent != share:
                yield (
                    _sign_of_share(where, quantity, text)
                    if share
                    else problem("PAR309", where, hint="number", text=number, measure=text, mended=f"{number}%")
                )
            elif whole and Fraction(quantity.number).denominator != 1:
                yield problem("PAR309", where, hint="whole", text=number, measure=text, mended=number)


def _sign_of_share(address: str, quantity: Quantity, measure: str) -> Problem:
    """That a threshold of a quotient has no percent sign; what is at most 1 was most likely meant as a fraction."""
    number = written(quantity)
    if not 0 < quantity.number <= 1:
        return problem("PAR309", address, text=number, measure=measure, mended=f"{number}%")
    mended = f"{plain(shifted(quantity.number, 2))}%"
    return problem("PAR309", address, hint="fraction", text=number, measure=measure, mended=mended, other=f"{number}%")


def _denominator(ruled: Ruled, address: str, text: str, found: Measure) -> Iterator[Problem]:
    if ruled.policies is None:
        return
    has_policy = ruled.policies.not_arisen != "refused"
    has_undefined = ruled.policies.undefined is not None
    codes = {"negative": "PAR314", "zero": "PAR315", "undefined": "PAR316"}
    for fault in denominator(found, ruled.field, has_policy=has_policy, has_undefined=has_undefined):
        if fault.kind == "undecided":
            yield problem("PAR336", address, measure=text)
        else:
            yield problem(codes[fault.kind], address, measure=text, figures=ruled.shown(fault.witness))


def _more_than_whole(ruled: Ruled, address: str, text: str, found: Measure) -> Iterator[Problem]:
    """That a measure in proportion to which points are given can be more than 1."""
    above = found.top - found.bottom
    if at_a_glance_not_above(found, ruled.field):
        return
    try:
        witness = ruled.field.witness([Constraint(above, ">"), Constraint(found.bottom, ">")], found)
    except UndecidedError:
        return
    if witness is not None:
        shown_figures = ruled.shown(witness)
        yield problem("PAR343", address, measure=text, figures=shown_figures)
