"""Results of units ranked, banded and proposed for awards."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import get_args

from attrs import evolve, frozen

from parindex import awards as awarding
from parindex import ranking
from parindex.assessing.sheets import errors_of
from parindex.assessing.units import as_result
from parindex.checks.awards import check_awards, check_awards_against
from parindex.checks.naming import unknown
from parindex.checks.seen import Whole
from parindex.model.awards import Award, Awards, Nomination
from parindex.model.policies import AreaTieBreak, Band, Compare, Terms, TieBreak, Ties
from parindex.model.results import Decision, GroupResult, Places, Table, UnitResult
from parindex.model.round import Group
from parindex.model.scored import ByCode, Scored
from parindex.places import item, member
from parindex.points import decimals, rounded
from parindex.problems import ProblemsFound, problem
from parindex.rules.conditions import Facts, band_of
from parindex.rules.indices import compared
from parindex.rules.terms import terms_of_set
from parindex.texts import Words


def rank(
    results: Iterable[Scored | UnitResult],
    *,
    groups: Sequence[Group] = (),
    compare: Compare | None = None,
    ties: Ties | None = None,
    tie_break: Sequence[TieBreak] | None = None,
    bands: Sequence[Band] | None = None,
) -> Table:
    """*results* with their places and bands, in order of group, cluster, official place, name and key.

    A place counts the units above it in its group, and in its cluster; a unit without a cluster belongs to its group's
    own. Units that are not ranked, or have no index, take no place. While a ranked unit of a group is provisional the
    group has no places, unless all its units wait for the same items.

    Args:
        results: What came of sheets, or of units of a round.
        groups: The groups in order, where more is to be said than their keys.
        compare: Whether the published or the exact index counts; by default what the criteria set says.
        ties: 1, 2, 2, 4 (`standard`) or 1, 2, 2, 3 (`dense`); likewise.
        tie_break: What separates units that tie; likewise.
        bands: From the highest down; likewise.

    Raises:
        ProblemsFound: A unit is there twice (PAR417), or a tie-break asks for areas that there are not (PAR304).
        TypeError: Neither a criteria set nor the keywords say what counts.
    """
    _refuse_unknown(compare, ties, tie_break)
    units = [as_result(each) if isinstance(each, Scored) else each for each in results]
    own = {each.group: terms_of_set(each.scored.criteria) for each in units if each.scored is not None}
    places = {each.group: _decimals(each) for each in units if each.index is not None}
    said = _Said(compare, ties, tie_break, bands)
    terms = {each.group: said.terms(own.get(each.group), places.get(each.group)) for each in units}
    twice = [key for key, number in Counter(each.unit for each in units).items() if number > 1]
    found = [problem("PAR417", unit=each, where="results") for each in twice]
    if any(each.index is not None and not _asked(terms[each.group]) <= _area_codes(each) for each in units):
        found.append(problem("PAR304", "tie_break"))
    if found:
        raise ProblemsFound(found)
    known = {each.key: each for each in groups}
    listed = [*groups, *(Group(key, Words(key)) for key in terms if key not in known)]
    return ranked(units, [each for each in listed if each.key in terms], terms)


def _refuse_unknown(compare: str | None, ties: str | None, tie_break: Sequence[object] | None) -> None:
    """Words that mean nothing here would change ranks, or change nothing, in silence."""
    known = (("compare", compare, get_args(Compare)), ("ties", ties, get_args(Ties)))
    unheard = [(key, said, words) for key, said, words in known if said is not None and said not in words]
    found = [problem("PAR212", key, text=said, choices=", ".join(words)) for key, said, words in unheard]
    wrong = [each for each in tie_break or () if each != "exact" and not isinstance(each, AreaTieBreak)]
    found += [problem("PAR212", "tie_break", text=str(each), choices="exact, AreaTieBreak") for each in wrong]
    if found:
        raise ProblemsFound(found)


@frozen
class _Said:
    """What is said by keyword, and so goes before what the criteria set of a group says."""

    compare: Compare | None
    ties: Ties | None
    tie_break: Sequence[TieBreak] | None
    bands: Sequence[Band] | None

    def terms(self, own: Terms | None, places: int | None) -> Terms:
        """What a group goes by; its *own* terms are those of its set, *places* the decimals of its indices."""
        if own is None and places is not None and (self.compare is None or self.ties is None):
            raise TypeError("compare and ties must be said where results come without their criteria set")
        own = own or Terms(places or 0, "published", "standard")
        return Terms(
            own.places,
            self.compare or own.compare,
            self.ties or own.ties,
            own.tie_break if self.tie_break is None else tuple(self.tie_break),
            own.bands if self.bands is None else tuple(self.bands),
        )


def _decimals(unit: UnitResult) -> int:
    return 0 if unit.index is None else decimals(unit.index)


def _asked(terms: Terms) -> set[str]:
    """The areas that the tie-break asks about."""
    return {step.area for step in terms.tie_break if isinstance(step, AreaTieBreak)}


def _area_codes(unit: UnitResult) -> set[str]:
    return {area.code for area in unit.areas}


def ranked(units: Sequence[UnitResult], groups: Sequence[Group], terms: Mapping[str, Terms]) -> Table:
    """*units* with places and bands; groups whose places are not final have no bands."""
    placed = ranking.rank(units, groups, terms)
    members: dict[str, list[UnitResult]] = defaultdict(list)
    for each in placed:
        members[each.group].append(each)
    places: ByCode[Places] = ByCode(tuple((each.key, ranking.places_of(members[each.key])) for each in groups))
    table = Table(placed, tuple(groups), ByCode(tuple((each.key, terms[each.key]) for each in groups)), places)
    facts = facts_by_unit(table)
    return evolve(table, units=tuple(evolve(each, band=_band(each, table, facts)) for each in placed))


def _band(unit: UnitResult, table: Table, facts: Mapping[str, Facts]) -> str | None:
    position = facts[unit.unit].band
    final = table.places[unit.group] == "final" and not unit.open
    return table.terms[unit.group].bands[position].key if final and position is not None else None


def facts_by_unit(table: Table) -> dict[str, Facts]:
    """What conditions ask of each unit."""
    return {each.unit: _facts(each, table.terms[each.group]) for each in table.units}


def _facts(unit: UnitResult, terms: Terms) -> Facts:
    index = None if unit.index is None else compared(unit, terms.compare)
    areas = {each.code: each.index for each in unit.areas if each.kind == "core"}
    facts = Facts(index, unit.rank, None, terms.bands, frozenset(unit.flags), areas)
    return evolve(facts, band=band_of(facts))


def propose(table: Table, awards: Awards, *, nominations: Sequence[Nomination] = ()) -> tuple[Decision, ...]:
    """The decisions on all *awards*, in their order and that of the units: proposals, which a council decides on.

    Args:
        table: Units with their places, as `rank` gives them; nobody is considered whose result is not verified.
        awards: The awards, from the highest down.
        nominations: Persons put forward for awards to individuals.

    Raises:
        ProblemsFound: The awards make no sense, or name what the table does not have.
    """
    seen = Whole.of(awards)
    areas = {group.key: _areas(table, group.key) for group in table.groups}
    found = [*check_awards(seen), *check_awards_against(seen, table.terms, areas)]
    for address, award in seen.each(Award):
        unheard = [each for each in enumerate(award.among) if each[1] not in table.terms]
        found += [unknown("group", name, table.terms, item(member(address, "among"), at)) for at, name in unheard]
    if errors := errors_of(found):
        raise ProblemsFound(errors)
    return decided(table, awards, nominations)


def _areas(table: Table, group: str) -> set[str]:
    """The codes of the core areas in which units of *group* have an index."""
    members = (each for each in table.units if each.group == group)
    return {area.code for each in members for area in each.areas if area.kind == "core"}


def decided(table: Table, awards: Awards | None, nominations: Sequence[Nomination]) -> tuple[Decision, ...]:
    """The decisions on *awards* that were found right."""
    if awards is None:
        return ()
    return awarding.propose(
        table.units,
        table.groups,
        awards,
        facts_by_unit(table),
        terms=table.terms,
        places=table.places,
        nominations=nominations,
    )


def group_results(table: Table, stopped: Collection[str], group_of: Mapping[str, str]) -> tuple[GroupResult, ...]:
    """What comes of each group; of those *stopped* only how many units they have, by *group_of* each unit."""
    sizes = Counter(group_of.values())
    members: dict[str, list[UnitResult]] = defaultdict(list)
    for each in table.units:
        members[each.group].append(each)
    found = [evolve(_group(each, members[each.key], table), units=sizes[each.key]) for each in table.groups]
    return tuple(evolve(each, stopped=True, places="none") if each.group in stopped else each for each in found)


def _group(group: Group, members: Sequence[UnitResult], table: Table) -> GroupResult:
    terms = table.terms[group.key]
    placed = [each for each in members if each.rank.group is not None]
    last = max((each.rank.group or 0 for each in placed), default=0)
    exact = [each.exact for each in placed if each.exact is not None]
    mean = sum(exact, Fraction(0)) / len(exact) if exact and group.complete else None
    bands = Counter(each.band for each in placed)
    return GroupResult(
        group=group.key,
        complete=group.complete,
        units=len(members),
        mean=None if mean is None else rounded(mean, terms.places),
        bands=tuple((band.key, bands[band.key]) for band in terms.bands),
        best=tuple(each.unit for each in placed if each.rank.group == 1),
        worst=tuple(each.unit for each in placed if each.rank.group == last),
        places=table.places[group.key],
    )
