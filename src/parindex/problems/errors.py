"""The one exception, with everything that was found."""

from collections.abc import Sequence

from parindex.problems.problem import Problem, in_order


class ParindexError(Exception):
    """Everything this library raises on purpose."""


class ProblemsFound(ParindexError):  # noqa: N818, what was found is problems
    """A file or value could not be used; *problems* holds everything that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep *problems* in order."""
        self.problems = in_order(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        """One line a problem, in English: place, code, what is wrong."""
        from parindex.problems.words import sentence  # noqa: PLC0415, the words load when they are needed

        return "\n".join(f"{_where(each)}{each.code} {sentence(each, 'en')}" for each in self.problems)


def _where(found: Problem) -> str:
    where = str(found.place) if found.place is not None else found.address
    return f"{where}: " if where else ""
