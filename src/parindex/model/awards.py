"""Awards: who may be proposed for what, under which conditions and quotas."""

from typing import ClassVar, Literal

from attrs import field, frozen

from parindex.model.conditions import Condition
from parindex.model.fields import Count, Key, Pairs, Percent, Prose, optional_exact, spelled
from parindex.texts import Words

#: The flag that needs no declaration: it follows from dates.
LATE_SUBMISSION = "late_submission"


@frozen
class Flag:
    """A mark against a unit that an award may ask about."""

    key: Key
    name: Words


@frozen
class Meeting:
    """The units that meet the conditions of the award *meeting*, before its quota."""

    meeting: Key


@frozen
class Quota:
    """How many may be proposed; all that are stated hold.

    Attributes:
        groups: The most in each group.
        per_cluster: The most in each cluster (a unit without one is in its group's own).
        total: The most in all.
        share: The most in all, as a share of *of*, rounded down; a fraction, 0.2 for 20 %.
        of: What *share* is taken of: the eligible, or those meeting another award's conditions.
        compare: How units of different groups compare: by index, by rank / ranked units, or by the council.
    """

    groups: Pairs[Count] = ()
    per_cluster: Count | None = None
    total: Count | None = None
    share: Percent | None = field(default=None, converter=optional_exact)
    of: Literal["eligible"] | Meeting | None = None
    compare: Literal["council", "index", "rank_share"] | None = None


@frozen
class Award:
    """One form of award.

    Attributes:
        key: Its name in files and results.
        name: Its name for people.
        for_: For collectives, or for individuals of nominated units.
        among: The groups it is for; all of the round if none are named.
        when: Conditions, all of which must be met.
        quota: How many, if limited.
        tie_at_cutoff: What happens to units that tie where the quota ends.
    """

    key: Key
    name: Words
    for_: Literal["collectives", "individuals"] = field(metadata=spelled(key="for"))
    among: tuple[Key, ...] = field(default=(), metadata=spelled(some=True))
    when: tuple[Condition, ...] = ()
    quota: Quota | None = None
    tie_at_cutoff: Literal["include", "exclude", "tie_break", "council"] | None = None


@frozen
class Awards:
    """All awards of a round, from the highest down."""

    FORMAT: ClassVar = "parindex/awards@1"
    awards: tuple[Award, ...] = field(metadata=spelled(unique="key", some=True))
    one_per: Literal["unit"] | None = None
    flags: tuple[Flag, ...] = field(default=(), metadata=spelled(unique="key"))


@frozen
class Nomination:
    """A person put forward for an award to individuals; eligible if the *unit* is."""

    award: Key
    person: Key
    unit: Key
    because: Prose
