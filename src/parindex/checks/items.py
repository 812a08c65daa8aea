"""The items of a criteria set as far as it could be read, each with what is above it and the figures it can use."""

from collections.abc import Iterator, Mapping

from attrs import Factory, evolve, frozen

from parindex.checks.seen import Seen
from parindex.model.criteria import Area, Branch, Criterion, Figure
from parindex.model.fields import Pairs
from parindex.places import member, parent
from parindex.rules.effort import Effort
from parindex.rules.outline import Policies, policies
from parindex.rules.proof import Field, field_of

#: The keys of a branch that hold for all that is in it.
_POLICIES = ("not_arisen", "undefined", "no_evidence", "part", "only_for", "zero_unless", "kind")


@frozen(eq=False, repr=False)
class Item:
    """A criterion or area in its place.

    Attributes:
        address: Where it stands.
        branch: Itself.
        above: The branches above it, its area first.
        known: Whether all that says so could be read, so that its policies are known.
        policies: What holds for it, as far as that is known.
    """

    address: str
    branch: Branch
    above: tuple[Branch, ...]
    known: bool
    policies: Policies

    @property
    def is_leaf(self) -> bool:
        """Whether it is scored itself."""
        return isinstance(self.branch, Criterion) and not self.branch.criteria

    def is_in(self, other: "Item") -> bool:
        """Whether it stands inside *other*."""
        return self.address.startswith(f"{other.address}.")

    @property
    def area(self) -> Area | None:
        """Its area, if that could be read."""
        first = (*self.above, self.branch)[0]
        return first if isinstance(first, Area) else None


@frozen(eq=False, repr=False)
class SetSeen:
    """What checks of a criteria set look at.

    Attributes:
        seen: The document.
        items: All areas and criteria that could be read, in order of their addresses in the document.
        shared: The shared figures, as far as they could be read.
        all_shared: Whether that is all of them.
        checks: What always holds between these.
        children: What stands directly inside, by the address of the list.
    """

    seen: Seen
    items: tuple[Item, ...]
    shared: Mapping[str, Figure]
    all_shared: bool
    checks: tuple[str, ...]
    children: Mapping[str, tuple[Item, ...]]
    _fields: dict[str, Field] = Factory(dict[str, Field])
    _effort: Effort = Factory(Effort)

    @property
    def leaves(self) -> Iterator[tuple[str, Criterion, Item]]:
        """The scored items."""
        for each in self.items:
            if each.is_leaf and isinstance(each.branch, Criterion):
                yield each.address, each.branch, each

    @property
    def places(self) -> int | None:
        """Decimals to which proportional points are rounded; None where they are not."""
        rounding = self.seen.said("rounding")
        return rounding.points if rounding is not None and rounding.points != "none" else None

    def field(self, criterion: Criterion) -> Field:
        """What the figures of *criterion* can be, its own and the shared ones."""
        if "" not in self._fields:
            self._fields[""] = field_of(self.shared, self.checks)
        shared = self._fields[""]
        return field_of(dict(criterion.figures), within=shared) if criterion.figures else shared

    def beyond(self, field: Field) -> Field:
        """The same *field* for what is proved beyond that rules are right: it takes no effort away from that."""
        return evolve(field, effort=self._effort)


def set_seen(seen: Seen) -> SetSeen:
    """What can be seen of a criteria set."""
    branches: dict[str, Branch] = {**dict(seen.each(Area)), **dict(seen.each(Criterion))}
    items = [_item(seen, address, branch, branches) for address, branch in branches.items()]
    figures: Pairs[Figure] = seen.said("figures") or seen.rest("figures") or ()
    checks: tuple[str, ...] = seen.said("checks") or seen.rest("checks") or ()
    children: dict[str, list[Item]] = {}
    for each in items:
        children.setdefault(each.address.rpartition("[")[0], []).append(each)
    listed = {address: tuple(sorted(inside, key=_position)) for address, inside in children.items()}
    return SetSeen(seen, tuple(items), dict(figures), seen.whole("figures"), checks, listed)


def _position(each: Item) -> int:
    """Its place in its list."""
    return int(each.address.rpartition("[")[2].rstrip("]"))


def _item(seen: Seen, address: str, branch: Branch, branches: Mapping[str, Branch]) -> Item:
    above: list[Branch] = []
    known, here = _policies_read(seen, address), address
    while (here := parent(parent(here))) and not here.endswith("areas"):
        found = branches.get(here)
        known = known and found is not None and _policies_read(seen, here)
        if found is not None:
            above.insert(0, found)
    return Item(address, branch, tuple(above), known, policies((*above, branch)))


def _policies_read(seen: Seen, address: str) -> bool:
    return seen.whole(address) or all(seen.whole(member(address, key)) for key in _POLICIES)
