"""What is wrong with documents, all of it, and between those that are judged together."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from parindex.cli.documents import documents_of
from parindex.cli.outcomes import UNABLE
from parindex.loading.document import Document
from parindex.loading.settings import Projects
from parindex.model.criteria import CriteriaSet
from parindex.problems import Problem

if TYPE_CHECKING:
    from parindex.loading.together import Together


@frozen
class Judged:
    """What is wrong, the texts in which it stands, by file, and the units of a round that have no sheet."""

    problems: tuple[Problem, ...]
    texts: dict[str, str]
    lacking: tuple[str, ...] = ()


def judged_document(document: Document) -> Judged:
    """What is wrong with *document*; a round is run, and audited, to find all of it."""
    if document.kind is CriteriaSet:
        from parindex.loading.of_criteria import with_style  # noqa: PLC0415, it read the document

        return Judged(with_style(document).problems, document.texts)
    if document.made is None:
        return Judged(document.problems, document.texts)
    from parindex.running import run_document  # noqa: PLC0415, most of the house, and only rounds need it

    ran = run_document(document, detailed=False)
    findings = ran.outcome.findings if ran.outcome is not None else ()
    located = [each.at(document.locate(each.address)) for each in findings]
    return Judged((*ran.problems, *located), ran.texts, ran.lacking)


@frozen
class JudgedTogether:
    """What is wrong with all files that a command was given.

    Attributes:
        problems: What is wrong, in no order, perhaps twice.
        texts: The texts in which it stands, by file.
        files: How many files were judged.
        passed_over: How many YAML files of others there were.
        projects: What the projects ask in which the files lie.
    """

    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    files: int
    passed_over: int
    projects: Projects


def judged_together(given: Namespace) -> JudgedTogether:
    """What is wrong with each of the files that are named, between them, and with the settings of their projects."""
    apart: list[tuple[str, tuple[Problem, ...]]] = []
    texts: dict[str, str] = {}
    files = passed_over = 0
    together, projects = _together() if _are_several(given) else None, Projects(given.root)
    for document in documents_of(given):
        if document is None:
            passed_over += 1
            continue
        files += all(each.code not in UNABLE for each in document.problems)
        judged, name = judged_document(document), document.locate("").file
        apart.append((name, judged.problems))
        texts.update(judged.texts)
        projects.of(name)
        together = together or (_together() if judged.lacking else None)
        if together is not None:
            together.add(document, judged.lacking)
    # What a round says of its sheets is said better than by themselves.
    found = [each for name, own in apart if together is None or not together.is_said(name) for each in own]
    found += [*(together.problems() if together is not None else ()), *projects.problems]
    return JudgedTogether(tuple(found), {**texts, **projects.texts}, files, passed_over, projects)


def _are_several(given: Namespace) -> bool:
    return len(given.paths) != 1 or Path(given.paths[0]).is_dir()


def _together() -> "Together":
    """What compares files with each other."""
    from parindex.loading.together import Together  # noqa: PLC0415, most of the house, and one file needs none of it

    return Together()
