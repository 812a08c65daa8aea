"""Whether the entries of a ledger make sense: by themselves, and for the sheet and the set that they are about."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from attrs import evolve, frozen

from parindex.checks.answers import Askable, check_answer, check_values, of_right_kind
from parindex.checks.naming import unknown
from parindex.checks.seen import Seen
from parindex.checks.sheets import Circumstances, check_sums
from parindex.model.fields import Quantity
from parindex.model.ledger import DEDUCTION, STAGES, Adjusted, Claims, Entry, Ledger, Stage
from parindex.model.sheets import Answer, ScoreSheet, Unit
from parindex.places import item, member, the_key
from parindex.points import shown
from parindex.problems import Problem, problem
from parindex.rules.outline import leaves
from parindex.rules.prepared import Prepared, PreparedItem
from parindex.rules.readings import Range, range_of

#: What each kind of stage takes.
_TAKES = {"claim": (), "verify": ("accept", "points", "answer", "asks"), "explain": ("claims",)}
_ANSWERS = "choose, met, case, figures, not_arisen, no_evidence"


def check_ledger(seen: Seen, stages: Sequence[Stage] | None) -> Iterator[Problem]:
    """All that is wrong with entries in themselves, with addresses; *stages* are those of the round, if it is known."""
    entries = list(seen.each(Entry))
    for address, each in entries:
        yield from _verbs(address, each)
        if stages is not None:
            yield from _stage(address, each, stages)
    yield from _twice(entries)
    yield from _late(entries, stages or ())


def check_ledger_in_round(seen: Seen) -> Iterator[Problem]:
    """All that entries and their round do not agree on."""
    stages: Sequence[Stage] = seen.said("stages") or STAGES
    yield from check_ledger(seen, stages if seen.whole("stages") else None)
    for address, ledger in seen.each(Ledger):
        named = seen.said("id")
        if named is not None and ledger.round != named:
            yield problem("PAR535", member(address, "round"), text=ledger.round, name=named)
    units = [each.key for _, each in seen.each(Unit)]
    if seen.whole("units"):
        for address, entry in seen.each(Entry):
            if entry.unit not in units:
                yield unknown("unit", entry.unit, units, member(address, "unit"))


def _verbs(address: str, entry: Entry) -> Iterator[Problem]:
    verbs = entry.verbs
    if len(verbs) != 1:
        yield problem("PAR523", address, found="several verbs" if verbs else "no verb")
        return
    verb = verbs[0]
    if entry.claims == Claims():
        yield problem("PAR220", member(address, "claims"), key="claims")
    if verb == "accept":
        if entry.code is not None:
            yield problem("PAR545", member(address, "code"))
        return
    shared = verb == "answer" and bool(entry.figures) and not _says_more(entry)
    shared = shared or (entry.claims is not None and entry.claims == Claims(figures=entry.claims.figures))
    whole = verb in ("deduct", "asks") or shared
    if entry.code is None and not whole:
        yield problem("PAR526", address, key=_written(entry))
    if entry.reason is None:
        yield problem("PAR527", address)
    if entry.deduct is not None and entry.deduct <= 0:
        number = f"{entry.deduct:f}"
        yield problem("PAR213", member(address, "deduct"), hint="low", number=number, low="0.0001", high="…")


def _given_key(entry: Entry) -> str:
    """The key under which the entry says what is true, other than by figures."""
    return next(key for key in ("choose", "met", "case") if getattr(entry, key) is not None)


def _says_more(entry: Entry) -> bool:
    """Whether an answer says more than figures, which items can share."""
    return any(each is not None for each in (entry.choose, entry.met, entry.case, entry.not_arisen, entry.no_evidence))


def _written(entry: Entry) -> str:
    """The key by which the entry's verb is written."""
    verb = entry.verbs[0]
    if verb != "answer":
        return verb
    keys = ("choose", "met", "case", "not_arisen", "no_evidence")
    return next((key for key in keys if getattr(entry, key) is not None), "figures")


def _stage(address: str, entry: Entry, stages: Sequence[Stage]) -> Iterator[Problem]:
    kinds: dict[str, str] = {each.key: each.kind for each in stages}
    if entry.stage not in kinds and entry.stage != DEDUCTION:
        yield unknown("stage", entry.stage, [*kinds, DEDUCTION], member(address, "stage"))
        return
    if len(entry.verbs) != 1:
        return  # that was said, and which of them is meant is not known
    takes = ("deduct",) if entry.stage == DEDUCTION else _TAKES[kinds[entry.stage]]
    wrong = [verb for verb in entry.verbs if verb not in takes]
    if entry.asks and entry.verbs != ("asks",) and "asks" not in takes:
        wrong.append("asks")
    for verb in wrong:
        key = _written(entry) if verb == "answer" else verb
        known = ", ".join(_ANSWERS if each == "answer" else each for each in takes)
        here, hint = the_key(member(address, key)), None if takes else "none"
        yield problem("PAR524", here, hint=hint, key=key, stage=entry.stage, known=known)


