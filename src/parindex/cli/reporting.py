"""How a report on problems is written: in which format, and where to."""

import os
import sys
from argparse import Namespace
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from attrs import evolve

from parindex import __version__
from parindex.cli.outcomes import unable
from parindex.problems import Problem, problem
from parindex.texts import Language
from parindex.writing.reports import Report, counted

#: Where services say in which folder they have checked out a repository: they know its files by their path there.
_CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


def report_on(report: Report, given: Namespace, passed_over: int, language: Language) -> int:
    """Write *report* as it was asked for, and its summary to standard error; the exit status."""
    chosen = given.format or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text")
    report = evolve(report, top=top_of_checkout(Path.cwd(), os.environ), version=__version__)
    if (failed := _deliver(_written(report, chosen, language), given.output_file)) is not None:
        return unable(failed, language)
    sys.stderr.write(_summary(report, passed_over, language))
    if chosen == "text" and report.problems:
        from parindex.cli.mendable import mendable  # noqa: PLC0415, where something is wrong

        sys.stderr.write(mendable(report, given, language))
    if chosen == "github" and (page := os.environ.get("GITHUB_STEP_SUMMARY")):
        from parindex.writing.problems_github import step_summary  # noqa: PLC0415, for GitHub alone

        _append(step_summary(report, language), Path(page), language)
    return report.status


def top_of_checkout(folder: Path, environment: Mapping[str, str]) -> Path:
    """The folder that a service has checked a repository out into, where *folder* lies below it; else *folder*."""
    for name in _CHECKOUTS:
        top = environment.get(name)
        if top and folder.is_relative_to(os.path.realpath(top)):
            return Path(os.path.realpath(top))
    return folder


def _written(report: Report, chosen: str, language: Language) -> str:
    """*report* in the format that was *chosen*; what writes it is loaded when there is something to write."""
    if chosen in ("text", "github") and not report.problems:
        return ""
    writer = getattr(import_module(f"parindex.writing.problems_{chosen}"), f"problems_{chosen}")
    if chosen == "text":
        return str(writer(report.problems, report.texts, language))
    return str(writer(report, language) if chosen == "github" else writer(report))


def _summary(report: Report, passed_over: int, language: Language) -> str:
    files = len(report.files)
    counts = counted(report.problems, language)
    if language == "vi":
        return f"{files} tệp: {counts}" + (f"; {passed_over} tệp YAML khác được bỏ qua\n" if passed_over else "\n")
    text = f"{files} file{'' if files == 1 else 's'}: {counts}"
    others = "file" if passed_over == 1 else "files"
    return text + (f"; {passed_over} other YAML {others} passed over\n" if passed_over else "\n")


def _deliver(text: str, path: Path | None) -> Problem | None:
    if path is None:
        sys.stdout.write(text)
        sys.stdout.flush()  # so that the summary comes behind it where both go to one place
        return None
    try:
        _write_whole(text.encode(errors="backslashreplace"), path)
    except OSError as error:
        return _not_written(path, error)
    return None


def _write_whole(data: bytes, path: Path) -> None:
    """Write all of *data*, or leave what is there as it was; a pipe or device is written to as it is."""
    path = Path(os.path.realpath(path))  # a link goes on being one
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with beside.open("xb") as file:
            file.write(data)
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _append(text: str, page: Path, language: Language) -> None:
    """Add *text* to a *page*; that it cannot be is said, and changes no status, for the log has all of it."""
    try:
        with page.open("ab") as file:
            file.write(text.encode(errors="backslashreplace"))
    except OSError as error:
        unable(_not_written(page, error), language)


def _not_written(path: Path, error: OSError) -> Problem:
    return problem("PAR904", path=str(path), words=error.strerror or str(error))
