"""Names that are none of those that there are."""

from collections.abc import Iterable, Sequence

from parindex.problems import Problem, problem
from parindex.texts import nearest

_MOST_NAMES = 12


def unknown(what: str, name: str, known: Iterable[str], address: str) -> Problem:
    """*name* is none of *known*."""
    names = sorted(set(known))
    if not names:
        return problem("PAR404", address, hint="none", what=what, name=name)
    return problem("PAR404", address, near=nearest(name, names), what=what, name=name, known=some_of(names))


def some_of(names: Sequence[str]) -> str:
    """The first of *names*, and that there are more."""
    return ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")
