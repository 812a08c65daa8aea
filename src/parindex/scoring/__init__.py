"""One sheet against one criteria set: exact points, own maxima, states, and the reason for every number."""

from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction
from typing import Literal

from parindex.model.criteria import Branch
from parindex.model.scored import ByCode, ItemResult, Scored, SumResult
from parindex.model.sheets import ScoreSheet, Unit
from parindex.points import rounded
from parindex.problems import Problem
from parindex.rules.outside import GivenValues
from parindex.rules.prepared import Prepared
from parindex.scoring.dependence import Settled, settle
from parindex.scoring.items import Around, Draft, contradictions, draft
from parindex.scoring.sums import Amount, Counted, Sums, add_up
from parindex.texts import Words

__all__ = ["score_sheet"]

Kind = Literal["core", "bonus", "penalty"]
_ZERO = Fraction(0)


def score_sheet(
    prepared: Prepared,
    sheet: ScoreSheet,
    *,
    unit: Unit | None = None,
    given: GivenValues | None = None,
    out: Collection[str] = (),
) -> Scored:
    """What comes of *sheet*, which answers the *prepared* set and has been found right by the checks.

    Index = 100 x points / own maximum of the core; points are those of the core, shared out as the set says, with
    bonus and penalty, each item's worth by its rule. At stage self a claim stands where there is one.
    """
    around = Around(prepared, sheet, unit, given or {}, frozenset(out))
    drafts = {each.code: draft(each, around) for each in prepared.items}
    worth, claimed = settle(prepared, drafts)
    problems: list[Problem] = []
    for code, each in drafts.items():
        problems += [*each.problems, *contradictions(each, worth.points[code])]
    items = tuple((code, each.result(worth.points[code], claimed.points[code])) for code, each in drafts.items())
    verified, at_self = (
        add_up(prepared, unit, {code: _counted(each, stage) for code, each in drafts.items()})
        for stage in (worth, claimed)
    )
    return _scored(prepared, sheet, unit, items, verified, at_self, tuple(problems))


def _counted(each: Draft, stage: Settled) -> Counted:
    code = each.item.code
    if code in stage.pending:
        return Counted(_ZERO, "pending")
    if each.state != "not_applicable":
        return Counted(stage.points[code], "own")
    not_for_unit = any(note.cause == "not_for_unit" for note in each.because.notes)
    return Counted(_ZERO, "not_for_unit" if not_for_unit else "excluded")


def _scored(
    prepared: Prepared,
    sheet: ScoreSheet,
    unit: Unit | None,
    items: tuple[tuple[str, ItemResult], ...],
    verified: Sums,
    at_self: Sums,
    problems: tuple[Problem, ...],
) -> Scored:
    criteria, grain = prepared.criteria, prepared.grain
    index, self_index = _index(prepared, verified), _index(prepared, at_self)
    areas = tuple((area.code, _sum_result(area, area.kind, verified, at_self, grain)) for area in criteria.areas)
    inside: list[tuple[Branch, Kind]] = [
        (branch, area.kind) for area in criteria.areas for branch in _with_criteria(area)
    ]
    states = {each.state for _, each in items}
    places = criteria.rounding.index
    return Scored(
        criteria=criteria,
        sheet=sheet,
        unit=unit,
        items=ByCode(items),
        criteria_results=ByCode(
            tuple((each.code, _sum_result(each, kind, verified, at_self, grain)) for each, kind in inside)
        ),
        areas=ByCode(areas),
        parts=ByCode(
            tuple(
                (
                    part.key,
                    _result(part.key, part.name or Words(part.key), "core", verified.parts, at_self.parts, grain),
                )
                for part in criteria.parts
            )
        ),
        core=_result("", criteria.title, "core", {"": verified.core}, {"": at_self.core}, grain),
        exact=verified.total,
        claimed=at_self.total,
        own=verified.own,
        index_exact=index,
        index=None if index is None else rounded(index, places),
        self_index=None if self_index is None else rounded(self_index, places),
        provisional=not states.isdisjoint({"pending", "not_submitted"}),
        problems=problems,
    )


def _index(prepared: Prepared, sums: Sums) -> Fraction | None:
    """100 x points / own maximum; None where something of the set is not known, or nothing counts."""
    if prepared.has_gap or not sums.own:
        return None
    return 100 * sums.total / sums.own


def _sum_result(branch: Branch, kind: Kind, verified: Sums, at_self: Sums, grain: int) -> SumResult:
    return _result(branch.code, branch.name, kind, verified.branches, at_self.branches, grain)


def _result(
    code: str, name: Words, kind: Kind, verified: Mapping[str, Amount], at_self: Mapping[str, Amount], grain: int
) -> SumResult:
    amount = verified.get(code, Amount())
    own = None if amount.own is None else _points(amount.own, grain)
    points = _points(amount.points, grain)
    index = 100 * points / own if own and kind == "core" else None
    return SumResult(
        code=code,
        name=name,
        kind=kind,
        exact=points,
        claimed=_points(at_self.get(code, Amount()).points, grain),
        own=own,
        declared=None if amount.declared is None else _points(amount.declared, grain),
        excluded=_points(amount.excluded, grain),
        pending=_points(amount.pending, grain),
        index=index,
    )


def _points(grains: int | Fraction, grain: int) -> Fraction:
    if not grains:
        return _ZERO
    return Fraction(grains, grain) if isinstance(grains, int) else grains / grain


def _with_criteria(branch: Branch) -> Iterator[Branch]:
    """The criteria below *branch* that have criteria inside."""
    for each in branch.criteria:
        if each.criteria:
            yield each
            yield from _with_criteria(each)
