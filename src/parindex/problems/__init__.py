"""What can be wrong: kinds with codes, and problems found."""

from parindex.problems.errors import ParindexError, ProblemsFound
from parindex.problems.kinds import Example, Kind, Sentence, Severity
from parindex.problems.problem import MOST_PROBLEMS, WHOLE_SET, Problem, Value, in_order, problem

__all__ = [
    "MOST_PROBLEMS",
    "WHOLE_SET",
    "Example",
    "Kind",
    "ParindexError",
    "Problem",
    "ProblemsFound",
    "Sentence",
    "Severity",
    "Value",
    "in_order",
    "problem",
]
