"""Results as CSV: a row a unit, in the order of the results. It never changes with the language."""

import csv
import io

from parindex.model.results import Outcome, UnitResult
from parindex.points import plain

COLUMNS = (
    "unit",
    "name",
    "group",
    "cluster",
    "points",
    "max",
    "index",
    "self",
    "band",
    "rank",
    "rank_group",
    "rank_cluster",
    "joint",
    "broken_by",
    "state",
    "ranked",
    "flags",
    "open",
    "pending",
    "from",
    "rank_change",
    "index_change",
    "status",
)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def results_csv(outcome: Outcome) -> str:
    """The units of *outcome*, every row with the status of the round."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in outcome.units:
        writer.writerow([*_cells(each), outcome.round.status])
    return text.getvalue()


def _cells(unit: UnitResult) -> list[str]:
    change = unit.change
    return [
        _safe(unit.unit),
        _safe(unit.name.in_language("vi")),
        _safe(unit.group),
        _safe(unit.cluster or ""),
        "" if unit.points is None else plain(unit.points),
        "" if unit.max.own is None else plain(unit.max.own),
        "" if unit.index is None else f"{unit.index:f}",
        "" if unit.self is None else plain(unit.self),
        _safe(unit.band or ""),
        *("" if each is None else str(each) for each in (unit.rank.official, unit.rank.group, unit.rank.cluster)),
        str(unit.rank.joint).lower(),
        unit.rank.broken_by or "",
        unit.state,
        str(unit.ranked).lower(),
        _safe(";".join(unit.flags)),
        ";".join(unit.open),
        ";".join(unit.pending),
        ";".join(change.since) if change else "",
        "" if change is None or change.rank is None else str(change.rank),
        "" if change is None or change.index is None else f"{change.index:f}",
    ]


def _safe(text: str) -> str:
    """*text* so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
