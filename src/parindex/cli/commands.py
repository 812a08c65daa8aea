"""The commands: each asks the library, writes what comes back, and gives the exit status."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve

from parindex import catalogue
from parindex.cli.outcomes import COULD_NOT_LOOK, FINE, PROBLEMS, UNABLE, unable
from parindex.cli.progress import shown_progress
from parindex.cli.scoring import explain_command, score_command
from parindex.loading import (
    Document,
    check_table,
    is_ours,
    parse_document,
    read_document,
    read_ledger,
    sets_for,
    shrinkage,
    unread,
    walk,
)
from parindex.model.ledger import VERIFIED, Ledger
from parindex.model.results import Outcome
from parindex.model.round import Round
from parindex.places import point
from parindex.problems import Problem, in_order, problem
from parindex.problems.words import KINDS, kind
from parindex.running import Ran, run_document
from parindex.texts import Language, nearest
from parindex.writing.catalogue_text import catalogue_text
from parindex.writing.problem_pages import problem_list, problem_page
from parindex.writing.problems_text import problems_json, problems_text
from parindex.writing.results_csv import results_csv
from parindex.writing.results_json import packed_unit, results_pieces
from parindex.writing.results_text import results_markdown, results_table

Command = Callable[[Namespace, Language], int]
_LEVELS = ("note", "warning", "error")


def _run(given: Namespace, language: Language) -> int:
    if given.round.lower().endswith(".csv"):
        return unable(problem("PAR906", path=given.round), language)
    document = _read(given.round, "<stdin>", Round, given.root)
    if document.errors:
        wrong = run_document(document)
        sys.stderr.write(problems_text(wrong.problems, wrong.texts, language))
        return COULD_NOT_LOOK if document.errors[0].code in UNABLE else PROBLEMS
    stages = [] if document.value.published else [each.key for each in document.value.stages]
    if given.stage not in (*stages, VERIFIED):
        return unable(problem("PAR903", text=given.stage, known=", ".join((*stages, VERIFIED))), language)
    in_full = (given.format == "json" or given.folder is not None) and not given.no_items
    with shown_progress() as progress:
        ran = run_document(
            document,
            stage=given.stage,
            keep_going=given.keep_going,
            detailed=False,
            pack=packed_unit if in_full else None,
            progress=progress,
        )
    sys.stderr.write(problems_text(_worth_saying(ran.problems), ran.texts, language))
    sys.stderr.write(_left_unsaid(ran.problems, language))
    if given.folder is not None and (failed := _write_all(ran, given.folder, language)) is not None:
        return unable(failed, language)
    for piece in _FORMATS[given.format](ran, language):
        sys.stdout.write(piece)
    return PROBLEMS if ran.errors else FINE


#: So many warnings and notes are said by `run`; `validate` says all.
_MOST_WARNINGS = 40


def _worth_saying(problems: Sequence[Problem]) -> list[Problem]:
    """All errors; of the rest none where they are too many."""
    errors = [each for each in problems if kind(each.code).severity == "error"]
    return list(problems) if len(problems) - len(errors) <= _MOST_WARNINGS else errors


def _left_unsaid(problems: Sequence[Problem], language: Language) -> str:
    """How many warnings and notes were not said, by code."""
    left = Counter(each.code for each in problems) - Counter(each.code for each in _worth_saying(problems))
    if not left:
        return ""
    codes = ", ".join(f"{code} × {number}" for code, number in sorted(left.items()))
    if language == "vi":
        return f"{left.total()} cảnh báo và lưu ý khác ({codes}): xem bằng parindex validate\n"
    return f"{left.total()} more warnings and notes ({codes}): parindex validate says them\n"


def _outcome(ran: Ran) -> Outcome:
    assert ran.outcome is not None  # noqa: S101, the round had no errors
    return ran.outcome


#: What is written, in pieces.
_FORMATS: dict[str, Callable[[Ran, Language], Iterable[str]]] = {
    "table": lambda ran, language: (results_table(_outcome(ran), language),),
    "json": lambda ran, _: results_pieces(_outcome(ran), ran.packed),
    "csv": lambda ran, _: (results_csv(_outcome(ran)),),
    "markdown": lambda ran, language: (results_markdown(_outcome(ran), language),),
}
_FILES = {"table": "results.txt", "json": "results.json", "csv": "results.csv", "markdown": "results.md"}


def _write_all(ran: Ran, folder: Path, language: Language) -> Problem | None:
    for form, name in _FILES.items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with (folder / name).open("wb") as file:
                for piece in _FORMATS[form](ran, language):
                    file.write(piece.encode(errors="backslashreplace"))
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
        ran = _ran(document)
        found += ran.problems
        texts.update(ran.texts)
    if given.since is not None:
        grown = _since(given)
        found += grown.problems
        texts.update(grown.texts)
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
    return parse_document(data, stdin_name, wanted, folder=Path(), root=root, sets=sets_for(".", root))


def _ran(document: Document) -> Ran:
    """What is wrong with a document; a round is run, and audited, to find all of it."""
    if document.made is None:
        return Ran(None, document.problems, document.texts)
    ran = run_document(document, detailed=False)
    findings = ran.outcome.findings if ran.outcome is not None else ()
    located = [each.at(document.locate(each.address)) for each in findings]
    return evolve(ran, problems=(*ran.problems, *located))


def _since(given: Namespace) -> Ran:
    """What the ledger that is named has lost, or changed, since the older one."""
    if len(given.paths) != 1:
        return Ran(None, (problem("PAR911", place=point(".", 1, 1), path=", ".join(given.paths) or "."),), {})
    documents = [_ledger(each) for each in (given.paths[0], str(given.since))]
    problems = [each for one in documents for each in one.problems]
    texts = {name: text for each in documents for name, text in each.texts.items()}
    if not any(each.errors for each in documents):
        problems += shrinkage(documents[1], documents[0])
    return Ran(None, tuple(problems), texts)


def _ledger(path: str) -> Document:
    """The document that has the ledger at *path*: itself, or its round; or that there is none."""
    if path == "-" or Path(path).is_dir():
        return unread(path, problem("PAR911", place=point(path, 1, 1), path=path))
    is_table = path.lower().endswith(".csv")
    document = read_ledger(path) if is_table else read_document(path, sets=sets_for(path, None))
    if is_table and any((each.code, each.value("key")) == ("PAR204", "stage") for each in document.problems):
        return unread(path, problem("PAR911", place=point(path, 1, 1), path=path))
    holds = document.made is not None and document.made.ledger is not None
    if document.value is None or isinstance(document.value, Ledger) or holds:
        return document
    return unread(path, problem("PAR911", place=point(path, 1, 1), path=path))


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
