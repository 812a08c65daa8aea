"""What an editor shows: words for every key, every word to choose from, and every kind of file, in both languages."""

from decimal import Decimal
from typing import Any

from parindex.model.awards import Awards
from parindex.model.criteria import CriteriaSet
from parindex.model.ledger import Ledger
from parindex.model.round import Round
from parindex.model.sheets import ScoreSheet
from parindex.schema import words_of_rounds, words_of_rules, words_of_sets, words_of_sheets
from parindex.texts import Words

_FORMAT, _WORDS = "format", Words("Tên tiếng Việt", "Name in Vietnamese")

#: The words of keys, by class. The empty key is the class itself.
WORDS: dict[type, dict[str, Words]] = {
    **words_of_sets.WORDS,
    **words_of_rules.WORDS,
    **words_of_sheets.WORDS,
    **words_of_rounds.WORDS,
    Words: {"vi": _WORDS, "en": Words("Tên tiếng Anh", "Name in English")},
    object: {_FORMAT: Words("Loại tệp và phiên bản định dạng", "What the file is, and the version of its format")},
}
#: What the kinds of file are.
TITLES: dict[type, Words] = {
    CriteriaSet: Words(
        "Bộ tiêu chí: lĩnh vực, tiêu chí và quy tắc chấm", "Criteria set: areas, criteria and their rules"
    ),
    ScoreSheet: Words("Bảng điểm tự chấm của một đơn vị", "Score sheet: what one unit answers and claims"),
    Ledger: Words("Sổ thẩm định", "Ledger: what was verified, asked, explained and deducted"),
    Round: Words("Đợt đánh giá: một năm, một cơ quan", "Round: one year, one authority"),
    Awards: Words("Hình thức khen thưởng và điều kiện", "Awards: who may be proposed, and when"),
}
_UNKNOWN = Words("chưa biết", "not known")
_NONE = Words("không có giới hạn", "no limit")
#: The words to choose from, by all that stand together.
CHOICES: dict[tuple[str, ...], tuple[Words, ...]] = {
    ("official", "partial", "illustrative"): (
        Words("chính thức: mọi mục nêu nguồn", "official: every item names its source"),
        Words("chưa đầy đủ: phần thiếu được nêu rõ", "known in part: what is missing is said"),
        Words("minh họa: không dùng chấm thật", "made up: not for real scoring"),
    ),
    ("published", "exact"): (
        Words("chỉ số đã làm tròn để công bố", "the index as published, rounded"),
        Words("chỉ số chính xác trước khi làm tròn", "the index before rounding"),
    ),
    ("standard", "dense"): (Words("1, 2, 2, 4", "1, 2, 2, 4"), Words("1, 2, 2, 3", "1, 2, 2, 3")),
    ("refused", "excluded", "full", "zero"): (
        Words("không được khai là không phát sinh", "it cannot be said to have not arisen"),
        Words("loại khỏi điểm tối đa", "out of the maximum"),
        Words("được điểm tối đa", "the maximum"),
        Words("0 điểm", "0 points"),
    ),
    ("excluded", "refused"): (
        Words("loại khỏi điểm tối đa", "out of the maximum"),
        Words("không được trả lời như vậy", "nobody can answer so"),
    ),
    ("explain", "zero"): (
        Words("giải trình có thể thay tài liệu", "an explanation can stand for evidence"),
        Words("0 điểm", "0 points"),
    ),
    ("higher", "lower"): (
        Words("càng cao càng tốt", "higher is better"),
        Words("càng thấp càng tốt", "lower is better"),
    ),
    ("count", "amount", "percent", "date", "points"): (
        Words("số đếm: 45", "a whole number: 45"),
        Words("số lượng, số tiền: 12000.48", "any number: 12000.48"),
        Words("tỷ lệ có dấu %: 87.5%", "a number with %: 87.5%"),
        Words("ngày, hoặc never", "a date, or never"),
        Words("số điểm", "points"),
    ),
    ("points", "weights"): (
        Words("cộng điểm tối đa", "maxima add up"),
        Words("dùng trọng số", "siblings carry weights"),
    ),
    ("core", "bonus", "penalty"): (
        Words("lĩnh vực chính", "core"),
        Words("điểm thưởng, ngoài điểm tối đa", "points on top"),
        Words("điểm trừ", "points taken away"),
    ),
    ("set", "part", "area"): (
        Words("cả bộ tiêu chí", "the whole set"),
        Words("trong cùng phần", "the part"),
        Words("trong cùng lĩnh vực", "the area"),
    ),
    ("official", "group", "cluster"): (
        Words("thứ hạng chính thức", "the official rank"),
        Words("trong nhóm", "in the group"),
        Words("trong cụm", "in the cluster"),
    ),
    ("group", "cluster"): (Words("theo nhóm", "in the group"), Words("theo cụm", "in the cluster")),
    ("point", "comma"): (Words("dấu chấm: 76.75", "a point: 76.75"), Words("dấu phẩy: 76,75", "a comma: 76,75")),
    ("claim", "verify", "explain"): (
        Words("đơn vị tự chấm", "units claim"),
        Words("cơ quan thẩm định", "the authority verifies"),
        Words("đơn vị giải trình", "units explain"),
    ),
    ("collectives", "individuals"): (Words("tập thể", "collectives"), Words("cá nhân", "individuals")),
    ("council", "index", "rank_share"): (
        Words("hội đồng quyết định", "the council decides"),
        Words("theo chỉ số", "by index"),
        Words("theo thứ hạng / số đơn vị xếp hạng", "by rank / ranked units"),
    ),
    ("include", "exclude", "tie_break", "council"): (
        Words("lấy tất cả", "all of them"),
        Words("không lấy ai", "none of them"),
        Words("phân định theo thứ hạng chính xác", "by the tie-break"),
        Words("hội đồng quyết định", "the council decides"),
    ),
    ("none",): (_NONE,),
    ("unknown",): (_UNKNOWN,),
    ("none", "unknown"): (_NONE, _UNKNOWN),
    ("measure",): (Words("điểm tối đa × đại lượng", "maximum × measure"),),
    ("max",): (Words("chỉ tính đến điểm tối đa", "no more than the maximum counts"),),
    ("exact",): (Words("chỉ số trước khi làm tròn", "the index before rounding"),),
    ("all",): (Words("tất cả phần còn lại", "all else"),),
    ("not_held",): (Words("năm nay không tổ chức", "it will not come this year"),),
    ("eligible",): (Words("các đơn vị đủ điều kiện", "those that meet the conditions"),),
    ("unit",): (Words("mỗi đơn vị một hình thức", "one for each unit"),),
}


def words_of(wanted: type, key: str) -> Words:
    """The words of a *key* of a class, which may have it from the class it builds on."""
    return next(WORDS[each][key] for each in wanted.__mro__ if key in WORDS.get(each, {}))


def title_of(wanted: type) -> Words:
    """What a kind of file is."""
    return TITLES[wanted]


def choices(words: tuple[str, ...]) -> dict[str, Any]:
    """One of *words*, each explained."""
    return {"enum": list(words), "enumDescriptions": [together(each) for each in CHOICES[words]]}


def described(words: Words, *, default: bool | int | str | Decimal | None = None) -> dict[str, str]:
    """*words* as an editor shows them, with what holds where nothing is written: some show plain text alone."""
    if default is not None:
        shown = str(default).lower() if isinstance(default, bool) else f"{default}"
        words = Words(f"{words.vi} (mặc định: {shown})", f"{words.en} (default: {shown})")
    return {"description": together(words), "markdownDescription": f"{words.vi}\n\n*{words.en}*"}


def together(words: Words) -> str:
    """Both languages in one line."""
    return f"{words.vi} / {words.en}" if words.vi != words.en else str(words.vi)
