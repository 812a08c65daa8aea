"""What a rule asks of whoever answers: which keys, which figures."""

from typing import assert_never

from parindex.model.rule_kinds import Cases, Checklist, Deadline, Given, Options, Ratio, Rule, Steps, Tally, YesNo
from parindex.rules.measures import Measure, measure
from parindex.rules.normal import Calendar, Marks, Outside, Scale, Simple, Sum, Table


def asked(rule: Rule, case: str | None) -> tuple[str, ...]:
    """The keys of an answer that *rule* asks for, in the *case* that was chosen."""
    match rule:
        case Options():
            return ("choose",)
        case YesNo() | Checklist():
            return ("met",)
        case Steps() | Ratio() | Tally() | Deadline():
            return ("figures",)
        case Given():
            return ()
        case Cases(cases):
            chosen = next((each.rule for each in cases if each.key == case), None)
            return ("case",) if chosen is None else ("case", *asked(chosen, None))
        case _:
            assert_never(rule)


def figures_used(rule: Rule) -> tuple[str, ...]:
    """The figures that *rule* works with, in all of its cases, by name."""
    match rule:
        case Options() | YesNo() | Checklist() | Given():
            return ()
        case Steps(text) | Ratio(text):
            found = measure(text)
            return tuple(sorted(found.names)) if isinstance(found, Measure) else ()
        case Tally(each):
            return tuple(key for key, _ in each)
        case Deadline(date):
            return (date,)
        case Cases(cases):
            return tuple(sorted({name for each in cases for name in figures_used(each.rule)}))
        case _:
            assert_never(rule)


def figures_of_form(form: Simple) -> tuple[str, ...]:
    """The figures that a rule in normal form works with, by name."""
    match form:
        case Scale(found):
            return tuple(sorted(found.names))
        case Sum():
            return form.names
        case Calendar(figure):
            return (figure,)
        case Table() | Marks() | Outside():
            return ()
        case _:
            assert_never(form)


def in_case(rule: Rule, case: str | None) -> Rule | None:
    """The rule that holds in a *case*; *rule* itself where there are no cases, None where there is no such case."""
    if not isinstance(rule, Cases):
        return rule
    return next((each.rule for each in rule.cases if each.key == case), None)
