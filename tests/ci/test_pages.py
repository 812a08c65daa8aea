"""The files on the pages about CI, checked as the services check them."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ci.conftest import TOP

PAGES = ("how-to-ci", "how-to-review-a-change")
#: By page and name, as two pages may have a file of the same name.
ALL = {
    (page, name): text
    for page in PAGES
    for name, text in re.findall(
        r"^```yaml\n# file: (\.\S+)\n(.*?)^```$",
        (TOP / f"docs/{page}.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
}
FILES = {name: text for (page, name), text in ALL.items() if page == "how-to-ci"}


@pytest.mark.parametrize(("page", "name"), sorted(ALL))
def test_a_file_on_a_page_keeps_its_schema(
    page: str, name: str, tool: Callable[[str], str], tmp_path: Path, environment: dict[str, str]
) -> None:
    """Those of GitHub's workflows and GitLab's pipelines as check-jsonschema ships them; pre-commit knows its own."""
    path = tmp_path / Path(name).name
    path.write_text(ALL[page, name], encoding="utf-8")
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
    others = {name for page, name in ALL if page == "how-to-review-a-change"}
    assert {".github/workflows/criteria-review.yml", ".gitlab-ci.yml"} == others


@pytest.mark.parametrize("name", [each for each in sorted(FILES) if each.startswith(".github")])
def test_the_page_asks_the_action_for_what_it_has(name: str) -> None:
    """Inputs by their names."""
    action = (TOP / "action.yml").read_text(encoding="utf-8")
    asked = re.search(r"uses: OWNER/parindex@v[\d.]+\n +with:\n((?: {10}.*\n)+)", FILES[name])
    assert asked is not None
    for each in re.findall(r"^ {10}([a-z-]+):", asked[1], re.MULTILINE):
        assert f"\n  {each}:\n" in action
