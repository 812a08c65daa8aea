"""What becomes of each mutant: an example notices, `validate` refuses it, it is the same, or it lives."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from parindex.checks.items import Item, set_seen
from parindex.checks.scoring_rules import check_rules
from parindex.checks.seen import Whole
from parindex.checks.structure import check_structure
from parindex.checks.sums import check_sums
from parindex.model.criteria import Area, CriteriaSet, Criterion
from parindex.model.rule_kinds import Given
from parindex.mutation.fates import Fate
from parindex.mutation.listing import mutants_of
from parindex.mutation.mutants import Mutant, changed
from parindex.mutation.of_rules import Written, always
from parindex.mutation.proving import Proved, together
from parindex.mutation.sameness import compared
from parindex.mutation.set_sameness import same_at_top, same_condition, same_on_top, same_without_cap
from parindex.mutation.trial import Trial, as_made, branch_of, concerned, ruled, terms_of, trial_of
from parindex.places import steps
from parindex.problems import Problem
from parindex.rules.bounds import least
from parindex.rules.examples import got_by


@frozen
class Judged:
    """A mutant, and what became of it."""

    mutant: Mutant
    fate: Fate


def judged(criteria: CriteriaSet, written: Written = always) -> tuple[Judged, ...]:
    """All mutants of *criteria*, a set without errors, and what becomes of each, in order.

    Args:
        criteria: The set.
        written: Whether something is written at an address; what is left to its default is not changed.
    """
    return tuple(judged_in_turn(criteria, mutants_of(criteria, written)))


def judged_in_turn(criteria: CriteriaSet, mutants: Iterable[Mutant]) -> Iterator[Judged]:
    """What becomes of each of *mutants*, which are some of *criteria*, as soon as that is known."""
    trial = trial_of(criteria)
    return (Judged(each, _fate(trial, each)) for each in mutants)


def _fate(trial: Trial, mutant: Mutant) -> Fate:
    made = changed(trial.criteria, mutant.edits)
    items = [(each, as_made(each, made)) for each in concerned(trial, mutant)]
    if any(_example_notices(trial, one, other, made) for one, other in items) or _unit_notices(trial, mutant, made):
        return "noticed"
    proved = _proved(trial, mutant, made, items)
    if proved == "same":
        return "same"
    if _is_refused(trial, mutant, made, [other for _, other in items]):
        return "refused"
    return "lives" if proved == "other" else "undecided"


# --- examples ---------------------------------------------------------------------------------------------


def _example_notices(trial: Trial, one: Item, other: Item, made: CriteriaSet) -> bool:
    """Whether an example of an item comes to something else than it did."""
    criterion = one.branch
    if not isinstance(criterion, Criterion) or not criterion.examples:
        return False
    was, now = terms_of(trial, one, trial.criteria), terms_of(trial, other, made)
    if was is None or now is None:
        return False
    return any(
        got_by(each, was).meets(each.points) and not got_by(each, now).meets(each.points) for each in criterion.examples
    )


def _unit_notices(trial: Trial, mutant: Mutant, made: CriteriaSet) -> bool:
    """Whether an example of the set comes to something else; they give points, whatever the rules of items are."""
    return "rule" not in steps(mutant.address) and trial.examples.notice(made)


# --- proofs -----------------------------------------------------------------------------------------------


def _proved(trial: Trial, mutant: Mutant, made: CriteriaSet, items: Sequence[tuple[Item, Item]]) -> Proved:
    """Whether the set that a mutant *made* gives every unit what it had."""
    if mutant.kind in ("weight", "maximum"):
        return "other"  # what counts for the index, or what can be claimed and verified, is another
    if not items:
        return same_at_top(mutant, trial.prepared, made)
    by_items = together([_item_proved(trial, one, other, made) for one, other in items])
    path = steps(mutant.address)
    if by_items != "same" or "rule" in path or path[-1] in ("points", "not_arisen", "no_evidence"):
        return by_items
    one = trial.items[branch_of(mutant.address)]
    return _of_branch(trial, path[-1], one, as_made(one, made))


def _of_branch(trial: Trial, key: str | int, one: Item, other: Item) -> Proved:
    """The same of what an item's own rule does not say: caps and floors of what it is in, and what it depends on."""
    rest, moved = one.branch.zero_unless, other.branch.zero_unless
    if key == "more_than" and rest is not None and moved is not None:
        return same_condition(trial.prepared, rest.item, rest.more_than, moved.more_than)
    if isinstance(one.branch, Area) and isinstance(other.branch, Area):
        return same_on_top(trial.prepared, one.branch, other.branch)
    assert isinstance(one.branch, Criterion)  # noqa: S101, there is nothing else
    return same_without_cap(one.branch)


def _item_proved(trial: Trial, one: Item, other: Item, made: CriteriaSet) -> Proved:
    was, now = terms_of(trial, one, trial.criteria), terms_of(trial, other, made)
    if was is None or now is None:
        return "undecided"
    item = ruled(trial, one, made)
    asks = bool(item.criterion.evidence) and not isinstance(item.criterion.rule, Given)
    return compared(was, now, item.field, asks_evidence=asks)


# --- validate ---------------------------------------------------------------------------------------------


def _is_refused(trial: Trial, mutant: Mutant, made: CriteriaSet, items: Sequence[Item]) -> bool:
    """Whether `validate` finds an error in the set that a mutant *made* that is not in the set as it is."""
    return any(
        each.severity == "error" and (each.code, each.address) not in trial.accepted
        for each in _wrong(trial, mutant, made, items)
    )


def _wrong(trial: Trial, mutant: Mutant, made: CriteriaSet, items: Sequence[Item]) -> Iterator[Problem]:
    for each in items:
        yield from check_rules(ruled(trial, each, made))
    if "rule" not in steps(mutant.address) or (trial.criteria.total is None and _takes(trial, items, made)):
        whole = set_seen(Whole.of(made))
        yield from check_structure(whole)
        yield from check_sums(whole)


def _takes(trial: Trial, items: Sequence[Item], made: CriteriaSet) -> bool:
    """Whether an item can take points away."""
    terms = [terms_of(trial, each, made) for each in items]
    found = [Fraction(-1) if each is None else least(each.form) for each in terms]
    return any(each is None or each < 0 for each in found)
