"""Places of units in their groups and clusters."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from fractions import Fraction

from attrs import evolve

from parindex.model.policies import AreaTieBreak, Compare, TieBreak, Ties
from parindex.model.results import Rank, UnitResult
from parindex.model.round import Group
from parindex.problems import ProblemsFound, problem
from parindex.rules.indices import compared
from parindex.rules.standing import Standing, order_of, standings
from parindex.texts import collation_key


def rank(
    units: Sequence[UnitResult],
    groups: Sequence[Group],
    *,
    compare: Compare,
    ties: Ties,
    tie_break: Sequence[TieBreak] = (),
) -> tuple[UnitResult, ...]:
    """*units* with their places, in order of group, cluster, official place, name and key.

    A place counts the units above it in its group, and in its cluster; a unit without a cluster belongs to its
    group's own. Units that are not ranked, or have no index, take no place and stand behind the others.

    Raises:
        ProblemsFound: A tie-break asks for areas (PAR304).
    """
    if any(isinstance(each, AreaTieBreak) for each in tie_break):
        raise ProblemsFound([problem("PAR304", "tie_break")])
    taking = [each for each in units if each.ranked and each.index is not None and each.exact is not None]
    in_group = _places(taking, lambda each: (each.group, ""), compare, ties, tie_break)
    in_cluster = _places(taking, lambda each: (each.group, each.cluster or ""), compare, ties, tie_break)
    official = {each.key: each.official_rank for each in groups}
    placed: list[UnitResult] = []
    for each in units:
        if each.unit not in in_group:
            placed.append(evolve(each, rank=Rank()))
            continue
        group, cluster = in_group[each.unit], in_cluster[each.unit]
        chosen = cluster if official[each.group] == "cluster" else group
        broken_by = _step_name(tie_break[chosen.step - 1]) if chosen.step else None
        places = Rank(group.place, cluster.place, chosen.place, chosen.joint, broken_by)
        placed.append(evolve(each, rank=places))
    return in_order(placed, groups)


def in_order(units: Sequence[UnitResult], groups: Sequence[Group]) -> tuple[UnitResult, ...]:
    """*units* by group as listed, cluster, official place (none last), name and key."""
    position = {each.key: index for index, each in enumerate(groups)}
    return tuple(
        sorted(
            units,
            key=lambda each: (
                position[each.group],
                collation_key(each.cluster or ""),
                each.rank.official is None,
                each.rank.official or 0,
                each.state == "not_submitted",
                collation_key(each.name.in_language("vi")),
                each.unit,
            ),
        )
    )


def _places(
    units: Sequence[UnitResult],
    scope_of: Callable[[UnitResult], tuple[str, str]],
    compare: Compare,
    ties: str,
    tie_break: Sequence[TieBreak],
) -> dict[str, Standing]:
    scopes: dict[tuple[str, str], list[UnitResult]] = defaultdict(list)
    for each in units:
        scopes[scope_of(each)].append(each)
    places: dict[str, Standing] = {}
    for members in scopes.values():
        columns = [order_of([compared(each, compare) for each in members])]
        columns += [order_of([each.exact or Fraction(0) for each in members]) for _ in tie_break]
        keys = list(zip(*columns, strict=True))
        found = standings(keys, dense=ties == "dense")
        places.update((each.unit, standing) for each, standing in zip(members, found, strict=True))
    return places


def _step_name(step: TieBreak) -> str:
    return f"area:{step.area}" if isinstance(step, AreaTieBreak) else step
