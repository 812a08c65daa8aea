"""What the numbers mean, on rules as authorities word them: every shape of rule that was seen, both sides of each line.

A rule is quoted as it stands in its source; where a source was cut, or a shape is known by recollection only, the test
says so. Names of figures and keys of options are ours. Each set has one item, is written as a file and loaded, and so
is each sheet.
"""

import re
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest

import parindex as pi
from parindex.model.criteria import CriteriaSet
from parindex.model.scored import Scored
from tests.making_sets import causes, codes, told, unit

CA_MAU = """
title: Cà Mau QĐ 1880/2013
url: https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Quyet-dinh-1880-QD-UBND-nam-2013-xac-dinh-Chi-so-Cai-cach-hanh-chinh-Ca-Mau-229973.aspx
"""
TIEN_GIANG = """
title: Tiền Giang, Bảng chỉ số CCHC 2022 (đơn vị sự nghiệp y tế)
url: https://123doc.top/document/14058933-bang-diem-cchc-doc.htm
"""
PHU_THO_STYLE = """
title: Phú Thọ-style app (demo set, 2025)
url: https://github.com/linhnv87/ChamDiemCCHC
"""
YEN_BAI = """
title: Yên Bái survey app
url: https://github.com
"""
BAC_GIANG = """
title: CCHC scoring app (Bắc Giang, reused)
url: https://github.com/ngockhanh99/closes
"""
TAY_NINH = """
title: Tây Ninh results 2023
url: https://tayninh.gov.vn/vi/news/thong-tin-cai-cach-hanh-chinh/tay-ninh-cong-bo-chi-so-cai-cach-hanh-chinh-doi-voi-cac-so-ban-nganh-va-ubnd-huyen-thi-xa-thanh-pho-nam-2023-46741.html
"""
LEGAL_ACCESS = """
title: Chuẩn tiếp cận pháp luật sheet (sister programme)
url: http://dongquang.dongson.gov.vn/web/trang-chu/tin-tuc-su-kien/pho-bien-phap-luat/bang-cham-diem-tcpl.html
"""
LEGAL_ACCESS_2017 = """
title: Chuẩn tiếp cận pháp luật sheet (sister programme)
url: https://123docz.net/trich-doan/2592499-hai-long-ve-cach-ung-xu-giao-tiep-tinh-than-trach-nhiem-cua-cong-chuc-lam-viec-tai-bo-phan-tiep-nh.htm
"""
INDEX_766 = """
title: Bộ chỉ số 766 (QĐ 766/QĐ-TTg 2022)
url: https://www.lamdong.dcs.vn/tin-tuc-su-kien/thong-tin-tong-hop/task/148/type/detail/id/33503
"""
HAI_PHONG = """
title: Hải Phòng 3793/QĐ-UBND 2022, commune set (provincial)
url: https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Quyet-dinh-3793-QD-UBND-2022-Bo-Chi-so-cai-cach-hanh-chinh-Uy-ban-xa-phuong-Hai-Phong-539719.aspx
"""
THANH_HOA = """
title: Thanh Hóa 2024, departments (provincial)
url: https://thongtin.vietnam.vn/en/nhin-lai-de-cai-thien-tot-hon
"""
HA_NOI = """
title: Hà Nội cấp phòng
url: https://thuonggiaonline.vn/ha-noi-ban-hanh-khung-chi-so-danh-gia-ket-qua-cong-tac-cchc-25847.htm
"""
SCORING_SOFTWARE = "title: provincial CCHC scoring software (code)"
RECOLLECTION = "title: background recollection (shape only; wording and points not verified)"

SET = """\
format: parindex/criteria-set@1
id: made-up/2024-units
year: 2024
title: Bộ tiêu chí thử
status: partial
max: {max}
rounding: {{points: none, index: 2}}
compare: published
ties: standard
sources:
  read:
{source}
{areas}
"""
AREA = """\
total: {{floor: none}}
areas:
  - code: "1"
    name: Lĩnh vực
    max: {max}
    criteria:
      - code: "1.1"
        name: Tiêu chí
        source: {{of: read}}
{item}
"""
SHEET = """\
format: parindex/score-sheet@1
criteria_set: made-up/2024-units
unit: so-a
answers:
{answers}
"""
#: The figures of "done of planned", where something always is planned.
PLANNED = """
figures:
  done: {name: Số đã hoàn thành, at_most: planned}
  planned: {name: Số theo kế hoạch, at_least: 1}
"""

Scoring = Callable[..., Scored]
Working = Callable[..., Fraction]


@pytest.fixture(name="load")
def _load(tmp_path: Path) -> Callable[[str, str, int | str], CriteriaSet]:
    """A set with these areas, or this one item, written to a file and found right."""

    def load(source: str, text: str, maximum: int | str | None = None) -> CriteriaSet:
        areas = text
        if maximum is None:
            maximum = re.findall(r"^max: (\S+)", text, re.MULTILINE)[0]
            areas = AREA.format(max=maximum, item=indent(text.strip(), " " * 8))
        made = SET.format(max=maximum, source=indent(source.strip(), " " * 4), areas=areas)
        path = tmp_path / "set.yaml"
        path.write_text(made, encoding="utf-8")
        return pi.load_criteria(path)

    return load


@pytest.fixture(name="score")
def _score(tmp_path: Path, load: Callable[..., CriteriaSet]) -> Scoring:
    """What comes of answers to such a set, written to a file and found right."""

    def score(source: str, text: str, answers: str, maximum: int | str | None = None, **known: Any) -> Scored:  # noqa: ANN401
        criteria = load(source, text, maximum)
        path = tmp_path / "sheet.yaml"
        path.write_text(SHEET.format(answers=indent(answers.strip(), "  ")), encoding="utf-8")
        return pi.score(criteria, pi.load_sheet(path, criteria), **{"unit": unit(), **known})

    return score


@pytest.fixture(name="points")
def _points(score: Scoring) -> Working:
    """The points of an answer to the one item of a set."""

    def points(source: str, text: str, answer: str, **known: Any) -> Fraction:  # noqa: ANN401
        answers = f'"1.1": {answer}' if answer else "{}"
        return score(source, text, answers, **known).items["1.1"].exact

    return points


