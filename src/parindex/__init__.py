"""Reform-index scoring rules: load, check, score, rank and propose awards, exact to the last digit."""

from typing import TYPE_CHECKING

from parindex.lazily import names_of

if TYPE_CHECKING:
    from parindex import catalogue
    from parindex.assessing import adjust, propose, rank, run, score
    from parindex.comparing.sets import diff
    from parindex.loading.nouns import (
        check,
        check_file,
        load_awards,
        load_criteria,
        load_ledger,
        load_round,
        load_sheet,
        load_sheets,
    )
    from parindex.problems import ParindexError, Problem, ProblemsFound
    from parindex.problems.words import hint, sentence
    from parindex.reading.dumping import dump
    from parindex.rules.prepared import prepare
    from parindex.running import run_file
    from parindex.schema import results_schema
    from parindex.writing.changes_json import diff_data, diff_json
    from parindex.writing.explaining import explain
    from parindex.writing.results_json import results_data, results_json
    from parindex.writing.scored_json import score_data, score_json

__version__ = "0.1.0"

#: Public names, and where each is made; loaded when first asked for (PEP 562), so that importing stays quick.
_HOMES = {
    "ParindexError": "parindex.problems",
    "Problem": "parindex.problems",
    "ProblemsFound": "parindex.problems",
    "adjust": "parindex.assessing",
    "catalogue": "parindex.catalogue",
    "check": "parindex.loading.nouns",
    "check_file": "parindex.loading.nouns",
    "diff": "parindex.comparing.sets",
    "diff_data": "parindex.writing.changes_json",
    "diff_json": "parindex.writing.changes_json",
    "dump": "parindex.reading.dumping",
    "explain": "parindex.writing.explaining",
    "hint": "parindex.problems.words",
    "load_awards": "parindex.loading.nouns",
    "load_criteria": "parindex.loading.nouns",
    "load_ledger": "parindex.loading.nouns",
    "load_round": "parindex.loading.nouns",
    "load_sheet": "parindex.loading.nouns",
    "load_sheets": "parindex.loading.nouns",
    "prepare": "parindex.rules.prepared",
    "propose": "parindex.assessing",
    "rank": "parindex.assessing",
    "results_data": "parindex.writing.results_json",
    "results_json": "parindex.writing.results_json",
    "results_schema": "parindex.schema",
    "run": "parindex.assessing",
    "run_file": "parindex.running",
    "score": "parindex.assessing",
    "score_data": "parindex.writing.scored_json",
    "score_json": "parindex.writing.scored_json",
    "sentence": "parindex.problems.words",
}

__all__ = [
    "ParindexError",
    "Problem",
    "ProblemsFound",
    "adjust",
    "catalogue",
    "check",
    "check_file",
    "diff",
    "diff_data",
    "diff_json",
    "dump",
    "explain",
    "hint",
    "load_awards",
    "load_criteria",
    "load_ledger",
    "load_round",
    "load_sheet",
    "load_sheets",
    "prepare",
    "propose",
    "rank",
    "results_data",
    "results_json",
    "results_schema",
    "run",
    "run_file",
    "score",
    "score_data",
    "score_json",
    "sentence",
]

__getattr__ = names_of(__name__, _HOMES)


def __dir__() -> list[str]:
    """The public names."""
    return [*__all__, "__version__"]
