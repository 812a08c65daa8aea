"""Entries, and rounds at stages that propose nothing, in words."""

from datetime import date
from typing import Any

import pytest

import parindex as pi
from parindex.model.awards import Quota
from parindex.model.ledger import Claims
from parindex.model.rule_kinds import Given
from parindex.model.sheets import Citation
from parindex.texts import Language
from parindex.writing.ledger_words import entry_line
from parindex.writing.results_json import results_data
from parindex.writing.results_text import results_markdown, results_table
from tests.making import award, awards
from tests.making_rounds import ASKED, deduction, details, entry, given, one, only, run, signed, tallied, unit
from tests.making_sets import item, set_of


@pytest.mark.parametrize(
    ("fields", "vi", "en"),
    [
        ({"accept": "all"}, "chấp nhận phần còn lại", "accepts the rest"),
        ({"points": "1.5"}, "cho 1,5 điểm", "gives 1.5 points"),
        ({"deduct": 1}, "trừ 1 điểm", "deducts 1 point"),
        ({"choose": "late"}, "xác định: choose late", "finds choose late"),
        ({"met": True}, "xác định: met true", "finds met true"),
        ({"asks": True}, "yêu cầu giải trình", "asks for an explanation"),
        ({"met": ()}, "xác định: met none", "finds met none"),
        ({"met": ("a", "b")}, "xác định: met a, b", "finds met a, b"),
        ({"case": "b", "figures": {"done": "2.5"}}, "xác định: case b, done 2,5", "finds case b, done 2.5"),
        ({"not_arisen": True}, "xác định: không phát sinh", "finds it did not arise"),
        ({"not_arisen": False}, "xác định: có phát sinh", "finds it did arise"),
        ({"no_evidence": True}, "xác định: không có tài liệu", "finds there is no evidence"),
        ({"no_evidence": False}, "xác định: chấp nhận tài liệu", "finds the evidence is enough"),
        ({"claims": Claims("1.5", figures={"done": 4})}, "giải trình: 1,5, done 4", "claims 1.5, done 4"),
    ],
)
def test_an_entry_says_all_that_it_does(fields: dict[str, Any], vi: str, en: str) -> None:
    """The day, the stage, the office, the verb, why, and the documents; in both languages."""
    made = entry("a", "1.1", evidence=(Citation("kh"), Citation("bc")), **fields)
    languages: tuple[tuple[Language, str], ...] = (("vi", vi), ("en", en))
    for language, said in languages:
        expected = f"2024-12-01 · verification-2 · to-tham-dinh: {said}. Theo hồ sơ [kh, bc]"
        assert expected == entry_line(made, language)


def test_an_entry_without_reason_or_documents_ends_with_what_it_does() -> None:
    """As sign-offs do."""
    made = entry(accept="all", reason=None, date=date(2024, 12, 15))

    assert "2024-12-15 · verification-2 · to-tham-dinh: accepts the rest" == entry_line(made, "en")


def test_a_stage_that_proposes_nothing_says_so() -> None:
    """Awards are proposed on verified results alone."""
    outcome = run(set_of(tallied()), {"a": only(50)}, awards=awards(award()), stage="self")
    for text in (results_table(outcome, "en"), results_markdown(outcome, "en")):
        assert "Stage: self\n" in text
        assert "Awards are proposed on verified results alone.\n" in text


def test_what_is_taken_from_the_whole_unit_is_explained() -> None:
    """With its entry, in the head of the explanation, and nothing at the items."""
    unit = one(set_of(tallied()), only(50), deduction("2.5"), entry(code="1.1", stage=ASKED, claims=Claims(60)))
    text = pi.explain(details(unit), lang="en")

    assert "a: 47.5 / 100 points (2.5 deducted from the total), index 47.50\n" in text
    assert "Ledger: 2024-12-01 · deduction · to-tham-dinh: deducts 2.5 points. Theo hồ sơ\n" in text
    assert "2024-12-01 · explanation · to-tham-dinh: claims 60. Theo hồ sơ\n" in text
    assert len(signed("a")) == text.count("accepts the rest")


def test_the_table_of_awards_names_why_results_are_provisional() -> None:
    """Units that are left out for the same reason are one row, with what they wait for."""
    criteria = set_of(item(max=20, rule=Given("survey")), item("1.2", Given("ddci"), max=20), tallied("1.3", 60))
    answers = {key: only(50, "1.3") for key in "abcd"}
    asks = awards(award(among=("g", "h"), quota=Quota(total=1, compare="index")))
    units = (unit("d", "h"),)
    values = {"survey": given(d=1), "ddci": given(c=1, d=1)}
    outcome = run(criteria, answers, awards=asks, units=units, given=values)
    english, vietnamese = results_markdown(outcome, "en"), results_markdown(outcome, "vi")

    assert "| (2) | not considered | the result is provisional: waits for 1.1, 1.2 |" in english
    assert "| (1) | not considered | the result is provisional: waits for 1.1 |" in english
    assert "| (1) | not considered | the number is shared with a group without final places |" in english
    assert "| (2) | không xét | kết quả chưa phải cuối cùng: chờ 1.1, 1.2 |" in vietnamese
    assert "| (1) | không xét | số lượng chung với nhóm chưa có hạng cuối cùng |" in vietnamese
    assert "other_group" == results_data(outcome)["awards"][-1]["reason"]["key"]
