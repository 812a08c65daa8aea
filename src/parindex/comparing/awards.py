"""The awards of a round under another criteria set."""

from collections.abc import Mapping

from attrs import evolve

from parindex.assessing.sheets import errors_of
from parindex.checks.awards import check_awards_against
from parindex.checks.seen import Whole
from parindex.comparing.matching import Matching
from parindex.model.awards import Award, Awards
from parindex.model.conditions import AreaCondition, Condition
from parindex.model.round import Round
from parindex.problems import Problem
from parindex.rules.prepared import Prepared
from parindex.rules.terms import terms_of_set


def awards_under(
    round_: Round, prepared: Mapping[str, Prepared], matching: Matching
) -> tuple[Awards | None, tuple[Problem, ...]]:
    """The awards of *round_* where its groups answer what is *prepared*; or none, and why they cannot be proposed.

    An area is asked for under the code that it has now.
    """
    if round_.awards is None:
        return None, ()
    awards = evolve(round_.awards, awards=tuple(_under(each, matching) for each in round_.awards.awards))
    terms = {key: terms_of_set(each.criteria) for key, each in prepared.items()}
    areas = {key: {area.code for area in each.criteria.areas if area.kind == "core"} for key, each in prepared.items()}
    wrong = errors_of(check_awards_against(Whole.of(awards), terms, areas, {}))
    if wrong:
        return None, tuple(dict.fromkeys(evolve(each, address="", place=None) for each in wrong))
    return awards, ()


def _under(award: Award, matching: Matching) -> Award:
    return evolve(award, when=tuple(_condition(each, matching) for each in award.when))


def _condition(condition: Condition, matching: Matching) -> Condition:
    if not isinstance(condition, AreaCondition):
        return condition
    return evolve(condition, code=matching.same.get(condition.code, condition.code))
