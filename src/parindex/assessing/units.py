"""One unit of a round: its sheet, what came from outside, what the ledger says of it, and its result."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import evolve, frozen

from parindex.assessing.sheets import Verification, at_stage, errors_of
from parindex.checks.office import Office
from parindex.ledger import Numbered, by_unit
from parindex.model.awards import LATE_SUBMISSION
from parindex.model.ledger import VERIFIED
from parindex.model.results import Maximum, Open, Rank, UnitResult
from parindex.model.scored import Scored
from parindex.model.sheets import ScoreSheet, Unit
from parindex.places import item, member
from parindex.points import shown
from parindex.problems import Problem, problem
from parindex.texts import Words


@frozen(eq=False)
class Desk:
    """A round made ready to score its sheets one by one.

    Attributes:
        office: Its units, sets, and what is known of each unit.
        stage: The stage whose points are wanted.
        detailed: Whether results keep all of their items.
        entries: The entries about each unit, with their positions in the ledger.
        documents: Keys of the documents that the ledger lists itself.
    """

    office: Office
    stage: str
    detailed: bool
    entries: Mapping[str, Sequence[Numbered]]
    documents: Sequence[str]

    def only(self, units: Collection[str]) -> "Desk":
        """The same with what is known of these units alone."""
        entries = {key: self.entries[key] for key in units if key in self.entries}
        return evolve(self, office=self.office.only(units), entries=entries)

    def without(self, positions: Collection[int]) -> "Desk":
        """The same without the entries at some positions, which make no sense."""
        if not positions:
            return self
        kept = {unit: [each for each in own if each[0] not in positions] for unit, own in self.entries.items()}
        return evolve(self, entries={unit: own for unit, own in kept.items() if own})


def desk_of(office: Office, *, stage: str = VERIFIED, detailed: bool = True) -> Desk:
    """*office* made ready to score for a stage."""
    ledger = office.round.ledger
    entries = {} if ledger is None else by_unit(ledger.entries)
    return Desk(office, stage, detailed, entries, () if ledger is None else [key for key, _ in ledger.documents])


def result_of(desk: Desk, sheet: ScoreSheet, found: Sequence[Problem]) -> tuple[UnitResult, list[Problem]]:
    """What comes of a unit's *sheet*, and all problems with it, those *found* first.

    Their addresses are in the sheet or, where they begin with `entries[`, in the ledger.
    """
    office = desk.office
    unit = office.units[sheet.unit]
    if errors_of(found):
        return refused(office, unit), list(found)
    by = Verification(office.round.stages, desk.stage, desk.entries.get(unit.key, ()), desk.documents)
    made, more = at_stage(office.prepared[unit.group], sheet, office.circumstances(unit), by)
    problems = _without_doubts([*found, *more])
    if errors_of(more):
        return refused(office, unit), problems
    result = as_result(made)
    flags = _flags(unit, sheet, office)
    return evolve(result, flags=flags, scored=made if desk.detailed else None), problems


def _without_doubts(problems: list[Problem]) -> list[Problem]:
    """*problems* without the checks that figures break, where it was said of them that no points follow."""
    nothing_follows = any(each.code == "PAR516" for each in problems)
    return [each for each in problems if each.code != "PAR506" or not nothing_follows]


def as_result(made: Scored) -> UnitResult:
    """What came of a sheet as the result of its unit, not ranked yet."""
    unit = made.unit or Unit(made.sheet.unit, Words(made.sheet.unit), "")
    verified = made.stage == VERIFIED
    reasons: list[tuple[Open, bool]] = [
        ("pending", bool(made.pending)),
        ("not_answered", bool(made.missing)),
        ("not_signed_off", verified and not made.signed),
    ]
    return UnitResult(
        unit=unit.key,
        name=unit.name,
        group=unit.group,
        cluster=unit.cluster,
        exact_points=made.exact,
        max=Maximum(None if made.core.declared is None else shown(made.core.declared), made.max, made.attainable),
        exact=made.index_exact,
        index=made.index,
        band=None,
        rank=Rank(),
        state="verified" if verified and made.signed else "submitted",
        ranked=unit.ranked,
        flags=unit.flags,
        claimed=made.claimed,
        areas=tuple(made.areas.values()),
        pending=made.pending,
        open=tuple(key for key, holds in reasons if holds),
        scored=made,
    )


def refused(office: Office, unit: Unit) -> UnitResult:
    """The result of a unit whose sheet, or the entries about it, have errors: none."""
    return evolve(not_submitted(office, unit), state="submitted", open=("refused",))


def not_submitted(office: Office, unit: Unit) -> UnitResult:
    """The result of a unit without a sheet: none."""
    declared = office.prepared[unit.group].criteria.max
    return UnitResult(
        unit=unit.key,
        name=unit.name,
        group=unit.group,
        cluster=unit.cluster,
        exact_points=None,
        max=Maximum(declared if isinstance(declared, Decimal) else None, None, None),
        exact=None,
        index=None,
        band=None,
        rank=Rank(),
        state="not_submitted",
        ranked=unit.ranked,
        flags=unit.flags,
    )


def _flags(unit: Unit, sheet: ScoreSheet, office: Office) -> tuple[str, ...]:
    """The unit's flags, and that it handed its sheet in too late, if dates say so."""
    until = office.round.stages[0].until
    late = sheet.submitted is not None and until is not None and sheet.submitted.date > until
    return tuple(dict.fromkeys((*unit.flags, *((LATE_SUBMISSION,) if late else ()))))


def without_sheet(desk: Desk, handed_in: Collection[str]) -> Iterator[tuple[str, Problem]]:
    """Units that are verified, and are not among those that handed in a sheet."""
    for unit, entries in desk.entries.items():
        if unit in desk.office.units and unit not in handed_in:
            first = min(position for position, _ in entries)
            yield unit, problem("PAR539", member(item("entries", first), "unit"), unit=unit)


def at_sheet(found: Problem, position: int) -> Problem:
    """*found* with its address in the round: in the ledger, or in the sheet at *position*."""
    if found.address.startswith("entries["):
        return evolve(found, address=f"ledger.{found.address}")
    inside = f"sheets[{position}]"
    return evolve(found, address=f"{inside}.{found.address}" if found.address else inside)
