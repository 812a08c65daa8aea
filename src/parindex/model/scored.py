"""What comes of one score sheet: points of items with their reasons, and the sums of them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Generic, Literal, TypeVar

from attrs import field, frozen

from parindex.model.criteria import CriteriaSet, Criterion, Figure
from parindex.model.fields import Pairs, Value
from parindex.model.intervals import Stretch
from parindex.model.ledger import Entry
from parindex.model.sheets import Answer, ScoreSheet, Unit
from parindex.points import shown
from parindex.problems import Problem
from parindex.texts import Words

V = TypeVar("V")
ItemState = Literal["scored", "not_applicable", "no_evidence", "pending", "not_submitted"]
#: What an answer says, as a reason names it.
Said = Value | str | bool | tuple[str, ...]


class ByCode(Mapping[str, V], Generic[V]):
    """Values by code, frozen, in the order of the criteria set."""

    __slots__ = ("_pairs", "_values")

    def __init__(self, pairs: tuple[tuple[str, V], ...]) -> None:
        """Keep *pairs* of code and value."""
        self._pairs = pairs
        self._values = dict(pairs)

    def __getitem__(self, code: str) -> V:
        """The value of *code*."""
        return self._values[code]

    def __iter__(self) -> Iterator[str]:
        """The codes, in order."""
        return iter(self._values)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        """Whether both say the same in the same order."""
        return isinstance(other, ByCode) and self._pairs == other._pairs  # pyright: ignore[reportUnknownMemberType]

    def __hash__(self) -> int:
        """Equal ones have equal hashes."""
        return hash(self._pairs)

    def __repr__(self) -> str:
        """All of it."""
        return f"ByCode({self._pairs!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        """How it is pickled."""
        return type(self), (self._pairs,)


@frozen
class Used:
    """A figure that was used: its *key*, what is declared of it, and its *value*; *source* if it came from outside."""

    key: str
    figure: Figure
    value: Value
    source: str | None = None


Cause = Literal[
    "not_for_unit",
    "taken_out",
    "not_held",
    "awaited",
    "not_arisen",
    "zero_denominator",
    "undefined",
    "no_evidence",
    "explained",
    "zero_unless",
    "not_answered",
    "ruled",
    "deducted",
    "deduction_waits",
    "rejected",
    "found_no_evidence",
]


@frozen
class Note:
    """Something besides the rule that decided the points or the state; *values* are what its sentence names."""

    cause: Cause
    values: tuple[tuple[str, str | Fraction], ...] = ()


@frozen
class Reason:
    """Why an item has its points.

    Attributes:
        rule: The kind of rule, that of the case where there are several.
        case: The case chosen.
        answer: What was answered, by key: `choose`, `met`.
        used: The figures that were used.
        measure: The value of the measure, if the rule has one and it is defined.
        percent: Whether the measure is a share, written as a percentage.
        stretches: The steps of the rule, both ends resolved, best first.
        held: Which of the stretches holds, from 0.
        unrounded: The points before they were rounded, or kept within floor and cap, if that changed them.
        worth: What the rule gives.
        notes: What else counted.
    """

    rule: str
    case: str | None = None
    answer: Pairs[Said] = ()
    used: tuple[Used, ...] = ()
    measure: Fraction | None = None
    percent: bool = False
    stretches: tuple[Stretch, ...] = ()
    held: int | None = None
    unrounded: Fraction | None = None
    worth: Fraction | None = None
    notes: tuple[Note, ...] = ()


@frozen
class ItemResult:
    """One item of one unit.

    Attributes:
        code: Its code.
        criterion: The item, as the set states it.
        state: `scored`, `not_applicable`, `no_evidence`, `pending` or `not_submitted`.
        exact: Its points, exact; 0 where it is not applicable or pending.
        own: What it counts in the unit's own maximum; None if the maximum is unknown.
        claimed: The points at stage self: the claim where there is one, else the worth.
        contribution: Its points in points of the set's maximum; differs from *exact* where siblings are weighted.
        stake: Its maximum in points of the set's maximum; None if unknown.
        flagged: Whether someone should look: no evidence but an explanation, a claim over the worth.
        answer: What the unit answered, if it did.
        because: Why.
        entries: The ledger's entries about it, in order of stage and day; none before `adjust`.
    """

    code: str
    criterion: Criterion
    state: ItemState
    exact: Fraction
    own: Fraction | None
    claimed: Fraction
    contribution: Fraction
    stake: Fraction | None
    flagged: bool
    answer: Answer | None
    because: Reason
    entries: tuple[Entry, ...] = ()

    @property
    def points(self) -> Decimal:
        """Its points as a decimal; to 4 decimals, half up, where they have no end."""
        return shown(self.exact)

    @property
    def max(self) -> Decimal | None:
        """What it counts in the unit's own maximum, in points."""
        return None if self.own is None else shown(self.own)

    @property
    def self(self) -> Decimal:
        """The points at stage self."""
        return shown(self.claimed)


