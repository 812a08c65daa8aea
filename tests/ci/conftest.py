"""What the checks of the CI integrations need: tools, a clone of what is committed, and scratch repositories."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
#: The catalogue would let a set be found that the scratch repository does not have.
CLEAN = "format: parindex/awards@1\nawards:\n  - key: merit\n    name: {vi: Bằng khen}\n    for: collectives\n"
BAD = CLEAN + "    key: merit\n"
_SERVICES = ("GITHUB_", "CI_", "PARINDEX_", "PYTHON", "GIT_", "VIRTUAL_ENV", "PRE_COMMIT")


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """The environment without any service, in UTF-8, and with the tools beside the running Python first."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_SERVICES)}
    beside = str(Path(sys.executable).parent)
    return kept | {
        "PATH": os.pathsep.join([beside, kept.get("PATH", os.defpath)]),
        "LC_ALL": "C.UTF-8",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.org",
    }


@pytest.fixture(scope="session")
def tool(environment: dict[str, str]) -> Callable[[str], str]:
    """The path of a tool, which must be there: what is not checked must not look as if it were."""

    def find(name: str) -> str:
        found = shutil.which(name, path=environment["PATH"])
        if found is None:
            pytest.fail(f"{name} is needed here: python -m pip install --group ci -c constraints.txt, or make ci-tools")
        return found

    return find


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """A clone of what is committed, in a folder that can be built in."""
    folder = tmp_path_factory.mktemp("clone") / "parindex"
    subprocess.run(["git", "clone", "--quiet", str(TOP), str(folder)], check=True, env=environment)
    return folder


@pytest.fixture
def repository(tmp_path: Path, environment: dict[str, str]) -> Path:
    """A new Git repository with a clean file of ours, and a YAML file of somebody else."""
    folder = tmp_path / "đợt 1"
    folder.mkdir()
    (folder / "clean.yaml").write_text(CLEAN, encoding="utf-8")
    (folder / "compose.yaml").write_text("services: {}\n", encoding="utf-8")
    subprocess.run(["git", "init", "--quiet"], check=True, cwd=folder, env=environment)
    subprocess.run(["git", "add", "."], check=True, cwd=folder, env=environment)
    return folder
