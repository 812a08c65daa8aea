"""Scoring rules side by side: in normal form where they are written otherwise, steps as stretches with both ends."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import Attribute, evolve, frozen

from parindex.comparing.changes import Bracket, Change, Effect, Side
from parindex.comparing.holding import HOLDING, Holding
from parindex.comparing.told import Told
from parindex.comparing.walking import At, Walk, percentage
from parindex.model.criteria import Figure
from parindex.model.fields import Quantity
from parindex.model.intervals import Interval
from parindex.model.rule_kinds import Deadline, Option, Ratio, Rule, Step, Steps, Tally
from parindex.places import item, member
from parindex.rules.asking import figures_used
from parindex.rules.measures import Slip, measure
from parindex.rules.normal import Branches, Marks, Normal, Table, fraction, intervals, is_share, normal, simple_rules

_BY_FIGURES = (Steps, Ratio, Tally)
_ENDS = ("at_least", "more_than", "at_most", "below")
#: A rule without days is the same in every year.
_ANY_YEAR = 2000
Figures = Mapping[str, Figure]


@frozen
class RuleWalk(Walk):
    """Compares what belongs to an item.

    Attributes:
        maxima: Its old and its new maximum; None where unknown.
        figures: The figures that it could use, and those that it can use now.
        holding: The policies that hold in the two sets.
    """

    maxima: tuple[Fraction | None, Fraction | None]
    figures: tuple[Figures, Figures]
    holding: Holding

    def field(self, one: "Attribute[Any]", told: Told, values: tuple[Any, Any], at: At) -> Iterator[Change]:
        """What changed in a field; in a policy, by what holds, wherever that is written."""
        found = super().field(one, told, values, at)
        if one.name not in HOLDING:
            return found
        old, new = (Side(*each) for each in zip(self.codes, at, strict=True))
        unwritten = Change(told.kind, "scores", one.name, self.name, old, new)
        return self.holding.told(one.name, self.codes, found, unwritten)

    def apart(self, one: "Attribute[Any]", owners: tuple[Any, Any], values: Any, at: At) -> Iterator[Change]:  # noqa: ANN401
        """What changed in a rule, in its steps, or in what an option is worth."""
        above = tuple(each.rpartition(".")[0] for each in at)
        match one.name:
            case "rule":
                yield from self._rule(values, at)
            case "steps":
                yield from self._steps(owners, values, at)
            case "zero_below":
                yield from self._zero_below(owners, values, at)
            case "points" if isinstance(owners[0], Option):
                yield from self._worth(owners, (above[0], above[1]))
            case _:
                yield from ()

    def value(self, name: str, told: Told, values: tuple[Any, Any], at: At) -> Iterator[Change]:
        """That a value became another; one that asks for a figure that was not there is not comparable."""
        for each in super().value(name, told, values, at):
            yield (
                each if each.kind != "measure" or name == "given_by" else evolve(each, effect=self._asking(values[1]))
            )

    def _asking(self, new: str) -> Effect:
        found = measure(new)  # a date is asked for by its name alone
        asked = frozenset[str]() if isinstance(found, Slip) else found.names
        return "scores" if asked <= self.figures[0].keys() else "incomparable"

    # --- rules ---------------------------------------------------------------------------------------

    def _rule(self, rules: tuple[Rule | None, Rule | None], at: At) -> Iterator[Change]:
        old, new = rules
        if old is None or new is None or type(old) is not type(new):
            if old is not new:
                yield self._another_rule(old, new, at)
            return
        found = list(self.fields(old, new, at))
        if found and self._are_alike(old, new):
            found = [evolve(each, kind="respelled", effect="wording") for each in found]
        yield from found

    def _another_rule(self, old: Rule | None, new: Rule | None, at: At) -> Change:
        if isinstance(old, _BY_FIGURES) and isinstance(new, _BY_FIGURES):
            if self._are_alike(old, new):
                return self.change("respelled", "wording", "rule", (old, new), at)
            if set(figures_used(new)) <= self.figures[0].keys():
                return self.change("rule", "scores", "rule", (old, new), at)
        return self.change("rule", "incomparable", "rule", (old, new), at)

    def _are_alike(self, old: Rule, new: Rule) -> bool:
        """Whether two rules give the same for every answer, be the maximum the old one or the new."""
        if any(isinstance(each, Deadline) for rule in (old, new) for _, each in simple_rules(rule)):
            return False  # there is but one way to write a day
        for maximum in self.maxima:
            one, other = (_form(rule, maximum, each) for rule, each in zip((old, new), self.figures, strict=True))
            if one is None or one != other:
                return False
        return True

    # --- what is worth how much -----------------------------------------------------------------------

    def _worth(self, owners: tuple[Option | Step, Option | Step], at: At) -> Iterator[Change]:
        """That an option or a step is worth something else, or the same, written as points or as a share."""
        old, new = owners
        if (old.points, old.share) == (new.points, new.share):
            return
        names = ["points" if each.share is None else "share" for each in owners]
        here = member(at[0], names[0]), member(at[1], names[1])
        values = worth_of(old), worth_of(new)
        worths = [(_points(old, each), _points(new, each)) for each in self.maxima]
        if all(one is not None and one == other for one, other in worths):
            yield self.change("respelled", "wording", names[1], values, here)
        else:
            yield self.change("repointed", "scores", names[1], values, here)

    # --- steps --------------------------------------------------------------------------------------

    def _steps(
        self, owners: tuple[Steps, Steps], values: tuple[tuple[Step, ...], tuple[Step, ...]], at: At
    ) -> Iterator[Change]:
        sides = [
            [
                _Placed(step, where, self._is_share(rule.measure, side), item(address, index))
                for index, (step, where) in enumerate(zip(steps, intervals(steps, rule.better), strict=True))
            ]
            for side, (rule, steps, address) in enumerate(zip(owners, values, at, strict=True))
        ]
        old, new = sides
        if len(old) == len(new):
            for both in zip(old, new, strict=True):
                yield from self._step(*both)
            return
        by_worth = [{worth_of(each.step): each for each in side} for side in sides]
        if any(len(found) < len(side) for found, side in zip(by_worth, sides, strict=True)):
            yield self.change("rebracketed", "scores", "steps", values, at)  # nobody can say which became which
            return
        for worth, each in by_worth[0].items():
            if worth not in by_worth[1]:
                yield self.change("rebracketed", "scores", "steps", (each.bracket(worth), None), (each.address, at[1]))
        for worth, each in by_worth[1].items():
            if worth in by_worth[0]:
                before = by_worth[0][worth]
                found = list(self._step(before, each))
                yield from found
                if not found and before.interval != each.interval:  # it makes room for a step that came, or fills it
                    brackets, places = (before.bracket(None), each.bracket(None)), (before.address, each.address)
                    yield self.change("rebracketed", "scores", "steps", brackets, places)
            else:
                yield self.change("rebracketed", "scores", "steps", (None, each.bracket(worth)), (at[0], each.address))

    def _step(self, old: "_Placed", new: "_Placed") -> Iterator[Change]:
        """That a step holds elsewhere, or is worth something else."""
        ends = [
            {name: getattr(each.step, name) for name in _ENDS if getattr(each.step, name) is not None}
            for each in (old, new)
        ]
        if ends[0] != ends[1]:
            gone = [name for name in ends[0] if ends[1].get(name) != ends[0][name]]
            come = [name for name in ends[1] if ends[0].get(name) != ends[1][name]]
            name, at = "steps", (old.address, new.address)
            values: tuple[Any, Any] = (old.step, new.step)
            if max(len(gone), len(come)) == 1:
                before, name = (gone or come)[0], (come or gone)[0]
                at = member(old.address, before), member(new.address, name)
                values = ends[0].get(before), ends[1].get(name)
            if old.interval is not None and old.interval == new.interval:
                yield self.change("respelled", "wording", name, values, at)
            else:
                yield self.change("rebracketed", "scores", name, (old.bracket(None), new.bracket(None)), at)
        yield from self._worth((old.step, new.step), (old.address, new.address))

    def _zero_below(
        self, owners: tuple[Ratio, Ratio], values: tuple[Quantity | None, Quantity | None], at: At
    ) -> Iterator[Change]:
        old, new = values
        if old == new:
            return
        lines = [None if each is None else fraction(each) for each in values]
        brackets = [
            None if line is None else Bracket(Interval(high=line), self._is_share(rule.measure, side))
            for side, (rule, line) in enumerate(zip(owners, lines, strict=True))
        ]
        if lines[0] == lines[1]:
            yield self.change("respelled", "wording", "zero_below", values, at)
        else:
            yield self.change("rebracketed", "scores", "zero_below", (brackets[0], brackets[1]), at)

    def _is_share(self, text: str, side: int) -> bool:
        found = measure(text)
        return not isinstance(found, Slip) and is_share(found, self.figures[side])


@frozen
class _Placed:
    """A step, where it holds, whether that is a share, and where it is written."""

    step: Step
    interval: Interval | None
    percent: bool
    address: str

    def bracket(self, worth: Decimal | Quantity | str | None) -> object:
        return self.step if self.interval is None else Bracket(self.interval, self.percent, worth)


def worth_of(one: Option | Step) -> Decimal | Quantity | str | None:
    """What an option or a step is worth, as it is written: points, a share of the maximum, or the measure of it."""
    if one.share is None:
        return one.points
    return one.share if isinstance(one.share, str) else percentage(one.share)


def _points(one: Option | Step, maximum: Fraction | None) -> Fraction | None:
    if one.points is not None:
        return Fraction(one.points)
    return None if maximum is None or not isinstance(one.share, Decimal) else maximum * Fraction(one.share)


def _form(rule: Rule, maximum: Fraction | None, figures: Figures) -> Normal | None:
    form = normal(rule, maximum, figures, _ANY_YEAR)
    if isinstance(form, Branches):
        return Branches(tuple(sorted(((key, _sorted(each)) for key, each in form.cases), key=lambda each: each[0])))
    return None if form is None else _sorted(form)


def _sorted(form: Any) -> Any:  # noqa: ANN401, a normal form
    """*form* with what is chosen or met in the order of its keys: it may be written in any."""
    return evolve(form, points=tuple(sorted(form.points))) if isinstance(form, Table | Marks) else form
