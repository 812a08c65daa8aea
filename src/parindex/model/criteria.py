"""A criteria set: areas, criteria, items with their rules, and the policies that say what the numbers mean."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, cast

from attrs import field, frozen

from parindex.model.fields import (
    Bounds,
    Count,
    Decimals,
    Formula,
    Key,
    Line,
    NonNegative,
    NotPositive,
    Pairs,
    Percent,
    Points,
    Prose,
    Quantity,
    WrittenValue,
    as_pairs,
    as_printed,
    as_values,
    optional_exact,
    optional_quantity,
    spelled,
)
from parindex.model.noun import Noun
from parindex.model.policies import (
    Band,
    Compare,
    IndexPlaces,
    Source,
    Status,
    TieBreak,
    Ties,
    Year,
)
from parindex.model.rule_kinds import Rule
from parindex.points import exact
from parindex.texts import Words

NotArisen = Literal["refused", "excluded", "full", "zero"]
NoEvidence = Literal["explain", "zero"]
Weighting = Literal["points", "weights"]
Scope = Literal["set", "part", "area"]
FigureKind = Literal["count", "amount", "percent", "date", "points"]
#: Points, or an honest gap.
KnownPoints = Points | Literal["unknown"]
KnownMaximum = NonNegative | Literal["unknown"]
#: Decimals of a share of a maximum, exact: both have four.
EXAMPLE_PLACES = 8
#: Points, or that there are none: the item is out of the maximum, or nobody can answer so.
ExamplePoints = Annotated[Decimal, Decimals(EXAMPLE_PLACES)] | Literal["excluded", "refused"]


def _known(value: Any) -> Any:  # noqa: ANN401, a number or one of our words
    """*value* as an exact number, unless it is one of our words."""
    return value if value in ("none", "unknown", "excluded", "refused") else optional_exact(value)


@frozen(eq=False, repr=False)
class PointsRounding(Noun):
    """Decimals of a proportional item's points, or `none`; and of the index. Halves go away from zero."""

    points: Annotated[int, Bounds(0, 4)] | Literal["none"]
    index: IndexPlaces


@frozen(eq=False, repr=False)
class Part(Noun):
    """A part of the maximum that is found in another way, such as by a survey."""

    key: Key
    max: KnownMaximum = field(converter=_known)
    name: Words | None = None


@frozen(eq=False, repr=False)
class Figure(Noun):
    """A number or date that a unit gives, or that is given for it.

    Attributes:
        name: What it is.
        kind: `count`, `amount`, `percent`, `date` or `points`.
        at_most: What it cannot exceed: a number, or a sum of other figures.
        at_least: What it cannot be less than; 0 where nothing is said.
        given_by: The source it comes from, where the unit does not give it.
        needs_explanation: Whether a figure other than zero must be explained.
    """

    name: Words
    kind: FigureKind = "count"
    at_most: Formula | None = None
    at_least: Formula | None = None
    given_by: Key | None = None
    needs_explanation: bool = False


def _figures(values: Mapping[str, Figure] | Pairs[Figure]) -> Pairs[Figure]:
    return as_pairs(values)


def _sources(values: Mapping[str, Source] | Pairs[Source]) -> Pairs[Source]:
    return as_pairs(values)


@frozen(eq=False, repr=False)
class Reference(Noun):
    """Where in a source something stands."""

    of: Key
    at: Line | None = None


@frozen(eq=False, repr=False)
class Undefined(Noun):
    """The worth where a measure's denominator is zero and its numerator is not."""

    points: Points = field(converter=exact)


@frozen(eq=False, repr=False)
class ZeroUnless(Noun):
    """No points are kept unless the *item* has *more_than* so many."""

    item: Line
    more_than: Points = field(converter=exact)


@frozen(eq=False, repr=False)
class Waiver(Noun):
    """A *problem* that is known and stays, *because* of a reason."""

    problem: Line
    because: Prose


@frozen(eq=False, repr=False)
class Counts(Noun):
    """How many areas, criteria and sub-criteria the source counts."""

    areas: Count | None = None
    criteria: Count | None = None
    sub_criteria: Count | None = None


