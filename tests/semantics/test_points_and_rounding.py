"""What the numbers mean: points of items, exact, and where they are rounded."""

import pickle
from decimal import Decimal, localcontext
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import parindex as pi
from parindex.model.criteria import Criterion, PointsRounding, Total
from parindex.model.policies import Band
from parindex.model.rule_kinds import Given, Step, Tally
from parindex.texts import Words
from tests.making_sets import (
    MADE_UP,
    NO,
    YES,
    answer,
    area,
    checklist,
    codes,
    counted,
    errors_of,
    figure,
    item,
    options,
    ratio,
    refused,
    rounding,
    scored,
    scored_item,
    set_of,
    share,
    sheet_of,
    steps,
    told,
    weighted_set,
)


@pytest.mark.parametrize(
    ("text", "expected"), [("max: 1.0001", []), ("max: 1.00001", ["PAR214"]), ("max: 0.00005", ["PAR214"])]
)
def test_points_are_whole_ten_thousandths(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Maxima in a file are whole ten-thousandths; anything finer is an error."""
    path = tmp_path / "set.yaml"
    path.write_text(pi.dump(set_of(item(max=7))).replace("max: 7", text), encoding="utf-8")

    assert expected == sorted(set(codes(pi.check_file(path))))


@pytest.mark.parametrize(
    "criterion",
    [
        item(rule=options(a="0.00001")),
        item(rule=Tally({"late": "-0.00001"}, floor=0, cap=1), figures={"late": figure()}),
        counted(rule=steps(Step(at_least="50%", points="0.50001"), Step(points=0))),
        item(rule=Given("survey", at_most="0.99999")),
    ],
)
def test_points_of_rules_are_whole_ten_thousandths(criterion: Criterion) -> None:
    """Points of options, figures, steps and bounds are no finer either."""
    assert "PAR214" in errors_of(set_of(criterion))


def test_weights_are_whole_ten_thousandths() -> None:
    """A weight such as 33.33 % may be written, and no finer."""

    def found(weight: str) -> tuple[str, ...]:
        weights = (Decimal(weight), 1 - Decimal(weight))
        pair = (item(f"1.{at}", weight=each) for at, each in enumerate(weights))
        return errors_of(weighted_set(area("1", *pair, weight=1)))

    assert () == found("0.3333")
    assert "PAR214" in found("0.33333")


@pytest.mark.parametrize("missing", ["points", "index", "rounding"])
def test_rounding_is_required(tmp_path: Path, missing: str) -> None:
    """`rounding: {points: …, index: …}` is required: there is no default."""
    text = pi.dump(set_of(item()))
    line = next(each for each in text.split("\n") if each.startswith("rounding:"))
    other = {"points": "rounding: {index: 2}", "index": "rounding: {points: none}", "rounding": ""}[missing]
    path = tmp_path / "set.yaml"
    at = text.index(line)
    end = text.index("\ncompare", at)
    path.write_text(text[:at] + other + text[end:], encoding="utf-8")

    assert ["PAR204"] == codes(pi.check_file(path))


@pytest.mark.parametrize(("points", "index"), [("none", 2), (0, 0), (4, 6)])
def test_points_from_none_and_0_to_4(points: Any, index: int) -> None:  # noqa: ANN401
    """`points` is `none` or 0 to 4 decimals, `index` any number of decimals up to 6."""
    assert () == errors_of(set_of(item(), rounding=PointsRounding(points, index)))


@pytest.mark.parametrize(("points", "index"), [(5, 2), (-1, 2), (2, 7), (2, -1)])
def test_no_other_rounding(points: Any, index: int) -> None:  # noqa: ANN401
    """More decimals, or fewer than none, are an error."""
    assert () != errors_of(set_of(item(), rounding=PointsRounding(points, index)))


def thirds(points: int | str, index: int = 2) -> Any:  # noqa: ANN401
    """Three items of a point, each done to a third."""
    items = [counted(f"1.{at}") for at in (1, 2, 3)]
    return scored(set_of(*items, rounding=rounding(points, index)), {each.code: share(1, 3) for each in items})


def test_none_keeps_points_exact() -> None:
    """`points: none`: points stay an exact rational, sums are exact, only the index is rounded."""
    found = thirds("none")

    assert [Fraction(1, 3)] * 3 == [each.exact for each in found.items.values()]
    assert (Fraction(1), Fraction(1), Fraction(100, 3)) == (found.exact, found.areas["1"].exact, found.index_exact)
    assert Decimal("33.33") == found.index


@pytest.mark.parametrize(
    ("points", "each", "index"),
    [
        (0, "0", "0.00"),
        (1, "0.3", "30.00"),
        (2, "0.33", "33.00"),
        (3, "0.333", "33.30"),
        (4, "0.3333", "33.33"),
    ],
)
def test_each_proportional_item_is_rounded_once(points: int, each: str, index: str) -> None:
    """`points: k`: each proportional item is rounded to k decimals; sums are of rounded points."""
    found = thirds(points)

    assert [Fraction(each)] * 3 == [one.exact for one in found.items.values()]
    assert (Fraction(each) * 3, index) == (found.exact, str(found.index))
    assert [Fraction(1, 3)] * 3 == [one.because.measure for one in found.items.values()]


@pytest.mark.parametrize(
    ("points", "done", "planned", "expected"),
    [
        (2, 44445, 100_000, "0.44"),  # first to four decimals, 0.4445, it would go on to 0.45
        (1, 44444, 100_000, "0.4"),
        (3, 44445, 100_000, "0.444"),  # first to four decimals, 0.4445, it would go on to 0.445
        (4, 444_445, 1_000_000, "0.4444"),
        (4, 444_450, 1_000_000, "0.4445"),
        (0, 49_999, 100_000, "0"),  # first to four decimals, 0.5, it would go on to 1
        (0, 5, 10, "1"),
        (2, 4_449_999, 10_000_000, "0.44"),
        (1, 4_499_999, 10_000_000, "0.4"),  # first to four decimals, 0.45, it would go on to 0.5
        (1, 45, 100, "0.5"),
    ],
)
def test_rounded_directly_from_the_ratio(points: int, done: int, planned: int, expected: str) -> None:
    """Never first to a tick, then to k decimals: 0.44445 is 0.444 to three decimals, not 0.445."""
    found = scored_item(counted(), share(done, planned), rounding=rounding(points))

    assert Fraction(expected) == found.exact


@pytest.mark.parametrize(("done", "expected"), [(124, "0.12"), (125, "0.13"), (135, "0.14"), (115, "0.12")])
def test_half_up_means_half_away_from_zero(done: int, expected: str) -> None:
    """Half up: 0.125 is 0.13, and so is not to the even digit."""
    assert Fraction(expected) == scored_item(counted(), share(done, 1000), rounding=rounding(2)).exact


@pytest.mark.parametrize(("late", "expected"), [(1, "-13"), (3, "-38")])
def test_half_away_from_zero_below_zero(late: int, expected: str) -> None:
    """Below zero halves go down: -12.5 to no decimals is -13, -37.5 is -38."""
    rule = Tally({"late": "-0.125"}, floor="none", cap=1)
    criteria = set_of(item(rule=rule, figures={"late": figure()}), rounding=rounding("none", 0), total=Total("none"))
    found = scored(criteria, {"1.1": answer(figures={"late": late})})

    assert (Fraction(-25, 2) * late, expected) == (found.index_exact, str(found.index))


@pytest.mark.parametrize(
    ("criterion", "given", "expected"),
    [
        (item(rule=options(a="0.3333")), answer(choose="a"), "0.3333"),
        (item(rule=options(a="33.33%"), max="0.3"), answer(choose="a"), "0.09999"),
        (item(rule=checklist("a", "b", each="0.1234")), answer(met=["a"]), "0.1234"),
        (counted(rule=steps(Step(at_least="50%", points="0.6667"), Step(points=0))), share(1, 2), "0.6667"),
        (counted(rule=steps(Step(at_least="50%", share="0.6667"), Step(points=0))), share(1, 2), "0.6667"),
        (
            item(rule=Tally({"done": "0.1111"}, floor=0, cap=1), figures={"done": figure()}),
            answer(figures={"done": 3}),
            "0.3333",
        ),
    ],
)
def test_only_points_in_proportion_are_rounded(criterion: Criterion, given: Any, expected: str) -> None:  # noqa: ANN401
    """Options, lists, steps, shares of the maximum and tallies are worth what is written, whatever is rounded."""
    assert Fraction(expected) == scored_item(criterion, given, rounding=rounding(1)).exact


def test_points_from_outside_are_not_rounded() -> None:
    """What is given is what counts."""
    found = scored_item(item(rule=Given("survey")), rounding=rounding(0), given={"survey": "0.4999"})

    assert Fraction("0.4999") == found.exact


def test_points_not_arisen_are_not_rounded() -> None:
    """Full points are the maximum, whatever its decimals."""
    one = counted(max="0.75", not_arisen="full", figures={"done": figure(at_most="planned"), "planned": figure()})

    assert Fraction("0.75") == scored_item(one, share(0, 0), rounding=rounding(0)).exact


def test_the_index_is_100_times_points_over_the_own_maximum() -> None:
    """`index` = 100 × points / own maximum, rounded to its decimals."""
    found = scored(set_of(counted(max=7), item("1.2", max=4)), {"1.1": share(2, 3), "1.2": NO})

    assert (Fraction(14, 3), Fraction(11)) == (found.exact, found.own)
    assert (Fraction(1400, 33), "42.42") == (found.index_exact, str(found.index))


@pytest.mark.parametrize(("decimals", "expected"), [(0, "67"), (1, "66.7"), (2, "66.67"), (6, "66.666667")])
def test_the_index_has_the_decimals_that_are_stated(decimals: int, expected: str) -> None:
    """From 0 to 6 decimals, kept even where they are zeros."""
    found = scored(set_of(counted(), rounding=rounding("none", decimals)), {"1.1": share(2, 3)})
    whole = scored(set_of(counted(), rounding=rounding("none", decimals)), {"1.1": share(1, 2)})

    assert expected == str(found.index)
    assert ("50." + "0" * decimals).rstrip(".") == str(whole.index)


def test_what_is_displayed_is_never_fed_back() -> None:
    """Shown points have four decimals, the index is of the exact ones: 0.00005 of 1 is 0.01 %, its shown 0.0001 too.

    Three items of 0.00004 show 0.0000 each, and together 0.00012 of 3 give the index.
    """
    items = [counted(f"1.{at}") for at in (1, 2, 3)]
    criteria = set_of(*items, rounding=rounding("none", 6))
    found = scored(criteria, {each.code: share(4, 100_000) for each in items})

    assert [Decimal("0.0000")] * 3 == [each.points for each in found.items.values()]
    assert (Decimal("0.0001"), "0.004000") == (found.points, str(found.index))


def test_the_exact_index_stays_beside_the_published_one() -> None:
    """57.1965 of 71.5 is 79.9951 and prints 80.00; both are there."""
    found = scored(set_of(item(max="71.5", rule=Given("survey"))), given={"survey": "57.1965"})

    assert (Fraction(114393, 1430), "80.00") == (found.index_exact, str(found.index))


def test_no_cap_at_a_hundred() -> None:
    """With a bonus the index may exceed 100."""
    bonus = area("2", item("2.1"), kind="bonus", cap=1)
    found = scored(set_of(item(), bonus), {"1.1": YES, "2.1": YES})

    assert ("200.00", Decimal(2), Decimal(1)) == (str(found.index), found.points, found.max)


def test_the_decimal_context_of_the_thread_does_not_matter() -> None:
    """Points are computed as fractions: a precision of two digits changes nothing."""
    criteria = set_of(counted(max="12.3456"), rounding=rounding(4, 6))
    expected = scored(criteria, {"1.1": share(2, 3)})
    with localcontext() as context:
        context.prec = 2
        found = scored(criteria, {"1.1": share(2, 3)})

    assert expected == found
    assert ("8.2304", "66.666667") == (str(found.points), str(found.index))


def test_floats_are_refused() -> None:
    """A float does not say which decimal was meant."""
    with pytest.raises(TypeError, match="float"):
        share(0.1)  # type: ignore[arg-type]
    with pytest.raises(pi.ProblemsFound, match="PAR517"):
        scored(set_of(item(rule=Given("survey"))), given={"survey": 0.5})


def test_results_are_values() -> None:
    """The same sheet gives equal results, with equal hashes; pickling keeps them."""
    one, other = thirds(2), thirds(2)

    assert (one, hash(one)) == (other, hash(other))
    assert one == pickle.loads(pickle.dumps(one))  # noqa: S301, our own
    assert one != thirds(3)


def test_a_set_made_ready_scores_the_same() -> None:
    """Prepared once, a set gives every sheet what it gives it alone."""
    criteria = set_of(counted(max=2))
    prepared = pi.prepare(criteria)
    sheets = [sheet_of({"1.1": share(each, 7)}, criteria_set=MADE_UP) for each in range(8)]

    assert [pi.score(criteria, each) for each in sheets] == [pi.score(prepared, each) for each in sheets]


@pytest.mark.parametrize(
    ("measure", "threshold", "expected"),
    [
        ("done / planned", "80%", []),
        ("done / planned", "80", ["PAR309"]),
        ("done", "80", []),
        ("done", "80%", ["PAR309"]),
        ("done", "80.5", ["PAR309"]),
        ("rate", "80%", []),
        ("rate", "80", ["PAR309"]),
        ("sum", "80.5", []),
        ("sum", "80%", ["PAR309"]),
    ],
)
def test_thresholds_are_typed_by_the_measure(measure: str, threshold: str, expected: list[str]) -> None:
    """A quotient takes `%`, a count whole numbers, an amount any: `at_least: 80` on a quotient is an error."""
    figures = {
        "done": figure(at_most="planned"),
        "planned": figure(at_least="1"),
        "rate": figure("percent"),
        "sum": figure("amount"),
    }
    rule = steps(Step(at_least=threshold, points=1), Step(points=0), measure=measure)

    assert expected == list(errors_of(set_of(item(rule=rule, figures=figures))))


@pytest.mark.parametrize(("value", "expected"), [("85.5%", []), ("85.5", ["PAR504"]), (85, ["PAR504"])])
def test_a_figure_of_kind_percent_carries_its_sign(value: str | int, expected: list[str]) -> None:
    """85.5 where a percentage is asked for is an error, not 8550 %."""
    one = item(rule=ratio("rate"), figures={"rate": figure("percent")})

    assert expected == refused(lambda: scored_item(one, answer(figures={"rate": value})))


def test_a_percentage_is_its_fraction() -> None:
    """85.5 % is 0.855 in measures."""
    found = scored_item(
        item(rule=ratio("rate"), figures={"rate": figure("percent")}), answer(figures={"rate": "85.5%"})
    )

    assert ["171/200", "171/200"] == told(found.because.measure, found.exact)


@pytest.mark.parametrize(("value", "expected"), [(3, []), ("3.0", []), ("3.5", ["PAR504"]), ("3%", ["PAR504"])])
def test_a_count_is_a_whole_number(value: str | int, expected: list[str]) -> None:
    """Half a dossier is an error, and so is a percentage."""
    one = item(rule=Tally({"late": "-0.1"}, start=1, floor=0, cap=1), figures={"late": figure()})

    assert expected == refused(lambda: scored_item(one, answer(figures={"late": value})))


@pytest.mark.parametrize("line", ["80", "80.5"])
def test_thresholds_on_the_index_are_bare_numbers(tmp_path: Path, line: str) -> None:
    """Bands go by points of 100: `at_least: 80`; a `%` sign is refused there."""
    bands = (Band("good", Words("Tốt"), at_least=line), Band("fair", Words("Khá")))
    text = pi.dump(set_of(item(), bands=bands))
    path = tmp_path / "set.yaml"
    path.write_text(text, encoding="utf-8")
    assert [] == codes(pi.check_file(path))
    path.write_text(text.replace(f"at_least: {line}", f"at_least: {line}%"), encoding="utf-8")

    assert ["PAR219"] == codes(pi.check_file(path))
