"""What is wrong with ledgers: entries in themselves, in their round, and for the sheets that they are about."""

from datetime import date
from typing import Any

import pytest

import parindex as pi
from parindex.model.ledger import Claims, Entry
from parindex.model.sheets import Citation
from parindex.problems import Problem
from tests.making_rounds import (
    ASKED,
    FIRST,
    deduction,
    entry,
    found,
    ledger,
    one,
    only,
    round_of,
    run,
    sheet,
    signed,
    tallied,
)
from tests.making_sets import (
    NOT_ARISEN,
    YES,
    answer,
    cases,
    checklist,
    counted,
    figure,
    item,
    options,
    parent,
    ratio,
    refused,
    set_of,
    share,
    told,
)

COUNTED = set_of(counted(max=10))
SHARED = set_of(
    item(rule=ratio("a / b"), max=10),
    counted("1.2", max=10),
    figures={"a": figure(at_most="b"), "b": figure(at_least="1"), "c": figure("percent", given_by="sipas")},
)

IN_CASES = set_of(item(rule=cases(p=options(a=1), q=options(b=1))))


def said(*entries: Entry) -> list[tuple[str, str, str | None]]:
    """Code, address and hint of what is wrong with entries in themselves."""
    return [_said(each) for each in pi.check(ledger(*entries))]


def _said(each: Problem) -> tuple[str, str, str | None]:
    return each.code, each.address, each.hint


def in_round(criteria: Any, answers: Any, *entries: Entry, **fields: Any) -> list[tuple[str, str, str | None]]:  # noqa: ANN401
    """The same for a round with one unit, `a`."""
    try:
        one(criteria, answers, *entries, **fields)
    except pi.ProblemsFound as stopped:
        return [_said(each) for each in stopped.problems]
    return []


# --- in themselves ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"code": "1.1"}, [("PAR523", "entries[0]", None)]),
        ({"code": "1.1", "points": 1, "choose": "x"}, [("PAR523", "entries[0]", None)]),
        ({"code": "1.1", "accept": "all"}, [("PAR545", "entries[0].code", None)]),
        ({"points": 1}, [("PAR526", "entries[0]", None)]),
        ({"figures": {"a": 1}}, []),
        ({"figures": {"a": 1}, "no_evidence": True}, [("PAR526", "entries[0]", None)]),
        ({"met": True}, [("PAR526", "entries[0]", None)]),
        ({"claims": Claims(claim=1)}, [("PAR526", "entries[0]", None)]),
        ({"asks": True}, []),
        ({"code": "1.1", "claims": Claims()}, [("PAR220", "entries[0].claims", None)]),
        ({"code": "1.1", "points": 1, "reason": None}, [("PAR527", "entries[0]", None)]),
        ({"accept": "all", "reason": None}, []),
        ({"deduct": 0}, [("PAR213", "entries[0].deduct", "low")]),
        ({"deduct": 1}, []),
    ],
)
def test_entries_in_themselves(fields: dict[str, Any], expected: list[Any]) -> None:
    """One verb, its code where it needs one, a reason; and nothing deducted is no deduction."""
    assert expected == said(entry(**fields))


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"points": 1}, "points"),
        ({"claims": Claims(claim=1)}, "claims"),
        ({"choose": "x"}, "choose"),
        ({"not_arisen": False}, "not_arisen"),
        ({"case": "x", "figures": {"a": 1}}, "case"),
    ],
)
def test_what_needs_a_code_is_named(fields: dict[str, Any], key: str) -> None:
    """By the key that is written, not by the name of a verb."""
    assert [key] == [each.value("key") for each in pi.check(ledger(entry(**fields)))]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"stage": ASKED, "figures": {"done": 1}}, "figures"),
        ({"stage": ASKED, "met": True}, "met"),
        ({"stage": "self", "points": 1}, "points"),
        ({"stage": ASKED, "claims": Claims(claim=1), "asks": True}, "asks"),
        ({"stage": FIRST, "claims": Claims(claim=1), "asks": True}, "claims"),
    ],
)
def test_what_a_stage_does_not_take_is_named(fields: dict[str, Any], expected: str) -> None:
    """At the key that is written, with what the stage takes instead."""
    ((code, address, _),) = in_round(COUNTED, {"1.1": share(80)}, entry(code="1.1", **fields))

    assert ("PAR524", True) == (code, expected in address)


