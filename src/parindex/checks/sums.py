"""Whether a criteria set adds up: items to criteria, these to areas, areas and parts to the set, weights to 100 %."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import Factory, evolve, frozen

from parindex.checks.items import Item, SetSeen
from parindex.model.criteria import Area, Branch, Criterion, Part
from parindex.places import member
from parindex.points import shown
from parindex.problems import WHOLE_SET, Problem, problem
from parindex.rules.outline import is_for_group


def check_sums(seen: SetSeen) -> Iterator[Problem]:
    """What does not add up, for units of each group that the set declares; what is wrong for several is said once."""
    if not seen.seen.whole("weighting"):
        return
    groups: Sequence[str | None] = seen.seen.said("groups") or (None,)
    said: set[str] = set()
    weighted = seen.seen.said("weighting") == "weights"
    known = frozenset(each for each in groups if each is not None)
    parents = {each.address: each for each in seen.items if member(each.address, "criteria") in seen.children}
    open_to = {each.branch.only_for: _open_to(each.branch.only_for, known) for each in seen.items}
    for group in _unlike(groups, seen):
        adding = _Adding(seen, group, known, parents, open_to)
        for each in adding.weights() if weighted else adding.sums():
            if each.address not in said:
                said.add(each.address)
                yield each


def _unlike(groups: Sequence[str | None], seen: SetSeen) -> Iterator[str | None]:
    """Those of *groups* that something is only for, and the first of the others, for which the same counts."""
    named = {name for each in seen.items for name in each.branch.only_for}
    other = next((each for each in groups if each not in named), None)
    return (each for each in groups if each in named or each == other)


def _open_to(only_for: tuple[str, ...], groups: frozenset[str]) -> frozenset[str] | None:
    """The groups whose units alone what is *only_for* these can be for; None where it may be for units of any."""
    restricts = bool(only_for) and not is_for_group((only_for,), None, groups)
    return frozenset(only_for) if restricts else None


@frozen(eq=False, repr=False)
class _Adding:
    """Sums over what counts for units of one group.

    Attributes:
        seen: The set.
        group: The group; None where none is declared.
        groups: All groups.
        parents: The branches that have others inside, by address.
        open_to: The groups to which what is only for some units is open, None where to any, by `only_for`.
        fitting: Whether what was asked for adds up as it is, and once what is in it is mended, by address.
    """

    seen: SetSeen
    group: str | None
    groups: frozenset[str]
    parents: Mapping[str, Item]
    open_to: Mapping[tuple[str, ...], frozenset[str] | None]
    fitting: dict[str, tuple[bool, bool]] = Factory(dict[str, tuple[bool, bool]])

    def sums(self) -> Iterator[Problem]:
        for each in self.parents.values():
            if self._counts(each.branch) and self._is_wrong(each, self._total_in(each)):
                yield self._differs(each)
        maximum = self.seen.seen.said("max")
        if self._is_wrong(None, self._total_in(None)):
            yield self._differs(None)
        yield from self._parts(maximum if isinstance(maximum, Decimal) else None)

    def weights(self) -> Iterator[Problem]:
        if self._read("areas") and not self.seen.seen.said("incomplete"):
            core = self._core_areas()
            yield from self._weights(core, "areas", WHOLE_SET)
        for each in self.parents.values():
            on_top = each.area is not None and each.area.kind != "core"
            read = self._read(member(each.address, "criteria"))
            below = self._inside(member(each.address, "criteria"))
            if not each.branch.incomplete and not on_top and read:
                yield from self._weights(below, member(each.address, "criteria"), each.branch.code)

    def _weights(self, siblings: Sequence[Branch], address: str, code: str) -> Iterator[Problem]:
        counted = self._counted(siblings)
        if not counted or any(one.weight is None for one in counted):
            return
        total = sum((Fraction(one.weight or 0) for one in counted), Fraction(0))
        if total == 1:
            return
        shown_total = f"{shown(total * 100):f}%"
        if self._varies(siblings):
            yield problem("PAR318", address, hint="group", code=code, sum=shown_total, group=self.group or "")
        else:
            yield problem("PAR318", address, code=code, sum=shown_total)

    def _parts(self, maximum: Decimal | None) -> Iterator[Problem]:
        parts = list(self.seen.seen.each(Part))
        if not parts or not self.seen.seen.whole("parts"):
            return
        declared, known = _total([part for _, part in parts])
        if maximum is not None and (declared > Fraction(maximum) or (known and declared < Fraction(maximum))):
            yield _plain_difference("parts", WHOLE_SET, maximum, declared)
        keys = [part.key for _, part in parts]
        gaps = any(
            each.branch.incomplete
            or each.branch.max == "unknown"
            or (each.is_leaf and _is_core(each) and each.policies.part not in keys)
            for each in self.seen.items
        )
        complete = not gaps and self.seen.seen.whole("areas") and not self.seen.seen.said("incomplete")
        for address, part in parts:
            found = self._part(part.key)
            if isinstance(part.max, Decimal) and (
                found > Fraction(part.max) or (complete and found < Fraction(part.max))
            ):
                plain = _plain_difference(member(address, "max"), part.key, part.max, found)
                yield (
                    plain
                    if not self._part_varies(part.key)
                    else evolve(
                        plain,
                        hint="group",
                        values=tuple(sorted({**dict(plain.values), "group": self.group or ""}.items())),
                    )
                )

    def _part(self, part: str) -> Fraction:
        """The known maxima of the items in *part*; what is below `cap: max` counts as its parent says."""
        total = Fraction(0)
        for each in self.seen.items:
            chain = (*each.above, each.branch)
            below_cap = any(isinstance(one, Criterion) and one.cap for one in each.above)
            is_capped = isinstance(each.branch, Criterion) and each.branch.cap is not None
            if below_cap or not _is_core(each) or not (each.is_leaf or is_capped) or not all(map(self._counts, chain)):
                continue
            if self._part_of(each) == part and isinstance(each.branch.max, Decimal):
                total += Fraction(each.branch.max)
        return total

    def _part_varies(self, part: str) -> bool:
        """Whether items of *part* are not for all groups."""
        inside = [each for each in self.seen.items if each.is_leaf and each.policies.part == part]
        return len(self.groups) > 1 and any(each.policies.only_for for each in inside)

    def _part_of(self, each: Item) -> str | None:
        """Its part; that of the items in it, which a check holds to be the same, where it is no item."""
        inside = (one for one in self.seen.items if one.is_leaf and one.is_in(each))
        return each.policies.part or next((one.policies.part for one in inside), None)

    def _read(self, address: str) -> bool:
        """Whether the list at *address*, and the numbers that are added up in it, could all be read."""
        whole = self.seen.seen.whole
        if whole(address):
            return True
        if self.seen.seen.rest(address) is None or not self.seen.seen.all_made(Criterion):
            return False
        inside = self.seen.children.get(address, ())
        keys = ("max", "weight", "only_for", "kind", "incomplete", "cap")
        return self.seen.seen.all_made(Area) and all(
            whole(member(each.address, key)) for each in inside for key in keys
        )

    def _inside(self, address: str) -> Sequence[Branch]:
        """What stands directly in the list at *address*, also what could be read in part only."""
        return [each.branch for each in self.seen.children.get(address, ())]

    def _core_areas(self) -> Sequence[Branch]:
        return [each for each in self._inside("areas") if isinstance(each, Area) and each.kind == "core"]

    def _clear(self, address: str, inside: Sequence[Branch]) -> bool:
        """Whether it is clear which of *inside* count for the group, and what the branch at *address* declares."""
        groups = self.seen.seen.whole("groups") or not any(each.only_for for each in inside)
        return groups and (not address or self.seen.seen.whole(member(address, "max")))

    def _counts(self, branch: Branch) -> bool:
        groups = self.open_to.get(branch.only_for) if branch.only_for else None
        return groups is None or self.group in groups

    def _counted(self, branches: Sequence[Branch]) -> list[Branch]:
        return [each for each in branches if self._counts(each)]

    def _varies(self, branches: Sequence[Branch]) -> bool:
        """Whether not all of *branches* count for this group."""
        return len(self.groups) > 1 and len(self._counted(branches)) < len(branches)

    def _is_wrong(self, each: Item | None, total: Fraction) -> bool:
        """Whether *total* is not what *each*, or the set, declares, as far as all of that is clear."""
        inside = [one.branch for one in self._in(each)]
        if each is None:
            declared, may_be_more, incomplete = self.seen.seen.said("max"), False, self.seen.seen.said("incomplete")
        else:
            branch = each.branch
            declared, incomplete = branch.max, branch.incomplete
            may_be_more = isinstance(branch, Criterion) and branch.cap is not None
            if isinstance(branch, Area) and branch.kind != "core":
                return False
        if not isinstance(declared, Decimal) or not self._clear("" if each is None else each.address, inside):
            return False
        known = all(isinstance(one.max, Decimal) for one in inside)
        complete = known and not incomplete and self._read(_list_in(each))
        return (total < declared and complete) or (total > declared and not may_be_more)

    def _in(self, each: Item | None) -> list[Item]:
        """What is added up in *each*, or in the set."""
        inside = [one for one in self.seen.children.get(_list_in(each), ()) if self._counts(one.branch)]
        return inside if each is not None else [one for one in inside if _is_core(one)]

    def _total_in(self, each: Item | None) -> Fraction:
        return _total([one.branch for one in self._in(each)])[0]

    def _mended_in(self, each: Item | None) -> Fraction:
        """What is in *each*, or in the set, adds up to once the maxima in it are what is in them."""
        return sum(map(self._mended, self._in(each)), Fraction(0))

    def _mended(self, each: Item) -> Fraction:
        """The maximum of *each*, or what is in it where that is something else and not waived."""
        declared = Fraction(each.branch.max) if isinstance(each.branch.max, Decimal) else Fraction(0)
        waived = any(waiver.problem == "PAR317" for one in (*each.above, each.branch) for waiver in one.waive)
        if not each.branch.criteria or waived or self._group_matters(each):
            return declared
        if not self._is_wrong(each, self._total_in(each)):
            return declared
        mended = self._mended_in(each)
        return mended if self._is_wrong(each, mended) else declared

    def _group_matters(self, each: Item | None) -> bool:
        return each is not None and self._varies(self._inside(_list_in(each)))

    def _differs(self, each: Item | None) -> Problem:
        """That a sum is not what is declared, with the nearest cure; who follows all of them has a set that adds up."""
        declared, code = _declared(self.seen, each)
        total, mended = self._total_in(each), self._mended_in(each)
        plain = _plain_difference("max" if each is None else member(each.address, "max"), code, declared, total)

        def said(hint: str | None, **more: str | Decimal) -> Problem:
            return evolve(plain, hint=hint, values=tuple(sorted({**dict(plain.values), **more}.items())))

        if self._group_matters(each):
            return said("group", group=self.group or "")
        if not self._is_wrong(each, mended):
            now = [(one.branch.code, one.branch.max, self._mended(one)) for one in self._in(each)]
            wrong = [(child, was, to) for child, was, to in now if isinstance(was, Decimal) and was != to]
            if len(wrong) > 1:
                return said("inside")
            ((child, was, to),) = wrong
            return said("child", child=child, was=was, mended=shown(to))
        if each is not None:
            above = self._above(each)
            _, name = _declared(self.seen, above)
            fits, would_fit = self._fits(above)
            if fits and not would_fit:
                return said("keep", above=name)
            if would_fit and not fits:
                return said("own", above=name, mended=shown(mended))
        return said(None) if mended == total else said("mended", mended=shown(mended))

    def _fits(self, each: Item | None) -> tuple[bool, bool]:
        """Whether *each*, or the set, adds up as it is, and once what is in it is mended."""
        address = _list_in(each)  # asked again for everything that is wrong in it
        if address not in self.fitting:
            as_is, mended = self._total_in(each), self._mended_in(each)
            self.fitting[address] = not self._is_wrong(each, as_is), not self._is_wrong(each, mended)
        return self.fitting[address]

    def _above(self, each: Item) -> Item | None:
        """That in which *each* is; None for the set."""
        return self.parents.get(each.address.rpartition(".criteria[")[0])


def _is_core(each: Item) -> bool:
    return each.area is not None and each.area.kind == "core"


def _plain_difference(address: str, code: str, declared: Decimal, total: Fraction) -> Problem:
    difference = shown(abs(total - Fraction(declared)))
    return problem("PAR317", address, code=code, declared=declared, sum=shown(total), difference=difference)


def _total(branches: Sequence[Branch | Part]) -> tuple[Fraction, bool]:
    """The sum of their maxima, as far as they are known, and whether all are."""
    known = [Fraction(each.max) for each in branches if isinstance(each.max, Decimal)]
    return sum(known, Fraction(0)), len(known) == len(branches)


def _list_in(each: Item | None) -> str:
    return "areas" if each is None else member(each.address, "criteria")


def _declared(seen: SetSeen, each: Item | None) -> tuple[Decimal, str]:
    """What *each*, or the set, declares, and what it is called; 0 where that is no number."""
    found, code = (seen.seen.said("max"), WHOLE_SET) if each is None else (each.branch.max, each.branch.code)
    return found if isinstance(found, Decimal) else Decimal(0), code
