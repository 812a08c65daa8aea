"""Places of units in their groups and clusters."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from attrs import evolve

from parindex.model.policies import AreaTieBreak, Terms, TieBreak
from parindex.model.results import Places, Rank, UnitResult
from parindex.model.round import Group
from parindex.rules.indices import compared, tie_order
from parindex.rules.standing import Standing, order_of, standings
from parindex.texts import collation_key


def rank(units: Sequence[UnitResult], groups: Sequence[Group], terms: Mapping[str, Terms]) -> tuple[UnitResult, ...]:
    """*units* with their places, in order of group, cluster, official place, name and key.

    A place counts the units above it in its group, and in its cluster; a unit without a cluster belongs to its
    group's own. Units that are not ranked, or have no index, take no place and stand behind the others; so do all of a
    group that has no places yet.
    """
    places = {each.key: places_of([one for one in units if one.group == each.key]) for each in groups}
    taking = [each for each in units if _takes_place(each) and places[each.group] != "none"]
    in_group = _places(taking, lambda each: (each.group, ""), terms)
    in_cluster = _places(taking, lambda each: (each.group, each.cluster or ""), terms)
    official = {each.key: each.official_rank for each in groups}
    placed: list[UnitResult] = []
    for each in units:
        if each.unit not in in_group:
            placed.append(evolve(each, rank=Rank()))
            continue
        group, cluster = in_group[each.unit], in_cluster[each.unit]
        chosen = cluster if official[each.group] == "cluster" else group
        broken_by = _step_name(terms[each.group].tie_break[chosen.step - 1]) if chosen.step else None
        placed.append(evolve(each, rank=Rank(group.place, cluster.place, chosen.place, chosen.joint, broken_by)))
    return in_order(placed, groups)


def places_of(members: Sequence[UnitResult]) -> Places:
    """Whether a group has places: none while some of its units are provisional, unless all wait for the same items.

    Units that handed in no sheet, that are not ranked or have no maximum hold nobody up; a sheet that cannot be scored
    does.
    """
    if any("refused" in each.open for each in members):
        return "none"
    counted = [each for each in members if each.ranked and each.state != "not_submitted"]
    counted = [each for each in counted if each.open or each.index is not None]  # one without a maximum takes no place
    if not any(each.open for each in counted):
        return "final"
    if all(each.open == ("pending",) for each in counted) and len({each.pending for each in counted}) == 1:
        return "provisional"
    return "none"


def _takes_place(unit: UnitResult) -> bool:
    return unit.ranked and unit.index is not None and unit.exact is not None


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
    units: Sequence[UnitResult], scope_of: Callable[[UnitResult], tuple[str, str]], terms: Mapping[str, Terms]
) -> dict[str, Standing]:
    scopes: dict[tuple[str, str], list[UnitResult]] = defaultdict(list)
    for each in units:
        scopes[scope_of(each)].append(each)
    places: dict[str, Standing] = {}
    for (group, _), members in scopes.items():
        terms_here = terms[group]
        columns = [order_of([compared(each, terms_here.compare) for each in members])]
        columns += [tie_order(members, step) for step in terms_here.tie_break]
        keys = list(zip(*columns, strict=True))
        found = standings(keys, dense=terms_here.ties == "dense")
        places.update((each.unit, standing) for each, standing in zip(members, found, strict=True))
    return places


def _step_name(step: TieBreak) -> str:
    return f"area:{step.area}" if isinstance(step, AreaTieBreak) else step
