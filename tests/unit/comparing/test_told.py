"""Nothing that a criteria set is made of can be passed over in silence."""

import types
import typing
from collections.abc import Iterator
from typing import Annotated, Any

import attrs
import pytest

from parindex.comparing.changes import KINDS
from parindex.comparing.sets import diff
from parindex.comparing.told import TOLD
from parindex.model.criteria import CriteriaSet
from parindex.model.fields import SCALARS, UNIQUE, Decimals
from parindex.model.policies import Source
from parindex.texts import LANGUAGES, Words
from parindex.writing.changes_labels import FIELD_WORDS, KIND_WORDS
from tests.making_sets import item, set_of


def classes(wanted: Any, found: set[type]) -> set[type]:  # noqa: ANN401, any type
    """All attrs classes that a type is made of."""
    if isinstance(wanted, type) and attrs.has(wanted) and wanted not in (*SCALARS, Words):
        if wanted not in found:
            found.add(wanted)
            for each in typing.get_type_hints(wanted, include_extras=True).values():
                classes(each, found)
    else:
        for each in typing.get_args(wanted):
            classes(each, found)
    return found


REACHED = classes(CriteriaSet, set())


def percents(wanted: Any) -> Iterator[Any]:  # noqa: ANN401, any type
    """The marks of percentages in a type, but not those of the items of lists."""
    if typing.get_origin(wanted) is Annotated:
        yield from (each for each in typing.get_args(wanted)[1:] if isinstance(each, Decimals) and each.percent)
    elif typing.get_origin(wanted) in (typing.Union, types.UnionType):
        for each in typing.get_args(wanted):
            yield from percents(each)


def test_every_class_and_every_field_has_its_word() -> None:
    """A new field of a noun stands in the table, or this says which does not; and nothing else stands there."""
    assert {kind.__name__ for kind in REACHED} == {kind.__name__ for kind in TOLD}
    assert {} == {
        kind.__name__: fields ^ TOLD[kind].keys()
        for kind in REACHED
        if (fields := {each.name for each in attrs.fields(kind)}) != TOLD[kind].keys()
    }


def test_what_is_matched_by_key_has_a_key() -> None:
    """Lists that may not hold a key twice are compared by it, and no others; percentages are told as such."""
    for kind in REACHED:
        hints = typing.get_type_hints(kind, include_extras=True)
        for each in attrs.fields(kind):
            told = TOLD[kind][each.name]
            if each.metadata.get(UNIQUE):
                assert told.way in ("keyed", "ranked", "apart"), (kind, each.name)
            if told.way != "apart":
                assert (told.way == "percent") == bool(list(percents(hints[each.name]))), (kind, each.name)


def test_a_field_that_nobody_thought_of_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not passed over."""
    monkeypatch.setitem(TOLD, Source, {"title": TOLD[Source]["title"]})
    one = set_of(item(), sources={"made": Source(Words("Quyết định"))})

    with pytest.raises(KeyError, match="url"):
        diff(one, one)


def test_all_of_it_has_words_in_both_languages() -> None:
    """Each kind of change, and each field that can be named."""
    named = {name for fields in TOLD.values() for name, told in fields.items() if told.way != "key"}
    by_matching = {"areas", "id", "criteria"}  # what changed in these is told of each area and criterion

    assert set(KINDS) == KIND_WORDS.keys()
    assert named - by_matching <= FIELD_WORDS.keys()
    assert all(
        getattr(each, language) for each in (*KIND_WORDS.values(), *FIELD_WORDS.values()) for language in LANGUAGES
    )
