"""The boundary examples of an item: what its rule decides, just below, at and just above each line.

Their points are what the rule gives today: they pin it, and whoever reads them beside the decision sees whether it is
right.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_never, cast

from attrs import evolve, frozen

from parindex.model.criteria import Example
from parindex.model.fields import Value
from parindex.model.rule_kinds import Given, Ratio, Rule, Steps
from parindex.probing.choices import Said, on_calendar, on_marks, on_outside, on_table
from parindex.probing.ground import Ground
from parindex.probing.scales import Slope, on_scale
from parindex.probing.sums import on_sum
from parindex.rules.asking import figures_of_form
from parindex.rules.effort import Effort
from parindex.rules.example_runs import terms_of
from parindex.rules.examples import Got, Terms, can_be_said, got_by
from parindex.rules.normal import Calendar, Marks, Outside, Scale, Simple, Sum, Table, simple_rules
from parindex.rules.prepared import Prepared, PreparedItem
from parindex.rules.proof import Field, field_of
from parindex.rules.worth import number_of, of_case

#: No item gets more examples than these: nobody reads on.
MOST_EXAMPLES = 60
_Key = tuple[Any, ...]


@frozen
class Boundaries:
    """Examples for an item that has none like them, in order, and how many more there would be."""

    item: PreparedItem
    examples: tuple[Example, ...]
    left_out: int = 0


@frozen(eq=False)
class Probe:
    """An item whose boundaries are looked for: itself, what its examples are worked out by, what its figures can be."""

    item: PreparedItem
    terms: Terms
    field: Field


def boundaries_of(prepared: Prepared) -> Iterator[Boundaries]:
    """For each item of a set in which nothing is wrong the boundary examples that it lacks, in order."""
    shared = field_of(prepared.shared, prepared.criteria.checks)
    for each in prepared.items:
        within = field_of(each.own, within=shared) if each.own else shared
        probe = Probe(each, terms_of(each, prepared.places), evolve(within, effort=Effort()))
        yield _lacking(probe)


def _lacking(probe: Probe) -> Boundaries:
    item = probe.item
    there = {_key(each, probe.terms) for each in item.criterion.examples}
    found: dict[_Key, Example] = {}
    best: tuple[Fraction, Example] | None = None
    for each in _answers(probe):
        got = got_by(each, probe.terms)
        if got.points is not None and not can_be_said(got.points):
            continue  # its points cannot be written
        said = evolve(each, points=got.told)
        found.setdefault(_key(said, probe.terms), said)
        if got.points is not None and (best is None or got.points > best[0]):
            best = (got.points, said)
    for each in _circumstances(probe, None if best is None else best[1]):
        found.setdefault(_key(each, probe.terms), each)
    new = [each for key, each in found.items() if key not in there]
    room = max(0, MOST_EXAMPLES - len(item.criterion.examples))
    return Boundaries(item, tuple(new[:room]), max(0, len(new) - room))


def _answers(probe: Probe) -> Iterator[Example]:
    """Answers on and beside all boundaries, in each case; their points are not worked out yet."""
    rule = probe.item.criterion.rule
    for case, simple in simple_rules(rule) if rule is not None else ():
        form = of_case(probe.terms.form, case)
        for said in _said(form, simple, probe):
            yield Example(Decimal(0), case=case, **said)


def _said(form: Simple, rule: Rule, probe: Probe) -> Iterator[Said]:
    """What is answered on and beside the boundaries of one rule."""
    ground = Ground(probe.field, figures_of_form(form))
    match form:
        case Table():
            yield from on_table(form, rule)
        case Marks():
            yield from on_marks(form)
        case Calendar():
            yield from on_calendar(form)
        case Outside():
            declared = probe.item.criterion.max
            yield from on_outside(form, cast("Given", rule), declared if isinstance(declared, Decimal) else None)
        case Scale():
            slope = Slope(form, ground, probe.terms.maximum or Fraction(0), probe.terms.places)
            yield from _in_order(on_scale(slope, cast("Steps | Ratio", rule)), form)
        case Sum():
            yield from ({"figures": each} for each in on_sum(form, ground) if each is not None)
        case _:
            assert_never(form)


def _in_order(found: Iterable[Mapping[str, Value]], form: Scale) -> Sequence[Said]:
    """Figures by what they give the measure, the best first; those that give nothing last."""
    better = -1 if form.better == "higher" else 1

    def order(figures: Mapping[str, Value]) -> tuple[bool, Fraction]:
        value = _measured(figures, form)
        return value is None, better * (value or Fraction(0))

    return [{"figures": each} for each in sorted(found, key=order)]


def _measured(figures: Mapping[str, Value], form: Scale) -> Fraction | None:
    numbers = {name: number_of(figures[name]) for name in form.measure.names}
    bottom = form.measure.bottom.value(numbers)
    return form.measure.top.value(numbers) / bottom if bottom else None


def _circumstances(probe: Probe, best: Example | None) -> Iterator[Example]:
    """That nothing arose, and that there is no evidence, where the set says what follows."""
    item = probe.item
    chain = (*item.leaf.above, item.criterion)
    if any(each.not_arisen is not None for each in chain):
        yield _told(Example(Decimal(0), not_arisen=True), probe.terms)
    stated = any(each.no_evidence is not None for each in chain)
    gains = best is not None and not isinstance(best.points, str) and best.points > 0 and best.given is None
    if best is not None and gains and (stated or item.asks_evidence):
        yield _told(evolve(best, no_evidence=True, explained=True), probe.terms)


def _told(example: Example, terms: Terms) -> Example:
    return evolve(example, points=got_by(example, terms).told)


def _key(example: Example, terms: Terms) -> _Key:
    """What makes an example another one than the next: where on the scale it lies, not by which figures."""
    if example.not_arisen:
        return ("not_arisen",)
    if example.no_evidence:
        got: Got = got_by(example, terms)
        gains = got.worth is not None and (got.because in ("explained", "no_evidence"))
        return ("no_evidence", example.explained, gains)
    form = of_case(terms.form, example.case)
    figures = dict(example.figures)
    if isinstance(form, Scale):
        value = _measured(figures, form)
        if value is not None:
            return ("at", example.case, value, _weighed(figures, form))
        numbers = {name: number_of(figures[name]) for name in form.measure.names}
        return ("over_zero", example.case, form.measure.top.value(numbers) == 0)
    met = frozenset(example.met) if isinstance(example.met, tuple) else example.met
    used = tuple((name, _plain(figures[name])) for name in figures_of_form(form))
    outside = isinstance(form, Outside)
    given = (example.given if example.given is not None else example.points) if outside else None
    return ("said", example.case, example.choose, met, used, given)


def _weighed(figures: Mapping[str, Value], form: Scale) -> bool:
    """Whether there are some of all figures that are multiplied by a number, if any are."""
    terms = (*form.measure.top.terms, *form.measure.bottom.terms)
    return all(number_of(figures[name]) for name, factor in terms if abs(factor) != 1)


def _plain(value: Value) -> Any:  # noqa: ANN401, a number, a day, or never
    """*value* without its way of writing."""
    return value if isinstance(value, str) or hasattr(value, "isoformat") else number_of(value)
