"""What nothing comes of in a set, and where nobody knows: sentences, and silence."""

from typing import Any, NoReturn

import pytest
from attrs import evolve

import parindex as pi
from parindex.checks.items import SetSeen
from parindex.model.criteria import Area, CriteriaSet, Criterion, Total, Undefined, Waiver, ZeroUnless
from parindex.model.policies import Band
from parindex.model.rule_kinds import Given, Rule, Step, Tally, YesNo
from parindex.rules.effort import Effort, UndecidedError
from parindex.rules.proof import Field
from parindex.rules.values import Values
from parindex.texts import Words
from tests.making_sets import area, counted, done_of_planned, figure, item, options, parent, ratio, set_of, steps


def told(*branches: Area | Criterion, **fields: Any) -> list[tuple[str, str]]:  # noqa: ANN401
    """Codes and sentences of what is said of a set."""
    return [(each.code, pi.sentence(each, "en")) for each in pi.check(made(*branches, **fields))]


def made(*branches: Area | Criterion, **fields: Any) -> CriteriaSet:  # noqa: ANN401
    """A set in which a total below 0 is allowed."""
    return set_of(*branches, **{"total": Total("none"), **fields})


def codes(*branches: Area | Criterion, **fields: Any) -> list[str]:  # noqa: ANN401
    """The codes of what is said of a set."""
    return [code for code, _ in told(*branches, **fields)]


def bonus(*criteria: Criterion, cap: object = 1, **fields: Any) -> Area:  # noqa: ANN401
    """A bonus area."""
    return area("9", *criteria, kind="bonus", cap=cap, **fields)


def penalty(*criteria: Criterion, floor: object = -1, **fields: Any) -> Area:  # noqa: ANN401
    """A penalty area."""
    return area("8", *criteria, kind="penalty", floor=floor, **fields)


def fault(code: str = "8.1", **fields: Any) -> Criterion:  # noqa: ANN401
    """An item that takes half a point for each fault."""
    rule = Tally({"faults": "-0.5"}, fields.pop("floor", "none"), fields.pop("cap", 0))
    given = {"max": 0, "rule": rule, "figures": {"faults": figure(at_most="2")}}
    return item(code, **{**given, **fields})


# --- rules ------------------------------------------------------------------------------------------------


def test_the_range_of_the_measure_is_the_proof() -> None:
    """What no step can hold is said with what the measure can be, exact even where decimals are not."""
    thirds = {"done": figure(at_most="planned"), "planned": figure(at_least="1", at_most="3")}
    never = steps(Step(at_least="80%", points=1), Step(more_than="66.7%", points="0.5"), Step(points=0))
    third = {"done": figure(), "planned": figure(at_least="3 * done")}
    grown = {"done": figure(), "planned": figure(at_least="1", at_most="done")}

    assert [("PAR345", "no figures fall into this step (> 66.7%, < 80%): 0% ≤ done / planned ≤ 100%")] == told(
        item(rule=never, figures=thirds)
    )
    rest = steps(Step(at_least="1%", points=1), Step(more_than="-1%", points="0.5"), Step(points=0))
    assert [("PAR345", "no figures fall into this step (≤ -1%): 0% ≤ done / planned ≤ 100/3%")] == told(
        item(rule=rest, figures=third, not_arisen="zero", undefined=Undefined(0))
    )
    more = steps(Step(at_least="100%", points=1), Step(points=0))
    assert [("PAR345", "no figures fall into this step (< 100%): 100% ≤ done / planned")] == told(
        item(rule=more, figures=grown)
    )


