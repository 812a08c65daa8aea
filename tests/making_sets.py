"""Small criteria sets, items and sheets for tests: only what a test is about needs to be said."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import parindex as pi
from parindex.model.criteria import Area, Branch, CriteriaSet, Criterion, Figure, PointsRounding
from parindex.model.rule_kinds import (
    Case,
    Cases,
    Checklist,
    Given,
    Option,
    Options,
    Ratio,
    Requirement,
    Rule,
    Step,
    Steps,
    YesNo,
)
from parindex.model.scored import ItemResult, Scored
from parindex.model.sheets import Answer, Citation, Paper, ScoreSheet, Unit
from parindex.problems import Problem
from parindex.texts import Words

MADE_UP = "made-up/2024-units"


# --- figures and rules ------------------------------------------------------------------------------------


def figure(kind: str = "count", **fields: Any) -> Figure:  # noqa: ANN401
    """A figure; a count unless it is said."""
    return Figure(Words("Số liệu"), kind=kind, **fields)  # type: ignore[arg-type]


def done_of_planned() -> dict[str, Figure]:
    """How much was done of what was planned; something always was."""
    return {"done": figure(at_most="planned"), "planned": figure(at_least="1")}


def options(**points: str | int) -> Options:
    """Options by key, each worth so many points, or a share such as `50%` of the maximum."""
    return Options(tuple(_option(key, each) for key, each in points.items()))


def _option(key: str, worth: str | int) -> Option:
    if isinstance(worth, str) and worth.endswith("%"):
        return Option(key, share=Decimal(worth.removesuffix("%")) / 100)
    return Option(key, points=worth)


def checklist(*keys: str, **fields: Any) -> Checklist:  # noqa: ANN401
    """Conditions named by their keys."""
    return Checklist(tuple(Requirement(key, Words(key)) for key in keys), **fields)


def steps(*each: Step, measure: str = "done / planned", **fields: Any) -> Steps:  # noqa: ANN401
    """Steps of what was done of what was planned, unless another measure is named."""
    return Steps(measure, each, **fields)


def ratio(measure: str = "done / planned", **fields: Any) -> Ratio:  # noqa: ANN401
    """The maximum times what was done of what was planned, unless another measure is named."""
    return Ratio(measure, **fields)


def cases(**rules: Rule) -> Cases:
    """Rules by the key of their case."""
    return Cases(tuple(Case(key, Words(key), rule) for key, rule in rules.items()))  # type: ignore[arg-type]


BY_VERIFIER = Given("verifier")


# --- sets -------------------------------------------------------------------------------------------------


def item(code: str = "1.1", rule: Rule | None = None, **fields: Any) -> Criterion:  # noqa: ANN401
    """An item of 1 point; yes or no, where no rule is named."""
    given: dict[str, Any] = {"name": Words(f"Mục {code}"), "max": 1}
    given["rule"] = YesNo() if rule is None and not fields.get("incomplete") else rule
    return Criterion(code=code, **{**given, **fields})


def counted(code: str = "1.1", rule: Rule | None = None, **fields: Any) -> Criterion:  # noqa: ANN401
    """An item by what was done of what was planned; in proportion to it, where no rule is named."""
    return item(code, rule or ratio(), **{"figures": done_of_planned(), **fields})


def parent(code: str, *criteria: Criterion, **fields: Any) -> Criterion:  # noqa: ANN401
    """A criterion with sub-criteria, its maximum the sum of theirs."""
    given: dict[str, Any] = {"name": Words(f"Tiêu chí {code}"), "max": _sum(criteria)}
    return Criterion(code=code, criteria=criteria, **{**given, **fields})


def area(code: str, *criteria: Criterion, **fields: Any) -> Area:  # noqa: ANN401
    """An area, its maximum the sum of what is in it; without a maximum if it is a bonus or penalty."""
    maximum = _sum(criteria) if fields.get("kind", "core") == "core" else None
    given: dict[str, Any] = {"name": Words(f"Lĩnh vực {code}"), "max": maximum}
    return Area(code=code, criteria=criteria, **{**given, **fields})


def set_of(*branches: Area | Criterion, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """A set of areas, or of one area with these criteria; its maximum the sum of the core, points not rounded."""
    criteria = tuple(each for each in branches if isinstance(each, Criterion))
    areas = [each for each in branches if isinstance(each, Area)]
    if criteria:
        areas.insert(0, area("1", *criteria))
    given: dict[str, Any] = {
        "id": MADE_UP,
        "year": 2024,
        "title": Words("Bộ tiêu chí thử"),
        "status": "illustrative",
        "rounding": PointsRounding("none", 2),
        "compare": "published",
        "ties": "standard",
        "max": _sum(each for each in areas if each.kind == "core"),
    }
    return CriteriaSet(areas=tuple(areas), **{**given, **fields})


def weighted_set(*branches: Area | Criterion, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """A set of weighted branches, worth 100 points in all."""
    return set_of(*branches, **{"weighting": "weights", "max": 100, **fields})


def _sum(branches: Any) -> Decimal | str:  # noqa: ANN401, any branches, at any depth
    maxima: list[Decimal] = []
    for each in branches:
        if isinstance(each, Branch) and isinstance(each.max, Decimal):
            maxima.append(each.max)
        else:
            return "unknown"
    return sum(maxima, Decimal(0))


# --- units and sheets -------------------------------------------------------------------------------------


def unit(group: str = "g", *properties: str, key: str = "so-a") -> Unit:
    """A unit of a group, with properties."""
    return Unit(key, Words(key), group, properties=properties)


def answer(**fields: Any) -> Answer:  # noqa: ANN401
    """An answer; figures may be numbers or texts such as `90%`."""
    return Answer(**fields)


YES, NO = Answer(met=True), Answer(met=False)
NOT_ARISEN = Answer(not_arisen=True, explanation="Trong năm không phát sinh")


def share(done: str | int, planned: str | int = 100, **fields: Any) -> Answer:  # noqa: ANN401
    """So much was done of what was planned."""
    return Answer(figures={"done": done, "planned": planned}, **fields)


def shown_by(**fields: Any) -> Answer:  # noqa: ANN401
    """An answer that cites the one document of the sheet."""
    return Answer(evidence=(Citation("kh"),), **fields)


def sheet_of(answers: Mapping[str, Answer] | None = None, **fields: Any) -> ScoreSheet:  # noqa: ANN401
    """A sheet of answers by code, with one document in its list."""
    given: dict[str, Any] = {"criteria_set": MADE_UP, "unit": "so-a", "documents": {"kh": Paper("Kế hoạch CCHC")}}
    return ScoreSheet(answers=answers or {}, **{**given, **fields})


def scored(
    criteria: CriteriaSet,
    answers: Mapping[str, Answer] | None = None,
    /,
    *,
    figures: Mapping[str, Any] | None = None,
    **circumstances: Any,  # noqa: ANN401
) -> Scored:
    """What comes of these answers to a set without faults; *circumstances* as `pi.score` takes them."""
    assert () == errors_of(criteria)

    return pi.score(criteria, sheet_of(answers, figures=figures or {}), **circumstances)


def scored_item(one: Criterion, given: Answer | None = None, /, **circumstances: Any) -> ItemResult:  # noqa: ANN401
    """What comes of one item, alone in its set; *circumstances* as `scored` takes them."""
    fields = {name: circumstances.pop(name) for name in ("rounding", "year") if name in circumstances}
    answers = {} if given is None else {one.code: given}
    return scored(set_of(one, **fields), answers, **circumstances).items[one.code]


def errors_of(criteria: CriteriaSet) -> tuple[str, ...]:
    """The codes of what is wrong with a set."""
    return tuple(each.code for each in pi.check(criteria) if each.severity == "error")


def codes(problems: tuple[Problem, ...]) -> list[str]:
    """The codes of problems, in order."""
    return [each.code for each in problems]


def refused(call: Callable[[], object]) -> list[str]:
    """The codes of the problems with which *call* is refused; none where it is not."""
    try:
        call()
    except pi.ProblemsFound as stopped:
        return codes(stopped.problems)
    return []


def told(*values: object) -> list[str]:
    """Numbers and states as texts: exact fractions as `4/3`, decimals with all their places."""
    return [str(each) for each in values]


def causes(result: ItemResult) -> list[str]:
    """What besides its rule decided an item."""
    return [each.cause for each in result.because.notes]


def rounding(points: int | str, index: int = 2) -> PointsRounding:
    """Decimals of points, or `none`, and of the index."""
    return PointsRounding(points, index)  # type: ignore[arg-type]
