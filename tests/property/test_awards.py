"""Laws of awards: who is proposed is eligible, and within every limit."""

from collections import defaultdict
from fractions import Fraction

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

import parindex as pi
from parindex.model.awards import Award, Meeting, Quota
from parindex.model.conditions import BandCondition, Condition, IndexCondition, NotFlagged, RankCondition
from parindex.model.results import Decision, Outcome, UnitResult
from parindex.model.round import Round
from parindex.rules.quotas import Candidate, walk
from tests.making import award, awards, decisions, group, round_of, row

GROUPS = ("g", "h")


@st.composite
def tables(draw: st.DrawFn) -> Round:
    """Units of two groups with clusters, many of them tied."""
    rows = [
        row(
            f"{key}{at}",
            draw(st.sampled_from(["80", "80", "79.995", "79.996", "79.99", "85", "59.99", "60"])),
            key,
            cluster=draw(st.sampled_from("12")),
            ranked=draw(st.sampled_from([True, True, True, False])),
            flags=draw(st.sampled_from([(), (), (), ("bad",)])),
        )
        for key in GROUPS
        for at in range(draw(st.integers(1, 5)))
    ]
    return round_of(
        *rows,
        groups=tuple(
            group(
                key,
                official_rank=draw(st.sampled_from(["group", "cluster"])),
                complete=draw(st.sampled_from([True, True, False])),
            )
            for key in GROUPS
        ),
        compare=draw(st.sampled_from(["published", "exact"])),
        tie_break=("exact",),
    )


@st.composite
def quotas(draw: st.DrawFn) -> Quota:
    """Any mix of limits."""
    share = draw(st.sampled_from([None, None, "0.2", "0.5"]))
    return Quota(
        groups=draw(st.sampled_from([(), (("g", 1), ("h", 2)), (("g", 0),)])),
        per_cluster=draw(st.sampled_from([None, None, 0, 1, 2])),
        total=draw(st.sampled_from([None, 0, 1, 2, 3])),
        share=share,
        of=None if share is None else draw(st.sampled_from(["eligible", Meeting("flag")])),
        compare=draw(st.sampled_from(["index", "rank_share", "council"])),
    )


@st.composite
def one_award(draw: st.DrawFn, key: str) -> Award:
    """An award with conditions on the edge of what units have."""
    conditions = [
        BandCondition("fair"),
        NotFlagged(("bad",)),
        RankCondition(2),
        IndexCondition(at_least=80),
        IndexCondition(more_than=80),
    ]
    quota = draw(quotas())
    if (quota.groups, quota.per_cluster, quota.total, quota.share) == ((), None, None, None):
        quota = evolve(quota, total=1)
    return award(
        key,
        GROUPS,
        when=tuple(draw(st.lists(st.sampled_from(conditions), max_size=2))),
        quota=quota,
        tie_at_cutoff=draw(st.sampled_from(["include", "exclude", "tie_break", "council"])),
    )


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    """Tables with two awards, of which a unit may get one."""
    both = awards(draw(one_award("flag")), draw(one_award("merit")), one_per=draw(st.sampled_from(["unit", None])))
    return evolve(draw(tables()), awards=both)


def limits_of(outcome: Outcome, key: str) -> dict[str, tuple[int, list[Decision]]]:
    """Each limit of an award, with the decisions that it counts."""
    assert outcome.round.awards is not None
    each = next(each for each in outcome.round.awards.awards if each.key == key)
    quota = each.quota or Quota()
    units = {unit.unit: unit for unit in outcome.units}
    made = [decision for decision in outcome.awards if decision.award == key]
    found: dict[str, tuple[int, list[Decision]]] = {}
    for name, most in quota.groups:
        found[f"group {name}"] = (most, [decision for decision in made if units[decision.unit].group == name])
    if quota.per_cluster is not None:
        clusters: dict[tuple[str, str | None], list[Decision]] = defaultdict(list)
        for decision in made:
            clusters[units[decision.unit].group, units[decision.unit].cluster].append(decision)
        found.update((f"cluster {name}", (quota.per_cluster, inside)) for name, inside in clusters.items())
    if quota.total is not None:
        found["total"] = (quota.total, made)
    if quota.share is not None:
        of = key if quota.of == "eligible" else "flag"
        eligible = [decision for decision in outcome.awards if decision.award == of and is_eligible(decision)]
        found["share"] = (int(Fraction(quota.share) * len(eligible)), made)
    return found


def is_eligible(decision: Decision) -> bool:
    """Whether nothing but a quota or a higher award can stand in the way."""
    return decision.decision != "not_considered" and all(each.met for each in decision.conditions)


def meets(condition: Condition, unit: UnitResult, round_: Round) -> bool:
    """Whether *unit* meets *condition*, by the words of it."""
    index = unit.exact if round_.compare == "exact" else Fraction(unit.index or 0)
    assert index is not None
    match condition:
        case RankCondition():
            return (unit.rank.official or 0) <= condition.at_most
        case BandCondition():
            return unit.band in ("good", "fair")
        case NotFlagged():
            return next(each.flags for each in round_.published if each.unit == unit.unit) == ()
        case IndexCondition(at_least=None):
            return index > 80
        case _:
            return index >= 80


