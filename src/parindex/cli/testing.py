"""`parindex test`: the worked examples of criteria sets, run; with `--generate` what they lack is written first."""

import re
import sys
from argparse import Namespace
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from parindex.cli.documents import is_new
from parindex.cli.outcomes import COULD_NOT_LOOK, FINE, PROBLEMS, UNABLE
from parindex.cli.progress import shown_progress
from parindex.loading.document import Document, unread
from parindex.loading.documents import parse_document, read_document
from parindex.loading.files import is_criteria_set, walk
from parindex.loading.sets import Sets, sets_for
from parindex.model.criteria import CriteriaSet
from parindex.model.tested import Tested, TestedExample
from parindex.places import parent
from parindex.problems import Problem, problem
from parindex.problems.words import sentence
from parindex.rules.example_runs import Ran, run_examples
from parindex.rules.prepared import prepare
from parindex.texts import Language, Words
from parindex.writing.example_words import example_words
from parindex.writing.tested_json import tested_json
from parindex.writing.tested_text import tested_text

#: The address of an example, in that of something in it.
_EXAMPLE = re.compile(r"(?:^|.*\.)examples\[\d+\]")
#: How the address of an example of the whole set begins.
_OF_SET = "examples["
#: What an example says differs from what it gives; it is an answer, and can be run.
_DIFFERS = frozenset(("PAR330", "PAR356"))
#: Nothing there that could be tested.
_NO_SET = frozenset((*UNABLE, "PAR933", "PAR937"))
#: The other kinds of file, by their `format:` line.
_OTHERS = {
    "parindex/round@1": "a round",
    "parindex/score-sheet@1": "a score sheet",
    "parindex/ledger@1": "a ledger",
    "parindex/awards@1": "awards",
}


def test_command(given: Namespace, language: Language) -> int:
    """The examples of all that is named; the exit status."""
    if not (given.generate or given.diff):
        return _test(given, language)
    from parindex.cli.generating import generating  # noqa: PLC0415, seldom asked

    with generating(given, language) as failed:
        status = _test(given, language)
    return COULD_NOT_LOOK if failed else status


def _test(given: Namespace, language: Language) -> int:
    if given.mutate:
        from parindex.cli.mutating import mutate_command  # noqa: PLC0415, it needs more than examples do

        return mutate_command(given, language)
    tested = list(_all_tested(given))
    text = tested_json(tested) if given.format == "json" else tested_text(tested, language, verbose=given.verbose)
    sys.stdout.write(text)
    return max((status_of(each) for each in tested), default=FINE)


def status_of(tested: Tested) -> int:
    """The exit status for what came of one file."""
    if any(each.code in _NO_SET for each in tested.problems):
        return COULD_NOT_LOOK
    failed = tested.problems or any(each.state in ("failed", "broken") for each in tested.examples)
    return PROBLEMS if failed else FINE


def _all_tested(given: Namespace) -> Iterator[Tested]:
    documents = list(criteria_files(given))
    known: dict[str, Sets] = {}
    with shown_progress() as progress:
        for at, each in enumerate(documents, start=1):
            document = each if isinstance(each, Document) else read_set(each, given, known)
            yield tested_of(document)
            if progress is not None:
                progress(at, len(documents))


def criteria_files(given: Namespace) -> Iterator[str | Document]:
    """The files that are named, and the criteria sets found in folders; a document where there is none to read.

    What is reached twice, by a link or by another spelling of its path, is given once, as it was called first.
    """
    known: set[str] = set()
    for name in given.paths or ["."]:
        if name == "-":
            if name not in known:  # the paths that are known are whole ones
                yield name
            known.add(name)
            continue
        if not Path(name).is_dir():
            if is_new(Path(name), known):
                yield name
            continue
        found = [each for each in walk(Path(name)) if is_criteria_set(each)]
        yield from (str(each) for each in found if is_new(each, known))
        if not found:
            yield unread(name, problem("PAR933", path=name))


