"""Single values from their text."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from parindex.model.fields import Bounds, Decimals, Spelling
from parindex.places import point
from parindex.problems import Problem
from parindex.problems.words import hint, sentence
from parindex.reading.nodes import Scalar, Style
from parindex.reading.scalars import ambiguous, choice_of, date_of, number_of, text_of, whole_of, yes_or_no

PERCENT = Decimals(percent=True)


def scalar(text: str, style: Style = "plain") -> Scalar:
    """A scalar somewhere."""
    return Scalar(point("t", 1, 1), text, style)


def outcome(found: Any) -> Any:  # noqa: ANN401, a value or a problem
    """The value, or the code and hint of the problem; both languages have words for it."""
    if not isinstance(found, Problem):
        return found
    assert sentence(found, "vi") != sentence(found, "en")
    assert hint(found, "vi") != hint(found, "en")
    return found.code, found.hint


@pytest.mark.parametrize(
    ("text", "style", "decimals", "bounds", "expected"),
    [
        ("76.75", "plain", Decimals(), None, Decimal("76.75")),
        ("-1", "cell", Decimals(), None, Decimal(-1)),
        ("76,75", "comma_cell", Decimals(), None, Decimal("76.75")),
        ("7", "comma_cell", Decimals(), Bounds(0), Decimal(7)),
        ("62.5%", "plain", PERCENT, Bounds(0, 1), Decimal("0.625")),
        ("62,5%", "comma_cell", PERCENT, Bounds(0, 1), Decimal("0.625")),
        ("76,75", "plain", Decimals(), None, ("PAR208", None)),
        ("76,75", "cell", Decimals(), None, ("PAR208", "table")),
        ("62,5%", "plain", PERCENT, None, ("PAR208", None)),
        ("76.75", "comma_cell", Decimals(), None, ("PAR207", "comma_table")),
        ("1.234,5", "comma_cell", Decimals(), None, ("PAR227", None)),
        ("1,234,5", "comma_cell", Decimals(), None, ("PAR207", None)),
        ("76.75", "quoted", Decimals(), None, ("PAR207", "unquote")),
        ("many", "quoted", Decimals(), None, ("PAR207", None)),
        ("80%", "quoted", PERCENT, None, ("PAR207", "unquote")),
        ("80", "plain", PERCENT, None, ("PAR218", None)),
        ("80%", "plain", Decimals(), None, ("PAR219", None)),
        ("x", "plain", PERCENT, None, ("PAR207", None)),
        ("x%", "plain", Decimals(), None, ("PAR207", None)),
        ("%", "plain", PERCENT, None, ("PAR207", None)),
        ("0.00001", "plain", Decimals(), None, ("PAR214", None)),
        ("0.10000", "plain", Decimals(), None, Decimal("0.1")),
        ("0.001%", "plain", PERCENT, None, ("PAR214", None)),
        ("-1", "plain", Decimals(), Bounds(0), ("PAR213", "low")),
        ("2", "plain", Decimals(), Bounds(None, 1), ("PAR213", "high")),
        ("101%", "plain", PERCENT, Bounds(0, 1), ("PAR213", None)),
    ],
)
def test_a_number_is_read_as_it_is_wanted(
    text: str, style: Style, decimals: Decimals, bounds: Bounds | None, expected: object
) -> None:
    """With its percent sign where one is wanted, with a comma where that is declared, and within its bounds."""
    assert expected == outcome(number_of(scalar(text, style), decimals, bounds))


@pytest.mark.parametrize(
    ("text", "style", "bounds", "expected"),
    [
        ("19", "plain", None, 19),
        ("-0", "cell", Bounds(0), 0),
        ("19.0", "plain", None, ("PAR209", None)),
        ("1,0", "comma_cell", None, ("PAR209", None)),
        ("19", "quoted", None, ("PAR207", "unquote")),
        ("x", "plain", None, ("PAR207", "whole")),
        ("19%", "plain", None, ("PAR219", None)),
        ("19,5", "plain", None, ("PAR208", None)),
        ("9" * 41, "plain", None, ("PAR237", None)),
        ("0", "plain", Bounds(1), ("PAR213", "low")),
    ],
)
def test_a_whole_number_has_no_decimals(text: str, style: Style, bounds: Bounds | None, expected: object) -> None:
    """Not even zeros."""
    assert expected == outcome(whole_of(scalar(text, style), bounds))


@pytest.mark.parametrize(
    ("text", "style", "kind", "expected"),
    [
        ("Sở A", "plain", "line", "Sở A"),
        ("1.10", "plain", "line", ("PAR206", None)),
        ("1.10", "quoted", "key", "1.10"),
        ("1.10", "cell", "key", "1.10"),
        ("a b", "plain", "key", ("PAR215", None)),
        ("a\nb", "quoted", "line", ("PAR221", None)),
        ("a\nb", "quoted", "prose", "a\nb"),
    ],
)
def test_a_text_is_what_nobody_takes_for_something_else(text: str, style: Style, kind: str, expected: object) -> None:
    """In quotes or in a cell anything is text; without quotes only what every reader takes for one."""
    spelling = {"line": Spelling("line"), "key": Spelling("key"), "prose": Spelling("prose")}[kind]

    assert expected == outcome(text_of(scalar(text, style), spelling))


MISTAKEN = (
    "~ null NULL y N yes No on OFF true False .nan = << 0 -1 +1 1. .5 1e3 1.0e+3 010 0o10 0x1F 0b1 12:30 1:30:00.5"
)
MISTAKEN += " 1_000 2025-01-15 2025-1-5T10:00 76,75 1,234,567 -.inf " + "9" * 65 + " 1" + ":0" * 100


@pytest.mark.parametrize("text", MISTAKEN.split())
def test_some_texts_are_taken_for_something_else(text: str) -> None:
    """By YAML 1.1, by YAML 1.2, or by a person."""
    assert ambiguous(text)


@pytest.mark.parametrize(
    "text", ["Sở A", "v1.2", "1.1.1", "I.1", "a=b", "1 điểm", "no.", "x" * 65, "9" * 65 + "z", "10-2"]
)
def test_most_texts_are_nothing_but_text(text: str) -> None:
    """Whoever reads them."""
    assert not ambiguous(text)


@pytest.mark.parametrize(
    ("text", "style", "expected"),
    [
        ("true", "plain", True),
        ("false", "cell", False),
        ("TRUE", "cell", True),
        ("FALSE", "comma_cell", False),
        ("TRUE", "plain", ("PAR211", "mended")),
        ("True", "cell", ("PAR211", "mended")),
        ("true", "quoted", ("PAR211", "mended")),
        ("yes", "plain", ("PAR211", None)),
    ],
)
def test_yes_is_true_and_no_is_false(text: str, style: Style, expected: object) -> None:
    """A spreadsheet writes them in capitals; nobody else may."""
    assert expected == outcome(yes_or_no(scalar(text, style)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-02-29", date(2024, 2, 29)),
        ("2023-02-29", ("PAR210", None)),
        ("2024-2-9", ("PAR210", "mended")),
        ("20240229", ("PAR210", None)),
        ("２０２４-02-29", ("PAR210", None)),
    ],
)
def test_a_date_is_year_month_day(text: str, expected: object) -> None:
    """And it is in the calendar."""
    assert expected == outcome(date_of(scalar(text)))


def test_a_choice_is_one_of_those_there_are() -> None:
    """What looks like one of them is asked for."""
    assert "exact" == choice_of(scalar("exact"), ("published", "exact"))
    assert ("PAR212", "near") == outcome(choice_of(scalar("Exact"), ("published", "exact")))
    assert ("PAR212", None) == outcome(choice_of(scalar("other"), ("published", "exact")))
