"""Numbers as each language writes them, and as machines read them."""

from decimal import Decimal
from fractions import Fraction

from parindex.points import finite, plain, rounded
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
