"""A table of sums that must not be negative, in whole numbers over one denominator (Edmonds 1967), and its pivots."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from math import ceil

from attrs import Factory, define, evolve

from parindex.rules.effort import Effort

#: So many pivots are chosen for their speed, the others by Bland's rule, which cannot go in circles.
PATIENCE = 500
#: A row begins with its constant and the steps in it; the columns of what is 0 for now come after.
CONSTANT, STEPS, FIRST = 0, 1, 2


@define(eq=False, repr=False)
class Tableau:
    """Sums that must not be negative: over x basic = constant + steps + factors x free, where free is 0 for now.

    Attributes:
        rows: A sum each.
        cost: The sum that is to be small; its factors are not negative while `lower` works.
        basic: The number of the sum of each row.
        free: The number of the sum of each column.
        over: What all entries are divided by.
        parts: The numbers of what makes a figure: itself, or what it is above 0 and what it is below.
        bounds: The number of the sum that keeps one from above (-1) or from below (1) by a whole number.
        effort: The work that it may still take.
        cuts: How often it can still be cut.
    """

    rows: list[list[int]]
    cost: list[int]
    basic: list[int]
    free: list[int]
    over: int
    parts: list[tuple[int, ...]]
    effort: Effort
    bounds: dict[tuple[int, int], int] = Factory(dict[tuple[int, int], int])
    cuts: int = 0

    def copy(self) -> "Tableau":
        """One that can be changed without this one."""
        self.effort.spend(len(self.rows) * len(self.cost))
        rows = [list(each) for each in self.rows]
        return evolve(
            self, rows=rows, cost=[*self.cost], basic=[*self.basic], free=[*self.free], bounds=dict(self.bounds)
        )

    def told(self, factors: Sequence[int], constant: int, steps: int = 0) -> list[int]:
        """A sum of figures by what is free."""
        self.effort.spend(len(self.cost))
        columns = {number: at for at, number in enumerate(self.free, FIRST)}
        result = [constant * self.over, steps * self.over, *[0] * len(self.free)]
        for parts, factor in zip(self.parts, factors, strict=True):
            for part, times in zip(parts, (factor, -factor), strict=False):
                if times and part in columns:
                    result[columns[part]] += times * self.over
                elif times:
                    row = self.rows[self.basic.index(part)]
                    result = [one + times * other for one, other in zip(result, row, strict=True)]
        return result

    def add(self, row: list[int]) -> None:
        """One more sum that must not be negative."""
        self.basic.append(len(self.basic) + len(self.free))
        self.rows.append(row)

    def pivot(self, at: int, column: int) -> None:
        """Let the sum of a row be free, and that of a column basic."""
        self.effort.spend(len(self.rows) * len(self.cost), self.over)
        row = self.rows[at]
        sign = 1 if row[column] > 0 else -1
        pivot, over = abs(row[column]), self.over
        for other in (*self.rows, self.cost):
            factor = sign * other[column]
            if other is not row and (factor or pivot != over):
                other[:] = [(pivot * one - factor * two) // over for one, two in zip(other, row, strict=True)]
                other[column] = factor
        row[:] = [-sign * each for each in row]
        row[column] = sign * over
        self.over = pivot
        self.basic[at], self.free[column - FIRST] = self.free[column - FIRST], self.basic[at]

    def lower(self) -> bool:
        """Make no sum negative, at the least cost; False if that cannot be."""
        patience = PATIENCE
        while below := [at for at, row in enumerate(self.rows) if row[:FIRST] < [0, 0]]:
            if patience:
                patience -= 1
                at = min(below, key=lambda each: (self.rows[each][:FIRST], self.basic[each]))
            else:
                at = min(below, key=self.basic.__getitem__)
            row = self.rows[at]
            columns = (each for each in range(FIRST, len(row)) if row[each] > 0)
            dearness = ((Fraction(self.cost[each], row[each]), self.free[each - FIRST], each) for each in columns)
            cheapest = min(dearness, default=None)
            if cheapest is None:
                return False
            self.pivot(at, cheapest[-1])
        return True

    def sink(self) -> bool:
        """Make the cost as low as it can be, where no sum is negative; False if it has no end."""
        while (column := self._worth_raising()) is not None:
            falling = ((at, row) for at, row in enumerate(self.rows) if row[column] < 0)
            room = ((Fraction(row[CONSTANT], -row[column]), self.basic[at], at) for at, row in falling)
            tightest = min(room, default=None)
            if tightest is None:
                return False
            self.pivot(tightest[-1], column)
        return True

    def _worth_raising(self) -> int | None:
        columns = (each for each in range(FIRST, len(self.cost)) if self.cost[each] < 0)
        return min(columns, key=lambda each: self.free[each - FIRST], default=None)

    def price(self) -> tuple[Fraction, Fraction]:
        """The cost where all that is free is 0, and the steps in it."""
        return Fraction(self.cost[CONSTANT], self.over), Fraction(self.cost[STEPS], self.over)

    def figures(self) -> list[Fraction]:
        """The figures where all that is free is 0, with as simple a step as leaves no sum negative."""
        steps = [ceil(Fraction(-row[STEPS], row[CONSTANT])) for row in self.rows if row[STEPS] < 0]
        step = Fraction(1, max(steps, default=1))
        values = dict.fromkeys(self.free, Fraction(0))
        for number, row in zip(self.basic, self.rows, strict=True):
            values[number] = (row[CONSTANT] + step * row[STEPS]) / self.over
        return [values[part] - sum(values[each] for each in less) for part, *less in self.parts]

    def is_zero(self, figure: int) -> bool:
        """Whether a figure that is never negative is 0, were a step 0, where all that is free is."""
        (part,) = self.parts[figure]
        return part in self.free or not self.rows[self.basic.index(part)][CONSTANT]

    def broken(self, whole: AbstractSet[int]) -> int | None:
        """The row of the first of these sums that is not a whole number."""
        rows = (
            at
            for at, row in enumerate(self.rows)
            if self.basic[at] in whole and (row[CONSTANT] % self.over or row[STEPS])
        )
        return min(rows, key=self.basic.__getitem__, default=None)

    def cut(self) -> bool:
        """Cut off what is not whole, a few times, where all sums are whole numbers; False if nothing is left."""
        every = frozenset((*self.basic, *self.free))
        while self.cuts and (at := self.broken(every)) is not None:
            self.cuts -= 1
            # What is free is whole, so these parts of a whole make up for that of the constant, or for more.
            row = [each % self.over for each in self.rows[at]]
            row[CONSTANT] -= self.over
            self.add(row)
            if not self.lower():
                return False
        return True

    def branches(self, at: int) -> Iterator["Tableau"]:
        """What is left where the sum of a row is at most the whole number below it, and at least the one above."""
        row = self.rows[at]
        below = (row[CONSTANT] - (row[STEPS] < 0)) // self.over
        for sign, bound in ((-1, below), (1, -below - 1)):
            table = self.copy()
            if table.bounded(at, sign, bound):
                yield table

    def bounded(self, at: int, sign: int, bound: int) -> bool:
        """Keep the sum of a row, times *sign* and with *bound* added, from being negative; False if that cannot be."""
        row = [sign * each for each in self.rows[at]]
        row[CONSTANT] += bound * self.over
        which = self.basic[at], sign
        if which in self.bounds:  # the looser bound of before is basic, or the sum would be a whole number
            self.rows[self.basic.index(self.bounds[which])] = row
        else:
            self.bounds[which] = len(self.basic) + len(self.free)
            self.add(row)
        return self.lower()
