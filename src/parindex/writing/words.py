"""The words of tables, conditions and decisions, in both languages."""

from decimal import Decimal
from typing import assert_never

from parindex.model.conditions import (
    AreaCondition,
    BandCondition,
    Condition,
    EachAreaCondition,
    IndexCondition,
    NotFlagged,
    RankCondition,
)
from parindex.model.policies import Band, Source, Status
from parindex.model.results import Choice, Decision, Open, Outcome, Reason, UnitResult, Verdict
from parindex.points import plain, shifted
from parindex.texts import Language, Words
from parindex.writing.numbers import distance

#: The stages of a round that names none, and the last one of all.
STAGE_WORDS: dict[str, Words] = {
    "self": Words("tự chấm", "self"),
    "verification-1": Words("thẩm định lần 1", "verification-1"),
    "explanation": Words("giải trình", "explanation"),
    "verification-2": Words("thẩm định lần 2", "verification-2"),
    "verified": Words("đã thẩm định", "verified"),
}
LABELS: dict[str, Words] = {
    "rank": Words("Hạng", "Rank"),
    "unit": Words("Đơn vị", "Unit"),
    "cluster": Words("Cụm", "Cluster"),
    "points": Words("Điểm", "Points"),
    "max": Words("Tối đa", "Of"),
    "index": Words("Chỉ số", "Index"),
    "band": Words("Xếp loại", "Band"),
    "change": Words("So với đợt trước", "Since last time"),
    "units": Words("đơn vị", "units"),
    "one_unit": Words("đơn vị", "unit"),
    "mean": Words("trung bình", "mean"),
    "incomplete": Words("chưa đủ đơn vị: hạng là trong số được liệt kê", "not complete: places among those listed"),
    "sources": Words("Nguồn", "Sources"),
    "awards": Words("Đề nghị khen thưởng", "Proposals for awards"),
    "award": Words("Hình thức", "Award"),
    "decision": Words("Đề nghị", "Decision"),
    "why": Words("Vì sao", "Why"),
    "proposal": Words(
        "Máy tính đề nghị; hội đồng quyết định.", "The computation proposes; the decision is the council's."
    ),
    "findings": Words("Chỗ không khớp trong bảng đã công bố", "What does not follow in the published table"),
    "no_findings": Words(
        "Đối chiếu: mọi con số đã in đều khớp với điểm.", "Audit: everything printed follows from the points."
    ),
    "gone": Words("Không còn trong đợt này", "In this round no more"),
    "not_ranked": Words("không xếp hạng", "not ranked"),
    "not_submitted": Words("không có kết quả", "no result"),
    "no_index": Words("không có chỉ số", "no index"),
    "self": Words("Tự chấm", "Claimed"),
    "stage": Words("Giai đoạn", "Stage"),
    "places_provisional": Words(
        "hạng tạm tính, chưa xếp loại: mọi đơn vị cùng chờ {codes}",
        "provisional places, no bands yet: all units wait for {codes}",
    ),
    "places_none": Words("chưa xếp hạng: còn đơn vị chưa có kết quả cuối", "no places yet: some results are not final"),
    "stopped": Words(
        "dừng: có phiếu hoặc dòng thẩm định còn lỗi (--keep-going để xem phần còn lại)",
        "stopped: a sheet or an entry has errors (--keep-going shows the rest)",
    ),
    "below": Words("dưới {line}: {then} → {now} đơn vị", "below {line}: {then} → {now} units"),
    "not_above": Words("không quá {line}: {then} → {now} đơn vị", "{line} or less: {then} → {now} units"),
    "no_awards": Words(
        "Khen thưởng chỉ xét theo kết quả thẩm định cuối (verified).",
        "Awards are proposed on verified results alone.",
    ),
    "late": Words("nộp muộn", "handed in late"),
    "note": Words("Ghi chú", "Note"),
    "new": Words("mới", "new"),
    "merged": Words("gộp từ", "merged from"),
    "hint": Words("gợi ý", "hint"),
}
STATUSES: dict[Status, Words] = {
    "official": Words("CHÍNH THỨC", "OFFICIAL"),
    "partial": Words("MỘT PHẦN: không phải toàn bộ số liệu chính thức", "PARTIAL: not the whole official data"),
    "illustrative": Words("MINH HỌA: không phải số liệu thật", "ILLUSTRATIVE: not real data"),
}
CHOICES: dict[Choice, Words] = {
    "proposed": Words("đề nghị", "proposed"),
    "not": Words("không", "not"),
    "tied": Words("bằng nhau ở ngưỡng", "tied"),
    "not_considered": Words("không xét", "not considered"),
    "holds_higher": Words("đã có hình thức cao hơn", "holds a higher award"),
}
REASONS: dict[Reason, Words] = {
    "within_quota": Words("đủ điều kiện, trong số lượng", "all conditions met, within the quota"),
    "conditions": Words("chưa đạt điều kiện", "a condition is not met"),
    "beyond_quota": Words("đủ điều kiện, vượt số lượng", "all conditions met, beyond the quota"),
    "tied_out": Words(
        "bằng nhau ở ngưỡng và theo quy định thì cùng bị loại",
        "tied at the cut-off, where all tied are left out",
    ),
    "tied_at_cutoff": Words("bằng nhau ở ngưỡng: hội đồng quyết định", "tied at the cut-off: the council decides"),
    "council": Words("nhiều hơn số lượng: hội đồng lựa chọn", "more than the quota: the council chooses"),
    "not_ranked": Words("đơn vị không xếp hạng", "the unit is not ranked"),
    "not_submitted": Words("đơn vị không có kết quả", "the unit has no result"),
    "no_index": Words("đơn vị không có chỉ số", "the unit has no index"),
    "incomplete_group": Words("nhóm chưa đủ đơn vị", "the group is not complete"),
    "provisional": Words("kết quả chưa phải cuối cùng", "the result is provisional"),
    "provisional_group": Words("nhóm còn đơn vị chưa có kết quả cuối", "some results of the group are provisional"),
    "other_group": Words(
        "số lượng chung với nhóm chưa có hạng cuối cùng", "the number is shared with a group without final places"
    ),
    "not_verified": Words("chưa thẩm định", "the result is not verified"),
    "holds_higher": Words("đã được đề nghị hình thức cao hơn", "a higher award is already proposed"),
}
#: Why a result is provisional.
OPEN: dict[Open, Words] = {
    "pending": Words("chờ", "waits for"),
    "not_answered": Words("còn mục chưa trả lời", "items are not answered"),
    "not_signed_off": Words("chưa xác nhận thẩm định", "not signed off"),
    "refused": Words("phiếu hoặc dòng thẩm định còn lỗi", "its sheet, or an entry about it, has errors"),
}
_WITHIN = {
    "official": Words("chính thức", "the official ranking"),
    "group": Words("trong nhóm", "the group"),
    "cluster": Words("trong cụm", "the cluster"),
}


