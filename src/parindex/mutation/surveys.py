"""All mutants of a criteria file, what became of them, and how many its examples notice."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from attrs import frozen

from parindex.loading.document import Document, place_of
from parindex.loading.unit_examples import check_unit_examples
from parindex.model.criteria import CriteriaSet
from parindex.mutation.fates import ALIVE, FATES, Fate
from parindex.mutation.judging import Judged, judged_in_turn
from parindex.mutation.listing import mutants_of
from parindex.mutation.mutants import Mutant
from parindex.places import Place, parent


@frozen
class Found:
    """A mutant with the place where it stands, and what became of it."""

    mutant: Mutant
    fate: Fate
    place: Place


def counts_of(found: Iterable[Found]) -> dict[Fate, int]:
    """How many mutants met each fate."""
    met = Counter(each.fate for each in found)
    return {fate: met[fate] for fate in FATES}


def score(counts: Mapping[Fate, int]) -> Fraction:
    """The share, of 100, that examples notice of all that change something and that `validate` lets through.

    It is 100 where there is nothing to notice.
    """
    alive = sum(counts[fate] for fate in ALIVE)
    noticed = counts["noticed"]
    return Fraction(100 * noticed, noticed + alive) if noticed + alive else Fraction(100)


def listed_in(document: Document) -> tuple[Mutant, ...]:
    """The mutants of the criteria set in *document*, of which it is not known yet what becomes of them.

    There are none where it has errors, worked examples that are wrong among them, or is no criteria set.
    """
    criteria = document.value
    if not isinstance(criteria, CriteriaSet) or any(True for _ in check_unit_examples(criteria)):
        return ()
    return mutants_of(criteria, _written_in(document))


def mutants_in(document: Document) -> tuple[Found, ...]:
    """What becomes of the mutants of the criteria set in *document*, in the order of the file."""
    return found_of(document, listed_in(document))


def found_of(
    document: Document, mutants: tuple[Mutant, ...], told: Callable[[], None] | None = None
) -> tuple[Found, ...]:
    """What becomes of the *mutants* listed in *document*, in the order of the file; it is *told* after each."""
    found: list[Found] = []
    for each in judged_in_turn(document.value, mutants) if mutants else ():
        found.append(_found(each, document))
        if told is not None:
            told()
    return tuple(sorted(found, key=lambda each: (each.place.line, each.place.column)))


def _found(each: Judged, document: Document) -> Found:
    return Found(each.mutant, each.fate, place_of(document, each.mutant.address, each.mutant.span))


def _written_in(document: Document) -> Callable[[str], bool]:
    """Whether something is written at an address: what is not has the place of what it would stand in."""
    return lambda address: document.locate(address) != document.locate(parent(address))
