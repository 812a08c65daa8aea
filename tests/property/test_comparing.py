"""The laws of comparing criteria sets: nothing where nothing changed, one thing where one did, each at its place."""

from pathlib import Path
from typing import Any, TypeVar

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import parindex as pi
from parindex.comparing.changes import Changes
from parindex.model.criteria import CriteriaSet
from tests.making_changes import flips, mutations, removals, shuffled, with_own_codes
from tests.oracle_strategies import Scene, scenes
from tests.property.test_criteria_dump import sets

T = TypeVar("T")
#: So many changes of each known set are tried.
MOST = 100
TOP = Path(__file__).parents[2]
EVERY_RULE = TOP / "tests" / "valid" / "set-of-every-rule-and-policy.yaml"
FEWER = settings(max_examples=settings.default.max_examples // 4)  # type: ignore[union-attr]
SHIPPED = {each: pi.catalogue.get(each) for each in pi.catalogue.ids()}
KNOWN = {**SHIPPED, "every rule": pi.load_criteria(EVERY_RULE)}
some_set = st.one_of(
    st.sampled_from(["every rule", "hai-phong/2022-communes"]).map(KNOWN.__getitem__), sets.map(with_own_codes)
)


def told(changes: Changes) -> list[tuple[Any, ...]]:
    """Where something changed: in the old set, and in the new."""
    return [(each.old and each.old.address, each.new and each.new.address) for each in changes]


def told_as(address: str) -> str:
    """The address that a change is told at: worked examples are counted, all together."""
    before, examples, after = address.partition("examples")
    return before + examples if after.startswith("[") else address


def one_of(found: list[T], data: st.DataObject) -> T:
    """One of what was *found*, drawn by its number: the values are too long to be printed."""
    return found[data.draw(st.integers(0, len(found) - 1))]


def several(found: list[T], data: st.DataObject) -> list[T]:
    """About ten of what was *found*, spread over all of it."""
    apart = len(found) // 10 + 1
    return found[data.draw(st.integers(0, apart - 1)) :: apart]


@FEWER
@given(some_set)
def test_a_set_is_what_it_is(criteria: CriteriaSet) -> None:
    """Nothing changed from a set to itself, nor to an equal one."""
    assert [] == list(pi.diff(criteria, criteria))
    assert [] == list(pi.diff(criteria, evolve(criteria)))


@FEWER
@given(some_set, st.randoms(use_true_random=False))
def test_order_means_nothing_where_it_means_nothing(criteria: CriteriaSet, random: Any) -> None:  # noqa: ANN401
    """Areas, criteria, options, groups, evidence, checks, examples and all else in any order say the same."""
    assert [] == list(pi.diff(criteria, shuffled(criteria, random.shuffle)))


@FEWER
@given(some_set, st.data())
def test_one_change_is_told_once_and_at_its_place(criteria: CriteriaSet, data: st.DataObject) -> None:
    """Whatever value of a set is another, it is named where it stands in both, with what it was and is."""
    one = one_of(mutations(criteria), data)

    at = told_as(one.address)

    assert [(at, at)] == told(pi.diff(criteria, one.criteria)), (one.before, one.after)
    assert [(at, at)] == told(pi.diff(one.criteria, criteria)), (one.after, one.before)


@pytest.mark.parametrize("name", KNOWN)
def test_every_single_change_of_a_known_set_is_told(name: str) -> None:
    """No field of these sets is passed over."""
    criteria = KNOWN[name]
    found = mutations(criteria)
    wrong = [
        (each.address, each.before, each.after, changes)
        for each in found[:: 1 if name == "every rule" else max(1, len(found) // MOST)]
        if (changes := told(pi.diff(criteria, each.criteria))) != [(told_as(each.address), told_as(each.address))]
    ]

    assert [] == wrong


@FEWER
@given(some_set, st.data())
def test_what_is_removed_is_told_where_it_stood(criteria: CriteriaSet, data: st.DataObject) -> None:
    """And, the other way round, what is added where it stands."""
    one = one_of(removals(criteria), data)
    at, within = told_as(one.address), told_as(one.within) or None

    assert (at, within) in told(pi.diff(criteria, one.criteria)), one.before
    assert (within, at) in told(pi.diff(one.criteria, criteria)), one.before


def points_of(scene: Scene, criteria: CriteriaSet) -> object:
    """The numbers that come of a scene by this set; the codes of what is wrong, if it cannot be scored."""
    try:
        scored = pi.score(criteria, scene.sheet, unit=scene.unit, given=scene.given, out=scene.out, keep_going=True)
    except pi.ProblemsFound as stopped:
        return [each.code for each in stopped.problems]
    items = [(each.state, each.exact, each.own, each.contribution) for each in scored.items.values()]
    return items, scored.exact, scored.index, scored.own, scored.provisional


@given(scenes(), st.data())
def test_what_is_called_wording_moves_no_number(scene: Scene, data: st.DataObject) -> None:
    """Whatever is changed in a set: if that is said to be wording, every sheet has the points that it had."""
    before = points_of(scene, scene.criteria)
    for each in (*several(mutations(scene.criteria), data), *several(flips(scene.criteria), data)):
        changed = each.criteria
        changes = pi.diff(scene.criteria, changed)
        if len(changes.of("wording")) == len(changes):
            assert before == points_of(scene, changed), (each.address, each.before, each.after)
