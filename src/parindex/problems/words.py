"""Problems in words: the one table of kinds, and the sentences made from it."""

import re
from decimal import Decimal

from parindex.problems import (
    of_awards,
    of_criteria,
    of_examples,
    of_folders,
    of_layout,
    of_ledgers,
    of_proofs,
    of_rounds,
    of_rules,
    of_sets,
    of_settings,
    of_shape,
    of_sheets,
    of_slips,
    of_style,
    of_tables,
    of_text,
    of_usage,
    of_walks,
)
from parindex.problems.kinds import Kind, Sentence
from parindex.problems.problem import WHOLE_SET, Problem, Value
from parindex.texts import Language

_ROOMS = (
    of_text,
    of_slips,
    of_layout,
    of_shape,
    of_sets,
    of_rules,
    of_criteria,
    of_proofs,
    of_examples,
    of_style,
    of_rounds,
    of_folders,
    of_walks,
    of_sheets,
    of_ledgers,
    of_tables,
    of_awards,
    of_usage,
    of_settings,
)
KINDS: tuple[Kind, ...] = tuple(sorted((each for room in _ROOMS for each in room.KINDS), key=lambda each: each.code))
_BY_CODE = {each.code: each for each in KINDS}

#: Fields whose values are words of ours, not the author's, and so have two languages.
_TERM_FIELDS = frozenset({"wanted", "found", "what", "relation"})
_TERMS = {
    "text": Sentence(vi="một văn bản", en="a text"),
    "number": Sentence(vi="một số", en="a number"),
    "whole number": Sentence(vi="một số nguyên", en="a whole number"),
    "date": Sentence(vi="một ngày", en="a date"),
    "yes or no": Sentence(vi="true hoặc false", en="true or false"),
    "number or date": Sentence(
        vi="một số, tỷ lệ phần trăm, ngày, hoặc never", en="a number, a percentage, a date or never"
    ),
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
    "stage": Sentence(vi="giai đoạn", en="stage"),
    "no verb": Sentence(vi="không có nội dung nào", en="does nothing"),
    "several verbs": Sentence(vi="có nhiều nội dung", en="does more than one"),
    "property": Sentence(vi="đặc điểm", en="property"),
    "figure": Sentence(vi="số liệu", en="figure"),
    "item": Sentence(vi="mục", en="item"),
    "area": Sentence(vi="lĩnh vực", en="area"),
    "areas": Sentence(vi="lĩnh vực", en="areas"),
    "criteria": Sentence(vi="tiêu chí", en="criteria"),
    "sub_criteria": Sentence(vi="tiêu chí thành phần", en="sub-criteria"),
    "part": Sentence(vi="phần", en="part"),
    "source": Sentence(vi="nguồn", en="source"),
    "option": Sentence(vi="phương án", en="option"),
    "condition": Sentence(vi="nội dung", en="condition"),
    "case": Sentence(vi="trường hợp", en="case"),
    "document": Sentence(vi="tài liệu", en="document"),
    "criteria set": Sentence(vi="bộ tiêu chí", en="criteria set"),
    "a round": Sentence(vi="một đợt đánh giá", en="a round"),
    "a score sheet": Sentence(vi="một phiếu chấm", en="a score sheet"),
    "a ledger": Sentence(vi="một sổ thẩm định", en="a ledger"),
    "awards": Sentence(vi="một quy định khen thưởng", en="a file of awards"),
    "problem": Sentence(vi="mã vấn đề", en="problem code"),
    "not arisen": Sentence(vi="không phát sinh", en="it did not arise"),
    "figures to explain": Sentence(vi="có số liệu phải nêu lý do", en="there are figures to be explained"),
    "count": Sentence(vi="một số nguyên", en="a whole number"),
    "amount": Sentence(vi="một số", en="a number"),
    "points": Sentence(vi="một số điểm", en="a number of points"),
    "percent": Sentence(vi="một tỷ lệ có dấu %", en="a percentage with its sign"),
    "more": Sentence(vi="lớn hơn", en="more than"),
    "less": Sentence(vi="nhỏ hơn", en="less than"),
    "zip": Sentence(
        vi="tệp Word, Excel (.docx, .xlsx) hoặc tệp nén zip", en="a file of Word or Excel (.docx, .xlsx) or a zip"
    ),
    "old office": Sentence(vi="tệp Word hoặc Excel bản cũ (.doc, .xls)", en="a file of Word or Excel (.doc, .xls)"),
    "rtf": Sentence(vi="tệp RTF (do Word, WordPad ghi ra)", en="an RTF file, as Word and WordPad write them"),
    "pdf": Sentence(vi="tệp PDF", en="a PDF file"),
    "unit of last time": Sentence(vi="đơn vị của đợt trước", en="unit of the previous round"),
}
#: What operating systems say when a file cannot be read or written; what stands here not is shown as they say it.
_WORDS_OF_SYSTEMS = {
    "No such file or directory": "không có tệp hoặc thư mục này",
    "Permission denied": "không có quyền",
    "Is a directory": "đây là thư mục",
    "Not a directory": "một phần của đường dẫn không phải là thư mục",
    "File exists": "đã có tệp cùng tên",
    "File name too long": "tên tệp quá dài",
    "No space left on device": "hết dung lượng đĩa",
    "Read-only file system": "ổ đĩa chỉ cho đọc",
    "Too many levels of symbolic links": "liên kết chỉ vòng về chính nó",
    "not a plain file": "không phải là tệp",
    "it has changed meanwhile": "tệp đã thay đổi trong lúc đó",
    "it may not be written to": "tệp chỉ cho đọc",
    "it lies outside --root": "tệp nằm ngoài --root",
}
#: Fields that list names of ours, or few of the author's: shown to the end.
_OUR_LISTS = frozenset({"known", "choices", "formats", "keys", "mended"})
_LONGEST_VALUE = 120
#: Fields that name a branch of a set, or the set.
_CODE_FIELDS = frozenset({"code", "above"})
#: Fields in a hint that stand behind a key of ours: `max: {sum}`.
_BEHIND_A_KEY = re.compile(r"\b[a-z_]+: \{([a-z]+)\}")
#: A number and what it counts, in an English sentence.
_COUNTED = re.compile(r"(\{([a-z]+)\} point)s\b")


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
    values = dict(found.values)
    one = _COUNTED.sub(lambda each: each[1] if str(values.get(each[2])) == "1" else each[0], template.en)
    text = template.vi if language == "vi" else one
    for_files = set(_BEHIND_A_KEY.findall(text))  # what is to be written into a file is written as files have it
    return text.format_map(
        {
            field: _shown(field, value, "en" if field in for_files else language, language)
            for field, value in found.values
        }
    )


def _shown(field: str, value: Value, numbers: Language, language: Language) -> str:
    if value == WHOLE_SET and field in _CODE_FIELDS:
        return "cả bộ" if language == "vi" else "the whole set"
    if field in _TERM_FIELDS:
        term = _TERMS[str(value)]
        return term.vi if language == "vi" else term.en
    if field == "words" and language == "vi" and value in _WORDS_OF_SYSTEMS:
        return _WORDS_OF_SYSTEMS[str(value)]
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",") if numbers == "vi" else f"{value:f}"
    text = "".join(each if each.isprintable() else _escaped(each) for each in str(value))
    if field == "where":
        text = text.removeprefix("@")  # an address, where there are no lines
    if field in _OUR_LISTS:
        return text
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"


def _escaped(character: str) -> str:
    return "\\n" if character == "\n" else f"\\u{ord(character):04x}"
