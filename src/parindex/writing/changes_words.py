"""What changed between two criteria sets, in words."""

import re
from collections.abc import Callable, Sequence

from attrs import frozen

from parindex.comparing.changes import Bracket, Change, Changes, Held, Kind, Side
from parindex.model.criteria import CriteriaSet
from parindex.places import Place
from parindex.texts import Language, Words
from parindex.writing.changes_labels import EFFECT_WORDS, FIELD_WORDS, KIND_WORDS
from parindex.writing.changes_values import NOTHING, value_lines, value_words
from parindex.writing.words import STATUSES, name_of

_ON_TOP = Words("không có điểm tối đa", "without a maximum")
_MAXIMUM = Words("tối đa {points}", "maximum {points}")
_FOLLOWS = Words("cộng lại từ các mục bên trong", "follows from what is inside")
_SAME = Words(
    "Không có thay đổi: hai bộ {old} và {new} có nghĩa như nhau.",
    "Nothing changed: {old} and {new} mean the same.",
)
_SAME_VERSIONS = Words(
    "Không có thay đổi: hai bản của {old} có nghĩa như nhau.",
    "Nothing changed: the two versions of {old} mean the same.",
)
#: The way to an area, criterion or item.
_BRANCH = re.compile(r"areas\[\d+\](?:\.criteria\[\d+\])*\.?")
#: Kinds of change of which there is nothing more to say than what became of it.
_WHOLE: tuple[Kind, ...] = ("added", "removed", "split", "merged", "moved", "renamed")

#: Finds the place of an address; None where there is no file.
Locate = Callable[[str], Place]


@frozen
class Located:
    """Where the two sets of a comparison stand in files.

    Attributes:
        old: Finds the place of an address in the old set's file.
        new: Finds that of one in the new set's.
    """

    old: Locate
    new: Locate


def place_of(side: Side | None, locate: Locate | None) -> Place | None:
    """Where one side of a change is written, or the item is where it would be; None for what the whole set lacks."""
    if side is None or locate is None or (side.value is None and not side.code):
        return None
    return locate(side.address)


def set_words(criteria: CriteriaSet, language: Language) -> str:
    """A set in a line: id, year, and whether it is official."""
    return f"{criteria.id} ({criteria.year}, {STATUSES[criteria.status].in_language(language)})"


def same_words(changes: Changes, language: Language) -> str:
    """That nothing changed, in a sentence."""
    old, new = (set_words(each, language) for each in (changes.old, changes.new))
    said = _SAME_VERSIONS if changes.matching.link == "versions" else _SAME
    return said.in_language(language).format(old=old, new=new)


def count_words(changes: Changes, language: Language) -> str:
    """How many changes there are, and how many of each effect."""
    total = len(changes)
    counted = [(len(changes.of(each)), words.in_language(language)) for each, words in EFFECT_WORDS.items()]
    parts = ", ".join(f"{count} {words}" for count, words in counted if count)
    noun = "thay đổi" if language == "vi" else f"change{'' if total == 1 else 's'}"
    return f"{total} {noun}: {parts}"


def subject_words(change: Change, language: Language) -> str:
    """What changed: code and name of the area, criterion or item; the set as a whole."""
    codes = [each.code for each in _sides(change) if each is not None]
    if not codes[0]:
        return "bộ tiêu chí" if language == "vi" else "the set"
    return f"{' → '.join(dict.fromkeys(codes))} {name_of(change.name, language)}"


def kind_words(change: Change, language: Language) -> str:
    """What kind of change it is, and in which field: `re-pointed, maximum (max)`."""
    kind = KIND_WORDS[change.kind].in_language(language)
    where = inner_address(change)
    if not where:
        return kind
    field = FIELD_WORDS[change.field].in_language(language)
    said = kind.endswith(field) or any(each is not None and isinstance(each.value, Bracket) for each in _sides(change))
    words = f"{kind} ({where})" if said else f"{kind}, {field} ({where})"
    return f"{words}, {_FOLLOWS.in_language(language)}" if change.follows else words


def _sides(change: Change) -> tuple[Side | None, Side | None]:
    return change.old, change.new


def inner_address(change: Change) -> str:
    """Where in the item, or in the set, the change is: `rule.steps[1].at_least`."""
    if change.kind in _WHOLE:
        return ""
    sides = [each for each in _sides(change)[::-1] if each is not None]
    side = next((each for each in sides if each.value is not None and not isinstance(each.value, Held)), sides[0])
    return _BRANCH.sub("", side.address) if side.code else side.address


def values_words(change: Change, language: Language) -> tuple[str, str]:
    """What was and what is, each in words."""
    sides = _sides(change)
    if change.kind in _WHOLE[:4]:
        return _maximum(sides[0], language), _maximum(sides[1], language)
    said = [NOTHING if each is None else value_words(each.value, language) for each in sides]
    return said[0], said[1]


def values_lines(change: Change, language: Language) -> tuple[Sequence[str], Sequence[str]]:
    """What was and what is, each in words; a rule or the like that is long, line by line."""
    if change.kind in _WHOLE[:4]:
        whole = values_words(change, language)
        return whole[:1], whole[1:]
    old, new = ([NOTHING] if each is None else value_lines(each.value, language) for each in _sides(change))
    return old, new


def _maximum(side: Side | None, language: Language) -> str:
    """The maximum of an area, criterion or item; that it is not there."""
    if side is None:
        return NOTHING
    if side.value is None:
        return _ON_TOP.in_language(language)
    return _MAXIMUM.in_language(language).format(points=value_words(side.value, language))
