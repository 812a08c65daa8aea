"""The points of one sheet, worked out a second time: slowly, from what the numbers mean, and from nothing else.

It shares the nouns with the package and none of its arithmetic: formulas are read here once more, steps are laid out
once more, sums are added once more. Whoever changes a meaning changes it in both places, or a law fails.
"""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from attrs import evolve, frozen

from parindex.model.criteria import Area, Branch, CriteriaSet, Criterion, Figure
from parindex.model.fields import Quantity, YearDay
from parindex.model.rule_kinds import (
    Cases,
    Checklist,
    Deadline,
    Given,
    Options,
    Ratio,
    Step,
    Steps,
    Tally,
    YesNo,
)
from parindex.model.sheets import Answer, ScoreSheet, Unit

Stage = Literal["verified", "self"]
State = Literal["scored", "not_applicable", "no_evidence", "pending", "not_submitted"]
ZERO = Fraction(0)


@frozen
class ItemExpected:
    """What an item should come to."""

    state: State
    points: Fraction
    own: Fraction | None
    claimed: Fraction


@frozen
class SumExpected:
    """What an area, a part or a criterion should come to; the index is exact."""

    points: Fraction
    claimed: Fraction
    own: Fraction | None
    index: Fraction | None


@frozen
class Expected:
    """What a sheet should come to."""

    items: dict[str, ItemExpected]
    criteria: dict[str, SumExpected]
    areas: dict[str, SumExpected]
    parts: dict[str, SumExpected]
    points: Fraction
    claimed: Fraction
    own: Fraction | None
    index: Decimal | None
    self_index: Decimal | None
    provisional: bool
    pending: tuple[str, ...]
    has_gap: bool


@frozen
class _Verdict:
    """What an item is at one stage: its state and its points."""

    state: State
    points: Fraction


@frozen
class _Sums:
    """Points as earned; what counts; what would count besides, once it has come; and what is declared."""

    points: Fraction
    own: Fraction
    pending: Fraction
    declared: Fraction

    @property
    def kept(self) -> Fraction:
        """What is declared, less what waits."""
        return self.declared - self.pending


def oracle(
    criteria: CriteriaSet,
    sheet: ScoreSheet,
    unit: Unit | None = None,
    given: Mapping[str, Any] | None = None,
    out: Sequence[str] = (),
) -> Expected:
    """What *sheet* should come to; what is not answered is not submitted."""
    return _Oracle(criteria, sheet, unit, given or {}, frozenset(out)).expected()


def half_away(value: Fraction, places: int) -> Fraction:
    """*value* rounded to *places*, a half going away from zero."""
    scaled = abs(value) * 10**places
    below = scaled.numerator // scaled.denominator
    nearest = below + 1 if scaled - below >= Fraction(1, 2) else below
    return Fraction(nearest if value > 0 else -nearest, 10**places)


def quotient(formula: str, values: Mapping[str, Fraction]) -> tuple[Fraction, Fraction]:
    """Numerator and denominator of *formula*, nothing divided yet."""
    text = re.sub(r"([0-9]+(?:\.[0-9]+)?)%", r"(\1 / 100)", formula)
    text = re.sub(r"(?<![\w.])([0-9]+(?:\.[0-9]+)?)", r"number('\1')", text)
    return _walk(ast.parse(text, mode="eval").body, values)


def _walk(  # noqa: PLR0911, one way a sign
    node: ast.expr, values: Mapping[str, Fraction]
) -> tuple[Fraction, Fraction]:
    match node:
        case ast.Name(name):
            return values[name], Fraction(1)
        case ast.Call(args=[ast.Constant(text)]):
            return Fraction(str(text)), Fraction(1)
        case ast.UnaryOp(ast.USub(), operand):
            top, bottom = _walk(operand, values)
            return -top, bottom
        case ast.BinOp(left, ast.Div(), right):
            (top, bottom), (other_top, other_bottom) = _walk(left, values), _walk(right, values)
            if isinstance(right, ast.Call):  # a number: divided at once
                return top / other_top, bottom
            return top * other_bottom, bottom * other_top
        case ast.BinOp(left, ast.Mult(), right):
            (top, bottom), (other_top, other_bottom) = _walk(left, values), _walk(right, values)
            return top * other_top, bottom * other_bottom
        case ast.BinOp(left, ast.Add() | ast.Sub() as sign, right):
            (top, bottom), (other_top, other_bottom) = _walk(left, values), _walk(right, values)
            other_top = -other_top if isinstance(sign, ast.Sub) else other_top
            if bottom == other_bottom:
                return top + other_top, bottom
            return top * other_bottom + other_top * bottom, bottom * other_bottom
        case _:
            raise AssertionError(ast.dump(node))


