"""What in a unit's answers, rulings and given values stands in the way of a rule that they were not made for."""

from collections.abc import Collection, Iterator, Sequence

from attrs import evolve

from parindex.checks.sheets import check_given_value
from parindex.comparing.fitting import Fit, same_worth
from parindex.comparing.moving import Moved
from parindex.ledger import Numbered, adjusted
from parindex.model.ledger import VERIFIED, Stage
from parindex.model.rescorings import Fault
from parindex.model.sheets import ScoreSheet
from parindex.places import steps
from parindex.problems import Problem
from parindex.rules.outside import GivenValues, from_outside

#: The new code of an item, and what stands in its way.
Found = tuple[str, Fault]


def judged(sheet: ScoreSheet, entries: Sequence[Numbered], stages: Sequence[Stage], fit: Fit) -> Iterator[Found]:
    """Items to which verifiers have given points by the old rule or maximum, where the new one is another."""
    for then, ruling in adjusted(sheet, entries, stages, VERIFIED).rulings:
        now = fit.became.get(then)
        if ruling.points is None or now not in fit.new.by_code or then not in fit.old.by_code:
            continue
        if now is not None and not same_worth(fit.old.by_code[then], fit.new.by_code[now]):
            yield now, Fault("judged")


def faults_of_values(given: GivenValues, fit: Fit) -> Iterator[Found]:
    """Items that use a value from outside that the new set does not take."""
    for source, names in fit.new.sources.items():
        for name in names:
            found = from_outside(source, name, given)
            if found.value is None:
                continue
            wrong = next(check_given_value(source, name, found.value, fit.new), None)
            if wrong is not None:
                yield from ((code, Fault("given", (name,), wrong)) for code in _using(name, fit, fit.new.by_code))


def faults_of_answer(found: Problem, said: Moved, fit: Fit) -> Iterator[Found]:
    """The items that *found*, an error in what was *said*, is about."""
    codes = [code for code in _about(found, said, fit) if code in fit.new.by_code]
    said_of_it = evolve(found, address="", place=None)  # the sheet is not the one that was handed in
    yield from ((code, Fault("answer", problem=said_of_it)) for code in codes)


def _about(found: Problem, said: Moved, fit: Fit) -> Sequence[str]:
    path = [str(each) for each in steps(found.address)]
    if path[:1] == ["answers"]:
        named = path[1] if len(path) > 1 else str(found.value("code"))
        return [named]
    if path[:1] == ["entries"]:
        entry = dict(said.entries)[int(path[1])]
        if entry.code is not None:
            return [entry.code]
        keys = [path[-1], str(found.value("key"))]
    else:
        keys = [path[-1], str(found.value("key"))] if path[:1] == ["figures"] else []
    return [code for key in dict.fromkeys(keys) for code in _using(key, fit, said.items)]


def _using(name: str, fit: Fit, kept: Collection[str]) -> Sequence[str]:
    """The items among those *kept* that use a figure, or are themselves so named."""
    if name in fit.new.shared:
        return fit.users.of(name, kept)
    return [code for code, each in fit.new.by_code.items() if code == name or name in each.used]
