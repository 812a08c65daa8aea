"""Small rounds of score sheets for tests: only what a test is about needs to be said."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import parindex as pi
from parindex.model.criteria import CriteriaSet, Criterion
from parindex.model.given import GivenRow
from parindex.model.ledger import Entry, Ledger
from parindex.model.results import Outcome, UnitResult
from parindex.model.round import Group, Out, Round
from parindex.model.rule_kinds import Tally
from parindex.model.scored import Scored
from parindex.model.sheets import Answer, ScoreSheet, Unit
from parindex.texts import Words
from tests.making import by_unit
from tests.making_sets import MADE_UP, figure, item, sheet_of

FIRST, ASKED, LAST = "verification-1", "explanation", "verification-2"
#: Answers by code of the item; None where a unit handed in no sheet.
Answers = Mapping[str, Answer] | None


def tallied(code: str = "1.1", most: str | int = 100, **fields: Any) -> Criterion:  # noqa: ANN401
    """An item that has the points that a figure says: for totals to the last digit."""
    rule = Tally({"points": 1}, floor=0, cap=most)
    return item(code, rule, **{"max": most, "figures": {"points": figure("points", at_most=str(most))}, **fields})


def points(number: str | int, **fields: Any) -> Answer:  # noqa: ANN401
    """So many points, for a tallied item."""
    return Answer(figures={"points": number}, **fields)


def only(number: str | int, code: str = "1.1", **fields: Any) -> dict[str, Answer]:  # noqa: ANN401
    """Answers that give one tallied item so many points, and say nothing else."""
    return {code: points(number, **fields)}


# --- ledgers ----------------------------------------------------------------------------------------------


def entry(unit: str = "a", code: str | None = None, stage: str = LAST, **fields: Any) -> Entry:  # noqa: ANN401
    """An entry of the last verification, with a reason."""
    given: dict[str, Any] = {"by": "to-tham-dinh", "date": date(2024, 12, 1), "reason": "Theo hồ sơ"}
    return Entry(unit=unit, stage=stage, code=code, **{**given, **fields})


def deduction(amount: str | int, unit: str = "a", code: str | None = None, **fields: Any) -> Entry:  # noqa: ANN401
    """Points taken from a unit, or from one of its items."""
    return entry(unit, code, "deduction", deduct=amount, **fields)


def signed(*units: str, **fields: Any) -> tuple[Entry, ...]:  # noqa: ANN401
    """The sign-offs of units."""
    return tuple(entry(each, accept="all", reason=None, **fields) for each in units)


def ledger(*entries: Entry, **fields: Any) -> Ledger:  # noqa: ANN401
    """A ledger of these entries."""
    return Ledger("made-up", entries, **fields)


# --- rounds -----------------------------------------------------------------------------------------------


def group(key: str = "g", criteria_set: str = MADE_UP, **fields: Any) -> Group:  # noqa: ANN401
    """A group that answers the made-up set."""
    return Group(key, Words(key), criteria_set=criteria_set, **fields)


def unit(key: str = "a", group: str = "g", **fields: Any) -> Unit:  # noqa: ANN401
    """A unit named by its key."""
    return Unit(key, Words(key), group, **fields)


def given(**values: Any) -> tuple[GivenRow, ...]:  # noqa: ANN401
    """What a source gives, by key of the unit: one value, or several by figure or item."""
    return tuple(
        GivenRow(unit, one, key)
        for unit, value in values.items()
        for key, one in (value.items() if isinstance(value, Mapping) else ((None, value),))
    )


def out(*units: str, items: tuple[str, ...]) -> Out:
    """Items that the authority takes out of units' maxima."""
    return Out(units, items, "Không có thủ tục hành chính")


def sheet(criteria: CriteriaSet, key: str, answers: Mapping[str, Answer], **fields: Any) -> ScoreSheet:  # noqa: ANN401
    """A unit's answers to a set."""
    return sheet_of(answers, criteria_set=criteria.id, unit=key, **fields)


def round_of(
    criteria: CriteriaSet,
    answers: Mapping[str, Answers],
    *entries: Entry,
    sign: bool = True,
    **fields: Any,  # noqa: ANN401
) -> Round:
    """A round in which units in one group gave these *answers*, and all who did were signed off.

    *units* in *fields* are those of which more is to be said than their keys.
    """
    said = {each.key: each for each in fields.pop("units", ())}
    units = [said.get(key) or unit(key) for key in answers]
    units += [each for key, each in said.items() if key not in answers]
    groups = tuple(group(key, criteria.id) for key in dict.fromkeys(each.group for each in units))
    named: dict[str, Any] = {
        "id": "made-up",
        "year": 2024,
        "title": Words("Đợt thử"),
        "status": "illustrative",
        "groups": groups,
        "sets": (criteria,),
        "sheets": tuple(sheet(criteria, key, each) for key, each in answers.items() if each is not None),
    }
    handed_in = [each.unit for each in fields.get("sheets", named["sheets"])]
    named["ledger"] = ledger(*entries, *(signed(*handed_in) if sign else ()))
    return Round(units=tuple(units), **{**named, **fields})


def run(criteria: CriteriaSet, answers: Mapping[str, Answers], *entries: Entry, **fields: Any) -> Outcome:  # noqa: ANN401
    """What comes of such a round; `stage` and `keep_going` as `pi.run` takes them."""
    asked = {key: fields.pop(key) for key in ("stage", "keep_going") if key in fields}
    return pi.run(round_of(criteria, answers, *entries, **fields), **asked)


def one(criteria: CriteriaSet, answers: Mapping[str, Answer], *entries: Entry, **fields: Any) -> UnitResult:  # noqa: ANN401
    """What comes of a round with one unit, `a`."""
    return by_unit(run(criteria, {"a": answers}, *entries, **fields))["a"]


def details(unit: UnitResult) -> Scored:
    """All of a unit's items with their reasons."""
    assert unit.scored is not None

    return unit.scored


def indices(outcome: Outcome) -> dict[str, str]:
    """The indices by key of the unit, as printed."""
    return {each.unit: str(each.index) for each in outcome.units}


def bands(outcome: Outcome) -> dict[str, str | None]:
    """The bands by key of the unit."""
    return {each.unit: each.band for each in outcome.units}


def found(outcome: Outcome) -> list[tuple[str, str]]:
    """Code and address of what is wrong with sheets and ledger."""
    return [(each.code, each.address) for each in outcome.problems]
