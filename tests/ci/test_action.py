"""`action.yml`: its schema, and its shell block, run as a runner would, with an installation for real."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ci.conftest import BAD, TOP
from tests.hostile_words import obeyed

ACTION: dict[str, Any] = yaml.safe_load((TOP / "action.yml").read_text(encoding="utf-8"))
(STEP,) = ACTION["runs"]["steps"]
Run = Callable[..., tuple[int, str, dict[str, str]]]


@pytest.fixture
def run(repository: Path, clone: Path, environment: dict[str, str], tmp_path: Path) -> Run:
    """Runs the block as GitHub's `shell: bash` does; gives its status, its log, and its outputs."""
    bash = shutil.which("bash")
    assert bash is not None, "bash is needed here: install it (Debian, Ubuntu: apt install bash)"
    script = tmp_path / "script.sh"
    script.write_text(STEP["run"], encoding="utf-8")

    def runner(**inputs: str) -> tuple[int, str, dict[str, str]]:
        unknown = set(inputs) - {each.replace("-", "_") for each in ACTION["inputs"]}
        assert not unknown
        values = {name: inputs.get(name.replace("-", "_"), each["default"]) for name, each in ACTION["inputs"].items()}
        own = {name: values[expression_name(text)] for name, text in STEP["env"].items()}
        outputs = tmp_path / "outputs"
        outputs.write_text("", encoding="utf-8")
        service = {
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(clone),
            "GITHUB_OUTPUT": str(outputs),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            "GITHUB_WORKSPACE": str(repository),
            "RUNNER_TEMP": str(tmp_path),
        }
        done = subprocess.run(
            [bash, "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            cwd=repository / values["working-directory"],
            env=environment | service | own,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        pairs = (line.partition("=") for line in outputs.read_text(encoding="utf-8").splitlines())
        return done.returncode, done.stdout, {name: value for name, _, value in pairs}

    return runner


def expression_name(text: str) -> str:
    """The input that `${{ inputs.NAME }}` takes."""
    assert text.startswith("${{ inputs.")
    return text.removeprefix("${{ inputs.").removesuffix(" }}")


def test_the_action_keeps_its_schema(tool: Callable[[str], str]) -> None:
    """That of GitHub's actions, as check-jsonschema ships it."""
    subprocess.run(
        [tool("check-jsonschema"), "--builtin-schema", "vendor.github-actions", str(TOP / "action.yml")], check=True
    )


def test_no_input_is_part_of_the_script() -> None:
    """A value in a script would be code."""
    assert "${{" not in STEP["run"]
    assert set(ACTION["inputs"]) - {"working-directory"} == {expression_name(each) for each in STEP["env"].values()}


def test_the_block_finds_what_is_wrong(run: Run, repository: Path, tmp_path: Path) -> None:
    """Without inputs: the whole folder, annotations, a summary, the status as output."""
    status, log, outputs = run()
    assert (0, {"exit-code": "0"}) == (status, outputs), log
    assert "1 file: 0 errors, 0 warnings, 0 notes; 1 other YAML file passed over" in log

    (repository / "bad.yaml").write_text(BAD, encoding="utf-8")
    status, log, outputs = run(language="vi")
    assert (1, {"exit-code": "1"}) == (status, outputs), log
    (error,) = [each for each in obeyed(log) if each.name == "error"]
    assert ("bad.yaml", "6") == (error.properties["file"], error.properties["line"])
    assert "đã có ở" in error.data
    assert "PAR113" in (tmp_path / "summary.md").read_text(encoding="utf-8")


def test_the_block_takes_paths_a_line_each(run: Run, repository: Path) -> None:
    """With spaces in them and around them, with empty lines, and never as code or options."""
    (repository / "bad.yaml").write_text(BAD, encoding="utf-8")
    folder = repository / "bộ tiêu chí"
    folder.mkdir()
    (repository / "clean.yaml").rename(folder / "clean.yaml")

    status, log, _ = run(paths="\n  bộ tiêu chí/clean.yaml \r\n\nbộ tiêu chí\n")
    assert 0 == status, log
    status, log, outputs = run(paths="--help\n$(touch planted)\n`touch planted`\n; touch planted")
    assert (2, {"exit-code": "2"}) == (status, outputs), log
    assert 4 == log.count("PAR901 error")
    assert not (repository / "planted").exists()


def test_the_block_writes_reports(run: Run, repository: Path, tmp_path: Path) -> None:
    """SARIF beside the annotations, paths from the top of the checkout; another format to a file."""
    below = repository / "kỳ 1"
    below.mkdir()
    (below / "bad.yaml").write_text(BAD, encoding="utf-8")
    sarif, junit = tmp_path / "report.sarif", tmp_path / "report.xml"

    status, log, _ = run(working_directory="kỳ 1", sarif_file=str(sarif), format="junit", output_file=str(junit))
    assert 1 == status, log
    (result,) = json.loads(sarif.read_text(encoding="utf-8"))["runs"][0]["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert {"uri": "k%E1%BB%B3%201/bad.yaml", "uriBaseId": "%SRCROOT%"} == location
    assert 'file="kỳ 1/bad.yaml"' in junit.read_text(encoding="utf-8")
    assert 1 == log.count("1 file: 1 error")

    status, log, outputs = run(sarif_file=str(tmp_path / "no/such/report.sarif"))
    assert (2, {"exit-code": "2"}) == (status, outputs)
    assert "PAR904" in log


def test_the_block_says_what_it_lacks(
    run: Run, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], tmp_path: Path
) -> None:
    """A Python that is new enough; a version that there is."""
    (tmp_path / "old").mkdir()
    for name in ("python", "python3", "python3.14", "python3.13", "python3.12", "python3.11"):
        (tmp_path / "old" / name).write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        (tmp_path / "old" / name).chmod(0o755)
    monkeypatch.setitem(environment, "PATH", f"{tmp_path / 'old'}:{environment['PATH']}")

    status, log, outputs = run()
    assert (2, {"exit-code": "2"}) == (status, outputs)
    assert "actions/setup-python" in obeyed(log)[0].data
