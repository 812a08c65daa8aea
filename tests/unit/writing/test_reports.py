"""What all reports have in common: paths, fingerprints, both languages."""

from pathlib import PurePosixPath

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from parindex.places import Place, point
from parindex.problems import Problem, problem
from parindex.writing.fingerprints import fingerprints
from parindex.writing.problems_sarif import uri
from parindex.writing.problems_text import in_both
from parindex.writing.reports import Report, of_level
from tests.hostile_words import problems

HERE = PurePosixPath("/srv/round")
BARE = Report((), folder=HERE, top=HERE)


@pytest.mark.parametrize(
    ("file", "top", "path"),
    [
        ("round.yaml", "/srv/round", "round.yaml"),
        ("./a/../b.yaml", "/srv/round", "b.yaml"),
        ("/srv/round/a.yaml", "/srv/round", "a.yaml"),
        ("../other/a.yaml", "/srv/round", "/srv/other/a.yaml"),
        ("a.yaml", "/srv", "round/a.yaml"),
        ("<stdin>", "/srv/round", "<stdin>"),
        (".", "/srv/round", "."),
    ],
)
def test_a_path_is_one_from_the_top(file: str, top: str, path: str) -> None:
    """However the file was named; a file elsewhere keeps its whole path."""
    assert path == evolve(BARE, top=PurePosixPath(top)).path(file)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("đợt 1/bảng.csv", "%C4%91%E1%BB%A3t%201/b%E1%BA%A3ng.csv"),
        ("a:b#c?d.yaml", "a%3Ab%23c%3Fd.yaml"),
        ("/tmp/a b.yaml", "file:///tmp/a%20b.yaml"),  # noqa: S108, only a name
        ("<stdin>", "%3Cstdin%3E"),
        ("r\udcff.yaml", "r%FF.yaml"),
    ],
)
def test_a_uri_holds_every_name(path: str, expected: str) -> None:
    """Letters, spaces, colons, and bytes that are no text."""
    assert expected == uri(path)


@given(st.lists(problems(), unique=True, max_size=8), st.integers(1, 500))
def test_a_fingerprint_knows_no_lines(found: list[Problem], more: int) -> None:
    """Lines inserted above change none of them, nor does what else is wrong in other files."""
    report = evolve(BARE, problems=tuple(found))
    lower = tuple(
        each.at(evolve(each.place, line=each.place.line + more, end_line=each.place.end_line + more))
        if each.place
        else each
        for each in found
    )

    assert fingerprints(report) == fingerprints(evolve(report, problems=lower))
    assert len(found) == len(set(fingerprints(report)))


def test_what_a_fingerprint_knows() -> None:
    """File, code, address without rows, and the author's words; not the place that a sentence also names."""
    base = problem("PAR216", "units[3].key", place=point("a.csv", 5, 1), text="so-a", key="key", where="a.csv:2:1")
    same = [
        evolve(base, address="units[7].key"),
        evolve(base, place=Place("./a.csv", 9, 2, 9, 4)),
        problem("PAR216", "units[3].key", place=base.place, text="so-a", key="key", where="a.csv:4:1"),
    ]
    others = [
        evolve(base, code="PAR417"),
        evolve(base, address="groups[3].key"),
        evolve(base, place=point("b.csv", 5, 1)),
        problem("PAR216", "units[3].key", place=base.place, text="so-b", key="key", where="a.csv:2:1"),
    ]

    (mark,) = fingerprints(evolve(BARE, problems=(base,)))
    assert all((mark,) == fingerprints(evolve(BARE, problems=(each,))) for each in same)
    assert all((mark,) != fingerprints(evolve(BARE, problems=(each,))) for each in others)


def test_equal_problems_are_told_apart() -> None:
    """By their order; the first keeps its fingerprint when one comes behind it."""
    two = tuple(problem("PAR407", f"groups[{at}]", place=point("a.yaml", at + 1, 1), group="g") for at in range(2))

    first, second = fingerprints(evolve(BARE, problems=two))
    assert first != second
    assert (first,) == fingerprints(evolve(BARE, problems=two[:1]))


def test_both_languages_stand_in_one_line() -> None:
    """What is wrong, and what to do."""
    found = problem("PAR404", what="group", name="g", near="h", known="h")

    assert "there is no group 'g'; did you mean 'h'? / không có nhóm nào là “g”; có phải là “h”?" == in_both(found)


def test_counts_have_words() -> None:
    """In both languages."""
    assert ("1 note", "0 errors", "2 cảnh báo") == (
        of_level(1, "note", "en"),
        of_level(0, "error", "en"),
        of_level(2, "warning", "vi"),
    )