def table(*rows: tuple[str, str]) -> pytest.MarkDecorator:
    """Answers, and the points that they are worth."""
    return pytest.mark.parametrize(("answer", "expected"), [(answer, Fraction(worth)) for answer, worth in rows])


def done(count: int, planned: int) -> str:
    """So much was done of what was planned."""
    return f"{{figures: {{done: {count}, planned: {planned}}}}}"


# --- shapes seen in the provinces: 19 ----------------------------------------------------------------


@table(("{met: true}", "1"), ("{met: false}", "0"))
def test_yes_no(points: Working, answer: str, expected: Fraction) -> None:
    """Cà Mau 1.1.3: met or not."""
    rule = """
max: 1
text: "Đạt yêu cầu: 1 | Không đạt: 0"
rule: {kind: yes_no}
"""
    assert expected == points(CA_MAU, rule, answer)


YES_NO_NOT_APPLICABLE = """
max: 0.5
text: "có: điểm tối đa | không: 0; lựa chọn Có / Không / Không áp dụng; TLKC: các văn bản triển khai"
rule: {kind: yes_no}
not_arisen: excluded
"""


@table(("{met: true}", "0.5"), ("{met: false}", "0"))
def test_yes_no_not_applicable(points: Working, answer: str, expected: Fraction) -> None:
    """Phú Thọ-style 3.1.1: yes and no are points of the maximum."""
    assert expected == points(PHU_THO_STYLE, YES_NO_NOT_APPLICABLE, answer)


def test_not_applicable_is_not_no(score: Scoring) -> None:
    """Phú Thọ-style 3.1.1: "Không áp dụng" is not "không": the item leaves the maximum, too."""
    found = score(PHU_THO_STYLE, YES_NO_NOT_APPLICABLE, '"1.1": {not_arisen: true, explanation: Không áp dụng}')
    no = score(PHU_THO_STYLE, YES_NO_NOT_APPLICABLE, '"1.1": {met: false}')

    assert ["not_applicable", "0", "0", "None"] == told(
        found.items["1.1"].state, found.items["1.1"].own, found.own, found.index
    )
    assert ["scored", "1/2", "0.00"] == told(no.items["1.1"].state, no.own, no.index)


@table(("{choose: on_time}", "1"), ("{choose: late}", "0.5"), ("{choose: not_issued}", "0"))
def test_option_list(points: Working, answer: str, expected: Fraction) -> None:
    """Cà Mau 1.1.1: one of several options is chosen."""
    rule = """
max: 1
text: "kịp thời: 1 | không kịp thời: 0,5 | không ban hành: 0"
rule:
  kind: options
  options:
    - {key: on_time, points: 1}
    - {key: late, points: 0.5}
    - {key: not_issued, points: 0}
"""
    assert expected == points(CA_MAU, rule, answer)


@table(("{choose: good}", "1"), ("{choose: late}", "0"), ("{choose: not_issued}", "-1"))
def test_option_list_with_a_negative_option(points: Working, answer: str, expected: Fraction) -> None:
    """Tiền Giang 1.1: not issuing costs a point."""
    rule = """
max: 1
text: "đảm bảo nội dung, đúng thời gian: 1 | ban hành trễ: 0 | không ban hành: -1"
rule:
  kind: options
  options:
    - {key: good, points: 1}
    - {key: late, points: 0}
    - {key: not_issued, points: -1}
"""
    assert expected == points(TIEN_GIANG, rule, answer)


@table(("{choose: arranged}", "1"), ("{choose: missing}", "-0.25"))
def test_zero_and_an_extra_deduction(points: Working, answer: str, expected: Fraction) -> None:
    """Law-access sheet of 2017: 0 points and 0.25 less is an option worth -0.25."""
    rule = """
max: 1
text: "không bố trí / không đảm bảo: 0 điểm VÀ bị trừ 0,25 điểm"
rule:
  kind: options
  options:
    - {key: arranged, points: 1}
    - {key: missing, points: -0.25}
"""
    assert expected == points(LEGAL_ACCESS_2017, rule, answer)


@table(("{choose: full}", "2"), ("{choose: light}", "1"), ("{choose: serious}", "0"))
def test_option_list_in_percent_of_the_maximum(points: Working, answer: str, expected: Fraction) -> None:
    """Phú Thọ-style III.3.2: options as shares of the maximum."""
    rule = """
max: 2
text: "đầy đủ: tối đa | vi phạm nhẹ: trừ 50% | nghiêm trọng: 0"
rule:
  kind: options
  options:
    - {key: full, share: 100%}
    - {key: light, share: 50%}
    - {key: serious, share: 0%}
"""
    assert expected == points(PHU_THO_STYLE, rule, answer)


@table(("{met: [tasks, funding]}", "1"), ("{met: [tasks]}", "0"), ("{met: [funding]}", "0"), ("{met: []}", "0"))
def test_conjunction_of_conditions(points: Working, answer: str, expected: Fraction) -> None:
    """Cà Mau 1.1.2: both conditions, or nothing."""
    rule = """
max: 1
text: "đầy đủ VÀ có kinh phí: 1 | không đầy đủ HOẶC không kinh phí: 0"
rule:
  kind: checklist
  all_or_nothing: true
  conditions:
    - {key: tasks, name: đầy đủ}
    - {key: funding, name: có kinh phí}
"""
    assert expected == points(CA_MAU, rule, answer)


