"""Laws of the audit: a table that agrees with itself is left in peace, a planted misprint is found."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any, Literal

from attrs import evolve, frozen
from hypothesis import assume, example, given
from hypothesis import strategies as st

import parindex as pi
from parindex.auditing.printed import hidden, image, scaled
from parindex.model.conditions import RankCondition
from parindex.model.policies import Band
from parindex.model.round import Group, Printed, PublishedUnit, Round, Rounding
from parindex.points import decimals, half, plain, rounded
from parindex.texts import Words
from tests.making import BANDS, FAIR, GOOD, POOR, group, round_of, row

#: Own maxima as provinces have them.
MAXIMA = ("71.5", "96.5", "100", "10")


#: A class that asks for a place besides the line.
BEST = Band("best", Words("Xuất sắc"), at_least=80, when=(RankCondition(2),))


@frozen
class Source:
    """A province's own table: points that nobody rounded, and how it prints them."""

    hidden: tuple[Fraction, ...]
    maxima: tuple[Decimal, ...]
    groups: tuple[str, ...]
    points_places: int
    index_places: int
    compare: Literal["published", "exact"]
    ties: Literal["standard", "dense"]
    breaks: bool
    prints_index: bool
    complete: bool
    asks_place: bool
    drops_zeros: bool

    def written(self, value: Decimal) -> Decimal:
        """*value* as the table writes it."""
        return Decimal(plain(value)) if self.drops_zeros else value

    @property
    def exact(self) -> list[Fraction]:
        """The indices before rounding."""
        return [100 * points / Fraction(own) for points, own in zip(self.hidden, self.maxima, strict=True)]

    @property
    def keys(self) -> list[Fraction]:
        """The indices that count."""
        if self.compare == "exact":
            return self.exact
        return [Fraction(rounded(each, self.index_places)) for each in self.exact]

    def rank(self, at: int) -> int:
        """The place, by its definition."""
        order = self.exact if self.breaks else self.keys
        above = [
            other
            for each, other in zip(self.groups, order, strict=True)
            if each == self.groups[at] and other > order[at]
        ]
        return 1 + (len(set(above)) if self.ties == "dense" else len(above))

    def band(self, at: int) -> str:
        """The name of the band, by the lines."""
        if self.asks_place and self.complete and self.keys[at] >= 80 and self.rank(at) <= 2:
            return "Xuất sắc"
        return GOOD if self.keys[at] >= 80 else FAIR if self.keys[at] >= 60 else POOR


def points_near_edges(maximum: Decimal) -> st.SearchStrategy[Fraction]:
    """Points on, just under and just over halves, lines of bands and quarters, of which many are alike."""
    lines = st.sampled_from([Fraction(80), Fraction(60), Fraction(90), Fraction(79995, 1000)])
    quarters = st.integers(0, 400).map(lambda each: Fraction(each, 4))
    base = st.one_of(lines.map(lambda line: line * Fraction(maximum) / 100), quarters)
    steps = st.builds(Fraction, st.integers(-3, 3), st.sampled_from([200, 300, 1000, 2000, 20000]))
    return st.builds(lambda points, step: max(points + step, Fraction(0)), base, steps)


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """Small tables in one or two groups."""
    maxima = tuple(Decimal(each) for each in draw(st.lists(st.sampled_from(MAXIMA), min_size=1, max_size=8)))
    return Source(
        hidden=tuple(draw(points_near_edges(each)) for each in maxima),
        maxima=maxima,
        groups=tuple(draw(st.sampled_from("gh")) for _ in maxima),
        points_places=draw(st.integers(0, 3)),
        index_places=draw(st.integers(0, 3)),
        compare=draw(st.sampled_from(["published", "exact"])),
        ties=draw(st.sampled_from(["standard", "dense"])),
        breaks=draw(st.booleans()),
        prints_index=draw(st.booleans()),
        complete=draw(st.booleans()),
        asks_place=draw(st.booleans()),
        drops_zeros=draw(st.booleans()),
    )


