"""Single values from their text: what a text is follows from what is asked for, never from a guess.

Each function gives the value, or a problem without an address.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import evolve

from parindex.model.fields import Bounds, Decimals, Quantity, Spelling, Value, YearDay
from parindex.points import LONGEST_NUMBER, fits, parsed, shifted
from parindex.problems import Problem, problem
from parindex.reading.likely_slips import (
    code_slip,
    date_slip,
    is_sheet_error,
    number_slip,
    one_group,
    tail_slip,
    year_day_slip,
)
from parindex.reading.nodes import Scalar, is_cell
from parindex.reading.vietnamese import meant
from parindex.texts import in_smart_quotes, is_key

#: Plain texts that some YAML reader, 1.1 or 1.2, takes for something else than text.
_AMBIGUOUS = re.compile(
    r"(?ix: ~ | null | [yn] | yes | no | on | off | true | false | nan | = | <<"
    r" | [-+]?(?:[0-9][0-9_]*)?\.?[0-9_]+(?:e[-+]?[0-9]+)? | [-+]?[0-9]+\.(?:e[-+]?[0-9]+)?"
    r" | 0[xob][0-9a-f_]+ | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r" | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.* | [-+]?\.(?:inf|nan) | [-+]?[0-9]+(?:,[0-9]+)+ )"
)
_LONG_NUMBER = re.compile(r"[-+.0-9_:,a-fA-FxXoOeE]+", re.ASCII)
_DECIMAL_COMMA = re.compile(r"-?[0-9]+,[0-9]+", re.ASCII)
_CODE_WITH_COMMAS = re.compile(r"[0-9]+(?:,[0-9]+)+", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_LIKE_DATE = re.compile(
    r"[0-9]{4}[-/]|[0-9]{1,2}[-/. ](?:[0-9]{1,2}|[A-Za-z]{3,9})[-/. ][0-9]"
    r"|(?:[0-9]{4}|[0-9]{1,2})[‐-―−][0-9]{1,2}[-‐-―−][0-9]",
    re.ASCII,
)
_DASHES = re.compile("[‐-―−﹣－]")  # Word puts them where a hyphen was typed
_YEAR_DAY = re.compile(r"(last_year|year|next_year)-([0-9]{2})-([0-9]{2})", re.ASCII)
_DIGITS = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?", re.ASCII)
_SHOWN = 12  # characters of a number that is too long
_COMMON_YEAR = 2023
_LINE = Spelling("line")
_YES_NO = {"true": True, "false": False}
#: The backtracking pattern only ever sees short texts.
_SHORT = 64


def ambiguous(text: str) -> bool:
    """Whether some YAML reader takes *text*, written without quotes, for something else than text."""
    if len(text) > _SHORT:
        return text[0] in "+-.0123456789" and _LONG_NUMBER.fullmatch(text) is not None
    return _AMBIGUOUS.fullmatch(text) is not None


def single(wanted: Any, marks: tuple[Any, ...]) -> tuple[str, Callable[[Scalar], Any]]:  # noqa: ANN401, a type
    """How a value of type *wanted* with *marks* is read: what it is called in problems, and the function.

    Raises:
        TypeError: There is no way to read such a thing.
    """
    bounds = next((each for each in marks if isinstance(each, Bounds)), None)
    if wanted is str:
        spelling = next((each for each in marks if isinstance(each, Spelling)), _LINE)
        return "text", lambda node: text_of(node, spelling)
    if wanted is Decimal:
        decimals = next((each for each in marks if isinstance(each, Decimals)), Decimals())
        term = "percentage" if decimals.percent else "number"
        return term, lambda node: number_of(node, decimals, bounds)
    if wanted is int:
        return "whole number", lambda node: whole_of(node, bounds)
    if wanted in _UNMARKED:
        return _UNMARKED[wanted]
    raise TypeError(f"no way to read {wanted!r}")


def text_of(node: Scalar, spelling: Spelling) -> str | Problem:
    """A text; one that other readers take for something else must stand in quotes."""
    if (slip := _text_slip(node, spelling)) is not None:
        return slip
    if spelling.kind != "prose" and "\n" in node.text:
        return problem("PAR221", text=node.text)
    if spelling.kind == "key" and not is_key(node.text):
        return no_key(node.text)
    return node.text


def no_key(text: str) -> Problem:
    """That *text* cannot name anything; a dash in it may be Word's."""
    mended = _DASHES.sub("-", text)
    return (
        problem("PAR215", text=text) if not is_key(mended) else problem("PAR215", hint="dash", text=text, mended=mended)
    )


