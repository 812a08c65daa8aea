"""Each problem has an example with it and nothing else, and a cure with which nothing is wrong."""

import pytest

from parindex.problems import Example
from parindex.problems.words import KINDS
from tests.problem_examples import (
    KEPT,
    SMALL_ROUND,
    SMALL_ROUND_PAGE,
    codes,
    kept_results,
    printed,
    small_round_page,
    tried,
)

SHOWN = [pytest.param(each.code, each.example, id=each.code) for each in KINDS if each.example is not None]


@pytest.mark.parametrize(("code", "example"), SHOWN)
def test_the_wrong_example_has_this_problem_and_no_other(code: str, example: Example) -> None:
    """Whoever reads the page can put these lines into the small round and see this, and nothing else."""
    assert codes(tried(example, wrong=True)) == {code}


@pytest.mark.parametrize(("code", "example"), SHOWN)
def test_with_the_cure_nothing_is_wrong(code: str, example: Example) -> None:
    """What the page gives as right leaves no problem, not even a note."""
    del code
    assert codes(tried(example, wrong=False)) == set()


def test_nothing_is_wrong_in_the_small_round(monkeypatch: pytest.MonkeyPatch) -> None:
    """All of its files, one by one and together."""
    monkeypatch.chdir(SMALL_ROUND)

    assert printed("parindex validate . --fail-level note", "en").endswith(" files: 0 errors, 0 warnings, 0 notes\n")


def test_the_page_of_the_small_round_shows_what_is_there() -> None:
    """And so do the results that it keeps of the year before; `python -m tests.problem_examples` renews both."""
    assert kept_results() == KEPT.read_text(encoding="utf-8")
    assert small_round_page() == SMALL_ROUND_PAGE.read_text(encoding="utf-8")
