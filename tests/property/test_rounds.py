"""Laws of whole rounds: nothing hangs on the order of rows, and no unit on another."""

from decimal import Decimal
from fractions import Fraction
from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import parindex as pi
from parindex.model.awards import Award, Nomination, Quota
from parindex.model.conditions import BandCondition, NotFlagged, RankCondition
from parindex.model.policies import Band
from parindex.model.round import Round, Rounding
from parindex.points import rounded
from parindex.rules.terms import index_places
from parindex.texts import Words
from tests.making import award, awards, by_unit, group, last_year, round_of, row

LINES = ("80", "60")
#: Points that give exactly a line, or a hair to either side, out of maxima as provinces have them.
EDGES = st.builds(
    lambda line, own, step: (own, rounded(Fraction(line) * Fraction(own) / 100, 4) + Decimal(step) / 10000),
    st.sampled_from(LINES),
    st.sampled_from(["71.5", "96.5", "100", "0"]),
    st.integers(-60, 60),
)
QUARTERS = st.builds(
    lambda own, quarter: (own, Decimal(quarter) / 4), st.sampled_from(["71.5", "100"]), st.integers(0, 420)
)


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    """Rounds with everything in them: clusters, flags, awards of all kinds, a round before, a printed table."""
    rows = []
    for at in range(draw(st.integers(1, 7))):
        own, points = draw(st.one_of(EDGES, QUARTERS))
        rows.append(
            row(
                f"u{at}",
                draw(st.sampled_from([points, points, points, None])),
                draw(st.sampled_from("gh")),
                max=own,
                cluster=draw(st.sampled_from("12")),
                ranked=draw(st.sampled_from([True, True, True, False])),
                flags=draw(st.sampled_from([(), (), ("bad",)])),
                rank=draw(st.sampled_from([None, 1, 2, 3])),
                listed=draw(st.sampled_from([None, at + 1])),
                band=draw(st.sampled_from([None, "Tốt", "Khá", "lạ"])),
                formed_of=draw(st.sampled_from([(), (), ("old",), ("u0", "u1")])),
            )
        )
    keys = tuple(dict.fromkeys(each.group for each in rows))
    return round_of(
        *rows,
        groups=tuple(
            group(
                key,
                official_rank=draw(st.sampled_from(["group", "cluster"])),
                complete=draw(st.booleans()) or key == "g",
            )
            for key in keys
        ),
        rounding=Rounding(draw(st.integers(0, 2))),
        compare=draw(st.sampled_from(["published", "exact"])),
        ties=draw(st.sampled_from(["standard", "dense"])),
        tie_break=draw(st.sampled_from([(), ("exact",)])),
        awards=awards(*(draw(award_of(name, keys)) for name in ("flag", "merit", "person"))),
        nominations=tuple(Nomination("person", f"p{at}", each.unit, "vì") for at, each in enumerate(rows)),
        previous=last_year(("u0", 1, 80), ("u1", 2, "70.5"), ("old", 3, 60), complete=draw(st.booleans())),
    )


@st.composite
def award_of(draw: st.DrawFn, name: str, keys: tuple[str, ...]) -> Award:
    """An award with any mix of quotas; ties are never broken, for which not every round says how."""
    quota = Quota(
        groups=draw(st.sampled_from([(), tuple((key, 1) for key in keys)])),
        per_cluster=draw(st.sampled_from([None, 0, 1])),
        total=draw(st.integers(0, 3)),
        compare=draw(st.sampled_from(["index", "rank_share", "council"])),
    )
    conditions = (BandCondition("fair"), NotFlagged(("bad",)), RankCondition(3))
    return award(
        name,
        keys,
        quota=quota,
        for_="individuals" if name == "person" else "collectives",
        when=tuple(draw(st.sets(st.sampled_from(conditions)))),
        tie_at_cutoff=draw(st.sampled_from(["include", "exclude", "council"])),
    )


