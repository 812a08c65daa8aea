"""What the worked examples of a whole set name: items, areas, parts, groups and bands that there are."""

from collections.abc import Collection, Iterator

from attrs import frozen

from parindex.checks.items import SetSeen
from parindex.checks.naming import unknown
from parindex.model.criteria import Part, UnitExample
from parindex.model.policies import Band
from parindex.places import item, member, the_key
from parindex.problems import Problem


@frozen
class Names:
    """The names that a set gives; None where not all of them could be read.

    Attributes:
        items: Codes of its items.
        branches: Codes of its items, criteria and areas, and keys of its parts.
        groups: Its groups.
        bands: Keys of its bands.
    """

    items: Collection[str]
    branches: Collection[str] | None
    groups: Collection[str] | None
    bands: Collection[str] | None


def check_unit_names(seen: SetSeen) -> Iterator[Problem]:
    """The names in the examples of a set that it does not give, with addresses; what they come to is not looked at."""
    document = seen.seen
    read = {key: document.whole(key) for key in ("areas", "parts", "groups", "bands")}
    branches = {*(each.branch.code for each in seen.items), *(each.key for _, each in document.each(Part))}
    names = Names(
        [criterion.code for _, criterion, _ in seen.leaves],
        branches if read["areas"] and read["parts"] else None,
        (document.said("groups") or ()) if read["groups"] else None,
        [each.key for address, each in document.each(Band) if address.startswith("bands")] if read["bands"] else None,
    )
    for address, each in document.each(UnitExample):
        yield from unknown_names(address, each, names)


def unknown_names(address: str, example: UnitExample, names: Names) -> Iterator[Problem]:
    """What the *example* at *address* names that there is not."""
    if example.group is not None and names.groups is not None and example.group not in names.groups:
        yield unknown("group", example.group, names.groups, member(address, "group"))
    if example.band is not None and names.bands is not None and example.band not in names.bands:
        yield unknown("band", example.band, names.bands, member(address, "band"))
    if names.branches is None:
        return
    for at, name in enumerate(example.excluded):
        if name not in names.branches:
            yield unknown("item", name, names.items, item(member(address, "excluded"), at))
    for name, _ in example.points:
        if name not in names.branches:
            yield unknown("item", name, names.items, the_key(member(member(address, "points"), name)))
