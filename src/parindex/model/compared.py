"""Results as far as they are compared: what `run` wrote into a file, or what came of a round just now, alike."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar

from attrs import field, frozen

from parindex.model.fields import Count, Decimals, Key, Line, Pairs, Points, optional_exact, spelled
from parindex.model.policies import Status
from parindex.model.results import Choice, Open, Places, UnitState
from parindex.model.scored import ItemState
from parindex.points import exact
from parindex.texts import Words

#: An index as it is published, with all of its decimals.
Index = Annotated[Decimal, Decimals(6)]


def whole(shown: Decimal, fraction: str | None) -> Fraction:
    """A quantity from how it is *shown*, and from its *fraction* where it has no end."""
    return Fraction(shown) if fraction is None else Fraction(fraction)


@frozen
class ComparedWords:
    """A reason as results say it."""

    OPEN: ClassVar = True
    vi: str | None = None
    en: str | None = None
    key: Line | None = None


@frozen
class ComparedItem:
    """One item of a unit; *why* is its reason, where that was read from a file."""

    OPEN: ClassVar = True
    code: Line
    state: ItemState
    points: Points = field(converter=exact)
    max: Points | None = field(default=None, converter=optional_exact)
    fraction: Line | None = field(default=None, metadata=spelled(key="exact"))
    why: ComparedWords | None = field(default=None, eq=False, metadata=spelled(key="because"))

    @property
    def whole(self) -> Fraction:
        """Its points, exact."""
        return whole(self.points, self.fraction)


@frozen
class ComparedArea:
    """One area of a unit."""

    OPEN: ClassVar = True
    code: Line
    points: Points = field(converter=exact)
    max: Points | None = field(default=None, converter=optional_exact)
    index: Index | None = field(default=None, converter=optional_exact)
    fraction: Line | None = field(default=None, metadata=spelled(key="exact"))

    @property
    def whole(self) -> Fraction:
        """Its points, exact."""
        return whole(self.points, self.fraction)


@frozen
class ComparedMaximum:
    """The own maximum of a unit."""

    OPEN: ClassVar = True
    own: Points | None = field(default=None, converter=optional_exact)


@frozen
class ComparedRank:
    """The places of a unit."""

    OPEN: ClassVar = True
    group: Count | None = None
    cluster: Count | None = None
    official: Count | None = None
    joint: bool = False


@frozen
class ComparedUnit:
    """One unit."""

    OPEN: ClassVar = True
    unit: Key
    name: Words
    group: Key
    max: ComparedMaximum
    rank: ComparedRank
    state: UnitState
    cluster: Line | None = None
    points: Points | None = field(default=None, converter=optional_exact)
    fraction: Line | None = field(default=None, metadata=spelled(key="exact"))
    index: Index | None = field(default=None, converter=optional_exact)
    band: Key | None = None
    open: tuple[Open, ...] = ()
    areas: tuple[ComparedArea, ...] = field(default=(), metadata=spelled(unique="code"))
    items: tuple[ComparedItem, ...] = field(default=(), metadata=spelled(unique="code"))

    @property
    def whole(self) -> Fraction | None:
        """Its points, exact."""
        return None if self.points is None else whole(self.points, self.fraction)


@frozen
class ComparedDecision:
    """What is proposed for a unit, or a person; *why* likewise."""

    OPEN: ClassVar = True
    award: Key
    unit: Key
    decision: Choice
    nominee: Key | None = None
    why: ComparedWords | None = field(default=None, eq=False, metadata=spelled(key="reason"))


@frozen
class ComparedGroup:
    """One group."""

    OPEN: ClassVar = True
    group: Key
    name: Words
    complete: bool
    units: Count
    places: Places
    stopped: bool = False
    mean: Index | None = field(default=None, converter=optional_exact)
    bands: Pairs[Count] = ()


@frozen
class ComparedFinding:
    """One finding of the audit."""

    OPEN: ClassVar = True
    code: Line
    group: Key
    unit: Key | None = None
    printed: Line | None = None
    follows: Line | None = None
    vi: str | None = field(default=None, eq=False)
    en: str | None = field(default=None, eq=False)


@frozen
class Results:
    """The results of a round, as far as they are compared."""

    OPEN: ClassVar = True
    FORMAT: ClassVar = "parindex/results@1"
    round: Line
    title: Words
    status: Status
    units: tuple[ComparedUnit, ...] = field(metadata=spelled(unique="unit"))
    groups: tuple[ComparedGroup, ...] = field(metadata=spelled(unique="group"))
    awards: tuple[ComparedDecision, ...] = ()
    findings: tuple[ComparedFinding, ...] = ()
    year: int | None = None
    stage: Line = "verified"
