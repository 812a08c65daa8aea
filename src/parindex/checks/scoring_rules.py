"""Whether the rules of a criteria set can be read, and give points for every value that figures can have."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from parindex.checks.answers import Askable, check_answer
from parindex.checks.figures import check_checks, check_figures, mixed, slipped, unusable
from parindex.checks.items import Item, SetSeen
from parindex.checks.most_points import check_most
from parindex.checks.naming import unknown
from parindex.checks.seen import Seen
from parindex.checks.steps import ENDS, check_days, check_ends, check_worths, check_worths_of_days, is_empty
from parindex.model.criteria import Criterion, Example, Figure
from parindex.model.fields import Quantity
from parindex.model.intervals import Interval
from parindex.model.rule_kinds import Checklist, Deadline, Given, Ratio, Rule, Step, Steps, Tally
from parindex.places import item, member, the_key
from parindex.points import shown
from parindex.problems import Problem, problem
from parindex.rules.asking import figures_of_form, figures_used
from parindex.rules.effort import UndecidedError
from parindex.rules.measures import Measure, Slip, measure
from parindex.rules.normal import (
    Branches,
    Normal,
    Outside,
    Scale,
    intervals,
    is_share,
    normal,
    ratio_steps,
    rules_with_addresses,
    simple_rules,
)
from parindex.rules.outline import Policies
from parindex.rules.proof import Fault, Field, at_a_glance_not_above, denominator, impossible, steps
from parindex.rules.reach import Constraint
from parindex.rules.readings import written
from parindex.rules.worth import inputs_of, not_arisen, of_case, worth

#: A note that stands in the way of nothing.
NOTED = "PAR343"
#: For rules in which no day is named.
_ANY_YEAR = 2000


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
        yield from _Ruled(address, criterion, each, figures, field, seen, all_known).problems()


def _doubtful(seen: Seen, address: str, figures: Iterable[str]) -> set[str]:
    """Figures of which it could not be read what they can be: a proof about them would be about others."""
    said = ("kind", "at_least", "at_most")
    return {key for key in figures if not all(seen.whole(member(member(address, key), each)) for each in said)}


@frozen
class _Ruled:
    """An item with a rule, and the figures it can use."""

    address: str
    criterion: Criterion
    item: Item
    figures: Mapping[str, Figure]
    field: Field
    seen: SetSeen
    all_known: bool

    @property
    def policies(self) -> Policies | None:
        return self.item.policies if self.item.known else None

    @property
    def maximum(self) -> Fraction | None:
        declared = self.criterion.max
        return Fraction(declared) if isinstance(declared, Decimal) else None

    def problems(self) -> Iterator[Problem]:
        rule = self.criterion.rule
        rules = rules_with_addresses(member(self.address, "rule"), rule)
        if rule is None or not (self._names_known or self.all_known):
            return
        for check in (self._of_simple, self._of_most, self._of_worth):
            found = [each for here, simple in rules for each in check(here, simple)]
            yield from found
            if any(each.code != NOTED for each in found):
                return
        yield from self._unused(rule)
        yield from self._examples(rule)

    def _unused(self, rule: Rule) -> Iterator[Problem]:
        """Figures of the item that neither its rule nor a bound of another figure uses: they change nothing."""
        limits = self.field.limits
        bounds = [each for name in limits for each in (limits[name].low, limits[name].high) if each is not None]
        used = {*figures_used(rule), *(name for each in bounds for name in each.names)}
        for key, figure in self.criterion.figures:
            if key not in used and not figure.needs_explanation:
                where = the_key(member(member(self.address, "figures"), key))
                yield problem("PAR344", where, key=key)

    @property
    def _names_known(self) -> bool:
        """Whether all figures that the rule names could be read; if not, nobody knows what they are."""
        rule = self.criterion.rule
        return rule is not None and all(name in self.figures for name in figures_used(rule))

    def _form(self, rule: Rule) -> Normal | None:
        """The normal form of *rule*; the year matters to deadlines alone."""
        year: int | None = self.seen.seen.said("year")
        if year is None and any(isinstance(simple, Deadline) for _, simple in simple_rules(rule)):
            return None
        return normal(rule, self.maximum, self.figures, year or _ANY_YEAR)

    def _of_worth(self, address: str, rule: Rule) -> Iterator[Problem]:
        if isinstance(rule, Deadline):
            yield from check_worths_of_days(address, rule)
        form = self._form(rule) if isinstance(rule, Steps) else None
        if isinstance(rule, Steps) and isinstance(form, Scale):
            yield from check_worths(member(address, "steps"), rule, form.stretches, self.maximum)

    def _of_most(self, address: str, rule: Rule) -> Iterator[Problem]:
        if self.maximum is None:
            return
        yield from check_most(address, rule, self.criterion.code, self.maximum, self.field)
        undefined = self.policies.undefined if self.policies is not None else None
        if undefined is not None and undefined.points > self.maximum and address == member(self.address, "rule"):
            where = member(member(self.address, "undefined"), "points")
            points, most = shown(Fraction(undefined.points)), shown(self.maximum)
            yield problem("PAR321", where, code=self.criterion.code, points=points, maximum=most)

    def _examples(self, rule: Rule) -> Iterator[Problem]:
        form = self._form(rule)
        if form is None or self.policies is None:
            return
        for index, example in enumerate(self.criterion.examples):
            yield from self._example(item(member(self.address, "examples"), index), example, form, self.policies)

    def _of_simple(self, address: str, rule: Rule) -> Iterator[Problem]:  # noqa: C901, one way a kind
        match rule:
            case Checklist(conditions, points_each, all_or_nothing):
                priced = [one.points is not None for one in conditions]
                ways = (points_each is not None) + all_or_nothing + any(priced)
                if ways != 1 or (any(priced) and not all(priced)):
                    yield problem("PAR322", address)
            case Steps(text, each_step):
                yield from self._measured(address, text, each_step, rule)
            case Ratio(text, zero_below):
                yield from self._measured(address, text, ratio_steps(zero_below), None)
            case Tally(points):
                for key, _ in points:
                    yield from self._figure(the_key(member(member(address, "each"), key)), key, date=False)
                if isinstance(rule.floor, Decimal) and isinstance(rule.cap, Decimal) and rule.floor > rule.cap:
                    yield problem("PAR342", member(address, "cap"), low=rule.floor, high=rule.cap)
            case Deadline(key):
                yield from self._figure(member(address, "date"), key, date=True)
                yield from check_days(address, rule)
            case Given(_, low, high):
                if high is not None and high < low:
                    yield problem("PAR342", member(address, "at_most"), low=low, high=high)
                elif high is None and self.maximum is not None and low > self.maximum:
                    yield problem("PAR342", member(address, "at_least"), low=low, high=shown(self.maximum))
            case _:
                pass

    def _figure(self, address: str, key: str, *, date: bool) -> Iterator[Problem]:
        if key not in self.figures:
            yield unknown("figure", key, self.figures, address)
        elif (self.figures[key].kind == "date") != date:
            yield problem("PAR333", address, key=key, kind=self.figures[key].kind)

    # --- measures and steps -------------------------------------------------------------------------

    def _measured(self, address: str, text: str, each_step: Sequence[Step], rule: Steps | None) -> Iterator[Problem]:
        """What is wrong with a measure and the steps on it; each thing only where nothing before it is wrong."""
        here = member(address, "measure")
        found = measure(text)
        if isinstance(found, Slip):
            yield slipped(here, text, found)
            return
        in_turn = (
            unusable(here, text, sorted(found.names), self.figures, all_known=True),
            self._mixed(here, text, found),
            self._types(address, text, found, each_step, of_steps=rule is not None),
            check_ends(member(address, "steps"), rule) if rule else (),
        )
        for looked in in_turn:
            if wrong := list(looked):
                yield from wrong
                return
        yield from self._denominator(here, text, found)
        where = intervals(each_step, "higher" if rule is None else rule.better)
        proportional = [one for one, step in zip(where, each_step, strict=True) if step.share == "measure"]
        if any(one is not None and (one.high is None or one.high > 1) for one in proportional):
            yield from self._more_than_whole(here, text, found)
        if rule is not None:
            yield from self._steps(address, text, found, where)

    def _steps(self, address: str, text: str, found: Measure, where: Sequence[Interval | None]) -> Iterator[Problem]:
        """Values at which no step holds, or two do; a step whose ends are crossed holds at none, and is to blame."""
        holding = [index for index, each in enumerate(where) if each is not None and not is_empty(each)]
        crossed = [index for index in range(len(where)) if index not in holding]
        for fault in steps(found, [each for each in where if each is not None and not is_empty(each)], self.field):
            blamed = crossed[0] if crossed and fault.kind == "gap" else holding[fault.steps[-1]]
            yield self._of_steps(address, text, found, fault, blamed)

    def _mixed(self, address: str, text: str, found: Measure) -> Iterator[Problem]:
        """A measure without figures, or percentages added to others; in a quotient they may stand on both sides."""
        if not found.names:
            yield problem("PAR307", address, hint="figures", formula=text, text=text)
        for side in (found.top, found.bottom):
            yield from mixed(address, side.names, self.figures)

    def _types(
        self, address: str, text: str, found: Measure, each_step: Sequence[Step], *, of_steps: bool
    ) -> Iterator[Problem]:
        """Thresholds that are no percentages where the measure is, or the other way round, or no whole numbers."""
        share = is_share(found, self.figures)
        counts = all(self.figures[name].kind == "count" for name in found.names)
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
                    hint = None if share else "number"
                    yield problem("PAR309", where, hint=hint, text=number, measure=text, mended=f"{number}%")
                elif whole and Fraction(quantity.number).denominator != 1:
                    yield problem("PAR309", where, hint="whole", text=number, measure=text, mended=number)

    def _denominator(self, address: str, text: str, found: Measure) -> Iterator[Problem]:
        if self.policies is None:
            return
        has_policy = self.policies.not_arisen != "refused"
        has_undefined = self.policies.undefined is not None
        codes = {"negative": "PAR314", "zero": "PAR315", "undefined": "PAR316"}
        for fault in denominator(found, self.field, has_policy=has_policy, has_undefined=has_undefined):
            if fault.kind == "undecided":
                yield problem("PAR336", address, measure=text)
            else:
                yield problem(codes[fault.kind], address, measure=text, figures=self._shown(fault))

    def _more_than_whole(self, address: str, text: str, found: Measure) -> Iterator[Problem]:
        """That a measure in proportion to which points are given can be more than 1."""
        above = found.top - found.bottom
        if at_a_glance_not_above(found, self.field):
            return
        try:
            witness = self.field.witness([Constraint(above, ">"), Constraint(found.bottom, ">")], found)
        except UndecidedError:
            return
        if witness is not None:
            shown_figures = self._shown(Fault("undefined", witness=witness))
            yield problem("PAR343", address, measure=text, figures=shown_figures)

    def _of_steps(self, address: str, text: str, found: Measure, fault: Fault, blamed: int) -> Problem:
        if fault.kind == "undecided" or fault.witness is None or fault.witness.value is None:
            return problem("PAR336", member(address, "measure"), measure=text)
        value = fault.witness.value
        percent = is_share(found, self.figures)
        shown_value = _number(value, percent=percent)
        where = item(member(address, "steps"), blamed)
        code = "PAR310" if fault.kind == "gap" else "PAR311"
        return problem(code, where, value=shown_value, figures=self._shown(fault))

    def _shown(self, fault: Fault) -> str:
        """The figures of the witness, as a file would give them."""
        pairs = () if fault.witness is None else fault.witness.figures
        return ", ".join(f"{key} = {_number(value, percent=self._is_percent(key))}" for key, value in pairs)

    def _is_percent(self, key: str) -> bool:
        return key in self.figures and self.figures[key].kind == "percent"

    # --- worked examples --------------------------------------------------------------------------

    def _example(self, address: str, example: Example, form: Normal, kept: Policies) -> Iterator[Problem]:
        """Whether a worked example gives what it says."""
        used = None if isinstance(form, Branches) else figures_of_form(form)
        askable = Askable(dict(self.criterion.figures), self.figures, self.field.limits, used=used)
        wrong = list(check_answer(address, example, self.criterion, askable, sheet=False))
        yield from wrong
        if wrong or isinstance(form, Outside):
            return
        points = self._worth(example, form, kept)
        if points is None:
            yield problem("PAR330", member(address, "points"), hint="not_scored", declared=example.points, points="–")
        elif points != Fraction(example.points):
            yield problem("PAR330", member(address, "points"), declared=example.points, points=shown(points))

    def _worth(self, example: Example, form: Normal, kept: Policies) -> Fraction | None:
        if example.not_arisen:
            return not_arisen(kept.not_arisen, self.maximum)
        inputs = inputs_of(example.choose, example.met, dict(example.figures))
        found = worth(of_case(form, example.case), inputs, self.maximum, self.seen.places)
        if found.points is not None:
            return found.points
        if found.empty:
            return not_arisen(kept.not_arisen, self.maximum)
        return Fraction(kept.undefined.points) if found.over_zero and kept.undefined is not None else None


def _number(value: Fraction, *, percent: bool) -> str:
    """*value* to 4 decimals, as a file writes it."""
    text = f"{shown(value * 100 if percent else value):f}"
    return f"{text}%" if percent else text
