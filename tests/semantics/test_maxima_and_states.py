"""What the numbers mean: own maxima, and the states that items can be in."""

from typing import Any

import pytest

import parindex as pi
from parindex.model.criteria import ExcludedPoints, Part, Total, ZeroUnless
from parindex.model.rule_kinds import Given, Tally, YesNo
from parindex.model.scored import Scored
from parindex.rules.outline import leaves
from tests.making_sets import (
    BY_VERIFIER,
    NO,
    NOT_ARISEN,
    YES,
    answer,
    area,
    cases,
    causes,
    codes,
    counted,
    errors_of,
    figure,
    item,
    options,
    parent,
    ratio,
    refused,
    scored,
    set_of,
    share,
    sheet_of,
    shown_by,
    told,
    unit,
)


def excluded(code: str = "1.1", **fields: Any) -> Any:  # noqa: ANN401
    """An item of a point that is excluded where it has not arisen."""
    return item(code, not_arisen="excluded", **fields)


def of(found: Scored, *what: str) -> list[str]:
    """Some of what a result says, as texts."""
    return told(*(getattr(found, each) for each in what))


def of_item(found: Scored, code: str) -> list[str]:
    """State, points, own maximum and points at stage self of an item."""
    one = found.items[code]
    return told(one.state, one.exact, one.own, one.claimed)


# --- own maximum ------------------------------------------------------------------------------------------


def test_own_maximum_is_what_counts_for_the_unit() -> None:
    """Own maximum of criterion, area and unit: what counts; the declared one is beside it."""
    criteria = set_of(
        area("1", parent("1.1", excluded("1.1.1", max=2), item("1.1.2", max=3)), item("1.2", max=5)),
        area("2", item("2.1", max=10)),
    )
    found = scored(criteria, {"1.1.1": NOT_ARISEN, "1.1.2": YES, "1.2": NO, "2.1": YES})
    sums = (found.criteria_results["1.1"], found.areas["1"], found.areas["2"], found.core)

    assert [["3", "3", "5", "2", "100"], ["3", "8", "10", "2", "75/2"], ["10", "10", "10", "0", "100"]] == [
        told(each.exact, each.own, each.declared, each.excluded, each.index) for each in sums[:3]
    ]
    assert ["13", "18", "20", "2", "650/9"] == told(
        sums[3].exact, sums[3].own, sums[3].declared, sums[3].excluded, sums[3].index
    )
    assert ["72.22", "18"] == of(found, "index", "max")


def test_an_area_of_which_nothing_counts_has_no_index() -> None:
    """Own maximum 0: no index; the others go on without it."""
    found = scored(set_of(area("1", excluded()), area("2", item("2.1"))), {"1.1": NOT_ARISEN, "2.1": YES})

    assert ["0", "None"] == told(found.areas["1"].own, found.areas["1"].index)
    assert ["100.00", "1"] == of(found, "index", "own")


def test_a_unit_of_which_nothing_counts_has_no_index() -> None:
    """A unit with own maximum 0 has no index, at no stage."""
    found = scored(set_of(excluded()), {"1.1": NOT_ARISEN})

    assert ["0", "None", "None", "None"] == of(found, "max", "index", "index_exact", "self_index")


# --- not_arisen -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("policy", "state", "points", "own", "index"),
    [
        ("excluded", "not_applicable", "0", "0", "0.00"),
        ("full", "scored", "3", "3", "75.00"),
        ("zero", "scored", "0", "3", "0.00"),
    ],
)
def test_what_has_not_arisen(policy: str, state: str, points: str, own: str, index: str) -> None:
    """`full` gives the declared maximum, inside the own one; `excluded` takes the item out; `zero` leaves it in."""
    found = scored(set_of(item(max=3, not_arisen=policy), item("1.2")), {"1.1": NOT_ARISEN, "1.2": NO})

    assert [state, points, own, points] == of_item(found, "1.1")
    assert (index, ["not_arisen"]) == (str(found.index), causes(found.items["1.1"]))
    assert () == found.problems


def test_not_arisen_is_refused_by_default() -> None:
    """An item that says nothing cannot be not arisen."""
    assert ["PAR510"] == refused(lambda: scored(set_of(item()), {"1.1": NOT_ARISEN}))


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        (set_of(item(rule=BY_VERIFIER, not_arisen="full")), ["PAR323"]),
        (set_of(item(rule=Given("survey"), not_arisen="full")), ["PAR323"]),
        (set_of(item(), area("2", item("2.1", not_arisen="full"), kind="bonus", cap=1)), ["PAR323"]),
        (set_of(item(rule=BY_VERIFIER, not_arisen="excluded")), []),
        (set_of(item(), area("2", item("2.1", not_arisen="zero"), kind="bonus", cap=1)), []),
    ],
)
def test_full_is_not_for_bonus_penalty_and_given_items(criteria: Any, expected: list[str]) -> None:  # noqa: ANN401
    """`not_arisen: full` is not allowed on bonus, penalty or given items."""
    assert expected == list(errors_of(criteria))


def test_full_is_not_for_penalties() -> None:
    """What is taken away is not given in full."""
    penalty = area("2", item("2.1", options(yes=-1, no=0), max=0, not_arisen="full"), kind="penalty", floor=-1)

    assert ["PAR323"] == list(errors_of(set_of(item(), penalty, total=Total("none"))))


def test_not_arisen_is_claimed_with_an_explanation() -> None:
    """The unit claims it with an explanation; without one there is a warning and someone should look, yet it stands."""
    found = scored(set_of(excluded(), item("1.2")), {"1.1": answer(not_arisen=True), "1.2": YES})

    assert ["PAR511"] == codes(found.problems)
    assert (True, "not_applicable") == (found.items["1.1"].flagged, found.items["1.1"].state)


def test_policies_hold_for_what_is_below() -> None:
    """A policy of an area holds for its items, until one says otherwise."""
    criteria = set_of(
        area("1", parent("1.1", item("1.1.1"), item("1.1.2", not_arisen="zero")), item("1.2"), not_arisen="full")
    )
    found = scored(criteria, {"1.1.1": NOT_ARISEN, "1.1.2": NOT_ARISEN, "1.2": NOT_ARISEN})

    assert ["1", "0", "1"] == [str(each.exact) for each in found.items.values()]


