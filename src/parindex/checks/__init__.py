"""Sense between the parts of a document: checks yield problems with addresses, and never raise."""

from parindex.checks.awards import check_awards, check_awards_in_round
from parindex.checks.rounds import check_round
from parindex.checks.seen import Seen, Whole

__all__ = ["Seen", "Whole", "check_awards", "check_awards_in_round", "check_round"]
