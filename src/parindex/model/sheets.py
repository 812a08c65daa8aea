"""Score sheets: what one unit answers, claims and shows; and the units themselves."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from attrs import field, frozen

from parindex.model.fields import (
    Key,
    Line,
    Pairs,
    Points,
    Prose,
    Quantity,
    WrittenValue,
    as_pairs,
    as_values,
    optional_exact,
    optional_quantity,
    spelled,
)
from parindex.texts import Words

#: A field may be called `date`; its type needs another name then.
Day = date


def as_met(value: Any) -> Any:  # noqa: ANN401
    """A yes or no as it is, keys as a tuple."""
    return value if value is None or isinstance(value, bool) else tuple(value)


@frozen
class Unit:
    """A unit that is evaluated.

    Attributes:
        key: Its name in files and results.
        name: Its name for people.
        group: Key of its group.
        cluster: Its cluster, if it has one.
        ranked: Whether it takes a place.
        properties: What it is (`is` in files), for items that are only for some.
        flags: Marks against it.
        since: First day of its being a unit (`from` in files).
        until: Last day of its being a unit.
        formed_of: Keys of the units it was formed of.
        parent: Key of the unit above it.
    """

    key: Key
    name: Words
    group: Key
    cluster: Line | None = None
    ranked: bool = True
    properties: tuple[Key, ...] = field(default=(), metadata=spelled(key="is"))
    flags: tuple[Key, ...] = ()
    since: date | None = field(default=None, metadata=spelled(key="from"))
    until: date | None = None
    formed_of: tuple[Key, ...] = ()
    parent: Key | None = None


@frozen
class Citation:
    """A document *of* the sheet's list, and which *pages* of it show what is claimed."""

    of: Key = field(metadata=spelled(bare=True))
    pages: Line | None = None
    at: Line | None = None


@frozen
class Answer:
    """What a unit says about one item; of `choose`, `met`, `figures` those that the item's rule asks for.

    Attributes:
        choose: The option chosen.
        met: Whether it is met, or which conditions of a checklist are.
        case: Which of several rules applies.
        figures: The item's own figures, by key.
        not_arisen: Whether there was nothing to do this year.
        no_evidence: Whether it is admitted, or found, that there is no evidence.
        stated: The percentage that the unit states beside its figures; compared with them, never used.
        claim: The points it claims (`self` in files).
        explanation: Why, in its own words.
        evidence: The documents that show it.
    """

    choose: Key | None = None
    met: bool | tuple[Key, ...] | None = field(default=None, converter=as_met)
    case: Key | None = None
    figures: Pairs[WrittenValue] = field(default=(), converter=as_values)
    not_arisen: bool = False
    no_evidence: bool = False
    stated: Quantity | None = field(default=None, converter=optional_quantity)
    claim: Points | None = field(default=None, converter=optional_exact, metadata=spelled(key="self"))
    explanation: Prose | None = None
    evidence: tuple[Citation, ...] = ()


@frozen
class Submission:
    """When the sheet was handed in, and with which document."""

    date: Day
    document: Key | None = None


@frozen
class Paper:
    """A document in the sheet's list of evidence."""

    title: Line
    number: Line | None = None
    date: Day | None = None
    issued_by: Line | None = None
    url: Line | None = None


@frozen
class AreaNote:
    """What the unit says about a whole area."""

    explanation: Prose


def as_papers(values: Mapping[str, Paper] | Pairs[Paper]) -> Pairs[Paper]:
    """Documents by key, in order of their keys."""
    return as_pairs(values)


def _notes(values: Mapping[str, AreaNote] | Pairs[AreaNote]) -> Pairs[AreaNote]:
    return as_pairs(values)


def _answers(values: Mapping[str, Answer] | Pairs[Answer]) -> Pairs[Answer]:
    return as_pairs(values)


@frozen
class ScoreSheet:
    """One unit's answers to one criteria set.

    Attributes:
        criteria_set: Id of the set.
        unit: Key of the unit.
        submitted: When and how it was handed in.
        documents: The list of evidence, by key; citations name these.
        figures: Figures that several items share, by key.
        areas: What is said about whole areas, by code.
        answers: The answers, by code of the item.
    """

    FORMAT: ClassVar = "parindex/score-sheet@1"
    criteria_set: Line
    unit: Key
    submitted: Submission | None = None
    documents: Pairs[Paper] = field(default=(), converter=as_papers)
    figures: Pairs[WrittenValue] = field(default=(), converter=as_values)
    areas: Pairs[AreaNote] = field(default=(), converter=_notes)
    answers: Pairs[Answer] = field(default=(), converter=_answers)
