"""What the numbers mean: the audit of published tables."""

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import parindex as pi
from parindex.model.conditions import RankCondition
from parindex.model.policies import Band
from parindex.model.round import Group, Printed, PublishedUnit, Rounding
from parindex.problems.words import kind
from parindex.texts import Words
from tests.making import BANDS, FAIR, GOOD, POOR, findings, group, named, round_of, row


def hints(*rows: PublishedUnit, **fields: Any) -> list[tuple[str, str, dict[str, object]]]:  # noqa: ANN401
    """Code, explanation and what it names, of each finding."""
    names = ("column", "mended", "other")
    return [
        (each.code, each.hint or "-", {name: value for name, value in each.values if name in names})
        for each in findings(*rows, **fields)
    ]


def test_audit_findings_are_warnings() -> None:
    """Audit findings are warnings, and one note; a round with findings still has results."""
    assert {"warning"} == {kind(f"PAR6{at:02}").severity for at in range(1, 13)}
    assert "note" == kind("PAR613").severity


# --- the index --------------------------------------------------------------------------------------------


def test_an_index_is_wrong_only_outside_the_image_of_the_points() -> None:
    """Printed points are rounded, so an index is wrong only outside the image of [points ± half a last place]."""
    assert () == findings(row("a", "61.00", max="71.5", index="85.31"))  # 60.995 to 61.005 give 85.31 and 85.32
    assert () == findings(row("a", "61.00", max="71.5", index="85.32"))
    assert [("PAR601", "published[0].index", "one_digit")] == named(
        findings(row("a", "61.00", max="71.5", index="85.33"))
    )


def test_printed_points_stand_for_what_is_rounded_to_them() -> None:
    """A printed 88.35 stands for [88.345, 88.355): the upper end would be printed 88.36."""
    three = Rounding(3)

    assert () == findings(row("a", "88.35", index="88.345"), rounding=three)
    assert () == findings(row("a", "88.35", index="88.354"), rounding=three)
    assert () == findings(
        row("a", "88.35", index="88.355"), rounding=three
    )  # an index printed 88.355 is from 88.3545 up
    assert ["PAR601"] == [each.code for each in findings(row("a", "88.35", index="88.356"), rounding=three)]
    assert ["PAR601"] == [each.code for each in findings(row("a", "88.35", index="88.344"), rounding=three)]


def test_a_column_that_drops_zeros_was_rounded_to_its_finest_place() -> None:
    """Where 91 stands beside 90.32, the 91 is 91.00 and not anything from 90.5 on."""
    coarse = row("a", "91", index="91.20")

    assert [] == named(findings(coarse))
    assert ["PAR601"] == [each.code for each in findings(coarse, row("b", "90.32"))]
    assert [] == named(findings(coarse, row("b", "90.30")))  # a zero is kept: 91 shows that it was rounded so


@pytest.mark.parametrize(
    ("own", "points", "index", "expected"),
    [
        ("96.5", "91.00", "94.80", {"column": "index", "mended": Decimal("94.30")}),
        ("96.5", "91.00", "94.82", {"column": "points", "mended": Decimal("91.50")}),
        ("91.5", "91.00", "94.30", {"column": "max", "mended": Decimal("96.5")}),
    ],
)
def test_one_digit_explains_a_wrong_index(own: str, points: str, index: str, expected: dict[str, object]) -> None:
    """The least change that would explain it: one digit of the index, of the points or of the maximum."""
    assert [("PAR601", "one_digit", expected)] == hints(row("a", points, max=own, index=index))


def test_two_swapped_indices_explain_each_other() -> None:
    """Two rows swapped: each names the other."""
    rows = (row("a", "81.37", index="64.02"), row("b", "64.02", index="81.37"))

    assert [("PAR601", "swapped", {"other": "b"}), ("PAR601", "swapped", {"other": "a"})] == hints(*rows)


def test_a_wrong_index_without_an_explanation_says_so() -> None:
    """Where no single change explains it there is no explanation; a maximum of 0 would give no index."""
    assert [("PAR601", "-", {})] == hints(row("a", "81.37", max=5, index="64.02"))
    assert [("PAR601", "-", {})] == hints(row("a", "-81.37", max=5, index="64.02"))


def test_half_to_even_is_a_warning_of_its_own() -> None:
    """Exactly on a half, and printed as half to even gives: PAR602, though hidden digits could explain it too."""
    assert [("PAR602", "published[0].index", None)] == named(findings(row("a", "82.125", index="82.12")))
    assert [] == named(findings(row("a", "82.125", index="82.13")))
    assert [] == named(findings(row("a", "82.135", index="82.14")))  # even and half up are the same here


