"""What came of a round just now, as far as it is compared: the same as reading it from the file that `run` writes."""

from decimal import Decimal
from fractions import Fraction

from parindex.model.compared import (
    ComparedArea,
    ComparedDecision,
    ComparedFinding,
    ComparedGroup,
    ComparedItem,
    ComparedMaximum,
    ComparedRank,
    ComparedUnit,
    Results,
)
from parindex.model.results import GroupResult, Outcome, UnitResult
from parindex.model.round import Round
from parindex.model.scored import ItemResult, SumResult
from parindex.points import is_tick, rounded, shown
from parindex.problems import Problem


def results_of(outcome: Outcome) -> Results:
    """*outcome* as far as it is compared; its reasons stay where they are."""
    round_ = outcome.round
    return Results(
        round=round_.id,
        title=round_.title,
        status=round_.status,
        units=tuple(_unit(each, outcome.terms[each.group].places) for each in outcome.units),
        groups=tuple(_group(each, round_) for each in outcome.groups),
        awards=tuple(ComparedDecision(each.award, each.unit, each.decision, each.nominee) for each in outcome.awards),
        findings=tuple(_finding(each, round_) for each in outcome.findings),
        year=round_.year,
        stage=outcome.stage,
    )


def _unit(unit: UnitResult, places: int) -> ComparedUnit:
    exact, rank = unit.exact_points, unit.rank
    own = unit.max.own
    return ComparedUnit(
        unit=unit.unit,
        name=unit.name,
        group=unit.group,
        max=ComparedMaximum(own),
        rank=ComparedRank(rank.group, rank.cluster, rank.official, rank.joint),
        state=unit.state,
        cluster=unit.cluster,
        points=None if exact is None else shown(exact),
        fraction=None if exact is None else _fraction(exact),
        index=unit.index,
        band=unit.band,
        open=unit.open,
        areas=tuple(_area(each, places) for each in unit.areas),
        items=() if unit.scored is None else tuple(_item(each) for each in unit.scored.items.values()),
    )


def _fraction(value: Fraction) -> str | None:
    """*value* as a fraction, where it has no end within 4 decimals."""
    return None if is_tick(value) else f"{value.numerator}/{value.denominator}"


def _area(area: SumResult, places: int) -> ComparedArea:
    index = None if area.index is None else rounded(area.index, places)
    return ComparedArea(area.code, area.points, area.max, index, _fraction(area.exact))


def _item(item: ItemResult) -> ComparedItem:
    return ComparedItem(item.code, item.state, item.points, item.max, _fraction(item.exact))


def _group(group: GroupResult, round_: Round) -> ComparedGroup:
    name = next(each.name for each in round_.groups if each.key == group.group)
    return ComparedGroup(
        group=group.group,
        name=name,
        complete=group.complete,
        units=group.units,
        places=group.places,
        stopped=group.stopped,
        mean=group.mean,
        bands=tuple(sorted(group.bands)),
    )


def _finding(found: Problem, round_: Round) -> ComparedFinding:
    at = int(found.address.partition("[")[2].partition("]")[0])
    row = found.address.startswith("published[")
    printed, follows = found.value("printed"), found.value("follows")
    return ComparedFinding(
        code=found.code,
        group=round_.published[at].group if row else round_.groups[at].key,
        unit=round_.published[at].unit if row else None,
        printed=None if printed is None else _written(printed),
        follows=None if follows is None else _written(follows),
    )


def _written(value: object) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
