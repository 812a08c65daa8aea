"""Nouns: what they take, and when they are equal."""

import pickle
from decimal import Decimal
from pathlib import Path

import pytest

from parindex.loading.nouns import load_round
from parindex.model.conditions import IndexCondition, NotFlagged, RankCondition, condition_key
from parindex.model.fields import as_printed, optional_exact, spelled
from parindex.model.round import PublishedUnit
from parindex.texts import Words

VALID = Path(__file__).resolve().parents[2] / "valid"


@pytest.mark.parametrize(
    "case", ["table-as-printed", "round-with-awards-and-nominations", "previous-with-merged-units"]
)
def test_nouns_are_values(case: str) -> None:
    """Equal when they say the same, hashable, and the same after travelling between processes."""
    one, other = (load_round(VALID / case / "round.yaml") for _ in range(2))

    assert one == other
    assert hash(one) == hash(other)
    assert one == pickle.loads(pickle.dumps(one))  # noqa: S301, our own


def test_numbers_may_be_given_as_text() -> None:
    """A decimal, a whole number and a text say the same; a float says nothing exact."""
    assert PublishedUnit("u", Words("U"), "g", points="90") == PublishedUnit("u", Words("U"), "g", points=Decimal(90))
    with pytest.raises(TypeError, match="not float"):
        PublishedUnit("u", Words("U"), "g", points=90.0)  # type: ignore[arg-type]


def test_printed_numbers_are_equal_only_with_the_same_decimals() -> None:
    """`69` and `69.00` do not print the same; thresholds, which are not printed, may differ so."""
    assert PublishedUnit("u", Words("U"), "g", points="69") != PublishedUnit("u", Words("U"), "g", points="69.00")
    assert IndexCondition(at_least="69") == IndexCondition(at_least="69.00")
    assert "69.00" == as_printed(Decimal("69.00"))
    assert as_printed(None) is None
    assert optional_exact(None) is None


def test_each_condition_knows_its_key() -> None:
    """The key under which a file has it."""
    assert ["rank", "not_flagged"] == [condition_key(each) for each in (RankCondition(1), NotFlagged(("a",)))]


def test_only_marks_that_say_something_are_kept() -> None:
    """A field that is simply written has none."""
    assert {} == spelled()
    assert {"parindex.key": "is"} == spelled(key="is")