def test_a_stage_that_takes_nothing_says_so() -> None:
    """The stage of claims has no entries."""
    with pytest.raises(pi.ProblemsFound) as caught:
        one(COUNTED, {"1.1": share(80)}, entry(code="1.1", stage="self", points=1))

    assert [("PAR524", "none")] == [(each.code, each.hint) for each in caught.value.problems]


def test_a_ledger_alone_knows_no_stages() -> None:
    """Which there are its round says."""
    assert [] == said(entry(code="1.1", stage="nowhere", points=1))


def test_entries_on_the_same_are_found_wherever_they_stand() -> None:
    """By unit, code and stage; about the whole unit by verb too; broken entries are not counted."""
    entries = (
        entry(code="1.1", points=1),
        *signed("a"),
        entry(figures={"a": 1}),
        deduction(1),
        deduction(1),
        entry(code="1.1"),
        entry(code="1.1", stage=FIRST, asks=True),
        entry(code="1.1", figures={"done": 1}),
        entry(figures={"b": 1}),
        *signed("a"),
        entry("b", "1.1", points=1),
    )

    assert [
        ("PAR523", "entries[5]", None),
        ("PAR525", "entries[7]", None),
        ("PAR525", "entries[8]", None),
        ("PAR525", "entries[9]", None),
    ] == said(*entries)


# --- in their round ---------------------------------------------------------------------------------------


def test_entries_about_units_that_are_not_there() -> None:
    """A unit of the round is meant, and the nearest one is suggested."""
    problems = in_round(COUNTED, {"1.1": share(80)}, entry("zz", "1.1", points=1))

    assert [("PAR404", "ledger.entries[0].unit")] == [each[:2] for each in problems]


def test_entries_after_the_sign_off_are_late() -> None:
    """Of the same unit, at a stage of the round; deductions come after it by nature."""
    day = date(2024, 12, 31)
    outcome = run(
        COUNTED,
        {"a": {"1.1": share(80)}, "b": {"1.1": share(80)}},
        entry(code="1.1", stage=FIRST, points=1, date=day),
        deduction(1, date=day),
        entry("b", "1.1", stage=FIRST, points=1),
    )

    assert [("PAR533", "ledger.entries[0].date")] == found(outcome)


# --- for the sheets that they are about -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"figures": {"a": 1}}, []),
        ({"stage": ASKED, "claims": Claims(figures={"a": 1})}, []),
        ({"figures": {"x": 1}}, [("PAR404", True)]),
        ({"figures": {"done": 1}}, [("PAR526", True)]),
        ({"figures": {"c": "80%"}}, [("PAR521", True)]),
        ({"figures": {"a": 101}}, [("PAR505", True)]),
        ({"figures": {"a": "1.5"}}, [("PAR504", True)]),
        ({"code": "1.2", "figures": {"a": 1}}, [("PAR526", True)]),
        ({"code": "1.2", "figures": {"x": 1}}, [("PAR404", True)]),
        ({"code": "1.2", "stage": ASKED, "claims": Claims(figures={"a": 1})}, [("PAR526", True)]),
        ({"code": "1.2", "stage": ASKED, "claims": Claims(figures={"done": 1})}, []),
    ],
)
def test_figures_are_those_of_the_item_or_of_the_unit(fields: dict[str, Any], expected: list[Any]) -> None:
    """Shared figures are corrected for the unit, the item's own for the item; what others give is not corrected."""
    sheets = (sheet(SHARED, "a", {"1.2": share(80)}, figures={"a": 50, "b": 100}),)
    problems = in_round(SHARED, {}, entry(**fields), sheets=sheets)

    assert expected == [(code, "entries[0]" in address) for code, address, _ in problems]


