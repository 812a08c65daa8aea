"""`.pre-commit-hooks.yaml`, tried with pre-commit itself on a scratch repository."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ci.conftest import BAD

Hook = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit makes its environments, once for all."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def hook(repository: Path, clone: Path, environment: dict[str, str], tool: Callable[[str], str], cache: Path) -> Hook:
    """Runs the hook as a user's configuration names it, at the commit of this checkout."""
    pre_commit = tool("pre-commit")
    own = environment | {"PRE_COMMIT_HOME": str(cache)}

    def git(*arguments: str, folder: Path = repository) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, env=own, check=True, capture_output=True, encoding="utf-8"
        )
        return done.stdout.strip()

    def run(*arguments: str, options: str = "") -> subprocess.CompletedProcess[str]:
        (repository / ".pre-commit-config.yaml").write_text(
            f"repos:\n  - repo: {clone}\n    rev: {git('rev-parse', 'HEAD', folder=clone)}\n"
            f"    hooks:\n      - id: parindex-validate\n{options}",
            encoding="utf-8",
        )
        git("add", ".")
        return subprocess.run(
            [pre_commit, "run", "--color", "never", *arguments],
            cwd=repository,
            env=own,
            check=False,
            capture_output=True,
            encoding="utf-8",
        )

    return run


def test_the_manifest_is_one(tool: Callable[[str], str], clone: Path, environment: dict[str, str]) -> None:
    """As pre-commit understands it."""
    manifest = str(clone / ".pre-commit-hooks.yaml")
    subprocess.run([tool("pre-commit"), "validate-manifest", manifest], check=True, env=environment)


def test_it_lets_good_files_pass_and_stops_bad_ones(hook: Hook, repository: Path) -> None:
    """With the code and the place in what it prints; YAML files of others are passed over."""
    good = hook("--all-files")
    assert 0 == good.returncode, good.stdout + good.stderr
    assert "parindex validate" in good.stdout
    assert "Passed" in good.stdout

    (repository / "bad.yaml").write_text(BAD, encoding="utf-8")
    bad = hook()
    assert 1 == bad.returncode
    assert "- exit code: 1" in bad.stdout
    assert "bad.yaml:6:5: PAR113 error: 'key' is already given at line 3, column 5" in bad.stdout
    assert "2 files: 1 error, 0 warnings, 0 notes; 1 other YAML file passed over" in bad.stdout


def test_a_folder_is_named_by_its_arguments(hook: Hook, repository: Path) -> None:
    """What lies elsewhere is not looked at; options go there, too."""
    (repository / "bad.yaml").write_text(BAD, encoding="utf-8")
    (repository / "criteria").mkdir()
    (repository / "clean.yaml").rename(repository / "criteria/clean.yaml")

    done = hook("--all-files", options="        args: [--fail-level, warning, criteria]\n")
    assert 0 == done.returncode, done.stdout + done.stderr


def test_it_does_not_run_where_neither_yaml_nor_csv_changes(
    hook: Hook, repository: Path, environment: dict[str, str]
) -> None:
    """A commit of other files does not wait for it."""
    (repository / "bad.yaml").write_text(BAD, encoding="utf-8")
    hook("--all-files")
    subprocess.run(["git", "commit", "--quiet", "-m", "all"], cwd=repository, env=environment, check=True)
    (repository / "notes.txt").write_text("x\n", encoding="utf-8")

    done = hook()
    assert 0 == done.returncode
    assert "(no files to check)Skipped" in done.stdout
