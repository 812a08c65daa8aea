"""The schemas of worked examples and of scored sheets: published, current, and kept by everything that is written."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from parindex.cli import main
from parindex.schema import examples_schema, score_schema

TOP = Path(__file__).parents[3]
SCHEMAS = {"test": examples_schema, "score": score_schema}
#: An example that is no answer, and one that says what the rule does not give.
SLIPS = (
    ("{figures: {published: 99, procedures: 100}, points: 2}", "{figures: {published: 99}, points: 2}"),
    (
        "{figures: {published: 90, procedures: 100}, points: 2}",
        "{figures: {published: 90, procedures: 100}, points: 0}",
    ),
)


def errors(schema: dict[str, Any], data: Any) -> list[str]:  # noqa: ANN401, JSON
    """Why *data* does not keep it."""
    return [each.message for each in jsonschema.Draft7Validator(schema).iter_errors(data)]


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:  # noqa: ANN401, JSON
    """What a command writes."""
    main([*arguments, "--format", "json"])
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(("name", "schema"), SCHEMAS.items())
def test_the_published_file_is_current(name: str, schema: Callable[[], dict[str, Any]]) -> None:
    """It is a schema, and docs/reference/schemas holds what the code says."""
    jsonschema.Draft7Validator.check_schema(schema())
    file = TOP / f"docs/reference/schemas/{name}.schema.json"

    assert json.loads(file.read_text(encoding="utf-8")) == schema()


def test_worked_examples_keep_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of all sets that are shipped; one that fails, one that is no answer; files with errors, and none at all."""
    shipped = told(capsys, "test", str(TOP / "criteria"))
    text = (TOP / "criteria/tien-giang/2023-campaign.yaml").read_text(encoding="utf-8")
    (tmp_path / "broken.yaml").write_text(text.replace("max: 100", "max: many", 1), encoding="utf-8")
    for before, after in SLIPS:
        assert before in text
        text = text.replace(before, after, 1)
    (tmp_path / "wrong.yaml").write_text(text, encoding="utf-8")
    wrong = told(capsys, "test", str(tmp_path), str(tmp_path / "none.yaml"))
    states = {one["state"] for each in wrong["files"] for one in each["examples"]}

    assert ([], []) == (errors(examples_schema(), shipped), errors(examples_schema(), wrong))
    assert {"passed", "failed", "broken"} <= states
    assert any(each["problems"] and each["set"] is None for each in wrong["files"])


def test_mutants_keep_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With those that live, and without any in a file that is wrong."""
    small = TOP / "tests/valid/set-of-every-rule-and-policy.yaml"
    (tmp_path / "wrong.yaml").write_text("format: parindex/criteria-set@1\n", encoding="utf-8")
    data = told(capsys, "test", str(small), str(tmp_path / "wrong.yaml"), "--mutate")

    assert [] == errors(examples_schema(), data)
    assert data["files"][0]["mutants"]["living"]


def test_scored_sheets_keep_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Of every example round, whether or not answers are missing."""
    sheets = sorted((TOP / "examples/illustrative-2023/sheets").glob("*.yaml"))
    for each in sheets:
        data = told(capsys, "score", "illustrative/2023-units", str(each), "--group", "departments", "--keep-going")

        assert [] == errors(score_schema(), data), each.name


def test_they_notice_what_is_not_promised(capsys: pytest.CaptureFixture[str]) -> None:
    """A number where a text is promised; a key that is not one of ours; one that is gone."""
    data = told(capsys, "test", str(TOP / "criteria/illustrative/2023-units.yaml"))
    data["more"] = True
    data["files"][0]["examples"][0]["got"] = 1
    del data["files"][0]["set"]

    assert len(errors(examples_schema(), data)) == 3
