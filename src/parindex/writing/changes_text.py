"""What changed between two criteria sets, for a terminal."""

from itertools import groupby

from parindex.comparing.changes import Change, Changes
from parindex.texts import Language
from parindex.writing.changes_labels import EFFECT_WORDS, LINK_WORDS
from parindex.writing.changes_words import (
    Located,
    count_words,
    kind_words,
    place_of,
    same_words,
    set_words,
    subject_words,
    values_lines,
    values_words,
)
from parindex.writing.problems_text import printable

#: What was and what is stand on one line if they are no longer than this together.
_SHORT = 70


def diff_text(changes: Changes, located: Located | None, language: Language) -> str:
    """*changes* by what they do and by item, how many there are first; with their places if the sets are *located*."""
    if not changes.found:
        return f"{printable(same_words(changes, language))}\n"
    lines = [
        f"{set_words(changes.old, language)} → {set_words(changes.new, language)}",
        LINK_WORDS[changes.matching.link].in_language(language),
        count_words(changes, language),
    ]
    for effect, words in EFFECT_WORDS.items():
        of_effect = changes.of(effect)
        if of_effect:
            lines += ["", f"{words.in_language(language).upper()} ({len(of_effect)})"]
        for subject, each in groupby(of_effect, key=lambda change: subject_words(change, language)):
            lines += ["", f"  {subject}"]
            for change in each:
                lines += _lines(change, located, language)
    return "".join(f"{printable(each)}\n" for each in lines)


def _lines(change: Change, located: Located | None, language: Language) -> list[str]:
    old, new = values_words(change, language)
    kind = kind_words(change, language)
    if change.kind in ("added", "removed"):
        lines = [f"    {kind}: {new if change.old is None else old}"]
    elif len(old) + len(new) <= _SHORT:
        lines = [f"    {kind}: {old} → {new}"]
    else:
        lines = [f"    {kind}:"]
        for sign, said in zip("-+", values_lines(change, language), strict=True):
            lines += [f"      {' ' if at else sign} {each}" for at, each in enumerate(said)]
    where = _where(change, located)
    return [*lines, f"      {where}"] if where else lines


def _where(change: Change, located: Located | None) -> str:
    if located is None:
        return ""
    places = place_of(change.old, located.old), place_of(change.new, located.new)
    return " → ".join(str(each) for each in places if each is not None)
