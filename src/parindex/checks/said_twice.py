"""What a round or its awards say twice: in one list, or in two places that say the same."""

from collections.abc import Iterator

from parindex.checks.repeated import Lists, repeated
from parindex.checks.seen import Seen
from parindex.model.awards import Award, Nomination
from parindex.model.conditions import NotFlagged, condition_key
from parindex.model.round import Out, PublishedUnit
from parindex.model.sheets import Unit
from parindex.places import item, member
from parindex.problems import Problem, problem


def check_lists(seen: Seen) -> Iterator[Problem]:
    """Lists of names in a round, or in awards, in which one stands twice, with addresses."""
    yield from repeated(_lists(seen))


def _lists(seen: Seen) -> Lists:
    units: list[tuple[str, Unit | PublishedUnit]] = [*seen.each(Unit), *seen.each(PublishedUnit)]
    for address, unit in units:
        yield member(address, "is"), unit.properties
        yield member(address, "flags"), unit.flags
        yield member(address, "formed_of"), unit.formed_of
    for address, out in seen.each(Out):
        yield member(address, "units"), out.units
        yield member(address, "items"), out.items
    for address, award in seen.each(Award):
        yield member(address, "among"), award.among
        for index, condition in enumerate(award.when):
            if isinstance(condition, NotFlagged):
                yield member(item(member(address, "when"), index), condition_key(condition)), condition.flags


def check_twice_in_round(seen: Seen) -> Iterator[Problem]:
    """What the round says twice in two places: items taken out, persons put forward."""
    taken: dict[tuple[str, str], str] = {}
    for address, out in seen.each(Out):
        for name in dict.fromkeys(out.items):
            again = {unit: taken[unit, name] for unit in out.units if (unit, name) in taken}
            for unit, where in list(again.items())[:1]:
                here = item(member(address, "items"), out.items.index(name))
                yield problem("PAR427", here, unit=unit, code=name, where=f"@{where}")
            taken.update({(unit, name): address for unit in out.units if unit not in again})
    put: dict[tuple[str, str], str] = {}
    for address, each in seen.each(Nomination):
        about = (each.award, each.person)
        if about in put:
            yield problem("PAR428", address, person=each.person, award=each.award, where=f"@{put[about]}")
        put.setdefault(about, address)
