"""From a round to everything that comes of it."""

from collections.abc import Iterable, Sequence

from attrs import evolve

from parindex.assessing.published import published_units
from parindex.assessing.sheets import errors_of
from parindex.assessing.tables import decided, facts_by_unit, group_results, ranked
from parindex.assessing.units import Desk, at_sheet, desk_of, not_submitted, refused, result_of, without_sheet
from parindex.auditing import audit
from parindex.changes import Former, gone, group_change, predecessors, with_changes
from parindex.checks.awards import check_awards, check_awards_in_round
from parindex.checks.criteria import check_criteria
from parindex.checks.ledgers import check_ledger_in_round
from parindex.checks.naming import unknown
from parindex.checks.office import office_of
from parindex.checks.rounds import check_round
from parindex.checks.seen import Whole
from parindex.checks.sheet_rounds import check_sheet_round
from parindex.model.ledger import VERIFIED
from parindex.model.results import Outcome, Places, UnitResult
from parindex.model.round import PublishedUnit, Round
from parindex.model.scored import ByCode
from parindex.model.sheets import ScoreSheet, Unit
from parindex.places import item, member
from parindex.problems import Problem, ProblemsFound, problem
from parindex.rules.terms import published_terms, terms_of_set


def run(round_: Round, *, stage: str = VERIFIED, keep_going: bool = False, detailed: bool = True) -> Outcome:
    """Everything that comes of *round_*: units with index (points of 100), band and places, groups, awards, findings.

    Index = 100 x points / own maximum, rounded half away from zero to the decimals that the round, or the criteria set
    of the group, states. Warnings about sheets and ledger are in `problems`.

    Args:
        round_: Score sheets with their ledger, or published totals.
        stage: Whose points: a stage of the round, or `verified`, the last verification less deductions; awards are
            proposed on verified results alone.
        keep_going: Whether units whose sheets have errors are left without a result, and their groups without places,
            instead of all errors being raised; and whether items that are not answered count 0 points.
        detailed: Whether results keep all items with their reasons: about 100 kB a unit.

    Raises:
        ProblemsFound: The parts of the round do not fit each other, or sheets or ledger have errors.
    """
    seen = Whole.of(evolve(round_, sheets=(), sets=()))
    found = [*check_round(seen), *check_awards(seen), *check_awards_in_round(seen), *check_ledger_in_round(seen)]
    found += _own_sets(round_)
    if not errors_of(found) and not round_.published:
        found += check_sheet_round(seen, {each.id: each for each in round_.sets})
    if errors := errors_of(found):
        raise ProblemsFound(errors)
    check_stage(round_, stage)
    if round_.published:
        return published_outcome(round_)
    sets = {each.id: each for each in round_.sets}
    desk = desk_of(office_of(round_, sets, keep_going=keep_going), stage=stage, detailed=detailed)
    results, problems = _scored(desk, round_.sheets)
    found += problems
    if not keep_going and (errors := errors_of(found)):
        raise ProblemsFound(errors)
    return outcome_of(desk, results, found)


def _own_sets(round_: Round) -> list[Problem]:
    """What is wrong with the criteria sets in *round_*, and those that are missing from it."""
    found: list[Problem] = []
    for index, each in enumerate(round_.sets):
        inside = item("criteria_sets", index)
        found += [evolve(one, address=f"{inside}.{one.address}") for one in check_criteria(Whole.of(each))]
    known = {each.id for each in round_.sets}
    for index, group in enumerate(round_.groups):
        if group.criteria_set is not None and group.criteria_set not in known:
            here = member(item("groups", index), "criteria_set")
            found.append(unknown("criteria set", group.criteria_set, known, here))
    return found


def check_stage(round_: Round, stage: str) -> None:
    """Refuse a stage that the round does not have.

    Raises:
        ProblemsFound: It has none of that name.
    """
    known = [VERIFIED] if round_.published else [*(each.key for each in round_.stages), VERIFIED]
    if stage not in known:
        raise ProblemsFound([unknown("stage", stage, known, "")])


