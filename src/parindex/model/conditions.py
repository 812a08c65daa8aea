"""Conditions on a unit, as bands and awards state them."""

from typing import Annotated, ClassVar, Literal, get_args

from attrs import field, frozen

from parindex.model.fields import Bounds, Key, Line, OneKey, Percent, Points, optional_exact, spelled
from parindex.model.noun import Noun
from parindex.points import exact


@frozen(eq=False, repr=False)
class RankCondition(Noun):
    """The unit's rank, as printed, is *at_most* so much within its group or cluster; *official* is the group's own."""

    at_most: Annotated[int, Bounds(1)]
    within: Literal["official", "group", "cluster"] = "official"


@frozen(eq=False, repr=False)
class BandCondition(Noun):
    """The unit's band is *at_least* this one."""

    at_least: Key


@frozen(eq=False, repr=False)
class IndexCondition(Noun):
    """The unit's index is *at_least*, or *more_than*, so many points of 100."""

    EITHER: ClassVar = ("at_least", "more_than")
    at_least: Points | None = field(default=None, converter=optional_exact)
    more_than: Points | None = field(default=None, converter=optional_exact)


@frozen(eq=False, repr=False)
class AreaCondition(Noun):
    """The unit has *at_least* this share of its own maximum in the area with this *code*."""

    code: Line
    at_least: Percent = field(converter=exact)


@frozen(eq=False, repr=False)
class EachAreaCondition(Noun):
    """The unit has *at_least* this share of its own maximum in every area."""

    at_least: Percent = field(converter=exact)


@frozen(eq=False, repr=False)
class NotFlagged(Noun):
    """The unit carries none of these *flags*."""

    flags: tuple[Key, ...] = field(metadata=spelled(bare=True, some=True))


Condition = Annotated[
    RankCondition | BandCondition | IndexCondition | AreaCondition | EachAreaCondition | NotFlagged,
    OneKey(
        (
            ("rank", RankCondition),
            ("band", BandCondition),
            ("index", IndexCondition),
            ("area", AreaCondition),
            ("each_area", EachAreaCondition),
            ("not_flagged", NotFlagged),
        )
    ),
]


def condition_key(condition: Condition) -> str:
    """The key by which *condition* is told apart in a file."""
    (mark,) = (each for each in get_args(Condition) if isinstance(each, OneKey))
    return next(key for key, each in mark.classes if type(condition) is each)