@frozen(eq=False, repr=False)
class Example(Noun):
    """A worked example of an item: an answer, and what comes of it by the item's rule and policies.

    Attributes:
        points: The points it is worth; `excluded` where it leaves the maximum, `refused` where nobody can answer so.
        choose: The option chosen.
        met: Whether it is met, or which conditions of a checklist are.
        case: Which of several rules applies.
        figures: All figures that the rule uses, by key.
        given: The points from outside; those that it is worth, where nothing is said.
        not_arisen: Whether there was nothing to do this year.
        no_evidence: Whether documents are lacking.
        explained: Whether there is an explanation in place of them.
        name: What it shows.
    """

    points: ExamplePoints = field(converter=_known)
    choose: Key | None = None
    met: bool | tuple[Key, ...] | None = None
    case: Key | None = None
    figures: Pairs[WrittenValue] = field(default=(), converter=as_values)
    not_arisen: bool = False
    name: Words | None = None
    given: Points | None = field(default=None, converter=optional_exact)
    no_evidence: bool = False
    explained: bool = False


def _quantities(values: Mapping[str, Any] | Pairs[Any]) -> Pairs[Quantity]:
    return as_pairs({key: cast("Quantity", optional_quantity(each)) for key, each in dict(values).items()})


@frozen(eq=False, repr=False)
class UnitExample(Noun):
    """A worked example of a set: what a unit with so many points comes to.

    Items that are not named have their maximum in the core areas, and 0 in those on top.

    Attributes:
        points: Points of items by code; or a share of the maximum, of an item or of all items that an area, criterion
            or part has. The nearest word counts.
        excluded: Codes of what is taken out of the maximum.
        group: The unit's group, where some items are only for some groups.
        properties: What the unit is.
        total: Its points in all, once all caps and floors are applied and what is excluded is shared out.
        index: Its index as it is published, with its decimals.
        band: Key of its band.
        place: Its place among the examples that name theirs.
        name: What it shows.
    """

    points: Pairs[Quantity] = field(default=(), converter=_quantities)
    excluded: tuple[Line, ...] = ()
    group: Key | None = None
    properties: tuple[Key, ...] = field(default=(), metadata=spelled(key="is"))
    total: Points | None = field(default=None, converter=optional_exact)
    index: Annotated[Decimal, Decimals(6)] | None = field(default=None, converter=optional_exact, eq=as_printed)
    band: Key | None = None
    place: Annotated[int, Bounds(1)] | None = None
    name: Words | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Branch(Noun):
    """What areas and criteria have in common.

    Attributes:
        code: Its number in the set.
        name: Its name, as printed.
        max: Its maximum of points, or `unknown`.
        weight: Its weight among its siblings, where a set is weighted.
        criteria: The criteria, or sub-criteria, inside.
        part: The part that it and all in it belong to.
        only_for: The groups or properties of units it is for; all if none are named.
        zero_unless: What all in it depend on.
        not_arisen: What follows where there was nothing to do this year.
        undefined: The worth where the denominator is zero and the numerator is not.
        no_evidence: Whether an explanation can stand for evidence.
        text: The rule as printed.
        source: Where it stands.
        incomplete: Whether not all of it is known.
        counts: What the source counts of it.
        status: Where it differs from the set's.
        was: Its code, or codes, in the set that this one is based on; `none` if it is new.
        waive: Problems that are known and stay.
    """

    PARTIAL: ClassVar = True
    code: Key
    name: Words
    max: KnownPoints | None = field(default=None, converter=_known)
    weight: Percent | None = field(default=None, converter=optional_exact)
    criteria: "tuple[Criterion, ...]" = field(default=(), metadata=spelled(unique="code"))
    part: Key | None = None
    only_for: tuple[Key, ...] = ()
    zero_unless: ZeroUnless | None = None
    not_arisen: NotArisen | None = None
    undefined: Undefined | None = None
    no_evidence: NoEvidence | None = None
    text: Prose | None = None
    source: Reference | None = None
    incomplete: bool = False
    counts: Counts | None = None
    status: Status | None = None
    was: Line | tuple[Line, ...] | None = None
    waive: tuple[Waiver, ...] = field(default=(), metadata=spelled(unique="problem"))


