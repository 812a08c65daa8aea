"""Proposals for awards: decided from the highest down, each decision with all its conditions and its reason.

The computation proposes; the decision is the council's.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import define, evolve, field, frozen

from parindex.model.awards import Award, Awards, Meeting, Nomination, Quota
from parindex.model.policies import Terms
from parindex.model.results import Choice, Decision, Places, Reason, UnitResult, Verdict
from parindex.model.round import Group
from parindex.problems import ProblemsFound, problem
from parindex.rules.conditions import Facts, verdicts
from parindex.rules.indices import compared, tie_order
from parindex.rules.quotas import AtCutoff, Candidate, Fate, Taken, by_council_alone, left_to_council, walk
from parindex.rules.standing import order_of

#: Who holds an award: a unit, or a person.
Holder = tuple[str, str | None]

_FATES: dict[Fate, tuple[Choice, Reason]] = {
    "taken": ("proposed", "within_quota"),
    "beyond": ("not", "beyond_quota"),
    "tied": ("tied", "tied_at_cutoff"),
    "tied_out": ("not", "tied_out"),
    "open": ("tied", "council"),
}


@frozen
class _Claim:
    """A unit, or a person of it, before an award."""

    unit: UnitResult
    nominee: str | None
    conditions: tuple[Verdict, ...]
    hindrance: Reason | None

    @property
    def holder(self) -> Holder:
        """Who would hold the award: one person may be put forward by two units."""
        return (self.unit.unit, None) if self.nominee is None else ("", self.nominee)


def propose(
    units: Sequence[UnitResult],
    groups: Sequence[Group],
    awards: Awards,
    facts: Mapping[str, Facts],
    *,
    terms: Mapping[str, Terms],
    places: Mapping[str, Places],
    nominations: Sequence[Nomination] = (),
) -> tuple[Decision, ...]:
    """The decisions on all *awards*, in their order and that of the *units*.

    Args:
        units: Ranked results.
        groups: Their groups; in one that is not complete nobody is considered.
        awards: The awards, from the highest down.
        facts: What conditions ask of each unit, by key.
        terms: What each group goes by: which index counts, and what breaks ties.
        places: Whether the places of each group are final; if not nobody of it is considered.
        nominations: Persons put forward for awards to individuals.

    Raises:
        ProblemsFound: A quota does not say what a tie at its end does (PAR701).
    """
    _refuse_silent_ties(awards)
    council = _Council(units, {each.key: each for each in groups}, awards, facts, terms, places)
    for each in nominations:
        council.persons[each.award, each.unit].add(each.person)
    decided = council.decide({})
    depends = council.depends_on(decided)
    return tuple(
        evolve(decision, depends_on=depends.get((award, at), ()))
        for award, decisions in decided.items()
        for at, decision in enumerate(decisions)
    )


def _refuse_silent_ties(awards: Awards) -> None:
    found = [
        problem("PAR701", f"awards[{at}].quota", award=each.key)
        for at, each in enumerate(awards.awards)
        if each.quota is not None and each.tie_at_cutoff is None
    ]
    if found:
        raise ProblemsFound(found)


@define
class _Council:
    units: Sequence[UnitResult]
    groups: dict[str, Group]
    awards: Awards
    facts: Mapping[str, Facts]
    terms: Mapping[str, Terms]
    places: Mapping[str, Places]
    persons: dict[tuple[str, str], set[str]] = field(factory=lambda: defaultdict[tuple[str, str], set[str]](set))
    claimed: dict[str, list[_Claim]] = field(factory=dict[str, list[_Claim]])

    def decide(self, granted: Mapping[str, frozenset[Holder]]) -> dict[str, list[Decision]]:
        """The decisions on each award; *granted* are ties that the council has resolved in favour of all."""
        holding: dict[Holder, list[str]] = defaultdict(list)
        decided: dict[str, list[Decision]] = {}
        for award in self.awards.awards:
            claims = self._claims(award)
            higher = holding if self.awards.one_per is not None else dict[Holder, list[str]]()
            candidates = [at for at, each in enumerate(claims) if not (each.hindrance or each.holder in higher)]
            fates = dict(zip(candidates, self._fates(award, [claims[at] for at in candidates]), strict=True))
            decisions = [
                _decision(award, each, fates.get(at), higher.get(each.holder, ())) for at, each in enumerate(claims)
            ]
            given = granted.get(award.key, frozenset())
            holders = {each.holder for each, made in zip(claims, decisions, strict=True) if made.decision == "proposed"}
            for each in holders | given:
                holding[each].append(award.key)
            decided[award.key] = decisions
        return decided

    def depends_on(self, decided: Mapping[str, Sequence[Decision]]) -> dict[tuple[str, int], tuple[str, ...]]:
        """The awards whose open ties can change a decision, by its award and position.

        They can where it is another one once all who tie have the award.
        """
        depends: dict[tuple[str, int], tuple[str, ...]] = defaultdict(tuple)
        if self.awards.one_per is None:
            return depends
        for award in self.awards.awards:
            claims = zip(self._claims(award), decided[award.key], strict=True)
            tied = frozenset(each.holder for each, made in claims if made.decision == "tied")
            otherwise = self.decide({award.key: tied}) if tied else {}
            for later, decisions in otherwise.items():
                for at, each in enumerate(decisions):
                    if each.decision != decided[later][at].decision:
                        depends[later, at] += (award.key,)
        return depends

    # --- who may be considered -------------------------------------------------------------------

    def _claims(self, award: Award) -> list[_Claim]:
        if award.key not in self.claimed:
            self.claimed[award.key] = [
                evolve(each, nominee=nominee)
                for each in self._units_before(award)
                for nominee in (
                    [None] if award.for_ == "collectives" else sorted(self.persons[award.key, each.unit.unit])
                )
            ]
        return self.claimed[award.key]

    def _units_before(self, award: Award) -> list[_Claim]:
        claims: list[_Claim] = []
        for each in self.units:
            if each.group in self._among(award):
                found = verdicts(award.when, self.facts[each.unit])
                hindrance = self._hindrance(each, found) or self._other_group(award, each, found)
                claims.append(_Claim(each, None, found, hindrance))
        return claims

    def _hindrance(self, unit: UnitResult, found: Sequence[Verdict]) -> Reason | None:
        """The first reason why a unit is no candidate: those that say most come first."""
        reasons: list[tuple[Reason, bool]] = [
            ("not_submitted", unit.state == "not_submitted"),
            ("not_ranked", not unit.ranked),
            ("provisional", bool(unit.open)),
            ("not_verified", unit.state != "verified"),
            ("incomplete_group", not self.groups[unit.group].complete),
            ("provisional_group", self.places[unit.group] != "final"),
            ("no_index", unit.index is None),
            ("conditions", not all(each.met for each in found)),
        ]
        return next((reason for reason, holds in reasons if holds), None)

    def _other_group(self, award: Award, unit: UnitResult, found: Sequence[Verdict]) -> Reason | None:
        """That a number is shared with a group that has no final places yet: nobody knows who else will claim it."""
        wide = award.quota is not None and (award.quota.total, award.quota.share) != (None, None)
        open_ = any(self.places.get(each) != "final" for each in self._among(award) if each != unit.group)
        return "other_group" if wide and open_ and all(each.met for each in found) else None

    def _among(self, award: Award) -> tuple[str, ...]:
        """The groups that the award is for: all, if it names none."""
        return award.among or tuple(self.groups)

    # --- quotas ----------------------------------------------------------------------------------

    def _fates(self, award: Award, claims: Sequence[_Claim]) -> list[Taken]:
        if award.quota is None:
            return [Taken("taken")] * len(claims)
        at_cutoff: AtCutoff = award.tie_at_cutoff or "council"
        limits = self._limits(award, award.quota)
        numbers = {scope: number for number, scope in enumerate(limits)}
        candidates = self._candidates(award, award.quota, claims, numbers)
        wide = numbers.get(("", ""))
        if award.quota.compare == "council" and award.for_ == "individuals":
            return by_council_alone(candidates, list(limits.values()))
        if award.quota.compare == "council" and wide is not None:
            return left_to_council(candidates, list(limits.values()), at_cutoff, wide)
        return walk(candidates, list(limits.values()), at_cutoff)

    def _limits(self, award: Award, quota: Quota) -> dict[tuple[str, str | None], int]:
        """The limits from the narrowest to the widest: (group, cluster), (group, None), and ("", "") for all."""
        limits: dict[tuple[str, str | None], int] = {}
        if quota.per_cluster is not None:
            clusters = {(each.unit.group, each.unit.cluster or "") for each in self._claims(award)}
            limits.update(dict.fromkeys(sorted(clusters), quota.per_cluster))
        limits.update(((group, None), most) for group, most in quota.groups)
        totals = [] if quota.total is None else [quota.total]
        if quota.share is not None:
            totals.append(int(Fraction(quota.share) * self._base(award, quota)))
        if totals:
            limits["", ""] = min(totals)
        return limits

    def _base(self, award: Award, quota: Quota) -> int:
        """How many the share is taken of: the eligible for *award*, or the units that meet another's conditions."""
        claims = self._claims(award)
        if isinstance(quota.of, Meeting):
            claims = self._units_before(next(each for each in self.awards.awards if each.key == quota.of.meeting))
        return sum(each.hindrance is None for each in claims)

    def _candidates(
        self, award: Award, quota: Quota, claims: Sequence[_Claim], numbers: Mapping[tuple[str, str | None], int]
    ) -> list[Candidate]:
        units = [each.unit for each in claims]
        finer = self._finer(award, units)
        lanes = {group: number for number, group in enumerate(self.groups)}
        candidates: list[Candidate] = []
        for unit, order, part in zip(units, self._orders(quota, units), finer, strict=True):
            scopes = ((unit.group, unit.cluster or ""), (unit.group, None), ("", ""))
            inside = tuple(numbers[each] for each in scopes if each in numbers)
            place = (unit.rank.group or 0) if quota.compare == "index" else 0
            candidates.append(Candidate(order, inside, part, lanes[unit.group], place))
        return candidates

    def _finer(self, award: Award, units: Sequence[UnitResult]) -> list[int]:
        """The order inside a tie, 0 the best, by the tie-break that all groups of the award share."""
        steps = {self.terms[group].tie_break for group in self._among(award)}
        columns = [tie_order(units, step) for step in (steps.pop() if len(steps) == 1 else ())]
        keys = list(zip(*columns, strict=True)) if columns else [()] * len(units)
        position = {key: at for at, key in enumerate(sorted(set(keys), reverse=True))}
        return [position[key] for key in keys]

    def _orders(self, quota: Quota, units: Sequence[UnitResult]) -> list[int]:
        """The order in which units are walked, 0 the best: across groups as declared, inside them by place."""
        if quota.compare == "index":
            return order_of([-compared(each, self.terms[each.group].compare) for each in units])
        if quota.compare == "rank_share":
            ranked = Counter(self._ranking(each) for each in self.units if each.rank.official is not None)
            return order_of([Fraction(each.rank.official or 0, ranked[self._ranking(each)]) for each in units])
        return order_of([Fraction(each.rank.group or 0) for each in units])

    def _ranking(self, unit: UnitResult) -> tuple[str, str | None]:
        """The ranking in which the official place of *unit* counts: its group, or its cluster there."""
        by_cluster = self.groups[unit.group].official_rank == "cluster"
        return (unit.group, unit.cluster if by_cluster else None)


def _decision(award: Award, claim: _Claim, fate: Taken | None, higher: Sequence[str]) -> Decision:
    choice: Choice
    reason: Reason
    if claim.hindrance is not None:
        choice, reason = ("not" if claim.hindrance == "conditions" else "not_considered"), claim.hindrance
    elif fate is None:
        choice, reason = "holds_higher", "holds_higher"
    else:
        choice, reason = _FATES[fate.fate]
    return Decision(
        award=award.key,
        unit=claim.unit.unit,
        nominee=claim.nominee,
        decision=choice,
        reason=reason,
        conditions=claim.conditions,
        over=fate.over if fate else 0,
        holds=tuple(higher) if choice == "holds_higher" else (),
    )
