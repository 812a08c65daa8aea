"""Tables as nodes."""

import pytest

from parindex.problems import ProblemsFound
from parindex.reading.csv_nodes import read_csv
from parindex.reading.nodes import Listing, Mapping, Scalar


def rows(text: str) -> Listing:
    """The rows of a table."""
    root = read_csv(text, "t.csv").root
    assert isinstance(root, Listing)
    return root


def cell(listing: Listing, index: int, key: str) -> Scalar:
    """One cell."""
    row = listing.items[index]
    assert isinstance(row, Mapping)
    node = row.entries[key].node
    assert isinstance(node, Scalar)
    return node


def test_rows_are_made_when_they_are_asked_for() -> None:
    """A table is a sequence: it has a length, items from both ends, and slices."""
    table = rows("a,b\n1,2\n3,4\n5,6\n").items

    assert 3 == len(table)
    assert ["3", "5"] == [cell(Listing(each.place, [each]), 0, "a").text for each in table[1:]]
    assert "6" == cell(Listing(table[2].place, table), -1, "b").text
    with pytest.raises(IndexError):
        table[3]


def test_cells_know_where_they_stand() -> None:
    """Quotes belong to the place, spaces around do not; lines within cells are counted."""
    table = rows('a, b\n"x\ny" , z\n\n  1,"2"\n')

    places = [cell(table, index, key).place for index in (0, 1) for key in ("a", "b")]
    assert [(2, 1, 3, 3), (3, 6, 3, 7), (5, 3, 5, 4), (5, 5, 5, 8)] == [
        (each.line, each.column, each.end_line, each.end_column) for each in places
    ]


def test_a_table_in_which_a_comma_parts_decimals_says_so_to_its_cells() -> None:
    """What a number may look like is declared for the whole table."""
    root = read_csv("a;b\n1,5;2\n", "t.csv", decimal="comma").root
    assert isinstance(root, Listing)

    assert "comma_cell" == cell(root, 0, "a").style
    assert "cell" == cell(rows("a\n1\n"), 0, "a").style


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["PAR117 1:1"]),
        ('"\n', ["PAR121 1:1"]),
        ("a,a,,a\n", ["PAR113 1:3", "PAR122 1:5", "PAR113 1:6"]),
        ("a,b;c\n", ["PAR123 1:1"]),
        ('a,b"c",d"\n', ["PAR121 1:9"]),
    ],
)
def test_a_table_without_a_good_header_is_refused(text: str, expected: list[str]) -> None:
    """Everything that is wrong with the header is said, and nothing of the rows."""
    with pytest.raises(ProblemsFound) as caught:
        read_csv(text, "t.csv")

    assert expected == [f"{each.code} {each.place}".replace("t.csv:", "") for each in caught.value.problems]


def test_wrong_rows_are_left_out_and_told() -> None:
    """Rows that can be read are read, whatever stands between them."""
    tree = read_csv('a,b\n1,2\n3\n4,5"\n6,7"\n8,9\n', "t.csv")

    assert isinstance(tree.root, Listing)
    assert ["1", "8"] == [cell(tree.root, index, "a").text for index in range(len(tree.root.items))]
    assert ["PAR120 3:1", "PAR121 4:4"] == sorted(
        f"{each.code} {each.place}".replace("t.csv:", "") for each in tree.problems
    )
