"""What changed between two criteria sets, as values; `writing` puts them into words."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, get_args

from attrs import field, frozen

from parindex.comparing.matching import Matching
from parindex.model.criteria import CriteriaSet
from parindex.model.fields import Quantity
from parindex.model.intervals import Interval
from parindex.texts import Words

Kind = Literal[
    "added",
    "removed",
    "split",
    "merged",
    "moved",
    "renamed",
    "rule",
    "measure",
    "rebracketed",
    "repointed",
    "figures",
    "checks",
    "policies",
    "identity",
    "sources",
    "texts",
    "respelled",
]
#: What a change does: answers to the old do not answer the new (`incomparable`); they do, and may be worth something
#: else (`scores`); nothing but words changed (`wording`).
Effect = Literal["incomparable", "scores", "wording"]
KINDS: tuple[Kind, ...] = get_args(Kind)
EFFECTS: tuple[Effect, ...] = get_args(Effect)


@frozen
class Bracket:
    """Where a step of a measure holds.

    Attributes:
        interval: From where to where, both ends as they come out.
        percent: Whether the measure is a share, written as a percentage.
        worth: What it is worth, where that is the news: points, a share of the maximum, or the `measure` of it.
    """

    interval: Interval
    percent: bool
    worth: Decimal | Quantity | str | None = None


@frozen
class Held:
    """What holds where nothing is written.

    Attributes:
        value: What holds; None where no word of the files says it.
        above: The code of the area or criterion that says so; None if nobody does, and it is the default.
    """

    value: object
    above: str | None = None


@frozen
class Examples:
    """The worked examples of an item, or of the set.

    Attributes:
        count: How many there are.
        added: How many of them are new; None for the old side.
        removed: How many old ones are gone.
        changed: How many answer the same, and say that something else comes of it.
    """

    count: int
    added: int | None = None
    removed: int | None = None
    changed: int | None = None


@frozen
class Side:
    """One side of a change.

    Attributes:
        code: The code of the area, criterion or item; empty for the set itself.
        address: Where it stands in its set; what it would stand in, where it is not there.
        value: What stands there, exact; None for nothing, `Held` where something holds all the same.
    """

    code: str
    address: str
    value: object = None


@frozen
class Change:
    """One thing that is not as it was.

    Attributes:
        kind: What kind of change it is.
        effect: What it does.
        field: The field that changed, as files call it; empty for an area, criterion or item as a whole.
        name: The name of the area, criterion or item, as it is now; the title of the set.
        old: What was; None where there was nothing of the kind.
        new: What is; None where there is nothing of the kind.
        follows: Whether it only follows from others: the maximum of what is inside, added up.
    """

    kind: Kind
    effect: Effect
    field: str
    name: Words
    old: Side | None
    new: Side | None
    follows: bool = False


@frozen
class Changes:
    """All that changed from one criteria set to another.

    Attributes:
        old: The one set.
        new: The other.
        matching: Which items are the same ones.
        found: What changed: first what makes results incomparable, then what may change scores, then wording; each in
            order of the sets, what only follows from others last.
    """

    old: CriteriaSet = field(repr=False)
    new: CriteriaSet = field(repr=False)
    matching: Matching = field(repr=False, eq=False)
    found: tuple[Change, ...]

    def __iter__(self) -> Iterator[Change]:
        """Each change, in order."""
        return iter(self.found)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.found)

    def of(self, effect: Effect) -> tuple[Change, ...]:
        """Those that have this *effect*."""
        return tuple(each for each in self.found if each.effect == effect)
