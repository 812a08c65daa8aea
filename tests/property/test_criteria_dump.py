"""The law of writing, for criteria sets and score sheets: what is written reads back as the same."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

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
    Waiver,
    ZeroUnless,
)
from parindex.model.fields import Quantity, YearDay
from parindex.model.policies import AreaTieBreak, Source
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
from parindex.model.sheets import Answer, AreaNote, Citation, Paper, ScoreSheet, Submission
from tests.oracle_strategies import Scene, scenes
from tests.property.test_dump import (
    bands,
    by_key,
    counts,
    days,
    few,
    keys,
    lines,
    maybe,
    not_negative,
    pairs,
    percents,
    points,
    prose,
    read_back,
    words,
)

ENOUGH = settings(max_examples=settings.default.max_examples // 2)  # type: ignore[union-attr]
FEWER = settings(max_examples=settings.default.max_examples // 4)  # type: ignore[union-attr]
#: Decimals that were written with their zeros, and more of them than points may have.
quantities = st.builds(
    Quantity,
    st.builds(lambda units, places: Decimal(units).scaleb(-places), st.integers(0, 10**7), st.integers(0, 6)),
    st.booleans(),
)
values = st.one_of(quantities, days, st.just("never"))
formulas = st.sampled_from(
    [
        "done / planned",
        "(solved + open * 0.5) / found",
        "1 - late / got",
        "100%",
        "0",
        "12.50",
        "1e",
        "year",
        "no",
        "null",
    ]
)
known = st.one_of(not_negative, st.just("unknown"))
figures = st.builds(
    Figure,
    words,
    kind=st.sampled_from(["count", "amount", "percent", "date", "points"]),
    at_most=maybe(formulas),
    at_least=maybe(formulas),
    given_by=maybe(keys),
    needs_explanation=st.booleans(),
)
LOW = [{}, {"at_least": 1}, {"more_than": 1}]
HIGH = [{}, {"at_most": 1}, {"below": 1}]


@st.composite
def steps(draw: Any) -> Step:  # noqa: ANN401, Hypothesis' own
    """A step with none, one or both of its ends."""
    ends = {**draw(st.sampled_from(LOW)), **draw(st.sampled_from(HIGH))}
    worth = draw(st.one_of(points.map(lambda each: {"points": each}), shares.map(lambda each: {"share": each})))
    return Step(**{key: draw(quantities) for key in ends}, **worth)


shares = st.one_of(percents, st.just("measure"))
options = st.one_of(st.builds(Option, keys, maybe(words), points=points), st.builds(Option, keys, share=percents))
requirements = st.builds(Requirement, keys, words, maybe(points))
year_days = st.builds(
    YearDay, st.sampled_from(["last_year", "year", "next_year"]), st.integers(1, 12), st.integers(1, 28)
)
bounds = st.one_of(points, st.sampled_from(["none", "unknown"]))
simple_rules: st.SearchStrategy[Any] = st.one_of(
    st.builds(Options, by_key(options, "key", 1)),
    st.builds(YesNo, points),
    st.builds(Checklist, by_key(requirements, "key", 1), each=maybe(points)),
    st.builds(Checklist, by_key(requirements, "key", 1), all_or_nothing=st.booleans()),
    st.builds(
        Steps, formulas, st.lists(steps(), min_size=1, max_size=3).map(tuple), st.sampled_from(["higher", "lower"])
    ),
    st.builds(Ratio, formulas, maybe(quantities)),
    st.builds(Tally, st.dictionaries(keys, points, min_size=1, max_size=3), bounds, bounds, points),
    st.builds(
        Deadline,
        keys,
        st.lists(st.builds(DeadlineStep, year_days, points), min_size=1, max_size=3).map(tuple),
        points,
        points,
    ),
    st.builds(Given, keys, points, maybe(points)),
)
any_rules = st.one_of(simple_rules, st.builds(Cases, by_key(st.builds(Case, keys, words, simple_rules), "key", 1)))


@st.composite
def rules(draw: Any) -> Any:  # noqa: ANN401, Hypothesis' own; a function has a short name where a strategy has a long one
    """A rule of any kind."""
    return draw(any_rules)


waivers = st.lists(st.builds(Waiver, lines, prose), max_size=2, unique_by=lambda each: each.problem).map(tuple)
branch: dict[str, Any] = {
    "code": keys,
    "name": words,
    "max": maybe(known),
    "weight": maybe(percents),
    "part": maybe(keys),
    "only_for": few(keys),
    "zero_unless": maybe(st.builds(ZeroUnless, lines, points)),
    "not_arisen": st.sampled_from([None, "refused", "excluded", "full", "zero"]),
    "undefined": maybe(st.builds(Undefined, points)),
    "no_evidence": st.sampled_from([None, "explain", "zero"]),
    "text": maybe(prose),
    "source": maybe(st.builds(Reference, keys, maybe(lines))),
    "incomplete": st.booleans(),
    "counts": maybe(st.builds(Counts, maybe(counts), maybe(counts), maybe(counts))),
    "status": st.sampled_from([None, "official", "partial", "illustrative"]),
    "was": st.one_of(st.none(), lines, st.lists(lines, min_size=2, max_size=3).map(tuple)),
    "waive": waivers,
}
met = st.one_of(st.booleans(), few(keys))
examples = st.builds(
    Example,
    st.one_of(points, st.sampled_from(["excluded", "refused"])),
    choose=maybe(keys),
    met=maybe(met),
    case=maybe(keys),
    figures=pairs(values),
    not_arisen=st.booleans(),
    name=maybe(words),
    given=maybe(points),
    no_evidence=st.booleans(),
    explained=st.booleans(),
)
any_items = st.builds(
    Criterion,
    **branch,
    rule=maybe(rules()),
    figures=pairs(figures),
    evidence=few(lines),
    examples=few(examples),
    cap=st.sampled_from([None, "max"]),
)


@st.composite
def items(draw: Any) -> Any:  # noqa: ANN401
    """A criterion without criteria inside."""
    return draw(any_items)


parents = st.builds(Criterion, **branch, criteria=by_key(items(), "code", 1), cap=st.sampled_from([None, "max"]))
areas = st.builds(
    Area,
    **branch,
    kind=st.sampled_from(["core", "bonus", "penalty"]),
    cap=maybe(not_negative),
    floor=st.one_of(st.none(), not_negative.map(lambda each: -each), st.just("none")),
    criteria=by_key(st.one_of(items(), parents), "code"),
)
sets = st.builds(
    CriteriaSet,
    id=lines,
    year=st.integers(1900, 2200),
    title=words,
    status=st.sampled_from(["official", "partial", "illustrative"]),
    rounding=st.builds(PointsRounding, st.one_of(st.integers(0, 4), st.just("none")), st.integers(0, 6)),
    compare=st.sampled_from(["published", "exact"]),
    ties=st.sampled_from(["standard", "dense"]),
    areas=by_key(areas, "code", 1),
    max=known,
    sources=pairs(st.builds(Source, words, maybe(lines), maybe(days))),
    based_on=maybe(lines),
    groups=few(keys),
    weighting=st.sampled_from(["points", "weights"]),
    parts=by_key(st.builds(Part, keys, known, maybe(words)), "key"),
    tie_break=few(st.one_of(st.just("exact"), st.builds(AreaTieBreak, lines))),
    bands=by_key(bands, "key"),
    figures=pairs(figures),
    checks=few(formulas),
    total=maybe(st.builds(Total, st.sampled_from([0, "none"]))),
    excluded_points=st.builds(ExcludedPoints, st.sampled_from(["set", "part", "area"])),
    incomplete=st.booleans(),
    counts=maybe(st.builds(Counts, maybe(counts), maybe(counts), maybe(counts))),
    waive=waivers,
)
answers = st.builds(
    Answer,
    choose=maybe(keys),
    met=maybe(met),
    case=maybe(keys),
    figures=pairs(values),
    not_arisen=st.booleans(),
    no_evidence=st.booleans(),
    stated=maybe(quantities),
    claim=maybe(points),
    explanation=maybe(prose),
    evidence=few(st.builds(Citation, keys, maybe(lines), maybe(lines))),
)
sheets = st.builds(
    ScoreSheet,
    criteria_set=lines,
    unit=keys,
    submitted=maybe(st.builds(Submission, days, maybe(keys))),
    documents=pairs(st.builds(Paper, lines, maybe(lines), maybe(days), maybe(lines), maybe(lines))),
    figures=pairs(values),
    areas=st.dictionaries(keys, st.builds(AreaNote, prose), max_size=3),
    answers=pairs(answers),
)


def back(noun: Any) -> Any:  # noqa: ANN401, the same class, or problems
    """What is read of what is written."""
    return read_back(noun)


def unlike(before: Any, after: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:  # noqa: ANN401, any noun
    """Where two nouns differ: said so, because a diff of whole sets takes minutes."""
    if attrs.has(type(before)) and type(before) is type(after):
        for each in attrs.fields(type(before)):
            yield from unlike(getattr(before, each.name), getattr(after, each.name), f"{path}.{each.name}")
    elif isinstance(before, tuple) and isinstance(after, tuple) and len(before) == len(after):
        for at, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from unlike(one, other, f"{path}[{at}]")
    elif before != after:
        yield path, before, after


@FEWER
@given(sets)
def test_a_criteria_set_reads_back_as_itself(criteria: CriteriaSet) -> None:
    """Every kind of rule and every policy comes back, with whatever names and texts."""
    assert [] == list(unlike(criteria, back(criteria)))


@FEWER
@given(sheets)
def test_a_sheet_reads_back_as_itself(sheet: ScoreSheet) -> None:
    """Answers, claims, figures of all kinds, citations and explanations come back."""
    assert [] == list(unlike(sheet, back(sheet)))


@FEWER
@given(scenes())
def test_a_set_that_can_be_scored_reads_back_with_its_sheet(scene: Scene) -> None:
    """Sets and sheets as they are scored in the other laws come back, too."""
    assert [] == list(unlike(scene.criteria, back(scene.criteria)))
    assert [] == list(unlike(scene.sheet, back(scene.sheet)))


@FEWER
@given(sheets)
def test_figures_come_back_with_their_zeros(sheet: ScoreSheet) -> None:
    """`90%` and `90.0%` are the same number, and yet not the same on paper."""
    again = back(sheet)

    assert isinstance(again, ScoreSheet)
    assert repr(sheet.figures) == repr(again.figures)
    assert [str(each.claim) for _, each in sheet.answers] == [str(each.claim) for _, each in again.answers]