def test_a_zero_denominator_needs_no_explanation() -> None:
    """Zeros say it themselves; nothing is missing and nobody is asked to look."""
    one = counted(not_arisen="excluded", figures={"done": figure(at_most="planned"), "planned": figure()})
    found = scored(set_of(one, item("1.2")), {"1.1": share(0, 0), "1.2": YES})

    assert ((), False, ["zero_denominator"]) == (found.problems, found.items["1.1"].flagged, causes(found.items["1.1"]))


# --- what the authority takes out -------------------------------------------------------------------------


def test_the_authoritys_own_exclusions() -> None:
    """`out`: units of one group can have maxima 71.5, 96.5 and 100; an answer does not bring the points back."""
    criteria = set_of(item(max="71.5"), item("1.2", max=25), item("1.3", max="3.5"))
    answers = {"1.1": YES, "1.2": YES, "1.3": NO}
    found = [scored(criteria, answers, out=out) for out in (("1.2", "1.3"), ("1.3",), ())]

    assert ["71.5", "96.5", "100"] == [str(each.max) for each in found]
    assert ["100.00", "100.00", "96.50"] == [str(each.index) for each in found]
    assert ["taken_out"] == causes(found[0].items["1.2"])
    assert ["not_applicable", "0", "0", "0"] == of_item(found[0], "1.2")


def test_what_is_taken_out_needs_no_answer() -> None:
    """Nobody is asked about it, nor about shared figures that only it uses."""
    shared = item("1.2", ratio("a / b"))
    criteria = set_of(item(), shared, figures={"a": figure(at_most="b"), "b": figure(at_least="1")})

    assert ["PAR520", "PAR520"] == refused(lambda: scored(criteria, {"1.1": YES}))
    assert "100.00" == str(scored(criteria, {"1.1": YES}, out=("1.2",)).index)


def test_a_code_that_is_not_there_cannot_be_taken_out() -> None:
    """What is taken out is named by a code of the set; anything else would change nothing, in silence."""
    assert [] != refused(lambda: scored(set_of(item()), {"1.1": YES}, out=("9.9",)))


#: Two areas and two parts, crossed: 4 + 6 points verified, 2 + 8 in the survey.
CROSSED = (
    area("1", excluded("1.1", max=4, part="verified"), excluded("1.2", max=2, part="survey")),
    area("2", excluded("2.1", max=6, part="verified"), excluded("2.2", max=8, part="survey")),
)
PARTS = (Part("verified", 10), Part("survey", 10))


#: Earned are 2 of 2 (of 6 declared) and 8 of 14 in the areas, 0 of 6 (of 10 declared) and 10 of 10 in the parts.
CROSSED_ANSWERS = {"1.1": NOT_ARISEN, "1.2": YES, "2.1": NO, "2.2": YES}


def crossed(scope: Any, **circumstances: Any) -> Scored:  # noqa: ANN401
    """What comes of the two areas, with what is excluded shared over *scope*."""
    criteria = set_of(*CROSSED, parts=PARTS, excluded_points=ExcludedPoints(scope))
    return scored(criteria, CROSSED_ANSWERS, **circumstances)


@pytest.mark.parametrize(
    ("scope", "points", "own", "index"),
    [("set", "10", "16", "62.50"), ("part", "10", "20", "50.00"), ("area", "14", "20", "70.00")],
)
def test_excluded_points_are_shared_over_what_is_stated(scope: str, points: str, own: str, index: str) -> None:
    """`set`: points / own maximum. `part`, `area`: earned there × declared / own, and own maximum = Σ declared."""
    assert [points, own, index] == of(crossed(scope), "exact", "own", "index")


def test_excluded_points_are_shared_over_the_set_by_default() -> None:
    """A set that says nothing shares over the whole."""
    found = scored(set_of(*CROSSED, parts=PARTS), CROSSED_ANSWERS)

    assert ["10", "16"] == of(found, "exact", "own")


@pytest.mark.parametrize("scope", ["set", "part", "area"])
def test_item_and_area_points_are_shown_as_earned(scope: str) -> None:
    """What is shared out changes the unit's total, not the points of items, criteria, areas and parts."""
    found = crossed(scope)

    assert ["0", "2", "0", "8"] == told(*(each.exact for each in found.items.values()))
    assert [["2", "2", "6", "4"], ["8", "14", "14", "0"]] == [
        told(each.exact, each.own, each.declared, each.excluded) for each in found.areas.values()
    ]
    assert [["0", "6", "10", "4"], ["10", "10", "10", "0"]] == [
        told(each.exact, each.own, each.declared, each.excluded) for each in found.parts.values()
    ]
    assert ["10", "16", "20"] == told(found.core.exact, found.core.own, found.core.declared)


def test_what_is_shared_out_is_exact() -> None:
    """Earned 1 of 3 where 7 are declared is 7/3, and not a rounded number."""
    first = area("1", item("1.1"), item("1.2", max=2), excluded("1.3", max=4))
    criteria = set_of(first, area("2", item("2.1")), excluded_points=ExcludedPoints("area"))
    found = scored(criteria, {"1.1": YES, "1.2": NO, "1.3": NOT_ARISEN, "2.1": NO})

    assert ["7/3", "8", "29.17"] == of(found, "exact", "own", "index")


@pytest.mark.parametrize("scope", ["part", "area"])
def test_an_empty_scope_leaves_both_sums(scope: Any) -> None:  # noqa: ANN401
    """Where own is 0 there is nothing to share over: its declared points leave, too."""
    areas = (area("1", excluded(max=4), part="verified"), area("2", item("2.1", max=6), part="survey"))
    criteria = set_of(*areas, parts=(Part("verified", 4), Part("survey", 6)), excluded_points=ExcludedPoints(scope))
    found = scored(criteria, {"1.1": NOT_ARISEN, "2.1": YES})

    assert ["6", "6", "100.00"] == of(found, "exact", "own", "index")


