"""The runner of the pages notices when a page and the program disagree."""

from pathlib import Path

import pytest

from tests import docs_runner
from tests.docs_runner import Command

PAGE = """\
# A page

```yaml
# file: sets/one.yaml
title: Một
```

```console
$ cat sets/one.yaml
# file: sets/one.yaml
title: Một
```

```python
from pathlib import Path

text = Path("sets/one.yaml").read_text(encoding="utf-8")
```

```python title="later"
assert text.endswith("title: Một\\n")
```
"""


@pytest.mark.parametrize(
    ("expected", "printed"),
    [
        ((), ()),
        (("a", "b"), ("a", "b")),
        (("…",), ()),
        (("a", "…"), ("a",)),
        (("a", "…", "d"), ("a", "b", "c", "d")),
        (("…", "c", "…"), ("a", "b", "c", "d")),
        (("giá trị (1.0)",), ("giá trị (1.0)",)),
    ],
)
def test_what_agrees_has_no_difference(expected: tuple[str, ...], printed: tuple[str, ...]) -> None:
    """Equal lines agree, and an ellipsis on its own line stands for any lines, or none."""
    assert docs_runner.difference(expected, printed) == ""


@pytest.mark.parametrize(
    ("expected", "printed"),
    [
        ((), ("a",)),
        (("a",), ()),
        (("a",), ("a", "")),
        (("a",), ("a ",)),
        (("a", "b"), ("b", "a")),
        (("a.c",), ("abc",)),
        (("a…",), ("abc",)),
        (("a", "…", "d"), ("a", "b", "c")),
    ],
)
def test_what_differs_is_shown(expected: tuple[str, ...], printed: tuple[str, ...]) -> None:
    """One line, one space or one order that differs is a difference, and it is shown."""
    assert docs_runner.difference(expected, printed).startswith("--- on the page\n+++ printed")


def test_a_block_is_read_into_commands() -> None:
    """Lines below a command are what it prints, blank ones too; a command may go on after a backslash."""
    block = "$ one \\\n>   --two\n> out\n\n$ three\n$ four\nfour\n"

    assert [
        Command("one \\\n  --two", ("> out", "")),
        Command("three", ()),
        Command("four", ("four",)),
    ] == list(docs_runner.commands(block))


def test_a_block_without_a_command_is_refused(tmp_path: Path) -> None:
    """Output that no command made is a fault of the page."""
    assert "begins with a line '$ command'" in docs_runner.console("output\n", tmp_path)


@pytest.mark.parametrize(
    "block",
    [
        "$ echo một\nmột\n",
        "$ echo error >&2; exit 1\nerror\n",
        "$ printf 'a\\n\\nb'\na\n\nb\n",
        "$ echo $LC_ALL $NO_COLOR $COLUMNS $PARINDEX_LANG\nC.UTF-8 1 110\n",
        "$ test -t 0 || echo no terminal\nno terminal\n",
        "$ python -c 'import sys; print(sys.version_info >= (3, 11))'\nTrue\n",
        "$ touch here\n$ ls\nhere\n",
    ],
)
def test_a_true_block_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: str) -> None:
    """Both outputs count, the settings are fixed, and a command may fail where the page shows it."""
    monkeypatch.setenv("PARINDEX_LANG", "vi")

    assert docs_runner.console(block, tmp_path) == ""


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("$ echo a\nb\n", "-b\n+a"),
        ("$ echo a\n", "+a"),
        ("$ true\na\n", "-a"),
        ("$ echo a; echo b >&2\na\n", "+b"),
        ("$ echo a\na\n$ echo b\nc\n", "$ echo b"),
        ("$ no-such-command\n…\n", "ended with 127"),
        ("$ kill -9 $$\n", "ended with -9"),
    ],
)
def test_a_false_block_is_told(tmp_path: Path, block: str, told: str) -> None:
    """A page that shows something else fails, and the command and the difference are told."""
    assert told in docs_runner.console(block, tmp_path)


def test_a_named_block_becomes_a_file(tmp_path: Path) -> None:
    """The line with the name is kept, so that places in the file are places on the page."""
    docs_runner.write("# file: a/b.yaml\nkey: một\n", tmp_path)
    docs_runner.write("key: not named\n", tmp_path)

    assert ["a", "a/b.yaml"] == sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert (tmp_path / "a/b.yaml").read_text(encoding="utf-8") == "# file: a/b.yaml\nkey: một\n"


@pytest.mark.parametrize("name", ["../b.yaml", "/b.yaml"])
def test_a_named_block_stays_in_its_folder(tmp_path: Path, name: str) -> None:
    """A page cannot write beside its own folder."""
    (tmp_path / "page").mkdir()

    with pytest.raises(ValueError, match="outside the folder"):
        docs_runner.write(f"# file: {name}\n", tmp_path / "page")


@pytest.mark.parametrize(
    ("page", "outcome"),
    [
        (PAGE, {"passed": 4}),
        (PAGE.replace("$ cat", "$ tail -n 1"), {"passed": 3, "failed": 1}),
        (PAGE.replace('"title: Một', '"title: Hai'), {"passed": 3, "failed": 1}),
        (PAGE.replace("```console", "```shell"), {"passed": 3, "failed": 1}),
        (PAGE.replace("```console", "```text"), {"passed": 3}),
    ],
)
def test_a_page_is_collected_and_run(tmp_path: Path, page: str, outcome: dict[str, int]) -> None:
    """The blocks of a page share a folder and their names, and one that fails fails the run."""
    (tmp_path / "conftest.py").write_bytes((docs_runner.ROOT / "conftest.py").read_bytes())
    (tmp_path / "page.md").write_text(page, encoding="utf-8")
    command = "python -m pytest -q -p no:cacheprovider --rootdir . page.md"
    status, printed = docs_runner.run(f"PYTHONPATH='{docs_runner.ROOT}' {command}", tmp_path)

    assert (1 if "failed" in outcome else 0) == status, "\n".join(printed)
    for state, count in outcome.items():
        assert f"{count} {state}" in printed[-1]
