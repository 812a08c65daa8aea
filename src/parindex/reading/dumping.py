"""Nouns as YAML text that reads back as the same noun."""

import types
import typing
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, cast

import attrs
import yaml
from attrs import frozen

from parindex.model.conditions import condition_key
from parindex.model.fields import BARE, KEY, PREFIX, REST, SCALARS, Decimals, OneKey, Quantity, YearDay, class_of
from parindex.points import plain, shifted
from parindex.reading.scalars import ambiguous
from parindex.texts import Words

_WIDE = 1 << 30


@frozen
class _Plain:
    """A number, a date or a yes/no: written without quotes."""

    text: str


@frozen
class _Items:
    """A list of what is written."""

    items: list[Any]


def dump(noun: Any) -> str:  # noqa: ANN401, any noun that has a format
    """*noun*, a round or awards, as one YAML document with everything inside; reading it gives an equal noun.

    Raises:
        TypeError: *noun* is not something that a file holds.
    """
    kind = class_of(noun)
    if not hasattr(kind, "FORMAT"):
        raise TypeError(f"a {kind.__name__} is not a document")
    loader = _events(_spelled(noun, kind, ()))
    document = [
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=False),
        *loader,
        yaml.DocumentEndEvent(explicit=False),
        yaml.StreamEndEvent(),
    ]
    return str(yaml.emit(document, allow_unicode=True, width=_WIDE))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]


def spelled(value: Any) -> Any:  # noqa: ANN401, any value that a noun is made of
    """*value*, one of our classes, as a file writes it: lists, groups of keys, and texts, also of numbers."""
    return _texts(_spelled(value, class_of(value), ()))


def _texts(written: Any) -> Any:  # noqa: ANN401, what is written
    if isinstance(written, dict):
        return {key: _texts(each) for key, each in cast("dict[str, Any]", written).items()}
    if isinstance(written, _Items):
        return [_texts(each) for each in written.items]
    return written.text if isinstance(written, _Plain) else written


def _spelled(value: Any, wanted: Any, marks: tuple[Any, ...]) -> Any:  # noqa: ANN401, PLR0911, one way a kind
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin is Annotated:
        return _spelled(value, arguments[0], arguments[1:])
    if origin in (typing.Union, types.UnionType):
        if any(isinstance(each, OneKey) for each in marks):
            return {condition_key(value): _spelled(value, type(value), ())}
        inner = [each for each in arguments if each is not types.NoneType]
        return _spelled(value, inner[0] if len(inner) == 1 else _member_for(value, inner), marks)
    if isinstance(value, tuple):
        return _listed(value, arguments[0])  # pyright: ignore[reportUnknownArgumentType]
    if isinstance(value, SCALARS):
        return _Plain(_text_of(value))
    if attrs.has(class_of(value)):
        return _object(value)
    if isinstance(value, bool):
        return _Plain(str(value).lower())
    if isinstance(value, Decimal):
        percent = any(isinstance(each, Decimals) and each.percent for each in marks)
        return _Plain(f"{plain(shifted(value, 2))}%" if percent else f"{value:f}")
    if isinstance(value, date):
        return _Plain(value.isoformat())
    return _Plain(str(value)) if isinstance(value, int) else str(value)


def _member_for(value: Any, members: list[Any]) -> Any:  # noqa: ANN401
    """The one of *members* that *value* is, so that its marks count."""
    plain = {each: typing.get_args(each)[0] if typing.get_origin(each) is Annotated else each for each in members}
    kind_of_value: Any = class_of(value)
    for each, kind in plain.items():
        if kind is kind_of_value or (typing.get_origin(kind) is tuple and kind_of_value is tuple):
            return each
    return kind_of_value


def _text_of(value: Quantity | YearDay) -> str:
    if isinstance(value, YearDay):
        return f"{value.year}-{value.month:02}-{value.day:02}"
    return f"{value.number:f}%" if value.percent else f"{value.number:f}"


def _listed(value: tuple[Any, ...], inner: Any) -> Any:  # noqa: ANN401
    if typing.get_origin(inner) is tuple and Ellipsis not in typing.get_args(inner):
        return {key: _spelled(each, typing.get_args(inner)[1], ()) for key, each in value}
    return _Items([_spelled(each, inner, ()) for each in value])


def _object(noun: Any) -> Any:  # noqa: ANN401
    kind = class_of(noun)
    hints = typing.get_type_hints(kind, include_extras=True)
    if isinstance(noun, Words) and noun.en is None:
        return noun.vi
    heads = (("format", "FORMAT"), ("kind", "KIND"))
    written: dict[str, Any] = {key: getattr(kind, name) for key, name in heads if hasattr(kind, name)}
    bare: Any = None
    for each in attrs.fields(kind):
        value = getattr(noun, each.name)
        if each.default is not attrs.NOTHING and value == each.default:
            continue
        spelled = _spelled(value, hints[each.name], ())
        if each.metadata.get(BARE):
            bare = spelled
        if each.metadata.get(PREFIX) or each.metadata.get(REST):
            written.update({f"{each.metadata.get(PREFIX, '')}{key}": part for key, part in spelled.items()})
        else:
            written[each.metadata.get(KEY, each.name.rstrip("_"))] = spelled
    return bare if bare is not None and len(written) == 1 else written


def _events(spelled: Any) -> list[Any]:  # noqa: ANN401
    if isinstance(spelled, dict):
        entries = cast("dict[str, Any]", spelled)
        pairs = [event for key, value in entries.items() for event in (*_events(key), *_events(value))]
        return [
            yaml.MappingStartEvent(None, None, implicit=True, flow_style=False),
            *pairs,
            yaml.MappingEndEvent(),
        ]
    if isinstance(spelled, _Items):
        items = [event for each in spelled.items for event in _events(each)]
        start = yaml.SequenceStartEvent(None, None, implicit=True, flow_style=False)
        return [start, *items, yaml.SequenceEndEvent()]
    if isinstance(spelled, _Plain):
        return [yaml.ScalarEvent(None, None, (True, False), spelled.text)]
    style = '"' if ambiguous(spelled) or "\n" in spelled else None
    return [yaml.ScalarEvent(None, None, (True, True), spelled, style=style)]
