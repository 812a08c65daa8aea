"""What is wrong with a score sheet that only scoring can tell: by code and address."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import parindex as pi
from parindex.model.criteria import Area, CriteriaSet, Criterion, Figure, PointsRounding
from parindex.model.fields import AnyValue
from parindex.model.rule_kinds import Option, Options, Ratio, YesNo
from parindex.model.scored import Scored
from parindex.model.sheets import Answer, Citation, Paper, ScoreSheet, Unit
from parindex.rules.outside import GivenValues
from parindex.texts import Words

SMALL = Path(__file__).resolve().parents[1] / "valid/sheet-of-every-kind-of-answer/criteria/small/2024.yaml"
A = Words("A")
SHOWN = (Citation("kh"),)
UNIT = Unit("so-a", A, "departments")
FIGURES: dict[str, AnyValue] = {
    "received": 100,
    "on_time": 90,
    "late": 6,
    "pending": 4,
    "high": "50%",
    "middle": "30%",
    "low": "10%",
    "online": "90%",
}
ANSWERS = {
    "1.1": Answer(choose="good", evidence=SHOWN),
    "1.2": Answer(met=True),
    "1.3": Answer(met=("a", "b")),
    "1.4": Answer(figures={"done": 45, "planned": 50}),
    "1.6": Answer(figures={"late_reports": 1}),
    "1.7": Answer(figures={"issued": date(2024, 1, 15)}),
    "1.10": Answer(case="without", choose="all"),
    "1.12": Answer(figures={"spent": "9.5", "budget": 10}),
}
GIVEN: GivenValues = {"sipas": "80%", "ddci": "0.5", "verifier": 1, "treasury": "50%"}


@pytest.fixture(scope="module", name="small")
def load_small() -> CriteriaSet:
    """The set of the corpus that has an item for every kind of answer."""
    return pi.load_criteria(SMALL)


def sheet(changes: dict[str, Answer | None] | None = None, **fields: Any) -> ScoreSheet:  # noqa: ANN401
    """A sheet without any fault, with other answers to some items; None takes an answer away."""
    answers = {code: each for code, each in {**ANSWERS, **(changes or {})}.items() if each is not None}
    given: dict[str, Any] = {"documents": {"kh": Paper("Kế hoạch năm")}, "figures": FIGURES, **fields}
    return ScoreSheet("small/2024", "so-a", answers=answers, **given)


def score(small: CriteriaSet, code: str = "", answer: Answer | None = None, **how: Any) -> Scored:  # noqa: ANN401
    """What comes of the sheet with another *answer* to the item with *code*."""
    changes: dict[str, Answer | None] = {code: answer} if code else {}
    return pi.score(small, how.pop("sheet", sheet(changes)), **{"unit": UNIT, "given": GIVEN, **how})


def said(found: tuple[pi.Problem, ...]) -> list[tuple[str, str]]:
    """Code and address of each problem."""
    return [(each.code, each.address) for each in found]


def refused(small: CriteriaSet, **how: Any) -> list[tuple[str, str]]:  # noqa: ANN401
    """Why scoring is refused."""
    with pytest.raises(pi.ProblemsFound) as caught:
        score(small, **how)
    return said(caught.value.problems)


def made(*items: Criterion, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """A set of one area, with as many points as its items have."""
    total = sum((each.max for each in items if isinstance(each.max, Decimal)), Decimal(0))
    area = Area(code="1", name=A, max=total, criteria=items)
    given: dict[str, Any] = {"rounding": PointsRounding("none", 2), "compare": "exact", "ties": "dense", **fields}
    return CriteriaSet(id="t", year=2024, title=A, status="illustrative", areas=(area,), max=total, **given)


def test_the_sheet_without_changes_has_no_problem(small: CriteriaSet) -> None:
    """Whatever a test finds comes from what it changes."""
    found = score(small)

    assert () == found.problems
    assert Decimal("88.08") == found.index


# --- what is stated and claimed ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("done", "planned", "stated", "contradicts"),
    [
        (45, 50, "90%", False),
        (45, 50, "90.0%", False),
        (45, 50, "89%", True),
        (45, 50, "90.1%", True),
        (2, 3, "67%", False),
        (2, 3, "66.7%", False),
        (2, 3, "66.67%", False),
        (2, 3, "66.66%", True),
        (2, 3, "66.6667%", False),
        (1, 8, "13%", False),
        (1, 8, "12%", False),
        (277_176, 838_838, "33.04%", False),
        (277_176, 838_838, "30.04%", True),
    ],
)
def test_stated_percentages(small: CriteriaSet, done: int, planned: int, stated: str, *, contradicts: bool) -> None:
    """What is stated is a contradiction where no rounding of the quotient can print it; the figures count."""
    answer = Answer(figures={"done": done, "planned": planned}, stated=stated)
    found = score(small, "1.4", answer)

    assert [("PAR507", 'answers["1.4"].stated')] * contradicts == said(found.problems)
    assert score(small, "1.4", evolve(answer, stated=None)).exact == found.exact


def test_stated_of_printed_percentages(small: CriteriaSet) -> None:
    """A percentage that was itself rounded for print can be stated as anything it may have been."""
    assert () == score(small, "1.13", Answer(stated="90.4%")).problems
    assert () == score(small, "1.13", Answer(stated="91%")).problems
    assert [("PAR507", 'answers["1.13"].stated')] == said(score(small, "1.13", Answer(stated="92%")).problems)


def test_what_is_stated_of_shared_figures_and_of_those_from_outside(small: CriteriaSet) -> None:
    """The figures need not be in the answer."""
    (shared,) = score(small, "1.5", Answer(stated="98%")).problems
    (outside,) = score(small, "1.11", Answer(stated="70%")).problems

    assert [("PAR507", 'answers["1.5"].stated'), ("PAR507", 'answers["1.11"].stated')] == said((shared, outside))
    assert "stated 98%, the figures give 90%" == pi.sentence(shared, "en")
    assert "the figures count: on_time = 90, received = 100" == pi.hint(shared, "en")


@pytest.mark.parametrize(
    ("done", "planned", "claim", "code"),
    [
        (45, 50, "0.9", None),
        (45, 50, "0.90", None),
        (45, 50, 1, "PAR508"),
        (45, 50, "0.8999", "PAR519"),
        (45, 50, 0, "PAR519"),
        (7, 9, "0.78", None),
        (7, 9, "0.778", None),
        (7, 9, "0.77", "PAR519"),
        (7, 9, "0.79", "PAR508"),
        (7, 9, "0.8", "PAR508"),
        (8, 9, "0.9", "PAR508"),
        (1, 2, "0.01", "PAR508"),
    ],
)
def test_claims(small: CriteriaSet, done: int, planned: int, claim: str | int, code: str | None) -> None:
    """A claim is compared with the worth; where that has no end, the worth as it is printed is no difference."""
    found = score(small, "1.4", Answer(figures={"done": done, "planned": planned}, claim=claim))

    assert [(code, 'answers["1.4"].self')] * (code is not None) == said(found.problems)


def test_claims_say_by_how_much(small: CriteriaSet) -> None:
    """Above is a warning, below a note."""
    (above,) = score(small, "1.4", Answer(figures={"done": 45, "planned": 50}, claim=1)).problems
    (below,) = score(small, "1.4", Answer(figures={"done": 46, "planned": 50}, claim="0.25")).problems

    assert ("claimed 1, the rule gives 0.9", "claimed 0.25, the rule gives 1") == (
        pi.sentence(above, "en"),
        pi.sentence(below, "en"),
    )
    assert "tự chấm 0,25, quy tắc cho 1" == pi.sentence(below, "vi")
    assert "0.1 too many: look at the claim or at the figures" == pi.hint(above, "en")
    assert "0.75 too few: the unit could claim more" == pi.hint(below, "en")


def test_claims_of_what_the_verifier_gives(small: CriteriaSet) -> None:
    """Until the points are given there is nothing to compare a claim with."""
    waiting = score(small, "1.8", Answer(claim=1), given={})
    given = score(small, "1.8", Answer(claim=1), given={**GIVEN, "verifier": "0.5"})

    assert () == waiting.problems
    assert [("PAR508", 'answers["1.8"].self')] == said(given.problems)


def test_claims_of_what_did_not_arise(small: CriteriaSet) -> None:
    """What is out of the maximum is not claimed, and nothing is said of it."""
    answer = Answer(not_arisen=True, explanation="Không có nhiệm vụ", claim=1)

    assert () == score(small, "1.4", answer).problems


# --- evidence and explanations ----------------------------------------------------------------------


def test_evidence_that_is_missing(small: CriteriaSet) -> None:
    """Where documents are named, and points are to be had."""
    bare = score(small, "1.1", Answer(choose="good"))
    explained = score(small, "1.1", Answer(choose="good", explanation="Tài liệu mật"))
    admitted = score(small, "1.1", Answer(choose="good", no_evidence=True, evidence=SHOWN))

    assert [("PAR512", 'answers["1.1"]')] == said(bare.problems) == said(explained.problems) == said(admitted.problems)
    assert (None, "explained", None) == tuple(each.problems[0].hint for each in (bare, explained, admitted))
    assert [0, 1, 0] == [each.items["1.1"].points for each in (bare, explained, admitted)]
    assert "item '1.1' has no evidence: Kế hoạch năm" == pi.sentence(bare.problems[0], "en")


def test_evidence_that_an_explanation_cannot_stand_for() -> None:
    """Where the set says so, explained or not."""
    item = Criterion(code="1.1", name=A, max=1, rule=YesNo(), evidence=("Báo cáo",), no_evidence="zero")
    answers = {"1.1": Answer(met=True, explanation="Tài liệu mật")}
    (found,) = pi.score(made(item), ScoreSheet("t", "so-a", answers=answers)).problems

    assert ("PAR512", 'answers["1.1"]', "zero") == (found.code, found.address, found.hint)


@pytest.mark.parametrize("answer", [Answer(choose="none"), Answer(choose="none", no_evidence=True)])
def test_evidence_is_not_asked_of_what_takes_points_away(small: CriteriaSet, answer: Answer) -> None:
    """Lacking evidence can only take points away, and there are none."""
    found = score(small, "1.1", answer)

    assert () == found.problems
    assert Fraction(-1, 2) == found.items["1.1"].exact


def test_explanations_that_are_missing(small: CriteriaSet) -> None:
    """That nothing arose has to be explained."""
    found = score(small, "1.4", Answer(not_arisen=True))

    assert [("PAR511", 'answers["1.4"].not_arisen')] == said(found.problems)
    assert "item '1.4' needs an explanation: it did not arise" == pi.sentence(found.problems[0], "en")
    assert "mục “1.4” cần giải trình: không phát sinh" == pi.sentence(found.problems[0], "vi")
    assert () == score(small, "1.4", Answer(not_arisen=True, explanation="Không có nhiệm vụ")).problems
    assert () == score(small, "1.4", Answer(figures={"done": 0, "planned": 0})).problems


def test_figures_that_must_be_explained() -> None:
    """Only where they are not zero."""
    figures: Any = {"late": Figure(A, needs_explanation=True, at_most="total"), "total": Figure(A, at_least="1")}
    item = Criterion(code="1.1", name=A, max=1, figures=figures, rule=Ratio("late / total"))

    def found(late: int, explanation: str | None = None) -> list[tuple[str, str]]:
        answer = Answer(figures={"late": late, "total": 9}, explanation=explanation)
        return said(pi.score(made(item), ScoreSheet("t", "so-a", answers={"1.1": answer})).problems)

    assert [] == found(0) == found(2, "Hồ sơ phức tạp")
    assert [("PAR511", 'answers["1.1"]')] == found(2)


# --- sets, units, groups ----------------------------------------------------------------------------


def test_a_sheet_for_another_set(small: CriteriaSet) -> None:
    """Nothing else is said of it: all of it would be wrong."""
    other = evolve(sheet({"1.1": Answer(choose="nonsense"), "1.2": None}), criteria_set="small/2023")

    assert [("PAR513", "criteria_set")] == refused(small, sheet=other)


def test_a_file_for_another_set() -> None:
    """The same, at its place in the file."""
    path = SMALL.parents[2] / "sheet.yaml"
    with pytest.raises(pi.ProblemsFound) as caught:
        pi.load_sheet(path, for_groups())
    (found,) = caught.value.problems

    assert ("PAR513", f"{path}:2:15") == (found.code, str(found.place))
    assert "this sheet answers 'small/2024', not 't'" == pi.sentence(found, "en")


def test_a_unit_of_no_group_of_the_set(small: CriteriaSet) -> None:
    """A misspelled group would make wrong points without a word."""
    assert [("PAR404", "")] == refused(small, unit=evolve(UNIT, group="departmens"))


def test_another_unit_than_that_of_the_sheet(small: CriteriaSet) -> None:
    """Points would go to a unit that did not claim them."""
    assert [("PAR404", "unit")] == refused(small, unit=evolve(UNIT, key="so-z"))


def for_groups() -> CriteriaSet:
    """A set with an item for one group only."""
    items = (
        Criterion(code="1.1", name=A, max=1, rule=YesNo()),
        Criterion(code="1.2", name=A, max=1, rule=YesNo(), only_for=("districts",)),
        Criterion(code="1.3", name=A, max=1, rule=YesNo(), only_for=("departments",)),
    )
    return made(*items, groups=("departments", "districts"))


def test_what_is_not_for_a_unit_is_not_answered() -> None:
    """An answer to it does not count, and says no more than that; what is for the unit must be answered."""
    answers = {"1.1": Answer(met=True), "1.2": Answer(choose="nonsense"), "1.3": Answer(met=True)}
    found = pi.score(for_groups(), ScoreSheet("t", "so-a", answers=answers), unit=UNIT)

    assert [("PAR514", 'answers["1.2"]@')] == said(found.problems)
    assert Decimal(100) == found.index
    with pytest.raises(pi.ProblemsFound) as caught:
        pi.score(for_groups(), ScoreSheet("t", "so-a", answers=answers), unit=evolve(UNIT, group="districts"))
    assert [("PAR502", 'answers["1.2"].choose@')] == said(caught.value.problems)


@pytest.mark.parametrize(
    ("code", "answer", "address"),
    [
        ("1.1", Answer(met=True, evidence=SHOWN), 'answers["1.1"].met@'),
        ("1.2", Answer(choose="good"), 'answers["1.2"].choose@'),
        ("1.3", Answer(choose="a"), 'answers["1.3"].choose@'),
        ("1.4", Answer(choose="good"), 'answers["1.4"].choose@'),
        ("1.4", Answer(figures={"done": 45, "planed": 50}), 'answers["1.4"].figures.planed@'),
    ],
)
def test_an_answer_under_another_key_is_not_missing_as_well(
    small: CriteriaSet, code: str, answer: Answer, address: str
) -> None:
    """Its hint says what is asked for: one fault, one problem."""
    assert [("PAR502", address)] == refused(small, sheet=sheet({code: answer}))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            Answer(choose="good", figures={"done": 45}),
            [("PAR502", 'answers["1.4"].choose@'), ("PAR503", 'answers["1.4"].figures')],
        ),
        (
            Answer(figures={"done": 45, "total_of_all": 50}),
            [("PAR502", 'answers["1.4"].figures.total_of_all@'), ("PAR503", 'answers["1.4"].figures')],
        ),
    ],
)
def test_what_is_missing_beside_what_does_not_fit(
    small: CriteriaSet, answer: Answer, expected: list[tuple[str, str]]
) -> None:
    """A figure that nothing stands for is missing whatever else is wrong."""
    assert expected == refused(small, sheet=sheet({"1.4": answer}))


def test_shared_figures_at_an_item_are_not_missing_as_well(small: CriteriaSet) -> None:
    """It is said where they belong; beside an item that is not for the unit nothing is said of them."""
    shared = {key: each for key, each in FIGURES.items() if key != "received"}
    answer = Answer(figures={"done": 45, "planned": 50, "received": 100})
    assert [("PAR502", 'answers["1.4"].figures.received@')] == refused(
        small, sheet=sheet({"1.4": answer}, figures=shared)
    )

    figures = {"done": Figure(A, at_most="planned"), "planned": Figure(A, at_least="1")}
    only = Criterion(code="1.1", name=A, max=1, rule=Ratio("done / planned"))
    other = Criterion(code="1.2", name=A, max=1, rule=YesNo(), only_for=("districts",))
    same = Criterion(code="1.3", name=A, max=1, rule=YesNo(), only_for=("departments",))
    criteria = made(only, other, same, figures=figures, groups=("departments", "districts"))
    answers = {"1.2": Answer(met=True, figures={"done": 1}), "1.3": Answer(met=True)}
    assert [("PAR520", "figures@")] == refused(
        criteria, sheet=ScoreSheet("t", "so-a", answers=answers, figures={"planned": 2}), given={}
    )


def test_a_set_for_several_groups_asks_for_the_unit() -> None:
    """Which items count cannot be guessed."""
    with pytest.raises(pi.ProblemsFound) as caught:
        pi.score(for_groups(), ScoreSheet("t", "so-a", answers={"1.1": Answer(met=True)}))
    (found,) = caught.value.problems

    assert ("PAR515", "unit") == (found.code, found.address)
    assert "this set needs to know the group of unit 'so-a'" == pi.sentence(found, "en")
    assert "say which: --group, or unit=… in Python; there are: departments, districts" == pi.hint(found, "en")


# --- figures that break what the proofs stand on ------------------------------------------------------


def broken(on_time: int, pending: int, received: int) -> list[tuple[str, str]]:
    """What is said of figures for a measure whose denominator only a check keeps from being negative."""
    figures = {"on_time": Figure(A), "pending": Figure(A), "received": Figure(A)}
    item = Criterion(code="1.1", name=A, max=1, rule=Ratio("on_time / (received - pending)"), not_arisen="excluded")
    criteria = made(item, figures=figures, checks=("on_time + pending = received",))
    values: dict[str, AnyValue] = {"on_time": on_time, "pending": pending, "received": received}
    found = ScoreSheet("t", "so-a", figures=values)
    assert () == pi.check(criteria)
    try:
        return said(pi.score(criteria, found).problems)
    except pi.ProblemsFound as caught:
        return said(caught.problems)


def test_figures_from_which_no_points_follow() -> None:
    """A denominator below zero, or zero under something: an error; else only the check is broken."""
    assert [] == broken(6, 4, 10) == broken(0, 4, 4)
    assert [("PAR506", "figures")] == broken(6, 3, 10)
    assert [("PAR516", "figures")] == broken(6, 12, 10) == broken(6, 10, 10)


# --- what comes from outside --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"sipas": "85.5"}, "PAR517"),
        ({"sipas": 85}, "PAR517"),
        ({"sipas": "never"}, "PAR517"),
        ({"sipas": "abc"}, "PAR517"),
        ({"sipas": "80,5%"}, "PAR517"),
        ({"sipas": {"spias": "80%"}}, "PAR517"),
        ({"sipas": "120%"}, "PAR517"),
        ({"sipas": "-5%"}, "PAR517"),
        ({"ddci": 2}, "PAR517"),
        ({"ddci": -1}, "PAR517"),
        ({"ddci": "0.5%"}, "PAR517"),
        ({"ddci": date(2024, 1, 1)}, "PAR517"),
        ({"ddci": "x"}, "PAR517"),
        ({"ddci": {"1.8": 1}}, "PAR517"),
        ({"ddic": 1}, "PAR404"),
    ],
    ids=str,
)
def test_what_sources_give_must_be_usable(small: CriteriaSet, given: GivenValues, code: str) -> None:
    """Each value is looked at as the figure or the points that it is for."""
    assert [code] == [found for found, _ in refused(small, given=given)]


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ({"sipas": "85.5"}, "write it like 85.5%"),
        ({"sipas": "abc"}, "write it like 85.5, 85.5%, 2024-01-31, not_held"),
        ({"sipas": "120%"}, "wanted: <= 100%"),
        ({"ddci": 2}, "wanted: 0 … 1"),
    ],
    ids=str,
)
def test_what_sources_are_to_give_is_said(small: CriteriaSet, given: GivenValues, hint: str) -> None:
    """A form is an example, and a bound is a bound."""
    with pytest.raises(pi.ProblemsFound) as caught:
        score(small, given=given)

    assert [hint] == [pi.hint(each, "en") for each in caught.value.problems]


@pytest.mark.parametrize(
    "given",
    [
        {"sipas": {"sipas": "80%"}},
        {"sipas": "not_held"},
        {"sipas": "0%"},
        {"ddci": {"1.9": "0.5"}},
        {"ddci": 1},
        {"ddci": 0},
        {"ddci": "not_held"},
        {},
    ],
    ids=str,
)
def test_what_sources_may_give(small: CriteriaSet, given: GivenValues) -> None:
    """A value, values by name, nothing yet, or nothing this year."""
    assert () == score(small, given=given).problems


def test_a_source_of_several_figures_names_them() -> None:
    """One value would not say for which."""
    figures = {key: Figure(A, "percent", at_most="100%", given_by="survey") for key in ("a_", "b_")}
    items = [Criterion(code=f"1.{key}", name=A, max=1, rule=Ratio(f"{key}")) for key in figures]
    criteria = made(*items, figures=figures)
    with pytest.raises(pi.ProblemsFound) as caught:
        pi.score(criteria, ScoreSheet("t", "so-a"), given={"survey": "50%"})
    (found,) = caught.value.problems

    assert "PAR517" == found.code
    assert "wanted: a_, b_" == pi.hint(found, "en")
    assert () == pi.score(criteria, ScoreSheet("t", "so-a"), given={"survey": {"a_": "50%", "b_": "60%"}}).problems
    assert () == pi.score(criteria, ScoreSheet("t", "so-a"), given={"survey": "not_held"}).problems


def test_what_the_authority_takes_out_must_be_there(small: CriteriaSet) -> None:
    """A misspelled code would leave the maximum as it is without a word."""
    assert ["PAR404"] == [code for code, _ in refused(small, out=["1.99"])]
    assert ["PAR404"] == [code for code, _ in refused(small, out="1.99")]


# --- how much is said ---------------------------------------------------------------------------------


def test_all_errors_are_said_at_once_and_warnings_stay_away(small: CriteriaSet) -> None:
    """A sheet that cannot be scored is refused with everything that is in the way."""
    wrong = sheet(
        {
            "1.1": Answer(choose="god"),
            "1.2": None,
            "1.4": Answer(figures={"done": 60, "planned": 50}, stated="1%", claim="0.5"),
            "1.9": Answer(claim=1),
            "2.1": Answer(met=True),
        },
        figures={**FIGURES, "pending": 5},
    )

    assert {
        ("PAR404", 'answers["1.1"].choose'),
        ("PAR501", "answers@"),
        ("PAR505", 'answers["1.4"].figures.done'),
        ("PAR521", 'answers["1.9"].self@'),
        ("PAR404", 'answers["2.1"]@'),
    } == set(refused(small, sheet=wrong))


def test_all_warnings_are_said_at_once(small: CriteriaSet) -> None:
    """And the sheet is scored."""
    doubtful = sheet(
        {
            "1.1": Answer(choose="good", claim="0.5"),
            "1.4": Answer(figures={"done": 45, "planned": 50}, stated="89%", claim=1),
            "1.12": Answer(not_arisen=True),
        },
        figures={**FIGURES, "late": 5},
    )
    found = score(small, sheet=doubtful)

    assert {
        ("PAR506", "figures"),
        ("PAR512", 'answers["1.1"]'),
        ("PAR507", 'answers["1.4"].stated'),
        ("PAR508", 'answers["1.4"].self'),
        ("PAR511", 'answers["1.12"].not_arisen'),
        ("PAR519", 'answers["1.1"].self'),
    } == set(said(found.problems))
    assert len(found.problems) == len(set(found.problems))


def test_what_is_missing_is_no_error_where_it_may_be(small: CriteriaSet) -> None:
    """With `keep_going` what is not answered counts nothing; what is answered wrong is wrong all the same."""
    unfinished = sheet({"1.2": None, "1.3": None}, figures={"received": 100})
    found = score(small, sheet=unfinished, keep_going=True)

    assert () == found.problems
    assert ("1.2", "1.3", "1.5", "1.13") == found.missing
    wrong = sheet({"1.2": None, "1.1": Answer(choose="god")})
    assert [("PAR404", 'answers["1.1"].choose')] == refused(small, sheet=wrong, keep_going=True)


def test_options_below_zero_bound_claims_from_below() -> None:
    """The least that an item gives is the least that can be claimed."""
    rule = Options((Option("good", points=1), Option("bad", points="-0.5")))
    criteria = made(Criterion(code="1.1", name=A, max=1, rule=rule))

    def found(claim: str) -> list[tuple[str, str]]:
        answers = {"1.1": Answer(choose="bad", claim=claim)}
        try:
            return said(pi.score(criteria, ScoreSheet("t", "so-a", answers=answers)).problems)
        except pi.ProblemsFound as caught:
            return said(caught.problems)

    assert [] == found("-0.5")
    assert [("PAR508", 'answers["1.1"].self')] == found("-0.4")
    assert [("PAR509", 'answers["1.1"].self')] == found("-0.6") == found("1.1")
