"""One item of one unit: its state, its points, and why."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest

from parindex.model.criteria import Criterion, Figure, Undefined
from parindex.model.fields import Quantity, YearDay
from parindex.model.intervals import Interval, Stretch
from parindex.model.rule_kinds import Deadline, DeadlineStep, Given, Step, Tally, YesNo
from parindex.model.scored import Note, Reason, Used
from parindex.model.sheets import Answer
from parindex.rules.prepared import prepare
from parindex.scoring.items import Around, Draft, contradictions, draft
from tests.making_sets import (
    BY_VERIFIER,
    NO,
    NOT_ARISEN,
    YES,
    answer,
    cases,
    checklist,
    codes,
    counted,
    figure,
    item,
    options,
    ratio,
    rounding,
    set_of,
    share,
    sheet_of,
    shown_by,
    steps,
    told,
    unit,
)

SIPAS = figure("percent", given_by="survey", at_most="100%")


def drafted(
    one: Criterion,
    given: Answer | None = None,
    /,
    *,
    shared: Mapping[str, Figure] | None = None,
    figures: Mapping[str, Any] | None = None,
    points: int | str = "none",
    **around: Any,  # noqa: ANN401
) -> Draft:
    """An item on the way to its result, alone in its set."""
    prepared = prepare(set_of(one, figures=shared or {}, rounding=rounding(points)))
    sheet = sheet_of({} if given is None else {one.code: given}, figures=figures or {})
    known = {"unit": None, "given": {}, "out": (), **around}
    return draft(prepared.items[0], Around(prepared, sheet, **known))


def said(made: Draft) -> tuple[str, str, list[str]]:
    """State, points and what besides the rule decided them."""
    return made.state, str(made.points), [each.cause for each in made.because.notes]


# --- states -----------------------------------------------------------------------------------------------

NONE: dict[str, Any] = {}


@pytest.mark.parametrize(
    ("one", "given", "around", "expected"),
    [
        (item(), YES, NONE, ("scored", "1", [])),
        (item(), NO, NONE, ("scored", "0", [])),
        (item(), None, NONE, ("not_submitted", "0", ["not_answered"])),
        (item(only_for=("h",)), YES, {"unit": unit("g")}, ("not_applicable", "0", ["not_for_unit"])),
        (item(only_for=("g",)), YES, {"unit": unit("g")}, ("scored", "1", [])),
        (item(only_for=("h",)), YES, NONE, ("scored", "1", [])),
        (item(), YES, {"out": ("1.1",)}, ("not_applicable", "0", ["taken_out"])),
        (item(), YES, {"out": ("1.2",)}, ("scored", "1", [])),
        (item(not_arisen="excluded"), NOT_ARISEN, NONE, ("not_applicable", "0", ["not_arisen"])),
        (item(not_arisen="full", max=3), NOT_ARISEN, NONE, ("scored", "3", ["not_arisen"])),
        (item(not_arisen="zero"), NOT_ARISEN, NONE, ("scored", "0", ["not_arisen"])),
        (item(rule=cases(x=YesNo())), None, NONE, ("not_submitted", "0", ["not_answered"])),
        (item(rule=cases(x=YesNo())), answer(case="y", met=True), NONE, ("not_submitted", "0", ["not_answered"])),
        (item(rule=cases(x=YesNo())), answer(case="x", met=True), NONE, ("scored", "1", [])),
        (item(rule=Given("survey")), None, NONE, ("pending", "0", ["awaited"])),
        (item(rule=Given("survey")), None, {"given": {"survey": "0.25"}}, ("scored", "1/4", [])),
        (item(rule=Given("survey")), None, {"given": {"survey": "not_held"}}, ("not_applicable", "0", ["not_held"])),
        (counted(), share(1, 2), NONE, ("scored", "1/2", [])),
        (counted(), answer(figures={"done": 1}), NONE, ("not_submitted", "0", ["not_answered"])),
        (counted(), None, NONE, ("not_submitted", "0", ["not_answered"])),
        (item(rule=ratio("sipas"), figures={"sipas": SIPAS}), None, NONE, ("pending", "0", ["awaited"])),
        (
            item(rule=ratio("sipas"), figures={"sipas": SIPAS}),
            None,
            {"given": {"survey": "not_held"}},
            ("not_applicable", "0", ["not_held"]),
        ),
        (
            item(rule=ratio("sipas"), figures={"sipas": SIPAS}),
            None,
            {"given": {"survey": "85%"}},
            ("scored", "17/20", []),
        ),
    ],
)
def test_states(
    one: Criterion, given: Answer | None, around: dict[str, Any], expected: tuple[str, str, list[str]]
) -> None:
    """Each state, the points that go with it, and what decided it."""
    assert expected == said(drafted(one, given, **around))


@pytest.mark.parametrize(
    ("one", "around", "note"),
    [
        (item(rule=Given("survey")), {}, Note("awaited", (("source", "survey"),))),
        (item(rule=Given("survey")), {"given": {"survey": "not_held"}}, Note("not_held", (("source", "survey"),))),
        (item(rule=ratio("s"), figures={"s": SIPAS}), {}, Note("awaited", (("source", "survey"),))),
        (
            item(rule=ratio("s"), figures={"s": SIPAS}),
            {"given": {"survey": "not_held"}},
            Note("not_held", (("source", "survey"),)),
        ),
    ],
)
def test_who_is_waited_for(one: Criterion, around: dict[str, Any], note: Note) -> None:
    """What does not come names its source."""
    assert (note,) == drafted(one, **around).because.notes


def test_the_policy_is_told() -> None:
    """What has not arisen says what follows from that, by claim and by zeros alike."""
    one = counted(not_arisen="full", figures={"done": figure(at_most="planned"), "planned": figure()})

    assert (Note("not_arisen", (("policy", "full"),)),) == drafted(one, NOT_ARISEN).because.notes
    assert (Note("zero_denominator", (("policy", "full"),)),) == drafted(one, share(0, 0)).because.notes
    assert ["1", "1"] == told(drafted(one, NOT_ARISEN).because.worth, drafted(one, share(0, 0)).because.worth)


# --- reasons ----------------------------------------------------------------------------------------------


def test_the_reason_of_a_choice() -> None:
    """What was chosen or met, and what it is worth."""
    assert (
        Reason("options", answer=(("choose", "a"),), worth=Fraction(1))
        == drafted(item(rule=options(a=1, b=0)), answer(choose="a")).because
    )
    assert Reason("yes_no", answer=(("met", False),), worth=Fraction(0)) == drafted(item(), NO).because
    assert (
        Reason("checklist", answer=(("met", ("b",)),), worth=Fraction(1, 2))
        == drafted(item(rule=checklist("a", "b", each="0.5")), answer(met=["b"])).because
    )
    assert (
        Reason("checklist", answer=(("met", ()),), worth=Fraction(0))
        == drafted(item(rule=checklist("a", "b", each="0.5")), answer(met=[])).because
    )


def test_the_reason_of_a_scale() -> None:
    """Figures, measure, steps with both ends, and the one that holds."""
    one = counted(rule=steps(Step(more_than="90%", points=1), Step(points=0)))
    figures = dict(one.figures)

    assert (
        Reason(
            "steps",
            used=(Used("done", figures["done"], Quantity(9)), Used("planned", figures["planned"], Quantity(10))),
            measure=Fraction(9, 10),
            percent=True,
            stretches=(
                Stretch(Interval(low=Fraction(9, 10)), Fraction(1)),
                Stretch(Interval(high=Fraction(9, 10), high_in=True), Fraction(0)),
            ),
            held=1,
            worth=Fraction(0),
        )
        == drafted(one, share(9, 10)).because
    )


def test_the_reason_of_a_sum() -> None:
    """Figures, and what floor and cap changed."""
    late = figure()
    one = item(rule=Tally({"late": -1}, start=1, floor=0, cap=1), figures={"late": late})

    assert (
        Reason("tally", used=(Used("late", late, Quantity(3)),), unrounded=Fraction(-2), worth=Fraction(0))
        == drafted(one, answer(figures={"late": 3})).because
    )


def test_the_reason_of_a_day() -> None:
    """The day that counts is the figure that was used."""
    rule = Deadline("day", (DeadlineStep(YearDay("year", 1, 31), 1),), otherwise=0, never=0)
    one = item(rule=rule, figures={"day": figure("date")})
    found = drafted(one, answer(figures={"day": "never"})).because

    assert ("deadline", "never", None, Fraction(0)) == (found.rule, found.used[0].value, found.held, found.worth)


def test_the_reason_of_what_is_given() -> None:
    """Who gave it."""
    found = drafted(item(rule=Given("survey")), given={"survey": "0.5"}).because

    assert Reason("given", answer=(("given_by", "survey"),), worth=Fraction(1, 2)) == found


def test_the_reason_in_a_case() -> None:
    """The case, and the kind of rule in it."""
    found = drafted(item(rule=cases(x=options(a=1), y=YesNo())), answer(case="x", choose="a")).because

    assert ("options", "x", (("choose", "a"),)) == (found.rule, found.case, found.answer)


def test_figures_of_an_item_of_the_set_and_from_outside() -> None:
    """Own figures are of the answer, shared ones of the sheet, others from outside, each with its source."""
    shared = {"n": figure(at_least="1"), "s": SIPAS}
    one = item(rule=ratio("(a + n + 0 * s) / n"), figures={"a": figure()})
    found = drafted(one, answer(figures={"a": 1, "n": 7}), shared=shared, figures={"a": 9, "n": 2})
    given = drafted(item(rule=ratio("s")), shared=shared, given={"survey": "50%"})

    assert [("a", Quantity(1), None), ("n", Quantity(2), None)] == [
        (each.key, each.value, each.source) for each in found.because.used
    ]
    assert ["survey"] == [each.source for each in given.because.used]


def test_rounding_is_told() -> None:
    """Points before they were rounded."""
    found = drafted(counted(), share(1, 3), points=2)

    assert ["33/100", "1/3", "33/100"] == told(found.points, found.because.unrounded, found.because.worth)


# --- denominators of zero ---------------------------------------------------------------------------------

FREE = {"done": figure(), "planned": figure()}


def test_undefined_is_worth_what_it_says() -> None:
    """Something of nothing."""
    found = drafted(counted(figures=FREE, not_arisen="zero", undefined=Undefined("0.5")), share(1, 0))

    assert ("scored", "1/2", ["undefined"]) == said(found)
    assert Fraction(1, 2) == found.because.worth


def test_undefined_may_stand_for_nothing_of_nothing() -> None:
    """Where nothing is said of what has not arisen, `undefined` holds for all over zero."""
    found = drafted(counted(figures=FREE, undefined=Undefined("0.5")), share(0, 0))

    assert ("scored", "1/2", ["undefined"]) == said(found)


@pytest.mark.parametrize(("done", "policy"), [(0, "refused"), (1, "zero"), (1, "refused")])
def test_what_no_points_follow_from_is_said(done: int, policy: str) -> None:
    """Figures against the bounds that the proof stands on: no points, and an error with the figures."""
    found = drafted(counted(figures=FREE, not_arisen=policy), share(done, 0))

    assert ("not_submitted", "0", ["not_answered"]) == said(found)
    assert [("PAR516", 'answers["1.1"]', f"done = {done}, planned = 0")] == [
        (each.code, each.address, each.value("figures")) for each in found.problems
    ]


def test_percentages_are_said_with_their_sign() -> None:
    """Figures in a problem stand as a sheet writes them."""
    one = item(rule=ratio("a / b"), figures={"a": figure("percent"), "b": figure("percent")})
    (found,) = drafted(one, answer(figures={"a": "5.0%", "b": "0%"})).problems

    assert "a = 5.0%, b = 0%" == found.value("figures")


# --- evidence and explanations ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "policy", "state", "points", "hint"),
    [
        (YES, None, "no_evidence", 0, None),
        (YES, "zero", "no_evidence", 0, "zero"),
        (answer(met=True, explanation="Vì"), None, "scored", 1, "explained"),
        (answer(met=True, explanation="Vì"), "zero", "no_evidence", 0, "zero"),
        (answer(met=True, no_evidence=True, explanation="Vì"), None, "scored", 1, "explained"),
        (shown_by(met=True, no_evidence=True), None, "no_evidence", 0, None),
    ],
)
def test_evidence_that_is_missing(given: Answer, policy: Any, state: str, points: int, hint: str | None) -> None:  # noqa: ANN401
    """Someone should look, whatever stands for it; the worth stays in the reason."""
    found = drafted(item(evidence=("Kế hoạch", "Báo cáo"), no_evidence=policy), given)

    assert (state, Fraction(points), True, Fraction(1)) == (
        found.state,
        found.points,
        found.flagged,
        found.because.worth,
    )
    assert [("PAR512", 'answers["1.1"]', hint, "Kế hoạch; Báo cáo")] == [
        (each.code, each.address, each.hint, each.value("known")) for each in found.problems
    ]


@pytest.mark.parametrize("given", [answer(choose="bad"), answer(choose="none"), answer(choose="bad", no_evidence=True)])
def test_evidence_of_nothing_is_not_missed(given: Answer) -> None:
    """Points of 0 or less need not be shown, and stay."""
    one = item(rule=options(bad="-0.5", none=0), evidence=("Kế hoạch",))
    found = drafted(one, given)

    assert ("scored", found.because.worth, False, []) == (found.state, found.points, found.flagged, found.problems)


def test_evidence_of_shared_figures() -> None:
    """An item without an answer has cited nothing."""
    shared = {"a": figure(at_most="b"), "b": figure(at_least="1")}
    found = drafted(item(rule=ratio("a / b"), evidence=("Báo cáo",)), shared=shared, figures={"a": 1, "b": 2})

    assert ("no_evidence", "0", ["no_evidence"]) == said(found)


def test_where_no_evidence_is_named_there_is_nothing_to_list() -> None:
    """What is admitted to be without evidence is said all the same."""
    (found,) = drafted(item(), answer(met=True, no_evidence=True)).problems

    assert "–" == found.value("known")


@pytest.mark.parametrize(
    ("value", "explanation", "expected"),
    [(0, None, []), ("0.0", None, []), (1, None, ["PAR511"]), (1, "Vì", [])],
)
def test_figures_that_must_be_explained(value: Any, explanation: str | None, expected: list[str]) -> None:  # noqa: ANN401
    """A figure other than zero, without a word, is a warning, and someone should look."""
    one = item(
        rule=Tally({"waived": "0.1"}, floor=0, cap=1), figures={"waived": figure("amount", needs_explanation=True)}
    )
    found = drafted(one, answer(figures={"waived": value}, explanation=explanation))

    assert (expected, bool(expected)) == (codes(tuple(found.problems)), found.flagged)


def test_dates_need_no_explanation() -> None:
    """Only numbers can be other than zero."""
    rule = Deadline("day", (DeadlineStep(YearDay("year", 1, 31), 1),), otherwise=0, never=0)
    one = item(rule=rule, figures={"day": figure("date", needs_explanation=True)})

    assert [] == drafted(one, answer(figures={"day": "never"})).problems


def test_shared_figures_must_be_explained_too() -> None:
    """Without an answer there is no explanation."""
    shared = {"a": figure(at_most="b", needs_explanation=True), "b": figure(at_least="1")}
    found = drafted(item(rule=ratio("a / b")), shared=shared, figures={"a": 1, "b": 2})

    assert ["PAR511"] == codes(tuple(found.problems))


# --- what counts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "given", "around", "counts", "claim"),
    [
        (item(), answer(met=True, claim="0.5"), {}, True, "1/2"),
        (item(), YES, {}, True, "None"),
        (item(rule=BY_VERIFIER), None, {}, False, "None"),
        (item(rule=BY_VERIFIER), answer(claim="0.5"), {}, False, "1/2"),
        (item(rule=BY_VERIFIER), answer(claim="0.5"), {"given": {"verifier": 1}}, True, "1/2"),
        (item(rule=Given("survey")), answer(claim="0.5"), {}, False, "None"),
        (item(rule=BY_VERIFIER), answer(claim="0.5"), {"given": {"verifier": "not_held"}}, False, "None"),
        (item(rule=ratio("s"), figures={"s": SIPAS}), answer(claim="0.5"), {}, False, "None"),
        (item(not_arisen="excluded"), answer(not_arisen=True, claim="0.5"), {}, False, "None"),
        (item(not_arisen="zero"), answer(not_arisen=True, claim="0.5"), {}, True, "1/2"),
    ],
)
def test_what_counts_and_what_is_claimed(
    one: Criterion,
    given: Answer | None,
    around: dict[str, Any],
    counts: bool,  # noqa: FBT001
    claim: str,
) -> None:
    """A claim counts where the item does; before the verifier's points are there, too, and nowhere else."""
    found = drafted(one, given, **around)

    assert (counts, claim) == (found.counts, str(found.claim))


