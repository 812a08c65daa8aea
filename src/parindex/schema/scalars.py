"""How single values are written, as patterns that every editor understands."""

from datetime import date
from decimal import Decimal
from typing import Any

from parindex.model.fields import Bounds, Decimals, Quantity, Spelling, YearDay

Schema = dict[str, Any]

_PERCENT = r"-?(0|[1-9][0-9]*)(\.[0-9]+)?%"
_SHARE = r"((0|[1-9][0-9]?)(\.[0-9]{1,2}0*)?|100(\.0+)?)%"
_DATE = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_YEAR_DAY = r"(last_year|year|next_year)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
#: No class of letters is written alike for all readers of patterns: what a key may not hold is.
_SIGNS = r"\s!#$%&()*+,/:;<=>?@\[\\\]^`{|}~" + "\"'"
_KEY = rf"^[^{_SIGNS}_.-][^{_SIGNS}]*$"
_LINE = r"^[^\n]*\S[^\n]*$"

#: The keys that an author chooses.
KEYS: Schema = {"pattern": _KEY}


def single(wanted: Any, marks: tuple[Any, ...]) -> Schema:  # noqa: ANN401, a type
    """How a value of type *wanted* with *marks* is written."""
    bounds = next((each for each in marks if isinstance(each, Bounds)), None)
    if wanted is str:
        kind = next((each.kind for each in marks if isinstance(each, Spelling)), "line")
        return dict(_TEXTS[kind])
    if wanted is Decimal:
        if any(isinstance(each, Decimals) and each.percent for each in marks):
            return _text(_SHARE, "phần trăm từ 0% đến 100% như 80%", "a percentage from 0% to 100% such as 80%")
        return {"type": "number", **_ends(bounds)}
    if wanted is int:
        return {"type": "integer", **_ends(bounds)}
    return dict(_UNMARKED[wanted])


def written(words: tuple[str, ...]) -> Schema:
    """A figure: a number, a percentage, a date, `never`, or one of *words*."""
    known = ("never", *words)
    pattern = "|".join((_PERCENT, _DATE, *known))
    shown = ", ".join(("90%", "2024-01-31", *known))
    return {**_text(pattern, f"một số, hoặc: {shown}", f"a number, or: {shown}"), "type": ["number", "string"]}


def _text(pattern: str, vi: str, en: str) -> Schema:
    return {"type": "string", "pattern": f"^({pattern})$", "patternErrorMessage": f"Viết {vi} / Write {en}"}


def _ends(bounds: Bounds | None) -> Schema:
    ends = {"minimum": bounds.low, "maximum": bounds.high} if bounds is not None else {}
    return {name: end for name, end in ends.items() if end is not None}


_TEXTS: dict[str, Schema] = {
    "key": {
        "type": "string",
        "pattern": _KEY,
        "patternErrorMessage": (
            "Khóa bắt đầu bằng chữ hoặc số, chỉ gồm chữ, số, gạch nối, gạch dưới, dấu chấm"
            " / A key begins with a letter or digit and has only letters, digits, - _ and ."
        ),
    },
    "line": {
        "type": "string",
        "pattern": _LINE,
        "patternErrorMessage": "Viết trên một dòng, không để trống / Write one line that is not empty",
    },
    "prose": {"type": "string", "pattern": r"\S", "patternErrorMessage": "Không để trống / Do not leave it empty"},
    "formula": {"type": ["string", "number"], "pattern": _LINE},
}
_UNMARKED: dict[type, Schema] = {
    bool: {"type": "boolean"},
    date: {**_text(_DATE, "năm-tháng-ngày như 2024-01-31", "year-month-day such as 2024-01-31"), "format": "date"},
    Quantity: {**_text(_PERCENT, "một số như 45 hoặc 90%", "a number such as 45 or 90%"), "type": ["number", "string"]},
    YearDay: _text(
        _YEAR_DAY,
        "year-01-31, last_year-12-15 hoặc next_year-01-10",
        "year-01-31, last_year-12-15 or next_year-01-10",
    ),
}
