"""The words for what two results differ in, and where the reasons of both sides are found."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from parindex.model.compared import ComparedGroup, ComparedUnit, ComparedWords, Results
from parindex.model.comparisons import Apart, Comparison, Differs, Heading
from parindex.model.results import Outcome, UnitResult
from parindex.model.round import Group
from parindex.points import is_tick, shown
from parindex.texts import Language, Words
from parindex.writing.numbers import exactly, number, signed
from parindex.writing.reasons import reason_words
from parindex.writing.words import decision_words, name_of, stage_words

LABELS: dict[str, Words] = {
    "unit": Words("Đơn vị", "Unit"),
    "area": Words("Lĩnh vực", "Area"),
    "item": Words("Mục", "Item"),
    "points": Words("Điểm", "Points"),
    "index": Words("Chỉ số", "Index"),
    "before": Words("Trước", "Before"),
    "now": Words("Sau", "Now"),
    "published": Words("Công bố", "Published"),
    "change": Words("Tăng, giảm", "Change"),
    "rank": Words("Hạng", "Rank"),
    "band": Words("Xếp loại", "Band"),
    "award": Words("Hình thức", "Award"),
    "why": Words("Vì sao", "Why"),
    "why_before": Words("Vì sao, trước", "Why, before"),
    "why_now": Words("Vì sao, sau", "Why, now"),
    "units_moved": Words("Đơn vị có thay đổi", "Units that moved"),
    "as_before": Words("{count} đơn vị khác không thay đổi", "{count} more units are as before"),
    "one_as_before": Words("{count} đơn vị khác không thay đổi", "one more unit is as before"),
    "by_area": Words("Điểm theo lĩnh vực, tăng hoặc giảm", "Points by area, won or lost"),
    "groups": Words("Nhóm", "Groups"),
    "awards": Words("Đề nghị khen thưởng thay đổi", "Proposals for awards that changed"),
    "gained": Words("được thêm", "gained"),
    "lost": Words("mất", "lost"),
    "other": Words("khác", "other"),
    "movers": Words("Thay đổi nhiều nhất", "Largest movers"),
    "appeared": Words("Chỗ không khớp mới xuất hiện", "Findings that appeared"),
    "vanished": Words("Chỗ không khớp không còn", "Findings that are gone"),
    "only_old": Words("Chỉ có trong kết quả trước", "In the old results only"),
    "only_new": Words("Chỉ có trong kết quả sau", "In the new results only"),
    "group_moved": Words("Nhóm đã thay đổi", "Groups that changed"),
    "mean": Words("trung bình", "mean"),
    "complete": Words("đủ đơn vị", "complete"),
    "places": Words("hạng", "places"),
    "stopped": Words("dừng vì có lỗi", "stopped by errors"),
    "units": Words("đơn vị", "units"),
    "same": Words("Hai kết quả như nhau.", "Both results are the same."),
    "same_in_part": Words("Phần so sánh được là như nhau.", "What is compared of them is the same."),
    "from_group": Words("{unit} (trước thuộc nhóm {group})", "{unit} (was in {group})"),
    "yes": Words("có", "yes"),
    "no": Words("không", "no"),
    "stage": Words("giai đoạn", "stage"),
    "places_apart": Words("Không so sánh hạng", "Places are not compared"),
}
#: What is not compared where two results differ as a whole.
DIFFERS: dict[Differs, Words] = {
    "round": Words(
        "Hai đợt đánh giá có mã khác nhau; đơn vị được ghép theo mã của đơn vị.",
        "The rounds have other ids; units are matched by their keys.",
    ),
    "year": Words(
        "Hai năm khác nhau: chỉ so sánh chỉ số, hạng và xếp loại; điểm, mục và khen thưởng thuộc về hai bộ tiêu chí.",
        "Two years: only index, places and bands are compared; points, items and awards go by two criteria sets.",
    ),
    "items": Words(
        "Một trong hai kết quả không ghi từng mục (--no-items): không so sánh các mục.",
        "One of the results was written without items (--no-items): items are not compared.",
    ),
    "stage": Words(
        "Hai giai đoạn khác nhau: không so sánh hạng, xếp loại và khen thưởng.",
        "Two stages: neither places nor bands nor awards are compared.",
    ),
}
#: Why places of a unit are not compared.
APART: dict[Apart, Words] = {
    "stage": Words("hai giai đoạn", "two stages"),
    "group": Words("khác nhóm", "another group"),
    "places": Words("hạng chưa phải cuối cùng", "places are not final"),
    "incomplete": Words("nhóm chưa đủ đơn vị", "the group is not complete"),
}


def label(key: str, language: Language) -> str:
    """The word for *key* in *language*."""
    return LABELS[key].in_language(language)


@frozen(eq=False)
class Side:
    """One side of a comparison, where reasons and names are found.

    Attributes:
        source: The results.
        units: Its units by key.
    """

    source: Results | Outcome
    units: Mapping[str, UnitResult | ComparedUnit]

    def item(self, unit: str, code: str) -> Words:
        """Why an item has its points; nothing where nobody says it."""
        found = self.units.get(unit)
        if isinstance(found, UnitResult):
            made = None if found.scored is None else found.scored.items.get(code)
            return Words() if made is None else reason_words(made)
        read = None if found is None else next((each for each in found.items if each.code == code), None)
        return _read(None if read is None else read.why)

    def item_name(self, unit: str, code: str) -> Words:
        """What an item is called; nothing where that is not known."""
        found = self.units.get(unit)
        scored = found.scored if isinstance(found, UnitResult) else None
        return Words() if scored is None or code not in scored.items else scored.items[code].criterion.name

    def decision(self, award: str, unit: str, nominee: str | None) -> Words:
        """Why a decision is what it is."""
        about = award, unit, nominee
        if isinstance(self.source, Outcome):
            made = next((one for one in self.source.awards if (one.award, one.unit, one.nominee) == about), None)
            return Words() if made is None else decision_words(made, self.source)
        read = next((one for one in self.source.awards if (one.award, one.unit, one.nominee) == about), None)
        return _read(None if read is None else read.why)

    def unit_name(self, unit: str, language: Language) -> str:
        """What a unit is called."""
        found = self.units.get(unit)
        return unit if found is None else found.name.in_language(language)

    def band(self, group: str, key: str | None, language: Language) -> str:
        """What a band is called; its key where that is not known."""
        if key is None:
            return "–"
        terms = self.source.terms.get(group) if isinstance(self.source, Outcome) else None
        names = {} if terms is None else {each.key: each.name.in_language(language) for each in terms.bands}
        return names.get(key, key)

    def group(self, key: str, language: Language) -> str:
        """What a group is called, likewise."""
        groups = self.source.round.groups if isinstance(self.source, Outcome) else self.source.groups
        found = {_key(each): name_of(each.name, language) for each in groups}
        return found.get(key, key)

    def award(self, key: str, language: Language) -> str:
        """What an award is called, likewise."""
        awards = self.source.round.awards if isinstance(self.source, Outcome) else None
        names = {} if awards is None else {each.key: each.name.in_language(language) for each in awards.awards}
        return names.get(key, key)


def sides(comparison: Comparison) -> tuple[Side, Side]:
    """Both sides of *comparison*: old and new."""
    old, new = (Side(each, {one.unit: one for one in each.units}) for each in comparison.sources)
    return old, new


def _key(group: Group | ComparedGroup) -> str:
    return group.key if isinstance(group, Group) else group.group


def _read(said: ComparedWords | None) -> Words:
    return Words() if said is None else Words(said.vi, said.en)


def heading_words(heading: Heading, language: Language) -> str:
    """`tien-giang-2023, 2023, stage verified`."""
    year = "" if heading.year is None else f", {heading.year}"
    return f"{heading.round}{year}, {label('stage', language)} {stage_words(heading.stage, language)}"


def known(value: Fraction | Decimal | None, language: Language) -> str:
    """A quantity, or a dash."""
    if value is None:
        return "–"
    return exactly(value, language) if isinstance(value, Fraction) else number(value, language)


def won(value: Fraction | Decimal | None, language: Language) -> str:
    """A change with its sign; nothing where nothing changed, or nobody knows."""
    if not value:
        return ""
    if isinstance(value, Decimal):
        return signed(value, language)
    text = signed(shown(value), language)
    return text if is_tick(value) else f"≈ {text}"
