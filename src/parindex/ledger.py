"""What the entries of a ledger come to, for one unit and at one stage: a corrected sheet, and rulings on items."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from attrs import evolve, fields, frozen

from parindex.model.fields import KEY, Pairs, WrittenValue
from parindex.model.ledger import DEDUCTION, VERIFIED, Adjusted, Entry, Ruling, Stage
from parindex.model.sheets import Answer, ScoreSheet
from parindex.points import plus

#: An entry and its position in the ledger.
Numbered = tuple[int, Entry]


def by_unit(entries: Iterable[Entry]) -> dict[str, list[Numbered]]:
    """The entries about each unit, with their positions."""
    found: dict[str, list[Numbered]] = defaultdict(list)
    for position, each in enumerate(entries):
        found[each.unit].append((position, each))
    return dict(found)


def in_order(entries: Iterable[Numbered], stages: Sequence[Stage]) -> list[Numbered]:
    """*entries* by stage, day, code and position: so people read them."""
    rank = {each.key: at for at, each in enumerate(stages)}
    last = len(stages)
    return sorted(entries, key=lambda one: (rank.get(one[1].stage, last), one[1].date, one[1].code or "", one[0]))


def adjusted(sheet: ScoreSheet, entries: Iterable[Numbered], stages: Sequence[Stage], stage: str) -> Adjusted:
    """What *entries*, all about the unit of *sheet*, come to at *stage*, which is not one of claims.

    Verifications count up to it, each correcting what those before it came to; explanations are kept and move nothing;
    deductions count at stage `verified` alone. Where an entry stands in the ledger makes no difference.
    """
    counted = counted_stages(stages, stage)
    ordered = in_order(entries, stages)
    answers, figures = dict(sheet.answers), dict(sheet.figures)
    rulings: dict[str, Ruling] = defaultdict(Ruling)
    total, deducted_by = Decimal(0), None
    by_position = dict(ordered)
    for position, each in ordered:
        if each.code is None:
            if each.stage in counted:
                figures.update(each.figures)
                for code, ruling in rulings.items():
                    rulings[code] = _outdated(ruling, each, by_position)
                if each.deduct is not None:
                    total, deducted_by = plus(total, each.deduct), position
            continue
        ruling = rulings[each.code]
        ruling = evolve(ruling, entries=(*ruling.entries, position))
        if each.stage in counted:
            ruling = _ruled(ruling, each, position)
            if each.says_answer:
                answers[each.code] = corrected(answers.get(each.code, Answer()), each)
        rulings[each.code] = ruling
    mended = evolve(sheet, answers=answers, figures=figures)
    last = [each.key for each in stages if each.kind == "verify"][-1:]
    signed = any(each.accept is not None and each.stage in last for _, each in ordered)
    positions = tuple(position for position, _ in ordered)
    return Adjusted(mended, tuple(sorted(rulings.items())), total, positions, deducted_by, signed)


def counted_stages(stages: Sequence[Stage], stage: str) -> frozenset[str]:
    """The stages whose entries count at *stage*: verifications up to it, and at `verified` all, and deductions."""
    if stage == VERIFIED:
        return frozenset({DEDUCTION, *(each.key for each in stages if each.kind == "verify")})
    upto = next(at for at, each in enumerate(stages) if each.key == stage)
    return frozenset(each.key for each in stages[: upto + 1] if each.kind == "verify")


def corrected(answer: Answer, entry: Entry) -> Answer:
    """*answer* with what *entry* says instead; figures one by one, all else as a whole."""
    if entry.not_arisen:
        return evolve(answer, choose=None, met=None, case=None, figures=(), not_arisen=True)
    other_case = entry.case is not None and entry.case != answer.case
    before: Mapping[str, WrittenValue] | Pairs[WrittenValue] = () if other_case else answer.figures
    return evolve(
        answer,
        choose=entry.choose if entry.choose is not None else None if other_case else answer.choose,
        met=entry.met if entry.met is not None else None if other_case else answer.met,
        case=entry.case if entry.case is not None else answer.case,
        figures={**dict(before), **dict(entry.figures)},
        not_arisen=answer.not_arisen and not entry.gives and entry.not_arisen is None,
    )


def _ruled(ruling: Ruling, entry: Entry, position: int) -> Ruling:
    moved = dict(ruling.moved_by)
    if entry.points is not None:
        moved["points"] = position
        ruling = evolve(ruling, points=entry.points, outdated_by=())
    if entry.deduct is not None:
        moved["deduct"] = position
        ruling = evolve(ruling, deducted=plus(ruling.deducted, entry.deduct))
    if entry.says_answer:  # the rule works it out again
        moved.pop("points", None)
        moved["answer"] = position
        ruling = evolve(ruling, points=None)
    if entry.no_evidence is not None:
        ruling = evolve(ruling, no_evidence=entry.no_evidence)
    elif entry.gives:  # who finds what is true has seen what shows it
        ruling = evolve(ruling, no_evidence=False)
    if entry.not_arisen is not None:
        ruling = evolve(ruling, rejected=not entry.not_arisen)
    return evolve(ruling, moved_by=tuple(sorted(moved.items())))


def _outdated(ruling: Ruling, entry: Entry, by_position: Mapping[int, Entry]) -> Ruling:
    """*ruling* after shared figures were corrected; points of the same stage were given in the knowledge of that."""
    if ruling.points is None or by_position[dict(ruling.moved_by)["points"]].stage == entry.stage:
        return ruling
    return evolve(ruling, outdated_by=(*ruling.outdated_by, *(key for key, _ in entry.figures)))


def moves(verdict: Adjusted, sheet: ScoreSheet) -> bool:
    """Whether *verdict* can give other numbers than *sheet* alone."""
    return verdict.sheet != sheet or bool(verdict.deducted) or any(each.moved_by for _, each in verdict.rulings)


@frozen
class Shrunk:
    """An entry that an older ledger has and a newer one has not: by position; changed where *now* is not None."""

    then: int
    now: int | None
    keys: tuple[str, ...] = ()


def shrunk(old: Sequence[Entry], new: Sequence[Entry]) -> list[Shrunk]:
    """The entries of *old* that are gone from *new*, or were changed; none where it only grew.

    An entry is the same one wherever it stands.
    """
    left: dict[Entry, int] = defaultdict(int)
    for each in new:
        left[each] += 1
    missing: list[int] = []
    for position, each in enumerate(old):
        if left[each]:
            left[each] -= 1
        else:
            missing.append(position)
    added = [position for position, each in enumerate(new) if _take(left, each)]
    found: list[Shrunk] = []
    for position in missing:
        then = old[position]
        now = next((at for at in added if _about(new[at]) == _about(then)), None)
        if now is not None:
            added.remove(now)
        keys = (
            ()
            if now is None
            else tuple(
                each.metadata.get(KEY, each.name)
                for each in fields(Entry)
                if getattr(then, each.name) != getattr(new[now], each.name)
            )
        )
        found.append(Shrunk(position, now, keys))
    return found


def _take(left: dict[Entry, int], entry: Entry) -> bool:
    """Whether *entry* is one that the old ledger does not account for."""
    if not left[entry]:
        return False
    left[entry] -= 1
    return True


def _about(entry: Entry) -> tuple[str, str | None, str]:
    return entry.unit, entry.code, entry.stage
