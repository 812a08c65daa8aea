"""Files and folders."""

import os
from pathlib import Path

import pytest

from parindex.loading.files import is_ours, looked_into, read_bytes, walk
from parindex.loading.nouns import check_file
from parindex.loading.tables import check_table
from parindex.loading.walked import walked
from parindex.problems.words import hint


def test_no_more_is_read_than_is_allowed(tmp_path: Path) -> None:
    """One byte more than the largest tells that there is more."""
    path = tmp_path / "a"
    path.write_bytes(b"0123456789")

    assert b"01234" == read_bytes(path, 4)
    assert b"0123456789" == read_bytes(path, 10)


def test_folders_are_walked_in_order_and_foreign_ones_left_out(tmp_path: Path) -> None:
    """Hidden folders and files, virtual environments and other people's packages are not ours."""
    inside = [
        "b/z.yaml",
        "b/a.yml",
        "a.yaml",
        ".git/x.yaml",
        "venv/x.yaml",
        "node_modules/x.yaml",
        "b/.x.yaml",
        "b/t.csv",
    ]
    for each in inside:
        (tmp_path / each).parent.mkdir(exist_ok=True)
        (tmp_path / each).touch()
    (tmp_path / "venv" / "pyvenv.cfg").touch()

    assert ["a.yaml", "b/a.yml", "b/z.yaml"] == [each.relative_to(tmp_path).as_posix() for each in walk(tmp_path)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"format: parindex/round@1\n", True),
        (b"# note\n'format': \"parindex/x@9\"\n", True),
        (b"\xef\xbb\xbfformat: parindex/round@1\n", True),
        (b'{"format": "parindex/round@1"}', True),
        ("\ufeffformat: parindex/round@1".encode("utf-16-le"), True),
        (b"format: other\n", False),
        (b"text: 'see parindex/round@1'\n", False),
        (b"", False),
        (b"\xff\xfe\x00", False),
    ],
)
def test_files_of_ours_are_told_by_their_format_line(data: bytes, expected: bool) -> None:  # noqa: FBT001, a verdict
    """Whatever else is in them, readable or not."""
    assert expected is is_ours(data)


def test_what_cannot_be_read_may_be_ours(tmp_path: Path) -> None:
    """A folder is no file; a link to nothing may have been one of ours, and whoever reads it is told."""
    (tmp_path / "none.yaml").symlink_to("nowhere")
    (tmp_path / "none.yaml.txt").symlink_to("nowhere")

    assert b"" == looked_into(tmp_path)
    assert [("none.yaml", True)] == [(each.path.name, each.ours) for each in walked(tmp_path)]


@pytest.mark.parametrize(
    ("text", "seems"),
    [
        ("id: a/2024\nareas:\n  - code: '1'\nmax: 100\n", "criteria-set"),
        ("fromat: parindex/criteria-set@1\nareas: []\nrounding: {index: 2}\n", "criteria-set"),
        ("unit: so-a\ncriteria_set : a/2024\n'answers':\n", "score-sheet"),
        ("round: a-2024\nentries:\n", "ledger"),
        ("year: 2024\ngroups:\npublished: a.csv\n", "round"),
        ("one_per: unit\nawards:\n", "awards"),
        ("areas:\n  max: 3\n", None),
        ("awards:\n", None),
        ("services:\n  round: 1\n  entries: 2\n", None),
    ],
)
def test_a_file_that_lost_its_format_line_is_told_by_its_keys(text: str, seems: str | None, tmp_path: Path) -> None:
    """By keys at its top that no other file has together; it is not judged."""
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    (found,) = walked(tmp_path)

    assert not found.ours
    assert (None if seems is None else f"parindex/{seems}@1") == (found.seems and found.seems.value("text"))


def test_other_suffixes_are_seen(tmp_path: Path) -> None:
    """Those in capitals are as good; what Notepad has called a text is said to be one of ours if it is."""
    for name in ("A.YAML", "b.Yml", "c.yaml.txt", "d.yml.txt", "e.txt"):
        (tmp_path / name).write_text("format: parindex/round@1\n", encoding="utf-8")
    (tmp_path / "f.yaml.txt").write_text("see: me\n", encoding="utf-8")
    (tmp_path / "g.yaml.txt").write_text("format: parindex/round@1\n", encoding="utf-16")
    found = list(walked(tmp_path))
    shown = {each.path.name: hint(each.seems, "en") for each in found if each.seems is not None}

    assert ["A.YAML", "b.Yml"] == [each.path.name for each in found if each.ours]
    assert ["c.yaml.txt", "d.yml.txt", "g.yaml.txt"] == list(shown)
    assert "its name ends in .txt: rename it to 'c.yaml' (in Notepad save it as 'All files')" == shown["c.yaml.txt"]
    assert {"parindex/round@1"} == {each.seems.value("text") for each in found if each.seems is not None}


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"%PDF-1.7\n", "pdf"),
    ],
)
def test_documents_of_other_programs_are_named(data: bytes, what: str, tmp_path: Path) -> None:
    """Whoever named one so meant it to be read, and is told what it is; a table, how to save one."""
    for name in ("a.yaml", "a.csv"):
        (tmp_path / name).write_bytes(data)
    assert [("a.yaml", True)] == [(each.path.name, each.ours) for each in walked(tmp_path)]

    (found,) = check_file(tmp_path / "a.yaml")
    assert ("PAR149", what) == (found.code, found.value("what"))
    (table,) = check_table(tmp_path / "a.csv").problems
    assert hint(table, "en").endswith("save it as CSV UTF-8")


def test_a_folder_that_cannot_be_looked_into_is_given_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in it is passed over in silence."""
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "a.yaml").touch()
    closed = tmp_path / "shut"
    closed.mkdir()

    def refuse(path: str) -> object:
        if path == str(closed):
            raise PermissionError(13, "Permission denied", str(closed))
        return scandir(path)

    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", refuse)
    exists = Path.exists

    def hidden(path: Path) -> bool:
        if path.parent == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return exists(path)

    monkeypatch.setattr(Path, "exists", hidden)

    assert [tmp_path / "open" / "a.yaml", closed] == list(walk(tmp_path))


@pytest.mark.parametrize("path", ["/dev/null", "a\0b", "no-such-file"])
def test_what_is_no_plain_file_is_not_read(path: str, tmp_path: Path) -> None:
    """Devices, folders and what is no path at all raise the same kind of exception as files that are not there."""
    with pytest.raises(OSError, match=r"plain file|not a path|No such file"):
        read_bytes(Path(path), 10)
    with pytest.raises(IsADirectoryError):
        read_bytes(tmp_path, 10)
