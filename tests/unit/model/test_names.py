"""The names of the nouns, loaded when they are asked for."""

import pytest

import parindex.model


def test_all_names_are_there_and_no_others() -> None:
    """Each is listed, and is what its module made."""
    assert sorted(parindex.model.__all__) == sorted(dir(parindex.model))
    assert all(getattr(parindex.model, name) is not None for name in dir(parindex.model))


def test_a_name_that_there_is_not() -> None:
    """As of any module."""
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        parindex.model.Nothing  # noqa: B018
