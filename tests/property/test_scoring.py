"""Laws of scoring one sheet: what the oracle says, and what must hold whatever a set asks and a unit answers."""

import random
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import parindex as pi
from parindex.model.criteria import (
    Area,
    CriteriaSet,
    Criterion,
    ExcludedPoints,
    Figure,
    Part,
    PointsRounding,
    Scope,
    Total,
    Undefined,
    ZeroUnless,
)
from parindex.model.fields import Quantity
from parindex.model.rule_kinds import Case, Cases, Checklist, Given, Option, Options, Ratio, Steps, Tally, YesNo
from parindex.model.scored import ItemResult, Scored, SumResult
from parindex.model.sheets import Answer, ScoreSheet
from parindex.texts import Words
from tests.oracle import Expected, SumExpected, half_away, oracle
from tests.oracle_strategies import Scene, criteria_sets, items_of, policy_of, scenes

#: Half as many examples as the profile says, for laws that another one nearly implies.
ENOUGH = settings(max_examples=settings.default.max_examples // 2)  # type: ignore[union-attr]
FEWER = settings(max_examples=settings.default.max_examples // 4)  # type: ignore[union-attr]


def scored(scene: Scene, **other: Any) -> Scored:  # noqa: ANN401
    """What comes of a scene, where *other* says nothing else; what is not answered is not submitted."""
    said: dict[str, Any] = {
        "criteria": pi.prepare(scene.criteria),
        "sheet": scene.sheet,
        "unit": scene.unit,
        "given": scene.given,
        "out": scene.out,
        "keep_going": True,
        **other,
    }
    return pi.score(said.pop("criteria"), said.pop("sheet"), **said)


def numbers(found: Scored) -> dict[str, Any]:
    """All numbers and states of a result."""
    return {
        "items": {code: (each.state, each.exact, each.own, each.claimed) for code, each in found.items.items()},
        "areas": {code: (each.exact, each.own, each.claimed, each.index) for code, each in found.areas.items()},
        "parts": {code: (each.exact, each.own, each.claimed, each.index) for code, each in found.parts.items()},
        "unit": (found.exact, found.claimed, found.own, found.index_exact, found.index, found.self_index),
    }


def answered(scene: Scene, code: str, answer: Answer) -> Scene:
    """The scene with another answer to one item."""
    answers = {**dict(scene.sheet.answers), code: answer}
    return evolve(scene, sheet=evolve(scene.sheet, answers=answers))


# --- the oracle ----------------------------------------------------------------------------------------


def differences(found: Scored, expected: Expected) -> Iterator[tuple[Any, ...]]:
    """Where a result is not what the oracle says; points of bonus and penalty areas stand apart."""
    pairs: list[tuple[str, Any, Any]] = [("items", list(expected.items), list(found.items))]
    for code, item in expected.items.items():
        got = found.items[code]
        pairs += [
            (f"{code} state", item.state, got.state),
            (f"{code} points", item.points, got.exact),
            (f"{code} maximum", item.own, got.own),
            (f"{code} claimed", item.claimed, got.claimed),
        ]
    core = {code: each for code, each in found.areas.items() if each.kind == "core"}
    pairs += sums("area", {code: expected.areas[code] for code in core}, core, gap=expected.has_gap)
    pairs += sums("criterion", expected.criteria, dict(found.criteria_results), gap=expected.has_gap)
    pairs += sums("part", expected.parts, dict(found.parts), gap=expected.has_gap)
    if not expected.has_gap:
        pairs += [
            ("points", expected.points, found.exact),
            ("claimed", expected.claimed, found.claimed),
            ("maximum", expected.own, found.own),
        ]
    pairs += [
        ("index", str(expected.index), str(found.index)),
        ("self index", str(expected.self_index), str(found.self_index)),
        ("provisional", expected.provisional, found.provisional),
        ("pending", expected.pending, found.pending),
    ]
    return ((what, wanted, got) for what, wanted, got in pairs if wanted != got)


def sums(
    what: str, expected: dict[str, SumExpected], found: dict[str, SumResult], *, gap: bool
) -> Iterator[tuple[str, Any, Any]]:
    """Pairs of numbers of areas, criteria or parts; a gap hides maxima."""
    for code, each in expected.items():
        got = found[code]
        yield f"{what} {code} points", each.points, got.exact
        yield f"{what} {code} claimed", each.claimed, got.claimed
        if not gap and got.kind == "core":
            yield f"{what} {code} maximum", each.own, got.own
            yield f"{what} {code} index", each.index, got.index


@pytest.mark.parametrize("scope", ["set", "part", "area"])
@ENOUGH
@given(data=st.data())
def test_a_sheet_scores_as_the_oracle_says(scope: Scope, data: st.DataObject) -> None:
    """States, points, maxima and indices of items, criteria, areas, parts and the unit, at both stages, exactly."""
    scene = data.draw(scenes(criteria_sets(scope=scope)))
    expected = oracle(scene.criteria, scene.sheet, scene.unit, scene.given, scene.out)

    assert [] == list(differences(scored(scene), expected))


@ENOUGH
@given(scenes(criteria_sets(weighting="weights")))
def test_a_weighted_sheet_scores_as_the_oracle_says(scene: Scene) -> None:
    """Points by the set's maximum, products of weights and own maxima, over the weights that count."""
    expected = oracle(scene.criteria, scene.sheet, scene.unit, scene.given, scene.out)

    assert [] == list(differences(scored(scene), expected))


@ENOUGH
@given(scenes())
def test_bonus_and_penalty_keep_to_their_bounds(scene: Scene) -> None:
    """A cap or floor applies to the area's sum, which has no index."""
    expected = oracle(scene.criteria, scene.sheet, scene.unit, scene.given, scene.out)
    tops = [(code, each) for code, each in scored(scene).areas.items() if each.kind != "core"]

    assert [(code, expected.areas[code].points, expected.areas[code].claimed, None) for code, _ in tops] == [
        (code, each.exact, each.claimed, each.index) for code, each in tops
    ]


@FEWER
@given(criteria_sets())
def test_a_generated_set_is_right(criteria: CriteriaSet) -> None:
    """What these laws are about can be read, and its rules give points for every value that figures can have."""
    errors = [each.code for each in pi.check(criteria) if each.severity == "error"]
    assume("PAR347" not in errors)  # a share that is rounded can fall below the constant points of a worse step

    assert [] == errors


@FEWER
@given(scenes(complete=True))
def test_a_complete_sheet_is_scored_without_patience(scene: Scene) -> None:
    """Where everything is answered, keeping on going changes nothing."""
    assert numbers(scored(scene)) == numbers(scored(scene, keep_going=False))


def one_item(item: Criterion, **said: Any) -> CriteriaSet:  # noqa: ANN401
    """A set with one item, whose points and index are rounded to two decimals where *said* says nothing else."""
    assert isinstance(item.max, Decimal)
    fields: dict[str, Any] = {
        "rounding": PointsRounding(2, 2),
        "areas": (Area(code="1", name=Words("Lĩnh vực 1"), max=item.max, criteria=(item,)),),
        "max": item.max,
        **said,
    }
    return CriteriaSet(
        id="made-up/2023",
        year=2023,
        title=Words("Bộ tiêu chí thử"),
        status="illustrative",
        compare="published",
        ties="standard",
        total=Total("none"),
        **fields,
    )


def item_of(rule: Any, *, code: str = "1.1", **said: Any) -> Criterion:  # noqa: ANN401
    """An item worth one point where *said* says nothing else."""
    fields: dict[str, Any] = {"max": 1, **said}
    return Criterion(code=code, name=Words(f"Mục {code}"), rule=rule, **fields)


def sheet_of(**answers: Answer) -> ScoreSheet:
    """A sheet with these answers, by code with `_` for the point."""
    named = {code.lstrip("_").replace("_", "."): each for code, each in answers.items()}
    return ScoreSheet(criteria_set="made-up/2023", unit="so-a", answers=named)


@ENOUGH
@given(
    places=st.integers(0, 4),
    maximum=st.sampled_from([1, 2, 3, 4, 7]),
    odd=st.integers(0, 5),
    planned=st.sampled_from([8, 80, 800, 8000, 80_000, 840_000, 99_999, 1_000_003, 25_000_001]),
    off=st.integers(-1, 1),
)
def test_points_in_proportion_are_rounded_once(places: int, maximum: int, odd: int, planned: int, off: int) -> None:
    """On a half of the last place, or a hair beside it: straight from the quotient, never from a rounded one."""
    half = Fraction(2 * odd + 1, 2 * 10**places)
    done = min(planned, max(0, int(half / maximum * planned) + off))
    figures = {"done": Figure(Words("Đã làm"), at_most="planned"), "planned": Figure(Words("Phải làm"), at_least="1")}
    item = item_of(Ratio("done / planned"), max=maximum, figures=figures)
    criteria = one_item(item, rounding=PointsRounding(places, 6))

    found = pi.score(criteria, sheet_of(_1_1=Answer(figures={"done": done, "planned": planned})))

    assert half_away(Fraction(maximum * done, planned), places) == found.items["1.1"].exact == found.exact


@ENOUGH
@given(
    places=st.integers(0, 3),
    maximum=st.sampled_from([100, 200, 50, 25]),
    odd=st.integers(-6, 5),
    off=st.sampled_from([0, 0, 1, -1]),
)
def test_an_index_is_rounded_once(places: int, maximum: int, odd: int, off: int) -> None:
    """On a half of the last decimal, or a ten-thousandth beside it: halves away from zero, below zero, too."""
    points = Decimal((2 * odd + 1) * maximum).scaleb(-places) / 200 + Decimal(off).scaleb(-4)
    points = Decimal(f"{points:.4f}")
    options = Options((Option("all", points=maximum), Option("these", points=points)))
    criteria = one_item(item_of(options, max=maximum), rounding=PointsRounding("none", places))

    found = pi.score(criteria, sheet_of(_1_1=Answer(choose="these")))

    assert found.index is not None
    assert half_away(100 * Fraction(points) / maximum, places) == Fraction(found.index)


# --- bounds and sums -----------------------------------------------------------------------------------


@ENOUGH
@given(scenes())
def test_points_stay_within_their_bounds(scene: Scene) -> None:
    """No item has more than its maximum, none that does not count has points, own maxima are parts of the declared."""
    found = scored(scene)

    for each in found.items.values():
        assert isinstance(each.criterion.max, Decimal)
        maximum = Fraction(each.criterion.max)
        assert each.exact <= maximum
        assert each.claimed <= maximum
        if each.state in ("not_applicable", "pending"):
            assert [0, 0] == [each.exact, each.own]
        else:
            assert maximum == each.own
        if each.state in ("no_evidence", "not_submitted"):
            assert 0 == each.exact
    for total in (*found.areas.values(), *found.parts.values(), *found.criteria_results.values()):
        if total.kind == "core" and total.own is not None and total.declared is not None:
            assert 0 <= total.own <= total.own + total.excluded + total.pending <= total.declared
            assert total.exact <= total.own


@ENOUGH
@given(scenes())
def test_an_index_is_points_of_a_hundred(scene: Scene) -> None:
    """Index = 100 x points / own maximum, rounded once, halves away from zero, with all the decimals of the set."""
    found, places = scored(scene), scene.criteria.rounding.index
    if found.index is None:
        assert found.own in (None, 0) or "unknown" in repr(scene.criteria)
        return
    assert found.own

    assert 100 * found.exact / found.own == found.index_exact
    assert half_away(100 * found.exact / found.own, places) == Fraction(found.index)
    assert -places == found.index.as_tuple().exponent


# --- what must not matter ------------------------------------------------------------------------------


@FEWER
@given(scenes(), st.randoms(use_true_random=False))
def test_the_order_of_answers_and_figures_changes_nothing(scene: Scene, chance: random.Random) -> None:
    """Answers, figures, what is met, and what comes from outside may stand in any order."""

    def shuffled(values: Any) -> dict[str, Any]:  # noqa: ANN401, pairs of anything
        pairs = list(dict(values).items())
        chance.shuffle(pairs)
        return dict(pairs)

    def mixed(answer: Answer) -> Answer:
        met = answer.met
        if isinstance(met, tuple):
            met = tuple(chance.sample(met, len(met)))
        return evolve(answer, figures=shuffled(answer.figures), met=met)

    answers = {code: mixed(each) for code, each in shuffled(scene.sheet.answers).items()}
    sheet = ScoreSheet(
        criteria_set=scene.sheet.criteria_set,
        unit=scene.sheet.unit,
        documents=scene.sheet.documents,
        figures=shuffled(scene.sheet.figures),
        answers=answers,
    )
    outside = {
        source: shuffled(values) if isinstance(values, dict) else values
        for source, values in shuffled(scene.given).items()
    }

    assert numbers(scored(scene)) == numbers(scored(scene, sheet=sheet, given=outside, out=scene.out[::-1]))


@FEWER
@given(scenes(criteria_sets(scope="set")), st.randoms(use_true_random=False))
def test_the_order_of_areas_changes_no_number(scene: Scene, chance: random.Random) -> None:
    """A set with its areas in another order gives the same points."""
    areas = list(scene.criteria.areas)
    chance.shuffle(areas)
    other = evolve(scene.criteria, areas=tuple(areas))

    assert numbers(scored(scene)) == numbers(scored(scene, criteria=pi.prepare(other)))


@FEWER
@given(scenes(complete=True))
def test_scoring_is_pure(scene: Scene) -> None:
    """A set that is made ready once gives the same twice, and the same as one that is not."""
    ready = pi.prepare(scene.criteria)
    first = scored(scene, criteria=ready)

    assert first == scored(scene, criteria=ready) == scored(scene, criteria=scene.criteria)
    assert hash(first) == hash(scored(scene))


@settings(FEWER, max_examples=60)
@given(scene=scenes(complete=True))
def test_a_set_and_a_sheet_score_the_same_from_files(scene: Scene, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is written and read again gives the same result, reasons and all."""
    assume("PAR347" not in {each.code for each in pi.check(scene.criteria)})
    folder = tmp_path_factory.getbasetemp()
    criteria = pi.load_criteria(written(folder / "set.yaml", pi.dump(scene.criteria)))
    sheet = pi.load_sheet(written(folder / "sheet.yaml", pi.dump(scene.sheet)), criteria)

    assert scored(scene) == scored(scene, criteria=criteria, sheet=sheet)


def written(path: Path, text: str) -> Path:
    """A file with *text*."""
    path.write_text(text, encoding="utf-8")
    return path


# --- what must go one way ------------------------------------------------------------------------------


def with_zeros(item: Criterion) -> Answer | None:
    """The answer with nothing but zeros, where the item's own figures can all be zero and a quotient asks them."""
    case, rule = None, item.rule
    if isinstance(rule, Cases):
        case, rule = rule.cases[0].key, rule.cases[0].rule
    if not isinstance(rule, Steps | Ratio) or "/" not in rule.measure or "received" in rule.measure:
        return None
    used = {key: each for key, each in item.figures if key in rule.measure}
    if any(each.at_least for each in used.values()):
        return None
    return Answer(case=case, figures=dict.fromkeys(used, 0))


@ENOUGH
@given(scenes())
def test_zeros_and_not_arisen_give_the_same_number(scene: Scene) -> None:
    """A unit that writes 0 of 0 and one that writes `not_arisen` have the same points, maxima and index."""
    for chain, item in items_of(scene.criteria):
        answer = dict(scene.sheet.answers).get(item.code)
        zeros = with_zeros(item)
        if answer is None or zeros is None or policy_of(chain, item) == "refused":
            continue
        kept: dict[str, Any] = {"explanation": answer.explanation, "evidence": answer.evidence, "claim": answer.claim}
        empty = answered(scene, item.code, evolve(zeros, **kept))
        claimed = answered(scene, item.code, Answer(not_arisen=True, **kept))

        assert numbers(scored(empty)) == numbers(scored(claimed))


@ENOUGH
@given(scenes())
def test_evidence_never_costs_points(scene: Scene) -> None:
    """A sheet without its evidence has no more points in any item, area or in all, and the same own maximum."""
    first = scored(scene)
    answers = {code: evolve(each, evidence=()) for code, each in dict(scene.sheet.answers).items()}
    bare = scored(scene, sheet=evolve(scene.sheet, answers=answers))

    assert first.own == bare.own
    assert first.exact >= bare.exact
    assert all(each.exact >= bare.items[code].exact for code, each in first.items.items())
    assert all(each.exact >= bare.areas[code].exact for code, each in first.areas.items())


def falls(item: Criterion) -> bool:
    """Whether the steps of an item, or its proportion, are worth less the further down they stand."""
    if isinstance(item.rule, Ratio):
        return True
    if not isinstance(item.rule, Steps) or any(each.share == "measure" for each in item.rule.steps):
        return False
    assert isinstance(item.max, Decimal)
    worths = [
        Fraction(item.max) * Fraction(each.share) if each.points is None else Fraction(each.points)  # type: ignore[arg-type]
        for each in item.rule.steps
    ]
    return worths == sorted(worths, reverse=True)


#: By measure: the figure of which more is better, what bounds it, and what must not be zero.
BETTER = {
    "done / planned": ("done", "planned", "planned", 1),
    "done / base": ("done", None, "base", 1),
    "(this - last) / last": ("this", None, "last", 1),
    "1 - late / got": ("late", "got", "got", -1),
    "late / got": ("late", "got", "got", -1),
    "rate": ("rate", None, None, 1),
}


@ENOUGH
@given(scenes())
def test_doing_better_never_lowers_points(scene: Scene) -> None:
    """One more done, or one fewer late, and an item whose steps fall has at least as many points."""
    first = scored(scene)
    for _, item in items_of(scene.criteria):
        answer = dict(scene.sheet.answers).get(item.code)
        if answer is None or not isinstance(item.rule, Steps | Ratio) or not falls(item):
            continue
        if (
            item.rule.measure not in BETTER
            or not answer.figures
            or (
                isinstance(item.rule, Ratio) and item.rule.measure == "late / got"  # in proportion to what is late
            )
        ):
            continue
        figures = {key: value for key, value in answer.figures if isinstance(value, Quantity)}
        key, most, base, way = BETTER[item.rule.measure]
        by = Decimal(way) if base else Decimal("0.0001")
        more = figures[key].number + by
        limit = figures[most].number if most else Decimal(100) if key == "rate" else more
        if more > limit or more < 0 or (base and not figures[base].number):
            continue
        better = evolve(answer, figures={**figures, key: evolve(figures[key], number=more)})

        assert first.items[item.code].exact <= scored(answered(scene, item.code, better)).items[item.code].exact


# --- reasons -------------------------------------------------------------------------------------------


@ENOUGH
@given(scenes())
def test_the_reason_explains_the_points(scene: Scene) -> None:
    """An item that is scored has what its rule gives, or a note says why not; its steps and figures lead there."""
    for each in scored(scene).items.values():
        causes = {note.cause for note in each.because.notes}
        if each.state != "scored":
            assert causes & {
                "not_for_unit",
                "taken_out",
                "not_held",
                "awaited",
                "not_arisen",
                "zero_denominator",
                "no_evidence",
                "not_answered",
            }
            continue
        assert each.because.worth is not None
        if "zero_unless" in causes:
            assert min(each.because.worth, Fraction(0)) == each.exact
        else:
            assert each.because.worth == each.exact
        explain(each, scene.criteria.rounding.points)


def explain(found: ItemResult, places: Any) -> None:  # noqa: ANN401, decimals or `none`
    """Work the worth out once more from what the reason says."""
    because = found.because
    if because.held is not None and because.stretches:
        stretch = because.stretches[because.held]
        assert because.measure is not None
        assert [because.held] == [at for at, one in enumerate(because.stretches) if one.interval.holds(because.measure)]
        if stretch.points is not None:
            assert stretch.points == because.worth
        else:
            assert isinstance(found.criterion.max, Decimal)
            share = Fraction(found.criterion.max) * max(Fraction(0), min(Fraction(1), because.measure))
            assert (share if places == "none" else half_away(share, places)) == because.worth
    answer: dict[str, Any] = dict(because.answer)
    rule: Any = found.criterion.rule
    if isinstance(rule, Cases) and because.case is not None:
        rule = next(each.rule for each in rule.cases if each.key == because.case)
    if isinstance(rule, Checklist) and not rule.all_or_nothing and "met" in answer:
        prices: dict[str, Decimal | None] = {one.key: one.points or rule.each for one in rule.conditions}
        assert because.worth == sum((Fraction(prices[key] or 0) for key in answer["met"]), Fraction(0))
    if isinstance(rule, Tally) and because.used:
        assert sorted(key for key, _ in rule.each) == sorted(each.key for each in because.used)


# --- small cases that these laws found -----------------------------------------------------------------

RATE = Figure(Words("Tỷ lệ"), kind="percent", at_most="100%", given_by="survey")


@pytest.mark.parametrize(("awaited", "not_held"), [("a", "b"), ("b", "a")])
def test_what_will_not_come_excludes_whatever_it_is_called(awaited: str, not_held: str) -> None:
    """An item that needs a figure that is not held is excluded, even if another one is awaited."""
    criteria = one_item(item_of(Ratio("a - b"), figures={awaited: RATE, not_held: RATE}))

    found = pi.score(criteria, sheet_of(), given={"survey": {not_held: "not_held"}})

    assert "not_applicable" == found.items["1.1"].state


def test_an_undefined_worth_needs_its_evidence() -> None:
    """Evidence is asked of every worth above 0, also of one that is stated because nothing can be divided."""
    figures = {"done": Figure(Words("Đã làm")), "planned": Figure(Words("Phải làm"))}
    item = item_of(
        Ratio("done / planned"),
        figures=figures,
        not_arisen="excluded",
        undefined=Undefined("0.5"),
        evidence=("Báo cáo",),
    )

    found = pi.score(one_item(item), sheet_of(_1_1=Answer(figures={"done": 1, "planned": 0})))

    assert "no_evidence" == found.items["1.1"].state
    assert 0 == found.exact


@pytest.mark.parametrize("scope", ["set", "part"])
def test_a_bonus_is_in_no_part(scope: Scope) -> None:
    """Parts, and what excluded points are shared over, are of the core alone, whatever a bonus area says it is in."""
    core = Area(
        code="1", name=Words("Lĩnh vực"), max=2, part="p", criteria=(item_of(YesNo()), item_of(YesNo(), code="1.2"))
    )
    bonus = Area(
        code="2", name=Words("Thưởng"), kind="bonus", cap=1, part="p", criteria=(item_of(YesNo(), code="2.1"),)
    )
    criteria = one_item(
        item_of(YesNo()), areas=(core, bonus), max=2, parts=(Part("p", 2),), excluded_points=ExcludedPoints(scope)
    )
    yes, no = Answer(met=True), Answer(met=False)

    found = pi.score(criteria, sheet_of(_1_1=yes, _1_2=no, _2_1=no))

    assert [1, 2, 2] == [found.exact, found.own, found.parts["p"].own]
    assert "50.00" == str(found.index)


def test_what_an_item_depends_on_is_read_at_the_same_stage() -> None:
    """An item waits for the verifier's points; at stage self their claim is there, so it counts."""
    area = Area(
        code="1",
        name=Words("Lĩnh vực"),
        max=2,
        criteria=(item_of(Given("verifier")), item_of(YesNo(), code="1.2", zero_unless=ZeroUnless("1.1", 0))),
    )
    criteria = one_item(item_of(YesNo()), areas=(area,), max=2)

    found = pi.score(criteria, sheet_of(_1_1=Answer(claim="0.5"), _1_2=Answer(met=True)))

    assert ("pending", "pending") == (found.items["1.1"].state, found.items["1.2"].state)
    assert (None, "75.00") == (found.index, str(found.self_index))


def test_a_claim_counts_in_the_case_that_the_verifier_decides() -> None:
    """Points that the verifier gives in one of several cases are claimed like any others of the verifier's."""
    cases = Cases(
        (Case("own", Words("Tự chấm"), YesNo()), Case("given", Words("Thẩm định"), Given("verifier"))),
    )

    found = pi.score(one_item(item_of(cases)), sheet_of(_1_1=Answer(case="given", claim="0.5")))

    assert ("pending", "50.00") == (found.items["1.1"].state, str(found.self_index))


def test_rounding_gives_no_more_than_the_maximum() -> None:
    """All of 0.75 points, to one decimal, is not 0.8: an item has no more than its maximum."""
    figures = {"done": Figure(Words("Đã làm"), at_most="planned"), "planned": Figure(Words("Phải làm"), at_least="1")}
    item = item_of(Ratio("done / planned"), max="0.75", figures=figures)
    criteria = one_item(item, rounding=PointsRounding(1, 2))
    if pi.check(criteria):  # a set may also be refused whose maxima are finer than its points
        return

    found = pi.score(criteria, sheet_of(_1_1=Answer(figures={"done": 1, "planned": 1})))

    assert Fraction(3, 4) >= found.exact
