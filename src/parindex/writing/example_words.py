"""Why a worked example gives what it gives, as a person would say it."""

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve

from parindex.model.rule_kinds import Cases
from parindex.model.scored import Cause, ItemResult, Note, Reason, Said, Used
from parindex.model.sheets import Answer
from parindex.rules.asking import figures_of_form, in_case
from parindex.rules.example_runs import Ran
from parindex.rules.normal import Outside, Scale, Simple
from parindex.rules.worth import of_case
from parindex.texts import LANGUAGES, Language, Words
from parindex.writing.numbers import exactly, written
from parindex.writing.reasons import reason_words

_ZERO = Fraction(0)
_NO_SUCH_VALUE = Words("không bậc nào có giá trị này", "no step has this value")
_OVER_ZERO = Words(
    "mẫu số bằng 0 trong khi tử số khác 0: chưa có quy định", "over zero, while the numerator is not: nothing is said"
)


def example_words(ran: Ran) -> Words:
    """Why an example gives what it gives, in both languages, as one line."""
    form = None if ran.example.not_arisen or ran.item.form is None else of_case(ran.item.form, ran.example.case)
    if isinstance(form, Outside):
        return Words(_outside(ran, form, "vi"), _outside(ran, form, "en"))
    refused = _refused(ran)
    if refused is None:
        return reason_words(_result(ran, form))
    figures = {each: ", ".join(_figures(ran, each)) for each in LANGUAGES}
    return Words(f"{figures['vi']}: {refused.vi}", f"{figures['en']}: {refused.en}")


def _figures(ran: Ran, language: Language) -> Iterator[str]:
    """The figures of an example, each with its name in the file."""
    return (f"{key} = {written(value, language)}" for key, value in ran.example.figures)


def _refused(ran: Ran) -> Words | None:
    """What is said of figures that nobody can have."""
    worth = ran.got.worth
    if ran.got.instead != "refused" or worth is None:
        return None
    if worth.over_zero:
        return None if worth.empty else _OVER_ZERO
    return _NO_SUCH_VALUE


def _outside(ran: Ran, form: Outside, language: Language) -> str:
    """The points from outside, and the bounds that they keep or break."""
    said = ran.example.given if ran.example.given is not None else ran.example.points
    told = said if isinstance(said, str) else exactly(Fraction(said), language)
    low = exactly(form.low, language)
    high = "?" if form.high is None else exactly(form.high, language)
    if language == "vi":
        return f"“{form.source}” cho {told} điểm, trong khoảng {low} đến {high}: " + (
            "được nhận" if ran.got.instead is None else "không được nhận"
        )
    return f"'{form.source}' gives {told}, of {low} to {high}: " + ("taken" if ran.got.instead is None else "not taken")


def _result(ran: Ran, form: Simple | None) -> ItemResult:
    """What came of an example, as if a unit had answered so."""
    item, points = ran.item, ran.got.points if ran.got.points is not None else _ZERO
    return ItemResult(
        code=item.code,
        criterion=item.criterion,
        state="scored",
        exact=points,
        own=item.maximum,
        claimed=points,
        contribution=points,
        stake=None,
        flagged=False,
        answer=Answer(),
        because=_reason(ran, form),
    )


def _reason(ran: Ran, form: Simple | None) -> Reason:
    rule, example, got = ran.item.criterion.rule, ran.example, ran.got
    chosen = None if rule is None else in_case(rule, example.case)
    reason = Reason("" if chosen is None else chosen.KIND, example.case if isinstance(rule, Cases) else None)
    if form is not None and got.worth is not None:
        values = dict(example.figures)
        said: list[tuple[str, Said | None]] = [("choose", example.choose), ("met", example.met)]
        scale = form if isinstance(form, Scale) else None
        reason = evolve(
            reason,
            answer=tuple((key, value) for key, value in said if value is not None),
            used=tuple(Used(name, ran.item.figures[name], values[name]) for name in figures_of_form(form)),
            measure=got.worth.measure,
            percent=scale is not None and scale.percent,
            stretches=() if scale is None else scale.stretches,
            held=got.worth.held,
            unrounded=got.worth.unrounded,
            worth=got.worth.points,
        )
    note = _note(ran)
    return reason if note is None else evolve(reason, notes=(note,))


def _note(ran: Ran) -> Note | None:
    got = ran.got
    cause: Cause | None = None if got.because == "out_of_bounds" else got.because
    if cause in ("not_arisen", "zero_denominator"):
        if got.worth is not None and not got.worth.empty:
            return None
        return Note(cause, (("policy", ran.item.policies.not_arisen),))
    if cause == "undefined":
        return Note(cause, (("points", got.points or _ZERO),))
    return None if cause is None else Note(cause)
