"""What is said of criteria sets and sheets is true, and what is advised can be done."""

from typing import Any

import pytest
from attrs import evolve

import parindex as pi
from parindex.checks.years import check_years
from parindex.model.criteria import Area, CriteriaSet, Criterion, Figure, Part, PointsRounding
from parindex.model.rule_kinds import Option, Options, Ratio, YesNo
from parindex.model.sheets import Answer, ScoreSheet
from parindex.problems import Problem
from parindex.texts import Language, Words

A = Words("A")
LANGUAGES: tuple[Language, ...] = ("vi", "en")
FIGURES = {"done": Figure(A, at_most="planned"), "planned": Figure(A, at_least="1")}


def item(code: str = "1.1", **fields: Any) -> Criterion:  # noqa: ANN401
    """An item of one point."""
    return Criterion(**{"code": code, "name": A, "max": 1, "rule": YesNo(), **fields})


def made(*items: Criterion, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """A set of one area."""
    area = Area(code="1", name=A, max=len(items), criteria=items, weight=fields.pop("weight", None))
    given: dict[str, Any] = {"rounding": PointsRounding("none", 2), "compare": "exact", "ties": "dense", **fields}
    return CriteriaSet(id="t", year=2024, title=A, status="illustrative", areas=(area,), max=len(items), **given)


def only(criteria: CriteriaSet, code: str) -> Problem:
    """The one problem of the set with this code."""
    (found,) = (each for each in pi.check(criteria) if each.code == code)
    return found


def of_sheet(criteria: CriteriaSet, **fields: Any) -> Problem:  # noqa: ANN401
    """The one problem of a sheet."""
    with pytest.raises(pi.ProblemsFound) as caught:
        pi.score(criteria, ScoreSheet("t", "so-a", **fields))
    (found,) = caught.value.problems
    return found


def test_items_in_two_parts_are_in_some() -> None:
    """The criterion above them is not said to be in none."""
    inside = (item("1.1.1", part="a"), item("1.1.2", part="b"))
    capped = Criterion(code="1.1", name=A, max=1, cap="max", criteria=inside)
    found = only(made(capped, parts=(Part("a", 1), Part("b", 0))), "PAR339")

    assert "in no part" not in pi.sentence(found, "en")
    assert "không thuộc phần nào" not in pi.sentence(found, "vi")


def test_a_bound_of_a_date_is_not_called_a_date() -> None:
    """What is wrong is that dates have no bounds."""
    figures: Any = {"issued": Figure(A, "date", at_most="planned"), "planned": Figure(A)}
    found = only(made(item(figures=figures)), "PAR333")

    assert "'planned' (date)" not in pi.sentence(found, "en")


def test_nothing_is_divided_by_zero() -> None:
    """And it is not said to be divided more than once."""
    found = only(made(item(figures=FIGURES, rule=Ratio("done / 0"))), "PAR308")

    assert "more than once" not in pi.sentence(found, "en")


@pytest.mark.parametrize("measure", ["(done / planned", "((done + 1) / planned"])
def test_a_formula_that_ends_too_early_is_not_wrong_in_its_last_letter(measure: str) -> None:
    """What stands there can be read; something is missing behind it."""
    found = only(made(item(figures=FIGURES, rule=Ratio(measure))), "PAR307")

    assert not pi.sentence(found, "en").endswith(f"at '{measure[-1]}'")


def test_shared_figures_are_not_called_an_item() -> None:
    """Neither where one is missing nor where one was not to be given."""
    shared = {"done": Figure(A), "sipas": Figure(A, "percent", at_most="100%", given_by="sipas")}
    criteria = made(item(rule=Ratio("done / 10")), item("1.2", rule=Ratio("sipas")), figures=shared)
    missing = of_sheet(criteria)
    given = of_sheet(criteria, figures={"done": 1, "sipas": "80%"})

    assert ("PAR520", "PAR521") == (missing.code, given.code)
    assert "item 'figures'" not in pi.sentence(missing, "en")
    assert "item 'figures'" not in pi.sentence(given, "en")


def test_numbers_of_one_sentence_are_written_in_one_way() -> None:
    """With commas in Vietnamese, all of them."""
    rule = Options((Option("a", points=1), Option("b", points="-0.5")))
    answers = {"1.1": Answer(choose="a", claim="1.5")}
    found = of_sheet(made(item(rule=rule)), answers=answers)

    assert "PAR509" == found.code
    assert "1,5" in pi.sentence(found, "vi")
    assert "-0.5" not in pi.sentence(found, "vi")


def test_what_did_not_arise_asks_for_no_more() -> None:
    """`not_arisen` is there already; the figures beside it are what is too much."""
    figures: Any = {"done": Figure(A), "planned": Figure(A, at_least="done")}
    criteria = made(item(figures=figures, rule=Ratio("done / planned"), not_arisen="excluded"))
    answer = Answer(not_arisen=True, explanation="A", figures={"done": 0, "planned": 0})
    found = of_sheet(criteria, answers={"1.1": answer})

    assert "PAR502" == found.code
    assert "it asks for: not_arisen" != pi.hint(found, "en")


def test_a_missing_weight_is_no_unknown_maximum() -> None:
    """The hint is about weights."""
    found = only(made(item(weight="0.5"), item("1.2"), weight=1, weighting="weights"), "PAR319")

    assert "has no 'weight'" in pi.sentence(found, "en")
    assert "max: unknown" not in pi.hint(found, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_an_item_was_is_advised_as_it_is_written(language: Language) -> None:
    """With the quotes that a file needs."""
    old = made(item("1.1", name=Words("Kế hoạch")), item("1.2", name=Words("Báo cáo")))
    new = made(item("1.1", name=Words("Báo cáo")), item("1.2", name=Words("Khác"), was="none"))
    (found,) = check_years(old, evolve(new, id="u", based_on="t"))

    assert ("PAR413", "areas[0].criteria[0]") == (found.code, found.address)
    assert 'was: "1.2"' in pi.hint(found, language)