@table(
    (done(100, 100), "2"),
    (done(90_001, 100_000), "2"),
    (done(9, 10), "1"),
    (done(90_000, 100_000), "1"),
    (done(89_999, 100_000), "1"),
    (done(7, 10), "1"),
    (done(69_999, 100_000), "0"),
    (done(0, 1), "0"),
)
def test_tiers_where_the_line_belongs_to_the_lower(points: Working, answer: str, expected: Fraction) -> None:
    """Cà Mau 1.1.4: exactly 90 % is worth 1, a hair above 2; exactly 70 % is worth 1, just under 0."""
    rule = """
max: 2
text: "trên 90%: 2 | 70%-90%: 1 | dưới 70%: 0"
rule:
  kind: steps
  measure: done / planned
  steps:
    - {more_than: 90%, points: 2}
    - {at_least: 70%, at_most: 90%, points: 1}
    - {below: 70%, points: 0}
"""
    assert expected == points(CA_MAU, rule + PLANNED, answer)


@table(
    (done(10, 10), "1"),
    (done(3, 10), "1"),
    (done(29_999, 100_000), "0.5"),
    (done(2, 10), "0.5"),
    (done(19_999, 100_000), "0"),
    (done(0, 10), "0"),
)
def test_tiers_where_the_line_belongs_to_the_upper(points: Working, answer: str, expected: Fraction) -> None:
    """Tiền Giang 1.4.1: exactly 30 % is worth 1, just under 0.5; exactly 20 % is worth 0.5, just under 0."""
    rule = """
max: 1
text: "từ 30% trở lên: 1 | từ 20% - dưới 30%: 0.5 | dưới 20%: 0"
rule:
  kind: steps
  measure: done / planned
  steps:
    - {at_least: 30%, points: 1}
    - {at_least: 20%, below: 30%, points: 0.5}
    - {below: 20%, points: 0}
"""
    assert expected == points(TIEN_GIANG, rule + PLANNED, answer)


@table((done(0, 7), "0"), (done(1, 7), "2/7"), (done(6, 7), "12/7"), (done(7, 7), "2"))
def test_plain_ratio(points: Working, answer: str, expected: Fraction) -> None:
    """Index 766, feedback in time: the ratio times the maximum ("part of 18" in the source, here 2)."""
    rule = """
max: 2
text: "số xử lý đúng hoặc trước hạn / tổng số thuộc thẩm quyền * 100%"
rule: {kind: ratio, measure: done / planned}
"""
    assert expected == points(INDEX_766, rule + PLANNED, answer)


@table(
    ("{figures: {bad: 0, late: 0, all: 8}}", "2"),
    ("{figures: {bad: 1, late: 0, all: 8}}", "7/4"),
    ("{figures: {bad: 1, late: 2, all: 8}}", "5/4"),
    ("{figures: {bad: 8, late: 0, all: 8}}", "0"),
)
def test_complement_ratio(points: Working, answer: str, expected: Fraction) -> None:
    """Index 766, satisfaction: the complement of a ratio ("part of 18" in the source, here 2)."""
    rule = """
max: 2
text: "(tổng - (không hài lòng hoặc quá hạn)) / tổng * 100%"
figures:
  bad: {name: không hài lòng, at_most: all}
  late: {name: quá hạn (mà hài lòng), at_most: all - bad}
  all: {name: tổng, at_least: 1}
rule: {kind: ratio, measure: (all - (bad + late)) / all}
"""
    assert expected == points(INDEX_766, rule, answer)


@table(
    ("{figures: {solved: 3, open: 0, found: 3}}", "1"),
    ("{figures: {solved: 1, open: 1, found: 3}}", "0.5"),
    ("{figures: {solved: 0, open: 1, found: 3}}", "1/6"),
    ("{figures: {solved: 0, open: 0, found: 3}}", "0"),
)
def test_weighted_ratio_of_several_counts(points: Working, answer: str, expected: Fraction) -> None:
    """Tiền Giang 1.4.2: what is solved counts whole, what is being solved half."""
    rule = """
max: 1
text: |
  tất cả đã hoàn thành: 1 | đã xử lý nhưng chưa hoàn thành: 0.5 | chưa xử lý: 0;
  công thức (b/a)*1 + (c/a)*0.5, a = tổng số vấn đề
figures:
  solved: {name: đã hoàn thành, at_most: found}
  open: {name: đã xử lý nhưng chưa hoàn thành, at_most: found - solved}
  found: {name: tổng số vấn đề, at_least: 1}
rule: {kind: ratio, measure: (solved / found) * 1 + (open / found) * 0.5}
"""
    assert expected == points(TIEN_GIANG, rule, answer)


@table(
    (done(10, 10), "2"),
    (done(9, 10), "9/5"),
    (done(8, 10), "8/5"),
    (done(79_999, 100_000), "0"),
    (done(0, 10), "0"),
)
def test_threshold_then_proportional(points: Working, answer: str, expected: Fraction) -> None:
    """Tiền Giang, plan completion: from 80 % by the formula (cut in the source: here ratio times maximum 2)."""
    rule = """
max: 2
text: "80%-100%: theo công thức (Tỷ lệ % hoàn thành ...) | dưới 80%: 0"
rule: {kind: ratio, measure: done / planned, zero_below: 80%}
"""
    assert expected == points(TIEN_GIANG, rule + PLANNED, answer)


@table(
    ("{met: [q1, q3, half, year]}", "1"),
    ("{met: [q1, q3, half]}", "0"),
    ("{met: [year]}", "0"),
    ("{met: []}", "0"),
)
def test_all_or_nothing_over_a_required_set(points: Working, answer: str, expected: Fraction) -> None:
    """Cà Mau 1.2.1, "Báo cáo đúng thời gian (quý I, quý III, 6 tháng, năm)": all four, or nothing."""
    rule = """
max: 1
text: "đủ số lượng và đúng thời gian: 1 | không đủ hoặc không đúng: 0"
rule:
  kind: checklist
  all_or_nothing: true
  conditions:
    - {key: q1, name: quý I}
    - {key: q3, name: quý III}
    - {key: half, name: 6 tháng}
    - {key: year, name: năm}
"""
    assert expected == points(CA_MAU, rule, answer)


