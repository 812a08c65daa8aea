"""Files that are validated together: ids that stand twice, and sheets and ledgers that no round takes."""

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import Factory, define, evolve, frozen

from parindex.checks.naming import some_of
from parindex.ledger import shrunk
from parindex.loading.document import Document
from parindex.loading.opening import is_csv
from parindex.loading.rounds import can_judge
from parindex.model.awards import Awards
from parindex.model.criteria import CriteriaSet
from parindex.model.ledger import Entry, Ledger
from parindex.model.round import Group, Round
from parindex.model.sheets import ScoreSheet
from parindex.places import Place, the_key
from parindex.problems import Problem, ProblemsFound, problem
from parindex.reading.finds import Finds
from parindex.texts import nearest

#: The sets of a round of published totals: its groups name none.
_NONE = frozenset(("",))


@frozen
class _Name:
    """What a document calls itself, or says it is for.

    Attributes:
        path: Its file, links resolved.
        place: Where it says so.
        about: Its id, that of its round, or the unit and the set of a sheet.
        entries: The entries of a ledger, or of the ledger of a round.
    """

    path: str
    place: Place
    about: tuple[str, ...]
    entries: tuple[Entry, ...] = ()


@frozen
class _Taken:
    """A round, and what it takes.

    Attributes:
        name: What it calls itself.
        sets: The sets that its groups name.
        files: The files that it reads, links resolved.
        judges: Whether its sheets are judged with it.
        units: How many units it has.
        lacking: Those of them that have no sheet.
        sheets: Where it says where its sheets are.
        names: What it names at all, of `sheets` and `ledger`: a round that names none is still being set up.
    """

    name: _Name
    sets: frozenset[str]
    files: frozenset[str]
    judges: bool
    units: int
    lacking: tuple[str, ...]
    sheets: Place
    names: frozenset[str]


@frozen
class Standing:
    """What a document says of itself and of others, small enough to be sent elsewhere.

    Attributes:
        path: Its file, links resolved.
        names: What it calls itself, or says it is for; nothing if that could not be read.
        kind: What it is.
        round: What it takes, if it is a round.
    """

    path: str
    names: tuple[_Name, ...]
    kind: type
    round: tuple[_Taken, ...] = ()


def standing_of(document: Document, lacking: tuple[str, ...] = ()) -> Standing | None:
    """What *document* says of itself and of others, as far as it could be read; a round lacks sheets of units."""
    seen, kind = document.seen, document.kind
    path = os.path.realpath(document.locate("").file)
    if seen is None or kind is None:
        return None
    if kind is Awards:
        return Standing(path, (_Name(path, document.locate("format"), ()),), kind)
    keys = {Ledger: ("round",), ScoreSheet: ("unit", "criteria_set")}.get(kind, ("id",))
    names = _names(document, path, seen, *keys)
    if kind is CriteriaSet and any(each.code == "PAR414" for each in document.problems):
        return None  # its id is wrong, and that was said
    if kind is Ledger:
        names = [evolve(each, entries=_entries(document.value)) for each in names]
    if kind is not Round:
        return Standing(path, tuple(names), kind)
    made = document.made
    sets = frozenset(each.criteria_set or "" for _, each in seen.each(Group))
    judges, units = (False, 0) if made is None else (can_judge(made), len(made.units))
    place, entries = document.locate(the_key("sheets")), _entries(None if made is None else made.ledger)
    named = [evolve(each, entries=entries) for each in names]
    said = frozenset(each for each in ("sheets", "ledger") if seen.said(each) or each in seen.later)
    taken = [_Taken(each, sets, _files(document), judges, units, lacking, place, said) for each in named]
    return Standing(path, (), kind, tuple(taken))


