"""What is wrong with a document, all of it."""

from attrs import frozen

from parindex.loading.document import Document
from parindex.model.criteria import CriteriaSet
from parindex.problems import Problem


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