def read_set(name: str, given: Namespace, known: dict[str, Sets]) -> Document:
    """The criteria set in the file *name*; *known* is what was read of others so far, by where they are sought."""
    folder = str(Path(name).parent)
    if folder not in known:
        known[folder] = sets_for("." if name == "-" else name, given.root)
    if name != "-":
        return _of_its_kind(read_document(name, CriteriaSet, root=given.root, sets=known[folder]), name)
    data, name = sys.stdin.buffer.read(), given.stdin_filename
    read = parse_document(data, name, CriteriaSet, folder=Path(), root=given.root, sets=known[folder])
    return _of_its_kind(read, name)


def _of_its_kind(document: Document, name: str) -> Document:
    """*document*; where the file *name* is of another kind, that alone: its format is one that is known."""
    for each in document.errors:
        if each.code == "PAR202" and each.value("text") in _OTHERS:
            what = _OTHERS[str(each.value("text"))]
            return unread(name, problem("PAR937", place=each.place, path=name, what=what), texts=document.texts)
    return document


def tested_of(document: Document) -> Tested:
    """What comes of the examples in *document*; nothing is run where more is wrong with it than its examples."""
    path = document.locate("").file
    of_examples = [each for each in document.errors if _EXAMPLE.match(each.address)]
    others = tuple(each for each in document.errors if each not in of_examples)
    criteria = criteria_of(document)
    if criteria is None or others:
        return Tested(path, None, document.errors, document.texts)
    broken = _broken(each for each in of_examples if not each.address.startswith(_OF_SET))  # those are looked at anew
    prepared = prepare(criteria)
    known = {each.address for each in of_examples}
    examples = [_run(each, document, known) for each in run_examples(prepared, passed_over=broken)]
    by_item = {each.leaf.address: each for each in prepared.items}
    for address, found in broken.items():
        item = by_item.get(parent(parent(address)))
        name = Words() if item is None else item.criterion.name
        code = "" if item is None else item.code
        examples.append(_broken_example(address, code, name, found, document))
    examples.sort(key=lambda each: (each.place.line, each.place.column))
    tested = Tested(
        path,
        criteria.id,
        examples=tuple(examples),
        items=tuple(each.code for each in prepared.items if each.criterion.examples),
        bare=tuple(each.code for each in prepared.items if not each.criterion.examples),
    )
    if not criteria.examples:
        return tested
    from parindex.cli.testing_units import with_units  # noqa: PLC0415, few sets have some, and it needs scoring

    return with_units(tested, document, criteria, prepared)


def criteria_of(document: Document) -> CriteriaSet | None:
    """The set in *document*, if it could be read, whatever its rules or examples have wrong with them."""
    if isinstance(document.value, CriteriaSet):
        return document.value
    seen = document.seen
    if seen is None or not seen.whole(""):
        return None
    return next((each for address, each in seen.each(CriteriaSet) if not address), None)


def _broken(errors: Iterable[Problem]) -> dict[str, list[Problem]]:
    """The examples that are no answers, by address, and what is wrong with each."""
    found: dict[str, list[Problem]] = {}
    for each in errors:
        match = _EXAMPLE.match(each.address)
        if match and each.code not in _DIFFERS:
            found.setdefault(match[0], []).append(each)
    return found


def _run(ran: Ran, document: Document, known: Collection[str]) -> TestedExample:
    address = f"{ran.address}.points"
    said = ran.example.points
    return TestedExample(
        place=document.locate(address),
        address=ran.address,
        item=ran.item.code,
        name=ran.item.criterion.name,
        shows=ran.example.name,
        state="passed" if ran.passed else "failed" if address in known else "waived",
        expected=said if isinstance(said, str) else f"{said:f}",
        got=ran.got.text,
        why=example_words(ran),
    )


def _broken_example(address: str, code: str, name: Words, found: list[Problem], document: Document) -> TestedExample:
    first = found[0]
    return TestedExample(
        place=first.place or document.locate(address),
        address=address,
        item=code,
        name=name,
        shows=None,
        state="broken",
        expected="",
        got=None,
        why=Words(
            "; ".join(f"{each.code} {sentence(each, 'vi')}" for each in found),
            "; ".join(f"{each.code} {sentence(each, 'en')}" for each in found),
        ),
    )
