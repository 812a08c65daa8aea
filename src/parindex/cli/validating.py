"""`parindex validate`: everything that is wrong, in the format that is asked for."""

from argparse import Namespace
from collections.abc import Sequence

from attrs import evolve

from parindex.cli.between import Between, with_texts
from parindex.cli.judging import judged
from parindex.cli.outcomes import COULD_NOT_LOOK, PROBLEMS, UNABLE
from parindex.cli.reporting import report_on
from parindex.loading.settings import Projects
from parindex.problems import Problem, in_order
from parindex.texts import Language
from parindex.writing.reports import Report


def validate_command(given: Namespace, language: Language) -> int:
    """All that is wrong with what is named, once it is mended if that was asked for; the exit status."""
    if not (given.fix or given.diff):
        return _validate(given, language)
    from parindex.cli.fixing import fixing  # noqa: PLC0415, seldom asked

    with fixing(given, language) as failed:
        # Other processes know nothing of what is mended in memory alone.
        status = _validate(given, language, failed, cores=1 if given.diff else None)
    return COULD_NOT_LOOK if failed else status


def _validate(given: Namespace, language: Language, failed: Sequence[Problem] = (), *, cores: int | None = None) -> int:
    between = Between(Projects(given.root))
    texts: dict[str, str] = {}
    files: list[str] = []
    passed_over = 0
    for each in judged(given, cores=cores):
        if each is None:
            passed_over += 1
            continue
        files += [] if each.file is None else [each.file]
        between.add(each)
        texts.update(each.texts)
    found = [*failed, *between.problems()]
    texts.update(between.projects.texts)
    if given.since is not None:
        from parindex.cli.since import since  # noqa: PLC0415, seldom asked

        grown = since(given)
        found += grown.problems
        texts.update(grown.texts)
    problems = between.asked_for(_each_once(found))
    texts = with_texts(problems, texts)
    report = Report(problems, texts, tuple(files), given.fail_level)
    if any(each.code in UNABLE for each in problems):
        report = evolve(report, status=COULD_NOT_LOOK)
    elif any(report.fails(each) for each in problems):
        report = evolve(report, status=PROBLEMS)
    return report_on(report, given, passed_over, language)


def _each_once(found: list[Problem]) -> tuple[Problem, ...]:
    """*found* in order; a file that is named by another one too is judged once, and a set with errors is named once."""
    once: dict[tuple[object, ...], Problem] = {}
    for each in in_order(found):
        where = None if each.code == "PAR412" else each.place
        once.setdefault((where, each.code, each.values), each)
    return tuple(once.values())
