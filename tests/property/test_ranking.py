"""Laws of places, from their definitions."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from hypothesis import example, given
from hypothesis import strategies as st

import parindex as pi
from parindex.model.round import Round, Rounding
from parindex.points import rounded, rounded_half_even
from parindex.rules.standing import falling_run, standings
from parindex.rules.terms import index_places
from tests.making import by_unit, group, round_of, row

Ties = Literal["standard", "dense"]

#: Own maxima as provinces have them.
MAXIMA = st.sampled_from(["71.5", "71.5", "96.5", "100"])
#: A few quarter points and their neighbours, so that units tie, or nearly do.
POINTS = st.builds(
    lambda quarter, step: Decimal(quarter) / 4 + Decimal(step) / 10000, st.integers(256, 258), st.integers(-2, 2)
)


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    """Small rounds in one or two groups with clusters, with units that tie by the published index."""
    rows = [
        row(
            f"u{at}",
            draw(POINTS),
            draw(st.sampled_from("gh")),
            max=draw(MAXIMA),
            cluster=draw(st.sampled_from(["1", "2"])),
            ranked=draw(st.booleans()) or draw(st.booleans()),
        )
        for at in range(draw(st.integers(1, 9)))
    ]
    keys = dict.fromkeys(each.group for each in rows)
    return round_of(
        *rows,
        groups=tuple(group(key, official_rank=draw(st.sampled_from(["group", "cluster"]))) for key in keys),
        rounding=Rounding(draw(st.integers(0, 3))),
        compare=draw(st.sampled_from(["published", "exact"])),
        ties=draw(st.sampled_from(["standard", "dense"])),
        tie_break=draw(st.sampled_from([(), ("exact",)])),
    )


def key_of(round_: Round, unit: str) -> tuple[Fraction, Fraction]:
    """What ranks a unit, by the definition: its index as it counts, and what breaks a tie."""
    own = next(each for each in round_.published if each.unit == unit)
    exact = 100 * Fraction(own.points or 0) / Fraction(own.max)
    counts = exact if round_.compare == "exact" else Fraction(rounded(exact, index_places(round_)))
    return counts, exact if round_.tie_break else Fraction(0)


@given(rounds())
def test_a_place_is_one_more_than_those_above(round_: Round) -> None:
    """Standard: one more than the ranked units above; dense: than the different indices above; in group and cluster."""
    units = [each for each in pi.run(round_).units if each.ranked]
    for each in units:
        own = key_of(round_, each.unit)
        group_above = [key_of(round_, other.unit) for other in units if other.group == each.group]
        cluster_above = [
            key_of(round_, other.unit) for other in units if (other.group, other.cluster) == (each.group, each.cluster)
        ]
        above = [[key for key in keys if key > own] for keys in (group_above, cluster_above)]
        counted = [len(set(keys)) if round_.ties == "dense" else len(keys) for keys in above]

        assert [1 + counted[0], 1 + counted[1]] == [each.rank.group, each.rank.cluster]


@given(rounds())
def test_the_official_place_is_the_one_that_the_group_names(round_: Round) -> None:
    """Official is the place in the group or in the cluster; it is joint where another unit there has it too."""
    official = {each.key: each.official_rank for each in round_.groups}
    units = [each for each in pi.run(round_).units if each.ranked]
    for each in units:
        by_cluster = official[each.group] == "cluster"
        rivals = [
            other.rank.official
            for other in units
            if other.group == each.group and (not by_cluster or other.cluster == each.cluster)
        ]

        assert (each.rank.cluster if by_cluster else each.rank.group) == each.rank.official
        assert (rivals.count(each.rank.official) > 1) == each.rank.joint


@given(rounds())
def test_a_step_is_named_exactly_where_it_broke_a_tie(round_: Round) -> None:
    """`broken_by` names the tie-break where another unit of the ranking has the same index but another place."""
    official = {each.key: each.official_rank for each in round_.groups}
    units = [each for each in pi.run(round_).units if each.ranked]
    for each in units:
        parted = [
            other
            for other in units
            if other.group == each.group
            and (official[each.group] == "group" or other.cluster == each.cluster)
            and key_of(round_, other.unit)[0] == key_of(round_, each.unit)[0]
            and other.rank.official != each.rank.official
        ]

        assert ("exact" if parted else None) == each.rank.broken_by


@given(rounds())
def test_a_better_index_never_ranks_below(round_: Round) -> None:
    """Of two ranked units of one group the one with the greater index never has the worse place or band."""
    units = [each for each in pi.run(round_).units if each.ranked]
    bands = [each.key for each in round_.bands]
    for each in units:
        for other in units:
            if each.group == other.group and (each.index or 0) > (other.index or 0):
                assert (each.rank.group or 0) < (other.rank.group or 0)
                assert bands.index(each.band or "") <= bands.index(other.band or "")


@given(rounds())
def test_units_that_are_not_ranked_take_no_place(round_: Round) -> None:
    """They have an index and a band, and nobody's place counts them."""
    ranked = tuple(each for each in round_.published if each.ranked)
    outcome = pi.run(round_)
    for each in outcome.units:
        assert (each.rank.official is not None) == each.ranked
        assert each.index is not None
        assert each.band is not None
    if {each.group for each in ranked} == {each.group for each in round_.published}:
        alone = by_unit(pi.run(round_of(*ranked, **_settings(round_))))

        assert {unit: each.rank for unit, each in alone.items()} == {
            each.unit: each.rank for each in outcome.units if each.ranked
        }


