"""What changed between two criteria sets, written down."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve

import parindex as pi
from parindex.comparing.changes import Examples, Held
from parindex.model.rule_kinds import Case, Cases, Requirement, Step, YesNo
from parindex.schema import diff_schema
from parindex.texts import LANGUAGES, Words
from parindex.writing.changes_markdown import LARGEST, diff_markdown
from parindex.writing.changes_text import diff_text
from parindex.writing.changes_values import value_data, value_lines, value_words
from parindex.writing.shielding import marked
from tests.making_changes import Mutation, Removal, mutations, removals
from tests.making_sets import BY_VERIFIER, area, counted, figure, item, options, ratio, set_of, steps

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
            field = "examples" if "examples[" in each.address else each.address.rpartition(".")[2]
            assert field in diff_text(changes, None, language) or changes.found[0].kind in ("removed", "renamed")


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
        "follows": False,
        "old": {"code": None, "address": "compare", "place": None, "value": "published"},
        "new": {"code": None, "address": "compare", "place": None, "value": "exact"},
        "vi": "đổi quy định, so theo chỉ số nào (compare): published: chỉ số đã làm tròn để công bố → "
        "exact: chỉ số trước khi làm tròn",
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
        (Held("explain"), "explain (mặc định)", "explain (default)", {"value": "explain", "from": None}),
        (Held("full", "3.3"), "full (theo 3.3)", "full (from 3.3)", {"value": "full", "from": "3.3"}),
        (Held(None), "mọi đơn vị (mặc định)", "all units (default)", {"value": None, "from": None}),
        (Examples(3), "3", "3", {"count": 3}),
        (
            Examples(7, 5, 1, 0),
            "7 (thêm 5, bỏ 1)",
            "7 (5 added, 1 removed)",
            {"count": 7, "added": 5, "removed": 1, "changed": 0},
        ),
        (Examples(1, 0, 0, 1), "1 (sửa 1)", "1 (1 changed)", {"count": 1, "added": 0, "removed": 0, "changed": 1}),
    ],
)
def test_values(value: object, vi: str, en: str, data: object) -> None:
    """In words of each language, and as data."""
    assert (vi, en) == (value_words(value, "vi"), value_words(value, "en"))
    assert data == value_data(value)


LONG_RULE = options(**{f"an_option_with_a_long_name_{at}": at for at in range(3)})
NESTED = Cases((Case("one", Words("A"), LONG_RULE), Case("two", Words("B"), YesNo())))
OPTIONS = [f"- key: an_option_with_a_long_name_{at}, points: {at}" for at in range(3)]


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (options(a=1), ["kind: options, options: [{key: a, points: 1}]"]),
        (LONG_RULE, ["kind: options", "options:", *(f"  {each}" for each in OPTIONS)]),
        (LONG_RULE.options, OPTIONS),
        (
            NESTED,
            [
                "kind: cases",
                "cases:",
                "  - key: one",
                "    name: A",
                "    rule:",
                "      kind: options",
                "      options:",
                *(f"        {each}" for each in OPTIONS),
                "  - key: two, name: B, rule: {kind: yes_no}",
            ],
        ),
        (Requirement("a", Words("x" * 200), 1), ["key: a", f"name: {'x' * 200}", "points: 1"]),
        ("x y " * 50, [("x y " * 50).strip()]),
    ],
)
def test_what_is_long_stands_on_lines_of_its_own(value: object, lines: list[str]) -> None:
    """Rules as a file would hold them; texts stay on one line."""
    assert lines == value_lines(value, "en")


def test_a_long_rule_in_text_and_in_markdown() -> None:
    """Before and after each as a block; a cell of a table has its lines, too, and no more than there is room for."""
    changes = pi.diff(set_of(item(rule=LONG_RULE, max=2)), set_of(item(rule=YesNo(), max=2)))
    longer = pi.diff(
        set_of(item(rule=options(**{f"an_option_with_a_long_name_{at}": at for at in range(30)}), max=29)),
        set_of(item(rule=YesNo(), max=29)),
    )

    assert (
        "    rule (rule):\n      - kind: options\n        options:\n"
        "          - key: an_option_with_a_long_name_0, points: 0\n"
        "          - key: an_option_with_a_long_name_1, points: 1\n"
        "          - key: an_option_with_a_long_name_2, points: 2\n"
        "      + kind: yes_no\n"
    ) in diff_text(changes, None, "en")
    assert (
        "| rule (rule) | kind: options<br>options:<br>"
        "&nbsp;&nbsp;- key: an\\_option\\_with\\_a\\_long\\_name\\_0, points: 0<br>"
    ) in diff_markdown(changes, None, "en")
    (row,) = [each for each in diff_markdown(longer, None, "en").splitlines() if "options:" in each]
    assert "<br>… | kind: yes\\_no |" in row
    assert len(row) < 800


def test_what_only_follows_says_so() -> None:
    """In words, and for programs."""
    changes = pi.diff(set_of(item(max=1)), set_of(item(max=2)))

    assert "re-pointed, maximum (max), follows from what is inside: 1 → 2" in diff_text(changes, None, "en")
    assert "đổi điểm, điểm tối đa (max), cộng lại từ các mục bên trong: 1 → 2" in diff_text(changes, None, "vi")
    assert [False, True, True] == [each["follows"] for each in pi.diff_data(changes)["changes"]]


@pytest.mark.parametrize(
    ("old", "new", "en"),
    [
        (item(), item(no_evidence="zero"), "policy, without evidence (no_evidence): explain (default) → zero"),
        (item(only_for=("g",)), item(), "policy, only for (only_for[0]): g → all units (default)"),
        (
            counted(rule=ratio(), figures={"done": figure(), "planned": figure()}),
            counted(rule=ratio(), figures={"done": figure(at_least="1"), "planned": figure()}),
            "figures, at least (figures.done.at_least): 0 (default) → 1",
        ),
        (
            counted(rule=ratio(), figures={"done": figure(), "planned": figure()}),
            counted(rule=ratio(), figures={"done": figure(at_least="0"), "planned": figure()}),
            "written otherwise, means the same, at least (figures.done.at_least): 0 (default) → 0",
        ),
        (
            item(rule=BY_VERIFIER, max=2),
            item(rule=evolve(BY_VERIFIER, at_most=Decimal(1)), max=2),
            "re-pointed, at most (rule.at_most): max (default) → 1",
        ),
    ],
)
def test_what_holds_where_nothing_is_written(old: Any, new: Any, en: str) -> None:  # noqa: ANN401, items
    """The word of the default; the field is named where it is written."""
    assert en == data_of(set_of(old), set_of(new))["en"]


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