@pytest.mark.parametrize("scope", ["part", "area"])
def test_what_is_pending_is_not_shared_out(scope: Any) -> None:  # noqa: ANN401
    """Kept = declared - pending: earned 1 of 2 where 4 are declared and 1 of them pending is 1 x 3 / 2 of 3."""
    items = (item("1.1"), item("1.2"), excluded("1.3"), item("1.4", BY_VERIFIER))
    criteria = set_of(area("1", *items, part="all"), parts=(Part("all", 4),), excluded_points=ExcludedPoints(scope))
    found = scored(criteria, {"1.1": YES, "1.2": NO, "1.3": NOT_ARISEN})

    assert ["3/2", "3", "4", "True"] == of(found, "exact", "own", "attainable", "provisional")


@pytest.mark.parametrize("scope", ["set", "part", "area"])
def test_only_the_core_is_shared_out(scope: Any) -> None:  # noqa: ANN401
    """Points of a bonus come on top as they are, whatever part its items name."""
    core = area("1", item("1.1", part="verified"), excluded("1.2", part="verified"))
    bonus = area("2", item("2.1", max=2, part="verified"), kind="bonus", cap=2)
    parts = (Part("verified", 2),)
    found = scored(
        set_of(core, bonus, parts=parts, excluded_points=ExcludedPoints(scope)),
        {"1.1": NO, "1.2": NOT_ARISEN, "2.1": YES},
    )
    own = {"set": "1", "part": "2", "area": "2"}[scope]

    assert ["2", own] == of(found, "exact", "own")
    assert ["0", "1", "2"] == told(*(getattr(found.parts["verified"], each) for each in ("exact", "own", "declared")))


def test_a_set_without_parts_cannot_share_over_them() -> None:
    """`rescale: part` needs parts: over none there is nothing to share, and the index would be lost in silence."""
    assert () != errors_of(set_of(item(), excluded_points=ExcludedPoints("part")))


# --- only_for ---------------------------------------------------------------------------------------------

GROUPED = set_of(
    area(
        "1",
        item(max=2),
        item("1.2", max=3, only_for=("departments",)),
        item("1.3", max=3, only_for=("districts",)),
        max=5,
    ),
    groups=("departments", "districts"),
)


@pytest.mark.parametrize(("group", "mine", "other"), [("departments", "1.2", "1.3"), ("districts", "1.3", "1.2")])
def test_items_for_others_are_not_applicable(group: str, mine: str, other: str) -> None:
    """Items with `only_for` are not applicable to others, nor part of what is declared for them."""
    found = scored(GROUPED, {"1.1": YES, mine: YES}, unit=unit(group))

    assert ["not_applicable", "0", "0", "0"] == of_item(found, other)
    assert ["not_for_unit"] == causes(found.items[other])
    assert ["100.00", "5"] == of(found, "index", "own")
    assert ["5", "0"] == told(found.core.declared, found.core.excluded)


def test_totals_are_checked_for_each_group() -> None:
    """A set that adds up for one group only is wrong for the other."""
    items = (item(max=2), item("1.2", max=3, only_for=("a",)), item("1.3", max=4, only_for=("b",)))

    assert ["PAR317"] == list(errors_of(set_of(area("1", *items, max=5), groups=("a", "b"))))


def test_the_group_of_the_unit_must_be_known() -> None:
    """Where items are only for some, whoever scores says for whom; without such items nobody asks."""
    assert ["PAR515"] == refused(lambda: scored(GROUPED, {"1.1": YES}))
    assert "100.00" == str(scored(set_of(item()), {"1.1": YES}).index)


def test_an_item_for_units_with_a_property_counts_as_declared() -> None:
    """A property may be that of any unit: the item is declared for all, "not for this unit" for those without."""
    criteria = set_of(item(max=2), item("1.2", only_for=("one_stop",)), groups=("g",))
    without, with_it = (
        scored(criteria, answers, unit=each)
        for answers, each in (({"1.1": YES}, unit("g")), ({"1.1": YES, "1.2": NO}, unit("g", "one_stop")))
    )

    assert ["2", "3", "0"] == told(without.own, without.core.declared, without.core.excluded)
    assert ["3", "3", "0"] == told(with_it.own, with_it.core.declared, with_it.core.excluded)
    assert (["not_for_unit"], "100.00", "66.67") == (
        causes(without.items["1.2"]),
        *told(without.index, with_it.index),
    )


def test_only_for_of_what_is_above_holds_as_well() -> None:
    """A unit is meant where every `only_for` on the way down means it."""
    inner = parent("1.1", item("1.1.1", only_for=("one_stop",)), only_for=("g",))
    others = (item("1.2", only_for=("g",)), item("1.3", only_for=("h",), max=2))
    criteria = set_of(area("1", inner, *others, max=2), groups=("g", "h"))

    def state(each: Any) -> str:  # noqa: ANN401
        return scored(criteria, {}, unit=each, keep_going=True).items["1.1.1"].state

    assert ["not_submitted", "not_applicable", "not_applicable"] == [
        state(unit("g", "one_stop")),
        state(unit("g")),
        state(unit("h", "one_stop")),
    ]


def test_an_answer_to_what_is_for_others_does_not_count() -> None:
    """It is said, and it changes nothing."""
    found = scored(GROUPED, {"1.1": YES, "1.2": YES, "1.3": YES}, unit=unit("departments"))

    assert (["PAR514"], "100.00") == (codes(found.problems), str(found.index))


# --- evidence ---------------------------------------------------------------------------------------------

SHOWN = item(evidence=("Kế hoạch CCHC",))


def test_evidence_is_asked_only_where_it_is_named() -> None:
    """An item that names no evidence stands without; one that does stands with it."""
    named = item("1.2", evidence=("Kế hoạch CCHC",))
    found = scored(set_of(item(), named), {"1.1": YES, "1.2": shown_by(met=True)})

    assert ((), ["scored", "scored"]) == (found.problems, [each.state for each in found.items.values()])


def test_without_evidence_and_explanation_there_are_no_points() -> None:
    """State `no_evidence`: 0 points, inside the maximum."""
    found = scored(set_of(SHOWN), {"1.1": YES})

    assert ["no_evidence", "0", "1", "0"] == of_item(found, "1.1")
    assert (["PAR512"], True, ["no_evidence"]) == (
        codes(found.problems),
        found.items["1.1"].flagged,
        causes(found.items["1.1"]),
    )
    assert ("1", "0.00") == (str(found.items["1.1"].because.worth), str(found.index))


