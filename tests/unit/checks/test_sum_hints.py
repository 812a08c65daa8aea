"""What is said of sums that differ: where, by how much, and the nearest cure, in both languages."""

import re
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import parindex as pi
from parindex.model.criteria import Area, CriteriaSet, Criterion, Figure, Part, PointsRounding, Waiver
from parindex.model.fields import Quantity
from parindex.model.rule_kinds import Ratio, Tally, YesNo
from parindex.texts import Words

A = Words("A")
COUNTED = Criterion(code="1.1", name=A, max="1.5", rule=Tally({"late": 1}, 0, 2))


def leaf(code: str, points: str, **fields: Any) -> Criterion:  # noqa: ANN401
    """An item."""
    return Criterion(code=code, name=A, max=points, rule=YesNo(), **fields)


def parent(code: str, points: str, *inside: Criterion, **fields: Any) -> Criterion:  # noqa: ANN401
    """A criterion with others inside."""
    return Criterion(code=code, name=A, max=points, criteria=inside, **fields)


def area(code: str, points: str | None, *inside: Criterion, **fields: Any) -> Area:  # noqa: ANN401
    """An area."""
    return Area(code=code, name=A, max=points, criteria=inside, **fields)


def made(points: str, *areas: Area, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """A set."""
    more: dict[str, Any] = {"rounding": PointsRounding("none", 2), "compare": "exact", "ties": "dense", **fields}
    return CriteriaSet(id="t", year=2024, title=A, status="illustrative", areas=areas, max=points, **more)


def told(criteria: CriteriaSet) -> list[tuple[str, str, str]]:
    """Address, sentence and hint of all that is wrong, which is sums alone."""
    found = pi.check(criteria)
    assert {"PAR317"} >= {each.code for each in found}
    return [(each.address, pi.sentence(each, "en"), pi.hint(each, "en")) for each in found]


def test_items_that_do_not_make_up_a_criterion() -> None:
    """The sum above holds with what the criterion declares, so that it is what is inside that is wrong."""
    criteria = made("3", area("1", "3", parent("1.1", "2", leaf("1.1.1", "1"), leaf("1.1.2", "0.5")), leaf("1.2", "1")))

    assert [
        (
            "areas[0].criteria[0].max",
            "'1.1' declares 2, what is in it adds to 1.5",
            "'1' adds up with max: 2: mend what is inside; the difference is 0.5",
        )
    ] == told(criteria)


def test_a_criterion_that_is_wrong_itself() -> None:
    """Where its own items and the sum above agree, it is the maximum between them; both places say so."""
    criteria = made("3", area("1", "3", parent("1.1", "1", leaf("1.1.1", "1"), leaf("1.1.2", "1")), leaf("1.2", "1")))

    assert [
        ("areas[0].max", "'1' declares 3, what is in it adds to 2", "'1.1' says 1: with 2 it adds up"),
        (
            "areas[0].criteria[0].max",
            "'1.1' declares 1, what is in it adds to 2",
            "write max: 2: then '1' adds up, too",
        ),
    ] == told(criteria)


def test_an_area_that_is_wrong_itself() -> None:
    """Its own items and the set agree: the area is between them."""
    criteria = made("4", area("1", "2", leaf("1.1", "1"), leaf("1.2", "2")), area("2", "1", leaf("2.1", "1")))
    hints = {address: hint for address, _, hint in told(criteria)}

    assert "'1' says 2: with 3 it adds up" == hints["max"]
    assert hints["areas[0].max"].startswith("write max: 3: then ")


def test_two_that_could_be_wrong_are_not_named() -> None:
    """What they are mended to is reckoned with."""
    both = [parent(f"1.{at}", "1", leaf(f"1.{at}.1", "1"), leaf(f"1.{at}.2", "1")) for at in (1, 2)]
    hints = [
        {address: hint for address, _, hint in told(made(points, area("1", points, *both)))} for points in ("3", "4")
    ]

    assert "'the whole set' adds up with max: 3: mend what is inside; the difference is 1" == hints[0]["areas[0].max"]
    assert "first mend what is inside, as it says there: then '1' adds up" == hints[1]["areas[0].max"]


def test_an_area_and_the_set_that_are_both_wrong() -> None:
    """The set is to declare what its areas come to once they are mended, not what they declare now."""
    areas = [area(str(at), points, leaf(f"{at}.1", inside)) for at, points, inside in ((1, "15", "15"), (3, "4", "3"))]

    assert [
        ("areas[1].max", "write max: 3, or mend what is inside; the difference is 1"),
        ("max", "first mend what is inside, as it says there, then write max: 18"),
    ] == [(address, hint) for address, _, hint in told(made("15", *areas))]


SMALL = st.integers(1, 4).map(str)
CRITERIA = st.tuples(SMALL, st.lists(SMALL, max_size=3), st.booleans())
AREAS = st.tuples(SMALL, st.lists(CRITERIA, min_size=1, max_size=3), st.booleans())


@given(SMALL, st.lists(AREAS, min_size=1, max_size=3))
def test_who_follows_all_hints_has_a_set_that_adds_up(points: str, areas: Any) -> None:  # noqa: ANN401
    """But for what is inside and has to be mended by hand, as the hint said; nothing else becomes wrong."""
    criteria = made(
        points,
        *(
            area(
                f"{at}",
                of_area,
                *(
                    parent(
                        f"{at}.{one}",
                        of_one,
                        *(leaf(f"{at}.{one}.{leaf_at}", own) for leaf_at, own in enumerate(leaves)),
                        cap="max" if capped else None,
                    )
                    if leaves
                    else leaf(f"{at}.{one}", of_one)
                    for one, (of_one, leaves, capped) in enumerate(inside)
                ),
                waive=(Waiver("PAR317", "Để nguyên"),) if waived else (),
            )
            for at, (of_area, inside, waived) in enumerate(areas)
        ),
    )
    found = [each for each in pi.check(criteria) if each.code == "PAR317"]
    by_hand = {each.address for each in found if each.hint == "keep"}
    mended = criteria
    for each in found:
        written = re.search(r"write max: ([0-9.]+)", pi.hint(each, "en"))
        if written:
            mended = _with_max(mended, each.address, written[1])

    assert by_hand == {each.address for each in pi.check(mended) if each.code == "PAR317"}


def _with_max(criteria: CriteriaSet, address: str, points: str) -> CriteriaSet:
    """The same with other *points* at *address*."""
    at = [int(each) for each in re.findall(r"\[(\d+)\]", address)]
    if not at:
        return evolve(criteria, max=points)
    areas = list(criteria.areas)
    if len(at) == 1:
        areas[at[0]] = evolve(areas[at[0]], max=points)
    else:
        inside = list(areas[at[0]].criteria)
        inside[at[1]] = evolve(inside[at[1]], max=points)
        areas[at[0]] = evolve(areas[at[0]], criteria=tuple(inside))
    return evolve(criteria, areas=tuple(areas))


def test_a_sum_that_differs_for_one_group() -> None:
    """The group is named, and the sum is its."""
    items = (leaf("1.1", "1"), leaf("1.2", "1", only_for=("departments",)), leaf("1.3", "0.5", only_for=("districts",)))
    criteria = made("2", area("1", "2", *items), groups=("departments", "districts"))

    assert [
        (
            "areas[0].max",
            "'1' declares 2, what is in it adds to 1.5",
            "for group 'districts' it is 1.5; look at only_for",
        )
    ] == told(criteria)


def test_a_sum_that_is_right_for_every_group() -> None:
    """What is only for some units of a group counts as declared."""
    items = (leaf("1.1", "1"), leaf("1.2", "1", only_for=("departments",)), leaf("1.3", "1", only_for=("districts",)))
    for_border = leaf("1.4", "0.5", only_for=("border",))

    assert [] == told(made("2", area("1", "2", *items), groups=("departments", "districts")))
    assert [] == told(made("2.5", area("1", "2.5", *items, for_border), groups=("departments", "districts")))


def test_areas_and_parts_that_do_not_make_up_the_set() -> None:
    """Each is said at its place."""
    areas = (area("1", "2", leaf("1.1", "2"), part="a"), area("2", "2", leaf("2.1", "2"), part="b"))
    found = told(made("3", *areas, parts=(Part("a", 2), Part("b", 1))))

    assert ["max", "parts[1].max"] == [address for address, _, _ in found]
    assert "'b' declares 1, what is in it adds to 2" == found[1][1]


def test_parts_that_differ_for_one_group() -> None:
    """An item of another part stands for the other group: the group is named, and no cure that breaks the first."""
    items = (
        leaf("1.1", "1", part="a", only_for=("departments",)),
        leaf("1.2", "1", part="b", only_for=("districts",)),
        leaf("1.3", "1", part="b"),
    )
    parts = (Part("a", 1), Part("b", 1))
    found = told(made("2", area("1", "2", *items), groups=("departments", "districts"), parts=parts))

    assert [
        ("parts[0].max", "'a' declares 1, what is in it adds to 0", "for group 'districts' it is 0; look at only_for"),
        ("parts[1].max", "'b' declares 1, what is in it adds to 2", "for group 'districts' it is 2; look at only_for"),
    ] == found


@pytest.mark.parametrize("inside", [("1", "0.75"), ("1", "1"), ("1", "1", "1")])
def test_more_below_a_cap_is_no_difference(inside: tuple[str, ...]) -> None:
    """Items below `cap: max` may add to more, never to less."""
    items = [leaf(f"1.1.{at}", points) for at, points in enumerate(inside)]
    found = told(made("1.5", area("1", "1.5", parent("1.1", "1.5", *items, cap="max"))))

    assert [] == found


def test_bonus_and_penalty_areas_do_not_add_to_the_set() -> None:
    """They come on top, and what is in them need not make them up."""
    on_top = area("2", "1", leaf("2.1", "2"), leaf("2.2", "2"), kind="bonus", cap=1)

    assert [] == told(made("1", area("1", "1", leaf("1.1", "1")), on_top))


def test_nothing_is_lost_of_exact_numbers() -> None:
    """A ten-thousandth is a difference; thirds of a percent are shown to four decimals."""
    (found,) = told(made("1", area("1", "1", leaf("1.1", "0.3333"), leaf("1.2", "0.6666"))))
    assert "'1' declares 1, what is in it adds to 0.9999" == found[1]

    weights = [leaf(f"1.{at}", "1", weight=Decimal("0.3333")) for at in range(3)]
    (of_weights,) = pi.check(made("1", area("1", None, *weights, weight=1), weighting="weights"))
    assert ("PAR318", "areas[0].criteria") == (of_weights.code, of_weights.address)
    assert "the weights in '1' add to 99.99%, not 100%" == pi.sentence(of_weights, "en")


# --- Vietnamese -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("criteria", "written"),
    [
        (made("1.5", area("1", "2", leaf("1.1", "1"), leaf("1.2", "0.5"))), "max: 1.5"),
        (made("1.5", area("1", "1.5", parent("1.1", "2", leaf("1.1.1", "1"), leaf("1.1.2", "0.5")))), "max: 1.5"),
        (made("1.5", area("1", "1.5", COUNTED), figures={"late": Figure(A)}), "cap: 1.5"),
    ],
)
def test_what_is_to_be_written_is_written_as_files_have_it(criteria: CriteriaSet, written: str) -> None:
    """A sentence in Vietnamese has decimal commas; what it says to write into a file has a point."""
    hints = [pi.hint(each, "vi") for each in pi.check(criteria) if each.code in ("PAR317", "PAR321")]

    assert any(written in each for each in hints), hints


