"""What could be another number, or another policy, at the top of a criteria set."""

from collections.abc import Iterator
from typing import get_args

from parindex.model.conditions import (
    AreaCondition,
    Condition,
    EachAreaCondition,
    IndexCondition,
    RankCondition,
    condition_key,
)
from parindex.model.criteria import CriteriaSet, Scope, Weighting
from parindex.model.policies import Band, Compare, TieBreak, Ties
from parindex.mutation.boundaries import FLIPPED
from parindex.mutation.mutants import Edit, Mutant
from parindex.mutation.neighbours import SHARE, as_text
from parindex.mutation.of_rules import Written, always, number, other_word
from parindex.places import item, member, the_key

#: Examples say points to 4 decimals: rounded to 3 they can differ, rounded to 4 none can.
_BESIDE_NONE = 3
_MOST_POINTS_PLACES, _MOST_INDEX_PLACES = 4, 6


def at_top(criteria: CriteriaSet, written: Written) -> Iterator[Mutant]:
    """The mutants of what *criteria* says at its top."""
    yield from other_word("weighting", criteria.weighting, get_args(Weighting), written)
    yield from _rounding(criteria)
    yield from other_word("compare", criteria.compare, get_args(Compare), always)
    yield from other_word("ties", criteria.ties, get_args(Ties), always)
    yield from _tie_break(criteria.tie_break)
    for at, band in enumerate(criteria.bands):
        yield from _band(item("bands", at), band)
    if criteria.total is not None:
        was, now = ("none", 0) if criteria.total.floor == "none" else ("0", "none")
        yield Mutant("floor", "total.floor", was, str(now), (Edit("total.floor", now),))
    scope = criteria.excluded_points.rescale
    yield from other_word("excluded_points.rescale", scope, get_args(Scope), written)


def _rounding(criteria: CriteriaSet) -> Iterator[Mutant]:
    points, index = criteria.rounding.points, criteria.rounding.index
    beside = [_BESIDE_NONE] if points == "none" else [points - 1, points + 1]
    for other in beside:
        if 0 <= other <= _MOST_POINTS_PLACES:
            where = "rounding.points"
            yield Mutant("policy", where, str(points), str(other), (Edit(where, other),))
    for other in (index - 1, index + 1):
        if 0 <= other <= _MOST_INDEX_PLACES:
            yield Mutant("policy", "rounding.index", str(index), str(other), (Edit("rounding.index", other),))


def _tie_break(steps: tuple[TieBreak, ...]) -> Iterator[Mutant]:
    """A step that is not there, and steps in another order."""
    names = [each if isinstance(each, str) else f"area: {each.area}" for each in steps]
    for at, name in enumerate(names):
        less = (*steps[:at], *steps[at + 1 :])
        yield Mutant("policy", item("tie_break", at), name, "", (Edit("tie_break", less),))
    for at in range(len(steps) - 1):
        other = (*steps[:at], steps[at + 1], steps[at], *steps[at + 2 :])
        was, now = f"{names[at]}, {names[at + 1]}", f"{names[at + 1]}, {names[at]}"
        yield Mutant("policy", item("tie_break", at), was, now, (Edit("tie_break", other),))


def _band(address: str, band: Band) -> Iterator[Mutant]:
    yield from _line(address, band)
    for at, condition in enumerate(band.when):
        yield from _condition(item(member(address, "when"), at), condition)


def _line(address: str, line: Band | IndexCondition) -> Iterator[Mutant]:
    for key, value in (("at_least", line.at_least), ("more_than", line.more_than)):
        if value is not None:
            where, other = member(address, key), FLIPPED[key]
            yield from number("threshold", where, value, always)
            was, now = f"{key}: {as_text(value)}", f"{other}: {as_text(value)}"
            edits = (Edit(where, None), Edit(member(address, other), value))
            yield Mutant("inclusivity", the_key(where), was, now, edits)


def _condition(address: str, condition: Condition) -> Iterator[Mutant]:
    here = member(address, condition_key(condition))
    if isinstance(condition, IndexCondition):
        yield from _line(here, condition)
    elif isinstance(condition, AreaCondition | EachAreaCondition):
        where = member(here, "at_least")
        yield from number("threshold", where, condition.at_least, always, SHARE, percent=True)
    elif isinstance(condition, RankCondition):
        where, place = member(here, "at_most"), condition.at_most
        for other in (place - 1, place + 1):
            if other > 0:
                yield Mutant("threshold", where, str(place), str(other), (Edit(where, other),))
