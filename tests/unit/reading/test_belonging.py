"""A key at the wrong level is told where it belongs."""

from pathlib import Path

import pytest

from parindex.loading.nouns import check_file
from parindex.model.criteria import CriteriaSet
from parindex.places import Place
from parindex.problems import problem
from parindex.reading.belonging import placed

INVALID = Path(__file__).resolve().parents[2] / "invalid"


def said(name: str) -> list[tuple[str, str, object]]:
    """Of each unknown key of a file: the key, which hint, and where it belongs."""
    found = [each for each in check_file(INVALID / f"{name}.yaml") if each.code == "PAR203"]
    return [(str(each.value("key")), each.hint or "", each.value("where")) for each in found]


def test_a_key_of_a_set_at_the_wrong_level_is_told_its_own() -> None:
    """The nearest level above that knows it, else those below, else any; none where there are too many or none."""
    assert [
        ("measure", "elsewhere", "areas.criteria.rule (kind: steps, ratio)"),
        ("bands", "top", None),
        ("rule", "elsewhere", "criteria, criteria.rule.cases"),
        ("options", "elsewhere", "rule (kind: options)"),
        ("points", "elsewhere", "undefined, examples, rule.options, rule.conditions, rule.steps"),
        ("max", "elsewhere", "criteria"),
        ("max", "elsewhere", "criteria"),
        ("no_evidence", "elsewhere", "criteria"),
        ("options", "elsewhere", "rule (kind: options)"),
        ("bonus", "", None),
        ("vi", "elsewhere", "name"),
        ("ties", "top", None),
    ] == said("set-keys-at-the-wrong-level")


def test_a_key_of_a_round_at_the_wrong_level_is_told_its_own() -> None:
    """Keys of what machines write are not among them."""
    assert [
        ("quotas", "", None),
        ("group", "elsewhere", "published, units, criteria_sets.examples"),
        ("ties", "top", None),
        ("at_least", "", None),
        ("status", "top", None),
    ] == said("round-keys-at-the-wrong-level")


@pytest.mark.parametrize("place", [None, Place("table.csv", 1, 1, 1, 2)])
def test_a_key_in_another_file_is_left_alone(place: Place | None) -> None:
    """The levels of a document are not those of a table that it names."""
    found = problem("PAR203", "areas[0].bands", place=place, key="bands", known="max")

    assert found == placed(found, CriteriaSet, "set.yaml")


def test_a_near_name_is_the_better_hint() -> None:
    """`ties` at an area may be another key, misspelled."""
    found = problem("PAR203", "areas[0].ties", place=Place("set.yaml", 1, 1, 1, 5), near="tie", key="ties", known="tie")

    assert found == placed(found, CriteriaSet, "set.yaml")


def test_other_problems_are_left_alone() -> None:
    """A key that is missing is at no level at all."""
    found = problem("PAR204", "areas[0].max", place=Place("set.yaml", 1, 1, 1, 5), key="max")

    assert found == placed(found, CriteriaSet, "set.yaml")
