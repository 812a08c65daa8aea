"""One item of one unit: its state, its points, and why."""

from collections.abc import Container, Iterator, Mapping
from fractions import Fraction
from typing import Literal

from attrs import define, evolve, field, frozen

from parindex.model.fields import Quantity, Value
from parindex.model.ledger import Ruling
from parindex.model.rule_kinds import Cases, Given
from parindex.model.scored import Cause, ItemResult, ItemState, Note, Reason, Said, Used
from parindex.model.sheets import Answer, ScoreSheet, Unit
from parindex.places import item as item_address
from parindex.places import member
from parindex.points import is_printed, shown
from parindex.problems import Problem, problem
from parindex.rules.asking import figures_of_form, in_case
from parindex.rules.normal import Outside, Scale, Simple
from parindex.rules.outside import FromOutside, GivenValues, from_outside
from parindex.rules.prepared import Prepared, PreparedItem
from parindex.rules.readings import Range, range_of_measure, range_of_printed, written
from parindex.rules.worth import Worth, inputs_of, number_of, of_case, worth
from parindex.rules.worth import not_arisen as points_not_arisen

#: Whose points are claimed by the unit until they are given.
VERIFIER = "verifier"
_ZERO = Fraction(0)
#: What no longer counts once the verifiers have given points.
_OVERRULED = ("awaited", "not_answered", "no_evidence", "explained", "rejected", "found_no_evidence")


@frozen(eq=False)
class Around:
    """Everything that an item is scored by, besides itself.

    Attributes:
        prepared: The criteria set.
        sheet: The sheet.
        unit: The unit, if it was told.
        given: What comes from outside.
        out: Codes of items that the authority takes out.
        rulings: What the verifiers have come to, by code of the item.
    """

    prepared: Prepared
    sheet: ScoreSheet
    unit: Unit | None
    given: GivenValues
    out: Container[str]
    rulings: Mapping[str, Ruling] = field(factory=dict[str, Ruling])
    answers: Mapping[str, Answer] = field(init=False)
    shared: Mapping[str, Value] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Look answers and figures up by key."""
        object.__setattr__(self, "answers", dict(self.sheet.answers))
        object.__setattr__(self, "shared", dict(self.sheet.figures))


@define
class Draft:
    """An item on the way to its result: what it is before it is looked at what it depends on."""

    item: PreparedItem
    state: ItemState
    points: Fraction
    because: Reason
    answer: Answer | None = None
    flagged: bool = False
    awaited: bool = False
    problems: list[Problem] = field(factory=list[Problem])

    @property
    def counts(self) -> bool:
        """Whether its maximum is part of the unit's own."""
        return self.state not in ("not_applicable", "pending")

    @property
    def claim(self) -> Fraction | None:
        """The unit's claim, where it counts at stage self: points from outside are the verifier's alone to claim."""
        answer, rule = self.answer, self.item.criterion.rule
        if answer is None or answer.claim is None or rule is None or self.state == "not_applicable":
            return None
        chosen = in_case(rule, answer.case)
        by_verifier = isinstance(chosen, Given) and chosen.given_by == VERIFIER
        return None if self.awaited and not by_verifier else Fraction(answer.claim)

    def note(self, cause: Cause, **values: str | Fraction) -> None:
        """Add to the reason."""
        said = Note(cause, tuple(sorted(values.items())))
        self.because = evolve(self.because, notes=(*self.because.notes, said))

    def result(self, points: Fraction, claimed: Fraction) -> ItemResult:
        """The finished item."""
        item = self.item
        return ItemResult(
            code=item.code,
            criterion=item.criterion,
            state=self.state,
            exact=points,
            own=item.maximum if self.counts else _ZERO,
            claimed=claimed,
            contribution=item.contribution(points),
            stake=None if item.maximum is None else item.contribution(item.maximum),
            flagged=self.flagged,
            answer=self.answer,
            because=self.because,
        )


def draft(item: PreparedItem, around: Around) -> Draft:
    """What an item is worth by itself; what it depends on is looked at later."""
    answer = around.answers.get(item.code)
    rule = item.criterion.rule
    assert rule is not None and item.form is not None  # noqa: PT018, S101, only such items are prepared
    case = answer.case if answer is not None else None
    chosen = in_case(rule, case)
    reason = Reason(rule.KIND if chosen is None else chosen.KIND, case if isinstance(rule, Cases) else None)
    if not around.prepared.is_for(item, around.unit):
        return _left_out(item, reason, "not_for_unit")
    if item.code in around.out:
        return _left_out(item, reason, "taken_out", answer)
    ruling = around.rulings.get(item.code)
    made = _worked_out(item, reason, answer, ruling, around)
    return made if ruling is None else _ruled(made, ruling)