@given(rounds())
def test_who_is_proposed_is_eligible(round_: Round) -> None:
    """Ranked, in a complete group, all conditions met; and no higher award where a unit may have one."""
    outcome = pi.run(round_)
    complete = {each.key: each.complete for each in round_.groups}
    units = {each.unit: each for each in outcome.units}
    for each in outcome.awards:
        if each.decision in ("proposed", "tied"):
            assert units[each.unit].ranked
            assert complete[units[each.unit].group]
            assert all(condition.met for condition in each.conditions)
            assert all(meets(condition.condition, units[each.unit], round_) for condition in each.conditions)
    assert round_.awards is not None
    if round_.awards.one_per:
        proposed = [each.unit for each in outcome.awards if each.decision == "proposed"]

        assert len(set(proposed)) == len(proposed)


@given(rounds())
def test_quotas_are_never_exceeded_but_by_included_ties(round_: Round) -> None:
    """Under each limit no more are proposed than it holds, unless ties at its end are included, which says so."""
    outcome = pi.run(round_)
    assert round_.awards is not None
    for each in round_.awards.awards:
        for most, made in limits_of(outcome, each.key).values():
            proposed = [decision for decision in made if decision.decision == "proposed"]
            if each.tie_at_cutoff == "include":
                exceed = max((decision.over for decision in proposed), default=0)

                assert len(proposed) <= most + exceed or not proposed
            else:
                assert len(proposed) <= most
                assert all(decision.over == 0 for decision in proposed)


@given(rounds())
def test_who_is_beyond_meets_a_limit_that_is_full_or_closed(round_: Round) -> None:
    """A candidate who is not taken is counted by a limit at which others stand, tied or taken: no place is wasted."""
    outcome = pi.run(round_)
    assert round_.awards is not None
    for each in round_.awards.awards:
        limits = limits_of(outcome, each.key)
        for left_out in outcome.awards:
            if left_out.award == each.key and left_out.reason == "beyond_quota":
                inside = [limit for limit in limits.values() if left_out in limit[1]]

                assert any(
                    sum(made.decision in ("proposed", "tied") or made.reason == "tied_out" for made in counted) >= most
                    for most, counted in inside
                )


@given(rounds())
def test_ties_end_as_declared(round_: Round) -> None:
    """`include` and `exclude` leave nothing open, unless only the council compares; `council` excludes nobody."""
    outcome = pi.run(round_)
    assert round_.awards is not None
    for each in round_.awards.awards:
        made = [decision for decision in outcome.awards if decision.award == each.key]
        found = {decision.reason for decision in made}
        if each.tie_at_cutoff in ("include", "exclude"):
            assert "tied_at_cutoff" not in found
        if each.tie_at_cutoff != "exclude":
            assert "tied_out" not in found
        assert each.tie_at_cutoff == "include" or not any(decision.over for decision in made)
        assert ("council" not in found) or (each.quota is not None and each.quota.compare == "council")


@given(rounds())
def test_a_better_unit_of_a_group_is_not_passed_over(round_: Round) -> None:
    """Of two candidates counted by the same limits, the worse one is never proposed without the better one."""
    outcome = pi.run(round_)
    assert round_.awards is not None
    units = {each.unit: each for each in outcome.units}
    for each in round_.awards.awards:
        by_share = each.quota is not None and each.quota.compare == "rank_share"
        candidates = [
            made
            for made in outcome.awards
            if made.award == each.key and is_eligible(made) and made.decision != "holds_higher"
        ]
        for worse in candidates:
            for better in candidates:
                one, other = units[better.unit], units[worse.unit]
                alike = one.group == other.group and one.cluster == other.cluster
                if alike and not by_share and (one.rank.group or 0) < (other.rank.group or 0):
                    assert worse.decision != "proposed" or better.decision == "proposed"


@given(rounds())
def test_what_depends_on_an_open_tie_names_it(round_: Round) -> None:
    """A decision that would be another one if all who tie had the award says so; others do not."""
    outcome = pi.run(round_)
    assert round_.awards is not None
    tied = {unit for unit, made in decisions(outcome).items() if made == "tied"}
    later = [each for each in outcome.awards if each.award == "merit"]
    if not tied or round_.awards.one_per is None:
        assert all(each.depends_on == () for each in outcome.awards)
        return
    named = {each.unit for each in later if each.depends_on}

    assert all(each.depends_on in ((), ("flag",)) for each in later)
    assert {each.unit for each in later if each.unit in tied and each.decision in ("proposed", "tied", "not")} >= {
        unit for unit in named if unit in tied
    }
    for each in later:
        if each.unit in tied and is_eligible(each):
            assert each.depends_on == ("flag",)


