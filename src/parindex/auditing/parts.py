"""The audit of printed parts: they add up to the points, as far as rounding lets them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from parindex.auditing.cures import Cure, explained, one_digit
from parindex.auditing.printed import fitting, last_places
from parindex.auditing.rows import Row
from parindex.model.round import Round
from parindex.points import decimals, half, rounded
from parindex.problems import Problem, problem


def part_findings(round_: Round, rows: Sequence[Row]) -> Iterator[Problem]:
    """Points that are not the sum of their parts; a row that lacks a part of its group is not audited."""
    parts = [dict(each.parts) for each in round_.published]
    places = {key: last_places([each.get(key) for each in parts]) for key in {key for each in parts for key in each}}
    of_group: dict[str, set[str]] = defaultdict(set)
    for row, printed in zip(round_.published, parts, strict=True):
        of_group[row.group].update(printed)
    for each in rows:
        own = parts[each.at]
        if not own or set(own) != of_group[each.row.group]:
            continue
        reach = half(each.decimals.points) + sum(half(places[key][each.at]) for key in own)
        total = sum(map(Fraction, own.values()), Fraction(0))
        gap = total - Fraction(each.points)
        if abs(gap) > reach:
            finest = max(decimals(value) for value in own.values())
            found = problem(
                "PAR606", each.address("points"), unit=each.name, sum=rounded(total, finest), printed=each.points
            )
            yield explained(found, _cures(each.points, own, gap, reach))


def _cures(points: Decimal, parts: Mapping[str, Decimal], gap: Fraction, reach: Fraction) -> Iterator[Cure]:
    """The only digit, in the points or in a part, that closes the *gap* between parts and points."""

    def side(part: Decimal, instead: Decimal) -> int:
        left = gap + Fraction(instead) - Fraction(part)
        return int(left > reach) - int(left < -reach)

    fits = [("points", each) for each in fitting(points, lambda each: -side(each, points))]
    for key, part in parts.items():
        fits += [(f"part:{key}", each) for each in fitting(part, lambda each, part=part: side(part, each))]  # type: ignore[misc]
    if len(fits) == 1:
        yield one_digit(*fits[0])
