"""Each problem has an example with it and nothing else, and a cure with which nothing is wrong."""

import pytest

from parindex.problems import Kind
from parindex.problems.words import KINDS
from parindex.writing.problem_pages import problem_index, problem_markdown
from tests.problem_examples import (
    INDEX_PAGE,
    KEPT,
    PAGES,
    SMALL_ROUND,
    SMALL_ROUND_PAGE,
    codes,
    kept_results,
    page_of,
    printed,
    said_of,
    small_round_page,
    tried,
)

#: Whole files again and again: that every line is tested is seen elsewhere, and traced this takes twice as long.
pytestmark = pytest.mark.no_cover


@pytest.mark.parametrize("kind", KINDS, ids=lambda each: each.code)
def test_the_wrong_example_has_this_problem_and_no_other(kind: Kind) -> None:
    """Whoever reads the page can put these lines into the small round and see this, and nothing else; as it says."""
    said = said_of(kind)

    assert {kind.code, *kind.example.also} == codes(said["en"]) == codes(said["vi"])
    assert problem_markdown(kind, said) == page_of(kind).read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS, ids=lambda each: each.code)
def test_with_the_cure_nothing_is_wrong(kind: Kind) -> None:
    """What the page gives as right leaves no problem, not even a note."""
    assert set() == codes(tried(kind.example, wrong=False))


def test_there_is_a_page_for_each_kind_and_for_no_other() -> None:
    """And one of all; `python -m tests.problem_examples` renews them."""
    assert {f"{each.code}.md" for each in KINDS} == {each.name for each in PAGES.glob("PAR*.md")}
    assert problem_index() == INDEX_PAGE.read_text(encoding="utf-8")


def test_nothing_is_wrong_in_the_small_round(monkeypatch: pytest.MonkeyPatch) -> None:
    """All of its files, one by one and together."""
    monkeypatch.chdir(SMALL_ROUND)

    assert printed("parindex validate . --fail-level note", "en").endswith(" files: 0 errors, 0 warnings, 0 notes\n")


def test_the_page_of_the_small_round_shows_what_is_there() -> None:
    """And so do the results that it keeps of the year before; `python -m tests.problem_examples` renews both."""
    assert kept_results() == KEPT.read_text(encoding="utf-8")
    assert small_round_page() == SMALL_ROUND_PAGE.read_text(encoding="utf-8")
