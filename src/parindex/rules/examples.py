"""What a worked example gives: by the rule of its item alone, exact, and what besides the rule decided.

A sheet that answers so gets the same points, where nothing else of the set takes them away again.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from attrs import frozen

from parindex.model.criteria import EXAMPLE_PLACES, Example
from parindex.points import finite, shown
from parindex.rules.normal import Normal, Outside
from parindex.rules.outline import Policies
from parindex.rules.worth import Worth, inputs_of, of_case, worth
from parindex.rules.worth import not_arisen as points_not_arisen

#: What an example may say instead of points: the item is out of the maximum, or there is no such answer.
Instead = Literal["excluded", "refused"]
#: What besides the rule decided.
Because = Literal["not_arisen", "zero_denominator", "undefined", "no_evidence", "explained", "out_of_bounds"]
_ZERO = Fraction(0)


@frozen
class Terms:
    """What an item's examples are worked out by.

    Attributes:
        form: Its rule.
        policies: What holds for it.
        maximum: Its maximum; None if unknown.
        places: Decimals to which proportional points are rounded; None where they are not.
    """

    form: Normal
    policies: Policies
    maximum: Fraction | None
    places: int | None


@frozen
class Got:
    """What an example gives.

    Attributes:
        points: The points; None where there are none.
        instead: What it is instead of points: `excluded` or `refused`.
        because: What besides the rule decided, if anything did.
        worth: What the rule gave, if it was asked.
    """

    points: Fraction | None = None
    instead: Instead | None = None
    because: Because | None = None
    worth: Worth | None = None

    def meets(self, said: Decimal | Instead) -> bool:
        """Whether that is what the example says."""
        return said == self.instead if isinstance(said, str) else self.points == Fraction(said)

    @property
    def told(self) -> Decimal | Instead:
        """The same as an example would say it; to 4 decimals where it cannot say all of the points."""
        if self.instead is not None:
            return self.instead
        points = self.points or _ZERO
        whole = finite(points)
        return whole if whole is not None and can_be_said(points) else shown(points)

    @property
    def text(self) -> str:
        """The same as text, with `≈` before points that have no end."""
        told = self.told
        if isinstance(told, str):
            return told
        return f"{told:f}" if self.meets(told) else f"≈ {told:f}"


def can_be_said(points: Fraction) -> bool:
    """Whether an example can say all of *points*: they end, and soon enough."""
    return bool(10**EXAMPLE_PLACES % points.denominator == 0)


def got_by(example: Example, terms: Terms) -> Got:
    """What *example* gives.

    Raises:
        LookupError: It is no answer to the rule.
        TypeError: A figure is of the wrong kind.
    """
    if example.not_arisen:
        return _not_arisen(terms, "not_arisen")
    form = of_case(terms.form, example.case)
    if isinstance(form, Outside):
        return _given(example, form)
    inputs = inputs_of(example.choose, example.met, dict(example.figures))
    found = worth(form, inputs, terms.maximum, terms.places)
    if found.points is not None:
        return _shown_by(example, terms, Got(found.points, worth=found))
    if found.empty and terms.policies.not_arisen != "refused":
        return _not_arisen(terms, "zero_denominator", found)
    undefined = terms.policies.undefined
    if found.over_zero and undefined is not None:
        return _shown_by(example, terms, Got(Fraction(undefined.points), because="undefined", worth=found))
    return Got(instead="refused", because="zero_denominator" if found.over_zero else "out_of_bounds", worth=found)


def _not_arisen(terms: Terms, because: Because, found: Worth | None = None) -> Got:
    policy = terms.policies.not_arisen
    if policy in ("refused", "excluded"):
        return Got(instead="refused" if policy == "refused" else "excluded", because=because, worth=found)
    return Got(points_not_arisen(policy, terms.maximum), because=because, worth=found)


def _given(example: Example, form: Outside) -> Got:
    """Points from outside: those that the example names, or else those that it says come of them."""
    said = example.given if example.given is not None else example.points
    if isinstance(said, str):
        return Got(instead="refused", because="out_of_bounds")
    points = Fraction(said)
    if points < form.low or (form.high is not None and points > form.high):
        return Got(instead="refused", because="out_of_bounds")
    return Got(points)


def _shown_by(example: Example, terms: Terms, got: Got) -> Got:
    """What is left without evidence: all of it with an explanation that may stand for it, else nothing to gain."""
    if not example.no_evidence or got.points is None or got.points <= 0:
        return got
    if example.explained and terms.policies.no_evidence == "explain":
        return Got(got.points, because="explained", worth=got.worth)
    return Got(_ZERO, because="no_evidence", worth=got.worth)