def test_what_is_printed_without_points_is_said() -> None:
    """An index, rank or band without points, or of a maximum of 0, follows from nothing: said once a row."""
    rows = (row("a", None, index="88.35", rank=1, band=GOOD), row("b", 1, max=0, band=POOR), row("c", None))

    assert [
        ("PAR611", "published[0].index", None),
        ("PAR611", "published[1].band", None),
    ] == named(findings(*rows))


# --- parts ------------------------------------------------------------------------------------------------


def parts(**printed: str) -> tuple[tuple[str, Decimal], ...]:
    """Printed parts by key."""
    return tuple((key, Decimal(value)) for key, value in printed.items())


def test_parts_add_up_within_k_plus_one_halves() -> None:
    """Parts must add up within (k + 1) halves: of two parts and their sum, one and a half last places."""

    def table(points: str) -> PublishedUnit:
        return row("a", points, parts=parts(survey="28.35", verified="60.00"))

    assert [] == named(findings(table("88.36")))
    assert ["published[0].points"] == [each.address for each in findings(table("88.37"))]


def test_coarse_parts_leave_more_open() -> None:
    """Each number counts with half of its own last place: 0.5 + 0.005 + 0.005 for 28 + 60.34."""
    assert [] == named(findings(row("a", "88.85", parts=parts(survey="28", verified="60.34"))))
    assert ["PAR606"] == [each.code for each in findings(row("a", "88.86", parts=parts(survey="28", verified="60.34")))]


def test_the_only_digit_that_closes_the_gap_explains_it() -> None:
    """One digit explains it where only one of the numbers can be mended so."""
    one = row("a", "92.35", parts=parts(survey="38.35", verified="51.00"))
    any_of_three = row("a", "88.35", parts=parts(survey="27.35", verified="60.00"))

    assert [("PAR606", "one_digit", {"column": "part:verified", "mended": Decimal("54.00")})] == hints(one)
    assert [("PAR606", "-", {})] == hints(any_of_three)


def test_a_row_that_lacks_a_part_is_not_added_up() -> None:
    """An empty cell is not printed, not zero: parts are added up only where the row has all those of its group."""
    rows = (
        row("a", "88.00", parts=parts(survey="28.00", verified="60.00")),
        row("b", "88.00", parts=parts(verified="60.00")),
        row("c", "60.00", "h", parts=parts(verified="60.00")),
        row("d", "60.00", "h", parts=parts(verified="50.00")),
    )

    assert ["published[3].points"] == [each.address for each in findings(*rows)]


# --- bands ------------------------------------------------------------------------------------------------


def test_a_band_is_printed_by_key_or_name_in_any_case() -> None:
    """The band is compared by key or name, however its letters are written."""
    rows = (row("a", 80, band="good"), row("b", 80, band="TỐT"), row("c", 50, band=" kém "))

    assert [] == named(findings(*rows))


def test_a_band_that_does_not_follow() -> None:
    """A printed band is a finding where no hidden digit can give it."""
    assert [("PAR605", "published[0].band", None)] == named(
        findings(row("a", "79.50", max=100, band=GOOD), bands=BANDS[:2])
    )
    assert [] == named(findings(row("a", "79.5", band=GOOD), rounding=Rounding(0)))


def test_hidden_digits_can_explain_a_band() -> None:
    """61.00 of 76.25 is 80.00 to two decimals, and the exact index is on either side of the line."""
    exact = {"compare": "exact"}

    assert [] == named(findings(row("a", "61.00", max="76.25", band=FAIR), **exact))
    assert [] == named(findings(row("a", "61.00", max="76.25", band=GOOD), **exact))


def test_a_printed_index_narrows_what_is_hidden() -> None:
    """Points of 8.0 of 10 may be 80 or not; an index printed 79.6 says that they are not."""
    one_decimal = Rounding(1)

    assert [] == named(findings(row("a", "8.0", max=10, band=FAIR), rounding=one_decimal))
    assert [] == named(findings(row("a", "8.0", max=10, index="79.6", band=FAIR), rounding=one_decimal))
    assert ["PAR605"] == [
        each.code for each in findings(row("a", "7.9", max=10, index="79.4", band=GOOD), rounding=one_decimal)
    ]