def _worked_out(
    item: PreparedItem, reason: Reason, answer: Answer | None, ruling: Ruling | None, around: Around
) -> Draft:
    """What the rule gives for the answer, as the verifiers have corrected it."""
    case, rule = reason.case, item.criterion.rule
    if answer is not None and answer.not_arisen:
        made = _not_arisen(item, reason, answer, "not_arisen")
        _look_at_figures(made, around)
        return made
    if rule is None or in_case(rule, case) is None or item.form is None:
        return _unanswered(item, reason, answer, ruling)
    form = of_case(item.form, case)
    if isinstance(form, Outside):
        return _from_outside(item, reason, form, answer, around)
    return _by_rule(item, reason, form, answer, around)


def _ruled(made: Draft, ruling: Ruling) -> Draft:
    """*made* with the points that replace its own, and less what is deducted."""
    moved = dict(ruling.moved_by)
    outdated = any(each.key in ruling.outdated_by for each in made.because.used)
    if ruling.points is not None and any(each.cause == "not_held" for each in made.because.notes):
        here = member(item_address("entries", moved["points"]), "points")
        made.problems.append(problem("PAR540", here, code=made.item.code))
        return made
    if ruling.points is not None and any(key == "given_by" for key, _ in made.because.answer):
        here = member(item_address("entries", moved["points"]), "points")
        made.problems.append(problem("PAR543", here, code=made.item.code))
    if ruling.points is not None and not outdated:
        made.state, made.points, made.awaited = "scored", Fraction(ruling.points), False
        notes = tuple(each for each in made.because.notes if each.cause not in _OVERRULED)
        made.because = evolve(made.because, notes=notes)
        made.note("ruled", points=made.points)
    if not ruling.deducted:
        return made
    here = member(item_address("entries", moved["deduct"]), "deduct")
    lowest = made.item.lowest
    if made.state == "pending":
        made.note("deduction_waits", points=Fraction(ruling.deducted))
    elif made.state == "not_applicable":
        made.problems.append(problem("PAR529", here, code=made.item.code))
    elif lowest is not None and made.points - Fraction(ruling.deducted) < lowest:
        low, has = shown(lowest), shown(made.points)
        found = problem("PAR530", here, code=made.item.code, points=ruling.deducted, total=has, limit=low)
        made.problems.append(found)
    else:
        made.points -= Fraction(ruling.deducted)
        made.note("deducted", points=Fraction(ruling.deducted))
    return made


def _left_out(item: PreparedItem, reason: Reason, cause: Cause, answer: Answer | None = None, **values: str) -> Draft:
    made = Draft(item, "not_applicable", _ZERO, reason, answer)
    made.note(cause, **values)
    return made


def _pending(item: PreparedItem, reason: Reason, source: str, answer: Answer | None) -> Draft:
    made = Draft(item, "pending", _ZERO, reason, answer, awaited=True)
    made.note("awaited", source=source)
    return made


def _unanswered(item: PreparedItem, reason: Reason, answer: Answer | None, ruling: Ruling | None) -> Draft:
    rejected = ruling is not None and ruling.rejected
    made = Draft(item, "scored" if rejected else "not_submitted", _ZERO, reason, answer)
    made.note("rejected" if rejected else "not_answered")
    return made


def _not_arisen(item: PreparedItem, reason: Reason, answer: Answer | None, cause: Cause) -> Draft:
    """Nothing to do this year: by claim, or because the denominator is zero; both give the same number."""
    policy = item.policies.not_arisen
    points = points_not_arisen(policy, item.maximum)
    state: Literal["not_applicable", "scored"] = "not_applicable" if points is None else "scored"
    made = Draft(item, state, _ZERO if points is None else points, evolve(reason, worth=points), answer)
    made.note(cause, policy=policy)
    if cause == "not_arisen" and answer is not None and answer.explanation is None:
        made.flagged = True
        here = member(member("answers", item.code), "not_arisen")
        made.problems.append(problem("PAR511", here, code=item.code, what="not arisen"))
    return made


