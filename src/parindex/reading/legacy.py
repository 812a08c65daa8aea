"""Vietnamese from before Unicode, recognised by its bytes or by the wrong letters that it has become, and put right.

A finding needs words that are Vietnamese syllables once they are converted and none before, and no word for which
that does not hold. So real Vietnamese, English or French is never taken for it.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Literal

from attrs import evolve, frozen

from parindex.reading.legacy_tables import TCVN3, VISCII, VNI, VOWELS, VPS
from parindex.reading.syllables import is_syllable
from parindex.texts import normal

Encoding = Literal["TCVN3 (ABC)", "VNI", "VISCII", "VPS", "Windows-1258", "Windows-1252"]
#: Characters of a text that are looked through for a first sign; a file is of one piece.
_ENOUGH = 1 << 20
_LAST_OF_LATIN_1 = 0xFF
_LEAST_WORDS = 2
_MOST_FOREIGN = 10  # a word in so many may be of another language
#: Signs that stand for letters in TCVN3, and in no language beside a letter.
_SIGNS = "\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be"
#: What VNI writes and no language does: two vowels with marks of which the second is only a mark, a Spanish ñ first.
_VNI_SIGN = re.compile(r"(?i)[aeo]ï|[ôö][ùøûõï]|[eo][áàåãä]|a[åäáàã]|a[éèúüë]|(?<![a-z])ñ|[aeouy][ùøûõ]")
_UTF_8_SIGN = re.compile("[ÃÄÅÆÂ][^\x00-\x7f\u00c0-\u00ff\u0300-\u036f]|á[º»]")
_ANY_SIGN = re.compile(
    f"[A-Za-z][{_SIGNS}]|[{_SIGNS}][A-Za-z]|{_VNI_SIGN.pattern.removeprefix('(?i)')}|{_UTF_8_SIGN.pattern}"
)
_VIETNAMESE = frozenset("".join(VOWELS) + "đ" + "".join(VOWELS).upper() + "Đ")
_TYPOGRAPHIC = frozenset("–—‘’“”…≥≤°²«»")
_VNI_LETTER = re.compile("|".join(sorted(VNI, key=len, reverse=True)))
_LETTERS = "A-Za-z\u00a1-\u00ff"
_WORD = re.compile(f"[{_LETTERS}]+")
_UNICODE_WORD = re.compile(r"[^\W\d_]+")
#: The bytes that cp1252 has not, which Windows shows as control characters.
_UNSEEN = {chr(each): bytes([each]) for each in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_BEHIND = "".join(_UNSEEN) + bytes(each for each in range(0x80, 0xC0) if chr(each) not in _UNSEEN).decode("cp1252")
#: One letter that is UTF-8 read as cp1252, and a word with such letters, which may have others.
_PIECE = re.compile(f"(?:[ÃÄÅÆ]|á[º»])[{re.escape(_BEHIND)}]")
_PIECED_WORD = re.compile(rf"(?:{_PIECE.pattern}|[^\W\d_])+")
#: What nobody sees of such a letter: a soft hyphen, a no-break space.
_UNSEEN_HALVES = "\u00ad\u00a0"
_FIRST_HALF = re.compile(r"(?:[ÂÃÄÅÆ]|á[º»])\Z")
#: What may stand behind a capital Ã that is meant: XÃ”, XÃ followed by a no-break space.
_BEHIND_CAPITALS = "‘’“”…–—‹›\u00a0"


@frozen
class Legacy:
    """A stretch of a line that is Vietnamese in disguise.

    Attributes:
        start: Its offset in the text.
        text: As it stands there.
        mended: As it was meant.
        encoding: How its letters were written.
        certain: Whether nothing else can have been meant.
    """

    start: int
    text: str
    mended: str
    encoding: Encoding
    certain: bool = True


def decoded(data: bytes) -> tuple[Encoding, str, bool] | None:
    """The encoding of *data*, which is not UTF-8, its text, and whether every word of it is sure; None if not known."""
    found: list[tuple[int, Encoding, str, bool]] = []
    for encoding, decode in _DECODERS.items():
        text = decode(data)
        if text is None:
            continue
        marked = {each for each in _UNICODE_WORD.findall(text) if not each.isascii()}
        words = {each for each in marked if not _is_abbreviation(each)}
        right = sum(is_syllable(each) for each in words)
        if right >= _LEAST_WORDS and (len(words) - right) * _MOST_FOREIGN <= len(words):
            found.append((right, encoding, text, right == len(words)))
    found.sort(key=lambda each: -each[0])
    if not found or (len(found) > 1 and found[0][0] == found[1][0] and found[0][2] != found[1][2]):
        return None
    _, encoding, text, certain = found[0]
    return encoding, text, certain


def disguised(text: str) -> Iterator[Legacy]:
    """The lines of *text* in which Vietnamese is in disguise: one stretch of each, or words where others are right."""
    if text.isascii() or not _ANY_SIGN.search(text, 0, _ENOUGH):
        return
    lines = text.split("\n")
    known = {name for name, convert in _BY_LETTERS.items() if any(_by_letters(each, name, convert) for each in lines)}
    start = 0
    for line in lines:
        if not line.isascii():
            found = _utf_8_as_1252(line) or _in_any(line, known)
            for each in [found] if found else _words_as_1252(line):
                yield evolve(each, start=start + each.start)
        start += len(line) + 1


def _in_any(line: str, known: Collection[str]) -> Legacy | None:
    """The stretch of *line* in one of the encodings that the file is *known* to have."""
    tried = (_by_letters(line, name, convert, known=True) for name, convert in _BY_LETTERS.items() if name in known)
    return next(filter(None, tried), None)


def _by_letters(line: str, encoding: Encoding, convert: Callable[[str], str], *, known: bool = False) -> Legacy | None:
    """The stretch of *line* whose words become Vietnamese by *convert*, if they prove it and none disproves it.

    Where another line of the file has proved it, and it is *known*, one word is enough.
    """
    if line.isascii() or any(ord(each) > _LAST_OF_LATIN_1 for each in line):
        return None
    words = [each for each in _WORD.finditer(line) if not each[0].isascii()]
    doubtful = {each[0] for each in words if not is_syllable(each[0])}
    turned = {convert(each) for each in doubtful}
    proofs = {each for each in turned if len(each) > 1 and is_syllable(each.lower())}
    against = [each for each in turned - proofs if not _is_abbreviation(each)]
    if len(proofs) < (1 if known else _LEAST_WORDS) or len(against) * _MOST_FOREIGN > len(proofs):
        return None
    if not known and not any(_is_sign(each, encoding) for each in doubtful):
        return None
    first, last = words[0].start(), words[-1].end()
    stretch = line[first:last]
    in_capitals = encoding == "TCVN3 (ABC)" and any(_only_capitals(word) for word in _WORD.findall(stretch))
    mended = _WORD.sub(lambda each: _in_its_case(each[0], convert(each[0])), stretch)
    return Legacy(first, stretch, normal(mended), encoding, not in_capitals)


def _is_abbreviation(word: str) -> bool:
    """Whether *word* is capitals with a Đ among them: QĐ, HĐND."""
    return word.isupper() and word.replace("Đ", "").isascii()


def _only_capitals(word: str) -> bool:
    """Whether the ASCII letters of *word*, two or more, are capitals: then its marked letters were meant to be."""
    plain = [each for each in word if each.isascii()]
    return len(plain) > 1 and all(each.isupper() for each in plain)


def _in_its_case(word: str, converted: str) -> str:
    return converted.upper() if _only_capitals(word) else converted


def _is_sign(word: str, encoding: Encoding) -> bool:
    if encoding == "VNI":
        return _VNI_SIGN.search(word) is not None
    return any(each in _SIGNS for each in word)


def _tcvn3(text: str) -> str:
    return "".join(TCVN3.get(ord(each), each) for each in text)


def _vni(text: str) -> str:
    return _VNI_LETTER.sub(lambda each: VNI[each[0]], text)


_BY_LETTERS: dict[Encoding, Callable[[str], str]] = {"TCVN3 (ABC)": _tcvn3, "VNI": _vni}


def _utf_8_as_1252(line: str) -> Legacy | None:
    """The stretch of *line* that is UTF-8 read as the Windows page of Western Europe."""
    if not _UTF_8_SIGN.search(line):
        return None
    at = [offset for offset, each in enumerate(line) if not each.isascii()]
    first, last = at[0], at[-1] + 1
    while first and line[first - 1].isalpha():
        first -= 1
    while last < len(line) and line[last].isalpha():
        last += 1
    try:
        mended = b"".join(_UNSEEN.get(each) or each.encode("cp1252") for each in line[first:last]).decode()
    except UnicodeError:
        return None
    marked = {each for each in normal(mended) if not each.isascii()}
    if not marked & _VIETNAMESE or marked - _VIETNAMESE - _TYPOGRAPHIC:
        return None
    pieces = list(_PIECE.finditer(line))
    if pieces and all(_may_be_meant(each, certain=True) for each in pieces):
        return None
    return Legacy(first, line[first:last], normal(mended), "Windows-1252")


def _words_as_1252(line: str) -> Iterator[Legacy]:
    """The words of *line* with letters that are UTF-8 read as cp1252, where the line has others that are not."""
    for word in _PIECED_WORD.finditer(line):
        pieces = list(_PIECE.finditer(word[0]))
        letters = {normal(_letter(each)) for each in pieces}
        if not letters or letters - _VIETNAMESE:
            continue
        mended = normal(_PIECE.sub(_letter, word[0]))
        certain = is_syllable(mended.lower())
        unseen = any(each[0][-1] in _UNSEEN_HALVES for each in pieces)
        if not unseen and all(each[0][0] != "á" for each in pieces) and len(mended) == 1:
            continue  # é may be of another language
        if all(_may_be_meant(each, certain=certain) for each in pieces):
            continue
        if certain or unseen:
            yield Legacy(word.start(), word[0], mended, "Windows-1252", certain)


def _letter(piece: re.Match[str]) -> str:
    return b"".join(_UNSEEN.get(each) or each.encode("cp1252") for each in piece[0]).decode()


def _may_be_meant(piece: re.Match[str], *, certain: bool) -> bool:
    """Whether *piece* of a word may be a capital and what follows it, as in `“CẤP XÃ”`."""
    word, start, end = piece.string, piece.start(), piece.end()
    if piece[0][-1] not in _BEHIND_CAPITALS or piece[0][0].islower() or word[start - 1 : start].islower():
        return False
    return not (certain and word[end : end + 1].islower())


def is_second_half(text: str, offset: int) -> bool:
    """Whether the character at *offset* may be the unseen half of a letter that is UTF-8 read as cp1252."""
    return text[offset] in _UNSEEN_HALVES and _FIRST_HALF.search(text, max(0, offset - 2), offset) is not None


def _by_table(table: Mapping[int, str]) -> Callable[[bytes], str | None]:
    def decode(data: bytes) -> str | None:
        known = {**{each: chr(each) for each in range(0x80)}, **table}
        return normal("".join(known[each] for each in data)) if all(each in known for each in data) else None

    return decode


def _vni_bytes(data: bytes) -> str | None:
    try:
        return normal(_vni(data.decode("cp1252")))
    except UnicodeDecodeError:
        return None


def _windows_1258(data: bytes) -> str | None:
    try:
        return normal(data.decode("cp1258"))
    except UnicodeDecodeError:
        return None


_DECODERS: dict[Encoding, Callable[[bytes], str | None]] = {
    "TCVN3 (ABC)": _by_table(TCVN3),
    "VNI": _vni_bytes,
    "VISCII": _by_table(VISCII),
    "VPS": _by_table(VPS),
    "Windows-1258": _windows_1258,
}
