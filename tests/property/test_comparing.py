"""The laws of comparing criteria sets: nothing where nothing changed, one thing where one did, each at its place."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import parindex as pi
from parindex.comparing.changes import Change, Changes, Side
from parindex.model.criteria import CriteriaSet
from tests.making_changes import Mutation, Removal, flips, mutations, removals, shuffled, with_own_codes
from tests.oracle_strategies import Scene, scenes
from tests.property.test_criteria_dump import sets

T = TypeVar("T")
#: So many changes of each known set are tried.
MOST = 100
TOP = Path(__file__).parents[2]
EVERY_RULE = TOP / "tests" / "valid" / "set-of-every-rule-and-policy.yaml"
FEWER = settings(max_examples=settings.default.max_examples // 4)  # type: ignore[union-attr]
FEWEST = settings(max_examples=settings.default.max_examples // 20)  # type: ignore[union-attr]
SHIPPED = {each: pi.catalogue.get(each) for each in pi.catalogue.ids()}
KNOWN = {**SHIPPED, "every rule": pi.load_criteria(EVERY_RULE)}
#: Sets of which one is based on the other.
YEARS = [(each.based_on, name) for name, each in SHIPPED.items() if each.based_on in SHIPPED]
some_set = st.one_of(
    st.sampled_from(["every rule", "hai-phong/2022-communes"]).map(KNOWN.__getitem__), sets.map(with_own_codes)
)


def named_not(code: str | None, changes: Changes) -> list[Change]:
    """The *changes* without those of fields that name *code* in both sets, though only one of them has it."""
    naming = (code, code)
    return [each for each in changes if code is None or naming != values(each)]


def values(change: Change) -> tuple[object, object]:
    """What was and what is."""
    return change.old and change.old.value, change.new and change.new.value


def told(changes: Iterable[Change]) -> list[tuple[Any, ...]]:
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


def said(changes: Changes) -> list[str]:
    """What changed, wherever it stands, and in whatever order."""

    def in_order(value: object) -> object:
        return shuffled(value, lambda listed: listed.sort(key=repr))

    def side(each: Side | None) -> object:
        return each and (each.code, in_order(each.value))

    told_of = ((each.kind, each.effect, each.field, each.follows, side(each.old), side(each.new)) for each in changes)
    return sorted(map(repr, told_of))


@FEWER
@given(some_set, st.data(), st.randoms(use_true_random=False))
def test_order_means_nothing_to_what_changed(criteria: CriteriaSet, data: st.DataObject, random: Any) -> None:  # noqa: ANN401
    """Both sets in any order: the same is told of them, at other places."""
    found: list[Mutation | Removal] = [*mutations(criteria), *removals(criteria)]
    changed = one_of(found, data).criteria
    old, new = shuffled(criteria, random.shuffle), shuffled(changed, random.shuffle)

    assert said(pi.diff(criteria, changed)) == said(pi.diff(old, new))
    assert said(pi.diff(changed, criteria)) == said(pi.diff(new, old))


@FEWEST
@given(st.sampled_from(YEARS), st.randoms(use_true_random=False))
def test_order_means_nothing_from_one_year_to_the_next(years: tuple[str, str], random: Any) -> None:  # noqa: ANN401
    """With many changes at once, too."""
    old, new = map(SHIPPED.__getitem__, years)

    assert said(pi.diff(old, new)) == said(pi.diff(*(shuffled(each, random.shuffle) for each in (old, new))))


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
    """And, the other way round, what is added where it stands; and nothing else, but what still names it."""
    one = one_of(removals(criteria), data)
    at, within = told_as(one.address), told_as(one.within) or None

    gone = getattr(one.before, "code", None)

    assert [(at, within)] == told(named_not(gone, pi.diff(criteria, one.criteria))), one.before
    assert [(within, at)] == told(named_not(gone, pi.diff(one.criteria, criteria))), one.before


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
