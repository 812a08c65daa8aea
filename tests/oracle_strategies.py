"""Made-up criteria sets and score sheets for laws: small, right by construction, and steered to where rules break.

Values lie on, just under and just over every threshold; measures give points that end in a half of the last place, or
miss it by a hair; denominators are zero; items did not arise, are taken out, wait for others, or lack their evidence.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any, Literal

from attrs import define, evolve, field, frozen
from hypothesis import strategies as st

from parindex.model.criteria import (
    Area,
    CriteriaSet,
    Criterion,
    ExcludedPoints,
    Figure,
    Part,
    PointsRounding,
    Scope,
    Total,
    Undefined,
    Weighting,
    ZeroUnless,
)
from parindex.model.fields import Quantity, Value, YearDay
from parindex.model.rule_kinds import (
    Case,
    Cases,
    Checklist,
    Deadline,
    DeadlineStep,
    Given,
    Option,
    Options,
    Ratio,
    Requirement,
    Rule,
    Step,
    Steps,
    Tally,
    YesNo,
)
from parindex.model.sheets import Answer, Citation, Paper, ScoreSheet, Unit
from parindex.texts import Words

Draw = Callable[[st.SearchStrategy[Any]], Any]
YEAR = 2023
GROUPS = ("a", "b")
PROPERTY = "coastal"
SURVEY = "survey"
VERIFIER = "verifier"
MAXIMA = ("1", "2", "0.5", "1.5", "3", "0.25", "0.75", "2.5", "0.3333", "1.25", "4")
THRESHOLDS = ("100", "95", "90", "80", "70", "66.67", "50", "33.33", "12.5", "5", "0.5")
WEIGHTS: dict[int, tuple[tuple[str, ...], ...]] = {
    1: (("1",),),
    2: (("0.5", "0.5"), ("0.3", "0.7"), ("0.3333", "0.6667")),
    3: (("0.3333", "0.3333", "0.3334"), ("0.2", "0.3", "0.5"), ("0.05", "0.15", "0.8")),
    4: (("0.25", "0.25", "0.25", "0.25"), ("0.1", "0.2", "0.3", "0.4")),
    5: (("0.2", "0.2", "0.2", "0.2", "0.2"), ("0.05", "0.1", "0.15", "0.3", "0.4")),
    6: (("0.1", "0.1", "0.1", "0.2", "0.2", "0.3"),),
}
SHARED = {
    "received": Figure(Words("Số hồ sơ tiếp nhận")),
    "on_time": Figure(Words("Số hồ sơ đúng hạn"), at_most="received"),
    "overdue": Figure(Words("Số hồ sơ quá hạn"), at_most="received - on_time"),
    "sipas": Figure(Words("Chỉ số hài lòng"), kind="percent", at_most="100%", given_by="sipas"),
    "reported": Figure(Words("Ngày gửi báo cáo"), kind="date"),
}
DOCUMENT = "bc-01"


@frozen
class Scene:
    """A set, a unit's sheet, and all that is known besides."""

    criteria: CriteriaSet
    sheet: ScoreSheet
    unit: Unit | None
    given: dict[str, Any]
    out: tuple[str, ...]


def sometimes(draw: Draw, one_in: int) -> bool:
    """Once in so many times."""
    return bool(draw(st.integers(1, one_in)) == one_in)


def pick(draw: Draw, *values: Any) -> Any:  # noqa: ANN401, whatever is offered
    """One of *values*."""
    return draw(st.sampled_from(values))


def ticks(value: Fraction) -> Decimal:
    """*value* as points, cut off after four decimals."""
    return Decimal(floor(value * 10**4)).scaleb(-4)


def decimals(text: str) -> int:
    """How many decimals *text* has."""
    return len(text.partition(".")[2])


def number_of(quantity: Quantity) -> Fraction:
    """What *quantity* is: 80% is 0.8."""
    return Fraction(quantity.number) / (100 if quantity.percent else 1)


def part_of(maximum: Decimal, share: Fraction) -> Decimal:
    """A share of a maximum, in points that a file may hold."""
    return ticks(Fraction(maximum) * share)


# --- rules ---------------------------------------------------------------------------------------------


@frozen
class Basis:
    """A measure, its figures, and what is known of its values.

    Attributes:
        formula: The measure.
        figures: The item's own figures in it.
        is_share: Whether its thresholds are percentages.
        empties: Whether its denominator can be zero.
        undefined: Whether its numerator need not be zero then.
        lower: Whether less is better.
        bounded: Whether it cannot exceed 1.
    """

    formula: str
    figures: Mapping[str, Figure]
    is_share: bool = True
    empties: bool = False
    undefined: bool = False
    lower: bool = False
    bounded: bool = True