def test_with_an_explanation_the_worth_stands() -> None:
    """`no_evidence: explain` is the default: with an explanation the worth stands, flagged."""
    found = scored(set_of(SHOWN), {"1.1": answer(met=True, explanation="Văn bản mật")})

    assert ["scored", "1", "1", "1"] == of_item(found, "1.1")
    assert (["PAR512"], True, ["explained"]) == (
        codes(found.problems),
        found.items["1.1"].flagged,
        causes(found.items["1.1"]),
    )


def test_zero_ignores_the_explanation() -> None:
    """`no_evidence: zero`: no explanation stands for evidence."""
    one = item(evidence=("Kế hoạch CCHC",), no_evidence="zero")
    found = scored(set_of(one), {"1.1": answer(met=True, explanation="Văn bản mật")})

    assert ["no_evidence", "0", "1", "0"] == of_item(found, "1.1")


def test_that_there_is_no_evidence_can_be_admitted() -> None:
    """`no_evidence: true` counts even where documents are cited, or none are asked for."""
    cited = scored(set_of(SHOWN), {"1.1": shown_by(met=True, no_evidence=True)})
    unasked = scored(set_of(item()), {"1.1": answer(met=True, no_evidence=True)})

    assert [["no_evidence", "0", "1", "0"]] * 2 == [of_item(each, "1.1") for each in (cited, unasked)]


@pytest.mark.parametrize(("chosen", "points"), [("none", "0"), ("bad", "-1")])
def test_lacking_evidence_only_takes_points_away(chosen: str, points: str) -> None:
    """Nobody has to show that there is nothing, and a negative worth stays."""
    one = item(rule=options(good=1, none=0, bad=-1), evidence=("Kế hoạch CCHC",))
    found = scored(set_of(one, total=Total("none")), {"1.1": answer(choose=chosen)})

    assert (["scored", points, "1", points], ()) == (of_item(found, "1.1"), found.problems)


def test_what_comes_from_outside_needs_no_evidence_of_the_unit() -> None:
    """Where the unit has no say it has nothing to show."""
    rule = ratio("sipas")
    figures = {"sipas": figure("percent", given_by="sipas", at_most="100%")}
    items = (
        item(rule=Given("survey"), evidence=("Kết quả",)),
        item("1.2", rule, figures=figures, evidence=("Kết quả",)),
    )
    found = scored(set_of(*items), given={"survey": 1, "sipas": "85%"})

    assert ("1.85", ()) == (str(found.points), found.problems)


def test_a_claim_without_evidence_is_still_a_claim() -> None:
    """At stage self the claim counts; the worth is 0."""
    found = scored(set_of(SHOWN), {"1.1": answer(met=True, claim=1)})

    assert ["no_evidence", "0", "1", "1"] == of_item(found, "1.1")
    assert ["0.00", "100.00"] == of(found, "index", "self_index")


# --- from outside: pending, not held ----------------------------------------------------------------------

SIPAS = {"sipas": figure("percent", given_by="sipas", at_most="100%")}


def from_outside() -> Any:  # noqa: ANN401
    """One item by a figure from outside, one by points from outside, one of the unit's own."""
    return set_of(item("1.1", ratio("sipas"), max=10, figures=SIPAS), item("1.2", Given("ddci"), max=5), item("1.3"))


def test_what_is_given_counts() -> None:
    """A figure or points from outside count as they are given, without an answer."""
    found = scored(from_outside(), {"1.3": NO}, given={"sipas": "85.5%", "ddci": "4.25"})

    assert ["12.8", "16", "80.00", "False"] == of(found, "points", "max", "index", "provisional")
    assert "sipas" == found.items["1.1"].because.used[0].source
    assert (("given_by", "ddci"),) == found.items["1.2"].because.answer


def test_what_is_awaited_is_pending() -> None:
    """`pending`: out of points and maximum; the result is provisional and shows what is attainable."""
    found = scored(from_outside(), {"1.3": YES}, given={"ddci": 4})

    assert ["pending", "0", "0", "0"] == of_item(found, "1.1")
    assert ["5", "6", "16", "True", "('1.1',)"] == of(found, "points", "max", "attainable", "provisional", "pending")
    assert ["16", "6", "10", "0"] == told(found.core.declared, found.core.own, found.core.pending, found.core.excluded)
    assert ["awaited"] == causes(found.items["1.1"])


def test_what_will_not_come_is_excluded() -> None:
    """`not_held`: the items that need it are excluded, and nothing is provisional."""
    found = scored(from_outside(), {"1.3": YES}, given={"sipas": "not_held", "ddci": 4})

    assert ["not_applicable", "0", "0", "0"] == of_item(found, "1.1")
    assert ["5", "6", "6", "False"] == of(found, "points", "max", "attainable", "provisional")
    assert ["16", "6", "0", "10"] == told(found.core.declared, found.core.own, found.core.pending, found.core.excluded)
    assert ["not_held"] == causes(found.items["1.1"])


@pytest.mark.parametrize(("first", "second"), [("x", "y"), ("y", "x")])
def test_what_will_not_come_outweighs_what_is_awaited(first: str, second: str) -> None:
    """An item that needs two sources, of which one will not come, is excluded whichever of its figures that is."""
    figures = {"a": figure(given_by=first, at_most="b"), "b": figure(given_by=second, at_least="1")}
    found = scored(
        set_of(item(rule=ratio("a / b"), figures=figures), item("1.2")), {"1.2": YES}, given={"y": "not_held"}
    )

    assert ("not_applicable", ["not_held"]) == (found.items["1.1"].state, causes(found.items["1.1"]))


def test_a_source_may_serve_several_figures() -> None:
    """By figure or item, where a source serves several; each can be awaited or not held for itself."""
    items = [item(f"1.{at}", Given("survey")) for at in (1, 2, 3)]
    given = {"survey": {"1.1": "0.5", "1.2": "not_held"}}
    found = scored(set_of(*items), given=given)

    assert ["scored", "not_applicable", "pending"] == [each.state for each in found.items.values()]
    assert ["PAR517"] == refused(lambda: scored(set_of(*items), given={"survey": "0.5"}))
    assert ["not_applicable"] * 3 == [
        each.state for each in scored(set_of(*items), given={"survey": "not_held"}).items.values()
    ]


