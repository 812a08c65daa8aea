"""A round from the path of its file."""

from pathlib import Path

import pytest

import parindex as pi

EXAMPLE = Path(__file__).parents[2] / "examples" / "thoai-son-2017" / "round.yaml"


def test_a_file_comes_to_the_same_as_its_round() -> None:
    """With the places of what is wrong."""
    ran = pi.run_file(EXAMPLE)
    outcome = pi.run(pi.load_round(EXAMPLE))

    assert ran.outcome is not None
    assert pi.results_json(outcome) == pi.results_json(ran.outcome)
    assert () == ran.errors
    assert {"PAR507", "PAR508"} == {each.code for each in ran.problems}
    assert all(each.place is not None for each in ran.problems)


def test_stages_are_those_of_the_round() -> None:
    """One that it does not have is refused; an earlier one has other points."""
    ran = pi.run_file(EXAMPLE, stage="self")

    assert ran.outcome is not None
    assert ("self", ()) == (ran.outcome.stage, ran.outcome.awards)
    with pytest.raises(pi.ProblemsFound, match="PAR404"):
        pi.run_file(EXAMPLE, stage="verification-9")


def test_a_file_that_is_not_there_has_no_outcome(tmp_path: Path) -> None:
    """It says why, and raises nothing."""
    ran = pi.run_file(tmp_path / "none.yaml")

    assert ran.outcome is None
    assert ["PAR901"] == [each.code for each in ran.errors]
