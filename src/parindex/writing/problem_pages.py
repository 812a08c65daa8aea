"""What a problem code means: for the terminal, and as a page of the documentation."""

from collections.abc import Mapping
from textwrap import indent

from parindex.problems import Kind, Sentence
from parindex.problems.words import KINDS
from parindex.texts import LANGUAGES, Language, Words

_HEADINGS = {
    "language": Words("Tiếng Việt", "English"),
    "why": Words("Vì sao quan trọng", "Why it matters"),
    "hint": Words("Nên làm gì", "What to do"),
    "or": Words("hoặc", "or"),
    "wrong": Words("Sai", "Wrong"),
    "right": Words("Đúng", "Right"),
}


def problem_page(kind: Kind, language: Language) -> str:
    """What *kind* says, why it matters, what to do about it, and an example with its cure."""
    wrong, right = example_of(kind)
    cures = f"\n  {_heading('or', language)}: ".join(_cures(kind, language))
    return (
        f"{kind.code} {kind.name} ({kind.severity})\n\n  {_in(kind.says, language)}\n\n"
        f"{_heading('why', language)}:\n  {_in(kind.why, language)}\n\n"
        f"{_heading('hint', language)}:\n  {cures}\n\n"
        f"{_heading('wrong', language)}:\n{indent(wrong, '    ')}\n\n"
        f"{_heading('right', language)}:\n{indent(right, '    ')}\n"
    )


def problem_markdown(kind: Kind, said: Mapping[Language, str]) -> str:
    """The page of *kind*, in both languages; *said* is what a command says of its example, by language."""
    wrong, right = example_of(kind)
    lexer = _lexer(kind.example.file)
    parts = [f"# {kind.code} {kind.name}\n\nSeverity: **{kind.severity}**.\n"]
    for language in LANGUAGES:
        cures = "\n".join(f"* {each}" for each in _cures(kind, language))
        parts.append(f"## {_heading('language', language)}\n\n> {_in(kind.says, language)}\n")
        parts.append(f"**{_heading('why', language)}.** {_in(kind.why, language)}\n")
        parts.append(f"**{_heading('hint', language)}.**\n\n{cures}\n")
    both = {key: " / ".join(dict.fromkeys(_heading(key, each) for each in LANGUAGES)) for key in ("wrong", "right")}
    where = f", `{kind.example.file}`" if kind.example.file else ""
    parts.append(f"## {both['wrong']}{where}\n\n{_fenced(wrong, lexer)}")
    parts += [_fenced(said[language].rstrip("\n"), "text") for language in LANGUAGES]
    parts.append(f"## {both['right']}\n\n{_fenced(right, lexer)}")
    parts.append("The lines stand in the [small round](small-round.md), in which nothing else is wrong.\n")
    return "\n".join(parts)


def problem_list(language: Language) -> str:
    """All codes, a line each."""
    return "".join(f"{each.code}  {each.severity:<7}  {each.name}: {_in(each.says, language)}\n" for each in KINDS)


def problem_index() -> str:
    """A page with all codes, each with a link to its own."""
    rows = "".join(
        f"| [{each.code}]({each.code}.md) | {each.severity} | {_cell(each.says.vi)} | {_cell(each.says.en)} |\n"
        for each in KINDS
    )
    return (
        "# All problem codes\n\nWhat `parindex problem` lists; words in braces stand for what is in your file.\n\n"
        f"| Code | Severity | Tiếng Việt | English |\n| --- | --- | --- | --- |\n{rows}"
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def example_of(kind: Kind) -> tuple[str, str]:
    """What is wrong in the example of *kind*, and the same mended."""
    example = kind.example
    times = f"\n… (× {example.times:,})" if example.times > 1 else ""
    return example.wrong + times, example.right


def _cures(kind: Kind, language: Language) -> list[str]:
    """All hints that the kind has, each once, its own first."""
    return list(dict.fromkeys(_in(each, language) for each in (kind.hint, *(each for _, each in kind.hints))))


def _lexer(file: str) -> str:
    return {"": "sh", "csv": "text"}.get(file.rpartition(".")[2], "yaml")


def _fenced(text: str, lexer: str) -> str:
    return f"```{lexer}\n{text}\n```\n"


def _heading(key: str, language: Language) -> str:
    return _HEADINGS[key].in_language(language)


def _in(said: Sentence, language: Language) -> str:
    """The sentence with its fields as they are; doubled braces are single ones, as in what is said of a file."""
    text = said.vi if language == "vi" else said.en
    return text.replace("{{", "{").replace("}}", "}")
