"""House style of criteria sets: what makes them easy to read, to check and to compare; notes, never more."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parindex.checks.area_names import spelled_otherwise
from parindex.checks.items import Item, SetSeen
from parindex.model.criteria import Criterion
from parindex.model.rule_kinds import Given, Rule
from parindex.places import member, parent
from parindex.problems import Problem, problem
from parindex.rules.asking import asked, figures_used
from parindex.texts import CollationKey, collation_key

_PIECES = re.compile(r"\d{1,9}|[^\W\d_]+")
_ROMAN = re.compile(r"(?=.)(C[MD]|D?C{0,3})(X[CL]|L?X{0,3})(I[XV]|V?I{0,3})", re.IGNORECASE)
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500}
#: So many codes that are left out are named one by one; where there are more than the most, nothing was forgotten.
_FEW, _MOST = 2, 50

#: One piece of a code: a number, or letters; only pieces of one kind can be compared.
Piece = tuple[int, int | CollationKey]


def check_style(seen: SetSeen) -> Iterator[Problem]:
    """All that could be better about a criteria set, though nothing in it is wrong, with addresses."""
    yield from _numbering(seen)
    yield from _spelling(seen)
    yield from _sources_and_texts(seen)
    yield from _evidence(seen)


def _numbering(seen: SetSeen) -> Iterator[Problem]:
    """Codes that do not rise, that leave one out, or that do not begin as what they stand in."""
    below = [each for each in seen.items if each.above]
    # Some decisions number areas I, II, III and go on with 1, 2, 3: at such a depth no code begins as its parent's.
    deep = {len(each.above) for each in below if _begins_as_parent(each)}
    for here, inside in seen.children.items():
        strangers = [each for each in inside if len(each.above) in deep and not _begins_as_parent(each)]
        for each in strangers:
            yield problem("PAR361", member(each.address, "code"), code=each.branch.code, above=each.above[-1].code)
        yield from _order(seen, here, [each for each in inside if each not in strangers], strangers)


def _begins_as_parent(each: Item) -> bool:
    return bool(each.above) and each.branch.code.startswith(f"{each.above[-1].code}.")


def _order(seen: SetSeen, here: str, inside: Sequence[Item], strangers: Sequence[Item]) -> Iterator[Problem]:
    """Codes in one list that do not rise, or that leave others out where all of the list is known."""
    codes = [_PIECES.findall(each.branch.code) for each in inside]
    roman = all(_ROMAN.fullmatch(piece) for pieces in codes for piece in pieces if not piece.isdecimal())
    numbers = [tuple(_piece(each, roman=roman) for each in pieces) for pieces in codes]
    above = inside[0].above[-1] if inside and inside[0].above else None
    gaps = above.incomplete if above is not None else bool(seen.seen.said("incomplete"))
    whole = seen.seen.whole(here) and not gaps and not strangers
    there = {each.branch.code for each in seen.items}
    for (one, before), (other, behind) in pairwise(zip(inside, numbers, strict=True)):
        at = member(other.address, "code")
        if not _comparable(before, behind):
            continue
        if behind < before:
            yield problem("PAR360", at, code=other.branch.code, above=one.branch.code)
        elif whole and (left := [each for each in _between(one.branch.code, before, behind) if each not in there]):
            shown = ", ".join(left) if len(left) <= _FEW else f"{left[0]} – {left[-1]}"
            yield problem("PAR362", at, code=other.branch.code, above=one.branch.code, known=shown)


def _piece(text: str, *, roman: bool) -> Piece:
    if text.isdecimal():
        return 0, int(text)
    if not roman:
        return 2, collation_key(text.lower())
    worth = [_WORTH[each] for each in text.upper()]
    return 1, sum(-one if one < next_ else one for one, next_ in pairwise((*worth, 0)))


def _comparable(before: Sequence[Piece], behind: Sequence[Piece]) -> bool:
    """Whether the first pieces that differ are of one kind; a code that goes on where the other ends is behind it."""
    first = next((pair for pair in zip(before, behind, strict=False) if pair[0] != pair[1]), None)
    return first is None or first[0][0] == first[1][0]


def _between(code: str, before: Sequence[Piece], behind: Sequence[Piece]) -> list[str]:
    """The codes between two that differ only in the number at their ends; *code* is that of the first."""
    if not before or not behind or before[:-1] != behind[:-1] or not code[-1].isdecimal():
        return []
    (_, low), (_, high) = before[-1], behind[-1]
    assert isinstance(low, int)  # noqa: S101, the code ends with it
    assert isinstance(high, int)  # noqa: S101, the two can be compared
    begin = code.rstrip("0123456789")
    return [f"{begin}{each}" for each in range(low + 1, high)] if high - low <= _MOST else []


def _spelling(seen: SetSeen) -> Iterator[Problem]:
    """Names of areas that the catalogue has, and spells in another way."""
    for each in seen.items:
        if each.above or each.branch.name.vi is None:
            continue
        known = spelled_otherwise(each.branch.name.vi)
        if known is not None:
            here = member(each.address, "name")
            where = member(here, "vi") if each.branch.name.en is not None else here
            yield problem("PAR366", where, text=each.branch.name.vi, name=known)


def _sources_and_texts(seen: SetSeen) -> Iterator[Problem]:
    """Items that do not say where they were read, or what is printed there.

    What is invented was read nowhere: of that both are asked only once some of it has them.
    """
    status = seen.seen.said("status")
    if status is None:
        return
    items = [each for _, _, each in seen.leaves if each.known]
    invented = [each for each in items if (each.branch.status or status) == "illustrative"]
    sources = status != "official"  # there a source is not a matter of style
    asks_source = any(_has_source(each) for each in invented)
    asks_text = any(each.branch.text is not None for each in invented)
    for each in items:
        is_invented = (each.branch.status or status) == "illustrative"
        read = all(seen.seen.whole(member(here, "source")) for here in _up_from(each.address))
        if sources and read and not _has_source(each) and (asks_source or not is_invented):
            yield problem("PAR363", each.address, code=each.branch.code)
        known = not each.branch.incomplete and seen.seen.whole(member(each.address, "text"))
        if known and each.branch.text is None and (asks_text or not is_invented):
            yield problem("PAR364", each.address, code=each.branch.code)


def _has_source(each: Item) -> bool:
    return any(branch.source is not None for branch in (*each.above, each.branch))


def _up_from(address: str) -> Iterator[str]:
    """*address* of a branch, and those of the branches it is in."""
    while address and not address.endswith("areas"):
        yield address
        address = parent(parent(address))


def _evidence(seen: SetSeen) -> Iterator[Problem]:
    """Items that units answer and that ask for no evidence, where others do; what takes points away is not proved."""
    if not any(criterion.evidence for _, criterion, _ in seen.leaves):
        return
    for address, criterion, each in seen.leaves:
        if each.area is None or each.area.kind == "penalty":
            continue
        unread = not seen.seen.whole(member(address, "evidence")) or not seen.seen.whole(member(address, "rule"))
        if criterion.evidence or criterion.rule is None or unread:
            continue
        if _answered(criterion.rule, criterion, seen):
            yield problem("PAR365", address, code=criterion.code)


def _answered(rule: Rule, criterion: Criterion, seen: SetSeen) -> bool:
    """Whether units answer the item themselves, at least in part."""
    if isinstance(rule, Given):
        return False
    if asked(rule, None) != ("figures",):
        return True
    figures = {**seen.shared, **dict(criterion.figures)}
    used = [figures[name] for name in figures_used(rule) if name in figures]
    return any(each.given_by is None for each in used)
