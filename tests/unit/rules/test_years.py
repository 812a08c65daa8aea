"""Items of two years, matched."""

import pytest

from parindex.model.criteria import Area
from parindex.rules.years import Match, branches, matches
from parindex.texts import Words
from tests.making_sets import area, item, parent, set_of

OLD = set_of(area("1", parent("1.1", item("1.1.1"), item("1.1.2"))), area("2", item("2.1")))


def test_all_branches_with_their_addresses() -> None:
    """Areas, criteria and items, in order, at any depth."""
    assert [
        ("areas[0]", "1"),
        ("areas[0].criteria[0]", "1.1"),
        ("areas[0].criteria[0].criteria[0]", "1.1.1"),
        ("areas[0].criteria[0].criteria[1]", "1.1.2"),
        ("areas[1]", "2"),
        ("areas[1].criteria[0]", "2.1"),
    ] == [(address, each.code) for address, each in branches(OLD)]


@pytest.mark.parametrize(
    ("new", "was", "by"),
    [
        (area("1", item()), ("1",), "name"),
        (area("1", item(), name=Words("Khác")), (), "silent"),
        (area("9", item(), name=Words("Lĩnh vực 1")), (), "silent"),
        (area("9", item(), was="1"), ("1",), "said"),
        (area("9", item(), was=("1", "2")), ("1", "2"), "said"),
        (area("1", item(), was="none"), (), "said"),
        (area("1", item(), was=("none",)), (), "said"),
        (area("9", item(), was="8"), ("8",), "said"),
        (area("1", item(), name=Words(en="Lĩnh vực 1")), ("1",), "name"),
    ],
)
def test_matches(new: Area, was: tuple[str, ...], by: str) -> None:
    """By name and code, by what is said, or not at all; codes that are said are taken at their word."""
    found = matches(OLD, set_of(new))[0]

    assert Match("areas[0]", new, was, by) == found  # type: ignore[arg-type]
