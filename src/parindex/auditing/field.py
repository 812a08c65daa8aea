"""How many rows of a ranking can stand above an index."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from parindex.auditing.printed import Span
from parindex.auditing.rows import Row


class Field:
    """The rows of one ranking, ready to count how many can stand above an index."""

    def __init__(self, rows: Sequence[Row], *, dense: bool) -> None:
        """Take *rows*; equal ones count once where *dense*."""
        self.rows = rows
        self.dense = dense
        spans = [each.possible.order for each in rows]
        self._alike = Counter(spans)
        self._lows = sorted(each.low for each in spans)
        self._highs = sorted(each.high for each in spans)
        if dense:
            self._lows = _apart(spans)
            self._highs = sorted(high for each in self._alike for high in [each.high] * self._levels(each))

    def places(self, order: Span, *, of: Row) -> tuple[int, int]:
        """The least and the greatest place that the row *of* can have with *order* in place of its own."""
        own = of.possible.order
        least, most = _above(self._lows, order.high), _above(self._highs, order.low)
        if not self.dense or self._levels(own) == self._alike[own]:  # else others keep its level
            least -= int(own.low > order.high)
            most -= int(own.high > order.low)
        return least + 1, max(least, most) + 1

    def _levels(self, span: Span) -> int:
        """On how many different places the rows with *span* can stand."""
        return 1 if span.is_point else self._alike[span]


def _apart(spans: Sequence[Span]) -> list[Fraction]:
    """The low ends, the smallest first, of a greatest number of *spans* of which no two meet."""
    lows: list[Fraction] = []
    for each in sorted(spans, key=lambda each: each.low, reverse=True):
        if not lows or each.high < lows[-1]:
            lows.append(each.low)
    return lows[::-1]


def _above(values: list[Fraction], line: Fraction) -> int:
    return len(values) - bisect_right(values, line)
