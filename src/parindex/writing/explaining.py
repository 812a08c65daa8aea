"""Why this number, at length: an item with its rule, figures, arithmetic and what is printed; or a whole unit."""

from collections.abc import Iterator, Sequence

from parindex.model.criteria import Branch, Criterion
from parindex.model.scored import ItemResult, Scored, SumResult
from parindex.texts import Language, Words
from parindex.writing.ledger_words import entry_line
from parindex.writing.numbers import exactly, number, written
from parindex.writing.reasons import STATES, reason_words, stretch_words
from parindex.writing.words import STATUSES, name_of

_LABELS = {
    "state": Words("Trạng thái", "State"),
    "figures": Words("Số liệu", "Figures"),
    "steps": Words("Các bậc", "Steps"),
    "text": Words("Văn bản", "As printed"),
    "explanation": Words("Giải trình", "Explanation"),
    "evidence": Words("Tài liệu", "Evidence"),
    "wanted": Words("Cần tài liệu", "Evidence wanted"),
    "outside": Words("từ “{source}”", "from '{source}'"),
    "points": Words("điểm", "points"),
    "index": Words("chỉ số", "index"),
    "page": Words("trang", "page"),
    "ledger": Words("Thẩm định", "Ledger"),
    "by_stage": Words("Theo giai đoạn", "By stage"),
    "deducted": Words("đã trừ {points} vào tổng điểm", "{points} deducted from the total"),
}


def explain(scored: ItemResult | Scored, *, lang: Language = "en", stages: Sequence[Scored] = ()) -> str:
    """Why an item, or each item of a unit, has its points: rule, figures, arithmetic, what is printed, the ledger.

    Args:
        scored: An item's result, or that of a whole sheet.
        lang: `vi` or `en`.
        stages: The same sheet at each stage, to show how the points moved.
    """
    return _unit(scored, lang, stages) if isinstance(scored, Scored) else _item(scored, lang, stages)


def _label(key: str, language: Language) -> str:
    return _LABELS[key].in_language(language)


def _item(item: ItemResult, language: Language, stages: Sequence[Scored] = ()) -> str:
    criterion, because = item.criterion, item.because
    lines = [f"{item.code}  {name_of(criterion.name, language)}: {_of(item, language)}"]
    reason = reason_words(item).in_language(language)
    lines += [f"  {reason}"] if reason else []
    rows: list[tuple[str, str]] = []
    if item.state != "scored":
        rows.append((_label("state", language), STATES[item.state].in_language(language)))
    figures = [_figure(each.figure.name, written(each.value, language), each.source, language) for each in because.used]
    if figures:
        rows.append((_label("figures", language), "; ".join(figures)))
    if because.stretches:
        steps = [
            stretch_words(each, percent=because.percent).in_language(language) + (" ◀" if at == because.held else "")
            for at, each in enumerate(because.stretches)
        ]
        rows.append((_label("steps", language), " | ".join(steps)))
    if criterion.text is not None:
        rows.append((_label("text", language), " ".join(criterion.text.split())))
    rows += _evidence(item, criterion, language)
    rows += [(_label("ledger", language), entry_line(each, language)) for each in item.entries]
    points = [(each.stage or "", _at(each.items[item.code], language)) for each in stages]
    if item.entries or len({each for _, each in points}) > 1:
        rows += [(_label("by_stage", language), "; ".join(f"{key} {each}" for key, each in points))] if points else []
    wide = max((len(key) for key, _ in rows), default=0)
    lines += [f"  {key}:{' ' * (wide - len(key))} {value}" for key, value in rows]
    return "\n".join(lines) + "\n"


def _figure(name: Words, value: str, source: str | None, language: Language) -> str:
    text = f"{name.in_language(language)} {value}"
    return text if source is None else f"{text} ({_label('outside', language).format(source=source)})"


def _evidence(item: ItemResult, criterion: Criterion, language: Language) -> list[tuple[str, str]]:
    answer = item.answer
    rows: list[tuple[str, str]] = []
    if answer is not None and answer.explanation is not None:
        rows.append((_label("explanation", language), " ".join(answer.explanation.split())))
    if answer is not None and answer.evidence:
        cited = [
            f"{each.of}, {_label('page', language)} {each.pages}" if each.pages else each.of for each in answer.evidence
        ]
        rows.append((_label("evidence", language), "; ".join(cited)))
    elif criterion.evidence and item.state in ("no_evidence", "not_submitted"):
        rows.append((_label("wanted", language), "; ".join(criterion.evidence)))
    return rows


def _at(item: ItemResult, language: Language) -> str:
    return "–" if item.state in ("not_applicable", "pending") else exactly(item.exact, language)


def _of(item: ItemResult, language: Language) -> str:
    """`1 / 2 điểm`."""
    maximum = item.criterion.max
    most = number(maximum, language) if maximum is not None and not isinstance(maximum, str) else "?"
    if item.state in ("not_applicable", "pending"):
        return f"– / {most}"
    return f"{exactly(item.exact, language)} / {most} {_label('points', language)}"


def _unit(scored: Scored, language: Language, stages: Sequence[Scored]) -> str:
    criteria = scored.criteria
    head = [
        f"{criteria.title.in_language(language)}",
        f"[{STATUSES[criteria.status].in_language(language)}]",
        f"{scored.sheet.unit}: {_total(scored, language)}",
    ]
    if stages:
        totals = "; ".join(f"{each.stage} {exactly(each.exact, language)}" for each in stages)
        head.append(f"{_label('by_stage', language)}: {totals}")
    head += [f"{_label('ledger', language)}: {entry_line(each, language)}" for each in scored.entries if not each.code]
    parts: list[str] = ["\n".join(head) + "\n"]
    for area in criteria.areas:
        parts.append(f"{area.code}. {_sum(scored.areas[area.code], language)}\n")
        parts += [_item(scored.items[code], language, stages) for code in codes_in(area) if code in scored.items]
    return "\n".join(parts)


def codes_in(branch: Branch) -> Iterator[str]:
    """The codes of all that is in *branch*, in order."""
    for each in branch.criteria:
        yield each.code
        yield from codes_in(each)


def _total(scored: Scored, language: Language) -> str:
    own = "?" if scored.own is None else exactly(scored.own, language)
    text = f"{exactly(scored.exact, language)} / {own} {_label('points', language)}"
    if scored.deducted:
        text += f" ({_label('deducted', language).format(points=exactly(scored.deducted, language))})"
    return text if scored.index is None else f"{text}, {_label('index', language)} {number(scored.index, language)}"


def _sum(result: SumResult, language: Language) -> str:
    own = "?" if result.own is None else exactly(result.own, language)
    of = f" / {own}" if result.kind == "core" else ""
    return f"{name_of(result.name, language)}: {exactly(result.exact, language)}{of} {_label('points', language)}"