def names_in(formula: str) -> list[str]:
    """The figures that *formula* names."""
    return re.findall(r"[^\W\d]\w*", formula)


def number_of(quantity: Quantity) -> Fraction:
    """What *quantity* is: 80% is 0.8."""
    return Fraction(quantity.number) / (100 if quantity.percent else 1)


def laid_out(steps: Sequence[Step], better: str) -> list[tuple[Any, Any]]:
    """The lower and upper end of each step, each (value, included) or None where it is open."""
    written: list[list[Any]] = []
    for each in steps:
        low = (each.at_least, True) if each.at_least else (each.more_than, False) if each.more_than else None
        high = (each.at_most, True) if each.at_most else (each.below, False) if each.below else None
        written.append([None if end is None else (number_of(end[0]), end[1]) for end in (low, high)])
    ascending = written if better == "lower" else written[::-1]
    filled = [list(each) for each in ascending]
    for at in range(1, len(ascending)):
        end, start = ascending[at - 1][1], ascending[at][0]
        if start is None and end is not None:
            filled[at][0] = (end[0], not end[1])
        if end is None and start is not None:
            filled[at - 1][1] = (start[0], not start[1])
    found = [(low, high) for low, high in filled]
    return found if better == "lower" else found[::-1]


def inside(value: Fraction, ends: tuple[Any, Any]) -> bool:
    """Whether *value* lies between *ends*."""
    low, high = ends
    if low is not None and not (value > low[0] or (low[1] and value == low[0])):
        return False
    return high is None or value < high[0] or (high[1] and value == high[0])


class _Awaited(Exception):  # noqa: N818, it never leaves this module
    """A figure will come."""


class _NotHeld(Exception):  # noqa: N818
    """A figure will not come."""


class _Missing(Exception):  # noqa: N818
    """A figure should be in the sheet."""


class _NotArisen(Exception):  # noqa: N818
    """There was nothing to do."""


