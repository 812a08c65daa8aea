"""What is wrong with the documents that are given, all of it; many of them on all cores."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from parindex.cli.documents import Found, documents_of, read_found
from parindex.cli.outcomes import PASSED_OVER, UNABLE
from parindex.cli.progress import shown_progress
from parindex.loading.document import Document
from parindex.loading.sets import Sets
from parindex.model.criteria import CriteriaSet
from parindex.problems import Problem

if TYPE_CHECKING:
    from parindex.loading.together import Standing

#: Files of so many bytes together are read before other processes have started.
_WORTH_SHARING = 1 << 20
_CHUNK = 6


@frozen(eq=False, repr=False)
class Judged:
    """What is wrong, and where.

    Attributes:
        problems: All that is wrong.
        texts: The text of each file in which something is wrong, by its name in places.
        file: The file that was judged; None where it could not be opened.
        standing: What it says of other files; None where there are none.
    """

    problems: tuple[Problem, ...]
    texts: dict[str, str]
    file: str | None = None
    standing: "Standing | None" = None


def judged_document(document: Document, *, several: bool, cores: int | None = None) -> Judged:
    """What is wrong with *document*; a round is run, by as many processes as there are *cores*, to find all of it.

    What it says of other files is kept where there are *several*, or it is a round whose units lack sheets.
    """
    unable = any(each.code in (*UNABLE, *PASSED_OVER) for each in document.problems)
    file = None if unable else document.locate("").file
    if document.made is None:
        document = _with_style(document)
        texts, standing = document.texts if document.problems else {}, _standing(document, ()) if several else None
        return Judged(document.problems, texts, file, standing)
    from parindex.running import run_document  # noqa: PLC0415, most of the house, and only rounds need it

    ran = run_document(document, detailed=False, cores=cores)
    findings = ran.outcome.findings if ran.outcome is not None else ()
    problems = (*ran.problems, *(each.at(document.locate(each.address)) for each in findings))
    standing = _standing(document, ran.lacking) if several or ran.lacking else None
    return Judged(problems, ran.texts if problems else {}, file, standing)


def _with_style(document: Document) -> Document:
    if document.kind is not CriteriaSet:
        return document
    from parindex.loading.of_criteria import with_style  # noqa: PLC0415, it read the document

    return with_style(document)


def _standing(document: Document, lacking: tuple[str, ...]) -> "Standing | None":
    from parindex.loading.together import standing_of  # noqa: PLC0415, most of the house, and one file needs none of it

    return standing_of(document, lacking)


def judged(given: Namespace, *, cores: int | None = None) -> Iterator[Judged | None]:
    """What is wrong with each document that is *given*; None for a YAML file of somebody else."""
    found = list(documents_of(given))
    known: dict[str, Sets] = {}
    several = len(found) > 1
    files = [each for each in found if isinstance(each, Found)]
    with shown_progress() as progress:
        done = _shared(files, cores) if cores != 1 and _worth_sharing(files) else None
        for at, each in enumerate(found, start=1):
            if not isinstance(each, Found):
                yield None if each is None else judged_document(each, several=several, cores=cores)
            else:
                one = next(done) if done is not None else None
                yield one or judged_document(read_found(each, known), several=several, cores=cores)
            if progress is not None:
                progress(at, len(found))


def _worth_sharing(files: Sequence[Found]) -> bool:
    size = 0
    for each in files:
        try:
            size += Path(each.path).stat().st_size
        except (OSError, ValueError):
            continue  # it will be said to be no file
        if size > _WORTH_SHARING:
            return True
    return False


def _shared(files: Sequence[Found], cores: int | None) -> Iterator[Judged]:
    from parindex.sharing import shared, workers_for  # noqa: PLC0415, for many files alone

    chunks = [files[first : first + _CHUNK] for first in range(0, len(files), _CHUNK)]
    known: dict[str, Sets] = {}
    for done in shared(_chunk, known, chunks, workers=workers_for(len(chunks), cores)):
        yield from done


def _chunk(known: dict[str, Sets], files: Sequence[Found]) -> list[Judged]:
    return [judged_document(read_found(each, known), several=True, cores=1) for each in files]
