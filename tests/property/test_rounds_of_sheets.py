"""Laws of rounds of sheets: what the ledger comes to, and that no order and no neighbour changes anything."""

import random
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import parindex as pi
from parindex.loading import read_document, sets_for
from parindex.model.awards import Award, Awards, Flag, Quota
from parindex.model.conditions import AreaCondition, BandCondition, EachAreaCondition, NotFlagged, RankCondition
from parindex.model.criteria import Total
from parindex.model.fields import Quantity
from parindex.model.given import GivenRow
from parindex.model.ledger import STAGES, Claims, Entry, Ledger
from parindex.model.policies import AreaTieBreak, Band
from parindex.model.results import Outcome, UnitResult
from parindex.model.round import Round
from parindex.model.rule_kinds import Given, Ratio
from parindex.model.sheets import Answer, ScoreSheet, Submission, Unit
from parindex.running import run_document
from parindex.texts import Words
from tests.making_rounds import entry, group, points, tallied
from tests.making_sets import area, figure, item, set_of

FEWER = settings(max_examples=settings.default.max_examples // 4)  # type: ignore[union-attr]
VERIFICATIONS = ("verification-1", "verification-2")
#: Maxima of the items that a figure gives the points of.
TALLIED = {"1.1": 30, "2.1": 50}
SET = set_of(
    area("1", tallied("1.1", 30, not_arisen="excluded")),
    area("2", tallied("2.1", 50), item("2.2", Given(given_by="survey", at_least=0, at_most=10), max=10)),
    area(
        "3",
        item("3.1", Ratio("done / all"), max=10, figures={"done": figure(at_most="all")}, not_arisen="full"),
    ),
    id="made-up/2024-units",
    figures={"all": figure()},
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


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    """A round of one to six units in two groups, most of them signed off, with entries of every kind."""
    keys = [f"u{number}" for number in range(draw(st.integers(1, 6)))]
    units = tuple(
        Unit(
            key,
            Words(key),
            draw(st.sampled_from("ggh")),
            ranked=draw(st.sampled_from((True, True, True, False))),
            flags=draw(st.sampled_from(((), (), (), ("bad",)))),
        )
        for key in keys
    )
    sheets = tuple(_sheet(draw, key) for key in keys if draw(st.integers(0, 7)))
    awaited = draw(st.sampled_from(((), (), (), (keys[0],), tuple(keys))))
    survey = tuple(GivenRow(key, draw(st.sampled_from((0, 5, "7.5", 10)))) for key in keys if key not in awaited)
    ledger = tuple(each for sheet in sheets for each in _entries(draw, sheet))
    groups = tuple(group(key, SET.id) for key in dict.fromkeys(each.group for each in units))
    awards = AWARDS if len(groups) > 1 else None
    stages = (evolve(STAGES[0], until=date(2024, 11, 25)), *STAGES[1:])
    return Round(
        id="made-up",
        year=2024,
        title=Words("Đợt thử"),
        status="illustrative",
        groups=groups,
        units=units,
        sheets=sheets,
        stages=stages,
        ledger=Ledger("made-up", ledger),
        given={"survey": survey} if survey else {},
        sets=(SET,),
        awards=awards,
    )


def _sheet(draw: st.DrawFn, unit: str) -> ScoreSheet:
    whole = draw(st.integers(0, 3))
    answers: dict[str, Answer] = {
        code: points(draw(st.sampled_from(EDGES[code])), claim=draw(st.sampled_from((None, 0, 12)))) for code in TALLIED
    }
    if not draw(st.integers(0, 4)):
        answers["1.1"] = Answer(not_arisen=True, explanation="Không phát sinh")
    answers["3.1"] = Answer(figures={"done": draw(st.integers(0, whole))})
    day = date(2024, 11, draw(st.sampled_from((24, 25, 26))))
    return ScoreSheet(SET.id, unit, Submission(day), figures={"all": whole}, answers=answers)


def _entries(draw: st.DrawFn, sheet: ScoreSheet) -> list[Entry]:
    """At most one entry an item and stage, none of them wrong."""
    made: list[Entry] = []
    for code in TALLIED:
        for stage in VERIFICATIONS:
            kind = draw(st.sampled_from(("none", "none", "points", "figures", "no_evidence", "rejects", "asks")))
            fields_of: dict[str, dict[str, Any]] = {
                "none": {},
                "points": {"points": draw(st.sampled_from(EDGES[code]))},
                "figures": {"figures": {"points": draw(st.sampled_from(EDGES[code]))}},
                "no_evidence": {"no_evidence": draw(st.booleans())},
                "rejects": {"not_arisen": False},
                "asks": {"asks": True},
            }
            fields = fields_of[kind]
            made += [entry(sheet.unit, code, stage, **fields)] if fields else []
        if draw(st.booleans()):
            made.append(entry(sheet.unit, code, "explanation", claims=_all_of(code)))
    for _ in range(draw(st.integers(0, 2))):
        made.append(entry(sheet.unit, None, "deduction", deduct=draw(st.sampled_from(("0.25", "1", "3.5")))))
    if draw(st.integers(0, 9)):
        made.append(entry(sheet.unit, accept="all", reason=None, date=date(2024, 12, 2)))
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
    answers = dict(sheet.answers)
    counted = [] if stage == "self" else [each for each in VERIFICATIONS if stage in ("verified", "verification-2")]
    counted = counted or (["verification-1"] if stage in ("verification-1", "explanation") else [])
    total = Fraction(0)
    for code, most in TALLIED.items():
        answer = answers[code]
        claimed = stage == "self" and answer.claim is not None and not answer.not_arisen
        total += Fraction(answer.claim or 0) if claimed else tally(code, most, answer, entries, counted)
    done, whole = number(dict(answers["3.1"].figures)["done"]), number(dict(sheet.figures)["all"])
    total += 10 * done / whole if whole else 10
    survey: Mapping[str, Any] = {
        row.unit: row.value for _, rows in round_.given for row in rows if not isinstance(row, str)
    }
    total += number(survey[sheet.unit]) if sheet.unit in survey else 0
    if stage == "verified":
        total -= sum((Fraction(each.deduct) for each in entries if each.deduct is not None), Fraction(0))
    return total


def tally(code: str, most: int, answer: Answer, entries: Sequence[Entry], counted: Sequence[str]) -> Fraction:
    """The points of an item that a figure gives the points of, less what verifiers found."""
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
        return ruled
    if not arisen or figure_ is None or not evidence:
        return Fraction(0)
    return min(Fraction(most), number(figure_))


def number(value: Any) -> Fraction:  # noqa: ANN401, a figure
    """A figure as a number."""
    assert isinstance(value, Quantity)

    return Fraction(value.number)


@given(rounds())
def test_what_is_claimed_or_asked_moves_no_number(round_: Round) -> None:
    """Without the explanations and the questions everything but them is the same."""
    assert round_.ledger is not None
    entries = tuple(each for each in round_.ledger.entries if each.claims is None and not each.asks)
    silent = evolve(round_, ledger=evolve(round_.ledger, entries=entries))

    def numbers(outcome: Outcome) -> list[tuple[object, ...]]:
        return [(each.exact_points, each.index, each.rank, each.band, each.open) for each in outcome.units]

    assert numbers(pi.run(round_)) == numbers(pi.run(silent))


@given(rounds())
def test_places_are_by_definition(round_: Round) -> None:
    """The place of a unit is one more than the number of those before it, by index, area 1, and exact index."""
    outcome = pi.run(round_)
    for each in outcome.units:
        if each.rank.group is None:
            continue
        mates = [one for one in outcome.units if one.group == each.group and one.rank.group is not None]
        assert each.rank.group == 1 + sum(place_key(one) > place_key(each) for one in mates)


def place_key(unit: UnitResult) -> tuple[Any, ...]:
    """What a unit is ranked by."""
    first = next(each.index for each in unit.areas if each.code == "1")
    return (unit.index, first is not None, first or 0, unit.exact)


@given(rounds())
def test_a_round_reads_back_as_it_was(round_: Round) -> None:
    """`dump` writes all of it into one document, which gives the same."""
    assert () == tuple(each for each in pi.check(round_) if each.code not in ("PAR407", "PAR533"))


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
