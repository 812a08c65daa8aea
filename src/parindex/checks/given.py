"""What comes from outside for the units of a round: whether somebody asks for it, and whether it can be true."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from attrs import evolve

from parindex.checks.answers import check_values
from parindex.checks.naming import unknown
from parindex.checks.seen import Seen
from parindex.checks.sheets import check_given_value
from parindex.model.fields import Value
from parindex.model.given import GivenRow
from parindex.model.round import Group
from parindex.model.sheets import Unit
from parindex.places import member, steps, the_key
from parindex.problems import Problem, problem
from parindex.rules.prepared import Prepared
from parindex.rules.readings import written

#: A row, with its address and source.
_Row = tuple[str, str, GivenRow]


def check_given(seen: Seen, prepared: Mapping[str, Prepared]) -> Iterator[Problem]:
    """All that is wrong with what sources give to units, whose sets are *prepared* by group."""
    if not seen.whole("groups"):
        return
    sources = {source for each in prepared.values() for source in each.sources}
    all_known = all(group.key in prepared for _, group in seen.each(Group))
    for source, _ in seen.said("given") or seen.rest("given") or ():
        if source not in sources and all_known:  # else a set that cannot be read may ask for it
            yield unknown("source", source, sources, the_key(member("given", source)))
    groups = {each.key: each.group for _, each in seen.each(Unit)}
    named = [(address, str(steps(address)[1]), row) for address, row in seen.each(GivenRow)]
    rows = [each for each in named if each[1] in sources]
    if seen.whole("units"):
        for address, _, row in rows:
            if row.unit not in groups:
                yield unknown("unit", row.unit, groups, member(address, "unit"))
    yield from _twice(rows)
    asked = {unit: prepared[group] for unit, group in groups.items() if group in prepared}
    mine = [each for each in rows if each[2].unit in asked and each[1] in asked[each[2].unit].sources]
    nameless = [each for each in mine if _is_nameless(each, asked[each[2].unit])]
    keyed = {source for _, source, row in rows if row.key is not None}
    for address, source, row in nameless:
        if source in keyed:
            known = ", ".join(asked[row.unit].sources[source])
            yield problem("PAR517", address, hint="several", source=source, text=_written(row), known=known)
    for source in sorted({source for _, source, _ in nameless} - keyed):  # the column is missing, once for all rows
        known = ", ".join(sorted({name for each in prepared.values() for name in each.sources.get(source, ())}))
        yield problem("PAR517", member("given", source), hint="several", source=source, text="…", known=known)
    left_out = {address for address, _, _ in nameless}
    yield from _values([each for each in mine if each[0] not in left_out], asked)


def _written(row: GivenRow) -> str:
    """The value of a row as it was written."""
    return row.value if isinstance(row.value, str) else written(row.value)


def _twice(rows: list[_Row]) -> Iterator[Problem]:
    first: dict[tuple[str, str, str | None], str] = {}
    for address, source, row in rows:
        said = (source, row.unit, row.key)
        if said in first:
            text, keys = (row.unit, "unit") if row.key is None else (f"{row.unit}, {row.key}", "unit, key")
            yield problem("PAR216", member(address, "unit"), text=text, key=keys, where=f"@{first[said]}")
        first.setdefault(said, address)


def _is_nameless(each: _Row, prepared: Prepared) -> bool:
    """Whether it does not say which of several figures it gives."""
    _, source, row = each
    return row.key is None and len(prepared.sources[source]) > 1 and row.value != "not_held"


def _values(rows: list[_Row], asked: Mapping[str, Prepared]) -> Iterator[Problem]:
    """What is wrong with each value, and with those of a unit together."""
    right: dict[str, dict[str, tuple[str, Value]]] = defaultdict(dict)
    for address, source, row in rows:
        prepared = asked[row.unit]
        names = prepared.sources[source]
        name = row.key or names[0]
        if name not in names:
            yield problem("PAR517", member(address, "key"), source=source, text=name, known=", ".join(names))
            continue
        if row.value == "not_held":
            continue
        wrong = list(check_given_value(source, name, row.value, prepared))
        yield from (evolve(each, address=member(address, "value")) for each in wrong)
        if not wrong:
            right[row.unit][name] = (address, row.value)
    for unit, given in right.items():
        yield from _against_each_other(given, asked[unit])


def _against_each_other(given: Mapping[str, tuple[str, Value]], prepared: Prepared) -> Iterator[Problem]:
    """Given figures over bounds that other given figures set."""
    figures = {key: each for key, each in prepared.shared.items() if key in given}
    values: dict[str, Value] = {key: given[key][1] for key in figures}
    for each in check_values("", values, figures, prepared.limits, {}):
        key = str(each.value("key"))
        relation = "<=" if each.value("relation") == "more" else ">="
        known = f"{relation} {each.value('limit')}"
        source = figures[key].given_by or ""
        yield problem("PAR517", member(given[key][0], "value"), source=source, text=written(values[key]), known=known)
