"""What is wrong with a document, all of it."""

from attrs import frozen

from parindex.loading.document import Document
from parindex.problems import Problem


@frozen
class Judged:
    """What is wrong, and the texts in which it stands, by file."""

    problems: tuple[Problem, ...]
    texts: dict[str, str]


def judged_document(document: Document) -> Judged:
    """What is wrong with *document*; a round is run, and audited, to find all of it."""
    if document.made is None:
        return Judged(document.problems, document.texts)
    from parindex.running import run_document  # noqa: PLC0415, most of the house, and only rounds need it

    ran = run_document(document, detailed=False)
    findings = ran.outcome.findings if ran.outcome is not None else ()
    located = [each.at(document.locate(each.address)) for each in findings]
    return Judged((*ran.problems, *located), ran.texts)
