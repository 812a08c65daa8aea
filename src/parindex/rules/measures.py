"""Formulas as they are written, and what they say: one quotient of two sums of figures, and nothing else.

`(solved + open * 0.5) / found`, `1 - late / received`, `(this - last) / last`, and for checks `a + b = c`.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from attrs import define, field, frozen

from parindex.points import LONGEST_NUMBER
from parindex.rules.linear import Linear
from parindex.rules.reach import Constraint

_PIECE = re.compile(
    r"(?P<number>[0-9]+(?:\.[0-9]+)?%?)|(?P<name>[^\W\d]\w*)|(?P<sign>[-+*/()])|(?P<relation><=|>=|=)|(?P<space> +)"
)
#: Brackets in brackets; nobody writes more.
_DEEPEST = 20
_LONGEST = 1000
#: So many formulas are remembered: each is asked for by several checks, and by the scoring.
_REMEMBERED = 8192

#: What nothing is divided by.
ONE = Linear((), Fraction(1))
_UNIT = Fraction(1)


@frozen
class Measure:
    """*top* / *bottom*, both linear in figures; *bottom* is 1 where nothing is divided."""

    top: Linear
    bottom: Linear

    @property
    def is_quotient(self) -> bool:
        """Whether something is divided by figures."""
        return bool(self.bottom.terms)

    @property
    def names(self) -> frozenset[str]:
        """The figures in it."""
        return frozenset(name for each in (self.top, self.bottom) for name, _ in each.terms)


@frozen
class Slip:
    """Where a formula cannot be read: *start* and *end* count its characters from 0.

    `read` is a sign or number out of place, `end` something missing behind the last one, `bilinear` a product or
    quotient that is not linear, `zero` a division by 0.
    """

    kind: Literal["read", "end", "bilinear", "zero"]
    start: int
    end: int


@frozen(eq=False, repr=False)
class _Piece:
    kind: str
    text: str
    start: int
    end: int


class _Slipped(Exception):  # noqa: N818, it never leaves this module
    def __init__(self, slip: Slip) -> None:
        super().__init__(slip)
        self.slip = slip


@lru_cache(maxsize=_REMEMBERED)
def measure(text: str) -> Measure | Slip:
    """What the formula *text* says, or where it cannot be read."""
    try:
        parser = _Parser(tuple(_pieces(text)), len(text))
        found = parser.sum(0)
        parser.end()
    except _Slipped as slipped:
        return slipped.slip
    return found


@lru_cache(maxsize=_REMEMBERED)
def check(text: str) -> Constraint | Slip:
    """What the check *text* demands of figures: `a + b = c`, `a <= b` or `a >= b`."""
    try:
        parser = _Parser(tuple(_pieces(text)), len(text))
        left = parser.linear_sum()
        relation = parser.take("relation")
        right = parser.linear_sum()
        parser.end()
    except _Slipped as slipped:
        return slipped.slip
    if relation.text == "=":
        return Constraint(left - right, "=")
    return Constraint(right - left if relation.text == "<=" else left - right, ">=")


def bound(text: str) -> Linear | Slip:
    """A bound of a figure: a number, or a sum of other figures."""
    found = measure(text)
    if isinstance(found, Measure) and found.is_quotient:
        return Slip("bilinear", 0, len(text))
    return found if isinstance(found, Slip) else found.top


def numbers_in(text: str) -> list[tuple[int, int]]:
    """Where numbers stand in a formula that can be read: from which character, and up to which."""
    return [(each.start, each.end) for each in _pieces(text) if each.kind == "number"]


def _pieces(text: str) -> Iterator[_Piece]:
    if len(text) > _LONGEST:
        raise _Slipped(Slip("read", _LONGEST, len(text)))
    at = 0
    while at < len(text):
        found = _PIECE.match(text, at)
        if found is None or (found["number"] and len(found[0]) > LONGEST_NUMBER):
            raise _Slipped(Slip("read", at, found.end() if found else at + 1))
        if found.lastgroup != "space":
            yield _Piece(str(found.lastgroup), found[0], at, found.end())
        at = found.end()


@define(eq=False, repr=False)
class _Parser:
    """By descent: sums of products of numbers, names and brackets."""

    pieces: tuple[_Piece, ...]
    length: int
    at: int = field(default=0, init=False)

    def end(self) -> None:
        if self.at < len(self.pieces):
            raise self._slipped()

    def take(self, kind: str) -> _Piece:
        if self.at == len(self.pieces) or self.pieces[self.at].kind != kind:
            raise self._slipped()
        self.at += 1
        return self.pieces[self.at - 1]

    def linear_sum(self) -> Linear:
        start = self._here()
        found = self.sum(0)
        if found.is_quotient:
            raise _Slipped(Slip("bilinear", start, self.pieces[self.at - 1].end))
        return found.top

    def sum(self, depth: int) -> Measure:
        start = self._here()
        found = self._product(depth)
        while (sign := self._sign("+-")) is not None:
            found = self._added(found, self._product(depth), sign, start)
        return found

    def _product(self, depth: int) -> Measure:
        start = self._here()
        found = self._factor(depth)
        while (sign := self._sign("*/")) is not None:
            other = self._factor(depth)
            made = _times(found, other) if sign == "*" else _divided(found, other)
            if made is None:
                by_zero = sign == "/" and not other.names and not other.top.constant
                raise _Slipped(Slip("zero" if by_zero else "bilinear", start, self.pieces[self.at - 1].end))
            found = made
        return found

    def _factor(self, depth: int) -> Measure:
        if self.at == len(self.pieces) or depth > _DEEPEST:
            raise self._slipped()
        piece = self.pieces[self.at]
        self.at += 1
        match piece.kind, piece.text:
            case "number", text:
                number = Fraction(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
                return Measure(Linear((), number), ONE)
            case "name", text:
                return Measure(Linear(((text, _UNIT),)), ONE)
            case "sign", "-":
                found = self._factor(depth + 1)
                return Measure(-found.top, found.bottom)
            case "sign", "(":
                found = self.sum(depth + 1)
                if self._sign(")") is None:
                    raise self._slipped()
                return found
            case _:
                self.at -= 1
                raise self._slipped()

    def _added(self, one: Measure, other: Measure, sign: str, start: int) -> Measure:
        if sign == "-":
            other = Measure(-other.top, other.bottom)
        if one.bottom == other.bottom:
            return Measure(one.top + other.top, one.bottom)
        if not one.is_quotient and not one.top.terms:
            return Measure(other.bottom * one.top.constant + other.top, other.bottom)
        if not other.is_quotient and not other.top.terms:
            return Measure(one.top + one.bottom * other.top.constant, one.bottom)
        raise _Slipped(Slip("bilinear", start, self.pieces[self.at - 1].end))

    def _sign(self, wanted: str) -> str | None:
        if self.at == len(self.pieces) or self.pieces[self.at].kind != "sign":
            return None
        text = self.pieces[self.at].text
        if text not in wanted:
            return None
        self.at += 1
        return text

    def _here(self) -> int:
        return self.pieces[self.at].start if self.at < len(self.pieces) else self.length

    def _slipped(self) -> _Slipped:
        if self.at == len(self.pieces):
            last = self.pieces[-1].start if self.pieces else 0
            return _Slipped(Slip("end", last, self.length))
        piece = self.pieces[self.at]
        return _Slipped(Slip("read", piece.start, piece.end))


def _times(one: Measure, other: Measure) -> Measure | None:
    if not other.names:
        return Measure(one.top * other.top.constant, one.bottom)
    if not one.names:
        return Measure(other.top * one.top.constant, other.bottom)
    return None


def _divided(one: Measure, other: Measure) -> Measure | None:
    if not other.names:
        return Measure(one.top * (1 / other.top.constant), one.bottom) if other.top.constant else None
    if one.is_quotient or other.is_quotient:
        return None
    return Measure(one.top, other.top)