def _settings(round_: Round) -> dict[str, object]:
    names = ("groups", "rounding", "compare", "ties", "tie_break")
    return {name: getattr(round_, name) for name in names}


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=9), st.booleans())
def test_places_of_keys_by_definition(keys: list[tuple[int, int]], dense: bool) -> None:  # noqa: FBT001
    """The same on bare keys: place, joint, and the first step at which a key differs from its nearest rivals."""
    for key, standing in zip(keys, standings(keys, dense=dense), strict=True):
        above = [other for other in keys if other > key]
        tied = [other for other in keys if other[0] == key[0] and other != key]

        assert 1 + len(set(above) if dense else above) == standing.place
        assert (keys.count(key) > 1) == standing.joint
        assert (1 if tied else None) == standing.step


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 4)), max_size=8))
def test_a_falling_run_is_the_longest(points: list[tuple[int, int]]) -> None:
    """No subset with a falling level on every worse place has more points, and the run is such a subset."""

    def falls(chosen: list[tuple[int, int]]) -> bool:
        return all(
            one == other or (one[0] < other[0] and one[1] > other[1]) or (one[0] > other[0] and one[1] < other[1])
            for one in chosen
            for other in chosen
        )

    subsets = [[each for at, each in enumerate(points) if chosen >> at & 1] for chosen in range(1 << len(points))]
    run = [points[at] for at in falling_run(points)]

    assert falls(run)
    assert max(len(each) for each in subsets if falls(each)) == len(run)


@given(st.fractions(-1000, 1000, max_denominator=4000), st.integers(0, 4))
@example(Fraction(79995, 1000), 2)
@example(Fraction(-1, 200), 2)
@example(Fraction(5, 2), 0)
def test_halves_are_rounded_away_from_zero(value: Fraction, places: int) -> None:
    """The result is the nearest number with so many decimals; of two that are as near, the one further from zero."""
    found = Fraction(rounded(value, places))
    unit = Fraction(1, 10**places)

    assert 2 * abs(found - value) <= unit
    assert (found * 10**places).denominator == 1
    assert 2 * abs(found - value) < unit or abs(found) > abs(value)


@given(st.integers(-4000, 4000), st.integers(0, 3))
def test_half_even_differs_only_on_halves(eighths: int, places: int) -> None:
    """Rounding to even gives another number only exactly on a half, and then an even digit."""
    value = Fraction(eighths, 8 * 10**places)
    even, up = rounded_half_even(value, places), rounded(value, places)
    on_half = (2 * value * 10**places).denominator == 1 and (value * 10**places).denominator != 1

    assert even == up or (on_half and int(even.scaleb(places)) % 2 == 0)


def test_ties_as_standard_and_as_dense() -> None:
    """1, 2, 2, 4 and 1, 2, 2, 3."""
    keys = [(9,), (8,), (8,), (7,)]

    assert [1, 2, 2, 4] == [each.place for each in standings(keys, dense=False)]
    assert [1, 2, 2, 3] == [each.place for each in standings(keys, dense=True)]
