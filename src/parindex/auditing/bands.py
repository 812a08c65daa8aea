"""The audit of printed bands."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

from parindex.auditing.cures import HALF_EVEN, Cure, explained, one_digit_in_points, swapped
from parindex.auditing.field import Field
from parindex.auditing.printed import Span
from parindex.auditing.rows import Possible, Row, half_even_index
from parindex.model.conditions import RankCondition
from parindex.model.results import Rank
from parindex.model.round import Round
from parindex.problems import Problem, problem
from parindex.rules.conditions import Facts, band_of
from parindex.rules.terms import index_places
from parindex.texts import folded, nearest


class Banding:
    """In which bands the units of a round can be: positions among its bands, no band being the one behind the last."""

    def __init__(self, round_: Round, rows: Sequence[Row], facts: Mapping[str, Facts]) -> None:
        """Take the *rows* and what conditions ask of each unit."""
        self.round_ = round_
        self._facts = facts
        asks = any(isinstance(each, RankCondition) for band in round_.bands for each in band.when)
        self._ranks = _possible_ranks(round_, rows) if asks else {}

    def of(self, row: Row) -> int:
        """The band that follows from the points."""
        return self._position(self._facts[row.row.unit])

    def of_index(self, row: Row, index: Decimal) -> int:
        """The band that another *index* would give."""
        return self._position(evolve(self._facts[row.row.unit], index=Fraction(index), band=None))

    def possible(self, row: Row, keys: Span) -> range:
        """The bands that an index within *keys* can give."""
        facts = self._facts[row.row.unit]
        best_rank, worst_rank = self._ranks.get(row.at, (facts.rank, facts.rank))
        best = self._position(evolve(facts, index=keys.high, rank=best_rank))
        worst = self._position(evolve(facts, index=keys.low, rank=worst_rank))
        return range(best, worst + 1)

    def _position(self, facts: Facts) -> int:
        band = band_of(facts)
        return len(self.round_.bands) if band is None else band


def band_findings(banding: Banding, rows: Sequence[Row]) -> Iterator[Problem]:
    """Bands that are not declared, and those that no digits hidden by rounding can give."""
    names = _band_names(banding.round_)
    wrong: list[tuple[Row, int]] = []
    for each in rows:
        if each.row.band is None:
            continue
        printed = names.get(folded(each.row.band))
        if printed is None:
            yield _unknown_band(banding.round_, each)
        elif not _fits(banding, each, printed):
            wrong.append((each, printed))
    partners = {(printed, banding.of(each)): each for each, printed in reversed(wrong)}
    for each, printed in wrong:
        follows = banding.of(each)
        found = problem(
            "PAR605",
            each.address("band"),
            unit=each.name,
            printed=each.row.band or "",
            index=each.result.index or Decimal(0),
            follows=_name(banding.round_, follows),
        )
        yield explained(found, _cures(banding, each, printed, partners.get((follows, printed))))


def _name(round_: Round, band: int) -> str:
    return round_.bands[band].name.in_language("vi") if band < len(round_.bands) else "-"


def _band_names(round_: Round) -> dict[str, int]:
    return {
        folded(name): position
        for position, band in reversed(list(enumerate(round_.bands)))
        for name in (band.key, band.name.vi, band.name.en)
        if name
    }


def _unknown_band(round_: Round, row: Row) -> Problem:
    printed = row.row.band or ""
    near = nearest(printed, [each.name.in_language("vi") for each in round_.bands])
    return problem("PAR610", row.address("band"), near=near, unit=row.name, printed=printed)


def _fits(banding: Banding, row: Row, printed: int) -> bool:
    if banding.of(row) == printed:
        return True
    if _half_even_band(banding, row) == printed:
        return False  # rounding explains it, but not the rounding that the round declares
    return printed in banding.possible(row, row.possible.keys)


def _half_even_band(banding: Banding, row: Row) -> int | None:
    """The band that rounding a half to even would give; a printed index says how the half was rounded."""
    index = None if row.row.index is not None else half_even_index(row, index_places(banding.round_))
    return None if index is None else banding.of_index(row, index)


def _cures(banding: Banding, row: Row, printed: int, partner: Row | None) -> Iterator[Cure]:
    if _half_even_band(banding, row) == printed:
        yield HALF_EVEN

    def side(possible: Possible) -> int:
        bands = banding.possible(row, possible.keys)
        return int(bands[-1] < printed) - int(bands[0] > printed)

    yield from one_digit_in_points(row, side)
    if partner is not None:
        yield swapped(partner)


@frozen
class _Places:
    """What counts the places in one ranking."""

    field: Field
    complete: bool

    def of(self, row: Row) -> tuple[int, int | None]:
        """The best and the worst place of *row*; None where units that are not listed may stand above it."""
        best, worst = self.field.places(row.possible.order, of=row)
        return best, worst if self.complete else None


def _possible_ranks(round_: Round, rows: Sequence[Row]) -> dict[int, tuple[Rank, Rank]]:
    """The best and the worst places of each ranked row, by its position."""
    groups = {each.key: each for each in round_.groups}
    ranked = [each for each in rows if each.row.ranked]

    def places(ranking: Callable[[Row], tuple[str, str]]) -> dict[int, tuple[int, int | None]]:
        rankings: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for each in ranked:
            rankings[ranking(each)].append(each)
        found: dict[int, tuple[int, int | None]] = {}
        for (group, _), members in rankings.items():
            counted = _Places(Field(members, dense=round_.ties == "dense"), groups[group].complete)
            found.update((each.at, counted.of(each)) for each in members)
        return found

    group, cluster = (
        places(lambda each: (each.row.group, "")),
        places(lambda each: (each.row.group, each.row.cluster or "")),
    )
    ranks: dict[int, tuple[Rank, Rank]] = {}
    for each in ranked:
        official = cluster if groups[each.row.group].official_rank == "cluster" else group
        best, worst = (Rank(group[each.at][k], cluster[each.at][k], official[each.at][k]) for k in (0, 1))
        ranks[each.at] = (best, worst)
    return ranks
