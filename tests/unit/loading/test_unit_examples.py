"""Worked examples of a whole set: what units with so many points come to."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import parindex as pi
from parindex.checks.items import set_seen
from parindex.checks.seen import Whole
from parindex.checks.unit_names import check_unit_names
from parindex.loading.unit_examples import check_unit_examples, come_to
from parindex.model.criteria import CriteriaSet, Part, Total, UnitExample
from parindex.model.policies import Band
from parindex.model.rule_kinds import Given, Tally
from parindex.texts import Words
from tests.making_sets import area, figure, item, set_of

BANDS = (Band("good", Words("Tốt"), at_least=80), Band("poor", Words("Kém")))
SET = set_of(
    area("1", item("1.1", max=4, part="a"), item("1.2", max=4, part="b", only_for=("towns",))),
    area("2", item("2.1", max=2, part="b", rule=Given("survey", at_least="0.5"))),
    area(
        "9",
        item("9.1", max=0, rule=Tally({"late": -1}, "none", 0), figures={"late": figure()}),
        kind="penalty",
        floor=-3,
    ),
    groups=("towns", "villages"),
    parts=(Part("a", 4), Part("b", 6)),
    bands=BANDS,
    total=Total("none"),
)


def found(example: UnitExample, criteria: CriteriaSet = SET) -> list[tuple[str, str]]:
    """What is wrong with an example, and where."""
    return [(each.code, each.address) for each in check_unit_examples(evolve(criteria, examples=(example,)))]


def told(criteria: CriteriaSet = SET, **said: Any) -> tuple[str, str, str | None]:  # noqa: ANN401
    """What an example comes to."""
    (comes,) = come_to(pi.prepare(criteria), [UnitExample(**said)])
    return str(comes.total), str(comes.index), comes.band


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, ("10", "100.00", "good")),
        ({"points": {"1.1": 0}}, ("6", "60.00", "poor")),
        ({"points": {"1": "50%"}}, ("6", "60.00", "poor")),
        ({"points": {"1": "50%", "1.1": 4}}, ("8", "80.00", "good")),
        ({"points": {"b": "0%"}}, ("4", "40.00", "poor")),
        ({"points": {"b": "0%", "1": "100%"}}, ("8", "80.00", "good")),
        ({"points": {"9.1": -5}}, ("7", "70.00", "poor")),
        ({"group": "villages"}, ("6", "100.00", "good")),
        ({"excluded": ("1.1",), "points": {"2.1": 0}}, ("4", "66.67", "poor")),
        ({"excluded": ("1", "2")}, ("0", "None", None)),
    ],
)
def test_what_it_comes_to(said: dict[str, Any], expected: tuple[str, str, str | None]) -> None:
    """The nearest word counts; the rest has its maximum in the core, and nothing on top."""
    assert expected == told(**said)


def test_places_are_among_those_that_name_theirs() -> None:
    """The others are not ranked."""
    examples = [UnitExample(points={"1.1": 0}, place=9), UnitExample(), UnitExample(points={"1.1": 1}, place=9)]

    assert [2, None, 1] == [each.place for each in come_to(pi.prepare(SET), examples)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"total": 10, "index": "100.00", "band": "good", "place": 1}, []),
        ({"total": 9}, [("PAR370", "examples[0].total")]),
        ({"index": "100.0"}, [("PAR370", "examples[0].index")]),
        ({"excluded": ("1", "2"), "index": "100.00"}, [("PAR370", "examples[0].index")]),
        ({"band": "poor"}, [("PAR370", "examples[0].band")]),
        ({"place": 2}, [("PAR370", "examples[0].place")]),
        (
            {"excluded": ("1", "2"), "place": 1, "band": "good"},
            [("PAR370", "examples[0].band"), ("PAR370", "examples[0].place")],
        ),
        ({"group": "cities"}, [("PAR404", "examples[0].group")]),
        ({"band": "best"}, [("PAR404", "examples[0].band")]),
        ({"excluded": ("7",)}, [("PAR404", "examples[0].excluded[0]")]),
        ({"points": {"7": 0}}, [("PAR404", "examples[0].points.7@")]),
        ({"points": {"7": "50%", "1": 3}}, [("PAR404", "examples[0].points.7@"), ("PAR371", "examples[0].points.1")]),
        ({"points": {"1": 3}}, [("PAR371", "examples[0].points.1")]),
        ({"points": {"1.2": 1}, "group": "villages"}, [("PAR371", 'examples[0].points["1.2"]@')]),
        ({"points": {"1.1": 5}}, [("PAR371", 'examples[0].points["1.1"]')]),
        ({"points": {"1.1": -1}}, [("PAR371", 'examples[0].points["1.1"]')]),
        ({"points": {"2.1": 0}}, [("PAR371", 'examples[0].points["2.1"]')]),
        ({"points": {"9.1": 1}}, [("PAR371", 'examples[0].points["9.1"]')]),
    ],
)
def test_what_is_wrong_with_it(said: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """What differs, what there is not, and what nobody can have; each at its place."""
    assert expected == found(UnitExample(**said))


def test_a_set_with_examples_reads_back(tmp_path: Path) -> None:
    """As it was written, decimals and all."""
    example = UnitExample(
        points={"1": "50%", "1.1": "0.50"}, excluded=("1",), properties=("coastal",), index="75.00", name=Words("Ví dụ")
    )
    path = tmp_path / "set.yaml"
    path.write_text(pi.dump(set_of(item(), examples=(example,))), encoding="utf-8")

    assert (example,) == pi.load_criteria(path).examples


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"points": {"1": "50%", "1.1": 1, "b": "0%"}, "excluded": ("2", "a"), "group": "towns", "band": "good"}, []),
        ({"group": "cities", "band": "best"}, ["examples[0].group", "examples[0].band"]),
        ({"points": {"7": 0}, "excluded": ("1", "8")}, ["examples[0].points.7@", "examples[0].excluded[1]"]),
        ({"total": 99, "index": "1.00", "points": {"1.1": 99}}, []),
    ],
)
def test_names_alone_are_checked_with_the_set(said: dict[str, Any], expected: list[str]) -> None:
    """What they come to is for `parindex test`."""
    problems = [each for each in pi.check(evolve(SET, examples=(UnitExample(**said),))) if each.code == "PAR404"]

    assert sorted(expected) == sorted(each.address for each in problems)


def test_names_of_what_could_not_be_read_are_not_judged() -> None:
    """They may stand there."""

    class Unread(Whole):
        def whole(self, address: str) -> bool:
            return address not in ("areas", "groups", "bands")

    unclear = UnitExample(points={"7": 0}, excluded=("8",), group="cities", band="best")

    assert [] == list(check_unit_names(set_seen(Unread.of(evolve(SET, examples=(unclear,))))))