def _twice(entries: Sequence[tuple[str, Entry]]) -> Iterator[Problem]:
    """Entries on one item, or on the whole unit, at one stage; only deductions add up."""
    first: dict[tuple[object, ...], str] = {}
    for address, each in entries:
        if each.deduct is not None or len(each.verbs) != 1:
            continue
        about = each.verbs[0] if each.code is None else ""
        key = (each.unit, each.code, each.stage, about)
        if key in first:
            code = each.code or each.verbs[0]
            yield problem("PAR525", address, unit=each.unit, code=code, stage=each.stage, where=f"@{first[key]}")
        first.setdefault(key, address)


def _late(entries: Sequence[tuple[str, Entry]], stages: Sequence[Stage]) -> Iterator[Problem]:
    """Entries dated after their stage had ended, or after the unit was signed off."""
    until = {each.key: each.until for each in stages}
    last = [each.key for each in stages if each.kind == "verify"][-1:]
    signed: dict[str, date] = {}
    for _, each in entries:
        if each.accept is not None and each.stage in last:
            signed[each.unit] = each.date
    for address, each in entries:
        here, limit = member(address, "date"), until.get(each.stage)
        if limit is not None and each.date > limit:
            yield problem("PAR533", here, stage=each.stage, date=each.date.isoformat(), limit=limit.isoformat())
        elif each.stage in until and each.unit in signed and each.date > signed[each.unit]:
            limit = signed[each.unit]
            days = each.date.isoformat(), limit.isoformat()
            yield problem("PAR533", here, hint="signed", stage=each.stage, date=days[0], limit=days[1])


@frozen
class Verified:
    """The entries about one unit, and what they come to.

    Attributes:
        entries: The entries by position in the ledger.
        verdicts: What they come to at each verification, by its key, in order.
        documents: Keys of the documents that the ledger lists itself.
    """

    entries: Mapping[int, Entry]
    verdicts: Sequence[tuple[str, Adjusted]]
    documents: Sequence[str]


def check_verified(
    verified: Verified, sheet: ScoreSheet, prepared: Prepared, known: Circumstances
) -> Iterator[Problem]:
    """All that is wrong with the entries about the unit of *sheet*, and with what they come to at any verification.

    Args:
        verified: The entries.
        sheet: The sheet as it was handed in.
        prepared: Its criteria set.
        known: The unit, and what comes from outside.
    """
    listed = [*verified.documents, *(key for key, _ in sheet.documents)]
    answers = dict(sheet.answers)
    for position, each in sorted(verified.entries.items()):
        here = item("entries", position)
        for index, citation in enumerate(each.evidence):
            if citation.of not in listed:
                address = member(item(member(here, "evidence"), index), "of")
                yield unknown("document", citation.of, listed, address)
        if each.code is None:
            yield from _shared(here, each, prepared)
        else:
            yield from _about_item(here, each, each.code, prepared, known)
            yield from _claims(here, each, answers.get(each.code, Answer()), prepared, known)
    before = sheet
    for stage, verdict in verified.verdicts:
        if verdict.sheet.figures != before.figures:
            yield from _shared_corrected(stage, verdict, verified, prepared)
        yield from _corrected(verdict, before, prepared)
        before = verdict.sheet


def _shared_corrected(stage: str, verdict: Adjusted, verified: Verified, prepared: Prepared) -> Iterator[Problem]:
    """What is wrong with shared figures once a stage has corrected them: bounds, and the checks of the set."""
    by = (at for at, each in verified.entries.items() if each.stage == stage and each.code is None and each.figures)
    where = item("entries", max(by))
    values = dict(verdict.sheet.figures)
    found = [*check_values("figures", values, prepared.shared, prepared.limits, {})]
    found += check_sums(of_right_kind(values, prepared.shared), prepared)
    for each in found:
        yield evolve(each, address=f"{where}.{each.address}")


def _shared(here: str, entry: Entry, prepared: Prepared) -> Iterator[Problem]:
    figures = entry.figures if entry.claims is None else entry.claims.figures
    for key, _ in figures:
        at = the_key(member(member(here, "figures" if entry.claims is None else "claims"), key))
        if any(key in each.own for each in prepared.items):
            yield problem("PAR526", here, key=key)
        elif key not in prepared.shared:
            yield unknown("figure", key, prepared.shared, at)
        elif prepared.shared[key].given_by is not None:
            yield problem("PAR521", at, key=key, source=prepared.shared[key].given_by or "")


