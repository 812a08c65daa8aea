"""Why an item has its points, as a person would say it, in both languages."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import parindex as pi
from parindex.loading.documents import parse_document
from parindex.model.criteria import CriteriaSet
from parindex.model.intervals import Interval
from parindex.model.scored import ItemResult, Scored
from parindex.model.sheets import Answer, Citation, Paper, ScoreSheet, Unit
from parindex.texts import Words
from parindex.writing.numbers import exactly, share, written
from parindex.writing.reasons import interval_words, reason_words

SET = """
format: parindex/criteria-set@1
id: made-up
year: 2024
title: Bộ thử
status: illustrative
max: 2
rounding: {points: none, index: 2}
compare: published
ties: standard
groups: [departments, districts]
total: {floor: 0}
figures:
  satisfied: {name: Mức hài lòng, kind: percent, at_most: 100%, given_by: sipas}
areas:
  - code: "1"
    name: Lĩnh vực
    max: 2
    criteria:
      - code: "1.1"
        name: Mục
        max: 2
"""
TAIL = """
      - code: "1.2"
        name: Mục khác
        max: 0
        rule: {kind: yes_no}
"""
STEPS = """
        text: "trên 90%: 2 | 70% - 90%: 1 | dưới 70%: 0"
        not_arisen: {policy}
        figures:
          done: {{name: Số nhiệm vụ hoàn thành, at_most: planned}}
          planned: {{name: Số nhiệm vụ theo kế hoạch}}
        rule:
          kind: steps
          measure: done / planned
          steps:
            - {{more_than: 90%, points: 2}}
            - {{at_least: 70%, points: 1}}
            - {{below: 70%, points: 0}}
"""


def scored(item: str, answer: Answer | None, **more: Any) -> Scored:  # noqa: ANN401
    """The result of an item that is written in YAML, with one answer."""
    text = (SET + item.strip("\n") + TAIL).encode()
    document = parse_document(text, "set.yaml", CriteriaSet, folder=Path())
    assert () == document.problems
    answers = {"1.2": Answer(met=False)} if answer is None else {"1.1": answer, "1.2": Answer(met=False)}
    sheet = ScoreSheet("made-up", "a", documents={"kh-12": Paper("Kế hoạch")}, answers=answers)
    given: dict[str, Any] = {"unit": Unit("a", Words("A"), "departments"), **more}
    return pi.score(document.value, sheet, **given)


def result(item: str, answer: Answer | None, **more: Any) -> ItemResult:  # noqa: ANN401
    """The item's own result."""
    return scored(item, answer, **more).items["1.1"]


def said(item: str, answer: Answer | None, **more: Any) -> tuple[str, str]:  # noqa: ANN401
    """The reason in Vietnamese and in English."""
    words = reason_words(result(item, answer, **more))
    return words.in_language("vi"), words.in_language("en")


def steps(policy: str = "excluded") -> str:
    """An item with three steps."""
    return STEPS.format(policy=policy)


def test_a_step_is_said_with_both_ends_and_the_claim_with_its_difference() -> None:
    """Figures in place of names, the step that holds, and what was claimed too much."""
    answer = Answer(figures={"done": 45, "planned": 50}, claim=2)

    assert (
        "45 / 50 = 90 %: từ 70 % đến 90 % được 1 điểm; tự chấm 2, thừa 1",
        "45 / 50 = 90 %: from 70 % up to 90 % is worth 1 point; claimed 2, 1 too many",
    ) == said(steps(), answer)


@pytest.mark.parametrize(
    ("claim", "vi", "en"),
    [("1", "tự chấm 1", "claimed 1"), ("0.5", "tự chấm 0,5, thiếu 0,5", "claimed 0.5, 0.5 too few")],
)
def test_a_claim_is_said_as_it_is(claim: str, vi: str, en: str) -> None:
    """Equal to the worth, or less than it."""
    reasons = said(steps(), Answer(figures={"done": 45, "planned": 50}, claim=claim))

    assert (vi, en) == tuple(each.rpartition("; ")[2] for each in reasons)


