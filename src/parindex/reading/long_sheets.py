"""Long tables `unit,code,key,value` as the score sheets that they are, cells and places kept."""

from attrs import evolve, frozen

from parindex.model.sheets import ScoreSheet
from parindex.places import Place
from parindex.problems import Problem, problem
from parindex.reading.nodes import Entry, Listing, Mapping, Node, Scalar, Tree, is_nothing, split

COLUMNS = ("unit", "code", "key", "value")
#: What an answer can say besides its figures.
_OF_ANSWERS = frozenset(
    ("choose", "met", "case", "not_arisen", "no_evidence", "stated", "self", "explanation", "evidence")
)


@frozen(eq=False)
class LongSheets:
    """The sheets of a table, and what is wrong with the table."""

    trees: tuple[Tree, ...]
    problems: tuple[Problem, ...]


def sheet_trees(table: Tree, criteria_set: str) -> LongSheets:
    """The sheets that the rows of *table* make, each as if it stood in a file of its own that names *criteria_set*.

    A row without a code gives a shared figure, or `submitted`. The documents that are cited count as listed.
    """
    problems = list(table.problems)
    rows = table.root
    header = rows.header if isinstance(rows, Listing) else None
    missing = [each for each in COLUMNS if header is None or each not in header]
    unknown = [each for each in header or () if each not in COLUMNS]
    problems += [problem("PAR204", place=rows.place, hint="column", key=each) for each in missing]
    known = ", ".join(COLUMNS)
    problems += [problem("PAR203", place=(header or {})[each], key=each, known=known) for each in unknown]
    if missing or unknown or not isinstance(rows, Listing):
        return LongSheets((), tuple(problems))
    sheets: dict[str, _Sheet] = {}
    for row in rows.items:
        assert isinstance(row, Mapping)  # noqa: S101, it has a header
        problems += _row(row, sheets)
    return LongSheets(tuple(each.tree(criteria_set) for each in sheets.values()), tuple(problems))


def _row(row: Mapping, sheets: "dict[str, _Sheet]") -> list[Problem]:
    """Put *row* where it belongs; what is wrong with it."""
    cells = {key: entry.node for key, entry in row.entries.items()}
    empty = [key for key in ("unit", "key", "value") if is_nothing(cells[key])]
    if empty:
        return [problem("PAR204", place=cells[key].place, key=key) for key in empty]
    unit, code, key = (_text(cells[each]) for each in ("unit", "code", "key"))
    if unit not in sheets:
        sheets[unit] = _Sheet(cells["unit"])
    before = sheets[unit].put(code, cells["code"].place, key, cells["key"].place, cells["value"])
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
            where, kept = (says, key) if key in _OF_ANSWERS else (figures, key)
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
