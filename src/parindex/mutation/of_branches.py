"""What could be another number, or another policy, on an area, a criterion or an item."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import get_args

from attrs import frozen

from parindex.model.criteria import Area, Branch, CriteriaSet, Criterion, NoEvidence, NotArisen
from parindex.model.rule_kinds import Checklist
from parindex.mutation.checklists import in_parts
from parindex.mutation.mutants import Edit, Mutant
from parindex.mutation.neighbours import FROM_ZERO, SHARE, UP_TO_ZERO, as_text, beside, stepped
from parindex.mutation.of_rules import Written, always, at_zero, in_rule, number, other_word
from parindex.places import item, member
from parindex.points import decimals, plus
from parindex.rules.normal import rules_with_addresses
from parindex.rules.outline import policies


@frozen
class Above:
    """A branch with its address, in the chain that leads to another one."""

    address: str
    branch: Branch


def in_branches(criteria: CriteriaSet, written: Written) -> Iterator[Mutant]:
    """The mutants of all areas of *criteria* and of what is in them, in order."""
    yield from _weights("areas", [each for each in enumerate(criteria.areas) if each[1].kind == "core"])
    for at, area in enumerate(criteria.areas):
        yield from _in_branch(criteria, (Above(item("areas", at), area),), written)


def _in_branch(criteria: CriteriaSet, chain: tuple[Above, ...], written: Written) -> Iterator[Mutant]:
    address, branch = chain[-1].address, chain[-1].branch
    yield from _maximum(criteria, chain)
    if isinstance(branch, Area):
        yield from _on_top(address, branch)
    yield from _policies(address, branch)
    if isinstance(branch, Criterion) and branch.rule is not None:
        yield from in_rule(member(address, "rule"), branch.rule, criteria.year, written)
        for here, rule in rules_with_addresses(member(address, "rule"), branch.rule):
            if isinstance(rule, Checklist) and isinstance(branch.max, Decimal):
                yield from in_parts(here, rule, branch.max)
    inside = member(address, "criteria")
    yield from _weights(inside, list(enumerate(branch.criteria)))
    for at, each in enumerate(branch.criteria):
        yield from _in_branch(criteria, (*chain, Above(item(inside, at), each)), written)


def _maximum(criteria: CriteriaSet, chain: tuple[Above, ...]) -> Iterator[Mutant]:
    """The maximum of an item, or of a criterion that is capped by it, with all that it is a part of."""
    address, branch = chain[-1].address, chain[-1].branch
    counts = isinstance(branch, Criterion) and (not branch.criteria or branch.cap is not None)
    if not counts or not isinstance(branch.max, Decimal):
        return
    places = decimals(branch.max)
    for side, moved in beside(branch.max):
        edits = [Edit(member(address, "max"), moved)]
        if criteria.weighting == "points":
            unit = stepped(Decimal(0), side, places)
            edits += [Edit(where, plus(value, unit)) for where, value in _whole(criteria, chain)]
        yield Mutant("maximum", member(address, "max"), as_text(branch.max), as_text(moved), tuple(edits))


def _whole(criteria: CriteriaSet, chain: tuple[Above, ...]) -> Iterator[tuple[str, Decimal]]:
    """The maxima that grow with that of the last of *chain*: what it is in, up to a cap; its part; the set."""
    for above in reversed(chain[:-1]):
        if isinstance(above.branch, Criterion) and above.branch.cap is not None:
            return
        if isinstance(above.branch, Area) and above.branch.kind != "core":
            return
        if isinstance(above.branch.max, Decimal):
            yield member(above.address, "max"), above.branch.max
    part = policies([each.branch for each in chain]).part
    for at, each in enumerate(criteria.parts):
        if each.key == part and isinstance(each.max, Decimal):
            yield member(item("parts", at), "max"), each.max
    if isinstance(criteria.max, Decimal):
        yield "max", criteria.max


def _weights(address: str, siblings: Sequence[tuple[int, Branch]]) -> Iterator[Mutant]:
    """Weight that goes from one of *siblings* to the next, so that they still add up."""
    weighted = [(at, each.weight) for at, each in siblings if each.weight is not None]
    said: set[frozenset[tuple[int, Decimal]]] = set()
    for number_of, (at, weight) in enumerate(weighted):
        other, other_weight = weighted[number_of + 1 if number_of + 1 < len(weighted) else number_of - 1]
        if other == at:
            continue
        here, there = member(item(address, at), "weight"), member(item(address, other), "weight")
        places = max(decimals(weight), decimals(other_weight))
        for side in (-1, 1):
            one, two = stepped(weight, side, places), stepped(other_weight, -side, places)
            change = frozenset(((at, one), (other, two)))
            if change in said or not (SHARE.holds(one) and SHARE.holds(two)):
                continue
            said.add(change)
            texts = [as_text(each, percent=True) for each in (weight, one, other_weight, two)]
            edits = (Edit(here, one), Edit(there, two))
            yield Mutant("weight", here, texts[0], texts[1], edits, ((texts[2], texts[3]),))


def _on_top(address: str, area: Area) -> Iterator[Mutant]:
    if area.cap is not None:
        yield from number("cap", member(address, "cap"), area.cap, always, FROM_ZERO)
    if isinstance(area.floor, Decimal):
        yield from number("floor", member(address, "floor"), area.floor, always, UP_TO_ZERO)
    elif area.floor == "none":
        yield from at_zero(member(address, "floor"))


def _policies(address: str, branch: Branch) -> Iterator[Mutant]:
    if branch.zero_unless is not None:
        where = member(member(address, "zero_unless"), "more_than")
        yield from number("threshold", where, branch.zero_unless.more_than, always)
    if branch.not_arisen is not None:
        yield from other_word(member(address, "not_arisen"), branch.not_arisen, get_args(NotArisen), always)
    if branch.undefined is not None:
        where = member(member(address, "undefined"), "points")
        yield from number("points", where, branch.undefined.points, always)
    if branch.no_evidence is not None:
        yield from other_word(member(address, "no_evidence"), branch.no_evidence, get_args(NoEvidence), always)
    if isinstance(branch, Criterion) and branch.cap is not None:
        where = member(address, "cap")
        yield Mutant("policy", where, branch.cap, "", (Edit(where, None),))
