"""Words of authors in Markdown: nothing in them is obeyed, and all of it can still be read."""

import html

import pytest

from parindex.writing.grid import Grid, as_markdown
from parindex.writing.shielding import marked

HASH = "0123456789abcdef0123456789abcdef01234567"


@pytest.mark.parametrize(
    ("text", "shielded"),
    [
        (r"**a** _b_ `c` [d](e) <f>", r"\*\*a\*\* \_b\_ \`c\` \[d\](e) \<f\>"),
        (r"g|h ~i~ $j$ k&l \m", r"g\|h \~i\~ \$j\$ k\&l \\m"),
        ("@somebody, #12", r"\@&#8203;somebody, \#&#8203;12"),
        ("https://a.example/b_c#12, HTTP://b.", "<https://a.example/b_c#12>, <HTTP://b>."),
        ("ftp://a.example https://|", "ftp:&#8203;//a.example https:&#8203;//\\|"),
        ("www.a.example", "www&#8203;.a.example"),
        ("GH-12, gh-3", "GH-&#8203;12, gh-&#8203;3"),
        (":smile: :+1:", ":&#8203;smile: :&#8203;+1:"),
        ("a1b2c3d", "a1b2c3&#8203;d"),
        (HASH, "&#8203;".join(HASH[at : at + 6] for at in range(0, 40, 6))),
        ("0" * 40, "&#8203;".join(["000000"] * 6 + ["0000"])),
    ],
)
def test_what_github_would_obey_is_shielded(text: str, shielded: str) -> None:
    """Signs by a backslash; what is read together by a space that is not seen."""
    assert shielded == marked(text)


@pytest.mark.parametrize(
    "text", ["Sở Tài chính: 12", "1200000 đồng", "a: b, 3:4", "GH", "wwwroot", "PAR404", "2023-04-05"]
)
def test_all_else_is_left_alone(text: str) -> None:
    """Numbers, colons, codes and days."""
    assert text == marked(text)


def test_tables_are_shielded() -> None:
    """Of results and of scored sheets, too; what is read is what was written."""
    shown = as_markdown(Grid(("a",), ("left",), (("x|y :tada: www.z",),)))

    assert "| x\\|y :&#8203;tada: www&#8203;.z |\n" in shown
    assert "x|y :tada: www.z" in html.unescape(shown).replace("\u200b", "").replace("\\", "")
