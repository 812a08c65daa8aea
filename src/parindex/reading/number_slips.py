"""What a text was meant to be that is not a number: the slips of Word, Excel and habit, each with a name."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from parindex.points import parsed, plain, rounded
from parindex.problems import Problem, problem
from parindex.texts import in_smart_quotes

_DASHES = "‐‑‒–—―−﹣－"
_DASHED = re.compile(rf"[{_DASHES}] ?(?=[0-9])")
_GROUPED = re.compile(
    r"-?[0-9]{1,3}(?:\.[0-9]{3}(?:(?:\.[0-9]{3})+(?:,[0-9]+)?|,[0-9]+)"  # 1.234.567, 1.234,5
    r"|(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,}"  # 1,234.5, 1,234,567
    r"|(?: [0-9]{3})+(?:[.,][0-9]+)?)"  # 1 234,5
)
_ONE_GROUP = re.compile(r"-?[1-9][0-9]{0,2},[0-9]{3}")
_ONE_COMMA = re.compile(r"-?[0-9]+,[0-9]+%?")
_COMPARED = re.compile(r"(?:>=|<=|=>|=<|[<>≥≤=])\s*(.*)", re.DOTALL)
_RANGE = re.compile(
    rf"(?:từ )?-?[0-9][0-9.,]*\s*%?\s*(?:[-{_DASHES}~]|\.\.+|đến|to)\s*[0-9][0-9.,]*\s*%?", re.IGNORECASE
)
_SCIENTIFIC = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?[eE][-+]?[0-9]{1,3}")
_WITH_UNIT = re.compile(r"(-?[0-9][0-9.,]*)\s*(?:điểm|đ|points?|pts?|đ\.)", re.IGNORECASE)
#: What Excel shows where a formula failed.
SHEET_ERRORS = ("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!")
_HASHES = re.compile(r"#{3,}")
#: Decimals that no office writes.
_TAIL = re.compile(r"(-?[0-9]+)\.([0-9]*?)((?:0{6,}|9{6,})[0-9]{1,3})(%?)", re.ASCII)
_LARGEST_POWER = 9
_LONGEST = 64  # no slip is longer


def is_sheet_error(text: str) -> bool:
    """Whether a spreadsheet has written *text* where it could not work something out."""
    return text.upper() in SHEET_ERRORS or _HASHES.fullmatch(text) is not None


def number_slip(text: str, *, comma: bool = False) -> Problem | None:
    """How *text*, which is no number, was meant; None if it is none of the known slips.

    Args:
        text: As it is written, with a percent sign if it has one.
        comma: Whether decimals are written with a comma where it stands.
    """
    return None if len(text) > _LONGEST else next(filter(None, _slips(text, comma=comma)), None)


def _slips(text: str, *, comma: bool) -> Iterator[Problem | None]:
    """What *text* is said to be, the surest first."""
    yield problem("PAR230", text=text) if is_sheet_error(text) else None
    inner = in_smart_quotes(text)
    yield problem("PAR234", text=text, mended=inner) if inner is not None and _reads(inner) else None
    if (ascii_ := _in_ascii(text)) != text:
        yield _of_signs(text, ascii_, comma=comma)
        return
    yield problem("PAR225", hint="other", text=text) if any(_is_odd(each) for each in text) else None
    if text.endswith("%") and _reads_as(text[:-1].rstrip(" "), comma=comma):
        yield problem("PAR235", text=text, mended=text[:-1].rstrip(" ") + "%")
    yield _with_point(text)
    yield _of_habit(text, comma=comma)


def _with_point(text: str) -> Problem | None:
    """That *text* has a decimal comma, beside whatever else; None if it has not, or may part thousands by it."""
    bare = text[:-1].rstrip(" ") + "%" if text.endswith("%") else text
    if _ONE_COMMA.fullmatch(bare) is None or one_group(bare) is not None:
        return None
    return problem("PAR208", text=text, mended=bare.replace(",", "."))


def _of_signs(text: str, mended: str, *, comma: bool) -> Problem | None:
    """Dashes, full-width and other digits."""
    if _reads_as(mended.removesuffix("%"), comma=comma):
        only_dash = _DASHED.sub("-", text, count=1) == mended
        return problem("PAR224" if only_dash else "PAR225", text=text, mended=mended)
    following = number_slip(mended, comma=comma)
    if following is None:
        return None
    shown = following.value("mended")
    return problem(following.code, text=text) if shown is None else problem(following.code, text=text, mended=shown)


def _of_habit(text: str, *, comma: bool) -> Problem | None:
    """Units, signs of comparison, ranges, separators."""
    if found := _WITH_UNIT.fullmatch(text):
        return _without_unit(text, found[1], comma=comma)
    if (found := _COMPARED.fullmatch(text)) and (_reads_as(found[1].removesuffix("%").rstrip(), comma=comma)):
        return problem("PAR228", text=text, mended=found[1])
    if _RANGE.fullmatch(text):
        return problem("PAR229", text=text)
    if _SCIENTIFIC.fullmatch(text):
        return _scientific(text)
    if _GROUPED.fullmatch(text.removesuffix("%")):
        return problem("PAR227", text=text, mended=_ungrouped(text, comma=comma))
    return None


def one_group(text: str) -> Problem | None:
    """That `1,234` can be 1.234 or 1234; None if it is not of this form."""
    if _ONE_GROUP.fullmatch(text.removesuffix("%")) is None:
        return None
    return problem("PAR227", hint="either", text=text, mended=text.replace(",", ""), decimal=text.replace(",", "."))


def tail_slip(text: str) -> Problem | None:
    """That *text* has the tail of a binary fraction behind its decimals: 0.30000000000000004; None if it has not."""
    found = _TAIL.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None or (found[3].startswith("0") and not (found[2] or int(found[1]))):
        return None
    number = Decimal(found[1] + "." + (found[2] or "0"))
    up = found[3].startswith("9")
    mended = rounded(Fraction(f"{found[1]}.{found[2]}{found[3]}"), len(found[2])) if up else number
    return problem("PAR232", text=text, mended=plain(mended) + found[4])


def _ungrouped(text: str, *, comma: bool) -> str:
    """*text* without what parts its thousands."""
    digits = text.replace(" ", "")
    last = max(digits.rfind("."), digits.rfind(","))
    sign = digits[last] if last >= 0 else ""
    if not sign or digits.count(sign) > 1:
        return digits.replace(".", "").replace(",", "")
    whole = digits[:last].replace(".", "").replace(",", "")
    return f"{whole}{',' if comma else '.'}{digits[last + 1 :]}"


def _without_unit(text: str, number: str, *, comma: bool) -> Problem:
    """That *text* has a unit behind its *number*, which may itself not be written as it should."""
    following = None if _reads_as(number, comma=comma) else one_group(number) or number_slip(number, comma=comma)
    if following is None or following.code == "PAR208":
        mended = number if following is None else str(following.value("mended"))
        return problem("PAR226", text=text, mended=mended)
    return of_whole(following, text)


def of_whole(found: Problem, text: str) -> Problem:
    """What was *found* in a part of *text*, said of all of it."""
    return evolve(found, values=tuple(sorted({**dict(found.values), "text": text}.items())))


def _scientific(text: str) -> Problem:
    number, _, power = text.upper().replace(",", ".").partition("E")
    if abs(int(power)) > _LARGEST_POWER:
        return problem("PAR231", hint="long", text=text)
    value = Decimal(f"{number}E{int(power)}")
    return problem("PAR231", text=text, mended=plain(value))


def _in_ascii(text: str) -> str:
    """*text* with the digits and signs that a keyboard has."""
    dashed = _DASHED.sub("-", text, count=1) if text[:1] in _DASHES else text
    return "".join(_plain(each) for each in dashed)


def _plain(character: str) -> str:
    if character.isascii():
        return character
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    return _SIGNS.get(character, character)


def _is_odd(character: str) -> bool:
    """Whether *character* is a digit that is raised, lowered, in a circle, or a fraction."""
    return not character.isascii() and unicodedata.numeric(character, None) is not None


#: Signs of other widths and scripts, and those of ASCII.
_SIGNS = {"．": ".", "，": ",", "％": "%", "٪": "%", "٫": ".", "﹪": "%", "－": "-", "﹣": "-"}


def _reads_as(text: str, *, comma: bool) -> bool:
    return _reads(text.replace(",", ".") if comma and "." not in text else text)


def _reads(text: str) -> bool:
    try:
        parsed(text)
    except ValueError:
        return False
    return True
