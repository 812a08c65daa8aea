"""Everything that can be said about a criteria set by itself, less what it says is known and stays."""

from collections.abc import Iterator, Sequence

from parindex.checks.items import set_seen
from parindex.checks.scoring_rules import check_scoring
from parindex.checks.seen import Seen
from parindex.checks.structure import check_structure
from parindex.checks.style import STYLE, check_style
from parindex.checks.sums import check_sums
from parindex.model.criteria import Waiver
from parindex.places import member, parent
from parindex.problems import Problem, problem

#: What may be waived: points can still be worked out, though perhaps not as the author meant.
WAIVABLE = frozenset(
    ("PAR310", "PAR311", "PAR313", "PAR317", "PAR318", "PAR321", "PAR330", "PAR334", "PAR336", "PAR338")
)


def check_criteria(seen: Seen) -> Iterator[Problem]:
    """All that is wrong with a criteria set, with addresses."""
    all_seen = set_seen(seen)
    found = [*check_structure(all_seen), *check_sums(all_seen), *check_scoring(all_seen)]
    waivers = _waivers(seen)
    waived: set[str] = set()
    for each in found:
        by = _waived_by(each, waivers)
        waived.update(by)
        if not by:
            yield each
    if any(waiver.problem in STYLE for _, _, waiver in waivers):  # else nobody asks, and most read a set to score by it
        waived.update(address for each in check_style(all_seen) for address in _waived_by(each, waivers))
    for address, _, waiver in waivers:
        here = member(address, "problem")
        if waiver.problem not in WAIVABLE | STYLE:
            yield problem("PAR341", here, text=waiver.problem)
        elif address not in waived and seen.whole("areas"):
            yield problem("PAR337", here, text=waiver.problem)


def check_house_style(seen: Seen) -> Iterator[Problem]:
    """All notes on the style of a criteria set, less those that are waived, with addresses."""
    waivers = _waivers(seen)
    for each in check_style(set_seen(seen)):
        if not _waived_by(each, waivers):
            yield each


def _waivers(seen: Seen) -> list[tuple[str, str, Waiver]]:
    """The waivers, each with its address and that of what it stands on."""
    return [(address, parent(parent(address)), waiver) for address, waiver in seen.each(Waiver)]


def _waived_by(found: Problem, waivers: Sequence[tuple[str, str, Waiver]]) -> list[str]:
    """The addresses of the waivers that stand at, or above, what *found* is about."""
    return [
        address
        for address, holder, waiver in waivers
        if waiver.problem == found.code and found.code in WAIVABLE | STYLE and _inside(found.address, holder)
    ]


def _inside(address: str, holder: str) -> bool:
    return not holder or address == holder or address.startswith((f"{holder}.", f"{holder}["))
