"""The audit of a published table: what is printed and does not follow from the printed points."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from parindex.auditing.cures import HALF_EVEN, Cure, explained, one_digit, swapped
from parindex.auditing.order import listed_findings, rank_findings
from parindex.auditing.printed import Span, hidden, last_places, one_digit_off, only_fit
from parindex.auditing.rows import Row, half_even_index, rows_of
from parindex.model.results import GroupResult, UnitResult
from parindex.model.round import Group, PublishedUnit, Round
from parindex.places import item, member
from parindex.points import decimals, half, rounded
from parindex.problems import Problem, problem
from parindex.rules.conditions import Facts, band_of
from parindex.texts import folded, nearest


def audit(
    round_: Round, units: Sequence[UnitResult], groups: Sequence[GroupResult], facts: dict[str, Facts]
) -> tuple[Problem, ...]:
    """What does not follow, as warnings with addresses, in the order of the table and then of the groups."""
    rows = rows_of(round_, units)
    scopes = _scopes(round_, rows)
    found = [
        *_without_points(round_),
        *_indices(rows),
        *_parts(round_, rows),
        *_bands(round_, rows, facts),
        *rank_findings(round_, rows, scopes),
        *listed_findings(round_, scopes),
        *_groups(round_, rows, groups, facts),
    ]
    return tuple(sorted(found, key=lambda each: (_table_first(each), each.code)))


def _table_first(found: Problem) -> tuple[bool, int]:
    row = found.address.startswith("published[")
    return (not row, int(found.address[len("published[") :].partition("]")[0]) if row else 0)


def _scopes(round_: Round, rows: Sequence[Row]) -> list[list[Row]]:
    """The rows that are ranked and listed together: a group, or a cluster where that is the official ranking."""
    by_cluster = {each.key for each in round_.groups if each.official_rank == "cluster"}
    scopes: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for each in rows:
        group = each.row.group
        scopes[group, (each.row.cluster or "") if group in by_cluster else ""].append(each)
    return list(scopes.values())


def _without_points(round_: Round) -> Iterator[Problem]:
    for at, row in enumerate(round_.published):
        if row.points is not None and row.max > 0:
            continue
        for column, value in (("index", row.index), ("rank", row.rank), ("band", row.band)):
            if value is not None:
                address = member(item("published", at), column)
                yield problem("PAR611", address, unit=row.name.in_language("vi"), column=column, printed=value)


# --- the index ------------------------------------------------------------------------------------


def _indices(rows: Sequence[Row]) -> Iterator[Problem]:
    wrong = [each for each in rows if each.row.index is not None and not each.index_fits(each.row.index)]
    for each in rows:
        printed = each.row.index
        if printed is None:
            continue
        if each in wrong:
            yield explained(_index_problem("PAR601", each, printed), _index_cures(each, printed, wrong))
        elif half_even_index(each, each.index_places) == printed:
            yield _index_problem("PAR602", each, printed)


def _index_problem(code: str, row: Row, printed: Decimal) -> Problem:
    return problem(
        code,
        member(item("published", row.at), "index"),
        unit=row.row.name.in_language("vi"),
        printed=printed,
        points=row.row.points or Decimal(0),
        max=row.row.max,
        follows=rounded(row.follows, row.index_places),
        exact=rounded(row.follows, row.index_places + 1),
    )


def _index_cures(row: Row, printed: Decimal, wrong: Sequence[Row]) -> Iterator[Cure]:
    follows = rounded(row.follows, row.index_places)
    if follows in one_digit_off(printed):
        yield one_digit("index", follows)
    points = only_fit(row.row.points or Decimal(0), lambda each: row.index_fits(printed, points=each))
    if points is not None:
        yield one_digit("points", points)
    maximum = only_fit(row.row.max, lambda each: row.index_fits(printed, maximum=each))
    if maximum is not None:
        yield one_digit("max", maximum)
    for other in wrong:
        theirs = other.row.index
        if other is not row and theirs is not None and row.index_fits(theirs) and other.index_fits(printed):
            yield swapped(other.row.name.in_language("vi"))


# --- parts ----------------------------------------------------------------------------------------


def _parts(round_: Round, rows: Sequence[Row]) -> Iterator[Problem]:
    keys = sorted({key for each in round_.published for key, _ in each.parts})
    places = {key: last_places([dict(each.parts).get(key) for each in round_.published]) for key in keys}
    for each in rows:
        points = each.row.points
        if not each.row.parts or points is None:
            continue
        printed = {"points": points, **{f"part:{key}": value for key, value in each.row.parts}}
        reach = half(each.points_places) + sum(half(places[key][each.at]) for key, _ in each.row.parts)
        if _adds_up(printed, reach):
            continue
        total = sum(Fraction(value) for _, value in each.row.parts)
        finest = max(decimals(value) for _, value in each.row.parts)
        found = problem(
            "PAR606",
            member(item("published", each.at), "points"),
            unit=each.row.name.in_language("vi"),
            sum=rounded(Fraction(total), finest),
            printed=points,
        )
        yield explained(found, _parts_cures(printed, reach))


def _adds_up(printed: dict[str, Decimal], reach: Fraction) -> bool:
    parts = sum(Fraction(value) for column, value in printed.items() if column != "points")
    return abs(parts - Fraction(printed["points"])) <= reach


def _parts_cures(printed: dict[str, Decimal], reach: Fraction) -> Iterator[Cure]:
    fits = [
        (column, other)
        for column, value in printed.items()
        for other in one_digit_off(value)
        if _adds_up({**printed, column: other}, reach)
    ]
    if len(fits) == 1:
        yield one_digit(*fits[0])


# --- bands ----------------------------------------------------------------------------------------


def _bands(round_: Round, rows: Sequence[Row], facts: dict[str, Facts]) -> Iterator[Problem]:
    names = _band_names(round_)
    wrong: list[tuple[Row, int]] = []
    for each in rows:
        if each.row.band is None:
            continue
        printed = names.get(folded(each.row.band))
        if printed is None:
            yield _unknown_band(round_, each)
        elif not _band_fits(each, printed, facts):
            wrong.append((each, printed))
    for each, printed in wrong:
        follows = facts[each.row.unit].band
        found = problem(
            "PAR605",
            member(item("published", each.at), "band"),
            unit=each.row.name.in_language("vi"),
            printed=each.row.band or "",
            index=each.result.index or Decimal(0),
            follows="-" if follows is None else round_.bands[follows].name.in_language("vi"),
        )
        yield explained(found, _band_cures(round_, each, printed, wrong, facts))


def _band_names(round_: Round) -> dict[str, int]:
    return {
        folded(name): position
        for position, band in reversed(list(enumerate(round_.bands)))
        for name in (band.key, band.name.vi, band.name.en)
        if name
    }


def _unknown_band(round_: Round, row: Row) -> Problem:
    return problem(
        "PAR610",
        member(item("published", row.at), "band"),
        near=nearest(row.row.band or "", [each.name.in_language("vi") for each in round_.bands]),
        unit=row.row.name.in_language("vi"),
        printed=row.row.band or "",
    )


def _possible_bands(keys: Span, facts: Facts) -> range:
    """Positions of the bands that an index within *keys* can be in; no band is the position behind the last."""
    best, worst = (band_of(evolve(facts, index=each)) for each in (keys.high, keys.low))
    behind = len(facts.bands)
    return range(behind if best is None else best, (behind if worst is None else worst) + 1)


def _band_fits(row: Row, printed: int, facts: dict[str, Facts]) -> bool:
    own = facts[row.row.unit]
    if own.band == printed:
        return True
    if row.row.index is None and _half_even_band(row, own) == printed:
        return False  # rounding explains it, but not the rounding that the round declares
    return printed in _possible_bands(row.keys, own)


def _half_even_band(row: Row, facts: Facts) -> int | None:
    index = half_even_index(row, decimals(row.result.index or Decimal(0)))
    return None if index is None else band_of(evolve(facts, index=Fraction(index)))


def _band_cures(
    round_: Round, row: Row, printed: int, wrong: Sequence[tuple[Row, int]], facts: dict[str, Facts]
) -> Iterator[Cure]:
    own = facts[row.row.unit]
    if _half_even_band(row, own) == printed and row.row.index is None:
        yield HALF_EVEN

    def fits(points: Decimal) -> bool:
        index = rounded(100 * Fraction(points) / Fraction(row.row.max), round_.rounding.index)
        return band_of(evolve(own, index=Fraction(index))) == printed

    points = only_fit(row.row.points or Decimal(0), fits)
    if points is not None:
        yield one_digit("points", points)
    for other, theirs in wrong:
        if other is not row and facts[other.row.unit].band == printed and own.band == theirs:
            yield swapped(other.row.name.in_language("vi"))


# --- groups ---------------------------------------------------------------------------------------


def _groups(
    round_: Round, rows: Sequence[Row], results: Sequence[GroupResult], facts: dict[str, Facts]
) -> Iterator[Problem]:
    for at, (group, result) in enumerate(zip(round_.groups, results, strict=True)):
        if group.printed is None:
            continue
        address = member(item("groups", at), "printed")
        ranked = [each for each in rows if each.row.group == group.key and each.row.ranked]
        name = group.name.in_language("vi")
        yield from _printed_units(group, name, result, address)
        yield from _printed_bands(round_, group, ranked, facts, address)
        yield from _printed_mean(round_, group, ranked, result, address)


def _too_far(group: Group, printed: int, least: int, most: int) -> bool:
    """Of a group that is not complete more may exist than are listed, never fewer."""
    return printed < least or (group.complete and printed > most)


def _printed_units(group: Group, name: str, result: GroupResult, address: str) -> Iterator[Problem]:
    printed = group.printed.units if group.printed else None
    if printed is not None and _too_far(group, printed, result.units, result.units):
        yield problem("PAR607", member(address, "units"), group=name, printed=printed, follows=result.units)


def _printed_bands(
    round_: Round, group: Group, ranked: Sequence[Row], facts: dict[str, Facts], address: str
) -> Iterator[Problem]:
    keys = [each.key for each in round_.bands]
    possible = [_possible_bands(each.keys, facts[each.row.unit]) for each in ranked]
    for key, printed in group.printed.bands if group.printed else ():
        band = keys.index(key)
        least = sum(each == range(band, band + 1) for each in possible)
        most = sum(band in each for each in possible)
        if _too_far(group, printed, least, most):
            yield problem(
                "PAR608",
                member(member(address, "bands"), key),
                group=group.name.in_language("vi"),
                band=round_.bands[band].name.in_language("vi"),
                printed=printed,
                follows=sum(facts[each.row.unit].band == band for each in ranked),
            )


def _printed_mean(
    round_: Round, group: Group, ranked: Sequence[Row], result: GroupResult, address: str
) -> Iterator[Problem]:
    printed = group.printed.mean if group.printed else None
    if printed is None:
        return
    name, address = group.name.in_language("vi"), member(address, "mean")
    if not group.complete:
        yield problem("PAR613", address, group=name, printed=printed)
        return
    if result.mean is None or not ranked:
        return
    reach = half(round_.rounding.index)
    indices = [_published(each) for each in ranked]
    middle = sum(indices, Fraction(0)) / len(indices)
    possible = Span(middle - reach, middle + reach)
    if not possible.meets(hidden(printed, decimals(printed))):
        found = problem("PAR609", address, group=name, printed=printed, follows=result.mean)
        follows = rounded(Fraction(result.mean), decimals(printed))
        cures = [one_digit("mean", follows)] if follows in one_digit_off(printed) else []
        yield explained(found, iter(cures))


def _published(row: Row) -> Fraction:
    printed: PublishedUnit = row.row
    if printed.index is not None and row.index_fits(printed.index):
        return Fraction(printed.index)
    return Fraction(row.result.index or 0)