@pytest.mark.parametrize(
    ("policy", "vi", "en"),
    [
        ("excluded", "đưa ra khỏi điểm tối đa", "out of the maximum"),
        ("full", "được điểm tối đa", "full points"),
        ("zero", "0 điểm", "0 points"),
    ],
)
def test_zero_below_the_line_and_not_arisen_are_said(policy: str, vi: str, en: str) -> None:
    """What follows is what the set says."""
    zeros = said(steps(policy), Answer(figures={"done": 0, "planned": 0}))
    claimed = said(steps(policy), Answer(not_arisen=True, explanation="Không phát sinh"))

    assert (
        f"0 / 0; mẫu số bằng 0, tức là không phát sinh: {vi}",
        f"0 / 0; over zero, so it did not arise: {en}",
    ) == zeros
    assert (f"không phát sinh: {vi}", f"did not arise: {en}") == claimed


RULES: Mapping[str, tuple[str, Answer, str, str]] = {
    "an option with a name": (
        "{kind: options, options: [{key: late, name: Chậm, points: 0.5}, {key: on_time, points: 2}]}",
        Answer(choose="late"),
        "Chậm: 0,5 điểm",
        "Chậm: 0.5 points",
    ),
    "an option without": (
        "{kind: options, options: [{key: late, points: 0.5}, {key: on_time, points: 2}]}",
        Answer(choose="on_time"),
        "on_time: 2 điểm",
        "on_time: 2 points",
    ),
    "yes": ("{kind: yes_no}", Answer(met=True), "đạt: 2 điểm", "met: 2 points"),
    "no": ("{kind: yes_no}", Answer(met=False), "không đạt: 0 điểm", "not met: 0 points"),
    "a checklist": (
        "{kind: checklist, each: 0.5, conditions: [{key: a, name: A}, {key: b, name: B}, {key: c, name: C}]}",
        Answer(met=["a", "c"]),
        "đạt 2 / 3 nội dung: 1 điểm",
        "2 / 3 conditions met: 1 point",
    ),
}


@pytest.mark.parametrize("case", RULES)
def test_what_was_chosen_or_met_is_said(case: str) -> None:
    """With its points."""
    rule, answer, vi, en = RULES[case]

    assert (vi, en) == said(f"        rule: {rule}", answer)


@pytest.mark.parametrize(
    ("done", "planned", "vi", "en"),
    [
        (
            91,
            100,
            "91 / 100 = 91 %: từ 80 % trở lên, 2 × 91 % = 1,82 điểm",
            "91 / 100 = 91 %: 80 % or more, 2 × 91 % = 1.82 points",
        ),
        (
            5,
            6,
            "5 / 6 ≈ 83,33 %: từ 80 % trở lên, 2 × 83,33 % ≈ 1,6667 điểm",
            "5 / 6 ≈ 83.33 %: 80 % or more, 2 × 83.33 % ≈ 1.6667 points",
        ),
        (1, 2, "1 / 2 = 50 %: dưới 80 % được 0 điểm", "1 / 2 = 50 %: below 80 % is worth 0 points"),
    ],
)  # fmt: skip
def test_points_in_proportion_are_said_as_a_product(done: int, planned: int, vi: str, en: str) -> None:
    """What has no end is said to be about that much."""
    item = (
        steps().partition("        rule:")[0] + "        rule: {kind: ratio, measure: done / planned, zero_below: 80%}"
    )

    assert (vi, en) == said(item, Answer(figures={"done": done, "planned": planned}))


def test_a_sum_is_said_with_its_terms_and_its_limits() -> None:
    """Start, each figure times its points, and what the floor kept."""
    item = """
        figures: {late: {name: Báo cáo trễ}, missing: {name: Báo cáo thiếu}}
        rule: {kind: tally, start: 2, each: {late: -0.25, missing: -0.5}, floor: 0, cap: 2}
"""

    assert ("2 - 3 × 0,25 - 1 × 0,5 = 0,75 điểm", "2 - 3 × 0.25 - 1 × 0.5 = 0.75 points") == said(
        item, Answer(figures={"late": 3, "missing": 1})
    )
    assert (
        "2 - 9 × 0,25 - 1 × 0,5 = -0,75, giới hạn còn 0 điểm",
        "2 - 9 × 0.25 - 1 × 0.5 = -0.75, kept within its limits at 0 points",
    ) == said(item, Answer(figures={"late": 9, "missing": 1}))


