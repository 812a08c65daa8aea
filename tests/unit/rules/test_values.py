"""What a measure can be: from where to where, and whether it is all of that."""

from fractions import Fraction
from typing import NoReturn

import pytest

from parindex.model.criteria import Figure
from parindex.model.intervals import Interval
from parindex.rules.effort import UndecidedError
from parindex.rules.measures import Measure, measure
from parindex.rules.proof import Field, field_of
from parindex.rules.values import Values, common, values_of
from tests.making_sets import figure

PART = {"a": figure(at_most="b"), "b": figure()}


def of(text: str, figures: dict[str, Figure], *checks: str) -> Values:
    """What a measure of these figures can be."""
    found = measure(text)
    assert isinstance(found, Measure)
    made = values_of(found, field_of(figures, checks))
    assert made is not None
    return made


def between(low: object, high: object, ends: str = "[]") -> Interval:
    """A stretch with its ends, `(` and `)` where they are outside; None is no end."""
    first, last = (None if each is None else Fraction(str(each)) for each in (low, high))
    return Interval(first, first is not None and ends[0] == "[", last, last is not None and ends[1] == "]")


@pytest.mark.parametrize(
    ("text", "figures", "within", "every"),
    [
        ("a / b", PART, between(0, 1), "every"),
        ("a / b", {"a": figure(at_most="b"), "b": figure(at_least="3")}, between(0, 1), "every"),
        ("a / b", {"a": figure(at_most="b", at_least="1"), "b": figure()}, between(0, 1, "(]"), "every"),
        ("a / b", {"a": figure(at_most="b"), "b": figure(at_most="3")}, between(0, 1), "some"),
        ("a / b", {"a": figure(at_most="0.5 * b"), "b": figure()}, between(0, "1/2"), "every"),
        ("a / b", {"a": figure(), "b": figure()}, between(0, None), "every"),
        ("2 * a / b", PART, between(0, 2), "every"),
        ("a / a", {"a": figure()}, between(1, 1), "every"),
        ("1 - a / b", PART, between(0, 1), "every"),
        ("(a + 1) / (b + 1)", PART, between(0, 1, "(]"), "some"),
        ("a / (a + b)", {"a": figure(), "b": figure()}, between(0, 1), "every"),
        ("a", {"a": figure()}, between(0, None), "whole"),
        ("a", {"a": figure(at_least="-2", at_most="5")}, between(-2, 5), "whole"),
        ("a + 1", {"a": figure(at_most="5")}, between(1, 6), "whole"),
        ("a + 0.5", {"a": figure(at_most="5")}, between("1/2", "11/2"), "some"),
        ("a + b", {"a": figure(at_most="5"), "b": figure(at_most="1")}, between(0, 6), "some"),
        ("a", PART, between(0, None), "some"),
        ("p", {"p": figure("percent", at_most="100%")}, between(0, 1), "every"),
        ("p", {"p": figure("percent", at_most="q"), "q": figure("percent", at_most="0.5")}, between(0, "1/2"), "every"),
    ],
)
def test_a_measure_goes_from_here_to_there(text: str, figures: dict[str, Figure], within: Interval, every: str) -> None:
    """Ends that no figures reach are outside; counts that can grow together give every fraction."""
    found = of(text, figures)

    assert (within, every) == (found.within, found.between)


def test_checks_that_tie_figures_to_numbers_leave_only_some_values() -> None:
    """What holds of figures does not hold of three times as many."""
    assert "every" == of("a / b", PART, "a + b >= 3").between
    assert "some" == of("a / b", PART, "a + b = 3").between


def test_a_denominator_that_is_always_zero_gives_no_values() -> None:
    """There is nothing to be said of it."""
    found = measure("a / b")
    assert isinstance(found, Measure)

    assert values_of(found, field_of({"a": figure(), "b": figure(at_most="0")})) is None


@pytest.mark.parametrize(
    ("text", "figures", "where", "reached"),
    [
        ("a / b", PART, between("0.99", 1, "()"), True),
        ("a / b", PART, between(1, None, "(]"), False),
        ("a / b", {"a": figure(at_most="b"), "b": figure(at_most="3")}, between("0.7", 1, "[)"), False),
        ("a / b", {"a": figure(at_most="b"), "b": figure(at_most="3")}, between("0.6", 1, "[)"), True),
        ("a", {"a": figure(at_most="5")}, between(2, 3, "()"), False),
        ("a", {"a": figure(at_most="5")}, between(2, 3, "[)"), True),
        ("a", {"a": figure(at_most="5")}, between("2.5", "2.9"), False),
        ("a", {"a": figure()}, between(7, None, "(]"), True),
        ("a", {"a": figure(at_least="0.5", at_most="0.7")}, between(0, 1), False),
    ],
)
def test_a_stretch_is_reached_by_whole_numbers(
    text: str, figures: dict[str, Figure], where: Interval, *, reached: bool
) -> None:
    """Where figures are counts their fractions are not all there are."""
    assert reached == of(text, figures).reach(where)


def test_a_search_given_up_shows_no_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever wants to show some shows none."""

    def given_up(*_: object) -> NoReturn:
        raise UndecidedError

    found = of("a / b", PART)
    assert found.seen(between("1/2", "1/2")) is not None
    monkeypatch.setattr(Field, "witness", given_up)

    assert found.seen(between("1/2", "1/2")) is None


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (between(0, 2), between(1, 3), between(1, 2)),
        (between(0, 2), between(2, 3), between(2, 2)),
        (between(0, 2, "[)"), between(2, 3), None),
        (between(0, 2), between(2, 3, "(]"), None),
        (between(0, 1), between(2, 3), None),
        (between(0, 2, "()"), between(0, 2), between(0, 2, "()")),
        (between(None, 2), between(None, 1, "[)"), between(None, 1, "[)")),
        (between(1, None, "(]"), between(0, None), between(1, None, "(]")),
    ],
)
def test_what_lies_in_both_does_not_hang_on_their_order(one: Interval, other: Interval, both: Interval | None) -> None:
    """The narrower end counts, and of two at the same place the one that is outside."""
    assert both == common(one, other) == common(other, one)
