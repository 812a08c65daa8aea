"""What comes of a round: values only; `writing` puts them into words and files."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from attrs import frozen

from parindex.model.conditions import Condition
from parindex.model.round import Round
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
    "holds_higher",
]


@frozen
class Maximum:
    """Points a unit could have: what the set declares, its own, and what it could still reach."""

    declared: Decimal
    own: Decimal
    attainable: Decimal


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
        points: Verified points; None if nothing is known.
        max: Its maxima.
        exact: The index before rounding: 100 x points / own maximum.
        index: The same with the decimals that are published.
        band: Key of its band, None if it is in none.
        rank: Its places.
        state: `verified` for published totals, `not_submitted` where no points are printed.
        ranked: Whether it takes a place at all.
        change: Against the previous round, if there is one.
    """

    unit: str
    name: Words
    group: str
    cluster: str | None
    points: Decimal | None
    max: Maximum
    exact: Fraction | None
    index: Decimal | None
    band: str | None
    rank: Rank
    state: UnitState
    ranked: bool
    change: Change | None = None


@frozen
class GroupChange:
    """A group against the previous round: points of the mean, units a band."""

    mean: Decimal | None
    bands: tuple[tuple[str, int], ...]


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
        change: Against the previous round, if there is one and both are complete.
    """

    group: str
    complete: bool
    units: int
    mean: Decimal | None
    bands: tuple[tuple[str, int], ...]
    best: tuple[str, ...]
    worst: tuple[str, ...]
    change: GroupChange | None = None


@frozen
class Verdict:
    """Whether a unit meets a condition, and how far it is from its line (points, places; negative where short)."""

    condition: Condition
    met: bool
    distance: Fraction | None


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
class Outcome:
    """Everything that comes of a round.

    Attributes:
        round: The round itself.
        stage: The stage whose points were used.
        units: In order of group, cluster, rank, name, key.
        groups: In order of the round.
        awards: Decisions, in order of the awards and of the units.
        findings: What the audit of a published table found; warnings.
        gone: Keys of units of the previous round that are in this one no more.
    """

    round: Round
    stage: str
    units: tuple[UnitResult, ...]
    groups: tuple[GroupResult, ...]
    awards: tuple[Decision, ...]
    findings: tuple[Problem, ...]
    gone: tuple[str, ...] = ()
