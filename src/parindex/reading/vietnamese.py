"""Vietnamese words that authors write for keys and choices of ours."""

from collections.abc import Iterable

from parindex.texts import folded, nearest

#: What each may stand for; the first that can stand there is meant.
_MEANT = {
    "điểm": ("max", "points"),
    "điểm tối đa": ("max",),
    "tối đa": ("max", "at_most"),
    "tối thiểu": ("at_least",),
    "điểm trừ": ("penalty",),
    "điểm thưởng": ("bonus",),
    "tên": ("name", "title"),
    "tên gọi": ("name", "title"),
    "tiêu đề": ("title",),
    "mã": ("code", "key", "id"),
    "mã số": ("code", "key", "id"),
    "trên": ("more_than",),
    "từ": ("at_least", "from"),
    "dưới": ("below",),
    "đến": ("at_most", "to"),
    "năm": ("year",),
    "nguồn": ("source", "sources"),
    "tiêu chí": ("criteria",),
    "tiêu chí thành phần": ("criteria",),
    "lĩnh vực": ("areas", "area"),
    "nhóm": ("groups", "group"),
    "đơn vị": ("units", "unit"),
    "trọng số": ("weight", "weights", "weighting"),
    "phần": ("part", "parts"),
    "quy tắc": ("rule",),
    "cách tính": ("rule",),
    "cách chấm": ("rule",),
    "số liệu": ("figures",),
    "tài liệu kiểm chứng": ("evidence",),
    "minh chứng": ("evidence",),
    "ví dụ": ("examples",),
    "loại": ("kind",),
    "tình trạng": ("status",),
    "trạng thái": ("status",),
    "làm tròn": ("rounding",),
    "xếp loại": ("bands",),
    "ghi chú": ("note", "text"),
    "nội dung": ("text", "conditions"),
    "bước": ("steps",),
    "bậc": ("steps",),
    "phương án": ("options",),
    "có/không": ("yes_no",),
    "có, không": ("yes_no",),
    "lựa chọn": ("options",),
    "tỷ lệ": ("ratio", "percent"),
    "tỉ lệ": ("ratio", "percent"),
    "phần trăm": ("percent",),
    "thời hạn": ("deadline",),
    "ngày": ("date",),
    "chính thức": ("official",),
    "minh họa": ("illustrative",),
    "không": ("none", "zero"),
    "cao": ("higher",),
    "thấp": ("lower",),
}


def meant(text: str, known: Iterable[str]) -> str | None:
    """The one of *known* that *text* is the Vietnamese word for, or else most looks like; None if there is none."""
    known = list(known)
    words = _MEANT.get(folded(text.replace("_", " ")), ())
    return next((each for each in words if each in known), None) or nearest(text, known)
