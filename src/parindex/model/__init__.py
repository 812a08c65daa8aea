"""Nouns: frozen values that say what a document says; they neither parse nor compute."""

from parindex.model.awards import Award, Awards, Flag, Meeting, Nomination, Quota
from parindex.model.conditions import (
    AreaCondition,
    BandCondition,
    Condition,
    EachAreaCondition,
    IndexCondition,
    NotFlagged,
    RankCondition,
)
from parindex.model.previous import Previous, PreviousGroup, PreviousRank, PreviousResults, PreviousUnit
from parindex.model.results import (
    Change,
    Decision,
    GroupChange,
    GroupResult,
    Maximum,
    Outcome,
    Rank,
    UnitResult,
    Verdict,
)
from parindex.model.round import AreaTieBreak, Band, Group, Printed, PublishedUnit, Round, Rounding, Source
from parindex.texts import Words

__all__ = [
    "AreaCondition",
    "AreaTieBreak",
    "Award",
    "Awards",
    "Band",
    "BandCondition",
    "Change",
    "Condition",
    "Decision",
    "EachAreaCondition",
    "Flag",
    "Group",
    "GroupChange",
    "GroupResult",
    "IndexCondition",
    "Maximum",
    "Meeting",
    "Nomination",
    "NotFlagged",
    "Outcome",
    "Previous",
    "PreviousGroup",
    "PreviousRank",
    "PreviousResults",
    "PreviousUnit",
    "Printed",
    "PublishedUnit",
    "Quota",
    "Rank",
    "RankCondition",
    "Round",
    "Rounding",
    "Source",
    "UnitResult",
    "Verdict",
    "Words",
]
