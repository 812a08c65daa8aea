"""The shipped criteria sets are found wherever parindex was put."""

import zipfile
from importlib import resources
from pathlib import Path

import pytest

from parindex import catalogue
from parindex.loading import shipped


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder that stands in for the installed one."""
    monkeypatch.setattr(resources, "files", lambda _: tmp_path)
    return tmp_path


def test_the_repository_is_the_fallback() -> None:
    """A checkout has its criteria at the top, beside pyproject.toml."""
    top = Path(__file__).resolve().parents[2]
    lying = (top / "criteria").rglob("*.yaml")

    assert tuple(sorted(path.relative_to(top / "criteria").as_posix() for path in lying)) == catalogue.files()


def test_files_are_found_in_every_folder_and_sorted(packaged: Path) -> None:
    """Only YAML files count, however deep they lie, and the disk does not decide their order."""
    for path in ("b/2025-units.yaml", "a/2025-units.yaml", "a/deep/2024.yaml", "a/README.md", "a/x.yaml.txt"):
        place = packaged / "criteria" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()

    assert ("a/2025-units.yaml", "a/deep/2024.yaml", "b/2025-units.yaml") == catalogue.files()
    assert ("a/2025-units", "a/deep/2024", "b/2025-units") == catalogue.ids()


def test_a_zip_serves_as_well_as_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is unpacked to list what a zip holds."""
    with zipfile.ZipFile(tmp_path / "parindex.zip", "w") as archive:
        archive.writestr("parindex/criteria/ca-mau/2013-units.yaml", "")
        archive.writestr("parindex/criteria/README.md", "")
    monkeypatch.setattr(resources, "files", lambda _: zipfile.Path(tmp_path / "parindex.zip", "parindex/"))

    assert ("ca-mau/2013-units.yaml",) == catalogue.files()


def test_nothing_shipped_is_an_empty_catalogue(packaged: Path) -> None:
    """A folder that holds no set yet is no fault."""
    (packaged / "criteria").mkdir()

    assert () == catalogue.files()
    assert () == catalogue.ids()


@pytest.mark.parametrize("present", [(), ("pyproject.toml",), ("criteria",)])
def test_missing_criteria_are_said_plainly(
    packaged: Path, monkeypatch: pytest.MonkeyPatch, present: tuple[str, ...]
) -> None:
    """Without its criteria an installation says so; a stranger's folder is not taken for ours."""
    elsewhere = packaged / "elsewhere"
    elsewhere.mkdir()
    for name in present:
        (elsewhere / name).mkdir() if name == "criteria" else (elsewhere / name).touch()
    monkeypatch.setattr(shipped, "__file__", str(elsewhere / "src" / "parindex" / "loading" / "shipped.py"))

    with pytest.raises(FileNotFoundError, match="criteria files are missing"):
        catalogue.root()
