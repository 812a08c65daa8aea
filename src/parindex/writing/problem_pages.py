"""What a problem code means, for the terminal."""

from textwrap import indent

from parindex.problems import Kind
from parindex.problems.words import KINDS
from parindex.texts import Language, Words

_HEADINGS = {
    "hint": Words("Nên làm gì", "What to do"),
    "or": Words("hoặc", "or"),
    "wrong": Words("Sai", "Wrong"),
    "right": Words("Đúng", "Right"),
}


def problem_page(kind: Kind, language: Language) -> str:
    """What *kind* says, what to do about it, and an example with its cure."""

    def heading(key: str) -> str:
        return _HEADINGS[key].in_language(language)

    says = kind.says.vi if language == "vi" else kind.says.en
    hints = [kind.hint, *(each for _, each in kind.hints if each != kind.hint)]
    cures = f"\n  {heading('or')}: ".join(each.vi if language == "vi" else each.en for each in hints)
    return (
        f"{kind.code} {kind.name} ({kind.severity})\n\n  {says}\n\n"
        f"{heading('hint')}:\n  {cures}\n\n"
        f"{heading('wrong')}:\n{indent(kind.wrong, '    ')}\n\n"
        f"{heading('right')}:\n{indent(kind.right, '    ')}\n"
    )


def problem_list(language: Language) -> str:
    """All codes, a line each."""
    return "".join(
        f"{each.code}  {each.severity:<7}  {each.name}: {each.says.vi if language == 'vi' else each.says.en}\n"
        for each in KINDS
    )