def test_one_value_serves_all_items_that_ask_for_it_by_the_same_name() -> None:
    """Two items that ask a source for the same figure are served by one value."""
    items = [item(f"1.{at}", ratio("sipas"), figures=SIPAS) for at in (1, 2)]
    found = scored(set_of(*items), given={"sipas": "85%"})

    assert ["17/20", "17/20"] == told(*(each.exact for each in found.items.values()))


@pytest.mark.parametrize(
    "given", [{"sipas": "85.5"}, {"sipas": "101%"}, {"ddci": 6}, {"ddci": -1}, {"ddci": "50%"}, {"other": 1}]
)
def test_what_is_given_must_fit(given: Any) -> None:  # noqa: ANN401
    """A value of the wrong kind, out of bounds, or that nobody asks for is an error."""
    assert [] != refused(lambda: scored(from_outside(), {"1.3": YES}, given=given))


def test_the_unit_does_not_give_what_comes_from_outside() -> None:
    """A figure or claim of the unit's own in its place is an error."""
    assert ["PAR521"] == refused(lambda: scored(from_outside(), {"1.1": answer(figures={"sipas": "99%"}), "1.3": YES}))
    assert ["PAR521"] == refused(lambda: scored(from_outside(), {"1.2": answer(claim=5), "1.3": YES}))


# --- points given by the verifier -------------------------------------------------------------------------


def test_points_of_the_verifier_are_pending_until_they_are_given() -> None:
    """At stage self the claim counts, points and maximum, if there is one."""
    criteria = set_of(item(rule=BY_VERIFIER, max=8), item("1.2", max=2))
    claimed, silent = (scored(criteria, {**each, "1.2": NO}) for each in ({"1.1": answer(claim=6)}, {}))

    assert ["pending", "0", "0", "6"] == of_item(claimed, "1.1")
    assert ["0.00", "60.00", "True", "10"] == of(claimed, "index", "self_index", "provisional", "attainable")
    assert ["pending", "0", "0", "0"] == of_item(silent, "1.1")
    assert ["0.00", "0.00"] == of(silent, "index", "self_index")


def test_points_that_the_verifier_gave_count() -> None:
    """Once they are given they are the worth, and a claim above them is said."""
    found = scored(set_of(item(rule=BY_VERIFIER, max=8)), {"1.1": answer(claim=8)}, given={"verifier": "6.5"})

    assert ["scored", "13/2", "8", "8"] == of_item(found, "1.1")
    assert ["PAR508"] == codes(found.problems)


def test_a_case_may_be_judged_by_the_verifier() -> None:
    """In a case whose points the verifier gives, too, the claim counts at stage self."""
    one = item(rule=cases(judged=BY_VERIFIER, plain=YesNo()), max=8)
    found = scored(set_of(one, item("1.2", max=2)), {"1.1": answer(case="judged", claim=6), "1.2": NO})

    assert ["pending", "0", "0", "6"] == of_item(found, "1.1")
    assert ["0.00", "60.00"] == of(found, "index", "self_index")


def test_the_reason_names_the_rule_of_the_case() -> None:
    """A reason says which case was chosen, and the kind of rule that holds in it, wherever its points come from."""
    one = item(rule=cases(judged=BY_VERIFIER, plain=YesNo()))
    plain, judged = (
        scored(set_of(one), {"1.1": each}, given={"verifier": 1}).items["1.1"].because
        for each in (answer(case="plain", met=True), answer(case="judged"))
    )

    assert ("yes_no", "plain") == (plain.rule, plain.case)
    assert ("given", "judged") == (judged.rule, judged.case)


def test_the_reason_of_what_waits_names_its_case() -> None:
    """Also where its figures are still awaited, or will not come."""
    rule = cases(outside=ratio("s"), own=YesNo())
    one = item(rule=rule, figures={"s": figure("percent", given_by="x", at_most="100%")})

    for given in ({}, {"x": "not_held"}):
        found = scored(set_of(one, item("1.2")), {"1.1": answer(case="outside"), "1.2": YES}, given=given)
        because = found.items["1.1"].because

        assert ("ratio", "outside") == (because.rule, because.case)


def test_two_cases_may_ask_the_same_source() -> None:
    """An item is one item, in whatever case it asks."""
    one = item(rule=cases(large=Given("survey"), small=Given("survey", at_most="0.5")))
    found = scored(set_of(one), {"1.1": answer(case="large")}, given={"survey": 1})

    assert "1" == str(found.items["1.1"].exact)


# --- zero_unless ------------------------------------------------------------------------------------------


def depending(first: Any, *, more_than: str | int = 0, **fields: Any) -> Any:  # noqa: ANN401
    """A set of *first*, and of an item that has nothing unless *first* has more than so much."""
    return set_of(first, item("1.2", zero_unless=ZeroUnless("1.1", more_than), **fields))


@pytest.mark.parametrize(
    ("chosen", "more_than", "expected"),
    [("half", 0, "1"), ("half", "0.5", "0"), ("half", "0.4999", "1"), ("none", 0, "0")],
)
def test_no_points_unless_another_item_has_some(chosen: str, more_than: str | int, expected: str) -> None:
    """`zero_unless`: more than, and not as much as; the item stays inside the maximum."""
    criteria = depending(item("1.1", options(all=1, half="0.5", none=0)), more_than=more_than)
    found = scored(criteria, {"1.1": answer(choose=chosen), "1.2": YES})

    assert ["scored", expected, "1", expected] == of_item(found, "1.2")
    assert (["zero_unless"] if expected == "0" else []) == causes(found.items["1.2"])


def test_zero_unless_only_takes_points_away() -> None:
    """A negative worth stays."""
    criteria = set_of(item(), item("1.2", options(bad="-0.5"), zero_unless=ZeroUnless("1.1", 0)), total=Total("none"))
    found = scored(criteria, {"1.1": NO, "1.2": answer(choose="bad")})

    assert "-1/2" == str(found.items["1.2"].exact)


