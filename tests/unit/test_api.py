"""The public names, and what values of this library have in common."""

import pickle
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

import parindex as pi
from parindex.model.round import PublishedUnit, Round
from parindex.texts import Words

EXAMPLES = Path(__file__).parents[2] / "examples"
TIEN_GIANG = EXAMPLES / "tien-giang-2020" / "round.yaml"


@pytest.mark.parametrize("name", pi.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """Each loads when it is asked for, and is the same thing the next time."""
    assert getattr(pi, name) is getattr(pi, name)


def test_dir_lists_the_public_names() -> None:
    """As a notebook completes them."""
    assert sorted([*pi.__all__, "__version__"]) == dir(pi)


def test_a_name_that_there_is_not_is_said() -> None:
    """As Python says it of any module."""
    with pytest.raises(AttributeError, match="module 'parindex' has no attribute 'score_all'"):
        _ = pi.score_all


def test_importing_loads_nothing_yet() -> None:
    """`import parindex` alone does not even read YAML."""
    code = "import sys, parindex; print(sorted(each for each in sys.modules if each in ('yaml', 'attr', 'decimal')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]\n" == done.stdout


def test_values_are_frozen() -> None:
    """Nothing can be changed behind anybody's back."""
    round_ = pi.load_round(TIEN_GIANG)

    with pytest.raises(FrozenInstanceError):
        round_.year = 2021  # type: ignore[misc]


def test_values_are_equal_hashable_and_picklable() -> None:
    """Two readings of one file say the same, and travel between processes."""
    first, second = pi.load_round(TIEN_GIANG), pi.load_round(TIEN_GIANG)
    outcome = pi.run(first)

    assert first == second
    assert hash(first) == hash(second)
    assert first == pickle.loads(pickle.dumps(first))  # noqa: S301, our own bytes
    assert outcome == pi.run(second)
    assert hash(outcome) == hash(pi.run(second))
    assert outcome == pickle.loads(pickle.dumps(outcome))  # noqa: S301, our own bytes


def test_points_printed_otherwise_are_not_equal() -> None:
    """69 and 69.00 are rounded differently, so they do not say the same."""
    one = PublishedUnit("a", Words("A"), "g", points=Decimal(69))

    assert one != evolve(one, points=Decimal("69.00"))
    assert one == evolve(one, points=Decimal(69))


def test_numbers_come_as_decimals_whole_numbers_or_texts() -> None:
    """All three say exactly what is meant."""
    one = PublishedUnit("a", Words("A"), "g", points=Decimal("69.5"))

    assert one == PublishedUnit("a", Words("A"), "g", points="69.5")
    assert Decimal(70) == PublishedUnit("a", Words("A"), "g", points=70).points


@pytest.mark.parametrize("value", [69.5, True, None])
def test_a_float_is_refused_where_a_maximum_is_wanted(value: object) -> None:
    """A float does not say which decimal was meant, a bool is no number, nothing is no maximum."""
    with pytest.raises(TypeError, match="give a Decimal, an int or a text"):
        PublishedUnit("a", Words("A"), "g", max=value)  # type: ignore[arg-type]


def test_a_round_made_in_python_runs() -> None:
    """No file is needed: a dumped round, changed, runs like one that was read."""
    round_ = pi.load_round(TIEN_GIANG)
    half = evolve(round_, published=round_.published[:5], groups=round_.groups[:1])

    assert () == pi.check(half)
    assert [1, 2, 3, 4, 5] == [each.rank.official for each in pi.run(half).units]


def test_a_round_made_in_python_is_checked_like_a_file() -> None:
    """A group that there is not, by address; `run` refuses the same."""
    round_ = pi.load_round(TIEN_GIANG)
    broken = evolve(round_, groups=round_.groups[1:])

    found = pi.check(broken)

    assert 19 == len(found)
    assert ("PAR404", "published[0].group", None) == (found[0].code, found[0].address, found[0].place)
    with pytest.raises(pi.ProblemsFound, match="PAR404 there is no group 'departments'"):
        pi.run(broken)


def test_the_exception_carries_all_problems_in_order() -> None:
    """One exception, with everything that is wrong."""
    with pytest.raises(pi.ProblemsFound) as caught:
        pi.load_round(EXAMPLES / "README.md")

    assert isinstance(caught.value, pi.ParindexError)
    assert all(isinstance(each, pi.Problem) for each in caught.value.problems)


def test_what_is_dumped_reads_back(tmp_path: Path) -> None:
    """One document with everything inside."""
    round_ = pi.load_round(EXAMPLES / "ba-ria-vung-tau-2017" / "round.yaml")
    (tmp_path / "round.yaml").write_text(pi.dump(round_), encoding="utf-8")

    again: Round = pi.load_round(tmp_path / "round.yaml")

    assert round_ == again


def test_only_documents_are_dumped() -> None:
    """A part of a round is no file."""
    with pytest.raises(TypeError, match="a Words is not a document"):
        pi.dump(Words("A"))


def test_awards_load_by_themselves() -> None:
    """As an awards file that several rounds share."""
    awards = pi.load_awards(EXAMPLES / "ba-ria-vung-tau-2017" / "awards.yaml")

    assert ["merit", "merit-person"] == [each.key for each in awards.awards]
