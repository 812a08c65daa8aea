"""One sheet against one criteria set: exact points, own maxima, states, and the reason for every number."""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from attrs import evolve

from parindex.model.criteria import Branch
from parindex.model.ledger import Adjusted
from parindex.model.scored import ByCode, ItemResult, Scored, SumResult
from parindex.model.sheets import ScoreSheet, Unit
from parindex.places import item, member
from parindex.points import rounded
from parindex.problems import Problem, problem
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
    verdict: Adjusted | None = None,
    claims: bool = False,
) -> Scored:
    """What comes of *sheet*, which answers the *prepared* set and has been found right by the checks.

    Index = 100 x points / own maximum of the core; points are those of the core, shared out as the set says, with
    bonus and penalty, each item's worth by its rule. At stage self a claim stands where there is one.

    Args:
        prepared: The criteria set.
        sheet: The answers.
        unit: Whose they are.
        given: What comes from outside.
        out: Codes of items that the authority takes out.
        verdict: What the verifiers have come to; it changes no claim, and no warning about the sheet.
        claims: Whether the points are those of stage self.
    """
    around = Around(prepared, sheet, unit, given or {}, frozenset(out))
    drafts = {each.code: draft(each, around) for each in prepared.items}
    final = drafts if verdict is None else _corrected(drafts, around, verdict)
    worth, claimed = settle(prepared, drafts)
    problems: list[Problem] = []
    for code, each in drafts.items():
        problems += [*each.problems, *contradictions(each, worth.points[code])]
    if verdict is not None:
        worth, _ = settle(prepared, final)
        _flag(final, drafts, worth)
        found = (found for each in final.values() for found in each.problems)
        problems += [each for each in found if each.address.startswith("entries[")]  # the sheet has had its own
        problems += _lost_deductions(final, verdict)
    chosen = claimed if claims else worth
    deducted = Decimal(0) if verdict is None else verdict.deducted
    items = tuple(
        (code, _at_stage(each, chosen).result(chosen.points[code], claimed.points[code]))
        for code, each in final.items()
    )
    verified = add_up(prepared, unit, _counts(final, chosen), deducted=deducted)
    at_self = add_up(prepared, unit, _counts(drafts, claimed))
    return _scored(prepared, sheet, unit, items, verified, at_self, tuple(problems))


def _corrected(drafts: Mapping[str, Draft], around: Around, verdict: Adjusted) -> dict[str, Draft]:
    """*drafts* with what *verdict* moves worked out anew, and the rest as it was."""
    rulings = dict(verdict.rulings)
    anew = evolve(around, sheet=verdict.sheet, rulings=rulings)
    shared = {key for key, value in verdict.sheet.figures if around.shared.get(key) != value}
    final: dict[str, Draft] = {}
    for code, each in drafts.items():
        moved = code in rulings and bool(rulings[code].moved_by)
        if moved or not shared.isdisjoint(each.item.used):
            made = draft(each.item, anew)
            made.answer = each.answer  # what the unit said stays what it said
            final[code] = made
        else:
            final[code] = evolve(each, problems=[])
    return final


def _flag(final: Mapping[str, Draft], drafts: Mapping[str, Draft], worth: Settled) -> None:
    """Someone should look at what the sheet alone makes one look at, and at claims over what was verified."""
    for code, each in final.items():
        over = each.because is not drafts[code].because and any(
            found.code == "PAR508" for found in contradictions(each, worth.points[code])
        )
        each.flagged = each.flagged or drafts[code].flagged or over


def _lost_deductions(final: Mapping[str, Draft], verdict: Adjusted) -> Iterator[Problem]:
    """Deductions from items that have nothing because another one has nothing."""
    rulings = dict(verdict.rulings)
    for code, each in final.items():
        causes = {note.cause for note in each.because.notes}
        if {"zero_unless", "deducted"} <= causes:
            here = member(item("entries", dict(rulings[code].moved_by)["deduct"]), "deduct")
            deducted = rulings[code].deducted
            yield problem("PAR530", here, code=code, points=deducted, total=Decimal(0), limit=Decimal(0))


def _counts(drafts: Mapping[str, Draft], stage: Settled) -> dict[str, Counted]:
    return {code: _counted(each, stage) for code, each in drafts.items()}


def _at_stage(each: Draft, stage: Settled) -> Draft:
    """*each* with the state that it has at a stage: a claim stands for what is not given, or not shown, yet."""
    counts = each.state != "not_applicable" and each.item.code not in stage.pending
    if stage.claimed and counts and (each.claim is not None or each.state == "pending"):
        each.state = "scored"
    return each


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
        deducted=verified.deducted,
        attainable_exact=verified.attainable,
        best=verified.best,
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
