"""What checks look at."""

from parindex.checks.awards import check_awards, check_awards_in_round
from parindex.checks.rounds import check_round
from parindex.checks.seen import Whole
from parindex.model.awards import Award, Awards, Flag
from parindex.model.conditions import IndexCondition, NotFlagged
from parindex.model.policies import AreaTieBreak, Band
from parindex.model.round import Group, Printed, PublishedUnit, Round, Rounding
from parindex.texts import Words

A = Words("A")
AWARDS = Awards(
    (
        Award(
            "m",
            A,
            "collectives",
            ("x",),
            (NotFlagged(("late", "lat")), IndexCondition(at_least=90)),
            tie_at_cutoff="tie_break",
        ),
    ),
    flags=(Flag("late", A),),
)
ROUND = Round(
    id="t",
    year=2023,
    title=A,
    status="official",
    rounding=Rounding(2),
    compare="published",
    ties="standard",
    groups=(Group("a", A, printed=Printed(bands=(("good", 1),))),),
    published=(PublishedUnit("u", A, "a"), PublishedUnit("v", A, "b")),
    tie_break=(AreaTieBreak("3"),),
    bands=(Band("top", A),),
    awards=AWARDS,
)


def test_a_noun_made_in_python_is_seen_whole() -> None:
    """Each object has the address that it would have in a file."""
    seen = Whole.of(ROUND)

    assert ["awards.awards[0]"] == [address for address, _ in seen.each(Award)]
    assert ["published[0]", "published[1]"] == [address for address, _ in seen.each(PublishedUnit)]
    assert ["groups[0].printed"] == [address for address, _ in seen.each(Printed)]
    assert [("awards", AWARDS)] == list(seen.each(Awards))
    assert seen.whole("published")
    assert "official" == seen.said("status")
    assert seen.said("nothing") is None


def test_checks_of_a_noun_give_addresses() -> None:
    """The same checks serve what was read and what was made."""
    seen = Whole.of(ROUND)
    found = [*check_round(seen), *check_awards(seen), *check_awards_in_round(seen)]

    assert {
        ("PAR303", "status"),
        ("PAR304", "tie_break[0].area@"),
        ("PAR404", "published[1].group"),
        ("PAR404", "groups[0].printed.bands.good@"),
        ("PAR404", "awards.awards[0].when[0].not_flagged[1]"),
        ("PAR404", "awards.awards[0].among[0]"),
    } == {(each.code, each.address) for each in found}


def test_many_names_are_not_all_listed() -> None:
    """A dozen is enough to see what names look like."""
    groups = tuple(Group(f"nhom-{each:02}", A) for each in range(20))
    rows = (PublishedUnit("u", A, "zzz"),)
    round_ = Round("t", 2023, A, "partial", groups, (), Rounding(2), "exact", "dense", published=rows)
    (found,) = check_round(Whole.of(round_))
    known = str(found.value("known"))

    assert "PAR404" == found.code
    assert known.startswith("nhom-00, ")
    assert known.endswith("nhom-11, …")
