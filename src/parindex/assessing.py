"""From a round to everything that comes of it: values in, values out."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from parindex.auditing import audit
from parindex.awards import propose
from parindex.changes import gone, group_change, predecessors, with_changes
from parindex.checks import Whole, check_awards, check_awards_in_round, check_round
from parindex.model.results import GroupResult, Maximum, Outcome, Rank, UnitResult
from parindex.model.round import Group, PublishedUnit, Round
from parindex.points import rounded
from parindex.problems import ProblemsFound
from parindex.problems.words import kind
from parindex.ranking import rank
from parindex.rules.conditions import Facts, band_of
from parindex.rules.indices import compared, index_of

#: The stage of published totals, which are verified by nature.
VERIFIED = "verified"


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
