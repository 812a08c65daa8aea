"""Proposals for awards: decided from the highest down, each decision with all its conditions and its reason.

The computation proposes; the decision is the council's.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import Factory, define, evolve, frozen

from parindex.model.awards import Award, Awards, Meeting, Nomination, Quota
from parindex.model.results import Choice, Decision, Reason, UnitResult, Verdict
from parindex.model.round import Group
from parindex.rules.conditions import Facts, verdicts
from parindex.rules.indices import Compare, compared
from parindex.rules.quotas import Candidate, Fate, Taken, walk
from parindex.rules.standing import order_of

_FATES: dict[Fate, tuple[Choice, Reason]] = {
    "taken": ("proposed", "within_quota"),
    "beyond": ("not", "beyond_quota"),
    "tied": ("tied", "tied_at_cutoff"),
    "tied_out": ("not", "tied_out"),
}


@frozen
class _Claim:
    """A unit, or a person of it, before an award."""

    unit: UnitResult
    nominee: str | None
    conditions: tuple[Verdict, ...]
    hindrance: Reason | None

    @property
    def holder(self) -> tuple[str, str | None]:
        """Who would hold the award: the unit, or the person."""
        return (self.unit.unit, None) if self.nominee is None else ("", self.nominee)


def propose(
    units: Sequence[UnitResult],
    groups: Sequence[Group],
    awards: Awards,
    facts: Mapping[str, Facts],
    *,
    compare: Compare,
    tie_break: bool,
    nominations: Sequence[Nomination] = (),
) -> tuple[Decision, ...]:
    """The decisions on all *awards*, in their order and that of the *units*.

    Args:
        units: Ranked results.
        groups: Their groups; in one that is not complete nobody is considered.
        awards: The awards, from the highest down.
        facts: What conditions ask of each unit, by key.
        compare: Whether units of different groups compare by published or exact index.
        tie_break: Whether the round can break ties by the exact index.
        nominations: Persons put forward for awards to individuals.
    """
    council = _Council(units, {each.key: each for each in groups}, awards, facts, compare, tie_break, nominations)
    return tuple(decision for each in awards.awards for decision in council.decide(each))


@define
class _Council:
    units: Sequence[UnitResult]
    groups: dict[str, Group]
    awards: Awards
    facts: Mapping[str, Facts]
    compare: Compare
    tie_break: bool
    nominations: Sequence[Nomination]
    holding: dict[tuple[str, str | None], list[str]] = Factory(dict[tuple[str, str | None], list[str]])
    open_ties: dict[tuple[str, str | None], list[str]] = Factory(dict[tuple[str, str | None], list[str]])

    def decide(self, award: Award) -> list[Decision]:
        """The decisions on *award*, the higher ones being decided."""
        claims = self._claims(award)
        exclusive = self.awards.one_per is not None
        higher = self.holding if exclusive else {}
        candidates = [each for each in claims if each.hindrance is None and each.holder not in higher]
        limits = self._limits(award, claims)
        fates = self._fates(award, candidates, limits)
        loose = [each for each in candidates if each.holder not in self.open_ties] if exclusive else candidates
        without = self._fates(award, loose, limits)
        decisions: list[Decision] = []
        for each in claims:
            decision = self._decision(award, each, fates.get(each.holder), higher.get(each.holder, []))
            if exclusive and each.hindrance is None:
                ties = self.open_ties.get(each.holder)
                if ties is None and fates.get(each.holder) != without.get(each.holder):
                    ties = sorted({tie for open_to in self.open_ties.values() for tie in open_to})
                decision = evolve(decision, depends_on=tuple(ties or ()))
            decisions.append(decision)
        self._remember(award, claims, decisions)
        return decisions

    def _remember(self, award: Award, claims: Sequence[_Claim], decisions: Sequence[Decision]) -> None:
        for claim, decision in zip(claims, decisions, strict=True):
            if decision.decision == "proposed":
                self.holding.setdefault(claim.holder, []).append(award.key)
            elif decision.decision == "tied":
                self.open_ties.setdefault(claim.holder, []).append(award.key)

    # --- who may be considered -------------------------------------------------------------------

    def _claims(self, award: Award) -> list[_Claim]:
        among = [each for each in self.units if each.group in award.among]
        if award.for_ == "collectives":
            return [self._claim(award, each, None) for each in among]
        persons = [each for each in self.nominations if each.award == award.key]
        return [
            self._claim(award, unit, nominee)
            for unit in among
            for nominee in sorted({each.person for each in persons if each.unit == unit.unit})
        ]

    def _claim(self, award: Award, unit: UnitResult, nominee: str | None) -> _Claim:
        found = verdicts(award.when, self.facts[unit.unit])
        return _Claim(unit, nominee, found, self._hindrance(unit, found))

    def _hindrance(self, unit: UnitResult, found: Sequence[Verdict]) -> Reason | None:
        if unit.state == "not_submitted":
            return "not_submitted"
        if not unit.ranked:
            return "not_ranked"
        if not self.groups[unit.group].complete:
            return "incomplete_group"
        if unit.index is None:
            return "no_index"
        return None if all(each.met for each in found) else "conditions"

    # --- quotas ----------------------------------------------------------------------------------

    def _limits(self, award: Award, claims: Sequence[_Claim]) -> list[tuple[str, str, int]]:
        """The limits from the narrowest to the widest: the cluster, the group, and all; with group and cluster."""
        quota = award.quota or Quota()
        clusters = sorted({(each.unit.group, each.unit.cluster or "") for each in claims})
        limits: list[tuple[str, str, int]] = []
        if quota.per_cluster is not None:
            limits += [(group, f"cluster {cluster}", quota.per_cluster) for group, cluster in clusters]
        limits += [(group, "", most) for group, most in quota.groups]
        totals = [] if quota.total is None else [quota.total]
        if quota.share is not None:
            base = self._base(quota, claims)
            totals.append(int(Fraction(quota.share) * base))
        return [*limits, *(("", "", min(totals)) for _ in totals[:1])]

    def _base(self, quota: Quota, claims: Sequence[_Claim]) -> int:
        """How many the share is taken of: the eligible for *award*, or for the award it names."""
        if isinstance(quota.of, Meeting):
            other = next(each for each in self.awards.awards if each.key == quota.of.meeting)
            claims = self._claims(other)
        return sum(each.hindrance is None for each in claims)

    def _fates(
        self, award: Award, candidates: Sequence[_Claim], limits: Sequence[tuple[str, str, int]]
    ) -> dict[tuple[str, str | None], Taken]:
        if award.quota is None or award.tie_at_cutoff is None:
            return {each.holder: Taken("taken") for each in candidates}
        counted = [
            tuple(index for index, limit in enumerate(limits) if _counts(limit, each.unit)) for each in candidates
        ]
        orders = self._orders(award, candidates)
        finer = [(-each.exact if each.exact is not None else Fraction(0)) for each in (c.unit for c in candidates)]
        parting = order_of(finer) if self.tie_break else [0] * len(candidates)
        numbers = [most for _, _, most in limits]
        if award.quota.compare == "council":
            return self._by_council(award, candidates, counted, numbers)
        waiting = [
            Candidate(order, (part,), inside) for order, part, inside in zip(orders, parting, counted, strict=True)
        ]
        found = walk(waiting, numbers, award.tie_at_cutoff)
        return {each.holder: fate for each, fate in zip(candidates, found, strict=True)}

    def _orders(self, award: Award, candidates: Sequence[_Claim]) -> list[int]:
        """The order in which candidates are walked, 0 the best: across groups as declared, inside them by place."""
        compare = award.quota.compare if award.quota else None
        if compare == "index":
            return order_of([-compared(each.unit, self.compare) for each in candidates])
        if compare == "rank_share":
            return order_of([self._rank_share(each.unit) for each in candidates])
        return order_of([Fraction(each.unit.rank.group or 0) for each in candidates])

    def _rank_share(self, unit: UnitResult) -> Fraction:
        """Official place over the units ranked in that ranking; smaller is better."""
        by_cluster = self.groups[unit.group].official_rank == "cluster"
        ranked = sum(
            each.rank.official is not None
            and each.group == unit.group
            and (not by_cluster or each.cluster == unit.cluster)
            for each in self.units
        )
        return Fraction(unit.rank.official or 0, ranked)

    def _by_council(
        self,
        award: Award,
        candidates: Sequence[_Claim],
        counted: Sequence[tuple[int, ...]],
        limits: Sequence[int],
    ) -> dict[tuple[str, str | None], Taken]:
        """Narrow limits by place inside each group; what is left goes to the council if it does not fit the whole."""
        wide = len(limits) - 1 if award.quota and (award.quota.total, award.quota.share) != (None, None) else None
        narrow = [tuple(each for each in inside if each != wide) for inside in counted]
        places = order_of([Fraction(each.unit.rank.group or 0) for each in candidates])
        waiting = [Candidate(place, (place,), inside) for place, inside in zip(places, narrow, strict=True)]
        found = walk(waiting, limits, award.tie_at_cutoff or "council")
        open_to = sum(each.fate in ("taken", "tied") for each in found)
        if wide is not None and open_to > limits[wide]:
            found = [Taken("tied") if each.fate == "taken" else each for each in found]
        return {each.holder: fate for each, fate in zip(candidates, found, strict=True)}

    def _decision(self, award: Award, claim: _Claim, fate: Taken | None, higher: Sequence[str]) -> Decision:
        choice: Choice
        reason: Reason
        if claim.hindrance is not None:
            choice, reason = ("not" if claim.hindrance == "conditions" else "not_considered"), claim.hindrance
        elif fate is None:
            choice, reason = "holds_higher", "holds_higher"
        else:
            choice, reason = _FATES[fate.fate]
            if fate.fate == "tied" and award.quota is not None and award.quota.compare == "council":
                reason = "council"
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


def _counts(limit: tuple[str, str, int], unit: UnitResult) -> bool:
    group, cluster, _ = limit
    if cluster:
        return unit.group == group and cluster == f"cluster {unit.cluster or ''}"
    return group in ("", unit.group)
