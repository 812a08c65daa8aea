"""Which unit of then is which of now."""

from parindex.changes import Former, gone, predecessors
from tests.making import last_year


def test_predecessors_of_all_kinds() -> None:
    """A declared pair, what a unit was formed of, or the same key; each once."""
    before = last_year(*((key, None, None) for key in ("same", "old", "x", "y", "left")), renamed={"old": "new"})
    rows = (Former("same", ()), Former("new", ()), Former("merged", ("y", "x", "y")), Former("fresh", ()))
    was = predecessors(rows, before)

    assert {"same": ("same",), "new": ("old",), "merged": ("x", "y")} == was
    assert ("left",) == gone(before, was)


def test_a_unit_that_says_what_it_was_formed_of_is_not_what_had_its_key() -> None:
    """A new unit may bear the key of one that is gone."""
    before = last_year(("a", 1, 80), ("b", 2, 70))
    was = predecessors((Former("a", ("b",)),), before)

    assert {"a": ("b",)} == was
    assert ("a",) == gone(before, was)


def test_a_unit_that_was_there_before_is_its_own_predecessor() -> None:
    """What it was formed of is of an earlier year."""
    before = last_year(("m", 1, 80), ("x", 2, 70))

    assert {"m": ("m",)} == predecessors((Former("m", ("x", "y"), before=True),), before)
    assert {"m": ("x",)} == predecessors((Former("m", ("x", "y")),), before)
