"""Whether every item of a set says which of last year's it is: by code and name, or in words; silence is an error."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from parindex.checks.naming import some_of, unknown
from parindex.checks.seen import Seen, Whole
from parindex.checks.waivers import waived_by, waivers_of
from parindex.model.criteria import Area, Branch, CriteriaSet, Criterion
from parindex.places import item, member, parent
from parindex.problems import Problem, problem
from parindex.rules.years import NEW, Match, branches, matches
from parindex.texts import folded

WAIVABLE_BETWEEN_YEARS = frozenset(("PAR424", "PAR439"))


def check_years(old: CriteriaSet, new: CriteriaSet) -> Iterator[Problem]:
    """All that *new*, which is based on *old*, leaves open, with addresses."""
    names = {each.code: each.name.in_language("vi") for _, each in branches(old)}
    codes = {code: folded(name) for code, name in names.items()}
    by_name = {name: code for code, name in reversed(codes.items())}
    found = matches(old, new)
    for each in found:
        if each.by == "silent":
            name = each.branch.name.in_language("vi")
            near = by_name.get(folded(name))
            yield _without_past(each, name, near, names, old.id)
        for index, code in enumerate(each.was):
            if code not in codes:
                yield unknown("item", code, codes, _said(each, index))
    left = () if any(each.by == "silent" or not codes.keys() >= {*each.was} for each in found) else _dropped(old, found)
    yield from _less_waived(new, [*_claimed_twice(found), *left])


def check_without_last_year(seen: Seen) -> Iterator[Problem]:
    """What the items of a set that is based on none say they were, at the first that does."""
    if seen.said("based_on") is not None or not seen.whole("based_on"):
        return
    said: list[tuple[str, Branch]] = [*seen.each(Area), *seen.each(Criterion)]
    for address, each in said:
        if each.was not in (None, NEW, (NEW,)):
            yield problem("PAR426", member(address, "was"), code=each.code)
            return


def _without_past(each: Match, name: str, near: str | None, names: Mapping[str, str], old: str) -> Problem:
    """That an item does not say which of last year's it is; *near* is the code under which its name stood then."""
    code = each.branch.code
    then = names.get(code)
    if then is None:
        return problem("PAR413", each.address, near=near, code=code, name=name, text=old)
    hint = "renamed" if near is None else "moved"
    return problem("PAR413", each.address, hint=hint, code=code, name=name, text=old, then=then, was=near or code)


def _said(each: Match, index: int) -> str:
    """The address of what an item says it was."""
    here = member(each.address, "was")
    return here if isinstance(each.branch.was, str) else item(here, index)


def _claimed_twice(found: Sequence[Match]) -> Iterator[Problem]:
    """Items of this year that say they were one that another is, too."""
    claims: dict[str, list[tuple[Match, int]]] = defaultdict(list)
    for each in found:
        for code in dict.fromkeys(each.was):
            claims[code].append((each, each.was.index(code)))
    for code, by in claims.items():
        kept = next((each for each, _ in by if each.by == "name"), by[0][0])  # whoever says nothing has the best right
        for each, index in by:
            if each is not kept:
                here, where = _said(each, index), f"@{kept.address}"
                yield problem("PAR424", here, code=each.branch.code, text=code, above=kept.branch.code, where=where)


def _dropped(old: CriteriaSet, found: Sequence[Match]) -> Iterator[Problem]:
    """What no item of this year was, if there is any; of a branch that is gone as a whole the top alone is named."""
    kept = {code for each in found for code in each.was}
    gone = {address: each for address, each in branches(old) if each.code not in kept}
    tops = [each for address, each in gone.items() if parent(parent(address)) not in gone]
    if tops:
        known = some_of([f"{each.code} ({each.name.in_language('vi')})" for each in tops])
        yield problem("PAR439", "based_on", text=old.id, known=known)


def _less_waived(new: CriteriaSet, found: Sequence[Problem]) -> Iterator[Problem]:
    """*found* without what *new* waives; and the waivers that waive nothing of it."""
    all_waived = [new.waive, *(each.waive for _, each in branches(new))]
    if not any(each.problem in WAIVABLE_BETWEEN_YEARS for waived in all_waived for each in waived):
        yield from found
        return
    waivers = [each for each in waivers_of(Whole.of(new)) if each[2].problem in WAIVABLE_BETWEEN_YEARS]
    used = {address for each in found for address in waived_by(each, waivers)}
    yield from (each for each in found if not waived_by(each, waivers))
    for address, _, waiver in waivers:
        if address not in used:
            yield problem("PAR337", member(address, "problem"), text=waiver.problem)
