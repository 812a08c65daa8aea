"""What is said of values at which no step holds: which end is to blame, and what to do about it."""

import pytest

import parindex as pi
from parindex.model.criteria import Area, CriteriaSet, Criterion, Figure, PointsRounding
from parindex.model.rule_kinds import Better, Step, Steps
from parindex.texts import Words

A = Words("A")
STEPS = "areas[0].criteria[0].rule.steps"


def made(better: Better, *each: Step) -> CriteriaSet:
    """A set of one item with these steps of a rate that can be anything from 0 up."""
    figures = {"done": Figure(A), "planned": Figure(A, at_least="1")}
    item = Criterion(code="1.1", name=A, max=1, rule=Steps("done / planned", each, better), figures=figures)
    area = Area(code="1", name=A, max=1, criteria=(item,))
    rounding = PointsRounding("none", 2)
    return CriteriaSet(
        id="t",
        year=2024,
        title=A,
        status="illustrative",
        areas=(area,),
        max=1,
        rounding=rounding,
        compare="exact",
        ties="dense",
    )


REST = (
    "add a last step for all that is below: '- points: …'; "
    "without 'at_least: 70%' all of that would have the points of this step, too"
)
ABOVE = (
    "add a last step for all that is above: '- points: …'; "
    "without 'at_most: 10%' all of that would have the points of this step, too"
)
BEST = (
    "leave 'at_most: 100%' away, so that this step takes what is better, too; "
    "if nothing can be, declare bounds of the figures"
)


@pytest.mark.parametrize(
    ("better", "steps", "address", "hint"),
    [
        ("higher", (Step(at_least="90%", points=1), Step(at_least="70%", points="0.5")), "[1]", REST),
        ("lower", (Step(at_most="5%", points=1), Step(at_most="10%", points="0.5")), "[1]", ABOVE),
        ("higher", (Step(at_least="90%", at_most="100%", points=1), Step(points=0)), "[0].at_most", BEST),
        (
            "lower",
            (Step(at_least="2%", at_most="5%", points=1), Step(points=0)),
            "[0].at_least",
            BEST.replace("at_most: 100%", "at_least: 2%"),
        ),
        (  # the last step can be the rest; the first would say nothing without its end
            "higher",
            (Step(more_than="90%", points=1), Step(below="90%", points=0)),
            "[1].below",
            "leave 'below: 90%' away: the step then goes as far as its neighbour's 'more_than: 90%'",
        ),
        (
            "lower",
            (Step(at_most="5%", points=1), Step(at_least="6%", points=0)),
            "[1].at_least",
            "leave 'at_least: 6%' away: the step then goes as far as its neighbour's 'at_most: 5%'",
        ),
        (
            "higher",
            (Step(at_least="80%", points=1), Step(at_least="70%", at_most="79%", points="0.5"), Step(points=0)),
            "[1].at_most",
            "leave 'at_most: 79%' away: the step then goes as far as its neighbour's 'at_least: 80%'",
        ),
        (  # the step in the middle keeps its lower end for the one below it
            "higher",
            (
                Step(at_least="90%", points=1),
                Step(at_least="80%", below="90%", points="0.5"),
                Step(below="79%", points="0.2"),
                Step(below="10%", points=0),
            ),
            "[1].at_least",
            "leave 'at_least: 80%' away: the step then goes as far as its neighbour's 'below: 79%'",
        ),
        (
            "higher",
            (
                Step(at_least="90%", points=1),
                Step(at_least="80%", below="90%", points="0.5"),
                Step(below="79%", points=0),
            ),
            "[2]",
            "between 'at_least: 80%' and 'below: 79%' there is a gap: leave one of them away, and the steps meet",
        ),
        (
            "higher",
            (Step(at_least="80%", points=1), Step(below="79%", points="0.5"), Step(below="10%", points=0)),
            "[1]",
            "between 'at_least: 80%' and 'below: 79%' there is a gap: change one of them so that the steps meet",
        ),
        (  # no step holds at any value
            "higher",
            (Step(at_least="90%", below="70%", points=1),),
            "[0]",
            "leave one of the two ends away: an end that is not written is the neighbour's",
        ),
        (  # a step with nothing between its own ends
            "higher",
            (Step(at_least="90%", points=1), Step(at_least="80%", below="70%", points="0.5"), Step(points=0)),
            "[1]",
            "leave one of the two ends away: an end that is not written is the neighbour's",
        ),
    ],
)
def test_a_gap_has_the_hint_that_closes_it(better: Better, steps: tuple[Step, ...], address: str, hint: str) -> None:
    """The place is the end to leave away where that is certain, else the step; both languages name the ends."""
    (found,) = (each for each in pi.check(made(better, *steps)) if each.severity == "error")

    assert ("PAR310", STEPS + address, hint) == (found.code, found.address, pi.hint(found, "en"))
    ends = [str(value) for field, value in found.values if field in ("above", "end")]
    assert all(each in pi.hint(found, "vi") for each in ends)


def test_a_first_step_that_the_one_below_it_leaves_empty() -> None:
    """The one below is to blame, also where the last step has no end of its own."""
    steps = (Step(below="30%", points=1), Step(at_most="60%", points="0.5"), Step(points=0))

    assert [("PAR313", f"{STEPS}[1]", "this step stands below '30%' but is no worse")] == [
        (each.code, each.address, pi.sentence(each, "en"))
        for each in pi.check(made("higher", *steps))
        if each.severity == "error"
    ]