def _figure(**said: Any) -> Figure:  # noqa: ANN401
    return Figure(Words("Số liệu"), **said)


def _quotients(least: str | None) -> list[Basis]:
    """Measures that divide; *least* is the least denominator that is declared."""
    empties = least is None
    base = _figure(at_least=least)
    return [
        Basis("done / planned", {"done": _figure(at_most="planned"), "planned": base}, empties=empties),
        Basis(
            "(solved + waiting * 0.5) / found",
            {"solved": _figure(at_most="found"), "waiting": _figure(at_most="found - solved"), "found": base},
            empties=empties,
        ),
        Basis("1 - late / got", {"late": _figure(at_most="got"), "got": base}, empties=empties),
        Basis("late / got", {"late": _figure(at_most="got"), "got": base}, empties=empties, lower=True),
        Basis(
            "(this - last) / last", {"this": _figure(), "last": base}, empties=empties, undefined=empties, bounded=False
        ),
        Basis(
            "(done * 2 - done / 2) / (planned * 1.5)",
            {"done": _figure(at_most="planned"), "planned": base},
            empties=empties,
        ),
        Basis("done / base", {"done": _figure(), "base": base}, empties=empties, undefined=empties, bounded=False),
    ]


def _bases(draw: Draw, code: str, *, quotient: bool) -> Basis:
    """A measure for the item *code*."""
    rate = f"rate_{code.replace('.', '_')}"
    outside = _figure(kind="percent", at_most="100%", given_by=SURVEY)
    shares = [
        *_quotients(pick(draw, None, None, "1")),
        Basis("on_time / received", {}, empties=True),
        Basis("rate", {"rate": _figure(kind="percent", at_most="100%")}),
        Basis("rate", {"rate": _figure(kind="percent")}, bounded=False),
        Basis("sipas", {}),
        Basis(rate, {rate: outside}),
        Basis(f"{rate} - a{rate}", {rate: outside, f"a{rate}": outside}),
        Basis(f"{rate} - own", {rate: outside, "own": _figure(kind="percent", at_most="100%")}),
    ]
    counts = [
        Basis("late", {"late": _figure()}, is_share=False, lower=True, bounded=False),
        Basis("held + 2 * more", {"held": _figure(), "more": _figure()}, is_share=False, bounded=False),
        Basis("overdue", {}, is_share=False, lower=True, bounded=False),
    ]
    basis: Basis = pick(draw, *(shares if quotient else shares + counts))
    return basis


def _steps(draw: Draw, basis: Basis, maximum: Decimal) -> Steps:
    """Steps over *basis*, best first."""
    if basis.is_share:
        texts = [*THRESHOLDS, "120"] if not basis.bounded else list(THRESHOLDS)
        chosen = draw(st.lists(st.sampled_from(texts), min_size=1, max_size=3, unique=True))
    else:
        chosen = draw(st.lists(st.sampled_from(["0", "1", "2", "5", "10"]), min_size=1, max_size=3, unique=True))
    lines = sorted((Decimal(each) for each in chosen), reverse=not basis.lower)
    ends = [
        (Quantity(each, percent=basis.is_share), bool(draw(st.booleans())) or each in (Decimal(100), Decimal(0)))
        for each in lines
    ]
    where = [number_of(line) for line, _ in ends]
    worths = _worths(draw, where, maximum, proportional=basis.is_share and not basis.lower)
    near = ("at_most", "below") if basis.lower else ("at_least", "more_than")
    far = ("more_than", "at_least") if basis.lower else ("below", "at_most")
    made: list[Step] = []
    for index, worth in enumerate(worths):
        said: dict[str, Any] = {}
        if index < len(ends):
            line, included = ends[index]
            said[near[0] if included else near[1]] = line
        if index > 0 and draw(st.booleans()):  # the end that could be left away
            line, included = ends[index - 1]
            said[far[0] if included else far[1]] = line
        made.append(Step(**said, **worth))
    return Steps(basis.formula, tuple(made), better="lower" if basis.lower else "higher")


