"""Values at which no step holds: which ends leave them out, and what to do about it."""

from collections.abc import Sequence

from parindex.model.rule_kinds import Better, Step
from parindex.places import item, member
from parindex.rules.readings import written

_LOW, _HIGH = ("at_least", "more_than"), ("at_most", "below")
#: The name of a hint, the address that is to blame, and what the hint names.
Cure = tuple[str, str, dict[str, str]]


def beyond(address: str, rule_steps: Sequence[Step], better: Better, at: int, *, above: bool) -> Cure:
    """What to do about values *above* all steps, or below them all; step *at* is the one that is nearest to them."""
    key, text = _end(rule_steps[at], _HIGH if above else _LOW)
    where = item(address, at)
    if above == (better == "higher"):
        return "best", member(where, key), {"end": text}
    return "above" if above else "rest", where, {"end": text}


def between(address: str, rule_steps: Sequence[Step], better: Better, first: int, second: int) -> Cure:
    """What to do about values between the steps *first* and *second*, the better one first.

    Who is to blame is certain where one of the two ends alone can be left away: a step must keep one, but for the last.
    """
    facing = (_LOW, _HIGH) if better == "higher" else (_HIGH, _LOW)
    (upper, upper_text), (lower, lower_text) = _end(rule_steps[first], facing[0]), _end(rule_steps[second], facing[1])
    where = item(address, second)
    named = {"above": upper_text, "end": lower_text}
    last = len(rule_steps) - 1
    spare = [at for at in (first, second) if at == last or _has_two(rule_steps[at])]
    if spare == [second]:
        return "end", member(where, lower), named
    if spare == [first]:
        return "end", member(item(address, first), upper), {"above": lower_text, "end": upper_text}
    return "ends" if spare else "meet", where, named


def _end(step: Step, keys: Sequence[str]) -> tuple[str, str]:
    """The one of *keys* that *step* has, and how a file writes it: what leaves values out is always written."""
    key = next(each for each in keys if getattr(step, each) is not None)
    return key, f"{key}: {written(getattr(step, key))}"


def _has_two(step: Step) -> bool:
    return all(any(getattr(step, each) is not None for each in keys) for keys in (_LOW, _HIGH))