@pytest.mark.parametrize(
    ("issued", "vi", "en"),
    [
        (
            "2024-01-31",
            "31/01/2024, trong hạn 31/01 năm đánh giá: 2 điểm",
            "2024-01-31, by 01-31 of the year: 2 points",
        ),
        (
            "2024-02-01",
            "01/02/2024, sau hạn 31/01 năm đánh giá: 1 điểm",
            "2024-02-01, after 01-31 of the year: 1 point",
        ),
        ("never", "không thực hiện: -1 điểm", "never done: -1 point"),
    ],
)
def test_days_are_said_with_their_deadline(issued: str, vi: str, en: str) -> None:
    """In time, late, or never."""
    item = """
        figures: {issued: {name: Ngày ban hành, kind: date}}
        rule: {kind: deadline, date: issued, steps: [{on_or_before: year-01-31, points: 2}], otherwise: 1, never: -1}
"""
    from datetime import date  # noqa: PLC0415

    value: Any = issued if issued == "never" else date.fromisoformat(issued)

    assert (vi, en) == said(item, Answer(figures={"issued": value}))


def test_what_comes_from_outside_is_said_with_its_source() -> None:
    """There, awaited, not to come, and taken out by the authority."""
    item = "        rule: {kind: given, given_by: ddci}"

    assert ("điểm từ “ddci”: 1,5 điểm", "points from 'ddci': 1.5 points") == said(item, None, given={"ddci": "1.5"})
    assert "chờ “ddci”: chưa tính điểm, chưa tính điểm tối đa" == said(item, None)[0]
    assert "nothing from 'ddci' this year: it does not count" == said(item, None, given={"ddci": "not_held"})[1]
    assert "taken out by the authority" == said(item, None, out=["1.1"])[1]


def test_a_figure_from_outside_needs_no_formula() -> None:
    """A measure that is but one figure is said once."""
    item = "        rule: {kind: ratio, measure: satisfied}"

    assert ("85,5 %: 2 × 85,5 % = 1,71 điểm", "85.5 %: 2 × 85.5 % = 1.71 points") == said(
        item, None, given={"sipas": "85.5%"}
    )


def test_the_case_decides_which_rule_is_said() -> None:
    """The rule of the case, not that there are cases."""
    item = """
        rule:
          kind: cases
          cases:
            - {key: with_body, name: Có đơn vị, rule: {kind: yes_no}}
            - key: without
              name: Không có
              rule: {kind: options, options: [{key: all, name: Đầy đủ, points: 2}]}
"""

    assert "đạt: 2 điểm" == said(item, Answer(case="with_body", met=True))[0]
    assert "Đầy đủ: 2 điểm" == said(item, Answer(case="without", choose="all"))[0]


def test_what_took_points_away_is_said() -> None:
    """No evidence, explained or not; another item without points; an item for others; nothing answered."""
    evidence = "        evidence: [Kế hoạch]\n        rule: {kind: yes_no}"
    depends = '        zero_unless: {item: "1.2", more_than: 0}\n        rule: {kind: yes_no}'
    others = "        only_for: [districts]\n        rule: {kind: yes_no}"

    assert "đạt: 2 điểm; không có tài liệu kiểm chứng: 0 điểm" == said(evidence, Answer(met=True))[0]
    assert (
        "đạt: 2 điểm; không có tài liệu nhưng có giải trình: giữ điểm, chờ thẩm định"
        == said(evidence, Answer(met=True, explanation="Đang ký"))[0]
    )
    assert "đạt: 2 điểm" == said(evidence, Answer(met=True, evidence=(Citation("kh-12"),)))[0]
    assert "đạt: 2 điểm; mục 1.2 không quá 0 điểm: 0 điểm" == said(depends, Answer(met=True))[0]
    assert "không áp dụng cho đơn vị này" == _problemless(others)
    assert "not answered" == said("        rule: {kind: yes_no}", None, keep_going=True)[1]


def _problemless(item: str) -> str:
    text = (SET.replace("    max: 2\n    criteria", "    max: 2\n    incomplete: true\n    criteria")
            .replace("status: illustrative", "status: partial")
            .replace("year: 2024\n", "year: 2024\nincomplete: true\n") + item + TAIL)  # fmt: skip
    document = parse_document(text.encode(), "set.yaml", CriteriaSet, folder=Path())
    assert () == document.problems
    sheet = ScoreSheet("made-up", "a", answers={"1.2": Answer(met=False)})
    found = pi.score(document.value, sheet, unit=Unit("a", Words("A"), "departments")).items["1.1"]
    return reason_words(found).in_language("vi")


def test_an_undefined_worth_is_said() -> None:
    """Where growth is counted from nothing."""
    item = """
        not_arisen: excluded
        undefined: {points: 1}
        figures: {this: {name: Năm nay}, last: {name: Năm trước}}
        rule: {kind: steps, measure: (this - last) / last, steps: [{at_least: 0%, points: 2}, {points: 0}]}
"""

    assert (
        "(3 - 0) / 0; mẫu số bằng 0 trong khi tử số khác 0: 1 điểm"
        == said(item, Answer(figures={"this": 3, "last": 0}))[0]
    )


