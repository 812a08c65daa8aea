"""Whether a score sheet answers its criteria set, and what in it contradicts itself."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from parindex.checks.answers import VERIFIER, Askable, check_answer, check_values, of_right_kind
from parindex.checks.naming import unknown
from parindex.checks.seen import Seen
from parindex.model.fields import AnyValue, Quantity, Value
from parindex.model.given import NOT_HELD
from parindex.model.rule_kinds import Cases, Checklist, Given, Options
from parindex.model.sheets import Answer, Citation, Unit
from parindex.places import member, steps, the_key
from parindex.points import shown
from parindex.problems import Problem, problem
from parindex.rules.asking import figures_used
from parindex.rules.limits import limits_of
from parindex.rules.measures import Slip, check
from parindex.rules.normal import Branches, Outside, Scale
from parindex.rules.outside import GivenValues, from_outside, state_outside
from parindex.rules.prepared import Prepared, PreparedItem
from parindex.rules.readings import Range, range_of, range_of_sum, written

#: What a value of each kind looks like.
_EXAMPLES = {"count": "12", "amount": "12.5", "percent": "85.5%", "date": "2024-01-31, never", "points": "7.5"}


@frozen
class Circumstances:
    """What is known besides the sheet.

    Attributes:
        unit: The unit, if it was told.
        given: What comes from outside.
        out: Codes of items that the authority takes out.
        complete: Whether every item must be answered.
        checked: Whether what comes from outside was looked at already, for all units together.
    """

    unit: Unit | None = None
    given: GivenValues = field(factory=dict[str, AnyValue])
    out: frozenset[str] = frozenset()
    complete: bool = True
    checked: bool = False


def check_sheet(seen: Seen, prepared: Prepared, known: Circumstances) -> Iterator[Problem]:
    """All that is wrong with a sheet as an answer to its set, with addresses."""
    named = seen.said("criteria_set")
    if named is not None and named != prepared.criteria.id:
        yield problem("PAR513", "criteria_set", text=named, name=prepared.criteria.id)
        return
    group = known.unit.group if known.unit is not None else ""
    if group and prepared.criteria.groups and group not in prepared.criteria.groups:
        yield unknown("group", group, prepared.criteria.groups, "")
        return
    yield from _documents(seen)
    yield from _submitted(seen, prepared.criteria.year)
    if not known.checked:
        yield from _given(prepared, known)
    yield from _shared(seen, prepared, known)
    shared = _ranges(seen, prepared)
    above = _own_above(seen, prepared)
    for address, each in seen.each(Answer):
        for found in _answer(address, str(steps(address)[-1]), each, prepared, known, shared):
            if found.code != "PAR503" or found.value("key") not in above:  # else it was said where it belongs
                yield found
    yield from _unanswered(seen, prepared, known, above)
    for code, _ in seen.said("areas") or ():
        codes = [area.code for area in prepared.criteria.areas]
        if code not in codes:
            yield unknown("area", code, codes, the_key(member("areas", code)))


def _unanswered(seen: Seen, prepared: Prepared, known: Circumstances, above: set[str]) -> Iterator[Problem]:
    """The items that nothing is said of, but for those of which figures stand *above*, among the shared ones."""
    answers: dict[str, Answer] = dict(seen.said("answers") or ())
    if not known.complete or not seen.whole("answers"):
        return
    for item in prepared.items:
        asked = item.asks and above.isdisjoint(item.own)
        if asked and item.code not in answers and _must_answer(item, prepared, known):
            name = item.criterion.name.in_language("vi")
            yield problem("PAR501", the_key("answers"), code=item.code, name=name)


def _must_answer(item: PreparedItem, prepared: Prepared, known: Circumstances) -> bool:
    """Whether an item that was not answered had to be; where the unit is not known, only what is for all."""
    if item.code in known.out or not prepared.is_for(item, known.unit):
        return False
    if known.unit is None and item.policies.only_for:
        return False
    rule = item.criterion.rule
    if isinstance(rule, Cases):  # another case may do without what is not held
        return any(
            all(_state(item, name, known) != "not_held" for name in figures_used(each.rule)) for each in rule.cases
        )
    return all(_state(item, name, known) != "not_held" for name in item.used)


def _state(item: PreparedItem, name: str, known: Circumstances) -> str:
    source = item.figures[name].given_by
    return "there" if source is None else state_outside(source, name, known.given)


def _documents(seen: Seen) -> Iterator[Problem]:
    """Documents that are cited and not listed."""
    if not seen.whole("documents"):
        return
    listed = [key for key, _ in seen.said("documents") or ()]
    for address, citation in seen.each(Citation):
        if citation.of not in listed:
            yield unknown("document", citation.of, listed, member(address, "of"))
    submitted = seen.said("submitted")
    if submitted is not None and submitted.document is not None and submitted.document not in listed:
        yield unknown("document", submitted.document, listed, member("submitted", "document"))


def _submitted(seen: Seen, year: int) -> Iterator[Problem]:
    """That the sheet was handed in neither in the *year* that its set evaluates nor in the next."""
    submitted = seen.said("submitted")
    if submitted is not None and not year <= submitted.date.year <= year + 1:
        yield problem("PAR434", member("submitted", "date"), date=submitted.date.isoformat(), year=year)


def _given(prepared: Prepared, known: Circumstances) -> Iterator[Problem]:
    """Values from outside that nobody asks for, or that are of the wrong kind."""
    for source, values in known.given.items():
        if source not in prepared.sources:
            yield unknown("source", source, prepared.sources, "")
            continue
        names = prepared.sources[source]
        by_name = values if isinstance(values, Mapping) else dict.fromkeys(names, values)
        if not isinstance(values, Mapping) and len(names) > 1 and values != NOT_HELD:
            yield problem("PAR517", source=source, text=str(values), known=", ".join(names))
            continue
        for name, value in by_name.items():
            if name not in names:
                yield problem("PAR517", source=source, text=str(name), known=", ".join(names))
            elif value != NOT_HELD:
                try:
                    found = from_outside(source, name, known.given).value
                except (TypeError, ValueError):
                    known_forms = "85.5, 85.5%, 2024-01-31, not_held"
                    yield problem("PAR517", hint="form", source=source, text=str(value), known=known_forms)
                else:
                    yield from check_given_value(source, name, found, prepared)


def check_given_value(source: str, name: str, value: Value | None, prepared: Prepared) -> Iterator[Problem]:
    """What is wrong with the *value* that a *source* gives for the figure or item *name*."""
    shared = prepared.shared
    asking = next((each for each in prepared.items if name in each.figures), None)
    figure = shared.get(name) or (asking.figures[name] if asking is not None else None)
    if figure is not None and value is not None:
        wrong = next(check_values("", {name: value}, {name: figure}, limits_of({name: figure}), {}), None)
        if wrong is not None:
            beyond = wrong.code == "PAR505"
            wanted = _EXAMPLES[figure.kind]
            if beyond:
                wanted = f"{'<=' if wrong.value('relation') == 'more' else '>='} {wrong.value('limit')}"
            hint = None if beyond else "form"
            yield problem("PAR517", hint=hint, source=source, text=written(value), known=wanted)
        return
    item = prepared.by_code.get(name)
    form = None if item is None else item.form
    outside = form if isinstance(form, Outside) else None
    if outside is None or value is None:
        return
    number = Fraction(value.number) if isinstance(value, Quantity) and not value.percent else None
    if number is None or number < outside.low or (outside.high is not None and number > outside.high):
        high = "…" if outside.high is None else f"{shown(outside.high):f}"
        yield problem("PAR517", source=source, text=written(value), known=f"{shown(outside.low):f} … {high}")


def _shared(seen: Seen, prepared: Prepared, known: Circumstances) -> Iterator[Problem]:
    """What is wrong with the shared figures, and which of those that are needed are missing."""
    values: dict[str, Value] = dict(seen.said("figures") or seen.rest("figures") or ())
    figures = prepared.shared
    for key in values:
        at = the_key(member("figures", key))
        if key not in figures:
            owner = next((each.code for each in prepared.items if key in each.own), None)
            yield (
                unknown("figure", key, figures, at)
                if owner is None
                else problem("PAR404", at, hint="own", what="figure", name=key, code=owner)
            )
        elif figures[key].given_by is not None:
            yield problem("PAR521", at, key=key, source=figures[key].given_by or "")
    yield from check_values("figures", values, figures, prepared.limits, {})
    if known.complete and seen.whole("figures"):
        answers: dict[str, Answer] = dict(seen.said("answers") or ())
        said = values.keys() | _misplaced(prepared, known, answers)
        for key in sorted(_needed(prepared, known, answers) - said):
            yield problem("PAR520", the_key("figures"), key=key)
    yield from check_sums(of_right_kind(values, figures), prepared)


def _own_above(seen: Seen, prepared: Prepared) -> set[str]:
    """The figures of items that stand among the shared ones."""
    values: dict[str, Value] = dict(seen.said("figures") or seen.rest("figures") or ())
    return {key for key in values.keys() - prepared.shared.keys() if any(key in each.own for each in prepared.items)}


def _needed(prepared: Prepared, known: Circumstances, answers: Mapping[str, Answer]) -> set[str]:
    """The shared figures that items of this unit use."""
    shared = {key for key, figure in prepared.criteria.figures if figure.given_by is None}
    needed: set[str] = set()
    for item in prepared.items:
        answer = answers.get(item.code)
        arisen = answer is None or not answer.not_arisen
        if arisen and _must_answer(item, prepared, known):
            needed |= shared.intersection(item.used) - item.own.keys()
    return needed


def _misplaced(prepared: Prepared, known: Circumstances, answers: Mapping[str, Answer]) -> set[str]:
    """Figures in answers that are none of their items' own: there it is said where they belong."""
    found: set[str] = set()
    for code, answer in answers.items():
        item = prepared.by_code.get(code)
        if item is not None and (known.unit is None or prepared.is_for(item, known.unit)):
            found |= {key for key, _ in answer.figures} - item.own.keys()
    return found


