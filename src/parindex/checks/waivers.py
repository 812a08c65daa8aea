"""Waivers: what is known and stays, where it stands and below."""

from collections.abc import Sequence

from parindex.checks.seen import Seen
from parindex.model.criteria import Waiver
from parindex.places import parent
from parindex.problems import Problem

#: A waiver, with its address and that of what it stands on.
Standing = tuple[str, str, Waiver]


def waivers_of(seen: Seen) -> list[Standing]:
    """The waivers of a criteria set."""
    return [(address, parent(parent(address)), waiver) for address, waiver in seen.each(Waiver)]


def waived_by(found: Problem, waivers: Sequence[Standing]) -> list[str]:
    """The addresses of those of *waivers* that stand at, or above, what *found* is about."""
    return [
        address
        for address, holder, waiver in waivers
        if waiver.problem == found.code and _inside(found.address, holder)
    ]


def _inside(address: str, holder: str) -> bool:
    return not holder or address == holder or address.startswith((f"{holder}.", f"{holder}["))
