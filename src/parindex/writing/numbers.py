"""Numbers as each language writes them, and as machines read them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from parindex.model.fields import Quantity, Value
from parindex.points import finite, is_tick, parsed, plain, rounded, shown
from parindex.texts import Language

#: Decimals of a quantity that has no end, where its fraction stands beside it.
SHOWN_PLACES = 4


def number(value: Decimal | int, language: Language) -> str:
    """*value* with the decimals it has; `vi` writes 76,75."""
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return text.replace(".", ",") if language == "vi" else text


def signed(value: Decimal | int, language: Language) -> str:
    """*value* with its sign, so that a change reads as one."""
    return ("+" if value > 0 else "") + number(value, language)


def distance(value: Fraction) -> tuple[str, str | None]:
    """*value* in plain decimals, and as a fraction where decimals have no end."""
    whole = finite(value)
    if whole is not None:
        return plain(whole), None
    return f"{rounded(value, SHOWN_PLACES):f}", f"{value.numerator}/{value.denominator}"


def exactly(value: Fraction, language: Language) -> str:
    """*value* to 4 decimals at most, with `≈` before it where that is not all of it."""
    text = number(shown(value), language)
    return text if is_tick(value) else f"≈ {text}"


def share(value: Fraction, language: Language) -> str:
    """*value* as a percentage, 2 decimals at most unless it ends later."""
    places = SHOWN_PLACES if is_tick(value * 100) else 2
    text = number(parsed(plain(rounded(value * 100, places))), language)
    return f"{text} %" if is_tick(value * 100) else f"≈ {text} %"


def written(value: Value, language: Language) -> str:
    """A figure as it was given; dates as each language writes them."""
    if isinstance(value, Quantity):
        text = number(value.number, language)
        return f"{text} %" if value.percent else text
    if isinstance(value, str):
        return "chưa" if language == "vi" else "never"
    return day(value, language)


def day(value: date, language: Language) -> str:
    """*value* as `31/01/2024`, or as `2024-01-31`."""
    return f"{value.day:02}/{value.month:02}/{value.year}" if language == "vi" else value.isoformat()
