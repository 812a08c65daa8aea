"""Worked examples of a set: what units with so many points come to, by the same sums as their sheets."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

from parindex import ranking
from parindex.checks.unit_names import Names, unknown_names
from parindex.model.criteria import CriteriaSet, UnitExample
from parindex.model.fields import Quantity
from parindex.model.results import Maximum, Rank, UnitResult
from parindex.model.round import Group
from parindex.model.scored import Reason, SumResult
from parindex.model.sheets import Unit
from parindex.places import item, member, the_key
from parindex.points import rounded, shown
from parindex.problems import Problem, problem
from parindex.rules.conditions import Facts, band_of
from parindex.rules.indices import compared
from parindex.rules.normal import Outside
from parindex.rules.outline import leaves
from parindex.rules.prepared import Prepared, PreparedItem, prepare
from parindex.rules.readings import written
from parindex.rules.terms import terms_of_set
from parindex.rules.worth import number_of
from parindex.scoring.dependence import settle
from parindex.scoring.items import Draft
from parindex.scoring.sums import Counted, Sums, add_up
from parindex.texts import Words

_ZERO = Fraction(0)


@frozen(eq=False)
class Comes:
    """What an example comes to; None where there is nothing of it, or it is not asked for."""

    total: Fraction
    index: Decimal | None
    band: str | None
    place: int | None


def check_unit_examples(criteria: CriteriaSet, prepared: Prepared | None = None) -> Iterator[Problem]:
    """What is wrong with the examples of a set in which nothing else is, with addresses."""
    prepared = prepared or prepare(criteria)
    names = _names(prepared)
    wrong = [list(_unclear(item("examples", at), each, prepared, names)) for at, each in enumerate(criteria.examples)]
    for found in wrong:
        yield from found
    right = [at for at, found in enumerate(wrong) if not found]
    for at, comes in zip(right, come_to(prepared, [criteria.examples[at] for at in right]), strict=True):
        yield from _differing(item("examples", at), criteria.examples[at], comes)


def come_to(prepared: Prepared, examples: Sequence[UnitExample]) -> list[Comes]:
    """What each of *examples* comes to; those that name a place are ranked among each other."""
    terms = terms_of_set(prepared.criteria)
    sums = [_sums(prepared, each) for each in examples]
    units = [_result(prepared, at, each) for at, each in enumerate(sums)]
    placed = [unit for unit, each in zip(units, examples, strict=True) if each.place is not None]
    group = Group("", Words(""))
    ranks = {each.unit: each.rank for each in ranking.rank(placed, [group], {"": terms})}
    found: list[Comes] = []
    for unit, each in zip(units, sums, strict=True):
        rank = ranks.get(unit.unit, Rank())
        index = None if unit.index is None else compared(unit, terms.compare)
        areas = {area.code: area.index for area in unit.areas if area.kind == "core"}
        band = band_of(Facts(index, rank, None, terms.bands, frozenset(), areas))
        found.append(Comes(each.total, unit.index, None if band is None else terms.bands[band].key, rank.official))
    return found


def _names(prepared: Prepared) -> Names:
    """The names that a set gives."""
    criteria = prepared.criteria
    above = {*(area.code for area in criteria.areas), *(part.key for part in criteria.parts)}
    items = [each.criterion.code for each in leaves(criteria)]
    return Names(items, prepared.codes | above, criteria.groups, [each.key for each in criteria.bands])


def _differing(address: str, example: UnitExample, comes: Comes) -> Iterator[Problem]:
    """Where an example says something else than what it comes to."""
    if example.total is not None and Fraction(example.total) != comes.total:
        yield _differs(address, "total", f"{example.total:f}", f"{shown(comes.total):f}")
    if example.index is not None and (comes.index is None or f"{example.index:f}" != f"{comes.index:f}"):
        yield _differs(address, "index", f"{example.index:f}", "–" if comes.index is None else f"{comes.index:f}")
    if example.band is not None and example.band != comes.band:
        yield _differs(address, "band", example.band, comes.band or "–")
    if example.place is not None and example.place != comes.place:
        yield _differs(address, "place", str(example.place), "–" if comes.place is None else str(comes.place))


def _differs(address: str, key: str, declared: str, found: str) -> Problem:
    return problem("PAR370", member(address, key), key=key, declared=declared, text=found)


def _unclear(address: str, example: UnitExample, prepared: Prepared, names: Names) -> Iterator[Problem]:
    """What an example names that there is not, or gives that cannot be given."""
    unit = _unit(prepared, example)
    yield from unknown_names(address, example, names)
    for name, quantity in example.points:
        here = member(member(address, "points"), name)
        inside = prepared.items_of(name)
        if inside is None:
            continue  # that has been said
        if not quantity.percent and name not in prepared.by_code:
            yield problem("PAR371", here, hint="share", code=name, text=written(quantity), limit="%")
        elif name in prepared.by_code and not prepared.is_for(prepared.by_code[name], unit):
            yield problem("PAR371", the_key(here), hint="not_for", code=name, text=written(quantity), limit="–")
        else:
            yield from _beyond(here, quantity, [prepared.by_code[code] for code in inside])


def _beyond(address: str, quantity: Quantity, items: Sequence[PreparedItem]) -> Iterator[Problem]:
    """That one of *items* cannot have what an example gives it."""
    for each in items:
        low, high = _ends(each)
        points = _of(quantity, each)
        if (low is not None and points < low) or (high is not None and points > high):
            limits = f"{'−∞' if low is None else shown(low)} … {'∞' if high is None else shown(high)}"
            yield problem("PAR371", address, code=each.code, text=f"{shown(points)}", limit=limits)
            return


def _ends(each: PreparedItem) -> tuple[Fraction | None, Fraction | None]:
    """The least and the most points that an item can have."""
    if isinstance(each.form, Outside):
        return each.form.low, each.form.high
    return each.lowest, each.maximum


def _of(quantity: Quantity, each: PreparedItem) -> Fraction:
    """So many points, or this share of the maximum, of an item."""
    number = number_of(quantity)
    return number * (each.maximum or _ZERO) if quantity.percent else number


def _unit(prepared: Prepared, example: UnitExample) -> Unit:
    """The unit of an example: of the first group of the set, where it names none."""
    groups = prepared.criteria.groups
    group = example.group or (groups[0] if groups else "")
    return Unit("example", Words(""), group, properties=example.properties)


def _sums(prepared: Prepared, example: UnitExample) -> Sums:
    unit = _unit(prepared, example)
    out = {code for name in example.excluded for code in prepared.items_of(name) or ()}
    said = dict(example.points)
    drafts = {each.code: _draft(each, prepared, unit, said, out) for each in prepared.items}
    worth, _ = settle(prepared, drafts)
    counted = {code: _counted(each, worth.points[code], out) for code, each in drafts.items()}
    return add_up(prepared, unit, counted)


def _draft(each: PreparedItem, prepared: Prepared, unit: Unit, said: Mapping[str, Quantity], out: set[str]) -> Draft:
    reason = Reason("")
    if each.code in out or not prepared.is_for(each, unit):
        return Draft(each, "not_applicable", _ZERO, reason)
    return Draft(each, "scored", _points(each, said), reason)


def _points(each: PreparedItem, said: Mapping[str, Quantity]) -> Fraction:
    """What an example gives an item: the word for itself counts, else that for the nearest thing it is in."""
    if said:
        names = [each.code, *(branch.code for branch in reversed(each.leaf.above)), each.policies.part or ""]
        found = next((said[name] for name in names if name in said), None)
        if found is not None:
            return _of(found, each)
    return (each.maximum or _ZERO) if each.leaf.area.kind == "core" else _ZERO


def _counted(each: Draft, points: Fraction, out: set[str]) -> Counted:
    if each.counts:
        return Counted(points, "own")
    return Counted(_ZERO, "excluded" if each.item.code in out else "not_for_unit")


def _result(prepared: Prepared, at: int, sums: Sums) -> UnitResult:
    """The sums as the result of a unit, as far as places, bands and conditions ask for it."""
    exact = 100 * sums.total / sums.own if sums.own and not prepared.has_gap else None
    areas = tuple(_area(prepared, code, sums) for code in (each.code for each in prepared.criteria.areas))
    kinds = {each.code: each.kind for each in prepared.criteria.areas}
    return UnitResult(
        unit=str(at),
        name=Words(str(at)),
        group="",
        cluster=None,
        exact_points=sums.total,
        max=Maximum(None, None, None),
        exact=exact,
        index=None if exact is None else rounded(exact, prepared.criteria.rounding.index),
        band=None,
        rank=Rank(),
        state="verified",
        ranked=True,
        areas=tuple(evolve(each, kind=kinds[each.code]) for each in areas),
    )


def _area(prepared: Prepared, code: str, sums: Sums) -> SumResult:
    amount, grain = sums.branches[code], prepared.grain
    points = Fraction(amount.points) / grain
    own = None if amount.own is None else Fraction(amount.own) / grain
    index = 100 * points / own if own else None
    return SumResult(code, Words(code), "core", points, points, own, None, _ZERO, _ZERO, index)
