"""What can be wrong: kinds with codes, and problems found."""

from parindex.problems.problem import (
    Kind,
    ParindexError,
    Problem,
    ProblemsFound,
    Sentence,
    Severity,
    Value,
    in_order,
    problem,
)

__all__ = [
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
