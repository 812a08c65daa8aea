"""Files and folders."""

import os
from pathlib import Path

import pytest

from parindex.loading.files import is_ours, read_bytes, walk


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
def test_files_of_ours_are_told_by_their_format_line(data: bytes, expected: bool, tmp_path: Path) -> None:  # noqa: FBT001, a verdict
    """Whatever else is in them, readable or not."""
    path = tmp_path / "a.yaml"
    path.write_bytes(data)

    assert expected is is_ours(path)


def test_what_cannot_be_read_may_be_ours(tmp_path: Path) -> None:
    """A folder is no file; a link to nothing may have been one of ours, and whoever reads it is told."""
    assert not is_ours(tmp_path)
    assert is_ours(tmp_path / "none.yaml")


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
