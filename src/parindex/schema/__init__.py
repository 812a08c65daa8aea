"""JSON Schemas (draft-07): of the five kinds of file, for editors, and of the results."""

from parindex.schema.documents import KINDS, schema_of
from parindex.schema.results import results_schema

__all__ = ["KINDS", "results_schema", "schema_of"]