def _worths(draw: Draw, lines: Sequence[Fraction], maximum: Decimal, *, proportional: bool) -> list[dict[str, Any]]:
    """What the steps between *lines* are worth, falling."""
    shares = [Fraction(1), Fraction(3, 4), Fraction(1, 2), Fraction(1, 3), Fraction(0), Fraction(-1, 4)]
    at = pick(draw, 0, 0, 1)
    found: list[dict[str, Any]] = []
    for index in range(len(lines) + 1):
        share = shares[min(at + index, len(shares) - 1)]
        in_measure = proportional and sometimes(draw, 3)
        if in_measure:
            found.append({"share": "measure"})
        elif share >= 0 and (sometimes(draw, 3) or maximum == 0):
            found.append({"share": ticks(share)})
        else:
            found.append({"points": part_of(maximum, share)})
    last: Fraction | None = None
    for at, each in enumerate(found):  # worths must fall: cut off after four decimals they may not
        most = Fraction(maximum) * min(lines[at - 1], Fraction(1)) if at else Fraction(maximum)
        least = Fraction(maximum) * min(lines[at], Fraction(1)) if at < len(lines) else Fraction(0)
        if each.get("share") == "measure" and (at == 0 or found[at - 1].get("share") == "measure" or most < last):  # type: ignore[operator]
            last = least
            continue
        share = ticks(Fraction(1, 2**at)) if each.get("share") == "measure" else each.get("share")
        worth = Fraction(each["points"]) if share is None else Fraction(maximum) * Fraction(share)
        found[at] = each if share is None else {"share": share}
        if last is not None and worth >= last:
            found[at] = {"points": ticks(last) - Decimal("0.0001")}
            worth = Fraction(found[at]["points"])
        last = worth
    return found


def _options(draw: Draw, maximum: Decimal) -> Options:
    first = pick(draw, Option("all", points=maximum), Option("all", share="1"))
    rest = draw(
        st.lists(
            st.sampled_from(
                [
                    Option("half", share="0.5"),
                    Option("some", points=part_of(maximum, Fraction(1, 3))),
                    Option("none", points=0),
                    Option("worse", points="-0.5"),
                ]
            ),
            min_size=1,
            max_size=3,
            unique_by=lambda each: each.key,
        )
    )
    return Options((first, *rest))


def _checklist(draw: Draw, maximum: Decimal) -> Checklist:
    count = pick(draw, 1, 2, 3)
    share = part_of(maximum, Fraction(1, count))
    keys = [f"c{at}" for at in range(count)]
    named = tuple(Requirement(each, Words("Nội dung")) for each in keys)
    match pick(draw, "each", "own", "all"):
        case "each":
            return Checklist(named, each=share)
        case "all":
            return Checklist(named, all_or_nothing=True)
        case _:
            points = [share, part_of(share, Fraction(1, 2)), Decimal("-0.25")]
            return Checklist(tuple(evolve(each, points=one) for each, one in zip(named, points, strict=False)))


def _tally(draw: Draw, maximum: Decimal, *, gap: bool) -> tuple[Tally, dict[str, Figure]]:
    figures = {"late": _figure(), "missing": _figure()}
    lowest: Any = pick(draw, Decimal(0), "none", Decimal("-0.5"))
    least: Any = "unknown" if gap else lowest
    if pick(draw, "down", "up") == "down":
        start, most = pick(draw, (maximum, "none"), (maximum, maximum), (maximum + 1, maximum))
        return Tally({"late": "-0.25", "missing": "-0.5"}, least, most, start), figures
    return Tally({"late": "0.3", "missing": "-0.1"}, least, maximum, pick(draw, 0, maximum)), figures


def _deadline(draw: Draw, maximum: Decimal) -> tuple[Deadline, dict[str, Figure]]:
    days = [
        YearDay("last_year", 12, 31),
        YearDay("year", 1, 31),
        YearDay("year", 2, 28),
        YearDay("next_year", 1, 15),
    ]
    count = pick(draw, 1, 2, 3)
    start = pick(draw, 0, 1)
    steps = [
        DeadlineStep(day, part_of(maximum, Fraction(count - at, count)))
        for at, day in enumerate(days[start : start + count])
    ]
    key = pick(draw, "issued", "reported")
    figures = {} if key == "reported" else {"issued": _figure(kind="date")}
    otherwise = pick(draw, 0, "-0.25")
    return Deadline(key, tuple(steps), otherwise, pick(draw, otherwise, "-0.5")), figures


@define
class Draft:
    """What is decided of an item while it is made."""

    rule: Rule
    figures: dict[str, Figure] = field(factory=dict)
    empties: bool = False
    undefined: bool = False


KINDS = (
    "steps",
    "steps",
    "ratio",
    "ratio",
    "options",
    "yes_no",
    "checklist",
    "tally",
    "deadline",
    "given",
    "given",
    "cases",
)


