"""The commands: each asks the library, writes what comes back, and gives the exit status."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

from parindex import catalogue
from parindex.assessing import VERIFIED, run
from parindex.cli.outcomes import COULD_NOT_LOOK, FINE, PROBLEMS, UNABLE, unable
from parindex.cli.scoring import explain_command, score_command
from parindex.loading import Document, check_table, is_ours, parse_document, read_document, sets_for, unread, walk
from parindex.model.results import Outcome
from parindex.model.round import Round
from parindex.problems import Problem, in_order, problem
from parindex.problems.words import KINDS, kind
from parindex.texts import Language, nearest
from parindex.writing.catalogue_text import catalogue_text
from parindex.writing.problem_pages import problem_list, problem_page
from parindex.writing.problems_text import problems_json, problems_text
from parindex.writing.results_csv import results_csv
from parindex.writing.results_json import results_json
from parindex.writing.results_text import results_markdown, results_table

Command = Callable[[Namespace, Language], int]
_LEVELS = ("note", "warning", "error")


def _run(given: Namespace, language: Language) -> int:
    if given.stage != VERIFIED:
        return unable(problem("PAR903", text=given.stage, known=VERIFIED), language)
    if given.round.lower().endswith(".csv"):
        return unable(problem("PAR906", path=given.round), language)
    document = _read(given.round, "<stdin>", Round, given.root)
    if document.problems:
        sys.stderr.write(problems_text(document.problems, document.texts, language))
    if document.errors:
        return COULD_NOT_LOOK if document.errors[0].code in UNABLE else PROBLEMS
    outcome = run(document.value)
    if given.folder is not None and (failed := _write_all(outcome, given.folder, language)) is not None:
        return unable(failed, language)
    sys.stdout.write(_FORMATS[given.format](outcome, language))
    return FINE


_FORMATS: dict[str, Callable[[Outcome, Language], str]] = {
    "table": results_table,
    "json": lambda outcome, _: results_json(outcome),
    "csv": lambda outcome, _: results_csv(outcome),
    "markdown": results_markdown,
}
_FILES = {"table": "results.txt", "json": "results.json", "csv": "results.csv", "markdown": "results.md"}


def _write_all(outcome: Outcome, folder: Path, language: Language) -> Problem | None:
    for form, name in _FILES.items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(_FORMATS[form](outcome, language).encode(errors="backslashreplace"))
        except OSError as error:
            return problem("PAR904", path=str(folder / name), words=error.strerror or str(error))
    return None


def _validate(given: Namespace, language: Language) -> int:
    found: list[Problem] = []
    texts: dict[str, str] = {}
    files = passed_over = 0
    for document in _documents(given):
        if document is None:
            passed_over += 1
            continue
        files += all(each.code not in UNABLE for each in document.problems)
        found += [*document.problems, *_audited(document)]
        texts.update(document.texts)
    problems = _each_once(found)
    text = problems_json(problems, files) if given.format == "json" else problems_text(problems, texts, language)
    if (failed := _deliver(text, given.output_file)) is not None:
        return unable(failed, language)
    sys.stderr.write(_summary(files, passed_over, problems, language))
    if any(each.code in UNABLE for each in problems):
        return COULD_NOT_LOOK
    level = _LEVELS.index(given.fail_level)
    return PROBLEMS if any(_LEVELS.index(kind(each.code).severity) >= level for each in problems) else FINE


def _documents(given: Namespace) -> Iterator[Document | None]:
    """The documents that were named, and those found in folders; None for a YAML file of somebody else."""
    for name in given.paths or ["."]:
        path = Path(name)
        if name != "-" and path.is_dir():
            walked = list(walk(path))
            ours = [each for each in walked if is_ours(each)]
            if not ours:
                yield unread(name, problem("PAR905", path=name))
            sets = sets_for(path, given.root)
            yield from (read_document(each, root=given.root, sets=sets) if each in ours else None for each in walked)
        elif path.suffix.lower() == ".csv":
            yield check_table(path)
        else:
            yield _read(name, given.stdin_filename, None, given.root)


def _read(name: str, stdin_name: str, wanted: type | None, root: Path | None) -> Document:
    if name != "-":
        return read_document(name, wanted, root=root, sets=sets_for(name, root))
    data = sys.stdin.buffer.read()
    return parse_document(data, stdin_name, wanted, folder=Path(), root=root, sets=sets_for(stdin_name, root))


def _audited(document: Document) -> list[Problem]:
    """The findings of a round that could be read, with their places."""
    if not isinstance(document.value, Round):
        return []
    return [each.at(document.locate(each.address)) for each in run(document.value).findings]


def _each_once(found: list[Problem]) -> tuple[Problem, ...]:
    """*found* in order; a file that is named by another one too is judged once."""
    once: dict[tuple[object, ...], Problem] = {}
    for each in in_order(found):
        once.setdefault((each.place, each.code, each.values), each)
    return tuple(once.values())


def _summary(files: int, passed_over: int, problems: tuple[Problem, ...], language: Language) -> str:
    counts = {level: sum(kind(each.code).severity == level for each in problems) for level in _LEVELS}
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


def _problem(given: Namespace, language: Language) -> int:
    if given.code is None:
        sys.stdout.write(problem_list(language))
        return FINE
    chosen = next((each for each in KINDS if given.code.lower() in (each.code.lower(), each.name)), None)
    if chosen is None:
        near = nearest(given.code, [each.name for each in KINDS])
        return unable(problem("PAR902", near=near, text=given.code), language)
    sys.stdout.write(problem_page(chosen, language))
    return FINE


def _catalogue(given: Namespace, language: Language) -> int:
    del given
    sys.stdout.write(catalogue_text([catalogue.get(each) for each in catalogue.ids()], language))
    return FINE


COMMANDS: dict[str, Command] = {
    "run": _run,
    "score": score_command,
    "explain": explain_command,
    "validate": _validate,
    "problem": _problem,
    "catalogue": _catalogue,
}
