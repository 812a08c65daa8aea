"""A round under another criteria set, for people: tables in the terminal, and the same in Markdown."""

from parindex.model.rescorings import LeftOut, Rescoring, Share
from parindex.problems.words import sentence
from parindex.texts import Language, Words
from parindex.writing.changes_markdown import LARGEST
from parindex.writing.comparison_sections import head_lines, sections_of
from parindex.writing.comparison_words import known
from parindex.writing.grid import Grid
from parindex.writing.ledger_words import entry_line
from parindex.writing.numbers import exactly
from parindex.writing.rescoring_words import fault_words
from parindex.writing.sections import Section, sections_markdown, sections_text
from parindex.writing.words import STATUSES, name_of

_LABELS = {
    "rescored": Words("Chấm lại", "Rescored"),
    "partial": Words(
        "SO SÁNH MỘT PHẦN: {count} mục không chấm lại được, để ra ngoài ở cả hai bên; "
        "chỉ số, hạng, xếp loại và khen thưởng là của phần so sánh được",
        "PARTIAL COMPARISON: {count} items cannot be rescored and are left out of both sides; "
        "index, places, bands and awards are those of what can be compared",
    ),
    "partial_one": Words(
        "SO SÁNH MỘT PHẦN: 1 mục không chấm lại được, để ra ngoài ở cả hai bên; "
        "chỉ số, hạng, xếp loại và khen thưởng là của phần so sánh được",
        "PARTIAL COMPARISON: one item cannot be rescored and is left out of both sides; "
        "index, places, bands and awards are those of what can be compared",
    ),
    "whole": Words("Mọi mục đều chấm lại được.", "Every item can be rescored."),
    "share": Words(
        "so sánh {old} điểm của bộ cũ, {new} của bộ mới", "compared: {old} points of the old set, {new} of the new"
    ),
    "left_out": Words("Không chấm lại được", "What cannot be rescored"),
    "item": Words("Mục", "Item"),
    "why": Words("Vì sao", "Why"),
    "groups": Words("Nhóm", "Groups"),
    "units": Words("Đơn vị", "Units"),
    "lost": Words("Dòng thẩm định không chuyển sang được", "Entries of the ledger that did not carry over"),
    "unit": Words("Đơn vị", "Unit"),
    "entry": Words("Nội dung", "Entry"),
    "awards_left_out": Words(
        "Không so sánh khen thưởng. Theo bộ mới, {why}.",
        "Awards are not compared. Under the new set {why}.",
    ),
}
#: So many units are named beside an item.
_MOST_UNITS = 5


def rescoring_text(rescoring: Rescoring, language: Language) -> str:
    """*rescoring* as tables for a terminal: what moved, what cannot be rescored and why."""
    title, status, *lines = _head(rescoring, language)
    return sections_text([title, f"[{status}]", *lines], _sections(rescoring, language))


def rescoring_markdown(rescoring: Rescoring, language: Language, *, room: int = LARGEST) -> str:
    """The same as Markdown for a pull request, in no more than *room* characters."""
    return sections_markdown(_head(rescoring, language), _sections(rescoring, language), language, room=room)


def _label(key: str, language: Language) -> str:
    return _LABELS[key].in_language(language)


def _head(rescoring: Rescoring, language: Language) -> list[str]:
    title, status, *lines = head_lines(rescoring.comparison, language)
    old, new = rescoring.sets.old, rescoring.sets.new
    assert old is not None and new is not None  # noqa: PT018, S101, a rescoring is between two
    statuses = [STATUSES[each.status].in_language(language) for each in (old, new)]
    statuses = list(dict.fromkeys([status, *statuses]))
    if rescoring.partial:
        count = len(rescoring.left_out)
        statuses.append(_label("partial" if count > 1 else "partial_one", language).format(count=count))
    said = [f"{old.id} ({old.year}) → {new.id} ({new.year})", *lines]
    if not rescoring.partial:
        said.append(_label("whole", language))
    if rescoring.awards_left_out:
        why = "; ".join(sentence(each, language) for each in rescoring.awards_left_out)
        said.append(_label("awards_left_out", language).format(why=why))
    return [f"{_label('rescored', language)}: {title}", "; ".join(statuses), *said]


def _sections(rescoring: Rescoring, language: Language) -> list[Section]:
    notes = {each.group: _share(each, language) for each in rescoring.shares if not each.whole}
    left_out = [_left_out(rescoring, language)] if rescoring.left_out else []
    parts = sections_of(rescoring.comparison, language, notes, _published(rescoring, language), left_out)
    if rescoring.lost:
        rows = tuple((each.unit, each.code or "–", entry_line(each, language)) for each in rescoring.lost)
        headings = tuple(_label(key, language) for key in ("unit", "item", "entry"))
        grid = Grid(headings, ("left", "left", "left"), rows)
        parts.append(Section(_label("lost", language), grid, folded=True))
    return parts


def _published(rescoring: Rescoring, language: Language) -> dict[str, str]:
    """The indices of the round as it was, where something is left out of those that are compared."""
    if rescoring.published is None or not rescoring.partial:
        return {}
    return {each.unit: known(each.index, language) for each in rescoring.published.units}


def _share(share: Share, language: Language) -> str:
    old, new = (
        "?" if each is None else f"{exactly(each[0], language)} / {exactly(each[1], language)}"
        for each in (share.old, share.new)
    )
    return _label("share", language).format(old=old, new=new)


def _left_out(rescoring: Rescoring, language: Language) -> Section:
    names = {each.group: name_of(each.name, language) for each in rescoring.comparison.groups}
    all_groups = {each.group for each in rescoring.shares}
    rows: list[tuple[str, ...]] = []
    for each in rescoring.left_out:
        everywhere = all_groups <= set(each.groups)
        groups = "" if everywhere else ", ".join(names.get(key, key) for key in each.groups)
        rows.append((_item(each, language), fault_words(each.fault, language), groups, _units(each.units)))
    headings = tuple(_label(key, language) for key in ("item", "why", "groups", "units"))
    return Section(_label("left_out", language), Grid(headings, ("left",) * 4, tuple(rows)))


def _item(each: LeftOut, language: Language) -> str:
    was = ", ".join(each.was)
    code = was if each.code is None else each.code if was in ("", each.code) else f"{was} → {each.code}"
    return f"{code} {name_of(each.name, language)}"


def _units(units: tuple[str, ...]) -> str:
    shown = ", ".join(units[:_MOST_UNITS])
    return f"{shown}, … ({len(units)})" if len(units) > _MOST_UNITS else shown