def _draft(  # noqa: PLR0911, one way a kind
    draw: Draw, code: str, maximum: Decimal, *, gap: bool, kinds: Sequence[str] = KINDS
) -> Draft:
    """A rule of some kind, and the figures that it asks for."""
    kind = "tally" if gap else pick(draw, *kinds)
    match kind:
        case "steps":
            basis = _bases(draw, code, quotient=False)
            return Draft(_steps(draw, basis, maximum), dict(basis.figures), basis.empties, basis.undefined)
        case "ratio":
            basis = _bases(draw, code, quotient=True)
            line = pick(draw, None, "80%", "50%", "33.33%")
            return Draft(Ratio(basis.formula, line), dict(basis.figures), basis.empties, basis.undefined)
        case "options":
            return Draft(_options(draw, maximum))
        case "yes_no":
            return Draft(YesNo(pick(draw, 0, 0, "-0.5")))
        case "checklist":
            return Draft(_checklist(draw, maximum))
        case "tally":
            return Draft(*_tally(draw, maximum, gap=gap))
        case "deadline":
            return Draft(*_deadline(draw, maximum))
        case "given":
            most = pick(draw, None, part_of(maximum, Fraction(3, 4)))
            return Draft(Given(pick(draw, VERIFIER, SURVEY), pick(draw, 0, "-0.5"), most))
        case _:
            return _cases(draw, code, maximum)


def _cases(draw: Draw, code: str, maximum: Decimal) -> Draft:
    """Two or three rules over figures that do not get into each other's way."""
    basis = _quotients(pick(draw, None, "1"))[0]
    one = Draft(Ratio(basis.formula, pick(draw, None, "50%")), dict(basis.figures), basis.empties)
    two = _draft(draw, code, maximum, gap=False, kinds=("options", "yes_no", "checklist", "tally"))
    three = _draft(draw, code, maximum, gap=False, kinds=("options", "yes_no", "given"))
    chosen = [one, two, three][: pick(draw, 2, 3)]
    cases = tuple(Case(f"k{at}", Words("Trường hợp"), each.rule) for at, each in enumerate(chosen))  # type: ignore[arg-type]
    figures: dict[str, Figure] = {}
    for each in chosen:
        figures |= each.figures
    return Draft(Cases(cases), figures, one.empties)


def simple(rule: Rule | None) -> list[Any]:
    """The rules in *rule*."""
    return [each.rule for each in rule.cases] if isinstance(rule, Cases) else [rule]


# --- criteria sets -------------------------------------------------------------------------------------