REPORTS = """
max: 2
text: |
  đảm bảo số lượng, nội dung, biểu mẫu, thời gian: 2 | trễ hoặc không đảm bảo nội dung: -0.25/báo cáo |
  không gửi báo cáo quý, 6 tháng: -0.5/báo cáo | không gửi báo cáo năm: -1
figures:
  faulty: {name: trễ hoặc không đảm bảo nội dung}
  missing: {name: không gửi báo cáo quý, 6 tháng}
  annual: {name: không gửi báo cáo năm, at_most: 1}
rule:
  kind: tally
  start: 2
  each: {faulty: -0.25, missing: -0.5, annual: -1}
  floor: FLOOR
  cap: 2
""".replace("name: không gửi báo cáo quý, 6 tháng", 'name: "không gửi báo cáo quý, 6 tháng"')


def reports(faulty: int, missing: int, annual: int) -> str:
    """So many reports were faulty or not sent."""
    return f"{{figures: {{faulty: {faulty}, missing: {missing}, annual: {annual}}}}}"


@table(
    (reports(0, 0, 0), "2"),
    (reports(1, 0, 0), "1.75"),
    (reports(0, 1, 0), "1.5"),
    (reports(0, 0, 1), "1"),
    (reports(2, 1, 1), "0"),
    (reports(3, 1, 1), "0"),
)
def test_start_at_the_maximum_and_deduct_per_fault(points: Working, answer: str, expected: Fraction) -> None:
    """Tiền Giang, reports: from 2 down, each fault at its price (a floor is not stated: here 0)."""
    assert expected == points(TIEN_GIANG, REPORTS.replace("FLOOR", "0"), answer)


@pytest.mark.parametrize(("floor", "index"), [("none", "-12.50"), ("unknown", None)])
def test_deductions_without_a_floor(score: Scoring, floor: str, index: str | None) -> None:
    """Tiền Giang, reports: without a floor points go below zero; a floor that is not known leaves no index."""
    found = score(TIEN_GIANG, REPORTS.replace("FLOOR", floor), f'"1.1": {reports(3, 1, 1)}')

    assert Fraction("-0.25") == found.items["1.1"].exact
    assert index == (None if found.index is None else str(found.index))


@table(
    ("{figures: {rules: 0}}", "0"),
    ("{figures: {rules: 1}}", "0.5"),
    ("{figures: {rules: 4}}", "2"),
    ("{figures: {rules: 5}}", "2"),
)
def test_points_per_item_with_a_cap(points: Working, answer: str, expected: Fraction) -> None:
    """Phú Thọ-style 3.2: half a point each, and never more than the maximum."""
    rule = """
max: 2
text: "mỗi nội quy, quy chế đảm bảo nội dung: 0.5; không ban hành: 0; số liệu kê khai: số nội quy, quy chế"
figures:
  rules: {name: "số nội quy, quy chế"}
rule: {kind: tally, each: {rules: 0.5}, floor: 0, cap: 2}
"""
    assert expected == points(PHU_THO_STYLE, rule, answer)


JUDGED = """
max: 8
text: "thực hiện đầy đủ: tối đa | chưa đầy đủ: trừ điểm tương ứng"
rule: {kind: given, given_by: verifier}
"""


@pytest.mark.parametrize("given", ["8", "6.5", "0"])
def test_maximum_less_a_judged_deduction(points: Working, given: str) -> None:
    """Phú Thọ-style 2.1: the verifier says how many points are left; both bounds are within."""
    assert Fraction(given) == points(PHU_THO_STYLE, JUDGED, "", given={"verifier": given})


@pytest.mark.parametrize("given", ["8.01", "-0.01"])
def test_a_judgement_stays_within_its_bounds(points: Working, given: str) -> None:
    """Phú Thọ-style 2.1: more than the maximum, or less than nothing, cannot be given."""
    with pytest.raises(pi.ProblemsFound, match="PAR517"):
        points(PHU_THO_STYLE, JUDGED, "", given={"verifier": given})


@table(
    ("{figures: {launched: 2023-12-31}}", "1"),
    ("{figures: {launched: 2024-03-31}}", "1"),
    ("{figures: {launched: 2024-04-01}}", "0"),
    ("{figures: {launched: never}}", "0"),
)
def test_deadline(points: Working, answer: str, expected: Fraction) -> None:
    """Tiền Giang, launched in writing by the end of the first quarter (points cut in the source: here 1)."""
    rule = """
max: 1
text: "có phát động bằng văn bản (hạn: Quý I)"
figures:
  launched: {name: Ngày phát động, kind: date}
rule:
  kind: deadline
  date: launched
  steps: [{on_or_before: year-03-31, points: 1}]
  otherwise: 0
  never: 0
"""
    assert expected == points(TIEN_GIANG, rule, answer)


FULL_IF_NO_TASK = """
max: 3
text: |
  đầy đủ: 1 / không ban hành từ 01 văn bản: 0; đúng quy định: 2 / từ 01 văn bản trái luật: 0;
  năm không được giao nhiệm vụ: tính 03 điểm
rule:
  kind: checklist
  conditions:
    - {key: all_issued, name: đầy đủ, points: 1}
    - {key: lawful, name: đúng quy định, points: 2}
not_arisen: full
"""


@table(
    ("{met: [all_issued, lawful]}", "3"),
    ("{met: [lawful]}", "2"),
    ("{met: [all_issued]}", "1"),
    ("{met: []}", "0"),
    ("{not_arisen: true, explanation: Không được giao nhiệm vụ}", "3"),
)
def test_not_arisen_is_full_points(points: Working, answer: str, expected: Fraction) -> None:
    """Law-access target 1: a year without a task counts 3, as if all had been done."""
    assert expected == points(LEGAL_ACCESS, FULL_IF_NO_TASK, answer)


@table((done(0, 3), "0"), (done(1, 3), "2/3"), (done(3, 3), "2"), (done(0, 0), "2"))
def test_ratio_of_nothing_is_full_points(points: Working, answer: str, expected: Fraction) -> None:
    """Law-access target 4: a ratio, and 2 points in a year without petitions; zeros say that there were none."""
    rule = """
max: 2
text: "tỷ lệ %; trong năm không có phản ánh, kiến nghị: tính 02 điểm"
figures:
  done: {name: xử lý đúng, at_most: planned}
  planned: {name: "phản ánh, kiến nghị"}
rule: {kind: ratio, measure: done / planned}
not_arisen: full
"""
    assert expected == points(LEGAL_ACCESS_2017, rule, answer)