def as_printed(source: Source) -> Round:
    """The table as an honest province prints it, everything in it worked out from hidden points and rounded once."""
    order = source.exact if source.breaks else source.keys
    rows = [
        row(
            f"u{at}",
            source.written(rounded(points, source.points_places)),
            source.groups[at],
            max=source.maxima[at],
            index=source.written(rounded(source.exact[at], source.index_places)) if source.prints_index else None,
            rank=source.rank(at),
            listed=1 + sum((-other, place) < (-order[at], at) for place, other in enumerate(order)),
            band=source.band(at),
            parts=(("a", rounded(points / 2, 1)), ("b", rounded(points / 2, source.points_places))),
        )
        for at, points in enumerate(source.hidden)
    ]
    return round_of(
        *rows,
        groups=tuple(_printed_group(source, key) for key in dict.fromkeys(source.groups)),
        rounding=Rounding(source.index_places),
        compare=source.compare,
        ties=source.ties,
        tie_break=("exact",) if source.breaks else (),
        bands=(BEST, *BANDS) if source.asks_place else BANDS,
    )


def _printed_group(source: Source, key: str) -> Group:
    inside = [at for at, each in enumerate(source.groups) if each == key]
    declared = (BEST, *BANDS) if source.asks_place else BANDS
    bands = tuple((band.key, sum(source.band(at) == band.name.vi for at in inside)) for band in declared)
    mean = rounded(sum((source.exact[at] for at in inside), Fraction(0)) / len(inside), source.index_places)
    return group(key, complete=source.complete, printed=Printed(len(inside), bands, mean))


def clear_tables(least: int = 2, *, alike: bool = True) -> st.SearchStrategy[Round]:
    """Tables of one group whose points leave nothing open: two decimals of 100; ranks and list as the points say."""
    points = st.integers(7000, 9000).map(lambda each: Decimal(each) / 100)
    some = st.sampled_from([Decimal("80.00"), Decimal("79.99"), Decimal("85.5")])
    many = st.lists(points | some, min_size=least, max_size=12, unique=not alike)
    return many.map(lambda each: _ranked(round_of(*_rows(each))))


def _rows(points: Sequence[Decimal]) -> list[PublishedUnit]:
    return [row(f"u{at}", Decimal(f"{each:.2f}"), max=100) for at, each in enumerate(points)]


def _ranked(round_: Round) -> Round:
    in_order = pi.run(round_).units
    place = {each.unit: each.rank.official for each in in_order}
    listed = {each.unit: at + 1 for at, each in enumerate(in_order)}
    rows = (evolve(each, rank=place[each.unit], listed=listed[each.unit]) for each in round_.published)
    return evolve(round_, published=tuple(rows))


def changed(round_: Round, at: int, **columns: Any) -> Round:  # noqa: ANN401
    """*round_* with other *columns* in the row *at*."""
    rows = list(round_.published)
    rows[at] = evolve(rows[at], **columns)
    return evolve(round_, published=tuple(rows))


def codes(round_: Round) -> list[tuple[str, str]]:
    """Code and address of each finding."""
    return [(each.code, each.address) for each in pi.run(round_).findings]


@given(sources())
def test_a_table_that_agrees_with_itself_has_no_findings(source: Source) -> None:
    """Whatever digits a province hides by rounding, an honest table is not accused."""
    found = pi.run(as_printed(source)).findings
    assume(not any(each.code == "PAR602" or each.hint == "half_even" for each in found))

    assert [] == [each for each in found if each.code != "PAR613"]


