"""Long tables `unit,code,key,value` as the score sheets that they are, cells and places kept."""

from array import array
from collections.abc import Sequence

from attrs import evolve, frozen

from parindex.model.sheets import ScoreSheet
from parindex.places import Place
from parindex.problems import Problem, problem
from parindex.reading.csv_nodes import Rows
from parindex.reading.nodes import Entry, Listing, Mapping, Node, Scalar, Tree, is_nothing, split
from parindex.texts import nearest, normal

COLUMNS = ("unit", "code", "key", "value")
#: What an answer can say besides its figures.
OF_ANSWERS = frozenset(
    ("choose", "met", "case", "not_arisen", "no_evidence", "stated", "self", "explanation", "evidence")
)


@frozen(eq=False)
class Grouped:
    """The rows of a long table by unit, in order of their first rows.

    Attributes:
        rows: All of them.
        units: The keys of the units.
        of_unit: The positions of the rows of each unit.
        problems: What is wrong with the table as a whole, and with rows that name no unit.
    """

    rows: Rows | Listing
    units: tuple[str, ...]
    of_unit: dict[str, Sequence[int]]
    problems: tuple[Problem, ...]

    def place(self, unit: str) -> Place:
        """Where *unit* is named first."""
        assert isinstance(self.rows, Rows)  # noqa: S101, else there are no units
        return _cell(self.rows, self.of_unit[unit][0], "unit").place

    def taken(self, units: Sequence[str]) -> "Grouped":
        """The rows of these units alone; so they can be sent elsewhere."""
        assert isinstance(self.rows, Rows)  # noqa: S101, else there are no units
        part = self.rows.taken([each for unit in units for each in self.of_unit[unit]])
        of_unit: dict[str, Sequence[int]] = {}
        at = 0
        for unit in units:
            of_unit[unit] = range(at, at + len(self.of_unit[unit]))
            at += len(self.of_unit[unit])
        return Grouped(part, tuple(units), of_unit, ())


def grouped_rows(table: Tree) -> Grouped:
    """The rows of *table* by unit."""
    problems = list(table.problems)
    rows = table.root
    header = rows.header if isinstance(rows, Listing) else None
    missing = [each for each in COLUMNS if header is None or each not in header]
    unknown = [each for each in header or () if each not in COLUMNS]
    problems += [problem("PAR204", place=rows.place, hint="column", key=each) for each in missing]
    known = ", ".join(COLUMNS)
    for each in unknown:
        near = nearest(each, missing)
        problems.append(problem("PAR203", place=(header or {})[each], near=near, key=each, known=known))
    of_unit: dict[str, array[int]] = {}
    if missing or unknown or header is None or not isinstance(rows, Listing) or not isinstance(rows.items, Rows):
        return Grouped(Listing(rows.place), (), {}, tuple(problems))
    column = list(header).index("unit")
    for index in range(len(rows.items)):
        cells = rows.items.quick(index)
        unit = _text(_cell(rows.items, index, "unit")) if cells is None else normal(cells[column])
        if not unit:
            problems.append(problem("PAR204", place=_cell(rows.items, index, "unit").place, key="unit"))
            continue
        if unit not in of_unit:
            of_unit[unit] = array("Q")
        of_unit[unit].append(index)
    return Grouped(rows.items, tuple(of_unit), dict(of_unit), tuple(problems))


def _cell(rows: Rows, index: int, key: str) -> Node:
    row = rows[index]
    assert isinstance(row, Mapping)  # noqa: S101, it has a header
    return row.entries[key].node


def sheet_tree(grouped: Grouped, unit: str, criteria_set: str) -> Tree:
    """The sheet that the rows of *unit* make, as if it stood in a file of its own that names *criteria_set*.

    A row without a code gives a shared figure, or `submitted`. The documents that are cited count as listed.
    """
    assert isinstance(grouped.rows, Rows)  # noqa: S101, else there are no units
    problems: list[Problem] = []
    sheet: _Sheet | None = None
    for index in grouped.of_unit[unit]:
        row = grouped.rows[index]
        assert isinstance(row, Mapping)  # noqa: S101, it has a header
        sheet = sheet or _Sheet(row.entries["unit"].node)
        problems += _row(row, sheet)
    assert sheet is not None  # noqa: S101, a unit has rows
    made = sheet.tree(criteria_set)
    return Tree(made.root, tuple(problems))


def _row(row: Mapping, sheet: "_Sheet") -> list[Problem]:
    """Put *row* where it belongs; what is wrong with it."""
    cells = {key: entry.node for key, entry in row.entries.items()}
    empty = [key for key in ("key", "value") if is_nothing(cells[key])]
    if empty:
        lost = "answers" if _text(cells["code"]) else "figures"  # something is missing there that was meant
        return [problem("PAR204", lost, place=cells[key].place, key=key) for key in empty]
    code, key = (_text(cells[each]) for each in ("code", "key"))
    before = sheet.put(code, cells["code"].place, key, cells["key"].place, cells["value"])
    if before is None:
        return []
    return [problem("PAR216", place=cells["key"].place, text=key, key="key", where=str(before))]


def _text(node: Node) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""


class _Sheet:
    """One unit's rows."""

    def __init__(self, unit: Node) -> None:
        self._unit = unit
        self._top: dict[str, Entry] = {}
        self._figures: dict[str, Entry] = {}
        self._answers: dict[str, tuple[Place, dict[str, Entry], dict[str, Entry]]] = {}

    def put(self, code: str, code_place: Place, key: str, key_place: Place, value: Node) -> Place | None:
        """Keep a value; the place where it stood before if it is said twice."""
        if not code:
            where, kept = (self._top, "date") if key == "submitted" else (self._figures, key)
        else:
            _, says, figures = self._answers.setdefault(code, (code_place, {}, {}))
            where, kept = (says, key) if key in OF_ANSWERS else (figures, key)
        if kept == "met" and isinstance(value, Scalar) and value.text.strip() == "none":
            value = Listing(value.place)  # nothing of the checklist; an empty cell says nothing at all
        if kept in where:
            return where[kept].key_place
        where[kept] = Entry(key_place, value)
        return None

    def tree(self, criteria_set: str) -> Tree:
        """All of it as the tree of a sheet."""
        place = self._unit.place
        entries = {
            "format": Entry(place, Scalar(place, ScoreSheet.FORMAT, "quoted")),
            "criteria_set": Entry(place, Scalar(place, criteria_set, "quoted")),
            "unit": Entry(place, self._unit),
            "figures": Entry(place, Mapping(place, self._figures)),
            "documents": Entry(place, Mapping(place, self._documents())),
            "answers": Entry(place, Mapping(place, {code: self._answer(code) for code in self._answers})),
        }
        if self._top:
            entries["submitted"] = Entry(place, Mapping(place, self._top))
        return Tree(Mapping(place, entries))

    def _answer(self, code: str) -> Entry:
        place, says, figures = self._answers[code]
        inside = dict(says)
        if figures:
            first = next(iter(figures.values())).key_place  # where to look if the item asks for none
            inside["figures"] = Entry(first, Mapping(first, figures))
        return Entry(place, Mapping(place, inside))

    def _documents(self) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for _, says, _ in self._answers.values():
            cited = split(says["evidence"].node) if "evidence" in says else None
            names = [each for each in cited.items if isinstance(each, Scalar)] if isinstance(cited, Listing) else []
            for each in names:
                title = Entry(each.place, evolve(each, style="quoted"))
                found.setdefault(each.text, Entry(each.place, Mapping(each.place, {"title": title})))
        return found
