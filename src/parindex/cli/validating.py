"""`parindex validate`: everything that is wrong, in the format that is asked for."""

import sys
from argparse import Namespace
from pathlib import Path

from attrs import evolve

from parindex.cli.documents import documents_of
from parindex.cli.outcomes import COULD_NOT_LOOK, FINE, PROBLEMS, UNABLE, unable
from parindex.loading import (
    Document,
    Projects,
    Together,
    read_document,
    read_ledger,
    sets_for,
    shrinkage,
    unread,
    with_style,
)
from parindex.model.ledger import Ledger
from parindex.model.sheets import ScoreSheet
from parindex.places import point
from parindex.problems import Problem, in_order, problem
from parindex.problems.words import kind
from parindex.running import Ran, run_document
from parindex.texts import Language
from parindex.writing.problems_text import problems_json, problems_text

_LEVELS = ("note", "warning", "error")


def validate_command(given: Namespace, language: Language) -> int:
    """All that is wrong with what is named; the exit status."""
    found: list[Problem] = []
    alone: list[tuple[Document, tuple[Problem, ...]]] = []
    texts: dict[str, str] = {}
    files = passed_over = 0
    together, projects = Together(), Projects(given.root)
    for document in documents_of(given):
        if document is None:
            passed_over += 1
            continue
        files += all(each.code not in UNABLE for each in document.problems)
        ran = _ran(document)
        together.add(document, ran.lacking)
        projects.of(document.locate("").file)
        if document.kind is ScoreSheet:  # perhaps its round says all this, too, and better
            alone.append((document, ran.problems))
        else:
            found += ran.problems
        texts.update(ran.texts)
    found += [each for document, own in alone if not together.judged_with_its_round(document) for each in own]
    found += [*together.problems(), *projects.problems]
    texts.update(projects.texts)
    if given.since is not None:
        grown = _since(given)
        found += grown.problems
        texts.update(grown.texts)
    problems = _asked_for(_each_once(found), projects)
    text = problems_json(problems, files) if given.format == "json" else problems_text(problems, texts, language)
    if (failed := _deliver(text, given.output_file)) is not None:
        return unable(failed, language)
    sys.stderr.write(_summary(files, passed_over, problems, language))
    if any(each.code in UNABLE for each in problems):
        return COULD_NOT_LOOK
    level = _LEVELS.index(given.fail_level)
    return PROBLEMS if any(_LEVELS.index(kind(each.code).severity) >= level for each in problems) else FINE


def _ran(document: Document) -> Ran:
    """What is wrong with a document; a round is run, and audited, to find all of it."""
    if document.made is None:
        return Ran(None, with_style(document).problems, document.texts)
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
    """*found* in order; a file that is named by another one too is judged once, and a set with errors is named once."""
    once: dict[tuple[object, ...], Problem] = {}
    for each in in_order(found):
        where = None if each.code == "PAR412" else each.place
        once.setdefault((where, each.code, each.values), each)
    return tuple(once.values())


def _asked_for(found: tuple[Problem, ...], projects: Projects) -> tuple[Problem, ...]:
    """*found* without the notes and warnings that the settings of their files switch off; errors always stay."""
    return tuple(
        each
        for each in found
        if kind(each.code).severity == "error"
        or each.place is None
        or each.code not in projects.of(each.place.file).ignore
    )


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
