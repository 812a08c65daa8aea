"""What a reader cannot see is shown in its line."""

from pathlib import Path

import pytest

from parindex.loading.documents import read_document
from parindex.loading.tables import check_table
from parindex.problems.words import hint
from parindex.writing.problems_text import problems_text


@pytest.mark.parametrize(
    ("character", "code", "named"),
    [
        ("\u00a0", "PAR118", "no-break space"),
        ("\u3000", "PAR118", "full-width space"),
        ("\u2003", "PAR118", "common space"),
        ("\u00ad", "PAR104", "soft hyphen"),
        ("\u200b", "PAR104", "without width"),
        ("\u202e", "PAR104", "direction of writing"),
        ("\u2060", "PAR104", "a reader does not see it"),
        ("\t", "PAR105", "spaces in place of the tab"),
        ("\ufffd", "PAR137", "from the original"),
    ],
)
def test_the_line_is_shown_with_a_caret(tmp_path: Path, character: str, code: str, named: str) -> None:
    """And the hint says in words what stands there."""
    path = tmp_path / "set.yaml"
    path.write_text(f"format: parindex/criteria-set@1\nid: a{character}b\n", encoding="utf-8")
    document = read_document(path)
    (found,) = document.problems

    assert found.code == code
    assert named in hint(found, "en")
    assert "    id: a\ufffdb\n         ^\n" in problems_text(document.problems, document.texts, "en")


def test_a_tab_in_a_table_is_about_tables(tmp_path: Path) -> None:
    """A table is saved again, not typed."""
    path = tmp_path / "units.csv"
    path.write_text("key\tname\n", encoding="utf-8")
    document = check_table(path)

    assert [each.hint for each in document.problems] == ["table"]
    assert "    key\ufffdname\n       ^\n" in problems_text(document.problems, document.texts, "en")