@frozen(kw_only=True, eq=False, repr=False)
class Criterion(Branch):
    """A criterion or sub-criterion; without criteria inside it is an item, scored by its rule.

    Attributes:
        rule: How it is scored.
        figures: The figures that it asks for.
        evidence: What documents must show.
        examples: Worked examples.
        cap: `max` where the criteria inside may add to more than its maximum.
    """

    EITHER_OR_NONE: ClassVar = ("criteria", "rule")
    rule: Rule | None = None
    figures: Pairs[Figure] = field(default=(), converter=_figures)
    evidence: tuple[Line, ...] = ()
    examples: tuple[Example, ...] = ()
    cap: Literal["max"] | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Area(Branch):
    """One of the areas of a set; points of a bonus or penalty area come on top.

    Attributes:
        kind: `core`, `bonus` or `penalty`.
        cap: The most that a bonus area gives.
        floor: The most that a penalty area takes (a negative number), or `none`.
    """

    kind: Literal["core", "bonus", "penalty"] = "core"
    cap: NonNegative | None = field(default=None, converter=optional_exact)
    floor: NotPositive | Literal["none"] | None = field(default=None, converter=_known)


@frozen(eq=False, repr=False)
class Total(Noun):
    """Whether the total may fall below zero: *floor* is 0 or `none`."""

    floor: Annotated[int, Bounds(0, 0)] | Literal["none"]


@frozen(eq=False, repr=False)
class ExcludedPoints(Noun):
    """What the points of excluded items are shared over: the whole set, the part, or the area."""

    rescale: Scope


@frozen(kw_only=True, eq=False, repr=False)
class CriteriaSet(Noun):
    """One year's criteria for some groups of units.

    Attributes:
        id: Its name: the path below `criteria/`, without suffix.
        year: The year it evaluates.
        title: Its title, as printed.
        status: `official`, `partial` or `illustrative`.
        rounding: Decimals of points and index.
        compare: Whether ranks, bands and conditions go by the published or the exact index.
        ties: 1, 2, 2, 4 (`standard`) or 1, 2, 2, 3 (`dense`).
        areas: The areas, in order.
        max: The maximum of the core areas, or `unknown`.
        sources: Where the facts were read, by key.
        based_on: Id of the set of the year before.
        groups: The groups of units it is for.
        weighting: Whether maxima add up, or siblings are weighted.
        parts: Parts of the maximum.
        tie_break: What separates units that tie, in order.
        bands: From the highest down.
        figures: Figures that items share, by key.
        checks: What always holds between these figures.
        total: Whether the total may fall below zero.
        excluded_points: What excluded points are shared over.
        incomplete: Whether not all areas are known.
        counts: What the source counts.
        waive: Problems that are known and stay.
        examples: Worked examples: what units with so many points come to.
    """

    FORMAT: ClassVar = "parindex/criteria-set@1"
    id: Line
    year: Year
    title: Words
    status: Status
    rounding: PointsRounding
    compare: Compare
    ties: Ties
    areas: tuple[Area, ...] = field(metadata=spelled(unique="code", some=True))
    max: KnownMaximum = field(converter=_known)
    sources: Pairs[Source] = field(default=(), converter=_sources)
    based_on: Line | None = None
    groups: tuple[Key, ...] = ()
    weighting: Weighting = "points"
    parts: tuple[Part, ...] = field(default=(), metadata=spelled(unique="key"))
    tie_break: tuple[TieBreak, ...] = ()
    bands: tuple[Band, ...] = field(default=(), metadata=spelled(unique="key"))
    figures: Pairs[Figure] = field(default=(), converter=_figures)
    checks: tuple[Formula, ...] = ()
    total: Total | None = None
    excluded_points: ExcludedPoints = ExcludedPoints("set")
    incomplete: bool = False
    counts: Counts | None = None
    waive: tuple[Waiver, ...] = field(default=(), metadata=spelled(unique="problem"))
    examples: tuple[UnitExample, ...] = ()
