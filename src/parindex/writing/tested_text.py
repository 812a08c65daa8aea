"""What came of worked examples, for people."""

from collections.abc import Iterator, Sequence

from parindex.model.tested import Counts, State, Tested, TestedExample, counts_of
from parindex.texts import Language, Words
from parindex.writing.problems_text import printable, problems_text
from parindex.writing.words import label

_STATES: dict[State, Words] = {
    "passed": Words("đạt", "passed"),
    "failed": Words("không đạt", "failed"),
    "waived": Words("khác, đã biết", "differs, waived"),
    "broken": Words("không đạt", "failed"),
}


def tested_text(tested: Sequence[Tested], language: Language, *, verbose: bool) -> str:
    """Each example that failed, with its place, what it says, what it gives and why; then how many there are.

    Args:
        tested: What came of each file.
        language: That of the text.
        verbose: Whether those that passed are shown, too, and the items that have none.
    """
    parts: list[str] = []
    for each in tested:
        parts.append(problems_text(each.problems, each.texts, language))
        parts += [_example(one, language) for one in each.examples if _is_shown(one, verbose=verbose)]
        if verbose and each.bare:
            parts.append(_bare(each, language))
    return "".join([*parts, _summary(counts_of(tested), language)])


def _is_shown(one: TestedExample, *, verbose: bool) -> bool:
    """Whether it has a line of its own; what is wrong with the example of a set is said among the problems."""
    return (verbose and one.state != "broken") or (one.state in ("failed", "broken") and bool(one.item))


def shown_points(text: str, language: Language) -> str:
    """Points as *language* writes them; a word as it stands in files."""
    return text.replace(".", ",") if language == "vi" else text


def _example(one: TestedExample, language: Language) -> str:
    state = _STATES[one.state].in_language(language)
    expected = shown_points(one.expected, language)
    name = printable(one.name.in_language(language))
    head = f"{printable(str(one.place))}: {state}: {f'{one.item} {name}'.lstrip()}"
    head += f" – {printable(one.shows.in_language(language))}" if one.shows is not None else ""
    if one.got is None:
        return f"{head}\n  {printable(one.why.in_language(language))}\n"
    got = shown_points(one.got, language)
    said = (
        (f"ví dụ ghi {expected}, quy tắc cho {got}" if language == "vi" else f"expected {expected}, got {got}")
        if one.state != "passed"
        else got
    )
    return f"{head}: {said}\n  {label('why', language).lower()}: {printable(one.why.in_language(language))}\n"


def _bare(each: Tested, language: Language) -> str:
    codes = ", ".join(each.bare)
    path = printable(each.path)
    return f"{path}: chưa có ví dụ: {codes}\n" if language == "vi" else f"{path}: without examples: {codes}\n"


def _summary(counts: Counts, language: Language) -> str:
    return "".join([", ".join(_examples(counts, language)), "; ", ", ".join(_items(counts, language)), "\n"])


def _examples(counts: Counts, language: Language) -> Iterator[str]:
    if language == "vi":
        yield f"{counts.sets} bộ tiêu chí: {counts.examples} ví dụ"
        yield f"{counts.passed} đạt"
        yield f"{counts.failed} không đạt"
        if counts.waived:
            yield f"{counts.waived} khác nhưng đã biết"
        return
    yield f"{_many(counts.sets, 'set')}: {_many(counts.examples, 'example')}"
    yield f"{counts.passed} passed"
    yield f"{counts.failed} failed"
    if counts.waived:
        yield f"{counts.waived} waived"


def _items(counts: Counts, language: Language) -> Iterator[str]:
    if language == "vi":
        yield f"{counts.items} mục có ví dụ"
        yield f"{counts.bare} mục chưa có"
        return
    yield f"{_many(counts.items, 'item')} with examples"
    yield f"{counts.bare} without"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
