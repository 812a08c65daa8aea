"""How many rows can stand above an index."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

import parindex as pi
from parindex.auditing.field import Field
from parindex.auditing.rows import Row, rows_of
from tests.making import round_of, row


def rows(*points: str, compare: str = "published", own: str = "100") -> list[Row]:
    """Rows of a table with these points."""
    round_ = round_of(*(row(f"u{at}", each, max=own) for at, each in enumerate(points)), compare=compare)
    return rows_of(round_, pi.run(round_).units)


def places(table: Sequence[Row], *, dense: bool = False) -> list[tuple[int, int]]:
    """The least and greatest place of each row."""
    field = Field(table, dense=dense)
    return [field.places(each.possible.order, of=each) for each in table]


def test_where_nothing_is_hidden_the_place_is_the_rank() -> None:
    """Of points with as many decimals as the index there is one place."""
    table = rows("90.00", "80.00", "80.00", "70.00")

    assert [(1, 1), (2, 2), (2, 2), (4, 4)] == places(table)
    assert [(1, 1), (2, 2), (2, 2), (3, 3)] == places(table, dense=True)


def test_what_is_hidden_leaves_places_open() -> None:
    """Rows with the same printed points can each be first or last of them, or all be joint."""
    table = rows("90.00", "90.00", "90.00", "80.00", compare="exact")

    assert [(1, 3), (1, 3), (1, 3), (4, 4)] == places(table)
    assert [(1, 3), (1, 3), (1, 3), (2, 4)] == places(table, dense=True)


def test_spans_that_meet_can_be_one_place_where_equal_ones_count_once() -> None:
    """By exact index 9.1 of 10 and 91.4 of 100 can be joint, so who is behind both can be second or third."""
    round_ = round_of(row("a", "9.1", max=10), row("b", "91.4"), row("c", "80.0"), compare="exact")
    table = rows_of(round_, pi.run(round_).units)

    assert [(1, 2), (1, 2), (2, 3)] == places(table, dense=True)
    assert [(1, 2), (1, 2), (3, 3)] == places(table)


@pytest.mark.parametrize("dense", [False, True])
def test_a_row_with_other_points_does_not_stand_above_itself(dense: bool) -> None:  # noqa: FBT001
    """What other points would give counts the others only."""
    table = rows("90.00", "80.00", "70.00")
    field = Field(table, dense=dense)

    assert (2, 2) == field.places(table[0].with_points(Decimal("75.00")).order, of=table[0])
    assert (3, 3) == field.places(table[0].with_points(Decimal("65.00")).order, of=table[0])


def test_a_joint_row_with_other_points_leaves_its_place_to_its_peers() -> None:
    """Where equal ones count once, a place stays taken while another row is on it."""
    table = rows("90.00", "90.00", "80.00")
    order = table[0].with_points(Decimal("75.00")).order

    assert (3, 3) == Field(table, dense=True).places(order, of=table[0])
    assert (3, 3) == Field(table, dense=False).places(order, of=table[0])
