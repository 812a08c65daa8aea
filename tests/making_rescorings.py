"""Small rounds under two small sets for tests: only what a test is about needs to be said."""

from collections.abc import Mapping
from typing import Any

import parindex as pi
from parindex.model.comparisons import Comparison, Move, UnitComparison
from parindex.model.criteria import Area, CriteriaSet, Criterion
from parindex.model.ledger import Entry
from parindex.model.rescorings import LeftOut, Rescoring
from tests.making_rounds import Answers, round_of
from tests.making_sets import MADE_UP, area, errors_of, set_of

NEXT = "made-up/2025-units"


def old_of(*branches: Area | Criterion, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """The made-up set, of areas, or of one area `A` with these criteria."""
    return set_of(*_areas(branches), **fields)


def _areas(branches: tuple[Area | Criterion, ...]) -> list[Area]:
    criteria = [each for each in branches if isinstance(each, Criterion)]
    areas = [each for each in branches if isinstance(each, Area)]
    return [area("A", *criteria), *areas] if criteria else areas


def next_of(*branches: Area | Criterion, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """The set of the next year, based on the made-up one."""
    return set_of(*_areas(branches), **{"id": NEXT, "year": 2025, "based_on": MADE_UP, **fields})


def rescored(
    old: CriteriaSet,
    new: CriteriaSet,
    answers: Mapping[str, Answers],
    *entries: Entry,
    **fields: Any,  # noqa: ANN401
) -> Rescoring:
    """A round in which units gave these *answers* to *old*, under *new*; both sets without faults."""
    assert ((), ()) == (errors_of(old), errors_of(new))

    return pi.rescore(round_of(old, answers, *entries, **fields), old, new)


def units_of(comparison: Comparison) -> dict[str, UnitComparison]:
    """The units that are compared, by key."""
    return {each.unit: each for each in comparison.units}


def points_of(rescoring: Rescoring) -> dict[str, tuple[str, str]]:
    """Points of then and of now, by key of the unit."""
    return {each.unit: told(each.points) for each in rescoring.comparison.units}


def indices_of(rescoring: Rescoring) -> dict[str, tuple[str, str]]:
    """Indices likewise."""
    return {each.unit: told(each.index) for each in rescoring.comparison.units}


def told(move: Move[Any]) -> tuple[str, str]:
    """What was, and what is, as texts."""
    return str(move.old), str(move.new)


def obstacles(rescoring: Rescoring) -> dict[str, str]:
    """Why items cannot be rescored, by the code of now, or of then where there is none now."""
    return {each.code or each.was[0]: each.fault.obstacle for each in rescoring.left_out}


def left_out(rescoring: Rescoring, code: str) -> LeftOut:
    """The one item of this code that cannot be rescored."""
    (found,) = (each for each in rescoring.left_out if code in (each.code, *each.was))
    return found
