"""The commands on one sheet: `score` and `explain`."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from parindex.assessing import score
from parindex.checks.naming import unknown
from parindex.cli.outcomes import COULD_NOT_LOOK, FINE, PROBLEMS, UNABLE, unable
from parindex.loading.document import Document, narrowed, unread
from parindex.loading.documents import parse_document, read_document
from parindex.loading.files import is_round
from parindex.loading.sets import OneSet, Sets, sets_for
from parindex.loading.tables import read_long_sheets
from parindex.model.criteria import CriteriaSet
from parindex.model.round import Round
from parindex.model.scored import Scored
from parindex.model.sheets import ScoreSheet, Unit
from parindex.places import member
from parindex.problems import Problem, ProblemsFound, in_order, problem
from parindex.rules.outside import GivenValues
from parindex.rules.prepared import Prepared, prepare
from parindex.running import run_unit
from parindex.texts import Language, Words, nearest
from parindex.writing.explaining import explain
from parindex.writing.problems_text import problems_text
from parindex.writing.scored_json import score_json
from parindex.writing.scored_text import scored_markdown, scored_table

Writer = Callable[[Scored, Language], str]
_FORMATS: dict[str, Writer] = {
    "table": scored_table,
    "json": lambda scored, _: score_json(scored),
    "markdown": scored_markdown,
}


def score_command(given: Namespace, language: Language) -> int:
    """Score one sheet, or each of a long table."""
    return _each(given, language, _FORMATS[given.format], None)


def explain_command(given: Namespace, language: Language) -> int:
    """Say why an item of a sheet, or each of them, has its points; the sheet alone, or as one of a round."""
    if given.set == "-" or is_round(given.set):
        return _explain_in_round(given, language)
    if given.code is None:
        return _each(given, language, lambda scored, chosen: explain(scored, lang=chosen), None)

    def one(scored: Scored, chosen: Language) -> str:
        if given.code not in scored.items:
            near = nearest(given.code, scored.items)
            raise ProblemsFound([problem("PAR907", near=near, text=given.code, known=", ".join(scored.items))])
        return explain(scored.items[given.code], lang=chosen)

    return _each(given, language, one, given.code)


def _explain_in_round(given: Namespace, language: Language) -> int:
    sets = sets_for("." if given.set == "-" else given.set, given.root)
    if given.set == "-":
        data = sys.stdin.buffer.read()
        document = parse_document(data, "<stdin>", Round, folder=Path(), root=given.root, sets=sets)
    else:
        document = read_document(given.set, Round, root=given.root, sets=sets)
    if document.errors:
        return _refused([document], language)
    if (wrong := _unexplained(document.value, given)) is not None:
        return unable(wrong, language)
    found = run_unit(document, given.sheet, keep_going=given.keep_going)
    if found is None:
        return unable(problem("PAR910", unit=given.sheet), language)
    about = [each for each in found.problems if not found.stages or given.code is None or _is_about(each, given.code)]
    sys.stderr.write(problems_text(about, found.texts, language))
    if not found.stages:
        return PROBLEMS
    last = found.stages[-1]
    if given.code is not None and given.code not in last.items:
        near = nearest(given.code, last.items)
        return unable(problem("PAR907", near=near, text=given.code, known=", ".join(last.items)), language)
    chosen = last if given.code is None else last.items[given.code]
    sys.stdout.write(explain(chosen, lang=language, stages=found.stages))
    return FINE


def _unexplained(round_: Round, given: Namespace) -> Problem | None:
    """Why there is nothing to explain: the round has no sheets, or not this unit."""
    if round_.published:
        return problem("PAR909", path=given.set)
    units = [each.key for each in round_.units]
    return None if given.sheet in units else unknown("unit", given.sheet, units, "")


def _is_about(found: Problem, code: str) -> bool:
    return found.address.startswith(member("answers", code)) or found.value("code") == code


def _each(given: Namespace, language: Language, write: Writer, code: str | None) -> int:
    """Write what comes of each sheet; say the warnings, only those about the item *code* if one is named."""
    criteria = _criteria(given.set, given.root)
    if isinstance(criteria, Document):
        return _refused([criteria], language, unfound=criteria.problems[0].code == "PAR411")
    outside = _outside(given.given)
    if isinstance(outside, Problem):
        return unable(outside, language)
    documents = _sheets(given, criteria)
    if any(each.errors for each in documents):
        return _refused(documents, language)
    if not documents:
        return unable(problem("PAR404", hint="none", what="unit", name=given.unit or "–"), language)
    prepared = prepare(criteria)
    if wrong := [*_unknown_properties(given.properties, prepared), *_unknown_unit(given.unit, documents)]:
        return unable(wrong[0], language)
    status = FINE
    for document in documents:
        if given.unit not in (None, document.value.unit):
            continue
        sheet: ScoreSheet = document.value
        unit = Unit(sheet.unit, Words(sheet.unit), given.group or "", properties=tuple(given.properties))
        told = unit if given.group or given.properties else None
        try:
            scored = score(prepared, sheet, unit=told, given=outside, out=given.out, keep_going=given.keep_going)
            text = write(scored, language)
        except ProblemsFound as stopped:
            _say(stopped.problems, document, language)
            status = COULD_NOT_LOOK if stopped.problems[0].code == "PAR907" else PROBLEMS
            continue
        about = member("answers", code) if code is not None else ""
        _say([each for each in scored.problems if each.address.startswith(about)], document, language)
        sys.stdout.write(text)
    return status


def _unknown_properties(said: Sequence[str], prepared: Prepared) -> list[Problem]:
    """What units are said to be, and no item is only for: it was misspelt, and would change nothing in silence."""
    names = {name for each in prepared.items for only_for in each.policies.only_for for name in only_for}
    known = sorted(names.difference(prepared.criteria.groups))
    return [unknown("property", each, known, "") for each in said if each not in known]


def _unknown_unit(said: str | None, documents: Sequence[Document]) -> list[Problem]:
    """That the unit that is asked for is none of those with a sheet."""
    units = [each.value.unit for each in documents]
    return [] if said is None or said in units else [unknown("unit", said, units, "")]


def _criteria(named: str, root: Path | None) -> CriteriaSet | Document:
    """The criteria set that is named by its file or by its id; the document that says why not."""
    path = Path(named)
    if not path.exists() and path.suffix not in (".yaml", ".yml"):
        try:
            return Sets((root or Path(),)).get(named)
        except ProblemsFound as stopped:
            return unread(named, *stopped.problems)
    document = read_document(path, CriteriaSet, root=root, sets=sets_for(path, root))
    return document if document.errors else document.value


def _sheets(given: Namespace, criteria: CriteriaSet) -> Sequence[Document]:
    """The sheets in the file that is named; if one cannot be read, with all that is wrong with it as an answer, too."""
    if given.sheet.lower().endswith(".csv"):
        found = list(read_long_sheets(given.sheet, criteria.id, None))
        if any(each.errors for each in found):
            found = list(read_long_sheets(given.sheet, criteria.id, OneSet(criteria)))
        return found
    read = _reader(given.sheet, given.root)
    document = read(None)
    return [read(OneSet(criteria)) if document.errors else document]


def _reader(named: str, root: Path | None) -> Callable[[OneSet | None], Document]:
    """Reads the sheet that is named, `-` from standard input, with or without its set."""
    if named != "-":
        return lambda sets: read_document(named, ScoreSheet, root=root, sets=sets)
    data = sys.stdin.buffer.read()
    return lambda sets: parse_document(data, "<stdin>", ScoreSheet, folder=Path(), root=root, sets=sets)


def _outside(pairs: Sequence[str]) -> GivenValues | Problem:
    """What `--given` says: SOURCE=VALUE, or SOURCE:KEY=VALUE where a source serves several."""
    found: dict[str, dict[str, str] | str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        source, colon, key = name.partition(":")
        if not (equals and source and value) or (colon and not key):
            return problem("PAR908", text=pair)
        before = found.get(source)
        if before is not None and (not colon or isinstance(before, str) or key in before):
            return problem("PAR908", hint="twice", text=pair, name=name)
        if colon:
            found[source] = {**(before if isinstance(before, dict) else {}), key: value}
        else:
            found[source] = value
    return found


def _refused(documents: Sequence[Document], language: Language, *, unfound: bool = False) -> int:
    problems = in_order([found for each in documents for found in each.problems])
    texts = {name: text for each in documents for name, text in each.texts.items()}
    sys.stderr.write(problems_text(problems, texts, language))
    return COULD_NOT_LOOK if unfound or problems[0].code in UNABLE else PROBLEMS


def _say(problems: Sequence[Problem], document: Document, language: Language) -> None:
    located = in_order([each.at(narrowed(each, document)) if each.address else each for each in problems])
    sys.stderr.write(problems_text(located, document.texts, language))
