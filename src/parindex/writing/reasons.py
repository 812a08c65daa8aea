"""Why an item has its points, as a person would say it."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import assert_never

from parindex.model.fields import Value, YearDay
from parindex.model.intervals import Interval, Stretch
from parindex.model.rule_kinds import (
    Cases,
    Checklist,
    Deadline,
    Given,
    Options,
    Ratio,
    Rule,
    Steps,
    Tally,
    YesNo,
)
from parindex.model.scored import ItemResult, Note, Reason, Said
from parindex.points import is_printed
from parindex.texts import Language, Words
from parindex.writing.numbers import exactly, number, share, written

_YEARS = {
    "last_year": Words("năm trước", "the year before"),
    "year": Words("năm đánh giá", "the year"),
    "next_year": Words("năm sau", "the year after"),
}
_NOT_ARISEN = {
    "excluded": Words("đưa ra khỏi điểm tối đa", "out of the maximum"),
    "full": Words("được điểm tối đa", "full points"),
    "zero": Words("0 điểm", "0 points"),
    "refused": Words("chưa có quy định", "nothing is said about it"),
}
STATES = {
    "scored": Words("đã tính", "scored"),
    "not_applicable": Words("không áp dụng", "does not apply"),
    "no_evidence": Words("không có tài liệu", "no evidence"),
    "pending": Words("chờ kết quả", "pending"),
    "not_submitted": Words("chưa trả lời", "not answered"),
}


def reason_words(item: ItemResult) -> Words:
    """Why *item* has its points, in both languages, as one line."""
    return Words(_line(item, "vi"), _line(item, "en"))


def _line(item: ItemResult, language: Language) -> str:
    rule = _rule_of(item)
    worked = item.because.worth is not None or item.because.used
    by_rule = [_by_rule(item, rule, language)] if rule is not None and worked else []
    notes = [_note(each, language) for each in item.because.notes]
    return "; ".join([*filter(None, by_rule), *notes, *_claim(item, language)])


def _rule_of(item: ItemResult) -> Rule | None:
    """The rule that was applied: that of the case, where there are several."""
    rule = item.criterion.rule
    if isinstance(rule, Cases):
        return next((each.rule for each in rule.cases if each.key == item.because.case), None)
    return rule


def _by_rule(item: ItemResult, rule: Rule, language: Language) -> str:  # noqa: PLR0911, one way a kind
    because = item.because
    worth = points(because.worth or Fraction(0), language)
    said: dict[str, Said] = dict(because.answer)
    if any(each.cause in ("not_arisen", "zero_denominator", "undefined") for each in because.notes):
        return _figures_over_zero(item, rule, language)
    match rule:
        case Options(options):
            name = next((each.name for each in options if each.key == said.get("choose")), None)
            chosen = str(said.get("choose")) if name is None else name.in_language(language)
            return f"{chosen}: {worth}"
        case YesNo():
            met = said.get("met") is True
            words = ("đạt" if met else "không đạt") if language == "vi" else ("met" if met else "not met")
            return f"{words}: {worth}"
        case Checklist(conditions):
            keys = said.get("met")
            of = f"{len(keys) if isinstance(keys, tuple) else 0} / {len(conditions)}"
            return f"đạt {of} nội dung: {worth}" if language == "vi" else f"{of} conditions met: {worth}"
        case Steps(text) | Ratio(text):
            return _on_scale(item, text, language)
        case Tally():
            return _tally(item, rule, language)
        case Deadline():
            return _deadline(because, rule, language)
        case Given(source):
            return f"điểm từ “{source}”: {worth}" if language == "vi" else f"points from '{source}': {worth}"
        case Cases():
            return worth
        case _:
            assert_never(rule)


def _figures_over_zero(item: ItemResult, rule: Rule, language: Language) -> str:
    if isinstance(rule, Steps | Ratio) and item.because.used:
        return _with_figures(rule.measure, item.because, language)
    return ""


def _on_scale(item: ItemResult, text: str, language: Language) -> str:
    """`45 / 50 = 90 %: từ 70 % đến 90 % được 1 điểm`."""
    because = item.because
    value = because.measure or Fraction(0)
    formula = _with_figures(text, because, language)
    result = share(value, language) if because.percent else exactly(value, language)
    equation = (
        formula if formula == result else f"{formula} {'=' if '≈' not in result else ''} {result}".replace("  ", " ")
    )
    stretch = because.stretches[because.held or 0]
    worth = points(because.worth or Fraction(0), language)
    where = interval_words(stretch.interval, percent=because.percent).in_language(language)
    if stretch.points is not None:
        return f"{equation}: {where} {'được ' if language == 'vi' else 'is worth '}{worth}"
    maximum = number(item.criterion.max, language) if not isinstance(item.criterion.max, str | None) else "?"
    product = f"{maximum} × {result.removeprefix('≈ ')}"
    lead = f"{equation}: {where}, " if len(because.stretches) > 1 else f"{equation}: "
    clipped = because.unrounded is not None and because.unrounded != because.worth
    note = ""
    if clipped:
        said = exactly(because.unrounded or Fraction(0), language)
        note = (
            f" (chưa làm tròn hoặc giới hạn: {said})" if language == "vi" else f" (before rounding or limits: {said})"
        )
    return f"{lead}{product} = {worth}{note}".replace("= ≈", "≈")


def _tally(item: ItemResult, rule: Tally, language: Language) -> str:
    """`2 - 3 × 0,25 - 1 × 0,5 = 0,75 điểm`."""
    values: dict[str, Value] = {each.key: each.value for each in item.because.used}
    terms: list[str] = [number(rule.start, language)] if rule.start or not rule.each else []
    for key, each in rule.each:
        sign = "-" if each < 0 else "+"
        product = f"{written(values[key], language)} × {number(abs(each), language)}"
        terms.append(f"{sign} {product}" if terms or each < 0 else product)
    worth = points(item.because.worth or Fraction(0), language)
    if item.because.unrounded is None:
        return f"{' '.join(terms)} = {worth}".replace("= ≈", "≈")
    before = exactly(item.because.unrounded, language)
    limit = "giới hạn còn" if language == "vi" else "kept within its limits at"
    return f"{' '.join(terms)} = {before}, {limit} {worth}".replace("= ≈", "≈")


def _deadline(because: Reason, rule: Deadline, language: Language) -> str:
    value = because.used[0].value
    worth = points(because.worth or Fraction(0), language)
    if value == "never":
        return f"không thực hiện: {worth}" if language == "vi" else f"never done: {worth}"
    done = written(value, language)
    if because.held is not None and because.held < len(rule.steps):
        line = day_words(rule.steps[because.held].on_or_before).in_language(language)
        return f"{done}, trong hạn {line}: {worth}" if language == "vi" else f"{done}, by {line}: {worth}"
    line = day_words(rule.steps[-1].on_or_before).in_language(language)
    return f"{done}, sau hạn {line}: {worth}" if language == "vi" else f"{done}, after {line}: {worth}"


def _with_figures(text: str, because: Reason, language: Language) -> str:
    """The formula *text* with its figures in place of their names."""
    values = {each.key: written(each.value, language) for each in because.used}
    shown = re.sub(r"[^\W\d]\w*", lambda found: values.get(found[0], found[0]), text)
    shown = re.sub(r"(?<=[^\s(])\s*([*/])\s*", lambda found: " × " if found[1] == "*" else " / ", shown)
    return shown if language == "en" else re.sub(r"(?<=\d)\.(?=\d)", ",", shown)


def _claim(item: ItemResult, language: Language) -> Sequence[str]:
    claim = None if item.answer is None else item.answer.claim
    hangs = any(each.cause == "zero_unless" for each in item.because.notes)
    worth = item.exact if hangs else item.because.worth
    if claim is None:
        return ()
    said = f"{'tự chấm' if language == 'vi' else 'claimed'} {number(claim, language)}"
    if worth is None or item.state not in ("scored", "no_evidence"):
        return (said,)
    off = Fraction(claim) - worth
    if not off or is_printed(worth, claim):
        return (said,)
    if language == "vi":
        return (f"{said}, {'thừa' if off > 0 else 'thiếu'} {exactly(abs(off), language)}",)
    return (f"{said}, {exactly(abs(off), language)} too {'many' if off > 0 else 'few'}",)


def _note(note: Note, language: Language) -> str:
    values = {key: each if isinstance(each, str) else exactly(each, language) for key, each in note.values}
    if "policy" in values:
        values["policy"] = _NOT_ARISEN[values["policy"]].in_language(language)
    return _NOTES[note.cause].in_language(language).format_map(values)


_NOTES = {
    "not_for_unit": Words("không áp dụng cho đơn vị này", "not for this unit"),
    "taken_out": Words("cơ quan chủ trì đưa ra khỏi điểm tối đa", "taken out by the authority"),
    "not_held": Words(
        "năm nay không có kết quả từ “{source}”: không tính", "nothing from '{source}' this year: it does not count"
    ),
    "awaited": Words(
        "chờ “{source}”: chưa tính điểm, chưa tính điểm tối đa", "waiting for '{source}': neither points nor maximum"
    ),
    "not_arisen": Words("không phát sinh: {policy}", "did not arise: {policy}"),
    "zero_denominator": Words(
        "mẫu số bằng 0, tức là không phát sinh: {policy}", "over zero, so it did not arise: {policy}"
    ),
    "undefined": Words(
        "mẫu số bằng 0 trong khi tử số khác 0: {points} điểm", "over zero, while the numerator is not: {points} points"
    ),
    "no_evidence": Words("không có tài liệu kiểm chứng: 0 điểm", "no evidence: 0 points"),
    "explained": Words(
        "không có tài liệu nhưng có giải trình: giữ điểm, chờ thẩm định",
        "no evidence but an explanation: the points stand",
    ),
    "zero_unless": Words(
        "mục {item} không quá {more_than} điểm: 0 điểm", "item {item} has no more than {more_than}: 0 points"
    ),
    "not_answered": Words("chưa trả lời", "not answered"),
    "ruled": Words("thẩm định: {points} điểm", "verified: {points}"),
    "deducted": Words("trừ {points} điểm", "{points} deducted"),
    "deduction_waits": Words("sẽ trừ {points} điểm khi có kết quả", "{points} will be deducted when it is there"),
    "rejected": Words("không chấp nhận là không phát sinh: 0 điểm", "that it did not arise was rejected: 0 points"),
    "found_no_evidence": Words(
        "thẩm định: không có tài liệu kiểm chứng: 0 điểm", "verified: there is no evidence: 0 points"
    ),
}


def points(value: Fraction, language: Language) -> str:
    """*value* with its unit."""
    text = exactly(value, language)
    return f"{text} điểm" if language == "vi" else f"{text} point{'' if abs(value) == 1 else 's'}"


def day_words(day: YearDay) -> Words:
    """A day of the year that is evaluated, or of those around it."""
    year = _YEARS[day.year]
    return Words(f"{day.day:02}/{day.month:02} {year.vi}", f"{day.month:02}-{day.day:02} of {year.en}")


def interval_words(interval: Interval, *, percent: bool) -> Words:
    """A stretch with both of its ends, or the one that it has."""
    return Words(_interval(interval, "vi", percent=percent), _interval(interval, "en", percent=percent))


def _interval(interval: Interval, language: Language, *, percent: bool) -> str:  # noqa: PLR0911, one way a shape
    def end(value: Fraction) -> str:
        return share(value, language) if percent else exactly(value, language)

    vi = language == "vi"
    low, high = interval.low, interval.high
    if low is None and high is None:
        return "mọi giá trị" if vi else "any value"
    if low is None and high is not None:
        if interval.high_in:
            return f"từ {end(high)} trở xuống" if vi else f"{end(high)} or less"
        return f"dưới {end(high)}" if vi else f"below {end(high)}"
    if high is None and low is not None:
        if interval.low_in:
            return f"từ {end(low)} trở lên" if vi else f"{end(low)} or more"
        return f"trên {end(low)}" if vi else f"more than {end(low)}"
    assert low is not None and high is not None  # noqa: PT018, S101, for the type checker
    if low == high:
        return f"đúng {end(low)}" if vi else f"exactly {end(low)}"
    first = ("từ" if interval.low_in else "trên") if vi else ("from" if interval.low_in else "more than")
    last = ("đến" if interval.high_in else "đến dưới") if vi else ("up to" if interval.high_in else "to below")
    return f"{first} {end(low)} {last} {end(high)}"


def stretch_words(stretch: Stretch, *, percent: bool) -> Words:
    """A step with both ends, and what it is worth."""
    where = interval_words(stretch.interval, percent=percent)
    if stretch.points is None:
        return Words(f"{where.vi}: điểm tối đa × tỷ lệ", f"{where.en}: maximum × measure")
    return Words(f"{where.vi}: {points(stretch.points, 'vi')}", f"{where.en}: {points(stretch.points, 'en')}")
