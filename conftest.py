"""Every page runs: the Python, console and named YAML blocks of README.md and docs/ are tests.

The blocks of one page run in order, in a folder of their own with a copy of examples/ in it.
"""

import contextlib
import importlib
import pkgutil
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

import pytest
from sybil import Document, Example, Region, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer
from sybil.sybil import SybilCollection

import parindex
from tests import docs_runner

_UNTRACED = ("docs/", "README.md::", "tests/bare/", "tests/examples/", "tests/property/")
_FOLDER = "_folder_of_the_page"
_MEANT = {"py": "python", "pycon": "python", "bash": "console", "shell": "console", "yml": "yaml"}

_fences = FencedCodeBlockLexer(language=r".+")
_python = PythonEvaluator()


def _run_python(example: Example) -> None:
    with contextlib.chdir(example.namespace[_FOLDER]):
        _python(example)


def _run_console(example: Example) -> str:
    return docs_runner.console(example.parsed, example.namespace[_FOLDER])


def _write_yaml(example: Example) -> None:
    docs_runner.write(example.parsed, example.namespace[_FOLDER])


def _refuse(example: Example) -> str:
    language = example.region.lexemes["language"].split()[0]
    return f"a {language} block does not run: mark it {_MEANT[language]}, or sh or text to show it only"


_EVALUATORS = dict.fromkeys(_MEANT, _refuse) | {
    "python": _run_python,
    "console": _run_console,
    "yaml": _write_yaml,
}


def _blocks(document: Document) -> Iterable[Region]:
    for region in _fences(document):
        region.parsed = region.lexemes["source"]
        region.evaluator = _EVALUATORS.get(region.lexemes["language"].split()[0])
        if region.evaluator is not None:
            yield region


def _set_up(namespace: dict[str, Any]) -> None:
    namespace[_FOLDER] = Path(tempfile.mkdtemp(prefix="parindex-page-"))
    docs_runner.prepare(namespace[_FOLDER])


def _set_up_at_the_top(namespace: dict[str, Any]) -> None:
    """As for a page, beside the shipped sets: the README speaks from the top of the repository."""
    _set_up(namespace)
    shutil.copytree(docs_runner.ROOT / "criteria", namespace[_FOLDER] / "criteria")


def _tear_down(namespace: dict[str, Any]) -> None:
    shutil.rmtree(namespace[_FOLDER])


# Run with `--dist loadfile`: the blocks of a page build upon each other and belong on one worker.
pytest_collect_file = SybilCollection(
    [
        Sybil(parsers=[_blocks], patterns=["README.md"], setup=_set_up_at_the_top, teardown=_tear_down),
        Sybil(parsers=[_blocks], patterns=["*.md"], excludes=["README.md"], setup=_set_up, teardown=_tear_down),
    ]
).pytest()


@pytest.hookimpl(trylast=True)  # after Hypothesis has marked its own
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Do not count what laws, pages and what is shipped reach: traced they take twice as long.

    So every line of floors 1 to 7 is reached by tests that say what comes out, whatever Hypothesis makes up.
    """
    for each in items:
        if each.get_closest_marker("hypothesis") or each.nodeid.startswith(_UNTRACED):
            each.add_marker(pytest.mark.no_cover)


def pytest_collection_finish() -> None:
    """Load every module while all is traced: many are loaded where they are first needed, which may be untraced."""
    if sys.gettrace() is not None:
        for each in pkgutil.walk_packages(parindex.__path__, "parindex."):
            if each.name != "parindex.__main__":  # to load it is to run it
                importlib.import_module(each.name)


@pytest.hookimpl(wrapper=True, trylast=True)  # inside that of pytest-cov
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Trace nothing that is not counted.

    A worker of xdist has two measurements begun by pytest-cov: as it stops the one, the other, which nobody reads,
    goes on and slows all down. What is counted again afterwards sets its own.
    """
    if item.get_closest_marker("no_cover") and type(sys.gettrace()).__module__ == "coverage":
        sys.settrace(None)
    return (yield)