def _text_slip(node: Scalar, spelling: Spelling) -> Problem | None:
    """What a comment, Word or a spreadsheet has made of a text; None if nothing."""
    text, is_name = node.text, spelling.kind == "key"
    if node.rest and spelling.kind != "formula":
        return problem("PAR128", text=text, rest=node.rest)
    if is_name and not (node.style == "quoted" and is_key(text)) and (slip := code_slip(text)):
        return slip  # in quotes it is meant, if it can be a name at all
    if node.style == "plain" and spelling.kind != "formula" and ambiguous(text):
        if is_name and _CODE_WITH_COMMAS.fullmatch(text):
            return problem("PAR206", hint="comma", text=text, mended=text.replace(",", "."))
        return problem("PAR206", hint="tail" if tail_slip(text) else None, text=text)
    if is_cell(node) and is_sheet_error(text):
        return problem("PAR230", text=text)
    quoted = in_smart_quotes(text) if is_name or node.style == "plain" else None
    return problem("PAR234", text=text, mended=quoted) if quoted else None


def number_of(node: Scalar, decimals: Decimals, bounds: Bounds | None) -> Decimal | Problem:
    """An exact number; with a percent sign, where one is asked for, the fraction it stands for."""
    text = node.text
    if decimals.percent != text.endswith(("%", "％")):
        return _percent_problem(node, decimals)
    number = _number(node, text.removesuffix("%"))
    if isinstance(number, Problem):
        return number
    if decimals.percent:
        number = shifted(number, -2)
    if not fits(number, decimals.places):
        places = decimals.places - 2 * decimals.percent
        return problem("PAR214", number=text, places=places)
    return _outside(number, text, bounds) or number


def _percent_problem(node: Scalar, decimals: Decimals) -> Problem:
    bare = _number(node, node.text.removesuffix("%"))
    if isinstance(bare, Problem):
        return bare
    return problem("PAR218" if decimals.percent else "PAR219", text=node.text)


def _number(node: Scalar, text: str) -> Decimal | Problem:
    if node.style == "quoted" and _reads(text):
        return problem("PAR207", text=node.text, hint="unquote", mended=node.text)
    if node.style == "comma_cell":
        if "." in text and _reads(text):
            return problem("PAR207", text=node.text, hint="comma_table")
        if text.count(",") == 1 and "." not in text:
            text = text.replace(",", ".")
    elif node.style != "quoted" and _DECIMAL_COMMA.fullmatch(text):
        hint, mended = "table" if node.style == "cell" else None, node.text.replace(",", ".")
        return one_group(node.text) or problem("PAR208", text=node.text, hint=hint, mended=mended)
    if _reads(text):
        return tail_slip(node.text) or parsed(text)
    if len(text) > LONGEST_NUMBER and _DIGITS.fullmatch(text):
        return problem("PAR237", text=f"{text[:_SHOWN]}…", length=len(text), limit=LONGEST_NUMBER)
    return number_slip(node.text, comma=node.style == "comma_cell") or problem("PAR207", text=node.text)


def _reads(text: str) -> bool:
    try:
        parsed(text)
    except ValueError:
        return False
    return True