def test_the_set_is_called_by_its_vietnamese_name() -> None:
    """No English word stands in a Vietnamese sentence."""
    (found,) = pi.check(made("2", area("1", "1", leaf("1.1", "1"))))

    assert "“set”" not in pi.sentence(found, "vi")


# --- waivers ----------------------------------------------------------------------------------------------


def test_a_waiver_covers_what_is_in_it_and_nothing_else() -> None:
    """The same difference beside it is said."""
    waive = (Waiver("PAR317", "Nguồn in như vậy"),)
    wrong = [area(code, "2", leaf(f"{code}.1", "1"), waive=waive if code == "1" else ()) for code in ("1", "2")]

    assert ["areas[1].max"] == [address for address, _, _ in told(made("4", *wrong))]


def test_what_cannot_be_waived_is_not_said_to_be_absent() -> None:
    """Here the problem is there, and stays."""
    waive = (Waiver("PAR309", "Để nguyên"),)
    item = Criterion(
        code="1.1", name=A, max=1, rule=Ratio("p / q", zero_below=Quantity("80")), not_arisen="full", waive=waive
    )
    figures = {"p": "q", "q": None}
    found = pi.check(_with_figures(item, figures))

    assert ["PAR309", "PAR341"] == sorted(each.code for each in found)
    (waiver,) = (each for each in found if each.code == "PAR341")
    assert "no such problem here" not in pi.sentence(waiver, "en")


def _with_figures(item: Criterion, bounds: dict[str, str | None]) -> CriteriaSet:
    figures = {key: Figure(A, at_most=high) for key, high in bounds.items()}
    return made("1", area("1", "1", item), figures=figures)
