"""`parindex test --mutate`: what in criteria sets could be another number, and no example would notice."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from itertools import count

from attrs import frozen

from parindex.cli.outcomes import PROBLEMS
from parindex.cli.progress import shown_progress
from parindex.cli.testing import criteria_files, read_set, status_of, tested_of
from parindex.loading.document import Document
from parindex.loading.sets import Sets
from parindex.model.tested import Tested
from parindex.mutation.fates import ALIVE
from parindex.mutation.surveys import Found, counts_of, found_of, listed_in, score
from parindex.texts import Language
from parindex.writing.mutants_text import counts_text, mutant_text, mutants_data, not_tried
from parindex.writing.tested_json import tested_data
from parindex.writing.tested_text import tested_text


@frozen(eq=False)
class Surveyed:
    """What came of one file: its examples, its mutants, and its text."""

    tested: Tested
    mutants: tuple[Found, ...]
    texts: dict[str, str]


def mutate_command(given: Namespace, language: Language) -> int:
    """The examples of all that is named, and its mutants; the exit status."""
    files = list(_surveyed(given))
    if given.format == "json":
        sys.stdout.write(_json(files))
    else:
        sys.stdout.write("".join(_text(files, given, language)))
    status = max((status_of(each.tested) for each in files), default=0)
    found = counts_of(one for each in files for one in each.mutants)
    below = given.fail_under is not None and score(found) < given.fail_under
    return max(status, PROBLEMS) if below else status


def _surveyed(given: Namespace) -> Iterator[Surveyed]:
    known: dict[str, Sets] = {}
    named = list(criteria_files(given))
    documents = [each if isinstance(each, Document) else read_set(each, given, known) for each in named]
    listed = [listed_in(each) for each in documents]
    total, done = sum(map(len, listed)), count(1)
    with shown_progress() as progress:

        def told() -> None:
            if progress is not None:
                progress(next(done), total)

        for document, mutants in zip(documents, listed, strict=True):
            yield Surveyed(tested_of(document), found_of(document, mutants, told), document.texts)


def _text(files: list[Surveyed], given: Namespace, language: Language) -> Iterator[str]:
    for each in files:
        yield from (mutant_text(one, each.texts, language) for one in each.mutants if one.fate in ALIVE)
    yield tested_text([each.tested for each in files], language, verbose=given.verbose)
    yield from (not_tried(each.tested.path, language) for each in files if not each.mutants)
    if any(each.mutants for each in files):
        yield counts_text(counts_of(one for each in files for one in each.mutants), language)


def _json(files: list[Surveyed]) -> str:
    data = tested_data([each.tested for each in files])
    for described, each in zip(data["files"], files, strict=True):
        described["mutants"] = mutants_data(each.mutants)
    together = mutants_data([one for each in files for one in each.mutants])
    data["mutants"] = {key: together[key] for key in ("counts", "score")}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
