"""Whether an example of a whole set notices a mutant: first those that noticed others, and no more than it takes."""

from attrs import define, evolve

from parindex.loading.unit_examples import check_unit_examples
from parindex.model.criteria import CriteriaSet, UnitExample
from parindex.rules.prepared import prepare


@define(eq=False)
class UnitExamples:
    """The examples of a set: each by itself, but those that name a place together, for they are ranked."""

    _groups: list[tuple[UnitExample, ...]]

    @classmethod
    def of(cls, criteria: CriteriaSet) -> "UnitExamples":
        """Those of *criteria*."""
        ranked = tuple(each for each in criteria.examples if each.place is not None)
        groups: list[tuple[UnitExample, ...]] = [(each,) for each in criteria.examples if each.place is None]
        return cls([*groups, ranked] if ranked else groups)

    def notice(self, made: CriteriaSet) -> bool:
        """Whether one of them comes to something else in the set that a mutant *made*."""
        if not self._groups:
            return False
        prepared = prepare(made)
        for at, group in enumerate(self._groups):
            if any(True for _ in check_unit_examples(evolve(made, examples=group), prepared)):
                self._groups.insert(0, self._groups.pop(at))  # what noticed one thing is likely to notice the next
                return True
        return False
