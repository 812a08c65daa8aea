"""Sheets of a long table without places: the same values that `sheet_tree` comes to, many times sooner.

Only where nothing can be wrong with a row by itself; else there is no sheet, and the rows must be read in full.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from attrs import Factory, define

from parindex.model.fields import Decimals, Spelling
from parindex.model.sheets import Answer, Citation, Paper, ScoreSheet, Submission
from parindex.places import point
from parindex.problems import Problem
from parindex.reading.csv_nodes import Rows
from parindex.reading.long_sheets import COLUMNS, OF_ANSWERS, Grouped
from parindex.reading.nodes import Scalar, Style
from parindex.reading.scalars import date_of, quantity_of, single, text_of, written, yes_or_no
from parindex.texts import is_key, normal

_NOWHERE = point("", 1, 1)
_KEY, _LINE, _PROSE = Spelling("key"), Spelling("line"), Spelling("prose")
_READERS: dict[str, Callable[[Scalar], Any]] = {
    "key": lambda node: text_of(node, _KEY),
    "line": lambda node: text_of(node, _LINE),
    "prose": lambda node: text_of(node, _PROSE),
    "yes or no": yes_or_no,
    "figure": written,
    "quantity": quantity_of,
    "points": single(Decimal, (Decimals(),))[1],
    "date": date_of,
}
#: How what an answer says is read, besides lists.
_KINDS = {
    "choose": "key",
    "case": "key",
    "not_arisen": "yes or no",
    "no_evidence": "yes or no",
    "stated": "quantity",
    "self": "points",
    "explanation": "prose",
}


class _UnclearError(Exception):
    """A row must be read in full."""


@define
class QuickReader:
    """Reads sheets of one table; what a text stands for is worked out once."""

    _known: dict[tuple[str, str], Any] = Factory(dict[tuple[str, str], Any])

    def sheet(self, grouped: Grouped, unit: str, criteria_set: str) -> ScoreSheet | None:
        """The sheet of *unit*, which answers *criteria_set*; None where its rows must be read in full."""
        rows = grouped.rows
        if not isinstance(rows, Rows) or rows.style != "cell":
            return None
        places = [list(rows.header).index(each) for each in COLUMNS]
        try:
            return self._sheet(grouped, rows, places, unit, criteria_set)
        except _UnclearError:
            return None

    def _sheet(self, grouped: Grouped, rows: Rows, places: list[int], unit: str, criteria_set: str) -> ScoreSheet:
        _, code_at, key_at, value_at = places
        top: dict[str, Any] = {}
        figures: dict[str, Any] = {}
        answers: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {}
        documents: dict[str, Paper] = {}
        for index in grouped.of_unit[unit]:
            cells = rows.quick(index)
            if cells is None:
                raise _UnclearError
            code, key, value = normal(cells[code_at]), normal(cells[key_at]), normal(cells[value_at])
            if not key or not value:
                raise _UnclearError
            if not code:
                into, key, read = (top, "date", "date") if key == "submitted" else (figures, key, "figure")
                made = self._read(read, value)
            else:
                says, own = answers.setdefault(code, ({}, {}))
                into = says if key in OF_ANSWERS else own
                made = self._said(key, value, documents) if into is says else self._read("figure", value)
            if key in into:
                raise _UnclearError
            into[key] = made
        self._named(figures, answers, *(own for _, own in answers.values()))
        return ScoreSheet(
            criteria_set,
            self._read("key", unit),
            Submission(**top) if top else None,
            documents,
            figures,
            (),
            {code: _answer(says, own) for code, (says, own) in answers.items()},
        )

    def _named(self, *named: dict[str, Any]) -> None:
        """Look whether all keys can name something."""
        for each in named:
            for key in each:
                if ("name", key) not in self._known:
                    if not is_key(key):
                        raise _UnclearError
                    self._known["name", key] = True

    def _said(self, key: str, value: str, documents: dict[str, Paper]) -> Any:  # noqa: ANN401, what the key asks for
        if key == "met":
            return self._met(value)
        if key != "evidence":
            return self._read(_KINDS[key], value)
        cited = [self._read("key", each.strip(" ")) for each in value.split(";")]
        for each in cited:
            documents.setdefault(each, Paper(self._read("line", each, "quoted")))
        return tuple(map(Citation, cited))

    def _met(self, value: str) -> bool | tuple[str, ...]:
        if value == "none":
            return ()
        found = yes_or_no(Scalar(_NOWHERE, value, "cell"))
        if isinstance(found, bool):
            return found
        return tuple(self._read("key", each.strip(" ")) for each in value.split(";"))

    def _read(self, kind: str, text: str, style: Style = "cell") -> Any:  # noqa: ANN401, a value of that kind
        known = (kind, text)
        if known not in self._known:
            made = _READERS[kind](Scalar(_NOWHERE, text, style)) if text else None
            if made is None or isinstance(made, Problem):
                raise _UnclearError
            self._known[known] = made
        return self._known[known]


def _answer(says: dict[str, Any], figures: dict[str, Any]) -> Answer:
    said = dict(says)
    if "self" in said:
        said["claim"] = said.pop("self")
    return Answer(figures=figures, **said)
