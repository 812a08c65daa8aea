"""So many problems are said, no more."""

from pathlib import Path

import pytest

from parindex.loading.documents import parse_document
from parindex.problems import MOST_PROBLEMS, ProblemsFound
from parindex.reading.csv_nodes import read_csv
from parindex.reading.screen import screened
from parindex.reading.yaml_nodes import Limits, read_yaml
from parindex.reading.yaml_syntax import directives

MANY = MOST_PROBLEMS + 50
HEAD = """format: parindex/round@1
id: t
year: 2023
title: T
status: partial
rounding: {index: 2}
compare: exact
ties: dense
"""


def codes(text: str) -> dict[str, int]:
    """How often each code is said of a round."""
    found = parse_document(text.encode(), "t", folder=Path("/nonexistent")).problems
    return {code: sum(each.code == code for each in found) for code in sorted({each.code for each in found})}


def test_a_thousand_wrong_items_are_enough() -> None:
    """One more says that there are more, and reading stops there."""
    rows = "".join(f"- {{unit: u{each}, name: A, group: a, points: x}}\n" for each in range(MANY))

    assert {"PAR119": 1, "PAR207": MOST_PROBLEMS} == codes(f"{HEAD}groups: [{{key: a, name: A}}]\npublished:\n{rows}")


def test_a_thousand_unknown_keys_are_enough() -> None:
    """So it is with keys."""
    keys = "".join(f"k{each}: 1\n" for each in range(MANY))

    assert {"PAR119": 1, "PAR203": MOST_PROBLEMS} == codes(HEAD + keys)


def test_a_thousand_keys_that_are_there_already_are_enough() -> None:
    """So it is with what the text itself has too often."""
    with pytest.raises(ProblemsFound) as caught:
        read_yaml("a: 1\n" * MANY, "t", limits=Limits())

    assert MOST_PROBLEMS + 1 == len(caught.value.problems)
    assert "PAR119" == caught.value.problems[-1].code


def test_a_thousand_rows_of_another_length_are_enough() -> None:
    """So it is with tables."""
    problems = read_csv("a,b\n" + "1\n" * MANY, "t").problems

    assert ["PAR120"] * MOST_PROBLEMS + ["PAR119"] == [each.code for each in problems]


def test_a_thousand_directives_are_enough() -> None:
    """Their lines are not even counted to the end."""
    assert MOST_PROBLEMS == len(directives("%A\n" * MANY, "t"))


def test_a_file_may_not_be_larger_than_allowed() -> None:
    """The limit is in bytes, and it is named."""
    with pytest.raises(ProblemsFound) as caught:
        screened(b"12345", "t", largest=4)

    assert [("PAR114", 4)] == [(each.code, each.value("limit")) for each in caught.value.problems]
