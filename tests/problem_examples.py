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
from parindex.texts import LANGUAGES, Language, Words
from parindex.writing.problem_pages import problem_index, problem_markdown

PAGES = Path(__file__).resolve().parents[1] / "docs" / "reference" / "problems"
SMALL_ROUND = PAGES / "small-round"
INDEX_PAGE = PAGES / "all.md"
SMALL_ROUND_PAGE = PAGES / "small-round.md"
#: Results that the small round keeps of the year before, and what printed them there.
KEPT = SMALL_ROUND / "published" / "results-2023.json"
PRINTS_KEPT = "parindex run published/round.yaml --format json --no-items"
_KINDS_OF_FILES = {
    "parindex/criteria-set@1": Words("Một bộ tiêu chí.", "A criteria set."),
    "parindex/score-sheet@1": Words("Phiếu tự chấm của một đơn vị.", "The score sheet of a unit."),
    "parindex/ledger@1": Words("Sổ thẩm định.", "A ledger of the verification."),
    "parindex/round@1": Words("Một đợt đánh giá.", "A round."),
    "parindex/awards@1": Words("Quy định khen thưởng của một đợt.", "The awards of a round."),
}
_ABOUT_THE_SMALL_ROUND = """# The small round / Đợt đánh giá nhỏ

Trong đợt đánh giá này không có gì sai: `parindex validate . --fail-level note` không nêu gì.
Ví dụ của mỗi mã vấn đề là vài dòng thay cho những dòng khác trong các tệp dưới đây.
Số liệu và tên đơn vị được soạn để minh họa.

Nothing is wrong in this round: `parindex validate . --fail-level note` has nothing to say.
The example of each problem is a few lines that take the place of others in the files below.
Numbers and units are made up.
"""


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


def small_round_page() -> str:
    """The page that shows the files of the small round."""
    files = sorted(each for each in SMALL_ROUND.rglob("*") if each.is_file() and each != KEPT)
    shown = sorted(files, key=lambda each: (len(each.parts), each.parent, each.stem != "round", each.name))
    kept = KEPT.relative_to(SMALL_ROUND).as_posix()
    said = f"## `{kept}`\n\nDo lệnh sau in ra. What this prints:\n\n```text\n{PRINTS_KEPT}\n```\n"
    return "\n".join([_ABOUT_THE_SMALL_ROUND, *(_shown(each) for each in shown), said])


def _shown(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    kind = _KINDS_OF_FILES.get(text.split("\n", 1)[0].removeprefix("format: "))
    about = "" if kind is None else f"{kind.vi} {kind.en}\n\n"
    lexer = "yaml" if path.suffix == ".yaml" else "text"
    return f"## `{path.relative_to(SMALL_ROUND).as_posix()}`\n\n{about}```{lexer}\n{text.rstrip()}\n```\n"


def kept_results() -> str:
    """What is kept of the year before, as it is printed now."""
    with chdir(SMALL_ROUND):
        return printed(PRINTS_KEPT, "en")


def said_of(kind: Kind) -> dict[Language, str]:
    """What a command says of the wrong lines of *kind*, by language."""
    return {each: tried(kind.example, wrong=True, language=each) for each in LANGUAGES}


def write_pages() -> None:
    """Write the page of each kind anew, and take away those of no kind; first what the small round is."""
    KEPT.write_text(kept_results(), encoding="utf-8")
    SMALL_ROUND_PAGE.write_text(small_round_page(), encoding="utf-8")
    INDEX_PAGE.write_text(problem_index(), encoding="utf-8")
    for each in PAGES.glob("PAR*.md"):
        each.unlink()
    for kind in KINDS:
        page_of(kind).write_text(problem_markdown(kind, said_of(kind)), encoding="utf-8")


def page_of(kind: Kind) -> Path:
    """Where the page of *kind* is."""
    return PAGES / f"{kind.code}.md"


if __name__ == "__main__":
    write_pages()
