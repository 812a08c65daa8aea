"""Words of authors in Markdown, so that they are shown as they are written, and nothing in them is obeyed."""

import re

from parindex.writing.problems_text import printable

#: A space that is not seen: it stands between signs that GitHub would otherwise read together.
_APART = "&#8203;"
#: So many digits of a hash are left together: GitHub links seven.
_TOGETHER = 6
_MARKS = re.compile(
    r"(?P<address>https?://[a-z0-9./%?=&+~#:,_-]*[a-z0-9/])"  # shown, and linked, whole: sources are looked up
    r"|(?P<sign>[\\`*_\[\]<>|~&$])"
    r"|(?P<name>[@#])"  # people and threads
    r"|(?P<begin>:(?=//)|www(?=\.)|GH-(?=[0-9])|:(?=[\w+-]+:))"  # links, threads once more, :emoji:
    r"|(?P<hash>(?<![0-9a-z])(?=[0-9]{0,39}[a-f]|[0-9]{40})[0-9a-f]{7,64}(?![0-9a-z]))",
    re.IGNORECASE,
)


def marked(text: str) -> str:
    """*text* so that nothing of it is Markdown, HTML, the end of a cell, a mention, a reference or an emoji.

    A link is only what is written as the whole address of a page, and is shown as it is written.
    """
    return _MARKS.sub(_escaped, printable(" ".join(text.split())))


def _escaped(mark: re.Match[str]) -> str:
    """A sign that is no more than itself."""
    text = mark[0]
    match mark.lastgroup:
        case "address":
            return f"<{text}>"
        case "sign":
            return f"\\{text}"
        case "name":
            return f"\\{text}{_APART}"
        case "begin":
            return f"{text}{_APART}"
        case _:
            return _APART.join(text[at : at + _TOGETHER] for at in range(0, len(text), _TOGETHER))
