"""Schemas as they are written to files, and the list of them."""

import json

from parindex.schema.comparison import comparison_schema, rescore_schema
from parindex.schema.diff import diff_schema
from parindex.schema.documents import KINDS, schema_of
from parindex.schema.hovers import title_of
from parindex.schema.results import results_schema
from parindex.schema.scored import score_schema
from parindex.schema.tested import examples_schema
from parindex.texts import Language, Words

#: What this library writes, and the schema of each.
_WRITTEN = {
    "results": results_schema,
    "score": score_schema,
    "test": examples_schema,
    "diff": diff_schema,
    "comparison": comparison_schema,
    "rescore": rescore_schema,
}
_TITLES = {
    "results": Words("Kết quả một đợt đánh giá, ở dạng JSON", "The results of a round, as JSON"),
    "score": Words("Kết quả chấm một phiếu, ở dạng JSON", "A scored sheet, as JSON"),
    "test": Words(
        "Kết quả chạy ví dụ của các bộ tiêu chí, ở dạng JSON", "What came of worked examples and mutants, as JSON"
    ),
    "diff": Words("Khác nhau giữa hai bộ tiêu chí, ở dạng JSON", "What changed between two criteria sets, as JSON"),
    "comparison": Words("Hai kết quả đặt cạnh nhau, ở dạng JSON", "Two results compared, as JSON"),
    "rescore": Words(
        "Một đợt đánh giá chấm lại theo bộ tiêu chí khác, ở dạng JSON", "A round under another criteria set, as JSON"
    ),
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
