"""What the numbers mean: which item of this year's set is which of last year's."""

import unicodedata
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import parindex as pi
from parindex.checks.years import check_years
from parindex.model.criteria import CriteriaSet, Criterion, Waiver
from parindex.problems import Problem
from parindex.rules.years import matches
from parindex.texts import Words
from tests.making_sets import area, codes, item, parent, set_of

LAST = "made-up/2023-units"


def named(code: str, name: str, **fields: Any) -> Criterion:  # noqa: ANN401
    """An item with a name of its own."""
    return item(code, name=Words(name), **fields)


def last_year(*criteria: Criterion) -> CriteriaSet:
    """The set of the year before."""
    return set_of(*criteria, id=LAST, year=2023)


def this_year(*criteria: Criterion) -> CriteriaSet:
    """A set that is based on it."""
    return set_of(*criteria, based_on=LAST)


def matched(old: CriteriaSet, new: CriteriaSet) -> dict[str, tuple[tuple[str, ...], str]]:
    """The codes that each item had, and how that is known; areas are left out."""
    return {each.branch.code: (each.was, each.by) for each in matches(old, new) if each.branch.code != "1"}


def open_questions(old: CriteriaSet, new: CriteriaSet) -> list[Problem]:
    """What is left open between two years."""
    return list(check_years(old, new))


PLAN = named("1.1", "Kế hoạch CCHC")


def test_the_same_code_and_the_same_name_are_the_same_item() -> None:
    """An item is the same as last year's where code and name are the same."""
    assert {"1.1": (("1.1",), "name")} == matched(last_year(PLAN), this_year(PLAN))
    assert [] == open_questions(last_year(PLAN), this_year(PLAN))


@pytest.mark.parametrize("name", ["kế hoạch cchc", "Kế  hoạch CCHC", unicodedata.normalize("NFD", "Kế hoạch CCHC")])
def test_names_are_compared_without_case_spaces_and_forms_of_letters(name: str) -> None:
    """Another way to type a name does not make another item."""
    assert {"1.1": (("1.1",), "name")} == matched(last_year(PLAN), this_year(named("1.1", name)))


def test_a_mark_makes_another_name() -> None:
    """Vietnamese marks tell words apart."""
    assert {"1.1": ((), "silent")} == matched(last_year(PLAN), this_year(named("1.1", "Kê hoạch CCHC")))


def test_the_vietnamese_name_counts() -> None:
    """Another translation is the same name."""
    old, new = (item("1.1", name=Words("Kế hoạch", english)) for english in ("Plan", "Annual plan"))

    assert {"1.1": (("1.1",), "name")} == matched(last_year(old), this_year(new))


@pytest.mark.parametrize(
    "new",
    [
        named("1.1", "Báo cáo CCHC"),  # the code alone
        named("1.2", "Kế hoạch CCHC"),  # the name alone
    ],
)
def test_silence_is_an_error(new: Criterion) -> None:
    """Code or name alone do not make an item the same: it must say what it was."""
    assert {new.code: ((), "silent")} == matched(last_year(PLAN), this_year(new))
    assert ["PAR413"] == codes(tuple(open_questions(last_year(PLAN), this_year(new))))


def test_an_item_that_moved_is_asked_about_by_its_old_code() -> None:
    """The same name under another code is probably what was meant."""
    (found,) = open_questions(last_year(PLAN), this_year(named("1.2", "kế hoạch CCHC")))

    assert ("1.1", "areas[0].criteria[0]") == (found.value("near"), found.address)


def test_what_the_code_was_called_and_what_code_the_name_had_is_said() -> None:
    """Whoever reads it knows without last year's file whether the item was renamed, or moved."""
    old = last_year(PLAN, named("1.2", "Tuyên truyền"))
    new = this_year(named("1.1", "Tuyên truyền"), named("1.2", "Kiểm tra"), named("1.3", "Kế hoạch CCHC"))

    assert [
        "then '1.1' was called 'Kế hoạch CCHC', and this name had the code '1.2': perhaps was: \"1.2\"?",
        "then '1.2' was called 'Tuyên truyền': if it was only renamed, write was: \"1.2\"; if it is new, was: none",
        "this name had the code '1.1' then: perhaps was: \"1.1\"?",
    ] == [pi.hint(each, "en") for each in open_questions(old, new)]


def test_an_item_can_say_what_it_was() -> None:
    """`was: "8"`: whatever its code and name are now."""
    new = this_year(named("1.2", "Kế hoạch", was="1.1"))

    assert {"1.2": (("1.1",), "said")} == matched(last_year(PLAN), new)
    assert [] == open_questions(last_year(PLAN), new)


def test_an_item_can_have_been_several() -> None:
    """`was: ["1", "2"]`: two were put together."""
    old = last_year(PLAN, named("1.2", "Báo cáo"))
    new = this_year(named("1.1", "Kế hoạch và báo cáo", was=("1.1", "1.2")))

    assert {"1.1": (("1.1", "1.2"), "said")} == matched(old, new)
    assert [] == open_questions(old, new)


def test_several_items_can_have_been_one() -> None:
    """One was divided: both say so, and a note says that they do, for one may have been copied from the other."""
    new = this_year(named("1.1", "Ban hành", was="1.1"), named("1.2", "Thực hiện", was="1.1"))

    assert {"1.1": (("1.1",), "said"), "1.2": (("1.1",), "said")} == matched(last_year(PLAN), new)
    assert [("PAR424", "note")] == [(each.code, each.severity) for each in open_questions(last_year(PLAN), new)]