def check_sums(values: Mapping[str, Value], prepared: Prepared) -> Iterator[Problem]:
    """Checks of the set that these figures break by more than rounding for print can explain."""
    numbers = {key: each for key, each in values.items() if isinstance(each, Quantity)}
    for text in prepared.criteria.checks:
        constraint = check(text)
        if isinstance(constraint, Slip) or not all(name in numbers for name in constraint.form.names):
            continue
        off = range_of_sum(constraint.form, {name: range_of(numbers[name]) for name in constraint.form.names})
        if off.high < 0 or (constraint.sense == "=" and off.low > 0):
            yield _broken(text, constraint.form.terms, numbers)


def _broken(text: str, terms: tuple[tuple[str, Fraction], ...], values: Mapping[str, Quantity]) -> Problem:
    """That a check does not hold, with the figure that was probably copied from another, if one was."""
    figures = ", ".join(f"{name} = {written(values[name])}" for name, _ in terms)
    sides = [_side(part, values) for part in _parts(text)]
    cure = _copied(terms, values, text)
    where = "figures"
    if cure is not None:
        key, mended = cure
        where = member("figures", key)
        return problem(
            "PAR506",
            where,
            hint="cure",
            formula=text,
            left=sides[0],
            right=sides[1],
            figures=figures,
            key=key,
            mended=mended,
        )
    return problem("PAR506", where, formula=text, left=sides[0], right=sides[1], figures=figures)


