"""What figures can be: a point where sums have the signs wanted, and the most or least a rate can reach; exact.

Sums are kept as a table of whole numbers over one denominator (Edmonds 1967), and made not negative by the dual simplex
method, which ends at the point with the smallest sum of absolute figures. "More than 0" is "at least a step", where the
step is smaller than any number until the end, and then as large as it can be (Dutertre and de Moura 2006).
Whole numbers are searched for by cuts (Gomory 1958) and branches (Land and Doig 1960), rates by a change of figures
(Charnes and Cooper 1962).
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from fractions import Fraction
from heapq import heappop, heappush
from itertools import count
from math import ceil, floor, gcd, lcm
from typing import Literal

from attrs import evolve, frozen

from parindex.rules.effort import Effort, UndecidedError
from parindex.rules.linear import Linear
from parindex.rules.simplex import CONSTANT, Tableau

Sense = Literal[">=", ">", "="]
#: So many nodes at most are looked at in search of whole numbers.
MOST_NODES = 2_000
#: So many entries at most are in the tables of all nodes together: the larger the tables, the fewer the nodes.
MOST_ENTRIES = 200_000
#: After so many nodes any whole numbers will do, not only small ones.
FEW_NODES = 50
#: So many cuts at most are made on the way to a node; they help most before the first branch.
CUTS = 10


@frozen
class Constraint:
    """A sum that is at least 0, more than 0, or 0."""

    form: Linear
    sense: Sense


@frozen
class Extreme:
    """The most or least that a rate comes near, None where it has no end, and whether it is ever reached."""

    value: Fraction | None
    attained: bool


def point(
    constraints: Sequence[Constraint], whole: AbstractSet[str], effort: Effort | None = None
) -> dict[str, Fraction] | None:
    """Figures that satisfy all *constraints*, those in *whole* being whole numbers; None where there are none.

    A figure may be negative unless a constraint says otherwise. Every figure named in either has a value, small and
    whole where that is soon found; the same question has the same answer.

    Raises:
        UndecidedError: The search was given up: for whole numbers, or because it takes more than is left of *effort*.
    """
    effort = effort or Effort()
    names = sorted({name for each in constraints for name in each.form.names}.union(whole))
    effort.spend(len(constraints) * len(names))
    rows = [_row(each.form, each.sense, names) for each in constraints]
    everything = frozenset(range(len(names)))
    asked = frozenset(at for at, name in enumerate(names) if name in whole)
    found = None
    if asked != everything:
        with suppress(UndecidedError):  # a reader likes whole numbers, whether they are asked for or not
            found = _search(rows, everything, len(names), 2 * FEW_NODES, effort)
    if found is None:
        found = _search(rows, asked, len(names), MOST_NODES, effort)
    return None if found is None else dict(zip(names, found, strict=True))


def extreme(
    top: Linear, bottom: Linear, constraints: Sequence[Constraint], *, most: bool, effort: Effort | None = None
) -> Extreme | None:
    """The most, or least, of *top* / *bottom* where *bottom* is above 0 and all *constraints* hold; None if nowhere.

    Figures need not be whole. The edge of "more than" is come near, but not reached.

    Raises:
        UndecidedError: It takes more than is left of *effort*.
    """
    rate = _rate(top, bottom, constraints, effort or Effort())
    return None if rate is None else rate.extreme(-1 if most else 1)


def extremes(
    top: Linear, bottom: Linear, constraints: Sequence[Constraint], effort: Effort | None = None
) -> tuple[Extreme, Extreme] | None:
    """The least and the most of *top* / *bottom*, as `extreme` gives them; None if there is no such rate.

    Raises:
        UndecidedError: They take more than is left of *effort*.
    """
    rate = _rate(top, bottom, constraints, effort or Effort())
    return None if rate is None else (rate.extreme(1), rate.extreme(-1))


def _rate(top: Linear, bottom: Linear, constraints: Sequence[Constraint], effort: Effort) -> "_Rate | None":
    """The rate *top* / *bottom*, ready to be made small or large; None if no figures give one."""
    given = [*constraints, Constraint(bottom, ">")]
    names = sorted({name for each in (top, *(each.form for each in given)) for name in each.names})
    effort.spend(len(given) * len(names))
    rows = [_row(each.form, each.sense, names) for each in given]
    # Figures / bottom and 1 / bottom are the figures of a problem in which the rate is a sum.
    under = _row(bottom, "=", names)
    rates = [_Row((*each.factors, each.constant), 0, "=" if each.sense == "=" else ">=") for each in rows]
    rates.append(_Row((*[0] * len(names), 1), 0, ">="))
    rates.append(_Row((*under.factors, under.constant), -bottom.whole().over, "="))
    table = _table(rates, len(names) + 1, effort)
    if not table.lower():
        return None
    strict = any(each.sense == ">" for each in constraints)
    # Where 1 / bottom is not 0 the table has such figures; else it may come near them only at infinity.
    if (strict or table.is_zero(len(names))) and not _reaches(rows, len(names), effort):
        return None
    return _Rate(top, bottom, tuple(names), rows, table, strict)


@frozen(eq=False, repr=False)
class _Rate:
    """A rate as a sum in a table in which no sum is negative.

    Attributes:
        top: What is above the line.
        bottom: What is below it, more than 0.
        names: The figures in order.
        rows: What holds of them.
        table: Figures / bottom in their order, then 1 / bottom.
        strict: Whether something else must be more than 0, too.
    """

    top: Linear
    bottom: Linear
    names: tuple[str, ...]
    rows: list["_Row"]
    table: Tableau
    strict: bool

    def extreme(self, sign: int) -> Extreme:
        """The least of the rate times *sign*, as the rate."""
        over = _row(self.top, "=", self.names)
        self.table.cost = self.table.told([sign * each for each in (*over.factors, over.constant)], 0)
        if not self.table.sink():
            return Extreme(None, attained=False)
        value = Fraction(sign * self.table.cost[CONSTANT], self.table.over * self.top.whole().over)
        return Extreme(value, attained=self._attains(value))

    def _attains(self, value: Fraction) -> bool:
        """Whether figures give this extreme: those of the table do if 1 / bottom is not 0 and nothing is strict."""
        if not self.strict and not self.table.is_zero(len(self.names)):
            return True
        there = _row(self.top - self.bottom * value, "=", self.names)
        return _reaches([*self.rows, there], len(self.names), self.table.effort)


@frozen(eq=False, repr=False)
class _Row:
    """A sum of figures, told by position, with whole factors, and the sign it must have."""

    factors: tuple[int, ...]
    constant: int
    sense: Sense

    def divided(self, by: int) -> "_Row":
        """The row over a number; what is left of the constant is dropped."""
        return _Row(tuple(each // by for each in self.factors), self.constant // by, self.sense)

    def holds(self, figures: Sequence[Fraction]) -> bool:
        """Whether *figures* give the sum its sign."""
        value = sum(
            (factor * each for factor, each in zip(self.factors, figures, strict=True)), Fraction(self.constant)
        )
        return value == 0 if self.sense == "=" else value > 0 or (value == 0 and self.sense == ">=")


def _row(form: Linear, sense: Sense, names: Sequence[str]) -> _Row:
    told = form.whole()
    factors = dict(told.factors)
    return _Row(tuple(factors.get(name, 0) for name in names), told.constant, sense)


def _tight(row: _Row, whole: AbstractSet[int]) -> _Row:
    """The same in small numbers; a sum of whole figures alone is at least what whole numbers can make of it."""
    named = {at for at, factor in enumerate(row.factors) if factor}
    divisor = gcd(*row.factors)
    if row.sense == "=" or not named <= whole:
        return row.divided(gcd(divisor, row.constant) or 1)
    return evolve(row, constant=row.constant - (row.sense == ">"), sense=">=").divided(divisor or 1)


def _table(rows: Sequence[_Row], width: int, effort: Effort) -> Tableau:
    """The table of *rows*, its cost the sum of all figures without their signs."""
    positive: set[int] = set()
    rest: list[_Row] = []
    for row in rows:
        named = [at for at, factor in enumerate(row.factors) if factor]
        bounds = len(named) == 1 and row.sense != "=" and row.factors[named[0]] > 0 and row.constant <= 0
        if bounds:
            positive.update(named)
        if not bounds or row.constant or row.sense == ">":
            rest.append(row)
    numbers = count()
    parts = [tuple(next(numbers) for _ in range(1 if at in positive else 2)) for at in range(width)]
    columns = next(numbers)
    table = Tableau([], [0, 0, *[1] * columns], [], list(range(columns)), 1, parts, effort, cuts=CUTS)
    equal = [0] * len(table.cost)
    for row in rest:
        told = table.told(row.factors, row.constant, -(row.sense == ">"))
        table.add(told)
        if row.sense == "=":
            equal = [one - other for one, other in zip(equal, told, strict=True)]
    if any(equal):  # sums that are not negative are 0 if all together are not positive
        table.add(equal)
    return table


def _reaches(rows: Sequence[_Row], width: int, effort: Effort) -> bool:
    """Whether any figures satisfy all *rows*."""
    return _table(rows, width, effort).lower()


def _search(
    rows: Sequence[_Row], whole: AbstractSet[int], width: int, most: int, effort: Effort
) -> list[Fraction] | None:
    """Figures that satisfy all *rows*, those in *whole* whole numbers, looking at *most* nodes; None if none do."""
    root = _table([_tight(each, whole) for each in rows], width, effort)
    if not _solvable(rows, whole, width, effort) or not root.lower():
        return None
    start = root.figures()
    parts = {part for at in whole for part in root.parts[at]}
    limit = min(most, 1 + MOST_ENTRIES // ((1 + len(root.rows)) * len(root.cost)))
    number = count()
    nodes = [(root.price(), next(number), root)]
    for looked_at in range(limit):
        if not nodes:
            return None
        if looked_at == min(FEW_NODES, limit // 2):
            near = _near(rows, start, whole)
            if near is not None:
                return near
        table = heappop(nodes)[-1]
        if len(whole) == width and not table.cut():
            continue
        at = table.broken(parts)
        if at is None:
            return table.figures()
        for each in table.branches(at):
            heappush(nodes, (each.price(), next(number), each))
    raise UndecidedError


def _near(rows: Sequence[_Row], start: Sequence[Fraction], whole: AbstractSet[int]) -> list[Fraction] | None:
    """The figures of *start*, rounded or multiplied until those in *whole* are whole numbers, if all *rows* hold."""
    times = lcm(*(start[at].denominator for at in whole))
    tries = [
        [Fraction(way(each)) if at in whole else each for at, each in enumerate(start)] for way in (round, floor, ceil)
    ]
    tries.append([times * each for each in start])
    return next((figures for figures in tries if all(row.holds(figures) for row in rows)), None)


def _solvable(rows: Sequence[_Row], whole: AbstractSet[int], width: int, effort: Effort) -> bool:
    """Whether all that must be 0 can be, were there nothing else, with those in *whole* whole numbers."""
    left = [[*row.factors, row.constant] for row in rows if row.sense == "="]
    for column in sorted(frozenset(range(width)) - whole):
        pivot = next((row for row in left if row[column]), None)
        effort.spend(len(left))
        if pivot is not None:  # this figure makes up for whatever the others are
            effort.spend(len(left) * width)
            left = [_without(column, row, pivot) for row in left if row is not pivot]
    while left:
        row = left.pop()
        while len(named := [at for at in range(len(row) - 1) if row[at]]) > 1:
            least = min((abs(row[at]), at) for at in named)[-1]
            effort.spend((1 + len(left)) * len(named), abs(row[least]))
            # A figure stands in for itself and so many times another, until one stands in for all.
            for at in named:
                times = row[at] // row[least] if at != least else 0
                for each in (row, *left):
                    each[at] -= times * each[least]
        factor = row[named[0]] if named else 0
        if row[-1] % factor if factor else row[-1]:
            return False
        for each in left if named else ():
            each[-1] -= row[-1] // factor * each[named[0]]
            each[named[0]] = 0
    return True


def _without(column: int, row: Sequence[int], pivot: Sequence[int]) -> list[int]:
    """*row* less as much of *pivot* as leaves nothing in *column*, in the smallest whole numbers."""
    result = [pivot[column] * one - row[column] * other for one, other in zip(row, pivot, strict=True)]
    divisor = gcd(*result) or 1
    return [each // divisor for each in result]