@pytest.mark.parametrize(
    ("criteria", "given", "fields", "expected"),
    [
        (set_of(item(rule=options(a=1, b=0))), answer(choose="a"), {"choose": "c"}, ["PAR404"]),
        (set_of(item(rule=options(a=1, b=0))), answer(choose="a"), {"met": True}, ["PAR502"]),
        (set_of(item(rule=checklist("x", each=1))), answer(met=("x",)), {"met": ("y",)}, ["PAR404"]),
        (set_of(item()), YES, {"met": ("x",)}, ["PAR504"]),
        (set_of(item()), YES, {"not_arisen": True}, ["PAR510"]),
        (IN_CASES, answer(case="p", choose="a"), {"case": "r"}, ["PAR404"]),
        (set_of(item(not_arisen="excluded"), item("1.2")), NOT_ARISEN, {"not_arisen": False}, []),
        (set_of(item(not_arisen="excluded"), item("1.2")), YES, {"not_arisen": False}, []),
        (set_of(item(not_arisen="excluded"), item("1.2")), YES, {"not_arisen": True, "met": True}, ["PAR502"]),
        (set_of(counted(not_arisen="excluded")), share(80), {"not_arisen": True, "figures": {"done": 1}}, ["PAR502"]),
        (set_of(item(), item("1.2")), YES, {"no_evidence": True}, []),
    ],
)
def test_corrected_answers_are_looked_at_like_a_sheets(
    criteria: Any,  # noqa: ANN401
    given: Any,  # noqa: ANN401
    fields: dict[str, Any],
    expected: list[str],
) -> None:
    """At the entry that corrected them last."""
    answers = {"1.1": given, **({"1.2": YES} if len(criteria.areas[0].criteria) > 1 else {})}
    entries = (entry(code="1.1", stage=FIRST, points=0), entry(code="1.1", **fields))
    problems = in_round(criteria, answers, *entries)

    assert expected == [code for code, _, _ in problems]
    assert all("entries[1]" in address for _, address, _ in problems)


def test_only_items_that_are_scored_have_entries() -> None:
    """Not a criterion with others in it: the entry would move nothing; a rule not known yet is warned of."""
    partial = set_of(tallied(), item("1.2", incomplete=True), status="partial")
    inside = set_of(parent("1.1", tallied("1.1.1")))
    outcome = run(partial, {"a": only(50)}, entry(code="1.2", points=1))

    assert [("PAR522", "ledger.entries[0].code")] == found(outcome)
    assert ["PAR404"] == [each[0] for each in in_round(partial, only(50), entry(code="7.7", points=1))]
    for verb in (entry(code="1.1", points=1), deduction(1, code="1.1")):
        assert ["PAR404"] == [each[0] for each in in_round(inside, only(50, "1.1.1"), verb)]


def test_points_without_an_upper_bound() -> None:
    """An item whose maximum is not known takes any points that are not too few."""
    criteria = set_of(item(max="unknown", rule=options(a=1, b=0)), status="partial")
    too_few = in_round(criteria, {"1.1": answer(choose="a")}, entry(code="1.1", points=-1))

    assert ["PAR528"] == [each[0] for each in too_few]
    assert [] == in_round(criteria, {"1.1": answer(choose="a")}, entry(code="1.1", points=7))


def test_documents_of_the_sheet_and_of_the_ledger() -> None:
    """A document that neither lists is told at its citation."""
    cites = entry(code="1.1", points=1, evidence=(Citation("kh"), Citation("khong-co")))

    assert [("PAR404", "ledger.entries[0].evidence[1].of")] == [
        each[:2] for each in in_round(COUNTED, {"1.1": share(80)}, cites)
    ]


def test_entries_of_a_bad_ledger_are_refused_by_adjust() -> None:
    """In themselves, for the sheet, and the stage that is asked for."""
    whole = one(COUNTED, {"1.1": share(80)}).scored
    assert whole is not None
    calls = [
        lambda: pi.adjust(whole, ledger(entry(code="1.1"))),
        lambda: pi.adjust(whole, ledger(entry(code="1.1", points=11))),
        lambda: pi.adjust(whole, ledger(), stage="nowhere"),
        lambda: pi.adjust(whole, ledger(entry(code="1.1", points=1))),
    ]

    assert [["PAR523"], ["PAR528"], ["PAR404"], []] == [refused(each) for each in calls]
    replaced = ledger(entry(code="1.1", points=1))
    assert ["1", "8"] == told(*(pi.adjust(whole, replaced, stage=key).points for key in ("verified", "self")))


def test_a_round_keeps_its_ledger() -> None:
    """What was written stays as it was."""
    made = round_of(COUNTED, {"a": {"1.1": share(80)}}, entry(code="1.1", points=1))

    assert made.ledger == ledger(entry(code="1.1", points=1), *signed("a"))
    assert pi.run(made).round.ledger == made.ledger
