"""Results of one sheet, and the values that figures can have."""

import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

import parindex as pi
from parindex.model.fields import Quantity, as_value, as_values, optional_quantity
from parindex.model.intervals import Interval
from parindex.model.scored import ByCode, Scored
from parindex.model.sheets import Unit
from parindex.texts import Words

SHEETS = Path(__file__).parents[3] / "examples" / "illustrative-2023" / "sheets"


@pytest.fixture(scope="module")
def scored() -> Scored:
    """A sheet of the complete set."""
    criteria = pi.catalogue.get("illustrative/2023-units")
    return pi.score(
        criteria, pi.load_sheet(SHEETS / "so-b.yaml", criteria), unit=Unit("so-b", Words("B"), "departments")
    )


def test_results_are_equal_hashable_and_picklable(scored: Scored) -> None:
    """They travel between processes and say the same there."""
    again = pickle.loads(pickle.dumps(scored))  # noqa: S301, our own bytes

    assert scored == again
    assert hash(scored) == hash(again)
    assert "ByCode((('a', 1),))" == repr(ByCode((("a", 1),)))
    assert ByCode((("a", 1),)) != {"a": 1}


def test_values_by_code_keep_their_order() -> None:
    """That of the set, not of the letters."""
    values = ByCode((("1.10", "b"), ("1.2", "a")))

    assert ["1.10", "1.2"] == list(values)
    assert ("a", 2) == (values["1.2"], len(values))
    assert values != ByCode((("1.2", "a"), ("1.10", "b")))


def test_decimals_stand_at_the_edge(scored: Scored) -> None:
    """Points as decimals, and the exact fraction beside them."""
    item = scored.items["7.2.2"]

    assert isinstance(item.points, Decimal)
    assert isinstance(item.exact, Fraction)
    assert item.max == Decimal("1.5")
    assert item.self == Decimal("0.4506")
    assert scored.areas["7"].points == Decimal("4.9457")
    assert scored.areas["7"].max == Decimal("10.5")
    assert (scored.points, scored.max, scored.index) == (Decimal("34.7078"), Decimal("57.5"), Decimal("60.36"))
    assert scored.self > scored.points


def test_what_is_left_to_do_is_told(scored: Scored) -> None:
    """What is missing, what wants an explanation, what waits, and what can still be reached."""
    assert () == scored.missing
    assert ("2.3.2", "6.3.1") == scored.to_explain
    assert "8.1" in scored.pending
    assert scored.attainable == Decimal("94.5")
    assert scored.reachable == Decimal("72.9578")


@pytest.mark.parametrize(
    ("value", "inside"), [("0.7", True), ("0.9", False), ("0.8", True), ("0.69", False), ("0.91", False)]
)
def test_an_interval_holds_what_lies_in_it(value: str, inside: bool) -> None:  # noqa: FBT001, a column of a table
    """Ends count as they are said to."""
    assert inside is Interval(Fraction("0.7"), low_in=True, high=Fraction("0.9")).holds(Fraction(value))
    assert Interval().holds(Fraction(value))


def test_figures_are_given_as_one_likes() -> None:
    """Numbers, texts, percentages, dates; never a float."""
    day = date(2024, 1, 15)

    assert (("a", Quantity(45)), ("b", Quantity("90.0", percent=True)), ("c", "never"), ("d", day)) == as_values(
        {"d": day, "c": "never", "b": "90.0%", "a": 45}
    )
    assert Quantity("90.0", percent=True) != as_value("90%")
    assert Quantity(Decimal("4.50")) == as_value(Decimal("4.50"))
    assert as_value(Quantity(1)) == Quantity(1)
    with pytest.raises(TypeError):
        as_value(0.5)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="plain decimal"):
        as_value("abc")


def test_a_threshold_is_a_number() -> None:
    """With or without its sign; not a day."""
    assert optional_quantity("90%") == Quantity(90, percent=True)
    assert optional_quantity(None) is None
    assert optional_quantity(3) == Quantity(3)
    with pytest.raises(TypeError, match="is not a number"):
        optional_quantity("never")
