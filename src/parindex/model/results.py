"""What comes of a round: values only; `writing` puts them into words and files."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from attrs import field, frozen

from parindex.model.conditions import Condition
from parindex.model.fields import as_printed
from parindex.model.policies import Terms
from parindex.model.round import Group, Round
from parindex.model.scored import ByCode, Scored, SumResult
from parindex.points import shown
from parindex.problems import Problem
from parindex.texts import Words

UnitState = Literal["not_submitted", "submitted", "verified"]
Choice = Literal["proposed", "not", "tied", "not_considered", "holds_higher"]
#: Why a decision is what it is, where the conditions alone do not say it.
Reason = Literal[
    "within_quota",
    "conditions",
    "beyond_quota",
    "tied_out",
    "tied_at_cutoff",
    "council",
    "not_ranked",
    "not_submitted",
    "no_index",
    "incomplete_group",
    "provisional",
    "provisional_group",
    "other_group",
    "not_verified",
    "holds_higher",
]
#: Why a unit's result is not the last word: something is pending, an item is not answered, nobody signed it off.
Open = Literal["pending", "not_answered", "not_signed_off", "refused"]
#: Places of a group: `final`; `provisional`, where all units wait for the same items; `none`, where some wait.
Places = Literal["final", "provisional", "none"]


@frozen
class Maximum:
    """Points a unit could have: what is declared, its own, what it can still reach; None where a gap hides it."""

    declared: Decimal | None
    own: Decimal | None
    attainable: Decimal | None


@frozen
class Rank:
    """Places of a unit, None where it takes none.

    Attributes:
        group: In its group.
        cluster: In its cluster (its group's own where it names none).
        official: The one of the two that the group calls official.
        joint: Whether another unit has the same official place.
        broken_by: The step of the tie-break that gave it a place apart, if one did.
    """

    group: int | None = None
    cluster: int | None = None
    official: int | None = None
    joint: bool = False
    broken_by: str | None = None


@frozen
class Change:
    """Against the previous round.

    Attributes:
        since: The units of then that this one was; none if it is new.
        rank: Places won (old - new); None where groups are not complete, or units merged.
        index: Points of the index won; None only where a unit is new, merged, divided or in another group.
    """

    since: tuple[str, ...] = ()
    rank: int | None = None
    index: Decimal | None = None


@frozen
class UnitResult:
    """One unit's result.

    Attributes:
        unit: Its key.
        name: Its name.
        group: Key of its group.
        cluster: Its cluster, if it names one.
        exact_points: Points at the stage, exact; None if nothing is known.
        max: Its maxima.
        exact: The index before rounding: 100 x points / own maximum.
        index: The same with the decimals that are published.
        band: Key of its band, None if it is in none.
        rank: Its places.
        state: `verified`, for published totals always; `submitted` where nobody signed it off; `not_submitted`.
        ranked: Whether it takes a place at all.
        flags: Marks against it, `late_submission` among them where dates say so.
        claimed: Points at stage self, exact; None for published totals.
        printed: Points as they were published, with their decimals; None where sheets were scored.
        areas: Its areas, as the set lists them; none for published totals.
        pending: Codes of the items that wait for something from outside.
        open: Why its result is provisional; empty if it is not.
        scored: All of its items with their reasons; None for published totals, and where details were not asked for.
        change: Against the previous round, if there is one.
    """

    unit: str
    name: Words
    group: str
    cluster: str | None
    exact_points: Fraction | None
    max: Maximum
    exact: Fraction | None
    index: Decimal | None
    band: str | None
    rank: Rank
    state: UnitState
    ranked: bool
    flags: tuple[str, ...] = ()
    claimed: Fraction | None = None
    printed: Decimal | None = field(default=None, eq=as_printed)
    areas: tuple[SumResult, ...] = ()
    pending: tuple[str, ...] = ()
    open: tuple[Open, ...] = ()
    scored: Scored | None = field(default=None, repr=False)
    change: Change | None = None

    @property
    def points(self) -> Decimal | None:
        """Points as they were published, or as a decimal; to 4 decimals, half up, where they have no end."""
        return self.printed if self.exact_points is None or self.printed is not None else shown(self.exact_points)

    @property
    def self(self) -> Decimal | None:
        """Points at stage self, likewise."""
        return None if self.claimed is None else shown(self.claimed)

    @property
    def provisional(self) -> bool:
        """Whether the result can still change by what is awaited."""
        return bool(self.open)


@frozen
class Below:
    """How many ranked units of a group have an index below a *line*, or on it where a band begins above it."""

    line: Decimal
    with_line: bool
    then: int
    now: int


@frozen
class GroupChange:
    """A group against the previous round: points of the mean, units a band, units below the line of each band."""

    mean: Decimal | None
    bands: tuple[tuple[str, int], ...]
    below: tuple[Below, ...] = ()


@frozen
class GroupResult:
    """One group's result.

    Attributes:
        group: Its key.
        complete: Whether all its units are there.
        units: How many units it has.
        mean: Mean of the exact indices of its ranked units, rounded as the index; None if not complete.
        bands: Ranked units in each declared band, from the highest down.
        best: Keys of the units on the first place of the group.
        worst: Keys of those on the last.
        places: Whether its places are final, provisional, or there are none yet.
        stopped: Whether it has no results, because of sheets or entries with errors.
        change: Against the previous round, if there is one and both are complete.
    """

    group: str
    complete: bool
    units: int
    mean: Decimal | None
    bands: tuple[tuple[str, int], ...]
    best: tuple[str, ...]
    worst: tuple[str, ...]
    places: Places = "final"
    stopped: bool = False
    change: GroupChange | None = None


@frozen
class Verdict:
    """Whether a unit meets a condition, and how far it is from its line.

    Attributes:
        condition: The condition.
        met: Whether it is met; yes, too, where it does not apply.
        distance: Points of an index, percent of an area's own maximum, or places; negative where short.
        by: What it fails by: the areas that are short of it, by code, or the flags that the unit carries, by key.
        applies: Whether it asks anything of the unit: not for an area with own maximum 0.
    """

    condition: Condition
    met: bool
    distance: Fraction | None
    by: tuple[str, ...] = ()
    applies: bool = True


@frozen
class Decision:
    """What is proposed for one unit, or one nominee, and one award.

    Attributes:
        award: Key of the award.
        unit: Key of the unit.
        nominee: The person, for an award to individuals.
        decision: `proposed`, `not`, `tied`, `not_considered` or `holds_higher`.
        reason: Why.
        conditions: All conditions with their distances, flags first.
        depends_on: Awards whose open ties could change this decision.
        over: By how many the proposals exceed the quota, where ties at the cut-off are included.
        holds: Keys of the higher awards proposed for the unit.
    """

    award: str
    unit: str
    nominee: str | None
    decision: Choice
    reason: Reason
    conditions: tuple[Verdict, ...]
    depends_on: tuple[str, ...] = ()
    over: int = 0
    holds: tuple[str, ...] = ()


@frozen
class Table:
    """Units with their places and bands, and what they were ranked by.

    Attributes:
        units: In order of group, cluster, rank, name, key.
        groups: The groups, in order.
        terms: What each group goes by, by key.
        places: Whether the places of each group are final, by key.
    """

    units: tuple[UnitResult, ...]
    groups: tuple[Group, ...]
    terms: ByCode[Terms]
    places: ByCode[Places]

    def __iter__(self) -> Iterator[UnitResult]:
        """The units."""
        return iter(self.units)


@frozen
class Outcome:
    """Everything that comes of a round.

    Attributes:
        round: The round itself.
        stage: The stage whose points were used.
        terms: What each group goes by, by key.
        units: In order of group, cluster, rank, name, key.
        groups: In order of the round.
        awards: Decisions, in order of the awards and of the units.
        findings: What the audit of a published table found; warnings.
        gone: Keys of units of the previous round that are in this one no more.
        problems: What is wrong with sheets and ledger: warnings, and the errors that kept units out.
    """

    round: Round
    stage: str
    terms: ByCode[Terms]
    units: tuple[UnitResult, ...]
    groups: tuple[GroupResult, ...]
    awards: tuple[Decision, ...]
    findings: tuple[Problem, ...]
    gone: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
