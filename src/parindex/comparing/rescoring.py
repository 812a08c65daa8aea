"""A round of score sheets under another criteria set: what its answers would have come to by the new rules."""

from collections.abc import Collection

from attrs import evolve

from parindex.assessing import run
from parindex.assessing.sheets import errors_of
from parindex.checks.criteria import check_criteria
from parindex.checks.naming import some_of, unknown
from parindex.checks.office import Office, office_of
from parindex.checks.seen import Whole
from parindex.comparing.awards import awards_under
from parindex.comparing.fitting import Fit, fit_of
from parindex.comparing.left_out import left_out_of
from parindex.comparing.matching import Matching, match_sets
from parindex.comparing.moving import given_anew
from parindex.comparing.results import Codes, compared
from parindex.comparing.shares import share_of
from parindex.comparing.sides import Sides, settled
from parindex.model.comparisons import Move
from parindex.model.criteria import CriteriaSet
from parindex.model.rescorings import Rescoring, SetHeading
from parindex.model.round import Round
from parindex.problems import ProblemsFound, problem
from parindex.rules.prepared import prepare


def rescore(round_: Round, old: CriteriaSet, new: CriteriaSet) -> Rescoring:
    """What *round_* would have come to at stage verified, had its units that answer *old* been scored by *new*.

    An item is compared where one of the old set is it, and what was answered, verified and given answers the new rule,
    too. All others are left out of both sides for the whole group: index, places, bands and awards are then those of
    what can be compared. Days are read in the year of the round.

    Args:
        round_: Score sheets with their ledger, found right.
        old: The set that they answer; it stands for the one of its id in the round.
        new: The other one: of the next year, or the same as it is now.

    Raises:
        ProblemsFound: The round has errors, or no units that answer the old set; or the sets are strangers.
    """
    groups = _groups(round_, old, new)
    if errors := errors_of(check_criteria(Whole.of(new))):
        raise ProblemsFound(errors)
    as_answered = evolve(round_, sets=tuple(old if each.id == old.id else each for each in round_.sets), previous=None)
    published = run(as_answered, detailed=False)
    matching = match_sets(old, new)
    fit = fit_of(prepare(old), prepare(evolve(new, year=old.year)), matching)
    then = office_of(as_answered, {each.id: each for each in as_answered.sets})
    now = _office(then, fit, groups)
    awards, unheard = awards_under(as_answered, now.prepared, matching)
    if unheard:
        then = evolve(then, round=evolve(then.round, awards=None))
    sides = settled(then, evolve(now, round=evolve(now.round, awards=awards)), fit, groups)
    return Rescoring(
        sets=Move(_heading(old), _heading(new)),
        comparison=compared(sides.before, sides.after, _codes(fit, matching, sides, groups)),
        left_out=left_out_of(fit, sides, groups),
        shares=tuple(share_of(key, fit, sides.compared(fit, key)) for key in groups),
        lost=sides.lost,
        awards_left_out=unheard,
        published=published,
    )


def _groups(round_: Round, old: CriteriaSet, new: CriteriaSet) -> tuple[str, ...]:
    """The groups of the round whose units answer the *old* set."""
    if round_.published:
        raise ProblemsFound([problem("PAR936", path=round_.id)])
    found = tuple(each.key for each in round_.groups if each.criteria_set == old.id)
    if not found:
        known = some_of(sorted({each.criteria_set for each in round_.groups if each.criteria_set is not None}))
        raise ProblemsFound([problem("PAR938", "groups", round=round_.id, name=old.id, known=known)])
    if wrong := [key for key in found if new.groups and key not in new.groups]:
        raise ProblemsFound([unknown("group of the new set", key, new.groups, "") for key in wrong])
    return found


def _office(then: Office, fit: Fit, groups: Collection[str]) -> Office:
    """The office of the round under the new set; what is left out is not known yet."""
    new = fit.new.criteria
    listed = tuple(evolve(each, criteria_set=new.id) if each.key in groups else each for each in then.round.groups)
    round_ = evolve(then.round, groups=listed, sets=(*then.round.sets, new))
    mine = {key for key, unit in then.units.items() if unit.group in groups}
    given = {key: given_anew(each, fit) if key in mine else each for key, each in then.given.items()}
    prepared = {key: fit.new if key in groups else each for key, each in then.prepared.items()}
    return evolve(then, round=round_, prepared=prepared, given=given)


def _codes(fit: Fit, matching: Matching, sides: Sides, groups: Collection[str]) -> dict[str, Codes]:
    """The codes of then of areas and items that are compared, by group."""
    now = {each.code for each in fit.new.criteria.areas}
    areas = {new: old for old, new in matching.same.items() if new in now}
    was = {new: old for old, new in fit.became.items()}
    return {key: Codes(areas, {code: was[code] for code in sides.compared(fit, key)}) for key in groups}


def _heading(criteria: CriteriaSet) -> SetHeading:
    return SetHeading(criteria.id, criteria.year, criteria.title, criteria.status)