@given(
    st.lists(st.integers(0, 3), max_size=8),
    st.integers(0, 4),
    st.sampled_from(["include", "exclude", "tie_break", "council"]),
)
@example([0, 1, 1], 2, "council")
def test_one_limit_by_definition(orders: list[int], most: int, at_cutoff: str) -> None:
    """Who has fewer at least as good than the limit is taken; who has as many better is beyond; the rest tie."""
    found = walk([Candidate(order, (0,)) for order in orders], [most], at_cutoff)  # type: ignore[arg-type]
    for order, taken in zip(orders, found, strict=True):
        better = sum(other < order for other in orders)
        alike = orders.count(order)
        if better + alike <= most:
            expected = "taken"
        elif better >= most:
            expected = "beyond"
        else:
            expected = {"include": "taken", "exclude": "tied_out"}.get(at_cutoff, "tied")

        assert expected == taken.fate
        assert (better + alike - most if expected == "taken" and better + alike > most else 0) == taken.over


@st.composite
def close_tables(draw: st.DrawFn) -> Round:
    """Complete groups whose units print 80.00 or 79.99, and hardly differ in what is not printed."""
    points = st.lists(st.sampled_from(["80", "79.9951", "79.996", "80.001", "79.994"]), min_size=1, max_size=4)
    clusters = st.sampled_from("12")
    rows = [
        row(f"{key}{at}", each, key, cluster=draw(clusters)) for key in GROUPS for at, each in enumerate(draw(points))
    ]
    groups = tuple(group(key, official_rank=draw(st.sampled_from(["group", "cluster"]))) for key in GROUPS)
    return round_of(
        *rows, groups=groups, compare=draw(st.sampled_from(["published", "published", "exact"])), tie_break=("exact",)
    )


@given(
    close_tables(),
    st.integers(0, 5),
    st.sampled_from(["index", "rank_share"]),
    st.sampled_from(["include", "exclude", "tie_break", "council"]),
)
def test_a_total_by_definition(round_: Round, most: int, compare: str, at_cutoff: str) -> None:
    """Across groups by the index or the rank share, inside them by rank; a tie-break parts by the exact index."""
    one = award("flag", GROUPS, quota=Quota(total=most, compare=compare), tie_at_cutoff=at_cutoff)  # type: ignore[arg-type]
    outcome = pi.run(evolve(round_, awards=awards(one)))
    units = {each.unit: each for each in outcome.units}
    candidates = [units[each.unit] for each in outcome.awards if is_eligible(each)]

    def surely_better(one: UnitResult, other: UnitResult) -> bool:
        keys = [key_across_groups(outcome, each, compare) for each in (one, other)]
        if keys[0] != keys[1]:
            return keys[0] < keys[1]
        parted = at_cutoff == "tie_break" or (compare == "index" and one.group == other.group)
        return parted and (one.exact or 0) > (other.exact or 0)

    found = {each.unit: each for each in outcome.awards}
    for each in candidates:
        above = sum(surely_better(other, each) for other in candidates)
        not_below = sum(not surely_better(each, other) for other in candidates)
        if not_below <= most:
            expected = "proposed"
        elif above >= most:
            expected = "not"
        else:
            expected = {"include": "proposed", "exclude": "not"}.get(at_cutoff, "tied")

        assert expected == found[each.unit].decision


def key_across_groups(outcome: Outcome, unit: UnitResult, compare: str) -> Fraction:
    """What compares units of different groups, the smaller the better."""
    if compare == "index":
        return -(unit.exact or Fraction(0)) if outcome.round.compare == "exact" else -Fraction(unit.index or 0)
    by_cluster = {each.key: each.official_rank == "cluster" for each in outcome.round.groups}[unit.group]
    rivals = [
        each
        for each in outcome.units
        if each.ranked and each.group == unit.group and (not by_cluster or each.cluster == unit.cluster)
    ]
    return Fraction(unit.rank.official or 0, len(rivals))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 1)), max_size=8), st.tuples(*[st.integers(0, 3)] * 3))
@example([(0, 0), (0, 0), (1, 1), (2, 1)], (1, 2, 2))
def test_a_tie_left_to_the_council_keeps_its_places(orders: list[tuple[int, int]], limits: tuple[int, ...]) -> None:
    """Whoever is taken behind a tie leaves free, in the wide limit, the places that the tie is open for in its own."""
    found = walk([Candidate(order, (narrow, 2)) for order, narrow in orders], limits, "council")
    fates = [(order, narrow, taken.fate) for (order, narrow), taken in zip(orders, found, strict=True)]
    for order, _, fate in fates:
        if sum(each[0] < order and each[2] == "taken" for each in fates) >= limits[2]:
            assert fate == "beyond"
        if fate == "taken":
            open_before = 0
            for narrow in (0, 1):
                taken_there = sum(each[1:] == (narrow, "taken") for each in fates)
                tied = [each[0] for each in fates if each[1:] == (narrow, "tied")]
                if tied and min(tied) < order and taken_there + len(tied) > limits[narrow]:
                    open_before += limits[narrow] - taken_there
            taken_before = sum(each[0] <= order and each[2] == "taken" for each in fates)

            assert taken_before + open_before <= limits[2]
