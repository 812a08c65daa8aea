"""How Vietnamese letters were written before Unicode: tables of the encodings as they were published.

Rows of twelve vowels in the order a ă â e ê i o ô ơ u ư y; columns: no mark, huyền, hỏi, ngã, sắc, nặng. A dot stands
for a letter that the table leaves where ASCII has it, or does not have.
"""

VOWELS = (
    "aàảãáạ",
    "ăằẳẵắặ",
    "âầẩẫấậ",
    "eèẻẽéẹ",
    "êềểễếệ",
    "iìỉĩíị",
    "oòỏõóọ",
    "ôồổỗốộ",
    "ơờởỡớợ",
    "uùủũúụ",
    "ưừửữứự",
    "yỳỷỹýỵ",
)
#: TCVN 5712:1993, set 3: the ABC fonts (.VnTime). Capitals with a tone are the small letters in a font of capitals.
_TCVN3 = (
    "..  B5 B6 B7 B8 B9",
    "A8  BB BC BD BE C6",
    "A9  C7 C8 C9 CA CB",
    "..  CC CE CF D0 D1",
    "AA  D2 D3 D4 D5 D6",
    "..  D7 D8 DC DD DE",
    "..  DF E1 E2 E3 E4",
    "AB  E5 E6 E7 E8 E9",
    "AC  EA EB EC ED EE",
    "..  EF F1 F2 F3 F4",
    "AD  F5 F6 F7 F8 F9",
    "..  FA FB FC FD FE",
)
_TCVN3_MORE = {0xA1: "Ă", 0xA2: "Â", 0xA3: "Ê", 0xA4: "Ô", 0xA5: "Ơ", 0xA6: "Ư", 0xA7: "Đ", 0xAE: "đ"}
#: RFC 1456.
_VISCII = (
    "..  E0 E4 E3 E1 D5",
    "E5  A2 C6 C7 A1 A3",
    "E2  A5 A6 E7 A4 A7",
    "..  E8 EB A8 E9 A9",
    "EA  AB AC AD AA AE",
    "..  EC EF EE ED B8",
    "..  F2 F6 F5 F3 F7",
    "F4  B0 B1 B2 AF B5",
    "BD  B6 B7 DE BE FE",
    "..  F9 FC FB FA F8",
    "DF  D7 D8 E6 D1 F1",
    "..  CF D6 DB FD DC",
)
_VISCII_CAPITALS = (
    "..  C0 C4 C3 C1 80",
    "C5  82 02 05 81 83",
    "C2  85 86 06 84 87",
    "..  C8 CB 88 C9 89",
    "CA  8B 8C 8D 8A 8E",
    "..  CC 9B CE CD 98",
    "..  D2 99 A0 D3 9A",
    "D4  90 91 92 8F 93",
    "B4  96 97 B3 95 94",
    "..  D9 9C 9D DA 9E",
    "BF  BB BC FF BA B9",
    "..  9F 14 19 DD 1E",
)
#: The fonts of the Vietnamese Professionals Society.
_VPS = (
    "..  E0 E4 E3 E1 E5",
    "E6  A2 A3 A4 A1 A5",
    "E2  C0 C4 C5 C3 C6",
    "..  E8 C8 EB E9 CB",
    "EA  8A 8B CD 89 8C",
    "..  EC CC EF ED CE",
    "..  F2 D5 F5 F3 86",
    "F4  D2 B0 87 D3 B6",
    "D6  A9 AA AB A7 AE",
    "..  F9 FB DB FA F8",
    "DC  D8 BA BB D9 BF",
    "..  FF 9B CF 9A 9C",
)
_VPS_MORE = {0xC2: "Â", 0x88: "Ă", 0xC7: "đ", 0xF1: "Đ", 0xCA: "Ê", 0xD4: "Ô", 0xF7: "Ơ", 0xD0: "Ư"}
#: VNI for Windows: a mark stands behind its letter as a character of its own.
_VNI_MARKS = {"": "øûõùï", "â": "àåãáä", "ă": "èúüéë"}  # huyền, hỏi, ngã, sắc, nặng
_VNI_SINGLE = {"ì": "ì", "æ": "ỉ", "ó": "ĩ", "í": "í", "ò": "ị", "ô": "ơ", "ö": "ư", "ñ": "đ", "î": "ỵ"}


def _letters(rows: tuple[str, ...], more: dict[int, str], *, capitals: bool = False) -> dict[int, str]:
    found = dict(more)
    for vowels, codes in zip(VOWELS, rows, strict=True):
        for vowel, code in zip(vowels, codes.split(), strict=True):
            if code != "..":
                found[int(code, 16)] = vowel.upper() if capitals else vowel
    return found


def _vni() -> dict[str, str]:
    pairs = {"aâ": "â", "eâ": "ê", "oâ": "ô", "aê": "ă", **_VNI_SINGLE}
    written = dict(zip("aeouyôö", (VOWELS[each] for each in (0, 3, 6, 9, 11, 8, 10)), strict=True))
    for letter, vowels in written.items():
        tones = vowels[1:] if letter != "y" else vowels[1:-1]
        pairs |= {letter + mark: vowel for mark, vowel in zip(_VNI_MARKS[""], tones, strict=False)}
    for letter, row in zip("aeo", (2, 4, 7), strict=True):
        pairs |= {letter + mark: vowel for mark, vowel in zip(_VNI_MARKS["â"], VOWELS[row][1:], strict=True)}
    pairs |= {"a" + mark: vowel for mark, vowel in zip(_VNI_MARKS["ă"], VOWELS[1][1:], strict=True)}
    for low, vowel in list(pairs.items()):
        pairs[low.upper()] = vowel.upper()
        pairs[low[0].upper() + low[1:]] = vowel.upper()
    return pairs


#: Letters by the code of their byte; those of ASCII are left out.
TCVN3 = _letters(_TCVN3, _TCVN3_MORE)
VISCII = {
    **_letters(_VISCII, {0xF0: "đ", 0xD0: "Đ"}),
    **_letters(_VISCII_CAPITALS, {}, capitals=True),
}
VPS = _letters(_VPS, _VPS_MORE)
#: Letters by the one or two characters of cp1252 by which VNI writes them.
VNI = _vni()