@given(rounds(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(round_: Round, chance: Random) -> None:
    """Units, groups, awards and findings are the same whatever order the table is in."""
    rows = list(round_.published)
    chance.shuffle(rows)
    one, other = pi.run(round_), pi.run(evolve(round_, published=tuple(rows)))

    assert one.units == other.units
    assert one.groups == other.groups
    assert one.awards == other.awards
    assert one.gone == other.gone
    assert _by_unit(one.findings, round_) == _by_unit(other.findings, other.round)


def _by_unit(found: tuple[pi.Problem, ...], round_: Round) -> set[tuple[str, str, str | None]]:
    """Findings by the unit of their row instead of its position."""
    named = set()
    for each in found:
        where, _, column = each.address.partition("].")
        at = int(where.partition("[")[2])
        named.add((each.code, round_.published[at].unit + column, each.hint))
    return named


@given(rounds(), st.data())
def test_removing_a_unit_changes_no_other_index_or_points(round_: Round, data: st.DataObject) -> None:
    """Points, index and band are each unit's own."""
    round_ = evolve(round_, previous=None, nominations=())
    gone = data.draw(st.sampled_from(round_.published))
    left = tuple(each for each in round_.published if each != gone)
    if {each.group for each in left} != {each.group for each in round_.published}:
        return
    before, after = by_unit(pi.run(round_)), by_unit(pi.run(evolve(round_, published=left)))
    del before[gone.unit]

    assert {key: (each.points, each.exact, each.index, each.band) for key, each in before.items()} == {
        key: (each.points, each.exact, each.index, each.band) for key, each in after.items()
    }


@given(rounds())
def test_the_index_is_a_hundred_times_points_over_maximum(round_: Round) -> None:
    """Rounded once, half away from zero; none without points, and none of a maximum of 0."""
    results = by_unit(pi.run(round_))
    for each in round_.published:
        found = results[each.unit]
        if each.points is None or each.max == 0:
            assert (None, None, None) == (found.exact, found.index, found.band)
        else:
            exact = Fraction(100) * Fraction(each.points) / Fraction(each.max)

            assert (exact, rounded(exact, index_places(round_))) == (found.exact, found.index)


@given(rounds(), st.sampled_from(["at_least", "more_than"]))
def test_a_band_is_the_first_whose_line_is_met(round_: Round, end: str) -> None:
    """`at_least` holds on the line itself, `more_than` does not; published or exact as the round says."""
    bands = tuple(Band(f"b{line}", Words(line), **{end: line}) for line in LINES)  # type: ignore[arg-type]
    plain = evolve(round_, awards=None, nominations=(), bands=bands)
    for each in pi.run(plain).units:
        counts = None if each.index is None else each.exact if round_.compare == "exact" else Fraction(each.index)
        met = [
            band.key
            for band, line in zip(bands, LINES, strict=True)
            if counts is not None and (counts >= Fraction(line) if end == "at_least" else counts > Fraction(line))
        ]

        assert (met[0] if met else None) == each.band


@given(rounds())
def test_a_group_counts_its_ranked_units(round_: Round) -> None:
    """The mean is that of the exact indices; bands, best and worst count ranked units only."""
    outcome = pi.run(round_)
    for found in outcome.groups:
        members = [each for each in outcome.units if each.group == found.group]
        placed = [each for each in members if each.rank.group is not None]
        exact = [each.exact or Fraction(0) for each in placed]
        mean = rounded(sum(exact, Fraction(0)) / len(exact), index_places(round_)) if exact else None

        assert len(members) == found.units
        assert (mean if found.complete else None) == found.mean
        assert len(placed) == sum(number for _, number in found.bands)
        assert {each.unit for each in placed if each.rank.group == 1} == set(found.best)
        assert {
            each.unit for each in placed if each.rank.group == max(other.rank.group or 0 for other in placed)
        } == set(found.worst)


@given(rounds())
def test_changes_are_what_was_less_what_is(round_: Round) -> None:
    """Places won are old less new, points won new less old, and only of a unit that was and is one."""
    outcome = pi.run(round_)
    assert round_.previous is not None
    then = {each.unit: each for each in round_.previous.results.units}
    was = {each.unit: each.change.since for each in outcome.units if each.change}
    for each in outcome.units:
        assert each.change is not None
        alone = len(each.change.since) == 1 and sum(each.change.since[0] in since for since in was.values()) == 1
        old = then[each.change.since[0]] if alone and each.group == "g" else None
        if old is None:
            assert (None, None) == (each.change.rank, each.change.index)
        elif each.change.rank is not None:
            assert old.rank.official == (each.rank.official or 0) + each.change.rank
        if old is not None and old.index is not None and each.index is not None:
            assert each.index - old.index == each.change.index

    assert set(then) == set(outcome.gone) | {key for since in was.values() for key in since}
