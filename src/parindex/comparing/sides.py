"""Both sides of a rescoring: the round without what cannot be rescored, under the old set and under the new."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from attrs import define, evolve, field, frozen

from parindex.assessing.rounds import outcome_of
from parindex.assessing.sheets import errors_of
from parindex.assessing.units import Desk, desk_of, result_of
from parindex.checks.office import Office
from parindex.checks.seen import Whole
from parindex.comparing.faults import Found, faults_of_answer, faults_of_values, judged
from parindex.comparing.fitting import Fit, hanging
from parindex.comparing.moving import Moved, moved, without
from parindex.ledger import Numbered
from parindex.model.awards import Awards
from parindex.model.ledger import Entry
from parindex.model.rescorings import Fault
from parindex.model.results import Outcome, UnitResult
from parindex.model.sheets import ScoreSheet
from parindex.problems import Problem, ProblemsFound


@define(eq=False)
class Out:
    """Why an item is left out for a group, and the units whose answers stand in the way."""

    fault: Fault
    units: list[str] = field(factory=list[str])


@frozen(eq=False)
class Sides:
    """The round without what cannot be rescored.

    Attributes:
        before: Under the old set.
        after: Under the new.
        out: What is left out, by group and new code.
        lost: Entries of the ledger that did not carry over, in order.
    """

    before: Outcome
    after: Outcome
    out: Mapping[str, Mapping[str, Out]]
    lost: tuple[Entry, ...]

    def compared(self, fit: Fit, group: str) -> tuple[str, ...]:
        """The new codes of the items that are compared for units of *group*, in order of the new set."""
        same = set(fit.became.values())
        return tuple(code for code in fit.new.by_code if code in same and code not in self.out[group])


def settled(then: Office, now: Office, fit: Fit, groups: Collection[str], awards: Awards | None) -> Sides:
    """The round of *then*, whose units of *groups* are scored by the new set in the office of *now*.

    What is said of an item may turn out to be no answer to it, or to one that hangs on it; so this is tried until
    nothing is wrong any more.

    Raises:
        ProblemsFound: Something is wrong that no item has to do with.
    """
    trial = _Trial(desk_of(then), now, fit, {key: _by_sets(fit) for key in groups})
    mine = (each for each in then.round.sheets if then.units[each.unit].group in groups)
    sheets = sorted(mine, key=lambda each: each.unit)  # what is said of an item first stays its reason
    for each in sheets:
        trial.look_at_what_is_known(each)
    while True:
        trial.let_hang()
        done = {each.unit: trial.score(each) for each in sheets}
        if not trial.leave_out(done):
            break
    others = {each.unit: _scored(trial.desk, each) for each in then.round.sheets if each.unit not in done}
    after = {**others, **{unit: result for unit, (result, _, _) in done.items()}}
    lost = [each for _, _, said in done.values() for _, each in said.lost]
    lost.sort(key=lambda each: (each.unit, each.code or "", each.stage, each.date))
    before = {**others, **{each.unit: trial.before(each) for each in sheets}}
    return Sides(
        _outcome(trial.desk, then, before, awards), _outcome(trial.desk, now, after, awards), trial.out, tuple(lost)
    )


def _by_sets(fit: Fit) -> dict[str, Out]:
    return {code: Out(fault) for code, fault in fit.faults.items()}


def _outcome(desk: Desk, office: Office, results: Mapping[str, UnitResult], awards: Awards | None) -> Outcome:
    judged_by = evolve(office, round=evolve(office.round, awards=awards))
    return outcome_of(evolve(desk, office=judged_by), results.values(), ())


def _scored(desk: Desk, sheet: ScoreSheet) -> UnitResult:
    """The result of a sheet that was found right."""
    result, found = result_of(desk, sheet, ())
    if errors := errors_of(found):
        raise ProblemsFound(errors)
    return result


@define(eq=False)
class _Trial:
    """What is tried.

    Attributes:
        desk: The round under the old set.
        now: The office under the new.
        fit: What the sets have in common.
        out: What is left out so far, by group and new code.
    """

    desk: Desk
    now: Office
    fit: Fit
    out: dict[str, dict[str, Out]]

    def look_at_what_is_known(self, sheet: ScoreSheet) -> None:
        """Leave out what verifiers have judged by the old rule, and what is given beyond what the new one takes."""
        unit = sheet.unit
        found = [*judged(sheet, self._entries(unit), self.desk.office.round.stages, self.fit)]
        found += faults_of_values(self.now.given.get(unit, {}), self.fit)
        self._add(unit, found)

    def let_hang(self) -> None:
        """Leave out what hangs on what is left out."""
        for out in self.out.values():
            for code, names in hanging(self.fit, out).items():
                out[code] = Out(Fault("hangs", names))

    def score(self, sheet: ScoreSheet) -> tuple[UnitResult, list[Problem], Moved]:
        """What comes of what a unit said, under the new set; and what is wrong with it."""
        unit = sheet.unit
        said = moved(sheet, self._entries(unit), self.fit, self._out(unit))
        taken = {now for then, now in self.fit.became.items() if then in self.desk.office.out.get(unit, ())}
        office = evolve(self.now, out={unit: frozenset({*self._out(unit), *taken})})
        desk = evolve(self.desk, office=office, entries={unit: said.entries})
        result, found = result_of(desk, said.sheet, list(office.problems_of(Whole.of(said.sheet))))
        return result, errors_of(found), said

    def leave_out(self, done: Mapping[str, tuple[UnitResult, list[Problem], Moved]]) -> bool:
        """Leave out what answers have turned out to be wrong for; whether there was any.

        Raises:
            ProblemsFound: Something is wrong that no item has to do with.
        """
        wrong = [each for _, problems, _ in done.values() for each in problems]
        before = sum(map(len, self.out.values()))
        for unit, (_, problems, said) in done.items():
            ordered = sorted(problems, key=lambda each: (each.code, str(each.values)))
            self._add(unit, [each for one in ordered for each in faults_of_answer(one, said, self.fit)])
        if wrong and before == sum(map(len, self.out.values())):
            raise ProblemsFound(wrong)
        return bool(wrong)

    def before(self, sheet: ScoreSheet) -> UnitResult:
        """What came of a unit under the old set, without what is left out."""
        unit, office = sheet.unit, self.desk.office
        codes = self.left_behind(office.units[unit].group)
        said, entries = without(sheet, self._entries(unit), codes)
        out = {unit: office.out.get(unit, frozenset[str]()) | codes}
        return _scored(evolve(self.desk, office=evolve(office, out=out), entries={unit: entries}), said)

    def left_behind(self, group: str) -> frozenset[str]:
        """The old codes of items that are not compared for units of *group*."""
        became = self.fit.became
        return frozenset(code for code in self.fit.old.by_code if code not in became or became[code] in self.out[group])

    def _entries(self, unit: str) -> Sequence[Numbered]:
        return self.desk.entries.get(unit, ())

    def _out(self, unit: str) -> Mapping[str, Out]:
        return self.out[self.desk.office.units[unit].group]

    def _add(self, unit: str, found: Iterable[Found]) -> None:
        out = self.out[self.desk.office.units[unit].group]
        for code, fault in found:
            made = out.setdefault(code, Out(fault))
            if made.fault.obstacle == fault.obstacle and unit not in made.units:
                made.units.append(unit)
