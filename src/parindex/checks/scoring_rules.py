"""Whether the rules of a criteria set can be read, and give points for every value that figures can have."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from parindex.checks.beyond import FALLS, check_beyond
from parindex.checks.figures import check_checks, check_figures
from parindex.checks.idle import check_idle, names_in
from parindex.checks.items import SetSeen
from parindex.checks.measured import check_measured
from parindex.checks.most_points import check_most
from parindex.checks.naming import unknown
from parindex.checks.ruled import Ruled
from parindex.checks.seen import Seen
from parindex.checks.steps import check_days, check_worths, check_worths_of_days
from parindex.checks.worked_examples import check_examples
from parindex.model.rule_kinds import Checklist, Deadline, Given, Ratio, Rule, Steps, Tally
from parindex.places import member, the_key
from parindex.points import shown
from parindex.problems import Problem, problem
from parindex.rules.asking import figures_used
from parindex.rules.normal import Scale, ratio_steps, rules_with_addresses
from parindex.rules.proof import impossible

#: A note that stands in the way of nothing.
NOTED = "PAR343"


def check_scoring(seen: SetSeen) -> Iterator[Problem]:
    """All that is wrong with figures, checks and rules, with addresses."""
    shared_wrong = list(
        check_figures("figures", tuple(seen.shared.items()), seen.shared, {}, all_known=seen.all_shared)
    )
    yield from shared_wrong
    doubtful = set(seen.shared) if shared_wrong else _doubtful(seen.seen, "figures", seen.shared)
    yield from check_checks(seen.checks, seen.shared, all_known=seen.all_shared)
    for address, criterion, each in seen.leaves:
        figures = {**seen.shared, **dict(criterion.figures)}
        here = member(address, "figures")
        all_known = seen.all_shared and seen.seen.whole(here)
        wrong = list(check_figures(here, criterion.figures, figures, seen.shared, all_known=all_known))
        yield from wrong
        if wrong or criterion.rule is None or _doubtful(seen.seen, here, dict(criterion.figures)):
            continue
        if not doubtful.isdisjoint(figures_used(criterion.rule)):
            continue
        field = seen.field(criterion)
        if (name := impossible(field, dict(criterion.figures))) is not None:
            yield problem("PAR326", the_key(member(here, name)))
            continue
        yield from check_rules(Ruled(address, criterion, each, figures, field, seen, all_known))


def _doubtful(seen: Seen, address: str, figures: Iterable[str]) -> set[str]:
    """Figures of which it could not be read what they can be: a proof about them would be about others."""
    said = ("kind", "at_least", "at_most")
    return {key for key in figures if not all(seen.whole(member(member(address, key), each)) for each in said)}


def check_rules(ruled: Ruled) -> Iterator[Problem]:
    """What is wrong with the rules of an item whose figures are right; each thing where nothing before it hides it."""
    rule = ruled.criterion.rule
    rules = rules_with_addresses(ruled.at("rule"), rule)
    if rule is None or not (ruled.names_known or ruled.all_known):
        return
    for check in (_of_simple, _of_most, _of_worth):
        found = [each for here, simple in rules for each in check(ruled, here, simple)]
        yield from found
        if any(each.code != NOTED for each in found):
            return
    beyond = list(check_beyond(ruled, rules))
    yield from beyond
    if any(each.code == FALLS for each in beyond):
        return
    yield from check_idle(ruled, rules)
    yield from _unused(ruled, rule)
    yield from check_examples(ruled, rule)


def _unused(ruled: Ruled, rule: Rule) -> Iterator[Problem]:
    """Figures of the item that neither its rule nor a bound of another figure uses: they change nothing."""
    if not ruled.criterion.figures:
        return
    limits = ruled.field.limits
    bounds = [each for name in limits for each in (limits[name].low, limits[name].high) if each is not None]
    used = {*figures_used(rule), *names_in(rule), *(name for each in bounds for name in each.names)}
    for key, figure in ruled.criterion.figures:
        if key not in used and not figure.needs_explanation:
            yield problem("PAR344", the_key(member(ruled.at("figures"), key)), key=key)


def _of_worth(ruled: Ruled, address: str, rule: Rule) -> Iterator[Problem]:
    if isinstance(rule, Deadline):
        yield from check_worths_of_days(address, rule)
    form = ruled.form(rule) if isinstance(rule, Steps) else None
    if isinstance(rule, Steps) and isinstance(form, Scale):
        yield from check_worths(member(address, "steps"), rule, form.stretches)


def _of_most(ruled: Ruled, address: str, rule: Rule) -> Iterator[Problem]:
    if ruled.maximum is None:
        return
    yield from check_most(address, rule, ruled.criterion.code, ruled.maximum, ruled.field)
    undefined = ruled.policies.undefined if ruled.policies is not None else None
    if undefined is not None and undefined.points > ruled.maximum and address == ruled.at("rule"):
        where = member(ruled.at("undefined"), "points")
        points, most = shown(Fraction(undefined.points)), shown(ruled.maximum)
        yield problem("PAR321", where, code=ruled.criterion.code, points=points, maximum=most)


def _of_simple(ruled: Ruled, address: str, rule: Rule) -> Iterator[Problem]:  # noqa: C901, one way a kind
    match rule:
        case Checklist(conditions, points_each, all_or_nothing):
            priced = [one.points is not None for one in conditions]
            ways = (points_each is not None) + all_or_nothing + any(priced)
            if ways != 1 or (any(priced) and not all(priced)):
                yield problem("PAR322", address)
        case Steps(text, each_step):
            yield from check_measured(ruled, address, text, each_step, rule)
        case Ratio(text, zero_below):
            yield from check_measured(ruled, address, text, ratio_steps(zero_below), None)
        case Tally(points):
            for key, _ in points:
                yield from _figure(ruled, the_key(member(member(address, "each"), key)), key, date=False)
            if isinstance(rule.floor, Decimal) and isinstance(rule.cap, Decimal) and rule.floor > rule.cap:
                yield problem("PAR342", member(address, "cap"), low=rule.floor, high=rule.cap)
        case Deadline(key):
            yield from _figure(ruled, member(address, "date"), key, date=True)
            yield from check_days(address, rule)
        case Given(_, low, high):
            if high is not None and high < low:
                yield problem("PAR342", member(address, "at_most"), low=low, high=high)
            elif high is None and ruled.maximum is not None and low > ruled.maximum:
                yield problem("PAR342", member(address, "at_least"), low=low, high=shown(ruled.maximum))
        case _:
            pass


def _figure(ruled: Ruled, address: str, key: str, *, date: bool) -> Iterator[Problem]:
    if key not in ruled.figures:
        yield unknown("figure", key, ruled.figures, address)
    elif (ruled.figures[key].kind == "date") != date:
        yield problem("PAR333", address, key=key, kind=ruled.figures[key].kind)
