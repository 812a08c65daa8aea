"""What two results differ in, section by section: groups, areas, awards, the largest movers, findings."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from parindex.model.compared import ComparedFinding, ComparedRank
from parindex.model.comparisons import (
    Apart,
    AwardComparison,
    Comparison,
    GroupComparison,
    ItemComparison,
    Move,
    UnitComparison,
    index_won,
    points_won,
)
from parindex.texts import Language
from parindex.writing.comparison_words import APART, DIFFERS, Side, heading_words, known, label, sides, won
from parindex.writing.grid import Grid
from parindex.writing.grid import Side as Setting
from parindex.writing.reasons import STATES
from parindex.writing.sections import Section
from parindex.writing.words import CHOICES, STATUSES, name_of

#: So many of the largest movers are explained item by item.
MOST_EXPLAINED = 10
_NONE: Mapping[str, str] = {}


def head_lines(comparison: Comparison, language: Language) -> list[str]:
    """Title, status, which results they are, what of them is not compared, and how much moved."""
    old, new = comparison.heading.old, comparison.heading.new
    assert old is not None and new is not None  # noqa: PT018, S101, a comparison is of two
    statuses = dict.fromkeys(STATUSES[each].in_language(language) for each in (old.status, new.status))
    lines = [name_of(new.title, language), "; ".join(statuses)]
    before, now = heading_words(old, language), heading_words(new, language)
    lines.append(now if before == now else f"{before} → {now}")
    return [
        *lines,
        *(DIFFERS[each].in_language(language) for each in comparison.differs),
        count_line(comparison, language),
    ]


def count_line(comparison: Comparison, language: Language) -> str:
    """How many units won and lost, of the index; how many moved in rank and band; awards gained and lost."""
    if not comparison.moved:
        return label("same_in_part" if comparison.differs else "same", language)
    units = comparison.units
    sizes = [index_won(each.index) or points_won(each.points) or 0 for each in units]
    up, down = sum(each > 0 for each in sizes), sum(each < 0 for each in sizes)
    moved = sum(each.group.moved for each in units)
    places = [each.places_won for each in units if each.places_won is not None]
    ranks, bands = sum(map(bool, places)), sum(each.band_moved for each in units)
    gained, lost = (sum(getattr(each, key) for each in comparison.awards) for key in ("gained", "lost"))
    if language == "vi":
        return (
            f"{len(units)} đơn vị: {up} tăng, {down} giảm; "
            f"{f'{ranks} đổi hạng' if places else 'không so sánh hạng'}, {bands} đổi xếp loại; "
            f"khen thưởng: {gained} được thêm, {lost} mất" + (f"; {moved} đổi nhóm" if moved else "")
        )
    return (
        f"{len(units)} unit{'s' if len(units) != 1 else ''}: {up} up, {down} down; "
        f"{f'{ranks} with another rank' if places else 'ranks not compared'}, {bands} in another band; "
        f"awards: {gained} gained, {lost} lost" + (f"; {moved} in another group" if moved else "")
    )


def sections_of(
    comparison: Comparison,
    language: Language,
    notes: Mapping[str, str] = _NONE,
    published: Mapping[str, str] = _NONE,
    more: Sequence[Section] = (),
) -> list[Section]:
    """All that is to be shown of *comparison*, the most important first.

    Args:
        comparison: What two results differ in.
        language: `vi` or `en`.
        notes: What is to be said of groups, by key.
        published: The published indices, by key of the unit, where what is compared are others.
        more: What is to stand before the largest movers.
    """
    report = _Report(comparison, *sides(comparison), language, published)
    groups = report.groups()
    parts = [report.group(each, notes.get(each, "")) for each in groups]
    parts += [report.awards(), *more, report.movers()]
    parts += [report.areas(each) for each in groups]
    parts += [report.alone("only_old"), report.alone("only_new"), report.of_groups()]
    parts += [report.findings("appeared"), report.findings("vanished")]
    return [each for each in parts if each is not None]


@frozen(eq=False)
class _Report:
    comparison: Comparison
    old: Side
    new: Side
    language: Language
    published: Mapping[str, str]

    def grid(self, columns: Sequence[tuple[str, Setting]], rows: Sequence[tuple[str, ...]]) -> Grid:
        """*rows* under the words for the headings."""
        headings = tuple(label(key, self.language) if key else "" for key, _ in columns)
        return Grid(headings, tuple(side for _, side in columns), tuple(rows))

    def groups(self) -> Sequence[str]:
        """The groups of all units, whether or not both results have them: those that both have first."""
        both = [each.group for each in self.comparison.groups]
        return list(dict.fromkeys([*both, *(each.group.new or "" for each in self.comparison.units)]))

    def group(self, key: str, note: str) -> Section | None:
        """The units of a group that moved: rank, index, points and band."""
        members = [each for each in self.comparison.units if each.group.new == key]
        moved = [each for each in members if each.moved]
        if not moved and not note:
            return None
        columns: list[tuple[str, Setting]] = [("rank", "right"), ("change", "right"), ("unit", "left")]
        columns.extend((("index", "left"), ("change", "right"), ("points", "left"), ("change", "right")))
        columns.append(("band", "left"))
        if self.published:
            columns.insert(3, ("published", "right"))
        notes = [note] if note else []
        apart: dict[Apart, None] = {why: None for each in members for why in each.apart}
        if apart:
            words = ", ".join(APART[each].in_language(self.language) for each in apart)
            notes.append(f"{label('places_apart', self.language)}: {words}")
        if len(moved) < len(members):
            count = len(members) - len(moved)
            notes.append(label("as_before" if count > 1 else "one_as_before", self.language).format(count=count))
        rows = [self._unit(each) for each in moved]
        return Section(self.new.group(key, self.language), self.grid(columns, rows), " · ".join(notes))

    def _unit(self, unit: UnitComparison) -> tuple[str, ...]:
        places = unit.places_won
        return (
            _rank_move(unit.rank),
            "" if not places else ("↑" if places > 0 else "↓") + str(abs(places)),
            self._name(unit),
            *((self.published.get(unit.unit, "–"),) if self.published else ()),
            self._move(unit.index),
            won(index_won(unit.index), self.language),
            self._move(unit.points),
            won(points_won(unit.points), self.language),
            self._band(unit),
        )

    def _name(self, unit: UnitComparison) -> str:
        """What a unit is called, and the group that it was in, if that was another."""
        name = unit.name.in_language(self.language)
        if not unit.group.moved:
            return name
        group = self.old.group(unit.group.old or "", self.language)
        return label("from_group", self.language).format(unit=name, group=group)

    def _move(self, move: Move[Decimal | Fraction]) -> str:
        old, new = (known(each, self.language) for each in (move.old, move.new))
        return new if old == new else f"{old} → {new}"

    def _band(self, unit: UnitComparison) -> str:
        before = self.old.band(unit.group.old or "", unit.band.old, self.language)
        now = self.new.band(unit.group.new or "", unit.band.new, self.language)
        return f"{before} → {now}" if unit.band_moved else now

    def areas(self, key: str) -> Section | None:
        """Points won and lost by area, of the units of a group."""
        members = [each for each in self.comparison.units if each.group.new == key]
        moved = [each for each in members if any(area.moved for area in each.areas)]
        codes = list(dict.fromkeys(area.code for each in moved for area in each.areas if area.moved))
        if not codes:
            return None
        order = list(dict.fromkeys(area.code for each in moved for area in each.areas))
        codes.sort(key=order.index)
        rows: list[tuple[str, ...]] = []
        for each in moved:
            points = {area.code: area.points for area in each.areas}
            cells = (won(points_won(points[code]), self.language) if code in points else "" for code in codes)
            rows.append((each.name.in_language(self.language), *cells))
        columns: list[Setting] = ["right" for _ in codes]
        grid = Grid((label("unit", self.language), *codes), ("left", *columns), tuple(rows))
        name = f"{label('by_area', self.language)}: {self.new.group(key, self.language)}"
        return Section(name, grid, folded=True)

    def awards(self) -> Section | None:
        """Decisions that differ: gained first, then lost, then the others."""
        if not self.comparison.awards:
            return None
        ordered = sorted(self.comparison.awards, key=lambda each: (not each.gained, not each.lost))
        columns: tuple[tuple[str, Setting], ...] = tuple(
            (key, "left") for key in ("change", "award", "unit", "before", "now", "why")
        )
        return Section(label("awards", self.language), self.grid(columns, [self._award(each) for each in ordered]))

    def _award(self, each: AwardComparison) -> tuple[str, ...]:
        kind = "gained" if each.gained else "lost" if each.lost else "other"
        side = self.new if each.decision.new is not None else self.old
        who = side.unit_name(each.unit, self.language) + (f" · {each.nominee}" if each.nominee else "")
        before, now = (
            "–" if one is None else CHOICES[one].in_language(self.language)
            for one in (each.decision.old, each.decision.new)
        )
        why = side.decision(each.award, each.unit, each.nominee).in_language(self.language)
        return label(kind, self.language), side.award(each.award, self.language), who, before, now, why

    def movers(self) -> Section | None:
        """The largest movers, item by item, with the reasons of both sides."""
        chosen = [each for each in self.comparison.movers if each.items][:MOST_EXPLAINED]
        if not chosen:
            return None
        rows: list[tuple[str, ...]] = []
        lines: list[str] = []
        for unit in chosen:
            name = unit.name.in_language(self.language)
            lines.append(f"{name}: {self._move(unit.index)} ({won(index_won(unit.index), self.language) or '='})")
            for at, item in enumerate(unit.items):
                cells = self._item(unit, item)
                rows.append((name if at == 0 else "", *cells))
                lines += [f"  {cells[0]}: {cells[1]}", f"    − {cells[2]}", f"    + {cells[3]}"]
        columns: tuple[tuple[str, Setting], ...] = tuple(
            (key, "left") for key in ("unit", "item", "points", "why_before", "why_now")
        )
        text = "".join(f"{each}\n" for each in lines)
        return Section(label("movers", self.language), self.grid(columns, rows), text=text, folded=True)

    def _item(self, unit: UnitComparison, item: ItemComparison) -> tuple[str, str, str, str]:
        name = self.new.item_name(unit.unit, item.code).in_language(self.language)
        code = item.code if item.code == item.was else f"{item.was} → {item.code}"
        before, now = self._state(item, old=True), self._state(item, old=False)
        return (
            f"{code} {name}".strip(),
            f"{before} → {now}",
            self.old.item(unit.unit, item.was).in_language(self.language) or "–",
            self.new.item(unit.unit, item.code).in_language(self.language) or "–",
        )

    def _state(self, item: ItemComparison, *, old: bool) -> str:
        """The points and the maximum, or the state of what has none."""
        state, points, most = (
            (item.state.old, item.points.old, item.max.old) if old else (item.state.new, item.points.new, item.max.new)
        )
        if state is None:
            return "–"
        if state in ("pending", "not_applicable"):
            return STATES[state].in_language(self.language)
        return f"{known(points, self.language)} / {known(most, self.language)}"

    def alone(self, key: str) -> Section | None:
        """The units that are on one side only."""
        units = self.comparison.only_old if key == "only_old" else self.comparison.only_new
        rows = [(each.name.in_language(self.language), each.group) for each in units]
        columns: tuple[tuple[str, Setting], ...] = (("unit", "left"), ("groups", "left"))
        return Section(label(key, self.language), self.grid(columns, rows), folded=True) if rows else None

    def of_groups(self) -> Section | None:
        """Means, completeness and places of groups that changed."""
        rows = [
            (name_of(each.name, self.language), *said)
            for each in self.comparison.groups
            for said in self._of_group(each)
        ]
        columns: tuple[tuple[str, Setting], ...] = tuple((key, "left") for key in ("groups", "", "before", "now"))
        return Section(label("group_moved", self.language), self.grid(columns, rows)) if rows else None

    def _of_group(self, group: GroupComparison) -> Iterator[tuple[str, str, str]]:
        names = {band: self.new.band(group.group, band, self.language) for band, _ in group.bands}
        moves: list[tuple[str, Move[object]]] = [
            (label(key, self.language), getattr(group, key))
            for key in ("mean", "complete", "places", "stopped", "units")
        ]
        moves += [(names[key], each) for key, each in group.bands]
        for name, move in moves:
            if move.moved:
                yield name, self._told(move.old), self._told(move.new)

    def _told(self, value: object) -> str:
        if isinstance(value, bool):
            return label("yes" if value else "no", self.language)
        if value is None:
            return "–"
        return str(value).replace(".", ",") if self.language == "vi" else str(value)

    def findings(self, key: str) -> Section | None:
        """Findings of the audit on one side only."""
        found = self.comparison.appeared if key == "appeared" else self.comparison.vanished
        rows = [(each.code, self._finding(each)) for each in found]
        grid = Grid(("", ""), ("left", "left"), tuple(rows))
        return Section(label(key, self.language), grid) if rows else None

    def _finding(self, found: ComparedFinding) -> str:
        said = found.vi if self.language == "vi" else found.en
        about = ", ".join(filter(None, (found.group, found.unit)))
        return said or f"{about}: {found.printed or '–'} ≠ {found.follows or '–'}"


def _rank_move(rank: Move[ComparedRank]) -> str:
    old, new = (_rank(each) for each in (rank.old, rank.new))
    return new if old == new else f"{old} → {new}"


def _rank(rank: ComparedRank | None) -> str:
    if rank is None or rank.official is None:
        return "–"
    return f"{rank.official}=" if rank.joint else str(rank.official)
