"""What the units of a round are to each other, and to those of the round before."""

from collections.abc import Iterator, Mapping

from parindex.checks.naming import some_of
from parindex.checks.rounds import all_read, key_of, rows
from parindex.checks.seen import Seen
from parindex.model.previous import Previous, PreviousGroup, PreviousUnit
from parindex.model.round import Group
from parindex.places import member, the_key
from parindex.problems import Problem, problem
from parindex.texts import nearest


def check_units(seen: Seen) -> Iterator[Problem]:
    """All that is wrong between units, with addresses."""
    if not all_read(seen):
        return
    yield from _parents(seen)
    for address, _ in seen.each(Previous):
        yield from _gone(address, seen)


def _parents(seen: Seen) -> Iterator[Problem]:
    """Units above units: none above itself; and if some are units of this round, then all of them."""
    above = {key_of(each): each.parent for _, each in rows(seen) if each.parent is not None}
    units = {key_of(each) for _, each in rows(seen)}
    inside = any(each in units for each in above.values())
    said: set[str] = set()
    for address, each in rows(seen):
        here = member(address, "parent")
        circle = _circle(key_of(each), above)
        if circle:
            if said.isdisjoint(circle):
                shown = " → ".join((*circle, circle[0]))
                yield problem("PAR429", here, unit=key_of(each), known=shown)
            said.update(circle)
        elif inside and each.parent is not None and each.parent not in units:
            near = nearest(each.parent, units)
            yield problem("PAR430", here, near=near, unit=key_of(each), text=each.parent)


def _circle(unit: str, above: Mapping[str, str]) -> list[str]:
    """The units on the way up from *unit* that lead back to it; none if it ends, or only others go round."""
    way = [unit]
    while (higher := above.get(way[-1])) is not None and higher not in way:
        way.append(higher)
    return way if above.get(way[-1]) == unit else []


def _gone(address: str, seen: Seen) -> Iterator[Problem]:
    """Units of the round before of which nobody says what became of them, where others are as new."""
    now = {key_of(each) for _, each in rows(seen)}
    former = {unit for _, each in rows(seen) for unit in each.formed_of}
    mapped = {old for _, each in seen.each(Previous) for old, _ in each.units}
    then = [each for _, each in seen.each(PreviousUnit)]
    known = now | former | mapped
    if then and now and not any(each.unit in known for each in then):
        shown = some_of([each.unit for each in then])
        yield problem("PAR432", the_key(address), count=len(then), known=shown)
        return
    complete = {each.key for _, each in seen.each(Group) if each.complete}
    complete &= {each.group for _, each in seen.each(PreviousGroup) if each.complete}
    gone: list[str] = []
    new: list[str] = []
    for group in sorted(complete):
        left = [each.unit for each in then if each.group == group and each.unit not in known]
        come = [key for key in _newcomers(group, seen) if key not in {each.unit for each in then}]
        gone += left if come else []
        new += come if left else []
    if gone:  # where nobody is new they are simply gone, and results say so
        yield problem("PAR433", the_key(address), count=len(gone), known=some_of(gone), other=some_of(new))


def _newcomers(group: str, seen: Seen) -> list[str]:
    """Units of a group of which nobody says where they come from, or that they began this year."""
    targets = {new for _, each in seen.each(Previous) for _, new in each.units}
    mine = [each for _, each in rows(seen) if each.group == group]
    unsaid = [each for each in mine if not each.formed_of and each.since is None]
    return [key_of(each) for each in unsaid if key_of(each) not in targets]
