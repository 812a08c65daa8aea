"""The least points that a rule can give."""

from fractions import Fraction
from typing import assert_never

from parindex.rules.normal import Branches, Calendar, Marks, Normal, Outside, Scale, Sum, Table

_ZERO = Fraction(0)


def least(form: Normal) -> Fraction | None:  # noqa: PLR0911, one way a form
    """The least points of a rule, over all of its cases; None where they have no end, or it is unknown.

    A sum without a floor has none: how far its figures go is not looked at.
    """
    match form:
        case Table(points):
            return min(each for _, each in points)
        case Marks(points, whole):
            return _ZERO if whole is not None else sum((min(each, _ZERO) for _, each in points), _ZERO)
        case Scale(_, stretches):
            return min((_ZERO if each.points is None else each.points for each in stretches), default=_ZERO)
        case Sum(total, floor):
            if floor is not None:
                return floor
            return None if any(factor < 0 for _, factor in total.terms) else total.constant
        case Calendar(_, days, otherwise, never):
            return min(*(each for _, each in days), otherwise, never)
        case Outside(_, low):
            return low
        case Branches(cases):
            found = [least(each) for _, each in cases]
            known = [each for each in found if each is not None]
            return min(known) if len(known) == len(found) else None
        case _:
            assert_never(form)
