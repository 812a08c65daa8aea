"""`parindex validate`: everything that is wrong, in the format that is asked for."""

import sys
from argparse import Namespace
from pathlib import Path

from parindex.cli.judging import judged_together
from parindex.cli.outcomes import COULD_NOT_LOOK, FINE, PROBLEMS, UNABLE, unable
from parindex.loading.settings import Projects
from parindex.problems import Problem, in_order, problem
from parindex.texts import Language
from parindex.writing.problems_text import problems_json, problems_text

_LEVELS = ("note", "warning", "error")


def validate_command(given: Namespace, language: Language) -> int:
    """All that is wrong with what is named; the exit status."""
    judged = judged_together(given)
    found, texts, files = list(judged.problems), dict(judged.texts), judged.files
    if given.since is not None:
        from parindex.cli.since import since  # noqa: PLC0415, seldom asked

        grown = since(given)
        found += grown.problems
        texts.update(grown.texts)
    problems = _asked_for(_each_once(found), judged.projects)
    text = problems_json(problems, files) if given.format == "json" else problems_text(problems, texts, language)
    if (failed := _deliver(text, given.output_file)) is not None:
        return unable(failed, language)
    sys.stderr.write(_summary(files, judged.passed_over, problems, language))
    if any(each.code in UNABLE for each in problems):
        return COULD_NOT_LOOK
    level = _LEVELS.index(given.fail_level)
    return PROBLEMS if any(_LEVELS.index(each.severity) >= level for each in problems) else FINE


def _each_once(found: list[Problem]) -> tuple[Problem, ...]:
    """*found* in order; a file that is named by another one too is judged once, and a set with errors is named once."""
    once: dict[tuple[object, ...], Problem] = {}
    for each in in_order(found):
        where = None if each.code == "PAR412" else each.place
        once.setdefault((where, each.code, each.values), each)
    return tuple(once.values())


def _asked_for(found: tuple[Problem, ...], projects: Projects) -> tuple[Problem, ...]:
    """*found* without the notes and warnings that the settings of their files switch off; errors always stay."""
    ignored = [each.place is not None and each.code in projects.of(each.place.file).ignore for each in found]
    return tuple(each for each, off in zip(found, ignored, strict=True) if not off or each.severity == "error")


def _summary(files: int, passed_over: int, problems: tuple[Problem, ...], language: Language) -> str:
    counts = {level: sum(each.severity == level for each in problems) for level in _LEVELS}
    if language == "vi":
        words = {"error": "lỗi", "warning": "cảnh báo", "note": "lưu ý"}
        text = f"{files} tệp: " + ", ".join(f"{counts[level]} {words[level]}" for level in reversed(_LEVELS))
        return text + (f"; {passed_over} tệp YAML khác được bỏ qua\n" if passed_over else "\n")
    plural = {level: "" if counts[level] == 1 else "s" for level in _LEVELS}
    text = f"{files} file{'' if files == 1 else 's'}: "
    text += ", ".join(f"{counts[level]} {level}{plural[level]}" for level in reversed(_LEVELS))
    return text + (f"; {passed_over} other YAML files passed over\n" if passed_over else "\n")


def _deliver(text: str, path: Path | None) -> Problem | None:
    if path is None:
        sys.stdout.write(text)
        sys.stdout.flush()  # so that the summary comes behind it where both go to one place
        return None
    try:
        path.write_bytes(text.encode(errors="backslashreplace"))
    except OSError as error:
        return problem("PAR904", path=str(path), words=error.strerror or str(error))
    return None
