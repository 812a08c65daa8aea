"""A checklist of which only the whole counts: each of its conditions could have its part of the maximum."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from parindex.model.rule_kinds import Checklist
from parindex.mutation.mutants import Edit, Mutant
from parindex.mutation.neighbours import as_text
from parindex.places import item, member
from parindex.points import decimals, finite, rounded

#: Points have no more decimals than these; a part that has no end is written with at least so many.
_MOST_PLACES, _USUAL_PLACES = 4, 2


def in_parts(address: str, rule: Checklist, maximum: Decimal) -> Iterator[Mutant]:
    """The mutant of `all_or_nothing` in *rule*, which stands at *address* in an item with this *maximum*."""
    count = len(rule.conditions)
    if not rule.all_or_nothing or count == 1:
        return
    where = member(address, "all_or_nothing")
    off = Edit(where, False)  # noqa: FBT003, the value that stands there
    part = finite(Fraction(maximum) / count)
    if part is not None and decimals(part) <= _MOST_PLACES:
        edits = (off, Edit(member(address, "each"), part))
        yield Mutant("policy", where, "true", f"each: {as_text(part)}", edits)
        return
    parts = _uneven(maximum, count)
    listed = [item(member(address, "conditions"), at) for at in range(count)]
    points = (Edit(member(each, "points"), worth) for each, worth in zip(listed, parts, strict=True))
    yield Mutant("policy", where, "true", f"points: {', '.join(map(as_text, parts))}", (off, *points))


def _uneven(maximum: Decimal, count: int) -> list[Decimal]:
    """So many parts of *maximum*, all alike but the last, which has the rest."""
    places = max(decimals(maximum), _USUAL_PLACES)
    part = rounded(Fraction(maximum) / count, places)
    last = rounded(Fraction(maximum) - (count - 1) * Fraction(part), places)
    return [*[part] * (count - 1), last]