def between(low: int, high: int, *, ends: bool) -> Interval:
    """A stretch of tenths, with both of its ends or without."""
    return Interval(Fraction(low, 10), low_in=ends, high=Fraction(high, 10), high_in=ends)


@pytest.mark.parametrize(
    ("interval", "vi", "en"),
    [
        (Interval(), "mọi giá trị", "any value"),
        (Interval(low=Fraction(9, 10)), "trên 90 %", "more than 90 %"),
        (Interval(low=Fraction(9, 10), low_in=True), "từ 90 % trở lên", "90 % or more"),
        (Interval(high=Fraction(9, 10)), "dưới 90 %", "below 90 %"),
        (Interval(high=Fraction(9, 10), high_in=True), "từ 90 % trở xuống", "90 % or less"),
        (between(7, 9, ends=True), "từ 70 % đến 90 %", "from 70 % up to 90 %"),
        (between(7, 9, ends=False), "trên 70 % đến dưới 90 %", "more than 70 % to below 90 %"),
        (between(10, 10, ends=True), "đúng 100 %", "exactly 100 %"),
    ],
)
def test_stretches_are_said_with_both_ends(interval: Interval, vi: str, en: str) -> None:
    """Counted in or not."""
    words = interval_words(interval, percent=True)

    assert (vi, en) == (words.in_language("vi"), words.in_language("en"))


def test_numbers_are_said_as_each_language_writes_them() -> None:
    """A comma or a point; about so much where there is no end."""
    assert ("1,5", "≈ 0,3333") == (exactly(Fraction(3, 2), "vi"), exactly(Fraction(1, 3), "vi"))
    assert ("0.125 %", "≈ 33.33 %") == (share(Fraction(1, 800), "en"), share(Fraction(1, 3), "en"))
    assert ("chưa", "never") == (written("never", "vi"), written("never", "en"))


def test_an_item_is_explained_at_length() -> None:
    """Name, reason, figures, all steps with the one that holds, the text as printed, evidence and explanation."""
    answer = Answer(
        figures={"done": 45, "planned": 50}, claim=2, evidence=(Citation("kh-12", pages="1-4"),), explanation="Đã làm"
    )

    assert (
        "1.1  Mục: 1 / 2 điểm\n"
        "  45 / 50 = 90 %: từ 70 % đến 90 % được 1 điểm; tự chấm 2, thừa 1\n"
        "  Số liệu:    Số nhiệm vụ hoàn thành 45; Số nhiệm vụ theo kế hoạch 50\n"
        "  Các bậc:    trên 90 %: 2 điểm | từ 70 % đến 90 %: 1 điểm ◀ | dưới 70 %: 0 điểm\n"
        "  Văn bản:    trên 90%: 2 | 70% - 90%: 1 | dưới 70%: 0\n"
        "  Giải trình: Đã làm\n"
        "  Tài liệu:   kh-12, trang 1-4\n"
    ) == pi.explain(result(steps(), answer), lang="vi")


def test_an_item_without_a_number_is_explained_by_its_state() -> None:
    """Pending, and what evidence is wanted."""
    waiting = pi.explain(result("        rule: {kind: given, given_by: ddci}", None))
    bare = pi.explain(result("        evidence: [Kế hoạch]\n        rule: {kind: yes_no}", Answer(met=True)))
    figure = pi.explain(result("        rule: {kind: ratio, measure: satisfied}", None, given={"sipas": "85.5%"}))

    assert "1.1  Mục: – / 2\n  waiting for 'ddci': neither points nor maximum\n  State: pending\n" == waiting
    assert "State:           no evidence\n  Evidence wanted: Kế hoạch\n" in bare
    assert "  Figures: Mức hài lòng 85.5 % (from 'sipas')\n" in figure


def test_a_unit_is_explained_area_by_area() -> None:
    """The total first, then every item."""
    text = pi.explain(scored(steps(), Answer(figures={"done": 45, "planned": 50})), lang="en")

    assert text.startswith("Bộ thử\n[ILLUSTRATIVE: not real data]\na: 1 / 2 points, index 50.00\n")
    assert "\n1. Lĩnh vực: 1 / 2 points\n" in text
    assert "\n1.1  Mục: 1 / 2 points\n" in text
    assert "\n1.2  Mục khác: 0 / 0 points\n" in text
