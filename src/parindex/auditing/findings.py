"""The audit of a published table: what is printed and does not follow from the printed points."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import evolve

from parindex.auditing.bands import Banding, band_findings
from parindex.auditing.groups import group_findings
from parindex.auditing.indices import index_findings, without_points
from parindex.auditing.listing import listed_findings
from parindex.auditing.parts import part_findings
from parindex.auditing.ranks import rank_findings
from parindex.auditing.rows import Row, rows_of
from parindex.model.results import GroupResult, UnitResult
from parindex.model.round import Round
from parindex.places import steps
from parindex.problems import Problem
from parindex.rules.conditions import Facts


def audit(
    round_: Round, units: Sequence[UnitResult], groups: Sequence[GroupResult], facts: Mapping[str, Facts]
) -> tuple[Problem, ...]:
    """What does not follow, as problems with addresses, in the order of the table and then of the groups.

    Args:
        round_: The round with its published table.
        units: What was worked out from it, in any order.
        groups: The same of its groups, in their order.
        facts: What conditions ask of each unit, by key.
    """
    lacking = [*without_points(round_)]
    known = _known(round_, lacking)
    rows = rows_of(known, units)
    scopes = _scopes(known, rows)
    banding = Banding(known, rows, facts)
    found = [
        *lacking,
        *index_findings(rows),
        *part_findings(known, rows),
        *band_findings(banding, rows),
        *rank_findings(known, rows, scopes),
        *listed_findings(scopes),
        *group_findings(banding, rows, round_.groups, groups),
    ]
    return tuple(sorted(found, key=_table_first))


def _known(round_: Round, lacking: Sequence[Problem]) -> Round:
    """*round_* as it can be audited: of a group with a unit whose points are *lacking* others say as little.

    Its place, its band and its part of the mean are printed, and nobody can tell what they are.
    """
    groups = {round_.published[int(steps(each.address)[1])].group for each in lacking}
    if not groups:
        return round_
    as_known = (evolve(each, complete=each.complete and each.key not in groups) for each in round_.groups)
    return evolve(round_, groups=tuple(as_known))


def _table_first(found: Problem) -> tuple[bool, int, str]:
    where, position, *_ = steps(found.address)
    return where != "published", int(position), found.code


def _scopes(round_: Round, rows: Sequence[Row]) -> list[list[Row]]:
    """The rows that are ranked and listed together: a group, or a cluster where that is the official ranking."""
    by_cluster = {each.key for each in round_.groups if each.official_rank == "cluster"}
    scopes: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for each in rows:
        group = each.row.group
        scopes[group, (each.row.cluster or "") if group in by_cluster else ""].append(each)
    return list(scopes.values())