def test_an_item_can_be_new() -> None:
    """`was: none`: it was nothing, even where code and name are the same."""
    new = this_year(named("1.1", "Kế hoạch CCHC", was="none"))

    assert {"1.1": ((), "said")} == matched(last_year(PLAN), new)
    assert ["PAR439"] == [each.code for each in open_questions(last_year(PLAN), new)]  # the old one is gone


def test_what_is_said_outweighs_the_same_name() -> None:
    """An item that says what it was is that, and not what its code and name say."""
    old = last_year(PLAN, named("1.2", "Báo cáo"))

    assert {"1.1": (("1.2",), "said")} == matched(old, this_year(named("1.1", "Kế hoạch CCHC", was="1.2")))


@pytest.mark.parametrize(
    ("was", "address"),
    [("1.9", "areas[0].criteria[0].was"), (("1.1", "1.9"), "areas[0].criteria[0].was[1]")],
)
def test_what_it_was_must_have_been_there(was: Any, address: str) -> None:  # noqa: ANN401
    """A code that last year's set does not have is an error, at its place."""
    (found,) = open_questions(last_year(PLAN), this_year(named("1.1", "Kế hoạch", was=was)))

    assert ("PAR404", address) == (found.code, found.address)


def test_areas_and_criteria_are_matched_too() -> None:
    """Every branch is matched, in the order of the new set, with its address."""
    old = set_of(area("1", parent("1.1", item("1.1.1"))), area("2", item("2.1")), id=LAST, year=2023)
    renamed = area("2", item("2.1"), name=Words("Thể chế"))
    found = matches(old, set_of(area("1", parent("1.1", item("1.1.1"))), renamed, based_on=LAST))

    assert [
        ("areas[0]", "1", "name"),
        ("areas[0].criteria[0]", "1.1", "name"),
        ("areas[0].criteria[0].criteria[0]", "1.1.1", "name"),
        ("areas[1]", "2", "silent"),
        ("areas[1].criteria[0]", "2.1", "name"),
    ] == [(each.address, each.branch.code, each.by) for each in found]


def test_what_is_gone_is_no_error() -> None:
    """Whole files, no merging: what is not in the new file is not in the new set; a note says so."""
    (found,) = open_questions(last_year(PLAN, named("1.2", "Báo cáo"), named("1.3", "Kiểm tra")), this_year(PLAN))

    assert ("PAR439", "note", "based_on") == (found.code, found.severity, found.address)
    assert "1.2 (Báo cáo), 1.3 (Kiểm tra)" == found.value("known")


def test_of_a_branch_that_is_gone_the_top_is_named() -> None:
    """All below it goes with it; but not what was gone alone, or what moved elsewhere."""
    old = set_of(
        area("1", parent("1.1", item("1.1.1"), item("1.1.2"))), area("2", item("2.1"), item("2.2")), id=LAST, year=2023
    )
    new = set_of(area("1", parent("1.1", item("1.1.1")), item("1.2", was="2.1")), based_on=LAST)
    (found,) = open_questions(old, new)

    assert ["1.1.2", "2"] == [each.partition(" ")[0] for each in str(found.value("known")).split(", ")]


def test_what_is_gone_is_not_said_while_something_has_no_past() -> None:
    """The one may be the other: one fault is one problem."""
    new = this_year(named("1.1", "Báo cáo CCHC"))

    assert ["PAR413"] == [each.code for each in open_questions(last_year(PLAN), new)]


def test_that_items_are_gone_can_be_waived() -> None:
    """Where a decision dropped them, the set says so; a waiver of nothing is a warning."""
    because = (Waiver("PAR439", "Bỏ theo quyết định mới"),)
    old, new = last_year(PLAN, named("1.2", "Báo cáo")), evolve(this_year(PLAN), waive=because)

    assert [] == open_questions(old, new)
    assert ["PAR337"] == [each.code for each in open_questions(last_year(PLAN), new)]


def files(folder: Path, old: CriteriaSet, new: CriteriaSet) -> list[str]:
    """What is wrong with *new* in its file, where *old* stands in its own."""
    place = folder / "criteria" / "made-up"
    place.mkdir(parents=True)
    for each in (old, new):
        (place / f"{each.id.rpartition('/')[2]}.yaml").write_text(pi.dump(each), encoding="utf-8")
    return codes(pi.check_file(place / "2024-units.yaml"))


def test_last_years_set_is_found_by_its_id(tmp_path: Path) -> None:
    """`based_on` names a set, sought below `criteria/`; both are files of their own."""
    assert [] == files(tmp_path, last_year(PLAN), this_year(PLAN))


def test_silence_in_a_file_is_an_error(tmp_path: Path) -> None:
    """The check is part of reading a set."""
    assert ["PAR413"] == files(tmp_path, last_year(PLAN), this_year(named("1.1", "Báo cáo")))


def test_a_set_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """Last year's set must be found, and be right itself."""
    path = tmp_path / "set.yaml"
    path.write_text(pi.dump(this_year(PLAN)), encoding="utf-8")

    assert ["PAR411"] == codes(pi.check_file(path))
    assert ["PAR412"] == files(
        tmp_path, last_year(item(not_arisen="full", rule=None, incomplete=True)), this_year(PLAN)
    )


def test_without_based_on_nothing_is_compared(tmp_path: Path) -> None:
    """A set that is based on nothing says nothing about last year."""
    assert [] == files(tmp_path, last_year(PLAN), set_of(named("1.1", "Báo cáo")))
