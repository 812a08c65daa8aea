"""Bands, of a round or of a criteria set."""

from collections.abc import Iterator
from decimal import Decimal

from parindex.checks.seen import Seen
from parindex.model.conditions import BandCondition, condition_key
from parindex.model.policies import Band
from parindex.places import item, member, the_key
from parindex.problems import Problem, problem


def check_bands(seen: Seen) -> Iterator[Problem]:
    """All that is wrong with bands, of a round or of a criteria set."""
    yield from _lines(seen)
    for address, each in seen.each(Band):
        for index, condition in enumerate(each.when):
            if isinstance(condition, BandCondition):
                here = item(member(address, "when"), index)
                yield problem("PAR305", the_key(member(here, condition_key(condition))))


def _lines(seen: Seen) -> Iterator[Problem]:
    """Bands that no unit can reach: all that a band without conditions takes are gone for those behind it."""
    lowest: Band | None = None
    for address, each in seen.each(Band):
        if lowest is not None and _line(lowest) is None:
            yield problem("PAR302", address, band=each.key, above=lowest.key)
            return  # so it is with all that follow, and the cure is the same
        line = _line(each)
        if lowest is not None and line is not None and not line < _line(lowest):  # type: ignore[operator]
            key = "at_least" if each.at_least is not None else "more_than"
            yield problem("PAR301", member(address, key), band=each.key, above=lowest.key)
        elif not each.when:
            lowest = each


def _line(band: Band) -> tuple[Decimal, bool] | None:
    """The band's line, comparable: more than 80 lies above at least 80; None where it takes the rest."""
    if band.at_least is not None:
        return band.at_least, False
    return None if band.more_than is None else (band.more_than, True)
