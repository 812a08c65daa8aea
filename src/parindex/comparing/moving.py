"""What was said under one set, said under another: answers, entries of the ledger and what comes from outside."""

from collections.abc import Collection, Mapping, Sequence

from attrs import evolve, frozen

from parindex.comparing.fitting import Fit, same_worth
from parindex.ledger import Numbered
from parindex.model.fields import AnyValue, Pairs, WrittenValue
from parindex.model.ledger import Entry
from parindex.model.rule_kinds import Cases, Checklist
from parindex.model.sheets import Answer, ScoreSheet
from parindex.rules.asking import in_case
from parindex.rules.outside import GivenValues
from parindex.rules.prepared import PreparedItem

Met = bool | tuple[str, ...] | None


@frozen(eq=False)
class Moved:
    """What one unit said, under the new set.

    Attributes:
        sheet: Its sheet.
        entries: The entries about it, each with its position in the ledger.
        lost: Those that did not carry over, because what they are about is left out.
        items: The new codes of the items that all of this may be about.
    """

    sheet: ScoreSheet
    entries: tuple[Numbered, ...]
    lost: tuple[Numbered, ...]
    items: frozenset[str]


def moved(sheet: ScoreSheet, entries: Sequence[Numbered], fit: Fit, out: Collection[str]) -> Moved:
    """What the unit of *sheet* said, less what it said of items whose new codes are *out*."""
    answers = dict(sheet.answers)
    codes = {then: now for then, now in fit.became.items() if now not in out}
    items = frozenset(codes.values())
    shared = {
        key
        for key, each in fit.new.shared.items()
        if each.given_by is None and (key in fit.idle or fit.users.of(key, items))
    }
    said = evolve(
        sheet,
        criteria_set=fit.new.criteria.id,
        figures={key: value for key, value in sheet.figures if key in shared},
        areas=(),
        answers={now: _answer(answers[then], then, now, fit, sheet) for then, now in codes.items() if then in answers},
    )
    kept: list[Numbered] = []
    lost: list[Numbered] = []
    for position, each in entries:
        made = _entry(each, fit, codes, shared)
        if made is not None:
            kept.append((position, made))
        if made is None or (each.code is None and made.figures != each.figures):
            lost.append((position, each))
    return Moved(said, tuple(kept), tuple(lost), items)


def without(
    sheet: ScoreSheet, entries: Sequence[Numbered], codes: Collection[str]
) -> tuple[ScoreSheet, list[Numbered]]:
    """*sheet* and *entries* without what they say of the items with these *codes*."""
    answers = {code: each for code, each in sheet.answers if code not in codes}
    return evolve(sheet, answers=answers), [each for each in entries if each[1].code not in codes]


def given_anew(given: GivenValues, fit: Fit) -> GivenValues:
    """What comes from outside for one unit, under the codes of the new set; figures keep their keys."""
    found: dict[str, AnyValue | Mapping[str, AnyValue]] = {}
    for source, names in fit.new.sources.items():
        values = given.get(source)
        if values is None:
            continue
        came = {now: then for then, now in fit.became.items()}
        then = {name: came.get(name, name) for name in names}
        if isinstance(values, Mapping):
            kept = {name: values[before] for name, before in then.items() if before in values}
        else:  # one value, for the one figure or item that the source served; or none of all comes
            served = fit.old.sources.get(source, ())
            kept = {name: values for name, before in then.items() if before in served}
        if kept:
            found[source] = kept
    return found


def _answer(answer: Answer, then: str, now: str, fit: Fit, sheet: ScoreSheet) -> Answer:
    """*answer* to the item *then* as one to the item *now*."""
    old, new = fit.old.by_code[then], fit.new.by_code[now]
    alike = same_worth(old, new)
    shared = dict(sheet.figures)
    said: dict[str, WrittenValue] = {key: shared[key] for key in old.used if key in shared}
    said |= dict(answer.figures)
    return evolve(
        answer,
        met=_met(answer.met, answer.case, new),
        figures={} if answer.not_arisen else _own(said, new),
        stated=answer.stated if alike else None,
        claim=answer.claim if alike else None,
    )


def _own(figures: Mapping[str, WrittenValue], new: PreparedItem) -> Mapping[str, WrittenValue]:
    """Those of *figures* that the new item asks of the unit itself."""
    return {key: value for key, value in figures.items() if key in new.own and new.own[key].given_by is None}


def _met(met: Met, case: str | None, new: PreparedItem) -> Met:
    """What is met of what the new item still asks."""
    rule = new.criterion.rule
    chosen = None if rule is None else in_case(rule, case)
    if not isinstance(met, tuple) or not isinstance(chosen, Checklist):
        return met
    asked = {each.key for each in chosen.conditions}
    return tuple(each for each in met if each in asked)


def _entry(entry: Entry, fit: Fit, codes: Mapping[str, str], shared: Collection[str]) -> Entry | None:
    """*entry* under the new set; None where nothing is left of it."""
    if entry.code is None:
        return _about_all(entry, shared)
    if entry.code not in codes:
        return None
    old, new = fit.old.by_code[entry.code], fit.new.by_code[codes[entry.code]]
    if not same_worth(old, new) and (entry.claims is not None or entry.points is not None):
        return None  # what a unit claims moves nothing; points that count would have kept the item out
    rule = new.criterion.rule
    case = entry.case if isinstance(rule, Cases) else None
    made = evolve(
        entry,
        code=new.code,
        met=_met(entry.met, case, new) if not isinstance(rule, Cases) or case is not None else entry.met,
        figures=_own(dict(entry.figures), new),
    )
    return made if made.verbs else None


def _about_all(entry: Entry, shared: Collection[str]) -> Entry | None:
    """An entry about the whole unit, or about figures that items share."""
    claims = entry.claims
    if claims is not None and any(key not in shared for key, _ in claims.figures):
        return None
    made = evolve(entry, figures=_some(entry.figures, shared))
    return made if made.verbs else None


def _some(figures: Pairs[WrittenValue], shared: Collection[str]) -> Pairs[WrittenValue]:
    return tuple((key, value) for key, value in figures if key in shared)
