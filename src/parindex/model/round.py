"""A round: one year, one authority; here with totals as they were published."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from attrs import field, frozen

from parindex.model.awards import Awards, Nomination
from parindex.model.fields import (
    Bounds,
    Count,
    Key,
    Line,
    NonNegative,
    Pairs,
    Points,
    as_printed,
    optional_exact,
    spelled,
)
from parindex.model.policies import Band, Compare, IndexPlaces, Source, Status, TieBreak, Ties, Year
from parindex.model.previous import Previous
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
        printed: What the source prints of the group.
    """

    key: Key
    name: Words
    official_rank: Literal["group", "cluster"] = "group"
    complete: bool = True
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
class TableFile:
    """A CSV table in a file of its own."""

    file: Line = field(metadata=spelled(bare=True))
    decimal: Literal["point", "comma"] = "point"


@frozen
class YamlFile:
    """A YAML document in a file of its own."""

    file: Line = field(metadata=spelled(bare=True))


@frozen
class Round:
    """One year's evaluation by one authority, from published totals.

    Attributes:
        id: Its name, as its folder.
        year: The year evaluated.
        title: Its title, as printed.
        status: `official`, `partial` or `illustrative`.
        rounding: Decimals of the index.
        compare: Whether ranks, bands and conditions go by the published or the exact index.
        ties: 1, 2, 2, 4 (`standard`) or 1, 2, 2, 3 (`dense`).
        groups: The groups, in the order of all results.
        published: The units, one row each.
        sources: Where the facts were read, by key.
        tie_break: What separates units that tie, in order.
        bands: From the highest down.
        awards: The awards, if any.
        nominations: Persons put forward for awards to individuals.
        previous: The round before, to compare with.
    """

    FORMAT: ClassVar = "parindex/round@1"
    id: Line
    year: Year
    title: Words
    status: Status
    rounding: Rounding
    compare: Compare
    ties: Ties
    groups: tuple[Group, ...] = field(metadata=spelled(unique="key", some=True))
    published: tuple[PublishedUnit, ...] = field(metadata=spelled(unique="unit", file=TableFile, some=True))
    sources: Pairs[Source] = ()
    tie_break: tuple[TieBreak, ...] = ()
    bands: tuple[Band, ...] = field(default=(), metadata=spelled(unique="key"))
    awards: Awards | None = field(default=None, metadata=spelled(file=YamlFile))
    nominations: tuple[Nomination, ...] = ()
    previous: Previous | None = None
