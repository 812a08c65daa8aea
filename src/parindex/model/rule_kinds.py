"""The kinds of scoring rule, as they are written; what they mean is said once, by their normal form in `rules`."""

from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from attrs import field, frozen

from parindex.model.fields import (
    ByKind,
    Formula,
    Key,
    Pairs,
    Percent,
    Points,
    Quantity,
    YearDay,
    as_pairs,
    optional_exact,
    optional_quantity,
    spelled,
)
from parindex.model.noun import Noun
from parindex.points import exact
from parindex.texts import Words

Better = Literal["higher", "lower"]


def _unless_word(value: Any) -> Any:  # noqa: ANN401, a number or one of our words
    """*value* as an exact number, unless it is a word such as `none`."""
    return value if value in ("none", "unknown", "measure") else optional_exact(value)


def _points_by_key(values: Any) -> Pairs[Decimal]:  # noqa: ANN401, pairs or a mapping
    return as_pairs({key: exact(each) for key, each in dict(values).items()})


@frozen(eq=False, repr=False)
class Option(Noun):
    """One thing to choose, worth *points*, or a *share* of the maximum (0.5 for 50 %)."""

    EITHER: ClassVar = ("points", "share")
    key: Key
    name: Words | None = None
    points: Points | None = field(default=None, converter=optional_exact)
    share: Percent | None = field(default=None, converter=optional_exact)


@frozen(eq=False, repr=False)
class Options(Noun):
    """One of several options is chosen."""

    KIND: ClassVar = "options"
    options: tuple[Option, ...] = field(metadata=spelled(unique="key", some=True))


@frozen(eq=False, repr=False)
class YesNo(Noun):
    """The maximum if it is met, *otherwise* so many points."""

    KIND: ClassVar = "yes_no"
    otherwise: Points = field(default=Decimal(0), converter=exact)


@frozen(eq=False, repr=False)
class Requirement(Noun):
    """One thing of a checklist to be met, worth *points* where the list does not say `each`."""

    key: Key
    name: Words
    points: Points | None = field(default=None, converter=optional_exact)


@frozen(eq=False, repr=False)
class Checklist(Noun):
    """Points for what is met: *each* so many, each its own, or the maximum for all of them and nothing for fewer."""

    KIND: ClassVar = "checklist"
    EITHER_OR_NONE: ClassVar = ("each", "all_or_nothing")
    conditions: tuple[Requirement, ...] = field(metadata=spelled(unique="key", some=True))
    each: Points | None = field(default=None, converter=optional_exact)
    all_or_nothing: bool = False


@frozen(eq=False, repr=False)
class Step(Noun):
    """A stretch of the measure, and what it is worth: *points*, a *share* of the maximum, or `share: measure`.

    An end that is not written is the neighbour's.
    """

    EITHER: ClassVar = ("points", "share")
    EITHER_OR_NONE: ClassVar = (("at_least", "more_than"), ("at_most", "below"))
    at_least: Quantity | None = field(default=None, converter=optional_quantity)
    more_than: Quantity | None = field(default=None, converter=optional_quantity)
    at_most: Quantity | None = field(default=None, converter=optional_quantity)
    below: Quantity | None = field(default=None, converter=optional_quantity)
    points: Points | None = field(default=None, converter=optional_exact)
    share: Percent | Literal["measure"] | None = field(default=None, converter=_unless_word)


@frozen(eq=False, repr=False)
class Steps(Noun):
    """By a *measure*, the one step that holds; written best first."""

    KIND: ClassVar = "steps"
    measure: Formula
    steps: tuple[Step, ...] = field(metadata=spelled(some=True))
    better: Better = "higher"


@frozen(eq=False, repr=False)
class Ratio(Noun):
    """Maximum x *measure*, and nothing below a line."""

    KIND: ClassVar = "ratio"
    measure: Formula
    zero_below: Quantity | None = field(default=None, converter=optional_quantity)


@frozen(eq=False, repr=False)
class Tally(Noun):
    """*start*, and for each figure so many points; never under the *floor*, never over the *cap*."""

    KIND: ClassVar = "tally"
    each: Pairs[Points] = field(converter=_points_by_key, metadata=spelled(some=True))
    floor: Points | Literal["none", "unknown"] = field(converter=_unless_word)
    cap: Points | Literal["none", "unknown"] = field(converter=_unless_word)
    start: Points = field(default=Decimal(0), converter=exact)


@frozen(eq=False, repr=False)
class DeadlineStep(Noun):
    """So many *points* if it was done on or before a day."""

    on_or_before: YearDay
    points: Points = field(converter=exact)


@frozen(eq=False, repr=False)
class Deadline(Noun):
    """By the day that a *date* figure names: the first of the *steps* that holds, *otherwise*, or *never* done."""

    KIND: ClassVar = "deadline"
    date: Key
    steps: tuple[DeadlineStep, ...] = field(metadata=spelled(some=True))
    otherwise: Points = field(converter=exact)
    never: Points = field(converter=exact)


@frozen(eq=False, repr=False)
class Given(Noun):
    """Points from outside, between two bounds; *at_most* is the maximum where it is not said."""

    KIND: ClassVar = "given"
    given_by: Key
    at_least: Points = field(default=Decimal(0), converter=exact)
    at_most: Points | None = field(default=None, converter=optional_exact)


#: A rule that stands by itself.
SimpleRule = Annotated[
    Options | YesNo | Checklist | Steps | Ratio | Tally | Deadline | Given,
    ByKind((Options, YesNo, Checklist, Steps, Ratio, Tally, Deadline, Given)),
]


@frozen(eq=False, repr=False)
class Case(Noun):
    """One of several rules, for units in this case."""

    key: Key
    name: Words
    rule: SimpleRule


@frozen(eq=False, repr=False)
class Cases(Noun):
    """Several rules, of which the unit's case chooses one."""

    KIND: ClassVar = "cases"
    cases: tuple[Case, ...] = field(metadata=spelled(unique="key", some=True))


Rule = Annotated[
    Options | YesNo | Checklist | Steps | Ratio | Tally | Deadline | Given | Cases,
    ByKind((Options, YesNo, Checklist, Steps, Ratio, Tally, Deadline, Given, Cases)),
]
