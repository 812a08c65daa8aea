"""What the numbers mean: the index of published totals."""

from decimal import Decimal
from fractions import Fraction

import parindex as pi
from parindex.model.round import Rounding
from tests.making import by_unit, group, round_of, row


def test_index_is_points_of_the_own_maximum() -> None:
    """`index` = 100 × points / own maximum, rounded to its decimals."""
    units = by_unit(pi.run(round_of(row("office", "69.25", max="71.5"), row("finance", "91.00", max="96.5"))))

    assert Decimal("96.85") == units["office"].index
    assert Decimal("94.30") == units["finance"].index


def test_half_up_means_half_away_from_zero() -> None:
    """Half up means half away from zero."""
    units = by_unit(pi.run(round_of(row("plus", "82.125"), row("minus", "-82.125"), row("even", "82.115"))))

    assert Decimal("82.13") == units["plus"].index
    assert Decimal("-82.13") == units["minus"].index
    assert Decimal("82.12") == units["even"].index


def test_index_has_the_decimals_that_are_published() -> None:
    """The index keeps its decimals even where they are zeros."""
    units = by_unit(pi.run(round_of(row("a", "90"), rounding=Rounding(3))))

    assert "90.000" == str(units["a"].index)


def test_what_is_displayed_is_never_fed_back() -> None:
    """The exact index stays beside the published one, and the mean is taken of exact indices."""
    outcome = pi.run(round_of(row("a", "57.1965", max="71.5"), row("b", "57.1965", max="71.5")))

    assert (Fraction(114393, 1430), Decimal("80.00")) == (outcome.units[0].exact, outcome.units[0].index)
    assert Decimal("80.00") == outcome.groups[0].mean
    thirds = pi.run(round_of(row("a", "1", max="3"), row("b", "1", max="3"), row("c", "2", max="3")))

    assert Decimal("44.44") == thirds.groups[0].mean  # of published indices it would be 44.45


def test_no_cap_at_a_hundred() -> None:
    """Points may exceed the maximum: no cap at 100."""
    units = by_unit(pi.run(round_of(row("tax", "102.50"), row("bank", "99.50"))))

    assert (Decimal("102.50"), 1) == (units["tax"].index, units["tax"].rank.official)


def test_own_maximum_of_zero_has_no_index_and_no_rank() -> None:
    """A unit with own maximum 0 has no index and no rank."""
    units = by_unit(pi.run(round_of(row("a", 0, max=0), row("b", 50))))

    assert (None, None, None) == (units["a"].index, units["a"].band, units["a"].rank.official)
    assert 1 == units["b"].rank.official


def test_published_tables_are_verified_by_nature() -> None:
    """Published tables are verified by nature; a unit without printed points is not submitted."""
    units = by_unit(pi.run(round_of(row("a", 80), row("b", None))))

    assert ("verified", "not_submitted") == (units["a"].state, units["b"].state)


def test_a_unit_without_points_is_listed_last_without_index() -> None:
    """No sheet: the unit is `not_submitted`, no index, listed last, and it does not block the ranks of others."""
    outcome = pi.run(round_of(row("a", None), row("x", 50), row("b", 60, ranked=False)))

    assert ["x", "b", "a"] == [each.unit for each in outcome.units]
    assert [1, None, None] == [each.rank.official for each in outcome.units]
    assert (None, None) == (outcome.units[2].index, outcome.units[2].band)


def test_the_declared_maximum_is_the_greatest_of_the_group() -> None:
    """The declared maximum is shown beside the own one; a table that prints own maxima shows the greatest."""
    units = by_unit(pi.run(round_of(row("a", 60, max="71.5"), row("b", 60, max=100), row("c", 9, "h", max=10))))

    assert (Decimal(100), Decimal("71.5")) == (units["a"].max.declared, units["a"].max.own)
    assert Decimal(10) == units["c"].max.declared


def test_units_are_in_order_of_group_cluster_rank_name_and_key() -> None:
    """Units in order of group (as the round lists them), cluster, rank, Vietnamese collation of the name, key."""
    rows = (
        row("đ", 70, "h"),
        row("b", 90, "g", cluster="Cụm 2"),
        row("d", 80, "g", cluster="Cụm 1"),
        row("e", 80, "h"),
        row("ê", 80, "h"),
        row("c", 60, "g", cluster="Cụm 1"),
    )
    outcome = pi.run(round_of(*rows, groups=(group("h"), group("g"))))

    assert ["e", "ê", "đ", "d", "c", "b"] == [each.unit for each in outcome.units]
