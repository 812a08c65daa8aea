"""Slips of authors, asked for wherever a text may be one; what knows them all is loaded only then.

Most files hold none, and compiling the patterns takes as long as reading a hundred lines.
"""
# ruff: noqa: PLC0415, that is what this module is for

from parindex.problems import Problem

_SHORTEST_TAIL = 9  # 0.0000001


def code_slip(text: str) -> Problem | None:
    """As `date_slips.code_slip`: that a code is a date that a spreadsheet made of it."""
    if text.isidentifier():  # a date is none
        return None
    from parindex.reading import date_slips

    return date_slips.code_slip(text)


def date_slip(text: str) -> Problem | None:
    """As `date_slips.date_slip`: how a text that is not year-month-day was meant."""
    from parindex.reading import date_slips

    return date_slips.date_slip(text)


def year_day_slip(text: str) -> Problem | None:
    """As `date_slips.year_day_slip`: how a text that is no day told from the year was meant."""
    from parindex.reading import date_slips

    return date_slips.year_day_slip(text)


def number_slip(text: str, *, comma: bool = False) -> Problem | None:
    """As `number_slips.number_slip`: how a text that is no number was meant."""
    from parindex.reading import number_slips

    return number_slips.number_slip(text, comma=comma)


def one_group(text: str) -> Problem | None:
    """As `number_slips.one_group`: that a comma may part thousands or decimals."""
    from parindex.reading import number_slips

    return number_slips.one_group(text)


def tail_slip(text: str) -> Problem | None:
    """As `number_slips.tail_slip`: that a number has the decimals of a calculation."""
    if len(text) < _SHORTEST_TAIL:
        return None
    from parindex.reading import number_slips

    return number_slips.tail_slip(text)


def is_sheet_error(text: str) -> bool:
    """As `number_slips.is_sheet_error`: whether a spreadsheet could not work something out."""
    if not text.startswith("#"):
        return False
    from parindex.reading import number_slips

    return number_slips.is_sheet_error(text)


def begins_with_dash(text: str) -> Problem | None:
    """As `line_slips.begins_with_dash`: that the first item of a list stands on the line of its key."""
    if not text:
        return None
    from parindex.reading import line_slips

    return line_slips.begins_with_dash(text)


def narrowed(text: str) -> str | None:
    """As `line_slips.narrowed`: a text in common brackets in place of full-width ones."""
    if not text.startswith(("｛", "［")):
        return None
    from parindex.reading import line_slips

    return line_slips.narrowed(text)
