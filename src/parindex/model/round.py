"""A round: one year, one authority; its units, score sheets and ledger, or totals as they were published."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from attrs import field, frozen

from parindex.model.awards import Awards, Nomination
from parindex.model.criteria import CriteriaSet
from parindex.model.fields import (
    Bounds,
    Count,
    Key,
    Line,
    NonNegative,
    Pairs,
    Points,
    Prose,
    as_pairs,
    as_printed,
    optional_exact,
    spelled,
)
from parindex.model.files import LedgerFile, SheetFiles, TableFile, YamlFile
from parindex.model.given import GivenRows
from parindex.model.ledger import STAGES, Ledger, Stage
from parindex.model.policies import Band, Compare, IndexPlaces, Source, Status, TieBreak, Ties, Year
from parindex.model.previous import Previous
from parindex.model.sheets import ScoreSheet, Unit
from parindex.points import exact
from parindex.texts import Words


@frozen
class Rounding:
    """Decimals of the index, halves away from zero."""

    index: IndexPlaces


@frozen
class Printed:
    """What the source prints of a group as a whole: audited, never used."""

    units: Count | None = None
    bands: Pairs[Count] = ()
    mean: Points | None = field(default=None, converter=optional_exact, eq=as_printed)


@frozen
class Group:
    """Units that are ranked against each other.

    Attributes:
        key: Its name in files and results.
        name: Its name for people.
        official_rank: Whether the rank in the group or in the cluster is the official one.
        complete: Whether all units of the group are there; if not there are places, but no proposals.
        criteria_set: Id of the set that its units answer; none where totals were published.
        printed: What the source prints of the group.
    """

    key: Key
    name: Words
    official_rank: Literal["group", "cluster"] = "group"
    complete: bool = True
    criteria_set: Line | None = None
    printed: Printed | None = None


@frozen
class PublishedUnit:
    """A row of a published table: what is printed of one unit.

    Attributes:
        unit: Its key.
        name: Its name, as printed.
        group: Key of its group.
        cluster: Its cluster, as printed.
        max: Its own maximum of points.
        points: Its verified points, decimals as printed; None where no result is printed.
        ranked: Whether it takes a place.
        properties: What it is, for rules that ask.
        flags: Marks against it.
        since: First day of its being a unit (`from`).
        until: Last day of its being a unit.
        formed_of: Keys of the units it was formed of.
        parent: Key of the unit above it.
        index: The index printed, points of 100.
        rank: The rank printed.
        listed: Its position in the printed list.
        band: The band printed, by key or name.
        parts: The points printed of each part.
    """

    unit: Key
    name: Words
    group: Key
    cluster: Line | None = None
    max: NonNegative = field(default=Decimal(100), converter=exact)
    points: Points | None = field(default=None, converter=optional_exact, eq=as_printed)
    ranked: bool = True
    properties: tuple[Key, ...] = field(default=(), metadata=spelled(key="is"))
    flags: tuple[Key, ...] = ()
    since: date | None = field(default=None, metadata=spelled(key="from"))
    until: date | None = None
    formed_of: tuple[Key, ...] = ()
    parent: Key | None = None
    index: Points | None = field(default=None, converter=optional_exact, eq=as_printed)
    rank: Annotated[int, Bounds(1)] | None = None
    listed: Annotated[int, Bounds(1)] | None = None
    band: Line | None = None
    parts: Pairs[Points] = field(default=(), metadata=spelled(prefix="part:"))


@frozen
class Out:
    """What the authority takes out of the maximum of some units: items, criteria, areas by code, or parts by key."""

    units: tuple[Key, ...] = field(metadata=spelled(some=True))
    items: tuple[Line, ...] = field(metadata=spelled(some=True))
    because: Prose


def _given(values: Mapping[str, GivenRows] | Pairs[GivenRows]) -> Pairs[GivenRows]:
    return as_pairs(values)


@frozen
class Round:
    """One year's evaluation by one authority: of score sheets and their verification, or of published totals.

    Attributes:
        id: Its name, as its folder.
        year: The year evaluated.
        title: Its title, as printed.
        status: `official`, `partial` or `illustrative`.
        groups: The groups, in the order of all results.
        sources: Where the facts were read, by key.
        units: The units whose sheets are scored.
        sheets: Their score sheets.
        stages: The steps from the claim to the last verification.
        ledger: What was verified, asked, explained and deducted.
        given: What comes from outside, by source.
        out: What the authority takes out of units' maxima.
        sets: The criteria sets that the groups name (`criteria_sets` in files, where they are found by id).
        published: The units of a published table, one row each, instead of units and sheets.
        rounding: Decimals of the index; of a published table, else the criteria sets say it.
        compare: Whether ranks, bands and conditions go by the published or the exact index; likewise.
        ties: 1, 2, 2, 4 (`standard`) or 1, 2, 2, 3 (`dense`); likewise.
        tie_break: What separates units that tie, in order; likewise.
        bands: From the highest down; likewise.
        awards: The awards, if any.
        nominations: Persons put forward for awards to individuals.
        previous: The round before, to compare with.
    """

    FORMAT: ClassVar = "parindex/round@1"
    EITHER: ClassVar = ("units", "published")
    id: Line
    year: Year
    title: Words
    status: Status
    groups: tuple[Group, ...] = field(metadata=spelled(unique="key", some=True))
    sources: Pairs[Source] = ()
    rounding: Rounding | None = None
    compare: Compare | None = None
    ties: Ties | None = None
    tie_break: tuple[TieBreak, ...] = ()
    bands: tuple[Band, ...] = field(default=(), metadata=spelled(unique="key"))
    published: tuple[PublishedUnit, ...] = field(default=(), metadata=spelled(unique="unit", file=TableFile, some=True))
    units: tuple[Unit, ...] = field(default=(), metadata=spelled(unique="key", file=TableFile, some=True))
    sheets: tuple[ScoreSheet, ...] = field(default=(), metadata=spelled(unique="unit", files=SheetFiles))
    stages: tuple[Stage, ...] = field(default=STAGES, metadata=spelled(unique="key", some=True))
    ledger: Ledger | None = field(default=None, metadata=spelled(file=LedgerFile))
    given: Pairs[GivenRows] = field(default=(), converter=_given)
    out: tuple[Out, ...] = ()
    sets: tuple[CriteriaSet, ...] = field(default=(), metadata=spelled(key="criteria_sets", unique="id"), repr=False)
    awards: Awards | None = field(default=None, metadata=spelled(file=YamlFile))
    nominations: tuple[Nomination, ...] = ()
    previous: Previous | None = None
