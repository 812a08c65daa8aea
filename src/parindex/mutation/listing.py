"""All mutants of a criteria set."""

from parindex.model.criteria import CriteriaSet
from parindex.mutation.mutants import Mutant
from parindex.mutation.of_branches import in_branches
from parindex.mutation.of_rules import Written, always
from parindex.mutation.of_sets import at_top


def mutants_of(criteria: CriteriaSet, written: Written = always) -> tuple[Mutant, ...]:
    """Every number and policy of *criteria* changed by as little as it can be, one at a time, in order.

    Args:
        criteria: A set without errors.
        written: Whether something is written at an address; what is left to its default is not changed.
    """
    return (*at_top(criteria, written), *in_branches(criteria, written))
