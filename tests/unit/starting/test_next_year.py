"""Next year's set from this year's: the same text but for what a new year changes, and right as it is."""

import difflib
import re
from pathlib import Path

import pytest

import parindex as pi
from parindex.loading.documents import parse_document, read_document
from parindex.loading.nouns import check_file
from parindex.loading.sets import sets_for
from parindex.model.criteria import CriteriaSet
from parindex.starting import next_year
from parindex.starting.next_year import next_id

TOP = Path(__file__).parents[3]
SET = """\
# Kept.
format: parindex/criteria-set@1
id: "a/2024-units"   # its path
year: 2024 # this year
title: A
status: official
sources:
  decision:
    title: Quyết định
max: 4
rounding: {points: none, index: 2}
compare: exact
ties: dense
areas:
- code: "1"
  name: A
  max: 4
  source: {of: decision}
  was: none
  criteria:
  # Kept, too.
  - {code: "1.1", name: B, max: 1, status: official, was: ["1.9", "1.8"], rule: {kind: yes_no}}
  - code: "1.2"
    name: C
    max: 1
    was:
      - "1.7"
      - "1.6"
    rule: {kind: yes_no}
  - code: "1.3"
    name: D
    max: 1
    was: "1.1"
    figures:
      issued: {name: Ngày, kind: date}
    rule:
      kind: deadline
      date: issued
      steps:
        - {on_or_before: year-02-28, points: 1}
      otherwise: 0
      never: 0
    examples:
      - {figures: {issued: 2024-02-29}, points: 0}
      - {figures: {issued: never}, points: 0}
  - code: "1.4"
    name: E
    max: 1
    rule: {kind: yes_no}
"""


def draft(path: Path, set_id: str | None = None) -> str:
    """The draft for the year after the set at *path*."""
    return next_year(read_document(path, CriteriaSet, sets=sets_for(path)), set_id, "vi")


@pytest.mark.parametrize("set_id", pi.catalogue.ids())
def test_the_next_year_of_every_shipped_set_is_right_as_it_is(set_id: str, tmp_path: Path) -> None:
    """Without a problem of any level, and never official; only a few lines are others."""
    old = TOP / "criteria" / f"{set_id}.yaml"
    criteria = pi.catalogue.get(set_id)
    path = tmp_path / "criteria" / f"{next_id(criteria)}.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(draft(old), encoding="utf-8")

    assert () == check_file(path)
    new = pi.load_criteria(path)
    assert (criteria.year + 1, set_id) == (new.year, new.based_on)
    assert new.status != "official"
    before, after = old.read_text(encoding="utf-8").splitlines(), path.read_text(encoding="utf-8").splitlines()
    gone = [line for line in difflib.ndiff(before, after) if line.startswith("- ")]
    taken = r"\d{4}-\d\d-\d\d|^-  +was:|PAR424|PAR439|^-  +because: Mục 7.4 |^- +waive:$"
    others = [line for line in gone if not re.search(taken, line)]
    assert {"- id", "- year"} == {line.partition(":")[0] for line in others} - {"- based_on"}


def test_only_what_a_new_year_changes_is_changed(tmp_path: Path) -> None:
    """Comments, layout and quotes of everything else stay; what it was is what it is."""
    path = tmp_path / "set.yaml"
    path.write_text(SET, encoding="utf-8")
    head, _, text = draft(path).partition("\n\n")
    wanted = (
        SET.replace("a/2024-units", "a/2025-units")
        .replace("year: 2024 #", "based_on: a/2024-units\nyear: 2025 #")
        .replace("status: official", "status: illustrative")
        .replace("was: none", 'was: "1"')
        .replace('["1.9", "1.8"]', '"1.1"')
        .replace('- "1.7"\n      - "1.6"', '"1.2"')
        .replace('was: "1.1"\n    figures', 'was: "1.3"\n    figures')
        .replace("2024-02-29", "2025-03-01")
    )

    assert wanted == text
    assert all(line.startswith("# ") for line in head.splitlines())
    assert "status (official → illustrative), was, examples" in head


def test_a_set_that_has_a_past_gets_another(tmp_path: Path) -> None:
    """`based_on` is this year's set from now on."""
    path = tmp_path / "set.yaml"
    text = SET.replace("year: 2024", "based_on: a/2023-units\nyear: 2024")
    path.write_text(text, encoding="utf-8")
    document = read_document(path, CriteriaSet)

    assert "\nbased_on: a/2024-units\nyear: 2025" in next_year(document, "b/new", "en")
    assert '\nid: "b/new" ' in next_year(document, "b/new", "en")


SPLIT = """\
format: parindex/criteria-set@1
id: a/2024
based_on: a/2023
year: 2024
title: A
status: illustrative
max: 2
rounding: {points: none, index: 2}
compare: exact
ties: dense
areas:
  - code: "1"
    name: A
    max: 2
    was: none
    criteria:
      - {code: "1.1", name: B, was: "1.1", max: 1, rule: {kind: yes_no}}
      - code: "1.2"
        name: C
        was: "1.1"
        max: 1
        rule:
          kind: yes_no
"""