@define
class _Making:
    """What must be remembered while a set is made."""

    draw: Draw
    weighted: bool
    groups: tuple[str, ...]
    parts: tuple[str, ...]
    gap: bool
    maxima: tuple[str, ...]
    codes: list[str] = field(factory=list)

    def item(self, code: str, kind: str, above: Mapping[str, Any], **said: Any) -> Criterion:  # noqa: ANN401
        """An item of an area of some *kind*; *above* is what the branches above it say."""
        draw = self.draw
        on_top = kind != "core"
        maximum = Decimal(0) if kind == "penalty" else Decimal(pick(draw, *self.maxima))
        maximum = said.pop("max", maximum)
        gap, self.gap = self.gap and not on_top, self.gap and on_top
        if kind == "penalty":
            draft = _draft(draw, code, maximum, gap=False, kinds=("options", "yes_no", "tally"))
        else:
            draft = _draft(draw, code, maximum, gap=gap)
        given = any(isinstance(each, Given) for each in simple(draft.rule))
        policy = pick(draw, None, None, "excluded", "excluded", "full", "zero", "refused")
        effective = policy or above.get("not_arisen") or "refused"
        if (effective == "full" and (isinstance(draft.rule, Given) or on_top)) or (
            effective == "refused" and draft.empties
        ):
            policy = "excluded"
        undefined = above.get("undefined")
        if draft.undefined and (undefined is None or sometimes(draw, 3)):
            undefined = Undefined(pick(draw, 0, part_of(maximum, Fraction(1, 2)), "-0.25"))
        depends = self.dependence() if sometimes(draw, 6) else None
        item = Criterion(
            code=code,
            name=Words(f"Mục {code}"),
            max=maximum,
            rule=draft.rule,
            figures=draft.figures,
            not_arisen=policy,
            undefined=undefined if undefined is not above.get("undefined") else None,
            evidence=("Báo cáo",) if sometimes(draw, 3) and not given else (),
            no_evidence=pick(draw, None, None, "explain", "zero"),
            zero_unless=depends,
            **said,
        )
        self.codes.append(code)
        return item

    def dependence(self) -> ZeroUnless | None:
        """On an item before this one."""
        if not self.codes:
            return None
        return ZeroUnless(self.draw(st.sampled_from(self.codes)), pick(self.draw, 0, "0.5", "0.125", "1"))

    def criteria(self, code: str, kind: str, above: Mapping[str, Any], depth: int) -> tuple[Criterion, ...]:
        """What is in a branch: items and, not too deep, further branches."""
        draw = self.draw
        found: list[Criterion] = []
        count = pick(draw, 1, 2, 3) if depth else pick(draw, 1, 2, 2, 3)
        for at in range(count):
            here = f"{code}.{at + 1}"
            said = {"part": pick(draw, *self.parts)} if self.parts and "part" not in above else {}
            if depth < 2 and sometimes(draw, 4):
                found.append(self.parent(here, kind, {**above, **said}, depth + 1, said))
                continue
            only = pick(draw, *[()] * 6, (PROPERTY,), "twins")
            if only == "twins" and self.groups and kind == "core":
                one = self.item(f"{here}a", kind, above, only_for=("a",), **said)
                other = self.item(f"{here}b", kind, above, only_for=("b",), max=one.max, **said)
                found += [one, other]
            else:
                found.append(self.item(here, kind, above, only_for=() if only == "twins" else only, **said))
        return self.weigh(tuple(found)) if self.weighted and kind == "core" else tuple(found)

    def weigh(self, siblings: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
        """Weights for *siblings*, which add to 100 % for units of any group."""
        counted = [each for each in siblings if each.only_for != ("b",)]
        weights = dict(zip([each.code for each in counted], pick(self.draw, *WEIGHTS[len(counted)]), strict=True))
        for each in siblings:
            if each.only_for == ("b",):
                weights[each.code] = weights[f"{each.code[:-1]}a"]
        return tuple(evolve(each, weight=weights[each.code]) for each in siblings)

    def parent(self, code: str, kind: str, above: Mapping[str, Any], depth: int, said: Mapping[str, Any]) -> Criterion:
        """A criterion that has criteria inside."""
        draw = self.draw
        policy = pick(draw, None, None, "excluded", "zero")
        depends = self.dependence() if sometimes(draw, 8) else None
        capped = kind == "core" and not self.weighted and sometimes(draw, 2)
        within = {**above, **({"not_arisen": policy} if policy else {})}
        if capped and self.parts and "part" not in within:
            said = {**said, "part": self.parts[0]}
            within["part"] = self.parts[0]
        inside = self.criteria(code, kind, within, depth)
        total = sum_of(inside)
        maximum = part_of(total, Fraction(2, 3)) if capped else total
        return Criterion(
            code=code,
            name=Words(f"Nhóm {code}"),
            max=None if self.weighted else maximum,
            criteria=inside,
            cap="max" if capped else None,
            not_arisen=policy,
            zero_unless=depends,
            only_for=(PROPERTY,) if sometimes(draw, 6) else (),
            **said,
        )

    def area(self, code: str, kind: Literal["core", "bonus", "penalty"]) -> Area:
        """An area with all that is in it."""
        draw = self.draw
        policy = pick(draw, None, None, "excluded", "zero", *(["full"] if kind == "core" else []))
        undefined = pick(draw, None, None, Undefined(0))
        depends = self.dependence() if sometimes(draw, 12) else None
        above: dict[str, Any] = {"not_arisen": policy, "undefined": undefined}
        if kind == "core" and self.parts and draw(st.booleans()):
            above["part"] = pick(draw, *self.parts)
        if kind != "core":
            above["part"] = pick(draw, None, *self.parts)  # which counts for nothing there
        inside = self.criteria(code, kind, above, 0)
        return Area(
            code=code,
            name=Words(f"Lĩnh vực {code}"),
            kind=kind,
            max=sum_of(inside) if kind == "core" and not self.weighted else None,
            cap=pick(draw, "0.5", "1.5", "10") if kind == "bonus" else None,
            floor=pick(draw, "-0.5", "-1", "none") if kind == "penalty" else None,
            criteria=inside,
            not_arisen=policy,
            undefined=undefined,
            zero_unless=depends,
            part=above.get("part"),
        )


def sum_of(branches: Sequence[Criterion | Area]) -> Decimal:
    """What the maxima add to, for units of any group."""
    return sum((each.max for each in branches if isinstance(each.max, Decimal) and each.only_for != ("b",)), Decimal(0))


@st.composite
def criteria_sets(draw: Draw, *, scope: Scope | None = None, weighting: Weighting | None = None) -> CriteriaSet:
    """A criteria set in which nothing is wrong."""
    weighted = (weighting or pick(draw, "points", "points", "weights")) == "weights"
    parts = ("verified", "survey") if scope == "part" else pick(draw, (), ("verified", "survey"))
    rescale: Scope = scope or pick(draw, "set", "area", *(["part"] if parts else []))
    places: Any = pick(draw, "none", "none", 0, 1, 2, 2, 3, 4)
    maxima = tuple(each for each in MAXIMA if places == "none" or decimals(each) <= places)
    making = _Making(draw, weighted, pick(draw, (), GROUPS), parts, sometimes(draw, 20), maxima)
    gap = making.gap
    core = tuple(making.area(str(at + 1), "core") for at in range(pick(draw, 1, 2, 2, 3)))
    tops: list[Area] = []
    if sometimes(draw, 3):
        tops.append(making.area("8", "bonus"))
    if sometimes(draw, 3):
        tops.append(making.area("9", "penalty"))
    if weighted:
        weights = pick(draw, *WEIGHTS[len(core)])
        core = tuple(evolve(each, weight=one) for each, one in zip(core, weights, strict=True))
    maximum = Decimal(pick(draw, "100", "10")) if weighted else sum_of(core)
    return CriteriaSet(
        id="made-up/2023",
        year=YEAR,
        title=Words("Bộ tiêu chí thử"),
        status="partial" if gap else "illustrative",
        rounding=PointsRounding(places, pick(draw, 0, 1, 2, 2, 3, 6)),
        compare="published",
        ties="standard",
        max=maximum,
        areas=(*core, *tops),
        groups=making.groups,
        weighting="weights" if weighted else "points",
        parts=_parts(core, parts, maximum, weighted=weighted),
        figures=SHARED,
        checks=("on_time + overdue <= received",),
        total=Total(pick(draw, 0, "none")),
        excluded_points=ExcludedPoints(rescale),
    )


def _parts(core: Sequence[Area], keys: tuple[str, ...], maximum: Decimal, *, weighted: bool) -> tuple[Part, ...]:
    """The parts with what is in each."""
    found = dict.fromkeys(keys, Decimal(0))

    def add(branch: Area | Criterion, part: str | None) -> None:
        part = branch.part or part
        if branch.only_for == ("b",):
            return
        if branch.criteria and not (isinstance(branch, Criterion) and branch.cap):
            for each in branch.criteria:
                add(each, part)
        elif isinstance(branch.max, Decimal):
            first = branch
            while first.criteria:
                first = first.criteria[0]
                part = first.part or part
            assert part is not None
            found[part] += branch.max

    if weighted:
        half = maximum / 2
        return tuple(Part(key, half) for key in keys)
    for area in core if keys else ():
        add(area, None)
    return tuple(Part(key, value) for key, value in found.items())


# --- sheets --------------------------------------------------------------------------------------------

DENOMINATORS = (0, 1, 2, 3, 7, 8, 9, 16, 30, 40, 80, 99, 100, 101, 200, 300, 999, 100_001)


def items_of(criteria: CriteriaSet) -> Iterator[tuple[tuple[Area | Criterion, ...], Criterion]]:
    """Each item, and the branches above it."""

    def below(chain: tuple[Area | Criterion, ...]) -> Iterator[tuple[tuple[Area | Criterion, ...], Criterion]]:
        for each in chain[-1].criteria:
            if each.criteria:
                yield from below((*chain, each))
            else:
                yield chain, each

    for area in criteria.areas:
        yield from below((area,))


def policy_of(chain: Sequence[Area | Criterion], item: Criterion) -> str:
    """What an item, or else the nearest branch above it, says about what did not arise."""
    return next((each.not_arisen for each in (item, *reversed(chain)) if each.not_arisen), "refused")


def lines_of(rule: Rule | None) -> list[Fraction]:
    """The thresholds of a rule."""
    found: list[Fraction] = []
    for each in simple(rule):
        match each:
            case Steps(_, steps):
                ends = [end for step in steps for end in (step.at_least, step.more_than, step.at_most, step.below)]
            case Ratio(_, line):
                ends = [line]
            case _:
                ends = []
        found += [Fraction(end.number) / (100 if end.percent else 1) for end in ends if end is not None]
    return found or [Fraction(1, 2)]


@define
class _Filling:
    """What must be remembered while a sheet is filled in."""

    draw: Draw
    criteria: CriteriaSet
    complete: bool

    @property
    def places(self) -> int:
        places = self.criteria.rounding.points
        return 2 if places == "none" else places

    def denominator(self, maximum: Fraction, least: int) -> int:
        """A denominator that lies badly: with it points can end in a half, or just miss it."""
        halves = 2 * 10**self.places * maximum.numerator
        hair = 200_001 * 10 ** max(0, self.places - 2)
        return max(least, int(self.draw(st.sampled_from([*DENOMINATORS, halves, hair, hair]))))

    def numerator(self, below: int, most: int | None, lines: Sequence[Fraction], maximum: Fraction) -> int:
        """A numerator that brings a quotient to, just under or just over one of *lines*, or to a half."""
        half = Fraction(2 * self.draw(st.integers(0, 3)) + 1, 2 * 10**self.places) / (maximum or 1)
        near = [*lines, Fraction(1)] if below % 200_001 else [half, half, *lines]
        line = self.draw(st.sampled_from([*near, half]))
        line = pick(self.draw, line, line, line, 1 - line, 1 + line)
        exact = line * below
        value = pick(self.draw, floor(exact), floor(exact), ceil(exact), floor(exact) - 1, ceil(exact) + 1, 0, below)
        value = max(0, int(value))
        if most is None:
            return pick(self.draw, value, value, value + below)  # type: ignore[no-any-return]
        return min(value, most)

    def figures(self, item: Criterion, keys: Sequence[str]) -> dict[str, Value]:
        """Values for the figures *keys* of *item*, within their bounds."""
        own = dict(item.figures)
        lines, maximum = lines_of(item.rule), Fraction(item.max)  # type: ignore[arg-type]
        found: dict[str, Any] = {}
        bases: list[str] = [key for key in ("planned", "found", "got", "last", "base") if key in own]
        for key in bases:
            found[key] = self.denominator(maximum, 1 if own[key].at_least else 0)
        for key in keys:
            if key in found or own[key].given_by is not None:
                continue
            match own[key].kind, own[key].at_most:
                case "date", _:
                    found[key] = self.day()
                case "percent", most:
                    found[key] = self.percent(lines, bounded=most is not None)
                case _, "found - solved":
                    found[key] = self.numerator(found["found"], found["found"] - found["solved"], lines, maximum)
                case _, str() as base:
                    found[key] = self.numerator(found[base], found[base], lines, maximum)
                case _ if bases:
                    found[key] = self.numerator(found[bases[0]], None, lines, maximum)
                case _:
                    line = self.draw(st.sampled_from(lines))
                    found[key] = max(0, floor(line) + pick(self.draw, -1, 0, 0, 1, 3))
        return {key: Quantity(value) if isinstance(value, int) else value for key, value in found.items()}

    def percent(self, lines: Sequence[Fraction], *, bounded: bool) -> Quantity:
        """A percentage on, just under or just over a line."""
        line = 100 * self.draw(st.sampled_from([*lines, Fraction(1)]))
        value = ticks(line) + Decimal(pick(self.draw, "0", "0", "0.01", "-0.01", "0.0001", "-0.0001"))
        value = max(Decimal(0), value)
        return Quantity(min(value, Decimal(100)) if bounded else value, percent=True)

    def day(self) -> date | Literal["never"]:
        """A day on, before or after a deadline."""
        line = pick(self.draw, date(YEAR - 1, 12, 31), date(YEAR, 1, 31), date(YEAR, 2, 28), date(YEAR + 1, 1, 15))
        day: date | Literal["never"] = pick(self.draw, line, line + timedelta(1), line - timedelta(1), "never")
        return day

    def besides(self, item: Criterion) -> dict[str, Any]:
        """Evidence, explanation and claim, as far as there are any."""
        draw = self.draw
        rules = simple(item.rule)
        said: dict[str, Any] = {}
        if draw(st.booleans()):
            said["evidence"] = (Citation(DOCUMENT),)
        if sometimes(draw, 3):
            said["explanation"] = "Có lý do"
        given = [each for each in rules if isinstance(each, Given)]
        if not given and sometimes(draw, 8):
            said["no_evidence"] = True
        assert isinstance(item.max, Decimal)
        awaited = isinstance(item.rule, Given)
        if all(each.given_by == VERIFIER for each in given) and (awaited or sometimes(draw, 3)):
            said["claim"] = pick(draw, item.max, Decimal(0), part_of(item.max, Fraction(1, 2)), item.max)
        return said

    def answer(self, chain: Sequence[Area | Criterion], item: Criterion) -> Answer | None:
        """What the unit says about *item*."""
        draw, rule = self.draw, item.rule
        if not self.complete and sometimes(draw, 6):
            return None
        said = self.besides(item)
        if policy_of(chain, item) != "refused" and sometimes(draw, 6):
            return Answer(not_arisen=True, **said)
        if isinstance(rule, Cases):
            chosen = self.draw(st.sampled_from(rule.cases))
            said["case"], rule = chosen.key, chosen.rule
        match rule:
            case Options(options):
                said["choose"] = self.draw(st.sampled_from(options)).key
            case YesNo():
                said["met"] = draw(st.booleans())
            case Checklist(conditions):
                said["met"] = tuple(each.key for each in conditions if draw(st.booleans()))
            case Steps() | Ratio() | Tally() | Deadline():
                keys = [key for key, _ in item.figures]
                if isinstance(item.rule, Cases):
                    keys = ["done", "planned"] if isinstance(rule, Ratio) else ["late", "missing"]
                found = self.figures(item, keys)
                said["figures"] = {key: found[key] for key in keys if key in found}
            case _:
                pass
        return Answer(**said)

    def shared(self) -> dict[str, Value]:
        """The shared figures, unless some are left away."""
        lines = [line for _, item in items_of(self.criteria) for line in lines_of(item.rule) if line <= 1]
        received = self.denominator(Fraction(1), 0)
        on_time = self.numerator(received, received, lines or [Fraction(1, 2)], Fraction(1))
        overdue = min(received - on_time, pick(self.draw, 0, 1, 2, 3, 5, 10, 11))
        values: dict[str, Value] = {
            "received": Quantity(received),
            "on_time": Quantity(on_time),
            "overdue": Quantity(overdue),
            "reported": self.day(),
        }
        if not self.complete and sometimes(self.draw, 4):
            values.pop(pick(self.draw, *values))
        return values

    def given(self) -> dict[str, Any]:
        """What the sources say, as far as they say anything."""
        draw = self.draw
        found: dict[str, dict[str, Any]] = {}
        for source, name, low, high in asked_outside(self.criteria):
            if low is None:
                lines = [line for _, item in items_of(self.criteria) for line in lines_of(item.rule)]
                value: Any = self.percent(lines, bounded=True)
            else:
                value = pick(draw, low, high, high, part_of(high, Fraction(1, 2)) if high > 0 else high)
            said = pick(draw, "awaited", "awaited" if source == VERIFIER else "there", "not_held", "there", "there")
            if said != "awaited":
                found.setdefault(source, {})[name] = "not_held" if said == "not_held" else value
        for source in list(found):
            if len(found[source]) == 1 and sometimes(draw, 3) and source == "sipas":
                return {**found, source: found[source]["sipas"]}
        return dict(found)


def asked_outside(criteria: CriteriaSet) -> Iterator[tuple[str, str, Decimal | None, Decimal]]:
    """Source and name of all that comes from outside, with its bounds where it is points."""
    yield "sipas", "sipas", None, Decimal(0)
    for _, item in items_of(criteria):
        for key, figure in item.figures:
            if figure.given_by is not None:
                yield figure.given_by, key, None, Decimal(0)
        for rule in simple(item.rule):
            if isinstance(rule, Given):
                assert isinstance(item.max, Decimal)
                yield rule.given_by, item.code, rule.at_least, item.max if rule.at_most is None else rule.at_most


@st.composite
def scenes(draw: Draw, sets: st.SearchStrategy[CriteriaSet] | None = None, *, complete: bool | None = None) -> Scene:
    """A set and a sheet that answers it."""
    criteria = draw(sets if sets is not None else criteria_sets())
    filling = _Filling(draw, criteria, complete if complete is not None else not sometimes(draw, 4))
    unit = Unit(
        "so-a",
        Words("Sở A"),
        pick(draw, *(criteria.groups or ("a",))),
        properties=pick(draw, (), (PROPERTY,)),
    )
    answers: dict[str, Answer] = {}
    for chain, item in items_of(criteria):
        if item.rule is None or not is_for(chain, item, unit):
            continue
        if isinstance(item.rule, Given) and item.rule.given_by != VERIFIER:
            continue
        found = filling.answer(chain, item)
        if found is not None:
            answers[item.code] = found
    codes = [item.code for _, item in items_of(criteria)]
    out = tuple(code for code in codes if sometimes(draw, 12))
    sheet = ScoreSheet(
        criteria_set=criteria.id,
        unit=unit.key,
        documents={DOCUMENT: Paper("Báo cáo năm")},
        figures=filling.shared(),
        answers=answers,
    )
    return Scene(criteria, sheet, unit, filling.given(), out)


def is_for(chain: Sequence[Area | Criterion], item: Criterion, unit: Unit) -> bool:
    """Whether an item is for *unit*."""
    names = {unit.group, *unit.properties}
    return all(names & set(each.only_for) for each in (*chain, item) if each.only_for)
