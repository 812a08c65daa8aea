"""Everything that can be said about a criteria set by itself, less what it says is known and stays."""

from collections.abc import Iterator

from parindex.checks.in_vain import check_in_vain
from parindex.checks.items import set_seen
from parindex.checks.repeated import lists_of_set, repeated
from parindex.checks.scoring_rules import check_scoring
from parindex.checks.seen import Seen
from parindex.checks.structure import check_structure
from parindex.checks.sums import check_sums
from parindex.checks.waivers import waived_by, waivers_of
from parindex.checks.years import WAIVABLE_BETWEEN_YEARS
from parindex.places import member
from parindex.problems import Problem, problem

#: What may be waived: points can still be worked out, though perhaps not as the author meant.
WAIVABLE = frozenset(
    (
        *("PAR310", "PAR311", "PAR313", "PAR317", "PAR318", "PAR321", "PAR330", "PAR334", "PAR336", "PAR338"),
        *("PAR345", "PAR346", "PAR347", "PAR348", "PAR349", "PAR351", "PAR352", "PAR353", "PAR356"),
    )
)
#: What must have been read to say that nothing comes of something.
_READ = ("areas", "groups", "bands", "figures", "checks", "total", "max", "year")
#: What takes nothing away from the proofs about a whole set.
_HARMLESS = frozenset(
    (
        "PAR334",
        "PAR336",
        "PAR338",
        "PAR343",
        "PAR344",
        "PAR345",
        "PAR346",
        "PAR348",
        "PAR350",
        "PAR330",
        "PAR335",
        "PAR356",
    )
)
#: Notes on house style, each of which may be waived.
STYLE = frozenset(("PAR360", "PAR361", "PAR362", "PAR363", "PAR364", "PAR365", "PAR366"))


def check_criteria(seen: Seen) -> Iterator[Problem]:
    """All that is wrong with a criteria set, with addresses."""
    all_seen = set_seen(seen)
    found = [*check_structure(all_seen), *check_sums(all_seen), *check_scoring(all_seen), *repeated(lists_of_set(seen))]
    if all(map(seen.whole, _READ)) and all(each.code in _HARMLESS for each in found):
        found += check_in_vain(all_seen)
    waivers = waivers_of(seen)
    waived: set[str] = set()
    for each in found:
        by = waived_by(each, waivers) if each.code in WAIVABLE else []
        waived.update(by)
        if not by:
            yield each
    if any(waiver.problem in STYLE for _, _, waiver in waivers):  # else nobody asks, and most read a set to score by it
        from parindex.checks.style import check_style  # noqa: PLC0415, seldom asked

        waived.update(address for each in check_style(all_seen) for address in waived_by(each, waivers))
    if seen.said("examples") or seen.rest("examples"):
        from parindex.checks.unit_names import check_unit_names  # noqa: PLC0415, few sets have some

        yield from check_unit_names(all_seen)
    linked = seen.said("based_on") is not None or not seen.whole("based_on")
    for address, _, waiver in waivers:
        here = member(address, "problem")
        if waiver.problem not in WAIVABLE | STYLE | WAIVABLE_BETWEEN_YEARS:
            yield problem("PAR341", here, text=waiver.problem)
        elif waiver.problem in WAIVABLE_BETWEEN_YEARS and linked:
            continue  # that is seen beside the other set
        elif address not in waived and seen.whole("areas"):
            yield problem("PAR337", here, text=waiver.problem)


def check_house_style(seen: Seen) -> Iterator[Problem]:
    """All notes on the style of a criteria set, less those that are waived, with addresses."""
    from parindex.checks.style import check_style  # noqa: PLC0415, it is for who writes sets

    waivers = waivers_of(seen)
    for each in check_style(set_seen(seen)):
        if not waived_by(each, waivers):
            yield each
