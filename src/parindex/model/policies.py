"""What criteria sets and rounds of published totals state alike: sources, rounding, ties, bands."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from attrs import field, frozen

from parindex.model.conditions import Condition
from parindex.model.fields import Bounds, Decimals, Key, Line, Points, optional_exact
from parindex.model.noun import Noun
from parindex.texts import Words

Status = Literal["official", "partial", "illustrative"]
Compare = Literal["published", "exact"]
Ties = Literal["standard", "dense"]
Year = Annotated[int, Bounds(1900, 2200)]
#: Decimals of an index.
IndexPlaces = Annotated[int, Bounds(0, 6)]
#: An index, or a mean of indices, as it is published.
Index = Annotated[Decimal, Decimals(6)]


@frozen(eq=False, repr=False)
class Source(Noun):
    """Where facts were read: *title* as printed, *url*, and the day it was *read*."""

    title: Words
    url: Line | None = None
    read: date | None = None


@frozen(eq=False, repr=False)
class AreaTieBreak(Noun):
    """Ties are broken by the index of this *area*."""

    area: Line


TieBreak = Literal["exact"] | AreaTieBreak


@frozen(eq=False, repr=False)
class Band(Noun):
    """A class of results; the last may have no line and takes the rest.

    Attributes:
        key: Its name in files and results.
        name: Its name for people, as printed.
        at_least: The least index of the band.
        more_than: The index that must be exceeded; one of the two, as the decision words it.
        when: Conditions that must be met besides.
    """

    EITHER_OR_NONE: ClassVar = ("at_least", "more_than")
    key: Key
    name: Words
    at_least: Points | None = field(default=None, converter=optional_exact)
    more_than: Points | None = field(default=None, converter=optional_exact)
    when: tuple[Condition, ...] = ()


@frozen(eq=False, repr=False)
class Terms(Noun):
    """What places, bands and conditions of a group go by, as its criteria set or a round of published totals says.

    Attributes:
        places: Decimals of the index.
        compare: Whether the published or the exact index counts.
        ties: 1, 2, 2, 4 (`standard`) or 1, 2, 2, 3 (`dense`).
        tie_break: What separates units that tie, in order.
        bands: From the highest down.
    """

    places: int
    compare: Compare
    ties: Ties
    tie_break: tuple[TieBreak, ...] = ()
    bands: tuple[Band, ...] = ()
