"""Files made to hurt: too large to be kept here, and refused with a reason; how fast is a benchmark's business."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from parindex.loading.nouns import check_file, load_round
from parindex.problems import MOST_PROBLEMS, Problem

#: What is measured here is not slowed down; that every line is tested is seen elsewhere.
pytestmark = pytest.mark.no_cover

MEBIBYTE = 1 << 20
HEAD = """format: parindex/round@1
id: test-2023
year: 2023
title: Chỉ số CCHC
status: illustrative
rounding: {index: 2}
compare: published
ties: standard
groups:
  - {key: departments, name: Sở ngành}
"""
COLUMNS = "unit,name,group,points\n"


@pytest.fixture(params=["libyaml", "pure"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers of PyYAML, one after the other."""
    if request.param == "pure":
        monkeypatch.delattr(yaml, "CSafeLoader")


def codes(found: tuple[Problem, ...]) -> list[str]:
    """Each code once, in the order of its first place."""
    return list(dict.fromkeys(each.code for each in found))


YAML = {
    "brackets within brackets": ("[" * (MEBIBYTE - 1), ["PAR115"]),
    "braces within braces": ("{a: " * (MEBIBYTE // 4 - 1), ["PAR115"]),
    "lists within lists": ("- " * (MEBIBYTE // 2 - 1), ["PAR115"]),
    "keys that are keys of keys": ("? " * (MEBIBYTE // 2 - 1), ["PAR112"]),
    "a long list": ("- 1\n" * (MEBIBYTE // 4 - 1), ["PAR116"]),
    "a long list in brackets": ("[" + "1," * (MEBIBYTE // 2 - 10) + "]", ["PAR116"]),
    "many keys": ("".join(f"k{each}: 1\n" for each in range(10_001)), ["PAR116"]),
    "one key again and again": ("a: 1\n" * 9_000, ["PAR113", "PAR119"]),
    "many anchors": ("".join(f"- &a{each} 1\n" for each in range(19_000)), ["PAR107", "PAR119"]),
    "many documents": ("--- 1\n" * (MEBIBYTE // 6 - 1), ["PAR111"]),
    "many directives": ("%N 1\n" * (MEBIBYTE // 5 - 10) + "--- a\n", ["PAR110"]),
    "unknown keys": (HEAD + "".join(f"k{each}: 1\n" for each in range(9_000)), ["PAR203", "PAR119"]),
    "a number of a million digits": (HEAD + "published: " + "9" * (MEBIBYTE - 2000) + "x\n", ["PAR206"]),
    "a million digits for a year": (
        "format: parindex/round@1\nyear: " + "9" * (MEBIBYTE - 2000),
        ["PAR204", "PAR217", "PAR207"],
    ),
    "a clock that never ends": (
        "format: parindex/round@1\ntitle: 1" + ":0" * (MEBIBYTE // 2 - 500),
        ["PAR204", "PAR217", "PAR206"],
    ),
    "one long comment": ("#" * (MEBIBYTE - 1), ["PAR117"]),
    "empty lines": ("\n" * (MEBIBYTE - 1), ["PAR117"]),
    "one long text over many lines": ('"' + "a\n" * (MEBIBYTE // 2 - 5) + '"', ["PAR201"]),
    "plain lines": ("a\n" * (MEBIBYTE // 2 - 5), ["PAR201"]),
    "colons": (":" * (MEBIBYTE - 1), ["PAR106"]),
    "a tag without end": ("!<" + "%41" * (MEBIBYTE // 3 - 5), ["PAR106"]),
    "marks upon marks": ("a" + "\u0301\u0323" * (MEBIBYTE // 4 - 5), ["PAR124"]),
    "escaped marks upon marks": ('"' + "\\u0301\\u0323" * (MEBIBYTE // 12 - 5) + '"', ["PAR124"]),
    "many hidden characters": ("\u202e" * (MEBIBYTE // 3 - 1), ["PAR104", "PAR119"]),
    "steps of indentation": ("".join(" " * each + "a:\n" for each in range(1_400)), ["PAR115"]),
    "a set of texts in braces": (HEAD + "sources: {a: {title: {vi: " + "a, " * 9_000 + "}}}\n", ["PAR217", "PAR222"]),
}


@pytest.mark.parametrize("case", YAML)
@pytest.mark.usefixtures("parser")
def test_a_mebibyte_of_yaml_is_refused(case: str, tmp_path: Path) -> None:
    """Nothing that fits into a YAML file hangs, kills the process or is taken in silence, whichever parser reads it."""
    text, expected = YAML[case]
    path = tmp_path / "hostile.yaml"
    path.write_text(text, encoding="utf-8")
    found = check_file(path)

    assert expected == codes(found)


TABLES = {
    "quotes": (COLUMNS + '"' * MEBIBYTE, ["PAR120"]),
    "quotes that are not closed": (COLUMNS + 'a,"b\n' * (MEBIBYTE // 5), ["PAR121", "PAR119"]),
    "quotes inside cells": (COLUMNS + 'a"b\n' * (MEBIBYTE // 4), ["PAR121", "PAR119"]),
    "commas": (COLUMNS + "," * MEBIBYTE, ["PAR409"]),
    "short rows": (COLUMNS + "a\n" * (MEBIBYTE // 2), ["PAR120", "PAR119"]),
    "one unit again and again": (COLUMNS + "a,A,departments,1\n" * 20_000, ["PAR216", "PAR119"]),
    "wrong numbers": (COLUMNS + "".join(f"a{each},A,departments,x\n" for each in range(20_000)), ["PAR207", "PAR119"]),
    "a wide header": (",".join(f"c{each}" for each in range(100_000)) + "\na\n", ["PAR203", "PAR119", "PAR120"]),
    "a cell of many lines": (COLUMNS + '"' + "\n" * MEBIBYTE + '"', ["PAR120"]),
    "spaces": (COLUMNS + " " * MEBIBYTE + "x\n", ["PAR120"]),
    "a list in a cell": ("unit,name,group,is\na,A,departments," + ";" * MEBIBYTE + "\n", ["PAR220", "PAR119"]),
}


@pytest.mark.parametrize("case", TABLES)
def test_a_hostile_table_is_refused(case: str, tmp_path: Path) -> None:
    """A table of a mebibyte that is wrong all over is refused, and a thousand problems are enough."""
    text, expected = TABLES[case]
    (tmp_path / "round.yaml").write_text(HEAD + "published: table.csv\n", encoding="utf-8")
    (tmp_path / "table.csv").write_text(text, encoding="utf-8")
    found = check_file(tmp_path / "round.yaml")

    assert expected == codes(found)
    assert len(found) <= MOST_PROBLEMS + 1


def test_a_yaml_file_over_a_mebibyte_is_too_large(tmp_path: Path) -> None:
    """One byte more than a mebibyte is refused, one less is not for its size."""
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * (MEBIBYTE + 1))
    too_large = check_file(path)
    path.write_bytes(b"#" * MEBIBYTE)

    assert ["PAR114"] == codes(too_large)
    assert ["PAR117"] == codes(check_file(path))


def test_a_table_of_all_communes_loads(tmp_path: Path) -> None:
    """A published table of 10,598 rows is read whole."""
    rows = "".join(f"xa-{each},Xã {each},departments,{each % 4000 / 100:.2f}\n" for each in range(10_598))
    (tmp_path / "round.yaml").write_text(HEAD + "published: table.csv\n", encoding="utf-8")
    (tmp_path / "table.csv").write_text(COLUMNS + rows, encoding="utf-8")
    published = load_round(tmp_path / "round.yaml").published

    assert 10_598 == len(published)


def _make_pipe(path: Path) -> None:
    os.mkfifo(path)


def _make_folder(path: Path) -> None:
    path.mkdir()


def _link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _link_in_a_circle(path: Path) -> None:
    path.symlink_to(path)


def _link_out(path: Path) -> None:
    outside = path.parent.parent / "outside.csv"
    outside.write_text(COLUMNS, encoding="utf-8")
    path.symlink_to(outside)


ODD_FILES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a pipe that nobody writes to": (_make_pipe, "PAR403"),
    "a folder": (_make_folder, "PAR403"),
    "a link to a device": (_link_to_device, "PAR402"),
    "a link to itself": (_link_in_a_circle, "PAR406"),
    "a link out of the folder": (_link_out, "PAR402"),
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes and links as POSIX knows them")
@pytest.mark.parametrize("case", ODD_FILES)
def test_a_table_that_is_no_plain_file_below_the_root_is_refused(case: str, tmp_path: Path) -> None:
    """Whatever a path of a round leads to, nothing hangs and nothing outside is read."""
    make, expected = ODD_FILES[case]
    folder = tmp_path / "round"
    folder.mkdir()
    (folder / "round.yaml").write_text(HEAD + "published: table.csv\n", encoding="utf-8")
    make(folder / "table.csv")

    assert [expected] == codes(check_file(folder / "round.yaml"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes and links as POSIX knows them")
@pytest.mark.parametrize("make", [_make_pipe, _make_folder, _link_in_a_circle])
def test_a_document_that_is_no_plain_file_is_refused(make: Callable[[Path], None], tmp_path: Path) -> None:
    """The file that is named itself may be anything, too."""
    make(tmp_path / "round.yaml")

    assert ["PAR901"] == codes(check_file(tmp_path / "round.yaml"))


def test_a_device_as_document_is_refused() -> None:
    """An endless device is not read."""
    assert ["PAR901"] == codes(check_file("/dev/zero"))


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    """A link that stays below the root is as good as its file."""
    (tmp_path / "real.csv").write_text(COLUMNS + "so-a,Sở A,departments,90\n", encoding="utf-8")
    (tmp_path / "table.csv").symlink_to("real.csv")
    (tmp_path / "round.yaml").write_text(HEAD + "published: table.csv\n", encoding="utf-8")

    assert () == check_file(tmp_path / "round.yaml")


def test_a_wider_root_lets_paths_lead_up(tmp_path: Path) -> None:
    """With the root above its folder a round may use tables beside it, and still none outside."""
    (tmp_path / "tables").mkdir()
    (tmp_path / "round").mkdir()
    (tmp_path / "tables" / "table.csv").write_text(COLUMNS + "so-a,Sở A,departments,90\n", encoding="utf-8")
    path = tmp_path / "round" / "round.yaml"
    path.write_text(HEAD + "published: ../tables/table.csv\n", encoding="utf-8")

    assert ["PAR402"] == codes(check_file(path))
    assert () == check_file(path, root=tmp_path)
    path.write_text(HEAD + "published: ../../table.csv\n", encoding="utf-8")
    assert ["PAR402"] == codes(check_file(path, root=tmp_path))


@pytest.mark.parametrize("path", ["no-such.yaml", "a\0b.yaml", "x" * 300, ""])
def test_a_document_that_cannot_be_opened_is_a_problem(path: str) -> None:
    """No path makes an exception of its own."""
    assert ["PAR901"] == codes(check_file(path))
