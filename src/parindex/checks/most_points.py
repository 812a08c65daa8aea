"""Where a rule can give more than its item's maximum."""

from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

from parindex.model.rule_kinds import Checklist, Deadline, Given, Options, Rule, Steps, Tally, YesNo
from parindex.places import item, member
from parindex.points import shown
from parindex.problems import Problem, problem
from parindex.rules.effort import UndecidedError
from parindex.rules.linear import linear
from parindex.rules.measures import ONE
from parindex.rules.proof import Field
from parindex.rules.reach import extreme


def check_most(address: str, rule: Rule, code: str, maximum: Fraction, field: Field) -> Iterator[Problem]:
    """That *rule*, which stands at *address*, can give more than *maximum*; each place where it says so."""
    for where, points in _points(address, rule, field):
        if points is None or points > maximum:
            said = "∞" if points is None else shown(points)
            hint = "cap" if isinstance(rule, Tally) else None
            yield problem("PAR321", where, hint=hint, code=code, points=said, maximum=shown(maximum))


def _points(  # noqa: C901, PLR0912, one way a kind
    address: str, rule: Rule, field: Field
) -> Iterator[tuple[str, Fraction | None]]:
    """Where *rule* says how many points it gives, and how many; None where they have no end."""
    match rule:
        case Options(options):
            for at, option in enumerate(options):
                if option.points is not None:
                    yield member(item(member(address, "options"), at), "points"), Fraction(option.points)
        case YesNo(otherwise):
            yield member(address, "otherwise"), Fraction(otherwise)
        case Checklist(conditions, each, all_or_nothing):
            if not all_or_nothing:
                worths = [Fraction(each or one.points or 0) for one in conditions]
                yield member(address, "conditions"), sum((max(one, Fraction(0)) for one in worths), Fraction(0))
        case Steps():
            for at, step in enumerate(rule.steps):
                if step.points is not None:
                    yield member(item(member(address, "steps"), at), "points"), Fraction(step.points)
        case Tally():
            with suppress(UndecidedError):
                yield member(address, "cap"), _most_of_tally(rule, field)
        case Deadline(_, days, otherwise, never):
            for at, day in enumerate(days):
                yield member(item(member(address, "steps"), at), "points"), Fraction(day.points)
            yield member(address, "otherwise"), Fraction(otherwise)
            yield member(address, "never"), Fraction(never)
        case Given(_, _, high):
            if high is not None:
                yield member(address, "at_most"), Fraction(high)
        case _:
            pass


def _most_of_tally(rule: Tally, field: Field) -> Fraction | None:
    if isinstance(rule.cap, Decimal):
        return Fraction(rule.cap)
    form = linear({key: Fraction(each) for key, each in rule.each}, Fraction(rule.start))
    found = extreme(form, ONE, field.about(form.names), most=True, effort=field.effort)
    most = None if found is None else found.value
    return most if most is None or not isinstance(rule.floor, Decimal) else max(most, Fraction(rule.floor))