def _about_item(here: str, entry: Entry, code: str, prepared: Prepared, known: Circumstances) -> Iterator[Problem]:
    found = prepared.by_code.get(code)
    if found is None:
        where = member(here, "code")
        without_rule = any(each.criterion.code == code for each in leaves(prepared.criteria))
        yield problem("PAR522", where, code=code) if without_rule else unknown("item", code, prepared.by_code, where)
        return
    if not prepared.is_for(found, known.unit) or code in known.out:
        yield problem("PAR532", member(here, "code"), code=code, unit=entry.unit)
        return
    if entry.not_arisen and entry.gives:
        key = "figures" if entry.figures else _given_key(entry)
        yield problem("PAR502", the_key(member(here, key)), hint="beside", code=code, key=key, known="")
    if entry.points is not None:
        yield from _bounds(member(here, "points"), Fraction(entry.points), found)
    if entry.claims is not None and entry.claims.claim is not None:
        yield from _bounds(member(member(here, "claims"), "self"), Fraction(entry.claims.claim), found)
    figures = entry.figures if entry.claims is None else entry.claims.figures
    inside = here if entry.claims is None else member(here, "claims")
    for key, _ in figures:
        at = member(member(inside, "figures"), key) if entry.claims is None else member(inside, key)
        if key not in found.own and key in prepared.shared:
            yield problem("PAR526", the_key(at), hint="shared", key=key)
        elif key not in found.own and found.own:
            yield unknown("figure", key, found.own, the_key(at))


def _bounds(address: str, points: Fraction, found: PreparedItem) -> Iterator[Problem]:
    low, high = found.lowest, found.maximum
    if (low is not None and points < low) or (high is not None and points > high):
        shown_low = "…" if low is None else shown(low)
        shown_high = "…" if high is None else shown(high)
        yield problem("PAR528", address, code=found.code, points=shown(points), low=shown_low, high=shown_high)


def _claims(here: str, entry: Entry, answer: Answer, prepared: Prepared, known: Circumstances) -> Iterator[Problem]:
    """What is wrong with what a unit claims instead of its *answer*."""
    found = prepared.by_code.get(entry.code or "")
    claims = entry.claims
    if claims is None or found is None or not prepared.is_for(found, known.unit):
        return
    if not claims.figures and all(each is None for each in (claims.choose, claims.met, claims.case)):
        return
    figures = {**dict(answer.figures), **dict(claims.figures)}
    claimed = Answer(
        claims.choose if claims.choose is not None else answer.choose,
        claims.met if claims.met is not None else answer.met,
        claims.case if claims.case is not None else answer.case,
        {key: each for key, each in figures.items() if key in found.own},
    )
    inside = member(here, "claims")
    askable = Askable(found.own, prepared.shared, found.limits)
    for each in check_answer(inside, claimed, found.criterion, askable, sheet=True):
        address = each.address.replace(f"{inside}.figures", inside, 1)  # each stands under its own key
        yield evolve(each, address=address)


def _corrected(verdict: Adjusted, before: ScoreSheet, prepared: Prepared) -> Iterator[Problem]:
    """What is wrong with answers that were not so *before*, at the entry that corrected them last."""
    answers, after = dict(before.answers), dict(verdict.sheet.answers)
    figures = {key: each for key, each in verdict.sheet.figures if key in prepared.limits}
    shared: dict[str, Range] = {key: range_of(each) for key, each in figures.items() if isinstance(each, Quantity)}
    rulings = dict(verdict.rulings)
    for code, answer in after.items():
        found = prepared.by_code.get(code)
        by = dict(rulings[code].moved_by) if code in rulings else {}
        if found is None or answer == answers.get(code) or "answer" not in by:
            continue
        here = item("entries", by["answer"])
        if answer.not_arisen and found.policies.not_arisen == "refused":
            yield problem("PAR510", member(here, "not_arisen"), code=code)
            continue
        nothing = not answer.figures and all(each is None for each in (answer.choose, answer.met, answer.case))
        if nothing and not answer.not_arisen:
            continue  # a claim was rejected, and nothing was found instead
        askable = Askable(found.own, prepared.shared, found.limits, shared)
        said = {key for key, _ in answer.figures if key not in found.own} if found.own else set[str]()
        for each in check_answer(here, answer, found.criterion, askable, sheet=True):
            if each.code != "PAR502" or str(each.value("key")) not in said:  # else it was said of the entry
                yield each