def whole_of(node: Scalar, bounds: Bounds | None) -> int | Problem:
    """A whole number."""
    if node.text.endswith("%") and _reads(node.text.removesuffix("%")):
        return problem("PAR219", text=node.text)
    number = _number(node, node.text)
    if isinstance(number, Problem):
        return evolve(number, hint="whole") if (number.code, number.hint) == ("PAR207", None) else number
    if number.as_tuple().exponent != 0:
        return problem("PAR209", text=node.text)
    return _outside(number, node.text, bounds) or int(number)


def _outside(number: Decimal, text: str, bounds: Bounds | None) -> Problem | None:
    if bounds is None:
        return None
    low, high = bounds.low, bounds.high
    if (low is None or number >= low) and (high is None or number <= high):
        return None
    if low is not None and high is not None:
        percent = 100 if text.endswith("%") else 1
        ends = {"low": f"{low * percent}", "high": f"{high * percent}"}
        sign = "%" if percent != 1 else ""
        return problem("PAR213", number=text, low=ends["low"] + sign, high=ends["high"] + sign)
    end = "low" if low is not None else "high"
    return problem("PAR213", number=text, hint=end, low="…" if low is None else low, high="…" if high is None else high)


def date_of(node: Scalar) -> date | Problem:
    """A date, written year-month-day."""
    if _DATE.fullmatch(node.text):
        try:
            return date.fromisoformat(node.text)
        except ValueError:
            pass
    if is_sheet_error(node.text):
        return problem("PAR230", text=node.text)
    return date_slip(node.text) or problem("PAR210", text=node.text)


def quantity_of(node: Scalar) -> Quantity | Problem:
    """A number, with or without a percent sign; its decimals are kept."""
    percent = node.text.endswith("%")
    number = _number(node, node.text.removesuffix("%"))
    return number if isinstance(number, Problem) else Quantity(number, percent=percent)


def written(node: Scalar) -> Value | Problem:
    """A figure: a number, a percentage, a date, or `never`."""
    if node.text == "never":
        return "never"
    if _LIKE_DATE.match(node.text):
        return date_of(node)
    return quantity_of(node)


def year_day_of(node: Scalar) -> YearDay | Problem:
    """A day such as `year-01-31`; the 29th of February is no day of every year."""
    found = _YEAR_DAY.fullmatch(node.text)
    if found:
        try:
            day = date(_COMMON_YEAR, int(found[2]), int(found[3]))
        except ValueError:
            pass
        else:
            return YearDay(found[1], day.month, day.day)  # type: ignore[arg-type]
    return year_day_slip(node.text) or problem("PAR223", text=node.text)


def reads_as_yes_or_no(node: Scalar) -> bool:
    """Whether *node* is a yes or a no."""
    return not isinstance(yes_or_no(node), Problem)


def yes_or_no(node: Scalar) -> bool | Problem:
    """`true` or `false`; a spreadsheet writes `TRUE` and `FALSE` into its cells."""
    text = node.text.lower() if node.text.isupper() and is_cell(node) else node.text
    if node.style == "quoted" or text not in _YES_NO:
        mended = node.text.lower()
        hint = "mended" if node.text in (mended.upper(), mended.capitalize()) or node.style == "quoted" else None
        if hint and mended in _YES_NO:
            return problem("PAR211", hint=hint, text=node.text, mended=mended)
        return problem("PAR211", text=node.text)
    return _YES_NO[text]


def choice_of(node: Scalar, choices: tuple[str, ...]) -> str | Problem:
    """One of *choices*."""
    if node.text in choices:
        return node.text
    quoted = in_smart_quotes(node.text)
    if quoted in choices:
        return problem("PAR234", text=node.text, mended=quoted)
    return problem("PAR212", near=meant(node.text, choices), text=node.text, choices=", ".join(choices))


#: How types are read that carry no marks.
_UNMARKED: dict[type, tuple[str, Callable[[Scalar], Any]]] = {
    date: ("date", date_of),
    bool: ("yes or no", yes_or_no),
    Quantity: ("number", quantity_of),
    YearDay: ("date", year_day_of),
}
