"""Which areas, criteria and items of two criteria sets are the same ones."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal

from attrs import define, frozen

from parindex.model.criteria import Branch, CriteriaSet
from parindex.problems import ProblemsFound, problem
from parindex.rules.years import branches, matches
from parindex.texts import folded

#: How two sets hang together: the new one is `based_on` the old one, or the old on the new (`reversed`); they are two
#: `versions` of one set; or they are of one `authority`, and neither says anything of the other.
Link = Literal["based_on", "reversed", "versions", "authority"]
How = Literal["same", "merged", "split", "added", "removed"]
_Codes = list[tuple[str, str]]


@frozen
class Spot:
    """An area, criterion or item in its set.

    Attributes:
        address: Where it stands.
        branch: Itself.
        above: The code of what it stands in; None for an area.
    """

    address: str
    branch: Branch
    above: str | None

    @property
    def code(self) -> str:
        """Its code."""
        return self.branch.code

    @property
    def is_item(self) -> bool:
        """Whether it is scored itself."""
        return self.above is not None and not self.branch.criteria


@frozen
class Pair:
    """What was, and what it is now.

    Attributes:
        old: In the old set; None if it is `added`.
        new: In the new set; None if it is `removed`.
        how: `same`; one of several that were `merged` into the new one; one of several that the old one was `split`
            into; `added`; `removed`.
    """

    old: Spot | None
    new: Spot | None
    how: How


@define(eq=False, slots=False)
class Matching:
    """The areas, criteria and items of two sets, paired: in order of the new set, then what was removed.

    Attributes:
        link: How the two sets hang together.
        pairs: One of each old with each new one that it became; those without another, alone.
    """

    link: Link
    pairs: tuple[Pair, ...]

    @cached_property
    def became(self) -> Mapping[str, tuple[str, ...]]:
        """The new codes of each old code that is still there."""
        found: dict[str, tuple[str, ...]] = {}
        for each in self.pairs:
            if each.old is not None and each.new is not None:
                found[each.old.code] = (*found.get(each.old.code, ()), each.new.code)
        return found

    @cached_property
    def same(self) -> Mapping[str, str]:
        """The new code of each old code that is the same one: neither merged nor split."""
        return {each.old.code: each.new.code for each in self.pairs if each.how == "same" and each.old and each.new}


def match_sets(old: CriteriaSet, new: CriteriaSet) -> Matching:
    """How the areas, criteria and items of *new* are matched with those of *old*.

    From year to year that is what `rules.years` says, and nothing else. Two versions of one set are matched by code and
    name; then, what is left, by a name that stands in each of them once; then by code, for by that sheets answer.
    Sets of one authority that do not say that they are based on each other are matched by code and name alone.

    Raises:
        ProblemsFound: They have nothing to do with each other (PAR930).
    """
    link = _link(old, new)
    match link:
        case "based_on":
            codes = [(code, each.branch.code) for each in matches(old, new) for code in dict.fromkeys(each.was)]
        case "reversed":
            codes = [(each.branch.code, code) for each in matches(new, old) for code in dict.fromkeys(each.was)]
        case "versions":
            codes = _of_versions(_names(old), _names(new))
        case _:
            names = _names(old)
            codes = [(code, code) for code, name in _names(new).items() if names.get(code) == name]
    return Matching(link, tuple(_pairs(spots(old), spots(new), codes)))


def spots(criteria: CriteriaSet) -> dict[str, Spot]:
    """All areas, criteria and items of *criteria* by code, in order."""
    above = {inside.code: each.code for _, each in branches(criteria) for inside in each.criteria}
    return {each.code: Spot(address, each, above.get(each.code)) for address, each in branches(criteria)}


def now(code: str, became: Mapping[str, tuple[str, ...]], *, is_old: bool) -> tuple[str, ...]:
    """The codes that stand in the new set for *code*; one that is gone stands for nothing that is there."""
    return (became.get(code, (code,)) or (code, "")) if is_old else (code,)


def _link(old: CriteriaSet, new: CriteriaSet) -> Link:
    if old.id == new.id:
        return "versions"
    if new.based_on == old.id:
        return "based_on"
    if old.based_on == new.id:
        return "reversed"
    authorities = [each.id.rpartition("/")[0] for each in (old, new)]
    if authorities[0] and authorities[0] == authorities[1]:
        return "authority"
    raise ProblemsFound([problem("PAR930", text=new.id, other=old.id)])


def _names(criteria: CriteriaSet) -> dict[str, str]:
    return {each.code: folded(each.name.in_language("vi")) for _, each in branches(criteria)}


def _of_versions(old: Mapping[str, str], new: Mapping[str, str]) -> _Codes:
    found = {code: code for code, name in new.items() if old.get(code) == name}
    old_left = {code: name for code, name in old.items() if code not in found}
    new_left = {code: name for code, name in new.items() if code not in found}
    only_old, only_new = _once(old_left), _once(new_left)
    found |= {only_old[name]: code for name, code in only_new.items() if name in only_old}
    taken = set(found.values())
    found |= {code: code for code in new_left if code in old_left and code not in found and code not in taken}
    return list(found.items())


def _once(names: Mapping[str, str]) -> dict[str, str]:
    """The codes by those names that only one of them has."""
    times = Counter(names.values())
    return {name: code for code, name in names.items() if times[name] == 1}


def _pairs(old: Mapping[str, Spot], new: Mapping[str, Spot], codes: _Codes) -> Iterator[Pair]:
    came_of, became = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for before, after in codes:
        if before in old and after in new:
            came_of[after].append(before)
            became[before].append(after)
    for code, spot in new.items():
        if code not in came_of:
            yield Pair(None, spot, "added")
        for before in came_of.get(code, ()):
            how: How = "merged" if len(came_of[code]) > 1 else "split" if len(became[before]) > 1 else "same"
            yield Pair(old[before], spot, how)
    yield from (Pair(spot, None, "removed") for code, spot in old.items() if code not in became)
