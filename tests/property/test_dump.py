"""The law of writing: what is written reads back as the same."""

from datetime import date
from decimal import Decimal
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from parindex.loading.nouns import check
from parindex.model.awards import Award, Awards, Flag, Meeting, Nomination, Quota
from parindex.model.conditions import (
    AreaCondition,
    BandCondition,
    Condition,
    EachAreaCondition,
    IndexCondition,
    NotFlagged,
    RankCondition,
)
from parindex.model.policies import AreaTieBreak, Band, Source
from parindex.model.previous import Previous, PreviousGroup, PreviousRank, PreviousResults, PreviousUnit
from parindex.model.round import Group, Printed, PublishedUnit, Round, Rounding
from parindex.problems import Problem
from parindex.reading.dumping import dump
from parindex.reading.nodes import Tree
from parindex.reading.structuring import Structurer
from parindex.reading.yaml_nodes import Limits, read_yaml
from parindex.texts import Words, normal, suspects

T = TypeVar("T")
#: Keys that other readers take for something else, and keys with letters of any script.
KEYS = ["1.10", "no", "010", "null", "y", "2023-01-15", "1e3", "so-a", "điểm", "x_y", "0x1F", "12", "true", "a."]
keys = st.sampled_from(KEYS)
SIGNS = [*"aố 1.,:;#'\"-[]{}&*!|>%@`?~=<\\/()", "no", "null", ": ", " #", "- ", "1.10", "\U0001f600"]
lines = (
    st.lists(st.sampled_from(SIGNS), min_size=1, max_size=8)
    .map("".join)
    .filter(lambda each: bool(each.strip()) and not any(True for _ in suspects(each)))
    .map(normal)
)
prose = st.one_of(lines, st.lists(lines, min_size=1, max_size=3).map("\n".join), lines.map("{}\n".format))
words = st.one_of(st.builds(Words, vi=lines), st.builds(Words, vi=lines, en=lines), st.builds(Words, en=lines))
points = st.builds(
    lambda units, places: Decimal(units).scaleb(-places), st.integers(-(10**7), 10**7), st.integers(0, 4)
)
not_negative = points.map(abs)
percents = st.integers(0, 10_000).map(lambda each: Decimal(each).scaleb(-4))
counts = st.integers(0, 100)
places = st.integers(1, 100)
days = st.dates(date(1900, 1, 1), date(2200, 1, 1))


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """The same, or nothing."""
    return st.one_of(st.none(), strategy)