@given(sources(), st.data())
def test_an_index_that_the_points_cannot_give_is_found(source: Source, data: st.DataObject) -> None:
    """A printed index is a finding exactly where it lies outside the image of the printed points."""
    printed = as_printed(evolve(source, prints_index=True))
    at = data.draw(st.integers(0, len(source.hidden) - 1))
    own = printed.published[at]
    assert own.index is not None
    off = source.written(own.index + data.draw(st.integers(-3, 3)) * Decimal(1).scaleb(-source.index_places))
    misprinted = changed(printed, at, index=off)
    places = [source.points_places, source.index_places]
    if source.drops_zeros:  # then all that shows is the finest place of each column
        table = misprinted.published
        columns = ([each.points for each in table], [each.index for each in table])
        places = [max(decimals(each) for each in column if each is not None) for column in columns]
    outside = not scaled(hidden(own.points or Decimal(0), places[0]), 100 / Fraction(own.max)).meets(
        hidden(off, places[1])
    )

    assert outside == (("PAR601", f"published[{at}].index") in codes(misprinted))


@given(sources(), st.data())
def test_a_place_behind_the_last_is_found(source: Source, data: st.DataObject) -> None:
    """Whatever is hidden, in a complete group nobody has a place worse than the number of its units."""
    at = data.draw(st.integers(0, len(source.hidden) - 1))
    behind = source.groups.count(source.groups[at]) + 1
    printed = changed(as_printed(evolve(source, complete=True)), at, rank=behind)

    assert ("PAR603", f"published[{at}].rank") in codes(printed)


@given(clear_tables(), st.data())
def test_one_wrong_rank_is_one_finding_in_its_row(round_: Round, data: st.DataObject) -> None:
    """Where the points leave nothing open, a rank that is not the unit's own is found, and nothing else is."""
    at = data.draw(st.integers(0, len(round_.published) - 1))
    wrong = data.draw(st.integers(1, len(round_.published) + 1).filter(lambda each: each != round_.published[at].rank))

    assert [("PAR603", f"published[{at}].rank")] == codes(changed(round_, at, rank=wrong))


@given(clear_tables(least=3), st.data())
def test_one_misplaced_row_is_one_finding(round_: Round, data: st.DataObject) -> None:
    """A row that is moved past rows with another index is one finding, wherever it goes."""
    rows = sorted(round_.published, key=lambda each: each.listed or 0)
    moved = rows.pop(data.draw(st.integers(0, len(rows) - 1)))
    rows.insert(data.draw(st.integers(0, len(rows))), moved)
    listed = {each.unit: at + 1 for at, each in enumerate(rows)}
    table = tuple(evolve(each, listed=listed[each.unit]) for each in round_.published)
    out_of_order = any((one.points or 0) < (other.points or 0) for one, other in pairwise(rows))

    assert int(out_of_order) == len(codes(evolve(round_, published=table)))


@given(clear_tables(alike=False), st.data())
def test_one_wrong_number_of_points_does_not_spread(round_: Round, data: st.DataObject) -> None:
    """Where no places are joint, wrong points make at most one rank and one position wrong: no others follow them."""
    at = data.draw(st.integers(0, len(round_.published) - 1))
    points = data.draw(st.integers(6000, 9999)) / Decimal(100)
    found = [code for code, _ in codes(changed(round_, at, points=Decimal(f"{points:.2f}")))]

    assert found.count("PAR603") <= 1
    assert found.count("PAR604") <= 1


@given(st.fractions(-200, 200), st.integers(0, 4))
@example(Fraction(1, 2), 0)
@example(Fraction(-1, 200), 2)
@example(Fraction(79995, 1000), 2)
def test_a_printed_number_stands_for_what_is_rounded_to_it(value: Fraction, places: int) -> None:
    """The span of a printed number holds what rounding takes to it, and nothing that rounding takes elsewhere."""
    span = hidden(rounded(value, places), places)
    edges = (span.low - half(places + 30), span.high + half(places + 30))

    assert span.low <= value <= span.high
    assert Fraction(rounded(value, places)) == image(span, places).low == image(span, places).high
    assert all(rounded(each, places) != rounded(value, places) for each in edges)