@pytest.mark.parametrize("method", ["reach", "witness"])
def test_where_the_search_is_given_up_nothing_is_said(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps that may hold, and a maximum that may be reached, are not accused."""

    def given_up(*_: object) -> NoReturn:
        raise UndecidedError

    thirds = {"done": figure(at_most="planned"), "planned": figure(at_least="1", at_most="3")}
    never = steps(Step(at_least="80%", points=1), Step(more_than="66.7%", points="0.5"), Step(points=0))
    monkeypatch.setattr(Values, method, given_up)

    assert [] == codes(item(rule=never, figures=thirds))


def test_a_check_of_which_nobody_knows_is_not_said_to_be_needless(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search for figures that break it was given up."""

    def given_up(*_: object) -> NoReturn:
        raise UndecidedError

    figures = {"a": figure(at_most="b"), "b": figure()}
    assert [("PAR350", "'a <= b' is never needed: figures cannot go beyond it")] == told(
        item(), figures=figures, checks=("a <= b",)
    )
    monkeypatch.setattr(Field, "witness", given_up)

    assert [] == codes(item(), figures=figures, checks=("a <= b",))


@pytest.mark.parametrize("fields", [{}, {"zero_unless": ZeroUnless("1.2", "-0.5")}])
def test_where_there_is_no_effort_left_nothing_is_said(fields: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """What is proved beyond that a set is right has an effort of its own, and ends with it."""
    sum_of = Tally({"x": "0.5", "y": "-0.1"}, "none", 1)
    figures = {"x": figure(at_most="1"), "y": figure(at_most="1")}
    floor = Tally({"x": "0.5", "y": "-0.1"}, "-0.5", 1)
    items = (item(rule=sum_of, figures=figures, **fields), item("1.2", sum_of, figures=figures))
    rated = item("1.3", ratio("x / (x + y + 1)"), figures=figures)
    low = item("1.4", floor, figures=figures)
    assert {"PAR346", "PAR350"} <= set(codes(*items, rated, low))
    monkeypatch.setattr(SetSeen, "beyond", lambda _, field: evolve(field, effort=Effort(0)))

    assert [] == codes(*items, rated, low)


def test_a_maximum_that_nobody_knows_is_not_missed() -> None:
    """Shares of it are worth nobody knows what, and a cap may be all there is."""
    one = item(rule=options(a="50%", b="50%"), max="unknown")
    two = item("1.2", Tally({"x": "0.5"}, 0, 5), max="unknown", figures={"x": figure()})
    three = item("1.3", Tally({"x": "0.5"}, "unknown", "unknown"), figures={"x": figure(at_most="1")})

    assert [] == codes(one, two, three, status="partial", max="unknown")


def test_a_worth_where_nothing_can_be_measured_may_be_the_most() -> None:
    """Growth from nothing is worth more than any growth that can be measured."""
    rule = steps(Step(more_than="0%", points="0.25"), Step(points=0), measure="(a - b) / b")
    figures = {"a": figure("amount"), "b": figure("amount")}

    def most(points: str) -> list[tuple[str, str]]:
        return told(item(rule=rule, figures=figures, not_arisen="zero", undefined=Undefined(points)))

    assert [("PAR346", "no answer gives '1.1' its maximum 1: its points are always ≤ 0.5")] == most("0.5")
    assert [] == most("1")


def test_a_denominator_that_is_always_zero_is_not_measured() -> None:
    """What its steps would be reached by nobody can say."""
    figures = {"done": figure(), "planned": figure(at_most="0")}

    assert ["PAR343"] != codes(item(rule=ratio(), figures=figures, not_arisen="zero", undefined=Undefined(0)))


# --- the set ----------------------------------------------------------------------------------------------


def test_a_condition_on_what_is_capped_goes_by_the_cap() -> None:
    """Items of 1 and 1 below a cap of 1.5 have 1.5 together."""
    two = parent("1.1", item("1.1.1"), item("1.1.2"), max="1.5", cap="max")

    def more_than(points: str) -> list[tuple[str, str]]:
        return told(two, item("1.2", zero_unless=ZeroUnless("1.1", points)))

    assert [] == more_than("1.4")
    assert [("PAR351", "no unit meets the condition of '1.2'")] == more_than("1.5")


def test_a_condition_on_an_area_goes_by_all_in_it() -> None:
    """A bonus area has no maximum of its own; what is not known may be enough."""

    def more_than(*inside: Criterion, **fields: Any) -> list[str]:  # noqa: ANN401
        return codes(bonus(*inside), item("1.2", zero_unless=ZeroUnless("9", 1)), **fields)

    assert ["PAR351"] == more_than(item("9.1"))
    assert [] == more_than(item("9.1"), item("9.2"))
    assert [] == more_than(item("9.1"), item("9.2", None, incomplete=True), status="partial")


def test_a_condition_below_zero_holds_unless_points_are_taken() -> None:
    """Only where nothing in the item named can be less than 0."""

    def named(**fields: Any) -> list[str]:  # noqa: ANN401
        return codes(item(**fields), item("1.2", zero_unless=ZeroUnless("1.1", "-0.5")))

    assert ["PAR348"] == named()
    assert [] == named(rule=YesNo("-0.5"))
    assert [] == named(rule=steps(Step(points=1), measure="a / b"), **_of_nothing("-1"))
    assert [] == named(rule=Tally({"x": "-1"}, "none", 1, 1), figures={"x": figure()})


def _of_nothing(points: str) -> dict[str, Any]:
    figures = {"a": figure("amount"), "b": figure("amount")}
    return {"figures": figures, "not_arisen": "zero", "undefined": Undefined(points)}


def test_gaps_keep_caps_and_floors_from_being_said_to_be_needless() -> None:
    """What is not known may be what they are for."""
    partial: dict[str, Any] = {"status": "partial"}
    gap = item("9.1", None, incomplete=True)
    unknown = item("9.1", max="unknown")
    below = parent("9.2", item("9.2.1"), item("9.2.2"), max="unknown", cap="max")

    assert ["PAR349"] == codes(item(), bonus(item("9.1"), cap=5))
    assert [] == codes(item(), bonus(gap, cap=5), **partial)
    assert [] == codes(item(), bonus(unknown, cap=5), **partial)
    assert [] == codes(item(), bonus(below, cap=5), **partial)
    assert [] == codes(item(), bonus(item("9.1"), cap=5, incomplete=True), **partial)


def test_floors_of_penalties_go_by_the_least_of_their_items() -> None:
    """By figures where a sum has no floor of its own; nobody knows what is not known."""
    assert ["PAR349"] == codes(item(), penalty(fault(), floor=-2))
    assert [] == codes(item(), penalty(fault(), floor=-1))
    assert [] == codes(item(), penalty(fault(), floor="none"))
    assert [] == codes(item(), penalty(fault(figures={"faults": figure()}), floor=-9))
    assert [] == codes(item(), penalty(fault(floor="unknown"), floor=-2), status="partial")
    assert [] == codes(item(), penalty(fault(), fault("8.2", rule=None, incomplete=True), floor=-2), status="partial")


def test_a_penalty_that_takes_nothing_and_a_bonus_that_takes_are_said() -> None:
    """Neither does what its area is for; a share of an unknown maximum is nobody knows what."""
    nothing = item("8.1", options(a=0, b=0), max=0)
    share = item("9.1", options(a="50%", b=0), max="unknown")
    taking = item("9.1", YesNo("-0.5"))

    assert ["PAR348"] == codes(item(), penalty(fault("8.2"), nothing))
    assert [("PAR352", "'9.1' is a bonus, and can come to -0.5 points")] == told(item(), bonus(taking))
    assert [] == codes(item(), bonus(share), status="partial")


def test_all_groups_named_with_something_else_may_be_meant() -> None:
    """A property beside them is nobody knows what."""
    groups = ("a", "b")

    assert ["PAR348"] == codes(item(only_for=("a", "b")), groups=groups)
    assert [] == codes(item(only_for=("a", "one_stop_shop")), groups=groups)
    assert [] == codes(item(only_for=("a", "b", "one_stop_shop")), groups=groups)
    assert [] == codes(item(only_for=("a", "b")))


def test_what_is_for_nobody_is_said_of_the_highest_such_branch_alone() -> None:
    """Not of all that is in it."""
    inner = parent("1.1.1", item("1.1.1.1", only_for=("b",)), only_for=("b",))
    outer = parent("1.1", inner, item("1.1.2"), only_for=("a",), max=1)
    found = pi.check(set_of(area("1", outer, item("1.2", only_for=("b",)), max=1), groups=("a", "b"), max=1))

    assert ["areas[0].criteria[0].criteria[0].only_for"] == [each.address for each in found if each.code == "PAR351"]


def test_nothing_is_said_to_be_in_vain_where_more_is_wrong() -> None:
    """Neither beside errors nor beside what is waived: the set may mean something else."""
    high = (Band("best", Words("Xuất sắc"), at_least=101), Band("rest", Words("Khác")))

    assert ["PAR353"] == codes(item(), bands=high)
    assert ["PAR317"] == codes(item(), bands=high, max=2)
    waiver = Waiver("PAR317", "Quyết định in như vậy")
    assert [] == codes(item(), bands=high, max=2, waive=(waiver,))


def test_bonus_points_leave_no_highest_index() -> None:
    """What is excluded makes a unit's maximum smaller, and its bonus not."""
    high = (Band("best", Words("Xuất sắc"), at_least=500), Band("rest", Words("Khác")))

    assert [] == codes(item(), bonus(item("9.1")), bands=high)


def test_bands_below_zero_are_reached_where_totals_are() -> None:
    """Only a floor of 0 keeps them empty, and only where the band above takes all the rest."""
    zero = Band("good", Words("Tốt"), at_least=0)
    rest = Band("rest", Words("Khác"))
    more = Band("good", Words("Tốt"), more_than="-0.1")

    assert [] == codes(item(), bands=(zero, rest))
    assert ["PAR353"] == codes(item(), bands=(zero, rest), total=Total(0))
    assert ["PAR353"] == codes(item(), bands=(more, rest), total=Total(0))
    assert [] == codes(item(), bands=(Band("good", Words("Tốt"), more_than=0), rest), total=Total(0))


@pytest.mark.parametrize("code", ["PAR345", "PAR346", "PAR348"])
def test_what_the_decision_itself_prints_can_be_waived(code: str) -> None:
    """A step, a maximum or a choice that stands there all the same."""
    rules: dict[str, Rule] = {
        "PAR345": steps(Step(more_than="100%", points=1), Step(points="0.5")),
        "PAR346": steps(Step(at_least="50%", points="0.5"), Step(points=0)),
        "PAR348": options(a=1, b=1),
    }
    one = item(rule=rules[code], figures=done_of_planned() if code != "PAR348" else {})
    assert [code] == codes(one)
    waived = item(rule=one.rule, figures=one.figures, waive=(Waiver(code, "In trong quyết định"),))

    assert [] == codes(waived)


def test_given_and_counted_items_are_left_in_peace() -> None:
    """The most common items say nothing."""
    assert [] == codes(counted(), item("1.2", Given("verifier")))
