"""Sums of figures, each times a number: what conditions and rates are made of, exact."""

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from math import lcm

from attrs import frozen


@frozen
class Whole:
    """A form without fractions: the form is (sum of *factors* times figures + *constant*) / *over*.

    Attributes:
        factors: The figures by name, in order, and whole numbers that are not 0.
        constant: What is added.
        over: The least number above 0 that makes all of them whole.
    """

    factors: tuple[tuple[str, int], ...]
    constant: int
    over: int


@frozen
class Linear:
    """A sum of figures, each times a number, and a number; made by `linear`, so that equal sums are equal values.

    Attributes:
        terms: The figures by name, in order, and their factors, none of them 0.
        constant: What is added.
    """

    terms: tuple[tuple[str, Fraction], ...] = ()
    constant: Fraction = Fraction(0)

    @property
    def names(self) -> tuple[str, ...]:
        """The figures that are asked for, in order."""
        return tuple(name for name, _ in self.terms)

    def __add__(self, other: "Linear") -> "Linear":
        """The two together."""
        factors = defaultdict[str, Fraction](Fraction, self.terms)
        for name, factor in other.terms:
            factors[name] += factor
        return linear(factors, self.constant + other.constant)

    def __sub__(self, other: "Linear") -> "Linear":
        """This one less the other."""
        return self + -other

    def __neg__(self) -> "Linear":
        """The opposite."""
        return Linear(tuple((name, -factor) for name, factor in self.terms), -self.constant)

    def __mul__(self, factor: Fraction | int) -> "Linear":
        """This one times *factor*."""
        return linear({name: each * factor for name, each in self.terms}, self.constant * factor)

    def value(self, figures: Mapping[str, Fraction | int]) -> Fraction:
        """What the sum comes to.

        Raises:
            KeyError: A figure is missing.
        """
        total = self.constant
        for name, factor in self.terms:
            total += figures[name] if factor == 1 else factor * figures[name]
        return total

    def whole(self) -> Whole:
        """The same without fractions."""
        over = lcm(self.constant.denominator, *(factor.denominator for _, factor in self.terms))
        # `times` is whole because *over* is a multiple of each denominator.
        times = [(name, factor.numerator * (over // factor.denominator)) for name, factor in self.terms]
        return Whole(tuple(times), self.constant.numerator * (over // self.constant.denominator), over)


def linear(factors: Mapping[str, Fraction | int], constant: Fraction | int = 0) -> Linear:
    """The sum of the figures named, each times its factor, and *constant*."""
    terms = tuple((name, Fraction(factors[name])) for name in sorted(factors) if factors[name])
    return Linear(terms, Fraction(constant))
