"""A scored sheet for people: areas and items in a table, and what a unit that fills its sheet wants to know."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from parindex.model.criteria import Branch
from parindex.model.scored import ItemResult, Scored
from parindex.texts import Language, Words
from parindex.writing.grid import Grid, as_markdown, as_text
from parindex.writing.numbers import exactly, number
from parindex.writing.reasons import STATES, reason_words
from parindex.writing.reasons import points as points_words
from parindex.writing.shielding import marked
from parindex.writing.words import STATUSES, label, name_of, source_text

_LABELS = {
    "code": Words("Mã", "Code"),
    "name": Words("Nội dung", "What"),
    "self": Words("Tự chấm", "Claimed"),
    "points": Words("Điểm", "Points"),
    "max": Words("Tối đa", "Of"),
    "why": Words("Vì sao", "Why"),
    "total": Words("Tổng", "Total"),
    "index": Words("Chỉ số", "Index"),
    "at_self": Words("theo điểm tự chấm", "by the claims"),
    "provisional": Words("TẠM TÍNH", "PROVISIONAL"),
    "no_index": Words(
        "Bộ tiêu chí này còn chỗ chưa rõ: không có chỉ số.", "Something of this set is not known: there is no index."
    ),
    "unknown": Words("bộ tiêu chí chưa đủ", "the set is not complete"),
    "missing": Words("Chưa trả lời", "Not answered"),
    "to_explain": Words("Cần giải trình hoặc tài liệu", "To be explained, or shown by documents"),
    "pending": Words("Chờ kết quả từ bên ngoài", "Waiting for results from outside"),
    "reachable": Words("Còn có thể đạt", "Can still be reached"),
    "attainable": Words("điểm tối đa khi đủ kết quả", "the maximum when all is there"),
    "points_of": Words("điểm", "points"),
}


def scored_table(scored: Scored, language: Language) -> str:
    """*scored* as a table for a terminal, with what is missing, to be explained, and still to be reached."""
    return "\n".join([_head(scored, language), as_text(_grid(scored, language)), *_foot(scored, language)])


def scored_markdown(scored: Scored, language: Language) -> str:
    """The same in Markdown."""
    lines = [f"* {marked(line)}" for part in _foot(scored, language) for line in part.splitlines()]
    foot = "\n".join(lines) + "\n"
    title, status, *rest = _head(scored, language).splitlines()
    return "\n".join(
        [
            f"# {marked(title)}",
            "",
            f"{status}  ",
            *(f"{marked(each)}  " for each in rest),
            "",
            as_markdown(_grid(scored, language)),
            foot,
        ]
    )


def _label(key: str, language: Language) -> str:
    return _LABELS[key].in_language(language)


def _head(scored: Scored, language: Language) -> str:
    criteria = scored.criteria
    lines = [criteria.title.in_language(language), f"[{STATUSES[criteria.status].in_language(language)}]"]
    lines += [f"{label('sources', language)}: {source_text(each, language)}" for _, each in criteria.sources]
    unit = scored.unit.name.in_language(language) if scored.unit is not None else scored.sheet.unit
    lines.append(f"{label('unit', language)}: {unit}")
    return "\n".join(lines) + "\n"


def _grid(scored: Scored, language: Language) -> Grid:
    keys = ("code", "name", "self", "points", "max", "why")
    return Grid(
        tuple(_label(key, language) for key in keys),
        ("left", "left", "right", "right", "right", "left"),
        tuple(row for area in scored.criteria.areas for row in _rows(scored, area, 0, language)),
    )


def _rows(scored: Scored, branch: Branch, depth: int, language: Language) -> Iterator[tuple[str, ...]]:
    name = "  " * depth + _short(name_of(branch.name, language))
    item = scored.items.get(branch.code)
    if item is not None and not branch.criteria:
        yield _item(item, name, language)
        return
    total = scored.areas.get(branch.code) or scored.criteria_results.get(branch.code)
    if total is None:
        most = "?" if branch.max is None or isinstance(branch.max, str) else number(branch.max, language)
        yield branch.code, name, "", "?", f"({most})", _label("unknown", language)
    else:
        declared = "?" if total.declared is None else exactly(total.declared, language)
        own = f"({declared})" if total.own is None else exactly(total.own, language)
        most = own if total.kind == "core" else ""
        yield branch.code, name, exactly(total.claimed, language), exactly(total.exact, language), most, ""
    for each in branch.criteria:
        yield from _rows(scored, each, depth + 1, language)


def _item(item: ItemResult, name: str, language: Language) -> tuple[str, ...]:
    counted = item.state not in ("not_applicable", "pending")
    own = "?" if item.own is None else exactly(item.own, language)
    why = reason_words(item).in_language(language) or STATES[item.state].in_language(language)
    claim = item.answer.claim if item.answer is not None else None
    return (
        item.code,
        name,
        "" if claim is None else number(claim, language),
        exactly(item.exact, language) if counted else "–",
        own if counted else "–",
        _short(why, 100),
    )


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _foot(scored: Scored, language: Language) -> Iterator[str]:
    own = "?" if scored.own is None else exactly(scored.own, language)
    unit = _label("points_of", language)
    total = f"{_label('total', language)}: {exactly(scored.exact, language)} / {own} {unit}"
    if scored.index is not None:
        total += f"; {_label('index', language).lower()} {number(scored.index, language)}"
        if scored.self_index is not None and scored.self_index != scored.index:
            total += f" ({_label('at_self', language)} {number(scored.self_index, language)})"
    if scored.provisional:
        total += f" [{_label('provisional', language)}]"
    yield f"{total}\n"
    if scored.index is None and scored.own is None:
        yield f"{_label('no_index', language)}\n"
    left = [_codes(key, codes, scored, language) for key, codes in _left(scored)]
    lines = [each for each in left if each]
    if lines:
        reach = f"{_label('reachable', language)}: {number(scored.reachable, language)} {unit}"
        if scored.attainable is not None:
            reach += f"; {_label('attainable', language)}: {number(scored.attainable, language)}"
        yield "\n".join([*lines, reach]) + "\n"


def _left(scored: Scored) -> Sequence[tuple[str, tuple[str, ...]]]:
    return ("missing", scored.missing), ("to_explain", scored.to_explain), ("pending", scored.pending)


def _codes(key: str, codes: Sequence[str], scored: Scored, language: Language) -> str:
    """The items that something is wanted of, and the points at stake."""
    if not codes:
        return ""
    stake = sum((_at_stake(scored.items[code], key) for code in codes), Fraction(0))
    if not stake:
        return f"{_label(key, language)}: {', '.join(codes)}"
    return f"{_label(key, language)}: {', '.join(codes)} ({points_words(stake, language)})"


def _at_stake(item: ItemResult, key: str) -> Fraction:
    """What an item can still add: its maximum, or what it lost for want of evidence."""
    if key != "to_explain":
        return item.stake or Fraction(0)
    lost = item.state == "no_evidence" and item.stake is not None and item.own
    return (item.because.worth or Fraction(0)) * (item.stake or 0) / item.own if lost and item.own else Fraction(0)
