"""Whether figures can be what is declared of them, and whether formulas can be read."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from parindex.checks.naming import unknown
from parindex.model.criteria import Figure
from parindex.model.fields import Pairs
from parindex.places import item, member, parent, the_key
from parindex.problems import Problem, problem
from parindex.rules.measures import Slip, bound, check
from parindex.rules.proof import can_fail, field_of, impossible
from parindex.rules.reach import Constraint

#: Words with a meaning of their own in answers and long sheets.
RESERVED = frozenset(
    (
        *("choose", "met", "case", "self", "stated", "not_arisen", "no_evidence"),
        *("explanation", "evidence", "submitted", "measure", "never"),
    )
)
_NAME = re.compile(r"[^\W\d]\w*")


def check_figures(
    address: str,
    figures: Pairs[Figure],
    known: Mapping[str, Figure],
    shared: Mapping[str, Figure],
    *,
    all_known: bool,
) -> Iterator[Problem]:
    """What is wrong with declared *figures*: their names, and their bounds, in which all *known* ones may stand.

    Where not *all_known* could be read, a name that is not there tells nothing.
    """
    for key, figure in figures:
        here = member(address, key)
        if not _NAME.fullmatch(key) or key in RESERVED:
            yield problem("PAR332", the_key(here), hint="reserved" if key in RESERVED else None, key=key)
        elif key in shared and address != "figures":
            yield problem("PAR332", the_key(here), hint="shared", key=key)
        for end, text in (("at_most", figure.at_most), ("at_least", figure.at_least)):
            if text is not None:
                yield from _bound(member(here, end), text, figure, known, all_known=all_known)


def check_checks(texts: Sequence[str], shared: Mapping[str, Figure], *, all_known: bool) -> Iterator[Problem]:
    """What is wrong with the checks of a set, and whether any figures can satisfy them all."""
    wrong = False
    for index, text in enumerate(texts):
        here, found = item("checks", index), check(text)
        if isinstance(found, Slip):
            wrong = True
            yield slipped(here, text, found, hint="sum" if found.kind == "bilinear" else "check")
            continue
        names = found.form.names
        for each in (*unusable(here, text, names, shared, all_known=all_known), *mixed(here, names, shared)):
            wrong = True
            yield each
    if not shared or wrong:
        return
    if (name := impossible(field_of(shared), shared)) is not None:
        yield problem("PAR326", the_key(member("figures", name)))
    elif texts and impossible(field_of(shared, texts), shared) is not None:
        yield problem("PAR326", "checks")
    else:
        yield from _implied(texts, shared)


def _implied(texts: Sequence[str], shared: Mapping[str, Figure]) -> Iterator[Problem]:
    """Checks that hold of all figures that keep their bounds and the checks before: they never find anything."""
    field = field_of(shared)
    read = [(index, found) for index, found in enumerate(map(check, texts)) if isinstance(found, Constraint)]
    for index, found in read:
        if not can_fail(found, field):
            yield problem("PAR350", item("checks", index), hint="check", text=texts[index])
        field = field.where(found)


def mixed(address: str, names: Sequence[str], known: Mapping[str, Figure]) -> Iterator[Problem]:
    """That percentages are added to other figures."""
    kinds = {known[name].kind == "percent" for name in names if name in known}
    if len(kinds) > 1:
        percent = next(name for name in names if name in known and known[name].kind == "percent")
        yield problem("PAR333", address, hint="mixed", key=percent, kind="percent")


#: Signs of school books, and the hint that names ours.
_SIGNS = {":": "division", "÷": "division", "×": "times", "x": "times", "X": "times", "·": "times"}


def slipped(address: str, text: str, slip: Slip, *, hint: str | None = None) -> Problem:
    """Where the formula *text* cannot be read, at its characters."""
    part, span = text[slip.start : slip.end] or text, (slip.start, slip.end)
    own = slip.kind if slip.kind in ("end", "zero") else _SIGNS.get(part, hint)
    if slip.kind in ("bilinear", "zero"):
        return problem("PAR308", address, hint=own, span=span, text=part)
    return problem("PAR307", address, hint=own, span=span, formula=text, text=part)


def unusable(
    address: str, text: str, names: Sequence[str], known: Mapping[str, Figure], *, all_known: bool
) -> Iterator[Problem]:
    """Figures in the formula *text* that nobody declares, or that are dates, at their characters."""
    for name in names:
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        span = found.span() if found else None
        if name not in known:
            if all_known:
                yield evolve(unknown("figure", name, known, address), span=span)
        elif known[name].kind == "date":
            yield problem("PAR333", address, span=span, key=name, kind="date")


def _bound(
    address: str, text: str, figure: Figure, known: Mapping[str, Figure], *, all_known: bool
) -> Iterator[Problem]:
    if figure.kind == "date":
        yield problem("PAR333", address, hint="bound", key=parent(address).rpartition(".")[2], kind="date")
        return
    found = bound(text)
    if isinstance(found, Slip):
        yield slipped(address, text, found, hint="sum" if found.kind == "bilinear" else None)
        return
    yield from unusable(address, text, found.names, known, all_known=all_known)
    kinds = {known[name].kind == "percent" for name in found.names if name in known}
    if kinds and kinds != {figure.kind == "percent"}:
        percent = next((name for name in found.names if name in known and known[name].kind == "percent"), None)
        key = percent or parent(address).rpartition(".")[2]
        yield problem("PAR333", address, hint="mixed", key=key, kind="percent")
    if not found.names and found.constant and ("%" in text) != (figure.kind == "percent"):
        hint = None if figure.kind == "percent" else "number"
        yield problem("PAR309", address, hint=hint, text=text, measure=figure.kind, mended=f"{text}%")
