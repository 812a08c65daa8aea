"""A round from its files to its outcome: sheets are read and scored one by one, many of them on all cores."""

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from attrs import Factory, evolve, frozen

from parindex.assessing.rounds import check_stage, outcome_of, published_outcome
from parindex.assessing.units import Desk, at_sheet, desk_of, refused, result_of, without_sheet
from parindex.checks.office import Office
from parindex.checks.seen import Whole
from parindex.ledger import Numbered
from parindex.loading.document import Document, narrowed
from parindex.loading.documents import read_document
from parindex.loading.rounds import Files, office_for, read_sheet, sheet_files, with_sheets
from parindex.loading.sets import sets_for
from parindex.model.ledger import VERIFIED
from parindex.model.results import Outcome, UnitResult
from parindex.model.round import Round
from parindex.model.scored import Scored
from parindex.places import Place, steps
from parindex.problems import Problem, in_order, problem
from parindex.rules.outside import GivenValues
from parindex.sharing import shared, workers_for

#: Told how many sheets are done, of how many.
Progress = Callable[[int, int], None]
#: Makes something small of a unit's result in full; it is called where the sheet was scored.
Pack = Callable[[UnitResult], bytes]
#: Fewer sheets than these are done before other processes have started.
_WORTH_SHARING = 150
_CHUNK = 24


@frozen(eq=False)
class Ran:
    """What came of a round's files.

    Attributes:
        outcome: Everything that came of them; None where the round itself has errors.
        problems: All that is wrong, in order, each at its place.
        texts: The text of each file in which something is wrong, by its name in places.
        packed: What was made of each unit's result in full, by key.
        lacking: Keys of the units without a sheet, once others have theirs.
    """

    outcome: Outcome | None
    problems: tuple[Problem, ...]
    texts: dict[str, str]
    packed: Mapping[str, bytes] = Factory(dict[str, bytes])
    lacking: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stand in the way of a result."""
        return tuple(each for each in self.problems if each.severity == "error")


@frozen(eq=False)
class _Done:
    """What came of one sheet; *unit* is None where it could not be told whose it is."""

    unit: str | None
    result: UnitResult | None
    problems: tuple[Problem, ...]
    place: Place
    texts: dict[str, str]
    packed: bytes = b""


def run_file(
    path: str | os.PathLike[str],
    *,
    root: str | os.PathLike[str] | None = None,
    stage: str = VERIFIED,
    keep_going: bool = False,
    detailed: bool = True,
    cores: int | None = None,
    progress: Progress | None = None,
) -> Ran:
    """Everything that comes of the round in the file at *path*, and all that is wrong, each problem at its place.

    Sheets are read and scored one by one, many of them on several cores, so that a large round stays small. A sheet
    with errors stops its group, which then has no results; with *keep_going* the other units of the group have theirs,
    without places.

    Args:
        path: The YAML file.
        root: The folder that no path in it may leave; its own folder if not given.
        stage: Whose points: a stage of the round, or `verified`.
        keep_going: Whether items may stay without an answer, and groups show what they have.
        detailed: Whether results keep all items with their reasons.
        cores: How many processes; as many as there are cores if not given.
        progress: Told how many sheets are done, of how many.

    Raises:
        ProblemsFound: The round has no such stage.
    """
    document = read_document(path, Round, root=root, sets=sets_for(path, root))
    if document.made is not None:
        check_stage(document.made, stage)
    return run_document(document, stage=stage, keep_going=keep_going, detailed=detailed, cores=cores, progress=progress)


def run_document(
    document: Document,
    *,
    stage: str = VERIFIED,
    keep_going: bool = False,
    detailed: bool = True,
    pack: Pack | None = None,
    cores: int | None = None,
    progress: Progress | None = None,
) -> Ran:
    """Everything that comes of the round in *document*, and of the sheets that it names.

    A sheet with errors stops its group, which then has no results; with *keep_going* the other units of the group have
    theirs, without places.

    Args:
        document: The round, read with its criteria sets, without its sheets.
        stage: Whose points: a stage of the round, or `verified`.
        keep_going: Whether items may stay without an answer, and groups show what they have.
        detailed: Whether results keep all items with their reasons.
        pack: Makes something small of each result in full, which is then kept instead (`packed`).
        cores: How many processes; as many as there are cores if not given.
        progress: Told how far it is.
    """
    round_ = document.made
    if round_ is None:
        return Ran(None, document.problems, document.texts)
    if round_.published:
        outcome = None if document.errors else published_outcome(round_)
        return Ran(outcome, document.problems, document.texts)
    office = office_for(round_, keep_going=keep_going)
    if office is None:  # units, groups or sets are wrong
        seen = with_sheets(document)
        return Ran(None, seen.problems, seen.texts)
    desk = desk_of(office, stage=stage, detailed=detailed or pack is not None)
    desk = desk.without(_wrong_entries(document))
    files = sheet_files(document)
    done = list(_inline(desk, document, pack) if files is None else _all(desk, files, pack, cores, progress))
    unread = () if files is None else files.problems
    results, alone = _results(desk, done, lost=bool(unread))
    said = [*(each for one in done for each in one.problems), *alone]
    twice = dict(_twice(done))
    found = in_order([*document.problems, *unread, *twice.values(), *(_placed(each, document) for each in said)])
    texts = {**document.texts, **{name: text for one in done for name, text in one.texts.items()}}
    lacking = _lacking(office, done, lost=bool(unread or twice), said={each.value("unit") for each in alone})
    if files is not None:  # of a sheet with nothing else wrong no text was kept
        texts.update(each for at in twice for each in read_sheet(files, at, desk.office).texts.items())
    if document.errors:  # so that everything wrong is said at once
        return Ran(None, found, texts, lacking=lacking)
    packed = {each.unit: each.packed for each in done if each.unit is not None}
    return Ran(outcome_of(desk, results.values(), found, stop=not keep_going), found, texts, packed, lacking)


def _lacking(office: Office, done: Sequence[_Done], said: Collection[object], *, lost: bool) -> tuple[str, ...]:
    """The units without a sheet, once others have one and if nobody's was lost; less those of which it was *said*."""
    units = {each.unit for each in done}
    if lost or not units or None in units:
        return ()
    return tuple(each for each in office.units if each not in units and each not in said)


