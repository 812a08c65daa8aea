"""Files as nouns, whole and right, or all that is wrong with them."""

import os
from pathlib import Path
from typing import Any, Literal, TypeVar

from parindex.loading.document import Document
from parindex.loading.documents import parse_text, read_document
from parindex.loading.of_criteria import with_style
from parindex.loading.opening import RESULTS, Opener
from parindex.loading.results import read_results
from parindex.loading.rounds import with_sheets
from parindex.loading.sets import OneSet, sets_for
from parindex.loading.tables import read_ledger, read_long_sheets
from parindex.model.awards import Awards
from parindex.model.compared import Results
from parindex.model.criteria import CriteriaSet
from parindex.model.ledger import Ledger
from parindex.model.round import Round
from parindex.model.sheets import ScoreSheet
from parindex.problems import Problem, ProblemsFound
from parindex.reading.dumping import dump

T = TypeVar("T")
AnyPath = str | os.PathLike[str]


def load_round(path: AnyPath, *, root: AnyPath | None = None, keep_going: bool = False) -> Round:
    """The round in the file at *path*, with its tables, sheets, criteria sets, ledger, awards and previous results.

    Args:
        path: The YAML file.
        root: The folder that no path in it may leave; its own folder if not given.
        keep_going: Whether sheets may lack answers, as they do while they are filled in.

    Raises:
        ProblemsFound: With everything that is wrong, in order.
    """
    document = read_document(path, Round, root=root, sets=sets_for(path, root))
    return _value(with_sheets(document, keep_going=keep_going), Round)


def load_ledger(path: AnyPath, *, decimal: Literal["point", "comma"] = "point") -> Ledger:
    """The ledger in the file at *path*, YAML or a long CSV table.

    Args:
        path: The file.
        decimal: How numbers are written in a table.

    Raises:
        ProblemsFound: With everything that is wrong with it by itself, in order.
    """
    return _value(read_ledger(path, decimal), Ledger)


def load_awards(path: AnyPath) -> Awards:
    """The awards in the file at *path*.

    Raises:
        ProblemsFound: With everything that is wrong, in order.
    """
    return _loaded(path, Awards, None)


def load_criteria(path: AnyPath, *, root: AnyPath | None = None) -> CriteriaSet:
    """The criteria set in the file at *path*, its rules proved to score every value that figures can have.

    Args:
        path: The YAML file.
        root: Where `criteria/` is, in which the set that it is based on is sought before the catalogue.

    Raises:
        ProblemsFound: With everything that is wrong, in order.
    """
    return _loaded(path, CriteriaSet, root)


def load_sheet(path: AnyPath, criteria: CriteriaSet, *, keep_going: bool = False) -> ScoreSheet:
    """The score sheet in the YAML file at *path*, found right as an answer to *criteria*.

    Args:
        path: The YAML file.
        criteria: The set that it answers.
        keep_going: Whether it may lack answers, as it does while it is filled in.

    Raises:
        ProblemsFound: With everything that is wrong, in order.
    """
    return _value(read_document(path, ScoreSheet, sets=OneSet(criteria, complete=not keep_going)), ScoreSheet)


def load_sheets(path: AnyPath, criteria: CriteriaSet, *, keep_going: bool = False) -> tuple[ScoreSheet, ...]:
    """The score sheets in the long CSV table `unit,code,key,value` at *path*, in order of their first rows.

    Args:
        path: The CSV file.
        criteria: The set that they answer.
        keep_going: Whether they may lack answers.

    Raises:
        ProblemsFound: With everything that is wrong, in order.
    """
    documents = list(read_long_sheets(path, criteria.id, OneSet(criteria, complete=not keep_going)))
    if errors := [each for document in documents if document.errors for each in document.problems]:
        raise ProblemsFound(errors)
    return tuple(_value(each, ScoreSheet) for each in documents)


def load_results(path: AnyPath) -> Results:
    """The results in the JSON file at *path*, as `parindex run --format json` writes them, to be compared.

    Args:
        path: The JSON file.

    Raises:
        ProblemsFound: With everything that is wrong, in order.
    """
    return _value(read_results(path), Results)


def check_file(path: AnyPath, *, root: AnyPath | None = None, style: bool = False) -> tuple[Problem, ...]:
    """Everything that is wrong with the file at *path* and the tables it names, in order; never raises.

    Args:
        path: The YAML file.
        root: The folder that no path in it may leave; its own folder if not given.
        style: Whether the notes on the house style of criteria sets are wanted too, all of them; what is switched off
            in a `pyproject.toml` is the command line's affair.
    """
    document = with_sheets(read_document(path, root=root, sets=sets_for(path, root)))
    return (with_style(document) if style else document).problems


def check(noun: Round | Awards | CriteriaSet | Ledger | ScoreSheet) -> tuple[Problem, ...]:
    """Everything that is wrong with a noun made in Python, by address, as if it had been read; never raises.

    A score sheet is looked at by itself: `score` says what is wrong with it as an answer to its set.
    """
    document = with_sheets(parse_text(dump(noun), "", type(noun), Opener(Path(), Path(), "", {}), RESULTS, None))
    return tuple(dict.fromkeys(each.at(None) for each in document.problems))


def _loaded(path: AnyPath, wanted: type[T], root: AnyPath | None) -> T:
    return _value(read_document(path, wanted, root=root, sets=sets_for(path, root)), wanted)


def _value(document: Document, wanted: type[T]) -> T:
    if document.errors:
        raise ProblemsFound(document.problems)
    value: Any = document.value
    assert isinstance(value, wanted)  # noqa: S101, without errors there is a value
    return value