def _look_at_figures(made: Draft, around: Around) -> None:
    """That what did not arise did, by figures that the sheet gives for all items."""
    form = made.item.form
    values: dict[str, Value] = {name: around.shared[name] for name in made.item.used if name in around.shared}
    if not isinstance(form, Scale) or len(values) < len(made.item.used) or not values:
        return
    got = worth(form, inputs_of(None, None, values), made.item.maximum, around.prepared.places)
    if got.points is not None:
        made.flagged = True
        here = member(member("answers", made.item.code), "not_arisen")
        figures = ", ".join(f"{key} = {written(value)}" for key, value in values.items())
        made.problems.append(problem("PAR544", here, code=made.item.code, figures=figures))


def _from_outside(item: PreparedItem, reason: Reason, form: Outside, answer: Answer | None, around: Around) -> Draft:
    found = from_outside(form.source, item.code, around.given)
    if found.state == "not_held":
        return _left_out(item, reason, "not_held", answer, source=form.source)
    if found.value is None:
        return _pending(item, reason, form.source, answer)
    points = number_of(found.value)
    return Draft(item, "scored", points, evolve(reason, answer=(("given_by", form.source),), worth=points), answer)


def _by_rule(item: PreparedItem, reason: Reason, form: Simple, answer: Answer | None, around: Around) -> Draft:
    needed = figures_of_form(form)
    own = dict(answer.figures) if answer is not None else {}
    found = {name: _figure(name, item, own, around) for name in needed}
    for state in ("not_held", "awaited"):  # what will never come outweighs what may
        name = next((name for name in needed if found[name].state == state), None)
        if name is not None:
            source = item.figures[name].given_by or ""
            return (
                _left_out(item, reason, "not_held", answer, source=source)
                if state == "not_held"
                else _pending(item, reason, source, answer)
            )
    figures: dict[str, Value] = {name: each.value for name, each in found.items() if each.value is not None}
    said = _said(answer)
    ruling = around.rulings.get(item.code)
    if len(figures) < len(needed) or not (needed or said):
        return _unanswered(item, reason, answer, ruling)
    inputs = inputs_of(answer.choose if answer else None, answer.met if answer else None, figures)
    got = worth(form, inputs, item.maximum, around.prepared.places)
    used = tuple(Used(name, item.figures[name], value, item.figures[name].given_by) for name, value in figures.items())
    because = _reason(reason, said, used, form, got)
    if got.points is None:
        return _over_zero(item, answer, got, because, ruling)
    made = Draft(item, "scored", got.points, because, answer)
    _look_for_evidence(made, ruling)
    _look_for_explanations(made)
    return made


def _figure(name: str, item: PreparedItem, own: Mapping[str, Value], around: Around) -> FromOutside:
    """What is known of a figure: from outside, of the item's own, or shared."""
    source = item.figures[name].given_by
    if source is not None:
        return from_outside(source, name, around.given)
    values = own if name in dict(item.criterion.figures) else around.shared
    return FromOutside("there", values.get(name))


def _said(answer: Answer | None) -> tuple[tuple[str, Said], ...]:
    """What was chosen or met, for the reason."""
    if answer is None:
        return ()
    pairs: list[tuple[str, Said | None]] = [("choose", answer.choose), ("met", answer.met)]
    return tuple((key, value) for key, value in pairs if value is not None)


def _reason(
    reason: Reason, said: tuple[tuple[str, Said], ...], used: tuple[Used, ...], form: Simple, got: Worth
) -> Reason:
    scale = form if isinstance(form, Scale) else None
    return evolve(
        reason,
        answer=said,
        used=used,
        measure=got.measure,
        percent=scale is not None and scale.percent,
        stretches=() if scale is None else scale.stretches,
        held=got.held,
        unrounded=got.unrounded,
        worth=got.points,
    )


