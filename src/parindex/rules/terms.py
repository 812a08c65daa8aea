"""What the places, bands and conditions of a group go by, wherever that is stated."""

from parindex.model.criteria import CriteriaSet
from parindex.model.policies import Terms
from parindex.model.round import Round


def published_terms(round_: Round) -> Terms:
    """Those of a round of published totals, which states them itself."""
    assert round_.rounding is not None  # noqa: S101, the checks ask for it
    assert round_.compare is not None and round_.ties is not None  # noqa: PT018, S101, likewise
    return Terms(round_.rounding.index, round_.compare, round_.ties, round_.tie_break, round_.bands)


def terms_of_set(criteria: CriteriaSet) -> Terms:
    """Those of a criteria set."""
    return Terms(criteria.rounding.index, criteria.compare, criteria.ties, criteria.tie_break, criteria.bands)


def index_places(round_: Round) -> int:
    """Decimals of the index in a round of published totals."""
    return published_terms(round_).places