@define
class Together:
    """What the files that are validated by one command say of each other; the order in which they come is nothing."""

    _sets: list[_Name] = Factory(list[_Name])
    _ledgers: list[_Name] = Factory(list[_Name])
    _sheets: list[_Name] = Factory(list[_Name])
    _awards: list[_Name] = Factory(list[_Name])
    _rounds: list[_Taken] = Factory(list[_Taken])
    _known: set[str] = Factory(set[str])
    _sheet_files: set[str] = Factory(set[str])

    def add(self, standing: Standing) -> None:
        """Remember what a document says; a file that comes again says no more."""
        if standing.path in self._known:
            return
        self._known.add(standing.path)
        if standing.kind is ScoreSheet:
            self._sheet_files.add(standing.path)
        lists = {CriteriaSet: self._sets, Ledger: self._ledgers, ScoreSheet: self._sheets, Awards: self._awards}
        if standing.kind in lists:
            lists[standing.kind] += standing.names
        self._rounds += standing.round

    def is_said(self, file: str) -> bool:
        """Whether *file* is a sheet that one of the rounds takes, and all that is wrong with it is said there."""
        path = os.path.realpath(file)
        return path in self._sheet_files and any(each.judges and path in each.files for each in self._rounds)

    def problems(self) -> Iterator[Problem]:
        """What is wrong between the files."""
        yield from _twice(self._sets, "PAR435")
        yield from self._rounds_twice()
        taken = frozenset(path for each in self._rounds for path in each.files)
        yield from self._idle_ledgers(taken)
        yield from self._idle_awards(taken)
        idle = [each for each in self._sheets if each.path not in taken]
        yield from self._idle_sheets(idle)
        for each in self._rounds:
            there = {one.about[0] for one in idle if one.about[1] in each.sets}  # that was said of the sheet
            missing = [unit for unit in each.lacking if unit not in there]
            if missing:
                count, known = len(missing), some_of(missing)
                yield problem("PAR431", "sheets", count=count, number=each.units, known=known).at(each.sheets)

    def _idle_sheets(self, idle: Sequence[_Name]) -> Iterator[Problem]:
        """Sheets that no round takes: there is one that could, or they are sheets of one unit."""
        alone: list[_Name] = []
        for each in idle:
            unit, criteria_set = each.about
            rounds = [one.name for one in self._by_place() if criteria_set in one.sets and "sheets" in one.names]
            if rounds:
                yield problem("PAR437", "unit", unit=unit, where=str(rounds[0].place)).at(each.place)
            else:
                alone.append(each)
        yield from _twice(alone, "PAR438")

    def _rounds_twice(self) -> Iterator[Problem]:
        """Rounds with one id; where they take a file in common they are one round as it stood at different times."""
        first: dict[str, _Taken] = {}
        for each in self._by_place():
            (about,) = each.name.about
            other = first.setdefault(about, each)
            if other is not each and other.files.isdisjoint(each.files):
                yield problem("PAR435", "id", text=about, where=str(other.name.place)).at(each.name.place)

    def _idle_ledgers(self, taken: frozenset[str]) -> Iterator[Problem]:
        """Ledgers that no round takes, though rounds are here."""
        rounds = {each.name.about[0]: each.name for each in reversed(self._by_place()) if each.sets != _NONE}
        bare = {each.name.about[0] for each in self._rounds if "ledger" not in each.names}
        for each in self._ledgers:
            if each.path in taken or not rounds:
                continue
            (about,) = each.about
            if about in rounds:
                if about in bare or (each.entries and not shrunk(each.entries, rounds[about].entries)):
                    continue  # nothing was begun yet; or it is kept to show that the ledger of the round only grew
                yield problem("PAR436", "round", text=about, where=str(rounds[about].place)).at(each.place)
            else:
                near = nearest(about, rounds)
                hint = None if near is not None else "none"
                yield problem("PAR436", "round", hint=hint, near=near, text=about, where="–").at(each.place)

    def _idle_awards(self, taken: frozenset[str]) -> Iterator[Problem]:
        """Awards that no round takes, though there is one of sheets that is no longer being set up."""
        rounds = [each for each in self._by_place() if each.names]
        for each in self._awards:
            if rounds and each.path not in taken:
                yield problem("PAR440", "format", where=str(rounds[0].name.place)).at(each.place)

    def _by_place(self) -> list[_Taken]:
        return sorted(self._rounds, key=lambda each: each.name.path)


def _entries(ledger: Ledger | None) -> tuple[Entry, ...]:
    return () if ledger is None else ledger.entries


def _names(document: Document, path: str, seen: Finds, *keys: str) -> list[_Name]:
    """What the document says under *keys*, and where it says the first; nothing if one could not be read."""
    said = [seen.said(key) for key in keys]
    return [] if None in said else [_Name(path, document.locate(keys[0]), tuple(map(str, said)))]


def _files(document: Document) -> frozenset[str]:
    """The files that a round reads: its tables, its ledger, its awards, its sheets."""
    names = list(document.texts)
    if "sheets" in document.later and document.opener is not None:
        reference, place = document.later["sheets"]
        if not is_csv(reference.file):
            try:
                folder = Path(document.opener.name).parent
                names += [str(folder / each) for each in document.opener.matching(reference.file, place)]
            except ProblemsFound:
                pass  # that was said
    own = os.path.realpath(document.locate("").file)
    return frozenset(map(os.path.realpath, names)) - {own}


def _twice(names: Sequence[_Name], code: str) -> Iterator[Problem]:
    """Names that stand in another file, too; a file that is called so has the best right, else the first by path."""
    by_name: dict[tuple[str, ...], list[_Name]] = defaultdict(list)
    for each in sorted(names, key=lambda each: (not _is_called(each), each.path)):
        by_name[each.about].append(each)
    for first, *others in by_name.values():
        for each in others:
            address = "id" if code == "PAR435" else "unit"
            yield problem(code, address, text=each.about[0], where=str(first.place)).at(each.place)


def _is_called(name: _Name) -> bool:
    """Whether the file has the name that it says."""
    return Path(name.path).with_suffix("").as_posix().endswith(f"/{name.about[0]}")