def test_half_to_even_explains_a_band_where_no_index_is_printed() -> None:
    """On a half under the line, rounding to even misses it: a finding, with that explanation."""
    on_half = row("a", "79.985", band=FAIR)
    line = (Band("good", Words(GOOD), at_least="79.99"), Band("fair", Words(FAIR)))

    assert [("PAR605", "published[0].band", "half_even")] == named(findings(on_half, bands=line))


def test_one_digit_in_the_points_explains_a_band() -> None:
    """One digit, where only one such number of points gives the printed band."""
    assert [("PAR605", "one_digit", {"column": "points", "mended": Decimal("81.9")})] == hints(
        row("a", "71.9", band=GOOD), bands=(Band("top", Words("Xuất sắc"), at_least=82), *BANDS)
    )


def test_two_swapped_bands_explain_each_other() -> None:
    """Two rows swapped: each names the other; an index that fits speaks for the points."""
    rows = (row("a", "85.00", index="85.00", band=POOR), row("b", "55.00", index="55.00", band=GOOD))

    assert [("PAR605", "swapped", {"other": "b"}), ("PAR605", "swapped", {"other": "a"})] == hints(*rows)


def test_an_unknown_band_asks_what_was_meant() -> None:
    """A band that is not declared is a finding of its own, with the nearest name."""
    excellent = Band("best", Words("Xuất sắc"), at_least=80)
    (found,) = findings(row("a", "85.00", band="Xuất sác"), bands=(excellent, *BANDS[1:]))

    assert ("PAR610", "near", "Xuất sắc") == (found.code, found.hint, found.value("near"))
    assert ["PAR610"] == [each.code for each in findings(row("a", "85.00", band=GOOD), bands=())]


def test_a_unit_in_no_band_is_printed_in_none() -> None:
    """Where the points reach no line, any printed band is wrong."""
    (found,) = findings(row("a", 10, band=GOOD), bands=BANDS[:2])

    assert ("PAR605", "-") == (found.code, found.value("follows"))


@pytest.mark.parametrize("official", ["group", "cluster"])
def test_a_band_that_asks_for_a_place_is_audited_with_the_places_that_are_possible(official: str) -> None:
    """Hidden digits that can give a place can give the band that asks for it."""
    best = Band("best", Words("Xuất sắc"), at_least=80, when=(RankCondition(1),))
    fields = {"bands": (best, *BANDS), "compare": "exact", "groups": (group(official_rank=official),)}
    close = (row("a", "90.00", band=GOOD, cluster="1"), row("b", "90.00", band="Xuất sắc", cluster="1"))
    apart = (row("a", "90.01", band=GOOD, cluster="1"), row("b", "89.99", band="Xuất sắc", cluster="1"))
    unranked = (row("a", "90.01", band="Xuất sắc", ranked=False, cluster="1"), row("b", 95, cluster="1"))

    assert [] == named(findings(*close, **fields))
    assert ["PAR605", "PAR605"] == [each.code for each in findings(*apart, **fields)]
    assert ["PAR605"] == [each.code for each in findings(*unranked, **fields)]


def test_units_that_are_not_listed_may_have_the_better_places() -> None:
    """In an incomplete group a unit may miss the band that asks for a place, but not have it behind a better one."""
    best = Band("best", Words("Xuất sắc"), at_least=80, when=(RankCondition(1),))
    both = (best, *BANDS)
    incomplete = (group(complete=False),)
    missed = (row("a", "90.01", band=GOOD), row("b", "89.99", band=GOOD))
    behind = (row("a", "90.01", band=GOOD), row("b", "89.99", band="best"))

    assert [] == named(findings(*missed, bands=both, groups=incomplete))
    assert ["published[1].band"] == [each.address for each in findings(*behind, bands=both, groups=incomplete)]


# --- ranks ------------------------------------------------------------------------------------------------

FIVE = tuple(row(name, f"{90 - at}.00", rank=at + 1) for at, name in enumerate("abcde"))


def with_ranks(*ranks: int) -> tuple[PublishedUnit, ...]:
    """Five units from the best to the worst, with printed *ranks*."""
    return tuple(
        row(name, f"{90 - at}.00", rank=rank) for at, (name, rank) in enumerate(zip("abcde", ranks, strict=True))
    )


def test_ranks_that_follow_are_no_finding() -> None:
    """A table that says what its points say has no findings; nor has one that prints only some of its ranks."""
    assert [] == named(findings(*FIVE))
    assert [] == named(findings(FIVE[4], row("a", 95), FIVE[1], row("x", "88.00"), row("y", "87.00")))


