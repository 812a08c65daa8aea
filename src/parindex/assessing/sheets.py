"""One sheet: scored by its rules, and as its verifiers corrected it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from attrs import evolve, frozen

from parindex.checks.ledgers import Verified, check_ledger, check_verified
from parindex.checks.naming import unknown
from parindex.checks.seen import Whole
from parindex.checks.sheets import Circumstances, check_sheet
from parindex.ledger import Numbered, adjusted, by_unit, in_order, moves
from parindex.model.criteria import CriteriaSet
from parindex.model.fields import AnyValue, Value, as_value
from parindex.model.given import NOT_HELD
from parindex.model.ledger import STAGES, VERIFIED, Adjusted, Entry, Ledger, Stage
from parindex.model.scored import Around, ByCode, Scored
from parindex.model.sheets import ScoreSheet, Unit
from parindex.places import item, member
from parindex.points import shown
from parindex.problems import Problem, ProblemsFound, problem
from parindex.rules.outside import GivenValues
from parindex.rules.prepared import Prepared, prepare
from parindex.scoring import score_sheet
from parindex.texts import Words


def score(
    criteria: CriteriaSet | Prepared,
    sheet: ScoreSheet,
    *,
    unit: Unit | None = None,
    given: GivenValues | None = None,
    out: Collection[str] = (),
    keep_going: bool = False,
) -> Scored:
    """What comes of *sheet*: exact points of every item with their reason, own maxima, the index (points of 100).

    Index = 100 x points / own maximum, rounded half away from zero to the decimals that the set states. The result's
    `problems` are warnings: claims that differ from the worth, stated percentages and checks that the figures
    contradict, evidence and explanations that are missing.

    Args:
        criteria: The set; `prepare` it once to score many sheets.
        sheet: The unit's answers.
        unit: The unit whose sheet it is, where items are only for some groups or kinds of unit.
        given: Values from outside by source: one, or several by figure or item; `"not_held"` if it will not come.
        out: What the authority takes out of the unit's maximum: codes of items, criteria or areas, keys of parts.
        keep_going: Whether items that are not answered count 0 points, instead of being errors.

    Raises:
        ProblemsFound: The sheet does not answer the set.
    """
    prepared = criteria if isinstance(criteria, Prepared) else prepare(criteria)
    if prepared.asks_for_unit and prepared.criteria.groups and (unit is None or not unit.group):
        groups = ", ".join(prepared.criteria.groups) or "–"
        raise ProblemsFound([problem("PAR515", "unit", unit=sheet.unit, known=groups)])
    if prepared.asks_for_unit and unit is None:  # without groups there are only properties, and it was told none
        unit = Unit(sheet.unit, Words(sheet.unit), "")
    if unit is not None and unit.key != sheet.unit:
        raise ProblemsFound([unknown("unit", unit.key, [sheet.unit], "unit")])
    taken_out = items_out(prepared, (out,) if isinstance(out, str) else out)
    known = Circumstances(unit, given or {}, taken_out, complete=not keep_going)
    found = tuple(check_sheet(Whole.of(sheet), prepared, known))
    if errors := errors_of(found):
        raise ProblemsFound(errors)
    scored = score_sheet(prepared, sheet, unit=known.unit, given=known.given, out=known.out)
    if errors := errors_of(scored.problems):
        raise ProblemsFound(errors)
    return evolve(scored, problems=(*found, *scored.problems), around=around_of(known))


def around_of(known: Circumstances) -> Around:
    """What is *known* besides a sheet, as a value."""
    return Around(given_pairs(known.given), known.out, keep_going=not known.complete)


def adjust(scored: Scored, ledger: Ledger, *, stage: str = VERIFIED, stages: Sequence[Stage] = STAGES) -> Scored:
    """*scored* as the entries of *ledger* about its unit leave it at *stage*: exact points, each with its reason.

    Corrected answers make the rule work the points out again; `points` replace them; deductions are taken from the
    item, or from the unit's total; claims and questions move nothing. At the stage of claims the points are those
    claimed, where there is a claim. `signed` says whether the last verification is signed off.

    Args:
        scored: What `score` gave.
        ledger: Entries of any units.
        stage: The key of one of *stages*, or `verified`: the last verification, less deductions.
        stages: The stages of the round.

    Raises:
        ProblemsFound: Entries make no sense, or there is no such stage.
    """
    keys = [each.key for each in stages]
    if stage not in (*keys, VERIFIED):
        raise ProblemsFound([unknown("stage", stage, [*keys, VERIFIED], "")])
    seen = Whole.of(ledger)
    if errors := errors_of(check_ledger(seen, stages)):
        raise ProblemsFound(errors)
    entries = by_unit(ledger.entries).get(scored.sheet.unit, [])
    documents = [key for key, _ in ledger.documents]
    known = Circumstances(scored.unit, given_values(scored.around.given), scored.around.out)
    made, found = at_stage(
        prepare(scored.criteria), scored.sheet, known, Verification(stages, stage, entries, documents)
    )
    if errors := errors_of(found):
        raise ProblemsFound(errors)
    return evolve(made, problems=scored.problems, around=scored.around)


@frozen
class Verification:
    """What is to be looked at of a ledger, for one unit.

    Attributes:
        stages: The stages of the round.
        stage: The stage whose points are wanted.
        entries: The entries about the unit, with their positions in the ledger.
        documents: Keys of the documents that the ledger lists itself.
    """

    stages: Sequence[Stage]
    stage: str
    entries: Sequence[Numbered]
    documents: Sequence[str]


def at_stage(
    prepared: Prepared, sheet: ScoreSheet, known: Circumstances, by: Verification
) -> tuple[Scored, list[Problem]]:
    """What comes of *sheet*, which was found right, at a stage, and all problems.

    Their addresses are in the sheet or, where they begin with `entries[`, in the ledger. Where there are errors the
    points are those of the sheet alone.
    """

    def scored(verdict: Adjusted | None, *, claims: bool = False) -> Scored:
        made = score_sheet(
            prepared, sheet, unit=known.unit, given=known.given, out=known.out, verdict=verdict, claims=claims
        )
        return evolve(made, around=around_of(known))

    final = adjusted(sheet, by.entries, by.stages, VERIFIED)
    found: list[Problem] = []
    if by.entries:
        verifying = [each.key for each in by.stages if each.kind == "verify"]
        verdicts = [(key, adjusted(sheet, by.entries, by.stages, key)) for key in verifying]
        found += check_verified(Verified(dict(by.entries), verdicts, by.documents), sheet, prepared, known)
    if errors_of(found):
        alone = scored(None)
        return alone, [*alone.problems, *found]
    last = scored(final if moves(final, sheet) else None)
    found += [*last.problems, *_below_zero(last, final)]
    if by.stage == VERIFIED or errors_of(found):
        made = last
    elif next(each.kind for each in by.stages if each.key == by.stage) == "claim":
        made = scored(None, claims=True)
    else:
        made = scored(adjusted(sheet, by.entries, by.stages, by.stage))
    made = evolve(made, problems=tuple(found), stage=by.stage, signed=final.signed)
    return _with_entries(made, [each for _, each in in_order(by.entries, by.stages)]), found


def _with_entries(made: Scored, entries: Sequence[Entry]) -> Scored:
    """*made* with the *entries* about its unit, each item with its own."""
    if not entries:
        return made
    about: dict[str, list[Entry]] = defaultdict(list)
    for each in entries:
        said = each.figures if each.claims is None else each.claims.figures
        shared = {key for key, _ in said} if each.code is None else set[str]()
        used = [code for code, one in made.items.items() if any(figure.key in shared for figure in one.because.used)]
        for code in used if each.code is None else (each.code,):
            about[code].append(each)
    items = tuple(
        (code, evolve(each, entries=tuple(about[code])) if code in about else each) for code, each in made.items.items()
    )
    return evolve(made, items=ByCode(items), entries=tuple(entries))


def _below_zero(made: Scored, verdict: Adjusted) -> list[Problem]:
    """That more is deducted than there is, and the set says nothing about a total below zero."""
    if verdict.deducted_by is None or made.criteria.total is not None or made.exact >= 0:
        return []
    here = member(item("entries", verdict.deducted_by), "deduct")
    total = shown(made.exact + made.deducted)
    return [problem("PAR531", here, points=verdict.deducted, total=total)]


def items_out(prepared: Prepared, names: Iterable[str]) -> frozenset[str]:
    """The codes of the items that *names* take out.

    Raises:
        ProblemsFound: The set has no item, criterion, area or part of such a name.
    """
    found = {name: prepared.items_of(name) for name in names}
    if wrong := [name for name, items in found.items() if items is None]:
        codes = {code for each in prepared.items for code in (each.code, *(one.code for one in each.leaf.above))}
        raise ProblemsFound([unknown("item", name, codes, "") for name in wrong])
    return frozenset(code for items in found.values() for code in items or ())


def errors_of(found: Iterable[Problem]) -> list[Problem]:
    """Those that stand in the way of a result."""
    return [each for each in found if each.severity == "error"]


def given_pairs(given: GivenValues) -> tuple[tuple[str, str, Value | str], ...]:
    """*given* as a frozen value: source, key where it serves several, value."""
    pairs: list[tuple[str, str, Value | str]] = []
    for source, values in given.items():
        if isinstance(values, Mapping):
            pairs += [(source, key, _frozen(value)) for key, value in values.items()]
        else:
            pairs.append((source, "", _frozen(values)))
    return tuple(sorted(pairs, key=lambda each: each[:2]))


def _frozen(value: AnyValue) -> Value | str:
    return NOT_HELD if value == NOT_HELD else as_value(value)


def given_values(pairs: Iterable[tuple[str, str, Value | str]]) -> GivenValues:
    """The reverse."""
    values: dict[str, AnyValue | Mapping[str, AnyValue]] = {}
    for source, key, value in pairs:
        before = values.get(source)
        values[source] = value if not key else {**(before if isinstance(before, Mapping) else {}), key: value}
    return values