def test_zero_unless_reads_the_same_stage() -> None:
    """At stage self it looks at the claim, for the worth at the worth."""
    criteria = depending(item("1.1", options(good=1, bad=0)))
    found = scored(criteria, {"1.1": answer(choose="bad", claim=1), "1.2": YES})

    assert ["scored", "0", "1", "1"] == of_item(found, "1.2")


def test_a_claim_counts_at_stage_self_whatever_it_depends_on() -> None:
    """The claim is the points at stage self; what it depends on is for the worth."""
    found = scored(depending(item()), {"1.1": NO, "1.2": answer(met=True, claim=1)})

    assert ["scored", "0", "1", "1"] == of_item(found, "1.2")


def test_on_an_excluded_item_nothing_depends() -> None:
    """Its item excluded: no effect."""
    found = scored(depending(excluded()), {"1.1": NOT_ARISEN, "1.2": YES})

    assert (["scored", "1", "1", "1"], []) == (of_item(found, "1.2"), causes(found.items["1.2"]))


def test_on_a_pending_item_everything_waits() -> None:
    """Its item pending: pending, and so on along the chain."""
    criteria = set_of(
        item("1.1", Given("survey")),
        item("1.2", zero_unless=ZeroUnless("1.1", 0)),
        item("1.3", zero_unless=ZeroUnless("1.2", 0)),
    )
    waiting = scored(criteria, {"1.2": YES, "1.3": YES})
    there = scored(criteria, {"1.2": YES, "1.3": YES}, given={"survey": 0})

    assert [("pending", ["awaited"])] * 3 == [(each.state, causes(each)) for each in waiting.items.values()]
    assert ["0", "3"] == told(waiting.own, waiting.core.pending)
    assert ["scored", "0", "1", "0"] == of_item(there, "1.3")


def test_what_waits_for_the_verifier_does_not_wait_at_stage_self() -> None:
    """At stage self the claim of a pending item counts, and so does what depends on it."""
    found = scored(depending(item("1.1", BY_VERIFIER)), {"1.1": answer(claim=1), "1.2": YES})

    assert ["pending", "0", "0", "1"] == of_item(found, "1.2")
    assert ["None", "100.00", "2"] == of(found, "index", "self_index", "claimed")


def test_a_whole_criterion_can_be_depended_on_and_depend() -> None:
    """The points of a criterion are those of the items in it that count."""
    first = parent("1.1", excluded("1.1.1"), item("1.1.2"), item("1.1.3"))
    second = parent("1.2", item("1.2.1"), item("1.2.2"), zero_unless=ZeroUnless("1.1", 1))

    def found(third: Any) -> list[str]:  # noqa: ANN401
        answers = {"1.1.1": NOT_ARISEN, "1.1.2": YES, "1.1.3": third, "1.2.1": YES, "1.2.2": YES}
        return told(scored(set_of(first, second), answers).criteria_results["1.2"].exact)

    assert (["0"], ["2"]) == (found(NO), found(YES))


def test_what_a_criterion_has_is_within_its_cap() -> None:
    """Two items that add to 2 below `cap: max` of 1 are 1, which is not more than 1."""
    first = parent("1.1", item("1.1.1"), item("1.1.2"), max=1, cap="max")

    def found(more_than: str) -> list[str]:
        criteria = set_of(first, item("1.2", zero_unless=ZeroUnless("1.1", more_than)))
        return told(scored(criteria, {"1.1.1": YES, "1.1.2": YES, "1.2": YES}).items["1.2"].exact)

    assert (["0"], ["1"]) == (found("1"), found("0.9999"))


@pytest.mark.parametrize(
    "criteria",
    [
        set_of(item(zero_unless=ZeroUnless("1.1", 0))),
        set_of(item(zero_unless=ZeroUnless("1.2", 0)), item("1.2", zero_unless=ZeroUnless("1.1", 0))),
        set_of(parent("1.1", item("1.1.1"), zero_unless=ZeroUnless("1.1.1", 0))),
        set_of(parent("1.1", item("1.1.1", zero_unless=ZeroUnless("1", 0)))),
        set_of(parent("1.1", item("1.1.1"), item("1.1.2", zero_unless=ZeroUnless("1.1", 0)))),
    ],
)
def test_a_circle_is_an_error(criteria: Any) -> None:  # noqa: ANN401
    """What depends on itself, by whatever way, is an error."""
    assert "PAR325" in errors_of(criteria)


# --- cap: max ---------------------------------------------------------------------------------------------


def capped(*items: Any, **fields: Any) -> Any:  # noqa: ANN401
    """A set of one criterion worth 2 points at most, and one item more."""
    return set_of(parent("1.1", *items, max=2, cap="max"), item("1.2"), **fields)


@pytest.mark.parametrize(
    ("answers", "points", "own", "pending", "out"),
    [
        ({"1.1.1": YES, "1.1.2": YES, "1.1.3": YES}, "2", "2", "0", "0"),
        ({"1.1.1": YES, "1.1.2": NO, "1.1.3": NO}, "1", "2", "0", "0"),
        ({"1.1.1": NOT_ARISEN, "1.1.2": YES, "1.1.3": NO}, "1", "2", "0", "0"),
        ({"1.1.1": NOT_ARISEN, "1.1.2": NOT_ARISEN, "1.1.3": YES}, "1", "1", "0", "1"),
        ({"1.1.1": NOT_ARISEN, "1.1.2": NOT_ARISEN, "1.1.3": NOT_ARISEN}, "0", "0", "0", "2"),
    ],
)
def test_cap_is_the_declared_maximum(answers: Any, points: str, own: str, pending: str, out: str) -> None:  # noqa: ANN401
    """`cap: max`: own maximum = min(declared, Σ own), points = min(Σ, own); declared = own + excluded + pending."""
    items = [excluded(f"1.1.{at}") for at in (1, 2, 3)]
    found = scored(capped(*items), {**answers, "1.2": YES}).criteria_results["1.1"]

    assert [points, own, pending, out, "2"] == told(
        found.exact, found.own, found.pending, found.excluded, found.declared
    )


