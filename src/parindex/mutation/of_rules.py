"""What could be another number in a scoring rule, or another word."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, assert_never

from parindex.model.fields import Quantity
from parindex.model.rule_kinds import (
    Cases,
    Checklist,
    Deadline,
    Given,
    Options,
    Ratio,
    Rule,
    Steps,
    Tally,
    YesNo,
)
from parindex.mutation.boundaries import boundaries
from parindex.mutation.mutants import Edit, Kind, Mutant
from parindex.mutation.neighbours import ANY, FROM_ZERO, SHARE, SIDES, Range, as_text, beside, moved_quantity, next_day
from parindex.places import item, member
from parindex.points import decimals
from parindex.rules.measures import numbers_in

#: Whether something is written at an address, and not left to its default.
Written = Callable[[str], bool]


def in_rule(  # noqa: C901, PLR0912, one way a kind
    address: str, rule: Rule, year: int, written: Written
) -> Iterator[Mutant]:
    """The mutants of *rule*, which stands at *address* in a set of a *year*."""
    match rule:
        case Options(options):
            for at, option in enumerate(options):
                yield from worth(item(member(address, "options"), at), option)
        case YesNo(otherwise):
            yield from number("points", member(address, "otherwise"), otherwise, written)
        case Checklist(conditions, each, _):
            if each is not None:
                yield from number("points", member(address, "each"), each, written)
            for at, condition in enumerate(conditions):
                yield from worth(item(member(address, "conditions"), at), condition)
        case Steps():
            yield from _factors(member(address, "measure"), rule.measure)
            yield from boundaries(address, rule)
            for at, step in enumerate(rule.steps):
                yield from worth(item(member(address, "steps"), at), step)
            yield from other_word(member(address, "better"), rule.better, ("higher", "lower"), written)
        case Ratio(measure, zero_below):
            yield from _factors(member(address, "measure"), measure)
            if zero_below is not None:
                yield from _zero_below(member(address, "zero_below"), zero_below)
        case Tally():
            yield from _tally(address, rule, written)
        case Deadline():
            yield from _deadline(address, rule, year, written)
        case Given():
            yield from _given(address, rule, written)
        case Cases(cases):
            for at, case in enumerate(cases):
                inside = member(item(member(address, "cases"), at), "rule")
                yield from in_rule(inside, case.rule, year, written)
        case _:
            assert_never(rule)


def number(
    kind: Kind, address: str, value: Decimal, written: Written, within: Range = ANY, *, percent: bool = False
) -> Iterator[Mutant]:
    """The numbers next to the one that is written at *address*."""
    if written(address):
        was = as_text(value, percent=percent)
        for _, moved in beside(value, within):
            yield Mutant(kind, address, was, as_text(moved, percent=percent), (Edit(address, moved),))


def worth(address: str, thing: Any) -> Iterator[Mutant]:  # noqa: ANN401, an option, a step or a condition
    """The points, or the share of the maximum, of what stands at *address*."""
    share = getattr(thing, "share", None)
    if thing.points is not None:
        yield from number("points", member(address, "points"), thing.points, always)
    if isinstance(share, Decimal):
        yield from number("points", member(address, "share"), share, always, SHARE, percent=True)


def other_word(address: str, word: str, words: tuple[str, ...], written: Written) -> Iterator[Mutant]:
    """Each other word that may stand at *address*."""
    if written(address):
        for other in words:
            if other != word:
                yield Mutant("policy", address, word, other, (Edit(address, other),))


def at_zero(address: str) -> Iterator[Mutant]:
    """A floor of 0 where there is none: nothing can be taken away."""
    yield Mutant("floor", address, "none", "0", (Edit(address, Decimal(0)),))


def always(address: str) -> bool:
    """That something is written: what has no default."""
    del address
    return True


def _factors(address: str, formula: str) -> Iterator[Mutant]:
    """The numbers in a formula; none of them goes below 0."""
    for start, end in numbers_in(formula):
        text = formula[start:end]
        value, sign = Decimal(text.removesuffix("%")), "%" if text.endswith("%") else ""
        for _, moved in beside(value, FROM_ZERO):
            now = f"{as_text(moved)}{sign}"
            edits = (Edit(address, f"{formula[:start]}{now}{formula[end:]}"),)
            yield Mutant("factor", address, text, now, edits, span=(start, end))


def _zero_below(address: str, line: Quantity) -> Iterator[Mutant]:
    for side in SIDES:
        moved = moved_quantity(line, side, decimals(line.number))
        yield Mutant("threshold", address, as_text(line), as_text(moved), (Edit(address, moved),))


def _tally(address: str, rule: Tally, written: Written) -> Iterator[Mutant]:
    yield from number("points", member(address, "start"), rule.start, written)
    for key, points in rule.each:
        yield from number("points", member(member(address, "each"), key), points, always)
    if isinstance(rule.floor, Decimal):
        yield from number("floor", member(address, "floor"), rule.floor, always)
    elif rule.floor == "none":
        yield from at_zero(member(address, "floor"))
    if isinstance(rule.cap, Decimal):
        yield from number("cap", member(address, "cap"), rule.cap, always)


def _deadline(address: str, rule: Deadline, year: int, written: Written) -> Iterator[Mutant]:
    for at, step in enumerate(rule.steps):
        here = item(member(address, "steps"), at)
        where = member(here, "on_or_before")
        for side in SIDES:
            day = next_day(step.on_or_before, side, year)
            if day is not None:
                yield Mutant("threshold", where, as_text(step.on_or_before), as_text(day), (Edit(where, day),))
        yield from number("points", member(here, "points"), step.points, always)
    yield from number("points", member(address, "otherwise"), rule.otherwise, written)
    yield from number("points", member(address, "never"), rule.never, written)


def _given(address: str, rule: Given, written: Written) -> Iterator[Mutant]:
    yield from number("bound", member(address, "at_least"), rule.at_least, written)
    if rule.at_most is not None:
        yield from number("bound", member(address, "at_most"), rule.at_most, written)
