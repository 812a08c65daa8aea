"""Whether answers to an item of one set are answers to what it became in another: by the two sets alone."""

from collections.abc import Collection, Iterator, Mapping

from attrs import frozen

from parindex.comparing.matching import Matching
from parindex.comparing.users import Users, still_idle, users_of
from parindex.model.criteria import CriteriaSet
from parindex.model.rescorings import Fault
from parindex.model.rule_kinds import Cases, Checklist, Given, Rule
from parindex.rules.asking import figures_used
from parindex.rules.outline import Leaf, leaves
from parindex.rules.prepared import Prepared, PreparedItem


@frozen(eq=False)
class Fit:
    """What two prepared sets have in common.

    Attributes:
        old: The old set.
        new: The new one.
        became: The new code of each old item that is the same one, whatever stands in its way.
        faults: What stands in the way, by the new code.
        removed: Items of the old set that no item of the new is, or that it is no longer alone.
        was: The old codes of each item of the new set, in order; none for a new one.
        users: Who uses the shared figures of the new set.
        idle: Those of them that nobody uses, then as now.
    """

    old: Prepared
    new: Prepared
    became: Mapping[str, str]
    faults: Mapping[str, Fault]
    removed: tuple[str, ...]
    was: Mapping[str, tuple[str, ...]]
    users: Users
    idle: frozenset[str]


def fit_of(old: Prepared, new: Prepared, matching: Matching) -> Fit:
    """What *old* and *new* have in common, as their items are matched."""
    before, after = _leaves(old.criteria), _leaves(new.criteria)
    was = {code: tuple(_came_of(code, matching)) for code in after}
    became: dict[str, str] = {}
    faults: dict[str, Fault] = {}
    for code in after:
        found = _fault(code, was[code], matching, before, old, new)
        if found is not None:
            faults[code] = found
        if len(was[code]) == 1 and was[code][0] in before and matching.same.get(was[code][0]) == code:
            became[was[code][0]] = code
    claimed = {each for codes in was.values() for each in codes}
    removed = tuple(code for code in before if code not in claimed)
    return Fit(old, new, became, faults, removed, was, users_of(new), still_idle(old, new))


def hanging(fit: Fit, out: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Items of the new set that depend, now or then, on one that is *out* or was not there; and on which."""
    found: dict[str, tuple[str, ...]] = {}
    while more := {code: on for code, on in _depending(fit, {*out, *found}) if code not in out and code not in found}:
        found |= more
    return found


def _leaves(criteria: CriteriaSet) -> dict[str, Leaf]:
    return {each.criterion.code: each for each in leaves(criteria)}


def _came_of(code: str, matching: Matching) -> Iterator[str]:
    for each in matching.pairs:
        if each.new is not None and each.new.code == code and each.old is not None:
            yield each.old.code


def _fault(
    code: str, was: tuple[str, ...], matching: Matching, before: Mapping[str, Leaf], old: Prepared, new: Prepared
) -> Fault | None:
    """Why the item *code* of the new set cannot be rescored, by the two sets alone."""
    then = next(iter(was), None)
    if then is None:
        return Fault("new")
    if len(was) > 1:
        return Fault("merged", was)
    if matching.same.get(then) != code:
        return Fault("split", matching.became[then])
    if then not in before:
        return Fault("regrouped", was)
    if then not in old.by_code or code not in new.by_code:
        return Fault("unknown")
    return _between(old.by_code[then], new.by_code[code])


def _between(old: PreparedItem, new: PreparedItem) -> Fault | None:
    before, after = old.criterion.rule, new.criterion.rule
    assert before is not None and after is not None  # noqa: PT018, S101, only such items are prepared
    found = _between_rules(before, after, old, new)
    if found is not None:
        return found
    if new.asks_evidence and not old.asks_evidence:
        return Fault("evidence")
    return None


def _between_rules(before: Rule, after: Rule, old: PreparedItem, new: PreparedItem) -> Fault | None:
    """Why what *before* asks for is not what *after* asks for."""
    if isinstance(before, Cases) and isinstance(after, Cases):
        then = {each.key: each.rule for each in before.cases}
        inside = (_between_rules(then[each.key], each.rule, old, new) for each in after.cases if each.key in then)
        return next((each for each in inside if each is not None), None)
    if isinstance(before, Given) and isinstance(after, Given):
        if before.given_by != after.given_by:
            return Fault("source", (after.given_by,))
        return None if same_worth(old, new) else Fault("bounds", (after.given_by,))
    if _kind(before) != _kind(after):
        return Fault("kind", (before.KIND, after.KIND))
    if isinstance(before, Checklist) and isinstance(after, Checklist):
        asked = {each.key for each in before.conditions}
        added = tuple(each.key for each in after.conditions if each.key not in asked)
        return Fault("conditions", added) if added else None
    used = set(figures_used(before))
    missing = tuple(name for name in figures_used(after) if name not in used and not _asked(name, old, new))
    other = tuple(name for name in figures_used(after) if name not in missing and not _alike(name, old, new))
    return Fault("figures", (*missing, *other)) if missing or other else None


def _kind(rule: Rule) -> str:
    """What kind of answer *rule* takes: of figures, whatever is made of them."""
    return "figures" if figures_used(rule) else rule.KIND


def _asked(name: str, old: PreparedItem, new: PreparedItem) -> bool:
    """Whether a figure that the old rule did not use was asked for all the same."""
    return name in old.own or (name in old.figures and name in new.figures and name not in new.own)


def _alike(name: str, old: PreparedItem, new: PreparedItem) -> bool:
    """Whether a figure is of the same kind, comes from the same source, and was given where it can be found."""
    then, now = old.figures[name], new.figures[name]
    moved = name in old.own and name not in new.own  # each item gave its own, of which none is the one for all
    return then.kind == now.kind and then.given_by == now.given_by and not (moved and now.given_by is None)


def same_worth(old: PreparedItem, new: PreparedItem) -> bool:
    """Whether both give the same points for the same answer, of the same maximum: so points by judgement stay."""
    return old.form == new.form and old.maximum == new.maximum and old.lowest == new.lowest


def _depending(fit: Fit, out: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    lost = {code for code in fit.old.by_code if code not in fit.became or fit.became[code] in out}
    for then, code in fit.became.items():
        if then in fit.old.by_code and code in fit.new.by_code:
            now_needs = (name for name in _needs(fit.new.by_code[code], fit.new) if name in out)
            then_needs = (name for name in _needs(fit.old.by_code[then], fit.old) if name in lost)
            if names := tuple(dict.fromkeys((*now_needs, *then_needs))):
                yield code, names


def _needs(item: PreparedItem, prepared: Prepared) -> Iterator[str]:
    """The items that *item* has nothing without."""
    for each in item.policies.zero_unless:
        yield from prepared.items_of(each.item) or ()
