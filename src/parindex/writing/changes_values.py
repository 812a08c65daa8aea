"""Values of criteria sets that changed, in words and as plain data."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import attrs

from parindex.comparing.changes import Bracket, Examples, Held
from parindex.model.fields import Quantity, YearDay
from parindex.reading.dumping import spelled
from parindex.texts import Language, Words
from parindex.writing.numbers import day, distance, number, written
from parindex.writing.reasons import day_words, interval_words

#: What stands for nothing; `none` is a word of the files.
NOTHING = "–"
#: What is longer than so many characters stands on lines of its own.
_LONG = 100
_YES_NO = {True: Words("có", "yes"), False: Words("không", "no")}
_DEFAULT = Words("{value} (mặc định)", "{value} (default)")
_ABOVE = Words("{value} (theo {code})", "{value} (from {code})")
_ALL = Words("mọi đơn vị", "all units")
#: How many examples came, went, or say something else.
_EXAMPLES = {
    "added": Words("thêm {count}", "{count} added"),
    "removed": Words("bỏ {count}", "{count} removed"),
    "changed": Words("sửa {count}", "{count} changed"),
}


def value_words(value: object, language: Language) -> str:  # noqa: C901, PLR0911, one way a kind
    """A value of a set as a person would read it."""
    match value:
        case None:
            return NOTHING
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
        case Bracket() | Held() | Examples():
            return _compared(value, language)
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
        case Held():
            return {"value": value_data(value.value), "from": value.above}
        case Examples():
            return {key: count for key, count in attrs.asdict(value).items() if count is not None}
        case tuple():
            return [value_data(each) for each in cast("tuple[object, ...]", value)]
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
        case _:
            return spelled(value)


def value_lines(value: object, language: Language) -> list[str]:
    """A value as a person would read it, on as many lines as it takes; texts stay on one."""
    words = value_words(value, language)
    if len(words) <= _LONG or isinstance(value, str | Words | Held):
        return [words]
    return _block(value_data(value))


def _name(words: Words) -> str:
    """All that was said, for either language may be what changed."""
    return " / ".join(each for each in (words.vi, words.en) if each)


def _compared(value: Bracket | Held | Examples, language: Language) -> str:
    match value:
        case Bracket():
            return _bracket(value, language)
        case Held():
            return _held(value, language)
        case _:
            return _examples(value, language)


def _held(held: Held, language: Language) -> str:
    value = _ALL.in_language(language) if held.value is None else value_words(held.value, language)
    return (_DEFAULT if held.above is None else _ABOVE).in_language(language).format(value=value, code=held.above)


def _examples(examples: Examples, language: Language) -> str:
    counts = [(getattr(examples, key), words.in_language(language)) for key, words in _EXAMPLES.items()]
    said = ", ".join(words.format(count=count) for count, words in counts if count)
    return f"{examples.count} ({said})" if said else str(examples.count)


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


def _block(data: Any) -> list[str]:  # noqa: ANN401, what a file would hold
    """What a file would hold, in block style as far as it is long."""
    if isinstance(data, dict) and len(_written(data)) > _LONG:
        return [line for key, each in cast("dict[str, Any]", data).items() for line in _member(key, each)]
    if isinstance(data, list) and len(_written(data)) > _LONG:
        items: list[Any] = data  # pyright: ignore[reportUnknownVariableType]
        return [f"{'  ' if at else '- '}{line}" for each in items for at, line in enumerate(_block(each))]
    return [_written(data)]


def _member(key: str, data: Any) -> list[str]:  # noqa: ANN401, what a file would hold
    line = f"{key}: {_nested(data)}"
    if len(line) <= _LONG or not isinstance(data, dict | list):
        return [line]
    return [f"{key}:", *(f"  {each}" for each in _block(data))]


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
