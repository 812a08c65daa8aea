"""How high an index can be, and lines that it never reaches."""

from collections.abc import Iterable
from fractions import Fraction

from parindex.model.conditions import IndexCondition
from parindex.model.criteria import Area
from parindex.model.policies import Band

_WHOLE = Fraction(100)


def most_index(areas: Iterable[Area]) -> Fraction | None:
    """The highest index that a set with these *areas* can give; None where it is not known.

    It is not where points come on top: what is excluded makes a unit's own maximum smaller, and does not make these so.
    """
    return None if any(each.kind == "bonus" for each in areas) else _WHOLE


def is_out_of_reach(line: Band | IndexCondition, most: Fraction | None) -> bool:
    """Whether no index up to *most* is over *line*."""
    if most is None:
        return False
    if line.at_least is not None:
        return line.at_least > most
    return line.more_than is not None and line.more_than >= most


def takes_all_from_zero(line: Band) -> bool:
    """Whether every index that is not below 0 is over *line*, and nothing else is asked."""
    if line.when:
        return False
    if line.at_least is not None:
        return line.at_least <= 0
    return line.more_than is None or line.more_than < 0
