"""An item with a rule, as the checks of rules look at it, and numbers as a file writes them."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import attrs
from attrs import Factory, frozen

from parindex.checks.items import Item, SetSeen
from parindex.model.criteria import Criterion, Figure
from parindex.model.rule_kinds import Deadline, Rule
from parindex.places import member
from parindex.points import shown
from parindex.rules.asking import figures_used
from parindex.rules.normal import Normal, normal, simple_rules
from parindex.rules.outline import Policies
from parindex.rules.proof import Field, Witness

#: For rules in which no day is named.
_ANY_YEAR = 2000


def _maximum(ruled: "Ruled") -> Fraction | None:
    declared = ruled.criterion.max
    return Fraction(declared) if isinstance(declared, Decimal) else None


@frozen(eq=False, repr=False)
class Ruled:
    """An item with a rule, and the figures it can use.

    Attributes:
        address: Where it stands.
        criterion: Itself.
        item: The same in its place.
        figures: The figures that it can use, its own and the shared ones.
        field: What these can be.
        seen: The set.
        all_known: Whether all figures could be read.
        maximum: Its maximum; None if it is unknown.
    """

    address: str
    criterion: Criterion
    item: Item
    figures: Mapping[str, Figure]
    field: Field
    seen: SetSeen
    all_known: bool
    maximum: Fraction | None = attrs.field(init=False, default=Factory(_maximum, takes_self=True))
    _forms: dict[int, Normal | None] = Factory(dict[int, "Normal | None"])  # by identity: hashing rules is slow

    @property
    def policies(self) -> Policies | None:
        """What holds for it; None where that could not all be read."""
        return self.item.policies if self.item.known else None

    @property
    def names_known(self) -> bool:
        """Whether all figures that the rule names could be read; if not, nobody knows what they are."""
        rule = self.criterion.rule
        return rule is not None and all(name in self.figures for name in figures_used(rule))

    def at(self, key: str) -> str:
        """Where its *key* stands."""
        return member(self.address, key)

    def form(self, rule: Rule) -> Normal | None:
        """The normal form of *rule*; the year matters to deadlines alone."""
        if id(rule) not in self._forms:
            self._forms[id(rule)] = self._form(rule)
        return self._forms[id(rule)]

    def _form(self, rule: Rule) -> Normal | None:
        year: int | None = self.seen.seen.said("year")
        if year is None and any(isinstance(simple, Deadline) for _, simple in simple_rules(rule)):
            return None
        return normal(rule, self.maximum, self.figures, year or _ANY_YEAR)

    def shown(self, witness: Witness | None) -> str:
        """The figures of a *witness*, as a file would give them."""
        pairs = () if witness is None else witness.figures
        return ", ".join(f"{key} = {number(value, percent=self._is_percent(key))}" for key, value in pairs)

    def _is_percent(self, key: str) -> bool:
        return key in self.figures and self.figures[key].kind == "percent"


def number(value: Fraction, *, percent: bool) -> str:
    """*value* to 4 decimals, as a file writes it."""
    text = f"{shown(value * 100 if percent else value):f}"
    return f"{text}%" if percent else text
