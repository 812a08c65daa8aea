"""The wheel, installed with nothing but attrs and PyYAML, is whole.

It is built the way it is published, through the source archive: what that forgets is missed here.
"""

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from attrs import frozen

ROOT = Path(__file__).resolve().parents[2]
ALLOWED = {"parindex", "attr", "attrs", "yaml", "_yaml"}


@frozen
class Bare:
    """A wheel, and a virtual environment that holds it and what it needs."""

    wheel: Path
    scripts: Path

    def run(self, program: str, *arguments: str, **environment: str) -> str:
        """What *program* of the bare environment prints, run far from the repository."""
        return output(self.scripts / program, *arguments, cwd=self.scripts, **environment)


def output(*command: str | Path, cwd: Path = ROOT, **environment: str) -> str:
    """What *command* prints; a failure shows all of it."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=cwd, env=inherited | environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def shipped() -> list[str]:
    """The files below criteria/ that git knows or would take, or all of them where there is no git."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        paths = (ROOT / "criteria").rglob("*")
        return sorted(path.relative_to(ROOT).as_posix() for path in paths if path.is_file())
    listed = output("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "criteria")
    return sorted({path for path in listed.split("\0") if path and (ROOT / path).is_file()})


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Bare:
    """The project as a stranger would install it."""
    folder = tmp_path_factory.mktemp("bare")
    output(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder)
    (archive,) = folder.glob("parindex-*.tar.gz")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    output(*pip, "wheel", archive, "--no-deps", "--no-build-isolation", "--wheel-dir", folder)
    (wheel,) = folder.glob("parindex-*.whl")
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    scripts = folder / "venv" / "bin"
    output(*pip, "--python", scripts / "python", "install", wheel, "--constraint", ROOT / "constraints.txt")
    return Bare(wheel, scripts)


def test_only_attrs_and_pyyaml_come_with_it(bare: Bare) -> None:
    """Installing parindex installs two packages more."""
    code = "from importlib.metadata import distributions as d; print(*sorted(x.name.lower() for x in d()))"

    assert ["attrs", "parindex", "pyyaml"] == bare.run("python", "-c", code).split()


@pytest.mark.parametrize("names", ["()", "parindex.__all__"])
def test_the_import_loads_nothing_else(bare: Bare, names: str) -> None:
    """Neither the import nor any public name of the package loads a stranger's module."""
    code = (
        "import sys; before = set(sys.modules); import parindex\n"
        f"for name in {names}: getattr(parindex, name)\n"
        "new = [name for name in set(sys.modules) - before if getattr(sys.modules[name], '__file__', None)]\n"
        "print(*sorted({name.partition('.')[0] for name in new} - sys.stdlib_module_names))"
    )
    loaded = set(bare.run("python", "-c", code).split())

    assert "parindex" in loaded
    assert set() == loaded - ALLOWED


def test_the_module_and_the_script_say_their_version(bare: Bare) -> None:
    """`python -m parindex` and `parindex` are the same program."""
    version = bare.wheel.name.split("-")[1]
    said = bare.run("python", "-m", "parindex", "--version")

    assert version in said
    assert said == bare.run("parindex", "--version")


def test_the_criteria_are_packed(bare: Bare) -> None:
    """Every shipped criteria file is in the package, and no other: none forgotten, no draft by accident."""
    code = (
        "from importlib.resources import files\n"
        "def walk(entry, path):\n"
        "    if entry.is_file(): print(path)\n"
        "    else: [walk(each, f'{path}/{each.name}') for each in entry.iterdir()]\n"
        "walk(files('parindex') / 'criteria', 'criteria')"
    )

    assert shipped() == sorted(bare.run("python", "-c", code).splitlines())


def test_the_types_are_packed(bare: Bare) -> None:
    """The package tells type checkers that it is typed."""
    with zipfile.ZipFile(bare.wheel) as archive:
        assert "parindex/py.typed" in archive.namelist()


def test_the_catalogue_reads_from_a_zip(bare: Bare) -> None:
    """The wheel itself, a zip on the path, lists the same sets."""
    code = "from parindex import catalogue; print(catalogue.__file__, *catalogue.files(), sep='\\n')"
    where, *listed = bare.run("python", "-c", code, PYTHONPATH=str(bare.wheel)).splitlines()

    assert where.startswith(str(bare.wheel))
    assert [path.removeprefix("criteria/") for path in shipped() if path.endswith(".yaml")] == listed
