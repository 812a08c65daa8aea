"""How the catalogue spells the names of areas.

These are the names, as printed, of the areas in the shipped sets that say where they were read. They stand here so that
checks need to open no file; a test compares them with the sets.
"""

from collections import defaultdict

from parindex.texts import alike, nearest

AREA_NAMES = (
    "Công tác chỉ đạo điều hành CCHC",
    "Công tác chỉ đạo, điều hành",
    "Công tác chỉ đạo, điều hành CCHC",
    "Công tác chỉ đạo, điều hành cải cách hành chính",
    "Công tác tuyên truyền, kiểm tra CCHC",
    "Cải cách TTHC",
    "Cải cách bộ máy hành chính nhà nước",
    "Cải cách chế độ công vụ",
    "Cải cách thể chế",
    "Cải cách thủ tục hành chính",
    "Cải cách tài chính công",
    "Cải cách tổ chức bộ máy",
    "Cải cách tổ chức bộ máy hành chính",
    "Hiện đại hoá hành chính",
    "Hiện đại hóa hành chính",
    "Thực hiện cơ chế một cửa, cơ chế một cửa liên thông",
    "Tác động của CCHC đến người dân, tổ chức và phát triển KT-XH của tỉnh",
    "Tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội",
    "Tổ chức thực hiện VBQPPL, văn bản chỉ đạo của cấp trên",
    "Xây dựng và nâng cao chất lượng đội ngũ công chức, viên chức",
    "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số",
    "Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật",
    "Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật tại tỉnh",
    "Xây dựng, nâng cao chất lượng đội ngũ",
)

_SPELLINGS: dict[str, list[str]] = defaultdict(list)
for _each in AREA_NAMES:
    _SPELLINGS[alike(_each)].append(_each)


def spelled_otherwise(name: str) -> str | None:
    """How the catalogue spells *name*, if it has it and never spells it so."""
    known = _SPELLINGS.get(alike(name), [])
    return None if not known or name in known else nearest(name, known)
