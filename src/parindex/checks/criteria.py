"""Everything that can be wrong with a criteria set by itself, less what it says is known and stays."""

from collections.abc import Iterator, Sequence

from parindex.checks.in_vain import check_in_vain
from parindex.checks.items import set_seen
from parindex.checks.scoring_rules import check_scoring
from parindex.checks.seen import Seen
from parindex.checks.structure import check_structure
from parindex.checks.sums import check_sums
from parindex.model.criteria import Waiver
from parindex.places import member, parent
from parindex.problems import Problem, problem

#: What may be waived: points can still be worked out, though perhaps not as the author meant.
WAIVABLE = frozenset(
    (
        *("PAR310", "PAR311", "PAR313", "PAR317", "PAR318", "PAR321", "PAR330", "PAR334", "PAR336", "PAR338"),
        *("PAR345", "PAR346", "PAR347", "PAR348", "PAR349", "PAR351", "PAR352", "PAR353"),
    )
)
#: What must have been read to say that nothing comes of something.
_READ = ("areas", "groups", "bands", "figures", "checks", "total", "max", "year")
#: What takes nothing away from the proofs about a whole set.
_HARMLESS = frozenset(
    ("PAR334", "PAR336", "PAR338", "PAR343", "PAR344", "PAR345", "PAR346", "PAR348", "PAR350", "PAR330", "PAR335")
)


def check_criteria(seen: Seen) -> Iterator[Problem]:
    """All that is wrong with a criteria set, with addresses."""
    all_seen = set_seen(seen)
    found = [*check_structure(all_seen), *check_sums(all_seen), *check_scoring(all_seen)]
    if all(map(seen.whole, _READ)) and all(each.code in _HARMLESS for each in found):
        found += check_in_vain(all_seen)
    waivers = [(address, parent(parent(address)), waiver) for address, waiver in seen.each(Waiver)]
    waived: set[str] = set()
    for each in found:
        by = _waived_by(each, waivers)
        waived.update(by)
        if not by:
            yield each
    for address, _, waiver in waivers:
        here = member(address, "problem")
        if waiver.problem not in WAIVABLE:
            yield problem("PAR341", here, text=waiver.problem)
        elif address not in waived and seen.whole("areas"):
            yield problem("PAR337", here, text=waiver.problem)


def _waived_by(found: Problem, waivers: Sequence[tuple[str, str, Waiver]]) -> list[str]:
    """The addresses of the waivers that stand at, or above, what *found* is about."""
    return [
        address
        for address, holder, waiver in waivers
        if waiver.problem == found.code and found.code in WAIVABLE and _inside(found.address, holder)
    ]


def _inside(address: str, holder: str) -> bool:
    return not holder or address == holder or address.startswith((f"{holder}.", f"{holder}["))
