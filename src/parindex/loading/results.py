"""Results that `run` wrote into a file, read to be compared."""

import os
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from parindex.loading.document import Document, unopened, unread, with_problems
from parindex.loading.files import read_bytes
from parindex.loading.opening import RESULTS, Opener, read_some
from parindex.model.compared import ComparedArea, ComparedItem, ComparedUnit, Results
from parindex.places import member
from parindex.points import shown
from parindex.problems import Problem, ProblemsFound, problem
from parindex.reading.finds import Finds
from parindex.reading.nodes import Tree, place_at
from parindex.reading.results import quick_results
from parindex.reading.screen import LARGEST_TABLE, screened
from parindex.reading.structuring import Structurer

_FRACTION = re.compile(r"-?[0-9]+/[1-9][0-9]*", re.ASCII)
_LONGEST, _SHORT = 400, 40
#: What is not compared: a change against the year before, conditions of awards.
_LEFT_OUT = ("change", "conditions", "values")
_RESULTS = re.compile(rb"""^[\x80-\xff]*\s*\{\s*"format"\s*:\s*"parindex/results@""")


def is_results(path: str | os.PathLike[str]) -> bool:
    """Whether the file at *path* says that it holds results; a file that cannot be read does not."""
    try:
        found = read_bytes(Path(path), 1 << 10)
    except OSError:
        return False
    return _RESULTS.match(found) is not None


def read_results(path: str | os.PathLike[str]) -> Document:
    """The results in the JSON file at *path*, as `run` writes them, as a document; never raises for what it holds.

    They are read without places where nothing is wrong with them: they are long.
    """
    name = str(path)
    try:
        data = read_bytes(Path(path), LARGEST_TABLE)
    except OSError as error:
        return unopened(name, error)
    opener = Opener(Path(path).parent, Path(path).parent, name, {})
    try:
        text = screened(data, name, largest=LARGEST_TABLE, texts=opener.texts)
        quick = quick_results(text, name, left_out=_LEFT_OUT)
        document = None if quick is None else _structured(quick, opener)
        if document is None or document.problems:
            document = _structured(read_some(text, name, RESULTS, quoted="cell"), opener)
    except ProblemsFound as stopped:
        return unread(name, *stopped.problems, texts=opener.texts)
    return document


def _structured(tree: Tree, opener: Opener) -> Document:
    structurer = Structurer(opener)
    value = structurer.structure(tree, Results)
    document = Document(value, (), lambda at: place_at(tree.root, structurer.opened, at), opener.texts)
    return with_problems(document, [*structurer.finds.problems, *_fractions(structurer.finds)])


def _fractions(seen: Finds) -> Iterator[Problem]:
    """Fractions that are none, or not of what stands beside them."""
    found: list[tuple[str, ComparedUnit | ComparedArea | ComparedItem]] = [*seen.each(ComparedUnit)]
    found += [*seen.each(ComparedArea), *seen.each(ComparedItem)]
    for address, each in found:
        text = each.fraction
        if text is None:
            continue
        right = len(text) <= _LONGEST and _FRACTION.fullmatch(text) is not None
        if not right or each.points is None or shown(Fraction(text)) != each.points:
            yield problem("PAR207", member(address, "exact"), text=text[:_SHORT])