def _parts(text: str) -> tuple[str, str]:
    sign = next(each for each in ("<=", ">=", "=") if each in text)
    left, _, right = text.partition(sign)
    return left.strip(), right.strip()


def _side(text: str, values: Mapping[str, Quantity]) -> str:
    """One side of a check, worked out."""
    constraint = check(f"{text} = 0")
    assert not isinstance(constraint, Slip)  # noqa: S101, the whole check could be read
    percent = any(values[name].percent for name in constraint.form.names)
    number = constraint.form.value({name: _exact(values[name]) for name in constraint.form.names})
    return f"{shown(number * 100):f}%" if percent else f"{shown(number):f}"


def _exact(value: Quantity) -> Fraction:
    return Fraction(value.number) / (100 if value.percent else 1)


def _position(name: str, text: str) -> int:
    """Where a figure stands in a formula."""
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    return found.start() if found else 0


def _copied(
    terms: tuple[tuple[str, Fraction], ...], values: Mapping[str, Quantity], text: str
) -> tuple[str, str] | None:
    """A figure that says the same as another one, and what it would have to be."""
    if "=" not in text or "<" in text or ">" in text:
        return None
    constraint = check(text)
    assert not isinstance(constraint, Slip)  # noqa: S101, it was read before
    names = [name for name, _ in terms]
    off = constraint.form.value({each: _exact(values[each]) for each in names})
    for name, factor in sorted(terms, key=lambda term: -_position(term[0], text)):
        if not any(other != name and values[other] == values[name] for other in names):
            continue
        percent = values[name].percent
        mended = _exact(values[name]) - off / factor
        if mended >= 0 and (percent or mended.denominator == 1):
            return name, f"{shown(mended * 100):f}%" if percent else f"{shown(mended):f}"
    return None


