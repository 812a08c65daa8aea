"""Text in two languages, and how Vietnamese text is compared and sorted."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from attrs import frozen

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")

#: Characters that no file of ours may hold, and the name of the problem each makes.
#: Written as ranges, not as Unicode categories: those grow with the Python version, a verdict must not.
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_ODD_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
#: What is left of letters that a program could not read, as it stands, and as UTF-8 that was read as cp1252.
_LOST = "\ufffd|ï¿½"
_LAST_OF_LOST = "½"
_SUSPECT = re.compile(
    f"(?P<control>[{_CONTROL}])|(?P<hidden>[{_HIDDEN}])|(?P<odd_space>[{_ODD_SPACE}])|(?P<tab>\t)|(?P<lost>(?:{_LOST})+)"
)
#: Runs in which every character may be a mark. Composing a long pile of marks takes quadratic time.
_HIGH_RUN = re.compile(r"[^\x00-\u02ff]{31,}")
_MOST_MARKS = 30  # on one letter, as in the Stream-Safe Text Format of Unicode (UAX #15)
_MOST_CANDIDATES = 500
_LEAST_ALIKE = 0.75
_SPACES = re.compile(r"\s+")
_WORDS = re.compile(r"\w+")

#: A sort key: letters, marks, forms, text.
CollationKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str]

_ALPHABET = (
    "\t\n\v\f\r\x85\u2028\u2029 _-‐‒–—―,;:!¡?¿.·'‚‹›\"«»()[]{}§¶@*/\\&#%‰†‡•′`´^¯¨°©®+±÷×<=>¬|¦~−⁄¤¢$£¥₫€"
    "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
)
_QUOTES = {"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"'}  # in their order
#: Quotation marks that open and close a text, as Word, a phone or a French page sets them.
_PAIRS = frozenset({"“”", "„“", "„”", "””", "““", "‘’", "’’", "«»", "″″", "＂＂"})
_SMART = frozenset("“”„«»″＂")
_LETTERS = {letter: place for place, letter in enumerate(_ALPHABET)}
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng
_FOREIGN = "\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0338\u0327\u0328\u0304"
_MARKS = {mark: place for place, mark in enumerate([*_QUOTES, *_TONES, *_FOREIGN], start=1)}

Suspicion = Literal["control", "hidden", "odd_space", "tab", "lost", "marks"]


@frozen
class Words:
    """A name or title: Vietnamese, English, or both.

    Attributes:
        vi: The Vietnamese words; None where they were not seen.
        en: The English words; None where there are none.
    """

    vi: str | None = None
    en: str | None = None

    def in_language(self, language: Language) -> str:
        """The words in *language*, else in the other one, else nothing."""
        first, second = (self.vi, self.en) if language == "vi" else (self.en, self.vi)
        return first or second or ""


def normal(text: str) -> str:
    """*text* in composed form (NFC), the only form kept."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """*text* as names are compared: composed, without case, spaces run together."""
    return _SPACES.sub(" ", normal(text).casefold()).strip()


def in_smart_quotes(text: str) -> str | None:
    """What stands in *text* between one pair of quotation marks as Word sets them; None if it is not in such a pair."""
    inner = text[1:-1]
    if text[:1] + text[-1:] not in _PAIRS or any(each in _SMART for each in inner):
        return None
    return inner.strip(" ")


def alike(text: str) -> str:
    """*text* without that in which spellings of one name differ: case, spaces, punctuation, where a tone stands.

    `Hiện đại hoá` and `Hiện đại hóa` are alike; so are names that differ by a comma.
    """
    return " ".join(_without_place_of_tone(each) for each in _WORDS.findall(folded(text)))


def _without_place_of_tone(word: str) -> str:
    """The letters of a syllable, and its tone behind them."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    return "".join(each for each in parts if each not in _TONES) + "".join(each for each in parts if each in _TONES)


def is_key(text: str) -> bool:
    """Whether *text* can name something in a file: letters and digits of any script, and `-`, `_`, `.` inside."""
    return text[:1].isalnum() and all(each.isalnum() or each in "-_." for each in text)


def suspects(text: str) -> Iterable[tuple[int, str, Suspicion]]:
    """Each character of *text* that a file may not hold, or all of a run of lost ones: its offset, itself, and why."""
    if _is_harmless("".join(set(text))):
        return
    for found in _SUSPECT.finditer(text):
        for kind in ("control", "hidden", "odd_space", "tab", "lost"):
            if found[kind]:
                yield found.start(), found[0], kind
    for run in _HIGH_RUN.finditer(text):
        pile = 0
        for offset, character in enumerate(run[0], start=run.start()):
            pile = pile + 1 if unicodedata.combining(character) else 0
            if pile == _MOST_MARKS + 1:
                yield offset, character, "marks"


def _is_harmless(different: str) -> bool:
    """Whether a text of these *different* characters holds nothing suspect: there are few, so that is quick to say."""
    return not (_SUSPECT.search(different) or _LAST_OF_LOST in different or any(map(unicodedata.combining, different)))


def nearest(wrong: str, known: Iterable[str]) -> str | None:
    """The one of *known* that *wrong* most looks like, if any does; the order of *known* does not matter."""
    known = list(known)
    if len(known) > _MOST_CANDIDATES:  # comparing letters is slow, and among thousands something always looks alike
        return None
    by_fold = {folded(each): each for each in sorted(known, reverse=True)}
    looked_for = folded(wrong[:64])
    like = [each for each in by_fold if _may_be_alike(looked_for, each)]
    if not like:
        return None
    from difflib import get_close_matches  # noqa: PLC0415, for when something is misspelled

    near = get_close_matches(looked_for, like, n=1, cutoff=_LEAST_ALIKE)
    return by_fold[near[0]] if near else None


def _may_be_alike(one: str, other: str) -> bool:
    """Whether two texts have so many letters in common that, in the same order, they would be alike."""
    common = sum((Counter(one) & Counter(other)).values())
    return 2 * common >= _LEAST_ALIKE * (len(one) + len(other))


def collation_key(text: str) -> CollationKey:
    """A key by which `sorted` puts Vietnamese text in the order of a dictionary.

    The order is ICU's for the locale `vi`: all letters count first, then all tones and other marks, then small
    before capital letters, and last the text itself. Signs and letters outside the table follow it, by code point.
    """
    letters: list[int] = []
    marks: list[int] = []
    forms: list[int] = []  # 0 a small letter, 1 a capital, 2 a variant such as a no-break space
    base, passed = "", 0  # the letter that a mark may still change, the class of the last mark
    for char in unicodedata.normalize("NFD", text):
        if mark_class := unicodedata.combining(char):
            changed = unicodedata.normalize("NFC", base + char) if mark_class != passed else ""
            if changed in _LETTERS:  # ă â ê ô ơ ư are letters of their own
                letters[-1], base = _LETTERS[changed], ""
            else:
                marks.append(_MARKS.get(char, ord(char)))
                forms.append(0)
                passed = mark_class
            continue
        base, passed = _QUOTES.get(char, char).lower(), 0
        if base not in _LETTERS and unicodedata.category(char) in {"Cc", "Cf"}:
            continue  # a soft hyphen or a zero-width space has no place in the order
        for plain in base if base in _LETTERS else unicodedata.normalize("NFKD", char):
            small = plain.lower()
            letters.append(_LETTERS.get(small, len(_LETTERS) + ord(small[0])))
            marks.append(_MARKS.get(char, 0))
            forms.append(int(char.lower() != char) if base in _LETTERS else 2)
    return tuple(letters), tuple(marks), tuple(forms), unicodedata.normalize("NFC", text)
