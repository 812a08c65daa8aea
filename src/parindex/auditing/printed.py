"""What a printed number can stand for, and what it could be a misprint of."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile

from attrs import frozen

from parindex.points import decimals, half, rounded

#: Nearer than any two different numbers here can be.
_NEXT_TO = Fraction(1, 10**40)


@frozen
class Span:
    """The numbers from *low* to *high*, both included."""

    low: Fraction
    high: Fraction

    def meets(self, other: "Span") -> bool:
        """Whether some number is in both."""
        return self.low <= other.high and other.low <= self.high

    @property
    def is_point(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    def common(self, other: "Span") -> "Span":
        """The numbers in both, which must meet."""
        return Span(max(self.low, other.low), min(self.high, other.high))

    def side_of(self, other: "Span") -> int:
        """0 where the two meet, -1 where *self* lies below *other*, 1 where above."""
        return int(self.low > other.high) - int(self.high < other.low)


def last_places(column: Sequence[Decimal | None]) -> list[int]:
    """With how many decimals each number of a printed column was rounded.

    As many as it shows; but a column that drops zeros at the end (numbers of different length, none ending in a
    zero) shows its finest place everywhere.
    """
    written = [each for each in column if each is not None]
    finest = max((decimals(each) for each in written), default=0)
    drops_zeros = all(decimals(each) == 0 or each.as_tuple().digits[-1] for each in written)
    return [finest if drops_zeros or each is None else decimals(each) for each in column]


def hidden(value: Decimal, places: int) -> Span:
    """The numbers that are printed as *value* when halves are rounded away from zero."""
    middle, reach = Fraction(value), half(places)
    low, high = middle - reach, middle + reach
    if value > 0:
        return Span(low, high - _NEXT_TO)
    return Span(low + _NEXT_TO, high if value < 0 else high - _NEXT_TO)


def scaled(span: Span, by: Fraction) -> Span:
    """*span* with every number multiplied by the positive *by*."""
    return Span(span.low * by, span.high * by)


def image(span: Span, places: int) -> Span:
    """From the least to the greatest number that *span* can be printed as."""
    return Span(Fraction(rounded(span.low, places)), Fraction(rounded(span.high, places)))


def one_digit_off(value: Decimal) -> Iterator[Decimal]:
    """The numbers that differ from *value* in one printed digit, the last digit first."""
    text = f"{value:f}"
    for at in range(len(text) - 1, -1, -1):
        if text[at].isdigit():
            yield from (
                Decimal(text[:at] + digit + text[at + 1 :])
                for digit in "0123456789"
                if digit != text[at] and not (digit == "0" and _leads(text, at))
            )


def _leads(text: str, at: int) -> bool:
    start = at == 0 or (at == 1 and text[0] == "-")
    return start and text[at + 1 : at + 2].isdigit()


def fitting(value: Decimal, side: Callable[[Decimal], int]) -> list[Decimal]:
    """The numbers one digit off *value* that fit, the smallest first; no more than two, for two are too many to name.

    *side* is 0 for a number that fits, below 0 for one too small and above 0 for one too great.
    """
    others = sorted(one_digit_off(value))
    first = bisect_left(others, 0, key=side)
    return list(takewhile(lambda each: side(each) == 0, others[first : first + 2]))


def only_fit(value: Decimal, side: Callable[[Decimal], int]) -> Decimal | None:
    """The one number, one digit off *value*, that fits; None if none or several do."""
    found = fitting(value, side)
    return found[0] if len(found) == 1 else None
