"""Mutants for people: what could be another number, and no example would notice."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

from parindex.mutation.fates import ALIVE, Fate
from parindex.mutation.mutants import Mutant
from parindex.mutation.surveys import Found, counts_of, score
from parindex.places import steps
from parindex.points import rounded
from parindex.texts import Language, Words
from parindex.writing.numbers import number
from parindex.writing.problems_text import excerpt, printable

_COULD_BE = Words(
    "{was} đổi thành {now}{also} thì không ví dụ nào phát hiện{doubt}",
    "{was} could be {now}{also} and no example would notice{doubt}",
)
_COULD_GO = Words(
    "bỏ {was} đi thì không ví dụ nào phát hiện{doubt}", "{was} could be left out and no example would notice{doubt}"
)
_TOO = Words(", cùng với {was} thành {now},", " (with {was} as {now})")
_ABOVE = Words(", cùng các điểm tối đa chứa nó,", " (with the maxima that it is part of)")
_DOUBT = Words(" (chưa chứng minh được là điểm có thay đổi)", " (whether points would change is not decided)")
_COUNTS = Words(
    "{all} thay đổi: ví dụ phát hiện {noticed}, validate từ chối {refused}, {same} không đổi kết quả,"
    " {alive} không bị phát hiện",
    "{all} changes: {noticed} noticed by examples, {refused} refused by validate, {same} change nothing,"
    " {alive} not noticed",
)
_NOT_TRIED = Words(
    "{path}: chưa thử thay đổi nào, vì tệp còn lỗi", "{path}: no change was tried, for something is wrong with it"
)
_SCORE = Words("Tỷ lệ ví dụ phát hiện: {score} %", "Noticed by examples: {score} %")


def mutant_text(found: Found, texts: Mapping[str, str], language: Language) -> str:
    """A mutant that lives: `path:line:column:` what could be there, and the source line with a caret."""
    text = f"{printable(str(found.place))}: {mutant_sentence(found, language)}\n"
    lines = texts.get(found.place.file, "").split("\n")
    return text + (excerpt(lines[found.place.line - 1], found.place) if found.place.line <= len(lines) else "")


def mutant_sentence(found: Found, language: Language) -> str:
    """What could be there, in one line."""
    mutant = found.mutant
    told = _COULD_BE if mutant.now else _COULD_GO
    also = [_TOO.in_language(language).format(was=was, now=now) for was, now in mutant.also]
    if mutant.kind == "maximum" and len(mutant.edits) > 1:
        also.append(_ABOVE.in_language(language))
    doubt = _DOUBT.in_language(language) if found.fate == "undecided" else ""
    return told.in_language(language).format(was=_was(mutant), now=mutant.now, also="".join(also), doubt=doubt)


def _was(mutant: Mutant) -> str:
    """What stands there; a word says little without its key."""
    key = steps(mutant.address)[-1]
    return f"{key}: {mutant.was}" if mutant.kind == "policy" and isinstance(key, str) else mutant.was


def not_tried(path: str, language: Language) -> str:
    """That the file at *path* has errors, and no mutants."""
    return _NOT_TRIED.in_language(language).format(path=printable(path)) + "\n"


def counts_text(counts: Mapping[Fate, int], language: Language) -> str:
    """How many there are, what became of them, and the share that examples notice."""
    alive = sum(counts[fate] for fate in ALIVE)
    values: dict[str, int] = {"all": sum(counts.values()), "alive": alive}
    values.update((fate, count) for fate, count in counts.items())
    told = _COUNTS.in_language(language).format_map(values)
    shown = number(score_shown(counts), language)
    return f"{told}\n{_SCORE.in_language(language).format(score=shown)}\n"


def score_shown(counts: Mapping[Fate, int]) -> Decimal:
    """The share of 100 to two decimals, rounded down: it is 100 only where nothing is left."""
    return rounded(Fraction(floor(score(counts) * 100), 100), 2)


def mutants_data(found: Sequence[Found]) -> dict[str, Any]:
    """The mutants of one file as JSON holds them: counts, the score, and those that live."""
    counts = counts_of(found)
    return {
        "counts": dict(counts),
        "score": f"{score_shown(counts):f}",
        "living": [_data(each) for each in found if each.fate in ALIVE],
    }


def _data(each: Found) -> dict[str, Any]:
    place, mutant = each.place, each.mutant
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "address": mutant.address,
        "kind": mutant.kind,
        "fate": each.fate,
        "was": mutant.was,
        "now": mutant.now,
        "also": [{"was": was, "now": now} for was, now in mutant.also],
        "message": {"vi": mutant_sentence(each, "vi"), "en": mutant_sentence(each, "en")},
    }
