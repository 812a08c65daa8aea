"""Files as nouns."""

from pathlib import Path

import pytest

from parindex.loading.document import unread
from parindex.loading.documents import parse_document, read_document
from parindex.loading.nouns import check, check_file, load_awards, load_round
from parindex.loading.tables import check_table
from parindex.model.awards import Award, Awards, Quota
from parindex.model.round import Round
from parindex.problems import ProblemsFound, problem
from parindex.texts import Words

VALID = Path(__file__).resolve().parents[2] / "valid"


def test_a_round_loads_from_its_file() -> None:
    """With its table beside it."""
    loaded = load_round(VALID / "table-plain" / "round.yaml")

    assert ["so-a", "so-b"] == [each.unit for each in loaded.published]


def test_awards_load_from_their_file() -> None:
    """In the order of the file, which is from the highest down."""
    loaded = load_awards(VALID / "awards-of-all-kinds.yaml")

    assert ["flag", "merit", "all", "merit-person"] == [each.key for each in loaded.awards]


def test_what_is_wrong_is_raised_all_at_once(tmp_path: Path) -> None:
    """One exception with everything, in order."""
    path = tmp_path / "awards.yaml"
    path.write_text("format: parindex/awards@1\nawards: [{key: a b, name: 1}]\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        load_awards(path)

    assert ["PAR204", "PAR215", "PAR206"] == [each.code for each in caught.value.problems]


def test_a_document_of_another_kind_is_refused() -> None:
    """A round is no awards file, whoever asks for one."""
    document = read_document(VALID / "published-rows-inline.yaml", Awards)

    assert ["PAR202"] == [each.code for each in document.problems]


def test_a_document_locates_addresses_in_all_its_files() -> None:
    """What is found later, by audits, has a place in the table."""
    document = read_document(VALID / "table-plain" / "round.yaml")
    table = str(VALID / "table-plain" / "published.csv")

    assert f"{table}:3:23" == str(document.locate("published[1].points"))
    assert [str(VALID / "table-plain" / "round.yaml"), table] == list(document.texts)


def test_bytes_are_parsed_where_they_say_they_lie() -> None:
    """Standard input has a name and a folder, too."""
    document = parse_document(b"format: parindex/nothing@1", "<stdin>", folder=Path())

    assert ["<stdin>:1:9"] == [str(each.place) for each in document.problems]


def test_nothing_is_located_in_what_could_not_be_read() -> None:
    """The beginning of the file is as good as any place."""
    document = unread("a.yaml", problem("PAR303", "status"))

    assert "a.yaml:1:1" == str(document.locate("groups[3]"))
    assert document.value is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("unit,name,group\na,A,x\n", []),
        ("unit,name,group,points\na,A,x,1\na,B\na,C,y,x\n", ["PAR120 3:1", "PAR216 4:1", "PAR207 4:7"]),
        ("unit,name,group\n", ["PAR409 1:1"]),
        ("unit,unit\n", ["PAR113 1:6"]),
        ("", ["PAR117 1:1"]),
        ("a\tb", ["PAR105 1:2"]),
    ],
)
def test_a_table_is_checked_by_itself(text: str, expected: list[str], tmp_path: Path) -> None:
    """Its text, its columns and its cells; not what only its round would know."""
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    document = check_table(path)

    assert expected == [f"{each.code} {each.place}".replace(f"{path}:", "") for each in document.problems]
    assert f"{path}:1:1" == str(document.locate("rows[0]"))


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """Checking never raises, whether a document is named or a table."""
    assert ["PAR901"] == [each.code for each in check_file(tmp_path / "none.yaml")]
    assert ["PAR901"] == [each.code for each in check_table(tmp_path / "none.csv").problems]


def test_a_noun_made_in_python_is_checked_as_if_it_had_been_read() -> None:
    """The same problems, with addresses instead of places."""
    award = Award("merit", Words("Bằng khen"), "collectives", ("a", "b"), quota=Quota(total=3))
    found = check(Awards((award, award)))

    assert [
        ("PAR216", "awards[1].key"),
        ("PAR701", "awards[0].quota"),
        ("PAR702", "awards[0].quota"),
        ("PAR701", "awards[1].quota"),
        ("PAR702", "awards[1].quota"),
    ] == sorted(((each.code, each.address) for each in found), key=lambda each: (each[0] != "PAR216", each[1], each[0]))
    assert all(each.place is None for each in found)


def test_a_sound_noun_has_no_problems() -> None:
    """What was loaded without problems is checked without problems."""
    loaded = load_round(VALID / "round-with-awards-and-nominations" / "round.yaml")

    assert isinstance(loaded, Round)
    assert () == check(loaded)
