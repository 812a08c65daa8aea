"""The recipe that comments on a pull request, run as it stands on its page, with a `gh` that keeps what it is told."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import frozen

from tests.ci.conftest import TOP

PAGE = (TOP / "docs/how-to-review-a-change.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^```yaml\n# file: (\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))
WORKFLOW: dict[str, Any] = yaml.safe_load(FILES[".github/workflows/criteria-review.yml"])
JOB: list[dict[str, Any]] = WORKFLOW["jobs"]["review"]["steps"]
STEPS = {each["name"]: each for each in JOB if "name" in each}
SETS = TOP / "criteria" / "illustrative"
MARK = "<!-- criteria review -->\n"
#: What the expressions of the workflow stand for.
GITHUB = {
    "github.token": "for-tests",
    "github.repository": "so-noi-vu/tieu-chi",
    "github.event.pull_request.number": "7",
}
COMMENTS = "repos/so-noi-vu/tieu-chi/issues/7/comments"
GH = Path(__file__).with_name("fake_gh.py")


@frozen
class Pull:
    """A pull request: a repository with a base and a branch, and what the service holds of it."""

    folder: Path
    temporary: Path
    environment: Mapping[str, str]

    def git(self, *arguments: str) -> str:
        """What Git prints."""
        command = ["git", *arguments]
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, check=True, stdout=subprocess.PIPE, encoding="utf-8"
        )
        return done.stdout.strip()

    def write(self, path: str, text: str) -> None:
        """Write a file of the repository."""
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def commit(self) -> None:
        """Commit whatever is there."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "a")

    def step(self, name: str) -> tuple[int, str]:
        """Run a step of the workflow; give its status and its log."""
        values = GITHUB | {"github.event.pull_request.base.sha": self.git("rev-parse", "main")}
        own = {
            key: re.sub(r"\$\{\{ (\S+) \}\}", lambda found: values[found[1]], text)
            for key, text in STEPS[name]["env"].items()
        }
        service = {
            "RUNNER_TEMP": str(self.temporary),
            "GITHUB_STEP_SUMMARY": str(self.temporary / "summary.md"),
            "FAKE_STORE": str(self.temporary / "store.json"),
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]],
            cwd=self.folder,
            env={**self.environment, **service, "PARINDEX_LANG": "en", **own},
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        return done.returncode, done.stdout

    def review(self) -> tuple[int, str]:
        """Run both steps as the service does; give the status of the first, and its summary."""
        (self.temporary / "summary.md").write_text("", encoding="utf-8")
        status, log = self.step("Compare")
        commented, said = self.step("Comment")
        assert 0 == commented, said
        assert "" == self.git("status", "--porcelain"), "nothing is written into the checkout"
        return status, (self.temporary / "summary.md").read_text(encoding="utf-8") + log

    def script(self, *arguments: str) -> tuple[int, str]:
        """Run the script by itself, from a folder below the top."""
        below = self.folder / "ghi chú"
        below.mkdir(exist_ok=True)
        done = subprocess.run(
            ["bash", str(self.folder / ".ci/review-criteria.sh"), *arguments],
            cwd=below,
            env=self.environment,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        return done.returncode, done.stdout

    @property
    def kept(self) -> dict[str, Any]:
        """What the service holds."""
        kept: dict[str, Any] = json.loads((self.temporary / "store.json").read_text(encoding="utf-8"))
        return kept

    @property
    def bodies(self) -> list[str]:
        """The texts of all comments."""
        return [each["body"] for each in self.kept["comments"]]


@pytest.fixture
def pull(tmp_path: Path, environment: dict[str, str]) -> Pull:
    """2023 on the base, and a branch without a change yet; somebody else and another workflow have commented."""
    for each in ("bash", "git", "jq"):
        assert shutil.which(each), f"{each} is needed here: install it (Debian, Ubuntu: apt install {each})"
    beside = tmp_path / "bin"
    beside.mkdir()
    (beside / "gh").write_bytes(b"#!/usr/bin/env python3\n" + GH.read_bytes())
    (beside / "gh").chmod(0o755)
    temporary = tmp_path / "runner's temp"
    temporary.mkdir()
    path = os.pathsep.join([str(beside), environment["PATH"]])
    made = Pull(tmp_path / "bộ tiêu chí", temporary, environment | {"PATH": path})
    comments = [
        {"id": 1, "user": {"login": "mot-nguoi"}, "body": MARK + "copied by somebody"},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "of another workflow"},
    ]
    store = {"path": COMMENTS, "calls": [], "comments": comments}
    (temporary / "store.json").write_text(json.dumps(store), encoding="utf-8")

    found = re.search(r"^```sh\n(#!/usr/bin/env bash\n# file: (\S+)\n.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None
    made.folder.mkdir()
    made.git("init", "--quiet", "--initial-branch=main")
    made.write(found[2], found[1])
    made.write("README.md", "Bộ tiêu chí\n")
    made.write("criteria/illustrative/2023-units.yaml", shipped(2023))
    made.commit()
    made.git("switch", "--quiet", "--create", "nhanh-moi")
    return made


def shipped(year: int) -> str:
    """The illustrative set of *year*."""
    return (SETS / f"{year}-units.yaml").read_text(encoding="utf-8")


def headings(text: str) -> list[str]:
    """The files that a review speaks of."""
    return re.findall(r"^## `(.*)`$", text, re.MULTILINE)


@pytest.fixture
def compared(tmp_path: Path, environment: dict[str, str]) -> Callable[[str, str, str, str], str]:
    """What `parindex diff` itself says of two texts, each at its path."""

    def said(old_path: str, old: str, new_path: str, new: str) -> str:
        here = tmp_path / "expected" / "after"
        for path, text in ((old_path, old), (new_path, new)):
            (here / path).parent.mkdir(parents=True, exist_ok=True)
            (here / path).write_text(text, encoding="utf-8")
        done = subprocess.run(
            ["parindex", "diff", old_path, new_path, "--format", "markdown", "--lang", "vi"],
            cwd=here,
            env=environment,
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        assert done.stdout.strip()
        return done.stdout

    return said


def test_the_comment_on_a_new_set_says_what_changed_since_last_year(
    pull: Pull, compared: Callable[[str, str, str, str], str]
) -> None:
    """Against the set that `based_on` names; the summary has the same; a second run updates the comment."""
    old, new = "./criteria/illustrative/2023-units.yaml", "./criteria/illustrative/2024-units.yaml"
    pull.write(new, shipped(2024))
    pull.commit()
    body = f"## `{new[2:]}`\n\n{compared(old, shipped(2023), new, shipped(2024))}\n"

    assert (0, body) == pull.review()
    assert [MARK + "copied by somebody", "of another workflow", MARK + body] == pull.bodies
    assert "7.2.2" in body.replace("\\", "")

    changed = shipped(2024).replace("zero_below: 70%", "zero_below: 69.5%")
    assert changed != shipped(2024)
    pull.write(new, changed)
    pull.commit()
    assert 0 == pull.review()[0]
    assert 3 == len(pull.bodies)
    assert MARK + f"## `{new[2:]}`\n\n{compared(old, shipped(2023), new, changed)}\n" == pull.bodies[2]
    assert ["POST", "PATCH"] == [each[3] for each in pull.kept["calls"] if "--method" in each]


def test_a_changed_set_is_compared_with_what_it_was_where_the_branch_began(
    pull: Pull, compared: Callable[[str, str, str, str], str]
) -> None:
    """What happened on the base since then is not the branch's doing."""
    path = "criteria/illustrative/2023-units.yaml"
    changed = shipped(2023).replace("zero_below: 70%", "zero_below: 69.5%")
    pull.write(path, changed)
    pull.commit()
    pull.git("switch", "--quiet", "main")
    pull.write(path, shipped(2023).replace("cap: 3\n    max: 3", "cap: 2\n    max: 2"))
    pull.commit()
    pull.git("switch", "--quiet", "nhanh-moi")

    assert (
        0,
        f"## `{path}`\n\n{compared('../before/' + path, shipped(2023), './' + path, changed)}\n",
    ) == pull.review()
    assert "dưới 70 %" in pull.bodies[2].replace("\\", "")
    assert "dưới 69,5 %" in pull.bodies[2].replace("\\", "")


def test_nothing_is_said_of_a_pull_request_without_criteria(pull: Pull) -> None:
    """Other files, YAML among them, and no commit at all."""
    assert (0, "") == pull.review()
    pull.write("compose.yaml", "services: {}\n# format: parindex/criteria-set@1\n")
    pull.write("README.md", "Bộ tiêu chí, sửa\n")
    pull.commit()

    assert (0, "") == pull.review()
    assert 2 == len(pull.bodies)
    assert not [each for each in pull.kept["calls"] if "--method" in each]


def test_a_comment_that_is_out_of_date_says_so(pull: Pull) -> None:
    """The branch took back what it did."""
    path = "criteria/illustrative/2023-units.yaml"
    pull.write(path, shipped(2023).replace("zero_below: 70%", "zero_below: 69.5%"))
    pull.commit()
    pull.review()
    pull.write(path, shipped(2023))
    pull.commit()

    assert (0, "") == pull.review()
    assert [f"{MARK}No criteria set differs any more.\n"] == pull.bodies[2:]


def test_names_of_all_kinds_are_found_and_shown(pull: Pull) -> None:
    """Spaces, Vietnamese letters, what a shell or Markdown would take for its own; a folder of its own."""
    old, new = "kỳ 1 (mới)/criteria/tinh-a/2023.yaml", "kỳ 1 (mới)/criteria/tinh-a/2024.yaml"
    odd = "bộ cũ/$(touch planted) `x`;*.yml"
    pull.git("switch", "--quiet", "main")
    pull.write(old, SMALL)
    pull.write(odd, SMALL)
    pull.commit()
    pull.git("switch", "--quiet", "nhanh-moi")
    pull.git("merge", "--quiet", "main")
    pull.write(odd, SMALL.replace("max: 1", "max: 2"))
    pull.write(new, SMALL.replace("2023", "2024").replace("max: 1", "max: 3").replace("year:", LAST))
    pull.write("bộ cũ/--help.yaml", SMALL.replace("year:", "based_on: --help # a\nyear:"))
    pull.commit()

    status, summary = pull.review()
    assert 1 == status, summary
    assert ["bộ cũ/$(touch planted) ?x?;*.yml", "bộ cũ/--help.yaml", new] == headings(summary)
    assert 1 == summary.count("Chưa so sánh được:"), "there is no set '--help', and this is no option"
    assert 2 == summary.count("\n### ")
    assert not list(pull.folder.rglob("planted"))


def test_sets_that_come_go_and_move(pull: Pull) -> None:
    """A renamed file is compared with what it was; one that is gone is named."""
    old = "criteria/illustrative/2023-units.yaml"
    pull.write("criteria/gone.yaml", SMALL)
    pull.git("switch", "--quiet", "--create", "giua")
    pull.commit()
    pull.git("branch", "--force", "main")
    pull.git("rm", "--quiet", "criteria/gone.yaml")
    pull.git("mv", old, "criteria/illustrative/2023-moi.yaml")
    pull.write("criteria/illustrative/2023-moi.yaml", shipped(2023).replace("2023-units", "2023-moi"))
    pull.commit()

    status, said = pull.script("main")
    assert 0 == status, said
    assert ["criteria/gone.yaml", "criteria/illustrative/2023-moi.yaml"] == re.findall(
        r"^## `(.*)`$", said, re.MULTILINE
    )
    assert "This set is removed." in said


def test_a_set_that_cannot_be_compared_is_named_and_the_others_are_compared(pull: Pull) -> None:
    """The step fails behind them, and the comment is there all the same."""
    bad, good = "criteria/illustrative/2023-units.yaml", "criteria/tinh-a/2023.yaml"
    pull.write(bad, shipped(2023).replace("max: 100\n", "max: 100\nmax: 100\n", 1))
    pull.write(good, SMALL)
    pull.commit()

    status, said = pull.review()
    assert 1 == status
    assert "Chưa so sánh được:" in said
    assert "PAR113" in said
    assert good in said
    assert said in pull.bodies[2]


def test_a_long_comparison_is_cut_to_what_a_comment_holds(pull: Pull) -> None:
    """At the end of a line, with a word about it; the summary has all of it."""
    for each in range(300):
        pull.write(f"criteria/tinh-a/{'x' * 200}-{each}.yaml", SMALL)
    pull.commit()

    status, summary = pull.review()
    assert 0 == status
    assert 300 == summary.count("## `")
    body = pull.bodies[2]
    assert 60_000 < len(body.encode()) <= 65_536
    assert body.startswith(MARK)
    assert body.endswith("\nThis is not all: the summary of the job has the rest.\n")
    assert body.rpartition("\nThis is")[0].removeprefix(MARK) in summary


def test_with_a_round_the_review_says_who_gains(pull: Pull) -> None:
    """The round as it was where the branch began; sets that it does not use are compared without it."""
    used, other, longer = "criteria/tinh-a/2023.yaml", "criteria/tinh-b/2023.yaml", "criteria/tinh-a/2023-xa.yaml"
    first = SMALL.replace("max: 1\nrounding", "max: 1\ngroups: [departments]\nrounding")
    texts = {used: first, other: first.replace("tinh-a", "tinh-b"), longer: first.replace("/2023", "/2023-xa")}
    pull.git("switch", "--quiet", "main")
    for path, text in texts.items():
        pull.write(path, text)
    pull.write("đợt/2023/round.yaml", ROUND)
    pull.commit()
    pull.git("switch", "--quiet", "nhanh-moi")
    pull.git("merge", "--quiet", "main")
    for path, text in texts.items():
        pull.write(path, text.replace("max: 1", "max: 2"))
    pull.write("criteria/tinh-a/2024.yaml", first.replace("2023", "2024").replace("year:", LAST))
    pull.write("đợt/2023/round.yaml", "broken")
    pull.commit()

    status, said = pull.script("main", "đợt/2023/round.yaml")
    assert 0 == status, said
    parts = dict(re.findall(r"^## `(.*?)`\n(.*?)(?=^## |\Z)", said, re.MULTILINE | re.DOTALL))
    assert [longer, used, "criteria/tinh-a/2024.yaml", other] == list(parts)
    assert {used, "criteria/tinh-a/2024.yaml"} == {path for path, text in parts.items() if "### Rescored" in text}
    assert "Sở A" in parts[used]
    assert "### 3 changes" in parts[other]


def test_a_history_that_was_not_fetched_is_an_error(pull: Pull) -> None:
    """Rather than nothing to review."""
    pull.git("switch", "--quiet", "--orphan", "khac")
    pull.git("checkout", "--quiet", "main", "--", ".ci")
    pull.commit()

    status, said = pull.script("main")
    assert 2 == status
    assert "no commit in common" in said


def test_forks_are_never_given_a_token_that_writes() -> None:
    """The workflow runs on `pull_request`, and comments only from the repository itself."""
    # YAML 1.1, which the reader speaks, takes the key `on` for true.
    assert {"pull_request": None} == WORKFLOW[True]  # type: ignore[index]
    assert {"contents": "read", "pull-requests": "write"} == WORKFLOW["permissions"]
    assert "github.event.pull_request.head.repo.full_name == github.repository" in STEPS["Comment"]["if"]
    assert {"fetch-depth": 0, "persist-credentials": False} == JOB[0]["with"]
    assert not [each for each in STEPS.values() if "${{" in each.get("run", "")]


LAST = "based_on: tinh-a/2023\nyear:"
SMALL = """\
format: parindex/criteria-set@1
id: tinh-a/2023
year: 2023
title: Bộ tiêu chí nhỏ
status: illustrative
max: 1
rounding: {points: none, index: 2}
compare: published
ties: standard
areas:
  - code: "1"
    name: Công tác chỉ đạo
    max: 1
    criteria:
      - {code: "1.1", name: Ban hành kế hoạch, max: 1, rule: {kind: yes_no}}
"""
ROUND = """\
format: parindex/round@1
id: nho-2023
year: 2023
title: Đợt nhỏ
status: illustrative
groups:
  - {key: departments, name: Sở, criteria_set: tinh-a/2023}
units:
  - {key: so-a, name: Sở A, group: departments}
sheets:
  - {format: parindex/score-sheet@1, criteria_set: tinh-a/2023, unit: so-a, answers: {"1.1": {met: true}}}
"""
