"""Two results compared, as JSON: what other programs hold on to. It never changes with the language."""

import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from parindex.model.compared import ComparedFinding, ComparedRank
from parindex.model.comparisons import (
    Alone,
    AreaComparison,
    AwardComparison,
    Comparison,
    GroupComparison,
    Heading,
    ItemComparison,
    Move,
    UnitComparison,
    index_won,
    points_won,
)
from parindex.points import is_tick, plain, shown
from parindex.texts import Words
from parindex.writing.comparison_words import Side, sides
from parindex.writing.scored_json import words_data

FORMAT = "parindex/comparison@1"
V = TypeVar("V")


def comparison_json(comparison: Comparison) -> str:
    """*comparison* as JSON text; exact quantities are texts in plain decimals."""
    return json.dumps(comparison_data(comparison), ensure_ascii=False, indent=2) + "\n"


def comparison_data(comparison: Comparison) -> dict[str, Any]:
    """*comparison* as plain lists and dictionaries, in the shape of the published schema.

    What there was, and is, stands under `old` and `new`, what it won under `change`; null where there is, or was, none.
    """
    old, new = sides(comparison)
    heading = comparison.heading
    return {
        "format": FORMAT,
        "old": None if heading.old is None else _heading(heading.old),
        "new": None if heading.new is None else _heading(heading.new),
        "differs": list(comparison.differs),
        "moved": comparison.moved,
        "units": [_unit(each, old, new) for each in comparison.units],
        "only_old": [_alone(each) for each in comparison.only_old],
        "only_new": [_alone(each) for each in comparison.only_new],
        "groups": [_group(each) for each in comparison.groups],
        "awards": [_award(each, old, new) for each in comparison.awards],
        "appeared": [_finding(each) for each in comparison.appeared],
        "vanished": [_finding(each) for each in comparison.vanished],
    }


def _heading(heading: Heading) -> dict[str, Any]:
    return {
        "round": heading.round,
        "title": words_data(heading.title),
        "year": heading.year,
        "stage": heading.stage,
        "status": heading.status,
    }


def _alone(unit: Alone) -> dict[str, Any]:
    return {"unit": unit.unit, "name": words_data(unit.name), "group": unit.group}


def _unit(unit: UnitComparison, old: Side, new: Side) -> dict[str, Any]:
    return {
        "unit": unit.unit,
        "name": words_data(unit.name),
        "group": _both(unit.group, _same),
        "points": points_data(unit.points),
        "max": _both(unit.max, plain),
        "index": _index(unit.index),
        "band": _both(unit.band, _same),
        "rank": {**_both(unit.rank, _rank), "change": unit.places_won},
        "state": _both(unit.state, _same),
        "open": _both(unit.open, list),
        "apart": list(unit.apart),
        "areas": [_area(each) for each in unit.areas],
        "items": [_item(each, unit.unit, old, new) for each in unit.items],
    }


def _same(value: V) -> V:
    return value


def _both(move: Move[V], write: Callable[[V], Any]) -> dict[str, Any]:
    """What there was, and is."""
    old = None if move.old is None else write(move.old)
    return {"old": old, "new": None if move.new is None else write(move.new)}


def points_data(move: Move[Fraction]) -> dict[str, Any]:
    """Points of then and of now, and what was won; fractions beside them where one has no end within 4 decimals."""
    three = {"old": move.old, "new": move.new, "change": points_won(move)}
    data: dict[str, Any] = {key: None if each is None else plain(shown(each)) for key, each in three.items()}
    if all(each is None or is_tick(each) for each in three.values()):
        return data
    return {**data, "exact": {key: None if each is None else _fraction(each) for key, each in three.items()}}


def _fraction(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"


def _index(move: Move[Decimal]) -> dict[str, Any]:
    change = index_won(move)
    return {**_both(move, _printed), "change": None if change is None else _printed(change)}


def _printed(value: Decimal) -> str:
    return f"{value:f}"


def _rank(rank: ComparedRank) -> dict[str, Any]:
    return {"group": rank.group, "cluster": rank.cluster, "official": rank.official, "joint": rank.joint}


def _area(area: AreaComparison) -> dict[str, Any]:
    return {
        "code": area.code,
        "was": area.was,
        "points": points_data(area.points),
        "max": _both(area.max, plain),
        "index": _index(area.index),
    }


def _item(item: ItemComparison, unit: str, old: Side, new: Side) -> dict[str, Any]:
    return {
        "code": item.code,
        "was": item.was,
        "name": words_data(new.item_name(unit, item.code)),
        "state": _both(item.state, _same),
        "points": points_data(item.points),
        "max": _both(item.max, plain),
        "because": {"old": _words(old.item(unit, item.was)), "new": _words(new.item(unit, item.code))},
    }


def _words(words: Words) -> dict[str, str] | None:
    """Words in both languages; None where there are none."""
    return words_data(words) or None


def _group(group: GroupComparison) -> dict[str, Any]:
    return {
        "group": group.group,
        "name": words_data(group.name),
        "complete": _both(group.complete, _same),
        "places": _both(group.places, _same),
        "stopped": _both(group.stopped, _same),
        "units": _both(group.units, _same),
        "mean": _index(group.mean),
        "bands": {key: _both(each, _same) for key, each in group.bands},
    }


def _award(award: AwardComparison, old: Side, new: Side) -> dict[str, Any]:
    about = award.award, award.unit, award.nominee
    return {
        "award": award.award,
        "unit": award.unit,
        "nominee": award.nominee,
        "decision": _both(award.decision, _same),
        "because": {"old": _words(old.decision(*about)), "new": _words(new.decision(*about))},
    }


def _finding(found: ComparedFinding) -> dict[str, Any]:
    return {
        "code": found.code,
        "group": found.group,
        "unit": found.unit,
        "printed": found.printed,
        "follows": found.follows,
    }
