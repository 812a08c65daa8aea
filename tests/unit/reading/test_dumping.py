"""Nouns as YAML text."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, ClassVar

import pytest
from attrs import frozen

from parindex.loading.documents import parse_document
from parindex.model.awards import Award, Awards, Quota
from parindex.model.conditions import NotFlagged, RankCondition
from parindex.model.fields import ByKind
from parindex.model.round import Group, PublishedUnit, Round, Rounding
from parindex.reading.dumping import dump
from parindex.texts import Words

SMALL = Round(
    id="1.10",
    year=2023,
    title=Words("Chỉ số: 1, 2", "Index"),
    status="partial",
    rounding=Rounding(2),
    compare="published",
    ties="standard",
    groups=(Group("no", Words("Sở, ban"), complete=False),),
    published=(
        PublishedUnit(
            "010", Words("A\u00e0"), "no", points="69.00", since=date(2023, 1, 15), parts=(("x", Decimal("1.0")),)
        ),
    ),
)


def test_a_round_is_written_for_people() -> None:
    """Block style, defaults left out, quotes where another reader would be misled, zeros kept."""
    assert (
        dump(SMALL)
        == """format: parindex/round@1
id: "1.10"
year: 2023
title:
  vi: 'Chỉ số: 1, 2'
  en: Index
status: partial
groups:
- key: "no"
  name: Sở, ban
  complete: false
rounding:
  index: 2
compare: published
ties: standard
published:
- unit: "010"
  name: Aà
  group: "no"
  points: 69.00
  from: 2023-01-15
  part:x: 1.0
"""
    )


def test_awards_are_written_with_their_conditions() -> None:
    """Conditions under their keys, percents with their sign, `for` under its own name."""
    awards = Awards(
        (
            Award(
                "m", Words("M"), "individuals", ("a",), (RankCondition(1), NotFlagged(("late",))), Quota(share="0.125")
            ),
        )
    )

    assert (
        dump(awards)
        == """format: parindex/awards@1
awards:
- key: m
  name: M
  for: individuals
  among:
  - a
  when:
  - rank:
      at_most: 1
  - not_flagged:
    - late
  quota:
    share: 12.5%
"""
    )


@frozen
class _Left:
    KIND: ClassVar = "left"
    by: int


@frozen
class _Right:
    KIND: ClassVar = "right"
    to: str


@frozen
class _Turns:
    FORMAT: ClassVar = "test/turns@1"
    turns: tuple[Annotated[_Left | _Right, ByKind((_Left, _Right))], ...]


def test_members_of_a_union_by_kind_are_written_with_their_kind() -> None:
    """The kind comes first, so that a person sees what follows."""
    assert "format: test/turns@1\nturns:\n- kind: left\n  by: 1\n- kind: right\n  to: b\n" == dump(
        _Turns((_Left(1), _Right("b")))
    )


@pytest.mark.parametrize("noun", [Rounding(2), "text", None])
def test_what_is_no_document_is_not_written(noun: Any) -> None:  # noqa: ANN401, anything
    """Only nouns that have a format are documents."""
    with pytest.raises(TypeError, match="not a document"):
        dump(noun)


def test_what_is_written_is_read() -> None:
    """The text loads without any problem."""
    document = parse_document(dump(SMALL).encode(), "t", folder=Path())

    assert (SMALL, ()) == (document.value, document.problems)