def test_two_swapped_ranks_are_one_finding() -> None:
    """Ranks of neighbours swapped are one finding, that names the other row."""
    rows = (evolve(each, index=each.points) for each in with_ranks(1, 3, 2, 4, 5))

    assert [("PAR603", "swapped", {"other": "b"})] == hints(*rows)


def test_one_digit_can_explain_what_looks_like_swapped_ranks() -> None:
    """Where no index is printed, one wrong digit in the points swaps a unit with its neighbour as well."""
    assert [("PAR603", "one_digit", {"column": "points", "mended": Decimal("89.00")})] == hints(
        *with_ranks(1, 3, 2, 4, 5)
    )


def test_two_ranks_swapped_over_others_name_each_other() -> None:
    """Ranks swapped over other rows are two findings, those between are right."""
    assert [("PAR603", "swapped", {"other": "d"}), ("PAR603", "swapped", {"other": "b"})] == hints(
        *with_ranks(1, 4, 3, 2, 5)
    )


def test_one_wrong_rank_does_not_make_others_wrong() -> None:
    """One row on a wrong place is one finding, whether the place is free or another row has it."""
    for wrong in (1, 3, 4, 5, 22):
        assert ["published[1].rank"] == [each.address for each in findings(*with_ranks(1, wrong, 3, 4, 5))]


def test_a_wrong_digit_in_the_points_does_not_spread_to_other_ranks() -> None:
    """Where a unit's points are misprinted, only its own rank does not follow, and the digit explains it."""
    rows = (row("a", "10.00", rank=1), *FIVE[1:])

    assert [("PAR603", "one_digit", {"column": "points", "mended": Decimal("90.00")})] == hints(*rows)


def test_of_a_misprinted_tie_those_are_wrong_whose_place_does_not_follow() -> None:
    """Where one of three on a place has other points than the others, no row is said to be wrong on its own place."""
    points = ("90.00", "81.00", "80.00", "80.00", "70.00")
    rows = [row(f"u{at}", each, rank=rank) for at, (each, rank) in enumerate(zip(points, (1, 2, 2, 2, 5), strict=True))]
    with_index = (evolve(each, index="80.00" if each.unit == "u1" else each.points) for each in rows)

    assert ["published[2].rank", "published[3].rank"] == [each.address for each in findings(*rows)]
    assert ["published[1].index"] == [each.address for each in findings(*with_index)]


def test_ranks_are_audited_as_ties_are_declared() -> None:
    """After two on the second place comes the fourth, or with `dense` the third."""
    rows = (row("a", "90.00"), row("b", "80.00"), row("c", "80.00"), row("d", "70.00", rank=4))

    assert [] == named(findings(*rows))
    assert ["published[3].rank"] == [each.address for each in findings(*rows, ties="dense")]


def test_swapped_dense_ranks_are_one_finding() -> None:
    """Where equal indices count once, swapped ranks are one finding too."""
    points = ("90.00", "80.00", "70.00", "60.00", "60.00", "50.00")
    rows = [
        row(f"u{at}", each, index=each, rank=rank)
        for at, (each, rank) in enumerate(zip(points, (1, 3, 2, 4, 4, 5), strict=True))
    ]

    assert [("PAR603", "swapped", {"other": "u1"})] == hints(*rows, ties="dense")


def test_hidden_digits_can_explain_a_rank() -> None:
    """Units with the same printed points may be on two places by their exact index, or on one."""
    joint = (row("a", "80.00", rank=1), row("b", "80.00", rank=1))
    parted = (row("a", "80.00", rank=1), row("b", "80.00", rank=2))

    assert ["PAR603"] == [each.code for each in findings(*parted)]
    assert [] == named(findings(*parted, compare="exact"))
    assert [] == named(findings(*parted, tie_break=("exact",)))
    assert [] == named(findings(*joint, compare="exact"))
    assert [] == named(findings(*parted, compare="exact", ties="dense"))


def test_half_to_even_explains_a_rank_where_no_index_is_printed() -> None:
    """Exactly on a half, rounding to even ties what half up parts: a finding, with that explanation."""
    rows = (row("a", "80.125", rank=1), row("b", "80.120", rank=1))

    assert [("PAR603", "published[1].rank", "half_even")] == named(findings(*rows))


