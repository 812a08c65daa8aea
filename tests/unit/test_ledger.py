"""What entries come to, and what a ledger has lost."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from parindex.ledger import Shrunk, adjusted, by_unit, corrected, counted_stages, in_order, moves, shrunk
from parindex.model.ledger import STAGES, Adjusted, Claims, Entry, Ruling, Stage
from parindex.model.sheets import Answer
from tests.making_rounds import ASKED, FIRST, LAST, deduction, entry, signed
from tests.making_sets import share, sheet_of

EARLY, LATE = date(2024, 12, 1), date(2024, 12, 5)
SHEET = sheet_of({"1.1": share(80)}, unit="a")


def come_to(*entries: Entry, stage: str = "verified") -> Adjusted:
    """What these entries come to."""
    return adjusted(SHEET, list(enumerate(entries)), STAGES, stage)


def ruling(verdict: Adjusted, code: str = "1.1") -> Ruling:
    """The ruling on an item."""
    return dict(verdict.rulings)[code]


def test_entries_are_told_apart_by_unit_and_keep_their_positions() -> None:
    """Positions are those in the ledger."""
    one, other, again = entry("a"), entry("b"), entry("a", "1.1")

    assert {"a": [(0, one), (2, again)], "b": [(1, other)]} == by_unit((one, other, again))
    assert {} == by_unit(())


def test_people_read_entries_by_stage_day_code_and_position() -> None:
    """A stage that is not known, like `deduction`, is the last."""
    entries = [
        deduction(1, date=EARLY),
        entry(code="1.2", stage=LAST, date=EARLY),
        entry(code="1.1", stage=LAST, date=EARLY),
        entry(stage=LAST, date=EARLY),
        entry(code="1.1", stage=FIRST, date=LATE),
        entry(code="1.9", stage=FIRST, date=EARLY),
        entry(code="1.1", stage=FIRST, date=LATE, points=1),
    ]

    assert [5, 4, 6, 3, 2, 1, 0] == [position for position, _ in in_order(enumerate(entries), STAGES)]


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("self", set()),
        (FIRST, {FIRST}),
        (ASKED, {FIRST}),
        (LAST, {FIRST, LAST}),
        ("verified", {FIRST, LAST, "deduction"}),
    ],
)
def test_verifications_count_up_to_the_stage(stage: str, expected: set[str]) -> None:
    """Deductions at `verified` alone."""
    assert expected == counted_stages(STAGES, stage)


def test_nothing_comes_of_no_entries() -> None:
    """The sheet as it was handed in."""
    assert Adjusted(SHEET) == come_to()
    assert not moves(come_to(), SHEET)


def test_an_entry_of_a_stage_that_does_not_count_is_kept() -> None:
    """It is listed with the item and moves nothing."""
    verdict = come_to(entry(code="1.1", stage=LAST, points=1), stage=FIRST)

    assert Ruling(entries=(0,)) == ruling(verdict)
    assert ((0,), SHEET, False) == (verdict.entries, verdict.sheet, moves(verdict, SHEET))


def test_shared_figures_and_deductions_of_the_whole_unit() -> None:
    """Figures of the unit are corrected, its deductions add up, and the last one is known."""
    verdict = come_to(
        deduction("0.5"),
        entry(figures={"a": 3}),
        entry(stage=FIRST, figures={"a": 2, "b": 7}),
        deduction("0.25"),
        entry(stage=FIRST, asks=True),
    )

    assert {"a": 3, "b": 7} == {key: each.number for key, each in verdict.sheet.figures}  # type: ignore[union-attr]
    assert (Decimal("0.75"), 3, ()) == (verdict.deducted, verdict.deducted_by, verdict.rulings)
    assert moves(verdict, SHEET)


def test_what_moved_an_item_is_known_by_verb() -> None:
    """The position of the last entry of each verb; points give way to a later answer."""
    verdict = come_to(
        entry(code="1.1", stage=FIRST, points=1),
        deduction("0.5", code="1.1"),
        deduction("0.25", code="1.1"),
    )
    replaced = come_to(entry(code="1.1", stage=FIRST, points=1), entry(code="1.1", figures={"done": 70}))

    assert Ruling(Decimal(1), Decimal("0.75"), entries=(0, 1, 2), moved_by=(("deduct", 2), ("points", 0))) == ruling(
        verdict
    )
    assert Ruling(no_evidence=False, entries=(0, 1), moved_by=(("answer", 1),)) == ruling(replaced)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"no_evidence": True}, Ruling(no_evidence=True, entries=(0,), moved_by=(("answer", 0),))),
        ({"met": True, "no_evidence": True}, Ruling(no_evidence=True, entries=(0,), moved_by=(("answer", 0),))),
        ({"met": True}, Ruling(no_evidence=False, entries=(0,), moved_by=(("answer", 0),))),
        ({"not_arisen": False}, Ruling(rejected=True, entries=(0,), moved_by=(("answer", 0),))),
        ({"not_arisen": True}, Ruling(entries=(0,), moved_by=(("answer", 0),))),
        ({"asks": True}, Ruling(entries=(0,))),
    ],
)
def test_what_verifiers_rule(fields: dict[str, Any], expected: Ruling) -> None:
    """Evidence, and whether it did not arise."""
    assert expected == ruling(come_to(entry(code="1.1", **fields)))


@pytest.mark.parametrize(
    ("answer", "fields", "expected"),
    [
        (share(80), {"figures": {"done": 70}}, share(70)),
        (share(80), {"not_arisen": True}, Answer(not_arisen=True)),
        (Answer(choose="a"), {"choose": "b"}, Answer(choose="b")),
        (Answer(met=("a", "b")), {"met": ()}, Answer(met=())),
        (Answer(not_arisen=True), {"met": False}, Answer(met=False)),
        (Answer(not_arisen=True), {"not_arisen": False}, Answer()),
        (Answer(not_arisen=True), {"no_evidence": True}, Answer(not_arisen=True)),
        (share(80, case="x"), {"case": "x", "figures": {"done": 1}}, share(1, case="x")),
        (share(80, case="x"), {"case": "y", "choose": "b"}, Answer(case="y", choose="b")),
        (Answer(case="x", choose="a", met=True), {"case": "y"}, Answer(case="y")),
        (Answer(case="x"), {"case": "y", "met": True}, Answer(case="y", met=True)),
        (share(80, claim=9, explanation="e"), {"figures": {"planned": 90}}, share(80, 90, claim=9, explanation="e")),
    ],
)
def test_answers_are_corrected(answer: Answer, fields: dict[str, Any], expected: Answer) -> None:
    """Figures one by one, all else as a whole; what belongs to another case goes with it."""
    assert expected == corrected(answer, entry(code="1.1", **fields))


def test_an_item_that_was_not_answered_gets_an_answer() -> None:
    """The verifiers may say what the unit did not."""
    assert {"1.1": share(80), "1.2": Answer(met=True)} == dict(come_to(entry(code="1.2", met=True)).sheet.answers)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [(signed("a"), True), (signed("a", stage=FIRST), False), ((entry(code="1.1", points=1),), False)],
)
def test_the_last_verification_signs_off(entries: Any, expected: bool) -> None:  # noqa: ANN401, FBT001
    """`accept` of any other stage does not."""
    assert expected == come_to(*entries).signed


def test_a_round_without_verification_signs_nobody_off() -> None:
    """There is no last one."""
    assert not adjusted(SHEET, list(enumerate(signed("a"))), (Stage("self", "claim"),), "self").signed


# --- what a ledger has lost -------------------------------------------------------------------------------

ONE, OTHER = entry(code="1.1", points=1), entry(code="1.2", points=1)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((), (ONE,), []),
        ((ONE,), (OTHER, ONE), []),
        ((ONE, OTHER), (OTHER, ONE), []),
        ((ONE, OTHER), (ONE,), [Shrunk(1, None)]),
        ((ONE, ONE), (ONE,), [Shrunk(1, None)]),
        ((ONE,), (entry(code="1.1", points=2),), [Shrunk(0, 0, ("points",))]),
        ((ONE,), (OTHER, entry(code="1.1", points=2, by="x")), [Shrunk(0, 1, ("by", "points"))]),
        ((ONE,), (entry(code="1.1", points=1, stage=FIRST),), [Shrunk(0, None)]),
        (
            (deduction(1), deduction(2)),
            (deduction(3), deduction(4)),
            [Shrunk(0, 0, ("deduct",)), Shrunk(1, 1, ("deduct",))],
        ),
        ((deduction(1),), (deduction(1), deduction(2)), []),
        (
            (entry(code="1.1", stage=ASKED, claims=Claims(claim=1)),),
            (entry(code="1.1", stage=ASKED, claims=Claims(claim=2)),),
            [Shrunk(0, 0, ("claims",))],
        ),
    ],
)
def test_what_a_ledger_has_lost(old: Any, new: Any, expected: list[Shrunk]) -> None:  # noqa: ANN401
    """Gone where nothing is about the same item and stage any more, changed where something is; order says nothing."""
    assert expected == shrunk(old, new)