def _wrong_entries(document: Document) -> frozenset[int]:
    """The positions of the entries that make no sense by themselves."""
    addresses = (steps(each.address) for each in document.errors)
    return frozenset(int(each[2]) for each in addresses if each[:2] == ["ledger", "entries"] and each[2:])


@frozen(eq=False)
class OneUnit:
    """What came of one unit's sheet.

    Attributes:
        stages: The sheet scored at each stage of the round, `verified` the last; none where there are errors.
        problems: All that is wrong with it, each at its place.
        texts: The text of each file in which something is wrong, by its name in places.
    """

    stages: tuple[Scored, ...]
    problems: tuple[Problem, ...]
    texts: dict[str, str]


def run_unit(document: Document, unit: str, *, keep_going: bool = False) -> OneUnit | None:
    """The sheet of one *unit* of the round in *document* at every stage; None where it has none."""
    round_ = document.value
    assert isinstance(round_, Round)  # noqa: S101, whoever asks has looked
    office = office_for(round_, keep_going=keep_going)
    assert office is not None  # noqa: S101, without errors it has its sets
    files = sheet_files(document)
    desks = [desk_of(office, stage=key) for key in (*(each.key for each in round_.stages), VERIFIED)]
    if files is None:
        found = [list(_inline(desk, document)) for desk in desks]
        mine = [[each for each in done if each.unit == unit] for done in found]
        done = [each[0] for each in mine if each]
    else:
        at = _position_of(files, unit, desks[0])
        done = [] if at is None else [_one(desk, files, at) for desk in desks]
    if not done:
        return None
    problems = in_order([_placed(each, document) for each in done[-1].problems])
    scored = [each.result.scored for each in done if each.result is not None and each.result.scored is not None]
    return OneUnit(tuple(scored) if len(scored) == len(desks) else (), problems, {**document.texts, **done[-1].texts})


def _position_of(files: Files, unit: str, desk: Desk) -> int | None:
    """Where the sheet of *unit* stands among *files*: first looked for under its own name."""
    if files.table is not None:
        return files.table.units.index(unit) if unit in files.table.units else None
    likely = sorted(range(len(files)), key=lambda at: PurePosixPath(files.paths[at]).stem != unit)
    return next((at for at in likely if read_sheet(files, at, desk.office).unit == unit), None)


def _packed(done: _Done, pack: Pack | None) -> _Done:
    """*done* with what *pack* makes of its result instead of all its items."""
    if pack is None or done.result is None:
        return done
    return evolve(done, result=evolve(done.result, scored=None), packed=pack(done.result))


