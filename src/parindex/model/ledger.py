"""The ledger of verification: what was decided, asked and answered after the claim, one entry at a time."""

from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from attrs import field, frozen

from parindex.model.fields import (
    Key,
    Line,
    Pairs,
    Points,
    Prose,
    WrittenValue,
    as_values,
    optional_exact,
    spelled,
)
from parindex.model.sheets import Citation, Paper, ScoreSheet, as_met, as_papers

#: A field may be called `date`; its type needs another name then.
Day = date
#: The stage of deductions, behind all others.
DEDUCTION = "deduction"
#: The last verification, less deductions; that of published totals, too.
VERIFIED = "verified"


@frozen
class Stage:
    """A step of the round: the units `claim`, the authority verifies (`verify`), the units `explain`.

    Attributes:
        key: Its name in ledgers and results.
        kind: Who speaks in it.
        until: Its last day.
    """

    key: Key
    kind: Literal["claim", "verify", "explain"]
    until: date | None = None


#: The stages of a round that names none.
STAGES = (
    Stage("self", "claim"),
    Stage("verification-1", "verify"),
    Stage("explanation", "explain"),
    Stage("verification-2", "verify"),
)


@frozen
class Claims:
    """What a unit claims in its explanation; it never counts by itself.

    Attributes:
        claim: Points (`self`).
        choose: An option.
        met: Whether it is met, or which conditions are.
        case: Which of several rules applies.
        figures: Figures, each under its own key.
    """

    claim: Points | None = field(default=None, converter=optional_exact, metadata=spelled(key="self"))
    choose: Key | None = None
    met: bool | tuple[Key, ...] | None = field(default=None, converter=as_met)
    case: Key | None = None
    figures: Pairs[WrittenValue] = field(default=(), converter=as_values, metadata=spelled(rest=True))


@frozen
class Entry:
    """One entry: one verb of `accept`, `points`, `deduct`, `claims` or an answer; `asks` may stand beside it or alone.

    Attributes:
        unit: Whom it is about.
        stage: The stage it belongs to.
        by: Who made it, by office.
        date: The day.
        code: The item; none for the whole unit, or for figures that items share.
        accept: All else is accepted as worked out; at the last verification this signs the unit off.
        points: The points that the item has, whatever its rule gives.
        deduct: Points taken away, from the item or from the unit's total.
        claims: What the unit claims instead.
        choose: The option that is true.
        met: Whether it is met, or which conditions are.
        case: Which of several rules applies.
        figures: The figures that are true.
        not_arisen: Whether there was nothing to do; false rejects the claim that there was not.
        no_evidence: Whether there is no evidence; false accepts what there is.
        asks: Whether the unit is asked to explain; moves no number.
        reason: Why.
        evidence: The documents that show it.
    """

    unit: Key
    stage: Key
    by: Line
    date: Day
    code: Line | None = None
    accept: Literal["all"] | None = None
    points: Points | None = field(default=None, converter=optional_exact)
    deduct: Points | None = field(default=None, converter=optional_exact)
    claims: Claims | None = None
    choose: Key | None = None
    met: bool | tuple[Key, ...] | None = field(default=None, converter=as_met)
    case: Key | None = None
    figures: Pairs[WrittenValue] = field(default=(), converter=as_values)
    not_arisen: bool | None = None
    no_evidence: bool | None = None
    asks: bool = False
    reason: Prose | None = None
    evidence: tuple[Citation, ...] = ()

    @property
    def gives(self) -> bool:
        """Whether it says what is true: a choice, a case or figures."""
        return bool(self.figures) or any(each is not None for each in (self.choose, self.met, self.case))

    @property
    def says_answer(self) -> bool:
        """Whether it corrects what the unit answered, be it only that it did not arise, or lacks evidence."""
        return self.gives or self.not_arisen is not None or self.no_evidence is not None

    @property
    def verbs(self) -> tuple[str, ...]:
        """What it does: one verb in a right entry; `asks` only where it does nothing else."""
        named = (("accept", self.accept), ("points", self.points), ("deduct", self.deduct), ("claims", self.claims))
        found = [key for key, value in named if value is not None]
        if self.says_answer:
            found.append("answer")
        return tuple(found) or (("asks",) if self.asks else ())


@frozen
class Ledger:
    """All entries of a round; it only grows.

    Attributes:
        round: Id of the round.
        entries: The entries; their order says nothing.
        documents: Documents that entries cite and sheets do not list, by key.
    """

    FORMAT: ClassVar = "parindex/ledger@1"
    round: Line
    entries: tuple[Entry, ...] = ()
    documents: Pairs[Paper] = field(default=(), converter=as_papers)


@frozen
class Ruling:
    """What the verifiers have come to about one item.

    Attributes:
        points: Points that replace those of the rule.
        deducted: Points taken away.
        no_evidence: Whether evidence is missing (true) or accepted (false), whatever the unit said.
        rejected: Whether the claim that it did not arise was rejected.
        entries: The positions in the ledger of all entries about it, those that move nothing, too.
        moved_by: The position of the entry that each of these comes from, by verb.
        outdated_by: Shared figures that a later stage corrected: where the rule uses one it works the points out again.
    """

    points: Decimal | None = None
    deducted: Decimal = Decimal(0)
    no_evidence: bool | None = None
    rejected: bool = False
    entries: tuple[int, ...] = ()
    moved_by: tuple[tuple[str, int], ...] = ()
    outdated_by: tuple[str, ...] = ()


@frozen
class Adjusted:
    """What the verifiers have come to about one unit at a stage.

    Attributes:
        sheet: The sheet as they corrected it.
        rulings: What they have come to besides, by code of the item.
        deducted: Points taken away from the unit as a whole.
        entries: The positions in the ledger of all entries about the unit.
        deducted_by: The position of the last entry that takes points from the unit as a whole.
        signed: Whether the last verification is signed off.
    """

    sheet: ScoreSheet
    rulings: Pairs[Ruling] = ()
    deducted: Decimal = Decimal(0)
    entries: tuple[int, ...] = ()
    deducted_by: int | None = None
    signed: bool = False