def name_of(words: Words, language: Language) -> str:
    """A name; one that was seen in English only says so where Vietnamese is asked for."""
    text = words.in_language(language)
    return f"{text} (en)" if language == "vi" and words.vi is None else text


def label(key: str, language: Language) -> str:
    """The word for *key* in *language*."""
    return LABELS[key].in_language(language)


def source_text(source: Source, language: Language) -> str:
    """A source in one line: title, address, day read."""
    title = source.title.in_language(language)
    read = {"vi": "đọc ngày", "en": "read"}[language]
    parts = [title, source.url, f"{read} {source.read.isoformat()}" if source.read else None]
    return ", ".join(each for each in parts if each)


def condition_words(condition: Condition, outcome: Outcome) -> Words:
    """*condition* as a person would say it."""
    match condition:
        case RankCondition():
            within = _WITHIN[condition.within]
            return Words(
                f"thứ hạng {within.vi} không quá {condition.at_most}",
                f"rank {condition.at_most} or better in {within.en}",
            )
        case BandCondition():
            band = band_named(condition.at_least, outcome)
            vi, en = band.name.in_language("vi"), band.name.in_language("en")
            return Words(f"xếp loại từ {vi} trở lên", f"band {en} or better")
        case IndexCondition():
            return _line_words(condition)
        case AreaCondition():
            share = _percent(condition.at_least)
            return Words(
                f"lĩnh vực {condition.code} đạt từ {share.vi} trở lên",
                f"area {condition.code} at least {share.en}",
            )
        case EachAreaCondition():
            share = _percent(condition.at_least)
            return Words(f"mỗi lĩnh vực đạt từ {share.vi} trở lên", f"each area at least {share.en}")
        case NotFlagged():
            return _flag_words(condition, outcome)
        case _:
            assert_never(condition)


