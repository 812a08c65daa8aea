"""Published totals as results of units."""

from decimal import Decimal
from fractions import Fraction

from parindex.model.results import Maximum, Rank, UnitResult
from parindex.model.round import PublishedUnit, Round
from parindex.points import rounded
from parindex.rules.indices import index_of
from parindex.rules.terms import index_places


def published_units(round_: Round) -> list[UnitResult]:
    """The units of a published table, not ranked yet."""
    declared = _declared_maxima(round_)
    return [_unit(each, index_places(round_), declared[each.group]) for each in round_.published]


def _declared_maxima(round_: Round) -> dict[str, Decimal]:
    """What a full set of points is in each group: a table prints own maxima only, so the greatest of them."""
    greatest: dict[str, Decimal] = {}
    for each in round_.published:
        greatest[each.group] = max(each.max, greatest.get(each.group, each.max))
    return greatest


def _unit(row: PublishedUnit, places: int, declared: Decimal) -> UnitResult:
    exact = None if row.points is None else index_of(row.points, row.max)
    return UnitResult(
        unit=row.unit,
        name=row.name,
        group=row.group,
        cluster=row.cluster,
        exact_points=None if row.points is None else Fraction(row.points),
        max=Maximum(declared, row.max, row.max),
        exact=exact,
        index=None if exact is None else rounded(exact, places),
        band=None,
        rank=Rank(),
        state="verified" if row.points is not None else "not_submitted",
        ranked=row.ranked,
        flags=row.flags,
        printed=row.points,
    )
