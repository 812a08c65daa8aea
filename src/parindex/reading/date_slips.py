"""What a text was meant to be that is not a date: the ways of Excel and of Vietnamese offices to write one."""

import re
from datetime import date

from parindex.model.fields import day_of_excel
from parindex.problems import Problem, problem

_ISO_LIKE = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?", re.ASCII)
_OFFICE = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(?: 0{1,2}:00(?::00)?)?", re.ASCII)
_MONTHS = {
    each: number
    for number, each in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}
_NAMED = re.compile(r"([0-9]{1,2})[- ]([A-Za-z]{3})[a-z]*[- ]([0-9]{4}|[0-9]{2})", re.ASCII)
_SERIAL = re.compile(r"[1-9][0-9]{4}", re.ASCII)
_CENTURY = 2000
#: Signs that Word puts where a hyphen was typed.
_DASHES = "‐‑‒–—―−﹣－"
_HYPHENS = str.maketrans(_DASHES, "-" * len(_DASHES))
_OF_YEAR = re.compile(r"(last_year|year|next_year)[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})", re.ASCII)
_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})", re.ASCII)
_COMMON_YEAR = 2023
_SHORT_DAY = re.compile(r"([0-9]{1,2})-([A-Z][a-z]{2})|([A-Z][a-z]{2})-([0-9]{1,2})", re.ASCII)


def date_slip(text: str) -> Problem | None:
    """How *text*, which is not year-month-day, was meant; None if it is none of the known ways to write a date."""
    hyphened = text.translate(_HYPHENS)
    if found := _ISO_LIKE.fullmatch(hyphened):
        return _certain(text, int(found[1]), int(found[2]), int(found[3]))
    if found := _OFFICE.fullmatch(hyphened):
        return _office(text, int(found[1]), int(found[2]), int(found[3]))
    if (found := _NAMED.fullmatch(text)) and found[2].lower() in _MONTHS:
        year = int(found[3])
        return _certain(text, year if len(found[3]) > 2 else year + _CENTURY, _MONTHS[found[2].lower()], int(found[1]))  # noqa: PLR2004
    if _SERIAL.fullmatch(text):
        return problem("PAR210", hint="serial", text=text, mended=day_of_excel(int(text)).isoformat())
    return None


def _office(text: str, first: int, second: int, year: int) -> Problem | None:
    """Day before month, as here, or month before day, as Excel may have it."""
    vietnamese, american = _day(year, second, first), _day(year, first, second)
    if vietnamese is not None and american is not None and vietnamese != american:
        return problem("PAR210", hint="either", text=text, mended=vietnamese, other=american)
    mended = vietnamese or american
    return None if mended is None else problem("PAR210", hint="mended", text=text, mended=mended)


def _certain(text: str, year: int, month: int, day: int) -> Problem | None:
    mended = _day(year, month, day)
    return None if mended is None else problem("PAR210", hint="mended", text=text, mended=mended)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def year_day_slip(text: str) -> Problem | None:
    """How *text*, no day told from the year that is evaluated, was meant; None if it is no known way to write one.

    Which year a whole date was meant to be is left to the author, who knows which one is evaluated.
    """
    hyphened = text.translate(_HYPHENS)
    if found := _OF_YEAR.fullmatch(hyphened):
        mended = _day(_COMMON_YEAR, int(found[2]), int(found[3]))
        return None if mended is None else problem("PAR223", hint="mended", text=text, mended=found[1] + mended[4:])
    if found := _DAY_AND_MONTH.fullmatch(hyphened):
        day = _day(_COMMON_YEAR, int(found[2]), int(found[1]))
        return None if day is None else problem("PAR223", hint="day", text=text, day=day[5:])
    slip = date_slip(text)  # also of a date as it should be
    mended = str(slip.value("mended")) if slip else "02-29"
    if mended.endswith("02-29"):
        return None
    hint = "serial" if slip and slip.hint == "serial" else "dated"
    return problem("PAR223", hint=hint, text=text, date=mended, day=mended[5:], year=mended[:4])


def code_slip(text: str) -> Problem | None:
    """That *text*, which is to be a code, is a date that a spreadsheet made of it: 1.10 is 1-Oct or 01/10/2024."""
    first, second = 0, 0
    if found := _SHORT_DAY.fullmatch(text):
        name = (found[2] or found[3]).lower()
        first, second = int(found[1] or found[4]), _MONTHS.get(name, 0)
    elif found := (_OFFICE.fullmatch(text) or None):
        first, second = int(found[1]), int(found[2])
    elif found := _ISO_LIKE.fullmatch(text):
        first, second = int(found[3]), int(found[2])
    if not (first and second):
        return None
    if first == second:
        return problem("PAR233", hint="one", text=text, first=f"{first}.{second}")
    return problem("PAR233", text=text, first=f"{first}.{second}", other=f"{second}.{first}")
