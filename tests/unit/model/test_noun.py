"""What all nouns of criteria sets share."""

import pickle
from decimal import Decimal

import pytest
from attrs import evolve, field, frozen

import parindex as pi
from parindex.model.criteria import CriteriaSet, Example, Part
from parindex.model.noun import Noun
from parindex.model.policies import Band
from parindex.texts import Words


@frozen(eq=False, repr=False)
class _Kept(Noun):
    """A noun with fields of every kind."""

    name: str
    _hidden: int = 1
    beside: int = field(default=0, eq=False)
    silent: int = field(default=0, repr=False)
    listed: list[int] = field(factory=list[int])


def test_a_noun_is_shown_without_what_it_leaves_unsaid() -> None:
    """As it could be made again."""
    assert "Part(key='a', max=Decimal('65'))" == repr(Part("a", Decimal(65)))
    assert "Example(points=Decimal('1'), not_arisen=True)" == repr(Example(points=Decimal(1), not_arisen=True))
    assert "_Kept(name='x')" == repr(_Kept("x"))
    assert "_Kept(name='x', hidden=2, beside=3, listed=[1])" == repr(_Kept("x", 2, 3, 4, [1]))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (_Kept("x"), True),
        (_Kept("x", beside=1), True),
        (_Kept("x", silent=1), False),
        (_Kept("y"), False),
        ("x", False),
    ],
)
def test_equal_nouns_say_the_same(other: object, *, same: bool) -> None:
    """Whatever is not compared may differ."""
    assert same == (_Kept("x") == other)


def test_nouns_of_two_classes_are_not_equal() -> None:
    """Even if they say the same, and one is made of the other."""

    class Other(_Kept):
        """The same by another name."""

    assert Other("x") != _Kept("x")


def test_equal_nouns_count_once() -> None:
    """They are hashed by what they say; other classes that say the same are others."""
    good = Band("good", Words("Tốt"), at_least=Decimal(80))

    assert 2 == len({good, evolve(good), evolve(good, key="fair")})
    assert hash(good) != hash((Band, "good"))


@pytest.mark.parametrize("name", pi.catalogue.ids())
def test_shipped_sets_travel(name: str) -> None:
    """Pickled and read again they are equal, and hashed alike."""
    criteria: CriteriaSet = pi.catalogue.get(name)
    again = pickle.loads(pickle.dumps(criteria))  # noqa: S301, our own

    assert (criteria, hash(criteria)) == (again, hash(again))
