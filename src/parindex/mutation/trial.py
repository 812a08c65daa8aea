"""A set looked at once for all of its mutants, and its items as a mutant makes them."""

from collections.abc import Mapping

from attrs import evolve, frozen

from parindex.checks.items import Item, SetSeen, set_seen
from parindex.checks.ruled import Ruled
from parindex.checks.scoring_rules import check_scoring
from parindex.checks.seen import Whole
from parindex.checks.structure import check_structure
from parindex.checks.sums import check_sums
from parindex.model.criteria import Branch, CriteriaSet, Criterion
from parindex.mutation.mutants import Mutant
from parindex.mutation.noticing import UnitExamples
from parindex.places import item, member, steps
from parindex.rules.effort import Effort
from parindex.rules.examples import Terms
from parindex.rules.outline import policies
from parindex.rules.prepared import Prepared, prepare
from parindex.rules.proof import Field


@frozen(eq=False)
class Trial:
    """A set without errors.

    Attributes:
        criteria: The set.
        seen: The same as checks see it.
        prepared: The same ready to score.
        items: Its areas, criteria and items by address.
        fields: What the figures of each item can be, by its address.
        examples: Its own examples, of units.
        accepted: Codes and addresses of what is wrong with it and stays, for it says so.
    """

    criteria: CriteriaSet
    seen: SetSeen
    prepared: Prepared
    items: Mapping[str, Item]
    fields: Mapping[str, Field]
    examples: UnitExamples
    accepted: frozenset[tuple[str, str]]


def trial_of(criteria: CriteriaSet) -> Trial:
    """*criteria*, a set without errors, made ready."""
    seen = set_seen(Whole.of(criteria))
    fields = {address: seen.field(criterion) for address, criterion, _ in seen.leaves}
    wrong = [*check_structure(seen), *check_sums(seen), *check_scoring(seen)]
    accepted = frozenset((each.code, each.address) for each in wrong)
    items = {each.address: each for each in seen.items}
    return Trial(criteria, seen, prepare(criteria), items, fields, UnitExamples.of(criteria), accepted)


def concerned(trial: Trial, mutant: Mutant) -> list[Item]:
    """The items that a mutant can change: one, or all in a branch; all where the decimals of points change."""
    address = branch_of(mutant.address)
    if not address and mutant.address != "rounding.points":
        return []
    leaves = (each for each in trial.seen.items if each.is_leaf)
    return [each for each in leaves if not address or each.address == address or _is_in(each.address, address)]


def _is_in(address: str, branch: str) -> bool:
    return address.startswith(f"{branch}.")


def branch_of(address: str) -> str:
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


def as_made(each: Item, made: CriteriaSet) -> Item:
    """An item, criterion or area as it is in the set that a mutant *made*."""
    path = [at for at in steps(each.address) if isinstance(at, int)]
    branch: Branch = made.areas[path[0]]
    above: list[Branch] = []
    for at in path[1:]:
        above.append(branch)
        branch = branch.criteria[at]
    return Item(each.address, branch, tuple(above), known=True, policies=policies((*above, branch)))


def ruled(trial: Trial, each: Item, made: CriteriaSet) -> Ruled:
    """An item as checks look at it; nothing has been asked about its figures yet."""
    criterion = each.branch
    assert isinstance(criterion, Criterion)  # noqa: S101, an item is one
    field = evolve(trial.fields[each.address], effort=Effort())
    figures = {**trial.seen.shared, **dict(criterion.figures)}
    seen = evolve(trial.seen, seen=Whole(made), effort=Effort())
    return Ruled(each.address, criterion, each, figures, field, seen, all_known=True)


def terms_of(trial: Trial, each: Item, made: CriteriaSet) -> Terms | None:
    """What an item's examples are worked out by; None where it cannot be scored, for a gap in the set."""
    item_ = ruled(trial, each, made)
    rule = item_.criterion.rule
    form = None if rule is None else item_.form(rule)
    return None if form is None else Terms(form, each.policies, item_.maximum, item_.seen.places)
