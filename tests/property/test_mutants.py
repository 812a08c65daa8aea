"""Laws of mutants: what is dropped changes nothing for anybody, and what is kept does for somebody."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

from attrs import evolve
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

import parindex as pi
from parindex.loading.unit_examples import come_to
from parindex.model.criteria import CriteriaSet, Criterion, Example, PointsRounding, Total, UnitExample
from parindex.model.fields import Quantity
from parindex.model.rule_kinds import Ratio, Rule, Step, Steps, Tally
from parindex.mutation.judging import judged
from parindex.mutation.mutants import changed
from parindex.points import finite
from parindex.rules.example_runs import terms_of
from parindex.rules.examples import got_by
from tests.making_sets import errors_of, figure, item, set_of
from tests.oracle_strategies import Draw, Scene, scenes

#: A scene has hundreds of mutants: to make one that fails smaller takes minutes.
FEWER = settings(
    max_examples=max(10, settings.default.max_examples // 4),  # type: ignore[union-attr]
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
MOST = 6


# --- one item, all that its figures can be ---------------------------------------------------------------


@st.composite
def small_items(draw: Draw) -> Criterion:
    """An item of two figures that have few values: steps, a ratio or a tally."""
    least = draw(st.sampled_from(("0", "1")))
    figures = {"done": figure(at_most="planned"), "planned": figure(at_least=least, at_most=str(MOST))}
    policy = draw(st.sampled_from(("full", "zero", "excluded"))) if least == "0" else None
    return item(rule=draw(small_rules()), figures=figures, not_arisen=policy, max=2)


@st.composite
def small_rules(draw: Draw) -> Rule:
    """A rule of few numbers, on lines that figures meet and that they do not."""
    kind = draw(st.sampled_from(("steps", "ratio", "tally")))
    if kind == "tally":
        points = {key: draw(st.sampled_from(("-1", "-0.5", "0.3", "1"))) for key in ("done", "planned")}
        low, high = draw(st.sampled_from((("0", "2"), ("-2", "1"), ("-9", "2"), ("none", "2"))))
        return Tally(points, low, high, start=draw(st.sampled_from(("0", "1"))))
    lines = sorted(draw(st.sets(st.sampled_from(range(5, 100, 5)), min_size=1, max_size=2)), reverse=True)
    if kind == "ratio":
        return Ratio(draw(st.sampled_from(("done / planned", "1 - done / planned"))), zero_below=f"{lines[0]}%")
    low = draw(st.sampled_from(("at_least", "more_than")))
    worths: list[dict[str, Any]] = [{"points": 2}, draw(st.sampled_from(({"points": 1}, {"share": "measure"})))]
    steps = [Step(**{low: f"{line}%"}, **worth) for line, worth in zip(lines, worths, strict=False)]
    return Steps("done / planned", (*steps, Step(points=0)))


def answers(one: Criterion) -> Iterator[Example]:
    """All answers to a small item."""
    least = int(dict(one.figures)["planned"].at_least or 0)
    yield Example(0, not_arisen=True)
    for done, planned in product(range(MOST + 1), repeat=2):
        if least <= planned and done <= planned:
            yield Example(0, figures={"done": done, "planned": planned})


def outcomes(criteria: CriteriaSet) -> list[Any]:
    """What each answer to the only item gives."""
    prepared = pi.prepare(criteria)
    terms = terms_of(prepared.items[0], prepared.places)
    found = [got_by(each, terms) for each in answers(prepared.items[0].criterion)]
    return [each.instead if each.instead is not None else each.points for each in found]


@given(small_items(), st.sampled_from(("none", 2)))
def test_what_is_dropped_and_what_is_kept(one: Criterion, places: int | str) -> None:
    """Against all answers there are: the same is dropped, and what lives has an answer that shows it."""
    criteria = set_of(one, total=Total("none"), rounding=PointsRounding(places, 2))  # type: ignore[arg-type]
    assume(not errors_of(criteria))
    was = outcomes(criteria)

    for each in judged(criteria):
        if each.mutant.address.startswith("areas") and each.mutant.kind != "maximum" and each.fate != "refused":
            same = was == outcomes(changed(criteria, each.mutant.edits))
            assert each.fate in (("same", "undecided") if same else ("lives", "undecided")), each


@given(small_items())
def test_whoever_is_shown_an_answer_notices(one: Criterion) -> None:
    """With all answers as examples nothing lives but what no item's example can see."""
    criteria = set_of(one, total=Total("none"), rounding=PointsRounding(4, 2))
    assume(not errors_of(criteria))
    prepared = pi.prepare(criteria)
    terms = terms_of(prepared.items[0], prepared.places)
    shown = [evolve(each, points=got_by(each, terms).told) for each in answers(one)]
    complete = set_of(evolve(one, examples=tuple(shown)), total=Total("none"), rounding=PointsRounding(4, 2))

    alive = [each.mutant for each in judged(complete) if each.fate == "lives"]
    assert [] == [each for each in alive if each.address.startswith("areas") and each.kind != "maximum"]


# --- whole sets -------------------------------------------------------------------------------------------


def result(scene: Scene, criteria: CriteriaSet) -> Any:  # noqa: ANN401, whatever comes of it
    """What comes of a scene's sheet by another set."""
    found = pi.score(
        pi.prepare(criteria), scene.sheet, unit=scene.unit, given=scene.given, out=scene.out, keep_going=True
    )
    items = [(code, each.state, each.exact) for code, each in found.items.items()]
    return items, found.exact, found.index_exact, found.index


@FEWER
@given(scenes())
def test_what_is_dropped_changes_no_result(scene: Scene) -> None:
    """Whatever a set asks and a unit answers."""
    assume(not errors_of(scene.criteria))
    was = result(scene, scene.criteria)

    for each in judged(scene.criteria):
        if each.fate == "same":
            assert was == result(scene, changed(scene.criteria, each.mutant.edits)), each.mutant


@FEWER
@given(scenes())
def test_an_example_of_a_unit_comes_to_what_its_sheet_does(scene: Scene) -> None:
    """Points of items added up, capped and shared out by the same sums."""
    assume(not errors_of(scene.criteria))
    prepared = pi.prepare(scene.criteria)
    found = pi.score(prepared, scene.sheet, unit=scene.unit, given=scene.given, out=scene.out, keep_going=True)
    assume(not found.provisional)
    counted = {code: each for code, each in found.items.items() if each.state != "not_applicable"}
    ends = {code: finite(each.exact) for code, each in counted.items()}
    assume(None not in ends.values())
    points = {code: Quantity(each if each is not None else Decimal(0)) for code, each in ends.items()}
    out = tuple(
        code for code in found.items if code not in counted and prepared.is_for(prepared.by_code[code], scene.unit)
    )
    assert scene.unit is not None
    example = UnitExample(
        points=points, excluded=out, group=scene.unit.group, properties=scene.unit.properties, total=0
    )

    (comes,) = come_to(prepared, [example])

    assert (found.exact, found.index) == (comes.total, comes.index)
    assert isinstance(comes.total, Fraction)
