"""Whether an answer, of a sheet or of a worked example, is one to its item."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import field, frozen

from parindex.checks.naming import unknown
from parindex.model.criteria import Criterion, Example, Figure
from parindex.model.fields import Quantity, Value, day_of_excel
from parindex.model.rule_kinds import Cases, Checklist, Given, Options, Rule, YesNo
from parindex.places import item, member, the_key
from parindex.points import decimals, shown
from parindex.problems import Problem, problem
from parindex.rules.asking import asked, figures_used, in_case
from parindex.rules.limits import Limits
from parindex.rules.linear import Linear
from parindex.rules.readings import Range, range_of, range_of_sum, written
from parindex.texts import nearest

if TYPE_CHECKING:
    from parindex.model.sheets import Answer

#: Decimals of a count that parts its thousands by a point, as offices here do.
_THOUSANDS = 3
#: Days as Excel counts them, from 1927 to 2173.
_SERIAL = re.compile(r"[1-9][0-9]{4}", re.ASCII)
_KEYS = ("choose", "met", "case", "figures")
#: Whose points the unit may claim before they are given.
VERIFIER = "verifier"


@frozen(eq=False, repr=False)
class Askable:
    """The figures that an answer can give: the item's *own*, those that are *shared*, and the *limits* of all.

    *given* are the shared ones as the sheet gives them: the item's own may hang on them. *used* are those that the rule
    works with, where that is known already.
    """

    own: Mapping[str, Figure]
    shared: Mapping[str, Figure]
    limits: Mapping[str, Limits]
    given: Mapping[str, Range] = field(factory=dict[str, Range])
    used: tuple[str, ...] | None = None


def check_answer(
    address: str, given: "Answer | Example", criterion: Criterion, askable: Askable, *, sheet: bool
) -> Iterator[Problem]:
    """What *given* says that its item does not ask, and what it leaves out; in a *sheet* shared figures stand apart."""
    rule = criterion.rule
    assert rule is not None  # noqa: S101, there is nothing to answer otherwise
    written = [key for key in _KEYS if (given.figures if key == "figures" else getattr(given, key) is not None)]
    if given.not_arisen:
        for key in written:
            yield problem(
                "PAR502", the_key(member(address, key)), hint="beside", code=criterion.code, key=key, known=""
            )
        return
    cases = {each.key for each in rule.cases} if isinstance(rule, Cases) else set[str]()
    if isinstance(rule, Cases) and given.case is not None and given.case not in cases:
        yield unknown("case", given.case, cases, member(address, "case"))
        return
    if isinstance(rule, Cases) and given.case is None:
        claimed = not isinstance(given, Example) and given.claim is not None and not written
        yield problem("PAR503", address, hint="claim" if claimed else None, code=criterion.code, key="case")
        return
    wanted = asked(rule, given.case)
    known = ", ".join(wanted) or ("self" if isinstance(rule, Given) and rule.given_by == VERIFIER else "–")
    others = [key for key in written if key not in wanted]
    for key in others:
        yield problem("PAR502", the_key(member(address, key)), code=criterion.code, key=key, known=known)
    for key in wanted:
        if key != "figures" and key not in written and not others:  # else it was said what is asked for instead
            claimed = not isinstance(given, Example) and given.claim is not None and not written
            yield problem("PAR503", address, hint="claim" if claimed else None, code=criterion.code, key=key)
    chosen = in_case(rule, given.case)
    assert chosen is not None  # noqa: S101, a case that is missing or unknown has been said
    yield from _choice(address, given, chosen)
    if "figures" in wanted and ("figures" in written or not others):
        yield from _figures(address, given, criterion, chosen, askable, sheet=sheet)


def _choice(address: str, given: "Answer | Example", rule: Rule) -> Iterator[Problem]:
    if isinstance(rule, Options) and given.choose is not None:
        options = [each.key for each in rule.options]
        if given.choose not in options:
            yield unknown("option", given.choose, options, member(address, "choose"))
    if isinstance(rule, YesNo) and isinstance(given.met, tuple):
        yield problem("PAR504", member(address, "met"), key="met", wanted="yes or no", text=", ".join(given.met))
    if isinstance(rule, Checklist) and given.met is not None:
        here = member(address, "met")
        if isinstance(given.met, bool):
            yield problem("PAR504", here, key="met", wanted="sequence", text=str(given.met).lower())
            return
        known = [each.key for each in rule.conditions]
        for index, key in enumerate(given.met):
            if key not in known:
                yield unknown("condition", key, known, item(here, index))
            elif key in given.met[:index]:
                yield problem("PAR518", item(here, index), key=key)


def _figures(
    address: str, given: "Answer | Example", criterion: Criterion, rule: Rule, askable: Askable, *, sheet: bool
) -> Iterator[Problem]:
    figures = askable.own if sheet else {**askable.shared, **askable.own}
    values = dict(given.figures)
    here = member(address, "figures")
    meant: set[str | None] = set()  # what is misspelled is there
    for key in values:
        if key not in figures:
            hint = "shared" if key in askable.shared else "figure"
            known = ", ".join(sorted(figures)) or "–"
            near = nearest(key, figures) if hint == "figure" else None
            meant.add(near)
            at = the_key(member(here, key))
            yield problem("PAR502", at, hint=hint, near=near, code=criterion.code, key=key, known=known)
        elif sheet and figures[key].given_by is not None:
            yield problem("PAR521", the_key(member(here, key)), key=key, source=figures[key].given_by or "")
    for key in _needed(askable, figures, criterion, rule, sheet=sheet):
        if key not in values and key not in meant:
            claimed = not isinstance(given, Example) and given.claim is not None and not values
            where = here if values else address
            yield problem("PAR503", where, hint="claim" if claimed else None, code=criterion.code, key=key)
    yield from check_values(here, values, figures, askable.limits, askable.given)


def _needed(
    askable: Askable, figures: Mapping[str, Figure], criterion: Criterion, rule: Rule, *, sheet: bool
) -> Iterator[str]:
    """The figures that must be given: in a sheet all of the item's own that it is asked for, else those of its rule."""
    only_used = not sheet or isinstance(criterion.rule, Cases)  # a figure of another case is not asked for
    used = askable.used
    if used is None:
        used = figures_used(rule) if only_used else ()
    for key, figure in figures.items():
        if (key in used if only_used else True) and not (sheet and figure.given_by is not None):
            yield key


