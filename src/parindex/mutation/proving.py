"""What proofs about mutants come to: some figures show a difference, none do, or it could not be decided."""

from collections.abc import Iterable, Sequence
from typing import Literal

from parindex.rules.effort import UndecidedError
from parindex.rules.proof import Field
from parindex.rules.reach import Constraint

#: What the proofs come to.
Proved = Literal["same", "other", "undecided"]


def together(found: Sequence[Proved]) -> Proved:
    """What several proofs come to."""
    if "other" in found:
        return "other"
    return "undecided" if "undecided" in found else "same"


def possible(field: Field, tries: Iterable[Sequence[Constraint]]) -> Proved:
    """Whether any of the conditions can hold."""
    undecided = False
    for constraints in tries:
        if any(not each.form.terms and not _holds(each) for each in constraints):
            continue
        try:
            if field.witness([each for each in constraints if each.form.terms]) is not None:
                return "other"
        except UndecidedError:
            undecided = True
    return "undecided" if undecided else "same"


def _holds(each: Constraint) -> bool:
    """Whether a condition without figures holds."""
    value = each.form.constant
    return value > 0 or (value == 0 and each.sense != ">")
