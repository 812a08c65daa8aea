"""Schemas as they are written to files, and the list of them."""

import json

from parindex.schema.documents import KINDS, schema_of
from parindex.schema.hovers import title_of
from parindex.schema.results import results_schema
from parindex.texts import Language, Words

_RESULTS = "results"
#: The schemas that there are.
NAMES = (*KINDS, _RESULTS)


def schema_text(name: str) -> str:
    """The schema *name*, one of `NAMES`, as a file holds it."""
    schema = results_schema() if name == _RESULTS else schema_of(name)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schema_list(language: Language) -> str:
    """The names of all schemas, and what each is of."""
    titles = {name: title_of(each) for name, each in KINDS.items()}
    titles[_RESULTS] = Words("Kết quả một đợt đánh giá, ở dạng JSON", "The results of a round, as JSON")
    width = max(map(len, NAMES))
    return "".join(f"{name:<{width}}  {titles[name].in_language(language)}\n" for name in NAMES)
