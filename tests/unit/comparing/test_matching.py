"""Which items of two sets are the same ones."""

import pickle

import pytest
from attrs import evolve

from parindex.comparing.matching import Matching, Spot, match_sets
from parindex.model.criteria import CriteriaSet
from parindex.texts import Words
from tests.making_sets import area, item, parent, refused, set_of

OLD = set_of(area("1", item("1.1"), item("1.2"), item("1.3")), area("2", parent("2.1", item("2.1.1"))), id="a/2023")


def of_2024(*items_of_area: object, **fields: object) -> CriteriaSet:
    """Next year's set of one area."""
    given = {"id": "a/2024", "based_on": "a/2023", **fields}
    return set_of(area("1", *items_of_area), **given)  # type: ignore[arg-type]


def told(matching: Matching) -> list[tuple[str | None, str | None, str]]:
    """Old code, new code, how."""
    return [(_code(each.old), _code(each.new), each.how) for each in matching.pairs]


def _code(spot: Spot | None) -> str | None:
    return None if spot is None else spot.code


def test_from_year_to_year_as_the_new_set_says() -> None:
    """By code and name, by what items say they were, several in one, one in several; the rest is new or gone."""
    new = of_2024(
        item("1.1"),
        item("1.2", was=("1.2", "1.3")),
        item("1.4", was="2.1.1"),
        item("1.5", was="2.1.1"),
        item("1.6", was="none"),
    )

    found = match_sets(OLD, new)

    assert "based_on" == found.link
    assert [
        ("1", "1", "same"),
        ("1.1", "1.1", "same"),
        ("1.2", "1.2", "merged"),
        ("1.3", "1.2", "merged"),
        ("2.1.1", "1.4", "split"),
        ("2.1.1", "1.5", "split"),
        (None, "1.6", "added"),
        ("2", None, "removed"),
        ("2.1", None, "removed"),
    ] == told(found)
    assert {"1": "1", "1.1": "1.1"} == found.same
    assert ("1.4", "1.5") == found.became["2.1.1"]


def test_the_other_way_round() -> None:
    """The older set second: what was merged is split, what was added removed."""
    new = of_2024(item("1.1"), item("1.2", was=("1.2", "1.3")), item("1.6", was="none"))

    found = match_sets(new, OLD)

    assert "reversed" == found.link
    assert [
        ("1", "1", "same"),
        ("1.1", "1.1", "same"),
        ("1.2", "1.2", "split"),
        ("1.2", "1.3", "split"),
        (None, "2", "added"),
        (None, "2.1", "added"),
        (None, "2.1.1", "added"),
        ("1.6", None, "removed"),
    ] == told(found)


def test_where_it_says_nothing_true_it_says_nothing() -> None:
    """Silence under another name, and a code that there was not, are new; `pi.check` says what is wrong with them."""
    new = of_2024(item("1.1", name=Words("Khác")), item("1.7", was="9.9"))

    assert [("1", "1", "same"), (None, "1.1", "added"), (None, "1.7", "added")] == told(match_sets(OLD, new))[:3]


def test_two_versions_of_one_set() -> None:
    """By code and name, then by a name that stands once in each, then by code."""
    new = evolve(
        OLD,
        areas=(
            area("1", item("1.1", name=Words("Mục mới")), item("1.2", name=Words("Mục 1.1")), item("1.3")),
            area("2", parent("2.1", item("2.1.1", name=Words("Sửa tên")))),
        ),
    )

    found = match_sets(OLD, new)

    assert "versions" == found.link
    assert [
        ("1", "1", "same"),
        (None, "1.1", "added"),
        ("1.1", "1.2", "same"),
        ("1.3", "1.3", "same"),
        ("2", "2", "same"),
        ("2.1", "2.1", "same"),
        ("2.1.1", "2.1.1", "same"),
        ("1.2", None, "removed"),
    ] == told(found)


def test_names_that_stand_twice_match_nothing() -> None:
    """Two items with one name that both moved: nobody can say which is which."""
    twice = [item(code, name=Words("Báo cáo")) for code in ("1.1", "1.2", "1.3", "1.4")]

    assert [("1", "1", "same"), (None, "1.3", "added"), (None, "1.4", "added")] == told(
        match_sets(set_of(*twice[:2]), set_of(*twice[2:]))
    )[:3]


def test_sets_of_one_authority_by_code_and_name_alone() -> None:
    """Neither says anything of the other."""
    new = set_of(area("1", item("1.1"), item("1.2", name=Words("Mục 1.3"))), id="a/2024")

    found = match_sets(OLD, new)

    assert "authority" == found.link
    assert [("1", "1", "same"), ("1.1", "1.1", "same"), (None, "1.2", "added")] == told(found)[:3]


@pytest.mark.parametrize("other", ["b/2024", "made-up", "a2024"])
def test_sets_that_have_nothing_in_common(other: str) -> None:
    """Equal codes would be chance."""
    assert ["PAR930"] == refused(lambda: match_sets(OLD, evolve(OLD, id=other)))
    assert ["PAR930"] == refused(lambda: match_sets(evolve(OLD, id=other), OLD))


def test_it_can_be_sent_to_another_process() -> None:
    """With what it remembers."""
    found = match_sets(OLD, OLD)

    assert found.same == pickle.loads(pickle.dumps(found)).same  # noqa: S301, our own bytes
