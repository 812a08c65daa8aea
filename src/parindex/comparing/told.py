"""What a difference in a field is: for every field of every class that a criteria set is made of.

A field that does not stand here cannot be compared: the walk stops with a KeyError, and a test names it.
"""

from collections.abc import Callable, Mapping
from typing import Any, Literal

from attrs import evolve, frozen

from parindex.comparing.changes import Effect, Kind
from parindex.model.conditions import (
    AreaCondition,
    BandCondition,
    EachAreaCondition,
    IndexCondition,
    NotFlagged,
    RankCondition,
)
from parindex.model.criteria import (
    Area,
    Counts,
    CriteriaSet,
    Criterion,
    Example,
    ExcludedPoints,
    Figure,
    Part,
    PointsRounding,
    Reference,
    Total,
    Undefined,
    UnitExample,
    Waiver,
    ZeroUnless,
)
from parindex.model.policies import AreaTieBreak, Band, Source
from parindex.model.rule_kinds import (
    Case,
    Cases,
    Checklist,
    Deadline,
    DeadlineStep,
    Given,
    Option,
    Options,
    Ratio,
    Requirement,
    Step,
    Steps,
    Tally,
    YesNo,
)

#: How the values of a field are compared: as they are (`value`, `percent` where it stands for a percentage); field by
#: field (`inside`); by key (`keyed`, and `ranked` where the order counts, too); `in_order`; in any order (`unordered`);
#: as the code of an item (`code`); by what a formula says (`measure`, `bound`, `check`); as one of two ways to write a
#: `line` of the index; as worked examples, of which only numbers are told (`worked`); by functions that know more
#: (`apart`); or not at all, as what the sets were matched by (`link`), or what something is found by (`key`).
Way = Literal[
    "value",
    "percent",
    "inside",
    "keyed",
    "ranked",
    "in_order",
    "unordered",
    "code",
    "measure",
    "bound",
    "check",
    "line",
    "worked",
    "apart",
    "link",
    "key",
]


@frozen
class Told:
    """What a difference in a field is.

    Attributes:
        kind: What kind of change.
        effect: What it does; worked out of both values where they decide.
        way: How the values are compared.
        removed: What it does if something is removed from a list, where that is something else.
        default: What holds where nothing is said, as a file would say it.
    """

    kind: Kind
    effect: Effect | Callable[[Any, Any], Effect]
    way: Way = "value"
    removed: Effect | None = None
    default: object = None

    def does(self, old: Any, new: Any) -> Effect:  # noqa: ANN401, any values of a field
        """What it does that *old* became *new*."""
        return self.effect(old, new) if callable(self.effect) else self.effect


def _whether_any(old: Any, new: Any) -> Effect:  # noqa: ANN401, lists of lines
    """Evidence is asked for where it is named; what it is called moves no points."""
    return "scores" if bool(old) != bool(new) else "wording"


_TEXT = Told("texts", "wording")
_WORKED = Told("texts", "wording", "worked")
_ASKED = Told("texts", "wording", "key")
_KEY = Told("identity", "incomparable", "key")
_POLICY = Told("policies", "scores")
_INSIDE = Told("policies", "scores", "inside")
_LINE = Told("policies", "scores", "line")
_SOURCE = Told("sources", "wording")
_POINTS = Told("repointed", "scores")
_MEASURE = Told("measure", "scores", "measure")
_FIGURES = Told("figures", "incomparable", "keyed", removed="scores")
_APART = Told("rule", "scores", "apart")
_LINK = Told("identity", "wording", "link")
_WAIVED = Told("texts", "wording", "keyed")

