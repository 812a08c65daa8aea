"""`propose` on its own."""

import pytest

import parindex as pi
from parindex.model.awards import Quota
from parindex.model.results import Decision
from tests.making import award, awards, round_of, row


def test_a_decision_is_all_that_is_known_of_it() -> None:
    """Award, unit, nominee, decision, reason, conditions; nothing depends, exceeds or is held here."""
    (made,) = pi.run(round_of(row("a", 80), awards=awards(award()))).awards

    assert Decision("flag", "a", None, "proposed", "within_quota", ()) == made


def test_all_quotas_without_a_word_on_ties_are_said_at_once() -> None:
    """With the places where they stand."""
    outcome = pi.run(round_of(row("a", 80)))
    silent = awards(*(award(key, quota=Quota(total=1), tie_at_cutoff=None) for key in ("flag", "merit")))
    with pytest.raises(pi.ProblemsFound) as caught:
        pi.propose(pi.rank(outcome.units, compare="exact", ties="standard"), silent)

    assert ["awards[0].quota", "awards[1].quota"] == [each.address for each in caught.value.problems]