def _all(desk: Desk, files: Files, pack: Pack | None, cores: int | None, progress: Progress | None) -> Iterator[_Done]:
    """What comes of each sheet, in the order of the files."""
    total = len(files)
    workers = workers_for(total // _CHUNK, cores)
    if workers == 1 or total < _WORTH_SHARING:
        for at in range(total):
            yield _packed(_one(desk, files, at), pack)
            if progress is not None:
                progress(at + 1, total)
        return
    common = desk if files.table is None else desk.only(())
    at = 0
    for done in shared(_chunk, (common, pack), _chunks(desk, files), workers=workers):
        yield from done
        at += len(done)
        if progress is not None:
            progress(at, total)


@frozen(eq=False)
class _Chunk:
    """Some of the sheets, and what is known of their units; nothing where those are known only once they are read."""

    files: Files
    given: Mapping[str, GivenValues] | None = None
    out: Mapping[str, frozenset[str]] = Factory(dict[str, frozenset[str]])
    entries: Mapping[str, Sequence[Numbered]] = Factory(dict[str, Sequence[Numbered]])


def _chunks(desk: Desk, files: Files) -> Iterator[_Chunk]:
    for first in range(0, len(files), _CHUNK):
        part = files.taken(first, first + _CHUNK)
        if part.table is None:
            yield _Chunk(part)
        else:
            own = desk.only(set(part.table.units))
            yield _Chunk(part, own.office.given, own.office.out, own.entries)


def _chunk(common: tuple[Desk, Pack | None], chunk: _Chunk) -> list[_Done]:
    desk, pack = common
    if chunk.given is not None:
        office = evolve(desk.office, given=chunk.given, out=chunk.out)
        desk = evolve(desk, office=office, entries=chunk.entries)
    return [_packed(_one(desk, chunk.files, at), pack) for at in range(len(chunk.files))]


def _one(desk: Desk, files: Files, at: int) -> _Done:
    """What comes of the sheet at a position."""
    document = read_sheet(files, at, desk.office)
    place = document.locate("unit")
    unit = document.unit if document.unit in desk.office.units else None
    if document.value is None or unit is None:
        result = None if unit is None else refused(desk.office, desk.office.units[unit])
        return _Done(unit, result, document.problems, place, document.texts)
    result, found = result_of(desk, document.value, document.problems)
    problems = tuple(_in_sheet(each, document) for each in found)
    return _Done(unit, result, problems, place, document.texts if problems else {})


def _in_sheet(found: Problem, document: Document) -> Problem:
    """*found* at its place, if that is in the sheet."""
    if found.place is not None or found.address.startswith("entries["):
        return found
    return found.at(narrowed(found, document))


def _placed(found: Problem, document: Document) -> Problem:
    """*found* at its place, if that is in the ledger, or in the round itself."""
    if found.place is not None:
        return found
    inside = evolve(found, address=f"ledger.{found.address}") if found.address.startswith("entries[") else found
    return inside.at(narrowed(inside, document))


def _inline(desk: Desk, document: Document, pack: Pack | None = None) -> Iterator[_Done]:
    """What comes of the sheets that the round holds itself."""
    for at, sheet in enumerate(desk.office.round.sheets):
        found = list(desk.office.problems_of(Whole.of(sheet)))
        unit = desk.office.units.get(sheet.unit)
        result = None
        if unit is not None:
            result, found = result_of(desk, sheet, found)
        problems = tuple(at_sheet(each, at) for each in found)
        place = document.locate(f"sheets[{at}].unit")
        yield _packed(_Done(None if unit is None else unit.key, result, problems, place, {}), pack)


def _twice(done: Sequence[_Done]) -> Iterator[tuple[int, Problem]]:
    """Sheets of units that had one before, by position."""
    first: dict[str, Place] = {}
    for at, each in enumerate(done):
        if each.unit is None:
            continue
        if each.unit in first:
            yield at, problem("PAR417", "unit", unit=each.unit, where=str(first[each.unit])).at(each.place)
        first.setdefault(each.unit, each.place)


def _results(desk: Desk, done: Sequence[_Done], *, lost: bool) -> tuple[dict[str, UnitResult], list[Problem]]:
    """The result of each unit, refused where it has two sheets or none, and what is wrong where it has none."""
    office = desk.office
    results: dict[str, UnitResult] = {}
    for each in done:
        if each.unit is not None and each.result is not None:
            results[each.unit] = refused(office, office.units[each.unit]) if each.unit in results else each.result
    named = {each.unit for each in done}
    if lost or None in named or len(named) < len(done):  # a sheet was lost, or names another unit: nobody knows whose
        return {key: results.get(key) or refused(office, unit) for key, unit in office.units.items()}, []
    alone = dict(without_sheet(desk, set(results)))
    return results | {key: refused(office, office.units[key]) for key in alone}, list(alone.values())
