"""What a round keeps of the round before it."""

from typing import ClassVar

from attrs import field, frozen

from parindex.model.fields import Count, Key, Line, Pairs, optional_exact, spelled
from parindex.model.files import ResultsFile
from parindex.model.policies import Index
from parindex.texts import Words


@frozen
class PreviousRank:
    """The official rank that the unit had."""

    OPEN: ClassVar = True
    official: Count | None = None


@frozen
class PreviousUnit:
    """What is compared of a unit of the previous round."""

    OPEN: ClassVar = True
    unit: Key
    name: Words
    group: Key
    rank: PreviousRank
    index: Index | None = field(default=None, converter=optional_exact)
    band: Key | None = None


@frozen
class PreviousGroup:
    """What is compared of a group of the previous round."""

    OPEN: ClassVar = True
    group: Key
    complete: bool
    mean: Index | None = field(default=None, converter=optional_exact)
    bands: Pairs[Count] = ()
    places: Line = "final"


@frozen
class PreviousResults:
    """The results of the previous round, as far as they are compared."""

    OPEN: ClassVar = True
    FORMAT: ClassVar = "parindex/results@1"
    round: Line
    units: tuple[PreviousUnit, ...] = field(metadata=spelled(unique="unit"))
    groups: tuple[PreviousGroup, ...] = field(metadata=spelled(unique="group"))
    year: int | None = None
    stage: Line = "verified"


@frozen
class Previous:
    """The round before, and which of its units is which of this one.

    Attributes:
        results: Its results.
        units: Keys of then and of now, where they differ; several of then may be one of now (merged).
    """

    results: PreviousResults = field(metadata=spelled(file=ResultsFile))
    units: Pairs[Key] = ()
