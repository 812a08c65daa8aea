"""The files on the page about CI, checked as the services check them."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ci.conftest import TOP

PAGE = (TOP / "docs/how-to-ci.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^```yaml\n# file: (\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_on_the_page_keeps_its_schema(
    name: str, tool: Callable[[str], str], tmp_path: Path, environment: dict[str, str]
) -> None:
    """Those of GitHub's workflows and GitLab's pipelines as check-jsonschema ships them; pre-commit knows its own."""
    path = tmp_path / Path(name).name
    path.write_text(FILES[name], encoding="utf-8")
    schema = "github-workflows" if ".github" in name else "gitlab-ci"
    if "pre-commit" in name:
        command = [tool("pre-commit"), "validate-config", str(path)]
    else:
        command = [tool("check-jsonschema"), "--builtin-schema", f"vendor.{schema}", str(path)]

    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", env=environment)
    assert 0 == done.returncode, done.stdout + done.stderr


def test_the_page_has_all_services() -> None:
    """What is not found is not checked."""
    assert {".pre-commit-config.yaml", ".gitlab-ci.yml"} < set(FILES)
    assert 2 == sum(name.startswith(".github/workflows/") for name in FILES)


@pytest.mark.parametrize("name", [each for each in sorted(FILES) if each.startswith(".github")])
def test_the_page_asks_the_action_for_what_it_has(name: str) -> None:
    """Inputs by their names."""
    action = (TOP / "action.yml").read_text(encoding="utf-8")
    asked = re.search(r"uses: OWNER/parindex@v[\d.]+\n +with:\n((?: {10}.*\n)+)", FILES[name])
    assert asked is not None
    for each in re.findall(r"^ {10}([a-z-]+):", asked[1], re.MULTILINE):
        assert f"\n  {each}:\n" in action
