"""Laws of rounds of sheets: what the ledger comes to, and that no order and no neighbour changes anything.

The bugs that were planted to try them are in ROUNDS.md.
"""

import random
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

import parindex as pi
from parindex.loading.documents import read_document
from parindex.loading.sets import sets_for
from parindex.model.awards import Award, Awards, Flag, Quota
from parindex.model.conditions import AreaCondition, BandCondition, EachAreaCondition, NotFlagged, RankCondition
from parindex.model.criteria import Total
from parindex.model.fields import Quantity
from parindex.model.given import GivenRow
from parindex.model.ledger import STAGES, Claims, Entry, Ledger
from parindex.model.policies import AreaTieBreak, Band
from parindex.model.results import Decision, Outcome, UnitResult
from parindex.model.round import Round
from parindex.model.rule_kinds import Given, Ratio
from parindex.model.sheets import Answer, ScoreSheet, Submission, Unit
from parindex.running import run_document
from parindex.texts import Words
from tests.making_rounds import entry, group, points, tallied
from tests.making_sets import area, figure, item, set_of

ENOUGH = settings(max_examples=settings.default.max_examples // 2)  # type: ignore[union-attr]
FEWER = settings(max_examples=settings.default.max_examples // 5)  # type: ignore[union-attr]
FIRST, LAST = VERIFICATIONS = ("verification-1", "verification-2")
LAST_DAY = date(2024, 11, 25)
#: Maxima of the items that a figure gives the points of, and of those that come from outside, by source.
TALLIED = {"1.1": 30, "2.1": 50}
OUTSIDE = {"survey": ("2.2", 10), "audit": ("3.2", 5)}
SET = set_of(
    area("1", tallied("1.1", 30, not_arisen="excluded")),
    area("2", tallied("2.1", 50), item("2.2", Given(given_by="survey", at_least=0, at_most=10), max=10)),
    area(
        "3",
        item("3.1", Ratio("done / all"), max=5, figures={"done": figure(at_most="all")}, not_arisen="full"),
        item("3.2", Given(given_by="audit", at_least=0, at_most=5), max=5),
    ),
    id="made-up/2024-units",
    figures={"all": figure(), "open": figure(), "sent": figure()},
    checks=("all + open = sent",),
    total=Total("none"),
    tie_break=(AreaTieBreak("1"), "exact"),
    bands=(
        Band("good", Words("Tốt"), at_least=80),
        Band("fair", Words("Khá"), more_than=50),
        Band("poor", Words("Kém")),
    ),
)
AWARDS = Awards(
    (
        Award(
            "flag",
            Words("Cờ"),
            "collectives",
            ("g", "h"),
            (RankCondition(1), EachAreaCondition("0.5"), NotFlagged(("late_submission", "bad"))),
            Quota(total=1, compare="rank_share"),
            "tie_break",
        ),
        Award(
            "merit",
            Words("Bằng khen"),
            "collectives",
            ("g", "h"),
            (BandCondition("fair"), AreaCondition("2", "0.6")),
            Quota(groups=(("g", 2), ("h", 1))),
            "include",
        ),
    ),
    one_per="unit",
    flags=(Flag("bad", Words("Kỷ luật")),),
)
#: Points that tie, that lie on a line of a band or of an area, and a hair beside it.
EDGES = {"1.1": (0, 15, 14, 24, 30), "2.1": (0, 25, 24, 30, 31, 49, 50)}
#: What verifiers may give besides: a hair under half of area 1, and under six tenths of area 2 with five points more.
HAIRS = {"1.1": ("14.999",), "2.1": ("30.999",)}
#: Totals on a line of a band, with six tenths of area 2, and full; and what may be beside one without being seen.
LEVELS = (50, 76, 80, 100)
BESIDE = ("0", "0", "0", "0", "-0.001", "-0.005", "-0.006", "0.001", "0.006")


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    """A round of one to six units in two groups, with entries of every kind; in every other one the units tie."""
    level = draw(st.sampled_from((*LEVELS, None, None, None, None)))
    tying = level is not None
    keys = [f"u{number}" for number in range(draw(st.integers(3 if tying else 1, 6)))]
    units = tuple(
        Unit(
            key,
            Words(key),
            draw(st.sampled_from("gghh" if tying else "ggh")),
            ranked=bool(draw(st.integers(0, 7 if tying else 3))),
            flags=() if draw(st.integers(0, 7 if tying else 3)) else ("bad",),
        )
        for key in keys
    )
    handed_in = [key for key in keys if draw(st.integers(0, 7))]
    sheets = tuple(_sheet(draw, key) if level is None else _level_sheet(draw, key, level) for key in handed_in)
    careful = bool(draw(st.integers(0, 4)))
    ledger = tuple(each for sheet in sheets for each in _entries(draw, sheet, few=tying, careful=careful))
    return _round(units, sheets, ledger, _given(draw, units, level))


@st.composite
def contests(draw: st.DrawFn) -> Round:
    """A round of two groups in which nearly all could have the flag: on the same places, with the same points."""
    number_of = draw(st.integers(2, 6))
    units = tuple(
        Unit(f"u{number}", Words(f"u{number}"), "gh"[number % 2], ranked=bool(draw(st.integers(0, 4))))
        for number in range(number_of)
    )
    sheets = tuple(evolve(_level_sheet(draw, each.key, 80), submitted=Submission(LAST_DAY)) for each in units)
    closed = draw(st.sampled_from(("gh", "gh", "g")))
    ledger = [entry(each.key, None, LAST, accept="all", reason=None) for each in units if each.group in closed]
    survey = tuple(GivenRow(each.key, draw(st.sampled_from(("5", "5", "4.996")))) for each in units)
    return _round(units, sheets, ledger, {"survey": survey, "audit": tuple(GivenRow(each.key, 5) for each in units)})


def _round(
    units: Sequence[Unit],
    sheets: Sequence[ScoreSheet],
    entries: Sequence[Entry],
    given_to: Mapping[str, tuple[GivenRow, ...]],
) -> Round:
    groups = tuple(group(key, SET.id) for key in dict.fromkeys(each.group for each in units))
    awards = AWARDS if len(groups) > 1 else None
    stages = (evolve(STAGES[0], until=LAST_DAY), *STAGES[1:])
    return Round(
        id="made-up",
        year=2024,
        title=Words("Đợt thử"),
        status="illustrative",
        groups=groups,
        units=tuple(units),
        sheets=tuple(sheets),
        stages=stages,
        ledger=Ledger("made-up", tuple(entries)),
        given=given_to,
        sets=(SET,),
        awards=awards,
    )


def _given(draw: st.DrawFn, units: Sequence[Unit], level: int | None) -> dict[str, tuple[GivenRow, ...]]:
    """What comes from outside: mostly all of it; or one source says nothing of a group, or of all; or it varies."""
    waiting = draw(st.sampled_from(("", "", "", "", "", "", "h", "gh", "some")))
    source = draw(st.sampled_from(list(OUTSIDE)))
    keys = [each.key for each in units]
    none: tuple[str, ...] = ()
    awaited = {each.key: (source,) if each.group in waiting else none for each in units}
    if waiting == "some":
        awaited = {key: draw(st.sampled_from((none, ("survey",), ("audit",), ("survey", "audit")))) for key in keys}
    if level is None:
        values: dict[str, tuple[Any, ...]] = {"survey": (0, 5, "7.5", 10, "not_held"), "audit": (0, 5, "2.5")}
    else:
        top = (10,) if level == LEVELS[-1] else tuple(str(5 + Decimal(each)) for each in BESIDE)
        values = {"survey": top, "audit": (5,)}
    found = {
        name: tuple(GivenRow(key, draw(st.sampled_from(values[name]))) for key in keys if name not in awaited[key])
        for name in OUTSIDE
    }
    return {name: rows for name, rows in found.items() if rows}


def _sheet(draw: st.DrawFn, unit: str) -> ScoreSheet:
    whole = draw(st.integers(0, 3))
    answers: dict[str, Answer] = {
        code: points(draw(st.sampled_from(EDGES[code])), claim=draw(st.sampled_from((None, 0, 12)))) for code in TALLIED
    }
    if not draw(st.integers(0, 4)):
        answers["1.1"] = Answer(not_arisen=True, explanation="Không phát sinh")
    answers["3.1"] = Answer(figures={"done": draw(st.integers(0, whole))})
    return ScoreSheet(SET.id, unit, _submission(draw), figures=_summed(whole, draw(st.integers(0, 2))), answers=answers)


def _level_sheet(draw: st.DrawFn, unit: str, level: int) -> ScoreSheet:
    """A sheet that comes to *level*, with five points from the survey, by more or fewer points of area 1."""
    in_first = draw(st.sampled_from((30, 30, 30, 24, 15)))
    answers = {"1.1": points(in_first), "2.1": points(min(50, level - 15 - in_first))}
    if level == LEVELS[-1]:
        answers = {code: points(most) for code, most in TALLIED.items()}
    if not draw(st.integers(0, 3 if level == LEVELS[-1] else 9)):
        answers["1.1"] = Answer(not_arisen=True, explanation="Không phát sinh")
    answers["3.1"] = Answer(figures={"done": 1})
    return ScoreSheet(SET.id, unit, _submission(draw), figures=_summed(1, 0), answers=answers)


def _summed(whole: int, waiting: int) -> dict[str, int]:
    """The figures that items share: two of them stand in a check alone."""
    return {"all": whole, "open": waiting, "sent": whole + waiting}


def _submission(draw: st.DrawFn) -> Submission:
    """On the last day, the day before or the day after."""
    return Submission(LAST_DAY.replace(day=LAST_DAY.day + draw(st.sampled_from((0, -1, 0, 0, 1)))))


def _entries(draw: st.DrawFn, sheet: ScoreSheet, *, few: bool, careful: bool) -> list[Entry]:
    """At most one entry an item and stage, none of them wrong; who is *careful* signs off at the last verification."""
    made: list[Entry] = []
    for code in () if few and draw(st.integers(0, 5)) else TALLIED:
        for stage in VERIFICATIONS:
            kind = draw(st.sampled_from(("none", "points", "figures", "figures", "no_evidence", "rejects", "asks")))
            fields_of: dict[str, dict[str, Any]] = {
                "none": {},
                "points": {"points": draw(st.sampled_from((*EDGES[code], *HAIRS[code])))},
                "figures": {"figures": {"points": draw(st.sampled_from(EDGES[code]))}},
                "no_evidence": {"no_evidence": draw(st.booleans())},
                "rejects": {"not_arisen": False},
                "asks": {"asks": True},
            }
            fields = fields_of[kind]
            made += [entry(sheet.unit, code, stage, **fields)] if fields else []
        if draw(st.booleans()):
            made.append(entry(sheet.unit, code, "explanation", claims=_all_of(code)))
    for _ in range(0 if few else draw(st.integers(0, 2))):
        made.append(entry(sheet.unit, None, "deduction", deduct=draw(st.sampled_from(("0.25", "1", "3.5")))))
    for stage in VERIFICATIONS:
        if not draw(st.integers(0, 4)):
            whole = dict(sheet.figures)["all"]
            assert isinstance(whole, Quantity)
            found = {key: each for key, each in _summed(int(whole.number), 2).items() if key != "all"}
            made.append(entry(sheet.unit, None, stage, figures=found))
    for stage in VERIFICATIONS if careful else draw(st.sampled_from(((LAST,), (FIRST,), VERIFICATIONS, ()))):
        made.append(entry(sheet.unit, None, stage, accept="all", reason=None, date=date(2024, 12, 2)))
    return made


def _all_of(code: str) -> Claims:
    """A claim to the whole maximum of an item."""
    return Claims(claim=TALLIED[code], figures={"points": TALLIED[code]})


def data(outcome: Outcome) -> dict[str, Any]:
    """All that is written of an outcome."""
    return pi.results_data(outcome)


def shuffled(round_: Round, seed: int) -> Round:
    """The same round, everything in it in another order."""
    chance = random.Random(seed)  # noqa: S311, no secret

    def mixed(values: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(chance.sample(list(values), len(values)))

    assert round_.ledger is not None

    return evolve(
        round_,
        units=mixed(round_.units),
        sheets=mixed(round_.sheets),
        ledger=evolve(round_.ledger, entries=mixed(round_.ledger.entries)),
        given={source: rows if isinstance(rows, str) else mixed(rows) for source, rows in round_.given},
    )


@ENOUGH
@given(rounds(), st.integers(0, 2**32))
def test_no_order_of_units_sheets_entries_or_rows_changes_anything(round_: Round, seed: int) -> None:
    """Points, places, bands, proposals and reasons are the same."""
    assert data(pi.run(round_)) == data(pi.run(shuffled(round_, seed)))


@FEWER
@given(rounds(), st.integers(0, 2**32))
def test_no_order_of_files_or_rows_changes_anything(
    tmp_path_factory: pytest.TempPathFactory, round_: Round, seed: int
) -> None:
    """The round read from YAML sheets with other names, or from long tables with rows in any order."""
    expected = data(pi.run(round_))
    for made in (_as_yaml, _as_tables):
        folder = tmp_path_factory.mktemp("round")
        path = made(folder, round_, random.Random(seed))  # noqa: S311, no secret
        ran = run_document(read_document(path, sets=sets_for(path)))
        assert () == ran.errors
        assert ran.outcome is not None
        assert expected == data(ran.outcome)


@ENOUGH
@given(rounds(), st.data())
def test_a_unit_that_goes_changes_no_points_of_another(round_: Round, draws: st.DataObject) -> None:
    """Points, maxima, index and state of a unit depend on no other unit."""
    gone = draws.draw(st.sampled_from(round_.units)).key
    assert round_.ledger is not None
    rest = evolve(
        round_,
        units=tuple(each for each in round_.units if each.key != gone),
        sheets=tuple(each for each in round_.sheets if each.unit != gone),
        ledger=evolve(round_.ledger, entries=tuple(each for each in round_.ledger.entries if each.unit != gone)),
        given={
            source: rows if isinstance(rows, str) else tuple(each for each in rows if each.unit != gone)
            for source, rows in round_.given
        },
        awards=None,
    )
    if not rest.units:
        return
    left = {each.group for each in rest.units}
    rest = evolve(rest, groups=tuple(each for each in rest.groups if each.key in left))

    before = {each.unit: own(each) for each in pi.run(round_).units if each.unit != gone}

    assert before == {each.unit: own(each) for each in pi.run(rest).units}


def own(unit: UnitResult) -> tuple[object, ...]:
    """All of a unit's result that does not compare it with others."""
    return (
        unit.exact_points,
        unit.max,
        unit.exact,
        unit.index,
        unit.state,
        unit.open,
        unit.areas,
        unit.scored,
        unit.flags,
    )


@given(rounds(), st.sampled_from([each.key for each in STAGES] + ["verified"]))
def test_points_at_each_stage_are_what_the_entries_say(round_: Round, stage: str) -> None:
    """Worked out a second time: the latest entry up to the stage decides, and deductions at the end."""
    outcome = pi.run(round_, stage=stage)

    assert round_.ledger is not None
    for each in outcome.units:
        sheet = next((one for one in round_.sheets if one.unit == each.unit), None)
        entries = [one for one in round_.ledger.entries if one.unit == each.unit]
        assert each.exact_points == (None if sheet is None else expected_points(round_, sheet, entries, stage))


def expected_points(round_: Round, sheet: ScoreSheet, entries: Sequence[Entry], stage: str) -> Fraction:
    """The points of a unit at a stage, from what the numbers mean."""
    total = sum((earned for earned, _ in expected_items(round_, sheet, entries, stage).values()), Fraction(0))
    if stage == "verified":
        total -= sum((Fraction(each.deduct) for each in entries if each.deduct is not None), Fraction(0))
    return total


def expected_items(
    round_: Round, sheet: ScoreSheet, entries: Sequence[Entry], stage: str
) -> dict[str, tuple[Fraction, Fraction]]:
    """The points of each item at a stage, and what it adds to the own maximum."""
    answers = dict(sheet.answers)
    counted = [] if stage == "self" else [each for each in VERIFICATIONS if stage in ("verified", LAST)]
    counted = counted or ([FIRST] if stage in (FIRST, "explanation") else [])
    found: dict[str, tuple[Fraction, Fraction]] = {}
    for code, most in TALLIED.items():
        answer = answers[code]
        earned, own = tally(code, most, answer, entries, counted)
        claimed = stage == "self" and answer.claim is not None and not answer.not_arisen
        found[code] = (Fraction(answer.claim or 0) if claimed else earned, own)
    done, whole = number(dict(answers["3.1"].figures)["done"]), number(dict(sheet.figures)["all"])
    found["3.1"] = (5 * done / whole if whole else Fraction(5), Fraction(5))
    for source, rows in from_outside(round_).items():
        code, most = OUTSIDE[source]
        if rows.get(sheet.unit, "not_held") != "not_held":
            found[code] = (number(rows[sheet.unit]), Fraction(most))
    return found


def from_outside(round_: Round) -> dict[str, dict[str, Any]]:
    """What each source gives, by unit."""
    return {source: {each.unit: each.value for each in rows} for source, rows in round_.given if rows != "not_held"}


def tally(
    code: str, most: int, answer: Answer, entries: Sequence[Entry], counted: Sequence[str]
) -> tuple[Fraction, Fraction]:
    """The points of an item that a figure gives the points of, less what verifiers found; and its own maximum."""
    arisen, figure_ = not answer.not_arisen, dict(answer.figures).get("points")
    evidence, ruled = True, None
    for stage in counted:
        for each in (one for one in entries if (one.code, one.stage) == (code, stage)):
            if each.points is not None:
                ruled = Fraction(each.points)
            if each.figures:
                arisen, figure_, evidence, ruled = True, dict(each.figures)["points"], True, None
            if each.no_evidence is not None:
                evidence, ruled = not each.no_evidence, None
            if each.not_arisen is False:
                arisen, ruled = True, None
    if ruled is not None:
        return ruled, Fraction(most)
    if not arisen or figure_ is None or not evidence:
        return Fraction(0), Fraction(most if arisen else 0)
    return min(Fraction(most), number(figure_)), Fraction(most)


def number(value: Any) -> Fraction:  # noqa: ANN401, a figure
    """A figure as a number."""
    assert isinstance(value, Quantity)

    return Fraction(value.number)


@ENOUGH
@given(rounds())
def test_what_is_claimed_or_asked_moves_no_number(round_: Round) -> None:
    """Without the explanations and the questions everything but them is the same."""
    assert round_.ledger is not None
    entries = tuple(each for each in round_.ledger.entries if each.claims is None and not each.asks)
    silent = evolve(round_, ledger=evolve(round_.ledger, entries=entries))

    def numbers(outcome: Outcome) -> list[tuple[object, ...]]:
        return [(each.exact_points, each.index, each.rank, each.band, each.open) for each in outcome.units]

    assert numbers(pi.run(round_)) == numbers(pi.run(silent))


# --- by definition ----------------------------------------------------------------------------------------


@frozen
class Expected:
    """What a unit comes to, worked out a second time; *exact*, *index* and *areas* are those at `verified`."""

    unit: Unit
    exact: Fraction | None
    index: Fraction | None
    areas: Mapping[str, Fraction | None]
    pending: tuple[str, ...]
    signed: bool
    flags: frozenset[str]

    @property
    def handed_in(self) -> bool:
        """Whether there is a sheet."""
        return self.index is not None

    @property
    def state(self) -> str:
        """What is said of it at `verified`."""
        return "verified" if self.signed else "submitted" if self.handed_in else "not_submitted"

    @property
    def open(self) -> tuple[str, ...]:
        """Why its result is provisional at `verified`."""
        unsigned = self.handed_in and not self.signed
        return (*(("pending",) if self.pending else ()), *(("not_signed_off",) if unsigned else ()))

    @property
    def finer(self) -> tuple[bool, Fraction, Fraction]:
        """What parts it from those with the same index."""
        first = self.areas.get("1")
        return (first is not None, first or Fraction(0), self.exact or Fraction(0))

    @property
    def key(self) -> tuple[Fraction, bool, Fraction, Fraction]:
        """What it is ranked by."""
        return (self.index or Fraction(0), *self.finer)

    @property
    def band(self) -> int | None:
        """0 from 80 on, 1 above 50, 2 the rest."""
        return None if self.index is None else 0 if self.index >= 80 else 1 if self.index > 50 else 2


def expected_units(round_: Round) -> dict[str, Expected]:
    """What each unit comes to."""
    sheets = {each.unit: each for each in round_.sheets}
    return {each.key: _expected(round_, each, sheets.get(each.key)) for each in round_.units}


def _expected(round_: Round, unit: Unit, sheet: ScoreSheet | None) -> Expected:
    if sheet is None:
        return Expected(unit, None, None, {}, (), signed=False, flags=frozenset(unit.flags))
    assert round_.ledger is not None
    assert sheet.submitted is not None
    entries = [each for each in round_.ledger.entries if each.unit == unit.key]
    items = expected_items(round_, sheet, entries, "verified")
    exact = 100 * expected_points(round_, sheet, entries, "verified") / sum(own for _, own in items.values())
    areas: dict[str, Fraction | None] = {}
    for code in "123":
        inside = [each for key, each in items.items() if key[0] == code]
        own = sum(most for _, most in inside)
        areas[code] = 100 * sum((earned for earned, _ in inside), Fraction(0)) / own if own else None
    given_to = from_outside(round_)
    pending = tuple(code for source, (code, _) in OUTSIDE.items() if unit.key not in given_to.get(source, {}))
    signed = any(each.accept == "all" and each.stage == LAST for each in entries)
    late = {"late_submission"} if (sheet.submitted.date - LAST_DAY).days >= 1 else set[str]()
    return Expected(unit, exact, published(exact), areas, pending, signed, frozenset(unit.flags) | late)


def published(exact: Fraction) -> Fraction:
    """Two decimals, halves away from zero."""
    whole, rest = divmod(abs(exact) * 100, 1)
    return Fraction(whole + (2 * rest >= 1), 100) * (-1 if exact < 0 else 1)


@ENOUGH
@given(rounds())
def test_indices_are_by_definition(round_: Round) -> None:
    """Of the unit and of each area, over what counts for the unit."""
    expected = expected_units(round_)
    for each in pi.run(round_).units:
        wanted = expected[each.unit]
        assert each.exact == wanted.exact
        assert (None if each.index is None else Fraction(each.index)) == wanted.index
        assert {one.code: one.index for one in each.areas} == wanted.areas


@given(rounds(), st.sampled_from(("verified", "verified", "verification-2", "self")))
def test_states_and_flags_are_by_definition(round_: Round, stage: str) -> None:
    """Verified is who was signed off at the last verification, and only at the end; late is who came a day after."""
    expected = expected_units(round_)
    for each in pi.run(round_, stage=stage).units:
        wanted = expected[each.unit]
        early = stage != "verified"
        assert each.state == ("submitted" if early and wanted.handed_in else wanted.state)
        assert each.open == tuple(why for why in wanted.open if why == "pending" or not early)
        assert each.pending == wanted.pending
        assert each.provisional == bool(each.open)
        assert frozenset(each.flags) == wanted.flags


def expected_places(members: Sequence[Expected]) -> str:
    """Whether a group has places: its ranked units hold it up, but where all wait for the same."""
    counted = [each for each in members if each.unit.ranked and each.handed_in]
    if all(not each.open for each in counted):
        return "final"
    alike = {(each.open, each.pending) for each in counted}
    return "provisional" if len(alike) == 1 and all(each.open == ("pending",) for each in counted) else "none"


def expected_ranks(round_: Round) -> dict[str, int]:
    """The places of units: one more than the number of those before each."""
    ranks: dict[str, int] = {}
    units = expected_units(round_).values()
    for one in round_.groups:
        members = [each for each in units if each.unit.group == one.key]
        taking = [each for each in members if each.unit.ranked and each.handed_in]
        if expected_places(members) != "none":
            ranks.update({each.unit.key: 1 + sum(mate.key > each.key for mate in taking) for each in taking})
    return ranks


@given(rounds())
def test_places_and_bands_are_by_definition(round_: Round) -> None:
    """By index, area 1 and exact index; a band only where places are final."""
    expected, ranks, outcome = expected_units(round_), expected_ranks(round_), pi.run(round_)
    places = {
        one.key: expected_places([each for each in expected.values() if each.unit.group == one.key])
        for one in round_.groups
    }
    assert {each.group: each.places for each in outcome.groups} == places
    for each in outcome.units:
        own = expected[each.unit]
        place = ranks.get(each.unit)
        mates = [expected[key] for key in ranks if key != each.unit and expected[key].unit.group == each.group]
        assert (each.rank.group, each.rank.official) == (place, place)
        assert each.rank.joint == (place is not None and any(mate.key == own.key for mate in mates))
        assert each.rank.broken_by == (None if place is None else _broken_by(own, mates))
        final = places[each.group] == "final" and not own.open and own.band is not None
        assert each.band == (SET.bands[own.band or 0].key if final else None)


def _broken_by(own: Expected, mates: Sequence[Expected]) -> str | None:
    """The last step that was needed to part a unit from any of the others."""
    tied = [mate for mate in mates if mate.index == own.index and mate.key != own.key]
    if any(mate.finer[:2] == own.finer[:2] for mate in tied):
        return "exact"
    return "area:1" if tied else None


@given(st.one_of(rounds(), contests()))
def test_awards_are_by_definition(round_: Round) -> None:
    """Conditions, then one flag for the best share of places, then two and one by place, ties at the end included."""
    outcome = pi.run(round_)

    expected = {} if round_.awards is None else expected_awards(round_)

    assert {(each.award, each.unit): _decided(each) for each in outcome.awards} == expected
    assert () == pi.run(round_, stage=LAST).awards


def _decided(each: Decision) -> tuple[object, ...]:
    conditions = tuple((one.met, one.distance, one.by) for one in each.conditions)
    return each.decision, each.reason, each.holds, each.over, each.depends_on, conditions


def expected_awards(round_: Round) -> dict[tuple[str, str], tuple[object, ...]]:
    """Each decision: what and why, what the unit holds, excess, open ties that it depends on, conditions."""
    units, ranks = expected_units(round_), expected_ranks(round_)
    members = {each.key: [one for one in units.values() if one.unit.group == each.key] for each in round_.groups}
    final = {key for key, inside in members.items() if expected_places(inside) == "final"}
    ranked = {key: sum(one.unit.key in ranks for one in inside) for key, inside in members.items()}
    met = {
        (award, key): made(one, ranks.get(key))
        for award, made in (("flag", flag_conditions), ("merit", merit_conditions))
        for key, one in units.items()
    }
    hindered = {
        (award, key): _hindrance(units[key], final, met=all(one[0] for one in found))
        for (award, key), found in met.items()
    }
    for key in units:  # nobody knows yet who else will claim the one flag
        if len(final) < len(members) and all(one[0] for one in met["flag", key]):
            hindered["flag", key] = hindered["flag", key] or "other_group"

    free = [key for key in units if hindered["flag", key] is None]
    order = {key: (-Fraction(ranks[key], ranked[units[key].unit.group]), units[key].finer) for key in free}
    best = [key for key in free if order[key] == max(order.values())]
    holding, tied = (best, []) if len(best) == 1 else ([], best)
    decided: dict[tuple[str, str], tuple[object, ...]] = {}
    for key in units:
        within = ("proposed", "within_quota") if key in holding else ("tied", "tied_at_cutoff")
        chosen = within if key in best else ("not", "beyond_quota")
        decided["flag", key] = (*chosen, (), 0, (), met["flag", key])
    merit = expected_merit(units, ranks, hindered, holding)
    otherwise = expected_merit(units, ranks, hindered, tied)
    for key, (choice, reason, over) in merit.items():
        depends = ("flag",) if tied and otherwise[key][0] != choice else ()
        holds = ("flag",) if choice == "holds_higher" else ()
        decided["merit", key] = (choice, reason, holds, over, depends, met["merit", key])
    for (award, key), why in hindered.items():
        if why is not None:
            choice = "not" if why == "conditions" else "not_considered"
            decided[award, key] = (choice, why, (), 0, (), met[award, key])
    return decided


def expected_merit(
    units: Mapping[str, Expected],
    ranks: Mapping[str, int],
    hindered: Mapping[tuple[str, str], str | None],
    holding: Sequence[str],
) -> dict[str, tuple[str, str, int]]:
    """Who is proposed for the second award: those with fewer than the quota before them, and by how many too many."""
    free = [key for key in units if hindered["merit", key] is None]
    made = dict.fromkeys(free, ("holds_higher", "holds_higher", 0))
    left = [key for key in free if key not in holding]
    for key in left:
        quota = {"g": 2, "h": 1}[units[key].unit.group]
        mates = [ranks[one] for one in left if units[one].unit.group == units[key].unit.group]
        before = sum(rank < ranks[key] for rank in mates)
        over = max(0, before + mates.count(ranks[key]) - quota)
        made[key] = ("proposed", "within_quota", over) if before < quota else ("not", "beyond_quota", 0)
    return made


def _hindrance(own: Expected, final: set[str], *, met: bool) -> str | None:
    """Why a unit is no candidate."""
    if not own.handed_in:
        return "not_submitted"
    if not own.unit.ranked:
        return "not_ranked"
    if own.open:
        return "provisional"
    if own.unit.group not in final:
        return "provisional_group"
    return None if met else "conditions"


#: Whether a condition is met, the distance, and what it fails by.
Met = tuple[bool, Fraction | None, tuple[str, ...]]


def flag_conditions(own: Expected, rank: int | None) -> tuple[Met, ...]:
    """No flags, the first place, half of each area."""
    carried = tuple(each for each in ("late_submission", "bad") if each in own.flags)
    place: Met = (rank == 1, None if rank is None else Fraction(1 - rank), ())
    return (not carried, None, carried), place, _areas(own, own.areas, Fraction(50))


def merit_conditions(own: Expected, _rank: int | None) -> tuple[Met, ...]:
    """The second band, six tenths of area 2."""
    distance = None if own.index is None else own.index - 50
    second = {key: each for key, each in own.areas.items() if key == "2"}
    return (distance is not None and distance > 0, distance, ()), _areas(own, second, Fraction(60))


def _areas(own: Expected, areas: Mapping[str, Fraction | None], line: Fraction) -> Met:
    distances = {code: index - line for code, index in areas.items() if index is not None}
    short = tuple(code for code, distance in distances.items() if distance < 0)
    return own.handed_in and not short, min(distances.values(), default=None), short


# --- files and errors -------------------------------------------------------------------------------------


@FEWER
@given(rounds())
def test_a_round_reads_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, round_: Round) -> None:
    """`dump` writes all of it into one document, which is read as an equal round, with nothing wrong in it."""
    path = tmp_path_factory.mktemp("round") / "round.yaml"
    path.write_text(pi.dump(round_), encoding="utf-8")

    again = pi.load_round(path)

    assert round_ == again
    assert () == tuple(each for each in pi.check(again) if each.code not in ("PAR355", "PAR407", "PAR533"))


@FEWER
@given(rounds(), st.data())
def test_who_was_verified_without_a_sheet_has_no_result(
    tmp_path_factory: pytest.TempPathFactory, round_: Round, draws: st.DataObject
) -> None:
    """It is an error; where one keeps going its group has no places, from values and from files alike."""
    gone = draws.draw(st.sampled_from(round_.units))
    assert round_.ledger is not None
    others = tuple(each for each in round_.ledger.entries if each.unit != gone.key)
    entries = (*others, entry(gone.key, None, LAST, accept="all", reason=None))
    sheets = tuple(each for each in round_.sheets if each.unit != gone.key)
    bad = evolve(round_, sheets=sheets, ledger=evolve(round_.ledger, entries=entries))

    with pytest.raises(pi.ProblemsFound) as raised:
        pi.run(bad)
    assert ["PAR539"] == [each.code for each in raised.value.problems]

    folder = tmp_path_factory.mktemp("round")
    path = _as_yaml(folder, bad, random.Random(0))  # noqa: S311, no secret
    document = read_document(path, sets=sets_for(path))
    for outcome in (pi.run(bad, keep_going=True), run_document(document, keep_going=True).outcome):
        assert outcome is not None
        refused = next(each for each in outcome.units if each.unit == gone.key)
        assert ("submitted", ("refused",), None) == (refused.state, refused.open, refused.index)
        assert "none" == next(each.places for each in outcome.groups if each.group == gone.group)
    stopped = run_document(document).outcome
    assert stopped is not None
    assert {each.group for each in stopped.groups if each.stopped} == {gone.group}
    assert gone.group not in {each.group for each in stopped.units}


# --- files ------------------------------------------------------------------------------------------------


def _as_yaml(folder: Path, round_: Round, chance: random.Random) -> Path:
    (folder / "sheets").mkdir()
    (folder / "criteria" / "made-up").mkdir(parents=True)
    for sheet in round_.sheets:
        (folder / "sheets" / f"{chance.random()}.yaml").write_text(pi.dump(sheet), encoding="utf-8")
    (folder / "criteria" / "made-up" / "2024-units.yaml").write_text(pi.dump(SET), encoding="utf-8")
    assert round_.ledger is not None
    (folder / "ledger.yaml").write_text(pi.dump(round_.ledger), encoding="utf-8")
    return _round_file(folder, round_, "sheets/*.yaml" if round_.sheets else None, "ledger.yaml")


def _as_tables(folder: Path, round_: Round, chance: random.Random) -> Path:
    (folder / "criteria" / "made-up").mkdir(parents=True)
    (folder / "criteria" / "made-up" / "2024-units.yaml").write_text(pi.dump(SET), encoding="utf-8")
    rows = [row for sheet in round_.sheets for row in _sheet_rows(sheet)]
    _write(folder / "sheets.csv", "unit,code,key,value", chance.sample(rows, len(rows)))
    assert round_.ledger is not None
    lines = [row for each in round_.ledger.entries for row in _ledger_rows(each)]
    columns = "unit,code,stage,key,value,by,date,reason"
    _write(folder / "ledger.csv", columns, [",,,round,made-up,,,", *chance.sample(lines, len(lines))])
    return _round_file(folder, round_, "sheets.csv" if rows else None, "ledger.csv")


def _write(path: Path, columns: str, rows: Sequence[str]) -> None:
    path.write_text("\n".join([columns, *rows]) + "\n", encoding="utf-8")


def _round_file(folder: Path, round_: Round, sheets: str | None, ledger: str) -> Path:
    bare = evolve(round_, sheets=(), ledger=None, sets=())
    text = pi.dump(bare) + (f"sheets: {sheets}\n" if sheets else "") + f"ledger: {ledger}\n"
    path = folder / "round.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def _sheet_rows(sheet: ScoreSheet) -> list[str]:
    assert sheet.submitted is not None
    rows = [f"{sheet.unit},,submitted,{sheet.submitted.date}"]
    rows += [f"{sheet.unit},,{key},{number(value)}" for key, value in sheet.figures]
    for code, answer in sheet.answers:
        rows += [f"{sheet.unit},{code},{key},{number(value)}" for key, value in answer.figures]
        rows += [f"{sheet.unit},{code},self,{answer.claim}"] if answer.claim is not None else []
        rows += [f"{sheet.unit},{code},not_arisen,true"] if answer.not_arisen else []
        rows += [f"{sheet.unit},{code},explanation,{answer.explanation}"] if answer.explanation else []
    return rows


def _ledger_rows(each: Entry) -> list[str]:
    head, tail = f"{each.unit},{each.code or ''},{each.stage}", f"{each.by},{each.date},{each.reason or ''}"
    said: list[tuple[str, object]] = [("accept", each.accept), ("points", each.points), ("deduct", each.deduct)]
    said += [("not_arisen", each.not_arisen), ("no_evidence", each.no_evidence)]
    said += [(f"figures:{key}", number(value)) for key, value in each.figures]
    if each.asks:
        said.append(("asks", True))
    if each.claims is not None:
        said += [("claims:self", each.claims.claim), ("claims:points", number(dict(each.claims.figures)["points"]))]
    return [f"{head},{key},{_text(value)},{tail}" for key, value in said if value is not None]


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
