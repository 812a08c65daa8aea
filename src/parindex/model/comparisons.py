"""What two results differ in, of one round before and after a correction, or under two criteria sets."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, Generic, Literal, TypeVar

from attrs import field, frozen

from parindex.model.compared import ComparedFinding, ComparedRank, Results
from parindex.model.policies import Status
from parindex.model.results import Choice, Open, Outcome, Places, UnitState
from parindex.model.scored import ItemState
from parindex.points import minus
from parindex.texts import Words

V_co = TypeVar("V_co", covariant=True)
#: In what two results differ as a whole, so that not all of them is compared; one of them may have no items at all.
Differs = Literal["round", "year", "stage", "items"]
#: Why places and bands of a unit are not compared: other stages, another group, places that are not final, groups that
#: are not complete (bands are compared there).
Apart = Literal["stage", "group", "places", "incomplete"]


@frozen
class Move(Generic[V_co]):
    """What something was, and what it is; None where there was, or is, none."""

    old: V_co | None
    new: V_co | None

    @property
    def moved(self) -> bool:
        """Whether the two differ."""
        return self.old != self.new

    @property
    def turned(self) -> "Move[V_co]":
        """The same the other way round."""
        return Move(self.new, self.old)


def points_won(move: Move[Fraction]) -> Fraction | None:
    """New - old; None where one of them is not known."""
    return None if move.old is None or move.new is None else move.new - move.old


def index_won(move: Move[Decimal]) -> Decimal | None:
    """New - old as published; None where one of them is not known."""
    return None if move.old is None or move.new is None else minus(move.new, move.old)


@frozen
class AreaComparison:
    """One area of a unit.

    Attributes:
        code: Its code now; that of then where there is no such area now.
        was: Its code then.
        points: Its points, exact.
        max: Its own maximum.
        index: Its index, as published.
    """

    code: str
    was: str
    points: Move[Fraction]
    max: Move[Decimal]
    index: Move[Decimal]

    @property
    def moved(self) -> bool:
        """Whether anything of it differs."""
        return self.points.moved or self.max.moved or self.index.moved


@frozen
class ItemComparison:
    """One item of a unit, of which something differs; codes as those of areas."""

    code: str
    was: str
    state: Move[ItemState]
    points: Move[Fraction]
    max: Move[Decimal]

    @property
    def moved(self) -> bool:
        """Whether anything of it differs."""
        return self.state.moved or self.points.moved or self.max.moved


@frozen
class UnitComparison:
    """One unit that is in both results.

    Attributes:
        unit: Its key.
        name: Its name now.
        group: Its group.
        points: Its points, exact.
        max: Its own maximum.
        index: Its index, as published.
        band: Key of its band.
        rank: Its places.
        state: Whether it is verified.
        open: Why its result is provisional.
        areas: Its areas, in order of now, then those that were.
        items: Its items of which something differs, in the same order; none where one of the results has no items.
        apart: Why its places are not compared; empty if they are.
    """

    unit: str
    name: Words
    group: Move[str]
    points: Move[Fraction]
    max: Move[Decimal]
    index: Move[Decimal]
    band: Move[str]
    rank: Move[ComparedRank]
    state: Move[UnitState]
    open: Move[tuple[Open, ...]]
    areas: tuple[AreaComparison, ...] = ()
    items: tuple[ItemComparison, ...] = ()
    apart: tuple[Apart, ...] = ()

    @property
    def places_won(self) -> int | None:
        """Official places won (old - new); None where they are not compared."""
        old, new = self.rank.old, self.rank.new
        if self.apart or old is None or new is None or old.official is None or new.official is None:
            return None
        return old.official - new.official

    @property
    def band_moved(self) -> bool:
        """Whether it is in another band, where bands are compared."""
        return self.band.moved and set(self.apart) <= {"incomplete"}

    @property
    def moved(self) -> bool:
        """Whether anything of it differs."""
        here: tuple[Move[Any], ...] = (self.group, self.points, self.max, self.index, self.band, self.rank)
        inside = any(each.moved for each in self.areas) or any(each.moved for each in self.items)
        return inside or any(each.moved for each in (*here, self.state, self.open))


@frozen
class Alone:
    """A unit that is in one of two results only."""

    unit: str
    name: Words
    group: str


@frozen
class GroupComparison:
    """One group that is in both results.

    Attributes:
        group: Its key.
        name: Its name.
        complete: Whether all its units are there.
        places: Whether its places are final.
        stopped: Whether it has no results, because of errors.
        units: How many units it has.
        mean: Mean index of its ranked units, as published.
        bands: Ranked units in each band, those of now first.
    """

    group: str
    name: Words
    complete: Move[bool]
    places: Move[Places]
    stopped: Move[bool]
    units: Move[int]
    mean: Move[Decimal]
    bands: tuple[tuple[str, Move[int]], ...]

    @property
    def moved(self) -> bool:
        """Whether anything of it differs."""
        here: tuple[Move[Any], ...] = (self.complete, self.places, self.stopped, self.units, self.mean)
        return any(each.moved for each in (*here, *(each for _, each in self.bands)))


@frozen
class AwardComparison:
    """A decision that differs; None where there was, or is, none."""

    award: str
    unit: str
    nominee: str | None
    decision: Move[Choice]

    @property
    def gained(self) -> bool:
        """Whether it is proposed now only."""
        return self.decision.moved and self.decision.new == "proposed"

    @property
    def lost(self) -> bool:
        """Whether it was proposed then only."""
        return self.decision.moved and self.decision.old == "proposed"


@frozen
class Heading:
    """Which results they are."""

    round: str
    title: Words
    year: int | None
    stage: str
    status: Status


@frozen
class Comparison:
    """What two results differ in.

    Attributes:
        heading: Which they are.
        differs: In what they differ as a whole, so that not all is compared.
        units: The units that are in both, in the order of the new results.
        only_old: Units that are in the old results only, in their order.
        only_new: Likewise.
        groups: The groups that are in both, in the order of the new results.
        awards: Decisions that differ, in the order of the new results, then those that were.
        appeared: Findings of the audit that were not there before, in order.
        vanished: Those that are there no more.
        sources: What was compared: here reasons are found, to be put into words.
    """

    heading: Move[Heading]
    differs: tuple[Differs, ...]
    units: tuple[UnitComparison, ...]
    only_old: tuple[Alone, ...] = ()
    only_new: tuple[Alone, ...] = ()
    groups: tuple[GroupComparison, ...] = ()
    awards: tuple[AwardComparison, ...] = ()
    appeared: tuple[ComparedFinding, ...] = ()
    vanished: tuple[ComparedFinding, ...] = ()
    sources: tuple[Results | Outcome, ...] = field(default=(), eq=False, repr=False)

    @property
    def moved(self) -> bool:
        """Whether anything differs."""
        lists = (self.only_old, self.only_new, self.awards, self.appeared, self.vanished)
        inside = any(each.moved for each in self.units) or any(each.moved for each in self.groups)
        return inside or any(map(bool, lists))

    @property
    def movers(self) -> tuple[UnitComparison, ...]:
        """The units whose index moved, or where none is known their points: the largest moves first."""
        moved = [each for each in self.units if any(_size(each))]
        return tuple(sorted(moved, key=_size, reverse=True))


def _size(unit: UnitComparison) -> tuple[Fraction, Fraction]:
    """How far it moved, of the index and of points."""
    index, points = index_won(unit.index), points_won(unit.points)
    return abs(Fraction(index or 0)), abs(points or Fraction(0))
