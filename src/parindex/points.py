"""Exact numbers: read from their text, rounded once where a round says so, never a float.

Nothing here obeys the thread's decimal context: numbers are built from text and computed as fractions.
"""

import re
from decimal import Decimal
from fractions import Fraction

#: Points, maxima and thresholds are whole ten-thousandths.
TICK_PLACES = 4
#: So many decimals at least has a printed number that stands for one without end.
_PRINTED_PLACES = 2
#: Longest text of a number; nothing printed by an office comes near it.
LONGEST_NUMBER = 40
#: What a value of points may be given as in Python; floats have no exact decimals and are refused.
Exact = Decimal | int | str

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?", re.ASCII)


def parsed(text: str) -> Decimal:
    """The number that *text* writes, its decimals kept (`69.00` has two).

    Raises:
        ValueError: *text* is not a plain decimal with a point, or is longer than 40 characters.
    """
    if len(text) > LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        raise ValueError(f"{text[:LONGEST_NUMBER]!r} is not a plain decimal such as 76.75")
    return Decimal(text)


def exact(value: Exact) -> Decimal:
    """*value* as a decimal, nothing lost.

    Raises:
        TypeError: *value* is a float or a bool: neither says which decimal was meant.
        ValueError: Its text is not a plain decimal, or it is not finite.
    """
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is not a number of points")
        return value
    if isinstance(value, bool) or not isinstance(value, int | str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"give a Decimal, an int or a text such as '76.75', not {type(value).__name__} {value!r}")
    return Decimal(value) if isinstance(value, int) else parsed(value)


def decimals(value: Decimal) -> int:
    """How many decimals *value* was written with."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def fits(value: Decimal, places: int = TICK_PLACES) -> bool:
    """Whether *value* needs no more than *places* decimals."""
    return decimals(value) <= places or _scaled(value, places).denominator == 1


def is_tick(value: Fraction) -> bool:
    """Whether *value* needs no more than 4 decimals."""
    return bool(10**TICK_PLACES % value.denominator == 0)


def is_printed(value: Fraction, claim: Decimal) -> bool:
    """Whether *claim*, with two decimals at least, is *value* as it is printed: few claim to the last digit."""
    places = decimals(claim)
    return places >= _PRINTED_PLACES and rounded(value, places) == claim


def half(places: int) -> Fraction:
    """Half of the last of *places* decimals: what rounding can have hidden."""
    return Fraction(1, 2 * 10**places)


def rounded(value: Fraction, places: int) -> Decimal:
    """*value* with *places* decimals, halves away from zero."""
    numerator, denominator = abs(value.numerator) * 10**places, value.denominator
    whole = (2 * numerator + denominator) // (2 * denominator)
    return _decimal(-whole if value < 0 else whole, places)


def rounded_half_even(value: Fraction, places: int) -> Decimal:
    """*value* with *places* decimals, halves to the even digit: only to explain a table printed that way."""
    return _decimal(round(value * 10**places), places)


def whole(value: Decimal, places: int) -> int:
    """*value* in units of its *places*-th decimal.

    Raises:
        ValueError: It has finer decimals than that.
    """
    scaled = _scaled(value, places)
    if scaled.denominator != 1:
        raise ValueError(f"{value} has more than {places} decimals")
    return scaled.numerator


def plain(value: Decimal) -> str:
    """*value* in plain decimals without needless zeros: `91.00` is `91`."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def finite(value: Fraction) -> Decimal | None:
    """*value* as a decimal, or None where it has no end (`1/3`)."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    places = max(twos, fives)
    return _decimal(value.numerator * 10**places // value.denominator, places) if rest == 1 else None


def shown(value: Fraction) -> Decimal:
    """*value* as a decimal; to 4 decimals, half up, where it has no end or a longer one."""
    whole_value = finite(value) if is_tick(value) else None
    return rounded(value, TICK_PLACES) if whole_value is None else whole_value


def plus(one: Decimal, other: Decimal) -> Decimal:
    """*one* and *other*, with the decimals of the finer of the two."""
    return rounded(Fraction(one) + Fraction(other), max(decimals(one), decimals(other)))


def minus(one: Decimal, other: Decimal) -> Decimal:
    """*one* less *other*, with the decimals of the finer of the two."""
    return rounded(Fraction(one) - Fraction(other), max(decimals(one), decimals(other)))


def shifted(value: Decimal, by: int) -> Decimal:
    """*value* x 10^*by*, all digits kept."""
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        raise TypeError(f"{value} is not a number")
    return Decimal((sign, digits, exponent + by))


def _scaled(value: Decimal, places: int) -> Fraction:
    return Fraction(value) * Fraction(10**places)


def _decimal(whole_units: int, places: int) -> Decimal:
    """*whole_units* of the *places*-th decimal, built from its digits: no context can round it."""
    digits = tuple(map(int, str(abs(whole_units))))
    return Decimal((int(whole_units < 0), digits, -places))
