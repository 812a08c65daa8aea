"""Sense in the structure of a criteria set: codes, maxima and sums, parts, policies, references."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from parindex.checks.bands import check_bands
from parindex.checks.items import Item, SetSeen
from parindex.checks.naming import unknown
from parindex.model.conditions import AreaCondition
from parindex.model.criteria import Area, Counts, Criterion, Part
from parindex.model.policies import AreaTieBreak, Source
from parindex.model.rule_kinds import Given, Tally
from parindex.places import item, member, parent, the_key
from parindex.problems import WHOLE_SET, Problem, problem
from parindex.rules.bounds import least
from parindex.rules.normal import normal, rules_with_addresses, simple_rules
from parindex.texts import Words, nearest


def check_structure(seen: SetSeen) -> Iterator[Problem]:
    """All that is wrong with the structure of a criteria set, with addresses."""
    yield from _codes(seen)
    yield from _maxima(seen)
    yield from _gaps(seen)
    yield from _parts(seen)
    yield from _policies(seen)
    yield from _areas_of_their_kind(seen)
    yield from _below_zero(seen)
    yield from _references(seen)
    yield from _circles(seen)
    yield from check_bands(seen.seen)
    yield from _counts(seen)
    if seen.seen.said("status") == "official":
        yield from _official(seen)


def _codes(seen: SetSeen) -> Iterator[Problem]:
    first: dict[str, Item] = {}
    for each in seen.items:
        other = first.setdefault(each.branch.code, each)
        same_list = other.address.rpartition("[")[0] == each.address.rpartition("[")[0]
        if other is not each and not same_list:  # within one list the reader has said it
            name = other.branch.name.in_language("vi")
            yield problem("PAR331", _at(each, "code"), code=each.branch.code, name=name)


def _maxima(seen: SetSeen) -> Iterator[Problem]:
    whole = seen.seen.whole
    weighted = seen.seen.said("weighting") == "weights"
    for each in seen.items:
        branch, kind = each.branch, each.area.kind if each.area is not None else "core"
        here = _at(each, "max")
        needs_maximum = each.is_leaf or (not weighted and whole("weighting") and _adds_up(each))
        if branch.max is None and needs_maximum and whole(here) and each.known:
            yield problem("PAR319", each.address, code=branch.code, key="max")
        elif isinstance(branch.max, Decimal) and whole(here) and each.known:
            yield from _signed(here, branch.max, kind)
        yield from _weight(seen, each, kind, weighted=weighted)
        has_rule = isinstance(branch, Criterion) and branch.rule is not None
        if not (branch.criteria or branch.incomplete or has_rule) and whole(each.address):
            yield problem("PAR320", each.address, code=branch.code)


def _adds_up(each: Item) -> bool:
    """Whether its maximum is part of a sum: not where it is all of an area that comes on top."""
    return not (isinstance(each.branch, Area) and each.branch.kind != "core")


def _signed(address: str, maximum: Decimal, kind: str) -> Iterator[Problem]:
    """That a maximum lies on the wrong side of 0."""
    if kind == "penalty" and maximum > 0:
        yield problem("PAR213", address, hint="high", number=f"{maximum:f}", low="…", high=0)
    elif kind != "penalty" and maximum < 0:
        yield problem("PAR213", address, hint="low", number=f"{maximum:f}", low=0, high="…")


def _weight(seen: SetSeen, each: Item, kind: str, *, weighted: bool) -> Iterator[Problem]:
    """That a weight is missing, or stands where nothing is weighted."""
    here = _at(each, "weight")
    if not seen.seen.whole("weighting") or not seen.seen.whole(here) or not each.known:
        return
    if weighted and kind == "core" and each.branch.weight is None:
        yield problem("PAR319", each.address, hint="weight", code=each.branch.code, key="weight")
    if each.branch.weight is not None and not (weighted and kind == "core"):
        yield problem("PAR323", the_key(here), hint="weights", code=each.branch.code, text="weight")


def _gaps(seen: SetSeen) -> Iterator[Problem]:
    if seen.seen.said("status") in (None, "partial"):
        return
    if seen.seen.said("max") == "unknown":
        yield problem("PAR327", "max", text="max: unknown")
    if seen.seen.said("incomplete"):
        yield problem("PAR327", "incomplete", text="incomplete: true")
    for address, part in seen.seen.each(Part):
        if part.max == "unknown":
            yield problem("PAR327", member(address, "max"), text="max: unknown")
    for each in seen.items:
        own = each.branch.status or seen.seen.said("status")
        if own == "partial" or not seen.seen.whole(_at(each, "status")):
            continue
        if each.branch.max == "unknown":
            yield problem("PAR327", _at(each, "max"), text="max: unknown")
        if each.branch.incomplete:
            yield problem("PAR327", _at(each, "incomplete"), text="incomplete: true")
        yield from _open_ends(each)


def _open_ends(each: Item) -> Iterator[Problem]:
    """Sums of which floor or cap are not known."""
    rule = each.branch.rule if isinstance(each.branch, Criterion) else None
    for where, simple in rules_with_addresses(_at(each, "rule"), rule):
        if isinstance(simple, Tally):
            for key, value in (("floor", simple.floor), ("cap", simple.cap)):
                if value == "unknown":
                    yield problem("PAR327", member(where, key), text=f"{key}: unknown")


def _parts(seen: SetSeen) -> Iterator[Problem]:
    excluded = seen.seen.said("excluded_points")
    if excluded is not None and excluded.rescale == "part" and seen.seen.whole("parts") and not seen.seen.said("parts"):
        where = member("excluded_points", "rescale")
        yield problem("PAR323", where, hint="no_parts", code=WHOLE_SET, text="rescale: part")
    parts = {part.key for _, part in seen.seen.each(Part)}
    if not seen.seen.whole("parts"):
        return
    for each in seen.items:
        if each.branch.part is not None and each.branch.part not in parts:
            yield unknown("part", each.branch.part, parts, _at(each, "part"))
        is_core = each.area is not None and each.area.kind == "core"
        if parts and each.is_leaf and is_core and each.known and each.policies.part is None:
            yield problem("PAR324", each.address, code=each.branch.code)
        if isinstance(each.branch, Criterion) and each.branch.cap and parts:
            within = {one.policies.part for one in seen.items if one.is_leaf and one.is_in(each)}
            if len(within) > 1:
                yield problem("PAR339", _at(each, "cap"), code=each.branch.code)


def _policies(seen: SetSeen) -> Iterator[Problem]:
    groups: Sequence[str] = seen.seen.said("groups") or ()
    for each in seen.items:
        branch = each.branch
        given = isinstance(branch, Criterion) and isinstance(branch.rule, Given)
        on_top = each.area is not None and each.area.kind != "core"
        if each.is_leaf and each.known and each.policies.not_arisen == "full" and (given or on_top):
            own = branch.not_arisen == "full"
            where = _at(each, "not_arisen") if own else each.address
            yield problem("PAR323", where, hint="full", code=branch.code, text="not_arisen: full")
        if isinstance(branch, Criterion) and branch.cap and seen.seen.said("weighting") == "weights":
            yield problem("PAR323", _at(each, "cap"), hint="cap_weights", code=branch.code, text="cap: max")
        if isinstance(branch, Criterion) and branch.cap and not branch.criteria:
            yield problem("PAR323", _at(each, "cap"), code=branch.code, text="cap: max")
        for index, name in enumerate(branch.only_for):
            near = nearest(name, groups) if name not in groups else None
            if near is not None:
                here = item(_at(each, "only_for"), index)
                yield problem("PAR338", here, near=near, text=name, known=", ".join(groups))


def _areas_of_their_kind(seen: SetSeen) -> Iterator[Problem]:
    for address, area in seen.seen.each(Area):
        if not seen.seen.whole(member(address, "kind")):
            continue
        wanted = {"core": None, "bonus": "cap", "penalty": "floor"}[area.kind]
        for key, value in (("cap", area.cap), ("floor", area.floor)):
            here = member(address, key)
            if key == wanted and value is None and seen.seen.whole(here):
                yield problem("PAR328", address, code=area.code, kind=area.kind, key=key)
            elif key != wanted and value is not None:
                yield problem("PAR323", the_key(here), hint="core", code=area.code, text=key)


def _below_zero(seen: SetSeen) -> Iterator[Problem]:
    """That points can be taken away, and nothing is said about a total below zero."""
    year = seen.seen.said("year")
    if seen.seen.said("total") is not None or not seen.seen.whole("total") or year is None:
        return
    for each in seen.items:
        branch = each.branch
        if isinstance(branch, Area) and branch.kind == "penalty":
            yield problem("PAR329", each.address, code=branch.code)
            return
        if branch.undefined is not None and branch.undefined.points < 0:
            yield problem("PAR329", _at(each, "undefined"), code=branch.code)
            return
        if isinstance(branch, Criterion) and branch.rule is not None:
            maximum = Fraction(branch.max) if isinstance(branch.max, Decimal) else Fraction(0)
            figures = {**seen.shared, **dict(branch.figures)}
            form = normal(branch.rule, maximum, figures, year)
            open_floor = any(isinstance(one, Tally) and one.floor == "unknown" for _, one in simple_rules(branch.rule))
            lowest = None if form is None else least(form)
            if form is not None and not open_floor and (lowest is None or lowest < 0):
                yield problem("PAR329", _at(each, "rule"), code=branch.code)
                return


def _references(seen: SetSeen) -> Iterator[Problem]:
    sources = {key for key, _ in seen.seen.said("sources") or ()}
    codes = [each.branch.code for each in seen.items]
    all_made = seen.seen.all_made(Area) and seen.seen.all_made(Criterion)
    for each in seen.items:
        source = each.branch.source
        if source is not None and source.of not in sources and seen.seen.whole("sources"):
            yield unknown("source", source.of, sources, member(_at(each, "source"), "of"))
        rest = each.branch.zero_unless
        if rest is not None and rest.item not in codes and all_made:
            yield unknown("item", rest.item, codes, member(_at(each, "zero_unless"), "item"))
    if seen.seen.all_made(Area):
        yield from _references_to_areas(seen)


def _references_to_areas(seen: SetSeen) -> Iterator[Problem]:
    """Areas that tie-breaks and conditions name, and that there are not, or that have no index."""
    areas = {area.code: area.kind for _, area in seen.seen.each(Area)}
    named = [(member(address, "area"), step.area, "tie_break") for address, step in seen.seen.each(AreaTieBreak)]
    named += [(member(address, "code"), each.code, "area") for address, each in seen.seen.each(AreaCondition)]
    for address, code, text in named:
        if code not in areas:
            yield unknown("area", code, areas, address)
        elif areas[code] != "core":
            yield problem("PAR323", address, hint="on_top", code=code, text=text)


def _circles(seen: SetSeen) -> Iterator[Problem]:
    """Items that depend on themselves: what a branch depends on, all items in it do, and they depend on items alone."""
    resting = [(each, each.branch.zero_unless) for each in seen.items if each.branch.zero_unless is not None]
    if not resting:
        return
    inside = _items_inside(seen)
    named: dict[str, list[str]] = defaultdict(list)
    for each in seen.items:
        named[each.branch.code] += inside[each.address]
    wants: dict[str, set[str]] = defaultdict(set)
    for each, rest in resting:
        for address in inside[each.address]:
            wants[address].update(named[rest.item])
    for each, rest in resting:
        if _reach(named[rest.item], set(inside[each.address]), wants):
            yield problem("PAR325", _at(each, "zero_unless"), code=each.branch.code)


def _items_inside(seen: SetSeen) -> dict[str, list[str]]:
    """The addresses of the items in each branch, by its address; a branch that is an item is in itself."""
    inside: dict[str, list[str]] = defaultdict(list)
    for each in seen.items:
        above = each.address if each.is_leaf else ""
        while above:
            inside[above].append(each.address)
            above = above.rpartition(".")[0]
    return inside


def _reach(start: Sequence[str], wanted: set[str], wants: dict[str, set[str]]) -> bool:
    """Whether one of *wanted* is among *start*, or what those depend on."""
    waiting, known = list(start), set[str]()
    while waiting:
        address = waiting.pop()
        if address in wanted:
            return True
        if address not in known:
            known.add(address)
            waiting += wants[address]
    return False


def _counts(seen: SetSeen) -> Iterator[Problem]:
    """Counts of the source that what is here, or what it counts of the areas, does not add up to."""
    areas = [each for each in seen.items if isinstance(each.branch, Area)]
    counts: Counts | None = seen.seen.said("counts")
    if counts is not None and seen.seen.all_made(Area) and seen.seen.all_made(Criterion):
        gaps = bool(seen.seen.said("incomplete"))
        yield from _count("counts", WHOLE_SET, "areas", counts.areas, len(areas), at_least=gaps)
        for what in ("criteria", "sub_criteria"):
            known = [_known_count(each, what, seen) for each in areas]
            total = sum(one for one, _ in known)
            more = gaps or not all(sure for _, sure in known)
            yield from _count("counts", WHOLE_SET, what, getattr(counts, what), total, at_least=more)
    for each in seen.items:
        own = each.branch.counts
        if own is None or not (seen.seen.all_made(Area) and seen.seen.all_made(Criterion)):
            continue
        here, code = _at(each, "counts"), each.branch.code
        direct, below = len(each.branch.criteria), sum(1 for one in seen.items if one.is_in(each))
        more = each.branch.incomplete
        yield from _count(here, code, "criteria", own.criteria, direct, at_least=more)
        yield from _count(here, code, "sub_criteria", own.sub_criteria, below - direct, at_least=more)


def _known_count(area: Item, what: str, seen: SetSeen) -> tuple[int, bool]:
    """How many *what* an area has, by its own count or by looking; and whether that is sure to be all."""
    counted = getattr(area.branch.counts, what) if area.branch.counts is not None else None
    if counted is not None:
        return counted, True
    inside = [one for one in seen.items if one.is_in(area)]
    direct = len(area.branch.criteria)
    complete = not area.branch.incomplete and not any(one.branch.incomplete and not one.is_leaf for one in inside)
    return (direct if what == "criteria" else len(inside) - direct), complete


def _count(
    address: str, code: str, what: str, declared: int | None, found: int, *, at_least: bool
) -> Iterator[Problem]:
    """That *declared* is not what was *found*, or less than it where not all is known."""
    if declared is not None and (found > declared if at_least else found != declared):
        yield problem("PAR334", member(address, what), code=code, what=what, declared=declared, sum=found)


def _official(seen: SetSeen) -> Iterator[Problem]:
    if not any(True for _ in seen.seen.each(Source)) and seen.seen.whole("sources"):
        yield problem("PAR303", "status")
    for address, words in seen.seen.each(Words):
        if words.vi is None:
            yield problem("PAR306", address, text=words.en or "")
    for each in seen.items:
        sourced = any(branch.source is not None for branch in (*each.above, each.branch))
        read = all(seen.seen.whole(member(here, "source")) for here in _up_from(each.address))
        if each.is_leaf and each.known and not sourced and read:
            yield problem("PAR335", each.address, code=each.branch.code)


def _at(each: Item, key: str) -> str:
    return member(each.address, key)


def _up_from(address: str) -> Iterator[str]:
    """*address* of a branch, and those of the branches it is in."""
    while address and not address.endswith("areas"):
        yield address
        address = parent(parent(address))
