"""Text in two languages, and what is suspicious in it."""

import time

import pytest

from parindex.texts import Language, Words, folded, is_key, nearest, normal, suspects

NFD = "So\u031b\u0309"


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        (Words("Tốt", "Good"), "vi", "Tốt"),
        (Words("Tốt", "Good"), "en", "Good"),
        (Words(vi="Tốt"), "en", "Tốt"),
        (Words(en="Good"), "vi", "Good"),
        (Words(), "vi", ""),
    ],
)
def test_words_are_shown_in_a_language_or_in_the_other(words: Words, language: Language, expected: str) -> None:
    """What was seen in one language only is shown in that one."""
    assert expected == words.in_language(language)


def test_text_is_kept_composed() -> None:
    """Both spellings of one Vietnamese letter become the same."""
    assert "Sở" == normal(NFD)


def test_names_are_compared_without_case_and_spacing() -> None:
    """Neither capitals nor spaces nor the form of letters tell names apart."""
    assert folded("  sở   Y TẾ ") == folded(f"{NFD} Y\ntế")


@pytest.mark.parametrize("text", ["so-a", "1.10", "a_b", "điểm", "010", "x."])
def test_keys_are_letters_and_digits_of_any_script(text: str) -> None:
    """Hyphens, underscores and points may follow."""
    assert is_key(text)


@pytest.mark.parametrize("text", ["", "-a", ".a", "a b", "a/b", "a:b", 'a"', "a\n", "a,b"])
def test_other_signs_make_no_key(text: str) -> None:
    """Nothing that would need quotes somewhere."""
    assert not is_key(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở A\nB", []),
        ("a\0b\x7fc", [(1, "\0", "control"), (3, "\x7f", "control")]),
        ("\u200b", [(0, "\u200b", "hidden")]),
        ("a\u00a0b", [(1, "\u00a0", "odd_space")]),
        ("\t", [(0, "\t", "tab")]),
        ("a" + "\u0301" * 30, []),
        ("a" + "\u0301" * 80, [(31, "\u0301", "marks")]),
        ("ố" * 40, []),
    ],
)
def test_suspicious_characters_are_found(text: str, expected: list[tuple[int, str, str]]) -> None:
    """Each with its offset and what is suspicious about it."""
    assert expected == list(suspects(text))


@pytest.mark.parametrize(
    ("wrong", "known", "expected"),
    [
        ("titel", ["title", "ties"], "title"),
        ("Title", ["title"], "title"),
        ("xyz", ["title"], None),
        ("no-such-awards.yaml", ["nominations-without-awards.yaml"], None),
        ("a", [], None),
        ("u1", [f"u{each}" for each in range(501)], None),
    ],
)
def test_the_nearest_name_is_offered(wrong: str, known: list[str], expected: str | None) -> None:
    """What looks alike is meant; among very many names nothing is guessed."""
    assert expected == nearest(wrong, known)


def test_equally_near_names_are_told_apart_by_their_order_in_the_alphabet() -> None:
    """Which is offered does not depend on who was asked first."""
    assert "bands3" == nearest("bands", ["bands2", "bands3"])
    assert "bands3" == nearest("bands", ["bands3", "bands2"])


def test_a_long_wrong_name_does_not_take_long() -> None:
    """Only the beginning of a very long text is compared."""
    started = time.perf_counter()

    assert None is nearest("x" * 1_000_000, ["title"] * 400)
    assert time.perf_counter() - started < 2