_BRANCH = {
    "code": _APART,
    "name": _APART,
    "max": _POINTS,
    "weight": Told("repointed", "scores", "percent"),
    "criteria": _APART,
    "part": _POLICY,
    "only_for": Told("policies", "scores", "unordered"),
    "zero_unless": _INSIDE,
    "not_arisen": _POLICY,
    "undefined": _INSIDE,
    "no_evidence": _POLICY,
    "text": _TEXT,
    "source": Told("sources", "wording", "inside"),
    "incomplete": _POLICY,
    "counts": Told("texts", "wording", "inside"),
    "status": Told("identity", "wording"),
    "was": _LINK,
    "waive": _WAIVED,
}
#: By class and field, what a difference is.
TOLD: Mapping[type, Mapping[str, Told]] = {
    CriteriaSet: {
        "id": _LINK,
        "year": _LINK,
        "title": _TEXT,
        "status": Told("identity", "wording"),
        "rounding": _INSIDE,
        "compare": _POLICY,
        "ties": _POLICY,
        "areas": _APART,
        "max": _POINTS,
        "sources": Told("sources", "wording", "keyed"),
        "based_on": _LINK,
        "groups": Told("policies", "scores", "unordered"),
        "weighting": _POLICY,
        "parts": Told("policies", "scores", "keyed"),
        "tie_break": Told("policies", "scores", "in_order"),
        "bands": Told("policies", "scores", "ranked"),
        "figures": _FIGURES,
        "checks": Told("checks", "scores", "check"),
        "total": _INSIDE,
        "excluded_points": _INSIDE,
        "incomplete": _POLICY,
        "counts": Told("texts", "wording", "inside"),
        "waive": _WAIVED,
        "examples": _WORKED,
    },
    Area: {**_BRANCH, "kind": _POLICY, "cap": _POINTS, "floor": _POINTS},
    Criterion: {
        **_BRANCH,
        "rule": _APART,
        "figures": _FIGURES,
        "evidence": Told("texts", _whether_any, "unordered"),
        "examples": _WORKED,
        "cap": _POLICY,
    },
    PointsRounding: {"points": _POLICY, "index": _POLICY},
    Part: {"key": _KEY, "max": _POINTS, "name": _TEXT},
    Figure: {
        "name": _TEXT,
        "kind": Told("figures", "incomparable"),
        "at_most": Told("figures", "scores", "bound"),
        "at_least": Told("figures", "scores", "bound", default="0"),
        "given_by": Told("figures", "incomparable"),
        "needs_explanation": Told("figures", "scores"),
    },
    Reference: {"of": _SOURCE, "at": _SOURCE},
    Undefined: {"points": _POLICY},
    ZeroUnless: {"item": Told("policies", "scores", "code"), "more_than": _POLICY},
    Waiver: {"problem": _KEY, "because": _TEXT},
    Counts: {"areas": _TEXT, "criteria": _TEXT, "sub_criteria": _TEXT},
    Example: {
        **dict.fromkeys(("choose", "met", "case", "figures", "given"), _ASKED),
        **dict.fromkeys(("not_arisen", "no_evidence", "explained"), _ASKED),
        **dict.fromkeys(("points", "name"), _TEXT),
    },
    UnitExample: {
        **dict.fromkeys(("points", "excluded", "group", "properties"), _ASKED),
        **dict.fromkeys(("total", "index", "band", "place", "name"), _TEXT),
    },
    Total: {"floor": _POLICY},
    ExcludedPoints: {"rescale": _POLICY},
    Source: {"title": _SOURCE, "url": _SOURCE, "read": _SOURCE},
    AreaTieBreak: {"area": Told("policies", "scores", "code")},
    Band: {
        "key": _KEY,
        "name": _TEXT,
        "at_least": _LINE,
        "more_than": _APART,
        "when": Told("policies", "scores", "unordered"),
    },
    RankCondition: {"at_most": _POLICY, "within": _POLICY},
    BandCondition: {"at_least": _POLICY},
    IndexCondition: {"at_least": _LINE, "more_than": _APART},
    AreaCondition: {"code": Told("policies", "scores", "code"), "at_least": Told("policies", "scores", "percent")},
    EachAreaCondition: {"at_least": Told("policies", "scores", "percent")},
    NotFlagged: {"flags": Told("policies", "scores", "unordered")},
    Options: {"options": Told("rule", "scores", "keyed", removed="incomparable")},
    Option: {"key": _KEY, "name": _TEXT, "points": _APART, "share": _APART},
    YesNo: {"otherwise": _POINTS},
    Checklist: {
        "conditions": Told("rule", "incomparable", "keyed"),
        "each": _POINTS,
        "all_or_nothing": Told("rule", "scores"),
    },
    Requirement: {"key": _KEY, "name": _TEXT, "points": _POINTS},
    Steps: {"measure": _MEASURE, "steps": _APART, "better": Told("rule", "scores")},
    Step: dict.fromkeys(("at_least", "more_than", "at_most", "below", "points", "share"), _APART),
    Ratio: {"measure": _MEASURE, "zero_below": _APART},
    Tally: {
        "each": Told("repointed", "scores", "keyed"),
        "floor": _POINTS,
        "cap": _POINTS,
        "start": _POINTS,
    },
    Deadline: {
        "date": Told("measure", "scores"),
        "steps": Told("rebracketed", "scores", "in_order"),
        "otherwise": _POINTS,
        "never": _POINTS,
    },
    DeadlineStep: {"on_or_before": Told("rebracketed", "scores"), "points": _POINTS},
    Given: {
        "given_by": Told("measure", "incomparable"),
        "at_least": _POINTS,
        "at_most": evolve(_POINTS, default="max"),
    },
    Case: {"key": _KEY, "name": _TEXT, "rule": _APART},
    Cases: {"cases": Told("rule", "scores", "keyed", removed="incomparable")},
}
