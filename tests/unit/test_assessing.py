"""A round as a whole."""

import pytest

import parindex as pi
from tests.making import award, awards, round_of, row


def test_a_round_whose_parts_do_not_fit_is_refused() -> None:
    """All that is wrong is said, and nothing is worked out."""
    with pytest.raises(pi.ProblemsFound) as caught:
        pi.run(round_of(row("a", 80, "g", flags=("unheard",)), awards=awards(award(among=("nowhere",)))))

    assert ["PAR404", "PAR404"] == [each.code for each in caught.value.problems]


def test_the_outcome_holds_everything() -> None:
    """The round itself, its stage, units, groups, decisions and findings."""
    round_ = round_of(row("a", 80, rank=2), awards=awards(award()))
    outcome = pi.run(round_)

    assert (round_, "verified") == (outcome.round, outcome.stage)
    assert (1, 1, 1, 1) == tuple(map(len, (outcome.units, outcome.groups, outcome.awards, outcome.findings)))


def test_a_round_without_awards_has_no_decisions() -> None:
    """No awards file, nothing to decide."""
    assert () == pi.run(round_of(row("a", 80))).awards


def test_the_same_round_comes_to_the_same() -> None:
    """Outcomes are values: equal, and hashable."""
    one, other = (pi.run(round_of(row("a", 80), row("b", 70))) for _ in range(2))

    assert one == other
    assert hash(one) == hash(other)
