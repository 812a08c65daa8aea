"""The example of each problem, tried: what a command says of a small round in which a few lines are wrong."""

import re
import shutil
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent

from parindex.cli import main
from parindex.problems import Example, Kind
from parindex.problems.words import KINDS
from parindex.texts import LANGUAGES, Language
from parindex.writing.problem_pages import problem_markdown

PAGES = Path(__file__).resolve().parents[1] / "docs" / "reference" / "problems"
SMALL_ROUND = PAGES / "small-round"


def tried(example: Example, *, wrong: bool, language: Language = "en") -> str:
    """All that is printed when the lines that are *wrong*, or those that are right, stand in the small round."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "small-round"
        shutil.copytree(SMALL_ROUND, folder)
        if example.file:
            lay(example, folder / example.file, wrong=wrong)
        with chdir(folder):
            return printed(command(example, wrong=wrong), language)


def command(example: Example, *, wrong: bool) -> str:
    """The command that is to find the problem."""
    if not example.file:
        return example.wrong if wrong else example.right
    return f"parindex {example.by or f'validate {example.file}'}"


def lay(example: Example, path: Path, *, wrong: bool) -> None:
    """Put the lines of *example* into the file at *path*, in place of those that they replace.

    Raises:
        ValueError: Those do not stand there, or more than once.
    """
    text = path.read_text(encoding="utf-8")
    at = example.at or example.right
    first = at.split("\n", 1)[0]
    found = []
    for match in re.finditer(re.escape(first), text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        margin = " " * (len(line) - len(line.lstrip(" ")))
        if text.startswith(_indented(at, margin), match.start()):
            found.append((match.start(), margin))
    if len(found) != 1:
        raise ValueError(f"{at!r} stands {len(found)} times in {example.file}")
    ((start, margin),) = found
    lines = "\n".join([example.wrong] * example.times) if wrong else example.right
    mended = text[:start] + _indented(lines, margin) + text[start + len(_indented(at, margin)) :]
    path.write_bytes(mended.encode(example.encoding if wrong else "utf-8", errors="replace"))


def _indented(lines: str, margin: str) -> str:
    return indent(lines, margin).removeprefix(margin)


def printed(text: str, language: Language) -> str:
    """What a command prints, on both streams."""
    said = StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        main([*text.removeprefix("parindex ").split(), "--lang", language])
    return said.getvalue()


def codes(text: str) -> set[str]:
    """The codes of the problems that are said in *text*."""
    return set(re.findall(r"(?m)^(?:\S.*: )?(PAR\d{3}) (?:error|warning|note): ", text))


def page(kind: Kind) -> str:
    """The page of a kind of problem."""
    example = kind.example
    assert example is not None, kind.code
    return problem_markdown(kind, {each: tried(example, wrong=True, language=each) for each in LANGUAGES})


def write_pages() -> None:
    """Write the page of each kind anew, and take away those of no kind."""
    for each in PAGES.glob("PAR*.md"):
        each.unlink()
    for kind in KINDS:
        (PAGES / f"{kind.code}.md").write_text(page(kind), encoding="utf-8")


if __name__ == "__main__":
    write_pages()
