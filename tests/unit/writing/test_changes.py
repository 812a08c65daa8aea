"""What changed between two criteria sets, written down."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve

import parindex as pi
from parindex.model.rule_kinds import Step
from parindex.schema import diff_schema
from parindex.texts import LANGUAGES, Words
from parindex.writing.changes_markdown import LARGEST, diff_markdown, marked
from parindex.writing.changes_text import diff_text
from parindex.writing.changes_words import value_data, value_words
from tests.making_changes import Mutation, Removal, mutations, removals
from tests.making_sets import area, counted, item, options, ratio, set_of, steps

TOP = Path(__file__).parents[3]
EVERY_RULE = pi.load_criteria(TOP / "tests/valid/set-of-every-rule-and-policy.yaml")
VALIDATOR = jsonschema.Draft7Validator(diff_schema())


def test_the_published_schema_is_current() -> None:
    """It is valid draft-07, closed, and what the code says."""
    published = json.loads((TOP / "docs/reference/schemas/diff.schema.json").read_text(encoding="utf-8"))

    jsonschema.Draft7Validator.check_schema(published)
    assert published == diff_schema()
    assert published["additionalProperties"] is False


@pytest.mark.no_cover
def test_json_keeps_its_schema_whatever_changed() -> None:
    """Every value of a set of every rule, changed and removed; in words in both languages, too."""
    everything: list[Mutation | Removal] = [*mutations(EVERY_RULE), *removals(EVERY_RULE)]
    for each in everything:
        changes = pi.diff(EVERY_RULE, each.criteria)

        assert not list(VALIDATOR.iter_errors(json.loads(pi.diff_json(changes)))), each.address
        for language in LANGUAGES:
            assert each.address.rpartition(".")[2] in diff_text(changes, None, language) or changes.found[0].kind in (
                "removed",
                "renamed",
            )


def test_the_golden_json_keeps_its_schema() -> None:
    """With places."""
    data = json.loads((TOP / "tests/golden/diff/expected.json").read_text(encoding="utf-8"))

    assert not list(VALIDATOR.iter_errors(data))
    data["changes"][0]["old"]["value"] = 1.5
    assert list(VALIDATOR.iter_errors(data))


def data_of(old: Any, new: Any) -> Any:  # noqa: ANN401, criteria sets in, JSON out
    """The one change from one set to another."""
    (one,) = pi.diff_data(pi.diff(old, new))["changes"]
    return one


def test_data_without_files() -> None:
    """Addresses, but no places; the set itself has no code."""
    one = data_of(set_of(item()), set_of(item(), compare="exact"))

    assert {
        "class": "scores",
        "kind": "policies",
        "field": "compare",
        "name": {"vi": "Bộ tiêu chí thử"},
        "old": {"code": None, "address": "compare", "place": None, "value": "published"},
        "new": {"code": None, "address": "compare", "place": None, "value": "exact"},
        "vi": "đổi quy định, so theo chỉ số nào (compare): published → exact",
        "en": "policy, which index counts (compare): published → exact",
    } == one


def test_brackets_as_data() -> None:
    """Both ends as texts, and whether they are in; what a step is worth where it is new."""
    old = counted(rule=steps(Step(more_than="87.5%", points=1), Step(points=0)))
    new = counted(rule=steps(Step(at_least="88%", points=1), Step(points=0)))
    more = counted(rule=steps(Step(at_least="90%", points=1), Step(at_least="88%", share="0.5"), Step(points=0)))

    one = data_of(set_of(old), set_of(new))
    added = pi.diff_data(pi.diff(set_of(new), set_of(more)))["changes"][-1]

    assert {"low": "87.5%", "low_in": False, "high": None, "high_in": False} == one["old"]["value"]
    assert {"low": "88%", "low_in": True, "high": "90%", "high_in": False, "worth": "50%"} == added["new"]["value"]
    assert "re-bracketed (rule.steps[1]): – → from 88 % to below 90 %: 50 %" == added["en"]
    assert "đổi mức (rule.steps[1]): – → từ 88 % đến dưới 90 %: 50 %" == added["vi"]


def test_a_line_below_which_there_is_nothing() -> None:
    """In words both before and after."""
    one = data_of(set_of(counted(rule=ratio(zero_below="80%"))), set_of(counted(rule=ratio(zero_below="75%"))))

    assert "re-bracketed (rule.zero_below): below 80 % → below 75 %" == one["en"]
    assert "đổi mức (rule.zero_below): dưới 80 % → dưới 75 %" == one["vi"]


@pytest.mark.parametrize(
    ("value", "vi", "en", "data"),
    [
        (None, "–", "–", None),
        (True, "có", "yes", True),
        (2, "2", "2", 2),
        (Decimal("0.50"), "0,50", "0.50", "0.50"),
        ("a\n b", "a b", "a b", "a\n b"),
        (Words("Tên", "Name"), "Tên / Name", "Tên / Name", {"vi": "Tên", "en": "Name"}),
        (("a", "b"), "a, b", "a, b", ["a", "b"]),
    ],
)
def test_values(value: object, vi: str, en: str, data: object) -> None:
    """In words of each language, and as data."""
    assert (vi, en) == (value_words(value, "vi"), value_words(value, "en"))
    assert data == value_data(value)


def test_a_maximum_that_there_is_not() -> None:
    """As of areas that come on top."""
    one = data_of(set_of(item()), set_of(area("1", item()), area("2", kind="bonus")))

    assert ("added: – → without a maximum", "thêm mới: – → không có điểm tối đa") == (one["en"], one["vi"])


# --- Markdown ------------------------------------------------------------------------------------------------


def test_nothing_of_what_authors_wrote_is_obeyed() -> None:
    """No cell ends early, no HTML, no mention, no reference, no formatting."""
    wrong = "a | b <script> `code` *x* _y_ [z](u) @ubnd-tinh #12 ~~s~~ &amp; $m$ \\ \x1b[31m\nend"

    assert (
        "a \\| b \\<script\\> \\`code\\` \\*x\\* \\_y\\_ \\[z\\](u) \\@&#8203;ubnd-tinh \\#&#8203;12 \\~\\~s\\~\\~ "
        "\\&amp; \\$m\\$ \\\\ "
        "\N{REPLACEMENT CHARACTER}\\[31m end"
    ) == marked(wrong)


def many(count: int, text: str) -> Any:  # noqa: ANN401, a set
    """A set of many items, each with a rule as printed."""
    return set_of(*(item(f"1.{at}", text=text) for at in range(count)), max=count)


def test_a_long_table_is_folded() -> None:
    """Twenty rows stand open; more do not, nor do mere words."""
    old = set_of(*(item(f"1.{at}", rule=options(a=1)) for at in range(21)))
    new = set_of(*(item(f"1.{at}", rule=options(a="0.5")) for at in range(21)))
    fewer = evolve(
        new, areas=(evolve(new.areas[0], criteria=(*old.areas[0].criteria[:1], *new.areas[0].criteria[1:])),)
    )

    assert "<details><summary><b>May change scores (21)</b></summary>" in diff_markdown(pi.diff(old, new), None, "en")
    assert "#### May change scores (20)" in diff_markdown(pi.diff(old, fewer), None, "en")
    assert "<details><summary><b>Wording only (1)</b></summary>" in diff_markdown(
        pi.diff(many(1, "a"), many(1, "b")), None, "en"
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("room", [LARGEST, 5_000, 700])
def test_what_does_not_fit_is_counted(language: Any, room: int) -> None:  # noqa: ANN401
    """Never more than there is room for; how many are left is said, and no row is cut."""
    changes = pi.diff(many(400, "<" * 400), many(400, ">" * 400))
    text = diff_markdown(changes, None, language, room=room)
    rows = [each for each in text.splitlines() if each.startswith("| 1.")]

    assert len(text) <= room
    assert all(each.endswith(" |") for each in rows)
    left = len(changes) - len(rows)
    assert (f"còn {left} thay đổi" if language == "vi" else f"{left} more not shown") in text.lower()


def test_the_most_important_stays_longest() -> None:
    """What follows is left out whole, once something did not fit."""
    old = set_of(*(item(f"1.{at}", rule=options(a=1), text="a") for at in range(40)))
    new = set_of(*(item(f"1.{at}", rule=options(a="0.5"), text="b") for at in range(40)))
    text = diff_markdown(pi.diff(old, new), None, "en", room=2_000)

    assert "May change scores (40)" in text
    assert "Wording" not in text.partition("May change")[2]


def test_an_unofficial_set_says_so() -> None:
    """In text and in Markdown, of each of the two."""
    changes = pi.diff(set_of(item()), set_of(item(), status="partial"))

    for written in (diff_text(changes, None, "en"), diff_markdown(changes, None, "en")):
        assert "ILLUSTRATIVE" in written
        assert "PARTIAL" in written
