"""Whether a criteria set adds up: items to criteria, these to areas, areas and parts to the set, weights to 100 %."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

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
    parents = tuple(each for each in seen.items if member(each.address, "criteria") in seen.children)
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


@frozen
class _Adding:
    """Sums over what counts for units of one group.

    Attributes:
        seen: The set.
        group: The group; None where none is declared.
        groups: All groups.
        parents: The branches that have others inside.
        open_to: The groups to which what is only for some units is open, None where to any, by `only_for`.
    """

    seen: SetSeen
    group: str | None
    groups: frozenset[str]
    parents: tuple[Item, ...]
    open_to: Mapping[tuple[str, ...], frozenset[str] | None]

    def sums(self) -> Iterator[Problem]:
        for each in self.parents:
            branch = each.branch
            on_top = isinstance(branch, Area) and branch.kind != "core"
            below = self._inside(member(each.address, "criteria"))
            if on_top or not self._counts(branch) or not isinstance(branch.max, Decimal):
                continue
            if not self._clear(each.address, below):
                continue
            inside = self._counted(below)
            total, known = _total(inside)
            capped = isinstance(branch, Criterion) and branch.cap is not None
            known = known and not branch.incomplete and self._read(member(each.address, "criteria"))
            too_little = total < Fraction(branch.max) and known
            if too_little or (total > Fraction(branch.max) and not capped):
                yield self._differs(each, branch.max, total, inside)
        maximum = self.seen.seen.said("max")
        if isinstance(maximum, Decimal):
            yield from self._areas(maximum)
        yield from self._parts(maximum if isinstance(maximum, Decimal) else None)

    def weights(self) -> Iterator[Problem]:
        if self._read("areas") and not self.seen.seen.said("incomplete"):
            core = self._core_areas()
            yield from self._weights(core, "areas", WHOLE_SET)
        for each in self.parents:
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

    def _areas(self, maximum: Decimal) -> Iterator[Problem]:
        areas = self._counted(self._core_areas())
        total, known = _total(areas)
        if not self._clear("", areas):
            return
        complete = known and self._read("areas") and not self.seen.seen.said("incomplete")
        if total > Fraction(maximum) or (complete and total < Fraction(maximum)):
            yield self._differs(None, maximum, total, areas)

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

    def _differs(self, each: Item | None, declared: Decimal, total: Fraction, inside: Sequence[Branch]) -> Problem:
        """That a sum is not what is declared, with the nearest cure."""
        address, code = ("max", WHOLE_SET) if each is None else (member(each.address, "max"), each.branch.code)

        def said(hint: str | None, **more: str | Decimal) -> Problem:
            plain = _plain_difference(address, code, declared, total)
            return evolve(plain, hint=hint, values=tuple(sorted({**dict(plain.values), **more}.items())))

        if each is not None and self._varies(self._inside(member(each.address, "criteria"))):
            return said("group", group=self.group or "")
        off = total - Fraction(declared)
        if each is not None:
            around, wanted, name = self._around(each)
            siblings, known = _total(self._counted(around))
            if known and isinstance(wanted, Decimal) and siblings + off == Fraction(wanted):
                return said("own", above=name)
        wrong = _culprit(inside, off)
        if wrong is None or not isinstance(wrong.max, Decimal):
            return said(None)
        return said("child", child=wrong.code, was=wrong.max, mended=shown(Fraction(wrong.max) - off))

    def _around(self, each: Item) -> tuple[Sequence[Branch], object, str]:
        """What a branch is added up with, what the sum is to be, and of what it is the sum."""
        if each.above:
            above = each.above[-1]
            return self._inside(each.address.rpartition("[")[0]), above.max, above.code
        areas = self._core_areas()
        return areas, self.seen.seen.said("max"), WHOLE_SET


def _is_core(each: Item) -> bool:
    return each.area is not None and each.area.kind == "core"


def _plain_difference(address: str, code: str, declared: Decimal, total: Fraction) -> Problem:
    difference = shown(abs(total - Fraction(declared)))
    return problem("PAR317", address, code=code, declared=declared, sum=shown(total), difference=difference)


def _total(branches: Sequence[Branch | Part]) -> tuple[Fraction, bool]:
    """The sum of their maxima, as far as they are known, and whether all are."""
    known = [Fraction(each.max) for each in branches if isinstance(each.max, Decimal)]
    return sum(known, Fraction(0)), len(known) == len(branches)


def _culprit(inside: Sequence[Branch], off: Fraction) -> Branch | None:
    """The one inside whose own sum is off by as much, if there is just one."""
    suspects = [each for each in inside if each.criteria and not each.incomplete and _off(each) == off]
    return suspects[0] if len(suspects) == 1 else None


def _off(branch: Branch) -> Fraction | None:
    total, known = _total(branch.criteria)
    return Fraction(branch.max) - total if known and isinstance(branch.max, Decimal) else None
