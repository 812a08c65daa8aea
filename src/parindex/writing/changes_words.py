"""What changed between two criteria sets, in words and as plain data."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

from attrs import frozen

from parindex.comparing.changes import Bracket, Change, Changes, Kind, Side
from parindex.model.criteria import CriteriaSet
from parindex.model.fields import Quantity, YearDay
from parindex.places import Place
from parindex.reading.dumping import spelled
from parindex.texts import Language, Words
from parindex.writing.changes_labels import EFFECT_WORDS, FIELD_WORDS, KIND_WORDS
from parindex.writing.numbers import day, distance, number, written
from parindex.writing.reasons import day_words, interval_words
from parindex.writing.words import STATUSES, name_of

#: What stands for nothing; `none` is a word of the files.
_NOTHING = "–"
_YES_NO = {True: Words("có", "yes"), False: Words("không", "no")}
_ON_TOP = Words("không có điểm tối đa", "without a maximum")
_MAXIMUM = Words("tối đa {points}", "maximum {points}")
#: The way to an area, criterion or item.
_BRANCH = re.compile(r"areas\[\d+\](?:\.criteria\[\d+\])*\.?")
#: Kinds of change of which there is nothing more to say than what became of it.
_WHOLE: tuple[Kind, ...] = ("added", "removed", "split", "merged", "moved", "renamed")

#: Finds the place of an address; None where there is no file.
Locate = Callable[[str], Place]


@frozen
class Located:
    """Where the two sets of a comparison stand in files.

    Attributes:
        old: Finds the place of an address in the old set's file.
        new: Finds that of one in the new set's.
    """

    old: Locate
    new: Locate


def place_of(side: Side | None, locate: Locate | None) -> Place | None:
    """Where one side of a change is written, or the item is where it would be; None for what the whole set lacks."""
    if side is None or locate is None or (side.value is None and not side.code):
        return None
    return locate(side.address)


def set_words(criteria: CriteriaSet, language: Language) -> str:
    """A set in a line: id, year, and whether it is official."""
    return f"{criteria.id} ({criteria.year}, {STATUSES[criteria.status].in_language(language)})"


def count_words(changes: Changes, language: Language) -> str:
    """How many changes there are, and how many of each effect."""
    total = len(changes)
    if not total:
        return "không có thay đổi" if language == "vi" else "no changes"
    counted = [(len(changes.of(each)), words.in_language(language)) for each, words in EFFECT_WORDS.items()]
    parts = ", ".join(f"{count} {words}" for count, words in counted if count)
    noun = "thay đổi" if language == "vi" else f"change{'' if total == 1 else 's'}"
    return f"{total} {noun}: {parts}"


def subject_words(change: Change, language: Language) -> str:
    """What changed: code and name of the area, criterion or item; the set as a whole."""
    codes = [each.code for each in _sides(change) if each is not None]
    if not codes[0]:
        return "bộ tiêu chí" if language == "vi" else "the set"
    return f"{' → '.join(dict.fromkeys(codes))} {name_of(change.name, language)}"


def kind_words(change: Change, language: Language) -> str:
    """What kind of change it is, and in which field: `re-pointed, maximum (max)`."""
    kind = KIND_WORDS[change.kind].in_language(language)
    where = inner_address(change)
    if not where:
        return kind
    field = FIELD_WORDS[change.field].in_language(language)
    said = kind.endswith(field) or any(each is not None and isinstance(each.value, Bracket) for each in _sides(change))
    return f"{kind} ({where})" if said else f"{kind}, {field} ({where})"


def _sides(change: Change) -> tuple[Side | None, Side | None]:
    return change.old, change.new


def inner_address(change: Change) -> str:
    """Where in the item, or in the set, the change is: `rule.steps[1].at_least`."""
    if change.kind in _WHOLE:
        return ""
    sides = [each for each in _sides(change)[::-1] if each is not None]
    side = next((each for each in sides if each.value is not None), sides[0])
    return _BRANCH.sub("", side.address) if side.code else side.address


def values_words(change: Change, language: Language) -> tuple[str, str]:
    """What was and what is, each in words."""
    sides = _sides(change)
    if change.kind in _WHOLE[:4]:
        return _maximum(sides[0], language), _maximum(sides[1], language)
    said = [_NOTHING if each is None else value_words(each.value, language) for each in sides]
    return said[0], said[1]


def value_words(value: object, language: Language) -> str:  # noqa: C901, PLR0911, one way a kind
    """A value of a set as a person would read it."""
    match value:
        case None:
            return _NOTHING
        case bool():
            return _YES_NO[value].in_language(language)
        case int() | Decimal():
            return number(value, language)
        case str():
            return " ".join(value.split())
        case Quantity():
            return written(value, language)
        case YearDay():
            return day_words(value).in_language(language)
        case date():
            return day(value, language)
        case Words():
            return _name(value)
        case Bracket():
            return _bracket(value, language)
        case tuple():
            return ", ".join(value_words(each, language) for each in cast("tuple[object, ...]", value))
        case _:
            return _written(spelled(value))


def value_data(value: object) -> Any:  # noqa: ANN401, PLR0911, what JSON holds; one way a kind
    """A value of a set as plain data: numbers as texts, stretches with both ends, the rest as a file writes it."""
    match value:
        case None | bool() | int() | str():
            return value
        case Words():
            return {key: each for key, each in (("vi", value.vi), ("en", value.en)) if each is not None}
        case Bracket():
            return _bracket_data(value)
        case tuple():
            return [value_data(each) for each in cast("tuple[object, ...]", value)]
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
        case _:
            return spelled(value)


def _maximum(side: Side | None, language: Language) -> str:
    """The maximum of an area, criterion or item; that it is not there."""
    if side is None:
        return _NOTHING
    if side.value is None:
        return _ON_TOP.in_language(language)
    return _MAXIMUM.in_language(language).format(points=value_words(side.value, language))


def _name(words: Words) -> str:
    """All that was said, for either language may be what changed."""
    return " / ".join(each for each in (words.vi, words.en) if each)


def _bracket(bracket: Bracket, language: Language) -> str:
    where = interval_words(bracket.interval, percent=bracket.percent).in_language(language)
    return where if bracket.worth is None else f"{where}: {value_words(bracket.worth, language)}"


def _bracket_data(bracket: Bracket) -> dict[str, Any]:
    interval = bracket.interval
    data: dict[str, Any] = {
        "low": _end(interval.low, percent=bracket.percent),
        "low_in": interval.low_in,
        "high": _end(interval.high, percent=bracket.percent),
        "high_in": interval.high_in,
    }
    return data if bracket.worth is None else {**data, "worth": value_data(bracket.worth)}


def _end(value: Fraction | None, *, percent: bool) -> str | None:
    if value is None:
        return None
    text = distance(value * 100 if percent else value)[0]  # as it was read from decimals it has an end
    return f"{text}%" if percent else text


def _written(data: Any) -> str:  # noqa: ANN401, what a file would hold
    """What a file would hold, on one line."""
    if isinstance(data, dict):
        return ", ".join(f"{key}: {_nested(each)}" for key, each in cast("dict[str, Any]", data).items())
    if isinstance(data, list):
        items: list[Any] = data  # pyright: ignore[reportUnknownVariableType]
        return ", ".join(map(_nested, items))
    return " ".join(str(data).split())


def _nested(data: Any) -> str:  # noqa: ANN401, what a file would hold
    text = _written(data)
    return f"{{{text}}}" if isinstance(data, dict) else f"[{text}]" if isinstance(data, list) else text
