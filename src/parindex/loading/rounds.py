"""Rounds of score sheets: the round itself, and its sheets one by one, wherever they stand."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import evolve, field, frozen

from parindex.checks.office import Office, office_of
from parindex.checks.seen import Whole
from parindex.ledger import shrunk
from parindex.loading.document import Document, unread, with_problems
from parindex.loading.documents import structured
from parindex.loading.opening import YAML, Opener, is_csv, read_some
from parindex.model.files import SheetFiles
from parindex.model.ledger import Entry, Ledger
from parindex.model.round import Round
from parindex.model.sheets import ScoreSheet
from parindex.places import Place
from parindex.problems import Problem, ProblemsFound, problem
from parindex.reading.csv_nodes import read_csv
from parindex.reading.long_sheets import Grouped, grouped_rows, sheet_tree
from parindex.reading.quick_sheets import QuickReader
from parindex.reading.screen import LARGEST_TABLE, LARGEST_YAML

#: That something was not answered, or a figure is missing.
_MISSING = ("PAR501", "PAR503", "PAR520")


@frozen(eq=False)
class Files:
    """Where the sheets of a round stand.

    Attributes:
        opener: Opens them.
        place: Where they are named.
        paths: YAML files, one sheet each; none where they stand in a table.
        table: The rows of a long table, by unit; None where they stand in files.
        problems: What is wrong with the pattern or the table as a whole.
        lost_rows: Whether rows of the table could not be read, nobody knows of which unit.
        reader: Reads sheets of the table, where nothing is wrong with them.
    """

    opener: Opener
    place: Place
    paths: tuple[str, ...] = ()
    table: Grouped | None = None
    problems: tuple[Problem, ...] = ()
    lost_rows: bool = False
    reader: QuickReader = field(init=False, factory=QuickReader, repr=False)

    def __len__(self) -> int:
        """How many sheets there are."""
        return len(self.paths) if self.table is None else len(self.table.units)

    def taken(self, first: int, last: int) -> "Files":
        """Those from *first* to before *last* alone; so they can be sent elsewhere."""
        table = None if self.table is None else self.table.taken(self.table.units[first:last])
        opener = evolve(self.opener, texts={}, notes=[])
        return Files(opener, self.place, self.paths[first:last], table, lost_rows=self.lost_rows)


def sheet_files(document: Document) -> Files | None:
    """Where the sheets stand that the round in *document* names; None where it holds them itself, or none."""
    opener = document.opener
    if "sheets" not in document.later or opener is None:
        return None
    reference, place = document.later["sheets"]
    assert isinstance(reference, SheetFiles)  # noqa: S101, so the model says
    try:
        if not is_csv(reference.file):
            return Files(opener, place, tuple(opener.matching(reference.file, place)))
        text, shown = opener.text(reference.file, place, LARGEST_TABLE)
        table = grouped_rows(read_csv(text, shown, decimal=reference.decimal))
    except ProblemsFound as stopped:
        return Files(opener, place, problems=stopped.problems)
    return Files(opener, place, table=table, problems=table.problems, lost_rows=bool(table.problems))


def read_sheet(files: Files, position: int, office: Office | None) -> Document:
    """The sheet at *position* among *files*, looked at as one of the round of *office*."""
    opener = evolve(files.opener, texts={}, notes=[])
    if files.table is not None:
        unit = files.table.units[position]
        return _from_table(files, files.table, unit, office)
    path = files.paths[position]
    name = (Path(opener.name).parent / path).as_posix()
    try:
        text, name = opener.text(path, files.place, LARGEST_YAML)
        tree = read_some(text, name, YAML)
    except ProblemsFound as stopped:
        return evolve(unread(name, *stopped.problems, texts=opener.texts), unit=None)
    return structured(tree, ScoreSheet, evolve(opener, name=name), None, office)


def _from_table(files: Files, table: Grouped, unit: str, office: Office | None) -> Document:
    """The sheet of *unit*: read without places where nothing is wrong with it; they are found when they are wanted."""
    criteria_set = _set_of(office, unit)

    def in_full() -> Document:
        tree = sheet_tree(table, unit, criteria_set)
        document = structured(tree, ScoreSheet, evolve(files.opener, texts={}, notes=[]), None, office)
        if not files.lost_rows:
            return document
        rest = [each for each in document.problems if each.code not in _MISSING]
        return evolve(document, problems=tuple(rest))  # what is missing may stand in a row that could not be read

    sheet = files.reader.sheet(table, unit, criteria_set)
    if sheet is None or (office is not None and any(True for _ in office.problems_of(Whole.of(sheet)))):
        return in_full()
    first = table.place(unit)

    def locate(address: str) -> Place:
        return first if address == "unit" else in_full().locate(address)

    return Document(sheet, (), locate, unit=unit)


def _set_of(office: Office | None, unit: str) -> str:
    """The id of the set that a unit answers: a table does not say."""
    if office is None:
        return ""
    found = office.units.get(unit)  # if it is none of the round that is what will be said, and nothing of its set
    return (next(iter(office.prepared.values())) if found is None else office.prepared[found.group]).criteria.id


def with_sheets(document: Document, *, keep_going: bool = False) -> Document:
    """*document* with the sheets that it names, and all that is wrong with them, if it is a round of sheets."""
    round_ = document.made
    if round_ is None or round_.published:
        return document
    files = sheet_files(document)
    office = office_for(round_, keep_going=keep_going)
    if office is None:
        return document if files is None else with_problems(document, files.problems)
    if files is None:
        problems = [
            evolve(each, address=f"sheets[{at}].{each.address}" if each.address else f"sheets[{at}]")
            for at, sheet in enumerate(round_.sheets)
            for each in office.problems_of(Whole.of(sheet))
        ]
        return with_problems(document, problems)
    read = [read_sheet(files, at, office) for at in range(len(files))]
    problems = [*files.problems, *twice(read), *(each for one in read for each in one.problems)]
    texts = {**document.texts, **{name: text for one in read for name, text in one.texts.items()}}
    document = with_problems(evolve(document, texts=texts), problems)
    if document.errors:
        return document
    sheets = tuple(each.value for each in read)
    return evolve(document, value=evolve(round_, sheets=sheets))


def office_for(round_: Round, *, keep_going: bool = False) -> Office | None:
    """*round_* made ready to look at its sheets; None where it takes published totals, or lacks a group or a set."""
    sets = {each.id: each for each in round_.sets}
    return office_of(round_, sets, keep_going=keep_going) if can_judge(round_) else None


def can_judge(round_: Round) -> bool:
    """Whether the sheets of *round_* can be looked at: it takes sheets, and has all groups and sets."""
    sets = {each.id for each in round_.sets}
    groups = {each.key for each in round_.groups}
    if round_.published or any(each.criteria_set not in sets for each in round_.groups):
        return False
    return all(each.group in groups for each in round_.units)


def twice(documents: Iterable[Document]) -> Iterator[Problem]:
    """Sheets of units that had one before, in order of their files."""
    first: dict[str, Place] = {}
    for each in documents:
        if each.unit is None:
            continue
        place = each.locate("unit")
        if each.unit in first:
            yield problem("PAR417", "unit", unit=each.unit, where=str(first[each.unit])).at(place)
        first.setdefault(each.unit, place)


def shrinkage(old: Document, new: Document) -> list[Problem]:
    """What the ledger of *new* has lost, or changed, of that of *old*: each a ledger, or a round with one."""
    then, now = _entries(old), _entries(new)
    found: list[Problem] = []
    for each in shrunk([one for _, one in then], [one for _, one in now]):
        address, entry = then[each.then]
        about = problem("PAR537", address, unit=entry.unit, code=entry.code or "–", stage=entry.stage)
        if each.now is None:
            found.append(about.at(old.locate(address)))
        else:
            here, keys = now[each.now][0], ("keys", ", ".join(each.keys))
            changed = evolve(about, code="PAR538", values=tuple(sorted((*about.values, keys))), address=here)
            found.append(changed.at(new.locate(here)))
    return found


def _entries(document: Document) -> list[tuple[str, Entry]]:
    """The entries in *document*, each with its address."""
    value, inside = document.value, ""
    if isinstance(value, Round):
        value, inside = value.ledger, "ledger."
    entries = value.entries if isinstance(value, Ledger) else ()
    return [(f"{inside}entries[{at}]", each) for at, each in enumerate(entries)]
