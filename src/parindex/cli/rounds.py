"""`parindex run`: a round, in the formats that are asked for."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from parindex.cli.documents import read_given
from parindex.cli.outcomes import COULD_NOT_LOOK, FINE, PROBLEMS, UNABLE, unable
from parindex.cli.progress import shown_progress
from parindex.model.ledger import VERIFIED
from parindex.model.results import Outcome
from parindex.model.round import Round
from parindex.problems import Problem, problem
from parindex.running import Ran, run_document
from parindex.texts import Language
from parindex.writing.problems_text import problems_text
from parindex.writing.results_csv import results_csv
from parindex.writing.results_json import packed_unit, results_pieces
from parindex.writing.results_text import results_markdown, results_table


def run_command(given: Namespace, language: Language) -> int:
    """The round that is named, run; the exit status."""
    if given.round.lower().endswith(".csv"):
        return unable(problem("PAR906", path=given.round), language)
    document = read_given(given.round, "<stdin>", Round, given.root)
    if document.errors:
        wrong = run_document(document)
        sys.stderr.write(problems_text(wrong.problems, wrong.texts, language))
        return COULD_NOT_LOOK if document.errors[0].code in UNABLE else PROBLEMS
    stages = [] if document.value.published else [each.key for each in document.value.stages]
    if given.stage not in (*stages, VERIFIED):
        return unable(problem("PAR903", text=given.stage, known=", ".join((*stages, VERIFIED))), language)
    in_full = (given.format == "json" or given.folder is not None) and not given.no_items
    with shown_progress() as progress:
        ran = run_document(
            document,
            stage=given.stage,
            keep_going=given.keep_going,
            detailed=False,
            pack=packed_unit if in_full else None,
            progress=progress,
        )
    sys.stderr.write(problems_text(_worth_saying(ran.problems), ran.texts, language))
    sys.stderr.write(_left_unsaid(ran.problems, language))
    if given.folder is not None and (failed := _write_all(ran, given.folder, language)) is not None:
        return unable(failed, language)
    for piece in _FORMATS[given.format](ran, language):
        sys.stdout.write(piece)
    return PROBLEMS if ran.errors else FINE


#: So many warnings and notes are said by `run`; `validate` says all.
_MOST_WARNINGS = 40


def _worth_saying(problems: Sequence[Problem]) -> list[Problem]:
    """All errors; of the rest none where they are too many."""
    errors = [each for each in problems if each.severity == "error"]
    return list(problems) if len(problems) - len(errors) <= _MOST_WARNINGS else errors


def _left_unsaid(problems: Sequence[Problem], language: Language) -> str:
    """How many warnings and notes were not said, by code."""
    left = Counter(each.code for each in problems) - Counter(each.code for each in _worth_saying(problems))
    if not left:
        return ""
    codes = ", ".join(f"{code} × {number}" for code, number in sorted(left.items()))
    if language == "vi":
        return f"{left.total()} cảnh báo và lưu ý khác ({codes}): xem bằng parindex validate\n"
    return f"{left.total()} more warnings and notes ({codes}): parindex validate says them\n"


def _outcome(ran: Ran) -> Outcome:
    assert ran.outcome is not None  # noqa: S101, the round had no errors
    return ran.outcome


#: What is written, in pieces.
_FORMATS: dict[str, Callable[[Ran, Language], Iterable[str]]] = {
    "table": lambda ran, language: (results_table(_outcome(ran), language),),
    "json": lambda ran, _: results_pieces(_outcome(ran), ran.packed),
    "csv": lambda ran, _: (results_csv(_outcome(ran)),),
    "markdown": lambda ran, language: (results_markdown(_outcome(ran), language),),
}
_FILES = {"table": "results.txt", "json": "results.json", "csv": "results.csv", "markdown": "results.md"}


def _write_all(ran: Ran, folder: Path, language: Language) -> Problem | None:
    for form, name in _FILES.items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with (folder / name).open("wb") as file:
                for piece in _FORMATS[form](ran, language):
                    file.write(piece.encode(errors="backslashreplace"))
        except OSError as error:
            return problem("PAR904", path=str(folder / name), words=error.strerror or str(error))
    return None
