"""`parindex validate`: everything that is wrong, in the format that is asked for."""

from argparse import Namespace
from pathlib import Path

from attrs import evolve

from parindex.cli.documents import documents_of
from parindex.cli.outcomes import COULD_NOT_LOOK, PROBLEMS, UNABLE
from parindex.cli.reporting import report_on
from parindex.loading import Document, read_document, read_ledger, sets_for, shrinkage, unread
from parindex.model.ledger import Ledger
from parindex.places import point
from parindex.problems import Problem, in_order, problem
from parindex.running import Ran, run_document
from parindex.texts import Language
from parindex.writing.reports import Report


def validate_command(given: Namespace, language: Language) -> int:
    """All that is wrong with what is named; the exit status."""
    found: list[Problem] = []
    texts: dict[str, str] = {}
    files: list[str] = []
    passed_over = 0
    for document in documents_of(given):
        if document is None:
            passed_over += 1
            continue
        if all(each.code not in UNABLE for each in document.problems):
            files.append(document.locate("").file)
        ran = _ran(document)
        found += ran.problems
        texts.update(ran.texts)
    if given.since is not None:
        grown = _since(given)
        found += grown.problems
        texts.update(grown.texts)
    problems = _each_once(found)
    report = Report(problems, texts, tuple(files), given.fail_level)
    if any(each.code in UNABLE for each in problems):
        report = evolve(report, status=COULD_NOT_LOOK)
    elif any(report.fails(each) for each in problems):
        report = evolve(report, status=PROBLEMS)
    return report_on(report, given, passed_over, language)


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