def open_words(unit: UnitResult) -> Words:
    """Why the result of *unit* is provisional."""
    codes = ", ".join(unit.pending)
    said = [
        Words(f"{OPEN[each].vi} {codes}", f"{OPEN[each].en} {codes}") if each == "pending" else OPEN[each]
        for each in unit.open
    ]
    return Words("; ".join(each.in_language("vi") for each in said), "; ".join(each.in_language("en") for each in said))


def band_named(key: str, outcome: Outcome) -> Band:
    """The band with *key*, of the first group that has it."""
    return next(band for terms in outcome.terms.values() for band in terms.bands if band.key == key)


def decision_words(decision: Decision, outcome: Outcome) -> Words:
    """Why *decision* is what it is."""
    said = REASONS[decision.reason]
    vi, en = said.in_language("vi"), said.in_language("en")
    unmet = [_unmet(each, outcome) for each in decision.conditions if not each.met]
    if decision.reason == "conditions":
        vi += ": " + "; ".join(each.in_language("vi") for each in unmet)
        en += ": " + "; ".join(each.in_language("en") for each in unmet)
    if decision.reason == "provisional":
        unit = next(each for each in outcome.units if each.unit == decision.unit)
        vi += f": {open_words(unit).vi}"
        en += f": {open_words(unit).en}"
    if decision.over:
        vi += f"; vượt số lượng {decision.over} vì bằng nhau ở ngưỡng"
        en += f"; {decision.over} over the quota, the tie at the cut-off being included"
    if decision.holds:
        vi += f" ({', '.join(decision.holds)})"
        en += f" ({', '.join(decision.holds)})"
    if decision.depends_on:
        vi += f"; còn tùy quyết định về: {', '.join(decision.depends_on)}"
        en += f"; depends on what is decided of: {', '.join(decision.depends_on)}"
    return Words(vi, en)


def _unmet(verdict: Verdict, outcome: Outcome) -> Words:
    """An unmet condition, and by how much it is missed."""
    if isinstance(verdict.condition, NotFlagged):
        flags = [_flag_name(each, outcome) for each in verdict.by]
        vi, en = (
            ", ".join(each.in_language("vi") for each in flags),
            ", ".join(each.in_language("en") for each in flags),
        )
        return Words(f"bị ghi: {vi}", f"flagged: {en}")
    said = condition_words(verdict.condition, outcome)
    if verdict.distance is None:
        return said
    short = distance(-verdict.distance)[0]
    vi, en = said.in_language("vi"), said.in_language("en")
    if isinstance(verdict.condition, AreaCondition | EachAreaCondition):
        short += "%"
    if isinstance(verdict.condition, EachAreaCondition):
        codes = ", ".join(verdict.by)
        vi, en = f"{vi} (lĩnh vực {codes})", f"{en} (area {codes})"
    if verdict.distance == 0:  # more than the line is wanted, and the unit is on it
        return Words(f"{vi} (bằng đúng ngưỡng)", f"{en} (exactly on the line)")
    return Words(f"{vi} (thiếu {short.replace('.', ',')})", f"{en} ({short} short)")


def stage_words(key: str, language: Language) -> str:
    """A stage; by its key where a round names its own."""
    return STAGE_WORDS[key].in_language(language) if key in STAGE_WORDS else key


def _line_words(condition: IndexCondition) -> Words:
    if condition.at_least is not None:
        line = plain(condition.at_least)
        return Words(f"chỉ số từ {line.replace('.', ',')} trở lên", f"index at least {line}")
    line = plain(condition.more_than or Decimal(0))
    return Words(f"chỉ số trên {line.replace('.', ',')}", f"index more than {line}")


def _percent(share: Decimal) -> Words:
    text = plain(shifted(share, 2))
    return Words(f"{text.replace('.', ',')}%", f"{text}%")


def _flag_words(condition: NotFlagged, outcome: Outcome) -> Words:
    flags = [_flag_name(each, outcome) for each in condition.flags]
    return Words(
        "không thuộc diện: " + ", ".join(each.in_language("vi") for each in flags),
        "not flagged as: " + ", ".join(each.in_language("en") for each in flags),
    )


def _flag_name(key: str, outcome: Outcome) -> Words:
    """The name of a flag; only the one that is built in needs no declaration."""
    awards = outcome.round.awards
    declared = () if awards is None else awards.flags
    return next((each.name for each in declared if each.key == key), Words("nộp muộn", "late submission"))
