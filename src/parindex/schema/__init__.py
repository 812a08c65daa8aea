"""JSON Schemas (draft-07): of the five kinds of file, for editors, and of the results."""

from parindex.schema.diff import diff_schema
from parindex.schema.documents import KINDS, schema_of
from parindex.schema.results import results_schema
from parindex.schema.texts import NAMES, schema_list, schema_text

__all__ = ["KINDS", "NAMES", "diff_schema", "results_schema", "schema_list", "schema_of", "schema_text"]