def test_the_finished_item() -> None:
    """All of it, with the points it is settled at."""
    made = drafted(item(max=3, rule=YesNo()), answer(met=True, claim=2))
    found = made.result(Fraction(3), Fraction(2))

    assert ["1.1", "scored", "3", "3", "2", "3", "False"] == told(
        found.code, found.state, found.exact, found.own, found.claimed, found.contribution, found.flagged
    )
    assert (made.answer, made.because, made.item.criterion) == (found.answer, found.because, found.criterion)
    excluded = drafted(item(not_arisen="excluded"), NOT_ARISEN).result(Fraction(0), Fraction(0))
    assert ["0", "0"] == told(excluded.own, excluded.max)
    unknown = drafted(item(rule=options(a=1), max="unknown"), answer(choose="a")).result(Fraction(1), Fraction(1))
    assert ["None", "None"] == told(unknown.own, unknown.max)


# --- contradictions ---------------------------------------------------------------------------------------


def contradicted(one: Criterion, given: Answer | None, **around: Any) -> list[str]:  # noqa: ANN401
    """What contradicts itself in an item."""
    made = drafted(one, given, **around)
    return codes(tuple(contradictions(made, made.points)))


@pytest.mark.parametrize(
    ("one", "given", "expected"),
    [
        (counted(), None, []),
        (counted(), share(1, 2), []),
        (counted(), share(1, 2, stated="50%", claim="0.5"), []),
        (counted(), share(1, 2, stated="51%", claim="0.5"), ["PAR507"]),
        (counted(), share(1, 2, stated="51%", claim=1), ["PAR507", "PAR508"]),
        (counted(), share(1, 2, claim="0.4"), ["PAR519"]),
        (counted(), share(1, 3, claim="0.33"), []),
        (counted(), share(1, 3, claim="0.3"), ["PAR519"]),
        (counted(), share(1, 3, claim="0"), ["PAR519"]),
        (counted(figures=FREE), share(1, 0, stated="51%", claim=1), []),
        (item(not_arisen="excluded"), answer(not_arisen=True, claim=1, stated="50%"), []),
        (item(rule=BY_VERIFIER), answer(claim=1), []),
        (
            item(rule=ratio("a / b"), figures={"a": figure("percent"), "b": figure("percent")}),
            answer(figures={"a": "5%", "b": "0.4%"}, stated="1%"),
            ["PAR507"],
        ),
        (
            item(rule=ratio("a / b"), figures={"a": figure("percent"), "b": figure("percent")}),
            answer(figures={"a": "5%", "b": "0.5%"}, stated="1%"),
            ["PAR507"],
        ),
        (
            item(rule=ratio("a / (b - c)"), figures={name: figure("percent") for name in "abc"}),
            answer(figures={"a": "5%", "b": "1.5%", "c": "1%"}, stated="1%"),
            [],
        ),
        (
            item(rule=cases(x=ratio("a / b"), y=YesNo()), figures={"a": figure(), "b": figure()}),
            answer(case="x", figures={"a": 1, "b": 2}, stated="51%"),
            ["PAR507"],
        ),
        (
            item(rule=steps(Step(at_least=2, points=1), Step(points=0), measure="a"), figures={"a": figure()}),
            answer(figures={"a": 3}, stated=4),
            ["PAR507"],
        ),
    ],
)
def test_what_contradicts_itself(one: Criterion, given: Answer | None, expected: list[str]) -> None:
    """Stated percentages against the image of the figures, claims against the worth; only where there is something."""
    assert expected == contradicted(one, given)


def test_only_claims_that_are_too_high_are_looked_at() -> None:
    """A claim over the worth flags the item; one under it does not."""
    high, low = (drafted(item(rule=options(a="0.5")), answer(choose="a", claim=each)) for each in (1, 0))
    for each in (high, low):
        list(contradictions(each, each.points))

    assert (True, False) == (high.flagged, low.flagged)


def test_a_figure_that_weighs_nothing_is_used_all_the_same() -> None:
    """It was asked for and is shown; it only changes nothing."""
    late = figure()
    one = item(rule=Tally({"late": 0}, start=1, floor=0, cap=1), figures={"late": late})
    found = drafted(one, answer(figures={"late": 3}))

    assert Reason("tally", used=(Used("late", late, Quantity(3)),), worth=Fraction(1)) == found.because
