"""Slips that make a file no YAML: what is not one of them, and where reading on ends."""

import pytest
import yaml

from parindex.places import point
from parindex.problems import ProblemsFound
from parindex.reading.likely_slips import begins_with_dash
from parindex.reading.line_slips import list_dash
from parindex.reading.nodes import Scalar
from parindex.reading.scalars import date_of
from parindex.reading.slips import slip_of
from parindex.reading.yaml_nodes import Limits, read_yaml


def codes(text: str) -> list[str]:
    """The codes of all that is wrong with *text* as YAML."""
    try:
        tree = read_yaml(text, "a.yaml", limits=Limits())
    except ProblemsFound as stopped:
        return [each.code for each in stopped.problems]
    return [each.code for each in tree.problems] if tree else []


def test_a_dash_of_word_above_which_nothing_stands_begins_no_list() -> None:
    """So does none that stands under a text."""
    assert list_dash(["– a", "– b"], 0) is None
    assert list_dash(["a", "– b"], 1) is None


def test_nothing_begins_with_no_dash() -> None:
    """An empty text where a list belongs is no list begun on the line of its key."""
    assert begins_with_dash("") is None
    assert begins_with_dash("-a") is not None


@pytest.mark.parametrize("between", ["", "\n", "  \n\n"])
def test_lines_that_say_nothing_are_not_what_stands_above(between: str) -> None:
    """An item under a value is one with lines between them, too."""
    assert ["PAR142"] == codes(f"a: x\n{between}  - b: 2\n")


def test_a_parser_that_does_not_say_where_names_no_slip() -> None:
    """So may a future one."""
    assert slip_of(yaml.MarkedYAMLError(problem="words"), "a", "a.yaml", ()) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b: c\n", ["PAR127"]),
        (f"a: b: {'c' * 1000}\n", ["PAR106"]),
        ("a: b: c\n" + "# x\n" * 200_000, ["PAR106"]),
        ("".join(f"k{each}: b: c\n" for each in range(20)), ["PAR127"] * 20),
        ("".join(f"k{each}: b: c\n" for each in range(21)), ["PAR127"] * 20 + ["PAR106"]),
    ],
)
def test_reading_on_has_an_end(text: str, expected: list[str]) -> None:
    """Long lines, large files and many slips were not written by hand, or are not worth the time."""
    assert expected == codes(text)


def test_a_spreadsheet_error_is_no_date() -> None:
    """It is said to be what it is."""
    found = date_of(Scalar(point("a.csv", 1, 1), "#N/A", "cell"))

    assert getattr(found, "code", None) == "PAR230"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: ｛b｝\n", []),
        ("a: ［b: c］\n", ["PAR135"]),
        ("a: x\n# c\n\n  b: 1\n", ["PAR139"]),
        ("a: 'x'\n [b]: c\n", ["PAR106", "PAR132"]),
        ('a: "x" y\n  b: 1\n', ["PAR132", "PAR106"]),
        ("a: [b, c]\n- d\n", ["PAR106"]),
        ("a b c\nd: 1\n", ["PAR141"]),
        ("a: 1\nb\n", ["PAR141"]),
        ("a: x\n# c\n  b: 1\n", ["PAR139"]),
        ("Kế hoạch\nd: 1\n", ["PAR106"]),
    ],
)
def test_what_the_layout_shows_and_what_not(text: str, expected: list[str]) -> None:
    """Where it shows nothing, the words of the parser stay."""
    assert expected == codes(text)
