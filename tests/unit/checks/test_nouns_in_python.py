"""Criteria sets made in Python are looked at as files are: the same codes, at the same addresses."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import parindex as pi
from parindex.loading.documents import read_document
from parindex.loading.nouns import check_file
from parindex.loading.opening import YAML, Opener, read_some
from parindex.model.criteria import (
    Area,
    CriteriaSet,
    Criterion,
    Example,
    Figure,
    Part,
    Reference,
    Total,
    Waiver,
    ZeroUnless,
)
from parindex.model.policies import AreaTieBreak
from parindex.model.rule_kinds import Given, Option, Options, Ratio, Step, Steps, YesNo
from parindex.model.sheets import Answer, Citation, ScoreSheet
from parindex.reading.structuring import Structurer
from parindex.texts import Words

TESTS = Path(__file__).resolve().parents[2]
VALID = TESTS / "valid"
SETS = ["set-of-every-rule-and-policy", "set-weighted", "set-with-waivers", "set-partial-with-every-gap"]
A = Words("A")


def loaded(name: str) -> CriteriaSet:
    """A set of the corpus."""
    value: CriteriaSet = read_document(VALID / f"{name}.yaml").value
    return value


def said(criteria: CriteriaSet) -> list[tuple[str, str]]:
    """Code and address of all that is wrong."""
    return [(each.code, each.address) for each in pi.check(criteria)]


@pytest.mark.parametrize("name", SETS)
def test_what_was_read_is_right_as_a_noun(name: str) -> None:
    """A set that a file holds without a fault has none."""
    assert [] == said(loaded(name))


PLAIN = CriteriaSet(
    id="t",
    year=2024,
    title=A,
    status="illustrative",
    rounding=loaded("set-weighted").rounding,
    compare="published",
    ties="standard",
    max=2,
    groups=("departments", "districts"),
    areas=(
        Area(
            code="1",
            name=A,
            max=2,
            criteria=(
                Criterion(code="1.1", name=A, max=1, rule=YesNo()),
                Criterion(code="1.2", name=A, max=1, rule=YesNo()),
            ),
        ),
    ),
)
FIRST = "areas[0].criteria[0]"
FIGURES: Any = {"done": Figure(A, at_most="planned"), "planned": Figure(A, at_least="1")}
TWO = (Part("a", 1), Part("b", 1))


def with_first(**changes: Any) -> CriteriaSet:  # noqa: ANN401
    """The plain set with another first item."""
    (area,) = PLAIN.areas
    first, second = area.criteria
    return evolve(PLAIN, areas=(evolve(area, criteria=(evolve(first, **changes), second)),))


def with_area(**changes: Any) -> CriteriaSet:  # noqa: ANN401
    """The plain set with another area."""
    return evolve(PLAIN, areas=(evolve(PLAIN.areas[0], **changes),))


def steps(*each: Step, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """The plain set with steps for its first item."""
    return with_first(figures=FIGURES, rule=Steps("done / planned", each), **fields)


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        (PLAIN, []),
        (with_first(figures=FIGURES, rule=Ratio("done // planned")), [("PAR307", f"{FIRST}.rule.measure")]),
        (with_first(figures=FIGURES, rule=Ratio("done * planned")), [("PAR308", f"{FIRST}.rule.measure")]),
        (
            steps(Step(at_least=90, points=1), Step(points=0)),
            [("PAR309", f"{FIRST}.rule.steps[0].at_least")],
        ),
        (
            steps(Step(at_least="90%", points=1), Step(below="89%", points=0)),
            [("PAR310", f"{FIRST}.rule.steps[1].below")],
        ),
        (steps(Step(at_least="90%", points=1), Step(at_most="90%", points=0)), [("PAR311", f"{FIRST}.rule.steps[1]")]),
        (steps(Step(points=1), Step(below="90%", points=0)), [("PAR312", f"{FIRST}.rule.steps[0]")]),
        (steps(Step(below="90%", points=0), Step(at_least="90%", points=1)), [("PAR313", f"{FIRST}.rule.steps[1]")]),
        (
            with_first(figures={"done": Figure(A)}, rule=Ratio("done / done")),
            [("PAR315", f"{FIRST}.rule.measure")],
        ),
        (evolve(PLAIN, max=3), [("PAR317", "max")]),
        (with_first(max="0.5"), [("PAR317", "areas[0].max")]),
        (with_first(max=None), [("PAR319", FIRST)]),
        (with_first(rule=None), [("PAR320", FIRST)]),
        (with_first(rule=Options((Option("a", points=1), Option("b", points=-2)))), [("PAR329", f"{FIRST}.rule")]),
        (with_first(rule=Given("sipas"), not_arisen="full"), [("PAR323", f"{FIRST}.not_arisen")]),
        (with_first(weight="0.5"), [("PAR323", f"{FIRST}.weight@")]),
        (with_area(cap=3), [("PAR323", "areas[0].cap@")]),
        (with_first(zero_unless=ZeroUnless("1.1", 0)), [("PAR325", f"{FIRST}.zero_unless")]),
        (with_first(zero_unless=ZeroUnless("1.9", 0)), [("PAR404", f"{FIRST}.zero_unless.item")]),
        (with_first(max="unknown"), [("PAR327", f"{FIRST}.max")]),
        (with_first(examples=(Example("0.5", met=True),)), [("PAR330", f"{FIRST}.examples[0].points")]),
        (with_first(code="1"), [("PAR331", f"{FIRST}.code")]),
        (with_first(figures={"self": Figure(A)}), [("PAR332", f"{FIRST}.figures.self@")]),
        (with_first(only_for=("departmens", "departments", "districts")), [("PAR338", f"{FIRST}.only_for[0]")]),
        (with_first(waive=(Waiver("PAR317", "A"),)), [("PAR337", f"{FIRST}.waive[0].problem")]),
        (with_first(source=Reference("notice")), [("PAR404", f"{FIRST}.source.of")]),
        (evolve(PLAIN, tie_break=(AreaTieBreak("3"),)), [("PAR404", "tie_break[0].area")]),
        (evolve(PLAIN, total=Total("none")), []),
        (evolve(PLAIN, checks=("a = b",)), [("PAR404", "checks[0]"), ("PAR404", "checks[0]")]),
        (evolve(with_area(part="a"), parts=TWO), [("PAR317", "parts[0].max"), ("PAR317", "parts[1].max")]),
        (evolve(with_first(part="a"), parts=TWO), [("PAR324", "areas[0].criteria[1]")]),
        (
            evolve(
                with_area(
                    part="b", criteria=(evolve(PLAIN.areas[0].criteria[0], part="a"), PLAIN.areas[0].criteria[1])
                ),
                parts=TWO,
            ),
            [],
        ),
    ],
)
def test_each_fault_is_found_where_it_is(criteria: CriteriaSet, expected: list[tuple[str, str]]) -> None:
    """Nothing else is said."""
    assert sorted(expected) == sorted(said(criteria))


def nouns() -> dict[str, CriteriaSet]:
    """The criteria sets among the invalid files that can be read to the end, by the name of their file."""
    found: dict[str, CriteriaSet] = {}
    for path in sorted((TESTS / "invalid").glob("*.yaml")):
        if path.name.startswith(("set-", "rule-", "figure-")) and "based-on" not in path.name:
            tree = read_some(path.read_text(encoding="utf-8"), path.name, YAML)
            value = Structurer(Opener(path.parent, path.parent, path.name, {})).structure(tree, CriteriaSet)
            if value is not None:
                found[path.name] = value
    return found


@pytest.mark.parametrize(("name", "noun"), nouns().items())
def test_a_noun_has_the_faults_of_the_file_that_says_the_same(name: str, noun: CriteriaSet) -> None:
    """All of them, at the same addresses; only places are missing."""
    of_file = check_file(TESTS / "invalid" / name)
    of_noun = pi.check(noun)

    assert sorted((each.code, each.address) for each in of_file) == sorted(said(noun))
    assert all(each.place is None for each in of_noun)


def test_an_official_set_without_sources() -> None:
    """The set names none, nor do its items."""
    assert [("PAR303", "status"), ("PAR335", FIRST), ("PAR335", "areas[0].criteria[1]")] == sorted(
        said(evolve(PLAIN, status="official"))
    )


def test_checks_of_one_fault_do_not_lean_on_another() -> None:
    """Faults in several places are all said at once, each once."""
    (area,) = PLAIN.areas
    items = (
        Criterion(code="1.1", name=A, max=1, rule=Ratio("p // q")),
        Criterion(code="1.2", name=A, max=1, rule=Ratio("p / q")),
        Criterion(code="1.3", name=A, max=1, rule=YesNo(), examples=(Example(0, met=True),)),
        Criterion(code="1.4", name=A, rule=YesNo()),
    )
    found = said(evolve(PLAIN, max=4, areas=(evolve(area, max=4, criteria=items),)))

    assert [
        ("PAR307", "areas[0].criteria[0].rule.measure"),
        ("PAR319", "areas[0].criteria[3]"),
        ("PAR330", "areas[0].criteria[2].examples[0].points"),
        ("PAR404", "areas[0].criteria[1].rule.measure"),
        ("PAR404", "areas[0].criteria[1].rule.measure"),
    ] == sorted(found)


def test_a_sheet_is_looked_at_by_itself() -> None:
    """Its set is not there to be looked at; only what any sheet must be is said."""
    sheet = ScoreSheet("t", "so-a", answers={"1.1": Answer(met=True, evidence=(Citation("kh"),))})

    assert () == pi.check(sheet)
