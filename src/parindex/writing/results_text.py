"""Results for people: a table in the terminal, and the same in Markdown."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from parindex.model.awards import LATE_SUBMISSION
from parindex.model.results import GroupResult, Outcome, UnitResult
from parindex.model.round import Group, Round
from parindex.problems import Problem
from parindex.problems.words import hint, sentence
from parindex.texts import Language
from parindex.writing.grid import Grid, Side, as_markdown, as_text
from parindex.writing.numbers import exactly, number, signed
from parindex.writing.shielding import marked
from parindex.writing.words import CHOICES, STATUSES, decision_words, label, open_words, source_text, stage_words

#: Columns that are left out where nothing stands in them.
_IF_ANY = ("cluster", "self", "band", "change", "note")


def results_table(outcome: Outcome, language: Language) -> str:
    """*outcome* as tables for a terminal: each group, the awards, the findings."""
    round_ = outcome.round
    title = f"{round_.title.in_language(language)}\n[{STATUSES[round_.status].in_language(language)}]\n"
    sources = [source_text(each, language) for _, each in round_.sources]
    head = title + "".join(f"{label('sources', language)}: {each}\n" for each in sources)
    if not round_.published:
        head += f"{label('stage', language)}: {stage_words(outcome.stage, language)}\n"
    parts = [head]
    for group, result in zip(round_.groups, outcome.groups, strict=True):
        grid = as_text(_units_grid(outcome, group, language))
        summary = f"{group.name.in_language(language)} · {_summary(outcome, result, language)}\n"
        parts.append(summary if result.stopped else f"{summary}\n{grid}")
    if outcome.gone:
        parts.append(f"{label('gone', language)}: {', '.join(outcome.gone)}\n")
    if outcome.awards:
        grid = as_text(_awards_grid(outcome, language))
        parts.append(f"{label('awards', language)}. {label('proposal', language)}\n\n{grid}")
    elif round_.awards is not None:
        parts.append(f"{label('no_awards', language)}\n")
    if _is_audited(outcome.round):
        parts.append(_findings_text(outcome.findings, language))
    return "\n".join(parts)


def results_markdown(outcome: Outcome, language: Language) -> str:
    """*outcome* as Markdown, fit for a pull request or a page."""
    round_ = outcome.round
    parts = [
        f"# {marked(round_.title.in_language(language))}\n",
        f"**{STATUSES[round_.status].in_language(language)}**\n",
    ]
    if not round_.published:
        parts.append(f"{label('stage', language)}: {marked(stage_words(outcome.stage, language))}\n")
    sources = [source_text(each, language) for _, each in round_.sources]
    if sources:
        parts.append("".join(f"* {label('sources', language)}: {marked(each)}\n" for each in sources))
    for group, result in zip(round_.groups, outcome.groups, strict=True):
        parts.append(f"## {marked(group.name.in_language(language))}\n")
        parts.append(f"{marked(_summary(outcome, result, language))}\n")
        if not result.stopped:
            parts.append(as_markdown(_units_grid(outcome, group, language)))
    if outcome.gone:
        parts.append(f"{label('gone', language)}: {marked(', '.join(outcome.gone))}\n")
    if outcome.awards:
        parts.append(f"## {label('awards', language)}\n")
        parts.append(f"{label('proposal', language)}\n")
        parts.append(as_markdown(_awards_grid(outcome, language)))
    elif round_.awards is not None:
        parts.append(f"{label('no_awards', language)}\n")
    if _is_audited(round_):
        parts.append(f"## {label('findings', language)}\n")
        lines = (
            f"* **{each.code}** {marked(sentence(each, language))}; {marked(hint(each, language))}\n"
            for each in outcome.findings
        )
        parts.append("".join(lines) or f"{label('no_findings', language)}\n")
    return "\n".join(parts)


def _is_audited(round_: Round) -> bool:
    """Whether anything is printed besides the points."""
    rows = ((each.index, each.rank, each.listed, each.band, each.parts) for each in round_.published)
    return any(each.printed is not None for each in round_.groups) or any(any(each) for each in rows)


def _summary(outcome: Outcome, result: GroupResult, language: Language) -> str:
    parts = [f"{result.units} {label('units' if result.units != 1 else 'one_unit', language)}"]
    if result.stopped:
        return " · ".join([*parts, label("stopped", language)])
    if not result.complete:
        parts.append(label("incomplete", language))
    if result.places != "final":
        members = (each for each in outcome.units if each.group == result.group)
        codes = ", ".join(next((each.pending for each in members if each.open), ()))
        parts.append(label(f"places_{result.places}", language).format(codes=codes))
    if result.mean is not None:
        change = result.change.mean if result.change else None
        moved = "" if change is None else f" ({signed(change, language)})"
        parts.append(f"{label('mean', language)} {number(result.mean, language)}{moved}")
    if result.bands and result.places == "final":
        parts.append(_bands(outcome, result, language))
    parts += [
        label("not_above" if each.with_line else "below", language).format(
            line=number(each.line, language), then=each.then, now=each.now
        )
        for each in (result.change.below if result.change else ())
        if each.then != each.now
    ]
    return " · ".join(parts)


def _bands(outcome: Outcome, result: GroupResult, language: Language) -> str:
    moves = dict(result.change.bands) if result.change else {}
    names = {each.key: each.name.in_language(language) for each in outcome.terms[result.group].bands}
    shown = [
        f"{names[key]} {count}" + (f" ({signed(moves[key], language)})" if key in moves else "")
        for key, count in result.bands
    ]
    return ", ".join(shown)


def _units_grid(outcome: Outcome, group: Group, language: Language) -> Grid:
    units = [each for each in outcome.units if each.group == group.key]
    columns: list[tuple[str, Side, list[str]]] = [
        ("rank", "right", [_rank(each) for each in units]),
        ("unit", "left", [each.name.in_language(language) for each in units]),
        ("cluster", "left", [each.cluster or "" for each in units]),
        ("self", "right", ["" if each.claimed is None else exactly(each.claimed, language) for each in units]),
        ("points", "right", [_points(each, language) for each in units]),
        ("max", "right", ["" if each.max.own is None else number(each.max.own, language) for each in units]),
        ("index", "right", ["" if each.index is None else number(each.index, language) for each in units]),
        ("band", "left", [_band(outcome, each, language) for each in units]),
        ("change", "left", [_change(each, language) for each in units]),
        ("note", "left", [_note(each, language) for each in units]),
    ]
    shown = [each for each in columns if each[0] not in _IF_ANY or any(each[2])]
    return Grid(
        headings=tuple(label(key, language) for key, _, _ in shown),
        sides=tuple(side for _, side, _ in shown),
        rows=tuple(zip(*(cells for _, _, cells in shown), strict=True)),
    )


def _points(unit: UnitResult, language: Language) -> str:
    """Points as printed in a table, or worked out from a sheet: those may have no end."""
    if unit.exact_points is None or unit.points is None:
        return ""
    return number(unit.points, language) if unit.printed is not None else exactly(unit.exact_points, language)


def _rank(unit: UnitResult) -> str:
    if unit.rank.official is None:
        return "–"
    return f"{unit.rank.official}=" if unit.rank.joint else str(unit.rank.official)


def _note(unit: UnitResult, language: Language) -> str:
    """Why a unit takes no place, or none that is final; and that its sheet came late."""
    notes = [label("late", language)] if LATE_SUBMISSION in unit.flags else []
    if unit.open:
        notes.append(open_words(unit).in_language(language))
    elif unit.state == "not_submitted":
        notes.append(label("not_submitted", language))
    elif not unit.ranked:
        notes.append(label("not_ranked", language))
    elif unit.index is None:
        notes.append(label("no_index", language))
    return "; ".join(notes)


def _band(outcome: Outcome, unit: UnitResult, language: Language) -> str:
    names = {each.key: each.name.in_language(language) for each in outcome.terms[unit.group].bands}
    return names[unit.band] if unit.band is not None else ""


def _change(unit: UnitResult, language: Language) -> str:
    change = unit.change
    if change is None:
        return ""
    if not change.since:
        return label("new", language)
    if len(change.since) > 1:
        return f"{label('merged', language)} {', '.join(change.since)}"
    moves: list[str] = []
    if change.rank is not None:
        moves.append("=" if change.rank == 0 else ("↑" if change.rank > 0 else "↓") + str(abs(change.rank)))
    if change.index is not None:
        moves.append(signed(change.index, language))
    return " ".join(moves)


def _awards_grid(outcome: Outcome, language: Language) -> Grid:
    """A row a decision; of those who are not considered only how many there are, and why."""
    names = {each.unit: each.name.in_language(language) for each in outcome.units}
    awards = outcome.round.awards.awards if outcome.round.awards else ()
    titles = {each.key: each.name.in_language(language) for each in awards}
    rows: list[tuple[str, str, str, str]] = []
    for award, decisions in groupby(outcome.awards, key=lambda each: each.award):
        left_out: Counter[str] = Counter()
        for each in decisions:
            why = decision_words(each, outcome).in_language(language)
            if each.decision == "not_considered":
                left_out[why] += 1
                continue
            who = names[each.unit] + (f" · {each.nominee}" if each.nominee else "")
            rows.append((titles[award], who, CHOICES[each.decision].in_language(language), why))
        said = CHOICES["not_considered"].in_language(language)
        rows += [(titles[award], f"({count})", said, why) for why, count in left_out.items()]
    headings = tuple(label(key, language) for key in ("award", "unit", "decision", "why"))
    return Grid(headings, ("left", "left", "left", "left"), tuple(rows))


def _findings_text(findings: Sequence[Problem], language: Language) -> str:
    if not findings:
        return f"{label('no_findings', language)}\n"
    return f"{label('findings', language)}: {len(findings)}\n\n" + "".join(_finding_lines(findings, language))


def _finding_lines(findings: Sequence[Problem], language: Language) -> Iterator[str]:
    for each in findings:
        yield f"  {each.code}  {sentence(each, language)}\n"
        yield f"          → {hint(each, language)}\n"