def test_pending_below_a_cap() -> None:
    """What is pending can bring no more than is left below the cap."""
    items = (item("1.1.1"), item("1.1.2", Given("survey")), item("1.1.3", Given("ddci")))
    found = scored(capped(*items), {"1.1.1": YES, "1.2": YES})
    one = found.criteria_results["1.1"]

    assert ["1", "1", "1", "0", "2"] == told(one.exact, one.own, one.pending, one.excluded, one.declared)
    assert ["2", "3"] == of(found, "max", "attainable")


def test_parts_and_areas_count_what_is_under_the_cap() -> None:
    """The cap holds in sums of areas, parts and the set; a cap inside a cap counts once."""
    inner = parent("1.1.1", item("1.1.1.1", max=2), item("1.1.1.2", max=2), max=3, cap="max", part="verified")
    outer = parent("1.1", inner, item("1.1.2", max=2, part="verified"), max=4, cap="max")
    criteria = set_of(area("1", outer), parts=(Part("verified", 4),))
    found = scored(criteria, {"1.1.1.1": YES, "1.1.1.2": YES, "1.1.2": YES})

    assert ["3", "4", "4", "4", "100.00"] == told(
        found.criteria_results["1.1.1"].exact,
        found.criteria_results["1.1"].exact,
        found.areas["1"].own,
        found.parts["verified"].exact,
        found.index,
    )


def test_children_may_not_add_to_less_than_the_cap() -> None:
    """A maximum that nobody can reach is an error, and so is more than the maximum without a cap."""
    items = [item(f"1.1.{at}") for at in (1, 2, 3)]

    assert ["PAR317"] == list(errors_of(set_of(parent("1.1", *items, max=4, cap="max"))))
    assert ["PAR317"] == list(errors_of(set_of(parent("1.1", *items, max=2))))


# --- no sheet, missing answers ----------------------------------------------------------------------------


def test_a_sheet_that_lacks_an_answer_is_an_error() -> None:
    """Every item that asks must be answered."""
    assert ["PAR501"] == refused(lambda: scored(set_of(item(), item("1.2")), {"1.1": YES}))


@pytest.mark.parametrize("given", [{}, {"x": "not_held"}, {"x": "85%"}])
def test_a_case_that_was_not_chosen_is_a_missing_answer(given: Any) -> None:  # noqa: ANN401
    """Whatever comes, or will not come, for one of the cases: the unit must say which one it is in."""
    figures = {"s": figure("percent", given_by="x", at_most="100%")}
    criteria = set_of(item(rule=cases(outside=ratio("s"), own=YesNo()), figures=figures))

    assert ["PAR501"] == refused(lambda: scored(criteria, given=given))


def test_a_single_case_must_be_chosen_too() -> None:
    """Also where its figures are all shared: without the case there are no points."""
    shared = {"a": figure(at_most="b"), "b": figure(at_least="1")}
    criteria = set_of(item(rule=cases(only=ratio("a / b"))), figures=shared)

    assert "50.00" == str(scored(criteria, {"1.1": answer(case="only")}, figures={"a": 1, "b": 2}).index)
    assert ["PAR501"] == refused(lambda: scored(criteria, figures={"a": 1, "b": 2}))


def test_keep_going_shows_the_rest() -> None:
    """With `keep_going` the item is `not_submitted`, 0 points inside the maximum, the result provisional."""
    found = scored(set_of(item(), item("1.2", max=3)), {"1.1": YES}, keep_going=True)

    assert ["not_submitted", "0", "3", "0"] == of_item(found, "1.2")
    assert ["25.00", "True", "('1.2',)", "()"] == of(found, "index", "provisional", "missing", "pending")
    assert ["not_answered"] == causes(found.items["1.2"])


def test_keep_going_with_missing_figures() -> None:
    """An item whose shared figures are missing is not submitted either."""
    criteria = set_of(item(rule=ratio("a / b")), figures={"a": figure(at_most="b"), "b": figure(at_least="1")})
    found = scored(criteria, figures={"b": 3}, keep_going=True)

    assert ["not_submitted", "0", "1", "0"] == of_item(found, "1.1")


def test_items_by_shared_or_given_figures_need_no_answer() -> None:
    """Items whose figures are all shared or given need no answer."""
    shared = {"a": figure(at_most="b"), "b": figure(at_least="1"), "sipas": SIPAS["sipas"]}
    criteria = set_of(item("1.1", ratio("a / b")), item("1.2", ratio("sipas")), figures=shared)
    found = scored(criteria, figures={"a": 1, "b": 2}, given={"sipas": "50%"})

    assert ("50.00", False) == (str(found.index), found.provisional)


@pytest.mark.parametrize("one", [item(), counted(), item(rule=options(a=1))])
def test_an_answer_with_only_a_claim_is_an_error(one: Any) -> None:  # noqa: ANN401
    """A figure-less answer with only `self` does not say what follows: an error, also with `keep_going`."""
    for keep_going in (False, True):
        found = refused(lambda going=keep_going: scored(set_of(one), {"1.1": answer(claim=1)}, keep_going=going))  # type: ignore[misc]

        assert {"PAR503"} == set(found)


# --- bonus and penalty ------------------------------------------------------------------------------------


def with_on_top(**fields: Any) -> Any:  # noqa: ANN401
    """4 core points, a bonus of 2 up to 1.5, a penalty down to -2."""
    bonus = area("B", item("B.1", max=2), kind="bonus", cap="1.5")
    rule = Tally({"late": "-0.5"}, floor="none", cap=0)
    penalty = area("P", item("P.1", rule, max=0, figures={"late": figure()}), kind="penalty", floor=-2)
    return set_of(item(max=4), bonus, penalty, **{"total": Total(0), **fields})


def on_top(core: Any, extra: Any, late: int, **fields: Any) -> Scored:  # noqa: ANN401
    """What comes of it."""
    return scored(with_on_top(**fields), {"1.1": core, "B.1": extra, "P.1": answer(figures={"late": late})})


