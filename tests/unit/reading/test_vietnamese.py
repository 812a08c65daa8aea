"""Vietnamese words in place of keys and choices of ours: the one that can stand there is asked for."""

import pytest

from parindex.reading.vietnamese import meant


@pytest.mark.parametrize(
    ("text", "known", "wanted"),
    [
        ("điểm", ("max", "name"), "max"),
        ("Điểm", ("points", "at_least"), "points"),
        ("điểm_tối_đa", ("max", "points"), "max"),
        ("trên", ("at_least", "more_than"), "more_than"),
        ("chính thức", ("official", "illustrative"), "official"),
        ("có/không", ("options", "yes_no"), "yes_no"),
        ("điểm", ("name", "code"), None),
        ("nam", ("name", "code"), "name"),
        ("xyz", ("name", "code"), None),
    ],
)
def test_a_vietnamese_word_stands_for_what_can_stand_there(
    text: str, known: tuple[str, ...], wanted: str | None
) -> None:
    """Else what looks most like it, else nothing."""
    assert wanted == meant(text, known)