def test_one_digit_of_the_rank_explains_it() -> None:
    """A printed index speaks for the points, so it is a digit of the rank."""
    rows = tuple(row(f"u{at}", f"{99 - at}.00", index=f"{99 - at}.00", rank=at + 1) for at in range(12))
    misprinted = (*rows[:11], row("u11", "88.00", index="88.00", rank=13))

    assert [("PAR603", "one_digit", {"column": "rank", "mended": Decimal(12)})] == hints(*misprinted)


def test_a_rank_of_a_unit_that_is_not_ranked_is_a_finding() -> None:
    """A unit that takes no place has none to print."""
    (found,) = findings(row("a", 80), row("b", 70, ranked=False, rank=2))

    assert ("PAR603", "published[1].rank", "-") == (found.code, found.address, found.value("follows"))


def test_ranks_of_an_incomplete_group_may_leave_places_to_others() -> None:
    """Units that are not listed may stand between: places can be worse than those listed give, never better."""
    incomplete = (group(complete=False),)

    def wrong(*ranks: int) -> list[str]:
        return [each.address for each in findings(*with_ranks(*ranks), groups=incomplete)]

    assert [] == wrong(1, 2, 5, 9, 11)
    assert ["published[3].rank"] == wrong(2, 3, 5, 2, 11)
    assert ["published[4].rank"] == wrong(2, 3, 5, 7, 1)


def test_joint_places_of_an_incomplete_group_are_alike() -> None:
    """Units on one place have one index, and units with one index have one place, whoever is missing."""
    incomplete = (group(complete=False),)

    def wrong(*points_and_ranks: tuple[str, int]) -> int:
        rows = (row(f"u{at}", points, rank=rank) for at, (points, rank) in enumerate(points_and_ranks))
        return len(findings(*rows, groups=incomplete))

    assert 1 == wrong(("90.00", 4), ("89.00", 4))
    assert 1 == wrong(("90.00", 4), ("90.00", 5))
    assert 0 == wrong(("90.00", 4), ("90.00", 4))


def test_ranks_are_audited_in_the_cluster_where_that_is_official() -> None:
    """Printed ranks are those of the official ranking."""
    rows = (row("a", 90, rank=1, cluster="1"), row("b", 80, rank=1, cluster="2"))

    assert [] == named(findings(*rows, groups=(group(official_rank="cluster"),)))
    assert ["published[1].rank"] == [each.address for each in findings(*rows)]


# --- the order of a list ----------------------------------------------------------------------------------


def listed(*points: str) -> tuple[PublishedUnit, ...]:
    """Units listed in the order of their *points* as given."""
    return tuple(row(f"u{at}", each, listed=at + 1) for at, each in enumerate(points))


def test_one_misplaced_row_is_one_finding() -> None:
    """A printed order is audited by the complement of its longest non-rising run: one misplaced row is one finding."""
    rows = listed("98.62", "96.60", "98.50", "98.40", "98.40")

    assert [("PAR604", "one_digit", {"column": "points", "mended": Decimal("98.60")})] == hints(*rows)
    assert [("PAR604", "published[4].listed", None)] == named(
        findings(*listed("90.00", "80.00", "70.00", "60.00", "95.00"))
    )


def test_two_rows_swapped_in_the_list_name_each_other() -> None:
    """Where two rows swapped put the list in order, that is the explanation."""
    found = hints(*listed("98.00", "67.43", "70.00", "76.21", "55.00"))

    assert [("PAR604", "swapped", {"other": "u3"}), ("PAR604", "swapped", {"other": "u1"})] == found


def test_hidden_digits_can_explain_an_order() -> None:
    """By exact index, 80.00 of 100 may stand before 8.0 of 10, and behind it."""
    rows = (row("a", "8.01", max=10, listed=1), row("b", "80.14", listed=2))

    assert [] == named(findings(*rows, compare="exact"))


def test_units_that_take_no_place_may_be_listed_anywhere() -> None:
    """Units that are not ranked are often listed last, whatever their points."""
    rows = (*listed("90.00", "80.00"), row("x", "99.00", listed=3, ranked=False), row("y", None, listed=4))

    assert [] == named(findings(*rows))


def test_a_position_printed_twice_is_said() -> None:
    """Joint units still have positions of their own."""
    rows = (row("a", 90, listed=1), row("b", 80, listed=1))

    assert [("PAR612", "published[1].listed", None)] == named(findings(*rows))


def test_each_group_has_its_own_list() -> None:
    """A list is that of a group, or of a cluster where that is the official ranking."""
    rows = (row("a", 90, listed=1), row("b", 95, "h", listed=2))
    clusters = (row("a", 90, listed=1, cluster="1"), row("b", 95, listed=1, cluster="2"))

    assert [] == named(findings(*rows))
    assert [] == named(findings(*clusters, groups=(group(official_rank="cluster"),)))