def _over_zero(item: PreparedItem, answer: Answer | None, got: Worth, reason: Reason, ruling: Ruling | None) -> Draft:
    """The denominator is zero: nothing arose, or the worth is stated, or the figures are against their bounds."""
    if got.empty and ruling is not None and ruling.rejected:
        return _unanswered(item, reason, answer, ruling)
    if got.empty and item.policies.not_arisen != "refused":
        return _not_arisen(item, reason, answer, "zero_denominator")
    undefined = item.policies.undefined
    if got.over_zero and undefined is not None:
        made = Draft(
            item, "scored", Fraction(undefined.points), evolve(reason, worth=Fraction(undefined.points)), answer
        )
        made.note("undefined", points=Fraction(undefined.points))
        _look_for_evidence(made, ruling)
        return made
    made = _unanswered(item, reason, answer, None)
    figures = ", ".join(f"{each.key} = {written(each.value)}" for each in reason.used)
    own = any(name == each.key for each in reason.used for name, _ in item.criterion.figures)
    here = member("answers", item.code) if own else "figures"
    made.problems.append(problem("PAR516", here, code=item.code, figures=figures))
    return made


def _look_for_evidence(made: Draft, ruling: Ruling | None) -> None:
    """What is claimed must be shown: without documents an explanation may stand for them; it can only take away.

    Where the verifiers have spoken, what they found stands, whatever is cited or explained.
    """
    item, answer = made.item, made.answer
    if ruling is not None and ruling.no_evidence is not None:
        if ruling.no_evidence and made.points > 0:
            made.state, made.points = "no_evidence", _ZERO
            made.note("found_no_evidence")
        return
    admitted = answer is not None and answer.no_evidence
    cited = answer is not None and bool(answer.evidence)
    if not (admitted or (item.asks_evidence and not cited)) or made.points <= 0:
        return
    here = member("answers", item.code)
    wanted = "; ".join(item.criterion.evidence) or "–"
    explained = answer is not None and answer.explanation is not None
    made.flagged = True
    if item.policies.no_evidence == "explain" and explained:
        made.note("explained")
        made.problems.append(problem("PAR512", here, hint="explained", code=item.code, known=wanted))
        return
    made.state, made.points = "no_evidence", _ZERO
    made.note("no_evidence")
    hint = "zero" if item.policies.no_evidence == "zero" else None
    made.problems.append(problem("PAR512", here, hint=hint, code=item.code, known=wanted))


def _look_for_explanations(made: Draft) -> None:
    """Figures that must be explained where they are not zero."""
    if made.answer is not None and made.answer.explanation is not None:
        return
    if any(each.figure.needs_explanation and _is_something(each.value) for each in made.because.used):
        made.flagged = True
        here = member("answers", made.item.code)
        made.problems.append(problem("PAR511", here, code=made.item.code, what="figures to explain"))


def _is_something(value: Value) -> bool:
    return isinstance(value, Quantity) and value.number != 0


def contradictions(made: Draft, points: Fraction) -> Iterator[Problem]:
    """Where what the unit states or claims is not what follows from its figures; *points* are those of the item."""
    answer = made.answer
    if answer is None or made.state == "not_applicable":
        return
    here = member("answers", made.item.code)
    if answer.stated is not None and made.because.measure is not None:
        yield from _stated(member(here, "stated"), made, answer.stated)
    hangs = any(note.cause == "zero_unless" for note in made.because.notes)
    worth_ = points if hangs else made.because.worth
    if answer.claim is not None and worth_ is not None and made.counts:
        off = Fraction(answer.claim) - worth_
        if off and not is_printed(worth_, answer.claim):
            code = "PAR508" if off > 0 else "PAR519"
            made.flagged = made.flagged or off > 0
            here = member(here, "self")
            yield problem(code, here, claim=answer.claim, points=shown(worth_), difference=shown(abs(off)))


def _stated(address: str, made: Draft, stated: Quantity) -> Iterator[Problem]:
    form = made.item.form
    assert form is not None  # noqa: S101
    scale = of_case(form, made.because.case)
    assert isinstance(scale, Scale)  # noqa: S101
    measure = made.because.measure or _ZERO
    printed = any(each.figure.kind == "percent" for each in made.because.used)
    values: dict[str, Value] = {each.key: each.value for each in made.because.used}
    image = range_of_measure(scale.measure, values) if printed else Range(measure, measure)
    if image is None or image.meets(range_of_printed(stated)):
        return
    number = f"{shown(measure * 100):f}%" if made.because.percent else f"{shown(measure):f}"
    figures = ", ".join(f"{each.key} = {written(each.value)}" for each in made.because.used)
    yield problem("PAR507", address, stated=written(stated), value=number, figures=figures)
