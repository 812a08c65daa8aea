"""The files to begin with, by kind."""

import re
from collections.abc import Iterator
from pathlib import Path

from parindex.checks.answers import VERIFIER
from parindex.model.criteria import CriteriaSet
from parindex.model.rule_kinds import Given
from parindex.rules.prepared import Prepared, PreparedItem, prepare
from parindex.starting.answers import least_answer
from parindex.starting.lines import comment, filled, scalar
from parindex.starting.sheets import sheet_text
from parindex.starting.templates import AWARDS, CRITERIA_SET, ENTRIES, LEDGER, ROUND
from parindex.texts import Language

#: The kinds of file that can be begun.
KINDS = ("criteria-set", "score-sheet", "ledger", "round", "awards")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
_FIRST_YEAR = 2025
_STAGES = {"answer": "verification-1", "asks": "verification-1", "points": "verification-1"}
_REASON = {"vi": "Ghi lý do", "en": "Say why"}


def id_at(path: Path) -> str | None:
    """The id that a criteria set must have in the file at *path*: its path below `criteria/`; None outside of one."""
    parts = path.resolve().with_suffix("").parts
    if "criteria" not in parts[:-1]:
        return None
    last = len(parts) - 1 - parts[::-1].index("criteria", 1)
    return "/".join(parts[last + 1 :])


def new_text(kind: str, criteria: CriteriaSet, language: Language, *, path: Path | None = None) -> str:
    """A file to begin with, of a *kind* other than next year's set.

    Args:
        kind: One of `KINDS`.
        criteria: The set to go by; a new set goes by none.
        language: That of the comments.
        path: Where it will be, which says the id and year of a new criteria set, and is shown in comments.
    """
    shown = path.as_posix() if path is not None else f"{kind}.yaml"
    if kind == "criteria-set":
        return _new_set(path, language)
    if kind == "score-sheet":
        return sheet_text(prepare(criteria), language)
    if kind == "ledger":
        return _ledger(prepare(criteria), language)
    if kind == "round":
        return _round(criteria, language, shown)
    return _awards(criteria, language, shown)


def _new_set(path: Path | None, language: Language) -> str:
    set_id = id_at(path) if path is not None else None
    years = _YEAR.findall(set_id or "")
    year = years[-1] if years else str(_FIRST_YEAR)
    return filled(CRITERIA_SET, language, {"id": scalar(set_id or f"illustrative/{year}-new"), "year": year})


def _round_id(criteria: CriteriaSet) -> str:
    return f"dot-{criteria.year}"


def _round(criteria: CriteriaSet, language: Language, shown: str) -> str:
    groups, units = list[str](), list[str]()
    for key in criteria.groups or ("units",):
        groups += [f"  - key: {scalar(key)}", "    name:"]
        groups += [f"      vi: Nhóm {key} (cần điền tên)", f"      en: Group {key} (name to fill in)"]
        groups += [f"    criteria_set: {scalar(criteria.id)}"]
        for number in (1, 2):
            units += [f"  - key: {key}-{number:02}", f"    name: Đơn vị {number} của nhóm {key} (cần điền tên)"]
            units += [f"    group: {scalar(key)}"]
    values = {"year": str(criteria.year), "set": criteria.id, "round": _round_id(criteria), "file": shown}
    return filled(ROUND, language, {**values, "groups": "\n".join(groups), "units": "\n".join(units)})


def _awards(criteria: CriteriaSet, language: Language, shown: str) -> str:
    merit = ["      - index:", "          at_least: 80"]
    if len(criteria.bands) > 1:
        merit = ["      - band:", f"          at_least: {scalar(criteria.bands[0].key)}"]
    core = next((each.code for each in criteria.areas if each.kind == "core"), None)
    area = ["      - each_area:", "          at_least: 50%"]
    if core is not None:
        area = ["      - area:", f'          code: "{core}"', "          at_least: 80%"]
    return filled(AWARDS, language, {"file": shown, "area": "\n".join(area), "merit": "\n".join(merit)})


def _ledger(prepared: Prepared, language: Language) -> str:
    head = filled(LEDGER, language, {"round": _round_id(prepared.criteria)})
    return head + "\n".join(_entries(prepared, language)) + "\n"


def _entries(prepared: Prepared, language: Language) -> Iterator[str]:
    """Entries to copy, as comments, one for each thing that an entry can do, about items of the set."""
    asking = [each for each in prepared.items if each.asks and not each.policies.only_for]
    judged = [each for each in prepared.items if _by_verifier(each)]
    first, second, third, *_ = (*asking, None, None, None)
    about = {"answer": first, "asks": second, "points": judged[0] if judged else third}
    for what, *words in ENTRIES:
        item = about.get(what)
        if what in about and item is None:
            continue
        said = words[0] if language == "vi" else words[1]
        if item is not None:
            name = item.criterion.name.in_language(language)
            said = said.replace("<code>", item.code).replace("<name>", name)
        yield from comment(f"– {said}")
        yield from (f"# {line}" for line in _entry(what, item, prepared, language))


def _by_verifier(item: PreparedItem) -> bool:
    rule = item.criterion.rule
    return isinstance(rule, Given) and rule.given_by == VERIFIER


def _entry(what: str, item: PreparedItem | None, prepared: Prepared, language: Language) -> Iterator[str]:
    stages = {**_STAGES, "deduct": "deduction", "accept": "verification-2"}
    group = (prepared.criteria.groups or ("units",))[0]
    yield f"  - unit: {group}-01"
    if item is not None:
        yield f'    code: "{item.code}"'
    yield f"    stage: {stages[what]}"
    if item is not None and what == "answer":
        yield from least_answer(item)
    else:
        yield f"    {'accept: all' if what == 'accept' else 'asks: true' if what == 'asks' else f'{what}: 0.5'}"
    yield "    by: to-tham-dinh"
    yield f"    date: {prepared.criteria.year + 1}-01-{'20' if what == 'accept' else '15'}"
    if what != "accept":
        yield f"    reason: {_REASON[language]}"
