"""Vietnamese order: `collation_key` against a list of names that ICU sorted."""

from pathlib import Path
from random import Random
from unicodedata import normalize

import pytest

from parindex.texts import collation_key

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "vi_names.txt"
LINES = GOLDEN.read_text(encoding="utf-8").split("\n")
NAMES = [line for line in LINES if line and not line.startswith("# ")]


def composed(names: list[str]) -> list[str]:
    """The names in NFC, so that only their order is compared."""
    return [normalize("NFC", name) for name in names]


def sorted_anew(names: list[str]) -> list[str]:
    """The names put backwards, then sorted."""
    backwards = names[::-1]
    return sorted(backwards, key=collation_key)


def test_shuffled_names_come_back_in_the_order_of_icu() -> None:
    """Sorting the shuffled golden names gives back the order of the file."""
    shuffled = NAMES.copy()
    Random(0).shuffle(shuffled)  # noqa: S311 - the same shuffle every time

    assert shuffled != NAMES
    assert composed(sorted(shuffled, key=collation_key)) == composed(NAMES)


def test_each_name_comes_strictly_before_the_next() -> None:
    """No two golden names share a key, so their order does not lean on a stable sort."""
    keys = [collation_key(name) for name in NAMES]
    wrong = [NAMES[at : at + 2] for at in range(len(keys) - 1) if not keys[at] < keys[at + 1]]

    assert wrong == []


def test_both_forms_of_a_name_have_one_key() -> None:
    """A name in NFC and the same name in NFD have equal keys."""
    for name in NAMES:
        assert collation_key(normalize("NFC", name)) == collation_key(normalize("NFD", name))


def test_the_golden_file_holds_many_names_once_each() -> None:
    """The file has not been cut short, and no name stands in it twice."""
    assert len(NAMES) >= 1000
    assert len(set(composed(NAMES))) == len(NAMES)


def test_the_golden_names_are_decomposed_and_composed_by_turns() -> None:
    """No editor has normalised the file, so that both forms are really met."""
    assert NAMES[0::2] == [normalize("NFD", name) for name in NAMES[0::2]]
    assert NAMES[1::2] == [normalize("NFC", name) for name in NAMES[1::2]]


def test_the_six_tones_follow_the_dictionary() -> None:
    """A word without a tone comes first, then huyền, hỏi, ngã, sắc and nặng."""
    assert sorted_anew(["ba", "bà", "bả", "bã", "bá", "bạ"]) == ["ba", "bà", "bả", "bã", "bá", "bạ"]


@pytest.mark.parametrize(
    "in_order",
    [
        pytest.param("bạ bă bặ bâ bậ be bẹ bê bo bọ bô bơ bu bụ bư", id="letters-before-tones"),
        pytest.param("dạ dz đa đà e ê", id="d-before-đ"),
        pytest.param("hoa hoà hòa hoàn hoán", id="where-the-tone-is-written"),
        pytest.param("bà Bà BÀ bá", id="tones-before-capitals"),
        pytest.param("Ea-Kar Ea.Kar Ea'Kar Ea’Kar Ea1 Ea10 Ea2 EaKar", id="signs-digits-letters"),
        pytest.param("H'leo H’leo H'mlay", id="a-curly-apostrophe-is-a-variant"),
        pytest.param("cafe café cafeteria Müller mz Zoë", id="foreign-accents"),
        pytest.param("km2 km² km3", id="superscripts"),
        pytest.param("z Москва 北京", id="other-scripts-after-z"),
    ],
)
def test_words_stand_in_order(in_order: str) -> None:
    """Words put backwards sort into the order in which a dictionary lists them."""
    words = in_order.split()

    assert sorted_anew(words) == words


def test_a_name_comes_before_the_longer_names_that_begin_with_it() -> None:
    """After a common beginning nothing comes first, then signs, digits and letters."""
    names = ["Hà Nội", "Hà Nội - Cổ Loa", "Hà Nội 2", "Hà Nội mới"]

    assert sorted_anew(names) == names


def test_spaces_that_look_alike_are_neighbours() -> None:
    """A no-break space counts as a space until all else is equal."""
    names = ["Hà Nam", "Hà Nội", "Hà\u00a0Nội", "Hà Nội 2"]

    assert sorted_anew(names) == names


def test_an_invisible_sign_only_breaks_ties() -> None:
    """A soft hyphen has no place in the order, and yet no two different names are equal."""
    names = ["Hà Nội", "Hà Nội\u00ad", "Hà Nội 2"]

    assert sorted_anew(names) == names
