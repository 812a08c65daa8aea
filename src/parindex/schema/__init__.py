"""JSON Schemas (draft-07): of the five kinds of file, for editors, and of the results."""

from parindex.schema.comparison import comparison_schema, rescore_schema
from parindex.schema.diff import diff_schema
from parindex.schema.documents import KINDS, schema_of
from parindex.schema.results import results_schema
from parindex.schema.scored import score_schema
from parindex.schema.tested import examples_schema
from parindex.schema.texts import NAMES, schema_list, schema_text

__all__ = [
    "KINDS",
    "NAMES",
    "comparison_schema",
    "diff_schema",
    "examples_schema",
    "rescore_schema",
    "results_schema",
    "schema_list",
    "schema_of",
    "schema_text",
    "score_schema",
]