def check_values(
    address: str,
    values: Mapping[str, Value],
    figures: Mapping[str, Figure],
    limits: Mapping[str, Limits],
    others: Mapping[str, Range],
) -> Iterator[Problem]:
    """What is wrong with the *values* of *figures*: their kinds, and their *limits*, in which *others* may stand."""
    right: dict[str, Value] = {}
    for key, value in values.items():
        if key in figures:
            wrong = _kind(member(address, key), key, value, figures[key])
            if wrong is None:
                right[key] = value
            else:
                yield wrong
    own_ranges = {key: range_of(value) for key, value in right.items() if isinstance(value, Quantity)}
    ranges = {**others, **own_ranges}
    beyond: set[str] = set()  # what follows from a figure that is wrong itself tells nothing new
    for key in sorted(own_ranges, key=lambda each: (_weight(limits[each]), each)):
        own, found = own_ranges[key], limits[key]
        for limit, relation in ((found.high, "more"), (found.low, "less")):
            if limit is None or not all(name in ranges and name not in beyond for name in limit.names):
                continue
            other = range_of_sum(limit, ranges)
            if own.low > other.high if relation == "more" else own.high < other.low:
                text = found.high_text if relation == "more" else found.low_text
                shown_limit = _limit(text, limit, other, percent=figures[key].kind == "percent")
                where = member(address, key)
                beyond.add(key)
                yield problem("PAR505", where, key=key, text=written(values[key]), relation=relation, limit=shown_limit)


def of_right_kind(values: Mapping[str, Value], figures: Mapping[str, Figure]) -> dict[str, Value]:
    """Those of *values* that are of the kinds that their figures ask for."""
    return {key: each for key, each in values.items() if key in figures and _kind("", key, each, figures[key]) is None}


def _kind(address: str, key: str, value: Value, figure: Figure) -> Problem | None:
    """What is wrong with the kind of *value*, if anything is."""
    if isinstance(value, Quantity):
        if figure.kind == "count" and not value.percent and decimals(value.number) == _THOUSANDS:
            text = written(value)  # whoever counts 12.000 has counted twelve thousand
            return problem("PAR227", address, hint="point", text=text, mended=text.replace(".", ""))
        fits = figure.kind != "date" and value.percent == (figure.kind == "percent")
        fits = fits and (figure.kind != "count" or Fraction(value.number).denominator == 1)
    else:
        fits = figure.kind == "date"
    if fits:
        return None
    text = written(value)
    if figure.kind == "date" and _SERIAL.fullmatch(text):
        mended = day_of_excel(int(text)).isoformat()
        return problem("PAR504", address, hint="serial", key=key, wanted=figure.kind, text=text, mended=mended)
    return problem("PAR504", address, key=key, wanted=figure.kind, text=text)


def _weight(limits: Limits) -> int:
    """How many other figures the bounds of one hang on."""
    return sum(len(each.names) for each in (limits.low, limits.high) if each is not None)


def _limit(text: str, limit: Linear, numbers: Range, *, percent: bool) -> str:
    """The bound as it is written, and its number where that is not the same."""
    number = f"{shown(numbers.low * 100):f}%" if percent else f"{shown(numbers.low):f}"
    return number if not limit.names else f"{text} = {number}"
