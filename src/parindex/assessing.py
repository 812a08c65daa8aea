"""From a round, or a sheet, to everything that comes of it: values in, values out."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from parindex.auditing import audit
from parindex.awards import propose
from parindex.changes import gone, group_change, predecessors, with_changes
from parindex.checks import Whole, check_awards, check_awards_in_round, check_round, check_sheet
from parindex.checks.rounds import unknown
from parindex.checks.sheets import Circumstances
from parindex.model.criteria import CriteriaSet
from parindex.model.results import GroupResult, Maximum, Outcome, Rank, UnitResult
from parindex.model.round import Group, PublishedUnit, Round
from parindex.model.scored import Scored
from parindex.model.sheets import ScoreSheet, Unit
from parindex.points import rounded
from parindex.problems import ProblemsFound, problem
from parindex.problems.words import kind
from parindex.ranking import rank
from parindex.rules.conditions import Facts, band_of
from parindex.rules.indices import compared, index_of
from parindex.rules.outside import GivenValues
from parindex.rules.prepared import Prepared, prepare
from parindex.scoring import score_sheet
from parindex.texts import Words

#: The stage of published totals, which are verified by nature.
VERIFIED = "verified"


def score(
    criteria: CriteriaSet | Prepared,
    sheet: ScoreSheet,
    *,
    unit: Unit | None = None,
    given: GivenValues | None = None,
    out: Collection[str] = (),
    keep_going: bool = False,
) -> Scored:
    """What comes of *sheet*: exact points of every item with their reason, own maxima, the index (points of 100).

    Index = 100 x points / own maximum, rounded half away from zero to the decimals that the set states. The result's
    `problems` are warnings: claims that differ from the worth, stated percentages and checks that the figures
    contradict, evidence and explanations that are missing.

    Args:
        criteria: The set; `prepare` it once to score many sheets.
        sheet: The unit's answers.
        unit: The unit whose sheet it is, where items are only for some groups or kinds of unit.
        given: Values from outside by source: one, or several by figure or item; `"not_held"` if it will not come.
        out: What the authority takes out of the unit's maximum: codes of items, criteria or areas, keys of parts.
        keep_going: Whether items that are not answered count 0 points, instead of being errors.

    Raises:
        ProblemsFound: The sheet does not answer the set.
    """
    prepared = criteria if isinstance(criteria, Prepared) else prepare(criteria)
    if prepared.asks_for_unit and prepared.criteria.groups and (unit is None or not unit.group):
        groups = ", ".join(prepared.criteria.groups) or "–"
        raise ProblemsFound([problem("PAR515", "unit", unit=sheet.unit, known=groups)])
    if prepared.asks_for_unit and unit is None:  # without groups there are only properties, and it was told none
        unit = Unit(sheet.unit, Words(sheet.unit), "")
    if unit is not None and unit.key != sheet.unit:
        raise ProblemsFound([unknown("unit", unit.key, [sheet.unit], "unit")])
    taken_out = _items_out(prepared, (out,) if isinstance(out, str) else out)
    known = Circumstances(unit, given or {}, taken_out, complete=not keep_going)
    found = tuple(check_sheet(Whole.of(sheet), prepared, known))
    if errors := [each for each in found if kind(each.code).severity == "error"]:
        raise ProblemsFound(errors)
    scored = score_sheet(prepared, sheet, unit=unit, given=given, out=taken_out)
    if errors := [each for each in scored.problems if kind(each.code).severity == "error"]:
        raise ProblemsFound(errors)
    return evolve(scored, problems=(*found, *scored.problems))


def _items_out(prepared: Prepared, names: Iterable[str]) -> frozenset[str]:
    found = {name: prepared.items_of(name) for name in names}
    if wrong := [name for name, items in found.items() if items is None]:
        codes = {code for each in prepared.items for code in (each.code, *(one.code for one in each.leaf.above))}
        raise ProblemsFound([unknown("item", name, codes, "") for name in wrong])
    return frozenset(code for items in found.values() for code in items or ())


def run(round_: Round) -> Outcome:
    """Everything that comes of *round_*: units with index (points of 100), band and places, groups, awards, findings.

    Index = 100 x points / own maximum, rounded half away from zero to the decimals that the round states.

    Raises:
        ProblemsFound: The parts of the round do not fit each other.
    """
    seen = Whole.of(round_)
    found = [*check_round(seen), *check_awards(seen), *check_awards_in_round(seen)]
    if errors := [each for each in found if kind(each.code).severity == "error"]:
        raise ProblemsFound(errors)
    declared = _declared_maxima(round_)
    units = rank(
        [_unit(each, round_, declared[each.group]) for each in round_.published],
        round_.groups,
        compare=round_.compare,
        ties=round_.ties,
        tie_break=round_.tie_break,
    )
    flags = {each.unit: frozenset(each.flags) for each in round_.published}
    facts = {each.unit: _facts(each, round_, flags[each.unit]) for each in units}
    units = tuple(evolve(each, band=_band_key(round_, facts[each.unit].band)) for each in units)
    members: dict[str, list[UnitResult]] = defaultdict(list)
    for each in units:
        members[each.group].append(each)
    groups = tuple(_group(each, members[each.key], round_) for each in round_.groups)
    decisions = (
        propose(
            units,
            round_.groups,
            round_.awards,
            facts,
            compare=round_.compare,
            tie_break=bool(round_.tie_break),
            nominations=round_.nominations,
        )
        if round_.awards
        else ()
    )
    findings = audit(round_, units, groups, facts)
    outcome = Outcome(round_, VERIFIED, units, groups, decisions, findings)
    return _compared_with_previous(outcome)


def _declared_maxima(round_: Round) -> dict[str, Decimal]:
    """What a full set of points is in each group: a table prints own maxima only, so the greatest of them."""
    greatest: dict[str, Decimal] = {}
    for each in round_.published:
        greatest[each.group] = max(each.max, greatest.get(each.group, each.max))
    return greatest


def _unit(row: PublishedUnit, round_: Round, declared: Decimal) -> UnitResult:
    exact = None if row.points is None else index_of(row.points, row.max)
    return UnitResult(
        unit=row.unit,
        name=row.name,
        group=row.group,
        cluster=row.cluster,
        points=row.points,
        max=Maximum(declared, row.max, row.max),
        exact=exact,
        index=None if exact is None else rounded(exact, round_.rounding.index),
        band=None,
        rank=Rank(),
        state="verified" if row.points is not None else "not_submitted",
        ranked=row.ranked,
    )


def _facts(unit: UnitResult, round_: Round, flags: frozenset[str]) -> Facts:
    index = None if unit.index is None else compared(unit, round_.compare)
    facts = Facts(index, unit.rank, None, round_.bands, flags)
    return evolve(facts, band=band_of(facts))


def _band_key(round_: Round, position: int | None) -> str | None:
    return None if position is None else round_.bands[position].key


def _group(group: Group, members: Sequence[UnitResult], round_: Round) -> GroupResult:
    placed = [each for each in members if each.rank.group is not None]
    last = max((each.rank.group or 0 for each in placed), default=0)
    exact = [each.exact for each in placed if each.exact is not None]
    mean = sum(exact, Fraction(0)) / len(exact) if exact and group.complete else None
    bands = Counter(each.band for each in placed)
    return GroupResult(
        group=group.key,
        complete=group.complete,
        units=len(members),
        mean=None if mean is None else rounded(mean, round_.rounding.index),
        bands=tuple((band.key, bands[band.key]) for band in round_.bands),
        best=tuple(each.unit for each in placed if each.rank.group == 1),
        worst=tuple(each.unit for each in placed if each.rank.group == last),
    )


def _compared_with_previous(outcome: Outcome) -> Outcome:
    previous = outcome.round.previous
    if previous is None:
        return outcome
    was = predecessors(outcome.round.published, previous)
    complete = {each.group: each.complete for each in outcome.groups}
    return evolve(
        outcome,
        units=with_changes(outcome.units, complete, previous, was),
        groups=tuple(evolve(each, change=group_change(each, previous)) for each in outcome.groups),
        gone=gone(previous, was),
    )
