"""Long tables `unit,code,stage,key,value,by,date,reason,evidence` as the ledgers that they are."""

from attrs import evolve

from parindex.model.ledger import Ledger
from parindex.places import Place
from parindex.problems import Problem, ProblemsFound, problem
from parindex.reading.nodes import Entry, Listing, Mapping, Node, Scalar, Tree, is_nothing
from parindex.texts import nearest

COLUMNS = ("unit", "code", "stage", "key", "value", "by", "date", "reason", "evidence")
_REQUIRED = COLUMNS[:7]
#: What an entry can say besides figures.
_OF_ENTRIES = frozenset(("accept", "points", "deduct", "choose", "met", "case", "not_arisen", "no_evidence", "asks"))
_NEVER_EMPTY = ("unit", "stage", "key", "value", "by", "date")
_CLAIM = "claims:"
#: Before a figure that has the name of something else that an entry can say.
_FIGURE = "figures:"


def ledger_tree(table: Tree) -> Tree:
    """The ledger that the rows of *table* make, as if it stood in YAML.

    The rows of one unit, code, stage, office and day make one entry, each giving one of its keys, or a figure; every
    deduction is an entry of its own. What a unit claims has `claims:` before its key; a figure may have `figures:`,
    which it needs where it is called `points`. The first row `,,,round,ID,,`
    names the round.

    Raises:
        ProblemsFound: Columns are missing or unknown: without them no row means anything.
    """
    problems = list(table.problems)
    rows = table.root
    header = rows.header if isinstance(rows, Listing) else None
    missing = [each for each in _REQUIRED if header is None or each not in header]
    problems += [problem("PAR204", place=rows.place, hint="column", key=each) for each in missing]
    unknown = [each for each in header or () if each not in COLUMNS]
    known = ", ".join(COLUMNS)
    for each in unknown:
        near = nearest(each, [one for one in COLUMNS if one not in (header or {})])
        problems.append(problem("PAR203", place=(header or {})[each], near=near, key=each, known=known))
    if missing or unknown or not isinstance(rows, Listing):
        meant = {found.value("near") for found in problems}
        raise ProblemsFound([found for found in problems if found.value("key") not in meant])
    place = rows.place
    top = {"format": Entry(place, Scalar(place, Ledger.FORMAT, "quoted"))}
    entries = _entries(rows, top, problems)
    top["entries"] = Entry(place, Listing(place, entries))
    return Tree(Mapping(place, top), tuple(problems))


def _entries(rows: Listing, top: dict[str, Entry], problems: list[Problem]) -> list[Node]:
    made: dict[tuple[str, ...], dict[str, Entry]] = {}
    places: dict[tuple[str, ...], Place] = {}
    for number, row in enumerate(rows.items):
        assert isinstance(row, Mapping)  # noqa: S101, it has a header
        cells = {key: entry.node for key, entry in row.entries.items()}
        key = _text(cells["key"])
        if key == "round" and not _text(cells["unit"]):
            if "round" in top:
                where = str(top["round"].key_place)
                problems.append(problem("PAR216", place=cells["key"].place, text=key, key="key", where=where))
            top["round"] = Entry(cells["key"].place, cells["value"])
            continue
        empty = [each for each in _NEVER_EMPTY if is_nothing(cells[each])]
        if empty:
            problems += [problem("PAR204", place=cells[each].place, key=each) for each in empty]
            continue
        name = tuple(_text(cells[each]) for each in ("unit", "code", "stage", "by", "date"))
        if key == "deduct":
            name = (*name, str(number))
        elif key == "accept":
            name = (*name, key)
        entry = made.setdefault(name, {})
        places.setdefault(name, row.place)
        for each in ("unit", "code", "stage", "by", "date", "reason", "evidence"):
            if each in cells and not is_nothing(cells[each]):
                before = entry.get(each)
                entry[each] = Entry(cells[each].place, cells[each]) if before is None else _joined(before, cells[each])
        problems += _put(entry, key, cells)
    return [Mapping(places[name], entry) for name, entry in made.items()]


def _joined(before: Entry, cell: Node) -> Entry:
    """A reason, or evidence, with what another row of the same entry adds to it."""
    assert isinstance(before.node, Scalar) and isinstance(cell, Scalar)  # noqa: PT018, S101, cells of a table
    said = [each.strip() for each in before.node.text.split(";")]
    if cell.text.strip() in (before.node.text.strip(), *said):
        return before
    return Entry(before.key_place, evolve(before.node, text=f"{before.node.text};{cell.text}"))


def _put(entry: dict[str, Entry], key: str, cells: dict[str, Node]) -> list[Problem]:
    """Keep what a row says; that it was said before, if it was."""
    here, value = cells["key"].place, cells["value"]
    if key.startswith(_CLAIM):
        inside, key = entry.setdefault("claims", Entry(here, Mapping(here, {}))), key.removeprefix(_CLAIM)
    elif key not in _OF_ENTRIES:
        inside, key = entry.setdefault("figures", Entry(here, Mapping(here, {}))), key.removeprefix(_FIGURE)
    else:
        inside = Entry(here, Mapping(here, entry))
    if key == "met" and _text(value) == "none":
        value = Listing(value.place)
    assert isinstance(inside.node, Mapping)  # noqa: S101, it was made above
    kept = inside.node.entries
    if key in kept:
        return [problem("PAR216", place=here, text=key, key="key", where=str(kept[key].key_place))]
    kept[key] = Entry(here, value)
    return []


def _text(node: Node) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""
