"""Names that stand twice in one list where once is meant."""

from collections.abc import Iterable, Iterator

from parindex.checks.seen import Seen
from parindex.model.criteria import Area, Branch, Criterion
from parindex.places import item, member
from parindex.problems import Problem, problem

#: Lists of names, each with its address.
Lists = Iterable[tuple[str, Iterable[str]]]


def repeated(lists: Lists) -> Iterator[Problem]:
    """Names that stand in one of *lists* a second time, with addresses."""
    for address, names in lists:
        first: dict[str, int] = {}
        for index, each in enumerate(names):
            if each in first:
                key, where = address.rpartition(".")[2], item(address, first[each])
                yield problem("PAR425", item(address, index), text=each, key=key, where=f"@{where}")
            first.setdefault(each, index)


def lists_of_set(seen: Seen) -> Lists:
    """The lists of names in a criteria set."""
    branches: list[tuple[str, Branch]] = [*seen.each(Area), *seen.each(Criterion)]
    yield "groups", [each for each in seen.said("groups") or () if isinstance(each, str)]
    for address, branch in branches:
        yield member(address, "only_for"), branch.only_for
        yield member(address, "was"), () if isinstance(branch.was, str) else branch.was or ()