@pytest.mark.parametrize(
    ("with_waiver", "without"),
    [
        ("        waive: [{problem: PAR424, because: Tách}] # why\n        rule:", "        rule:"),
        ("        waive:\n          - {problem: PAR424,\n             because: Tách}\n        rule:", "        rule:"),
        ("        waive:\n          - problem: PAR424\n            because: Tách\n        rule:", "        rule:"),
        ("        waive:\n        - because: Tách\n          problem: PAR424\n        rule:", "        rule:"),
        (
            (
                "        waive:\n          - {problem: PAR424, because: Tách}\n          # Kept.\n"
                "          - {problem: PAR318, because: B}\n        rule:"
            ),
            "        waive:\n          # Kept.\n          - {problem: PAR318, because: B}\n        rule:",
        ),
        (
            (
                "        waive:\n          - {problem: PAR318, because: B}\n"
                "          - problem: PAR424\n            because: Tách\n        rule:"
            ),
            "        waive:\n          - {problem: PAR318, because: B}\n        rule:",
        ),
        (
            "        waive: [{problem: PAR318, because: B}, {problem: PAR424, because: Tách}]\n        rule:",
            "        waive: [{problem: PAR318, because: B}]\n        rule:",
        ),
        (
            "        waive: [{problem: PAR424, because: Tách}, {problem: PAR318, because: B}]\n        rule:",
            "        waive: [{problem: PAR318, because: B}]\n        rule:",
        ),
        (
            "        waive: [{problem: PAR424, because: Tách}, {problem: PAR439, because: Bỏ}]\n        rule:",
            "        rule:",
        ),
    ],
)
def test_what_was_waived_of_last_year_s_item_goes(tmp_path: Path, with_waiver: str, without: str) -> None:
    """Two items that were one are each their own from now on; other waivers and comments stay."""
    path = tmp_path / "set.yaml"
    path.write_text(SPLIT.replace("        rule:", with_waiver), encoding="utf-8")
    head, _, text = next_year(read_document(path, CriteriaSet), None, "en").partition("\n\n")
    path.write_text(SPLIT.replace("        rule:", without), encoding="utf-8")

    assert next_year(read_document(path, CriteriaSet), None, "en").partition("\n\n")[2] == text
    assert "was, waive" in head


@pytest.mark.parametrize(
    ("old", "with_waiver"),
    [
        ('- code: "1.2"', '- waive: [{problem: PAR424, because: Tách}]\n        code: "1.2"'),
        ('- code: "1.2"', '- waive:\n          - {problem: PAR424, because: Tách}\n        code: "1.2"'),
        ('name: B, was: "1.1",', 'name: B, was: "1.1", waive: [{problem: PAR424, because: Tách}],'),
        ("{kind: yes_no}}", "{kind: yes_no}, waive: [{problem: PAR424, because: Tách}]}"),
        ("year: 2024\n", "year: 2024\nwaive:\n  - {problem: PAR424, because: Tách}\n"),
    ],
)
def test_a_waiver_goes_wherever_it_stands(tmp_path: Path, old: str, with_waiver: str) -> None:
    """First in its item, within braces, last in them, and for the whole set."""
    path = tmp_path / "set.yaml"
    path.write_text(SPLIT.replace(old, with_waiver), encoding="utf-8")
    text = next_year(read_document(path, CriteriaSet), None, "en").partition("\n\n")[2]
    path.write_text(SPLIT, encoding="utf-8")

    assert next_year(read_document(path, CriteriaSet), None, "en").partition("\n\n")[2] == text


def test_a_set_written_as_json_keeps_its_braces(tmp_path: Path) -> None:
    """The new key stands before the year."""
    path = tmp_path / "set.yaml"
    path.write_text(
        '{"format": "parindex/criteria-set@1", "id": "a", "year": 2024, "title": "A", "status": "illustrative",'
        ' "max": 1, "rounding": {"points": "none", "index": 2}, "compare": "exact", "ties": "dense", "areas":'
        ' [{"code": "1", "name": "A", "max": 1, "criteria": [{"code": "1.1", "name": "B", "max": 1, "was": ["2",\n'
        ' "3"], "rule": {"kind": "yes_no"}}]}]}\n',
        encoding="utf-8",
    )

    text = draft(path)
    assert '"id": "a-2025", "based_on": "a", "year": 2025,' in text
    assert '"was": "1.1", "rule"' in text


@pytest.mark.parametrize("path", sorted((TOP / "tests" / "valid").glob("set-*.yaml")), ids=lambda path: path.stem)
def test_the_next_year_of_every_valid_set_is_right_as_it_is(path: Path, tmp_path: Path) -> None:
    """Official and in part, weighted, with gaps and with waivers; and so is the year after that."""
    text = path.read_text(encoding="utf-8")
    for _ in range(3):
        made = parse_document(text.encode(), "set.yaml", CriteriaSet, folder=Path()).value
        place = tmp_path / "criteria" / f"{made.id}.yaml"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

        assert () == check_file(place)
        text = draft(place)
    assert "official" not in (made.status, *(each.status for each in made.areas))
