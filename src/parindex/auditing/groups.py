"""The audit of what is printed of a group as a whole."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from parindex.auditing.bands import Banding
from parindex.auditing.cures import explained, one_digit
from parindex.auditing.printed import Span, hidden, image, one_digit_off
from parindex.auditing.rows import Row
from parindex.model.results import GroupResult
from parindex.model.round import Group, Printed
from parindex.places import item, member
from parindex.points import decimals, half, rounded
from parindex.problems import Problem, problem
from parindex.rules.terms import index_places


def group_findings(
    banding: Banding, rows: Sequence[Row], groups: Sequence[Group], results: Sequence[GroupResult]
) -> Iterator[Problem]:
    """Numbers of units, band counts and means that do not follow; *results* in the order of *groups*."""
    of_group: dict[str, list[Row]] = defaultdict(list)
    for each in rows:
        if each.row.ranked:
            of_group[each.row.group].append(each)
    for at, (group, result) in enumerate(zip(groups, results, strict=True)):
        if group.printed is not None:
            address = member(item("groups", at), "printed")
            ranked = of_group[group.key]
            known = banding.round_.groups[at]
            yield from _units(group, group.printed, result, address)
            yield from _bands(known, group.printed, banding, ranked, address)
            if known.complete == group.complete:  # else a unit lacks its points, and that is said
                yield from _mean(group, group.printed, ranked, result, address)


def _too_far(group: Group, printed: int, least: int, most: int) -> bool:
    """Of a group that is not complete more may exist than are listed, never fewer."""
    return printed < least or (group.complete and printed > most)


def _units(group: Group, printed: Printed, result: GroupResult, address: str) -> Iterator[Problem]:
    if printed.units is not None and _too_far(group, printed.units, result.units, result.units):
        address = member(address, "units")
        yield problem("PAR607", address, group=_name(group), printed=printed.units, follows=result.units)


def _bands(group: Group, printed: Printed, banding: Banding, ranked: Sequence[Row], address: str) -> Iterator[Problem]:
    bands = banding.round_.bands
    keys = [each.key for each in bands]
    possible = [banding.possible(each, _or_printed(each, each.possible.keys)) for each in ranked]
    for key, count in printed.bands:
        band = keys.index(key)
        least = sum(each == range(band, band + 1) for each in possible)
        most = sum(band in each for each in possible)
        if _too_far(group, count, least, most):
            yield problem(
                "PAR608",
                member(member(address, "bands"), key),
                group=_name(group),
                band=bands[band].name.in_language("vi"),
                printed=count,
                follows=sum(banding.of(each) == band for each in ranked),
            )


def _mean(
    group: Group, printed: Printed, ranked: Sequence[Row], result: GroupResult, address: str
) -> Iterator[Problem]:
    mean = printed.mean
    if mean is None:
        return
    address = member(address, "mean")
    if not group.complete:
        yield problem("PAR613", address, group=_name(group), printed=mean)
        return
    if result.mean is None:
        return
    indices = [_index(each) for each in ranked]
    low, high = (
        sum(ends, Fraction(0)) / len(indices) for ends in zip(*((each.low, each.high) for each in indices), strict=True)
    )
    if not Span(low, high).meets(hidden(mean, decimals(mean))):
        found = problem("PAR609", address, group=_name(group), printed=mean, follows=result.mean)
        follows = rounded(Fraction(result.mean), decimals(mean))
        cures = [one_digit("mean", follows)] if follows in one_digit_off(mean) else []
        yield explained(found, iter(cures))


def _index(row: Row) -> Span:
    """The numbers that can have entered the mean: the index before or after it was rounded."""
    places = index_places(row.round_)
    indices = _or_printed(row, image(row.possible.exact, places))
    return Span(indices.low - half(places), indices.high + half(places))


def _or_printed(row: Row, indices: Span) -> Span:
    """*indices*, and up to the printed one where it contradicts the points: either may be the right one."""
    if row.row.index is None or not row.is_doubtful:
        return indices
    printed = Fraction(row.row.index)
    return Span(min(indices.low, printed), max(indices.high, printed))


def _name(group: Group) -> str:
    return group.name.in_language("vi")