def few(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """None to three of these."""
    return st.lists(strategy, max_size=3).map(tuple)


def pairs(values: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[tuple[str, T], ...]]:
    """Values by key, in the order of the keys."""
    return st.dictionaries(keys, values, max_size=3).map(lambda each: tuple(sorted(each.items())))


def by_key(strategy: st.SearchStrategy[T], name: str, least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    """A few of these, no two with the same key."""
    return st.lists(strategy, min_size=least, max_size=3, unique_by=lambda each: getattr(each, name)).map(tuple)


conditions: st.SearchStrategy[Condition] = st.one_of(
    st.builds(RankCondition, places, st.sampled_from(["official", "group", "cluster"])),
    st.builds(BandCondition, keys),
    st.builds(IndexCondition, at_least=points),
    st.builds(IndexCondition, more_than=points),
    st.builds(AreaCondition, lines, percents),
    st.builds(EachAreaCondition, percents),
    st.builds(NotFlagged, st.lists(keys, min_size=1, max_size=3).map(tuple)),
)
quotas = st.builds(
    Quota,
    groups=pairs(counts),
    per_cluster=maybe(counts),
    total=maybe(counts),
    share=maybe(percents),
    of=st.one_of(st.none(), st.just("eligible"), st.builds(Meeting, keys)),
    compare=st.sampled_from([None, "council", "index", "rank_share"]),
)
one_award = st.builds(
    Award,
    key=keys,
    name=words,
    for_=st.sampled_from(["collectives", "individuals"]),
    among=st.lists(keys, min_size=1, max_size=3).map(tuple),
    when=few(conditions),
    quota=maybe(quotas),
    tie_at_cutoff=st.sampled_from([None, "include", "exclude", "tie_break", "council"]),
)
awards = st.builds(
    Awards,
    awards=by_key(one_award, "key", 1),
    one_per=st.sampled_from([None, "unit"]),
    flags=by_key(st.builds(Flag, keys, words), "key"),
)
bands = st.one_of(
    st.builds(Band, keys, words, at_least=maybe(points), when=few(conditions)),
    st.builds(Band, keys, words, more_than=points),
)
printed = st.builds(Printed, units=maybe(counts), bands=pairs(counts), mean=maybe(points))
groups = st.builds(
    Group,
    keys,
    words,
    official_rank=st.sampled_from(["group", "cluster"]),
    complete=st.booleans(),
    printed=maybe(printed),
)
units = st.builds(
    PublishedUnit,
    unit=keys,
    name=words,
    group=keys,
    cluster=maybe(lines),
    max=not_negative,
    points=maybe(points),
    ranked=st.booleans(),
    properties=few(keys),
    flags=few(keys),
    since=maybe(days),
    until=maybe(days),
    formed_of=few(keys),
    parent=maybe(keys),
    index=maybe(points),
    rank=maybe(places),
    listed=maybe(places),
    band=maybe(lines),
    parts=pairs(points),
)
previous = st.builds(
    Previous,
    results=st.builds(
        PreviousResults,
        round=lines,
        units=by_key(
            st.builds(
                PreviousUnit, keys, words, keys, st.builds(PreviousRank, maybe(counts)), maybe(points), maybe(keys)
            ),
            "unit",
        ),
        groups=by_key(st.builds(PreviousGroup, keys, st.booleans(), maybe(points), pairs(counts)), "group"),
    ),
    units=pairs(keys),
)
rounds = st.builds(
    Round,
    id=lines,
    year=st.integers(1900, 2200),
    title=words,
    status=st.sampled_from(["official", "partial", "illustrative"]),
    rounding=st.builds(Rounding, st.integers(0, 6)),
    compare=st.sampled_from(["published", "exact"]),
    ties=st.sampled_from(["standard", "dense"]),
    groups=by_key(groups, "key", 1),
    published=by_key(units, "unit", 1),
    sources=pairs(st.builds(Source, words, maybe(lines), maybe(days))),
    tie_break=few(st.one_of(st.just("exact"), st.builds(AreaTieBreak, lines))),
    bands=by_key(bands, "key"),
    awards=maybe(awards),
    nominations=few(st.builds(Nomination, keys, keys, keys, prose)),
    previous=maybe(previous),
)


def read_back(noun: Round | Awards) -> Round | Awards | list[Problem]:
    """What is read of what is written; the reader's own problems if there are any, those of checks aside."""
    tree = read_yaml(dump(noun), "t", limits=Limits())
    assert tree is not None
    structurer = Structurer(no_files)
    value = structurer.structure(tree, type(noun))
    return structurer.finds.problems if value is None else value


def no_files(reference: object, place: object) -> Tree:
    """Nothing that is written names another file."""
    raise AssertionError((reference, place))


@given(rounds)
def test_a_round_reads_back_as_itself(round_: Round) -> None:
    """Keys like `1.10` and `no`, names with any signs, decimals with their zeros, percents: all come back."""
    assert round_ == read_back(round_)


@given(awards)
def test_awards_read_back_as_themselves(value: Awards) -> None:
    """All conditions and quotas come back."""
    assert value == read_back(value)


@given(rounds)
def test_printed_decimals_come_back_with_their_zeros(round_: Round) -> None:
    """`69` and `69.00` are equal numbers, and yet not the same on paper."""
    again = read_back(round_)

    assert isinstance(again, Round)
    for before, after in zip(round_.published, again.published, strict=True):
        assert [str(each) for each in (before.points, before.index)] == [
            str(each) for each in (after.points, after.index)
        ]


@given(st.one_of(rounds, awards))
def test_a_noun_made_in_python_is_checked_without_exceptions(noun: Round | Awards) -> None:
    """What is wrong with it has addresses and no places."""
    assert all(each.place is None for each in check(noun))
