"""Who uses the figures that items share: items themselves, or through a check or a bound in which both stand."""

from collections.abc import Collection, Iterator, Mapping

from attrs import frozen

from parindex.model.criteria import Figure
from parindex.rules.limits import Limits
from parindex.rules.measures import check
from parindex.rules.prepared import Prepared, PreparedItem
from parindex.rules.reach import Constraint


@frozen(eq=False)
class Users:
    """The items of a set for which its shared figures are there.

    Attributes:
        own: By figure: the items whose rule it stands in, or a bound of their own figures.
        tied: By figure: the items that use it, or another one that checks or bounds tie it to.
    """

    own: Mapping[str, tuple[str, ...]]
    tied: Mapping[str, tuple[str, ...]]

    def of(self, key: str, kept: Collection[str]) -> tuple[str, ...]:
        """The items among those *kept* that use the figure *key*; of one that none uses, those it is tied to."""
        return tuple(each for each in self.own[key] or self.tied[key] if each in kept)


def users_of(prepared: Prepared) -> Users:
    """The users of the shared figures of *prepared*."""
    by_item = {each.code: _stands_in(each) for each in prepared.items}
    own = {key: tuple(code for code, names in by_item.items() if key in names) for key in prepared.shared}
    together = {key: {key} for key in prepared.shared}
    for names in _ties(prepared):
        joined = {each for name in names for each in together[name]}
        together |= dict.fromkeys(joined, joined)
    tied = {
        key: tuple(code for code, names in by_item.items() if not names.isdisjoint(together[key]))
        for key in prepared.shared
    }
    return Users(own, tied)


def still_idle(old: Prepared, new: Prepared) -> frozenset[str]:
    """Shared figures that no item of either set has to do with, and that may be what they were."""
    before, after = users_of(old), users_of(new)
    return frozenset(
        key
        for key, figure in new.shared.items()
        if key in old.shared and not (before.tied[key] or after.tied[key]) and _asked(old.shared[key]) == _asked(figure)
    )


def _asked(figure: Figure) -> tuple[object, ...]:
    """What is asked of a figure, whatever it is called."""
    return figure.kind, figure.at_most, figure.at_least, figure.given_by


def _stands_in(item: PreparedItem) -> frozenset[str]:
    """The figures in the rule of *item* and in the bounds of its own figures."""
    bounds = (name for key in item.own if key in item.limits for name in _names(item.limits[key]))
    return frozenset((*item.used, *bounds))


def _ties(prepared: Prepared) -> Iterator[set[str]]:
    """The figures that stand together, in a check or in a bound."""
    for key, limits in prepared.limits.items():
        yield {key, *_names(limits)}
    for text in prepared.criteria.checks:
        found = check(text)
        assert isinstance(found, Constraint)  # noqa: S101, the set was found right
        yield set(found.form.names)


def _names(limits: Limits) -> Iterator[str]:
    for each in (limits.low, limits.high):
        yield from () if each is None else each.names
