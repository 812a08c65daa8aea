"""What a rule asks and what makes no difference: whatever the answer, the points are the same."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

from parindex.checks.ruled import Ruled
from parindex.model.rule_kinds import Checklist, Options, Ratio, Rule, Steps, Tally, YesNo
from parindex.places import item, member
from parindex.problems import Problem, problem
from parindex.rules.effort import UndecidedError
from parindex.rules.linear import linear
from parindex.rules.measures import ONE, Measure, measure
from parindex.rules.normal import simple_rules
from parindex.rules.reach import extreme

_NAME = re.compile(r"[^\W\d]\w*")


def check_idle(ruled: Ruled, rules: Sequence[tuple[str, Rule]]) -> Iterator[Problem]:
    """All in the *rules* of an item, each with its address, that makes no difference to its points."""
    takes_away = ruled.item.area is not None and ruled.item.area.kind == "penalty"  # where it does not, that is said
    for address, rule in rules:
        match rule:
            case Options() | YesNo() if takes_away:
                pass
            case Options():
                yield from _options(ruled, address, rule)
            case YesNo(otherwise):
                if Fraction(otherwise) == ruled.maximum != 0:
                    yield problem("PAR348", address, hint="same", text="met")
            case Checklist():
                yield from _conditions(ruled, address, rule)
            case Steps(text) | Ratio(text):
                yield from _cancelled(ruled, member(address, "measure"), text)
            case Tally():
                yield from _pieces(ruled, address, rule)
                with suppress(UndecidedError):
                    yield from _ends(ruled, address, rule)
            case _:
                pass


def names_in(rule: Rule) -> frozenset[str]:
    """The figures that stand in the measures of *rule*, those that cancel out, too."""
    texts = [each.measure for _, each in simple_rules(rule) if isinstance(each, Steps | Ratio)]
    return frozenset(name for text in texts for name in _NAME.findall(text))


def _options(ruled: Ruled, address: str, rule: Options) -> Iterator[Problem]:
    """Options that are all worth the same."""
    if ruled.maximum is None and any(each.share is not None for each in rule.options):
        return
    most = ruled.maximum or Fraction(0)
    worths = {
        Fraction(each.points) if each.points is not None else most * Fraction(each.share or 0) for each in rule.options
    }
    if len(worths) == 1 and len(rule.options) > 1:
        yield problem("PAR348", member(address, "options"), hint="same", text="options")


def _conditions(ruled: Ruled, address: str, rule: Checklist) -> Iterator[Problem]:
    """Conditions that are worth nothing."""
    if rule.all_or_nothing:
        if ruled.maximum == 0:
            yield problem("PAR348", member(address, "all_or_nothing"), hint="zero", text="all_or_nothing: true")
    elif rule.each is not None:
        if not rule.each:
            yield problem("PAR348", member(address, "each"), hint="zero", text="each: 0")
    else:
        for index, each in enumerate(rule.conditions):
            if each.points is not None and not each.points:
                where = member(item(member(address, "conditions"), index), "points")
                yield problem("PAR348", where, hint="zero", text=each.key)


def _cancelled(ruled: Ruled, address: str, text: str) -> Iterator[Problem]:
    """Figures that a measure names and that cancel out of it."""
    found = measure(text)
    names = found.names if isinstance(found, Measure) else frozenset[str]()
    for match in _NAME.finditer(text):
        name = match.group()
        if name in ruled.figures and name not in names:
            yield problem("PAR348", address, hint="cancels", span=match.span(), text=name)
            return


def _pieces(ruled: Ruled, address: str, rule: Tally) -> Iterator[Problem]:
    """Figures that weigh nothing, and need no explanation either."""
    for key, points in rule.each:
        if not points and not ruled.figures[key].needs_explanation:
            yield problem("PAR348", member(member(address, "each"), key), hint="zero", text=key)


def _ends(ruled: Ruled, address: str, rule: Tally) -> Iterator[Problem]:
    """A floor and a cap that the figures never come to; where the maximum is known, that is said of it and no cap."""
    form = linear({key: Fraction(each) for key, each in rule.each}, Fraction(rule.start))
    field = ruled.seen.beyond(ruled.field)
    about = field.about(form.names)
    if isinstance(rule.floor, Decimal):
        least = extreme(form, ONE, about, most=False, effort=field.effort)
        if least is not None and least.value is not None and least.value > rule.floor:
            yield problem("PAR350", member(address, "floor"), text=f"floor: {rule.floor:f}")
    if isinstance(rule.cap, Decimal) and ruled.maximum is None:
        most = extreme(form, ONE, about, most=True, effort=field.effort)
        if most is not None and most.value is not None and most.value < rule.cap:
            yield problem("PAR350", member(address, "cap"), text=f"cap: {rule.cap:f}")
