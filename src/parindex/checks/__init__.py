"""Sense between the parts of a document: checks yield problems with addresses, and never raise."""

from parindex.checks.awards import check_awards, check_awards_in_round
from parindex.checks.criteria import check_criteria, check_house_style
from parindex.checks.repeated import check_repeated, check_twice_in_round
from parindex.checks.rounds import check_round
from parindex.checks.seen import Seen, Whole
from parindex.checks.sheets import check_sheet
from parindex.checks.units import check_units
from parindex.checks.years import check_without_last_year, check_years

__all__ = [
    "Seen",
    "Whole",
    "check_awards",
    "check_awards_in_round",
    "check_criteria",
    "check_house_style",
    "check_repeated",
    "check_round",
    "check_sheet",
    "check_twice_in_round",
    "check_units",
    "check_without_last_year",
    "check_years",
]