TWO_ITEMS = """
areas:
  - code: "1"
    name: Lĩnh vực
    max: 4
    criteria:
      - {code: "1.1", name: Tiêu chí chung, max: 3, source: {of: read}, rule: {kind: yes_no}}
      - code: "1.2"
        name: Tiêu chí đặc thù
        max: 1
        source: {of: read}
        text: |
          tỷ lệ % = round(điểm thẩm định thực tế / (tổng điểm - điểm loại bỏ) * 100, 2);
          then shown as points on the full maximum
        rule: {kind: yes_no}
"""


def test_not_arisen_is_removed_from_the_denominator(score: Scoring) -> None:
    """Bắc Giang: what is not assessed leaves the maximum, and the index goes by what is left."""
    answers = '"1.1": {met: true}\n"1.2": {met: false}'
    all_of_it, removed = (score(BAC_GIANG, TWO_ITEMS, answers, 4, out=out) for out in ((), ("1.2",)))

    assert ("75.00", "100.00") == (str(all_of_it.index), str(removed.index))
    assert ["4", "3", "1"] == told(all_of_it.own, removed.own, removed.core.excluded)


@table(
    ("{choose: A}", "2"),
    ("{choose: B}", "6/5"),
    ("{choose: C}", "2/5"),
    ("{choose: D}", "0"),
    ("{choose: E}", "0"),
)
def test_survey_option_weights(points: Working, answer: str, expected: Fraction) -> None:
    """Yên Bái: one answer of a survey has its share of the points ("per question" in the source, here 2)."""
    rule = """
max: 2
text: "phương án A..E với tỷ lệ mặc định A 100%, B 60%, C 20%, D 0%, E trống"
rule:
  kind: options
  options:
    - {key: A, share: 100%}
    - {key: B, share: 60%}
    - {key: C, share: 20%}
    - {key: D, share: 0%}
    - {key: E, share: 0%}
"""
    assert expected == points(YEN_BAI, rule, answer)


@pytest.mark.parametrize(
    ("a", "b", "c", "d", "expected"),
    [(4, 0, 0, 0, "2"), (0, 4, 0, 0, "6/5"), (1, 1, 1, 1, "9/10"), (1, 1, 1, 0, "6/5"), (0, 0, 0, 4, "0")],
)
def test_survey_entered_from_outside(points: Working, a: int, b: int, c: int, d: int, expected: str) -> None:
    """Yên Bái: counts of all answers come from outside, and the unit answers nothing; blanks are not counted."""
    rule = """
max: 2
text: "phương án A..E với tỷ lệ mặc định A 100%, B 60%, C 20%, D 0%, E trống"
figures:
  a: {name: A, given_by: survey}
  b: {name: B, given_by: survey}
  c: {name: C, given_by: survey}
  d: {name: D, given_by: survey}
rule: {kind: ratio, measure: (a + b * 60% + c * 20%) / (a + b + c + d)}
not_arisen: excluded
"""
    given = {"survey": {"a": a, "b": b, "c": c, "d": d}}

    assert Fraction(expected) == points(YEN_BAI, rule, "", given=given)


ON_TOP = """
total: {floor: 0}
areas:
  - code: "1"
    name: Phần chính
    max: 2
    criteria:
      - {code: "1.1", name: Tiêu chí, max: 2, source: {of: read}, rule: {kind: yes_no}}
  - code: "IV"
    name: Điểm cộng
    kind: bonus
    cap: 2
    criteria:
      - code: "IV.4.1"
        name: Nhiệm vụ đột xuất (điểm cộng)
        max: 2
        source: {of: read}
        text: "hoàn thành xuất sắc: tối đa | tốt: 75% | hoàn thành: 50%"
        rule:
          kind: options
          options:
            - {key: excellent, share: 100%}
            - {key: good, share: 75%}
            - {key: done, share: 50%}
            - {key: none, share: 0%}
  - code: "V"
    name: Điểm trừ
    kind: penalty
    floor: -3
    criteria:
      - code: "V.1"
        name: Số lần vi phạm
        max: 0
        source: {of: read}
        figures:
          breaches: {name: Số lần vi phạm}
        rule: {kind: tally, each: {breaches: -1}, floor: none, cap: 0}
"""


@pytest.mark.parametrize(
    ("met", "extra", "breaches", "expected"),
    [
        ("true", "excellent", 0, "4"),
        ("true", "good", 0, "3.5"),
        ("true", "done", 0, "3"),
        ("true", "none", 0, "2"),
        ("true", "none", 1, "1"),
        ("true", "excellent", 3, "1"),
        ("true", "excellent", 4, "1"),  # the floor of the penalty
        ("false", "none", 1, "0"),  # the floor of the total
    ],
)
def test_bonus_and_penalty_parts(score: Scoring, met: str, extra: str, breaches: int, expected: str) -> None:
    """Phú Thọ-style IV.4.1, and whole forms (provincial software): sum + bonus - penalty, each within its bound."""
    answers = f'"1.1": {{met: {met}}}\n"IV.4.1": {{choose: {extra}}}\n"V.1": {{figures: {{breaches: {breaches}}}}}'
    found = score(PHU_THO_STYLE, ON_TOP, answers, 2)

    assert (Fraction(expected), Fraction(2)) == (found.exact, found.own)
    assert Fraction(expected) * 50 == found.index_exact


def test_bonus_has_a_cap(score: Scoring) -> None:
    """A bonus part gives no more than its cap."""
    answers = '"1.1": {met: true}\n"IV.4.1": {choose: excellent}\n"V.1": {figures: {breaches: 0}}'

    assert Fraction("3.5") == score(PHU_THO_STYLE, ON_TOP.replace("cap: 2\n", "cap: 1.5\n"), answers, 2).exact


# --- besides: sums, maxima of units, parts that are absent ------------------------------------------------


