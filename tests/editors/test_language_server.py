"""What yaml-language-server, which is in most editors, offers, shows and underlines with our schemas."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from parindex import catalogue
from parindex.schema import KINDS
from parindex.starting import KINDS as NEW
from parindex.starting import new_text
from tests.editors.corpus import TOP, right_files, schema
from tests.editors.language_server import Editor, editor

SERVER = Path(os.environ["PARINDEX_EDITORS"]) / "node_modules/yaml-language-server/bin/yaml-language-server"
HEAD = """\
# yaml-language-server: $schema={schema}
format: parindex/criteria-set@1
id: a/2024
year: 2024
title: A
status: illustrative
max: 10
rounding:
  points: none
  index: 2
compare: published
ties: standard
areas:
  - code: "1"
    name: A
    max: 10
    criteria:
      - code: "1.1"
        name: B
        max: 10
"""
FIRST = HEAD.count("\n") + 1


@pytest.fixture(scope="module")
def open_editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor in an empty folder; files name their schema in their first line."""
    with editor(SERVER, tmp_path_factory.mktemp("editor"), {}) as opened:
        yield opened


def written(tmp_path: Path, below: str) -> Path:
    """A set that goes on with *below*, in a file."""
    path = tmp_path / "set.yaml"
    path.write_text(HEAD.format(schema=schema("criteria-set")) + below, encoding="utf-8")
    return path


def test_nothing_is_underlined_in_right_files(tmp_path: Path) -> None:
    """All that are shipped, all examples, all valid files; each kind by the setting `yaml.schemas`."""
    files = right_files()
    assert files.keys() == KINDS.keys()
    settings = {
        schema(kind).as_uri(): [path.relative_to(TOP).as_posix() for path in paths] for kind, paths in files.items()
    }
    texts = {path: path.read_text(encoding="utf-8") for paths in files.values() for path in paths}
    with editor(SERVER, tmp_path, settings) as opened:
        assert not {path: each for path, each in opened.open_all(texts).items() if each}
        for kind, paths in files.items():  # or nothing at all was looked at
            spoiled = tmp_path / paths[0].relative_to(TOP)
            (found, *_) = opened.open(spoiled, f"{texts[paths[0]]}\nno_such_key: 1\n")
            assert "Property no_such_key is not allowed." == found["message"], kind


@pytest.mark.parametrize("kind", NEW)
def test_nothing_is_underlined_in_new_files(kind: str, open_editor: Editor, tmp_path: Path) -> None:
    """What `parindex new` writes."""
    text = new_text(kind, catalogue.get("illustrative/2023-units"), "vi")
    path = tmp_path / f"{kind}.yaml"

    assert [] == open_editor.open(path, f"# yaml-language-server: $schema={schema(kind)}\n{text}")


@pytest.mark.parametrize(
    ("kind", "offered"),
    [
        ("options", {"options"}),
        ("yes_no", {"otherwise"}),
        ("checklist", {"conditions", "each", "all_or_nothing"}),
        ("steps", {"measure", "steps", "better"}),
        ("ratio", {"measure", "zero_below"}),
        ("tally", {"each", "floor", "cap", "start"}),
        ("deadline", {"date", "steps", "otherwise", "never"}),
        ("given", {"given_by", "at_least", "at_most"}),
        ("cases", {"cases"}),
    ],
)
def test_a_rule_is_offered_the_keys_of_its_kind(
    kind: str, offered: set[str], open_editor: Editor, tmp_path: Path
) -> None:
    """And no others: what is a key of another kind is not there."""
    path = written(tmp_path, f"        rule:\n          kind: {kind}\n          \n")
    open_editor.open(path)
    found = {each["label"] for each in open_editor.completions(path, FIRST + 2, 11) if each["label"].islower()}

    assert offered == found


def test_words_to_choose_from_are_offered_and_explained(open_editor: Editor, tmp_path: Path) -> None:
    """In both languages."""
    path = written(tmp_path, "        not_arisen: \n        rule:\n          kind: \n")
    open_editor.open(path)
    found = {each["label"]: str(each.get("documentation")) for each in open_editor.completions(path, FIRST, 21)}
    kinds = {each["label"] for each in open_editor.completions(path, FIRST + 2, 17)}

    assert {"refused", "excluded", "full", "zero"} == found.keys()
    assert "loại khỏi điểm tối đa / out of the maximum" in found["excluded"]
    assert {"options", "yes_no", "steps", "cases"} <= kinds


@pytest.mark.parametrize(
    ("line", "column", "vi", "en"),
    [
        (7, 2, "Tổng điểm tối đa của các lĩnh vực chính", "Maximum of all core areas"),
        (13, 2, "Các lĩnh vực, theo thứ tự trong quyết định", "The areas, in the order of the decision"),
        (20, 10, "Điểm tối đa, hoặc unknown", "Maximum of points, or unknown"),
        (FIRST + 1, 13, "Loại quy tắc chấm điểm", "points by steps of a rate or number"),
        (FIRST + 2, 13, "Đại lượng để xét bậc", "What the steps are on"),
        (FIRST + 4, 15, "Từ mức này trở lên", "From here up, this value included"),
    ],
)
def test_keys_are_explained_in_both_languages(
    line: int, column: int, vi: str, en: str, open_editor: Editor, tmp_path: Path
) -> None:
    """Over the key, at the top, inside criteria and inside rules."""
    below = "        rule:\n          kind: steps\n          measure: a / b\n          steps:\n"
    path = written(tmp_path, below + "            - at_least: 90%\n              points: 10\n            - points: 0\n")
    open_editor.open(path)
    shown = open_editor.hover(path, line, column)

    assert vi in shown
    assert en in shown


@pytest.mark.parametrize(
    ("below", "line", "said"),
    [
        ("        rule:\n          kind: yes_no\n          measure: a\n", FIRST + 2, "measure"),
        ("        naem: B\n", FIRST, "naem"),
        ("        rule:\n          kind: ratio\n", FIRST, '"measure"'),
        ("        rule:\n          kind: deadlin\n", FIRST + 1, '"deadline"'),
        ("        not_arisen: none\n", FIRST, '"excluded"'),
        ("        weight: 0.5\n", FIRST, "string"),
        ("        weight: 50\n", FIRST, "string"),
        ("        weight: 150%\n", FIRST, "phần trăm từ 0% đến 100%"),
        ("        status: true\n", FIRST, '"partial"'),
        ("        rule:\n          kind: yes_no\n        examples:\n          - met: true\n", FIRST + 3, '"points"'),
    ],
)
def test_what_is_wrong_is_underlined_at_its_line(
    below: str, line: int, said: str, open_editor: Editor, tmp_path: Path
) -> None:
    """A key that there is not, one that is missing, a wrong word, a number that is no percentage."""
    found = open_editor.open(written(tmp_path, below))

    assert {line} == {each["range"]["start"]["line"] + 1 for each in found}
    assert any(said in each["message"] for each in found)


def test_a_file_without_its_first_keys_is_underlined(open_editor: Editor, tmp_path: Path) -> None:
    """All that it lacks, at its first line."""
    path = tmp_path / "awards.yaml"
    found = open_editor.open(path, f"# yaml-language-server: $schema={schema('awards')}\none_per: unit\n")

    assert {'Missing property "format".', 'Missing property "awards".'} == {each["message"] for each in found}
