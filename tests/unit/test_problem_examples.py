"""Each problem has an example with it and nothing else, and a cure with which nothing is wrong."""

import pytest

from parindex.problems import Example
from parindex.problems.words import KINDS
from tests.problem_examples import codes, tried

SHOWN = [pytest.param(each.code, each.example, id=each.code) for each in KINDS if each.example is not None]


@pytest.mark.parametrize(("code", "example"), SHOWN)
def test_the_wrong_example_has_this_problem_and_no_other(code: str, example: Example) -> None:
    """Whoever reads the page can put these lines into the small round and see this, and nothing else."""
    assert codes(tried(example, wrong=True)) == {code, *example.also}


@pytest.mark.parametrize(("code", "example"), SHOWN)
def test_with_the_cure_nothing_is_wrong(code: str, example: Example) -> None:
    """What the page gives as right leaves no problem, not even a note."""
    del code
    assert codes(tried(example, wrong=False)) == set()