@table(("{met: true}", "4"), ("{met: false}", "0"))
def test_sum_of_children(score: Scoring, answer: str, expected: Fraction) -> None:
    """Cà Mau 1.1, "criterion = sum of 1.1.1..1.1.4: 1+1+1+2": the criterion and the area are sums of the points."""
    areas = """
areas:
  - code: "1"
    name: Công tác chỉ đạo, điều hành CCHC
    max: 5
    criteria:
      - code: "1.1"
        name: Kế hoạch CCHC năm
        max: 5
        source: {of: read}
        criteria:
          - {code: "1.1.1", name: Ban hành kế hoạch CCHC năm, max: 1, rule: {kind: yes_no}}
          - {code: "1.1.2", name: Xác định đầy đủ nhiệm vụ và bố trí kinh phí, max: 1, rule: {kind: yes_no}}
          - {code: "1.1.3", name: "Kết quả rõ ràng, định rõ trách nhiệm", max: 1, rule: {kind: yes_no}}
          - {code: "1.1.4", name: Mức độ thực hiện kế hoạch, max: 2, rule: {kind: yes_no}}
""".replace("name: Công tác chỉ đạo, điều hành CCHC", 'name: "Công tác chỉ đạo, điều hành CCHC"')
    answers = "\n".join(f'"1.1.{at}": {answer if at != 2 else "{met: false}"}' for at in (1, 2, 3, 4))
    found = score(CA_MAU, areas, answers, 5)

    assert [expected] * 3 == [found.criteria_results["1.1"].exact, found.areas["1"].exact, found.exact]
    assert [5] * 3 == [found.criteria_results["1.1"].own, found.areas["1"].own, found.own]


def test_a_maximum_of_each_unit(score: Scoring) -> None:
    """Tây Ninh: "tỷ lệ đạt = điểm thẩm định / điểm tối đa của cơ quan đó"; 71.5 of 100 for an office."""
    areas = """
areas:
  - code: "1"
    name: Lĩnh vực
    max: 100
    criteria:
      - {code: "1.1", name: Chung, max: 71.5, rule: {kind: given, given_by: verifier}}
      - {code: "1.2", name: Một cửa, max: 25, rule: {kind: yes_no}}
      - {code: "1.3", name: Đơn vị trực thuộc, max: 3.5, rule: {kind: yes_no}}
"""
    answers = '"1.2": {met: false}\n"1.3": {met: false}'
    found = score(TAY_NINH, areas, answers, 100, out=("1.2", "1.3"), given={"verifier": "69.25"})

    assert ("71.5", "96.85") == (str(found.max), str(found.index))
    assert 100 == found.core.declared == (found.own or 0) + found.core.excluded


#: A verified part of 84 points and a survey of 16.
TWO_PARTS = """
parts: [{key: verified, max: 84}, {key: survey, max: 16}]
excluded_points: {rescale: SCOPE}
areas:
  - code: "1"
    name: Lĩnh vực
    max: 100
    criteria:
      - {code: "1.1", name: Thẩm định, part: verified, max: 84, rule: {kind: given, given_by: verifier}}
      - {code: "1.2", name: Điều tra, part: survey, max: 16, rule: {kind: given, given_by: survey}}
"""


@pytest.mark.parametrize(
    ("source", "scope", "own"), [(THANH_HOA, "set", "84"), (HA_NOI, "part", "84"), (HA_NOI, "area", "100")]
)
def test_a_whole_part_that_is_absent(score: Scoring, source: str, scope: str, own: str) -> None:
    """Thanh Hóa: "scale is 84 points (100 minus the 16 survey points)"; Hà Nội: "quy về thang 100, đơn vị %"."""
    given = {"verifier": 63, "survey": "not_held"}
    found = score(source, TWO_PARTS.replace("SCOPE", scope), "{}", 100, given=given)

    assert ["75.00", own] == told(found.index, found.own)
    assert "not_applicable" == found.items["1.2"].state


# --- shapes seen nationally: 17 ------------------------------------------------------


@table(
    ("{figures: {issued: 2024-01-31}}", "0.2"),
    ("{figures: {issued: 2024-02-01}}", "0"),
    ("{figures: {issued: never}}", "0"),
)
def test_deadline_step(points: Working, answer: str, expected: Fraction) -> None:
    """Hải Phòng 1.1.1: in January, or not."""
    rule = """
max: 0.2
text: "Kế hoạch ban hành trong tháng 1 hàng năm: 0,2 | Ban hành từ tháng 2 trở đi hoặc không ban hành: 0"
figures:
  issued: {name: Ngày ban hành, kind: date}
rule:
  kind: deadline
  date: issued
  steps: [{on_or_before: year-01-31, points: 0.2}]
  otherwise: 0
  never: 0
"""
    assert expected == points(HAI_PHONG, rule, answer)


@table(("{met: [a, b, c]}", "0.3"), ("{met: [a, c]}", "0.2"), ("{met: [b]}", "0.1"), ("{met: []}", "0"))
def test_additive_checklist(points: Working, answer: str, expected: Fraction) -> None:
    """Hải Phòng 1.1.2: three requirements, 0.1 each."""
    rule = """
max: 0.3
text: "three requirements, 0,1 each | Không đảm bảo các yêu cầu trên: 0"
rule:
  kind: checklist
  each: 0.1
  conditions:
    - {key: a, name: Yêu cầu thứ nhất}
    - {key: b, name: Yêu cầu thứ hai}
    - {key: c, name: Yêu cầu thứ ba}
"""
    assert expected == points(HAI_PHONG, rule, answer)