def _ranges(seen: Seen, prepared: Prepared) -> Mapping[str, Range]:
    """What the shared figures can be, as far as they are right."""
    values: dict[str, Value] = dict(seen.said("figures") or seen.rest("figures") or ())
    right = of_right_kind(values, prepared.shared)
    numbers = {key: each for key, each in right.items() if isinstance(each, Quantity) and key in prepared.limits}
    return {key: range_of(each) for key, each in numbers.items()}


def _answer(
    address: str,
    code: str,
    answer: Answer,
    prepared: Prepared,
    known: Circumstances,
    shared: Mapping[str, Range],
) -> Iterator[Problem]:
    item = prepared.by_code.get(code)
    if item is None:
        is_there = any(code == each for each in prepared.codes)
        yield (
            problem("PAR522", the_key(address), code=code)
            if is_there
            else unknown("item", code, prepared.by_code, the_key(address))
        )
        return
    if known.unit is not None and not prepared.is_for(item, known.unit):
        yield problem("PAR514", the_key(address), code=code)
        return
    askable = Askable(item.own, prepared.shared, item.limits, shared)
    yield from check_answer(address, answer, item.criterion, askable, sheet=True)
    if answer.not_arisen and item.policies.not_arisen == "refused":
        yield problem("PAR510", member(address, "not_arisen"), code=code)
    if answer.claim is not None:
        yield from _claim(address, answer, item)
    if answer.stated is not None:
        form = item.form if not isinstance(item.form, Branches) else dict(item.form.cases).get(answer.case or "")
        if not isinstance(form, Scale):
            key = the_key(member(address, "stated"))
            yield problem("PAR502", key, code=code, key="stated", known=", ".join(_known(item)) or "–")
        elif answer.stated.percent != form.percent:
            wanted = "percent" if form.percent else "number"
            yield problem("PAR504", member(address, "stated"), key="stated", wanted=wanted, text=written(answer.stated))


def _known(item: PreparedItem) -> list[str]:
    rule = item.criterion.rule
    if isinstance(rule, Options):
        return ["choose"]
    return ["met"] if isinstance(rule, Checklist) else ["case"] if isinstance(rule, Cases) else []


def _claim(address: str, answer: Answer, item: PreparedItem) -> Iterator[Problem]:
    """A claim must lie within what the item can give; points that others give are not claimed."""
    rule = item.criterion.rule
    here = member(address, "self")
    if isinstance(rule, Given) and rule.given_by != VERIFIER:
        yield problem("PAR521", the_key(here), key="self", source=rule.given_by)
        return
    low, high = item.lowest, item.maximum
    claim = Fraction(answer.claim or 0)
    if (low is not None and claim < low) or (high is not None and claim > high):
        shown_low: Decimal | str = "…" if low is None else shown(low)
        shown_high: Decimal | str = "…" if high is None else shown(high)
        yield problem("PAR509", here, code=item.code, claim=answer.claim or 0, low=shown_low, high=shown_high)