@frozen
class SumResult:
    """Points and maxima of the set, a part, an area or a criterion: sums over its items, exact, in points.

    Attributes:
        code: Its code, or the key of a part; empty for the set.
        name: Its name.
        kind: `core`, `bonus` or `penalty`.
        exact: Points as earned.
        claimed: Points at stage self.
        own: Own maximum: what counts for the unit; None where a gap in the set hides it.
        declared: The maximum that the set declares for units of this group.
        excluded: Maxima of items that did not arise, are not held or were taken out.
        pending: Maxima of items that wait for figures or points from outside.
        index: 100 x points / own maximum, exact; None without a maximum, and for bonus and penalty areas.
    """

    code: str
    name: Words
    kind: Literal["core", "bonus", "penalty"]
    exact: Fraction
    claimed: Fraction
    own: Fraction | None
    declared: Fraction | None
    excluded: Fraction
    pending: Fraction
    index: Fraction | None

    @property
    def points(self) -> Decimal:
        """Points as a decimal; to 4 decimals, half up, where they have no end."""
        return shown(self.exact)

    @property
    def max(self) -> Decimal | None:
        """Own maximum, in points."""
        return None if self.own is None else shown(self.own)


@frozen
class Around:
    """What a sheet was scored by, besides its set and its answers.

    Attributes:
        given: What comes from outside: source, key (empty where it serves one), and the value or that it is not held.
        out: Codes of items that the authority takes out.
        keep_going: Whether items that are not answered count 0 points.
    """

    given: tuple[tuple[str, str, Value | str], ...] = ()
    out: frozenset[str] = frozenset()
    keep_going: bool = False


@frozen
class Scored:
    """What comes of one sheet.

    Attributes:
        criteria: The criteria set.
        sheet: The sheet.
        unit: The unit, if it was told.
        items: The items, by code, in the order of the set.
        criteria_results: Criteria that have sub-criteria, by code.
        areas: The areas, by code.
        parts: The parts, by key.
        core: The core of the set, before bonus and penalty.
        exact: Points of the unit: core, shared out as the set says, with bonus and penalty, less deductions; exact.
        deducted: What was deducted from the unit as a whole.
        attainable_exact: The own maximum once all that is pending is there; None where a gap in the set hides it.
        best: The points, if all that is pending comes to its maximum.
        claimed: The points at stage self.
        own: The own maximum that the index goes by; None where a gap in the set hides it.
        index_exact: 100 x points / own maximum, exact; None without a maximum.
        index: The same, rounded as the set says.
        self_index: The index at stage self, rounded likewise.
        provisional: Whether items are pending or not answered.
        problems: Warnings about the sheet.
        around: What it was scored by, besides set and sheet.
        entries: The ledger's entries about the unit, in order of stage, day and code; none before `adjust`.
        stage: The stage whose points these are; none where no ledger was looked at.
        signed: Whether the last verification is signed off.
    """

    criteria: CriteriaSet = field(repr=False)
    sheet: ScoreSheet = field(repr=False)
    unit: Unit | None
    items: ByCode[ItemResult]
    criteria_results: ByCode[SumResult]
    areas: ByCode[SumResult]
    parts: ByCode[SumResult]
    core: SumResult
    exact: Fraction
    deducted: Fraction
    attainable_exact: Fraction | None
    best: Fraction
    claimed: Fraction
    own: Fraction | None
    index_exact: Fraction | None
    index: Decimal | None
    self_index: Decimal | None
    provisional: bool
    problems: tuple[Problem, ...]
    around: Around = Around()
    entries: tuple[Entry, ...] = ()
    stage: str | None = None
    signed: bool = False

    @property
    def points(self) -> Decimal:
        """Points as a decimal; to 4 decimals, half up, where they have no end."""
        return shown(self.exact)

    @property
    def self(self) -> Decimal:
        """Points at stage self."""
        return shown(self.claimed)

    @property
    def max(self) -> Decimal | None:
        """The own maximum, in points."""
        return None if self.own is None else shown(self.own)

    @property
    def attainable(self) -> Decimal | None:
        """The own maximum once all that is pending is there, in points."""
        return None if self.attainable_exact is None else shown(self.attainable_exact)

    @property
    def pending(self) -> tuple[str, ...]:
        """Codes of the items that wait for something from outside."""
        return tuple(code for code, each in self.items.items() if each.state == "pending")

    @property
    def to_explain(self) -> tuple[str, ...]:
        """Codes of the items that want an explanation, or documents."""
        wanting = {"PAR511": None, "PAR512": None}
        found = [each for each in self.problems if each.code in wanting and each.hint != "explained"]
        return tuple(dict.fromkeys(str(each.value("code")) for each in found))

    @property
    def reachable(self) -> Decimal:
        """Points, if all that is pending or missing came to its maximum and all that lacks evidence to its worth."""
        more = self.best - self.exact
        for each in self.items.values():
            if each.state == "not_submitted":
                more += each.stake or 0
            elif each.state == "no_evidence" and each.stake is not None and each.own:
                more += (each.because.worth or 0) * each.stake / each.own
        if self.attainable is None:
            return shown(self.exact + more)
        on_top = [area.cap for area in self.criteria.areas if area.kind == "bonus" and area.cap is not None]
        return min(shown(self.exact + more), shown(Fraction(self.attainable) + sum(map(Fraction, on_top))))

    @property
    def missing(self) -> tuple[str, ...]:
        """Codes of the items that are not answered."""
        return tuple(code for code, each in self.items.items() if each.state == "not_submitted")
