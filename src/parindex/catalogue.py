"""The criteria sets that are shipped: which there are, where they lie, and what they hold."""

from parindex.loading.files import SUFFIX
from parindex.loading.sets import Sets
from parindex.loading.shipped import files, root
from parindex.model.criteria import CriteriaSet

__all__ = ["files", "get", "ids", "root"]


def ids() -> tuple[str, ...]:
    """The ids of the shipped criteria sets: `files` without the suffix, in the same order."""
    return tuple(path.removesuffix(SUFFIX) for path in files())


def get(set_id: str) -> CriteriaSet:
    """The shipped criteria set with this id.

    Raises:
        ProblemsFound: There is none (PAR411).
    """
    return Sets(()).get(set_id)
