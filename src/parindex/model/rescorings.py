"""What a round would have come to under another criteria set: what could be compared of it, and what could not."""

from fractions import Fraction
from typing import Literal

from attrs import field, frozen

from parindex.model.comparisons import Comparison, Move
from parindex.model.ledger import Entry
from parindex.model.policies import Status
from parindex.model.results import Outcome
from parindex.problems import Problem
from parindex.texts import Words

#: Why an item cannot be rescored. By the two sets alone: it is `new`, `removed`, `merged` of several, or one of those
#: that one was `split` into; it was a criterion with criteria inside, or is one (`regrouped`); its rule is not known
#: (`unknown`), or is of another `kind`; `figures` or `conditions` were not asked for, or were of another kind;
#: `evidence` was not asked for; it comes from another `source`, or from it within other `bounds`; it `hangs` on an item
#: that cannot be rescored. By what was answered: verifiers have `judged` it by the old rule or maximum; the `answer`,
#: or what was `given` from outside, is none to the new rule.
Obstacle = Literal[
    "new",
    "removed",
    "merged",
    "split",
    "regrouped",
    "unknown",
    "kind",
    "figures",
    "conditions",
    "evidence",
    "source",
    "bounds",
    "hangs",
    "judged",
    "answer",
    "given",
]


@frozen
class Fault:
    """What stands in the way.

    Attributes:
        obstacle: Which kind.
        names: The figures, conditions, items or sources that it is about.
        problem: What is wrong with the answer under the new rule.
    """

    obstacle: Obstacle
    names: tuple[str, ...] = ()
    problem: Problem | None = None


@frozen
class LeftOut:
    """An item that cannot be rescored; it is left out of both sides.

    Attributes:
        code: Its code in the new set; None where it is removed.
        was: Its codes in the old set; none where it is new.
        name: Its name, now if it is there.
        fault: Why.
        groups: The groups of units that it is left out for.
        units: The units whose answers stand in the way; none where the sets do.
    """

    code: str | None
    was: tuple[str, ...]
    name: Words
    fault: Fault
    groups: tuple[str, ...]
    units: tuple[str, ...] = ()


@frozen
class Share:
    """How much of the maximum of a *group* is compared: points of the core, of how many; None where one is unknown."""

    group: str
    old: tuple[Fraction, Fraction] | None
    new: tuple[Fraction, Fraction] | None

    @property
    def whole(self) -> bool:
        """Whether all of it is."""
        return all(each is not None and each[0] == each[1] for each in (self.old, self.new))


@frozen
class SetHeading:
    """Which criteria set it is."""

    id: str
    year: int
    title: Words
    status: Status


@frozen
class Rescoring:
    """A round under another criteria set.

    Attributes:
        sets: The old set and the new.
        comparison: The round under the old set against the round under the new, over what can be compared.
        left_out: What cannot be rescored, in order of the new set, then what is removed.
        shares: How much of the maximum is compared, by group.
        lost: Entries of the ledger that did not carry over, or not all of them: by unit, code, stage and day.
        awards_left_out: Why awards cannot be proposed under the new set, so that none are compared.
        published: The round as it was, nothing left out.
    """

    sets: Move[SetHeading]
    comparison: Comparison
    left_out: tuple[LeftOut, ...] = ()
    shares: tuple[Share, ...] = ()
    lost: tuple[Entry, ...] = ()
    awards_left_out: tuple[Problem, ...] = ()
    published: Outcome | None = field(default=None, eq=False, repr=False)

    @property
    def partial(self) -> bool:
        """Whether something is left out, so that index, places, bands and awards are those of what can be compared."""
        return bool(self.left_out)