# --- groups -----------------------------------------------------------------------------------------------


def printed_group(**printed: object) -> dict[str, tuple[Group, ...]]:
    """A complete group that prints something of itself."""
    return {"groups": (group(printed=Printed(**printed)),)}  # type: ignore[arg-type]


def test_the_printed_number_of_units_is_that_of_the_rows() -> None:
    """All units of a complete group are there."""
    assert [] == named(findings(row("a", 80), **printed_group(units=1)))
    assert [("PAR607", "groups[0].printed.units", None)] == named(findings(row("a", 80), **printed_group(units=2)))


def test_printed_band_counts_are_those_that_are_possible() -> None:
    """A band count is wrong only where no hidden digits can give it."""
    good, fair = (("good", 1), ("fair", 0)), (("good", 0), ("fair", 1))
    on_the_line = row("a", "61.00", max="76.25")

    assert [] == named(findings(row("a", "80.00"), **printed_group(bands=good)))
    assert ["groups[0].printed.bands.good", "groups[0].printed.bands.fair"] == [
        each.address for each in findings(row("a", "80.00"), **printed_group(bands=fair))
    ]
    assert [] == named(findings(on_the_line, compare="exact", **printed_group(bands=good)))
    assert [] == named(findings(on_the_line, compare="exact", **printed_group(bands=fair)))


def test_a_printed_mean_is_wrong_outside_the_image_of_its_indices() -> None:
    """A printed mean is wrong outside the image of the mean of [index ± half a place]."""
    rows = (row("a", "80.01"), row("b", "80.02"))
    for mean in ("80.01", "80.02", "80.0", "80"):
        assert [] == named(findings(*rows, **printed_group(mean=mean)))
    assert [("PAR609", "groups[0].printed.mean", "one_digit")] == named(findings(*rows, **printed_group(mean="80.03")))
    assert [("PAR609", "groups[0].printed.mean", None)] == named(findings(*rows, **printed_group(mean="75.13")))


def test_a_mean_may_be_that_of_the_printed_indices() -> None:
    """Where an index is printed that fits, the mean is that of the printed ones."""
    coarse = row("a", "8", max=10, index="84.90")  # 7.5 to 8.5 of 10 is 75 to 85

    assert [] == named(findings(coarse, **printed_group(mean="84.90")))
    assert ["PAR609"] == [each.code for each in findings(coarse, **printed_group(mean="80.00"))]


def test_a_contradicted_index_does_not_make_the_mean_wrong_too() -> None:
    """Where printed index and points contradict each other, which is a finding, either may be in the mean."""
    rows = (row("a", "80.00", index="90.00"), row("b", "70.00", index="70.00"))
    for mean in ("75.00", "80.00"):
        assert ["PAR601"] == [each.code for each in findings(*rows, **printed_group(mean=mean))]
    assert ["PAR601", "PAR609"] == [each.code for each in findings(*rows, **printed_group(mean="80.50"))]


def test_an_incomplete_group_may_have_more_than_is_listed() -> None:
    """Counts may exceed those listed, never fall short; the mean is not audited, which a note says."""

    def found(**printed: object) -> list[tuple[str, str, str | None]]:
        groups = (group(complete=False, printed=Printed(**printed)),)  # type: ignore[arg-type]
        return named(findings(row("a", "80.00"), row("b", "80.00"), groups=groups))

    assert [] == found(units=9, bands=(("good", 5), ("fair", 3)))
    assert ["PAR607", "PAR608"] == [code for code, _, _ in found(units=1, bands=(("good", 1),))]
    assert [("PAR613", "groups[0].printed.mean", None)] == found(mean="84.05")


def test_nothing_is_said_of_the_mean_of_nobody() -> None:
    """A complete group without a ranked unit has no mean to compare with."""
    assert [] == named(findings(row("a", None), **printed_group(mean="80.00")))


def test_findings_are_in_order_of_the_table_then_of_the_groups() -> None:
    """Rows first, in their order and by code; then the groups."""
    rows = (row("a", "80.00", index="81.11", band=POOR), row("b", "70.00", index="71.11"))
    outcome = pi.run(round_of(*rows, **printed_group(units=3)))

    assert [
        "published[0].index",
        "published[0].band",
        "published[1].index",
        "groups[0].printed.units",
    ] == [each.address for each in outcome.findings]
