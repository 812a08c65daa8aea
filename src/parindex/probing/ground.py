"""Figures that satisfy what is asked of them, as an example can write them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from parindex.model.criteria import Figure
from parindex.model.fields import Quantity, Value
from parindex.points import decimals, finite
from parindex.rules.effort import UndecidedError
from parindex.rules.linear import Linear
from parindex.rules.proof import Field
from parindex.rules.reach import Constraint

#: A figure with more decimals than these is no example for people.
_MOST_DECIMALS = 6
#: The figures of an example, by name.
Answered = Mapping[str, Value]


@frozen(eq=False)
class Ground:
    """What figures can be, and which of them an answer to the rule gives.

    Attributes:
        field: What they can be.
        names: Those that the rule uses.
    """

    field: Field
    names: tuple[str, ...]

    @property
    def counts_alone(self) -> bool:
        """Whether all figures of the rule are whole numbers."""
        return all(self.field.figures[name].kind == "count" for name in self.names)

    def found(self, asked: Sequence[Constraint], *wished: Sequence[Constraint]) -> Answered | None:
        """Small figures for which all that is *asked* holds, and the first of what is *wished* that can; None if none.

        Figures of the rule that nothing is asked of are as small as they can be.
        """
        for more_of_it in (*wished, ()):
            if (figures := self._found((*asked, *more_of_it))) is not None:
                return figures
        return None

    def _found(self, asked: Sequence[Constraint]) -> Answered | None:
        try:
            witness = self.field.witness([*asked, *self._bounds()])
        except UndecidedError:
            return None
        numbers = {} if witness is None else dict(witness.figures)
        written = {name: quantity(numbers[name], self.field.figures[name]) for name in self.names if name in numbers}
        said = {name: each for name, each in written.items() if each is not None}
        return said if len(said) == len(self.names) else None

    def _bounds(self) -> list[Constraint]:
        """What holds anyway: it names the figures that nothing is asked of, and that an answer gives, too."""
        lows = [(name, self.field.limits[name].low) for name in self.names]
        return [Constraint(alone(name) - low, ">=") for name, low in lows if low is not None]


def quantity(value: Fraction, figure: Figure) -> Quantity | None:
    """*value* as an example writes it for *figure*; None where it has no end, or too many decimals."""
    percent = figure.kind == "percent"
    number = finite(value * 100 if percent else value)
    return None if number is None or decimals(number) > _MOST_DECIMALS else Quantity(number, percent)


def exactly(form: Linear, value: Fraction | int) -> Constraint:
    """That a sum is *value*."""
    return Constraint(form - Linear((), Fraction(value)), "=")


def more(form: Linear, value: Fraction | int) -> Constraint:
    """That a sum is more than *value*."""
    return Constraint(form - Linear((), Fraction(value)), ">")


def less(form: Linear, value: Fraction | int) -> Constraint:
    """That a sum is less than *value*."""
    return Constraint(Linear((), Fraction(value)) - form, ">")


def alone(name: str) -> Linear:
    """A figure by itself."""
    return Linear(((name, Fraction(1)),))


def unit(*written: Decimal) -> Fraction:
    """One unit of the last digit of the finest of the numbers as they are *written*."""
    return Fraction(1, 10 ** max((decimals(each) for each in written), default=0))
