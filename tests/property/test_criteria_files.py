"""Files of criteria sets and score sheets that somebody spoiled: everything is said, nothing is raised."""

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import parindex as pi
from parindex.loading.documents import parse_document
from parindex.loading.sets import OneSet
from parindex.model.criteria import CriteriaSet
from parindex.model.sheets import ScoreSheet, Unit
from parindex.problems.words import hint, sentence
from parindex.texts import Words

TOP = Path(__file__).parents[2]
SET = (TOP / "criteria" / "tien-giang" / "2018-campaign.yaml").read_text(encoding="utf-8").split("\n")
SHEET = (TOP / "examples" / "illustrative-2023" / "sheets" / "so-b.yaml").read_text(encoding="utf-8").split("\n")
COMPLETE = pi.catalogue.get("illustrative/2023-units")
PREPARED = pi.prepare(COMPLETE)
UNIT = Unit("so-b", Words("B"), "departments", properties=("service_units",))
WORDS = (
    *("unknown", "none", "-1", "0", "100", "1.5", "90%", "true", "never", "[]", "{}", "measure", "a / b", "year-01-31"),
    *('"9"', "full", "excluded", "weights", "bonus", "penalty", "2024-01-01", "0%", "done / 0", "1e3", "0,5", "9" * 50),
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?%?")


@st.composite
def spoiled(draw: st.DrawFn, lines: list[str]) -> str:
    """The file with one to three lines taken away, repeated, or given another value."""
    kept = list(lines)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(kept) - 1))
        way = draw(st.sampled_from(["drop", "repeat", "value", "number", "character"]))
        line = kept[at]
        if way == "drop":
            del kept[at]
        elif way == "repeat":
            kept.insert(at, kept[draw(st.integers(0, len(kept) - 1))])
        elif way == "value" and ":" in line:
            kept[at] = f"{line.partition(':')[0]}: {draw(st.sampled_from(WORDS))}"
        elif way == "number" and (found := _NUMBER.findall(line)):
            kept[at] = line.replace(draw(st.sampled_from(found)), draw(st.sampled_from(WORDS)), 1)
        elif line:
            where = draw(st.integers(0, len(line) - 1))
            kept[at] = line[:where] + draw(st.sampled_from("0%/-+*()a:{}[],\"'.")) + line[where + 1 :]
    return "\n".join(kept)


def all_said(problems: tuple[pi.Problem, ...]) -> None:
    """Each problem has its words in both languages, and its place."""
    for each in problems:
        assert sentence(each, "vi")
        assert sentence(each, "en")
        assert hint(each, "vi")
        assert hint(each, "en")


@settings(max_examples=60)
@given(spoiled(SET))
def test_a_spoiled_set_is_read_or_refused_in_words(text: str) -> None:
    """Either it has errors, with places, or it can be scored with, and is itself again after dump and load."""
    document = parse_document(text.encode(), "set.yaml", CriteriaSet, folder=Path())

    all_said(document.problems)
    assert all(each.place is not None for each in document.problems)
    assert (document.value is None) == any(each.severity == "error" for each in document.problems)
    if document.value is not None:
        pi.prepare(document.value)
        assert document.value == parse_document(pi.dump(document.value).encode(), "", CriteriaSet, folder=Path()).value


@settings(max_examples=60)
@given(spoiled(SHEET))
def test_a_spoiled_sheet_is_scored_or_refused_in_words(text: str) -> None:
    """Whatever it says, every number that comes of it has its reason."""
    document = parse_document(text.encode(), "sheet.yaml", ScoreSheet, folder=Path(), sets=OneSet(COMPLETE))

    all_said(document.problems)
    if document.value is None:
        return
    try:
        scored = pi.score(PREPARED, document.value, unit=UNIT)
    except pi.ProblemsFound as stopped:
        all_said(stopped.problems)
        return
    all_said(scored.problems)
    assert pi.explain(scored, lang="vi")
    assert pi.explain(scored, lang="en")
    assert pi.score_json(scored)
