"""Items that have no points unless another one has: settled at stage self and for the worth, each for itself."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from fractions import Fraction

from attrs import define, field, frozen

from parindex.model.criteria import Branch, Criterion, ZeroUnless
from parindex.rules.prepared import Prepared
from parindex.scoring.items import Draft

_ZERO = Fraction(0)


@frozen
class Settled:
    """Points of each item by code at one stage, the items that are pending at it, and whether claims count."""

    points: Mapping[str, Fraction]
    pending: AbstractSet[str]
    claimed: bool


def settle(prepared: Prepared, drafts: Mapping[str, Draft]) -> tuple[Settled, Settled]:
    """What items have by their worth, and what at stage self.

    An item that depends on a pending one is pending; one that depends on an excluded one is not affected.
    """
    branches = {each.code: each for area in prepared.criteria.areas for each in (area, *_all_below(area))}
    verified = _Stage(drafts, branches, claimed=False, pending=_pending(drafts, branches, claimed=False))
    at_self = _Stage(drafts, branches, claimed=True, pending=_pending(drafts, branches, claimed=True))
    settled = verified.settled(), at_self.settled()
    for code, each in drafts.items():
        if code in verified.pending and each.counts:
            each.state = "pending"
            each.note("awaited", source=_awaited_item(each, branches, drafts, verified.pending))
        elif each.points > 0 and each.counts and (rest := verified.failed(each)) is not None:
            each.note("zero_unless", item=rest.item, more_than=Fraction(rest.more_than))
    return settled


def _pending(drafts: Mapping[str, Draft], branches: Mapping[str, Branch], *, claimed: bool) -> AbstractSet[str]:
    """The items that wait for something from outside, or for another item that does."""
    found = {
        code for code, each in drafts.items() if each.state == "pending" and not (claimed and each.claim is not None)
    }
    grown = True
    while grown:
        waiting = {
            code
            for code, each in drafts.items()
            if code not in found
            and each.state != "not_applicable"
            and not (claimed and each.claim is not None)
            and any(one.item.code in found for rest in _rests(each) for one in _inside(rest.item, branches, drafts))
        }
        found |= waiting
        grown = bool(waiting)
    return found


def _rests(each: Draft) -> tuple[ZeroUnless, ...]:
    return each.item.policies.zero_unless


def _awaited_item(
    each: Draft, branches: Mapping[str, Branch], drafts: Mapping[str, Draft], pending: AbstractSet[str]
) -> str:
    """The name of what *each* depends on, and which waits."""
    waiting = (
        rest.item for rest in _rests(each) if any(x.item.code in pending for x in _inside(rest.item, branches, drafts))
    )
    return next(waiting, "")


@define
class _Stage:
    """Points at one stage, as they are asked for."""

    drafts: Mapping[str, Draft]
    branches: Mapping[str, Branch]
    claimed: bool
    pending: AbstractSet[str]
    _known: dict[str, Fraction] = field(init=False, factory=dict[str, Fraction])

    def settled(self) -> Settled:
        """All of them."""
        return Settled({code: self.points(code) for code in self.drafts}, self.pending, self.claimed)

    def points(self, code: str) -> Fraction:
        """The points of an item: its claim at stage self, else its worth, or nothing of it if what it needs is not."""
        if code in self.pending:
            return _ZERO
        if code not in self._known:
            each = self.drafts[code]
            claim = each.claim if self.claimed else None
            if claim is None:
                claim = _ZERO if each.points > 0 and self.failed(each) is not None else each.points
            self._known[code] = claim
        return self._known[code]

    def failed(self, each: Draft) -> ZeroUnless | None:
        """What *each* depends on and does not have, if anything."""
        for rest in _rests(each):
            found = self._of_branch(self.branches[rest.item])
            if found is not None and found[0] <= Fraction(rest.more_than):
                return rest
        return None

    def _of_branch(self, branch: Branch) -> tuple[Fraction, Fraction] | None:
        """Points and own maximum of what counts in *branch*, within its cap; None where nothing counts."""
        each = self.drafts.get(branch.code)
        if each is not None:
            return (self.points(branch.code), each.item.maximum or _ZERO) if self._counts(each) else None
        inside = [found for found in map(self._of_branch, branch.criteria) if found is not None]
        if not inside:
            return None
        points, own = sum((each[0] for each in inside), _ZERO), sum((each[1] for each in inside), _ZERO)
        if isinstance(branch, Criterion) and branch.cap is not None and isinstance(branch.max, Decimal):
            own = min(own, Fraction(branch.max))
            points = min(points, own)
        return points, own

    def _counts(self, each: Draft) -> bool:
        return each.state != "not_applicable" and each.item.code not in self.pending


def _inside(code: str, branches: Mapping[str, Branch], drafts: Mapping[str, Draft]) -> Iterator[Draft]:
    """The items in the branch with *code*, itself if it is one."""
    branch = branches[code]
    for each in (branch, *_all_below(branch)):
        if each.code in drafts:
            yield drafts[each.code]


def _all_below(branch: Branch) -> Iterator[Branch]:
    for each in branch.criteria:
        yield each
        yield from _all_below(each)
