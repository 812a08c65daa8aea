"""Values from outside."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from parindex.model.fields import Quantity
from parindex.rules.outside import AWAITED, FromOutside, from_outside


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, AWAITED),
        ({"ddci": 1}, AWAITED),
        ({"sipas": "85.5%"}, FromOutside("there", Quantity("85.5", percent=True))),
        ({"sipas": Decimal("4.25")}, FromOutside("there", Quantity("4.25"))),
        ({"sipas": 3}, FromOutside("there", Quantity(3))),
        ({"sipas": date(2024, 1, 31)}, FromOutside("there", date(2024, 1, 31))),
        ({"sipas": "never"}, FromOutside("there", "never")),
        ({"sipas": "not_held"}, FromOutside("not_held")),
        ({"sipas": {}}, AWAITED),
        ({"sipas": {"other": 1}}, AWAITED),
        ({"sipas": {"rate": 1}}, FromOutside("there", Quantity(1))),
        ({"sipas": {"rate": "not_held"}}, FromOutside("not_held")),
    ],
)
def test_a_value_is_there_or_awaited_or_not_held(given: Any, expected: FromOutside) -> None:  # noqa: ANN401
    """One value for the source, or one by figure or item."""
    assert expected == from_outside("sipas", "rate", given)


@pytest.mark.parametrize(
    ("value", "error"), [(0.5, TypeError), (True, TypeError), ("1e3", ValueError), ("", ValueError)]
)
def test_what_is_no_exact_number_is_refused(value: Any, error: type[Exception]) -> None:  # noqa: ANN401
    """Floats, yes and no, and texts that are no plain decimal."""
    with pytest.raises(error):
        from_outside("sipas", "rate", {"sipas": value})
