"""What comparisons and rescorings say: what is left out, what moved of groups, findings, names that are not known."""

from typing import get_args

from attrs import evolve

import parindex as pi
from parindex.comparing.seen import results_of
from parindex.model.comparisons import Move
from parindex.model.ledger import STAGES, VERIFIED
from parindex.model.rescorings import Fault, LeftOut, Obstacle
from parindex.model.rule_kinds import Rule
from parindex.problems import problem
from parindex.texts import Words
from parindex.writing.comparison_text import comparison_markdown, comparison_text
from parindex.writing.rescoring_text import rescoring_markdown, rescoring_text
from parindex.writing.rescoring_words import ANSWERS, OBSTACLES, fault_words
from parindex.writing.words import STAGE_WORDS, stage_words
from tests.making import award, awards, group, round_of, row
from tests.making_rescorings import next_of, old_of, rescored
from tests.making_rounds import round_of as rounds_of
from tests.making_sets import YES, counted, item, share


def compared(*, lang: str = "en", **new: object) -> str:
    """A published table, and the same otherwise, as text."""
    rows = row("a", "90.00", index="90.01"), row("b", 80)
    made = pi.compare(pi.run(round_of(*rows)), pi.run(round_of(*rows, **new)))
    return comparison_text(made, lang)  # type: ignore[arg-type]


def test_every_obstacle_has_words_in_both_languages() -> None:
    """With the names that it is about, and what is wrong with an answer."""
    for key in OBSTACLES:
        fault = Fault(key, ("yes_no", "given"))
        assert all(fault_words(fault, language) for language in ("vi", "en"))
    found = problem("PAR404", what="option", name="late", known="")

    assert "late" in fault_words(Fault("answer", problem=found), "en")
    assert "yes_no then, options now" in fault_words(Fault("kind", ("yes_no", "options")), "en")
    assert "trước là đạt hay không đạt, nay là chọn một phương án" in fault_words(
        Fault("kind", ("yes_no", "options")), "vi"
    )
    assert {*(each.KIND for each in get_args(get_args(Rule)[0])), "figures"} == set(ANSWERS)


def test_stages_have_words() -> None:
    """Those of a round that names its own are called by their keys."""
    assert {*(each.key for each in STAGES), VERIFIED} == set(STAGE_WORDS)
    assert ["đã thẩm định", "verified", "dot-1"] == [
        stage_words("verified", "vi"),
        stage_words("verified", "en"),
        stage_words("dot-1", "vi"),
    ]


def test_findings_and_groups_that_changed() -> None:
    """With what is printed and what follows, or in the words of the file."""
    rows = row("a", "90.00"), row("b", 80)
    old, new = pi.run(round_of(row("a", "90.00", index="90.01"), row("b", 80))), pi.run(round_of(*rows))
    text = comparison_text(pi.compare(old, new), "en")

    assert "Findings that are gone" in text
    assert "90.01" in text

    closed = pi.run(round_of(rows[0], row("b", 81), groups=(group(complete=False),)))
    shown = comparison_text(pi.compare(new, closed), "vi")

    assert "đủ đơn vị" in shown
    assert "Không so sánh hạng: nhóm chưa đủ đơn vị" in shown
    assert "85,00" in shown


def test_units_of_one_side_and_other_years() -> None:
    """They are named; what is not compared is said in the head."""
    old = pi.run(round_of(row("a", 90), row("b", 80)))
    new = pi.run(round_of(row("a", 90), row("c", 70), year=2025, id="later"))
    text = comparison_text(pi.compare(old, new), "en")

    for said in ("Two years", "The rounds have other ids", "In the old results only", "In the new results only"):
        assert said in text
    assert "made-up, 2024, stage verified → later, 2025, stage verified" in text


def test_a_unit_that_changed_its_group_says_where_it_was() -> None:
    """Also where that group was not there before, or nothing else of the unit moved."""
    rows = row("a", 90), row("b", 80)
    named = evolve(group("h"), name=Words("Huyện", "Districts"))
    old = pi.run(round_of(*rows))
    for groups in ((group(), named), (group("new"), group(), named)):
        new = pi.run(round_of(rows[0], evolve(rows[1], group="h"), groups=groups))
        text = comparison_text(pi.compare(old, new), "en")

        assert "b (was in g)" in text
        assert "Districts\n" in text
        assert "1 in another group" in text
        assert "1 đổi nhóm" in comparison_text(pi.compare(old, new), "vi")


def test_results_without_items_beside_results_with_items() -> None:
    """It is said that items are not compared, and not that both are the same."""
    full = pi.run(rounds_of(old_of(item("1")), {"a": {"1": YES}}))
    bare = evolve(results_of(full), units=tuple(evolve(each, items=()) for each in results_of(full).units))
    for made in (pi.compare(full, bare), pi.compare(bare, full)):
        text = comparison_text(made, "en")

        assert ("items",) == made.differs
        assert "items are not compared" in text
        assert "What is compared of them is the same." in text
    assert () == pi.compare(bare, bare).differs


def test_decisions_on_persons_and_awards_without_names() -> None:
    """A file of results knows their keys alone."""
    made = awards(award())
    old = pi.run(round_of(row("a", 90), row("b", 50), awards=made))
    comparison = pi.compare(old, pi.run(round_of(row("a", 90), awards=made)))

    assert "flag" in comparison_markdown(comparison, "en")


def test_text_that_a_terminal_would_obey_is_shown_harmless() -> None:
    """Names come from files."""
    old, new = (pi.run(round_of(row("a", at), title=Words("T\x1b[31m"))) for at in (1, 2))

    assert "\x1b" not in comparison_text(pi.compare(old, new), "en")


def test_a_whole_rescoring_says_so() -> None:
    """And one without awards says what the new set lacks."""
    made = rescored(old_of(item("1")), next_of(item("1", max=2)), {"a": {"1": YES}})

    assert "Every item can be rescored." in rescoring_text(made, "en")
    assert "PARTIAL" not in rescoring_text(made, "en")

    lacking = evolve(made, awards_left_out=(problem("PAR404", what="band", name="good", known=""),))

    said = "Awards are not compared. Under the new set there is no band 'good'."
    assert said in rescoring_markdown(lacking, "en").replace("\\", "")


def test_many_units_are_counted() -> None:
    """Five are named beside an item; an unknown whole is a question mark; points without end say so."""
    made = rescored(
        old_of(counted("1"), item("2")), next_of(counted("1", max=2), item("2")), {"a": {"1": share(1, 3), "2": YES}}
    )
    units = tuple(f"u{number}" for number in range(7))
    fault = LeftOut("7", (), Words("Mục"), Fault("new"), ("h",), units)
    text = rescoring_text(evolve(made, left_out=(fault,), shares=(evolve(made.shares[0], new=None),)), "en")

    assert "u0, u1, u2, u3, u4, … (7)" in text
    assert "compared: 2 / 2 points of the old set, ? of the new" in text
    assert "≈ +0.3333" in text


def test_moves_of_nothing_are_dashes() -> None:
    """No index, no rank, no band."""
    assert Move(None, 1).turned == Move(1, None)
    assert "–" in compared(lang="en", previous=None, groups=(group(complete=False),))


def test_obstacles_are_all_of_the_model() -> None:
    """None without words."""
    assert set(OBSTACLES) == set(Obstacle.__args__)  # type: ignore[attr-defined]
