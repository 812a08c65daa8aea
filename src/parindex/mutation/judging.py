"""What becomes of each mutant: an example notices, `validate` refuses it, it is the same, or it lives."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from attrs import Factory, evolve, field, frozen

from parindex.checks.items import Item, SetSeen, set_seen
from parindex.checks.ruled import Ruled
from parindex.checks.scoring_rules import check_scoring
from parindex.checks.seen import Whole
from parindex.checks.structure import check_structure
from parindex.checks.sums import check_sums
from parindex.checks.worked_examples import check_examples
from parindex.loading.unit_examples import check_unit_examples
from parindex.model.criteria import Area, Branch, CriteriaSet, Criterion
from parindex.model.rule_kinds import Given
from parindex.mutation.listing import mutants_of
from parindex.mutation.mutants import Mutant, changed
from parindex.mutation.of_rules import Written, always
from parindex.mutation.sameness import Proved, Rated, compared, together
from parindex.mutation.set_sameness import same_at_top, same_condition, same_on_top
from parindex.places import item, member, parent, steps
from parindex.problems import Problem
from parindex.rules.bounds import least
from parindex.rules.effort import Effort
from parindex.rules.outline import policies
from parindex.rules.prepared import Prepared, prepare
from parindex.rules.proof import Field, field_of

#: An example notices; nothing changes; `validate` refuses it; no example notices; nor is it proved to change anything.
Fate = Literal["noticed", "same", "refused", "lives", "undecided"]


@frozen
class Judged:
    """A mutant, and what became of it."""

    mutant: Mutant
    fate: Fate


@frozen(eq=False)
class Trial:
    """A set without errors, looked at once for all of its mutants.

    Attributes:
        criteria: The set.
        seen: The same as checks see it.
        prepared: The same ready to score.
        branches: Its areas, criteria and items by address.
        shared: What the shared figures can be.
        fields: What the figures of each item can be, by its address.
        accepted: What is wrong with it and stays, for it says so.
        said: What is wrong with the examples of each item, by its address, once that was asked.
    """

    criteria: CriteriaSet
    seen: SetSeen
    prepared: Prepared
    branches: Mapping[str, Item]
    shared: Field
    fields: Mapping[str, Field]
    accepted: frozenset[tuple[str, str]]
    said: dict[str, list[Problem]] = field(default=Factory(dict[str, list[Problem]]))


def judged(criteria: CriteriaSet, written: Written = always) -> tuple[Judged, ...]:
    """All mutants of *criteria*, a set without errors, and what becomes of each, in order.

    Args:
        criteria: The set.
        written: Whether something is written at an address; what is left to its default is not changed.
    """
    trial = _trial(criteria)
    return tuple(Judged(each, _fate(trial, each)) for each in mutants_of(criteria, written))


def _trial(criteria: CriteriaSet) -> Trial:
    seen = set_seen(Whole.of(criteria))
    fields = {address: seen.field(criterion) for address, criterion, _ in seen.leaves}
    wrong = [*check_structure(seen), *check_sums(seen), *check_scoring(seen)]
    accepted = frozenset((each.code, each.address) for each in wrong)
    branches = {each.address: each for each in seen.items}
    shared = field_of(seen.shared, seen.checks)
    return Trial(criteria, seen, prepare(criteria), branches, shared, fields, accepted)


def _fate(trial: Trial, mutant: Mutant) -> Fate:
    made = changed(trial.criteria, mutant.edits)
    items = _items(trial, mutant, made)
    if any(_notice(trial, each, made) for each in items if _counts_for_items(mutant)):
        return "noticed"
    if trial.criteria.examples and "rule" not in steps(mutant.address) and _units_notice(trial, made):
        return "noticed"
    found = _proved(trial, mutant, made, items)
    if found == "same":
        return "same"
    if _is_refused(trial, mutant, made, items):
        return "refused"
    return "lives" if found == "other" else "undecided"


# --- which items are concerned ----------------------------------------------------------------------------


def _items(trial: Trial, mutant: Mutant, made: CriteriaSet) -> list[Item]:
    """The items that a mutant can change, as it makes them: one, or all in a branch, or all."""
    address = _branch_of(mutant.address)
    inside = [
        each
        for each in trial.seen.items
        if each.is_leaf and (not address or each.address == address or each.address.startswith(f"{address}."))
    ]
    return [_as_made(each, made) for each in inside] if address else inside


def _branch_of(address: str) -> str:
    """The address of the area, criterion or item in which *address* is; nothing at the top of the set."""
    path = steps(address)
    if path[0] != "areas":
        return ""
    here = item("areas", int(path[1]))
    for at in range(2, len(path) - 1, 2):
        if path[at] != "criteria":
            break
        here = item(member(here, "criteria"), int(path[at + 1]))
    return here


def _as_made(each: Item, made: CriteriaSet) -> Item:
    """An item as it is in the set that a mutant *made*."""
    path = [at for at in steps(each.address) if isinstance(at, int)]
    branch: Branch = made.areas[path[0]]
    above: list[Branch] = []
    for at in path[1:]:
        above.append(branch)
        branch = branch.criteria[at]
    return Item(each.address, branch, tuple(above), known=True, policies=policies((*above, branch)))


def _counts_for_items(mutant: Mutant) -> bool:
    """Whether an item's own example can see it."""
    return mutant.address == "rounding.points" or steps(mutant.address)[0] == "areas"


# --- examples ---------------------------------------------------------------------------------------------


