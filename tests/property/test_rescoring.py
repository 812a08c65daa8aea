"""Laws of comparing results and of rescoring a round, and an oracle that works the changes out by hand.

Bugs that were planted to try them, and are caught: an item left out on one side only; an index of then taken for that
of now; a moved item not found under its new code; an option that is gone taken for the one that is worth nothing.
"""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from attrs import evolve, frozen
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import parindex as pi
from parindex.model.comparisons import Comparison, Move
from parindex.model.criteria import Criterion
from parindex.model.results import Outcome
from parindex.model.round import Round
from parindex.model.sheets import Answer
from parindex.texts import Words
from tests.making_rescorings import next_of, old_of
from tests.making_rounds import round_of, tallied
from tests.making_sets import counted, item, options, ratio, share
from tests.property.test_rounds_of_sheets import SET, rounds, shuffled

ENOUGH = settings(max_examples=settings.default.max_examples // 2)  # type: ignore[union-attr]
FEWER = settings(max_examples=settings.default.max_examples // 4)  # type: ignore[union-attr]
#: The same set, worth more here and less there, in another order.
OTHER = evolve(
    SET,
    id="made-up/2025-units",
    based_on=SET.id,
    year=2025,
    max=Decimal(102),
    areas=tuple(
        evolve(each, max=Decimal(32), criteria=(tallied("1.1", 32, not_arisen="full"),)) if each.code == "1" else each
        for each in SET.areas[::-1]
    ),
)


def run_or_not(round_: Round) -> Outcome:
    """What comes of a round, where it has no errors."""
    try:
        return pi.run(round_)
    except pi.ProblemsFound:
        assume(condition=False)
        raise


# --- any rounds -------------------------------------------------------------------------------------------


@ENOUGH
@given(rounds())
def test_rescoring_under_the_same_set_changes_nothing(round_: Round) -> None:
    """Every item is compared, nothing is left out or lost, no number moves."""
    run_or_not(round_)
    made = pi.rescore(round_, SET, SET)

    assert ((), (), ()) == (made.left_out, made.lost, made.awards_left_out)
    assert False is made.comparison.moved
    assert all(each.whole for each in made.shares)


@ENOUGH
@given(rounds())
def test_results_are_the_same_as_themselves(round_: Round) -> None:
    """And as what a file says of them."""
    outcome = run_or_not(round_)

    assert False is pi.compare(outcome, outcome).moved


@ENOUGH
@given(rounds(), rounds())
def test_the_other_way_round_is_the_mirror(one: Round, other: Round) -> None:
    """Every old is a new, everything won is lost; gained is lost, appeared is vanished."""
    first, second = run_or_not(one), run_or_not(other)
    there, back = pi.compare(first, second), pi.compare(second, first)

    assert mirrored(there) == mirrored(back, turned=True)
    assert {each.unit for each in there.only_old} == {each.unit for each in back.only_new}
    assert {(each.award, each.unit): each.decision.turned for each in there.awards} == {
        (each.award, each.unit): each.decision for each in back.awards
    }
    assert [each.gained for each in there.awards].count(True) == [each.lost for each in back.awards].count(True)
    assert {each.group: (each.mean.turned, dict_turned(each.bands)) for each in there.groups} == {
        each.group: (each.mean, dict(each.bands)) for each in back.groups
    }


def dict_turned(bands: tuple[tuple[str, Move[int]], ...]) -> dict[str, Move[int]]:
    """Counts the other way round."""
    return {key: each.turned for key, each in bands}


def mirrored(comparison: Comparison, *, turned: bool = False) -> dict[str, tuple[Any, ...]]:
    """What moved of each unit; the other way round, if it is *turned*."""
    sign = -1 if turned else 1

    def side(move: Move[Any]) -> Move[Any]:
        return move.turned if turned else move

    return {
        each.unit: (
            *map(side, (each.group, each.points, each.max, each.index, each.band, each.rank, each.state, each.open)),
            None if each.places_won is None else sign * each.places_won,
            each.apart,
            frozenset((one.code, side(one.points), side(one.state), side(one.max)) for one in each.items),
            frozenset((one.code, side(one.points), side(one.index), side(one.max)) for one in each.areas),
        )
        for each in comparison.units
    }


@FEWER
@given(rounds(), st.integers(0, 2**32))
def test_no_order_of_units_sheets_entries_or_rows_changes_a_rescoring(round_: Round, seed: int) -> None:
    """All of it is the same, as values and as JSON."""
    run_or_not(round_)
    one, other = pi.rescore(round_, SET, OTHER), pi.rescore(shuffled(round_, seed), SET, OTHER)

    assert one == other
    assert pi.rescoring_json(one) == pi.rescoring_json(other)


# --- an oracle --------------------------------------------------------------------------------------------


@frozen
class Made:
    """An item of the old set, what became of it, and the points that both give for what units answered.

    Attributes:
        old: As it was; None if it is new.
        new: As it is; None if it is removed.
        answers: What each unit answered.
        points: Points of then and of now by unit; None where the new rule has no answer.
    """

    old: Criterion | None
    new: Criterion | None
    answers: Mapping[str, Answer]
    points: Mapping[str, tuple[Fraction, Fraction | None]]


UNITS = ("a", "b", "c")
KEYS = ("best", "fair", "none")


@st.composite
def items(draw: st.DrawFn, code: str) -> Made:
    """An item, changed in one of the ways that a new year brings."""
    name = Words(f"Nội dung {code}")
    change = draw(st.sampled_from(("same", "points", "moved", "removed", "new", "dropped", "asks_more")))
    now = f"{code}m" if change == "moved" else code
    most, most_now = Fraction(draw(st.integers(1, 4))), Fraction(draw(st.integers(1, 4)))
    most_now = most_now if change in ("points", "moved") else most
    if draw(st.booleans()):
        made = _chosen(draw, change, code, now, (most, most_now), name)
    else:
        made = _counted(draw, change, code, now, (most, most_now), name)
    return evolve(made, old=None, answers={}) if change == "new" else made


def _was(change: str, code: str) -> dict[str, Any]:
    return {"was": code} if change == "moved" else {"was": "none"} if change == "new" else {}


def _chosen(draw: st.DrawFn, change: str, code: str, now: str, most: tuple[Fraction, Fraction], name: Words) -> Made:
    """One of three options, the middle one worth half; it may be dropped."""
    worth, worth_now = ({"best": each, "fair": each / 2, "none": Fraction(0)} for each in most)
    chosen = {each: draw(st.sampled_from(KEYS)) for each in UNITS}
    keys = [key for key in KEYS if change != "dropped" or key != "fair"]
    kind: dict[str, Any] = {"name": name}
    old = item(code, options(**{key: _text(worth[key]) for key in KEYS}), max=_text(most[0]), **kind)
    rule = options(**{key: _text(worth_now[key]) for key in keys})
    if change == "asks_more":
        rule_now: Any = ratio()
        kind["figures"] = counted().figures
    else:
        rule_now = rule
    new = item(now, rule_now, max=_text(most[1]), **kind, **_was(change, code))
    return Made(
        old,
        None if change == "removed" else new,
        {unit: Answer(choose=key) for unit, key in chosen.items()},
        {
            unit: (worth[key], worth_now[key] if change != "asks_more" and key in keys else None)
            for unit, key in chosen.items()
        },
    )


def _counted(draw: st.DrawFn, change: str, code: str, now: str, most: tuple[Fraction, Fraction], name: Words) -> Made:
    """In proportion to what was done of what was planned; the new set may ask for a figure more."""
    done = {unit: draw(st.integers(0, 7)) for unit in UNITS}
    old = counted(code, name=name, max=_text(most[0]))
    more: dict[str, Any] = {}
    if change == "asks_more":
        figures = dict(counted().figures)
        more = {"rule": ratio("done / (planned + more)"), "figures": {**figures, "more": figures["planned"]}}
    new = counted(now, name=name, max=_text(most[1]), **more, **_was(change, code))
    return Made(
        old,
        None if change == "removed" else new,
        {unit: share(each, 7) for unit, each in done.items()},
        {
            unit: (most[0] * each / 7, None if change == "asks_more" else most[1] * each / 7)
            for unit, each in done.items()
        },
    )


def _text(value: Fraction) -> str:
    return str(Decimal(value.numerator) / value.denominator)


def half_up(value: Fraction) -> Decimal:
    """Two decimals, halves up, by another way than the library's."""
    return (Decimal(value.numerator * 10**9 // value.denominator) / 10**9).quantize(Decimal("0.01"), ROUND_HALF_UP)


@ENOUGH
@given(st.data())
def test_changes_are_those_that_are_worked_out_by_hand(draws: st.DataObject) -> None:
    """Over the items that can be compared: points, maxima, index and what is left out."""
    found = [draws.draw(items(f"{at}")) for at in range(1, draws.draw(st.integers(1, 4)) + 1)]
    kept = Made(
        item("9"),
        item("9"),
        {unit: Answer(met=True) for unit in UNITS},
        dict.fromkeys(UNITS, (Fraction(1), Fraction(1))),
    )
    all_items = [*found, kept]
    old = old_of(*(each.old for each in all_items if each.old is not None))
    new = next_of(*draws.draw(st.permutations([each.new for each in all_items if each.new is not None])))
    answers = {
        unit: {each.old.code: each.answers[unit] for each in all_items if each.old is not None} for unit in UNITS
    }
    made = pi.rescore(round_of(old, answers), old, new)
    comparable = [
        each
        for each in all_items
        if each.old is not None and each.new is not None and all(now is not None for _, now in each.points.values())
    ]

    assert expected(comparable) == {each.unit: (each.points, each.max, each.index) for each in made.comparison.units}
    others = [each.new or each.old for each in all_items if each not in comparable]
    assert {each.code for each in others if each is not None} == {each.code or each.was[0] for each in made.left_out}


def expected(comparable: list[Made]) -> dict[str, tuple[Move[Fraction], Move[Decimal], Move[Decimal]]]:
    """Points, maxima and index of each unit over items that are compared."""
    most = [
        sum((Fraction(str(one.max)) for one in side if one is not None), Fraction(0))
        for side in ([each.old for each in comparable], [each.new for each in comparable])
    ]
    told: dict[str, tuple[Move[Fraction], Move[Decimal], Move[Decimal]]] = {}
    for unit in UNITS:
        sums = [sum((each.points[unit][at] or Fraction(0) for each in comparable), Fraction(0)) for at in (0, 1)]
        indices = [half_up(100 * points / whole) for points, whole in zip(sums, most, strict=True)]
        told[unit] = (
            Move(sums[0], sums[1]),
            Move(Decimal(_text(most[0])), Decimal(_text(most[1]))),
            Move(indices[0], indices[1]),
        )
    return told
