"""The schemas of comparisons and rescorings: published, current, and kept by everything that is written."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve

import parindex as pi
from parindex.schema import comparison_schema, rescore_schema
from tests.making import award, awards, row
from tests.making import round_of as published
from tests.making_rescorings import next_of, old_of, rescored
from tests.making_rounds import FIRST, LAST, entry
from tests.making_sets import YES, answer, counted, item, options, share

TOP = Path(__file__).parents[3]
SCHEMAS = {"comparison": comparison_schema, "rescore": rescore_schema}


def errors(schema: dict[str, Any], data: object) -> list[str]:
    """Why *data* does not keep it."""
    return [each.message for each in jsonschema.Draft7Validator(schema).iter_errors(data)]


@pytest.mark.parametrize(("name", "schema"), SCHEMAS.items())
def test_the_published_file_is_current(name: str, schema: Callable[[], dict[str, Any]]) -> None:
    """It is a schema, and docs/reference/schemas holds what the code says."""
    jsonschema.Draft7Validator.check_schema(schema())
    file = TOP / f"docs/reference/schemas/{name}.schema.json"

    assert json.loads(file.read_text(encoding="utf-8")) == schema()


def test_comparisons_keep_it() -> None:
    """Of a round of sheets before and after, of published tables, of two years."""
    folder = TOP / "examples/tien-giang-2023"
    after = pi.run(pi.load_round(folder / "round.yaml"))
    before = pi.run(pi.load_round(folder / "before.yaml"))
    old = pi.run(published(row("a", "90.00", index="90.01"), row("b", 80), row("c", 1), awards=awards(award())))
    new = pi.run(published(row("a", "80.00"), row("b", 85), row("d", 1), awards=awards(award())))
    later = evolve(after, round=evolve(after.round, year=2024))
    for made in (pi.compare(before, after), pi.compare(old, new), pi.compare(before, later)):
        assert [] == errors(comparison_schema(), json.loads(pi.comparison_json(made)))


def test_rescorings_keep_it() -> None:
    """With all that can be left out, lost or without end."""
    old = old_of(item("1", options(yes=1, no=0)), counted("2"), item("3"), item("4"))
    new = next_of(item("1", options(yes=1)), counted("2", max=2), item("4"), item("5", was="none"))
    answers = {
        unit: {"1": answer(choose=said), "2": share(done, 3), "3": YES, "4": YES}
        for unit, said, done in (("a", "yes", 1), ("b", "no", 2))
    }
    made = rescored(old, new, answers, entry("a", "3", FIRST, asks=True), entry("b", "2", LAST, figures={"done": 1}))
    data = json.loads(pi.rescoring_json(made))

    assert [] == errors(rescore_schema(), data)
    assert (["1", "5", None], [["1"], [], ["3"]]) == (
        [each["code"] for each in data["left_out"]],
        [each["was"] for each in data["left_out"]],
    )
    assert {"old": "1/3", "new": "2/3", "change": "1/3"} == data["comparison"]["units"][0]["items"][0]["points"][
        "exact"
    ]
    assert [("a", "3", FIRST, ["asks"])] == [
        (each["unit"], each["code"], each["stage"], each["verbs"]) for each in data["lost"]
    ]


def test_it_notices_a_number_where_a_text_is_promised() -> None:
    """And a key that is not one of ours."""
    made = pi.comparison_data(pi.compare(pi.run(published(row("a", 90))), pi.run(published(row("a", 91)))))
    made["units"][0]["index"]["change"] = 1
    made["more"] = True

    assert len(errors(comparison_schema(), made)) == 2
