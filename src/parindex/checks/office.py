"""A round of score sheets with everything that is looked up for one of its units."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from attrs import evolve, frozen

from parindex.checks.naming import unknown
from parindex.checks.seen import Seen
from parindex.checks.sheets import Circumstances, check_sheet
from parindex.model.criteria import CriteriaSet
from parindex.model.fields import AnyValue
from parindex.model.round import Round
from parindex.model.sheets import Unit
from parindex.problems import Problem, problem
from parindex.rules.outside import GivenValues
from parindex.rules.prepared import Prepared, prepare


@frozen(eq=False)
class Office:
    """A round made ready to look at its sheets one by one.

    Attributes:
        round: The round; its sheets are not looked at.
        keep_going: Whether items may stay without an answer.
        prepared: The criteria set of each group, by key.
        units: The units by key.
        given: What comes from outside for each unit.
        out: Items taken out of the maximum of each unit.
    """

    round: Round
    keep_going: bool
    prepared: Mapping[str, Prepared]
    units: Mapping[str, Unit]
    given: Mapping[str, GivenValues]
    out: Mapping[str, frozenset[str]]

    def circumstances(self, unit: Unit) -> Circumstances:
        """What is known of *unit* besides its sheet."""
        given, out = self.given.get(unit.key, {}), self.out.get(unit.key, frozenset())
        return Circumstances(unit, given, out, complete=not self.keep_going, checked=True)

    def only(self, units: Collection[str]) -> "Office":
        """The same without what is known of other units than these; so it is small enough to be sent elsewhere."""
        bare = evolve(self.round, units=(), given=(), ledger=None, out=(), nominations=(), previous=None)
        return evolve(
            self,
            round=bare,
            given={key: self.given[key] for key in units if key in self.given},
            out={key: self.out[key] for key in units if key in self.out},
        )

    def problems_of(self, seen: Seen) -> Iterator[Problem]:
        """What is wrong with a sheet as one of the round, with addresses in it."""
        named = seen.said("unit")
        if named is None:
            return
        unit = self.units.get(named)
        if unit is None:
            yield unknown("unit", named, self.units, "unit")
            return
        yield from check_sheet(seen, self.prepared[unit.group], self.circumstances(unit))
        until = self.round.stages[0].until
        if until is not None and seen.said("submitted") is None and seen.whole("submitted"):
            yield problem("PAR534", "unit", unit=unit.key, limit=until.isoformat())


def office_of(round_: Round, sets: Mapping[str, CriteriaSet], *, keep_going: bool = False) -> Office:
    """*round_* made ready with its criteria *sets* by id; it must have been found right by the checks."""
    by_id = {key: prepare(each) for key, each in sets.items()}
    prepared = {each.key: by_id[each.criteria_set or ""] for each in round_.groups}
    units = {each.key: each for each in round_.units}
    out: dict[str, frozenset[str]] = defaultdict(frozenset)
    for each in round_.out:
        for unit in units.keys() & set(each.units):
            items = [prepared[units[unit].group].items_of(name) or () for name in each.items]
            out[unit] = out[unit].union(*items)
    return Office(round_, keep_going, prepared, units, _given(round_), dict(out))


def _given(round_: Round) -> dict[str, GivenValues]:
    """What each unit is given: by source one value, or several by figure or item."""
    found: dict[str, dict[str, AnyValue | Mapping[str, AnyValue]]] = {each.key: {} for each in round_.units}
    for source, rows in round_.given:
        if isinstance(rows, str):
            for values in found.values():
                values[source] = rows
            continue
        for row in rows:
            values = found.get(row.unit, {})
            if row.key is None:
                values[source] = row.value
            else:
                before = values.get(source, {})
                values[source] = {**(before if isinstance(before, Mapping) else {}), row.key: row.value}
    return dict(found)