@frozen
class _Oracle:
    criteria: CriteriaSet
    sheet: ScoreSheet
    unit: Unit | None
    given: Mapping[str, Any]
    out: frozenset[str]

    # --- items ---------------------------------------------------------------------------------------

    def chains(self) -> Iterator[tuple[Branch, ...]]:
        """Each item that has a rule, behind all that it is in, its area first."""

        def below(chain: tuple[Branch, ...]) -> Iterator[tuple[Branch, ...]]:
            for each in chain[-1].criteria:
                if each.criteria:
                    yield from below((*chain, each))
                elif each.rule is not None:
                    yield (*chain, each)

        for area in self.criteria.areas:
            yield from below((area,))

    def chain_of(self, code: str) -> tuple[Branch, ...]:
        """The item *code*, behind all that it is in."""
        return next(each for each in self.chains() if each[-1].code == code)

    def nearest(self, chain: tuple[Branch, ...], name: str, default: Any) -> Any:  # noqa: ANN401
        """What the item, or else the nearest branch above it, says about *name*."""
        return next((getattr(each, name) for each in reversed(chain) if getattr(each, name) is not None), default)

    def answer(self, code: str) -> Answer | None:
        return dict(self.sheet.answers).get(code)

    def is_for_unit(self, chain: tuple[Branch, ...]) -> bool:
        names = set() if self.unit is None else {self.unit.group, *self.unit.properties}
        return self.unit is None or all(names & set(each.only_for) for each in chain if each.only_for)

    def is_declared(self, chain: tuple[Branch, ...]) -> bool:
        """Whether it can be for units of this group: a property may be that of any unit."""
        if self.unit is None:
            return True
        groups = set(self.criteria.groups)
        return all(self.unit.group in each.only_for or set(each.only_for) - groups for each in chain if each.only_for)

    def outside(self, source: str, name: str) -> Any:  # noqa: ANN401
        """What *source* says about *name*."""
        if source not in self.given:
            raise _Awaited
        said = self.given[source]
        if isinstance(said, Mapping):
            if name not in said:
                raise _Awaited
            said = said[name]
        if said == "not_held":
            raise _NotHeld
        return said

    def figure(self, item: Criterion, key: str) -> Any:  # noqa: ANN401
        """The value of a figure: a fraction, a date or `never`."""
        own: dict[str, Figure] = dict(item.figures)
        declared = own.get(key) or dict(self.criteria.figures)[key]
        answer = self.answer(item.code)
        if declared.given_by is not None:
            value = self.outside(declared.given_by, key)
        elif key in own:
            value = None if answer is None else dict(answer.figures).get(key)
        else:
            value = dict(self.sheet.figures).get(key)
        if value is None:
            raise _Missing
        if isinstance(value, str) and value.endswith("%"):
            return Fraction(value[:-1]) / 100
        if isinstance(value, Quantity):
            return number_of(value)
        return value if isinstance(value, date) or value == "never" else Fraction(value)

    def figures(self, item: Criterion, keys: Sequence[str]) -> dict[str, Any]:
        """Their values; one that will not come weighs more than one that is not there yet."""
        found: dict[str, Any] = {}
        trouble: list[Exception] = []
        for key in keys:
            try:
                found[key] = self.figure(item, key)
            except (_Awaited, _NotHeld, _Missing) as wrong:
                trouble.append(wrong)
        for kind in (_NotHeld, _Missing, _Awaited):
            if any(isinstance(each, kind) for each in trouble):
                raise kind
        return found

    def worth(self, chain: tuple[Branch, ...], rule: Any, answer: Answer | None) -> Fraction:  # noqa: ANN401, C901, PLR0911, PLR0912, PLR0915
        """What the rule gives."""
        item = chain[-1]
        assert isinstance(item, Criterion)
        maximum = Fraction(item.max) if isinstance(item.max, Decimal) else None
        if answer is None and not isinstance(rule, Steps | Ratio | Tally | Deadline | Given):
            raise _Missing
        match rule:
            case Cases(cases):
                assert answer is not None
                chosen = [each.rule for each in cases if each.key == answer.case]
                if not chosen:
                    raise _Missing
                return self.worth(chain, chosen[0], answer)
            case Options(options):
                assert answer is not None
                if answer.choose is None:
                    raise _Missing
                option = next(each for each in options if each.key == answer.choose)
                return _points_or_share(option.points, option.share, maximum)
            case YesNo(otherwise):
                assert answer is not None
                if answer.met is None:
                    raise _Missing
                return _known(maximum) if answer.met else Fraction(otherwise)
            case Checklist(conditions, each, all_or_nothing):
                assert answer is not None
                if answer.met is None:
                    raise _Missing
                assert isinstance(answer.met, tuple)
                if all_or_nothing:
                    return _known(maximum) if {one.key for one in conditions} == set(answer.met) else ZERO
                met = [one for one in conditions if one.key in answer.met]
                return sum((Fraction(each if one.points is None else one.points) for one in met), ZERO)  # type: ignore[arg-type]
            case Steps(formula, steps, better):
                value = self.measure(chain, formula)
                if isinstance(value, _Verdict):
                    return value.points
                holding = [one for one, ends in zip(steps, laid_out(steps, better), strict=True) if inside(value, ends)]
                assert len(holding) == 1, (value, steps)
                if holding[0].share == "measure":
                    return self.in_proportion(_known(maximum), value)
                return _points_or_share(holding[0].points, holding[0].share, maximum)
            case Ratio(formula, zero_below):
                value = self.measure(chain, formula)
                if isinstance(value, _Verdict):
                    return value.points
                if zero_below is not None and value < number_of(zero_below):
                    return ZERO
                return self.in_proportion(_known(maximum), value)
            case Tally(per_figure, floor, cap, start):
                values = self.figures(item, [key for key, _ in per_figure])
                total = Fraction(start) + sum((values[key] * Fraction(points) for key, points in per_figure), ZERO)
                if isinstance(floor, Decimal) and total < floor:
                    total = Fraction(floor)
                if isinstance(cap, Decimal) and total > cap:
                    total = Fraction(cap)
                return total
            case Deadline(key, steps, otherwise, never):
                day = self.figures(item, [key])[key]
                if day == "never":
                    return Fraction(never)
                for one in steps:
                    if day <= self.day(one.on_or_before):
                        return Fraction(one.points)
                return Fraction(otherwise)
            case Given(source):
                said = self.outside(source, item.code)
                return number_of(said) if isinstance(said, Quantity) else Fraction(said)
            case _:
                raise AssertionError(rule)

    def day(self, written: YearDay) -> date:
        """The day that is meant."""
        year = self.criteria.year + {"last_year": -1, "year": 0, "next_year": 1}[written.year]
        return date(year, written.month, written.day)

    def measure(self, chain: tuple[Branch, ...], formula: str) -> Fraction | _Verdict:
        """The quotient; or, where nothing can be divided, the verdict that the set names."""
        item = chain[-1]
        assert isinstance(item, Criterion)
        top, bottom = quotient(formula, self.figures(item, names_in(formula)))
        if bottom != 0:
            return top / bottom
        if top == 0:
            raise _NotArisen
        return _Verdict("scored", Fraction(self.nearest(chain, "undefined", None).points))

    def in_proportion(self, maximum: Fraction, measure: Fraction) -> Fraction:
        """The maximum times *measure*, never below 0 or above the maximum, rounded once if at all."""
        points = maximum * min(max(measure, ZERO), Fraction(1))
        places = self.criteria.rounding.points
        return points if places == "none" else half_away(points, places)

    def by_itself(  # noqa: PLR0911, one way a state
        self, chain: tuple[Branch, ...], stage: Stage
    ) -> _Verdict:
        """What an item is at a stage, other items left aside."""
        item = chain[-1]
        assert isinstance(item, Criterion)
        answer = self.answer(item.code)
        claim = None if answer is None or answer.claim is None else Fraction(answer.claim)
        if not self.is_for_unit(chain) or item.code in self.out:
            return _Verdict("not_applicable", ZERO)
        try:
            if answer is not None and answer.not_arisen:
                raise _NotArisen  # noqa: TRY301, as if it had been found
            points = self.worth(chain, item.rule, answer)
        except _NotHeld:
            return _Verdict("not_applicable", ZERO)
        except _Missing:
            return _Verdict("not_submitted", ZERO)
        except _Awaited:
            by_verifier = self.in_case(item, answer) == "verifier"
            claimed = stage == "self" and claim is not None and by_verifier
            return _Verdict("scored", claim or ZERO) if claimed else _Verdict("pending", ZERO)
        except _NotArisen:
            return self.not_arisen(chain)
        asked = item.evidence and not self.all_from_outside(item)
        admitted = answer is not None and answer.no_evidence
        cited = answer is not None and answer.evidence
        if points > 0 and (admitted or (asked and not cited)):
            explained = answer is not None and answer.explanation is not None
            if not (explained and self.nearest(chain, "no_evidence", "explain") == "explain"):
                return _Verdict("no_evidence", ZERO)
        return _Verdict("scored", points)

    def in_case(self, item: Criterion, answer: Answer | None) -> str | None:
        """Who gives the points, if somebody does."""
        rule: Any = item.rule
        if isinstance(rule, Cases):
            rule = next((each.rule for each in rule.cases if answer is not None and each.key == answer.case), None)
        return rule.given_by if isinstance(rule, Given) else None

    def not_arisen(self, chain: tuple[Branch, ...]) -> _Verdict:
        """What follows where there was nothing to do."""
        item = chain[-1]
        match self.nearest(chain, "not_arisen", "refused"):
            case "excluded":
                return _Verdict("not_applicable", ZERO)
            case "full":
                return _Verdict("scored", Fraction(item.max))  # type: ignore[arg-type]
            case "zero":
                return _Verdict("scored", ZERO)
            case policy:
                raise AssertionError(policy)

    def all_from_outside(self, item: Criterion) -> bool:
        """Whether the unit has no say: points, or all figures, are given to it."""
        rules = [each.rule for each in item.rule.cases] if isinstance(item.rule, Cases) else [item.rule]
        if isinstance(item.rule, Given):
            return True
        keys: list[str] = []
        for rule in rules:
            match rule:
                case Steps(formula) | Ratio(formula):
                    keys += names_in(formula)
                case Tally(per_figure):
                    keys += [key for key, _ in per_figure]
                case Deadline(key):
                    keys.append(key)
                case _:
                    pass
        figures = {**dict(self.criteria.figures), **dict(item.figures)}
        return bool(keys) and all(figures[key].given_by is not None for key in keys)

    def verdict(self, chain: tuple[Branch, ...], stage: Stage) -> _Verdict:
        """What an item is at a stage."""
        item = chain[-1]
        found = self.by_itself(chain, stage)
        if found.state in ("not_applicable", "pending"):
            return found
        points = found.points
        for each in (one.zero_unless for one in chain if one.zero_unless is not None):
            other = self.verdict(self.chain_of(each.item), stage)
            if other.state == "pending":
                return _Verdict("pending", ZERO)
            if other.state != "not_applicable" and not other.points > each.more_than:
                points = min(points, ZERO)
        answer = self.answer(item.code)
        if stage == "self" and answer is not None and answer.claim is not None:
            points = Fraction(answer.claim)
        return _Verdict(found.state, points)

    # --- sums ----------------------------------------------------------------------------------------

    def factor(self, chain: tuple[Branch, ...]) -> Fraction:
        """What points of the item are multiplied by to be points of the set."""
        if self.criteria.weighting == "points" or chain[0].kind != "core":  # type: ignore[attr-defined]
            return Fraction(1)
        weight = Fraction(1)
        for each in chain:
            assert each.weight is not None
            weight *= Fraction(each.weight)
        return Fraction(self.criteria.max) * weight / Fraction(chain[-1].max)  # type: ignore[arg-type]

    def sums(self, chain: tuple[Branch, ...], stage: Stage) -> _Sums:
        """The sums of an item, or of all that is in a branch, in points of the set."""
        branch = chain[-1]
        if not branch.criteria:
            if not isinstance(branch, Criterion) or branch.rule is None:
                return _Sums(ZERO, ZERO, ZERO, ZERO)
            found = self.verdict(chain, stage)
            factor = self.factor(chain)
            maximum = Fraction(branch.max) if isinstance(branch.max, Decimal) else ZERO
            counts = found.state not in ("not_applicable", "pending")
            waits, declared = found.state == "pending", self.is_declared(chain)
            whole = maximum * factor
            return _Sums(found.points * factor, whole * counts, whole * waits, whole * declared)
        added = _added([self.sums((*chain, each), stage) for each in branch.criteria])
        points = added.points
        if isinstance(branch, Criterion) and branch.cap == "max":
            most = Fraction(branch.max)  # type: ignore[arg-type]
            own, attainable = min(most, added.own), min(most, added.own + added.pending)
            return _Sums(min(points, own), own, attainable - own, most if self.is_declared(chain) else ZERO)
        if isinstance(branch, Area) and branch.kind == "bonus":
            points = min(points, Fraction(branch.cap))  # type: ignore[arg-type]
        if isinstance(branch, Area) and branch.kind == "penalty" and branch.floor != "none":
            points = max(points, Fraction(branch.floor))  # type: ignore[arg-type]
        return evolve(added, points=points)

    def by_part(self, chain: tuple[Branch, ...], stage: Stage) -> Iterator[tuple[str | None, _Sums]]:
        """The sums of items, and of criteria with a cap, with the part that they belong to."""
        branch = chain[-1]
        if branch.criteria and getattr(branch, "cap", None) is None:
            for each in branch.criteria:
                yield from self.by_part((*chain, each), stage)
            return
        first = chain
        while first[-1].criteria:
            first = (*first, first[-1].criteria[0])
        yield self.nearest(first, "part", None), self.sums(chain, stage)

    def core(self) -> list[Area]:
        return [each for each in self.criteria.areas if each.kind == "core"]

    def scopes(self, stage: Stage) -> list[_Sums]:
        """The sums of each stretch of the set that excluded points are shared over."""
        areas = [self.sums((each,), stage) for each in self.core()]
        match self.criteria.excluded_points.rescale:
            case "set":
                return [_added(areas)]
            case "area":
                return areas
            case "part":
                return [_added(each) for each in self.parts(stage).values()]

    def parts(self, stage: Stage) -> dict[str | None, list[_Sums]]:
        """The sums by part."""
        found: dict[str | None, list[_Sums]] = {each.key: [] for each in self.criteria.parts}
        for area in self.core():
            for part, sums in self.by_part((area,), stage):
                found.setdefault(part, []).append(sums)
        return found

    def total(self, stage: Stage) -> tuple[Fraction, Fraction]:
        """Points and own maximum of the unit."""
        scopes = self.scopes(stage)
        counted = [each for each in scopes if each.own > 0]
        if self.criteria.excluded_points.rescale == "set":
            points, own = sum((each.points for each in scopes), ZERO), sum((each.own for each in scopes), ZERO)
        else:
            points = sum((each.points * each.kept / each.own for each in counted), ZERO)
            own = sum((each.kept for each in counted), ZERO)
        for each in self.criteria.areas:
            if each.kind != "core":
                points += self.sums((each,), stage).points
        if self.criteria.total is not None and self.criteria.total.floor == 0:
            points = max(points, ZERO)
        return points, own

    # --- all together --------------------------------------------------------------------------------

    def has_gap(self) -> bool:
        """Whether something that an index needs is not known."""

        def gaps(branch: Branch) -> Iterator[bool]:
            on_top = isinstance(branch, Area) and branch.kind != "core"
            yield branch.incomplete or (branch.max == "unknown" and not on_top)
            if isinstance(branch, Criterion) and branch.rule is not None:
                rules = [one.rule for one in branch.rule.cases] if isinstance(branch.rule, Cases) else [branch.rule]
                yield any(isinstance(one, Tally) and "unknown" in (one.floor, one.cap) for one in rules)
            for each in branch.criteria:
                yield from gaps(each)

        everywhere = (gap for area in self.criteria.areas for gap in gaps(area))
        return self.criteria.incomplete or self.criteria.max == "unknown" or any(everywhere)

    def item(self, chain: tuple[Branch, ...]) -> ItemExpected:
        found, claimed = self.verdict(chain, "verified"), self.verdict(chain, "self")
        maximum = Fraction(chain[-1].max) if isinstance(chain[-1].max, Decimal) else None
        counts = found.state not in ("not_applicable", "pending")
        return ItemExpected(found.state, found.points, maximum if counts else ZERO, claimed.points)

    def summed(self, now: _Sums, claimed: _Sums, *, is_core: bool) -> SumExpected:
        index = 100 * now.points / now.own if is_core and now.own > 0 else None
        return SumExpected(now.points, claimed.points, now.own, index)

    def branches(self) -> Iterator[tuple[Branch, ...]]:
        """All criteria that have criteria inside."""

        def below(chain: tuple[Branch, ...]) -> Iterator[tuple[Branch, ...]]:
            for each in chain[-1].criteria:
                if each.criteria:
                    yield (*chain, each)
                    yield from below((*chain, each))

        for area in self.criteria.areas:
            yield from below((area,))

    def expected(self) -> Expected:
        chains = list(self.chains())
        items = {each[-1].code: self.item(each) for each in chains}
        gap = self.has_gap()
        points, own = self.total("verified")
        claimed, self_own = self.total("self")
        places = self.criteria.rounding.index

        def both(chain: tuple[Branch, ...]) -> SumExpected:
            core = chain[0].kind == "core"  # type: ignore[attr-defined]
            return self.summed(self.sums(chain, "verified"), self.sums(chain, "self"), is_core=core)

        now, then = self.parts("verified"), self.parts("self")
        parts = {
            part.key: self.summed(_added(now[part.key]), _added(then[part.key]), is_core=True)
            for part in self.criteria.parts
        }
        return Expected(
            items=items,
            criteria={each[-1].code: both(each) for each in self.branches()},
            areas={each.code: both((each,)) for each in self.criteria.areas},
            parts=parts,
            points=points,
            claimed=claimed,
            own=None if gap else own,
            index=None if gap or own == 0 else as_decimal(half_away(100 * points / own, places), places),
            self_index=None
            if gap or self_own == 0
            else as_decimal(half_away(100 * claimed / self_own, places), places),
            provisional=any(each.state in ("pending", "not_submitted") for each in items.values()),
            pending=tuple(code for code, each in items.items() if each.state == "pending"),
            has_gap=gap,
        )


def as_decimal(value: Fraction, places: int) -> Decimal:
    """*value*, which has no more than *places* decimals, with exactly so many."""
    whole = value * 10**places
    assert whole.denominator == 1
    digits = tuple(int(each) for each in str(abs(whole.numerator)))
    return Decimal((int(whole < 0), digits, -places))


def _added(sums: Sequence[_Sums]) -> _Sums:
    """All of *sums* together."""
    return _Sums(
        sum((each.points for each in sums), ZERO),
        sum((each.own for each in sums), ZERO),
        sum((each.pending for each in sums), ZERO),
        sum((each.declared for each in sums), ZERO),
    )


def _points_or_share(points: Decimal | None, share: Any, maximum: Fraction | None) -> Fraction:  # noqa: ANN401
    return Fraction(points) if points is not None else Fraction(share) * _known(maximum)


def _known(maximum: Fraction | None) -> Fraction:
    assert maximum is not None
    return maximum
