"""Where a proof is given up, it is said; and what only nouns made in Python can show."""

from collections.abc import Iterator
from typing import Any

import pytest

import parindex as pi
from parindex.checks import scoring_rules
from parindex.checks.seen import Whole
from parindex.model.criteria import Area, CriteriaSet, Criterion, Figure, Part, PointsRounding
from parindex.model.rule_kinds import Ratio, YesNo
from parindex.model.sheets import Answer, ScoreSheet, Unit
from parindex.rules.effort import UndecidedError
from parindex.rules.proof import Fault, Field
from parindex.texts import Words

A = Words("A")
FIGURES = {"done": Figure(A), "planned": Figure(A, at_least="1")}


def made(*items: Criterion, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """A set of one area."""
    area = Area(code="1", name=A, max=len(items), criteria=items, **fields.pop("area", {}))
    given: dict[str, Any] = {
        "rounding": PointsRounding("none", 2),
        "compare": "exact",
        "ties": "dense",
        "max": len(items),
    }
    return CriteriaSet(
        **{**given, "id": "t", "year": 2024, "title": A, "status": "illustrative", "areas": (area,), **fields}
    )


def item(code: str = "1.1", **fields: Any) -> Criterion:  # noqa: ANN401
    """An item of one point."""
    return Criterion(**{"code": code, "name": A, "max": 1, "rule": YesNo(), **fields})


def codes(criteria: CriteriaSet) -> list[str]:
    """The codes of all that is wrong."""
    return [each.code for each in pi.check(criteria)]


def test_a_denominator_that_could_not_be_decided_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    """The set can be used; that nobody knows is said."""

    def given_up(*_: object, **__: object) -> Iterator[Fault]:
        yield Fault("undecided")

    monkeypatch.setattr(scoring_rules, "denominator", given_up)

    assert ["PAR336", "PAR343"] == codes(made(item(figures=FIGURES, rule=Ratio("done / planned"))))


def test_a_note_that_could_not_be_decided_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Points stop at the maximum anyway; that the denominator was not decided is said."""

    def given_up(*_: object) -> None:
        raise UndecidedError

    criteria = made(item(figures=FIGURES, rule=Ratio("done / planned")))
    assert ["PAR343"] == codes(criteria)
    monkeypatch.setattr(Field, "witness", given_up)

    assert ["PAR336"] == codes(criteria)


def test_everything_of_a_noun_is_there() -> None:
    """Nothing was read, so nothing is left over."""
    seen = Whole.of(made(item()))

    assert seen.all_made(Criterion)
    assert seen.rest("areas") is None


def test_weights_of_one_group_are_said_with_it() -> None:
    """What is only for others does not count."""
    items = (item(weight="0.5"), item("1.2", weight="0.5", only_for=("a",)), item("1.3", weight="0.4", only_for=("b",)))
    criteria = made(*items, weighting="weights", groups=("a", "b"), max=100, area={"weight": 1})
    (found,) = pi.check(criteria)

    assert ("PAR318", "group") == (found.code, found.hint)
    assert "for group 'b'; look at only_for" == pi.hint(found, "en")


def test_parts_are_added_up_where_the_set_has_no_known_maximum() -> None:
    """What is known of a part is not more than the part."""
    criteria = made(item(), status="partial", max="unknown", parts=(Part("p", "0.5"),), area={"part": "p"})

    assert ["PAR317"] == codes(criteria)


def test_without_groups_a_unit_is_what_it_is_told_to_be() -> None:
    """Nobody is asked for a group that there is not."""
    criteria = made(item(only_for=("border",)), item("1.2"))
    sheet = ScoreSheet("t", "so-a", answers={"1.2": Answer(met=True)})
    border = ScoreSheet("t", "so-a", answers={"1.1": Answer(met=True), "1.2": Answer(met=True)})

    assert "not_applicable" == pi.score(criteria, sheet).items["1.1"].state
    assert "scored" == pi.score(criteria, border, unit=Unit("so-a", A, "", properties=("border",))).items["1.1"].state


def test_what_can_be_reached_of_a_set_with_a_gap_is_what_is_known() -> None:
    """There is no maximum to stop at."""
    criteria = made(item(), item("1.2", max="unknown"), status="partial", max="unknown", area={"incomplete": True})
    scored = pi.score(criteria, ScoreSheet("t", "so-a", answers={}), keep_going=True)

    assert 1 == scored.reachable
    assert scored.attainable is None


def test_a_cure_that_no_figure_can_be_is_not_named() -> None:
    """Two figures are the same, but neither can make up for the difference."""
    figures = {key: Figure(A) for key in ("a", "b", "c")}
    criteria = made(item(rule=Ratio("a / 10")), figures=figures, checks=("a + b * 2 = c",))
    sheet = ScoreSheet("t", "so-a", figures={"a": 3, "b": 3, "c": 2}, answers={})
    (found,) = (each for each in pi.score(criteria, sheet).problems if each.code == "PAR506")

    assert found.hint is None