@table(
    ("{figures: {done: 8, planned: 10, objective: 0}, explanation: Không có}", "0.8"),
    ("{figures: {done: 8, planned: 10, objective: 2}, explanation: Lý do khách quan}", "1"),
    ("{figures: {done: 8, planned: 10, objective: 1}, explanation: Lý do khách quan}", "8/9"),
    ("{figures: {done: 0, planned: 10, objective: 9}, explanation: Lý do khách quan}", "0"),
)
def test_ratio_with_objective_exemption(points: Working, answer: str, expected: Fraction) -> None:
    """Hải Phòng 1.1.3: tasks unfinished for objective reasons are set aside (the source ends before the scale)."""
    rule = """
max: 1
text: |
  note: tasks unfinished for objective, legitimate reasons are set aside (excerpt ends before the scale)
figures:
  done: {name: Số đã hoàn thành, at_most: planned - objective}
  planned: {name: Số theo kế hoạch, at_least: 1}
  objective: {name: Chưa hoàn thành vì lý do khách quan, needs_explanation: true, at_most: planned - 1}
rule: {kind: ratio, measure: done / (planned - objective)}
"""
    assert expected == points(HAI_PHONG, rule, answer)


def test_objective_reasons_are_explained(score: Scoring) -> None:
    """Hải Phòng 1.1.3: reasons are "objective, legitimate" only where they are explained."""
    rule = """
max: 1
figures:
  done: {name: Số đã hoàn thành, at_most: planned - objective}
  planned: {name: Số theo kế hoạch, at_least: 1}
  objective: {name: Chưa hoàn thành vì lý do khách quan, needs_explanation: true, at_most: planned - 1}
rule: {kind: ratio, measure: done / (planned - objective)}
"""

    def found(objective: int) -> tuple[list[str], bool]:
        answers = f'"1.1": {{figures: {{done: 8, planned: 10, objective: {objective}}}}}'
        made = score(HAI_PHONG, rule, answers)
        return codes(made.problems), made.items["1.1"].flagged

    assert (["PAR511"], True) == found(1)
    assert ([], False) == found(0)


@table(
    ("{figures: {unlawful: 0}}", "2"),
    ("{figures: {unlawful: 1}}", "0"),
    ("{figures: {unlawful: 2}}", "0"),
)
def test_any_breach_gives_nothing(points: Working, answer: str, expected: Fraction) -> None:
    """Law-access target 1.2: "issued lawfully: 2 | one or more unlawful documents sanctioned: 0"."""
    rule = """
max: 2
text: "issued lawfully: 2 | one or more unlawful documents sanctioned: 0"
figures:
  unlawful: {name: Số văn bản trái luật}
rule:
  kind: steps
  measure: unlawful
  better: lower
  steps:
    - {at_most: 0, points: 2}
    - {at_least: 1, points: 0}
"""
    assert expected == points(LEGAL_ACCESS, rule, answer)


@table(
    ("{case: with_plan, figures: {done: 1, planned: 4}}", "0.5"),
    ("{case: without_plan, figures: {own: 3}}", "1.5"),
    ("{case: without_plan, figures: {own: 5}}", "2"),
    ("{case: neither, met: false}", "0"),
)
def test_formula_with_cases(points: Working, answer: str, expected: Fraction) -> None:
    """Provincial software: "named input variables plus a list of alternative formulas, one chosen"."""
    rule = """
max: 2
text: |
  named input variables plus a list of alternative formulas, one chosen;
  self, verified-1 and verified-2 values kept apart
figures:
  done: {name: Số đã hoàn thành, at_most: planned}
  planned: {name: Số theo kế hoạch, at_least: 1}
  own: {name: Số tự đề ra}
rule:
  kind: cases
  cases:
    - {key: with_plan, name: Có kế hoạch, rule: {kind: ratio, measure: done / planned}}
    - {key: without_plan, name: Không có kế hoạch, rule: {kind: tally, each: {own: 0.5}, floor: 0, cap: 2}}
    - {key: neither, name: Không thực hiện, rule: {kind: yes_no}}
"""
    assert expected == points(SCORING_SOFTWARE, rule, answer)


@pytest.mark.parametrize(("maximum", "given"), [("5", "3.01"), ("3", "2.36"), ("2", "1.84"), ("5", "4.76")])
def test_continuous_impact_points(points: Working, maximum: str, given: str) -> None:
    """Points of impact with two decimals beside round maxima: they come from outside, as they are (shape only)."""
    rule = f"max: {maximum}\nrule: {{kind: given, given_by: impact}}"

    assert Fraction(given) == points(RECOLLECTION, rule, "", given={"impact": given})


SURVEY_BLOCK = """
max: 35
text: Căn cứ kết quả điều tra xã hội học
rule: {kind: given, given_by: survey}
"""


@pytest.mark.parametrize("given", ["0", "28.35", "35"])
def test_survey_block(points: Working, given: str) -> None:
    """Hải Phòng I: 35 points from outside the form."""
    assert Fraction(given) == points(HAI_PHONG, SURVEY_BLOCK, "", given={"survey": given})


def test_a_survey_that_has_not_come(score: Scoring) -> None:
    """Hải Phòng I: until the survey is there the block waits, and the result is provisional."""
    found = score(HAI_PHONG, SURVEY_BLOCK, "{}")

    assert ("pending", True, ("1.1",)) == (found.items["1.1"].state, found.provisional, found.pending)
    assert ["0", "35"] == told(found.max, found.attainable)
    assert ["awaited"] == causes(found.items["1.1"])


@table((done(100, 100), "4"), (done(75, 100), "3"), (done(70, 100), "14/5"), (done(69_999, 100_000), "0"))
def test_ratio_with_a_floor(points: Working, answer: str, expected: Fraction) -> None:
    """Shape only: "100%: max | between floor and 100%: (b/a) x max | below floor: 0"."""
    rule = """
max: 4
rule:
  kind: steps
  measure: done / planned
  steps:
    - {at_least: 100%, points: 4}
    - {at_least: 70%, share: measure}
    - {points: 0}
"""
    assert expected == points(RECOLLECTION, rule + PLANNED, answer)


@table(
    (done(30, 100), "1"),
    (done(29_999, 100_000), "0.5"),
    (done(20, 100), "0.5"),
    (done(19_999, 100_000), "0"),
)
def test_step_scale(points: Working, answer: str, expected: Fraction) -> None:
    """Shape only: "at or above upper threshold: max | between: half | below: 0"."""
    rule = """
max: 1
rule:
  kind: steps
  measure: done / planned
  steps:
    - {at_least: 30%, share: 100%}
    - {at_least: 20%, share: 50%}
    - {share: 0%}
"""
    assert expected == points(RECOLLECTION, rule + PLANNED, answer)


