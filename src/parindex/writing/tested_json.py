"""What came of worked examples, for programs."""

import json
from collections.abc import Sequence
from typing import Any

from attrs import asdict

from parindex.model.tested import Tested, TestedExample, counts_of
from parindex.writing.problems_json import problem_data

FORMAT = "parindex/test@1"


def tested_json(tested: Sequence[Tested]) -> str:
    """Everything as JSON, in both languages."""
    return json.dumps(tested_data(tested), ensure_ascii=False, indent=2) + "\n"


def tested_data(tested: Sequence[Tested]) -> dict[str, Any]:
    """Every example that was run, file by file, what stood in the way of others, and how many there are."""
    return {"format": FORMAT, "counts": asdict(counts_of(tested)), "files": [_file(each) for each in tested]}


def _file(each: Tested) -> dict[str, Any]:
    return {
        "path": each.path,
        "set": each.set_id,
        "items": {"with_examples": list(each.items), "without_examples": list(each.bare)},
        "examples": [_example(one) for one in each.examples],
        "problems": [problem_data(found) for found in each.problems],
    }


def _example(one: TestedExample) -> dict[str, Any]:
    place = one.place
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "address": one.address,
        "item": one.item,
        "name": {"vi": one.name.in_language("vi"), "en": one.name.in_language("en")},
        "shows": None if one.shows is None else {"vi": one.shows.in_language("vi"), "en": one.shows.in_language("en")},
        "state": one.state,
        "expected": one.expected,
        "got": one.got,
        "why": {"vi": one.why.in_language("vi"), "en": one.why.in_language("en")},
    }