def _scored(desk: Desk, sheets: Sequence[ScoreSheet]) -> tuple[list[UnitResult], list[Problem]]:
    results: dict[str, UnitResult] = {}
    problems: list[Problem] = []
    for position, sheet in enumerate(sheets):
        found = list(desk.office.problems_of(Whole.of(sheet)))
        unit = desk.office.units.get(sheet.unit)
        if unit is not None and sheet.unit in results:
            found.append(problem("PAR417", "unit", unit=sheet.unit, where="sheets"))
            results[sheet.unit] = refused(desk.office, unit)
        elif unit is not None:
            results[sheet.unit], found = result_of(desk, sheet, found)
        problems += [at_sheet(each, position) for each in found]
    for key, alone in without_sheet(desk, set(results)):
        problems.append(at_sheet(alone, 0))
        results[key] = refused(desk.office, desk.office.units[key])
    return list(results.values()), problems


def outcome_of(
    desk: Desk, results: Iterable[UnitResult], problems: Sequence[Problem], *, stop: bool = False
) -> Outcome:
    """Everything that comes of the *results* of sheets: units without one are not submitted.

    Args:
        desk: The round, made ready.
        results: One a sheet.
        problems: What was found on the way, with addresses in the round.
        stop: Whether a group in which a sheet was refused has no results at all.
    """
    office = desk.office
    known = {each.unit: each for each in results}
    units = [known.get(key) or not_submitted(office, unit) for key, unit in office.units.items()]
    stopped = {each.group for each in units if "refused" in each.open} if stop else set[str]()
    units = [each for each in units if each.group not in stopped]
    terms = {key: terms_of_set(each.criteria) for key, each in office.prepared.items()}
    table = ranked(units, office.round.groups, terms)
    places: tuple[tuple[str, Places], ...] = tuple(
        (key, "none" if key in stopped else each) for key, each in table.places.items()
    )
    table = evolve(table, places=ByCode(places))
    decisions = decided(table, office.round.awards, office.round.nominations) if desk.stage == VERIFIED else ()
    outcome = Outcome(
        round=office.round,
        stage=desk.stage,
        terms=table.terms,
        units=table.units,
        groups=group_results(table, stopped, {key: each.group for key, each in office.units.items()}),
        awards=decisions,
        findings=(),
        problems=tuple(problems),
    )
    return _compared_with_previous(outcome)


def published_outcome(round_: Round) -> Outcome:
    """Everything that comes of a round of published totals that was found right."""
    terms = published_terms(round_)
    table = ranked(published_units(round_), round_.groups, {each.key: terms for each in round_.groups})
    groups = group_results(table, (), {each.unit: each.group for each in round_.published})
    findings = audit(round_, table.units, groups, facts_by_unit(table))
    decisions = decided(table, round_.awards, round_.nominations)
    outcome = Outcome(round_, VERIFIED, table.terms, table.units, groups, decisions, findings)
    return _compared_with_previous(outcome)


def _former(key: str, unit: PublishedUnit | Unit, year: int) -> Former:
    return Former(key, unit.formed_of, before=unit.since is not None and unit.since.year < year)


def _compared_with_previous(outcome: Outcome) -> Outcome:
    previous = outcome.round.previous
    if previous is None or outcome.stage != VERIFIED:
        return outcome  # claims are not compared with what was verified
    round_ = outcome.round
    rows = [_former(each.unit, each, round_.year) for each in round_.published]
    rows += [_former(each.key, each, round_.year) for each in round_.units]
    was = predecessors(rows, previous)
    complete = {each.group: each.complete and each.places == "final" for each in outcome.groups}
    units = with_changes(outcome.units, complete, previous, was)
    return evolve(
        outcome,
        units=units,
        groups=tuple(
            evolve(each, change=group_change(each, previous, units, outcome.terms[each.group]))
            for each in outcome.groups
        ),
        gone=gone(previous, was),
    )
