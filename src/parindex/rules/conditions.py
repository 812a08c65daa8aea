"""Whether a unit meets a condition, and by how much: one function for bands and for awards."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import assert_never

from attrs import field, frozen

from parindex.model.conditions import (
    AreaCondition,
    BandCondition,
    Condition,
    EachAreaCondition,
    IndexCondition,
    NotFlagged,
    RankCondition,
)
from parindex.model.policies import Band
from parindex.model.results import Rank, Verdict


@frozen
class Facts:
    """What conditions ask of a unit.

    Attributes:
        index: The index that counts, published or exact; None if the unit has none.
        rank: Its places.
        band: Position of its band among *bands*, 0 the highest; None if it is in none.
        bands: The bands of the round.
        flags: Marks against it.
        areas: The exact index of each core area by code, 100 x points / own maximum; None where that is 0 or unknown.
    """

    index: Fraction | None
    rank: Rank
    band: int | None
    bands: tuple[Band, ...]
    flags: frozenset[str]
    areas: Mapping[str, Fraction | None] = field(factory=dict[str, Fraction | None])


def verdict(condition: Condition, facts: Facts) -> Verdict:
    """Whether *facts* meet *condition*; the distance is in points, percent or places, negative where short."""
    match condition:
        case RankCondition():
            return _rank(condition, facts)
        case BandCondition():
            return _band(condition, facts)
        case IndexCondition():
            met, distance = over_line(condition, facts.index)
            return Verdict(condition, met, distance)
        case NotFlagged():
            carried = tuple(each for each in condition.flags if each in facts.flags)
            return Verdict(condition, not carried, None, carried)
        case AreaCondition(code):
            return _areas(condition, {key: each for key, each in facts.areas.items() if key == code})
        case EachAreaCondition():
            return _areas(condition, facts.areas)
        case _:
            assert_never(condition)


def verdicts(conditions: Sequence[Condition], facts: Facts) -> tuple[Verdict, ...]:
    """The verdict on each of *conditions*: those on flags first, then as written."""
    in_order = sorted(conditions, key=lambda each: not isinstance(each, NotFlagged))
    return tuple(verdict(each, facts) for each in in_order)


def over_line(line: IndexCondition | Band, index: Fraction | None) -> tuple[bool, Fraction | None]:
    """Whether *index* is over *line*, and the distance in points; without a line everything is."""
    at = line.at_least if line.at_least is not None else line.more_than
    if at is None:
        return index is not None, None
    if index is None:
        return False, None
    distance = index - Fraction(at)
    return (distance >= 0 if line.at_least is not None else distance > 0), distance


def band_of(facts: Facts) -> int | None:
    """The position of the first band whose line and conditions *facts* meet."""
    for position, band in enumerate(facts.bands):
        if over_line(band, facts.index)[0] and all(each.met for each in verdicts(band.when, facts)):
            return position
    return None


def _areas(condition: AreaCondition | EachAreaCondition, areas: Mapping[str, Fraction | None]) -> Verdict:
    """Whether every area has the share of its own maximum, exact; one without a maximum is asked nothing."""
    line = 100 * Fraction(condition.at_least)
    distances = {code: index - line for code, index in areas.items() if index is not None}
    short = tuple(code for code, distance in distances.items() if distance < 0)
    nearest = min(distances.values(), default=None)
    if not areas:  # a unit without a result
        return Verdict(condition, met=False, distance=None)
    return Verdict(condition, not short, nearest, short, applies=bool(distances))


def _rank(condition: RankCondition, facts: Facts) -> Verdict:
    places = {"official": facts.rank.official, "group": facts.rank.group, "cluster": facts.rank.cluster}
    place = places[condition.within]
    if place is None:
        return Verdict(condition, met=False, distance=None)
    return Verdict(condition, place <= condition.at_most, Fraction(condition.at_most - place))


def _band(condition: BandCondition, facts: Facts) -> Verdict:
    wanted = [each.key for each in facts.bands].index(condition.at_least)
    met = facts.band is not None and facts.band <= wanted
    return Verdict(condition, met, over_line(facts.bands[wanted], facts.index)[1])