@table(
    ("{figures: {ideas: 3}}", "2"),
    ("{figures: {ideas: 2}}", "2"),
    ("{figures: {ideas: 1}}", "1"),
    ("{figures: {ideas: 0}}", "0"),
)
def test_count_step(points: Working, answer: str, expected: Fraction) -> None:
    """Shape only: "two or more: max | one: half | none: 0"; between whole numbers there is nothing to cover."""
    rule = """
max: 2
figures:
  ideas: {name: Số sáng kiến}
rule:
  kind: steps
  measure: ideas
  steps:
    - {at_least: 2, points: 2}
    - {at_least: 1, at_most: 1, share: 50%}
    - {at_most: 0, points: 0}
"""
    assert expected == points(RECOLLECTION, rule, answer)


@pytest.mark.parametrize(
    ("now", "last", "expected"),
    [
        (110, 100, "1"),
        (109_999, 100_000, "0.5"),
        (100, 100, "0.5"),
        (99_999, 100_000, "0"),
        (0, 100, "0"),
        (1, 0, "1"),  # from nothing to something: as stated by `undefined`
        (0, 0, "0"),  # nothing in both years has not arisen
    ],
)
def test_year_on_year(points: Working, now: int, last: int, expected: str) -> None:
    """Shape only: "score by comparison with the previous year"; last year's number comes from outside."""
    rule = """
max: 1
figures:
  now: {name: Thu ngân sách năm nay, kind: amount}
  last: {name: Thu ngân sách năm trước, kind: amount, given_by: last_year}
rule:
  kind: steps
  measure: (now - last) / last
  steps:
    - {at_least: 10%, points: 1}
    - {at_least: 0%, points: 0.5}
    - {points: 0}
undefined: {points: 1}
not_arisen: zero
"""
    answer = f"{{figures: {{now: {now}}}}}"

    assert Fraction(expected) == points(RECOLLECTION, rule, answer, given={"last_year": last})


@table(
    ("{figures: {late: 0}}", "1"),
    ("{figures: {late: 1}}", "0.75"),
    ("{figures: {late: 4}}", "0"),
    ("{figures: {late: 5}}", "0"),
)
def test_deduction_for_each_occurrence(points: Working, answer: str, expected: Fraction) -> None:
    """Shape only: so much less for each late report, down to 0."""
    rule = """
max: 1
figures:
  late: {name: Số báo cáo gửi chậm}
rule: {kind: tally, start: 1, each: {late: -0.25}, floor: 0, cap: 1}
"""
    assert expected == points(RECOLLECTION, rule, answer)


# --- nothing is left out ---------------------------------------------------------------------------------

#: The 19 shapes seen in the provinces: where each is tested, or why it is not scored here.
PROVINCIAL: dict[int, tuple[str, ...]] = {
    1: ("test_yes_no",),
    2: ("test_yes_no_not_applicable", "test_not_applicable_is_not_no"),
    3: ("test_option_list", "test_option_list_with_a_negative_option", "test_zero_and_an_extra_deduction"),
    4: ("test_option_list_in_percent_of_the_maximum",),
    5: ("test_conjunction_of_conditions",),
    6: ("test_tiers_where_the_line_belongs_to_the_lower", "test_tiers_where_the_line_belongs_to_the_upper"),
    7: ("test_plain_ratio",),
    8: ("test_complement_ratio",),
    9: ("test_weighted_ratio_of_several_counts",),
    10: ("test_threshold_then_proportional",),
    11: ("test_all_or_nothing_over_a_required_set",),
    12: ("test_start_at_the_maximum_and_deduct_per_fault", "test_deductions_without_a_floor"),
    13: ("test_points_per_item_with_a_cap",),
    14: ("test_maximum_less_a_judged_deduction", "test_a_judgement_stays_within_its_bounds"),
    15: ("test_deadline",),
    16: ("test_not_arisen_is_full_points", "test_not_arisen_is_removed_from_the_denominator"),
    17: ("test_survey_option_weights", "test_survey_entered_from_outside"),
    18: ("test_bonus_and_penalty_parts", "test_bonus_has_a_cap"),
}
#: The 17 shapes seen nationally.
NATIONAL: dict[int, tuple[str, ...]] = {
    1: ("test_deadline_step",),
    2: ("test_additive_checklist",),
    3: ("test_ratio_with_objective_exemption", "test_objective_reasons_are_explained"),
    4: ("test_any_breach_gives_nothing",),
    5: ("test_not_arisen_is_full_points",),
    6: ("test_plain_ratio", "test_complement_ratio"),
    7: ("test_formula_with_cases",),
    8: ("test_continuous_impact_points",),
    9: ("test_survey_block", "test_a_survey_that_has_not_come"),
    10: ("test_survey_option_weights",),
    11: ("test_bonus_and_penalty_parts",),
    12: ("test_a_whole_part_that_is_absent", "test_a_maximum_of_each_unit"),
    13: ("test_ratio_with_a_floor",),
    14: ("test_step_scale",),
    15: ("test_count_step", "test_yes_no"),
    16: ("test_year_on_year",),
    17: ("test_deduction_for_each_occurrence",),
}
#: Shapes seen in the provinces that one sheet against one set cannot have.
OUTSIDE_A_SHEET = {19: "a deduction after verification is an entry of the ledger, which comes with verification"}


def test_every_shape_has_its_test() -> None:
    """All shapes are covered, and what one sheet cannot have is named with the reason."""
    here = vars(sys.modules[__name__])

    assert set(range(1, 20)) == PROVINCIAL.keys() | OUTSIDE_A_SHEET.keys()
    assert set(range(1, 18)) == set(NATIONAL)
    assert all(callable(here[name]) for names in (*PROVINCIAL.values(), *NATIONAL.values()) for name in names)
