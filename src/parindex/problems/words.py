"""Problems in words: the one table of kinds, and the sentences made from it."""

from decimal import Decimal

from parindex.problems import of_awards, of_rounds, of_sets, of_shape, of_tables, of_text, of_usage
from parindex.problems.kinds import Kind, Sentence
from parindex.problems.problem import Problem, Value
from parindex.texts import Language

KINDS: tuple[Kind, ...] = (
    *of_text.KINDS,
    *of_shape.KINDS,
    *of_sets.KINDS,
    *of_rounds.KINDS,
    *of_tables.KINDS,
    *of_awards.KINDS,
    *of_usage.KINDS,
)
_BY_CODE = {each.code: each for each in KINDS}

#: Fields whose values are words of ours, not the author's, and so have two languages.
_TERM_FIELDS = frozenset({"wanted", "found", "what"})
_TERMS = {
    "text": Sentence(vi="một văn bản", en="a text"),
    "number": Sentence(vi="một số", en="a number"),
    "whole number": Sentence(vi="một số nguyên", en="a whole number"),
    "date": Sentence(vi="một ngày", en="a date"),
    "yes or no": Sentence(vi="true hoặc false", en="true or false"),
    "percentage": Sentence(vi="một tỷ lệ phần trăm", en="a percentage"),
    "scalar": Sentence(vi="một giá trị đơn", en="a single value"),
    "sequence": Sentence(vi="một danh sách", en="a list"),
    "mapping": Sentence(vi="một nhóm khóa", en="a group of keys"),
    "nothing": Sentence(vi="trống", en="nothing"),
    "several": Sentence(vi="có nhiều hơn một", en="is more than one"),
    "none": Sentence(vi="không có khóa nào", en="is none"),
    "group": Sentence(vi="nhóm", en="group"),
    "band": Sentence(vi="mức xếp loại", en="band"),
    "award": Sentence(vi="hình thức khen thưởng", en="award"),
    "flag": Sentence(vi="dấu hiệu", en="flag"),
    "unit": Sentence(vi="đơn vị", en="unit"),
    "unit of last time": Sentence(vi="đơn vị của đợt trước", en="unit of the previous round"),
}
#: Fields that list names of ours, or few of the author's: shown to the end.
_OUR_LISTS = frozenset({"known", "choices", "formats", "keys", "mended"})
_LONGEST_VALUE = 120


def kind(code: str) -> Kind:
    """The kind of problem with *code*.

    Raises:
        KeyError: There is none.
    """
    return _BY_CODE[code]


def sentence(found: Problem, language: Language) -> str:
    """What is wrong, in *language* and in the author's words."""
    return _said(kind(found.code).says, found, language)


def hint(found: Problem, language: Language) -> str:
    """What to do about it, in *language*."""
    of_kind = kind(found.code)
    chosen = dict(of_kind.hints)[found.hint] if found.hint is not None else of_kind.hint
    return _said(chosen, found, language)


def _said(template: Sentence, found: Problem, language: Language) -> str:
    text = template.vi if language == "vi" else template.en
    return text.format_map({field: _shown(field, value, language) for field, value in found.values})


def _shown(field: str, value: Value, language: Language) -> str:
    if field in _TERM_FIELDS:
        term = _TERMS[str(value)]
        return term.vi if language == "vi" else term.en
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",") if language == "vi" else f"{value:f}"
    text = "".join(each if each.isprintable() else _escaped(each) for each in str(value))
    if field in _OUR_LISTS:
        return text
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"


def _escaped(character: str) -> str:
    return "\\n" if character == "\n" else f"\\u{ord(character):04x}"