def _notice(trial: Trial, each: Item, made: CriteriaSet) -> bool:
    """Whether an example of an item comes to something else than it did."""
    criterion = each.branch
    if not isinstance(criterion, Criterion) or criterion.rule is None or not criterion.examples:
        return False
    if each.address not in trial.said:
        original = trial.branches[each.address]
        trial.said[each.address] = _said(trial, original, trial.criteria)
    return _said(trial, each, made) != trial.said[each.address]


def _said(trial: Trial, each: Item, made: CriteriaSet) -> list[Problem]:
    """What is wrong with the examples of an item."""
    criterion = each.branch
    assert isinstance(criterion, Criterion) and criterion.rule is not None  # noqa: PT018, S101, the caller has looked
    figures = {**trial.seen.shared, **dict(criterion.figures)}
    seen = evolve(trial.seen, seen=Whole(made))
    ruled = Ruled(each.address, criterion, each, figures, trial.fields[each.address], seen, all_known=True)
    return list(check_examples(ruled, criterion.rule))


def _units_notice(trial: Trial, made: CriteriaSet) -> bool:
    """Whether an example of the set comes to something else."""
    return any(True for _ in check_unit_examples(made))


# --- proofs -----------------------------------------------------------------------------------------------


def _proved(trial: Trial, mutant: Mutant, made: CriteriaSet, items: Sequence[Item]) -> Proved:
    """Whether the set that a mutant *made* gives every unit what it had."""
    path = steps(mutant.address)
    if path[0] != "areas" and path != ["rounding", "points"]:
        return same_at_top(mutant, trial.prepared, made)
    if mutant.kind == "weight":
        return "other"
    by_items = together([_item_proved(trial, each, made) for each in items])
    if "rule" in path or path[-1] in ("points", "not_arisen", "no_evidence"):
        return by_items
    return by_items if by_items != "same" else _of_branch(trial, path, mutant, made)


def _of_branch(trial: Trial, path: Sequence[str | int], mutant: Mutant, made: CriteriaSet) -> Proved:
    """The same of what an item does not see of itself: maxima, caps and floors, what it depends on."""
    where = _branch_of(mutant.address)
    original = trial.branches[where]
    area = original.area
    assert area is not None  # noqa: S101, a set without errors has one
    at = int(path[1])
    if path[-1] == "more_than":
        rest, other = original.branch.zero_unless, _as_made(original, made).branch.zero_unless
        assert rest is not None and other is not None  # noqa: PT018, S101, it is what is changed
        return same_condition(trial.prepared, rest.item, rest.more_than, other.more_than)
    if len(path) == 3 and isinstance(original.branch, Area):  # noqa: PLR2004, areas, which one, and its key
        return same_on_top(trial.prepared, area, made.areas[at])
    if path[-1] == "cap":  # without the cap all counts: the same, if it is no more than the maximum
        inside = sum((Fraction(each.max) for each in original.branch.criteria if isinstance(each.max, Decimal)))
        return "same" if isinstance(original.branch.max, Decimal) and inside <= original.branch.max else "other"
    return "same" if area.kind != "core" and original.is_leaf else "other"


def _item_proved(trial: Trial, each: Item, made: CriteriaSet) -> Proved:
    original = trial.branches[each.address]
    one, other = _rated(trial, original, trial.criteria), _rated(trial, each, made)
    if one is None or other is None:
        return "undecided"
    return compared(one, other, evolve(trial.fields[each.address], effort=Effort()))


def _rated(trial: Trial, each: Item, made: CriteriaSet) -> Rated | None:
    """An item with all that decides what it gives; None where it cannot be scored, for a gap in the set."""
    criterion = each.branch
    assert isinstance(criterion, Criterion)  # noqa: S101, an item is one
    figures = {**trial.seen.shared, **dict(criterion.figures)}
    seen = evolve(trial.seen, seen=Whole(made))
    ruled = Ruled(each.address, criterion, each, figures, trial.fields[each.address], seen, all_known=True)
    form = None if criterion.rule is None else ruled.form(criterion.rule)
    if form is None:
        return None
    asks = bool(criterion.evidence) and not isinstance(criterion.rule, Given)
    return Rated(form, ruled.maximum, seen.places, each.policies, asks)


# --- validate ---------------------------------------------------------------------------------------------


def _is_refused(trial: Trial, mutant: Mutant, made: CriteriaSet, items: Sequence[Item]) -> bool:
    """Whether `validate` finds an error in the set that a mutant *made* that is not in the set as it is."""
    return any(
        each.severity == "error" and (each.code, each.address) not in trial.accepted
        for each in _wrong(trial, mutant, made, items)
    )


def _wrong(trial: Trial, mutant: Mutant, made: CriteriaSet, items: Sequence[Item]) -> Iterator[Problem]:
    if "rule" in steps(mutant.address):
        yield from check_scoring(_alone(trial, evolve(trial.seen, seen=Whole(made)), items))
        if trial.criteria.total is not None or not any(_takes(trial, each, made) for each in items):
            return
    whole = set_seen(Whole.of(made))
    yield from check_structure(whole)
    yield from check_sums(whole)
    yield from check_scoring(_alone(trial, whole, items))


def _alone(trial: Trial, seen: SetSeen, items: Sequence[Item]) -> SetSeen:
    """*seen* with these *items* alone, about which nothing has been asked yet."""
    shared = evolve(trial.shared, effort=Effort())
    return evolve(seen, items=tuple(items), fields={"": shared}, effort=Effort())


def _takes(trial: Trial, each: Item, made: CriteriaSet) -> bool:
    """Whether an item can take points away."""
    found = _rated(trial, each, made)
    lowest = None if found is None else least(found.form)
    return lowest is None or lowest < 0
