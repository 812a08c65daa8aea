"""Schemas as they are written to files, and the list of them."""

import json

from parindex.schema.diff import diff_schema
from parindex.schema.documents import KINDS, schema_of
from parindex.schema.hovers import title_of
from parindex.schema.results import results_schema
from parindex.texts import Language, Words

#: What this library writes, and the schema of each.
_WRITTEN = {"results": results_schema, "diff": diff_schema}
_TITLES = {
    "results": Words("Kết quả một đợt đánh giá, ở dạng JSON", "The results of a round, as JSON"),
    "diff": Words("Khác nhau giữa hai bộ tiêu chí, ở dạng JSON", "What changed between two criteria sets, as JSON"),
}
#: The schemas that there are.
NAMES = (*KINDS, *_WRITTEN)


def schema_text(name: str) -> str:
    """The schema *name*, one of `NAMES`, as a file holds it."""
    schema = _WRITTEN[name]() if name in _WRITTEN else schema_of(name)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schema_list(language: Language) -> str:
    """The names of all schemas, and what each is of."""
    titles = {**{name: title_of(each) for name, each in KINDS.items()}, **_TITLES}
    width = max(map(len, NAMES))
    return "".join(f"{name:<{width}}  {titles[name].in_language(language)}\n" for name in NAMES)
