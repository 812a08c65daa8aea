"""Places and addresses."""

import pytest

from parindex.places import Place, item, member, parent, point, steps, the_key


def test_a_place_is_written_as_editors_understand_it() -> None:
    """File, line and column with colons between them."""
    assert "a.yaml:3:7" == str(Place("a.yaml", 3, 7, 3, 9))


def test_a_point_is_one_character_wide() -> None:
    """A point ends behind its own column, on its own line."""
    assert Place("a.yaml", 3, 7, 3, 8) == point("a.yaml", 3, 7)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (member("", "groups"), "groups"),
        (member("groups[0]", "name"), "groups[0].name"),
        (member("areas", "1.10"), 'areas["1.10"]'),
        (member("", 'a"b\\c'), '["a\\"b\\\\c"]'),
        (item("groups", 3), "groups[3]"),
        (the_key("groups[0].name"), "groups[0].name@"),
    ],
)
def test_addresses_are_put_together(address: str, expected: str) -> None:
    """Keys follow points or stand in brackets and quotes, indices in brackets."""
    assert expected == address


KEYS = ["groups", "1.10", 'a"b', "a\\", "a[0]", "a@", "part:x", "điểm", "a.b]c", "x-y"]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("before", ["", "groups[12]", 'areas["1.10"].rule', '["a[0]"]'])
def test_an_address_is_taken_apart_as_it_was_put_together(before: str, key: str) -> None:
    """Whatever the key, its last step is the key again, and what is around it is what it was."""
    address = member(before, key)

    assert [*steps(before), key] == steps(address)
    assert [*steps(before), key, 7] == steps(item(address, 7))
    assert steps(address) == steps(the_key(address))
    assert before == parent(address)
    assert before == parent(the_key(address))
    assert address == parent(item(address, 7))


def test_the_whole_document_stands_in_itself() -> None:
    """The empty address has no steps and no parent of its own."""
    assert [] == steps("")
    assert "" == parent("")