@pytest.mark.parametrize(
    ("core", "extra", "late", "points", "index"),
    [
        (YES, NO, 0, "4", "100.00"),
        (YES, YES, 0, "5.5", "137.50"),
        (YES, YES, 1, "5", "125.00"),
        (YES, NO, 3, "2.5", "62.50"),
        (YES, NO, 5, "2", "50.00"),
        (NO, YES, 2, "0.5", "12.50"),
        (NO, NO, 2, "0", "0.00"),
    ],
)
def test_bonus_and_penalty_come_on_top(core: Any, extra: Any, late: int, points: str, index: str) -> None:  # noqa: ANN401
    """Index = (core + bonus + penalty) / own maximum of the core; `cap` and `floor` apply to the area's sum."""
    found = on_top(core, extra, late)

    assert [points, "4", index] == of(found, "points", "max", "index")


def test_the_points_of_a_bonus_are_within_its_cap() -> None:
    """The area's sum is bounded, also where it is shown; the core stands apart."""
    found = on_top(YES, YES, 5)

    assert ["3/2", "-2", "4"] == told(found.areas["B"].exact, found.areas["P"].exact, found.core.exact)


def test_such_areas_have_no_index() -> None:
    """Bonus and penalty areas have no index."""
    found = on_top(YES, YES, 1)

    assert [("core", "100"), ("bonus", "None"), ("penalty", "None")] == [
        (each.kind, str(each.index)) for each in found.areas.values()
    ]


def test_a_total_below_zero() -> None:
    """Where a total can go below zero the set must say whether it does."""
    below = on_top(NO, NO, 2, total=Total("none"))

    assert ["-1", "-25.00"] == of(below, "points", "index")
    assert ["PAR329"] == list(errors_of(with_on_top(total=None)))


def test_options_can_take_a_total_below_zero_too() -> None:
    """A negative option needs the same word as a penalty."""
    rule = options(good=1, bad=-1)

    assert ["PAR329"] == list(errors_of(set_of(item(rule=rule))))
    assert "0" == str(scored(set_of(item(rule=rule), total=Total(0)), {"1.1": answer(choose="bad")}).points)


def test_a_penalty_without_a_floor() -> None:
    """`floor: none`: a penalty takes what it takes."""
    rule = Tally({"late": "-0.5"}, floor="none", cap=0)
    penalty = area("P", item("P.1", rule, max=0, figures={"late": figure()}), kind="penalty", floor="none")
    found = scored(
        set_of(item(max=4), penalty, total=Total("none")), {"1.1": YES, "P.1": answer(figures={"late": 100})}
    )

    assert ["-46", "-1150.00"] == of(found, "points", "index")


def test_a_bonus_and_a_penalty_must_be_bounded() -> None:
    """A bonus without a cap, and a penalty without a floor, are errors."""
    bonus, penalty = (
        area(code, item(f"{code}.1", max=0), kind=kind) for code, kind in (("B", "bonus"), ("P", "penalty"))
    )

    assert ["PAR328", "PAR328"] == list(errors_of(set_of(item(), bonus, penalty, total=Total(0))))


def test_what_is_pending_on_top_is_not_attainable_maximum() -> None:
    """A pending bonus makes the result provisional; the maximum is that of the core."""
    bonus = area("B", item("B.1", Given("survey")), kind="bonus", cap=1)
    found = scored(set_of(item(), bonus), {"1.1": YES})

    assert ["100.00", "True", "1", "1"] == of(found, "index", "provisional", "max", "attainable")


# --- gaps -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "criteria",
    [
        set_of(item(), status="partial", max="unknown"),
        set_of(item(), status="partial", incomplete=True, max=7),
        set_of(area("1", item(), incomplete=True, max=9), status="partial"),
        set_of(item(), item("1.2", rule=None, incomplete=True), status="partial"),
        set_of(item(), item("1.2", max="unknown", incomplete=True), status="partial"),
        set_of(parent("1.1", item("1.1.1"), incomplete=True, max="unknown"), status="partial"),
        set_of(item(), area("2", incomplete=True, max=5), status="partial"),
    ],
)
def test_a_set_with_a_gap_gives_no_index(criteria: Any) -> None:  # noqa: ANN401
    """Honest gaps: what is known is scored, and there is never an index."""
    known = next(leaves(criteria)).criterion.code
    found = scored(criteria, {known: YES})

    assert ["1", "None", "None", "None"] == of(found, "points", "index", "index_exact", "self_index")
    assert ["scored", "1"] == told(found.items[known].state, found.items[known].exact)


def test_an_unknown_floor_is_a_gap() -> None:
    """A tally whose floor the source does not say is worked out without it, and gives no index."""
    rule = Tally({"late": -1}, start=1, floor="unknown", cap=1)
    criteria = set_of(item(rule=rule, figures={"late": figure()}), status="partial", total=Total("none"))
    found = scored(criteria, {"1.1": answer(figures={"late": 3})})

    assert ["-2", "None"] == of(found, "points", "index")


def test_a_bonus_without_a_maximum_is_no_gap() -> None:
    """What comes on top has no maximum to be known; that of the core is."""
    bonus = area("B", item("B.1"), kind="bonus", cap=1, max=None)

    assert "200.00" == str(scored(set_of(item(), bonus), {"1.1": YES, "B.1": YES}).index)


# --- reconciled -------------------------------------------------------------------------------------------


def test_declared_is_always_reconciled() -> None:
    """Declared = own + excluded + not for this unit + pending, in every sum."""
    criteria = set_of(
        area("1", item("1.1"), excluded("1.2", max=2), item("1.3", Given("survey"), max=4)),
        area("2", item("2.1", max=8, only_for=("one_stop",)), item("2.2", max=16)),
        groups=("g",),
    )
    found = scored(criteria, {"1.1": YES, "1.2": NOT_ARISEN, "2.2": NO}, unit=unit("g"))
    sums = [found.core, *found.areas.values()]
    missing = [(each.declared or 0) - (each.own or 0) - each.excluded - each.pending for each in sums]

    assert ["8", "0", "8"] == told(*missing)
    assert ["31", "17", "2", "4"] == told(found.core.declared, found.core.own, found.core.excluded, found.core.pending)


def test_a_sheet_answers_its_own_set() -> None:
    """A sheet that names another set is not scored by this one."""
    sheet = sheet_of({"1.1": YES}, criteria_set="made-up/2023-units")

    assert ["PAR513"] == refused(lambda: pi.score(set_of(item()), sheet))
