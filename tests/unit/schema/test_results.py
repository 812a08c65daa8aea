"""The schema of the results: published, current, and kept by everything that is written."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import parindex as pi

TOP = Path(__file__).parents[3]
EXAMPLES = sorted(TOP.glob("examples/*/round.yaml"))


def objects(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401, any part of a schema
    """Every object schema in *schema*."""
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for each in schema.values():
            yield from objects(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from objects(each)


def test_it_is_a_schema() -> None:
    """It is valid draft-07."""
    jsonschema.Draft7Validator.check_schema(pi.results_schema())


def test_the_published_file_is_current() -> None:
    """docs/reference/schemas/results.schema.json is what the code says."""
    published = json.loads((TOP / "docs/reference/schemas/results.schema.json").read_text(encoding="utf-8"))

    assert published == pi.results_schema()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_results_keep_it(path: Path) -> None:
    """What `run --format json` writes is what the schema says."""
    results = json.loads(pi.results_json(pi.run(pi.load_round(path))))

    assert not list(jsonschema.Draft7Validator(pi.results_schema()).iter_errors(results))


def test_it_is_closed() -> None:
    """Every object names all its keys and allows no other, so a new key is a change of the schema."""
    closed = [each for each in objects(pi.results_schema()) if each["properties"]]

    assert all(each["additionalProperties"] is False for each in closed)


def test_it_notices_a_number_where_a_text_is_promised() -> None:
    """An index as a JSON number would lose its last zero."""
    results = pi.results_data(pi.run(pi.load_round(EXAMPLES[0])))
    results["units"][0]["index"] = 76.5

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(results, pi.results_schema())
